/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the day has of questionnaires, plans, and what was begun. */
#include "way-today-source.h"

#include <glib/gi18n.h>
#include <string.h>

#include "way-client-due.h"
#include "way-client-group.h"
#include "way-day-words.h"
#include "way-draft.h"
#include "way-error.h"
#include "way-measure-due.h"
#include "way-record-repo.h"
#include "way-records.h"
#include "way-workspace-assessments.h"
#include "way-workspace-notes.h"

static gboolean
column_id (sqlite3_stmt *row, int column, WayId *id)
{
  if (sqlite3_column_bytes (row, column) != (int)sizeof *id)
    return FALSE;

  memcpy (id, sqlite3_column_blob (row, column), sizeof *id);
  return TRUE;
}

/* --- alerts that nobody answered for --- */

static gboolean
read_alerts (const WayTodayAsk *ask, GPtrArray *entries, GError **error)
{
  g_autoptr (sqlite3_stmt) row = way_db_query (
    ask->db,
    "SELECT client_id, raised_at FROM alert WHERE acknowledged_at IS NULL"
    " AND deleted_at IS NULL AND ifnull ((SELECT worker_id FROM client WHERE client.id = client_id),"
    " ?1) = ?1 ORDER BY raised_at LIMIT ?2",
    WAY_ARGS (WAY_ID (&ask->worker), WAY_INT (WAY_TODAY_MOST)), error);
  WayStep step = WAY_STEP_ERROR;

  while (row != NULL && (step = way_db_step (ask->db, row, error)) == WAY_STEP_ROW) {
    const WayTime  raised = { sqlite3_column_int64 (row, 1) };
    GError        *failure = NULL;
    WayTodayEntry *entry;
    WayId          id, root;

    if (!column_id (row, 0, &id) || !way_client_group_find_root (ask->db, &id, &root, error))
      return FALSE;
    entry = way_today_entry_new (ask, &root, &failure);
    if (failure != NULL) {
      g_propagate_error (error, failure);
      return FALSE;
    }
    if (entry != NULL) {
      g_autoptr (GDateTime) at = g_date_time_new_from_unix_local (raised.us / G_USEC_PER_SEC);

      entry->what = g_strdup (_ ("An answer asked for help at once. Write down what was done."));
      entry->day = way_date_of (at);
      entry->at = raised;
      entry->when = way_day_words_ago (entry->day, ask->day);
      entry->late = TRUE;
      g_ptr_array_add (entries, entry);
    }
  }

  return step == WAY_STEP_DONE;
}

const WayTodaySource way_today_alerts = { .section = WAY_TODAY_FIRST,
                                          .icon = "way-risk-high-symbolic",
                                          .opens = "assessments",
                                          .remains = TRUE,
                                          .read = read_alerts };

/* --- what comes round --- */

/* weeks: of a measure, 0 for a review. */
static gboolean
read_dues (const WayTodayAsk          *ask,
           const WayClientDueQuestion *question,
           guint                       weeks,
           const char                 *what,
           GPtrArray                  *entries,
           GError                    **error)
{
  g_autoptr (GArray) dues = g_array_new (FALSE, FALSE, sizeof (WayClientDue));

  if (!way_client_due_list (ask->db, question, dues, error))
    return FALSE;

  for (guint i = 0; i < dues->len; i++) {
    const WayClientDue *due = &g_array_index (dues, WayClientDue, i);
    GError             *failure = NULL;
    WayTodayEntry      *entry = way_today_entry_new (ask, &due->client_id, &failure);

    if (failure != NULL) {
      g_propagate_error (error, failure);
      return FALSE;
    }
    if (entry == NULL)
      continue;
    entry->what = g_strdup (what);
    entry->detail = weeks > 0 ? g_strdup (question->what) : NULL;
    way_today_entry_set_day (entry, ask, way_measure_due_on (due->day, weeks));
    g_ptr_array_add (entries, entry);
  }

  return TRUE;
}

static gboolean
read_reviews (const WayTodayAsk *ask, GPtrArray *entries, GError **error)
{
  WayClientDueQuestion question = { .kind = "review",
                                    .what = "",
                                    .from = { 10000101 },
                                    .to = ask->day,
                                    .most = WAY_TODAY_MOST };

  for (guint i = 0; i < WAY_TODAY_N_WORKERS; i++) {
    question.worker = way_today_nth_worker (ask, i);
    if (!read_dues (ask, &question, 0, _ ("Plan review"), entries, error))
      return FALSE;
  }
  return TRUE;
}

const WayTodaySource way_today_reviews = { .section = WAY_TODAY_DUE,
                                           .icon = "way-plan-symbolic",
                                           .opens = "plan",
                                           .read = read_reviews };

static char *
say_measure (const WayInstrument *instrument)
{
  const guint weeks = way_instrument_get_repeat_weeks (instrument);

  /* Translators: a questionnaire, such as “PHQ-9”, and after how many weeks it is asked again. */
  return g_strdup_printf (g_dngettext (NULL, "%s, every week", "%s, every %u weeks", weeks),
                          way_instrument_get_title (instrument), weeks);
}

/* What one client is to be asked is one row, as late as the earliest of it. */
static void
join_measures (const WayTodayAsk *ask, GPtrArray *all, GPtrArray *entries)
{
  g_autoptr (GHashTable) firsts = g_hash_table_new (way_id_hash, way_id_equal);

  for (guint i = 0; i < all->len; i++) {
    WayTodayEntry *entry = g_ptr_array_index (all, i);
    WayTodayEntry *first = g_hash_table_lookup (firsts, &entry->client_id);
    char          *both;

    if (first == NULL) {
      g_hash_table_insert (firsts, &entry->client_id, entry);
      g_ptr_array_add (entries, entry);
      continue;
    }
    both = g_strdup_printf ("%s, %s", first->what, entry->what);
    g_free (first->what);
    first->what = both;
    g_clear_pointer (&first->detail, g_free); /* which one comes first is chosen there */
    if (entry->day.ymd < first->day.ymd)
      way_today_entry_set_day (first, ask, entry->day);
    way_today_entry_free (entry);
  }
}

/* The only one says how often it is asked, and its form opens. */
static void
say_measures (const WayTodayAsk *ask, GPtrArray *entries)
{
  for (guint i = 0; i < entries->len; i++) {
    WayTodayEntry *entry = g_ptr_array_index (entries, i);

    if (entry->detail == NULL)
      continue;
    g_free (entry->what);
    entry->what = say_measure (way_instruments_lookup (ask->instruments, entry->detail, NULL));
    entry->record = WAY_DRAFT_ASSESSMENT;
  }
}

static gboolean
read_measures (const WayTodayAsk *ask, GPtrArray *entries, GError **error)
{
  WayClientDueQuestion question = { .kind = "measure", .most = WAY_TODAY_MOST };
  const guint          n = ask->instruments != NULL ? way_instruments_get_n (ask->instruments) : 0;
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  g_autoptr (GPtrArray) joined = g_ptr_array_new ();
  gboolean done = TRUE;

  for (guint i = 0; done && i < n * WAY_TODAY_N_WORKERS; i++) {
    const WayInstrument *instrument =
      way_instruments_get_nth (ask->instruments, i / WAY_TODAY_N_WORKERS);
    const guint weeks = way_instrument_get_repeat_weeks (instrument);

    if (!way_measure_due_find (weeks, ask->day, &question.from, &question.to))
      continue;
    question.worker = way_today_nth_worker (ask, i % WAY_TODAY_N_WORKERS);
    question.what = way_instrument_get_id (instrument);
    done = read_dues (ask, &question, weeks, way_instrument_get_title (instrument), all, error);
  }

  join_measures (ask, all, joined);
  say_measures (ask, joined);
  g_ptr_array_extend_and_steal (entries, g_steal_pointer (&joined));
  return done;
}

const WayTodaySource way_today_measures = { .section = WAY_TODAY_DUE,
                                            .icon = "way-measure-symbolic",
                                            .opens = "assessments",
                                            .read = read_measures };

/* --- what was begun --- */

/* The record, removed or not; NULL without an error for none. */
static WayRecord *
find_record (WayDb *db, GType type, const WayId *id, GError **error)
{
  GError    *failure = NULL;
  WayRecord *record = way_record_repo_get (db, type, id, &failure);

  if (g_error_matches (failure, WAY_ERROR, WAY_ERROR_NOT_FOUND))
    g_clear_error (&failure);
  if (failure != NULL)
    g_propagate_error (error, failure);
  return record;
}

/* Whose draft it is: of the record that it is about, or of the one that a new record belongs to,
 * whatever that is.  FALSE without an error: nobody’s. */
static gboolean
find_client_of (WayDb       *db,
                const char  *form,
                const WayId *about,
                WayId       *client_id,
                gboolean    *is_new,
                GError     **error)
{
  const GType  own = way_records_find_type (form);
  GError      *failure = NULL;
  const WayId *id = NULL;
  g_autoptr (WayRecord) record = own != 0 ? find_record (db, own, about, &failure) : NULL;
  GType type;

  *is_new = record == NULL;
  for (guint n = 0; record == NULL && failure == NULL && (type = way_records_get_type (n)) != 0;
       n++)
    record = find_record (db, type, about, &failure);
  if (failure != NULL) {
    g_propagate_error (error, failure);
    return FALSE;
  }

  id = record != NULL ? way_record_get_client_id (record) : NULL;
  return id != NULL && way_client_group_find_root (db, id, client_id, error);
}

static char *
say_draft (const WayTodayAsk *ask, const char *form)
{
  const char          *id = way_assessment_draft_instrument (form);
  const GType          type = way_records_find_type (form);
  const WayInstrument *instrument = id != NULL && ask->instruments != NULL
                                    ? way_instruments_lookup_to_read (ask->instruments, id, NULL)
                                    : NULL;
  g_autoptr (WayRecordClass) klass = type != 0 ? g_type_class_ref (type) : NULL;

  if (id != NULL)
    /* Translators: a questionnaire, such as “PHQ-9”. */
    return g_strdup_printf (_ ("%s, not signed"),
                            instrument != NULL ? way_instrument_get_title (instrument) : id);

  /* Translators: a kind of record, such as “Plan” or “Event”. */
  return g_strdup_printf (_ ("%s, not saved"), klass != NULL ? gettext (klass->label) : form);
}

static const char *const told_apart[] = { "note", "crisis", NULL };

static gboolean
add_draft (const WayTodayAsk *ask,
           const char        *form,
           const WayId       *about,
           WayTime            kept,
           GPtrArray         *entries,
           GError           **error)
{
  g_autoptr (GDateTime) at = g_date_time_new_from_unix_local (kept.us / G_USEC_PER_SEC);
  GError        *failure = NULL;
  WayTodayEntry *entry = NULL;
  gboolean       is_new = TRUE;
  WayId          client_id;

  /* What is stored already and goes on is told of as what it is. */
  if (find_client_of (ask->db, form, about, &client_id, &is_new, &failure) &&
      (is_new || !g_strv_contains (told_apart, form)))
    entry = way_today_entry_new (ask, &client_id, &failure);
  if (failure != NULL) {
    g_propagate_error (error, failure);
    return FALSE;
  }
  if (entry == NULL)
    return TRUE; /* a new client, which the list of clients offers to go on with */

  entry->what = say_draft (ask, form);
  entry->day = way_date_of (at);
  entry->at = kept;
  entry->when = way_day_words_ago (entry->day, ask->day);
  entry->late = entry->day.ymd < ask->day.ymd;
  entry->detail = g_strdup (way_assessment_draft_instrument (form));
  if (entry->detail != NULL) {
    entry->section = "assessments";
    entry->record = WAY_DRAFT_ASSESSMENT;
    entry->icon = "way-sign-symbolic";
  } else {
    const GType type = way_records_find_type (form);

    entry->record = type != 0 ? WAY_RECORD_CLASS (g_type_class_peek (type))->table : NULL;
    entry->record_id = is_new ? (WayId){ 0 } : *about;
    if (g_str_equal (form, WAY_NOTE_ADDENDUM_DRAFT_FORM)) { /* it is typed at its note */
      entry->record = "note";
      entry->record_id = *about;
    }
  }
  g_ptr_array_add (entries, entry);
  return TRUE;
}

/* They are few, as each ends when its form is saved. */
static gboolean
read_drafts (const WayTodayAsk *ask, GPtrArray *entries, GError **error)
{
  g_autoptr (sqlite3_stmt) row =
    way_db_query (ask->db, "SELECT form, about, kept_at FROM draft ORDER BY kept_at LIMIT ?",
                  WAY_ARGS (WAY_INT (WAY_TODAY_MOST)), error);
  WayStep step = WAY_STEP_ERROR;

  while (row != NULL && (step = way_db_step (ask->db, row, error)) == WAY_STEP_ROW) {
    const WayTime kept = { sqlite3_column_int64 (row, 2) };
    WayId         about;

    if (column_id (row, 1, &about) &&
        !add_draft (ask, (const char *)sqlite3_column_text (row, 0), &about, kept, entries, error))
      return FALSE;
  }

  return step == WAY_STEP_DONE;
}

const WayTodaySource way_today_drafts = { .section = WAY_TODAY_UNFINISHED,
                                          .icon = "way-text-symbolic",
                                          .opens = "overview",
                                          .remains = TRUE,
                                          .read = read_drafts };
