/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-roster.h"

#include <string.h>

#include "caseload-fixture.h"
#include "way-error.h"

/* --- what the columns say --- */

static WayClient *
make_client (void)
{
  const WayId id = way_id_make (1);
  WayClient  *client = way_record_new (WAY_TYPE_CLIENT, &id);

  way_set (client, number, "A-00001");
  way_set (client, name_to_use, "Mari");
  way_set (client, legal_given, "María Soledad");
  way_set (client, legal_family, "Vega");
  way_set (client, pronouns, "she/her");
  way_set (client, birth_date, way_date_make (1991, 11, 3));
  way_set (client, program, "Outpatient");
  way_set (client, language, "Spanish");
  way_set (client, status, WAY_CLIENT_PAUSED);
  way_set (client, risk, WAY_CLIENT_RISK_HIGH);
  way_set (client, risk_asked_on, way_date_make (2026, 9, 17));
  way_set (client, own_date, way_date_make (2026, 6, 1));
  way_set (WAY_RECORD (client), changed_at, (WayTime){ 1789000000 * (gint64)G_USEC_PER_SEC });
  return client;
}

static const struct {
  WayRosterColumn column;
  const char     *screen, *paper, *file;
} says[] = {
  { WAY_ROSTER_NAME, "Mari Vega", "Mari Vega", "Mari Vega" },
  { WAY_ROSTER_PROGRAM, "Outpatient", "Outpatient", "Outpatient" },
  { WAY_ROSTER_RISK, "High", "High", "High" },
  { WAY_ROSTER_WORKER, "Dana", "Dana", "Dana" },
  { WAY_ROSTER_NUMBER, "\342\201\246A-00001\342\201\251", "A-00001", "A-00001" },
  { WAY_ROSTER_STATUS, "Paused", "Paused", "Paused" },
  { WAY_ROSTER_CHANGED, "11 days ago", "10 Sep 2026", "2026-09-10" },
  { WAY_ROSTER_LEGAL_NAME, "María Soledad Vega", "María Soledad Vega", "María Soledad Vega" },
  { WAY_ROSTER_PRONOUNS, "she/her", "she/her", "she/her" },
  { WAY_ROSTER_BORN, "3 Nov 1991", "3 Nov 1991", "1991-11-03" },
  { WAY_ROSTER_AGE, "34", "34", "34" },
  { WAY_ROSTER_LANGUAGE, "Spanish", "Spanish", "Spanish" },
  { WAY_ROSTER_CONTACT, "Text only. \342\201\246555-0142\342\201\251",
    "Text only. \342\201\246555-0142\342\201\251", "Text only. 555-0142" },
  { WAY_ROSTER_RISK_ASKED, "4 days ago", "17 Sep 2026", "2026-09-17" },
  { WAY_ROSTER_OWN_DAYS, "112 days", "112 days", "2026-06-01" },
  { WAY_ROSTER_ASSESSED, "yesterday", "20 Sep 2026", "2026-09-20" },
  { WAY_ROSTER_CONTACTED, "4 days ago", "17 Sep 2026", "2026-09-17" },
  { WAY_ROSTER_NEXT, "23 Sep 2026, 10:00", "23 Sep 2026, 10:00", "2026-09-23 10:00" },
};

static void
test_says (void)
{
  g_autoptr (WayClient) client = make_client ();
  const WayClientFacts facts = { .contact = (char *)"555-0142",
                                 .rules = { 2 },
                                 .assessed_on = way_date_make (2026, 9, 20),
                                 .contacted_on = way_date_make (2026, 9, 17),
                                 .next_at = { 1790157600 * (gint64)G_USEC_PER_SEC } };
  const WayRosterRow   row = { client, &facts, "Dana", way_date_make (2026, 9, 21) };

  g_assert_cmpuint (G_N_ELEMENTS (says), ==, WAY_ROSTER_N_COLUMNS);
  for (guint i = 0; i < G_N_ELEMENTS (says); i++) {
    g_autofree char *screen = way_roster_column_say (says[i].column, &row, WAY_ROSTER_SCREEN);
    g_autofree char *paper = way_roster_column_say (says[i].column, &row, WAY_ROSTER_PAPER);
    g_autofree char *file = way_roster_column_say (says[i].column, &row, WAY_ROSTER_FILE);

    g_test_message ("%s", way_roster_column_get_name (says[i].column));
    g_assert_cmpstr (screen, ==, says[i].screen);
    g_assert_cmpstr (paper, ==, says[i].paper);
    g_assert_cmpstr (file, ==, says[i].file);
  }
}

/* Of somebody about whom nothing is known nothing is said, and nothing is made up. */
static void
test_says_nothing (void)
{
  const WayId id = way_id_make (1);
  g_autoptr (WayClient) client = way_record_new (WAY_TYPE_CLIENT, &id);
  const WayClientFacts facts = { 0 };
  const WayRosterRow   row = { client, &facts, NULL, way_date_make (2026, 9, 21) };

  way_set (client, name_to_use, "Noor");
  for (guint i = 0; i < WAY_ROSTER_N_COLUMNS; i++) {
    g_autofree char *words = way_roster_column_say (i, &row, WAY_ROSTER_SCREEN);
    const char      *expected = NULL;

    if (i == WAY_ROSTER_NAME)
      expected = "Noor";
    else if (i == WAY_ROSTER_RISK)
      expected = "Not asked";
    else if (i == WAY_ROSTER_STATUS)
      expected = "Active";
    else if (i == WAY_ROSTER_ASSESSED || i == WAY_ROSTER_CONTACTED)
      expected = "never";
    else if (i == WAY_ROSTER_CHANGED)
      continue; /* a record that was never stored has no such time */
    g_test_message ("%s", way_roster_column_get_name (i));
    g_assert_cmpstr (words, ==, expected);
  }
}

static void
test_names (void)
{
  WayRosterColumn column = WAY_ROSTER_AGE;

  for (guint i = 0; i < WAY_ROSTER_N_COLUMNS; i++) {
    g_assert_true (way_roster_column_find (way_roster_column_get_name (i), &column));
    g_assert_cmpint (column, ==, i);
    g_assert_cmpstr (way_roster_column_get_title (i), !=, "");
    g_assert_cmpint (way_roster_column_get_width (i), >, 0);
  }
  g_assert_false (way_roster_column_find ("next-appointment", &column));
}

static void
test_sentence (void)
{
  static const WayRosterColumn shown[] = {
    WAY_ROSTER_NAME,   WAY_ROSTER_PROGRAM, WAY_ROSTER_RISK,
    WAY_ROSTER_WORKER, WAY_ROSTER_AGE,     WAY_ROSTER_NUMBER
  };
  g_autoptr (WayClient) client = make_client ();
  const WayRosterRow row = { client, NULL, NULL, way_date_make (2026, 9, 21) };
  g_autofree char   *sentence = way_roster_describe (shown, G_N_ELEMENTS (shown), &row);

  g_assert_cmpstr (sentence, ==, "Mari Vega, Outpatient, Risk: High, Age: 34, Number: A-00001");
}

/* --- out --- */

static const WayRosterColumn columns[] = { WAY_ROSTER_NAME, WAY_ROSTER_PRONOUNS, WAY_ROSTER_PROGRAM,
                                           WAY_ROSTER_NUMBER };

static void
add_clients (Fixture *self, guint n)
{
  WayChange *change = way_change_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < n; i++) {
    g_autoptr (WayClient) client = way_workspace_create (self->workspace, WAY_TYPE_CLIENT);
    g_autofree char *name = g_strdup_printf ("Client %04u", i);

    way_set (client, name_to_use, name);
    way_set (client, number, i == 3 ? "=1+1" : "A-1");
    if (i % 2 == 0)
      way_set (client, program, "Even");
    way_change_save (change, client);
  }
  way_workspace_commit_async (self->workspace, change, NULL, fixture_done_cb, self);
  result = fixture_wait (self);
  way_workspace_commit_finish (self->workspace, result, NULL, &error);
  g_assert_no_error (error);
}

static WayRoster *
make_roster (const char *program, const WayRosterColumn *shown, guint n)
{
  const WayClientFilter filter = { .program = (char *)program };
  g_autoptr (GHashTable) nobody = g_hash_table_new (way_id_hash, way_id_equal);
  g_autoptr (WayClientSet) set = way_client_set_new (&filter, nobody, TRUE);

  return way_roster_new (set, "Mine, active", "Dana", shown, n);
}

static WayPaper *
make_paper (Fixture *self, WayRoster *roster)
{
  const WayPaperRequest request = { .recipient = WAY_RECIPIENT_PROGRAM,
                                    .today = way_date_make (2026, 11, 27) };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  WayPaper *paper;

  way_paper_make_async (self->workspace, &way_roster_paper, &request, roster, NULL, fixture_done_cb,
                        self);
  result = fixture_wait (self);
  paper = way_paper_make_finish (self->workspace, result, &error);
  g_assert_no_error (error);
  return paper;
}

/* Those of the filter, in the order of the list, below what was asked for. */
static void
test_paper (Fixture *self, gconstpointer data)
{
  g_autoptr (WayRoster) roster = make_roster ("Even", columns, G_N_ELEMENTS (columns));
  g_autoptr (WayPaper) paper = NULL;
  g_autofree char *text = NULL;

  add_clients (self, 5);
  paper = make_paper (self, roster);
  text = way_paper_dup_text (paper);
  g_assert_cmpstr (text, ==,
                   "Clients\nMine, active\n3 clients\n"
                   "Client 0000\t\tEven\tA-1\n"
                   "Client 0002\t\tEven\tA-1\n"
                   "Client 0004\t\tEven\tA-1\n");
  g_assert_false (way_paper_is_landscape (paper));
}

static void
test_nobody (Fixture *self, gconstpointer data)
{
  g_autoptr (WayRoster) roster = make_roster ("Odd", columns, G_N_ELEMENTS (columns));
  g_autoptr (WayPaper) paper = make_paper (self, roster);
  g_autofree char *text = way_paper_dup_text (paper);

  g_assert_cmpstr (text, ==, "Clients\nMine, active\n0 clients\n");
}

/* Many columns lie along the long side. */
static void
test_landscape (Fixture *self, gconstpointer data)
{
  WayRosterColumn all[WAY_ROSTER_N_COLUMNS];
  g_autoptr (WayRoster) roster = NULL;
  g_autoptr (WayPaper) paper = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < WAY_ROSTER_N_COLUMNS; i++)
    all[i] = i;
  add_clients (self, 1);
  roster = make_roster (NULL, all, G_N_ELEMENTS (all));
  paper = make_paper (self, roster);
  text = way_paper_dup_text (paper);
  g_assert_true (way_paper_is_landscape (paper));
  g_assert_nonnull (strstr (text, "never")); /* what is known beside the record is there too */
}

/* --- in a file --- */

static gboolean
write_file (Fixture *self, WayRoster *roster, GFile *file, WayHeadway *headway, GError **error)
{
  const WayDisclosureRequest request = { .recipient = WAY_RECIPIENT_PROGRAM,
                                         .what = "client-list",
                                         .purpose = "list of clients",
                                         .format = WAY_FORMAT_CSV };
  g_autoptr (WayDisclosure) door = NULL;
  g_autoptr (GAsyncResult) asked = NULL;
  g_autoptr (GAsyncResult) written = NULL;

  way_disclosure_ask_async (self->workspace, &request, NULL, fixture_done_cb, self);
  asked = fixture_wait (self);
  door = way_disclosure_ask_finish (self->workspace, asked, NULL);
  g_assert_nonnull (door);

  way_roster_write_async (roster, self->workspace, door, file, headway, fixture_done_cb, self);
  written = fixture_wait (self);
  return way_roster_write_finish (roster, self->workspace, written, error);
}

/* A spreadsheet runs nothing that a client is called. */
static void
test_csv (Fixture *self, gconstpointer data)
{
  g_autoptr (WayRoster) roster = make_roster (NULL, columns, G_N_ELEMENTS (columns));
  g_autofree char *path = g_build_filename (self->folder, "list.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  add_clients (self, 4);
  write_file (self, roster, file, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_load_contents (file, NULL, &text, NULL, NULL, NULL));
  g_assert_cmpstr (text, ==,
                   "Name to use,Pronouns,Program,Number\r\n"
                   "Client 0000,,Even,A-1\r\n"
                   "Client 0001,,,A-1\r\n"
                   "Client 0002,,Even,A-1\r\n"
                   "Client 0003,,,'=1+1\r\n");
}

/* A cancel leaves no half of a list behind. */
static void
test_cancel (Fixture *self, gconstpointer data)
{
  g_autoptr (WayRoster) roster = make_roster (NULL, columns, G_N_ELEMENTS (columns));
  g_autofree char *path = g_build_filename (self->folder, "cancelled.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (WayHeadway) headway = way_headway_new ();
  g_autoptr (GError) error = NULL;

  add_clients (self, 4);
  g_cancellable_cancel (G_CANCELLABLE (headway));
  g_assert_false (write_file (self, roster, file, headway, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (g_file_query_exists (file, NULL));
}

#define ADD(name, function) \
  g_test_add (name, Fixture, NULL, fixture_set_up, function, fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/roster/says", test_says);
  g_test_add_func ("/roster/says-nothing", test_says_nothing);
  g_test_add_func ("/roster/names", test_names);
  g_test_add_func ("/roster/sentence", test_sentence);
  ADD ("/roster/paper", test_paper);
  ADD ("/roster/nobody", test_nobody);
  ADD ("/roster/landscape", test_landscape);
  ADD ("/roster/csv", test_csv);
  ADD ("/roster/cancel", test_cancel);

  return g_test_run ();
}
