/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-progress-page.h"

#include <glib/gi18n.h>

#include "way-assessment.h"
#include "way-chart-page.h"
#include "way-chart-view.h"
#include "way-client-progress.h"
#include "way-columns.h"
#include "way-disclosure.h"
#include "way-event.h"
#include "way-pill.h"
#include "way-print.h"
#include "way-score-table.h"
#include "way-score.h"
#include "way-site-choice.h"
#include "way-workspace-assessments.h"
#include "way-wrap.h"

/* A4 on its side, in points. */
#define PAPER_WIDTH  842
#define PAPER_HEIGHT 595

struct _WayProgressPage {
  WayPage parent_instance;

  GListModel  *assessments;
  GListModel  *scores;
  GListModel  *events;
  GListModel  *clients; /* the one */
  GListModel  *choices; /* of the site */
  GListStore  *measures;
  WayProgress *progress; /* what is shown; NULL for nothing */
  guint        refresh_id;
  gboolean     filling;

  GtkFileChooserNative *chooser; /* kept until the next one: it must outlive its own answer */
  WayDisclosure        *door;    /* what its answer opens */

  GtkStack      *stack;
  GtkDropDown   *measure;
  GtkDropDown   *period;
  GtkWidget     *save_button;
  AdwFlap       *flap;
  WayChartView  *chart;
  WayScoreTable *table;
};

G_DEFINE_FINAL_TYPE (WayProgressPage, way_progress_page, WAY_TYPE_PAGE)

/* In the order of the drop-down. */
static const guint months[] = { 0, 12, 6, 3 };

static WayDate
today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return way_date_of (now);
}

/* --- what is shown --- */

static void
show (WayProgressPage *self, const WayProgressRecords *records)
{
  WayMeasure *measure = gtk_drop_down_get_selected_item (self->measure);

  g_clear_pointer (&self->progress, way_progress_unref);
  if (measure != NULL)
    self->progress = way_progress_records_make (records, measure, today (),
                                                months[gtk_drop_down_get_selected (self->period)]);
  way_chart_view_set_progress (self->chart, self->progress);
  way_score_table_set_progress (self->table, self->progress);
  gtk_stack_set_visible_child_name (self->stack, measure != NULL ? "chart" : "empty");
}

/* The measure that was chosen stays chosen while new results come; at first it is the one with the
 * most results. */
static void
fill_measures (WayProgressPage *self, GPtrArray *measures)
{
  WayMeasure *before = gtk_drop_down_get_selected_item (self->measure);
  int         mark = before != NULL ? (int)before->mark : -1;
  guint       selected = 0;

  for (guint i = 0; i < measures->len; i++) {
    const WayMeasure *measure = g_ptr_array_index (measures, i);
    const WayMeasure *best = g_ptr_array_index (measures, selected);

    if (mark >= 0 ? (int)measure->mark == mark : measure->n_results > best->n_results)
      selected = i;
  }

  self->filling = TRUE;
  g_list_store_splice (self->measures, 0, g_list_model_get_n_items (G_LIST_MODEL (self->measures)),
                       measures->pdata, measures->len);
  if (measures->len > 0)
    gtk_drop_down_set_selected (self->measure, selected);
  self->filling = FALSE;
}

static gboolean
refresh_cb (gpointer user_data)
{
  WayProgressPage *self = user_data;
  WayWorkspace    *workspace = way_page_get_workspace (WAY_PAGE (self));
  g_autoptr (WayClient) client =
    self->clients != NULL ? g_list_model_get_item (self->clients, 0) : NULL;
  WayProgressRecords records = { .assessments = self->assessments,
                                 .scores = self->scores,
                                 .events = self->events,
                                 .client = client,
                                 .choices = self->choices };
  g_autoptr (GPtrArray) measures = NULL;

  self->refresh_id = 0;
  if (workspace == NULL || self->scores == NULL)
    return G_SOURCE_REMOVE;

  records.instruments = way_workspace_get_instruments (workspace);
  measures = way_progress_records_list_measures (&records);
  fill_measures (self, measures);
  show (self, &records);
  return G_SOURCE_REMOVE;
}

/* Several lists change with one act; they are looked at once. */
static void
refresh_soon (WayProgressPage *self)
{
  if (self->refresh_id == 0)
    self->refresh_id = g_idle_add (refresh_cb, self);
}

static void
choice_cb (WayProgressPage *self)
{
  if (!self->filling)
    refresh_soon (self);
}

/* --- on paper --- */

typedef struct {
  WayProgressPage *page;
  WayDisclosure   *door;
} Passage;

static void
passage_free (gpointer data)
{
  Passage *passage = data;

  g_clear_object (&passage->door);
  g_object_unref (passage->page);
  g_free (passage);
}

static void
draw (WayProgressPage *self, WayDisclosure *door, cairo_t *cr, double width, double height)
{
  g_autoptr (WayClient) client = g_list_model_get_item (self->clients, 0);
  g_autofree char *name = client != NULL ? way_client_dup_name (client) : NULL;
  WayChartPage     sheet = { .title = name, .foot = way_disclosure_get_foot_height () };
  WayMeasure      *measure = gtk_drop_down_get_selected_item (self->measure);

  sheet.subtitle = measure != NULL ? way_instrument_get_full_name (measure->instrument) : NULL;
  if (self->progress != NULL)
    way_chart_page_draw (cr, width, height, self->progress, &sheet);
}

static void
fail (WayProgressPage *self, const GError *error)
{
  way_page_fail (WAY_PAGE (self), error);
}

/* The dialog may be another program's window, which stays when ours is locked. */
static void
drop_chooser (WayProgressPage *self)
{
  if (self->chooser != NULL) {
    g_signal_handlers_disconnect_by_data (self->chooser, self);
    gtk_native_dialog_hide (GTK_NATIVE_DIALOG (self->chooser));
  }
  g_clear_object (&self->chooser);
  g_clear_object (&self->door);
}

static void
chosen_cb (WayProgressPage *self, int response, GtkNativeDialog *dialog)
{
  g_autoptr (WayDisclosure) door = g_steal_pointer (&self->door);
  g_autoptr (GFile) file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  g_autoptr (GError) error = NULL;
  cairo_t *cr;

  if (response != GTK_RESPONSE_ACCEPT || file == NULL || door == NULL ||
      way_page_get_workspace (WAY_PAGE (self)) == NULL)
    return;

  cr = way_disclosure_open_pages (door, file, PAPER_WIDTH, PAPER_HEIGHT, &error);
  if (cr != NULL) {
    draw (self, door, cr, PAPER_WIDTH, PAPER_HEIGHT);
    way_disclosure_finish (door, &error);
  }
  if (error != NULL)
    fail (self, error);
  else
    way_page_tell (WAY_PAGE (self), _ ("The chart was saved"), 0);
}

static void
choose_file (WayProgressPage *self, WayDisclosure *door)
{
  GtkRoot         *root = gtk_widget_get_root (GTK_WIDGET (self));
  g_autofree char *name = way_disclosure_dup_file_name (door);

  drop_chooser (self);
  self->door = g_object_ref (door);
  self->chooser =
    gtk_file_chooser_native_new (_ ("Save the Chart"), GTK_WINDOW (root),
                                 GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"), _ ("_Cancel"));
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (self->chooser), name);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (self->chooser), TRUE);
  g_signal_connect_swapped (self->chooser, "response", G_CALLBACK (chosen_cb), self);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (self->chooser));
}

static void
print_cb (cairo_t *cr, double width, double height, gpointer user_data)
{
  Passage *passage = user_data;

  if (way_page_get_workspace (WAY_PAGE (passage->page)) != NULL) /* else it was locked meanwhile */
    draw (passage->page, passage->door, cr, width, height);
}

static void
print_chart (WayProgressPage *self, WayDisclosure *door)
{
  g_autoptr (WayPaper) paper = way_paper_new (FALSE);
  Passage *passage = g_new0 (Passage, 1);

  passage->page = g_object_ref (self);
  passage->door = g_object_ref (door);
  way_paper_add_drawing (paper, NULL, print_cb, NULL, passage, passage_free);
  way_print_paper (GTK_WIDGET (self), _ ("Chart"), paper, door);
}

static void
asked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayProgressPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (WayDisclosure) door =
    way_disclosure_ask_finish (WAY_WORKSPACE (source), result, &error);

  /* The page was left or locked meanwhile. */
  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL ||
      way_page_get_workspace (WAY_PAGE (self)) == NULL)
    return;
  if (door == NULL)
    fail (self, error);
  else if (way_disclosure_get_format (door) == WAY_FORMAT_PRINT)
    print_chart (self, door);
  else
    choose_file (self, door);
}

static void
ask (WayProgressPage *self, const char *recipient, WayFormat format)
{
  WayWorkspace        *workspace = way_page_get_workspace (WAY_PAGE (self));
  WayDisclosureRequest request = { .client_id = way_page_get_client (WAY_PAGE (self)),
                                   .what = "chart",
                                   .purpose = "progress chart",
                                   .format = format };

  if (workspace == NULL || self->progress == NULL)
    return;

  if (g_str_equal (recipient, "client"))
    request.recipient = WAY_RECIPIENT_CLIENT;
  else if (g_str_equal (recipient, "program"))
    request.recipient = WAY_RECIPIENT_PROGRAM;
  else
    request.recipient = WAY_RECIPIENT_THIRD_PARTY;
  way_disclosure_ask_async (workspace, &request, NULL, asked_cb, g_object_ref (self));
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ask (WAY_PROGRESS_PAGE (widget), g_variant_get_string (parameter, NULL), WAY_FORMAT_PDF);
}

static void
print_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ask (WAY_PROGRESS_PAGE (widget), g_variant_get_string (parameter, NULL), WAY_FORMAT_PRINT);
}

/* --- the page --- */

static void
drop_lists (WayProgressPage *self)
{
  GListModel **lists[] = { &self->assessments, &self->scores, &self->events, &self->clients,
                           &self->choices };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++) {
    if (*lists[i] != NULL)
      g_signal_handlers_disconnect_by_data (*lists[i], self);
    g_clear_object (lists[i]);
  }
  g_clear_handle_id (&self->refresh_id, g_source_remove);
}

static void
empty (WayProgressPage *self)
{
  drop_chooser (self);
  drop_lists (self);
  g_list_store_remove_all (self->measures);
  g_clear_pointer (&self->progress, way_progress_unref);
  way_chart_view_set_progress (self->chart, NULL);
  way_score_table_set_progress (self->table, NULL);
  gtk_stack_set_visible_child_name (self->stack, "empty");
}

static void
way_progress_page_set_workspace (WayPage *page, WayWorkspace *workspace)
{
  if (workspace == NULL)
    empty (WAY_PROGRESS_PAGE (page));
}

static GListModel *
follow (WayProgressPage *self, WayQuery *query)
{
  GListModel *list = way_workspace_list (way_page_get_workspace (WAY_PAGE (self)), query);

  g_signal_connect_swapped (list, "items-changed", G_CALLBACK (refresh_soon), self);
  return list;
}

static void
way_progress_page_set_client (WayPage *page, const WayId *client_id)
{
  WayProgressPage *self = WAY_PROGRESS_PAGE (page);

  drop_lists (self);
  self->choices = follow (self, way_query_new (WAY_TYPE_SITE_CHOICE));
  self->clients = follow (self, way_query_new_of (WAY_TYPE_CLIENT, "id", client_id));
  self->assessments = follow (self, way_query_new_of (WAY_TYPE_ASSESSMENT, "client_id", client_id));
  self->scores = follow (self, way_query_new_of (WAY_TYPE_SCORE, "client_id", client_id));
  self->events = follow (self, way_query_new_of (WAY_TYPE_EVENT, "client_id", client_id));
}

static void
way_progress_page_shown (WayPage *page)
{
  gtk_widget_child_focus (GTK_WIDGET (WAY_PROGRESS_PAGE (page)->chart), GTK_DIR_TAB_FORWARD);
}

static void
way_progress_page_dispose (GObject *object)
{
  WayProgressPage *self = WAY_PROGRESS_PAGE (object);

  drop_chooser (self);
  drop_lists (self);
  g_clear_pointer (&self->progress, way_progress_unref);
  g_clear_object (&self->measures);

  G_OBJECT_CLASS (way_progress_page_parent_class)->dispose (object);
}

static void
way_progress_page_class_init (WayProgressPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  WayPageClass   *page_class = WAY_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_progress_page_dispose;
  page_class->set_workspace = way_progress_page_set_workspace;
  page_class->set_client = way_progress_page_set_client;
  page_class->shown = way_progress_page_shown;

  g_type_ensure (WAY_TYPE_CHART_VIEW);
  g_type_ensure (WAY_TYPE_SCORE_TABLE);
  g_type_ensure (WAY_TYPE_WRAP);
  g_type_ensure (WAY_TYPE_PILL);
  g_type_ensure (WAY_TYPE_MEASURE);

  gtk_widget_class_install_action (widget_class, "progress.save", "s", save_action);
  gtk_widget_class_install_action (widget_class, "progress.print", "s", print_action);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-progress-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WayProgressPage, stack);
  gtk_widget_class_bind_template_child (widget_class, WayProgressPage, measure);
  gtk_widget_class_bind_template_child (widget_class, WayProgressPage, period);
  gtk_widget_class_bind_template_child (widget_class, WayProgressPage, save_button);
  gtk_widget_class_bind_template_child (widget_class, WayProgressPage, flap);
  gtk_widget_class_bind_template_child (widget_class, WayProgressPage, chart);
  gtk_widget_class_bind_template_child (widget_class, WayProgressPage, table);
  gtk_widget_class_bind_template_callback (widget_class, choice_cb);
}

static void
way_progress_page_init (WayProgressPage *self)
{
  self->measures = g_list_store_new (WAY_TYPE_MEASURE);
  gtk_widget_init_template (GTK_WIDGET (self));
  self->filling = TRUE;
  gtk_drop_down_set_model (self->measure, G_LIST_MODEL (self->measures));
  self->filling = FALSE;
}
