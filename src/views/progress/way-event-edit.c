/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-event-edit.h"

#include <glib/gi18n.h>

#include "way-error.h"
#include "way-event.h"
#include "way-form-meeting.h"
#include "way-now.h"
#include "way-recurrence-edit.h"
#include "way-text-scale.h"
#include "way-use-recurrence.h"

struct _WayEventEdit {
  WayPage parent_instance;

  WayForm        *form;
  WayFormMeeting *meeting;
  GListModel     *events; /* the one that is edited */
  GListModel     *told;   /* the recurrence of use that it belongs to, if there is one */
  gboolean        filled;
  gboolean        saving;

  GtkStack    *stack;
  AdwClamp    *clamp;
  GtkLabel    *state;
  AdwComboRow *code;
  WayDateRow  *happened_on;
  AdwEntryRow *words;
  GtkWidget   *remove;

  GtkWidget       *editing;
  WayConflictView *conflict; /* instead of it, while somebody chooses */
};

G_DEFINE_FINAL_TYPE (WayEventEdit, way_event_edit, WAY_TYPE_PAGE)

static gboolean
is_new (WayEventEdit *self)
{
  return way_id_is_none (way_page_get_subject (WAY_PAGE (self)));
}

static void
show_changed (WayEventEdit *self)
{
  const gboolean is_filled = way_form_get_record (self->form) != NULL && !self->saving;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "event.save", is_filled);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "event.discard",
                                 is_filled && way_form_is_changed (self->form));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "event.remove", is_filled);
  gtk_widget_set_visible (self->remove, !is_new (self));
}

static void
changed_cb (WayEventEdit *self)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self->words), "error");
  show_changed (self);
}

static void
kept_cb (WayEventEdit *self)
{
  gtk_label_set_text (self->state, _ ("Draft kept"));
}

static void
restored_cb (WayEventEdit *self)
{
  gtk_label_set_text (self->state, _ ("What you had typed is back."));
  show_changed (self);
}

static void
failed_cb (WayEventEdit *self, const GError *error)
{
  way_page_fail (WAY_PAGE (self), error);
}

/* --- saving and removing --- */

/* Says so, and goes back; or stays and says why not. */
static void
end (WayEventEdit *self, const char *words, gint64 act, const GError *error)
{
  self->saving = FALSE;
  if (error != NULL) {
    if (g_error_matches (error, WAY_ERROR, WAY_ERROR_CONFLICT))
      way_form_meeting_ask (self->meeting);
    else
      failed_cb (self, error);
    show_changed (self);
  } else if (way_page_get_workspace (WAY_PAGE (self)) != NULL) { /* not locked meanwhile */
    way_page_tell (WAY_PAGE (self), words, act);
    way_page_leave (WAY_PAGE (self));
  }
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayEventEdit) self = user_data;
  g_autoptr (GError) error = NULL;
  gint64 act = 0;
  g_autoptr (WayEvent) event = way_form_save_finish (WAY_FORM (source), result, &act, &error);

  end (self, is_new (self) ? _ ("The event was added.") : _ ("The event was saved."), act, error);
}

/* Something that has no kind is told by its words alone. */
static gboolean
has_words (WayEventEdit *self)
{
  g_autofree char *code = way_form_dup_text (self->form, "code");
  g_autofree char *words = way_form_dup_text (self->form, "words");
  g_autoptr (GError) error = NULL;

  if (!g_str_equal (code, "other") || *g_strstrip (words) != '\0')
    return TRUE;

  g_set_error_literal (&error, WAY_ERROR, WAY_ERROR_INVALID,
                       _ ("Choose what happened, or say it in a few words."));
  gtk_widget_add_css_class (GTK_WIDGET (self->words), "error");
  gtk_widget_grab_focus (GTK_WIDGET (self->words));
  way_page_fail (WAY_PAGE (self), error);
  return FALSE;
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayEventEdit *self = WAY_EVENT_EDIT (widget);

  if (!has_words (self))
    return;

  self->saving = TRUE;
  show_changed (self);
  way_form_save_async (self->form, saved_cb, g_object_ref (self));
}

static void
taken_cb (WayEventEdit *self, gboolean goes_on)
{
  if (goes_on)
    save_action (GTK_WIDGET (self), NULL, NULL);
  else
    way_page_leave (WAY_PAGE (self));
}

static void
removed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayEventEdit) self = user_data;
  g_autoptr (GError) error = NULL;
  gint64 act = 0;

  if (way_workspace_commit_finish (WAY_WORKSPACE (source), result, &act, &error))
    way_form_end_save (self->form, TRUE);
  else
    way_form_end_save (self->form, FALSE);
  end (self, _ ("The event was removed."), act, error);
}

static void
remove_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayEventEdit *self = WAY_EVENT_EDIT (widget);
  gpointer      event = way_form_get_record (self->form);
  WayChange    *change = way_change_new ();

  way_change_remove (change, event);
  way_change_end_draft (change, "event", way_page_get_subject (WAY_PAGE (self)));
  self->saving = TRUE;
  show_changed (self);
  way_form_begin_save (self->form);
  way_workspace_commit_async (way_page_get_workspace (WAY_PAGE (self)), change, NULL, removed_cb,
                              g_object_ref (self));
}

static void
discard_cb (WayEventEdit *self)
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
fill (WayEventEdit *self, WayEvent *event, const WayId *about)
{
  self->filled = TRUE;
  way_form_edit (self->form, way_page_get_workspace (WAY_PAGE (self)), event, about);
  show_changed (self);
}

static void
start_new (WayEventEdit *self, WayWorkspace *workspace)
{
  g_autoptr (WayEvent) event = way_workspace_create (workspace, WAY_TYPE_EVENT);
  const WayId *client_id = way_page_get_client (WAY_PAGE (self));

  way_set (event, client_id, *client_id);
  way_set (event, code, WAY_EVENT_OTHER); /* nobody is said to have used by mistake */
  way_set (event, happened_on, way_today ());
  fill (self, event, client_id);
}

static void
loaded_cb (WayEventEdit *self)
{
  g_autoptr (WayEvent) event = NULL;

  if (self->filled || self->events == NULL ||
      way_live_list_is_loading (WAY_LIVE_LIST (self->events)))
    return;

  event = g_list_model_get_item (self->events, 0);
  if (event != NULL)
    fill (self, event, &event->parent.id);
  else
    gtk_stack_set_visible_child_name (self->stack, "gone");
}

/* What belongs to a recurrence of use is edited there, and follows. */
static void
told_cb (WayEventEdit *self)
{
  g_autoptr (WayRecord) told = self->told != NULL ? g_list_model_get_item (self->told, 0) : NULL;
  WayPage *page;

  if (told == NULL)
    return;

  page = g_object_new (WAY_TYPE_RECURRENCE_EDIT, NULL);
  way_page_set_subject (page, &told->id, NULL);
  way_page_replace (WAY_PAGE (self), page);
}

static void
way_event_edit_set_workspace (WayPage *page, WayWorkspace *workspace)
{
  WayEventEdit *self = WAY_EVENT_EDIT (page);

  way_form_clear (self->form);
  way_form_meeting_end (self->meeting);
  g_clear_object (&self->events);
  g_clear_object (&self->told);
  self->filled = FALSE;
  show_changed (self);
}

static void
way_event_edit_set_subject (WayPage *page, const WayId *subject, const char *detail)
{
  WayEventEdit *self = WAY_EVENT_EDIT (page);

  if (way_id_is_none (subject))
    return;

  way_page_set_title (page, _ ("Edit the Event"));
  self->events = way_workspace_list (way_page_get_workspace (page),
                                     way_query_new_of (WAY_TYPE_EVENT, "id", subject));
  g_signal_connect_object (self->events, "notify::loading", G_CALLBACK (loaded_cb), self,
                           G_CONNECT_SWAPPED);
  self->told = way_workspace_list (way_page_get_workspace (page),
                                   way_query_new_of (WAY_TYPE_USE_RECURRENCE, "event_id", subject));
  g_signal_connect_object (self->told, "notify::loading", G_CALLBACK (told_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
way_event_edit_shown (WayPage *page)
{
  WayEventEdit *self = WAY_EVENT_EDIT (page);
  WayWorkspace *workspace = way_page_get_workspace (page);

  /* The window tells no subject where there is none. */
  if (workspace != NULL && !self->filled && is_new (self))
    start_new (self, workspace);
  gtk_widget_grab_focus (GTK_WIDGET (self->code));
}

/* --- the page --- */

static void
way_event_edit_dispose (GObject *object)
{
  WayEventEdit *self = WAY_EVENT_EDIT (object);

  g_clear_object (&self->meeting);
  g_clear_object (&self->form);
  g_clear_object (&self->events);
  g_clear_object (&self->told);

  G_OBJECT_CLASS (way_event_edit_parent_class)->dispose (object);
}

static void
way_event_edit_class_init (WayEventEditClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  WayPageClass   *page_class = WAY_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_event_edit_dispose;
  page_class->set_workspace = way_event_edit_set_workspace;
  page_class->set_subject = way_event_edit_set_subject;
  page_class->shown = way_event_edit_shown;

  gtk_widget_class_install_action (widget_class, "event.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "event.remove", NULL, remove_action);
  gtk_widget_class_install_action (widget_class, "event.discard", NULL, discard_action);

  g_type_ensure (WAY_TYPE_CONFLICT_VIEW);
  g_type_ensure (WAY_TYPE_DATE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-event-edit.ui");
  gtk_widget_class_bind_template_child (widget_class, WayEventEdit, stack);
  gtk_widget_class_bind_template_child (widget_class, WayEventEdit, clamp);
  gtk_widget_class_bind_template_child (widget_class, WayEventEdit, state);
  gtk_widget_class_bind_template_child (widget_class, WayEventEdit, code);
  gtk_widget_class_bind_template_child (widget_class, WayEventEdit, happened_on);
  gtk_widget_class_bind_template_child (widget_class, WayEventEdit, words);
  gtk_widget_class_bind_template_child (widget_class, WayEventEdit, remove);
  gtk_widget_class_bind_template_child (widget_class, WayEventEdit, editing);
  gtk_widget_class_bind_template_child (widget_class, WayEventEdit, conflict);
}

static void
way_event_edit_init (WayEventEdit *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  way_text_scale_clamp (self->clamp);

  self->form = way_form_new ();
  way_form_add_combo (self->form, "code", self->code);
  way_form_add_date (self->form, "happened_on", self->happened_on);
  way_form_add_entry (self->form, "words", GTK_EDITABLE (self->words));
  self->meeting = way_form_meeting_new (self->form, self->conflict, self->editing);
  g_signal_connect_object (self->meeting, "taken", G_CALLBACK (taken_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->form, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->form, "kept", G_CALLBACK (kept_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->form, "restored", G_CALLBACK (restored_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->form, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  show_changed (self);
}
