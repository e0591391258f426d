/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-appointment-acts.h"

#include <glib/gi18n.h>

#include "way-appointment-edit.h"
#include "way-calendar-words.h"
#include "way-now.h"
#include "way-workspace-calendar.h"

/* What is asked in a dialog, and for what. */
typedef struct {
  WayPage       *page;
  WayOccurrence *one;
  GtkWidget     *checks[WAY_OUTREACH_STEPS];
  GtkEditable   *reason;
  AdwComboRow   *scope;
  char          *words; /* to be told when it is done */
} Asking;

static Asking *
asking_new (WayPage *page, WayOccurrence *one, const char *words)
{
  Asking *self = g_new0 (Asking, 1);

  self->page = g_object_ref (page);
  self->one = g_object_ref (one);
  self->words = g_strdup (words);
  return self;
}

static void
asking_free (gpointer data)
{
  Asking *self = data;

  g_object_unref (self->page);
  g_object_unref (self->one);
  g_clear_object (&self->reason);
  g_clear_object (&self->scope);
  g_free (self->words);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Asking, asking_free)

static void
committed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Asking) self = user_data;
  g_autoptr (GError) error = NULL;
  gint64 act = 0;

  if (!way_workspace_commit_finish (WAY_WORKSPACE (source), result, &act, &error))
    way_page_fail (self->page, error);
  else if (way_page_get_workspace (self->page) != NULL)
    way_page_tell (self->page, self->words, act);
}

static void
commit (Asking *self, WayChange *change)
{
  WayWorkspace *workspace = way_page_get_workspace (self->page);

  if (workspace == NULL) { /* it was locked while somebody thought */
    way_change_free (change);
    asking_free (self);
    return;
  }

  way_workspace_commit_async (workspace, change, NULL, committed_cb, self);
}

static WayAppointment *
take (Asking *self, WayAppointmentStatus status)
{
  WayAppointment *changed = way_calendar_take_one (way_page_get_workspace (self->page), self->one);

  way_set (changed, status, status);
  if (status != WAY_APPOINTMENT_CANCELLED)
    way_set (changed, reason, NULL);
  return changed;
}

static void
set_status (WayPage *page, WayOccurrence *one, WayAppointmentStatus status, const char *words)
{
  Asking *self = asking_new (page, one, words);
  g_autoptr (WayAppointment) changed = take (self, status);
  WayChange *change = way_change_new ();

  way_change_save (change, changed);
  commit (self, change);
}

void
way_appointment_act_arrived (WayPage *page, WayOccurrence *one)
{
  set_status (page, one, WAY_APPOINTMENT_ARRIVED, _ ("Marked as arrived."));
}

void
way_appointment_act_book_again (WayPage *page, WayOccurrence *one)
{
  set_status (page, one, WAY_APPOINTMENT_BOOKED, _ ("It is booked again."));
}

void
way_appointment_act_open (WayPage *page, WayOccurrence *one)
{
  WayPage         *edit = g_object_new (WAY_TYPE_APPOINTMENT_EDIT, NULL);
  g_autofree char *time = way_time_to_text (one->starts_at);

  way_page_set_subject (edit, &one->appointment->parent.id, time);
  way_page_push (page, edit);
}

/* --- dialogs --- */

static GtkWidget *
make_dialog (Asking *self, const char *heading, const char *response, const char *label)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self->page));
  GtkWidget *dialog =
    adw_message_dialog_new (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, heading, NULL);

  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "back", _ ("_Back"), response,
                                    label, NULL);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), response);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "back");
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), response,
                                              ADW_RESPONSE_SUGGESTED);
  return dialog;
}

static GtkWidget *
make_list (void)
{
  GtkWidget *list = gtk_list_box_new ();

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  return list;
}

static GtkWidget *
add_check (GtkWidget *list, const char *title, gboolean active)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), active);
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  return check;
}

static void
no_show_cb (AdwMessageDialog *dialog, const char *response, gpointer user_data)
{
  Asking    *self = user_data;
  WayChange *change;
  g_autoptr (WayAppointment) changed = NULL;

  if (!g_str_equal (response, "save") || way_page_get_workspace (self->page) == NULL) {
    asking_free (self);
    return;
  }

  changed = take (self, WAY_APPOINTMENT_NO_SHOW);
  change = way_change_new ();
  way_change_save (change, changed);
  for (guint i = 0; i < WAY_OUTREACH_STEPS; i++) {
    g_autoptr (WayTask) task = NULL;

    if (self->checks[i] == NULL ||
        !gtk_check_button_get_active (GTK_CHECK_BUTTON (self->checks[i])))
      continue;
    task = way_outreach_step_make (i, way_page_get_workspace (self->page), changed, way_today ());
    way_change_save (change, task);
  }
  commit (self, change);
}

void
way_appointment_act_no_show (WayPage *page, WayOccurrence *one)
{
  Asking    *self = asking_new (page, one, _ ("Marked as not come."));
  GtkWidget *dialog = make_dialog (self, _ ("Did Not Come"), "save", _ ("_Write It Down"));

  if (one->client_name != NULL) {
    GtkWidget *list = make_list ();

    adw_message_dialog_set_body (
      ADW_MESSAGE_DIALOG (dialog),
      _ ("People miss a time for many reasons. What is to be done to reach the client again? "
         "Each step becomes a task."));
    for (guint i = 0; i < WAY_OUTREACH_STEPS; i++)
      self->checks[i] = add_check (list, way_outreach_step_get_words (i), i < 2);
    adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), list);
  }
  g_signal_connect (dialog, "response", G_CALLBACK (no_show_cb), self);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* --- cancelling --- */

static void
exceptions_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Asking *self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) exceptions =
    way_workspace_list_exceptions_finish (WAY_WORKSPACE (source), result, &error);
  WayChange *change;

  if (exceptions == NULL || way_page_get_workspace (self->page) == NULL) {
    if (error != NULL)
      way_page_fail (self->page, error);
    asking_free (self);
    return;
  }

  change = way_change_new ();
  way_calendar_cancel (
    change, WAY_WORKSPACE (source), self->one, exceptions, gtk_editable_get_text (self->reason),
    self->scope != NULL ? (WaySeriesScope)adw_combo_row_get_selected (self->scope)
                        : WAY_SERIES_THIS);
  commit (self, change);
}

static void
cancel_cb (AdwMessageDialog *dialog, const char *response, gpointer user_data)
{
  Asking       *self = user_data;
  WayWorkspace *workspace = way_page_get_workspace (self->page);

  if (!g_str_equal (response, "cancel") || workspace == NULL) {
    asking_free (self);
    return;
  }

  way_workspace_list_exceptions_async (workspace, &self->one->appointment->parent.id, NULL,
                                       exceptions_cb, self);
}

/* Nobody wonders later why; a word is enough. */
static void
reason_cb (GtkEditable *reason, AdwMessageDialog *dialog)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (reason)));

  adw_message_dialog_set_response_enabled (dialog, "cancel", *text != '\0');
}

void
way_appointment_act_cancel (WayPage *page, WayOccurrence *one)
{
  Asking    *self = asking_new (page, one, _ ("The appointment was cancelled."));
  GtkWidget *dialog = make_dialog (self, _ ("Cancel the Appointment"), "cancel", _ ("_Cancel It"));
  GtkWidget *list = make_list ();
  GtkWidget *reason = adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (reason), _ ("Why, in a few words"));
  g_object_set (reason, "input-hints", GTK_INPUT_HINT_PRIVATE, "activates-default", TRUE, NULL);
  gtk_list_box_append (GTK_LIST_BOX (list), reason);
  self->reason = GTK_EDITABLE (g_object_ref (reason));

  if (one->appointment->rule != NULL) {
    const char *const which[] = { _ ("this one"), _ ("this and later ones"), _ ("all"), NULL };
    g_autoptr (GtkStringList) words = gtk_string_list_new (which);
    GtkWidget *scope = adw_combo_row_new ();

    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (scope), _ ("Which of the series"));
    adw_combo_row_set_model (ADW_COMBO_ROW (scope), G_LIST_MODEL (words));
    gtk_list_box_append (GTK_LIST_BOX (list), scope);
    self->scope = ADW_COMBO_ROW (g_object_ref (scope));
  }

  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (dialog), list);
  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (dialog), "cancel", FALSE);
  g_signal_connect_object (reason, "changed", G_CALLBACK (reason_cb), dialog, 0);
  g_signal_connect (dialog, "response", G_CALLBACK (cancel_cb), self);
  gtk_window_present (GTK_WINDOW (dialog));
  gtk_widget_grab_focus (reason);
}

/* --- which of a series --- */

typedef struct {
  WayScopeFunc func;
  gpointer     user_data;
} Scope;

static void
scope_cb (AdwMessageDialog *dialog, const char *response, gpointer user_data)
{
  g_autofree Scope *self = user_data;

  if (g_str_equal (response, "this"))
    self->func (WAY_SERIES_THIS, self->user_data);
  else if (g_str_equal (response, "later"))
    self->func (WAY_SERIES_LATER, self->user_data);
  else if (g_str_equal (response, "all"))
    self->func (WAY_SERIES_ALL, self->user_data);
}

void
way_appointment_ask_scope (GtkWidget   *widget,
                           const char  *heading,
                           WayScopeFunc func,
                           gpointer     user_data)
{
  GtkRoot   *root = gtk_widget_get_root (widget);
  GtkWidget *dialog =
    adw_message_dialog_new (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, heading,
                            _ ("The appointment repeats. Which of them is meant?"));
  Scope *self = g_new0 (Scope, 1);

  self->func = func;
  self->user_data = user_data;
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "back", _ ("_Back"), "all",
                                    _ ("_All of Them"), "later", _ ("This and _Later Ones"), "this",
                                    _ ("_This One"), NULL);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "this");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "back");
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "this",
                                              ADW_RESPONSE_SUGGESTED);
  g_signal_connect (dialog, "response", G_CALLBACK (scope_cb), self);
  gtk_window_present (GTK_WINDOW (dialog));
}
