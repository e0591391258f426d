/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-milestone-edit.h"

#include <glib/gi18n.h>

#include "way-certificate-paper.h"
#include "way-event.h"
#include "way-now.h"
#include "way-paper-page.h"
#include "way-workspace-milestones.h"

struct _WayMilestoneEdit {
  WayEditPage parent_instance;

  gboolean to_print; /* the certificate, once it is saved */

  AdwComboRow *kind;
  AdwEntryRow *count;
  AdwComboRow *unit;
  WayDateRow  *reached_on;
  AdwEntryRow *words;
  AdwEntryRow *wish;
  GtkTextView *certificate_words;
  WayDateRow  *celebrated_on;
  AdwEntryRow *celebrated_words;
};

G_DEFINE_FINAL_TYPE (WayMilestoneEdit, way_milestone_edit, WAY_TYPE_EDIT_PAGE)

/* Only what belongs to this kind.  It does not look at the form, whose rows are filled one by one.
 */
static void
show_rows (WayMilestoneEdit *self)
{
  const guint kind = adw_combo_row_get_selected (self->kind);

  gtk_widget_set_visible (GTK_WIDGET (self->count),
                          kind == WAY_MILESTONE_DAYS || kind == WAY_MILESTONE_MEETINGS);
  gtk_widget_set_visible (GTK_WIDGET (self->unit), kind == WAY_MILESTONE_DAYS);
}

static void
way_milestone_edit_show (WayEditPage *page)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (page), "milestone.certificate",
                                 way_edit_page_is_ready (page));
}

/* --- saving and removing --- */

static void
open_certificate (WayEditPage *page, WayMilestone *milestone)
{
  way_page_replace (WAY_PAGE (page), way_paper_page_new (&way_certificate_paper, milestone));
}

static void
way_milestone_edit_ended (WayEditPage *page, gpointer record)
{
  if (WAY_MILESTONE_EDIT (page)->to_print && record != NULL)
    open_certificate (page, record);
  else
    way_page_leave (WAY_PAGE (page));
}

/* A unit belongs to days alone. */
static void
settle (WayMilestone *milestone)
{
  if (milestone->kind != WAY_MILESTONE_DAYS)
    way_set (milestone, unit, WAY_MILESTONE_UNIT_NONE);
  else if (milestone->unit == WAY_MILESTONE_UNIT_NONE)
    way_set (milestone, unit, WAY_MILESTONE_UNIT_DAYS);
  if (milestone->kind != WAY_MILESTONE_DAYS && milestone->kind != WAY_MILESTONE_MEETINGS)
    way_set (milestone, count, WAY_INT_NONE);
}

/* What is counted says how much, and what has no name of its own has words. */
static gboolean
way_milestone_edit_check (WayEditPage *page, gpointer record)
{
  WayMilestoneEdit *self = WAY_MILESTONE_EDIT (page);
  WayMilestone     *milestone = record;

  settle (milestone);
  if ((milestone->kind == WAY_MILESTONE_DAYS || milestone->kind == WAY_MILESTONE_MEETINGS) &&
      milestone->count == WAY_INT_NONE)
    return way_edit_page_refuse (page, GTK_WIDGET (self->count), _ ("Say how many."));
  if (milestone->kind == WAY_MILESTONE_OWN && milestone->words == NULL)
    return way_edit_page_refuse (page, GTK_WIDGET (self->words),
                                 _ ("Say in a few words what was reached."));
  return TRUE;
}

/* The chart shows each milestone once. */
static WayChange *
way_milestone_edit_make_change (WayEditPage *page, gpointer record)
{
  WayChange *change = way_change_new ();

  way_milestone_add_to_change (way_page_get_workspace (WAY_PAGE (page)), change, record,
                               way_edit_page_get_list (page, WAY_TYPE_EVENT), way_today ());
  return change;
}

static WayChange *
way_milestone_edit_make_removal (WayEditPage *page, gpointer record)
{
  WayChange *change = way_change_new ();

  way_milestone_remove_in_change (change, record, way_edit_page_get_list (page, WAY_TYPE_EVENT));
  return change;
}

static void
way_milestone_edit_save (WayEditPage *page)
{
  WAY_MILESTONE_EDIT (page)->to_print = FALSE;
  way_edit_page_save (page);
}

static void
certificate_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayEditPage *page = WAY_EDIT_PAGE (widget);

  if (way_edit_page_is_new (page) || way_form_is_changed (way_edit_page_get_form (page))) {
    WAY_MILESTONE_EDIT (page)->to_print = TRUE;
    way_edit_page_save (page);
  } else {
    open_certificate (page, way_edit_page_get_record (page));
  }
}

/* --- filling --- */

static void
way_milestone_edit_start (WayEditPage *page, gpointer record)
{
  WayMilestone *milestone = record;
  g_autoptr (WayClient) client = way_edit_page_dup_first (page, WAY_TYPE_CLIENT);
  const char *detail = way_page_get_detail (WAY_PAGE (page));
  WayOwnDay   counted;

  way_set (milestone, client_id, *way_page_get_client (WAY_PAGE (page)));
  way_set (milestone, kind, WAY_MILESTONE_OWN);
  way_set (milestone, reached_on, way_today ());
  if (client != NULL && way_own_days_find_text (client->own_date, detail, &counted)) {
    way_set (milestone, kind, WAY_MILESTONE_DAYS);
    way_set (milestone, count, counted.count);
    way_set (milestone, unit, counted.unit);
    way_set (milestone, reached_on, counted.day);
  }
}

static void
way_milestone_edit_set_client (WayPage *page, const WayId *client_id)
{
  way_edit_page_follow (WAY_EDIT_PAGE (page), WAY_TYPE_CLIENT, "id", client_id);
  way_edit_page_follow (WAY_EDIT_PAGE (page), WAY_TYPE_EVENT, "client_id", client_id);
}

static GtkWidget *
way_milestone_edit_get_first (WayEditPage *page)
{
  WayMilestoneEdit *self = WAY_MILESTONE_EDIT (page);

  return way_page_get_detail (WAY_PAGE (page)) != NULL ? GTK_WIDGET (self->wish)
                                                       : GTK_WIDGET (self->kind);
}

/* --- the page --- */

#define BIND(member) gtk_widget_class_bind_template_child (widget_class, WayMilestoneEdit, member)

static void
way_milestone_edit_class_init (WayMilestoneEditClass *klass)
{
  GtkWidgetClass   *widget_class = GTK_WIDGET_CLASS (klass);
  WayEditPageClass *edit_class = WAY_EDIT_PAGE_CLASS (klass);

  WAY_PAGE_CLASS (klass)->set_client = way_milestone_edit_set_client;
  edit_class->record_type = WAY_TYPE_MILESTONE;
  edit_class->stored_title = N_ ("Edit the Milestone");
  edit_class->added = N_ ("The milestone was added.");
  edit_class->saved = N_ ("The milestone was saved.");
  edit_class->removed = N_ ("The milestone was removed.");
  edit_class->start = way_milestone_edit_start;
  edit_class->get_first = way_milestone_edit_get_first;
  edit_class->show = way_milestone_edit_show;
  edit_class->check = way_milestone_edit_check;
  edit_class->make_change = way_milestone_edit_make_change;
  edit_class->make_removal = way_milestone_edit_make_removal;
  edit_class->save = way_milestone_edit_save;
  edit_class->resolved = way_edit_page_save;
  edit_class->ended = way_milestone_edit_ended;

  gtk_widget_class_install_action (widget_class, "milestone.certificate", NULL, certificate_action);

  g_type_ensure (WAY_TYPE_DATE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-milestone-edit.ui");
  BIND (kind);
  BIND (count);
  BIND (unit);
  BIND (reached_on);
  BIND (words);
  BIND (wish);
  BIND (certificate_words);
  BIND (celebrated_on);
  BIND (celebrated_words);
  gtk_widget_class_bind_template_callback (widget_class, show_rows);
}

static void
way_milestone_edit_init (WayMilestoneEdit *self)
{
  WayForm *form = way_edit_page_get_form (WAY_EDIT_PAGE (self));

  gtk_widget_init_template (GTK_WIDGET (self));
  way_form_add_combo (form, "kind", self->kind);
  way_form_add_entry (form, "count", GTK_EDITABLE (self->count));
  way_form_add_combo (form, "unit", self->unit);
  way_form_add_date (form, "reached_on", self->reached_on);
  way_form_add_entry (form, "words", GTK_EDITABLE (self->words));
  way_form_add_entry (form, "wish", GTK_EDITABLE (self->wish));
  way_form_add_text (form, "certificate_words", self->certificate_words);
  way_form_add_date (form, "celebrated_on", self->celebrated_on);
  way_form_add_entry (form, "celebrated_words", GTK_EDITABLE (self->celebrated_words));
  show_rows (self);
}

WayPage *
way_milestone_edit_new_counted (const WayOwnDay *counted)
{
  WayPage         *page = g_object_new (WAY_TYPE_MILESTONE_EDIT, NULL);
  g_autofree char *detail = way_own_day_to_text (counted);

  way_page_set_subject (page, NULL, detail);
  return page;
}
