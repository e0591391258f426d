/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-progress-paper.h"

#include <string.h>

#include "assessment-fixture.h"
#include "paper-fixture.h"
#include "way-event.h"
#include "way-progress-reading.h"

#define NAME  (1U << 0) /* of the choices */
#define WIDE  (1U << 1)
#define TABLE (1U << 2)

typedef struct {
  WayWorkspace *workspace;
  WayClient    *client;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *instrument;
    const char *answers;
    guint32     day;
  } forms[] = {
    { "phq-9", "2 2 2 2 2 2 2 2 0 0", 20260301 },
    { "phq-9", "1 1 1 1 1 1 1 1 0 0", 20260601 },
    { "gad-7", "2 2 2 2 2 2 2", 20260601 },
  };
  g_autoptr (WayEvent) event = NULL;
  g_autoptr (WayEvent) kept = NULL;

  self->workspace = fixture_open_workspace ();
  self->client = fixture_add_client (self->workspace, "Marisol");
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    g_assert_true (fixture_sign (self->workspace, self->client, forms[i].instrument,
                                 forms[i].answers, (WayDate){ forms[i].day }, NULL, NULL, NULL));
  event = way_workspace_create (self->workspace, WAY_TYPE_EVENT);
  way_set (event, client_id, self->client->parent.id);
  way_set (event, happened_on, way_date_make (2026, 4, 5));
  way_set (event, code, WAY_EVENT_JOB);
  way_set (event, words, "At the bakery");
  kept = fixture_save (self->workspace, event, NULL, NULL);
  g_assert_nonnull (kept);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_object_unref (self->client);
  way_workspace_close (self->workspace);
  g_object_unref (self->workspace);
}

static void
choose (Fixture *self, const char *measures, WayPeriod period)
{
  g_autoptr (WayMeasureChoice) choice = way_measure_choice_new_from_text (measures);
  g_autoptr (GAsyncResult) result = NULL;
  GAsyncResult *slot = NULL;

  way_workspace_keep_choice_async (self->workspace, WAY_PROGRESS_VIEW, &self->client->parent.id,
                                   way_progress_choice_to_texts (choice, &period), NULL,
                                   fixture_done_cb, &slot);
  result = fixture_wait (&slot);
  g_assert_true (way_workspace_keep_choice_finish (self->workspace, result, NULL));
}

static WayPaper *
make (Fixture *self, WayFormat form, guint choices, gboolean together)
{
  const WayProgressLook look = { .font = "DejaVu Sans", .together = together };
  const WayPaperRequest request = { .client_id = self->client->parent.id,
                                    .form = form,
                                    .choices = choices,
                                    .today = way_date_make (2026, 9, 21) };
  g_autoptr (GObject) params = way_progress_paper_new_params (self->workspace, &look);

  return fixture_make_paper (self->workspace, &way_progress_paper, &request, params);
}

static void
check_words (WayPaper *paper, const char *words, gboolean are_there)
{
  g_autofree char *text = way_paper_dup_text (paper);

  if ((strstr (text, words) != NULL) != are_there)
    g_error ("“%s” is %sin: %s", words, are_there ? "not " : "", text);
}

/* A page with the chart, and what was chosen about it. */
static void
test_chart (Fixture *self, gconstpointer data)
{
  g_autoptr (WayPaper) named = make (self, WAY_FORMAT_PDF, NAME | WIDE, FALSE);
  g_autoptr (WayPaper) nameless = make (self, WAY_FORMAT_PDF, 0, TRUE);

  g_assert_true (way_paper_is_landscape (named));
  g_assert_false (way_paper_is_landscape (nameless));
  check_words (named, "Marisol", TRUE);
  check_words (nameless, "Marisol", FALSE);
  check_words (named, "Chart of GAD-7, PHQ-9: 3 results, 1 Mar 2026 to 21 Sep 2026", TRUE);
  check_words (named, "At the bakery", FALSE); /* the chart has it, the table is not there */
  g_assert_cmpuint (way_paper_layout (named, 842, 595, 30), ==, 1);
  g_assert_cmpuint (way_paper_layout (nameless, 595, 842, 30), ==, 1);
}

/* The measures and the period that were chosen, not all there is. */
static void
test_choice (Fixture *self, gconstpointer data)
{
  g_autoptr (WayPaper) paper = NULL;

  choose (self, "gad-7/total:1", (WayPeriod){ WAY_PERIOD_3_MONTHS });
  paper = make (self, WAY_FORMAT_PDF, TABLE, FALSE);
  check_words (paper, "Chart of GAD-7: 0 results, 21 Jun 2026 to 21 Sep 2026", TRUE);
  check_words (paper, "PHQ-9", FALSE);
}

/* The values follow the chart on paper; a picture has one page all the same. */
static void
test_table (Fixture *self, gconstpointer data)
{
  g_autoptr (WayPaper) document = make (self, WAY_FORMAT_PDF, TABLE, FALSE);
  g_autoptr (WayPaper) picture = make (self, WAY_FORMAT_PNG, TABLE, FALSE);
  g_autoptr (WayPaper) printed = make (self, WAY_FORMAT_PDF, TABLE | WIDE, FALSE);

  check_words (document, "1 Mar 2026\tPHQ-9\t16\t27\tModerately severe", TRUE);
  check_words (document, "5 Apr 2026\tWhat happened\t\t\t\t\t\tAt the bakery", TRUE);
  check_words (picture, "Moderately severe", FALSE);
  g_assert_cmpuint (way_paper_layout (picture, 595, 842, 30), ==, 1);
  g_assert_cmpuint (way_paper_layout (printed, 842, 595, 30), ==, 2);
}

/* For a spreadsheet: the lines alone, with nothing of the client but what was chosen. */
static void
test_csv (Fixture *self, gconstpointer data)
{
  static const char *const wanted[] = {
    "Date|Measure|Score|Highest|Band|From the First|Meaning|Remark",
    "2026-03-01|PHQ-9|16|27|Moderately severe|||",
    "2026-04-05|What happened||||||At the bakery",
    "2026-06-01|GAD-7|14|21|Moderate|||",
    "2026-06-01|PHQ-9|8|27|Mild|-8|reliably better|",
  };
  g_autoptr (WayPaper) paper = make (self, WAY_FORMAT_CSV, NAME | WIDE, FALSE);
  g_autoptr (GPtrArray) rows = way_paper_list_rows (paper);

  g_assert_cmpuint (rows->len, ==, G_N_ELEMENTS (wanted));
  for (guint i = 0; i < rows->len; i++) {
    g_autofree char *row = g_strjoinv ("|", g_ptr_array_index (rows, i));

    g_assert_cmpstr (row, ==, wanted[i]);
  }
}

/* Drawing it needs nothing but the paper, in any size of letters. */
static void
test_draw (Fixture *self, gconstpointer data)
{
  g_autoptr (WayPaper) paper = make (self, WAY_FORMAT_PDF, NAME, TRUE);
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t         *cr = cairo_create (surface);
  double           x, y, width, height;

  way_paper_layout (paper, 595, 842, 30);
  way_paper_draw (paper, cr, 0);
  cairo_destroy (cr);
  cairo_recording_surface_ink_extents (surface, &x, &y, &width, &height);
  g_assert_cmpfloat (x, >=, 30);
  g_assert_cmpfloat (x + width, <=, 595 - 30);
  g_assert_cmpfloat (height, >=, 200);
  g_assert_cmpfloat (y + height, <=, 842 - 30);
  cairo_surface_destroy (surface);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name_, func_) \
  g_test_add ("/progress-paper/" name_, Fixture, NULL, set_up, func_, tear_down)
  ADD ("chart", test_chart);
  ADD ("choice", test_choice);
  ADD ("table", test_table);
  ADD ("csv", test_csv);
  ADD ("draw", test_draw);
#undef ADD

  return g_test_run ();
}
