/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-milestone-edit.h"

#include <glib/gi18n.h>

#include "way-certificate-paper.h"
#include "way-error.h"
#include "way-event.h"
#include "way-form-meeting.h"
#include "way-now.h"
#include "way-paper-page.h"
#include "way-text-scale.h"
#include "way-workspace-milestones.h"

struct _WayMilestoneEdit {
  WayPage parent_instance;

  WayForm        *form;
  WayFormMeeting *meeting;
  GListModel     *clients;    /* one, for the own date */
  GListModel     *events;     /* of the client: the chart shows each milestone once */
  GListModel     *milestones; /* the one that is edited; NULL when it is new */
  gboolean        filled;
  gboolean        saving;
  gboolean        to_print; /* the certificate, once it is saved */

  GtkStack    *stack;
  AdwClamp    *clamp;
  GtkLabel    *state;
  AdwComboRow *kind;
  AdwEntryRow *count;
  AdwComboRow *unit;
  WayDateRow  *reached_on;
  AdwEntryRow *words;
  AdwEntryRow *wish;
  GtkTextView *certificate_words;
  WayDateRow  *celebrated_on;
  AdwEntryRow *celebrated_words;
  GtkWidget   *remove;

  GtkWidget       *editing;
  WayConflictView *conflict; /* instead of it, while somebody chooses */
};

G_DEFINE_FINAL_TYPE (WayMilestoneEdit, way_milestone_edit, WAY_TYPE_PAGE)

static gboolean
is_new (WayMilestoneEdit *self)
{
  return way_id_is_none (way_page_get_subject (WAY_PAGE (self)));
}

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
show_changed (WayMilestoneEdit *self)
{
  const gboolean is_filled = way_form_get_record (self->form) != NULL && !self->saving;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "milestone.save", is_filled);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "milestone.certificate", is_filled);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "milestone.discard",
                                 is_filled && way_form_is_changed (self->form));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "milestone.remove", is_filled);
  gtk_widget_set_visible (self->remove, !is_new (self));
}

static void
changed_cb (WayMilestoneEdit *self)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self->words), "error");
  gtk_widget_remove_css_class (GTK_WIDGET (self->count), "error");
  show_changed (self);
}

static void
kept_cb (WayMilestoneEdit *self)
{
  gtk_label_set_text (self->state, _ ("Draft kept"));
}

static void
restored_cb (WayMilestoneEdit *self)
{
  gtk_label_set_text (self->state, _ ("What you had typed is back."));
  show_changed (self);
}

static void
failed_cb (WayMilestoneEdit *self, const GError *error)
{
  way_page_fail (WAY_PAGE (self), error);
}

/* --- saving and removing --- */

static void
open_certificate (WayMilestoneEdit *self, WayMilestone *milestone)
{
  way_page_replace (WAY_PAGE (self), way_paper_page_new (&way_certificate_paper, milestone));
}

typedef struct {
  WayMilestoneEdit *self;
  WayMilestone     *milestone;
  const char       *words;
} Saving;

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Saving *saving = user_data;
  g_autoptr (WayMilestoneEdit) self = saving->self;
  g_autoptr (WayMilestone) milestone = saving->milestone;
  g_autoptr (GError) error = NULL;
  gint64         act = 0;
  const gboolean done = way_workspace_commit_finish (WAY_WORKSPACE (source), result, &act, &error);

  self->saving = FALSE;
  way_form_end_save (self->form, done);
  if (way_page_get_workspace (WAY_PAGE (self)) == NULL) /* it was locked meanwhile */
    return;

  if (done) {
    way_page_tell (WAY_PAGE (self), saving->words, act);
    if (self->to_print && milestone != NULL)
      open_certificate (self, milestone);
    else
      way_page_leave (WAY_PAGE (self));
    return;
  }

  if (g_error_matches (error, WAY_ERROR, WAY_ERROR_CONFLICT))
    way_form_meeting_ask (self->meeting);
  else
    failed_cb (self, error);
  show_changed (self);
}

static void
commit (WayMilestoneEdit *self, WayChange *change, WayMilestone *milestone, const char *words)
{
  Saving *saving = g_new0 (Saving, 1);
  WayId   about = is_new (self) ? *way_page_get_client (WAY_PAGE (self))
                                : *way_page_get_subject (WAY_PAGE (self));

  *saving = (Saving){ g_object_ref (self), milestone, words };
  way_change_end_draft (change, "milestone", &about);
  self->saving = TRUE;
  show_changed (self);
  way_form_begin_save (self->form);
  way_workspace_commit_async (way_page_get_workspace (WAY_PAGE (self)), change, NULL, saved_cb,
                              saving);
}

static gboolean
refuse (WayMilestoneEdit *self, AdwEntryRow *row, const char *words)
{
  g_autoptr (GError) error = g_error_new_literal (WAY_ERROR, WAY_ERROR_INVALID, words);

  gtk_widget_add_css_class (GTK_WIDGET (row), "error");
  gtk_widget_grab_focus (GTK_WIDGET (row));
  way_page_fail (WAY_PAGE (self), error);
  return FALSE;
}

/* What is counted says how much, and what has no name of its own has words. */
static gboolean
says_enough (WayMilestoneEdit *self, WayMilestone *milestone)
{
  if ((milestone->kind == WAY_MILESTONE_DAYS || milestone->kind == WAY_MILESTONE_MEETINGS) &&
      milestone->count == WAY_INT_NONE)
    return refuse (self, self->count, _ ("Say how many."));
  if (milestone->kind == WAY_MILESTONE_OWN && milestone->words == NULL)
    return refuse (self, self->words, _ ("Say in a few words what was reached."));
  return TRUE;
}

static void
save (WayMilestoneEdit *self, gboolean to_print)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WayMilestone) milestone = way_form_read (self->form, &error);
  g_autoptr (WayChange) change = NULL;

  if (milestone == NULL) {
    failed_cb (self, error);
    return;
  }
  if (!says_enough (self, milestone))
    return;

  /* A unit belongs to days alone. */
  if (milestone->kind != WAY_MILESTONE_DAYS)
    way_set (milestone, unit, WAY_MILESTONE_UNIT_NONE);
  else if (milestone->unit == WAY_MILESTONE_UNIT_NONE)
    way_set (milestone, unit, WAY_MILESTONE_UNIT_DAYS);
  if (milestone->kind != WAY_MILESTONE_DAYS && milestone->kind != WAY_MILESTONE_MEETINGS)
    way_set (milestone, count, WAY_INT_NONE);

  self->to_print = to_print;
  change = way_change_new ();
  way_milestone_add_to_change (way_page_get_workspace (WAY_PAGE (self)), change, milestone,
                               self->events, way_today ());
  commit (self, g_steal_pointer (&change), g_object_ref (milestone),
          is_new (self) ? _ ("The milestone was added.") : _ ("The milestone was saved."));
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  save (WAY_MILESTONE_EDIT (widget), FALSE);
}

static void
certificate_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayMilestoneEdit *self = WAY_MILESTONE_EDIT (widget);

  if (is_new (self) || way_form_is_changed (self->form))
    save (self, TRUE);
  else
    open_certificate (self, way_form_get_record (self->form));
}

static void
taken_cb (WayMilestoneEdit *self, gboolean goes_on)
{
  if (goes_on)
    save (self, self->to_print);
  else
    way_page_leave (WAY_PAGE (self));
}

static void
remove_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayMilestoneEdit *self = WAY_MILESTONE_EDIT (widget);
  WayChange        *change = way_change_new ();

  self->to_print = FALSE;
  way_milestone_remove_in_change (change, way_form_get_record (self->form), self->events);
  commit (self, change, NULL, _ ("The milestone was removed."));
}

static void
discard_cb (WayMilestoneEdit *self)
{
  way_form_discard (self->form);
  way_page_leave (WAY_PAGE (self));
}

static void
discard_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  way_form_ask_discard (widget, G_CALLBACK (discard_cb));
}

/* --- filling --- */

static void
fill (WayMilestoneEdit *self, WayMilestone *milestone, const WayId *about)
{
  self->filled = TRUE;
  way_form_edit (self->form, way_page_get_workspace (WAY_PAGE (self)), milestone, about);
  show_changed (self);
}

static void
start_new (WayMilestoneEdit *self, WayClient *client)
{
  g_autoptr (WayMilestone) milestone =
    way_workspace_create (way_page_get_workspace (WAY_PAGE (self)), WAY_TYPE_MILESTONE);
  const WayId *client_id = way_page_get_client (WAY_PAGE (self));
  const char  *detail = way_page_get_detail (WAY_PAGE (self));
  WayOwnDay    counted;

  way_set (milestone, client_id, *client_id);
  way_set (milestone, kind, WAY_MILESTONE_OWN);
  way_set (milestone, reached_on, way_today ());
  if (client != NULL && way_own_days_find_text (client->own_date, detail, &counted)) {
    way_set (milestone, kind, WAY_MILESTONE_DAYS);
    way_set (milestone, count, counted.count);
    way_set (milestone, unit, counted.unit);
    way_set (milestone, reached_on, counted.day);
  }
  fill (self, milestone, client_id);
}

static void
loaded_cb (WayMilestoneEdit *self)
{
  g_autoptr (WayClient) client = NULL;
  g_autoptr (WayMilestone) milestone = NULL;

  if (self->filled || self->clients == NULL ||
      way_live_list_is_loading (WAY_LIVE_LIST (self->clients)) ||
      way_live_list_is_loading (WAY_LIVE_LIST (self->events)))
    return;

  if (is_new (self)) {
    client = g_list_model_get_item (self->clients, 0);
    start_new (self, client);
    return;
  }
  if (self->milestones == NULL || way_live_list_is_loading (WAY_LIVE_LIST (self->milestones)))
    return;

  milestone = g_list_model_get_item (self->milestones, 0);
  if (milestone != NULL)
    fill (self, milestone, &milestone->parent.id);
  else
    gtk_stack_set_visible_child_name (self->stack, "gone");
}

static void
way_milestone_edit_set_workspace (WayPage *page, WayWorkspace *workspace)
{
  WayMilestoneEdit *self = WAY_MILESTONE_EDIT (page);

  way_form_clear (self->form);
  way_form_meeting_end (self->meeting);
  g_clear_object (&self->clients);
  g_clear_object (&self->events);
  g_clear_object (&self->milestones);
  self->filled = FALSE;
  show_changed (self);
}

static GListModel *
follow (WayMilestoneEdit *self, GType type, const char *field, const WayId *id)
{
  GListModel *list = way_workspace_list (way_page_get_workspace (WAY_PAGE (self)),
                                         way_query_new_of (type, field, id));

  g_signal_connect_object (list, "notify::loading", G_CALLBACK (loaded_cb), self,
                           G_CONNECT_SWAPPED);
  return list;
}

static void
way_milestone_edit_set_client (WayPage *page, const WayId *client_id)
{
  WayMilestoneEdit *self = WAY_MILESTONE_EDIT (page);

  g_clear_object (&self->clients);
  g_clear_object (&self->events);
  self->clients = follow (self, WAY_TYPE_CLIENT, "id", client_id);
  self->events = follow (self, WAY_TYPE_EVENT, "client_id", client_id);
}

static void
way_milestone_edit_set_subject (WayPage *page, const WayId *subject, const char *detail)
{
  WayMilestoneEdit *self = WAY_MILESTONE_EDIT (page);

  if (way_id_is_none (subject))
    return;

  way_page_set_title (page, _ ("Edit the Milestone"));
  g_clear_object (&self->milestones);
  self->milestones = follow (self, WAY_TYPE_MILESTONE, "id", subject);
  loaded_cb (self);
}

static void
way_milestone_edit_shown (WayPage *page)
{
  WayMilestoneEdit *self = WAY_MILESTONE_EDIT (page);

  if (way_page_get_workspace (page) != NULL)
    loaded_cb (self);
  gtk_widget_grab_focus (way_page_get_detail (page) != NULL ? GTK_WIDGET (self->wish)
                                                            : GTK_WIDGET (self->kind));
}

/* --- the page --- */

static void
way_milestone_edit_dispose (GObject *object)
{
  WayMilestoneEdit *self = WAY_MILESTONE_EDIT (object);

  g_clear_object (&self->meeting);
  g_clear_object (&self->form);
  g_clear_object (&self->clients);
  g_clear_object (&self->events);
  g_clear_object (&self->milestones);

  G_OBJECT_CLASS (way_milestone_edit_parent_class)->dispose (object);
}

#define BIND(member) gtk_widget_class_bind_template_child (widget_class, WayMilestoneEdit, member)

static void
way_milestone_edit_class_init (WayMilestoneEditClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  WayPageClass   *page_class = WAY_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_milestone_edit_dispose;
  page_class->set_workspace = way_milestone_edit_set_workspace;
  page_class->set_client = way_milestone_edit_set_client;
  page_class->set_subject = way_milestone_edit_set_subject;
  page_class->shown = way_milestone_edit_shown;

  gtk_widget_class_install_action (widget_class, "milestone.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "milestone.certificate", NULL, certificate_action);
  gtk_widget_class_install_action (widget_class, "milestone.remove", NULL, remove_action);
  gtk_widget_class_install_action (widget_class, "milestone.discard", NULL, discard_action);

  g_type_ensure (WAY_TYPE_CONFLICT_VIEW);
  g_type_ensure (WAY_TYPE_DATE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-milestone-edit.ui");
  BIND (stack);
  BIND (clamp);
  BIND (state);
  BIND (kind);
  BIND (count);
  BIND (unit);
  BIND (reached_on);
  BIND (words);
  BIND (wish);
  BIND (certificate_words);
  BIND (celebrated_on);
  BIND (celebrated_words);
  BIND (remove);
  BIND (editing);
  BIND (conflict);
  gtk_widget_class_bind_template_callback (widget_class, show_rows);
}

static void
way_milestone_edit_init (WayMilestoneEdit *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  way_text_scale_clamp (self->clamp);

  self->form = way_form_new ();
  way_form_add_combo (self->form, "kind", self->kind);
  way_form_add_entry (self->form, "count", GTK_EDITABLE (self->count));
  way_form_add_combo (self->form, "unit", self->unit);
  way_form_add_date (self->form, "reached_on", self->reached_on);
  way_form_add_entry (self->form, "words", GTK_EDITABLE (self->words));
  way_form_add_entry (self->form, "wish", GTK_EDITABLE (self->wish));
  way_form_add_text (self->form, "certificate_words", self->certificate_words);
  way_form_add_date (self->form, "celebrated_on", self->celebrated_on);
  way_form_add_entry (self->form, "celebrated_words", GTK_EDITABLE (self->celebrated_words));
  self->meeting = way_form_meeting_new (self->form, self->conflict, self->editing);
  g_signal_connect_object (self->meeting, "taken", G_CALLBACK (taken_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->form, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->form, "kept", G_CALLBACK (kept_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->form, "restored", G_CALLBACK (restored_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->form, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  show_rows (self);
  show_changed (self);
}

WayPage *
way_milestone_edit_new_counted (const WayOwnDay *counted)
{
  WayPage         *page = g_object_new (WAY_TYPE_MILESTONE_EDIT, NULL);
  g_autofree char *detail = way_own_day_to_text (counted);

  way_page_set_subject (page, NULL, detail);
  return page;
}
