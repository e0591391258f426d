/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-conference-edit.h"

#include <glib/gi18n.h>

#include "way-attendee-add.h"
#include "way-conference-paper.h"
#include "way-link-group.h"
#include "way-paper-page.h"
#include "way-workspace-conferences.h"

struct _WayConferenceEdit {
  WayEditPage parent_instance;

  gboolean storing; /* a new one, because somebody is to be added or it is to be printed */

  WayDateRow   *held_on;
  AdwEntryRow  *began;
  AdwEntryRow  *minutes;
  AdwEntryRow  *place;
  AdwEntryRow  *topic;
  WayLinkGroup *attendees;
  GtkWidget    *add;
  GtkTextView  *summary;
  GtkTextView  *decisions;
  GtkTextView  *dissent;
  GtkWidget    *print;
};

G_DEFINE_FINAL_TYPE (WayConferenceEdit, way_conference_edit, WAY_TYPE_EDIT_PAGE)

/* --- who is there --- */

static const char *
say_kind (WayAttendeeKind kind)
{
  switch (kind) {
  case WAY_ATTENDEE_STAFF:
    return _ ("works in the program");
  case WAY_ATTENDEE_CLIENT:
    return _ ("the client");
  case WAY_ATTENDEE_EXTERNAL:
  default:
    return _ ("from outside, with a consent");
  }
}

static void
remove_cb (GtkWidget *button, WayRecord *attendee)
{
  WayPage   *page = way_page_of (button);
  WayChange *change = way_change_new ();

  way_change_remove (change, attendee);
  way_workspace_commit_async (way_page_get_workspace (page), change, NULL, NULL, NULL);
}

static void
add_attendee (WayConferenceEdit *self, WayConferenceAttendee *attendee)
{
  g_autofree char *words = attendee->role != NULL
                           ? g_strdup_printf ("%s · %s", attendee->role, say_kind (attendee->kind))
                           : g_strdup (say_kind (attendee->kind));
  /* Translators: %s is a name. */
  g_autofree char *label = g_strdup_printf (_ ("Take out %s"), attendee->name);
  GtkWidget       *row = way_link_group_add (self->attendees, NULL, attendee->name, words);
  GtkWidget       *button = gtk_button_new_from_icon_name ("list-remove-symbolic");

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  g_signal_connect_data (button, "clicked", G_CALLBACK (remove_cb), g_object_ref (attendee),
                         (GClosureNotify)g_object_unref, 0);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

static void
show_attendees (WayConferenceEdit *self)
{
  GListModel *list = way_edit_page_get_list (WAY_EDIT_PAGE (self), WAY_TYPE_CONFERENCE_ATTENDEE);
  const guint n = list != NULL ? g_list_model_get_n_items (list) : 0;

  way_link_group_clear (self->attendees);
  for (guint i = 0; i < n; i++) {
    g_autoptr (WayConferenceAttendee) attendee = g_list_model_get_item (list, i);

    add_attendee (self, attendee);
  }
  if (n == 0)
    way_link_group_add_nothing (self->attendees, _ ("Nobody is noted yet"));
}

static void
way_conference_edit_show (WayEditPage *page)
{
  WayConferenceEdit *self = WAY_CONFERENCE_EDIT (page);
  const gboolean     is_ready = way_edit_page_is_ready (page);

  show_attendees (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "conference.add", is_ready);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "conference.print", is_ready);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "conference.tasks", is_ready);
}

/* --- what needs minutes that are stored --- */

typedef void (*Then) (WayConferenceEdit *self, WayConference *stored);

typedef struct {
  WayConferenceEdit *self;
  Then               then;
} Storing;

static void
stored_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Storing *storing = user_data;
  g_autoptr (WayConferenceEdit) self = storing->self;
  g_autoptr (GError) error = NULL;
  g_autoptr (WayConference) stored = way_form_save_finish (WAY_FORM (source), result, NULL, &error);

  if (way_page_get_workspace (WAY_PAGE (self)) == NULL)
    return;
  way_edit_page_set_busy (WAY_EDIT_PAGE (self), FALSE);
  if (stored == NULL) {
    way_page_fail (WAY_PAGE (self), error);
    return;
  }

  way_form_go_on (WAY_FORM (source), stored);
  way_edit_page_changed (WAY_EDIT_PAGE (self));
  storing->then (self, stored);
}

static void
store (WayConferenceEdit *self, Then then)
{
  WayForm *form = way_edit_page_get_form (WAY_EDIT_PAGE (self));
  g_autoptr (WayConference) read = way_edit_page_read (WAY_EDIT_PAGE (self));
  Storing *storing;

  if (read == NULL)
    return;

  storing = g_new0 (Storing, 1);
  *storing = (Storing){ g_object_ref (self), then };
  way_edit_page_set_busy (WAY_EDIT_PAGE (self), TRUE);
  way_form_save_async (form, stored_cb, storing);
}

static void
add_then (WayConferenceEdit *self, WayConference *stored)
{
  WayPage *page = g_object_new (WAY_TYPE_ATTENDEE_ADD, NULL);

  way_page_set_subject (page, &stored->parent.id, NULL);
  way_page_push (WAY_PAGE (self), page);
}

static void
print_then (WayConferenceEdit *self, WayConference *stored)
{
  way_page_push (WAY_PAGE (self), way_paper_page_new (&way_conference_paper, stored));
}

static void
tasks_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayConferenceEdit) self = user_data;
  g_autoptr (GError) error = NULL;
  gint64 act = 0;

  if (way_page_get_workspace (WAY_PAGE (self)) == NULL)
    return;
  if (way_workspace_commit_finish (WAY_WORKSPACE (source), result, &act, &error))
    way_page_tell (WAY_PAGE (self), _ ("The decisions are tasks of yours now."), act);
  else
    way_page_fail (WAY_PAGE (self), error);
}

/* A line that is a task already is not made one again. */
static gboolean
is_task (GListModel *tasks, const WayConference *stored, const char *words)
{
  for (guint i = 0; tasks != NULL && i < g_list_model_get_n_items (tasks); i++) {
    g_autoptr (WayTask) task = g_list_model_get_item (tasks, i);

    if (way_id_equal (&task->source_id, &stored->parent.id) && g_strcmp0 (task->words, words) == 0)
      return TRUE;
  }

  return FALSE;
}

static void
tasks_then (WayConferenceEdit *self, WayConference *stored)
{
  WayWorkspace *workspace = way_page_get_workspace (WAY_PAGE (self));
  GListModel   *tasks = way_edit_page_get_list (WAY_EDIT_PAGE (self), WAY_TYPE_TASK);
  g_auto (GStrv) lines = g_strsplit (stored->decisions != NULL ? stored->decisions : "", "\n", -1);
  g_autoptr (WayChange) change = way_change_new ();
  guint n = 0;

  for (guint i = 0; lines[i] != NULL; i++) {
    g_autoptr (WayTask) task = NULL;

    if (*g_strstrip (lines[i]) == '\0' || is_task (tasks, stored, lines[i]))
      continue;
    task = way_conference_make_task (workspace, stored, lines[i]);
    way_change_save (change, task);
    n++;
  }

  if (n > 0)
    way_workspace_commit_async (workspace, g_steal_pointer (&change), NULL, tasks_cb,
                                g_object_ref (self));
  else
    way_page_tell (WAY_PAGE (self), _ ("There is no new decision."), 0);
}

static void
stored_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayConferenceEdit *self = WAY_CONFERENCE_EDIT (widget);

  if (g_str_equal (name, "conference.add"))
    store (self, add_then);
  else if (g_str_equal (name, "conference.print"))
    store (self, print_then);
  else
    store (self, tasks_then);
}

/* --- the page --- */

static void
way_conference_edit_start (WayEditPage *page, gpointer record)
{
  WayWorkspace *workspace = way_page_get_workspace (WAY_PAGE (page));
  g_autoptr (WayConference) made =
    way_workspace_create_conference (workspace, way_page_get_client (WAY_PAGE (page)), NULL);
  WayConference *conference = record;

  way_set (conference, client_id, made->client_id);
  way_set (conference, worker_id, made->worker_id);
  way_set (conference, meeting_id, conference->parent.id);
  way_set (conference, held_on, made->held_on);
}

static void
way_conference_edit_filled (WayEditPage *page, gpointer record)
{
  const WayConference *conference = record;

  way_edit_page_follow (page, WAY_TYPE_CONFERENCE_ATTENDEE, "conference_id",
                        &conference->parent.id);
  way_edit_page_follow (page, WAY_TYPE_TASK, "client_id", &conference->client_id);
}

static GtkWidget *
way_conference_edit_get_first (WayEditPage *page)
{
  return GTK_WIDGET (WAY_CONFERENCE_EDIT (page)->topic);
}

static void
way_conference_edit_class_init (WayConferenceEditClass *klass)
{
  GtkWidgetClass   *widget_class = GTK_WIDGET_CLASS (klass);
  WayEditPageClass *edit_class = WAY_EDIT_PAGE_CLASS (klass);

  edit_class->record_type = WAY_TYPE_CONFERENCE;
  edit_class->stored_title = N_ ("Case Conference");
  edit_class->added = N_ ("The minutes were saved.");
  edit_class->saved = N_ ("The minutes were saved.");
  edit_class->removed = N_ ("The minutes were removed.");
  edit_class->start = way_conference_edit_start;
  edit_class->filled = way_conference_edit_filled;
  edit_class->get_first = way_conference_edit_get_first;
  edit_class->show = way_conference_edit_show;

  gtk_widget_class_install_action (widget_class, "conference.add", NULL, stored_action);
  gtk_widget_class_install_action (widget_class, "conference.print", NULL, stored_action);
  gtk_widget_class_install_action (widget_class, "conference.tasks", NULL, stored_action);

  g_type_ensure (WAY_TYPE_DATE_ROW);
  g_type_ensure (WAY_TYPE_LINK_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-conference-edit.ui");
#define BIND(member) gtk_widget_class_bind_template_child (widget_class, WayConferenceEdit, member)
  BIND (held_on);
  BIND (began);
  BIND (minutes);
  BIND (place);
  BIND (topic);
  BIND (attendees);
  BIND (add);
  BIND (summary);
  BIND (decisions);
  BIND (dissent);
  BIND (print);
#undef BIND
}

static void
way_conference_edit_init (WayConferenceEdit *self)
{
  WayForm *form;

  gtk_widget_init_template (GTK_WIDGET (self));
  form = way_edit_page_get_form (WAY_EDIT_PAGE (self));
  way_form_add_date (form, "held_on", self->held_on);
  way_form_add_entry (form, "began", GTK_EDITABLE (self->began));
  way_form_add_entry (form, "minutes", GTK_EDITABLE (self->minutes));
  way_form_add_entry (form, "place", GTK_EDITABLE (self->place));
  way_form_add_entry (form, "topic", GTK_EDITABLE (self->topic));
  way_form_add_text (form, "summary", self->summary);
  way_form_add_text (form, "decisions", self->decisions);
  way_form_add_text (form, "dissent", self->dissent);
  show_attendees (self);
}
