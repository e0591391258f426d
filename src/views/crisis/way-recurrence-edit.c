/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-recurrence-edit.h"

#include <glib/gi18n.h>

#include "way-client.h"
#include "way-crisis-acts.h"
#include "way-error.h"
#include "way-form-meeting.h"
#include "way-now.h"
#include "way-text-scale.h"
#include "way-when.h"
#include "way-wrap.h"

#define IN_CRISIS "in-crisis" /* the subject is the crisis in which it is told */

struct _WayRecurrenceEdit {
  WayPage parent_instance;

  WayForm        *form;
  WayFormMeeting *meeting;
  GListModel     *found;  /* the record, or the crisis */
  GListModel     *events; /* of the client */
  GListModel     *clients;
  gboolean        filled;
  gboolean        saving;

  AdwClamp    *clamp;
  GtkLabel    *state;
  WayDateRow  *happened_on;
  AdwEntryRow *substance;
  AdwEntryRow *amount;
  GtkTextView *circumstances;
  GtkTextView *helped_stop;
  GtkTextView *learned;
  AdwComboRow *medical;
  AdwEntryRow *medical_words;
  GtkTextView *plan_changes;
  AdwComboRow *date_choice;
  GtkWidget   *date_row; /* changes the date, when the client said so */
  GtkLabel    *own_date;
  GtkWidget   *remove;

  GtkWidget       *editing;
  WayConflictView *conflict; /* instead of it, while somebody chooses */
};

G_DEFINE_FINAL_TYPE (WayRecurrenceEdit, way_recurrence_edit, WAY_TYPE_PAGE)

static WayUseRecurrence *
get_record (WayRecurrenceEdit *self)
{
  return way_form_get_record (self->form);
}

static WayClient *
find_client (WayRecurrenceEdit *self)
{
  return self->clients != NULL ? g_list_model_get_item (self->clients, 0) : NULL;
}

static void
show (WayRecurrenceEdit *self)
{
  WayUseRecurrence *record = get_record (self);
  const gboolean    is_filled = record != NULL && !self->saving;
  const gboolean    is_stored = record != NULL && record->parent.revision > 0;
  g_autofree char  *choice = record != NULL ? way_form_dup_text (self->form, "date_choice") : NULL;
  g_autoptr (WayClient) client = find_client (self);
  g_autofree char *date = client != NULL ? way_when_write (client->own_date) : NULL;
  g_autofree char *words = NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "recurrence.save", is_filled);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "recurrence.remove", is_filled && is_stored);
  gtk_widget_set_visible (self->remove, is_stored);

  if (date != NULL && *date != '\0')
    /* Translators: %s is a date. */
    words = g_strdup_printf (_ ("The client counts from %s. It stays so until the client says "
                                "otherwise."),
                             date);
  gtk_label_set_text (self->own_date, words != NULL ? words : _ ("The client has no date yet."));
  gtk_widget_set_visible (self->date_row, g_strcmp0 (choice, "reset") == 0);
}

static void
changed_cb (WayRecurrenceEdit *self)
{
  show (self);
}

static void
kept_cb (WayRecurrenceEdit *self)
{
  gtk_label_set_text (self->state, _ ("Draft kept"));
}

static void
restored_cb (WayRecurrenceEdit *self)
{
  gtk_label_set_text (self->state, _ ("What you had typed is back."));
  show (self);
}

static void
failed_cb (WayRecurrenceEdit *self, const GError *error)
{
  way_page_fail (WAY_PAGE (self), error);
}

/* --- saving and removing --- */

static void
end (WayRecurrenceEdit *self, const char *words, gint64 act, const GError *error)
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
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayRecurrenceEdit) self = user_data;
  g_autoptr (GError) error = NULL;
  gint64 act = 0;

  way_workspace_commit_finish (WAY_WORKSPACE (source), result, &act, &error);
  end (self, _ ("It was written down. It stands on the chart."), act, error);
}

static void
removed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayRecurrenceEdit) self = user_data;
  g_autoptr (GError) error = NULL;
  gint64 act = 0;

  way_workspace_commit_finish (WAY_WORKSPACE (source), result, &act, &error);
  end (self, _ ("It was removed, from the chart too."), act, error);
}

static WayEvent *
find_event (WayRecurrenceEdit *self, const WayId *id)
{
  for (guint i = 0; self->events != NULL && i < g_list_model_get_n_items (self->events); i++) {
    g_autoptr (WayEvent) event = g_list_model_get_item (self->events, i);

    if (way_id_equal (&event->parent.id, id))
      return g_steal_pointer (&event);
  }

  return NULL;
}

static const WayId *
get_about (WayUseRecurrence *record)
{
  return record->parent.revision > 0 ? &record->parent.id : &record->client_id;
}

static void
commit (WayRecurrenceEdit *self, WayChange *change, GAsyncReadyCallback callback)
{
  self->saving = TRUE;
  show (self);
  way_form_begin_save (self->form);
  way_workspace_commit_async (way_page_get_workspace (WAY_PAGE (self)), change, NULL, callback,
                              g_object_ref (self));
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayRecurrenceEdit *self = WAY_RECURRENCE_EDIT (widget);
  g_autoptr (GError) error = NULL;
  g_autoptr (WayUseRecurrence) record = NULL;
  g_autoptr (WayEvent) event = NULL;
  WayChange *change;

  record = way_form_read (self->form, &error);
  if (record == NULL) {
    failed_cb (self, error);
    return;
  }

  event = find_event (self, &record->event_id);
  change = way_use_recurrence_save (way_page_get_workspace (WAY_PAGE (self)), record, event);
  way_change_end_draft (change, "recurrence", get_about (get_record (self)));
  commit (self, change, saved_cb);
}

static void
remove_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayRecurrenceEdit *self = WAY_RECURRENCE_EDIT (widget);
  WayUseRecurrence  *record = get_record (self);
  g_autoptr (WayEvent) event = find_event (self, &record->event_id);
  WayChange *change = way_use_recurrence_remove (record, event);

  way_change_end_draft (change, "recurrence", get_about (record));
  commit (self, change, removed_cb);
}

static void
taken_cb (WayRecurrenceEdit *self, gboolean goes_on)
{
  if (goes_on)
    save_action (GTK_WIDGET (self), NULL, NULL);
  else
    way_page_leave (WAY_PAGE (self));
}

/* --- the client’s own date: an act of its own --- */

static void
date_saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayRecurrenceEdit) self = user_data;
  g_autoptr (GError) error = NULL;
  gint64 act = 0;
  g_autoptr (WayRecord) saved =
    way_workspace_save_finish (WAY_WORKSPACE (source), result, &act, &error);

  if (error != NULL)
    failed_cb (self, error);
  else
    way_page_tell (WAY_PAGE (self), _ ("The client’s own date was changed."), act);
  show (self);
}

static void
date_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayRecurrenceEdit *self = WAY_RECURRENCE_EDIT (widget);
  g_autofree char   *text = way_form_dup_text (self->form, "happened_on");
  g_autoptr (WayClient) client = find_client (self);
  g_autoptr (WayClient) copy = NULL;
  WayDate day;

  if (client == NULL || !way_date_from_text (text, &day) || !way_date_is_full (day))
    return;

  /* The first day without is the one after. */
  copy = way_record_copy (client);
  way_set (copy, own_date, way_date_add_days (day, 1));
  way_workspace_save_async (way_page_get_workspace (WAY_PAGE (self)), copy, NULL, NULL,
                            date_saved_cb, g_object_ref (self));
}

/* --- filling --- */

/* A text is measured as far as it was looked at; the rest follows while nothing else is to be done.
 */
static gboolean
measure_cb (gpointer user_data)
{
  WayRecurrenceEdit *self = user_data;
  GtkWidget         *texts[] = { GTK_WIDGET (self->circumstances), GTK_WIDGET (self->helped_stop),
                                 GTK_WIDGET (self->learned), GTK_WIDGET (self->plan_changes) };

  for (guint i = 0; self->form != NULL && i < G_N_ELEMENTS (texts); i++)
    gtk_widget_queue_resize (texts[i]);
  return G_SOURCE_REMOVE;
}

static GListModel *
follow (WayRecurrenceEdit *self, GType type, const char *field, const WayId *id)
{
  GListModel *list = way_workspace_list (way_page_get_workspace (WAY_PAGE (self)),
                                         way_query_new_of (type, field, id));

  g_signal_connect_object (list, "items-changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  return list;
}

static void
fill (WayRecurrenceEdit *self, WayUseRecurrence *record)
{
  self->filled = TRUE;
  self->events = follow (self, WAY_TYPE_EVENT, "client_id", &record->client_id);
  self->clients = follow (self, WAY_TYPE_CLIENT, "id", &record->client_id);
  way_form_edit (self->form, way_page_get_workspace (WAY_PAGE (self)), record, get_about (record));
  g_idle_add_full (G_PRIORITY_LOW, measure_cb, g_object_ref (self), g_object_unref);
  show (self);
}

static void
start_new (WayRecurrenceEdit *self, const WayId *client_id, const WayId *crisis_id)
{
  g_autoptr (WayUseRecurrence) record =
    way_workspace_create (way_page_get_workspace (WAY_PAGE (self)), WAY_TYPE_USE_RECURRENCE);

  way_set (record, client_id, *client_id);
  way_set (record, happened_on, way_today ());
  if (crisis_id != NULL)
    way_set (record, crisis_id, *crisis_id);
  fill (self, record);
}

static void
loaded_cb (WayRecurrenceEdit *self)
{
  g_autoptr (WayRecord) found = NULL;

  if (self->filled || self->found == NULL || way_live_list_is_loading (WAY_LIVE_LIST (self->found)))
    return;

  found = g_list_model_get_item (self->found, 0);
  if (found == NULL)
    way_page_leave (WAY_PAGE (self));
  else if (WAY_IS_CRISIS (found))
    start_new (self, &WAY_CRISIS (found)->client_id, &found->id);
  else
    fill (self, WAY_USE_RECURRENCE (found));
}

static void
way_recurrence_edit_set_workspace (WayPage *page, WayWorkspace *workspace)
{
  WayRecurrenceEdit *self = WAY_RECURRENCE_EDIT (page);

  way_form_clear (self->form);
  way_form_meeting_end (self->meeting);
  g_clear_object (&self->found);
  g_clear_object (&self->events);
  g_clear_object (&self->clients);
  self->filled = FALSE;
  show (self);
}

static void
way_recurrence_edit_set_subject (WayPage *page, const WayId *subject, const char *detail)
{
  WayRecurrenceEdit *self = WAY_RECURRENCE_EDIT (page);
  const GType type = g_strcmp0 (detail, IN_CRISIS) == 0 ? WAY_TYPE_CRISIS : WAY_TYPE_USE_RECURRENCE;

  if (way_id_is_none (subject))
    return;

  self->found =
    way_workspace_list (way_page_get_workspace (page), way_query_new_of (type, "id", subject));
  g_signal_connect_object (self->found, "notify::loading", G_CALLBACK (loaded_cb), self,
                           G_CONNECT_SWAPPED);
  loaded_cb (self);
}

static void
way_recurrence_edit_shown (WayPage *page)
{
  WayRecurrenceEdit *self = WAY_RECURRENCE_EDIT (page);

  if (way_page_get_workspace (page) != NULL && !self->filled &&
      way_id_is_none (way_page_get_subject (page)) && !way_id_is_none (way_page_get_client (page)))
    start_new (self, way_page_get_client (page), NULL);
  gtk_widget_grab_focus (GTK_WIDGET (self->happened_on));
}

/* --- the page --- */

static void
way_recurrence_edit_dispose (GObject *object)
{
  WayRecurrenceEdit *self = WAY_RECURRENCE_EDIT (object);

  g_clear_object (&self->meeting);
  g_clear_object (&self->form);
  g_clear_object (&self->found);
  g_clear_object (&self->events);
  g_clear_object (&self->clients);

  G_OBJECT_CLASS (way_recurrence_edit_parent_class)->dispose (object);
}

static void
way_recurrence_edit_class_init (WayRecurrenceEditClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  WayPageClass   *page_class = WAY_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_recurrence_edit_dispose;
  page_class->set_workspace = way_recurrence_edit_set_workspace;
  page_class->set_subject = way_recurrence_edit_set_subject;
  page_class->shown = way_recurrence_edit_shown;

  gtk_widget_class_install_action (widget_class, "recurrence.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "recurrence.remove", NULL, remove_action);
  gtk_widget_class_install_action (widget_class, "recurrence.date", NULL, date_action);

  g_type_ensure (WAY_TYPE_CONFLICT_VIEW);
  g_type_ensure (WAY_TYPE_DATE_ROW);
  g_type_ensure (WAY_TYPE_WRAP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-recurrence-edit.ui");
#define BIND(member) gtk_widget_class_bind_template_child (widget_class, WayRecurrenceEdit, member)
  BIND (clamp);
  BIND (state);
  BIND (happened_on);
  BIND (substance);
  BIND (amount);
  BIND (circumstances);
  BIND (helped_stop);
  BIND (learned);
  BIND (medical);
  BIND (medical_words);
  BIND (plan_changes);
  BIND (date_choice);
  BIND (date_row);
  BIND (own_date);
  BIND (remove);
  BIND (editing);
  BIND (conflict);
#undef BIND
}

static void
way_recurrence_edit_init (WayRecurrenceEdit *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  way_text_scale_clamp (self->clamp);

  self->form = way_form_new ();
  way_form_add_date (self->form, "happened_on", self->happened_on);
  way_form_add_entry (self->form, "substance", GTK_EDITABLE (self->substance));
  way_form_add_entry (self->form, "amount", GTK_EDITABLE (self->amount));
  way_form_add_text (self->form, "circumstances", self->circumstances);
  way_form_add_text (self->form, "helped_stop", self->helped_stop);
  way_form_add_text (self->form, "learned", self->learned);
  way_form_add_combo (self->form, "medical", self->medical);
  way_form_add_entry (self->form, "medical_words", GTK_EDITABLE (self->medical_words));
  way_form_add_text (self->form, "plan_changes", self->plan_changes);
  way_form_add_combo (self->form, "date_choice", self->date_choice);
  self->meeting = way_form_meeting_new (self->form, self->conflict, self->editing);
  g_signal_connect_object (self->meeting, "taken", G_CALLBACK (taken_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->form, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->form, "kept", G_CALLBACK (kept_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->form, "restored", G_CALLBACK (restored_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->form, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  show (self);
}

WayPage *
way_recurrence_edit_new_in_crisis (WayCrisis *crisis)
{
  WayPage *self = g_object_new (WAY_TYPE_RECURRENCE_EDIT, NULL);

  way_page_set_subject (self, &crisis->parent.id, IN_CRISIS);
  return self;
}
