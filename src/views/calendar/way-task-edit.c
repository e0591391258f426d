/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-task-edit.h"

#include <glib/gi18n.h>

#include "way-client-picker.h"
#include "way-error.h"
#include "way-form-meeting.h"
#include "way-hour.h"
#include "way-now.h"
#include "way-status-bin.h"
#include "way-task.h"
#include "way-text-scale.h"
#include "way-time-row.h"
#include "way-worker-row.h"

struct _WayTaskEdit {
  WayPage parent_instance;

  WayForm        *form;
  WayFormMeeting *meeting;
  GListModel     *tasks; /* the one that is edited */
  gboolean        filled;
  gboolean        saving;

  GtkStack        *stack;
  AdwClamp        *clamp;
  GtkLabel        *state;
  AdwEntryRow     *words;
  WayDateRow      *due_on;
  WayTimeRow      *due_minute;
  AdwComboRow     *priority;
  AdwComboRow     *kind;
  WayWorkerRow    *worker;
  WayClientPicker *client;
  AdwComboRow     *method;
  AdwComboRow     *result;
  AdwEntryRow     *outcome;
  GtkWidget       *remove;
  GtkWidget       *done;

  GtkWidget       *editing;
  WayConflictView *conflict; /* instead of it, while somebody chooses */
};

G_DEFINE_FINAL_TYPE (WayTaskEdit, way_task_edit, WAY_TYPE_PAGE)

static gboolean
is_new (WayTaskEdit *self)
{
  return way_id_is_none (way_page_get_subject (WAY_PAGE (self)));
}

static gboolean
is_done (WayTaskEdit *self)
{
  WayTask *task = way_form_get_record (self->form);

  return task != NULL && way_task_is_done (task);
}

static void
show_changed (WayTaskEdit *self)
{
  const gboolean is_filled = way_form_get_record (self->form) != NULL && !self->saving;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "task.save", is_filled);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "task.discard",
                                 is_filled && way_form_is_changed (self->form));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "task.remove", is_filled);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "task.done", is_filled);
  gtk_widget_set_visible (self->remove, !is_new (self));
  gtk_widget_set_visible (self->done, !is_new (self));
  gtk_button_set_label (GTK_BUTTON (self->done), is_done (self) ? _ ("Not Done Yet") : _ ("Done"));
}

static void
changed_cb (WayTaskEdit *self)
{
  show_changed (self);
}

static void
kept_cb (WayTaskEdit *self)
{
  gtk_label_set_text (self->state, _ ("Draft kept"));
}

static void
restored_cb (WayTaskEdit *self)
{
  gtk_label_set_text (self->state, _ ("What you had typed is back."));
  show_changed (self);
}

static void
failed_cb (WayTaskEdit *self, const GError *error)
{
  way_page_fail (WAY_PAGE (self), error);
}

/* --- saving, doing and removing --- */

static void
end (WayTaskEdit *self, const char *words, gint64 act, const GError *error)
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
  g_autoptr (WayTaskEdit) self = user_data;
  g_autoptr (GError) error = NULL;
  gint64 act = 0;
  g_autoptr (WayTask) task = way_form_save_finish (WAY_FORM (source), result, &act, &error);

  end (self, is_new (self) ? _ ("The task was added.") : _ ("The task was saved."), act, error);
}

static gboolean
refuse (WayTaskEdit *self, const char *words)
{
  g_autoptr (GError) error = g_error_new_literal (WAY_ERROR, WAY_ERROR_INVALID, words);

  failed_cb (self, error);
  return FALSE;
}

/* What the rows know better than the form. */
static gboolean
is_right (WayTaskEdit *self)
{
  WayDate day;
  gint64  minute;

  if (!way_client_picker_check (self->client))
    return refuse (self, _ ("Choose the client from the list, or leave the line empty."));
  if (!way_time_row_get_minute (self->due_minute, &minute)) {
    way_time_row_mark (self->due_minute, TRUE);
    gtk_widget_grab_focus (GTK_WIDGET (self->due_minute));
    return refuse (self, _ ("Say the time such as “9:30” or “2pm”, or leave it empty."));
  }
  if (minute != WAY_HOUR_NONE && way_date_row_get_date (self->due_on, &day) && day.ymd == 0)
    way_date_row_set_date (self->due_on, way_today ());

  return TRUE;
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayTaskEdit *self = WAY_TASK_EDIT (widget);

  if (!is_right (self))
    return;

  self->saving = TRUE;
  show_changed (self);
  way_form_save_async (self->form, saved_cb, g_object_ref (self));
}

static void
taken_cb (WayTaskEdit *self, gboolean goes_on)
{
  if (goes_on)
    save_action (GTK_WIDGET (self), NULL, NULL);
  else
    way_page_leave (WAY_PAGE (self));
}

static void
commit (WayTaskEdit *self, WayChange *change, GAsyncReadyCallback callback)
{
  way_change_end_draft (change, "task", way_page_get_subject (WAY_PAGE (self)));
  self->saving = TRUE;
  show_changed (self);
  way_form_begin_save (self->form);
  way_workspace_commit_async (way_page_get_workspace (WAY_PAGE (self)), change, NULL, callback,
                              g_object_ref (self));
}

static void
committed (WayTaskEdit *self, GObject *source, GAsyncResult *result, const char *words)
{
  g_autoptr (GError) error = NULL;
  gint64         act = 0;
  const gboolean saved = way_workspace_commit_finish (WAY_WORKSPACE (source), result, &act, &error);

  way_form_end_save (self->form, saved);
  end (self, words, act, error);
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayTaskEdit) self = user_data;

  committed (self, source, result,
             is_done (self) ? _ ("The task is to be done again.") : _ ("The task is done."));
}

static void
done_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayTaskEdit  *self = WAY_TASK_EDIT (widget);
  WayWorkspace *workspace = way_page_get_workspace (WAY_PAGE (self));
  const WayId   nobody = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (WayTask) task = NULL;
  WayChange *change;

  if (!is_right (self))
    return;
  task = way_form_read (self->form, &error);
  if (task == NULL) {
    failed_cb (self, error);
    return;
  }

  way_set (task, done_at, is_done (self) ? WAY_TIME_NONE : way_now ());
  way_set (task, done_by, is_done (self) ? nobody : way_workspace_get_staff (workspace)->parent.id);
  change = way_change_new ();
  way_change_save (change, task);
  commit (self, change, done_cb);
}

static void
removed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayTaskEdit) self = user_data;

  committed (self, source, result, _ ("The task was removed."));
}

static void
remove_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayTaskEdit *self = WAY_TASK_EDIT (widget);
  WayChange   *change = way_change_new ();

  way_change_remove (change, way_form_get_record (self->form));
  commit (self, change, removed_cb);
}

static void
discard_cb (WayTaskEdit *self)
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
fill (WayTaskEdit *self, WayTask *task, const WayId *about)
{
  WayWorkspace *workspace = way_page_get_workspace (WAY_PAGE (self));

  self->filled = TRUE;
  way_client_picker_set_workspace (self->client, workspace);
  way_worker_row_set_workspace (self->worker, workspace);
  way_form_edit (self->form, workspace, task, about);
  show_changed (self);
}

static void
start_new (WayTaskEdit *self, WayWorkspace *workspace)
{
  g_autoptr (WayTask) task = way_workspace_create (workspace, WAY_TYPE_TASK);
  const WayId *client_id = way_page_get_client (WAY_PAGE (self));
  const WayId *staff_id = &way_workspace_get_staff (workspace)->parent.id;

  way_set (task, client_id, *client_id);
  way_set (task, for_id, *staff_id);
  fill (self, task, way_id_is_none (client_id) ? staff_id : client_id);
}

static void
loaded_cb (WayTaskEdit *self)
{
  g_autoptr (WayTask) task = NULL;

  if (self->filled || self->tasks == NULL || way_live_list_is_loading (WAY_LIVE_LIST (self->tasks)))
    return;

  task = g_list_model_get_item (self->tasks, 0);
  if (task != NULL)
    fill (self, task, &task->parent.id);
  else
    gtk_stack_set_visible_child_name (self->stack, "gone");
}

static void
way_task_edit_set_workspace (WayPage *page, WayWorkspace *workspace)
{
  WayTaskEdit *self = WAY_TASK_EDIT (page);

  way_form_clear (self->form);
  way_form_meeting_end (self->meeting);
  way_client_picker_set_workspace (self->client, NULL);
  way_worker_row_set_workspace (self->worker, NULL);
  g_clear_object (&self->tasks);
  self->filled = FALSE;
  show_changed (self);
}

static void
way_task_edit_set_subject (WayPage *page, const WayId *subject, const char *detail)
{
  WayTaskEdit *self = WAY_TASK_EDIT (page);

  if (way_id_is_none (subject))
    return;

  way_page_set_title (page, _ ("Task"));
  self->tasks = way_workspace_list (way_page_get_workspace (page),
                                    way_query_new_of (WAY_TYPE_TASK, "id", subject));
  g_signal_connect_object (self->tasks, "notify::loading", G_CALLBACK (loaded_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
way_task_edit_shown (WayPage *page)
{
  WayTaskEdit  *self = WAY_TASK_EDIT (page);
  WayWorkspace *workspace = way_page_get_workspace (page);

  /* The window tells no subject where there is none. */
  if (workspace != NULL && !self->filled && is_new (self))
    start_new (self, workspace);
  gtk_widget_grab_focus (g_strcmp0 (way_page_get_detail (page), "done") == 0
                           ? GTK_WIDGET (self->result)
                           : GTK_WIDGET (self->words));
}

/* --- the page --- */

static void
way_task_edit_dispose (GObject *object)
{
  WayTaskEdit *self = WAY_TASK_EDIT (object);

  g_clear_object (&self->meeting);
  g_clear_object (&self->form);
  g_clear_object (&self->tasks);

  G_OBJECT_CLASS (way_task_edit_parent_class)->dispose (object);
}

static void
way_task_edit_class_init (WayTaskEditClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  WayPageClass   *page_class = WAY_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_task_edit_dispose;
  page_class->set_workspace = way_task_edit_set_workspace;
  page_class->set_subject = way_task_edit_set_subject;
  page_class->shown = way_task_edit_shown;

  gtk_widget_class_install_action (widget_class, "task.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "task.done", NULL, done_action);
  gtk_widget_class_install_action (widget_class, "task.remove", NULL, remove_action);
  gtk_widget_class_install_action (widget_class, "task.discard", NULL, discard_action);

  g_type_ensure (WAY_TYPE_CLIENT_PICKER);
  g_type_ensure (WAY_TYPE_CONFLICT_VIEW);
  g_type_ensure (WAY_TYPE_DATE_ROW);
  g_type_ensure (WAY_TYPE_STATUS_BIN);
  g_type_ensure (WAY_TYPE_TIME_ROW);
  g_type_ensure (WAY_TYPE_WORKER_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-task-edit.ui");
  gtk_widget_class_bind_template_child (widget_class, WayTaskEdit, stack);
  gtk_widget_class_bind_template_child (widget_class, WayTaskEdit, clamp);
  gtk_widget_class_bind_template_child (widget_class, WayTaskEdit, state);
  gtk_widget_class_bind_template_child (widget_class, WayTaskEdit, words);
  gtk_widget_class_bind_template_child (widget_class, WayTaskEdit, due_on);
  gtk_widget_class_bind_template_child (widget_class, WayTaskEdit, due_minute);
  gtk_widget_class_bind_template_child (widget_class, WayTaskEdit, priority);
  gtk_widget_class_bind_template_child (widget_class, WayTaskEdit, kind);
  gtk_widget_class_bind_template_child (widget_class, WayTaskEdit, worker);
  gtk_widget_class_bind_template_child (widget_class, WayTaskEdit, client);
  gtk_widget_class_bind_template_child (widget_class, WayTaskEdit, method);
  gtk_widget_class_bind_template_child (widget_class, WayTaskEdit, result);
  gtk_widget_class_bind_template_child (widget_class, WayTaskEdit, outcome);
  gtk_widget_class_bind_template_child (widget_class, WayTaskEdit, remove);
  gtk_widget_class_bind_template_child (widget_class, WayTaskEdit, done);
  gtk_widget_class_bind_template_child (widget_class, WayTaskEdit, editing);
  gtk_widget_class_bind_template_child (widget_class, WayTaskEdit, conflict);
}

static void
way_task_edit_init (WayTaskEdit *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  way_text_scale_clamp (self->clamp);

  self->form = way_form_new ();
  way_form_add_entry (self->form, "words", GTK_EDITABLE (self->words));
  way_form_add_date (self->form, "due_on", self->due_on);
  way_form_add_entry (self->form, "due_minute", way_time_row_get_editable (self->due_minute));
  way_form_add_combo (self->form, "priority", self->priority);
  way_form_add_combo (self->form, "kind", self->kind);
  way_form_add_entry (self->form, "for_id", way_worker_row_get_editable (self->worker));
  way_form_add_entry (self->form, "client_id", way_client_picker_get_editable (self->client));
  way_form_add_combo (self->form, "method", self->method);
  way_form_add_combo (self->form, "result", self->result);
  way_form_add_entry (self->form, "outcome", GTK_EDITABLE (self->outcome));
  self->meeting = way_form_meeting_new (self->form, self->conflict, self->editing);
  g_signal_connect_object (self->meeting, "taken", G_CALLBACK (taken_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->form, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->form, "kept", G_CALLBACK (kept_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->form, "restored", G_CALLBACK (restored_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->form, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  show_changed (self);
}
