/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-form-meeting.h"

struct _WayFormMeeting {
  GObject parent_instance;

  WayForm         *form;
  WayConflictView *view;
  GtkWidget       *editing;
};

G_DEFINE_FINAL_TYPE (WayFormMeeting, way_form_meeting, G_TYPE_OBJECT)

static guint taken_signal;

static void
show (WayFormMeeting *self, GPtrArray *conflicts)
{
  way_conflict_view_show (self->view, conflicts);
  gtk_widget_set_visible (self->editing, conflicts == NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->view), conflicts != NULL);
}

void
way_form_meeting_end (WayFormMeeting *self)
{
  g_return_if_fail (WAY_IS_FORM_MEETING (self));

  show (self, NULL);
}

static void
conflict_cb (WayFormMeeting *self, WayConflict *conflict)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new ();

  g_ptr_array_add (all, conflict);
  show (self, all);
  way_conflict_view_focus (self->view);
}

static void
met_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayFormMeeting) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (WayConflict) conflict = way_form_meet_finish (WAY_FORM (source), result, &error);

  if (way_form_get_record (self->form) == NULL) /* it was locked meanwhile */
    return;

  if (conflict != NULL)
    conflict_cb (self, conflict);
  else if (error != NULL)
    g_signal_emit_by_name (self->form, "failed", error);
}

void
way_form_meeting_ask (WayFormMeeting *self)
{
  g_return_if_fail (WAY_IS_FORM_MEETING (self));

  way_form_meet_async (self->form, met_cb, g_object_ref (self));
}

static void
resolved_cb (WayFormMeeting *self)
{
  g_autoptr (WayConflict) conflict = NULL;
  gboolean goes_on = TRUE;

  g_set_object (&conflict, way_form_get_conflict (self->form));
  if (conflict != NULL && way_conflict_get_decision (conflict) == WAY_DECISION_LET_GO) {
    way_form_discard (self->form);
    goes_on = FALSE;
  } else if (conflict != NULL) {
    way_form_take (self->form, conflict);
  }
  show (self, NULL);
  g_signal_emit (self, taken_signal, 0, goes_on);
}

static void
way_form_meeting_class_init (WayFormMeetingClass *klass)
{
  taken_signal = g_signal_new ("taken", WAY_TYPE_FORM_MEETING, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                               NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
}

static void
way_form_meeting_init (WayFormMeeting *self)
{
}

WayFormMeeting *
way_form_meeting_new (WayForm *form, WayConflictView *view, GtkWidget *editing)
{
  WayFormMeeting *self = g_object_new (WAY_TYPE_FORM_MEETING, NULL);

  self->form = form;
  self->view = view;
  self->editing = editing;
  g_signal_connect_object (form, "conflict", G_CALLBACK (conflict_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "resolved", G_CALLBACK (resolved_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "left", G_CALLBACK (way_form_meeting_end), self,
                           G_CONNECT_SWAPPED);
  way_form_meeting_end (self);
  return self;
}
