/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-history-words.h"

#include "way-assessment.h"
#include "way-goal.h"
#include "way-need.h"
#include "way-objective.h"
#include "way-plan.h"
#include "workspace-fixture.h"

/* “*” around what is strong, “+” around what came, “-” around what went. */
static char *
show (const WayMarkedText *text)
{
  static const char marks[] = { '*', '+', '-' };
  GString          *shown = g_string_new (NULL);
  guint             at = 0;

  if (text == NULL)
    return g_string_free (shown, FALSE);

  for (guint i = 0; i < text->spans->len; i++) {
    const WayMarkSpan *span = &g_array_index (text->spans, WayMarkSpan, i);

    g_string_append_len (shown, text->text + at, span->start - at);
    g_string_append_c (shown, marks[span->mark]);
    g_string_append_len (shown, text->text + span->start, span->end - span->start);
    g_string_append_c (shown, marks[span->mark]);
    at = span->end;
  }
  g_string_append (shown, text->text + at);
  return g_string_free (shown, FALSE);
}

/* --- a few records, whose names are known --- */

static const WayId dana = { { 3 } };
static const WayId client_id = { { 10 } };
static const WayId plan_id = { { 11 } };
static const WayId need_id = { { 12 } };
static const WayId goal_id = { { 13 } };
static const WayId objective_id = { { 14 } };
static const WayId form_id = { { 15 } };

static WayDb *
save (WayDb *db, WayWriter *writer, gpointer record)
{
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (way_writer_save (writer, record, &error));
  g_assert_no_error (error);
  g_object_unref (record);
  return db;
}

static WayNames *
make_names (void)
{
  g_autoptr (WayDb) db = way_db_open (":memory:", fixture_key, WAY_DB_CREATE, NULL);
  g_auto (GStrv) dirs = way_instruments_get_default_dirs ();
  g_autoptr (WayInstruments) instruments = way_instruments_load ((const char *const *)dirs, NULL);
  const struct {
    const char *table;
    WayId       id;
  } all[] = { { "staff", dana },        { "client", client_id }, { "plan", plan_id },
              { "need", need_id },      { "goal", goal_id },     { "objective", objective_id },
              { "assessment", form_id } };
  WayClient     *client = way_record_new (WAY_TYPE_CLIENT, &client_id);
  WayPlan       *plan = way_record_new (WAY_TYPE_PLAN, &plan_id);
  WayNeed       *need = way_record_new (WAY_TYPE_NEED, &need_id);
  WayGoal       *goal = way_record_new (WAY_TYPE_GOAL, &goal_id);
  WayObjective  *objective = way_record_new (WAY_TYPE_OBJECTIVE, &objective_id);
  WayAssessment *form = way_record_new (WAY_TYPE_ASSESSMENT, &form_id);
  g_autoptr (WayWriter) writer = NULL;
  WayNames *names;

  g_assert_true (way_schema_migrate (db, NULL));
  g_assert_true (way_workspace_begin (db, &fixture_caseload, &dana, "Dana Whitfield", NULL));
  g_assert_true (way_db_begin (db, NULL));
  writer = way_writer_new (db, &dana, (WayTime){ 5 }, NULL);
  way_set (client, name_to_use, "Mae Arden");
  save (db, writer, client);
  way_set (plan, client_id, client_id);
  way_set (plan, started_on, way_date_make (2026, 9, 1));
  save (db, writer, plan);
  way_set (need, client_id, client_id);
  way_set (need, plan_id, plan_id);
  way_set (need, text, "A safe place to sleep");
  save (db, writer, need);
  way_set (goal, client_id, client_id);
  way_set (goal, need_id, need_id);
  way_set (goal, text, "A door I can lock");
  save (db, writer, goal);
  way_set (objective, client_id, client_id);
  way_set (objective, goal_id, goal_id);
  way_set (objective, text, "Two meetings a week");
  save (db, writer, objective);
  way_set (form, client_id, client_id);
  way_set (form, instrument, "phq-9");
  way_set (form, version, "1");
  way_set (form, taken_on, way_date_make (2026, 9, 14));
  way_set (form, answers, "2 3 2 3 1 2 1 1 1 -");
  way_set (form, signed_at, (WayTime){ 1 });
  way_set (form, signed_by, dana);
  save (db, writer, form);

  names = way_names_new (instruments);
  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    g_assert_true (way_names_add (names, db, all[i].table, &all[i].id, NULL));
  g_assert_true (way_db_commit (db, NULL));
  return names;
}

/* --- entries --- */

typedef struct {
  const char *field;
  const char *before;
  const char *after;
} Change;

typedef struct {
  const char    *table;
  const WayId   *id;
  WayHistoryKind kind;
  Change         changes[3];
} Deed;

typedef struct {
  const char *name;
  Deed        deeds[5];
  const char *sentence;
  const char *detail;
} Case;

static const Case cases[] = {
  { "choice",
    { { "client", &client_id, WAY_HISTORY_CHANGED, { { "risk", "low", "high" } } } },
    "*Alma Reyes* changed *Risk* from Low to *High*.",
    "" },
  { "first-value",
    { { "client", &client_id, WAY_HISTORY_CHANGED, { { "pronouns", NULL, "she/her" } } } },
    "*Alma Reyes* set *Pronouns* to *“she/her”*.",
    "" },
  { "cleared",
    { { "client", &client_id, WAY_HISTORY_CHANGED, { { "birth_date", "1991-03", NULL } } } },
    "*Alma Reyes* cleared *Birth date*; it was Mar 1991.",
    "" },
  { "set",
    { { "client",
        &client_id,
        WAY_HISTORY_CHANGED,
        { { "reasons", "alcohol", "alcohol grief" } } } },
    "*Alma Reyes* changed *Reasons for recovery* from Alcohol to *Alcohol and Grief*.",
    "" },
  { "worker",
    { { "client",
        &client_id,
        WAY_HISTORY_CHANGED,
        { { "worker_id", NULL, "03000000-0000-0000-0000-000000000000" } } } },
    "*Alma Reyes* set *Worker* to *Dana Whitfield*.",
    "" },
  { "archive",
    { { "client", &client_id, WAY_HISTORY_CHANGED, { { "archived", "false", "true" } } } },
    "*Alma Reyes* put *the client* into the archive.",
    "" },
  { "from-archive",
    { { "client", &client_id, WAY_HISTORY_CHANGED, { { "archived", "true", "false" } } } },
    "*Alma Reyes* brought *the client* back from the archive.",
    "" },
  { "of-another",
    { { "objective", &objective_id, WAY_HISTORY_CHANGED, { { "confidence", "4", "6" } } } },
    "*Alma Reyes* changed *Confidence* of the objective “Two meetings a week” from 4 to *6*.",
    "" },
  { "moved",
    { { "objective", &objective_id, WAY_HISTORY_CHANGED, { { "position", "10", "15" } } } },
    "*Alma Reyes* moved *the objective “Two meetings a week”*.",
    "" },
  { "reworded",
    { { "client",
        &client_id,
        WAY_HISTORY_CHANGED,
        { { "work_with_me", "Speak on my right side, and ask me before you give advice to me",
            "Speak on my left side, and ask me before you give advice to me" } } } },
    "*Alma Reyes* reworded *How to work with me*.",
    "Speak on my +left+ -right- side, and ask me before you …" },
  /* What a thing is called by is not called by itself. */
  { "renamed",
    { { "goal", &goal_id, WAY_HISTORY_CHANGED, { { "text", "A room", "A door I can lock" } } } },
    "*Alma Reyes* reworded *the goal*.",
    "A +door I can lock+ -room-" },
  { "several",
    { { "client",
        &client_id,
        WAY_HISTORY_CHANGED,
        { { "risk", "not-asked", "low" }, { "program", NULL, "Outreach" } } } },
    "*Alma Reyes* changed *the client*.",
    "*Risk*: from Not asked to Low\n*Program*: “Outreach”" },
  { "added",
    { { "objective",
        &objective_id,
        WAY_HISTORY_CREATED,
        { { "text", NULL, "Two meetings a week" },
          { "status", NULL, "proposed" },
          { "measured_by", NULL, "a card" } } } },
    "*Alma Reyes* added *an objective “Two meetings a week”*.",
    "*Measured by*: “a card”" },
  { "removed",
    { { "goal", &goal_id, WAY_HISTORY_REMOVED } },
    "*Alma Reyes* removed *the goal “A door I can lock”*.",
    "" },
  { "brought-back",
    { { "goal", &goal_id, WAY_HISTORY_RESTORED, { { "importance", NULL, "7" } } } },
    "*Alma Reyes* brought *the goal “A door I can lock”* back.",
    "*Importance*: 7" },
  { "unknown-kind",
    { { "tomorrow", &goal_id, WAY_HISTORY_CHANGED, { { "field", "a", "b" } } } },
    "*Alma Reyes* changed *field* of the goal “A door I can lock” from a to *b*.",
    "" },
  { "signed",
    { { "assessment", &form_id, WAY_HISTORY_CREATED, { { "instrument", NULL, "phq-9" } } },
      { "score",
        &goal_id,
        WAY_HISTORY_CREATED,
        { { "name", NULL, "total" }, { "value", NULL, "16" } } },
      { "alert", &goal_id, WAY_HISTORY_CHANGED, { { "assessment_id", NULL, "x" } } } },
    "*Alma Reyes* signed *the PHQ-9 of 14 Sep 2026*.",
    "Total: *16*, Moderately severe" },
  { "in-error",
    { { "assessment",
        &form_id,
        WAY_HISTORY_CHANGED,
        { { "status", "signed", "entered-in-error" },
          { "error_words", NULL, "answers were another person’s" } } } },
    "*Alma Reyes* marked *the PHQ-9 of 14 Sep 2026* as entered in error: “answers were another "
    "person’s”.",
    "" },
  { "alert",
    { { "alert",
        &goal_id,
        WAY_HISTORY_CHANGED,
        { { "done", NULL, "asked stayed" }, { "done_words", NULL, "safe with his sister" } } } },
    "*Alma Reyes* noted what was done about *the goal “A door I can lock”*: Asked about suicide and "
    "Stayed with the client.",
    "*What was done, in words*: “safe with his sister”" },
  { "many",
    { { "client", &client_id, WAY_HISTORY_CHANGED, { { "risk", "low", "high" } } },
      { "contact_point", &need_id, WAY_HISTORY_CREATED },
      { "contact_point", &plan_id, WAY_HISTORY_CREATED },
      { "goal", &goal_id, WAY_HISTORY_REMOVED } },
    "*Alma Reyes* changed *Risk* of *the client*; added *2 ways to reach the client*; removed *the "
    "goal “A door I can lock”*.",
    "*Risk*: from Low to High" },
  { "alike",
    { { "objective", &objective_id, WAY_HISTORY_CHANGED, { { "status", "active", "completed" } } },
      { "objective", &goal_id, WAY_HISTORY_CHANGED, { { "status", "active", "completed" } } } },
    "*Alma Reyes* changed *Status* of *2 objectives*.",
    "" },
  { "moved-together",
    { { "objective", &objective_id, WAY_HISTORY_CHANGED, { { "position", "10", "15" } } },
      { "objective", &goal_id, WAY_HISTORY_CHANGED, { { "position", "20", "10" } } } },
    "*Alma Reyes* moved *2 objectives*.",
    "" },
  { "removed-with-owned",
    { { "objective", &objective_id, WAY_HISTORY_REMOVED },
      { "goal", &goal_id, WAY_HISTORY_REMOVED },
      { "need", &need_id, WAY_HISTORY_REMOVED } },
    "*Alma Reyes* removed *the objective “Two meetings a week”, the goal “A door I can lock” and "
    "the need “A safe place to sleep”*.",
    "" },
};

static void
add_deed (WayHistoryEntry *entry, const Deed *from)
{
  static const char *const verbs[] = { "create", "change", "remove", "restore", "erase", "view" };
  WayHistoryDeed          *deed = g_new0 (WayHistoryDeed, 1);

  deed->kind = from->kind;
  deed->verb = g_strdup (verbs[from->kind]);
  deed->table = g_strdup (from->table);
  deed->record_id = *from->id;
  deed->client_id = client_id;
  while (deed->n_changes < G_N_ELEMENTS (from->changes) &&
         from->changes[deed->n_changes].field != NULL)
    deed->n_changes++;
  deed->changes = g_new0 (WayFieldChange, deed->n_changes);
  for (guint i = 0; i < deed->n_changes; i++)
    deed->changes[i] =
      (WayFieldChange){ g_strdup (from->changes[i].field), g_strdup (from->changes[i].before),
                        g_strdup (from->changes[i].after) };
  g_ptr_array_add (entry->deeds, deed);
  entry->n_deeds++;
}

static WayHistoryEntry *
make_entry (const Case *c)
{
  WayHistoryEntry *entry = g_object_new (WAY_TYPE_HISTORY_ENTRY, NULL);

  entry->who = g_strdup ("Alma Reyes");
  for (guint i = 0; i < G_N_ELEMENTS (c->deeds) && c->deeds[i].table != NULL; i++)
    add_deed (entry, &c->deeds[i]);
  return entry;
}

static WayHistoryEntry *
make_access (const char *verb, const char *words)
{
  const Deed       deed = { "access", &client_id, WAY_HISTORY_ACCESS };
  WayHistoryEntry *entry = g_object_new (WAY_TYPE_HISTORY_ENTRY, NULL);
  WayHistoryDeed  *made;

  entry->who = g_strdup ("Alma Reyes");
  add_deed (entry, &deed);
  made = g_ptr_array_index (entry->deeds, 0);
  g_free (made->verb);
  made->verb = g_strdup (verb);
  made->words = g_strdup (words);
  return entry;
}

static const WayDate today = { 20260921 };

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (WayNames) names = make_names ();
  g_autoptr (WayHistoryEntry) entry = make_entry (c);
  g_autoptr (WayHistoryWords) words = way_history_words_new (entry, names, today, FALSE);
  g_autofree char *sentence = show (words->sentence);
  g_autofree char *detail = show (words->detail);

  g_assert_cmpstr (sentence, ==, c->sentence);
  g_assert_cmpstr (detail, ==, c->detail);
  g_assert_null (words->about);
}

static char *
say (WayHistoryEntry *entry, const WayNames *names)
{
  g_autoptr (WayHistoryWords) words = way_history_words_new (entry, names, today, FALSE);

  return g_strdup (words->sentence->text);
}

static void
test_access (void)
{
  static const struct {
    const char *verb, *words, *sentence;
  } said[] = {
    { "view", "", "Alma Reyes read the record." },
    { "view", "plan", "Alma Reyes read the plan." },
    { "print", "plan, print, own copy: a plan", "Alma Reyes printed the plan for the client." },
    { "export", "chart, pdf, within the program: a chart",
      "Alma Reyes wrote the chart to a file for the work within the program." },
    { "denied", "plan, pdf, third party: a plan",
      "Alma Reyes was not let give the plan to somebody else." },
    { "unlock", NULL, "Alma Reyes opened the caseload." },
    { "check", "whole 1204",
      "Alma Reyes looked through the history: all 1204 entries are as they were written." },
    { "check", "broken 17",
      "Alma Reyes looked through the history: entry 17 is not as it was written." },
    { "tomorrow", NULL, "Alma Reyes used the records." },
  };
  g_autoptr (WayNames) names = make_names ();

  for (guint i = 0; i < G_N_ELEMENTS (said); i++) {
    g_autoptr (WayHistoryEntry) entry = make_access (said[i].verb, said[i].words);
    g_autofree char *sentence = say (entry, names);

    g_assert_cmpstr (sentence, ==, said[i].sentence);
  }
}

static void
test_reading (void)
{
  g_autoptr (WayNames) names = make_names ();
  g_autoptr (WayHistoryEntry) entry = make_access ("view", "overview");
  g_autoptr (WayHistoryEntry) more = make_access ("view", "plan");
  g_autofree char *sentence = NULL;

  g_ptr_array_add (entry->deeds, g_ptr_array_steal_index (more->deeds, 0));
  entry->n_times = 2;
  entry->until.us = (gint64)(10 * 3600 + 19 * 60) * G_USEC_PER_SEC;
  sentence = say (entry, names);
  g_assert_cmpstr (sentence, ==, "Alma Reyes read the overview and the plan, until 10:19.");
}

/* What an act was, what it took back, and what took it back. */
static void
test_around (void)
{
  g_autoptr (WayNames) names = make_names ();
  g_autoptr (WayHistoryEntry) entry = make_entry (&cases[0]);
  g_autoptr (WayHistoryEntry) import = make_entry (&cases[12]);
  g_autoptr (WayHistoryWords) words = NULL;
  g_autofree char *speech = NULL;
  g_autofree char *imported = NULL;

  entry->took_back = (WayActPointer){ 7, g_strdup ("Alma Reyes"), { 1 } };
  entry->taken_back = (WayActPointer){ 9, g_strdup ("Dana Whitfield"), { 1 } };
  entry->n_others = 2;
  words = way_history_words_new (entry, names, today, TRUE);
  g_assert_cmpstr (
    words->sentence->text, ==,
    "Alma Reyes changed Risk from Low to High. In the same step 2 other entries were "
    "made. This took back the change of 1 Jan 1970, 00:00.");
  g_assert_cmpstr (words->note, ==, "Taken back by Dana Whitfield, 1 Jan 1970, 00:00");
  g_assert_cmpstr (words->about, ==, "Mae Arden");
  speech = way_history_words_to_speech (words);
  g_assert_nonnull (strstr (speech, "Mae Arden\nTaken back by"));

  import->imported = TRUE;
  import->n_others = 300;
  imported = say (import, names);
  g_assert_cmpstr (imported, ==,
                   "Alma Reyes imported an objective “Two meetings a week” from a file.");
}

static void
test_erased (void)
{
  const Case c = { .deeds = { { "client", &client_id, WAY_HISTORY_CHANGED } } };
  g_autoptr (WayNames) names = make_names ();
  g_autoptr (WayHistoryEntry) entry = make_entry (&c);
  g_autofree char *sentence = NULL;

  ((WayHistoryDeed *)g_ptr_array_index (entry->deeds, 0))->erased = TRUE;
  sentence = say (entry, names);
  g_assert_cmpstr (sentence, ==, "Alma Reyes changed the client. What it was is erased.");
}

static void
test_undo_words (void)
{
  static const struct {
    WayUndoKind kind;
    const char *field, *words;
  } said[] = {
    { WAY_UNDO_CHANGED, "text",
      "Dana Whitfield changed Goal of the goal “A door I can lock” after it, 1 Jan 1970, 00:00. Once that is taken back, this can be too." },
    { WAY_UNDO_CHANGED, NULL,
      "Dana Whitfield changed the goal “A door I can lock” after it, 1 Jan 1970, 00:00. Once that is taken back, this can be too." },
    { WAY_UNDO_TAKEN_BACK, NULL, "Dana Whitfield took it back already, 1 Jan 1970, 00:00." },
    { WAY_UNDO_FREE, NULL, NULL },
  };
  g_autoptr (WayNames) names = make_names ();

  for (guint i = 0; i < G_N_ELEMENTS (said); i++) {
    g_auto (WayUndoBar) bar = { .kind = said[i].kind,
                                .table = g_strdup ("goal"),
                                .record_id = goal_id,
                                .field = g_strdup (said[i].field),
                                .by = { 3, g_strdup ("Dana Whitfield"), { 1 } } };
    g_autofree char *words = way_undo_words (&bar, names, today);

    g_assert_cmpstr (words, ==, said[i].words);
  }
  for (int kind = WAY_UNDO_NOTHING; kind <= WAY_UNDO_UNKNOWN; kind++) {
    WayUndoBar       bar = { .kind = (WayUndoKind)kind };
    g_autofree char *words = way_undo_words (&bar, names, today);

    g_assert_nonnull (words);
  }
}

/* As people search: without accents, for what a field or a value is called, for names. */
static void
test_match (void)
{
  static const struct {
    guint       n;
    const char *words;
    gboolean    matches;
  } said[] = {
    { 0, "risk", TRUE },      { 0, "high", TRUE },
    { 0, "moderate", FALSE }, { 1, "she her", TRUE },
    { 4, "whitfield", TRUE }, { 7, "two meetings", TRUE },
    { 8, "position", FALSE }, { 8, "place in the list", FALSE },
    { 7, "objective", TRUE },
  };
  g_autoptr (WayNames) names = make_names ();

  for (guint i = 0; i < G_N_ELEMENTS (said); i++) {
    g_autoptr (WayHistoryEntry) entry = make_entry (&cases[said[i].n]);

    g_test_message ("%s", said[i].words);
    g_assert_cmpint (
      way_history_words_match (g_ptr_array_index (entry->deeds, 0), names, said[i].words), ==,
      said[i].matches);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = g_strconcat ("/history-words/", cases[i].name, NULL);

    g_test_add_data_func (path, &cases[i], test_case);
  }
  g_test_add_func ("/history-words/access", test_access);
  g_test_add_func ("/history-words/reading", test_reading);
  g_test_add_func ("/history-words/around", test_around);
  g_test_add_func ("/history-words/erased", test_erased);
  g_test_add_func ("/history-words/undo", test_undo_words);
  g_test_add_func ("/history-words/match", test_match);
  return g_test_run ();
}
