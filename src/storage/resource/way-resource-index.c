/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-resource-index.h"

#include <string.h>

#include "way-client-index-private.h"
#include "way-open-hours.h"
#include "way-record-repo.h"
#include "way-resource.h"
#include "way-text.h"

/* --- what the list knows of one --- */

/* What is searched besides the name: all that somebody wrote about it, and its choices in the words
 * that the program has for them. */
static char *
make_words (WayResource *resource)
{
  static const char *const told[] = { "kind",      "needs",         "services",       "eligibility",
                                      "languages", "access",        "language_words", "payers",
                                      "address",   "area",          "transport",      "intake",
                                      "notes",     "contact_person" };
  GString                 *words = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (told); i++) {
    const WayField  *field = way_record_find_field (resource, told[i]);
    g_autofree char *text = way_field_to_text (field, resource);

    if (text == NULL)
      continue;
    g_string_append_printf (words, "%s\n", text);
    for (guint n = 0; field->type == WAY_FIELD_SET && field->words[n] != NULL; n++) {
      const WaySet *set = G_STRUCT_MEMBER_P (resource, field->offset);

      if (way_set_has (*set, n))
        g_string_append_printf (words, "%s\n%s\n", field->labels[n],
                                g_dgettext (NULL, field->labels[n]));
    }
  }
  g_string_append_printf (words, "%s\n%s", way_resource_kind_labels[resource->kind],
                          way_resource_get_kind_label (resource));
  return g_string_free (words, FALSE);
}

static gboolean
find_place (WayDb *db, const WayId *resource_id, gint64 *place, GError **error)
{
  g_autoptr (sqlite3_stmt) row =
    way_db_query (db, "SELECT place FROM resource_index WHERE resource_id = ?",
                  WAY_ARGS (WAY_ID (resource_id)), error);
  const WayStep step = row != NULL ? way_db_step (db, row, error) : WAY_STEP_ERROR;

  *place = step == WAY_STEP_ROW ? sqlite3_column_int64 (row, 0) : 0;
  return step != WAY_STEP_ERROR;
}

static gboolean
take_out (WayDb *db, gint64 place, GError **error)
{
  return place == 0 || (way_db_run (db, "DELETE FROM resource_search WHERE rowid = ?",
                                    WAY_ARGS (WAY_INT (place)), error) &&
                        way_db_run (db, "DELETE FROM resource_open WHERE place = ?",
                                    WAY_ARGS (WAY_INT (place)), error) &&
                        way_db_run (db, "DELETE FROM resource_index WHERE place = ?",
                                    WAY_ARGS (WAY_INT (place)), error));
}

static gboolean
write_hours (WayDb *db, gint64 place, GArray *spans, GError **error)
{
  for (guint i = 0; spans != NULL && i < spans->len; i++) {
    const WayOpenSpan *span = &g_array_index (spans, WayOpenSpan, i);

    if (!way_db_run (db, "INSERT INTO resource_open (place, opens, closes) VALUES (?, ?, ?)",
                     WAY_ARGS (WAY_INT (place), WAY_INT (span->from), WAY_INT (span->to)), error))
      return FALSE;
  }
  return TRUE;
}

/* Under the place that it had; 0: a new one. */
static gboolean
write_row (WayDb *db, WayResource *resource, gint64 place, GError **error)
{
  g_autoptr (GArray) spans = way_open_hours_parse (resource->hours);
  g_autofree char *fold = way_text_fold (resource->name);
  g_autofree char *key = way_client_index_make_key (resource->name);
  g_autofree char *words = make_words (resource);
  g_autofree char *verified =
    resource->verified_on.ymd != 0 ? way_date_to_text (resource->verified_on) : g_strdup ("");
  const WayArg known = place != 0 ? WAY_INT (place) : WAY_TEXT (NULL);
  const WayArg args[] = { known,
                          WAY_ID (&resource->parent.id),
                          WAY_BYTES (key, strlen (key)),
                          WAY_TEXT (fold),
                          WAY_INT (resource->kind),
                          WAY_INT ((gint64)resource->needs.bits),
                          WAY_INT ((gint64)resource->payers.bits),
                          WAY_INT ((gint64)resource->languages.bits),
                          WAY_INT ((gint64)way_open_hours_get_days (spans).bits),
                          WAY_TEXT (verified) };

  return way_db_run (db,
                     "INSERT INTO resource_index (place, resource_id, sort_key, name_fold, kind,"
                     " needs, payers, languages, days, verified_on)"
                     " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                     args, G_N_ELEMENTS (args), error) &&
         (place != 0 || find_place (db, &resource->parent.id, &place, error)) &&
         way_db_run (db, "INSERT INTO resource_search (rowid, name, words) VALUES (?, ?, ?)",
                     WAY_ARGS (WAY_INT (place), WAY_TEXT (resource->name), WAY_TEXT (words)),
                     error) &&
         write_hours (db, place, spans, error);
}

gboolean
way_resource_index_update (WayDb *db, const WayId *resource_id, GError **error)
{
  g_autoptr (WayResource) resource =
    way_record_repo_get (db, WAY_TYPE_RESOURCE, resource_id, error);
  gint64 place;

  if (resource == NULL || !find_place (db, resource_id, &place, error) ||
      !take_out (db, place, error))
    return FALSE;

  return resource->parent.deleted_at.us != 0 || write_row (db, resource, place, error);
}

gboolean
way_resource_index_make_anew (WayDb *db, GError **error)
{
  g_autoptr (WayQuery) all = way_query_new (WAY_TYPE_RESOURCE);
  g_autoptr (GPtrArray) resources = way_record_repo_list (db, all, error);

  for (guint i = 0; resources != NULL && i < resources->len; i++) {
    const WayRecord *resource = g_ptr_array_index (resources, i);

    if (!way_resource_index_update (db, &resource->id, error))
      return FALSE;
  }
  return resources != NULL;
}

/* --- asking --- */

#define N_FILTER_ARGS 8

#define FILTER \
  " (?1 = 0 OR needs & ?1) AND (?2 = 0 OR payers & ?2) AND (?3 = 0 OR languages & ?3)" \
  " AND (?4 < 0 OR kind = ?4) AND (?5 < 0 OR (days >> ?5) & 1)" \
  " AND (?6 < 0 OR EXISTS (SELECT 1 FROM resource_open AS o WHERE o.place = i.place" \
  " AND opens <= ?6 AND closes > ?6))" \
  " AND (?7 IS NULL OR verified_on > ?7) AND (?8 IS NULL OR verified_on <= ?8)"

typedef struct {
  char  *fresh, *stale;
  WayArg args[N_FILTER_ARGS + 5];
} Filter;

static void
filter_begin (Filter *self, const WayResourceFilter *filter)
{
  self->fresh = filter->fresh_after.ymd != 0 ? way_date_to_text (filter->fresh_after) : NULL;
  self->stale = filter->stale_until.ymd != 0 ? way_date_to_text (filter->stale_until) : NULL;
  self->args[0] = WAY_INT ((gint64)filter->needs.bits);
  self->args[1] = WAY_INT ((gint64)filter->payers.bits);
  self->args[2] = WAY_INT ((gint64)filter->languages.bits);
  self->args[3] = WAY_INT (filter->kind);
  self->args[4] = WAY_INT (filter->day);
  self->args[5] = WAY_INT (filter->minute);
  self->args[6] = WAY_TEXT (self->fresh);
  self->args[7] = WAY_TEXT (self->stale);
}

static void
filter_end (Filter *self)
{
  g_free (self->fresh);
  g_free (self->stale);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Filter, filter_end)

/* Appends the ids that a query gives. */
static gboolean
collect (WayDb *db, const char *sql, const WayArg *args, gsize n, GArray *ids, GError **error)
{
  g_autoptr (sqlite3_stmt) row = way_db_query (db, sql, args, n, error);
  WayStep step = WAY_STEP_ERROR;

  while (row != NULL && (step = way_db_step (db, row, error)) == WAY_STEP_ROW)
    g_array_append_vals (ids, sqlite3_column_blob (row, 0), 1);
  return step == WAY_STEP_DONE;
}

/* Each word is the beginning of one that stands there. */
static char *
make_pattern (const char *fold)
{
  g_auto (GStrv) words = g_strsplit (fold, " ", -1);
  GString *pattern = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++) {
    if (*words[i] != '\0')
      g_string_append_printf (pattern, "\"%s\"* ", words[i]);
  }
  return g_string_free (pattern, FALSE);
}

/* Names that begin with what was typed, in their order; then whatever has the words anywhere. */
static gboolean
search (WayDb *db, const WayResourceFilter *filter, const char *fold, GArray *ids, GError **error)
{
  static const char first[] =
    "SELECT resource_id FROM resource_index AS i WHERE name_fold >= ?9 AND name_fold < ?10"
    " AND" FILTER " ORDER BY name_fold, place LIMIT ?11";
  static const char anywhere[] =
    "SELECT resource_id FROM (SELECT resource_id, sort_key, i.place FROM resource_search AS s"
    " CROSS JOIN resource_index AS i ON i.place = s.rowid WHERE resource_search MATCH ?12"
    " AND NOT (name_fold >= ?9 AND name_fold < ?10) AND" FILTER
    " LIMIT ?11) ORDER BY sort_key, place";
  g_autofree char *end = g_strconcat (fold, "\xf4\x8f\xbf\xbf", NULL); /* U+10FFFF */
  g_autofree char *pattern = make_pattern (fold);
  g_auto (Filter) asked = { 0 };

  filter_begin (&asked, filter);
  asked.args[8] = WAY_TEXT (fold);
  asked.args[9] = WAY_TEXT (end);
  asked.args[10] = WAY_INT (WAY_RESOURCE_SEARCH_MAX);
  asked.args[11] = WAY_TEXT (pattern);
  if (!collect (db, first, asked.args, 11, ids, error))
    return FALSE;

  asked.args[10] = WAY_INT ((gint64)(WAY_RESOURCE_SEARCH_MAX - ids->len));
  return ids->len >= WAY_RESOURCE_SEARCH_MAX || collect (db, anywhere, asked.args, 12, ids, error);
}

static gboolean
count (WayDb *db, const WayResourceFilter *filter, guint *total, GError **error)
{
  g_auto (Filter) asked = { 0 };
  g_autoptr (sqlite3_stmt) row = NULL;

  filter_begin (&asked, filter);
  row = way_resource_filter_is_narrow (filter)
        ? way_db_query (db, "SELECT count (*) FROM resource_index AS i WHERE" FILTER, asked.args,
                        N_FILTER_ARGS, error)
        : way_db_query (db, "SELECT count (*) FROM resource_index", WAY_NO_ARGS, error);
  if (row == NULL || way_db_step (db, row, error) != WAY_STEP_ROW)
    return FALSE;

  *total = (guint)sqlite3_column_int64 (row, 0);
  return TRUE;
}

gboolean
way_resource_index_list_ids (WayDb                   *db,
                             const WayResourceFilter *filter,
                             guint                    offset,
                             guint                    limit,
                             guint                   *total,
                             GArray                  *ids,
                             GError                 **error)
{
  g_autofree char *fold = way_text_fold (filter->search != NULL ? filter->search : "");
  g_auto (Filter) asked = { 0 };

  if (*fold != '\0') {
    g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (WayId));

    if (!search (db, filter, fold, found, error))
      return FALSE;
    *total = found->len;
    if (offset < found->len)
      g_array_append_vals (ids, &g_array_index (found, WayId, offset),
                           MIN (limit, found->len - offset));
    return TRUE;
  }

  filter_begin (&asked, filter);
  asked.args[8] = WAY_INT (limit);
  asked.args[9] = WAY_INT (offset);
  return count (db, filter, total, error) &&
         collect (db,
                  "SELECT resource_id FROM resource_index WHERE place IN ("
                  "SELECT place FROM resource_index AS i WHERE" FILTER
                  " ORDER BY sort_key, place LIMIT ?9 OFFSET ?10) ORDER BY sort_key, place",
                  asked.args, N_FILTER_ARGS + 2, ids, error);
}

GPtrArray *
way_resource_index_load (WayDb                   *db,
                         const WayResourceFilter *filter,
                         guint                    offset,
                         guint                    limit,
                         guint                   *total,
                         GError                 **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (WayId));
  GPtrArray *resources;
  guint      n;

  if (!way_resource_index_list_ids (db, filter, offset, limit, &n, ids, error))
    return NULL;

  resources = way_record_repo_get_many (db, WAY_TYPE_RESOURCE,
                                        (const WayId *)(gconstpointer)ids->data, ids->len, error);
  if (resources != NULL)
    *total = n;
  return resources;
}
