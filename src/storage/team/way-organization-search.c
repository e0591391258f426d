/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-organization-search.h"

#include <string.h>

#include "way-organization.h"
#include "way-record-repo.h"
#include "way-text.h"

static gboolean
has_word (char **words, const char *beginning)
{
  for (guint i = 0; words[i] != NULL; i++) {
    if (g_str_has_prefix (words[i], beginning))
      return TRUE;
  }

  return FALSE;
}

static gboolean
matches (const char *text, char **wanted)
{
  g_autofree char *folded = text != NULL ? way_text_fold (text) : g_strdup ("");
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);

  for (guint i = 0; wanted[i] != NULL; i++) {
    if (!has_word (words, wanted[i]))
      return FALSE;
  }

  return TRUE;
}

/* Names are read one after the other: a program knows some thousands at most, and no index of words
 * would know them without their accents. */
static GArray *
find_ids (WayDb *db, char **wanted, guint limit, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (WayId));
  g_autoptr (sqlite3_stmt) row =
    way_db_query (db,
                  "SELECT id, name, former_names FROM organization"
                  " WHERE deleted_at IS NULL AND same_as_id IS NULL ORDER BY name COLLATE NOCASE",
                  WAY_NO_ARGS, error);
  WayStep step = row != NULL ? WAY_STEP_ROW : WAY_STEP_ERROR;

  while (step != WAY_STEP_ERROR && ids->len < limit &&
         (step = way_db_step (db, row, error)) == WAY_STEP_ROW) {
    WayId id;

    if (!matches ((const char *)sqlite3_column_text (row, 1), wanted) &&
        !matches ((const char *)sqlite3_column_text (row, 2), wanted))
      continue;
    memcpy (&id, sqlite3_column_blob (row, 0), sizeof id);
    g_array_append_val (ids, id);
  }

  return step == WAY_STEP_ERROR ? NULL : g_steal_pointer (&ids);
}

GPtrArray *
way_organization_search (WayDb *db, const char *text, guint limit, GError **error)
{
  g_autofree char *folded = way_text_fold (text);
  g_auto (GStrv) wanted = g_strsplit (folded, " ", -1);
  g_autoptr (GArray) ids = NULL;

  if (*folded == '\0')
    return g_ptr_array_new_with_free_func (g_object_unref);

  ids = find_ids (db, wanted, limit, error);
  return ids != NULL
         ? way_record_repo_get_many (db, WAY_TYPE_ORGANIZATION, (const WayId *)(gpointer)ids->data,
                                     ids->len, error)
         : NULL;
}
