/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-progress-page.h"

#include <glib/gi18n.h>

#include "way-chart-style.h"
#include "way-chart-view.h"
#include "way-chart-words.h"
#include "way-event-edit.h"
#include "way-measure-bar.h"
#include "way-moment-table.h"
#include "way-paper-page.h"
#include "way-period-bar.h"
#include "way-progress-paper.h"
#include "way-progress-source.h"
#include "way-progress-table.h"
#include "way-score-table.h"
#include "way-status-bin.h"
#include "way-wrap.h"

struct _WayProgressPage {
  WayPage parent_instance;

  GSettings         *settings;
  WayProgressSource *source; /* NULL while locked */
  WayChartModel     *model;

  GtkStack        *stack;
  WayMeasureBar   *measures;
  WayPeriodBar    *period;
  GtkToggleButton *apart;
  GtkToggleButton *together;
  GtkToggleButton *table_button;
  GtkLabel        *sources;
  AdwFlap         *flap;
  WayChartView    *chart;
  WayScoreTable   *scores;
  WayMomentTable  *moments;
  GtkLabel        *sentence;
};

G_DEFINE_FINAL_TYPE (WayProgressPage, way_progress_page, WAY_TYPE_PAGE)

/* --- what is shown --- */

static void
show_sources (WayProgressPage *self, const WayProgress *progress)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; progress != NULL && i < progress->series->len; i++) {
    g_autofree char *source = way_chart_source_words (way_progress_get_series (progress, i));

    g_string_append_printf (words, "%s%s", i > 0 ? "\n\n" : "", source);
  }
  gtk_label_set_text (self->sources,
                      words->len > 0 ? words->str : _ ("No measure is shown, so none is cited."));
}

static void
show_period (WayProgressPage *self)
{
  const WayPeriod  period = way_chart_model_get_period (self->model);
  const WaySpan    span = way_chart_model_get_span (self->model);
  WayProgress     *progress = way_chart_model_get_progress (self->model);
  g_autofree char *words = way_chart_span_words (progress, span);
  WayDate          first, last;

  way_progress_get_shown_days (progress, span, &first, &last);
  way_page_set_subtitle (WAY_PAGE (self), words);
  way_period_bar_show (self->period, &period, first, last);
}

static void
model_changed_cb (WayProgressPage *self, guint what)
{
  g_autofree char *words = NULL;
  WayPeriod        period;

  if (self->source == NULL || way_chart_model_get_progress (self->model) == NULL)
    return;

  words = way_chart_model_dup_sentence (self->model);
  gtk_label_set_text (self->sentence, words);
  if ((what & WAY_CHART_CHANGED_SPAN) != 0) {
    period = way_chart_model_get_period (self->model);
    way_progress_source_set_period (self->source, &period);
    show_period (self);
  }
}

static void
source_changed_cb (WayProgressPage *self)
{
  GPtrArray     *measures = way_progress_source_get_measures (self->source);
  WayProgress   *progress = way_progress_source_get_progress (self->source);
  WayPeriod      period = way_progress_source_get_period (self->source);
  const gboolean empty = measures->len == 0 && progress->moments->len == 0;

  way_measure_bar_show (self->measures, measures, way_progress_source_get_choice (self->source));
  if (way_chart_model_get_progress (self->model) == NULL)
    way_chart_model_set_period (self->model, &period);
  way_chart_model_set_progress (self->model, progress);
  show_sources (self, progress);
  gtk_stack_set_visible_child_name (self->stack, empty ? "empty" : "chart");
}

static void
failed_cb (WayProgressPage *self, const GError *error)
{
  way_page_fail (WAY_PAGE (self), error);
}

/* --- choosing --- */

static void
measure_cb (WayProgressPage *self, const char *key, gboolean shown)
{
  if (way_progress_source_choose (self->source, key, shown))
    return;

  way_measure_bar_show (self->measures, way_progress_source_get_measures (self->source),
                        way_progress_source_get_choice (self->source));
  way_page_tell (WAY_PAGE (self),
                 _ ("Five measures are shown already; more could not be told apart. Take one away "
                    "first."),
                 0);
}

static void
period_cb (WayProgressPage *self, const WayPeriod *period)
{
  way_chart_model_set_period (self->model, period);
}

static void
form_cb (WayProgressPage *self)
{
  way_chart_model_set_together (self->model, gtk_toggle_button_get_active (self->together));
}

/* A table over the chart would hide it; it comes back where there is room beside. */
static void
folded_cb (WayProgressPage *self)
{
  adw_flap_set_reveal_flap (self->flap,
                            !adw_flap_get_folded (self->flap) &&
                              g_settings_get_boolean (self->settings, "progress-table"));
}

static void
table_cb (WayProgressPage *self)
{
  if (!adw_flap_get_folded (self->flap))
    g_settings_set_boolean (self->settings, "progress-table",
                            gtk_toggle_button_get_active (self->table_button));
}

/* --- acts --- */

/* It is written down, and then it goes. */
static void
noted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayProgressPage) self = user_data;
  WayProgress *progress = way_chart_model_get_progress (self->model);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (way_page_get_workspace (WAY_PAGE (self)) != WAY_WORKSPACE (source) || progress == NULL)
    return;
  if (!way_workspace_note_access_finish (WAY_WORKSPACE (source), result, &error)) {
    way_page_fail (WAY_PAGE (self), error);
    return;
  }

  text = way_progress_dup_tabbed (progress);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  way_page_tell (WAY_PAGE (self),
                 _ ("The table was copied. It leaves the clipboard after 30 seconds, and when you "
                    "lock."),
                 0);
}

static void
copy_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayProgressPage *self = WAY_PROGRESS_PAGE (widget);

  if (way_chart_model_get_progress (self->model) == NULL)
    return;

  way_workspace_note_access_async (
    way_page_get_workspace (WAY_PAGE (self)), "copy", way_page_get_client (WAY_PAGE (self)),
    "chart, copy, within the program: table", NULL, noted_cb, g_object_ref (self));
}

static void
export_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayProgressPage *self = WAY_PROGRESS_PAGE (widget);
  g_autoptr (GObject) params = NULL;
  WayProgressLook look = {
    .font = way_chart_style_get_family (widget),
    .mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL,
    .together = way_chart_model_get_together (self->model),
    .active = way_chart_model_get_active (self->model),
  };

  if (way_chart_model_get_progress (self->model) == NULL)
    return;

  way_progress_source_flush (self->source); /* the other page reads what was chosen */
  params = way_progress_paper_new_params (way_page_get_workspace (WAY_PAGE (self)), &look);
  way_page_push (WAY_PAGE (self), way_paper_page_new (&way_progress_paper, params));
}

static void
plan_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  way_page_open_client (WAY_PAGE (widget), way_page_get_client (WAY_PAGE (widget)), "plan");
}

static void
event_cb (WayProgressPage *self, const WayId *event)
{
  WayPage *page = g_object_new (WAY_TYPE_EVENT_EDIT, NULL);

  way_page_set_subject (page, event, NULL);
  way_page_push (WAY_PAGE (self), page);
}

static void
way_progress_page_act (WayPage *page)
{
  way_page_push (page, g_object_new (WAY_TYPE_EVENT_EDIT, NULL));
}

/* --- the page --- */

static void
empty (WayProgressPage *self)
{
  if (self->source != NULL) {
    way_progress_source_flush (self->source);
    g_signal_handlers_disconnect_by_data (self->source, self);
  }
  g_clear_object (&self->source);
  way_chart_model_set_progress (self->model, NULL);
  way_measure_bar_show (self->measures, NULL, NULL);
  gtk_label_set_text (self->sentence, "");
  show_sources (self, NULL);
  gtk_stack_set_visible_child_name (self->stack, "empty");
}

static void
way_progress_page_set_workspace (WayPage *page, WayWorkspace *workspace)
{
  if (workspace == NULL)
    empty (WAY_PROGRESS_PAGE (page));
}

static void
way_progress_page_set_client (WayPage *page, const WayId *client_id)
{
  WayProgressPage *self = WAY_PROGRESS_PAGE (page);

  empty (self);
  self->source = way_progress_source_new (way_page_get_workspace (page), client_id);
  g_signal_connect_object (self->source, "changed", G_CALLBACK (source_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->source, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
}

static void
way_progress_page_shown (WayPage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (WAY_PROGRESS_PAGE (page)->chart));
}

static void
way_progress_page_dispose (GObject *object)
{
  WayProgressPage *self = WAY_PROGRESS_PAGE (object);

  if (self->source != NULL)
    way_progress_source_flush (self->source);
  g_clear_object (&self->source);
  g_clear_object (&self->model);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (way_progress_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, WayProgressPage, stack);
  gtk_widget_class_bind_template_child (widget_class, WayProgressPage, measures);
  gtk_widget_class_bind_template_child (widget_class, WayProgressPage, period);
  gtk_widget_class_bind_template_child (widget_class, WayProgressPage, apart);
  gtk_widget_class_bind_template_child (widget_class, WayProgressPage, together);
  gtk_widget_class_bind_template_child (widget_class, WayProgressPage, table_button);
  gtk_widget_class_bind_template_child (widget_class, WayProgressPage, sources);
  gtk_widget_class_bind_template_child (widget_class, WayProgressPage, flap);
  gtk_widget_class_bind_template_child (widget_class, WayProgressPage, chart);
  gtk_widget_class_bind_template_child (widget_class, WayProgressPage, scores);
  gtk_widget_class_bind_template_child (widget_class, WayProgressPage, moments);
  gtk_widget_class_bind_template_child (widget_class, WayProgressPage, sentence);
  gtk_widget_class_bind_template_callback (widget_class, measure_cb);
  gtk_widget_class_bind_template_callback (widget_class, period_cb);
  gtk_widget_class_bind_template_callback (widget_class, form_cb);
  gtk_widget_class_bind_template_callback (widget_class, folded_cb);
  gtk_widget_class_bind_template_callback (widget_class, table_cb);
  gtk_widget_class_bind_template_callback (widget_class, event_cb);
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
  page_class->act = way_progress_page_act;

  g_type_ensure (WAY_TYPE_CHART_VIEW);
  g_type_ensure (WAY_TYPE_MEASURE_BAR);
  g_type_ensure (WAY_TYPE_MOMENT_TABLE);
  g_type_ensure (WAY_TYPE_PERIOD_BAR);
  g_type_ensure (WAY_TYPE_SCORE_TABLE);
  g_type_ensure (WAY_TYPE_STATUS_BIN);
  g_type_ensure (WAY_TYPE_WRAP);

  gtk_widget_class_install_action (widget_class, "progress.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "progress.export", NULL, export_action);
  gtk_widget_class_install_action (widget_class, "progress.plan", NULL, plan_action);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-progress-page.ui");
  bind_children (widget_class);
}

static void
way_progress_page_init (WayProgressPage *self)
{
  self->settings = g_settings_new ("org.waymark.Waymark");
  self->model = way_chart_model_new ();
  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect_object (self->model, "changed", G_CALLBACK (model_changed_cb), self,
                           G_CONNECT_SWAPPED);
  way_chart_view_set_model (self->chart, self->model);
  way_score_table_set_model (self->scores, self->model);
  way_moment_table_set_model (self->moments, self->model);

  gtk_toggle_button_set_active (
    g_settings_get_boolean (self->settings, "progress-together") ? self->together : self->apart,
    TRUE);
  g_settings_bind (self->settings, "progress-together", self->together, "active",
                   G_SETTINGS_BIND_SET | G_SETTINGS_BIND_GET);
  folded_cb (self);
}
