/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "way-client-group.h"
#include "way-client-index-private.h"
#include "way-client.h"
#include "way-last-contact.h"
#include "way-record-repo.h"
#include "way-resource-index.h"
#include "way-text.h"

char *
way_client_index_make_key (const char *text)
{
  g_autofree char *cased = text != NULL ? g_utf8_casefold (text, -1) : g_strdup ("");

  return g_utf8_collate_key (cased, -1);
}

/* The counter in “A-00017”, so that A-100000 comes after A-99999. */
static gint64
get_number_key (const char *number)
{
  const char *digits = number != NULL ? strrchr (number, '-') : NULL;

  return g_ascii_strtoll (digits != NULL ? digits + 1 : (number != NULL ? number : ""), NULL, 10);
}

static gboolean
write_row (WayDb *db, WayClient *client, const char *search, const char *assessed, GError **error)
{
  g_autofree char *name = way_client_dup_name (client);
  g_autofree char *fold = way_text_fold (name);
  g_autofree char *sort_key = way_client_index_make_key (name);
  g_autofree char *program_key = way_client_index_make_key (client->program);
  g_autofree char *born =
    client->birth_date.ymd != 0 ? way_date_to_text (client->birth_date) : NULL;
  const WayId *worker = way_id_is_none (&client->worker_id) ? NULL : &client->worker_id;

  const WayArg args[] = { WAY_ID (&client->parent.id),
                          WAY_INT (client->archived),
                          WAY_INT (client->status),
                          WAY_INT (client->risk),
                          WAY_ID (worker),
                          WAY_BYTES (sort_key, strlen (sort_key)),
                          WAY_INT (get_number_key (client->number)),
                          WAY_BYTES (program_key, strlen (program_key)),
                          WAY_TEXT (fold),
                          WAY_TEXT (born),
                          WAY_TEXT (search),
                          WAY_TEXT (assessed) };

  /* Most saves change nothing that the list knows, and then write nothing here. */
#define VALUES \
  "archived, status, risk, worker_id, sort_key, number_key, program_key, name_fold, birth_date," \
  " search, assessed_on"
  return way_db_run (
    db,
    "INSERT INTO client_index (client_id, " VALUES ", changed_seq)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, (SELECT max (seq) FROM log))"
    " ON CONFLICT (client_id) DO UPDATE SET (" VALUES ") = (excluded.archived, excluded.status,"
    " excluded.risk, excluded.worker_id, excluded.sort_key, excluded.number_key,"
    " excluded.program_key, excluded.name_fold, excluded.birth_date, excluded.search,"
    " excluded.assessed_on)"
    " WHERE (" VALUES ") IS NOT (excluded.archived, excluded.status, excluded.risk,"
    " excluded.worker_id, excluded.sort_key, excluded.number_key, excluded.program_key,"
    " excluded.name_fold, excluded.birth_date, excluded.search,"
    " excluded.assessed_on)",
    args, G_N_ELEMENTS (args), error);
#undef VALUES
}

static gboolean
take_out (WayDb *db, const WayId *client_id, GError **error)
{
  return way_db_run (db, "DELETE FROM client_index WHERE client_id = ?",
                     WAY_ARGS (WAY_ID (client_id)), error);
}

gboolean
way_client_index_update (WayDb *db, const WayId *client_id, GError **error)
{
  g_autoptr (WayClient) client = NULL;
  g_auto (GStrv) texts = NULL;
  g_autofree char *assessed = NULL;
  g_autofree char *search = NULL;
  WayId            root;

  /* Whoever was merged is found through the client who stays. */
  if (!way_client_group_find_root (db, client_id, &root, error) ||
      (way_id_compare (&root, client_id) != 0 && !take_out (db, client_id, error)))
    return FALSE;

  client = way_record_repo_get (db, WAY_TYPE_CLIENT, &root, error);
  if (client == NULL)
    return FALSE;
  if (client->parent.deleted_at.us != 0)
    return take_out (db, &root, error);

  texts = way_client_group_list_texts (db, &root, error);
  assessed = texts != NULL ? way_client_group_find_assessed (db, &root, error) : NULL;
  if (assessed == NULL)
    return FALSE;

  search = way_client_dup_search_text (client, (const char *const *)texts);
  return write_row (db, client, search, assessed, error) &&
         way_last_contact_follow (db, &root, error);
}

static gboolean
make_all_anew (WayDb *db, GError **error)
{
  g_autoptr (WayQuery) all = way_query_new (WAY_TYPE_CLIENT);
  g_autoptr (GPtrArray) clients = way_record_repo_list (db, all, error);

  for (guint i = 0; clients != NULL && i < clients->len; i++) {
    const WayRecord *client = g_ptr_array_index (clients, i);

    if (!way_client_index_update (db, &client->id, error))
      return FALSE;
  }

  return clients != NULL && way_resource_index_make_anew (db, error);
}

gboolean
way_client_index_adopt_locale (WayDb *db, const char *locale, GError **error)
{
  g_autoptr (sqlite3_stmt) row =
    way_db_query (db, "SELECT value = CAST (? AS BLOB) FROM meta WHERE name = 'locale'",
                  WAY_ARGS (WAY_TEXT (locale)), error);
  WayStep  step = row != NULL ? way_db_step (db, row, error) : WAY_STEP_ERROR;
  gboolean same = step == WAY_STEP_ROW && sqlite3_column_int (row, 0) != 0;

  if (step == WAY_STEP_ERROR || same)
    return same;

  return make_all_anew (db, error) &&
         way_db_run (db,
                     "INSERT INTO meta (name, value) VALUES ('locale', CAST (? AS BLOB))"
                     " ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                     WAY_ARGS (WAY_TEXT (locale)), error);
}
