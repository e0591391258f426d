/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "history-words-fixture.h"

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
      way_history_words_match (g_ptr_array_index (entry->deeds, 0), names, FALSE, said[i].words),
      ==, said[i].matches);
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
  g_test_add_func ("/history-words/around", test_around);
  g_test_add_func ("/history-words/erased", test_erased);
  g_test_add_func ("/history-words/match", test_match);
  return g_test_run ();
}
