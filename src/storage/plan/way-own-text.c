/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-own-text.h"

#include <string.h>

#define MIN_WORD 3 /* letters of the longest word; less is in every text */

static void
own_text_clear (gpointer data)
{
  g_free (((WayOwnText *)data)->text);
  g_free (((WayOwnText *)data)->more);
}

/* Kind and worker, as they stand before each word. */
static char *
make_scope (const char *kind, const WayId *who)
{
  GString *scope = g_string_new (kind);

  for (guint i = 0; i < sizeof who->bytes; i++)
    g_string_append_printf (scope, "%02X", who->bytes[i]);
  return g_string_free (scope, FALSE);
}

/* The words in the language of FTS5, each the beginning of one; NULL when there is nothing to look
 * for. */
static char *
make_match (const char *scope, const char *typed)
{
  g_autoptr (GString) match = g_string_new (NULL);
  const char *start = NULL;
  long        longest = 0;

  for (const char *p = typed;; p = g_utf8_next_char (p)) {
    const gunichar c = g_utf8_get_char (p);
    const gboolean inside = g_unichar_isalnum (c) || g_unichar_ismark (c);

    if (inside && start == NULL) {
      start = p;
    } else if (!inside && start != NULL) {
      g_string_append_printf (match, "%s\"%s%.*s\" *", match->len > 0 ? " " : "", scope,
                              (int)(p - start), start);
      longest = MAX (longest, g_utf8_pointer_to_offset (start, p));
      start = NULL;
    }
    if (*p == '\0')
      break;
  }

  return longest >= MIN_WORD ? g_string_free (g_steal_pointer (&match), FALSE) : NULL;
}

static const char *
get_sql (const char *kind)
{
#define SELECT_TEXTS(more) \
  "SELECT o.record_id, o.client_id, o.text, " more " FROM own_text_search s" \
  " JOIN own_text o ON o.place = s.rowid"
#define NEWEST " WHERE own_text_search MATCH ? ORDER BY s.rowid DESC LIMIT ?"

  if (strcmp (kind, "objective") == 0)
    return SELECT_TEXTS ("r.measured_by") " JOIN objective r ON r.id = o.record_id" NEWEST;
  if (strcmp (kind, "intervention") == 0)
    return SELECT_TEXTS ("r.how_often") " JOIN intervention r ON r.id = o.record_id" NEWEST;
  return SELECT_TEXTS ("NULL") NEWEST;
}

GArray *
way_own_text_find (WayDb       *db,
                   const char  *kind,
                   const WayId *who,
                   const char  *typed,
                   guint        limit,
                   GError     **error)
{
  g_autoptr (GArray) texts = g_array_new (FALSE, TRUE, sizeof (WayOwnText));
  g_autofree char *scope = make_scope (kind, who);
  g_autofree char *match = make_match (scope, typed);
  g_autoptr (sqlite3_stmt) row = NULL;
  WayStep step = WAY_STEP_ERROR;

  g_array_set_clear_func (texts, own_text_clear);
  if (match == NULL)
    return g_steal_pointer (&texts);

  row = way_db_query (db, get_sql (kind), WAY_ARGS (WAY_TEXT (match), WAY_INT (limit)), error);
  while (row != NULL && (step = way_db_step (db, row, error)) == WAY_STEP_ROW) {
    WayOwnText text = { .text = g_strdup ((const char *)sqlite3_column_text (row, 2)),
                        .more = g_strdup ((const char *)sqlite3_column_text (row, 3)) };

    memcpy (&text.record_id, sqlite3_column_blob (row, 0), sizeof (WayId));
    memcpy (&text.client_id, sqlite3_column_blob (row, 1), sizeof (WayId));
    g_array_append_val (texts, text);
  }

  return step == WAY_STEP_DONE ? g_steal_pointer (&texts) : NULL;
}
