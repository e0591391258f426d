/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-note-search.h"

#include <string.h>

#include "way-client-group.h"
#include "way-record-repo.h"

#define EXCERPT_LETTERS 140

/* Up to so many letters each beginning of a word is in the index, and then that of so many. */
#define INDEXED_ALL  10
#define INDEXED_MOST 12

/* What way_note_can_be_read() says, of note n and its client c: ?2 is who reads, ?3 whether they
 * work with clients, ?4 whether they are a supervisor. */
#define MAY_BE_READ \
  "(n.author_id = ?2 OR (n.status <> 'draft' AND (ifnull (n.cosigned_by = ?2, 0)" \
  " OR (n.status = 'cosign-wanted' AND ifnull (n.cosigner_id = ?2, ?4))" \
  " OR (n.sensitivity = 'team' AND ?3)" \
  " OR (n.sensitivity = 'circle' AND (?4 OR ifnull (c.worker_id = ?2, 0))))))"

/* What was typed, in the language of FTS5; exact: whether the index alone says that it is there. */
static char *
make_match (const char *const *words, gboolean *exact)
{
  GString *match = g_string_new (NULL);

  *exact = TRUE;
  for (; *words != NULL; words++) {
    const long       n = g_utf8_strlen (*words, -1);
    const long       indexed = n >= INDEXED_MOST ? INDEXED_MOST : MIN (n, INDEXED_ALL);
    g_autofree char *known = g_utf8_substring (*words, 0, indexed);

    g_string_append_printf (match, "%s\"%s\"%s", match->len > 0 ? " AND " : "", known,
                            n < WAY_SEARCH_WORD_SHORT ? "" : " *");
    if (n > indexed)
      *exact = FALSE;
  }
  return g_string_free (match, FALSE);
}

static WayFoundNote *
make_found (WayDb             *db,
            const WayId       *note_id,
            const WayId       *client_id,
            const char        *text,
            const char *const *words,
            GError           **error)
{
  g_autoptr (WayNote) note = way_record_repo_get (db, WAY_TYPE_NOTE, note_id, error);
  g_autoptr (WayClient) client = NULL;
  GArray *spans;
  char   *excerpt;
  WayId   root;

  if (note == NULL || !way_client_group_find_root (db, client_id, &root, error))
    return NULL;
  client = way_record_repo_get (db, WAY_TYPE_CLIENT, &root, error);
  if (client == NULL)
    return NULL;

  spans = g_array_new (FALSE, FALSE, sizeof (WayTextSpan));
  excerpt = way_search_words_excerpt (words, text, EXCERPT_LETTERS, spans);
  return way_found_note_new (g_steal_pointer (&note), g_steal_pointer (&client), excerpt, spans);
}

/* Adds the note of a place, if it is one for this reader. */
static gboolean
look_at (WayDb               *db,
         gint64               place,
         const char *const   *words,
         gboolean             exact,
         const WayNoteReader *reader,
         GPtrArray           *found,
         GError             **error)
{
  g_autoptr (sqlite3_stmt) row = way_db_query (
    db,
    "SELECT n.id, n.client_id, t.text FROM note_place p JOIN note n ON n.id = p.note_id"
    " JOIN client c ON c.id = n.client_id JOIN note_text t ON t.place = p.place"
    " WHERE p.place = ?1 AND n.deleted_at IS NULL AND c.deleted_at IS NULL"
    " AND " MAY_BE_READ,
    WAY_ARGS (WAY_INT (place), WAY_ID (&reader->staff_id),
              WAY_INT (way_note_reader_works_with_clients (reader)),
              WAY_INT (reader->role == WAY_STAFF_ROLE_SUPERVISOR)),
    error);
  const WayStep step = row != NULL ? way_db_step (db, row, error) : WAY_STEP_ERROR;
  const char   *text;
  WayFoundNote *one;
  WayId         note_id, client_id;

  if (step != WAY_STEP_ROW)
    return step == WAY_STEP_DONE;

  text = (const char *)sqlite3_column_text (row, 2);
  if (!exact && !way_search_words_are_in (words, text))
    return TRUE;

  memcpy (&note_id, sqlite3_column_blob (row, 0), sizeof note_id);
  memcpy (&client_id, sqlite3_column_blob (row, 1), sizeof client_id);
  one = make_found (db, &note_id, &client_id, text, words, error);
  if (one == NULL)
    return FALSE;
  g_ptr_array_add (found, one);
  return TRUE;
}

GPtrArray *
way_note_search (WayDb               *db,
                 const char *const   *words,
                 const WayNoteReader *reader,
                 guint                limit,
                 GError             **error)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (sqlite3_stmt) row = NULL;
  g_autofree char *match = NULL;
  gboolean         exact;
  WayStep          step = WAY_STEP_DONE;

  if (words[0] == NULL)
    return g_steal_pointer (&found);

  match = make_match (words, &exact);
  row = way_db_query (db,
                      "SELECT rowid FROM note_search_all WHERE note_search_all MATCH ?"
                      " ORDER BY rowid DESC LIMIT ?",
                      WAY_ARGS (WAY_TEXT (match), WAY_INT (WAY_NOTE_SEARCH_LOOKS)), error);
  if (row == NULL)
    return NULL;
  while (found->len < limit && (step = way_db_step (db, row, error)) == WAY_STEP_ROW) {
    if (!look_at (db, sqlite3_column_int64 (row, 0), words, exact, reader, found, error))
      return NULL;
  }

  return step != WAY_STEP_ERROR ? g_steal_pointer (&found) : NULL;
}
