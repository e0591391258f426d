/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-tasks-page.h"

#include <glib/gi18n.h>

#include "way-hour.h"
#include "way-now.h"
#include "way-pill.h"
#include "way-status-bin.h"
#include "way-task-edit.h"
#include "way-task-line.h"
#include "way-task-row.h"
#include "way-text-scale.h"
#include "way-workspace-calendar.h"
#include "way-wrap.h"

#define MAX_SHOWN 200 /* whoever has more to do chooses what is due */
#define N_WHICH   (WAY_TASKS_DONE + 1)

struct _WayTasksPage {
  WayPage parent_instance;

  WayWorkspace       *followed; /* whose “written” is heard */
  GCancellable       *cancellable;
  GListStore         *items; /* of WayTaskItem */
  GtkSingleSelection *selection;
  WayTasksWhich       which;
  gboolean            adding;

  GtkEntry           *line;
  GtkLabel           *meaning;
  GtkToggleButton    *pills[N_WHICH];
  GtkStack           *stack;
  AdwClampScrollable *clamp;
  GtkListView        *list;
  AdwStatusPage      *nothing;
  GtkLabel           *more;
};

G_DEFINE_FINAL_TYPE (WayTasksPage, way_tasks_page, WAY_TYPE_PAGE)

/* --- what is shown --- */

static void
show_nothing (WayTasksPage *self)
{
  static const struct {
    const char *title;
    const char *words;
  } nothing[N_WHICH] = {
    [WAY_TASKS_TO_DO] = { N_ ("Nothing to Do"),
                          N_ ("Type a task above, such as “Call the clinic, fri 9:30”.") },
    [WAY_TASKS_DUE] = { N_ ("Nothing Is Due"), N_ ("What is due later is among the tasks to do.") },
    [WAY_TASKS_LATE] = { N_ ("Nothing Is Late"), N_ ("All that was due is done.") },
    [WAY_TASKS_DONE] = { N_ ("Nothing Done Yet"),
                         N_ ("A task that is marked as done stands here.") },
  };

  adw_status_page_set_title (self->nothing, _ (nothing[self->which].title));
  adw_status_page_set_description (self->nothing, _ (nothing[self->which].words));
}

static void
listed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayTasksPage) self = user_data;
  g_autoptr (GError) error = NULL;
  guint total = 0;
  g_autoptr (GPtrArray) found =
    way_workspace_list_tasks_finish (WAY_WORKSPACE (source), result, &total, &error);
  const guint      before = g_list_model_get_n_items (G_LIST_MODEL (self->items));
  g_autofree char *words = NULL;

  if (g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    return;
  if (found == NULL) {
    if (way_page_get_workspace (WAY_PAGE (self)) != NULL)
      way_page_fail (WAY_PAGE (self), error);
    return;
  }

  g_list_store_splice (self->items, 0, before, found->pdata, found->len);
  gtk_stack_set_visible_child_name (self->stack, found->len > 0 ? "list" : "nothing");
  show_nothing (self);
  if (total > found->len)
    /* Translators: how many tasks are shown of how many. */
    words = g_strdup_printf (_ ("The first %u of %u are shown."), found->len, total);
  gtk_label_set_text (self->more, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->more), words != NULL);
  g_clear_pointer (&words, g_free);
  words = g_strdup_printf (g_dngettext (NULL, "%u task", "%u tasks", total), total);
  way_page_set_subtitle (WAY_PAGE (self), words);
}

static void
ask (WayTasksPage *self)
{
  WayWorkspace  *workspace = way_page_get_workspace (WAY_PAGE (self));
  const WayId   *client_id = way_page_get_client (WAY_PAGE (self));
  const gboolean of_client = !way_id_is_none (client_id);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (workspace == NULL)
    return;

  self->cancellable = g_cancellable_new ();
  way_workspace_list_tasks_async (
    workspace, self->which, of_client ? NULL : &way_workspace_get_staff (workspace)->parent.id,
    of_client ? client_id : NULL, MAX_SHOWN, self->cancellable, listed_cb, g_object_ref (self));
}

static void
written_cb (WayTasksPage *self, GPtrArray *records)
{
  if (way_calendar_concerns (records))
    ask (self);
}

static void
pill_cb (WayTasksPage *self, GtkToggleButton *pill)
{
  for (guint i = 0; i < N_WHICH; i++) {
    if (self->pills[i] == pill && gtk_toggle_button_get_active (pill) && self->which != i) {
      self->which = i;
      ask (self);
    }
  }
}

/* --- adding --- */

static void
show_meaning (WayTasksPage *self)
{
  g_auto (WayTaskLine) line = { 0 };
  g_autofree char *words = NULL;
  g_autofree char *hour = NULL;

  way_task_line_read (&line, gtk_editable_get_text (GTK_EDITABLE (self->line)), way_today (),
                      way_when_get_order ());
  if (line.due_on.ymd != 0)
    words = way_when_write_day (line.due_on);
  if (line.due_minute != WAY_HOUR_NONE)
    hour = way_hour_write (line.due_minute);
  if (hour != NULL) {
    /* Translators: a day and a time of day. */
    char *both = g_strdup_printf (_ ("%s, %s"), words, hour);

    g_free (words);
    words = both;
  }
  if (words != NULL) {
    /* Translators: %s is a day. */
    char *due = g_strdup_printf (_ ("Due %s"), words);

    g_free (words);
    words = due;
  }
  gtk_label_set_text (self->meaning, words != NULL ? words : "");
}

static void
line_changed_cb (WayTasksPage *self)
{
  show_meaning (self);
}

static void
added_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayTasksPage) self = user_data;
  g_autoptr (GError) error = NULL;
  gint64 act = 0;
  g_autoptr (WayTask) task =
    way_workspace_save_finish (WAY_WORKSPACE (source), result, &act, &error);

  self->adding = FALSE;
  if (task == NULL) {
    way_page_fail (WAY_PAGE (self), error);
  } else if (way_page_get_workspace (WAY_PAGE (self)) != NULL) {
    gtk_editable_set_text (GTK_EDITABLE (self->line), "");
    way_page_tell (WAY_PAGE (self), _ ("The task was added."), act);
  }
}

static void
entered_cb (WayTasksPage *self)
{
  WayWorkspace *workspace = way_page_get_workspace (WAY_PAGE (self));
  g_auto (WayTaskLine) line = { 0 };
  g_autoptr (WayTask) task = NULL;

  if (workspace == NULL || self->adding)
    return;
  way_task_line_read (&line, gtk_editable_get_text (GTK_EDITABLE (self->line)), way_today (),
                      way_when_get_order ());
  if (line.words == NULL)
    return;

  task = way_workspace_create (workspace, WAY_TYPE_TASK);
  way_set (task, client_id, *way_page_get_client (WAY_PAGE (self)));
  way_set (task, for_id, way_workspace_get_staff (workspace)->parent.id);
  way_set (task, words, line.words);
  way_set (task, due_on, line.due_on);
  way_set (task, due_minute, line.due_minute != WAY_HOUR_NONE ? line.due_minute : WAY_INT_NONE);
  self->adding = TRUE;
  way_workspace_save_async (workspace, task, NULL, NULL, added_cb, g_object_ref (self));
}

static void
way_tasks_page_act (WayPage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (WAY_TASKS_PAGE (page)->line));
}

/* --- doing --- */

static void
open_task (WayTasksPage *self, WayTask *task, const char *detail)
{
  WayPage *edit = g_object_new (WAY_TYPE_TASK_EDIT, NULL);

  way_page_set_subject (edit, &task->parent.id, detail);
  way_page_push (WAY_PAGE (self), edit);
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayTasksPage) self = user_data;
  g_autoptr (GError) error = NULL;
  gint64 act = 0;
  g_autoptr (WayTask) task =
    way_workspace_save_finish (WAY_WORKSPACE (source), result, &act, &error);

  if (task == NULL) {
    way_page_fail (WAY_PAGE (self), error);
    ask (self); /* the check mark says again what is so */
  } else if (way_page_get_workspace (WAY_PAGE (self)) != NULL) {
    way_page_tell (
      WAY_PAGE (self),
      way_task_is_done (task) ? _ ("The task is done.") : _ ("The task is to be done again."), act);
  }
}

/* Of an outreach one also says what came of it. */
static void
toggle_done (WayTasksPage *self, WayTask *task)
{
  WayWorkspace  *workspace = way_page_get_workspace (WAY_PAGE (self));
  const WayId    nobody = { 0 };
  const gboolean done = !way_task_is_done (task);
  g_autoptr (WayTask) changed = NULL;

  if (workspace == NULL)
    return;
  if (done && task->kind == WAY_TASK_OUTREACH && task->result == WAY_TASK_RESULT_NONE) {
    open_task (self, task, "done");
    return;
  }

  changed = way_record_copy (task);
  way_set (changed, done_at, done ? way_now () : WAY_TIME_NONE);
  way_set (changed, done_by, done ? way_workspace_get_staff (workspace)->parent.id : nobody);
  way_workspace_save_async (workspace, changed, NULL, NULL, done_cb, g_object_ref (self));
}

static void
row_done_cb (WayTasksPage *self, WayTaskItem *item)
{
  toggle_done (self, item->task);
}

static void
activate_cb (WayTasksPage *self, guint position)
{
  g_autoptr (WayTaskItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), position);

  if (item != NULL)
    open_task (self, item->task, NULL);
}

/* Before the list takes the key, which selects what is selected anyway. */
static gboolean
key_cb (WayTasksPage *self, guint key)
{
  WayTaskItem *item = gtk_single_selection_get_selected_item (self->selection);

  if (key != GDK_KEY_space || item == NULL)
    return FALSE;

  toggle_done (self, item->task);
  return TRUE;
}

/* --- rows --- */

static void
setup_cb (GtkListItemFactory *factory, GtkListItem *item, WayTasksPage *self)
{
  GtkWidget *row = way_task_row_new ();

  g_signal_connect_object (row, "done", G_CALLBACK (row_done_cb), self, G_CONNECT_SWAPPED);
  gtk_list_item_set_child (item, row);
}

static void
bind_cb (GtkListItemFactory *factory, GtkListItem *item, WayTasksPage *self)
{
  const gboolean of_client = !way_id_is_none (way_page_get_client (WAY_PAGE (self)));

  way_task_row_show (WAY_TASK_ROW (gtk_list_item_get_child (item)), gtk_list_item_get_item (item),
                     of_client);
}

/* --- the page --- */

static void
forget (WayTasksPage *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->followed != NULL)
    g_signal_handlers_disconnect_by_data (self->followed, self);
  g_clear_object (&self->followed);
}

static void
way_tasks_page_set_workspace (WayPage *page, WayWorkspace *workspace)
{
  WayTasksPage *self = WAY_TASKS_PAGE (page);

  forget (self);
  g_list_store_remove_all (self->items);
  gtk_editable_set_text (GTK_EDITABLE (self->line), "");
  if (workspace == NULL)
    return;

  self->followed = g_object_ref (workspace);
  g_signal_connect_object (workspace, "written", G_CALLBACK (written_cb), self, G_CONNECT_SWAPPED);
  ask (self);
}

static void
way_tasks_page_set_client (WayPage *page, const WayId *client_id)
{
  ask (WAY_TASKS_PAGE (page));
}

static void
way_tasks_page_shown (WayPage *page)
{
  WayTasksPage *self = WAY_TASKS_PAGE (page);

  if (g_list_model_get_n_items (G_LIST_MODEL (self->items)) > 0)
    gtk_widget_grab_focus (GTK_WIDGET (self->list));
  else
    gtk_widget_grab_focus (GTK_WIDGET (self->line));
}

static void
way_tasks_page_dispose (GObject *object)
{
  WayTasksPage *self = WAY_TASKS_PAGE (object);

  forget (self);
  g_clear_object (&self->items);
  g_clear_object (&self->selection);

  G_OBJECT_CLASS (way_tasks_page_parent_class)->dispose (object);
}

static void
way_tasks_page_class_init (WayTasksPageClass *klass)
{
  static const char *const pills[N_WHICH] = { "to_do", "due", "late", "done" };
  GtkWidgetClass          *widget_class = GTK_WIDGET_CLASS (klass);
  WayPageClass            *page_class = WAY_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_tasks_page_dispose;
  page_class->set_workspace = way_tasks_page_set_workspace;
  page_class->set_client = way_tasks_page_set_client;
  page_class->act = way_tasks_page_act;
  page_class->shown = way_tasks_page_shown;

  g_type_ensure (WAY_TYPE_PILL);
  g_type_ensure (WAY_TYPE_STATUS_BIN);
  g_type_ensure (WAY_TYPE_WRAP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-tasks-page.ui");
  for (guint i = 0; i < N_WHICH; i++)
    gtk_widget_class_bind_template_child_full (widget_class, pills[i], FALSE,
                                               G_STRUCT_OFFSET (WayTasksPage, pills) +
                                                 (gssize)(i * sizeof (GtkToggleButton *)));
  gtk_widget_class_bind_template_child (widget_class, WayTasksPage, line);
  gtk_widget_class_bind_template_child (widget_class, WayTasksPage, meaning);
  gtk_widget_class_bind_template_child (widget_class, WayTasksPage, stack);
  gtk_widget_class_bind_template_child (widget_class, WayTasksPage, clamp);
  gtk_widget_class_bind_template_child (widget_class, WayTasksPage, list);
  gtk_widget_class_bind_template_child (widget_class, WayTasksPage, nothing);
  gtk_widget_class_bind_template_child (widget_class, WayTasksPage, more);
  gtk_widget_class_bind_template_callback (widget_class, line_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, pill_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_cb);
}

static void
way_tasks_page_init (WayTasksPage *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  way_text_scale_clamp_scrollable (self->clamp);
  self->items = g_list_store_new (WAY_TYPE_TASK_ITEM);
  self->selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->items)));
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, 0);
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  g_object_unref (factory);
  show_nothing (self);
}
