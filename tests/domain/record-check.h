/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-error.h"
#include "way-record.h"

/* A record of which some fields are said: “kind=drawn name=Somebody else”, with “;” between them;
 * NULL when a text is none of its field. */
static inline gpointer
record_said (GType type, const char *words)
{
  const WayId id = way_id_make (1);
  g_autoptr (WayRecord) record = way_record_new (type, &id);
  g_auto (GStrv) said = g_strsplit (words, ";", -1);

  for (guint i = 0; said[i] != NULL; i++) {
    g_auto (GStrv) pair = g_strsplit (g_strstrip (said[i]), "=", 2);
    const WayField *field = way_record_find_field (record, pair[0]);

    g_assert_nonnull (field);
    if (!way_record_set_from_text (record, field, pair[1], NULL))
      return NULL;
  }

  return g_steal_pointer (&record);
}

typedef struct {
  const char *words;
  gboolean    is_right;
} RecordSaid;

/* Whether each may be saved, beside what every record of the kind must say. */
static inline void
record_check (GType type, const char *always, const RecordSaid *said, guint n)
{
  for (guint i = 0; i < n; i++) {
    g_autofree char *words = g_strdup_printf ("%s;%s", always, said[i].words);
    g_autoptr (WayRecord) record = record_said (type, words);
    g_autoptr (GError) error = NULL;

    g_test_message ("%s", said[i].words);
    g_assert_nonnull (record);
    g_assert_cmpint (way_record_check (record, &error), ==, said[i].is_right);
    if (!said[i].is_right)
      g_assert_error (error, WAY_ERROR, WAY_ERROR_INVALID);
  }
}
