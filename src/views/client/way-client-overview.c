/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-client-overview.h"

#include <glib/gi18n.h>

#include "way-alert.h"
#include "way-assessment.h"
#include "way-client-appointments.h"
#include "way-client-card.h"
#include "way-client-edit.h"
#include "way-client-words.h"
#include "way-columns.h"
#include "way-consents-box.h"
#include "way-contact-point.h"
#include "way-event.h"
#include "way-late-mark.h"
#include "way-measure-words.h"
#include "way-merged-list.h"
#include "way-milestones-box.h"
#include "way-needs-box.h"
#include "way-now.h"
#include "way-objective-due.h"
#include "way-objective-level.h"
#include "way-plan-kind.h"
#include "way-score.h"
#include "way-text-scale.h"
#include "way-when.h"
#include "way-workspace-assessments.h"
#include "way-workspace.h"

#define MAX_OBJECTIVES 6 /* the others are in the plan */

typedef enum {
  LIST_CLIENT,
  LIST_CONTACTS,
  LIST_OBJECTIVES,
  LIST_ASSESSMENTS,
  LIST_SCORES,
  LIST_ALERTS,
  N_LISTS,
} List;

struct _WayClientOverview {
  WayPage parent_instance;

  GListModel *lists[N_LISTS];
  GPtrArray  *rows[3]; /* of the groups, to take them out again */
  guint       show_id;

  GtkStack            *stack;
  AdwClamp            *clamp;
  WayClientCard       *card;
  AdwPreferencesGroup *alerts;
  AdwPreferencesGroup *plan;
  AdwPreferencesGroup *measures;
  WayConsentsBox      *consents;
  WayNeedsBox         *needs;
  WayMilestonesBox    *milestones;
  WayMergedList       *merged;

  WayClientAppointments *appointments;
};

enum { ROWS_ALERTS, ROWS_PLAN, ROWS_MEASURES, N_ROWS };

G_DEFINE_FINAL_TYPE (WayClientOverview, way_client_overview, WAY_TYPE_PAGE)

/* --- rows --- */

static GtkWidget *
make_row (const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  return row;
}

static void
add_row (WayClientOverview *self, guint rows, AdwPreferencesGroup *group, GtkWidget *row)
{
  adw_preferences_group_add (group, row);
  g_ptr_array_add (self->rows[rows], row);
}

static void
clear_rows (WayClientOverview *self, guint rows, AdwPreferencesGroup *group)
{
  for (guint i = 0; i < self->rows[rows]->len; i++)
    adw_preferences_group_remove (group, g_ptr_array_index (self->rows[rows], i));
  g_ptr_array_set_size (self->rows[rows], 0);
}

static void
open_section_cb (GtkWidget *row, gpointer section)
{
  WayPage *page = way_page_of (row);

  if (page != NULL)
    way_page_open_client (page, way_page_get_client (page), section);
}

/* The row opens a section; section is a literal. */
static void
make_link (GtkWidget *row, const char *section)
{
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect (row, "activated", G_CALLBACK (open_section_cb), (gpointer)section);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
}

/* A list that has nothing to show says so in one row. */
static void
add_nothing (WayClientOverview *self, guint rows, AdwPreferencesGroup *group, const char *words)
{
  GtkWidget *row = make_row (words, NULL);

  gtk_widget_add_css_class (row, "dim-label");
  add_row (self, rows, group, row);
}

/* --- alerts --- */

static void
show_alerts (WayClientOverview *self)
{
  clear_rows (self, ROWS_ALERTS, self->alerts);

  for (guint i = 0; i < g_list_model_get_n_items (self->lists[LIST_ALERTS]); i++) {
    g_autoptr (WayAlert) alert = g_list_model_get_item (self->lists[LIST_ALERTS], i);
    g_autoptr (GDateTime) at = NULL;
    g_autofree char *day = NULL;
    g_autofree char *words = NULL;
    GtkWidget       *row, *icon;

    if (alert->acknowledged_at.us != 0)
      continue;
    at = g_date_time_new_from_unix_local (alert->raised_at.us / G_USEC_PER_SEC);
    day = way_when_write_day (way_date_of (at));
    words = g_strdup_printf (_ ("Raised on %s. What was done is not written yet."), day);
    row = make_row (_ ("An answer asked for help at once"), words);
    icon = gtk_image_new_from_icon_name ("way-risk-high-symbolic");
    gtk_widget_add_css_class (icon, "error");
    adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
    make_link (row, "assessments");
    add_row (self, ROWS_ALERTS, self->alerts, row);
  }
  gtk_widget_set_visible (GTK_WIDGET (self->alerts), self->rows[ROWS_ALERTS]->len > 0);
}

/* --- plan --- */

static GtkWidget *
make_level (WayObjective *objective)
{
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  g_autofree char *words = way_objective_level_to_words (objective);
  GtkWidget       *label = gtk_label_new (words);
  double           level;

  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "numeric");
  gtk_box_append (GTK_BOX (box), label);
  if (way_objective_level_get (objective, &level)) {
    GtkWidget *bar = gtk_level_bar_new ();

    gtk_level_bar_set_value (GTK_LEVEL_BAR (bar), level);
    gtk_widget_set_size_request (bar, 96, -1);
    gtk_accessible_update_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
    gtk_box_append (GTK_BOX (box), bar);
  }
  return box;
}

static GtkWidget *
make_objective (WayObjective *objective)
{
  g_autofree char *due = way_objective_due_to_words (objective);
  g_autofree char *late = way_objective_due_late_words (objective, way_today ());
  GtkWidget       *row = make_row (objective->text, due);
  GtkWidget       *mark = way_late_mark_new ();

  way_late_mark_set (WAY_LATE_MARK (mark), late);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), mark);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_level (objective));
  return row;
}

static void
show_plan (WayClientOverview *self)
{
  guint n_open = 0;

  clear_rows (self, ROWS_PLAN, self->plan);

  for (guint i = 0; i < g_list_model_get_n_items (self->lists[LIST_OBJECTIVES]); i++) {
    g_autoptr (WayObjective) objective = g_list_model_get_item (self->lists[LIST_OBJECTIVES], i);
    GtkWidget *row;

    if (!way_plan_record_is_open (objective) || ++n_open > MAX_OBJECTIVES)
      continue;
    row = make_objective (objective);
    make_link (row, "plan");
    add_row (self, ROWS_PLAN, self->plan, row);
  }

  if (n_open > MAX_OBJECTIVES) {
    const guint      n = n_open - MAX_OBJECTIVES;
    g_autofree char *words =
      g_strdup_printf (g_dngettext (NULL, "%u more in the plan", "%u more in the plan", n), n);
    GtkWidget *row = make_row (words, NULL);

    make_link (row, "plan");
    add_row (self, ROWS_PLAN, self->plan, row);
  } else if (n_open == 0) {
    const guint n = g_list_model_get_n_items (self->lists[LIST_OBJECTIVES]);
    GtkWidget  *row =
      make_row (n > 0 ? _ ("Every objective is closed") : _ ("No objective yet"), NULL);

    /* What there is, or the place to begin. */
    make_link (row, "plan");
    add_row (self, ROWS_PLAN, self->plan, row);
  }
}

/* --- measures --- */

static void
show_measures (WayClientOverview *self)
{
  WayInstruments *instruments =
    way_workspace_get_instruments (way_page_get_workspace (WAY_PAGE (self)));
  g_autoptr (GPtrArray) measures =
    way_measures_collect (instruments, self->lists[LIST_ASSESSMENTS], self->lists[LIST_SCORES]);

  clear_rows (self, ROWS_MEASURES, self->measures);
  for (guint i = 0; i < measures->len; i++) {
    WayMeasure *measure = g_ptr_array_index (measures, i);
    g_autoptr (WaySeries) series = way_measure_make_series (measure, 0, NULL);
    WayDate          day = WAY_DATE_NONE;
    g_autofree char *words = way_measure_words_latest (measure, series, &day);
    GtkWidget       *row = make_row (measure->name, words != NULL ? words : _ ("Not scorable"));

    if (day.ymd != 0) {
      g_autofree char *date = way_when_write (day);
      GtkWidget       *label = gtk_label_new (date);

      gtk_widget_add_css_class (label, "caption");
      gtk_widget_add_css_class (label, "dim-label");
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
    }
    make_link (row, "progress");
    add_row (self, ROWS_MEASURES, self->measures, row);
  }
  if (measures->len == 0)
    add_nothing (self, ROWS_MEASURES, self->measures, _ ("No questionnaire answered yet"));
}

/* --- all of it --- */

static gboolean
show_cb (gpointer data)
{
  WayClientOverview *self = data;
  g_autoptr (WayClient) client = NULL;

  self->show_id = 0;
  for (guint i = 0; i < N_LISTS; i++) {
    if (way_live_list_is_loading (WAY_LIVE_LIST (self->lists[i])))
      return G_SOURCE_REMOVE;
    if (way_live_list_has_failed (WAY_LIVE_LIST (self->lists[i]))) {
      gtk_stack_set_visible_child_name (self->stack, "failed");
      return G_SOURCE_REMOVE;
    }
  }

  client = g_list_model_get_item (self->lists[LIST_CLIENT], 0);
  way_page_set_action_sensitive (WAY_PAGE (self), client != NULL);
  if (client == NULL) {
    gtk_stack_set_visible_child_name (self->stack, "failed");
    return G_SOURCE_REMOVE;
  }
  way_client_card_show (self->card, client, self->lists[LIST_CONTACTS]);
  show_alerts (self);
  show_plan (self);
  show_measures (self);
  gtk_stack_set_visible_child_name (self->stack, "overview");
  return G_SOURCE_REMOVE;
}

/* Several lists change with one act; they are looked at once. */
static void
show_soon (WayClientOverview *self)
{
  if (self->show_id == 0 && self->lists[LIST_CLIENT] != NULL)
    self->show_id = g_idle_add (show_cb, self);
}

static void
forget (WayClientOverview *self)
{
  g_clear_handle_id (&self->show_id, g_source_remove);
  for (guint i = 0; i < N_LISTS; i++)
    g_clear_object (&self->lists[i]);
}

static void
way_client_overview_set_workspace (WayPage *page, WayWorkspace *workspace)
{
  WayClientOverview *self = WAY_CLIENT_OVERVIEW (page);

  forget (self);
  way_client_card_show (self->card, NULL, NULL);
  way_client_card_set_client (self->card, NULL, NULL);
  clear_rows (self, ROWS_ALERTS, self->alerts);
  clear_rows (self, ROWS_PLAN, self->plan);
  clear_rows (self, ROWS_MEASURES, self->measures);
  way_consents_box_set_client (self->consents, NULL, NULL);
  way_needs_box_set_client (self->needs, NULL, NULL);
  way_milestones_box_set_client (self->milestones, NULL, NULL);
  way_merged_list_set_client (self->merged, NULL, NULL);
  way_client_appointments_set_client (self->appointments, NULL, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->alerts), FALSE);
  gtk_stack_set_visible_child_name (self->stack, "loading");
  way_page_set_action_sensitive (page, FALSE);
}

static GListModel *
follow (WayClientOverview *self, WayQuery *query)
{
  GListModel *list = way_workspace_list (way_page_get_workspace (WAY_PAGE (self)), query);

  g_signal_connect_object (list, "items-changed", G_CALLBACK (show_soon), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (list, "notify::loading", G_CALLBACK (show_soon), self,
                           G_CONNECT_SWAPPED);
  return list;
}

static void
way_client_overview_set_client (WayPage *page, const WayId *client_id)
{
  WayClientOverview *self = WAY_CLIENT_OVERVIEW (page);
  const GType        types[N_LISTS] = {
           WAY_TYPE_CLIENT,     WAY_TYPE_CONTACT_POINT, WAY_TYPE_OBJECTIVE,
           WAY_TYPE_ASSESSMENT, WAY_TYPE_SCORE,         WAY_TYPE_ALERT,
  };

  forget (self);
  for (guint i = 0; i < N_LISTS; i++) {
    WayQuery *query = way_query_new_of (types[i], i == LIST_CLIENT ? "id" : "client_id", client_id);

    if (i == LIST_CONTACTS || i == LIST_OBJECTIVES)
      way_query_order_by (query, "position", FALSE);
    self->lists[i] = follow (self, query);
  }
  way_client_card_set_client (self->card, way_page_get_workspace (page), client_id);
  way_consents_box_set_client (self->consents, way_page_get_workspace (page), client_id);
  way_needs_box_set_client (self->needs, way_page_get_workspace (page), client_id);
  way_milestones_box_set_client (self->milestones, way_page_get_workspace (page), client_id);
  way_merged_list_set_client (self->merged, way_page_get_workspace (page), client_id);
  way_client_appointments_set_client (self->appointments, way_page_get_workspace (page), client_id);
}

static void
way_client_overview_act (WayPage *page)
{
  WayPage *edit = g_object_new (WAY_TYPE_CLIENT_EDIT, NULL);

  way_page_set_subject (edit, way_page_get_client (page), NULL);
  way_page_push (page, edit);
}

static void
way_client_overview_dispose (GObject *object)
{
  WayClientOverview *self = WAY_CLIENT_OVERVIEW (object);

  forget (self);
  for (guint i = 0; i < N_ROWS; i++)
    g_clear_pointer (&self->rows[i], g_ptr_array_unref);

  G_OBJECT_CLASS (way_client_overview_parent_class)->dispose (object);
}

static void
way_client_overview_class_init (WayClientOverviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  WayPageClass   *page_class = WAY_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_client_overview_dispose;
  page_class->set_workspace = way_client_overview_set_workspace;
  page_class->set_client = way_client_overview_set_client;
  page_class->act = way_client_overview_act;

  g_type_ensure (WAY_TYPE_CLIENT_APPOINTMENTS);
  g_type_ensure (WAY_TYPE_CLIENT_CARD);
  g_type_ensure (WAY_TYPE_COLUMNS);
  g_type_ensure (WAY_TYPE_CONSENTS_BOX);
  g_type_ensure (WAY_TYPE_MERGED_LIST);
  g_type_ensure (WAY_TYPE_MILESTONES_BOX);
  g_type_ensure (WAY_TYPE_NEEDS_BOX);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-client-overview.ui");
  gtk_widget_class_bind_template_child (widget_class, WayClientOverview, stack);
  gtk_widget_class_bind_template_child (widget_class, WayClientOverview, clamp);
  gtk_widget_class_bind_template_child (widget_class, WayClientOverview, card);
  gtk_widget_class_bind_template_child (widget_class, WayClientOverview, alerts);
  gtk_widget_class_bind_template_child (widget_class, WayClientOverview, plan);
  gtk_widget_class_bind_template_child (widget_class, WayClientOverview, measures);
  gtk_widget_class_bind_template_child (widget_class, WayClientOverview, consents);
  gtk_widget_class_bind_template_child (widget_class, WayClientOverview, needs);
  gtk_widget_class_bind_template_child (widget_class, WayClientOverview, milestones);
  gtk_widget_class_bind_template_child (widget_class, WayClientOverview, merged);
  gtk_widget_class_bind_template_child (widget_class, WayClientOverview, appointments);
}

static void
way_client_overview_init (WayClientOverview *self)
{
  for (guint i = 0; i < N_ROWS; i++)
    self->rows[i] = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  way_text_scale_clamp (self->clamp);
}
