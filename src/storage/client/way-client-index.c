/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-client-index.h"

#include <string.h>

#include "way-client-changes.h"
#include "way-client.h"
#include "way-contact-point.h"
#include "way-record-repo.h"
#include "way-text.h"

/* --- keeping the rows --- */

/* Texts of the client’s contact points, NULL-terminated. */
static char **
list_contacts (WayDb *db, const WayId *client_id, GError **error)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (sqlite3_stmt) row = way_db_query (
    db, "SELECT value FROM contact_point WHERE client_id = ? AND deleted_at IS NULL ORDER BY id",
    WAY_ARGS (WAY_ID (client_id)), error);
  WayStep step = WAY_STEP_ERROR;

  while (row != NULL && (step = way_db_step (db, row, error)) == WAY_STEP_ROW)
    g_ptr_array_add (texts, g_strdup ((const char *)sqlite3_column_text (row, 0)));
  if (step != WAY_STEP_DONE)
    return NULL;

  g_ptr_array_add (texts, NULL);
  return (char **)g_ptr_array_free (g_steal_pointer (&texts), FALSE);
}

static char *
make_sort_key (const char *text)
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
write_row (WayDb *db, WayClient *client, const char *search, GError **error)
{
  g_autofree char *name = way_client_dup_name (client);
  g_autofree char *fold = way_text_fold (name);
  g_autofree char *sort_key = make_sort_key (name);
  g_autofree char *program_key = make_sort_key (client->program);
  g_autofree char *born =
    client->birth_date.ymd != 0 ? way_date_to_text (client->birth_date) : NULL;
  const WayId *worker = way_id_is_none (&client->worker_id) ? NULL : &client->worker_id;

  const WayArg args[] = { WAY_ID (&client->parent.id),
                          WAY_INT (client->archived),
                          WAY_INT (client->status == WAY_CLIENT_ACTIVE),
                          WAY_INT (client->risk),
                          WAY_ID (worker),
                          WAY_BYTES (sort_key, strlen (sort_key)),
                          WAY_INT (get_number_key (client->number)),
                          WAY_BYTES (program_key, strlen (program_key)),
                          WAY_TEXT (fold),
                          WAY_TEXT (born),
                          WAY_TEXT (search) };

  /* Most saves change nothing that the list knows, and then write nothing here. */
#define VALUES \
  "archived, active, risk, worker_id, sort_key, number_key, program_key, name_fold, birth_date," \
  " search"
  return way_db_run (
    db,
    "INSERT INTO client_index (client_id, " VALUES ", changed_seq)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, (SELECT max (seq) FROM log))"
    " ON CONFLICT (client_id) DO UPDATE SET (" VALUES ") = (excluded.archived, excluded.active,"
    " excluded.risk, excluded.worker_id, excluded.sort_key, excluded.number_key,"
    " excluded.program_key, excluded.name_fold, excluded.birth_date, excluded.search)"
    " WHERE (" VALUES ") IS NOT (excluded.archived, excluded.active, excluded.risk,"
    " excluded.worker_id, excluded.sort_key, excluded.number_key, excluded.program_key,"
    " excluded.name_fold, excluded.birth_date, excluded.search)",
    args, G_N_ELEMENTS (args), error);
#undef VALUES
}

gboolean
way_client_index_update (WayDb *db, const WayId *client_id, GError **error)
{
  g_autoptr (WayClient) client = way_record_repo_get (db, WAY_TYPE_CLIENT, client_id, error);
  g_auto (GStrv) contacts = NULL;
  g_autofree char *search = NULL;

  if (client == NULL)
    return FALSE;
  if (client->parent.deleted_at.us != 0)
    return way_db_run (db, "DELETE FROM client_index WHERE client_id = ?",
                       WAY_ARGS (WAY_ID (client_id)), error);

  contacts = list_contacts (db, client_id, error);
  if (contacts == NULL)
    return FALSE;

  search = way_client_dup_search_text (client, (const char *const *)contacts);
  return write_row (db, client, search, error);
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

  return clients != NULL;
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

/* --- asking --- */

static gboolean
see_changes (WayDb *db, const WayClientFilter *filter, GError **error)
{
  return filter->sort != WAY_CLIENT_SORT_CHANGED || way_client_changes_follow (db, 0, error);
}

/* What narrows every list; the “?” are those of bind_filter().  The pluses keep SQLite from going
 * by the risk: it would have to sort everybody. */
#define FILTER "archived = ?1 AND +active >= ?2 AND +risk >= ?3 AND (?4 IS NULL OR worker_id = ?4)"

/* The same for rows that are found by their place. */
#define FILTER_FOUND "+" FILTER

/* The columns of the order, each with its place, so that no two rows are equal. */
static const char *const orders[] = {
  [WAY_CLIENT_SORT_NAME] = "sort_key, place",
  [WAY_CLIENT_SORT_NUMBER] = "number_key, place",
  [WAY_CLIENT_SORT_PROGRAM] = "program_key, sort_key, place",
  [WAY_CLIENT_SORT_RISK] = "risk, sort_key, place",
  [WAY_CLIENT_SORT_CHANGED] = "changed_seq, place",
};

static const char *const descending_orders[] = {
  [WAY_CLIENT_SORT_NAME] = "sort_key DESC, place DESC",
  [WAY_CLIENT_SORT_NUMBER] = "number_key DESC, place DESC",
  [WAY_CLIENT_SORT_PROGRAM] = "program_key DESC, sort_key DESC, place DESC",
  [WAY_CLIENT_SORT_RISK] = "risk DESC, sort_key DESC, place DESC",
  [WAY_CLIENT_SORT_CHANGED] = "changed_seq DESC, place DESC",
};

#define N_FILTER_ARGS 4

static void
bind_filter (WayArg *args, const WayClientFilter *filter)
{
  args[0] = WAY_INT (filter->archived);
  args[1] = WAY_INT (filter->active_only);
  args[2] = WAY_INT (filter->high_risk_only ? WAY_CLIENT_RISK_HIGH : 0);
  args[3] = WAY_ID (way_id_is_none (&filter->worker_id) ? NULL : &filter->worker_id);
}

/* Appends the places that a query gives. */
static gboolean
collect_places (WayDb        *db,
                const char   *sql,
                const WayArg *args,
                gsize         n,
                GArray       *places,
                GError      **error)
{
  g_autoptr (sqlite3_stmt) row = way_db_query (db, sql, args, n, error);
  WayStep step = WAY_STEP_ERROR;

  while (row != NULL && (step = way_db_step (db, row, error)) == WAY_STEP_ROW) {
    gint64 place = sqlite3_column_int64 (row, 0);

    g_array_append_val (places, place);
  }

  return step == WAY_STEP_DONE;
}

/* Trigrams side by side, the last one at the end: fewer long lists to read than those of the
 * phrase, and the row itself then says whether it holds the whole. */
static char *
make_pattern (const char *fold)
{
  const long n = g_utf8_strlen (fold, -1);
  GString   *pattern = g_string_new (NULL);

  for (long at = 0; at < n; at += 3) {
    g_autofree char *gram = NULL;

    at = MIN (at, n - 3);
    gram = g_utf8_substring (fold, at, at + 3);
    g_string_append_printf (pattern, "\"%s\" ", gram);
  }

  return g_string_free (pattern, FALSE);
}

/* Names that begin with what was typed come first, in their order; then whoever has it anywhere.
 * The rows are looked up one by one until there are enough, never all that match.  The index knows
 * three letters at each place: fewer are found as the beginnings of those. */
static gboolean
search_places (WayDb                 *db,
               const WayClientFilter *filter,
               const char            *fold,
               GArray                *places,
               GError               **error)
{
#define ANYWHERE(from, found) \
  "SELECT place FROM (SELECT DISTINCT place, sort_key FROM " from " WHERE " FILTER_FOUND \
  " AND NOT (name_fold >= ?5 AND name_fold < ?6) AND " found " LIMIT ?7) ORDER BY sort_key, place"
  static const char first[] =
    "SELECT place FROM client_index WHERE " FILTER
    " AND name_fold >= ?5 AND name_fold < ?6 ORDER BY name_fold, place LIMIT ?7";
  static const char by_trigrams[] =
    ANYWHERE ("client_search CROSS JOIN client_index ON place = client_search.rowid",
              "client_search.search MATCH ?8 AND instr (client_index.search, ?9) > 0");
  static const char by_beginning[] =
    ANYWHERE ("client_grams CROSS JOIN client_index ON place = doc",
              "term >= ?8 AND term < ?8 || char (1114111) AND ?9 IS NOT NULL");
  gboolean         is_long = g_utf8_strlen (fold, -1) >= 3;
  g_autofree char *end = g_strconcat (fold, "\xf4\x8f\xbf\xbf", NULL); /* U+10FFFF */
  g_autofree char *pattern = is_long ? make_pattern (fold) : g_strdup (fold);
  WayArg           args[N_FILTER_ARGS + 5];

  bind_filter (args, filter);
  args[4] = WAY_TEXT (fold);
  args[5] = WAY_TEXT (end);
  args[6] = WAY_INT (WAY_CLIENT_SEARCH_MAX);
  if (!collect_places (db, first, args, 7, places, error))
    return FALSE;

  args[6] = WAY_INT ((gint64)(WAY_CLIENT_SEARCH_MAX - places->len));
  args[7] = WAY_TEXT (pattern);
  args[8] = WAY_TEXT (fold);
  return places->len >= WAY_CLIENT_SEARCH_MAX ||
         collect_places (db, is_long ? by_trigrams : by_beginning, args, 9, places, error);
}

static gboolean
count_all (WayDb *db, const WayClientFilter *filter, guint *total, GError **error)
{
  WayArg args[N_FILTER_ARGS];
  g_autoptr (sqlite3_stmt) row = NULL;

  bind_filter (args, filter);
  row = way_db_query (db, "SELECT total (n) FROM client_tally WHERE " FILTER, args, N_FILTER_ARGS,
                      error);
  if (row == NULL || way_db_step (db, row, error) != WAY_STEP_ROW)
    return FALSE;

  *total = (guint)sqlite3_column_int64 (row, 0);
  return TRUE;
}

/* From the index of the order alone: no row is read that is not shown. */
static gboolean
page_places (WayDb                 *db,
             const WayClientFilter *filter,
             guint                  offset,
             guint                  limit,
             GArray                *places,
             GError               **error)
{
  g_autofree char *sql = g_strdup_printf (
    "SELECT place FROM client_index WHERE " FILTER " ORDER BY %s LIMIT ?5 OFFSET ?6",
    (filter->descending ? descending_orders : orders)[filter->sort]);
  WayArg args[N_FILTER_ARGS + 2];

  bind_filter (args, filter);
  args[4] = WAY_INT (limit);
  args[5] = WAY_INT (offset);
  return collect_places (db, sql, args, G_N_ELEMENTS (args), places, error);
}

static gboolean
append_id (WayDb *db, gint64 place, GArray *ids, GError **error)
{
  g_autoptr (sqlite3_stmt) row = way_db_query (
    db, "SELECT client_id FROM client_index WHERE place = ?", WAY_ARGS (WAY_INT (place)), error);

  if (row == NULL || way_db_step (db, row, error) != WAY_STEP_ROW)
    return FALSE;

  g_array_append_vals (ids, sqlite3_column_blob (row, 0), 1);
  return TRUE;
}

static GPtrArray *
get_clients (WayDb *db, const GArray *places, guint from, guint to, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (WayId));

  for (guint i = from; i < to; i++) {
    if (!append_id (db, g_array_index (places, gint64, i), ids, error))
      return NULL;
  }

  return way_record_repo_get_many (db, WAY_TYPE_CLIENT, (const WayId *)(gconstpointer)ids->data,
                                   ids->len, error);
}

/* What is looked for, folded; NULL when nothing is. */
static char *
fold_search (const WayClientFilter *filter)
{
  g_autofree char *fold = filter->search != NULL ? way_text_fold (filter->search) : NULL;

  return fold != NULL && *fold != '\0' ? g_steal_pointer (&fold) : NULL;
}

gboolean
way_client_index_load (WayDb                 *db,
                       const WayClientFilter *filter,
                       guint                  offset,
                       guint                  limit,
                       guint                 *total,
                       GPtrArray            **clients,
                       GError               **error)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autofree char *fold = fold_search (filter);
  guint            n, from;
  GPtrArray       *page;

  if (fold != NULL) {
    if (!search_places (db, filter, fold, places, error))
      return FALSE;
    n = places->len;
    from = MIN (offset, n);
  } else {
    if (!see_changes (db, filter, error) || !count_all (db, filter, &n, error) ||
        !page_places (db, filter, offset, limit, places, error))
      return FALSE;
    from = 0;
  }

  page = get_clients (db, places, from, MIN (from + limit, places->len), error);
  if (page == NULL)
    return FALSE;

  *total = n;
  *clients = page;
  return TRUE;
}

/* --- one client in the list --- */

static gboolean
find_in_search (WayDb                 *db,
                const WayClientFilter *filter,
                const char            *fold,
                const WayId           *client_id,
                gint64                *position,
                GError               **error)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (sqlite3_stmt) row = way_db_query (
    db, "SELECT place FROM client_index WHERE client_id = ?", WAY_ARGS (WAY_ID (client_id)), error);
  WayStep step = row != NULL ? way_db_step (db, row, error) : WAY_STEP_ERROR;
  gint64  place;

  if (step == WAY_STEP_ERROR || !search_places (db, filter, fold, places, error))
    return FALSE;

  place = step == WAY_STEP_ROW ? sqlite3_column_int64 (row, 0) : -1;
  *position = -1;
  for (guint i = 0; i < places->len && *position < 0; i++) {
    if (g_array_index (places, gint64, i) == place)
      *position = i;
  }
  return TRUE;
}

gboolean
way_client_index_find (WayDb                 *db,
                       const WayClientFilter *filter,
                       const WayId           *client_id,
                       gint64                *position,
                       GError               **error)
{
  const char      *order = orders[filter->sort];
  g_autofree char *fold = fold_search (filter);
  g_autofree char *sql =
    g_strdup_printf ("SELECT (SELECT count (*) FROM client_index WHERE " FILTER
                     " AND (%s) %c (SELECT %s FROM client_index WHERE client_id = ?5))"
                     " FROM client_index WHERE client_id = ?5 AND " FILTER,
                     order, filter->descending ? '>' : '<', order);
  WayArg args[N_FILTER_ARGS + 1];
  g_autoptr (sqlite3_stmt) row = NULL;
  WayStep step;

  if (fold != NULL)
    return find_in_search (db, filter, fold, client_id, position, error);

  if (!see_changes (db, filter, error))
    return FALSE;

  bind_filter (args, filter);
  args[4] = WAY_ID (client_id);
  row = way_db_query (db, sql, args, G_N_ELEMENTS (args), error);
  step = row != NULL ? way_db_step (db, row, error) : WAY_STEP_ERROR;
  if (step == WAY_STEP_ERROR)
    return FALSE;

  *position = step == WAY_STEP_ROW ? sqlite3_column_int64 (row, 0) : -1;
  return TRUE;
}

#define MAX_ALIKE 5

GPtrArray *
way_client_index_find_alike (WayDb       *db,
                             const char  *name,
                             const char  *birth_date,
                             const WayId *but,
                             GError     **error)
{
  static const char by_name[] =
    "SELECT place FROM client_index WHERE client_id IS NOT ?1 AND place IN"
    " (SELECT rowid FROM client_search WHERE search MATCH ?2 LIMIT 50)"
    " ORDER BY birth_date IS ?3 DESC, archived, sort_key LIMIT ?4";
  static const char by_birth[] =
    "SELECT place FROM client_index WHERE client_id IS NOT ?1 AND birth_date = ?3"
    " AND length (birth_date) = 10 AND ?2 IS NOT NULL ORDER BY sort_key LIMIT ?4";
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autofree char *fold = way_text_fold (name != NULL ? name : "");
  g_autofree char *pattern = g_strdup_printf ("\"%s\"", fold);
  const WayArg     args[] = { WAY_ID (but), WAY_TEXT (pattern), WAY_TEXT (birth_date),
                              WAY_INT (MAX_ALIKE) };

  if (birth_date != NULL &&
      !collect_places (db, by_birth, args, G_N_ELEMENTS (args), places, error))
    return NULL;
  if (places->len == 0 && g_utf8_strlen (fold, -1) >= 3 &&
      !collect_places (db, by_name, args, G_N_ELEMENTS (args), places, error))
    return NULL;

  return get_clients (db, places, 0, places->len, error);
}
