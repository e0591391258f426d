/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-task-edit.h"

#include <glib/gi18n.h>

#include "way-client-picker.h"
#include "way-hour.h"
#include "way-now.h"
#include "way-task.h"
#include "way-time-row.h"
#include "way-worker-row.h"

struct _WayTaskEdit {
  WayEditPage parent_instance;

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
  GtkWidget       *done;
};

G_DEFINE_FINAL_TYPE (WayTaskEdit, way_task_edit, WAY_TYPE_EDIT_PAGE)

static gboolean
is_done (WayEditPage *page)
{
  WayTask *task = way_edit_page_get_record (page);

  return task != NULL && way_task_is_done (task);
}

static void
way_task_edit_show (WayEditPage *page)
{
  WayTaskEdit *self = WAY_TASK_EDIT (page);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "task.done", way_edit_page_is_ready (page));
  gtk_widget_set_visible (self->done, !way_edit_page_is_new (page));
  gtk_button_set_label (GTK_BUTTON (self->done), is_done (page) ? _ ("Not Done Yet") : _ ("Done"));
}

/* What the rows know better than the form. */
static gboolean
way_task_edit_check_rows (WayEditPage *page)
{
  WayTaskEdit *self = WAY_TASK_EDIT (page);
  gint64       minute;

  if (!way_client_picker_check (self->client))
    return way_edit_page_refuse (page, NULL,
                                 _ ("Choose the client from the list, or leave the line empty."));
  if (!way_time_row_get_minute (self->due_minute, &minute))
    return way_edit_page_refuse (page, GTK_WIDGET (self->due_minute),
                                 _ ("Say the time such as “9:30” or “2pm”, or leave it empty."));
  return TRUE;
}

static gboolean
way_task_edit_check (WayEditPage *page, gpointer record)
{
  WayTask *task = record;

  if (task->due_minute != WAY_HOUR_NONE && task->due_on.ymd == 0)
    way_set (task, due_on, way_today ());
  return TRUE;
}

static void
done_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayEditPage *page = WAY_EDIT_PAGE (widget);
  const WayId *me = &way_workspace_get_staff (way_page_get_workspace (WAY_PAGE (page)))->parent.id;
  const gboolean done = !is_done (page);
  g_autoptr (WayTask) task = way_edit_page_read (page);
  WayChange *change;

  if (task == NULL)
    return;

  way_set (task, done_at, done ? way_now () : WAY_TIME_NONE);
  way_set (task, done_by, done ? *me : (WayId){ 0 });
  change = way_change_new ();
  way_change_save (change, task);
  way_edit_page_commit (page, change, task,
                        done ? _ ("The task is done.") : _ ("The task is to be done again."));
}

static void
way_task_edit_start (WayEditPage *page, gpointer record)
{
  WayTask      *task = record;
  WayWorkspace *workspace = way_page_get_workspace (WAY_PAGE (page));

  way_set (task, client_id, *way_page_get_client (WAY_PAGE (page)));
  way_set (task, for_id, way_workspace_get_staff (workspace)->parent.id);
}

static GtkWidget *
way_task_edit_get_first (WayEditPage *page)
{
  WayTaskEdit *self = WAY_TASK_EDIT (page);

  return g_strcmp0 (way_page_get_detail (WAY_PAGE (page)), "done") == 0 ? GTK_WIDGET (self->result)
                                                                        : GTK_WIDGET (self->words);
}

static void
way_task_edit_set_workspace (WayPage *page, WayWorkspace *workspace)
{
  WayTaskEdit *self = WAY_TASK_EDIT (page);

  WAY_PAGE_CLASS (way_task_edit_parent_class)->set_workspace (page, workspace);
  way_client_picker_set_workspace (self->client, workspace);
  way_worker_row_set_workspace (self->worker, workspace);
}

static void
way_task_edit_class_init (WayTaskEditClass *klass)
{
  GtkWidgetClass   *widget_class = GTK_WIDGET_CLASS (klass);
  WayEditPageClass *edit_class = WAY_EDIT_PAGE_CLASS (klass);

  WAY_PAGE_CLASS (klass)->set_workspace = way_task_edit_set_workspace;
  edit_class->record_type = WAY_TYPE_TASK;
  edit_class->stored_title = N_ ("Task");
  edit_class->added = N_ ("The task was added.");
  edit_class->saved = N_ ("The task was saved.");
  edit_class->removed = N_ ("The task was removed.");
  edit_class->start = way_task_edit_start;
  edit_class->get_first = way_task_edit_get_first;
  edit_class->show = way_task_edit_show;
  edit_class->check_rows = way_task_edit_check_rows;
  edit_class->check = way_task_edit_check;

  gtk_widget_class_install_action (widget_class, "task.done", NULL, done_action);

  g_type_ensure (WAY_TYPE_CLIENT_PICKER);
  g_type_ensure (WAY_TYPE_DATE_ROW);
  g_type_ensure (WAY_TYPE_TIME_ROW);
  g_type_ensure (WAY_TYPE_WORKER_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-task-edit.ui");
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
  gtk_widget_class_bind_template_child (widget_class, WayTaskEdit, done);
}

static void
way_task_edit_init (WayTaskEdit *self)
{
  WayForm *form = way_edit_page_get_form (WAY_EDIT_PAGE (self));

  gtk_widget_init_template (GTK_WIDGET (self));
  way_form_add_entry (form, "words", GTK_EDITABLE (self->words));
  way_form_add_date (form, "due_on", self->due_on);
  way_form_add_entry (form, "due_minute", way_time_row_get_editable (self->due_minute));
  way_form_add_combo (form, "priority", self->priority);
  way_form_add_combo (form, "kind", self->kind);
  way_form_add_entry (form, "for_id", way_worker_row_get_editable (self->worker));
  way_form_add_entry (form, "client_id", way_client_picker_get_editable (self->client));
  way_form_add_combo (form, "method", self->method);
  way_form_add_combo (form, "result", self->result);
  way_form_add_entry (form, "outcome", GTK_EDITABLE (self->outcome));
}
