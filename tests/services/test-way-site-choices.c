/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-site-choices.h"

#include "assessment-fixture.h"

typedef struct {
  WayWorkspace  *workspace;
  GListModel    *choices;
  WayInstrument *phq_9;
  WayInstrument *pcl_5;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  f->workspace = fixture_open_workspace ();
  f->choices = way_workspace_list_site_choices (f->workspace);
  fixture_until (!way_live_list_is_loading (WAY_LIVE_LIST (f->choices)));
  f->phq_9 = fixture_instrument (f->workspace, "phq-9");
  f->pcl_5 = fixture_instrument (f->workspace, "pcl-5");
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_clear_object (&f->choices);
  g_clear_object (&f->workspace);
}

static gint64
choose (Fixture *f, const char *name, const char *value)
{
  g_autoptr (GAsyncResult) result = NULL;
  GAsyncResult *slot = NULL;
  gint64        act = 0;

  way_workspace_choose_async (f->workspace, f->choices, name, value, fixture_done_cb, &slot);
  result = fixture_wait (&slot);
  g_assert_true (way_workspace_choose_finish (f->workspace, result, &act, NULL));
  return act;
}

static void
assert_context (Fixture *f, WayInstrument *instrument, const char *given, const char *wanted)
{
  g_autofree char *context = way_site_choices_add_context (f->choices, instrument, given);

  g_assert_cmpstr (context, ==, wanted);
}

static void
test_cutoff (Fixture *f, gconstpointer data)
{
  const WayInstrumentScore *total = way_instrument_find_score (f->pcl_5, "total");
  gint64                    act;
  g_autoptr (GAsyncResult) result = NULL;
  GAsyncResult *slot = NULL;

  g_assert_cmpint (way_site_choices_get_cutoff (f->choices, f->pcl_5, total)->points, ==, 31);
  assert_context (f, f->pcl_5, NULL, NULL);
  assert_context (f, f->pcl_5, "sex=male", "sex=male");

  act = choose (f, "pcl-5.total.cutoff", "33");
  g_assert_cmpint (way_site_choices_get_cutoff (f->choices, f->pcl_5, total)->points, ==, 33);
  assert_context (f, f->pcl_5, NULL, "cutoff=33");
  assert_context (f, f->pcl_5, "sex=male", "sex=male cutoff=33");
  assert_context (f, f->phq_9, NULL, NULL); /* another form’s */

  /* One record however often one chooses; and it can be taken back. */
  choose (f, "pcl-5.total.cutoff", "31");
  assert_context (f, f->pcl_5, NULL, NULL);
  choose (f, "pcl-5.total.cutoff", "34"); /* which nobody offers */
  assert_context (f, f->pcl_5, NULL, NULL);
  act = choose (f, "pcl-5.total.cutoff", "32");
  assert_context (f, f->pcl_5, NULL, "cutoff=32");
  g_assert_cmpuint (g_list_model_get_n_items (f->choices), ==, 1);

  way_workspace_undo_async (f->workspace, act, NULL, fixture_done_cb, &slot);
  result = fixture_wait (&slot);
  g_assert_true (way_workspace_undo_finish (f->workspace, result, NULL, NULL));
  assert_context (f, f->pcl_5, NULL, NULL);
}

static void
test_threshold (Fixture *f, gconstpointer data)
{
  const WayInstrumentScore *total = way_instrument_find_score (f->phq_9, "total");
  WayInstrument            *barc_10 = fixture_instrument (f->workspace, "barc-10");

  g_assert_cmpint (way_site_choices_get_threshold (f->choices, f->phq_9, total)->points, ==, 5);
  choose (f, "phq-9.total.threshold", "nhs-reliable");
  g_assert_cmpint (way_site_choices_get_threshold (f->choices, f->phq_9, total)->points, ==, 6);
  g_assert_null (
    way_site_choices_get_threshold (NULL, barc_10, way_instrument_find_score (barc_10, "total")));
}

/* Only where there is something to choose, each with its source. */
static void
test_offers (Fixture *f, gconstpointer data)
{
  WayInstrument *instruments[] = { fixture_instrument (f->workspace, "barc-10"), f->pcl_5,
                                   f->phq_9 };
  g_autoptr (GPtrArray) offers = NULL;
  const WaySiteChoiceOffer *offer;

  choose (f, "phq-9.total.threshold", "nhs-reliable");
  offers = way_site_choices_list_offers (f->choices, instruments, G_N_ELEMENTS (instruments));
  g_assert_cmpuint (offers->len, ==, 3);

  offer = g_ptr_array_index (offers, 0);
  g_assert_cmpstr (offer->name, ==, "pcl-5.total.cutoff");
  g_assert_cmpstr (offer->heading, ==, "PCL-5: cut-off");
  g_assert_cmpuint (g_strv_length (offer->labels), ==, 3);
  g_assert_cmpstr (offer->labels[2], ==, "33 and above");
  g_assert_cmpstr (offer->values[0], ==, "31");
  g_assert_cmpuint (offer->chosen, ==, 0);

  offer = g_ptr_array_index (offers, 2);
  g_assert_cmpstr (offer->heading, ==, "PHQ-9: a change counts from");
  g_assert_cmpstr (offer->labels[0], ==, "5 points: minimal clinically important difference");
  g_assert_cmpstr (offer->values[1], ==, "nhs-reliable");
  g_assert_cmpuint (offer->chosen, ==, 1);
  for (guint i = 0; i < offers->len; i++) {
    offer = g_ptr_array_index (offers, i);
    g_assert_cmpuint (g_strv_length (offer->sources), ==, g_strv_length (offer->labels));
    g_assert_cmpuint (g_strv_length (offer->values), ==, g_strv_length (offer->labels));
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/site-choices/cutoff", Fixture, NULL, set_up, test_cutoff, tear_down);
  g_test_add ("/site-choices/threshold", Fixture, NULL, set_up, test_threshold, tear_down);
  g_test_add ("/site-choices/offers", Fixture, NULL, set_up, test_offers, tear_down);

  return g_test_run ();
}
