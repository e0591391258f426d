/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-safety-edit.h"

#include <glib/gi18n.h>

#include "way-crisis-acts.h"
#include "way-error.h"
#include "way-form-meeting.h"
#include "way-now.h"
#include "way-text-scale.h"
#include "way-wrap.h"

#define REVIEW_AFTER 3 /* days: soon enough to mend what does not work */

struct _WaySafetyEdit {
  WayPage parent_instance;

  WayForm        *form;
  WayFormMeeting *meeting;
  GListModel     *plans; /* of the client */
  gboolean        filled;
  gboolean        saving;

  AdwClamp    *clamp;
  GtkLabel    *state;
  GtkLabel    *warning;
  GtkTextView *warning_signs;
  GtkTextView *alone;
  GtkTextView *company;
  GtkTextView *helpers;
  GtkTextView *professionals;
  GtkTextView *means;
  AdwEntryRow *means_helper;
  WayDateRow  *means_on;
  GtkTextView *reasons;
  AdwEntryRow *barriers;
  AdwEntryRow *confidence;
  WayDateRow  *review_on;

  GtkWidget       *editing;
  WayConflictView *conflict; /* instead of it, while somebody chooses */
};

G_DEFINE_FINAL_TYPE (WaySafetyEdit, way_safety_edit, WAY_TYPE_PAGE)

/* --- what is missing --- */

static void
read_part (WaySafetyEdit *self, WaySafetyPlan *plan, const char *name)
{
  g_autofree char *text = way_form_dup_text (self->form, name);

  way_record_set_from_text (plan, way_record_find_field (plan, name), text, NULL);
}

static gboolean
has_words (WaySafetyPlan *plan)
{
  return way_safety_plan_get_empty (plan).bits != (1U << WAY_SAFETY_N_PARTS) - 1;
}

static void
show (WaySafetyEdit *self)
{
  WaySafetyPlan *record = way_form_get_record (self->form);
  g_autoptr (WaySafetyPlan) typed = record != NULL ? way_record_copy (record) : NULL;
  g_autofree char *warning = NULL;
  gboolean         ready = FALSE;

  for (guint part = 0; typed != NULL && part < WAY_SAFETY_N_PARTS; part++)
    read_part (self, typed, way_safety_part_get_field (part));
  if (typed != NULL) {
    ready = !self->saving && has_words (typed);
    warning = way_safety_plan_dup_warning (typed);
  }
  gtk_label_set_text (self->warning, warning != NULL ? warning : "");
  gtk_widget_set_visible (GTK_WIDGET (self->warning), warning != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "safety.keep", ready);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "safety.agree", ready);
}

static void
kept_cb (WaySafetyEdit *self)
{
  gtk_label_set_text (self->state, _ ("Draft kept"));
}

static void
restored_cb (WaySafetyEdit *self)
{
  gtk_label_set_text (self->state, _ ("What you had typed is back."));
  show (self);
}

static void
failed_cb (WaySafetyEdit *self, const GError *error)
{
  way_page_fail (WAY_PAGE (self), error);
}

/* --- saving --- */

static const WayId *
get_about (WaySafetyPlan *plan)
{
  return plan->parent.revision > 0 ? &plan->parent.id : &plan->client_id;
}

static void
end (WaySafetyEdit *self, const char *words, gint64 act, const GError *error)
{
  self->saving = FALSE;
  way_form_end_save (self->form, error == NULL);
  if (error != NULL) {
    if (g_error_matches (error, WAY_ERROR, WAY_ERROR_CONFLICT))
      way_form_meeting_ask (self->meeting);
    else
      failed_cb (self, error);
    show (self);
  } else if (way_page_get_workspace (WAY_PAGE (self)) != NULL) { /* not locked meanwhile */
    way_page_tell (WAY_PAGE (self), words, act);
    way_page_leave (WAY_PAGE (self));
  }
}

static void
agreed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WaySafetyEdit) self = user_data;
  g_autoptr (GError) error = NULL;
  gint64 act = 0;

  way_workspace_commit_finish (WAY_WORKSPACE (source), result, &act, &error);
  end (self, _ ("The safety plan is agreed. A card for the wallet can be printed."), act, error);
}

static void
kept_as_draft_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WaySafetyEdit) self = user_data;
  g_autoptr (GError) error = NULL;
  gint64 act = 0;

  way_workspace_commit_finish (WAY_WORKSPACE (source), result, &act, &error);
  end (self, _ ("The draft of the safety plan was kept."), act, error);
}

static void
save (WaySafetyEdit *self, gboolean agreed)
{
  WayWorkspace *workspace = way_page_get_workspace (WAY_PAGE (self));
  g_autoptr (GError) error = NULL;
  g_autoptr (WaySafetyPlan) plan = way_form_read (self->form, &error);
  WayChange *change;

  if (plan == NULL) {
    failed_cb (self, error);
    return;
  }

  if (agreed) {
    change = way_safety_plan_agree (workspace, plan, self->plans, way_now ());
  } else {
    change = way_change_new ();
    way_change_save (change, plan);
  }
  way_change_end_draft (change, "safety_plan", get_about (way_form_get_record (self->form)));
  self->saving = TRUE;
  show (self);
  way_form_begin_save (self->form);
  way_workspace_commit_async (workspace, change, NULL, agreed ? agreed_cb : kept_as_draft_cb,
                              g_object_ref (self));
}

static void
keep_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  save (WAY_SAFETY_EDIT (widget), FALSE);
}

static void
agree_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  save (WAY_SAFETY_EDIT (widget), TRUE);
}

static void
taken_cb (WaySafetyEdit *self, gboolean goes_on)
{
  if (goes_on)
    show (self);
  else
    way_page_leave (WAY_PAGE (self));
}

/* --- filling --- */

/* A text is measured as far as it was looked at; the rest follows while nothing else is to be done.
 */
static gboolean
measure_cb (gpointer user_data)
{
  WaySafetyEdit *self = user_data;
  GtkWidget     *texts[] = { GTK_WIDGET (self->warning_signs), GTK_WIDGET (self->alone),
                             GTK_WIDGET (self->company),       GTK_WIDGET (self->helpers),
                             GTK_WIDGET (self->professionals), GTK_WIDGET (self->means),
                             GTK_WIDGET (self->reasons) };

  for (guint i = 0; self->form != NULL && i < G_N_ELEMENTS (texts); i++)
    gtk_widget_queue_resize (texts[i]);
  return G_SOURCE_REMOVE;
}

static void
loaded_cb (WaySafetyEdit *self)
{
  WayWorkspace *workspace = way_page_get_workspace (WAY_PAGE (self));
  g_autoptr (WaySafetyPlan) plan = NULL;
  g_autoptr (WaySafetyPlan) last = NULL;

  if (self->filled || self->plans == NULL || way_live_list_is_loading (WAY_LIVE_LIST (self->plans)))
    return;

  for (guint i = 0; i < g_list_model_get_n_items (self->plans); i++) {
    g_autoptr (WaySafetyPlan) each = g_list_model_get_item (self->plans, i);

    if (each->status == WAY_SAFETY_PLAN_DRAFT)
      g_set_object (&plan, each);
    if (last == NULL || each->version > last->version)
      g_set_object (&last, each);
  }
  if (plan == NULL) {
    plan = way_safety_plan_create (workspace, way_page_get_client (WAY_PAGE (self)), last);
    way_set (plan, review_on, way_date_add_days (way_today (), REVIEW_AFTER));
  }

  self->filled = TRUE;
  way_form_edit (self->form, workspace, plan, get_about (plan));
  g_idle_add_full (G_PRIORITY_LOW, measure_cb, g_object_ref (self), g_object_unref);
  show (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->warning_signs));
}

static void
way_safety_edit_set_workspace (WayPage *page, WayWorkspace *workspace)
{
  WaySafetyEdit *self = WAY_SAFETY_EDIT (page);

  way_form_clear (self->form);
  way_form_meeting_end (self->meeting);
  g_clear_object (&self->plans);
  self->filled = FALSE;
  show (self);
}

static void
way_safety_edit_set_client (WayPage *page, const WayId *client_id)
{
  WaySafetyEdit *self = WAY_SAFETY_EDIT (page);

  self->plans = way_workspace_list (
    way_page_get_workspace (page), way_query_new_of (WAY_TYPE_SAFETY_PLAN, "client_id", client_id));
  g_signal_connect_object (self->plans, "notify::loading", G_CALLBACK (loaded_cb), self,
                           G_CONNECT_SWAPPED);
  loaded_cb (self);
}

static void
way_safety_edit_shown (WayPage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (WAY_SAFETY_EDIT (page)->warning_signs));
}

/* --- the page --- */

static void
way_safety_edit_dispose (GObject *object)
{
  WaySafetyEdit *self = WAY_SAFETY_EDIT (object);

  g_clear_object (&self->meeting);
  g_clear_object (&self->form);
  g_clear_object (&self->plans);

  G_OBJECT_CLASS (way_safety_edit_parent_class)->dispose (object);
}

static void
way_safety_edit_class_init (WaySafetyEditClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  WayPageClass   *page_class = WAY_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_safety_edit_dispose;
  page_class->set_workspace = way_safety_edit_set_workspace;
  page_class->set_client = way_safety_edit_set_client;
  page_class->shown = way_safety_edit_shown;

  gtk_widget_class_install_action (widget_class, "safety.keep", NULL, keep_action);
  gtk_widget_class_install_action (widget_class, "safety.agree", NULL, agree_action);

  g_type_ensure (WAY_TYPE_CONFLICT_VIEW);
  g_type_ensure (WAY_TYPE_DATE_ROW);
  g_type_ensure (WAY_TYPE_WRAP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-safety-edit.ui");
#define BIND(member) gtk_widget_class_bind_template_child (widget_class, WaySafetyEdit, member)
  BIND (clamp);
  BIND (state);
  BIND (warning);
  BIND (warning_signs);
  BIND (alone);
  BIND (company);
  BIND (helpers);
  BIND (professionals);
  BIND (means);
  BIND (means_helper);
  BIND (means_on);
  BIND (reasons);
  BIND (barriers);
  BIND (confidence);
  BIND (review_on);
  BIND (editing);
  BIND (conflict);
#undef BIND
}

static void
way_safety_edit_init (WaySafetyEdit *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  way_text_scale_clamp (self->clamp);

  self->form = way_form_new ();
  way_form_add_text (self->form, "warning_signs", self->warning_signs);
  way_form_add_text (self->form, "alone", self->alone);
  way_form_add_text (self->form, "company", self->company);
  way_form_add_text (self->form, "helpers", self->helpers);
  way_form_add_text (self->form, "professionals", self->professionals);
  way_form_add_text (self->form, "means", self->means);
  way_form_add_entry (self->form, "means_helper", GTK_EDITABLE (self->means_helper));
  way_form_add_date (self->form, "means_on", self->means_on);
  way_form_add_text (self->form, "reasons", self->reasons);
  way_form_add_entry (self->form, "barriers", GTK_EDITABLE (self->barriers));
  way_form_add_entry (self->form, "confidence", GTK_EDITABLE (self->confidence));
  way_form_add_date (self->form, "review_on", self->review_on);
  self->meeting = way_form_meeting_new (self->form, self->conflict, self->editing);
  g_signal_connect_object (self->meeting, "taken", G_CALLBACK (taken_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->form, "changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->form, "kept", G_CALLBACK (kept_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->form, "restored", G_CALLBACK (restored_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->form, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  show (self);
}
