/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "way-client-changes.h"
#include "way-client-index-private.h"
#include "way-client.h"
#include "way-last-contact.h"
#include "way-record-repo.h"
#include "way-search-words.h"
#include "way-text.h"

static gboolean
see_changes (WayDb *db, const WayClientFilter *filter, GError **error)
{
  return filter->sort != WAY_CLIENT_SORT_CHANGED || way_client_changes_follow (db, 0, error);
}

/* What narrows every list; the “?” are those of bind_filter().  Sets are bits, so that no index is
 * taken for their sake: SQLite would have to sort everybody. */
#define FILTER \
  "archived = ?1 AND (?2 >> status) & 1 AND (?3 >> risk) & 1" \
  " AND (?4 IS NULL OR ifnull (worker_id, x'') = ?4)"

/* The same for rows that are found by their place. */
#define FILTER_ELSE \
  " AND (?10 IS NULL OR program_key = ?10)" \
  " AND (?11 IS NULL OR (" WAY_LAST_CONTACT_IS_BEFORE ("?11") "))"
#define FILTER_FOUND "+" FILTER FILTER_ELSE

/* The columns of the order, each with its place, so that no two rows are equal. */
static const char *const orders[] = {
  [WAY_CLIENT_SORT_NAME] = "sort_key, place",
  [WAY_CLIENT_SORT_NUMBER] = "number_key, place",
  [WAY_CLIENT_SORT_PROGRAM] = "program_key, sort_key, place",
  [WAY_CLIENT_SORT_RISK] = "risk, sort_key, place",
  [WAY_CLIENT_SORT_CHANGED] = "changed_seq, place",
  [WAY_CLIENT_SORT_ASSESSED] = "assessed_on, place",
  [WAY_CLIENT_SORT_CONTACTED] = "contacted_on, place",
};

static const char *const descending_orders[] = {
  [WAY_CLIENT_SORT_NAME] = "sort_key DESC, place DESC",
  [WAY_CLIENT_SORT_NUMBER] = "number_key DESC, place DESC",
  [WAY_CLIENT_SORT_PROGRAM] = "program_key DESC, sort_key DESC, place DESC",
  [WAY_CLIENT_SORT_RISK] = "risk DESC, sort_key DESC, place DESC",
  [WAY_CLIENT_SORT_CHANGED] = "changed_seq DESC, place DESC",
  [WAY_CLIENT_SORT_ASSESSED] = "assessed_on DESC, place DESC",
  [WAY_CLIENT_SORT_CONTACTED] = "contacted_on DESC, place DESC",
};

#define N_FILTER_ARGS 4

static void
bind_filter (WayArg *args, const WayClientFilter *filter)
{
  const gint64 all = -1;

  args[0] = WAY_INT (filter->archived);
  args[1] = WAY_INT (filter->statuses.bits != 0 ? (gint64)filter->statuses.bits : all);
  args[2] = WAY_INT (filter->risks.bits != 0 ? (gint64)filter->risks.bits : all);
  if (filter->nobodys)
    args[3] = WAY_BYTES ("", 0);
  else
    args[3] = WAY_ID (way_id_is_none (&filter->worker_id) ? NULL : &filter->worker_id);
}

/* The key of one program, which has an index of its own; NULL: any. */
static char *
make_program_key (const WayClientFilter *filter)
{
  return filter->program != NULL && *filter->program != '\0'
         ? way_client_index_make_key (filter->program)
         : NULL;
}

static WayArg
bind_program (const char *key)
{
  return WAY_BYTES (key, key != NULL ? strlen (key) : 0);
}

static char *
make_day (const WayClientFilter *filter)
{
  return filter->lost_since.ymd != 0 ? way_date_to_text (filter->lost_since) : NULL;
}

/* What narrows it besides FILTER: SQL to be put behind that, whose arguments come next. */
typedef struct {
  char *program;
  char *day;
  char *sql;
} Narrowing;

static void
narrow (Narrowing *self, const WayClientFilter *filter, WayArg *args, gsize *n)
{
  GString *sql = g_string_new (NULL);

  self->program = make_program_key (filter);
  self->day = make_day (filter);
  if (self->program != NULL) {
    args[(*n)++] = bind_program (self->program);
    g_string_append_printf (sql, " AND program_key = ?%u", (guint)*n);
  }
  if (self->day != NULL) {
    g_autofree char *day = NULL;

    args[(*n)++] = WAY_TEXT (self->day);
    day = g_strdup_printf ("?%u", (guint)*n);
    g_string_append (sql, " AND ");
    g_string_append_printf (sql, WAY_LAST_CONTACT_IS_BEFORE ("%s"), day, day);
  }
  self->sql = g_string_free (sql, FALSE);
}

static void
narrowing_clear (Narrowing *self)
{
  g_free (self->program);
  g_free (self->day);
  g_free (self->sql);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Narrowing, narrowing_clear)

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

/* --- searching --- */

/* Adds the trigrams of a word side by side, the last one at its end: fewer long lists to read than
 * those of the whole, and the row itself then says whether it holds the word. */
static void
add_trigrams (GString *pattern, const char *word)
{
  const long n = g_utf8_strlen (word, -1);

  for (long at = 0; at < n; at += 3) {
    g_autofree char *gram = NULL;

    at = MIN (at, n - 3);
    gram = g_utf8_substring (word, at, at + 3);
    g_string_append_printf (pattern, "\"%s\" ", gram);
  }
}

static int
compare_lengths (gconstpointer a, gconstpointer b)
{
  const gsize one = strlen (*(const char *const *)a);
  const gsize other = strlen (*(const char *const *)b);

  return one == other ? 0 : one > other ? -1 : 1;
}

/* What was typed, word by word, the longest first: it is in the fewest rows.  Where all are short
 * they stay together: one alone is in too many. */
static GPtrArray *
split_words (const char *fold)
{
  g_auto (GStrv) all = g_strsplit (fold, " ", -1);
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; all[i] != NULL; i++) {
    if (*all[i] != '\0')
      g_ptr_array_add (words, g_strdup (all[i]));
  }
  g_ptr_array_sort (words, compare_lengths);
  if (words->len > 1 && g_utf8_strlen (g_ptr_array_index (words, 0), -1) < WAY_SEARCH_WORD_SHORT) {
    g_ptr_array_set_size (words, 0);
    g_ptr_array_add (words, g_strdup (fold));
  }
  if (words->len > WAY_SEARCH_WORDS_MAX)
    g_ptr_array_set_size (words, WAY_SEARCH_WORDS_MAX);
  return words;
}

#define FIRST_WORD_ARG 12 /* and the others behind it */

/* Names that begin with what was typed come first, in their order; then whoever has each of its
 * words anywhere.  The rows are looked up one by one until there are enough, never all that match.
 * The index knows three letters at each place: fewer are found as the beginnings of those. */
static char *
make_search (GPtrArray *words, gboolean by_trigrams)
{
  GString *sql = g_string_new ("SELECT place FROM (SELECT DISTINCT place, sort_key FROM ");

  g_string_append (sql, by_trigrams
                          ? "client_search CROSS JOIN client_index ON place = client_search.rowid"
                          : "client_grams CROSS JOIN client_index ON place = doc");
  g_string_append (sql, " WHERE " FILTER_FOUND " AND NOT (name_fold >= ?5 AND name_fold < ?6)");
  g_string_append (sql, by_trigrams ? " AND client_search.search MATCH ?8"
                                    : " AND term >= ?8 AND term < ?9");
  for (guint i = 0; by_trigrams && i < words->len; i++)
    g_string_append_printf (sql, " AND instr (client_index.search, ?%u) > 0", FIRST_WORD_ARG + i);
  g_string_append (sql, " LIMIT ?7) ORDER BY sort_key, place");
  return g_string_free (sql, FALSE);
}

static gboolean
search_places (WayDb                 *db,
               const WayClientFilter *filter,
               const char            *fold,
               GArray                *places,
               GError               **error)
{
#define LAST "\xf4\x8f\xbf\xbf" /* U+10FFFF */
  static const char                                first[] =
    "SELECT place FROM client_index WHERE " FILTER FILTER_ELSE
    " AND name_fold >= ?5 AND name_fold < ?6 ORDER BY name_fold, place LIMIT ?7";
  g_autoptr (GPtrArray) words = split_words (fold);
  const char    *longest = g_ptr_array_index (words, 0);
  const gboolean is_long = g_utf8_strlen (longest, -1) >= 3;
  g_autoptr (GString) pattern = g_string_new (is_long ? NULL : longest);
  g_autofree char *end = g_strconcat (fold, LAST, NULL);
  g_autofree char *longest_end = g_strconcat (longest, LAST, NULL);
  g_autofree char *program = make_program_key (filter);
  g_autofree char *day = make_day (filter);
  g_autofree char *sql = make_search (words, is_long);
  WayArg           args[FIRST_WORD_ARG - 1 + WAY_SEARCH_WORDS_MAX];

  for (guint i = 0; is_long && i < words->len; i++) {
    if (g_utf8_strlen (g_ptr_array_index (words, i), -1) >= 3)
      add_trigrams (pattern, g_ptr_array_index (words, i));
  }
  bind_filter (args, filter);
  args[4] = WAY_TEXT (fold);
  args[5] = WAY_TEXT (end);
  args[6] = WAY_INT (WAY_CLIENT_SEARCH_MAX);
  args[7] = WAY_TEXT (pattern->str);
  args[8] = WAY_TEXT (longest_end);
  args[9] = bind_program (program);
  args[10] = WAY_TEXT (day);
  for (guint i = 0; i < words->len; i++)
    args[FIRST_WORD_ARG - 1 + i] = WAY_TEXT (g_ptr_array_index (words, i));
  if (!collect_places (db, first, args, FIRST_WORD_ARG - 1, places, error))
    return FALSE;

  args[6] = WAY_INT ((gint64)(WAY_CLIENT_SEARCH_MAX - places->len));
  return places->len >= WAY_CLIENT_SEARCH_MAX ||
         collect_places (db, sql, args,
                         is_long ? FIRST_WORD_ARG - 1 + words->len : FIRST_WORD_ARG - 1, places,
                         error);
}

/* --- the list --- */

static gboolean
count_all (WayDb *db, const WayClientFilter *filter, guint *total, GError **error)
{
  WayArg args[N_FILTER_ARGS + 2];
  gsize  n = N_FILTER_ARGS;
  g_auto (Narrowing) more = { NULL };
  g_autofree char *sql = NULL;
  g_autoptr (sqlite3_stmt) row = NULL;

  bind_filter (args, filter);
  narrow (&more, filter, args, &n);
  sql = *more.sql == '\0'
        ? g_strdup ("SELECT total (n) FROM client_tally WHERE " FILTER)
        : g_strconcat ("SELECT count (*) FROM client_index WHERE " FILTER, more.sql, NULL);
  row = way_db_query (db, sql, args, n, error);
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
  WayArg args[N_FILTER_ARGS + 4];
  gsize  n = N_FILTER_ARGS;
  g_auto (Narrowing) more = { NULL };
  g_autofree char *sql = NULL;

  bind_filter (args, filter);
  args[n++] = WAY_INT (limit);
  args[n++] = WAY_INT (offset);
  narrow (&more, filter, args, &n);
  sql = g_strdup_printf ("SELECT place FROM client_index WHERE " FILTER
                         "%s ORDER BY %s LIMIT ?5 OFFSET ?6",
                         more.sql, (filter->descending ? descending_orders : orders)[filter->sort]);
  return collect_places (db, sql, args, n, places, error);
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

/* What is looked for, folded: at least one word; NULL when nothing is. */
static char *
fold_search (const WayClientFilter *filter)
{
  g_autofree char *fold = filter->search != NULL ? way_text_fold (filter->search) : NULL;

  return fold != NULL && *fold != '\0' ? g_steal_pointer (&fold) : NULL;
}

/* The places of one page, and the number of all. */
static gboolean
list_places (WayDb                 *db,
             const WayClientFilter *filter,
             guint                  offset,
             guint                  limit,
             guint                 *total,
             GArray                *places,
             GError               **error)
{
  g_autofree char *fold = fold_search (filter);

  if (fold == NULL)
    return see_changes (db, filter, error) && count_all (db, filter, total, error) &&
           page_places (db, filter, offset, limit, places, error);

  if (!search_places (db, filter, fold, places, error))
    return FALSE;
  *total = places->len;
  g_array_remove_range (places, 0, MIN (offset, places->len));
  g_array_set_size (places, MIN (limit, places->len));
  return TRUE;
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
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (WayId));
  GPtrArray *page;
  guint      n;

  if (!way_client_index_list_ids (db, filter, offset, limit, &n, ids, error))
    return FALSE;

  page = way_record_repo_get_many (db, WAY_TYPE_CLIENT, (const WayId *)(gconstpointer)ids->data,
                                   ids->len, error);
  if (page == NULL)
    return FALSE;

  *total = n;
  *clients = page;
  return TRUE;
}

gboolean
way_client_index_list_ids (WayDb                 *db,
                           const WayClientFilter *filter,
                           guint                  offset,
                           guint                  limit,
                           guint                 *total,
                           GArray                *ids,
                           GError               **error)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (gint64));
  guint n;

  if (!list_places (db, filter, offset, limit, &n, places, error))
    return FALSE;
  for (guint i = 0; i < places->len; i++) {
    if (!append_id (db, g_array_index (places, gint64, i), ids, error))
      return FALSE;
  }

  *total = n;
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
  WayArg           args[N_FILTER_ARGS + 3];
  gsize            n = N_FILTER_ARGS;
  g_auto (Narrowing) more = { NULL };
  g_autofree char *sql = NULL;
  g_autoptr (sqlite3_stmt) row = NULL;
  WayStep step;

  if (fold != NULL)
    return find_in_search (db, filter, fold, client_id, position, error);

  if (!see_changes (db, filter, error))
    return FALSE;

  bind_filter (args, filter);
  args[n++] = WAY_ID (client_id);
  narrow (&more, filter, args, &n);
  sql = g_strdup_printf ("SELECT (SELECT count (*) FROM client_index WHERE " FILTER "%s"
                         " AND (%s) %c (SELECT %s FROM client_index WHERE client_id = ?5))"
                         " FROM client_index WHERE client_id = ?5 AND " FILTER "%s",
                         more.sql, order, filter->descending ? '>' : '<', order, more.sql);
  row = way_db_query (db, sql, args, n, error);
  step = row != NULL ? way_db_step (db, row, error) : WAY_STEP_ERROR;
  if (step == WAY_STEP_ERROR)
    return FALSE;

  *position = step == WAY_STEP_ROW ? sqlite3_column_int64 (row, 0) : -1;
  return TRUE;
}
