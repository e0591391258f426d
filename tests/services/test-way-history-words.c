/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-history-words.h"

#include "way-client.h"
#include "way-objective.h"

/* “*” around what is strong, “+” around what came, “-” around what went. */
static char *
show (const WayHistoryText *text)
{
  static const char marks[] = { '*', '+', '-' };
  GString          *shown = g_string_new (NULL);
  guint             at = 0;

  if (text == NULL)
    return g_string_free (shown, FALSE);

  for (guint i = 0; i < text->spans->len; i++) {
    const WayHistorySpan *span = &g_array_index (text->spans, WayHistorySpan, i);

    g_string_append_len (shown, text->text + at, span->start - at);
    g_string_append_c (shown, marks[span->mark]);
    g_string_append_len (shown, text->text + span->start, span->end - span->start);
    g_string_append_c (shown, marks[span->mark]);
    at = span->end;
  }
  g_string_append (shown, text->text + at);
  return g_string_free (shown, FALSE);
}

static char *
look_up (const char *table, const WayId *id, gpointer data)
{
  if (g_str_equal (table, "staff"))
    return g_strdup ("Dana Whitfield");
  return g_str_equal (table, "objective") ? g_strdup ("Two meetings a week") : NULL;
}

typedef struct {
  const char *field;
  const char *before;
  const char *after;
} Change;

typedef struct {
  const char    *name;
  const char    *table;
  WayHistoryKind kind;
  const char    *verb;
  Change         changes[3];
  const char    *sentence;
  const char    *detail;
} Case;

static const Case cases[] = {
  { "choice",
    "client",
    WAY_HISTORY_CHANGED,
    NULL,
    { { "risk", "low", "high" } },
    "*Alma Reyes* changed *Risk* from Low to *High*.",
    "" },
  { "first-value",
    "client",
    WAY_HISTORY_CHANGED,
    NULL,
    { { "pronouns", NULL, "she/her" } },
    "*Alma Reyes* set *Pronouns* to *“she/her”*.",
    "" },
  { "cleared",
    "client",
    WAY_HISTORY_CHANGED,
    NULL,
    { { "birth_date", "1991-03", NULL } },
    "*Alma Reyes* cleared *Birth date*; it was Mar 1991.",
    "" },
  { "set",
    "client",
    WAY_HISTORY_CHANGED,
    NULL,
    { { "reasons", "alcohol", "alcohol grief" } },
    "*Alma Reyes* changed *Reasons for recovery* from Alcohol to *Alcohol, Grief*.",
    "" },
  { "worker",
    "client",
    WAY_HISTORY_CHANGED,
    NULL,
    { { "worker_id", NULL, "0192f6a0-0000-7000-8000-000000000001" } },
    "*Alma Reyes* set *Worker* to *Dana Whitfield*.",
    "" },
  { "archive",
    "client",
    WAY_HISTORY_CHANGED,
    NULL,
    { { "archived", "0", "1" } },
    "*Alma Reyes* put *the client* into the archive.",
    "" },
  { "undo",
    "client",
    WAY_HISTORY_CHANGED,
    "undo",
    { { "archived", "1", "0" } },
    "*Alma Reyes* brought *the client* back from the archive. This took back an earlier change.",
    "" },
  { "of-another",
    "objective",
    WAY_HISTORY_CHANGED,
    NULL,
    { { "confidence", "4", "6" } },
    "*Alma Reyes* changed *Confidence* of the objective “Two meetings a week” from 4 to *6*.",
    "" },
  { "moved",
    "objective",
    WAY_HISTORY_CHANGED,
    NULL,
    { { "position", "10", "15" } },
    "*Alma Reyes* moved *the objective “Two meetings a week”*.",
    "" },
  { "reworded",
    "client",
    WAY_HISTORY_CHANGED,
    NULL,
    { { "work_with_me", "Speak on my right side, and ask me before you give advice to me",
        "Speak on my left side, and ask me before you give advice to me" } },
    "*Alma Reyes* reworded *How to work with me*.",
    "Speak on my +left+ -right- side, and ask me before you…" },
  { "several",
    "client",
    WAY_HISTORY_CHANGED,
    NULL,
    { { "risk", "not-asked", "low" }, { "program", NULL, "Outreach" } },
    "*Alma Reyes* changed *the client*.",
    "*Risk*: from Not asked to Low\n*Program*: “Outreach”" },
  { "added",
    "contact_point",
    WAY_HISTORY_CREATED,
    NULL,
    { { "system", NULL, "phone" }, { "value", NULL, "555 0142" }, { "position", NULL, "10" } },
    "*Alma Reyes* added *a way to reach the client “555 0142”*.",
    "*Number or address*: “555 0142”" },
  { "removed",
    "goal",
    WAY_HISTORY_REMOVED,
    NULL,
    { { NULL, NULL, NULL } },
    "*Alma Reyes* removed *the goal*.",
    "" },
  { "read",
    "access",
    WAY_HISTORY_ACCESS,
    "view",
    { { NULL, NULL, NULL } },
    "*Alma Reyes* read the record.",
    "" },
  { "unknown-kind",
    "tomorrow",
    WAY_HISTORY_CHANGED,
    NULL,
    { { "field", "a", "b" } },
    "*Alma Reyes* changed *field* of tomorrow from a to *b*.",
    "" },
};

static WayHistoryAct *
make_act (const Case *c)
{
  WayHistoryAct *act = g_object_new (WAY_TYPE_HISTORY_ACT, NULL);

  act->kind = c->kind;
  act->table = g_strdup (c->table);
  act->verb = g_strdup (c->verb);
  act->who = g_strdup ("Alma Reyes");
  while (act->n_changes < G_N_ELEMENTS (c->changes) && c->changes[act->n_changes].field != NULL)
    act->n_changes++;
  act->changes = g_new0 (WayFieldChange, act->n_changes);
  for (guint i = 0; i < act->n_changes; i++)
    act->changes[i] =
      (WayFieldChange){ g_strdup (c->changes[i].field), g_strdup (c->changes[i].before),
                        g_strdup (c->changes[i].after) };
  return act;
}

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (WayHistoryAct) act = make_act (c);
  g_autoptr (WayHistoryWords) words = way_history_words_new (act, look_up, NULL);
  g_autofree char *sentence = show (words->sentence);
  g_autofree char *detail = show (words->detail);

  g_assert_cmpstr (sentence, ==, c->sentence);
  g_assert_cmpstr (detail, ==, c->detail);
}

static void
test_erased (void)
{
  const Case c = { .table = "client", .kind = WAY_HISTORY_CHANGED };
  g_autoptr (WayHistoryAct) act = make_act (&c);
  g_autoptr (WayHistoryWords) words = NULL;

  act->erased = TRUE;
  words = way_history_words_new (act, NULL, NULL);
  g_assert_cmpstr (words->sentence->text, ==,
                   "Alma Reyes changed the client. What it was is erased.");
}

static void
test_read (void)
{
  g_autoptr (WayHistoryWords) words = way_history_words_new_read ("Alma Reyes", 6, "10:19");
  g_autofree char *sentence = show (words->sentence);

  g_assert_cmpstr (sentence, ==, "*Alma Reyes* read the record 6 times, until 10:19.");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = g_strconcat ("/history-words/", cases[i].name, NULL);

    g_test_add_data_func (path, &cases[i], test_case);
  }
  g_test_add_func ("/history-words/erased", test_erased);
  g_test_add_func ("/history-words/read-often", test_read);
  return g_test_run ();
}
