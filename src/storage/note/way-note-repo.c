/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-note-repo.h"

#include <string.h>

#include "way-client-group.h"
#include "way-client.h"
#include "way-error.h"
#include "way-intervention.h"
#include "way-note-addendum.h"
#include "way-note-link.h"
#include "way-objective.h"
#include "way-record-repo.h"
#include "way-staff.h"

/* --- items --- */

static char *
find_staff_name (WayDb *db, const WayId *id)
{
  g_autoptr (sqlite3_stmt) row = NULL;

  if (way_id_is_none (id))
    return NULL;

  row = way_db_query (db, "SELECT name FROM staff WHERE id = ?", WAY_ARGS (WAY_ID (id)), NULL);
  return row != NULL && way_db_step (db, row, NULL) == WAY_STEP_ROW
         ? g_strdup ((const char *)sqlite3_column_text (row, 0))
         : NULL;
}

static WayId
find_worker (WayDb *db, const WayId *client_id)
{
  static const WayId none = { { 0 } };
  g_autoptr (sqlite3_stmt) row = way_db_query (db, "SELECT worker_id FROM client WHERE id = ?",
                                               WAY_ARGS (WAY_ID (client_id)), NULL);
  WayId worker = none;

  if (row != NULL && way_db_step (db, row, NULL) == WAY_STEP_ROW &&
      sqlite3_column_bytes (row, 0) == sizeof worker)
    memcpy (&worker, sqlite3_column_blob (row, 0), sizeof worker);
  return worker;
}

static gboolean
has_addenda (WayDb *db, const WayId *id)
{
  g_autoptr (sqlite3_stmt) row = way_db_query (
    db, "SELECT 1 FROM note_addendum WHERE note_id = ? LIMIT 1", WAY_ARGS (WAY_ID (id)), NULL);

  return row != NULL && way_db_step (db, row, NULL) == WAY_STEP_ROW;
}

static WayNoteItem *
make_item (WayDb               *db,
           const WayId         *id,
           const WayNoteReader *reader,
           gboolean             with_client,
           GError             **error)
{
  g_autoptr (WayNote) note = way_record_repo_get (db, WAY_TYPE_NOTE, id, error);
  g_autoptr (WayClient) client = NULL;
  WayNoteItem *item;
  WayId        worker;
  gboolean     hidden;

  if (note == NULL)
    return NULL;
  if (with_client) {
    client = way_record_repo_get (db, WAY_TYPE_CLIENT, &note->client_id, error);
    if (client == NULL)
      return NULL;
  }

  worker = find_worker (db, &note->client_id);
  hidden = !way_note_can_be_read (note, reader, &worker);
  item = way_note_item_new (hidden ? way_note_make_hidden (note) : g_object_ref (note), hidden,
                            find_staff_name (db, &note->author_id),
                            client != NULL ? way_client_dup_name (client) : NULL);
  item->has_addenda = !hidden && has_addenda (db, id);
  return item;
}

/* The ids of the first column, so many from a place on. */
static GPtrArray *
collect (WayDb               *db,
         sqlite3_stmt        *row,
         const WayNoteReader *reader,
         gboolean             with_client,
         gboolean             with_hidden,
         GError             **error)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (WayId));
  WayStep step = WAY_STEP_ERROR;

  while (row != NULL && (step = way_db_step (db, row, error)) == WAY_STEP_ROW)
    g_array_append_vals (ids, sqlite3_column_blob (row, 0), 1);
  if (step != WAY_STEP_DONE)
    return NULL;

  for (guint i = 0; i < ids->len; i++) {
    WayNoteItem *item = make_item (db, &g_array_index (ids, WayId, i), reader, with_client, error);

    if (item == NULL)
      return NULL;
    if (with_hidden || !item->hidden)
      g_ptr_array_add (items, item);
    else
      g_object_unref (item);
  }

  return g_steal_pointer (&items);
}

/* --- searching --- */

/* What was typed as beginnings of words, each with the client before it, in the language of FTS5;
 * NULL when there is nothing to look for. */
static char *
make_match_of (const WayId *client_id, const char *typed)
{
  g_autoptr (GString) scope = g_string_new (NULL);
  g_autoptr (GString) match = g_string_new (NULL);
  const char *start = NULL;

  for (guint i = 0; i < sizeof client_id->bytes; i++)
    g_string_append_printf (scope, "%02X", client_id->bytes[i]);
  for (const char *p = typed;; p = g_utf8_next_char (p)) {
    const gunichar c = g_utf8_get_char (p);
    const gboolean inside = g_unichar_isalnum (c) || g_unichar_ismark (c);

    if (inside && start == NULL) {
      start = p;
    } else if (!inside && start != NULL) {
      g_string_append_printf (match, "%s\"%s%.*s\" *", match->len > 0 ? " AND " : "", scope->str,
                              (int)(p - start), start);
      start = NULL;
    }
    if (*p == '\0')
      break;
  }

  return match->len > 0 ? g_string_free (g_steal_pointer (&match), FALSE) : NULL;
}

/* For the client and everybody who was merged into it. */
static gboolean
make_match (WayDb *db, const WayId *client_id, const char *typed, char **match, GError **error)
{
  g_autoptr (GString) all = g_string_new (NULL);
  g_autoptr (sqlite3_stmt) row =
    way_db_query (db, WAY_CLIENT_GROUP ("?1"), WAY_ARGS (WAY_ID (client_id)), error);
  WayStep step = WAY_STEP_ERROR;

  while (row != NULL && (step = way_db_step (db, row, error)) == WAY_STEP_ROW) {
    WayId            id;
    g_autofree char *one = NULL;

    memcpy (&id, sqlite3_column_blob (row, 0), sizeof id);
    one = make_match_of (&id, typed);
    if (one != NULL)
      g_string_append_printf (all, "%s(%s)", all->len > 0 ? " OR " : "", one);
  }
  if (step != WAY_STEP_DONE)
    return FALSE;

  *match = all->len > 0 ? g_strdup (all->str) : NULL;
  return TRUE;
}

#define FILTERS \
  " AND n.deleted_at IS NULL AND (?3 IS NULL OR n.kind = ?3)" \
  " AND (?4 = 0 OR n.status = 'draft') AND (?5 = 0 OR n.author_id = ?6)" \
  " ORDER BY n.served_on DESC, n.id DESC LIMIT ?7 OFFSET ?2"

#define LIST "SELECT n.id FROM note n WHERE n.client_id IN (" WAY_CLIENT_GROUP ("?1") ")" FILTERS
#define SEARCH \
  "SELECT n.id FROM note_search s JOIN note_place p ON p.place = s.rowid" \
  " JOIN note n ON n.id = p.note_id WHERE note_search MATCH ?1" FILTERS

GPtrArray *
way_note_repo_list (WayDb               *db,
                    const WayNoteFilter *filter,
                    const WayNoteReader *reader,
                    guint                offset,
                    guint                limit,
                    GError             **error)
{
  const gboolean   searches = filter->search != NULL && filter->search[0] != '\0';
  const char      *kind = filter->kind >= 0 ? way_note_kind_words[filter->kind] : NULL;
  g_autofree char *match = NULL;
  g_autoptr (sqlite3_stmt) row = NULL;

  if (searches && !make_match (db, &filter->client_id, filter->search, &match, error))
    return NULL;
  if (searches && match == NULL)
    return g_ptr_array_new_with_free_func (g_object_unref);

  row = way_db_query (db, searches ? SEARCH : LIST,
                      WAY_ARGS (searches ? WAY_TEXT (match) : WAY_ID (&filter->client_id),
                                WAY_INT (offset), WAY_TEXT (kind), WAY_INT (filter->unsigned_only),
                                WAY_INT (filter->mine_only), WAY_ID (&reader->staff_id),
                                WAY_INT (limit)),
                      error);
  return collect (db, row, reader, FALSE, !searches, error);
}

/* --- what waits for somebody --- */

GPtrArray *
way_note_repo_list_unsigned (WayDb *db, const WayNoteReader *reader, guint limit, GError **error)
{
  g_autoptr (sqlite3_stmt) row =
    way_db_query (db,
                  "SELECT id FROM note WHERE author_id = ? AND status = 'draft'"
                  " AND deleted_at IS NULL ORDER BY served_on, id LIMIT ?",
                  WAY_ARGS (WAY_ID (&reader->staff_id), WAY_INT (limit)), error);

  return collect (db, row, reader, TRUE, FALSE, error);
}

gboolean
way_note_repo_count_unsigned (WayDb *db, const WayNoteReader *reader, guint *n, GError **error)
{
  g_autoptr (sqlite3_stmt) row =
    way_db_query (db,
                  "SELECT count (*) FROM note WHERE author_id = ? AND status = 'draft'"
                  " AND deleted_at IS NULL",
                  WAY_ARGS (WAY_ID (&reader->staff_id)), error);

  if (row == NULL || way_db_step (db, row, error) != WAY_STEP_ROW)
    return FALSE;

  *n = (guint)sqlite3_column_int (row, 0);
  return TRUE;
}

GPtrArray *
way_note_repo_list_to_cosign (WayDb *db, const WayNoteReader *reader, guint limit, GError **error)
{
  g_autoptr (sqlite3_stmt) row =
    way_db_query (db,
                  "SELECT id FROM note WHERE status = 'cosign-wanted' AND deleted_at IS NULL"
                  " AND signed_by <> ?1 AND (cosigner_id = ?1 OR (cosigner_id IS NULL AND ?2))"
                  " ORDER BY signed_at LIMIT ?3",
                  WAY_ARGS (WAY_ID (&reader->staff_id),
                            WAY_INT (reader->role == WAY_STAFF_ROLE_SUPERVISOR), WAY_INT (limit)),
                  error);

  return collect (db, row, reader, TRUE, FALSE, error);
}

/* --- the whole --- */

static GPtrArray *
list_of (WayDb *db, GType type, const WayId *note_id, GError **error)
{
  WayQuery  *query = way_query_new_of (type, "note_id", note_id);
  GPtrArray *records = way_record_repo_list (db, query, error);

  way_query_unref (query);
  return records;
}

static gboolean
read_links (WayDb *db, WayNoteWhole *whole, GError **error)
{
  g_autoptr (GPtrArray) links =
    list_of (db, WAY_TYPE_NOTE_LINK, &WAY_RECORD (whole->note)->id, error);

  if (links == NULL)
    return FALSE;

  for (guint i = 0; i < links->len; i++) {
    WayNoteLink   *link = g_ptr_array_index (links, i);
    const gboolean is_help = !way_id_is_none (&link->intervention_id);
    g_autoptr (WayRecord) named =
      is_help ? way_record_repo_get (db, WAY_TYPE_INTERVENTION, &link->intervention_id, error)
              : way_record_repo_get (db, WAY_TYPE_OBJECTIVE, &link->objective_id, error);

    if (named == NULL)
      return FALSE;
    g_ptr_array_add (whole->links, g_object_ref (link));
    g_ptr_array_add (whole->worked_on, g_strdup (is_help ? WAY_INTERVENTION (named)->text
                                                         : WAY_OBJECTIVE (named)->text));
  }

  return TRUE;
}

static gboolean
read_addenda (WayDb *db, WayNoteWhole *whole, GError **error)
{
  g_autoptr (GPtrArray) addenda =
    list_of (db, WAY_TYPE_NOTE_ADDENDUM, &WAY_RECORD (whole->note)->id, error);

  if (addenda == NULL)
    return FALSE;

  for (guint i = 0; i < addenda->len; i++) {
    WayNoteAddendum *addendum = g_ptr_array_index (addenda, i);
    char            *name = find_staff_name (db, &addendum->signed_by);

    g_ptr_array_add (whole->addenda, g_object_ref (addendum));
    g_ptr_array_add (whole->adders, name);
  }

  return TRUE;
}

WayNoteWhole *
way_note_repo_read (WayDb *db, const WayId *id, const WayNoteReader *reader, GError **error)
{
  g_autoptr (WayNoteWhole) whole = way_note_whole_new ();
  g_autoptr (WayNote) note = way_record_repo_get (db, WAY_TYPE_NOTE, id, error);
  g_autoptr (WayClient) client = NULL;

  if (note == NULL)
    return NULL;
  if (note->parent.deleted_at.us != 0) {
    g_set_error_literal (error, WAY_ERROR, WAY_ERROR_NOT_FOUND, "The note was removed");
    return NULL;
  }
  client = way_record_repo_get (db, WAY_TYPE_CLIENT, &note->client_id, error);
  if (client == NULL)
    return NULL;

  whole->reader = *reader;
  whole->worker_id = client->worker_id;
  whole->client_name = way_client_dup_name (client);
  whole->client_number = g_strdup (client->number);
  whole->author = find_staff_name (db, &note->author_id);
  whole->hidden = !way_note_can_be_read (note, reader, &client->worker_id);
  whole->note = whole->hidden ? way_note_make_hidden (note) : g_object_ref (note);
  if (whole->hidden)
    return g_steal_pointer (&whole);

  whole->signer = find_staff_name (db, &note->signed_by);
  whole->cosigner = find_staff_name (db, &note->cosigner_id);
  whole->cosigned_by = find_staff_name (db, &note->cosigned_by);
  whole->error_by = find_staff_name (db, &note->error_by);
  if (!read_links (db, whole, error) || !read_addenda (db, whole, error))
    return NULL;
  return g_steal_pointer (&whole);
}
