/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-safety-edit.h"

#include <glib/gi18n.h>

#include "way-crisis-acts.h"
#include "way-now.h"

#define REVIEW_AFTER 3 /* days: soon enough to mend what does not work */

struct _WaySafetyEdit {
  WayEditPage parent_instance;

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
};

G_DEFINE_FINAL_TYPE (WaySafetyEdit, way_safety_edit, WAY_TYPE_EDIT_PAGE)

/* --- what is missing --- */

static void
read_part (WayEditPage *page, WaySafetyPlan *plan, const char *name)
{
  g_autofree char *text = way_form_dup_text (way_edit_page_get_form (page), name);

  way_record_set_from_text (plan, way_record_find_field (plan, name), text, NULL);
}

static gboolean
has_words (WaySafetyPlan *plan)
{
  return way_safety_plan_get_empty (plan).bits != (1U << WAY_SAFETY_N_PARTS) - 1;
}

static void
way_safety_edit_show (WayEditPage *page)
{
  WaySafetyEdit *self = WAY_SAFETY_EDIT (page);
  WaySafetyPlan *record = way_edit_page_get_record (page);
  g_autoptr (WaySafetyPlan) typed = record != NULL ? way_record_copy (record) : NULL;
  g_autofree char *warning = NULL;
  gboolean         ready = FALSE;

  for (guint part = 0; typed != NULL && part < WAY_SAFETY_N_PARTS; part++)
    read_part (page, typed, way_safety_part_get_field (part));
  if (typed != NULL) {
    ready = way_edit_page_is_ready (page) && has_words (typed);
    warning = way_safety_plan_dup_warning (typed);
  }
  gtk_label_set_text (self->warning, warning != NULL ? warning : "");
  gtk_widget_set_visible (GTK_WIDGET (self->warning), warning != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "safety.keep", ready);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "edit.save", ready);
}

/* --- saving --- */

static WayChange *
way_safety_edit_make_change (WayEditPage *page, gpointer record)
{
  return way_safety_plan_agree (way_page_get_workspace (WAY_PAGE (page)), record,
                                way_edit_page_get_list (page, WAY_TYPE_SAFETY_PLAN), way_now ());
}

static void
keep_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayEditPage *page = WAY_EDIT_PAGE (widget);
  g_autoptr (WaySafetyPlan) plan = way_edit_page_read (page);
  WayChange *change;

  if (plan == NULL)
    return;

  change = way_change_new ();
  way_change_save (change, plan);
  way_edit_page_commit (page, change, plan, _ ("The draft of the safety plan was kept."));
}

/* --- filling --- */

static gpointer
way_safety_edit_find (WayEditPage *page)
{
  GListModel *plans = way_edit_page_get_list (page, WAY_TYPE_SAFETY_PLAN);
  g_autoptr (WaySafetyPlan) plan = NULL;
  g_autoptr (WaySafetyPlan) last = NULL;

  for (guint i = 0; plans != NULL && i < g_list_model_get_n_items (plans); i++) {
    g_autoptr (WaySafetyPlan) each = g_list_model_get_item (plans, i);

    if (each->status == WAY_SAFETY_PLAN_DRAFT)
      g_set_object (&plan, each);
    if (last == NULL || each->version > last->version)
      g_set_object (&last, each);
  }
  if (plan == NULL) {
    plan = way_safety_plan_create (way_page_get_workspace (WAY_PAGE (page)),
                                   way_page_get_client (WAY_PAGE (page)), last);
    way_set (plan, review_on, way_date_add_days (way_today (), REVIEW_AFTER));
  }

  return g_steal_pointer (&plan);
}

static void
way_safety_edit_set_client (WayPage *page, const WayId *client_id)
{
  way_edit_page_follow (WAY_EDIT_PAGE (page), WAY_TYPE_SAFETY_PLAN, "client_id", client_id);
}

static GtkWidget *
way_safety_edit_get_first (WayEditPage *page)
{
  return GTK_WIDGET (WAY_SAFETY_EDIT (page)->warning_signs);
}

/* --- the page --- */

static void
way_safety_edit_class_init (WaySafetyEditClass *klass)
{
  GtkWidgetClass   *widget_class = GTK_WIDGET_CLASS (klass);
  WayEditPageClass *edit_class = WAY_EDIT_PAGE_CLASS (klass);

  WAY_PAGE_CLASS (klass)->set_client = way_safety_edit_set_client;
  edit_class->record_type = WAY_TYPE_SAFETY_PLAN;
  edit_class->added = N_ ("The safety plan is agreed. A card for the wallet can be printed.");
  edit_class->saved = edit_class->added;
  edit_class->find = way_safety_edit_find;
  edit_class->get_first = way_safety_edit_get_first;
  edit_class->show = way_safety_edit_show;
  edit_class->make_change = way_safety_edit_make_change;
  edit_class->resolved = way_edit_page_changed; /* whoever agrees does so by hand */

  gtk_widget_class_install_action (widget_class, "safety.keep", NULL, keep_action);

  g_type_ensure (WAY_TYPE_DATE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-safety-edit.ui");
#define BIND(member) gtk_widget_class_bind_template_child (widget_class, WaySafetyEdit, member)
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
#undef BIND
}

static void
way_safety_edit_init (WaySafetyEdit *self)
{
  WayForm *form = way_edit_page_get_form (WAY_EDIT_PAGE (self));

  gtk_widget_init_template (GTK_WIDGET (self));
  way_form_add_text (form, "warning_signs", self->warning_signs);
  way_form_add_text (form, "alone", self->alone);
  way_form_add_text (form, "company", self->company);
  way_form_add_text (form, "helpers", self->helpers);
  way_form_add_text (form, "professionals", self->professionals);
  way_form_add_text (form, "means", self->means);
  way_form_add_entry (form, "means_helper", GTK_EDITABLE (self->means_helper));
  way_form_add_date (form, "means_on", self->means_on);
  way_form_add_text (form, "reasons", self->reasons);
  way_form_add_entry (form, "barriers", GTK_EDITABLE (self->barriers));
  way_form_add_entry (form, "confidence", GTK_EDITABLE (self->confidence));
  way_form_add_date (form, "review_on", self->review_on);
}
