/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-safety-page.h"

#include <glib/gi18n.h>

#include "way-alert.h"
#include "way-columns.h"
#include "way-crisis-page.h"
#include "way-crisis-words.h"
#include "way-crisis.h"
#include "way-label.h"
#include "way-now.h"
#include "way-paper-page.h"
#include "way-recurrence-edit.h"
#include "way-safety-edit.h"
#include "way-safety-paper.h"
#include "way-safety-plan.h"
#include "way-text-scale.h"
#include "way-use-recurrence.h"
#include "way-when.h"
#include "way-wrap.h"

typedef enum {
  LIST_PLANS,
  LIST_CRISES,
  LIST_RECURRENCES,
  LIST_ALERTS,
  N_LISTS,
} List;

struct _WaySafetyPage {
  WayPage parent_instance;

  GListModel    *lists[N_LISTS];
  WaySafetyPlan *shown; /* NULL: none */
  GPtrArray     *rows;  /* of the groups, to take them out again */
  guint          show_id;

  AdwClamp            *clamp;
  AdwPreferencesGroup *plan;
  GtkBox              *parts;
  GtkWidget           *papers;
  AdwPreferencesGroup *crises;
  AdwPreferencesGroup *recurrences;
  AdwPreferencesGroup *versions;
};

G_DEFINE_FINAL_TYPE (WaySafetyPage, way_safety_page, WAY_TYPE_PAGE)

/* --- rows --- */

static void
prepare_row (GtkWidget *row, const char *title, const char *subtitle)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (ADW_IS_EXPANDER_ROW (row)) {
    adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (row), subtitle != NULL ? subtitle : "");
  } else {
    adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
    adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  }
}

static void
add (WaySafetyPage *self, AdwPreferencesGroup *group, GtkWidget *row)
{
  adw_preferences_group_add (group, row);
  g_object_set_data (G_OBJECT (row), "group", group);
  g_ptr_array_add (self->rows, row);
}

static void
clear_rows (WaySafetyPage *self)
{
  for (guint i = 0; i < self->rows->len; i++) {
    GtkWidget *row = g_ptr_array_index (self->rows, i);

    adw_preferences_group_remove (g_object_get_data (G_OBJECT (row), "group"), row);
  }
  g_ptr_array_set_size (self->rows, 0);
}

static void
open_cb (GtkWidget *row, gpointer record)
{
  const GType type =
    WAY_IS_USE_RECURRENCE (record) ? WAY_TYPE_RECURRENCE_EDIT : WAY_TYPE_CRISIS_PAGE;
  WayPage *page = g_object_new (type, NULL);

  if (!WAY_IS_ALERT (record)) /* the crisis that takes it up may not be there yet */
    way_page_set_subject (page, &WAY_RECORD (record)->id, NULL);
  way_page_push (way_page_of (row), page);
}

static void
add_link (WaySafetyPage       *self,
          AdwPreferencesGroup *group,
          gpointer             record,
          const char          *title,
          const char          *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  prepare_row (row, title, subtitle);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  g_signal_connect_data (row, "activated", G_CALLBACK (open_cb), g_object_ref (record),
                         (GClosureNotify)g_object_unref, 0);
  add (self, group, row);
}

static void
add_nothing (WaySafetyPage *self, AdwPreferencesGroup *group, const char *words)
{
  GtkWidget *row = adw_action_row_new ();

  prepare_row (row, words, NULL);
  gtk_widget_add_css_class (row, "dim-label");
  add (self, group, row);
}

/* --- the plan --- */

static void
add_part (WaySafetyPage *self, const char *title, const char *words)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (box), way_label_new (title, "caption-heading"));
  gtk_box_append (GTK_BOX (box), way_label_new (words, NULL));
  gtk_box_append (self->parts, box);
}

static void
add_warning (WaySafetyPage *self, const char *words)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *icon = gtk_image_new_from_icon_name ("dialog-warning-symbolic");

  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Warning"), -1);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), way_label_new (words, NULL));
  gtk_box_append (self->parts, box);
}

/* The one that was agreed on; else what was begun. */
static void
choose (WaySafetyPage *self)
{
  GListModel *plans = self->lists[LIST_PLANS];

  g_clear_object (&self->shown);
  for (guint i = 0; plans != NULL && i < g_list_model_get_n_items (plans); i++) {
    g_autoptr (WaySafetyPlan) plan = g_list_model_get_item (plans, i);

    if (plan->status == WAY_SAFETY_PLAN_CURRENT ||
        (self->shown == NULL && plan->status == WAY_SAFETY_PLAN_DRAFT))
      g_set_object (&self->shown, plan);
  }
}

static char *
plan_words (WaySafetyPlan *plan)
{
  g_autofree char *review = way_when_write_day (plan->review_on);
  g_autofree char *state = NULL;

  if (plan->status == WAY_SAFETY_PLAN_DRAFT) {
    state = g_strdup_printf (_ ("Draft of version %d, not agreed yet"), (int)plan->version);
  } else {
    g_autofree char *moment = way_crisis_words_moment (plan->agreed_at, way_now ());

    /* Translators: the number of a version, and when it was agreed on. */
    state = g_strdup_printf (_ ("Version %d, agreed: %s"), (int)plan->version, moment);
  }
  if (*review == '\0')
    return g_steal_pointer (&state);

  return g_strdup_printf (plan->review_on.ymd < way_today ().ymd
                            ? _ ("%s. It was to be looked at again on %s.")
                            : _ ("%s. Looked at again on %s."),
                          state, review);
}

static void
show_plan (WaySafetyPage *self)
{
  GtkWidget *child;

  choose (self);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->parts))) != NULL)
    gtk_box_remove (self->parts, child);

  if (self->shown != NULL) {
    g_autofree char *words = plan_words (self->shown);
    g_autofree char *warning = way_safety_plan_dup_warning (self->shown);

    adw_preferences_group_set_description (self->plan, words);
    if (warning != NULL)
      add_warning (self, warning);
    for (guint part = 0; part < WAY_SAFETY_N_PARTS; part++) {
      const char *said = way_safety_plan_get_part (self->shown, part);

      add_part (self, way_safety_part_get_title (part), said != NULL ? said : "–");
    }
  } else {
    adw_preferences_group_set_description (self->plan, NULL);
    gtk_box_append (self->parts,
                    way_label_new (_ ("There is no safety plan yet. It takes about ten minutes "
                                      "together, in the client’s own words."),
                                   NULL));
  }
  gtk_widget_set_visible (self->papers, self->shown != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "safety.print", self->shown != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "safety.card", self->shown != NULL);
}

/* --- what was different --- */

/* Only the parts that have other words now are told. */
static void
add_version (WaySafetyPage *self, WaySafetyPlan *plan)
{
  GtkWidget       *row = adw_expander_row_new ();
  g_autofree char *title = g_strdup_printf (_ ("Version %d"), (int)plan->version);
  g_autofree char *moment = way_crisis_words_moment (plan->agreed_at, way_now ());
  guint            n = 0;

  prepare_row (row, title, moment);
  for (guint part = 0; part < WAY_SAFETY_N_PARTS; part++) {
    const char      *then = way_safety_plan_get_part (plan, part);
    const char      *now = way_safety_plan_get_part (self->shown, part);
    g_autofree char *words = NULL;
    GtkWidget       *line;

    if (g_strcmp0 (then, now) == 0)
      continue;
    line = adw_action_row_new ();
    words =
      g_strdup_printf (_ ("Then: %s\nNow: %s"), then != NULL ? then : "–", now != NULL ? now : "–");
    prepare_row (line, way_safety_part_get_title (part), words);
    adw_expander_row_add_row (ADW_EXPANDER_ROW (row), line);
    n++;
  }
  if (n == 0) {
    GtkWidget *line = adw_action_row_new ();

    prepare_row (line, _ ("The same words as now"), NULL);
    adw_expander_row_add_row (ADW_EXPANDER_ROW (row), line);
  }
  add (self, self->versions, row);
}

static void
show_versions (WaySafetyPage *self)
{
  GListModel *plans = self->lists[LIST_PLANS];
  gboolean    any = FALSE;

  for (guint i = 0; plans != NULL && i < g_list_model_get_n_items (plans); i++) {
    g_autoptr (WaySafetyPlan) plan = g_list_model_get_item (plans, i);

    if (plan->status != WAY_SAFETY_PLAN_REPLACED || self->shown == NULL)
      continue;
    add_version (self, plan);
    any = TRUE;
  }
  gtk_widget_set_visible (GTK_WIDGET (self->versions), any);
}

/* --- crises and recurrences --- */

static gboolean
is_taken_up (WaySafetyPage *self, WayAlert *alert)
{
  GListModel *crises = self->lists[LIST_CRISES];

  for (guint i = 0; i < g_list_model_get_n_items (crises); i++) {
    g_autoptr (WayCrisis) crisis = g_list_model_get_item (crises, i);

    if (way_id_equal (&crisis->alert_id, &alert->parent.id))
      return TRUE;
  }

  return FALSE;
}

/* An alarming answer that nobody has answered is an open crisis. */
static guint
show_alerts (WaySafetyPage *self)
{
  GListModel *alerts = self->lists[LIST_ALERTS];
  guint       n = 0;

  for (guint i = 0; alerts != NULL && i < g_list_model_get_n_items (alerts); i++) {
    g_autoptr (WayAlert) alert = g_list_model_get_item (alerts, i);
    g_autofree char *moment = NULL;
    g_autofree char *words = NULL;

    if (alert->acknowledged_at.us != 0 || is_taken_up (self, alert))
      continue;
    moment = way_crisis_words_moment (alert->raised_at, way_now ());
    words = g_strdup_printf (_ ("Open since %s"), moment);
    add_link (self, self->crises, alert, _ ("An answer asked for help at once"), words);
    n++;
  }

  return n;
}

static void
show_crises (WaySafetyPage *self)
{
  GListModel *crises = self->lists[LIST_CRISES];
  const guint n_alerts = show_alerts (self);
  const guint n = crises != NULL ? g_list_model_get_n_items (crises) : 0;

  for (guint i = 0; i < n; i++) {
    g_autoptr (WayCrisis) crisis = g_list_model_get_item (crises, i);
    g_autofree char *moment = way_crisis_words_moment (crisis->started_at, way_now ());
    g_autofree char *words = g_strdup_printf (
      crisis->status == WAY_CRISIS_OPEN ? _ ("Open since %s") : _ ("Closed. %s"), moment);

    add_link (self, self->crises, crisis, way_crisis_kind_to_words (crisis->kind), words);
  }
  if (n + n_alerts == 0)
    add_nothing (self, self->crises, _ ("None. F9 opens the crisis page."));
}

static void
show_recurrences (WaySafetyPage *self)
{
  GListModel *list = self->lists[LIST_RECURRENCES];
  const guint n = list != NULL ? g_list_model_get_n_items (list) : 0;

  for (guint i = 0; i < n; i++) {
    g_autoptr (WayUseRecurrence) told = g_list_model_get_item (list, i);
    g_autofree char *day = way_when_write_day (told->happened_on);
    g_autofree char *what = way_use_recurrence_dup_words (told);
    const char      *date = way_use_recurrence_date_to_words (told->date_choice);
    g_autofree char *words = NULL;

    /* Translators: what the client decided about the own date, “Decides later”. */
    words = g_strdup_printf (_ ("Own date: %s"), date);
    if (what != NULL) {
      g_autofree char *decided = g_steal_pointer (&words);

      words = g_strdup_printf ("%s · %s", what, decided);
    }
    add_link (self, self->recurrences, told, day, words);
  }
  if (n == 0)
    add_nothing (self, self->recurrences, _ ("None written down"));
}

/* --- all of it --- */

static void
show (WaySafetyPage *self)
{
  clear_rows (self);
  show_plan (self);
  show_crises (self);
  show_recurrences (self);
  show_versions (self);
}

static gboolean
show_cb (gpointer user_data)
{
  WaySafetyPage *self = user_data;

  self->show_id = 0;
  show (self);
  return G_SOURCE_REMOVE;
}

static void
show_soon (WaySafetyPage *self)
{
  if (self->show_id == 0)
    self->show_id = g_idle_add (show_cb, self);
}

static void
forget (WaySafetyPage *self)
{
  g_clear_handle_id (&self->show_id, g_source_remove);
  for (guint i = 0; i < N_LISTS; i++) {
    if (self->lists[i] != NULL)
      g_signal_handlers_disconnect_by_data (self->lists[i], self);
    g_clear_object (&self->lists[i]);
  }
}

static void
way_safety_page_set_workspace (WayPage *page, WayWorkspace *workspace)
{
  forget (WAY_SAFETY_PAGE (page));
  show (WAY_SAFETY_PAGE (page));
}

static void
way_safety_page_set_client (WayPage *page, const WayId *client_id)
{
  WaySafetyPage *self = WAY_SAFETY_PAGE (page);
  const GType    types[N_LISTS] = { WAY_TYPE_SAFETY_PLAN, WAY_TYPE_CRISIS, WAY_TYPE_USE_RECURRENCE,
                                    WAY_TYPE_ALERT };
  static const char *const orders[N_LISTS] = { "version", "started_at", "happened_on",
                                               "raised_at" };

  forget (self);
  for (guint i = 0; i < N_LISTS; i++) {
    WayQuery *query =
      way_query_order_by (way_query_new_of (types[i], "client_id", client_id), orders[i], TRUE);

    self->lists[i] = way_workspace_list (way_page_get_workspace (page), query);
    g_signal_connect_object (self->lists[i], "items-changed", G_CALLBACK (show_soon), self,
                             G_CONNECT_SWAPPED);
  }
  show_soon (self);
}

static void
way_safety_page_act (WayPage *page)
{
  way_page_push (page, g_object_new (WAY_TYPE_SAFETY_EDIT, NULL));
}

static void
print_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WaySafetyPage      *self = WAY_SAFETY_PAGE (widget);
  const WayPaperKind *kind =
    g_str_equal (name, "safety.card") ? &way_safety_card_paper : &way_safety_paper;

  if (self->shown != NULL)
    way_page_push (WAY_PAGE (self), way_paper_page_new (kind, self->shown));
}

static void
recurrence_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  way_page_push (WAY_PAGE (widget), g_object_new (WAY_TYPE_RECURRENCE_EDIT, NULL));
}

static void
way_safety_page_dispose (GObject *object)
{
  WaySafetyPage *self = WAY_SAFETY_PAGE (object);

  forget (self);
  g_clear_object (&self->shown);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (way_safety_page_parent_class)->dispose (object);
}

static void
way_safety_page_class_init (WaySafetyPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  WayPageClass   *page_class = WAY_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_safety_page_dispose;
  page_class->set_workspace = way_safety_page_set_workspace;
  page_class->set_client = way_safety_page_set_client;
  page_class->act = way_safety_page_act;

  gtk_widget_class_install_action (widget_class, "safety.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "safety.card", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "safety.recurrence", NULL, recurrence_action);

  g_type_ensure (WAY_TYPE_COLUMNS);
  g_type_ensure (WAY_TYPE_WRAP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-safety-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WaySafetyPage, clamp);
  gtk_widget_class_bind_template_child (widget_class, WaySafetyPage, plan);
  gtk_widget_class_bind_template_child (widget_class, WaySafetyPage, parts);
  gtk_widget_class_bind_template_child (widget_class, WaySafetyPage, papers);
  gtk_widget_class_bind_template_child (widget_class, WaySafetyPage, crises);
  gtk_widget_class_bind_template_child (widget_class, WaySafetyPage, recurrences);
  gtk_widget_class_bind_template_child (widget_class, WaySafetyPage, versions);
}

static void
way_safety_page_init (WaySafetyPage *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  way_text_scale_clamp (self->clamp);
  show (self);
}
