/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-filter-words.h"

#include "way-client.h"
#include "way-staff.h"

#define ACTIVE (1 << WAY_CLIENT_ACTIVE)
#define PAUSED (1 << WAY_CLIENT_PAUSED)
#define HIGH   (1 << WAY_CLIENT_RISK_HIGH)
#define NOT    (1 << WAY_CLIENT_RISK_NOT_ASKED)

enum { NOBODY, ME, DANA, UNKNOWN };

static const struct {
  const char *search, *program;
  gboolean    nobodys, archived;
  guint       worker;
  WaySet      statuses, risks;
  const char *words;
} cases[] = {
  { .words = NULL },
  { .search = "", .words = NULL },
  { .search = "vega", .words = "“vega”" },
  { .worker = ME, .words = "Mine" },
  { .worker = DANA, .words = "Worker: Dana" },
  { .worker = UNKNOWN, .words = "Another worker" },
  { .nobodys = TRUE, .words = "Without a worker" },
  { .statuses = { ACTIVE }, .words = "Active" },
  { .statuses = { ACTIVE | PAUSED }, .words = "Status: Active, Paused" },
  { .statuses = { PAUSED }, .words = "Status: Paused" },
  { .risks = { HIGH }, .words = "High risk" },
  { .risks = { NOT }, .words = "Risk: Not asked" },
  { .risks = { NOT | HIGH }, .words = "Risk: Not asked, High" },
  { .program = "Outpatient", .words = "Program: Outpatient" },
  { .program = "", .words = NULL },
  { .archived = TRUE, .words = "Archived" },
  { .search = "a",
    .worker = ME,
    .statuses = { ACTIVE },
    .program = "Walk-in",
    .risks = { NOT },
    .words = "“a” · Mine · Active · Program: Walk-in · Risk: Not asked" },
};

static void
test_words (void)
{
  const WayId ids[] = { { { 0 } }, way_id_make (1), way_id_make (2), way_id_make (3) };
  g_autoptr (GListStore) staff = g_list_store_new (WAY_TYPE_STAFF);
  g_autoptr (WayStaff) dana = way_record_new (WAY_TYPE_STAFF, &ids[DANA]);

  way_set (dana, name, "Dana");
  g_list_store_append (staff, dana);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    const WayClientFilter filter = { .search = cases[i].search,
                                     .program = cases[i].program,
                                     .nobodys = cases[i].nobodys,
                                     .archived = cases[i].archived,
                                     .worker_id = ids[cases[i].worker],
                                     .statuses = cases[i].statuses,
                                     .risks = cases[i].risks };
    g_autofree char      *words = way_filter_words_all (&filter, G_LIST_MODEL (staff), &ids[ME]);

    g_assert_cmpstr (words, ==, cases[i].words);
  }
}

/* What has a toggle of its own is not said beside it. */
static void
test_toggles (void)
{
  const WayId           me = way_id_make (1);
  const WayClientFilter filter = { .worker_id = me,
                                   .statuses = { ACTIVE },
                                   .risks = { HIGH },
                                   .archived = TRUE };

  g_assert_null (way_filter_words_worker (&filter, NULL, &me));
  g_assert_null (way_filter_words_program (&filter));
  g_assert_null (way_filter_words_status (&filter));
  g_assert_null (way_filter_words_risk (&filter));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/filter-words/words", test_words);
  g_test_add_func ("/filter-words/toggles", test_toggles);

  return g_test_run ();
}
