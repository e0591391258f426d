/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-merging-words.h"

#include "way-staff.h"

static const struct {
  WayMergingRow row;
  const char   *label, *said, *nothing;
} cases[] = {
  { WAY_MERGING_NAME_TO_USE, "Name to use", "Mari", NULL },
  { WAY_MERGING_LEGAL_GIVEN, "Legal given name", "María", NULL },
  { WAY_MERGING_LEGAL_FAMILY, "Legal family name", "Vega", NULL },
  { WAY_MERGING_PRONOUNS, "Pronouns", "she/her", NULL },
  { WAY_MERGING_BIRTH_DATE, "Birth date", "3 Nov 1991", NULL },
  { WAY_MERGING_LANGUAGE, "Language", "Spanish", NULL },
  { WAY_MERGING_INTERPRETER, "Interpreter needed", "Interpreter needed", NULL },
  { WAY_MERGING_WORK_WITH_ME, "How to work with me", "Speak slowly.", NULL },
  { WAY_MERGING_PROGRAM, "Program", "Outpatient", NULL },
  { WAY_MERGING_WORKER, "Worker", "Dana", NULL },
  { WAY_MERGING_STATUS, "Status", "Paused", "Active" },
  { WAY_MERGING_RISK, "Risk", "High · 3 May 2026 · asked twice", "Not asked" },
  { WAY_MERGING_REASON_WORDS, "About the reasons", "Tess", NULL },
  { WAY_MERGING_OWN_DATE, "Own date", "1 Jun 2026", NULL },
};

static WayClient *
make_client (const WayId *worker)
{
  const WayId id = way_id_make (1);
  WayClient  *client = way_record_new (WAY_TYPE_CLIENT, &id);

  way_set (client, name_to_use, "Mari");
  way_set (client, legal_given, "María");
  way_set (client, legal_family, "Vega");
  way_set (client, pronouns, "she/her");
  way_set (client, birth_date, way_date_make (1991, 11, 3));
  way_set (client, language, "Spanish");
  way_set (client, interpreter, TRUE);
  way_set (client, work_with_me, "Speak slowly.");
  way_set (client, program, "Outpatient");
  way_set (client, worker_id, *worker);
  way_set (client, status, WAY_CLIENT_PAUSED);
  way_set (client, risk, WAY_CLIENT_RISK_HIGH);
  way_set (client, risk_asked_on, way_date_make (2026, 5, 3));
  way_set (client, risk_words, "asked twice");
  way_set (client, reason_words, "Tess");
  way_set (client, own_date, way_date_make (2026, 6, 1));
  return client;
}

static void
test_words (void)
{
  const WayId worker = way_id_make (2);
  const WayId other = way_id_make (3);
  g_autoptr (WayClient) client = make_client (&worker);
  g_autoptr (WayClient) empty = way_record_new (WAY_TYPE_CLIENT, &other);
  g_autoptr (GListStore) staff = g_list_store_new (WAY_TYPE_STAFF);
  g_autoptr (WayStaff) dana = way_record_new (WAY_TYPE_STAFF, &worker);

  way_set (dana, name, "Dana");
  g_list_store_append (staff, dana);
  g_assert_cmpuint (G_N_ELEMENTS (cases), ==, WAY_MERGING_N_ROWS);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *said = way_merging_words_row (cases[i].row, client, G_LIST_MODEL (staff));
    g_autofree char *nothing = way_merging_words_row (cases[i].row, empty, G_LIST_MODEL (staff));

    g_assert_cmpstr (way_merging_words_label (cases[i].row), ==, cases[i].label);
    g_assert_cmpstr (said, ==, cases[i].said);
    g_assert_cmpstr (nothing, ==, cases[i].nothing);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/merging-words/words", test_words);

  return g_test_run ();
}
