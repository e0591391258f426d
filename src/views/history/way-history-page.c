/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-history-page.h"

#include <glib/gi18n.h>

#include "way-client-words.h"
#include "way-contact-point.h"
#include "way-day-words.h"
#include "way-goal.h"
#include "way-history-row.h"
#include "way-intervention.h"
#include "way-need.h"
#include "way-objective.h"
#include "way-pill.h"
#include "way-text-scale.h"
#include "way-workspace-merging.h"
#include "way-workspace.h"
#include "way-wrap.h"

#define AT_ONCE 100 /* entries; older ones are asked for */

struct _WayHistoryPage {
  WayPage parent_instance;

  WayPagedList *entries;
  GPtrArray    *rows;  /* WayRow that are looked at, in their order */
  GPtrArray    *named; /* GListModel of records whose names the sentences need */
  guint         limit;
  guint         show_id;

  GtkStack        *stack;
  AdwClamp        *clamp;
  GtkBox          *days;
  GtkWidget       *older;
  GtkToggleButton *changed;
  GtkToggleButton *read;
};

G_DEFINE_FINAL_TYPE (WayHistoryPage, way_history_page, WAY_TYPE_PAGE)

/* --- sentences --- */

static char *
look_up (const char *table, const WayId *id, gpointer data)
{
  WayHistoryPage *self = data;

  for (guint i = 0; i < self->named->len; i++) {
    GListModel *list = g_ptr_array_index (self->named, i);

    for (guint k = 0; k < g_list_model_get_n_items (list); k++) {
      g_autoptr (WayRecord) record = g_list_model_get_item (list, k);

      if (g_strcmp0 (WAY_RECORD_GET_CLASS (record)->table, table) != 0)
        break;
      if (way_id_compare (&record->id, id) == 0)
        return way_history_words_name_record (record);
    }
  }

  return NULL;
}

static WayHistoryAct *
get_act (WayHistoryPage *self, guint n)
{
  return way_row_get_item (g_ptr_array_index (self->rows, n));
}

static WayDate
day_of (const WayHistoryAct *act)
{
  g_autoptr (GDateTime) at = g_date_time_new_from_unix_local (act->at.us / G_USEC_PER_SEC);

  return way_date_of (at);
}

static char *
time_of (const WayHistoryAct *act)
{
  g_autoptr (GDateTime) at = g_date_time_new_from_unix_local (act->at.us / G_USEC_PER_SEC);
  g_autofree char *time = g_date_time_format (at, "%H:%M");

  return way_client_words_isolate (time);
}

static gboolean
is_wanted (WayHistoryPage *self, const WayHistoryAct *act)
{
  return gtk_toggle_button_get_active (act->kind == WAY_HISTORY_ACCESS ? self->read
                                                                       : self->changed);
}

/* How many entries from “n” on are one sentence: the same person looked again and again. */
static guint
count_read (WayHistoryPage *self, guint n)
{
  const WayHistoryAct *first = get_act (self, n);
  guint                end = n;

  if (first->kind != WAY_HISTORY_ACCESS || g_strcmp0 (first->verb, "view") != 0)
    return 1;

  while (end < self->rows->len) {
    const WayHistoryAct *act = get_act (self, end);

    if (act->kind != WAY_HISTORY_ACCESS || g_strcmp0 (act->verb, "view") != 0 ||
        g_strcmp0 (act->who, first->who) != 0 || day_of (act).ymd != day_of (first).ymd)
      break;
    end++;
  }

  return end - n;
}

/* --- putting back --- */

static void
put_back_done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayHistoryPage) self = user_data;
  g_autoptr (GError) error = NULL;
  gint64 act = 0;

  if (way_workspace_undo_finish (WAY_WORKSPACE (source), result, &act, &error))
    way_page_tell (WAY_PAGE (self), _ ("It is as it was before that change."), act);
  else
    way_page_fail (WAY_PAGE (self), error);
}

static void
separated_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayHistoryPage) self = user_data;
  g_autoptr (GError) error = NULL;
  gint64 act = 0;

  if (way_workspace_merging_finish (WAY_WORKSPACE (source), result, &act, &error))
    way_page_tell (WAY_PAGE (self), _ ("They are two clients again."), act);
  else
    way_page_fail (WAY_PAGE (self), error);
}

/* The record by which two others were merged in that act; NULL for any other act. */
static const WayId *
find_match (WayHistoryPage *self, gint64 number)
{
  for (guint i = 0; i < self->rows->len; i++) {
    const WayHistoryAct *act = get_act (self, i);

    if (act->act == number && g_strcmp0 (act->table, "client_match") == 0)
      return &act->record_id;
  }

  return NULL;
}

static void
put_back_cb (WayHistoryPage *self, WayHistoryRow *row)
{
  WayWorkspace *workspace = way_page_get_workspace (WAY_PAGE (self));
  const WayId  *match = find_match (self, way_history_row_get_act (row));

  gtk_widget_set_sensitive (GTK_WIDGET (row), FALSE);
  if (match != NULL) { /* also when something was written since */
    way_workspace_separate_clients_async (workspace, match, NULL, separated_cb,
                                          g_object_ref (self));
    return;
  }
  way_workspace_undo_async (workspace, way_history_row_get_act (row), NULL, put_back_done_cb,
                            g_object_ref (self));
}

/* A client is archived, not taken back; what is signed, and what was done about an alarming answer,
 * never goes. */
static gboolean
can_put_back (const WayHistoryAct *act)
{
  static const char *const kept[] = { "client", "assessment", "score", "alert", NULL };

  if (!act->latest || act->kind == WAY_HISTORY_ACCESS)
    return FALSE;
  return !g_strv_contains (kept, act->table) ||
         (act->kind != WAY_HISTORY_CREATED && g_str_equal (act->table, "client"));
}

/* --- days --- */

static GtkWidget *
add_day (WayHistoryPage *self, WayDate day)
{
  g_autofree char *heading = way_day_words_heading (day, way_client_words_today ());
  GtkWidget       *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), heading);
  gtk_box_append (self->days, group);
  return group;
}

static void
add_row (WayHistoryPage *self, GtkWidget *group, guint n, guint n_read)
{
  WayHistoryAct   *act = get_act (self, n);
  WayHistoryAct   *first = get_act (self, n + n_read - 1); /* the newest stands first */
  g_autofree char *time = time_of (first);
  g_autofree char *until = time_of (act);
  g_autoptr (WayHistoryWords) words = n_read > 1
                                      ? way_history_words_new_read (act->who, n_read, until)
                                      : way_history_words_new (act, look_up, self);
  WayHistoryRow *row = g_object_new (WAY_TYPE_HISTORY_ROW, NULL);

  way_history_row_show (row, act->kind, time, words, can_put_back (act) ? act->act : 0);
  g_signal_connect_object (row, "put-back", G_CALLBACK (put_back_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), GTK_WIDGET (row));
}

static void
clear_days (WayHistoryPage *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->days))) != NULL)
    gtk_box_remove (self->days, child);
}

static void
fill_days (WayHistoryPage *self)
{
  GtkWidget *group = NULL;
  WayDate    day = WAY_DATE_NONE;
  guint      n = 0;

  clear_days (self);
  while (n < self->rows->len) {
    WayHistoryAct *act = get_act (self, n);
    const guint    n_read = count_read (self, n);

    if (is_wanted (self, act)) {
      if (group == NULL || day_of (act).ymd != day.ymd)
        group = add_day (self, day = day_of (act));
      add_row (self, group, n, n_read);
    }
    n += n_read;
  }

  gtk_stack_set_visible_child_name (self->stack, group != NULL ? "days" : "empty");
}

static void show_soon (WayHistoryPage *self);

/* Waits until all rows that are shown have been read. */
static gboolean
show_cb (gpointer data)
{
  WayHistoryPage *self = data;
  const guint     total =
    self->entries != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->entries)) : 0;

  self->show_id = 0;
  while (self->rows->len < MIN (total, self->limit)) {
    WayRow *row = g_list_model_get_item (G_LIST_MODEL (self->entries), self->rows->len);

    g_ptr_array_add (self->rows, row);
    g_signal_connect_object (row, "notify::item", G_CALLBACK (show_soon), self, G_CONNECT_SWAPPED);
  }

  for (guint i = 0; i < self->rows->len; i++) {
    if (get_act (self, i) == NULL)
      return G_SOURCE_REMOVE;
  }

  gtk_widget_set_visible (self->older, total > self->limit);
  fill_days (self);
  return G_SOURCE_REMOVE;
}

static void
show_soon (WayHistoryPage *self)
{
  if (self->entries == NULL)
    gtk_stack_set_visible_child_name (self->stack, "empty");
  else if (way_paged_list_has_failed (self->entries))
    gtk_stack_set_visible_child_name (self->stack, "failed");
  else if (!way_paged_list_is_loading (self->entries) && self->show_id == 0)
    self->show_id = g_idle_add (show_cb, self);
}

static void
entries_changed_cb (WayHistoryPage *self)
{
  g_ptr_array_set_size (self->rows, 0);
  show_soon (self);
}

static void
older_cb (WayHistoryPage *self)
{
  self->limit += AT_ONCE;
  show_soon (self);
}

/* --- the page --- */

static void
forget (WayHistoryPage *self)
{
  g_clear_handle_id (&self->show_id, g_source_remove);
  g_ptr_array_set_size (self->rows, 0);
  g_ptr_array_set_size (self->named, 0);
  g_clear_object (&self->entries);
  self->limit = AT_ONCE;
}

static void
way_history_page_set_workspace (WayPage *page, WayWorkspace *workspace)
{
  WayHistoryPage *self = WAY_HISTORY_PAGE (page);

  forget (self);
  clear_days (self);
  show_soon (self);
}

static void
add_named (WayHistoryPage *self, WayQuery *query)
{
  GListModel *list = way_workspace_list (way_page_get_workspace (WAY_PAGE (self)), query);

  g_ptr_array_add (self->named, list);
  g_signal_connect_object (list, "items-changed", G_CALLBACK (show_soon), self, G_CONNECT_SWAPPED);
}

static void
way_history_page_set_client (WayPage *page, const WayId *client_id)
{
  WayHistoryPage *self = WAY_HISTORY_PAGE (page);
  const GType types[] = { WAY_TYPE_CONTACT_POINT, WAY_TYPE_NEED, WAY_TYPE_GOAL, WAY_TYPE_OBJECTIVE,
                          WAY_TYPE_INTERVENTION };

  forget (self);
  add_named (self, way_query_new (WAY_TYPE_STAFF));
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    add_named (self, way_query_new_of (types[i], "client_id", client_id));

  self->entries = way_workspace_list_history (way_page_get_workspace (page), client_id);
  g_signal_connect_object (self->entries, "items-changed", G_CALLBACK (entries_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entries, "notify::loading", G_CALLBACK (show_soon), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->entries, "notify::failed", G_CALLBACK (show_soon), self,
                           G_CONNECT_SWAPPED);
  gtk_stack_set_visible_child_name (self->stack, "loading");
}

static void
way_history_page_dispose (GObject *object)
{
  WayHistoryPage *self = WAY_HISTORY_PAGE (object);

  if (self->rows != NULL)
    forget (self);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->named, g_ptr_array_unref);

  G_OBJECT_CLASS (way_history_page_parent_class)->dispose (object);
}

static void
way_history_page_class_init (WayHistoryPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  WayPageClass   *page_class = WAY_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_history_page_dispose;
  page_class->set_workspace = way_history_page_set_workspace;
  page_class->set_client = way_history_page_set_client;

  g_type_ensure (WAY_TYPE_PILL);
  g_type_ensure (WAY_TYPE_WRAP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-history-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WayHistoryPage, stack);
  gtk_widget_class_bind_template_child (widget_class, WayHistoryPage, clamp);
  gtk_widget_class_bind_template_child (widget_class, WayHistoryPage, days);
  gtk_widget_class_bind_template_child (widget_class, WayHistoryPage, older);
  gtk_widget_class_bind_template_child (widget_class, WayHistoryPage, changed);
  gtk_widget_class_bind_template_child (widget_class, WayHistoryPage, read);
  gtk_widget_class_bind_template_callback (widget_class, show_soon);
  gtk_widget_class_bind_template_callback (widget_class, older_cb);
}

static void
way_history_page_init (WayHistoryPage *self)
{
  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
  self->named = g_ptr_array_new_with_free_func (g_object_unref);
  self->limit = AT_ONCE;
  gtk_widget_init_template (GTK_WIDGET (self));
  way_text_scale_clamp (self->clamp);
}
