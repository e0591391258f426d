/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-progress-paper.h"

#include <glib/gi18n.h>

#include "way-chart-page.h"
#include "way-chart-words.h"
#include "way-progress-reading.h"
#include "way-progress-table.h"
#include "way-record-repo.h"
#include "way-workspace-assessments.h"

#define TEXT       8.
#define LARGE_TEXT 12.8

enum { CHOICE_NAME, CHOICE_WIDE, CHOICE_TABLE };

static const WayPaperChoice choices[] = {
  [CHOICE_NAME] = { N_ ("Name of the client"), NULL, TRUE },
  [CHOICE_WIDE] = { N_ ("Landscape"), N_ ("The page is wider than it is high"), TRUE },
  [CHOICE_TABLE] = { N_ ("The values as a table"), N_ ("On paper and in a PDF"), FALSE },
};

static const WayFormat forms[] = { WAY_FORMAT_PDF, WAY_FORMAT_PNG, WAY_FORMAT_SVG, WAY_FORMAT_CSV };

/* --- with what it is opened --- */

#define WAY_TYPE_PROGRESS_PARAMS (way_progress_params_get_type ())
G_DECLARE_FINAL_TYPE (WayProgressParams, way_progress_params, WAY, PROGRESS_PARAMS, GObject)

struct _WayProgressParams {
  GObject parent_instance;

  WayInstruments *instruments;
  WayId           who;
  char           *font;
  gboolean        mirrored;
  gboolean        together;
  guint           active;
};

G_DEFINE_FINAL_TYPE (WayProgressParams, way_progress_params, G_TYPE_OBJECT)

static void
way_progress_params_finalize (GObject *object)
{
  WayProgressParams *self = WAY_PROGRESS_PARAMS (object);

  g_clear_pointer (&self->instruments, way_instruments_unref);
  g_free (self->font);

  G_OBJECT_CLASS (way_progress_params_parent_class)->finalize (object);
}

static void
way_progress_params_class_init (WayProgressParamsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = way_progress_params_finalize;
}

static void
way_progress_params_init (WayProgressParams *self)
{
}

GObject *
way_progress_paper_new_params (WayWorkspace *workspace, const WayProgressLook *look)
{
  WayProgressParams *self = g_object_new (WAY_TYPE_PROGRESS_PARAMS, NULL);

  self->instruments = way_instruments_ref (way_workspace_get_instruments (workspace));
  self->who = way_workspace_get_staff (workspace)->parent.id;
  self->font = g_strdup (look->font);
  self->mirrored = look->mirrored;
  self->together = look->together;
  self->active = look->active;
  return G_OBJECT (self);
}

/* --- the chart --- */

/* What the chart is drawn from, when it is drawn. */
typedef struct {
  WayProgressParams *params;
  WayProgress       *progress;
  WaySpan            span;
  char              *title;
  char              *subtitle;
  double             text;
} Sheet;

static void
sheet_free (gpointer data)
{
  Sheet *self = data;

  g_object_unref (self->params);
  way_progress_unref (self->progress);
  g_free (self->title);
  g_free (self->subtitle);
  g_free (self);
}

static WayChartPage
get_page (const Sheet *self)
{
  return (WayChartPage){ self->title,
                         self->subtitle,
                         self->params->font,
                         self->params->mirrored,
                         self->params->together,
                         self->params->active,
                         self->text };
}

static double
measure_cb (double width, double height, gpointer user_data)
{
  const Sheet       *self = user_data;
  const WayChartPage page = get_page (self);

  return way_chart_page_measure (self->progress, self->span, &page, width, height);
}

static void
draw_cb (cairo_t *cr, double width, double height, gpointer user_data)
{
  const Sheet       *self = user_data;
  const WayChartPage page = get_page (self);

  way_chart_page_draw (cr, width, height, self->progress, self->span, &page);
}

static void
add_chart (WayPaper *paper, Sheet *sheet)
{
  g_autofree char *summary = way_chart_summary_words (sheet->progress, sheet->span);
  g_autofree char *words = g_strdup_printf ("%s\n%s", sheet->title, summary);

  way_paper_add_drawing (paper, measure_cb, draw_cb, words, sheet, sheet_free);
}

/* --- the table --- */

static void
add_table (WayPaper *paper, const WayProgress *progress, gboolean is_for_programs)
{
  static const double shares[] = { 1.5, 2, .8, .9, 1.7, 1, 1.8, 2.3 };
  g_autoptr (GPtrArray) lines = way_progress_list_lines (progress, is_for_programs);
  GStrv          titles = g_ptr_array_index (lines, 0);
  WayPaperColumn columns[G_N_ELEMENTS (shares)];

  g_return_if_fail (g_strv_length (titles) == G_N_ELEMENTS (shares));

  for (guint i = 0; i < G_N_ELEMENTS (shares); i++)
    columns[i] = (WayPaperColumn){ .title = titles[i], .share = shares[i] };
  way_paper_begin_table (paper, columns, G_N_ELEMENTS (columns));
  for (guint i = 1; i < lines->len; i++)
    way_paper_add_row (paper, WAY_PAPER_SMALL, g_ptr_array_index (lines, i));
  way_paper_end_table (paper);
}

static WayPaper *
make (WayDb *db, const WayPaperRequest *request, gpointer params, GError **error)
{
  WayProgressParams *self = WAY_PROGRESS_PARAMS (params);
  g_autoptr (WayClient) client =
    way_record_repo_get (db, WAY_TYPE_CLIENT, &request->client_id, error);
  g_autoptr (WayProgress) progress = NULL;
  g_autofree char *name = NULL;
  WaySpan          span;
  WayPaper        *paper;
  Sheet           *sheet;

  if (client != NULL)
    progress =
      way_progress_read (db, self->instruments, &self->who, client, request->today, &span, error);
  if (progress == NULL)
    return NULL;

  paper = way_paper_new (request->large);
  way_paper_set_landscape (paper, (request->choices & (1U << CHOICE_WIDE)) != 0);
  if (request->form == WAY_FORMAT_CSV) {
    add_table (paper, progress, TRUE);
    return paper;
  }

  name = way_client_dup_name (client);
  sheet = g_new0 (Sheet, 1);
  sheet->params = g_object_ref (self);
  sheet->progress = way_progress_ref (progress);
  sheet->span = span;
  sheet->title = g_strdup ((request->choices & (1U << CHOICE_NAME)) != 0 ? name : _ ("Progress"));
  sheet->subtitle = way_chart_span_words (progress, sheet->span);
  sheet->text = request->large ? LARGE_TEXT : TEXT;
  add_chart (paper, sheet);
  if (request->form == WAY_FORMAT_PDF && (request->choices & (1U << CHOICE_TABLE)) != 0)
    add_table (paper, progress, FALSE);
  return paper;
}

const WayPaperKind way_progress_paper = {
  .what = "chart",
  .purpose = "progress chart",
  .title = N_ ("Save or Print"),
  .for_third_parties = TRUE, /* of many classes at once: with the whole record alone */
  .choices = choices,
  .n_choices = G_N_ELEMENTS (choices),
  .forms = forms,
  .n_forms = G_N_ELEMENTS (forms),
  .make = make,
};
