/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-history-page.h"

#include <glib/gi18n.h>

#include "way-act-page.h"
#include "way-day-words.h"
#include "way-history-filters.h"
#include "way-history-foot.h"
#include "way-history-paper.h"
#include "way-history-row.h"
#include "way-history-scope.h"
#include "way-now.h"
#include "way-paper-page.h"
#include "way-status-bin.h"
#include "way-text-scale.h"
#include "way-workspace-history.h"

/* Screens before the end at which older entries are asked for. */
#define AHEAD 2

/* The detail of one that a supervisor looks through, before its bits. */
#define WATCH "watch"

struct _WayHistoryPage {
  WayPage parent_instance;

  WayHistoryList *list;
  char           *field; /* of one record that it is about; or NULL */
  WayHistoryWatch watch; /* what a supervisor looks for; 0: it is a history like any other */
  GPtrArray      *shown; /* GtkListItem that have a place on the screen */
  guint           edges_id;
  gboolean        goes_up; /* something was put back: what comes first is looked at */

  WayHistoryFilters  *filters;
  WayHistoryScope    *scope;
  GtkStack           *stack;
  AdwClampScrollable *clamp;
  GtkScrolledWindow  *scroller;
  GtkListView        *entries;
  GtkWidget          *looking;
  WayHistoryFoot     *foot;
};

G_DEFINE_FINAL_TYPE (WayHistoryPage, way_history_page, WAY_TYPE_PAGE)

/* --- putting back --- */

static void
put_back_done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayHistoryPage) self = user_data;
  g_autoptr (GError) error = NULL;
  gint64 act = 0;

  if (way_page_get_workspace (WAY_PAGE (self)) != WAY_WORKSPACE (source))
    return;

  if (way_workspace_undo_finish (WAY_WORKSPACE (source), result, &act, &error)) {
    way_page_tell (WAY_PAGE (self), _ ("It is as it was before that change."), act);
    return;
  }

  self->goes_up = FALSE;
  way_page_fail (WAY_PAGE (self), error);
}

static void
put_back_cb (WayHistoryPage *self, WayHistoryRow *row)
{
  const WayHistoryItem *item = way_history_row_get_item (row);

  if (item == NULL)
    return;

  gtk_widget_set_sensitive (GTK_WIDGET (row), FALSE);
  self->goes_up = TRUE;
  way_workspace_put_back_async (way_page_get_workspace (WAY_PAGE (self)), item->entry,
                                !way_id_is_none (way_page_get_client (WAY_PAGE (self))), NULL,
                                put_back_done_cb, g_object_ref (self));
}

/* --- rows --- */

static WayDate
day_of (WayHistoryPage *self, guint position)
{
  g_autoptr (WayHistoryItem) item = g_list_model_get_item (G_LIST_MODEL (self->list), position);
  g_autoptr (GDateTime) at = NULL;

  if (item == NULL)
    return WAY_DATE_NONE;

  at = g_date_time_new_from_unix_local (item->entry->at.us / G_USEC_PER_SEC);
  return way_date_of (at);
}

/* The first row of a day has its heading, the last one its lower edge. */
static void
show_edges (WayHistoryPage *self, GtkListItem *item)
{
  const guint      position = gtk_list_item_get_position (item);
  g_autofree char *heading = NULL;
  WayDate          day;

  if (self->list == NULL || position == GTK_INVALID_LIST_POSITION)
    return;

  day = day_of (self, position);
  if (position == 0 || day_of (self, position - 1).ymd != day.ymd)
    heading = way_day_words_heading (day, way_today ());
  way_history_row_set_edges (WAY_HISTORY_ROW (gtk_list_item_get_child (item)), heading,
                             day_of (self, position + 1).ymd != day.ymd);
}

static gboolean
edges_cb (gpointer data)
{
  WayHistoryPage *self = data;

  self->edges_id = 0;
  for (guint i = 0; i < self->shown->len; i++)
    show_edges (self, g_ptr_array_index (self->shown, i));
  return G_SOURCE_REMOVE;
}

static void
setup_cb (WayHistoryPage *self, GtkListItem *item)
{
  GtkWidget *row = way_history_row_new ();

  g_signal_connect_object (row, "put-back", G_CALLBACK (put_back_cb), self, G_CONNECT_SWAPPED);
  gtk_list_item_set_child (item, row);
}

static void
bind_cb (WayHistoryPage *self, GtkListItem *item)
{
  GtkWidget      *row = gtk_list_item_get_child (item);
  WayHistoryItem *entry = gtk_list_item_get_item (item);

  gtk_widget_set_sensitive (row, TRUE);
  gtk_list_item_set_activatable (item, !way_history_entry_is_reading (entry->entry));
  way_history_row_set_item (WAY_HISTORY_ROW (row), entry);
  if (self->watch != 0)
    way_history_row_lock (WAY_HISTORY_ROW (row));
  g_ptr_array_add (self->shown, item);
  show_edges (self, item);
}

static void
unbind_cb (WayHistoryPage *self, GtkListItem *item)
{
  g_ptr_array_remove_fast (self->shown, item);
  way_history_row_set_item (WAY_HISTORY_ROW (gtk_list_item_get_child (item)), NULL);
}

static void
activate_cb (WayHistoryPage *self, guint position)
{
  g_autoptr (WayHistoryItem) item =
    self->list != NULL ? g_list_model_get_item (G_LIST_MODEL (self->list), position) : NULL;

  if (item != NULL && !way_history_entry_is_reading (item->entry))
    way_page_push (WAY_PAGE (self), way_act_page_new (item->entry->act));
}

static void
focus_first (WayHistoryPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self->entries), "list.scroll-to-item", "u", 0);
  for (guint i = 0; i < self->shown->len; i++) {
    GtkListItem *item = g_ptr_array_index (self->shown, i);

    if (gtk_list_item_get_position (item) == 0)
      gtk_widget_grab_focus (gtk_widget_get_parent (gtk_list_item_get_child (item)));
  }
}

/* --- what is shown --- */

static void
show_state (WayHistoryPage *self)
{
  const guint    n = self->list != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->list)) : 0;
  const gboolean loading = self->list != NULL && way_history_list_is_loading (self->list);
  const char    *state = "days";

  if (self->list != NULL && way_history_list_has_failed (self->list) && n == 0)
    state = "failed";
  else if (n == 0 && loading)
    state = "loading";
  else if (n == 0)
    state = way_history_filters_is_narrow (self->filters) ? "nothing" : "empty";

  gtk_widget_set_visible (self->looking, loading && n > 0);
  gtk_stack_set_visible_child_name (self->stack, state);
}

static void
load_more_cb (WayHistoryPage *self)
{
  GtkAdjustment *place = gtk_scrolled_window_get_vadjustment (self->scroller);
  const double   screen = gtk_adjustment_get_page_size (place);

  if (self->list != NULL && screen > 0 &&
      gtk_adjustment_get_value (place) + (1 + AHEAD) * screen >= gtk_adjustment_get_upper (place))
    way_history_list_load_more (self->list);
}

static void
items_changed_cb (WayHistoryPage *self, guint position, guint removed, guint added)
{
  if (self->edges_id == 0)
    self->edges_id = g_idle_add (edges_cb, self);
  show_state (self);
  if (self->goes_up && position == 0 && added > 0) {
    self->goes_up = FALSE;
    focus_first (self);
  }
}

static void
loading_cb (WayHistoryPage *self)
{
  show_state (self);
  if (self->list != NULL && !way_history_list_is_loading (self->list))
    load_more_cb (self); /* a page may be shorter than the screen */
}

/* --- asking --- */

static WayHistoryFilter
make_filter (WayHistoryPage *self)
{
  WayHistoryFilter filter = { 0 };

  way_history_filters_get (self->filters, &filter);
  if (self->watch == 0)
    filter.client_id = *way_page_get_client (WAY_PAGE (self));
  filter.record_id = *way_page_get_subject (WAY_PAGE (self));
  filter.field = self->field;
  return filter;
}

static void
filter_cb (WayHistoryPage *self)
{
  const WayHistoryFilter filter = make_filter (self);

  if (self->list != NULL)
    way_workspace_filter_history (way_page_get_workspace (WAY_PAGE (self)), self->list, &filter);
}

static void
everything_cb (WayHistoryPage *self)
{
  way_history_filters_reset (self->filters);
}

static void
forget (WayHistoryPage *self)
{
  gtk_list_view_set_model (self->entries, NULL);
  g_clear_handle_id (&self->edges_id, g_source_remove);
  g_clear_object (&self->list);
  g_clear_pointer (&self->field, g_free);
  self->goes_up = FALSE;
}

static void
begin (WayHistoryPage *self)
{
  const WayHistoryFilter filter = make_filter (self);
  g_autoptr (GtkNoSelection) model = NULL;

  if (way_id_is_none (&filter.client_id) && way_id_is_none (&filter.record_id)) {
    way_page_set_subtitle (WAY_PAGE (self), self->watch != 0
                                              ? _ ("as it was written; nobody can change it")
                                              : _ ("what was done with all records"));
    way_workspace_note_access_async (way_page_get_workspace (WAY_PAGE (self)), "view", NULL,
                                     "all-history", NULL, NULL, NULL);
  }
  self->list = way_workspace_list_history (way_page_get_workspace (WAY_PAGE (self)), &filter);
  /* After the view has taken them: nobody may look at rows of which it does not know yet. */
  g_signal_connect_object (self->list, "items-changed", G_CALLBACK (items_changed_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (self->list, "notify::loading", G_CALLBACK (loading_cb), self,
                           G_CONNECT_SWAPPED);
  model = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->list)));
  gtk_list_view_set_model (self->entries, GTK_SELECTION_MODEL (model));
  show_state (self);
}

/* --- the page --- */

static void
way_history_page_set_workspace (WayPage *page, WayWorkspace *workspace)
{
  WayHistoryPage *self = WAY_HISTORY_PAGE (page);

  forget (self);
  way_history_scope_set (self->scope, NULL, NULL, NULL, NULL);
  way_history_filters_set_workspace (self->filters, workspace);
  way_history_foot_set_workspace (self->foot, workspace);
  show_state (self);
}

static void
way_history_page_set_client (WayPage *page, const WayId *client_id)
{
  if (!way_id_is_none (way_page_get_subject (page)) || way_page_get_detail (page) != NULL)
    return; /* it is told next */

  forget (WAY_HISTORY_PAGE (page));
  begin (WAY_HISTORY_PAGE (page));
}

static void
way_history_page_set_subject (WayPage *page, const WayId *subject, const char *detail)
{
  WayHistoryPage *self = WAY_HISTORY_PAGE (page);
  g_auto (GStrv) parts = g_strsplit (detail != NULL ? detail : "", ".", 2);

  forget (self);
  if (g_strcmp0 (parts[0], WATCH) == 0) {
    self->watch = (WayHistoryWatch)g_ascii_strtoull (parts[1], NULL, 10) & WAY_WATCH_ALL;
    way_page_set_title (page, _ ("What Left the Program"));
    way_history_filters_set_watch (self->filters, self->watch);
  } else {
    self->field = g_strdup (parts[0] != NULL ? parts[1] : NULL);
    way_history_scope_set (self->scope, way_page_get_workspace (page), subject, parts[0],
                           self->field);
  }
  begin (self);
}

static void
way_history_page_shown (WayPage *page)
{
  WayHistoryPage *self = WAY_HISTORY_PAGE (page);

  if (self->list == NULL && way_page_get_workspace (page) != NULL)
    begin (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->entries));
}

static gboolean
way_history_page_search (WayPage *page)
{
  way_history_filters_search (WAY_HISTORY_PAGE (page)->filters);
  return TRUE;
}

static void
failed_cb (WayHistoryPage *self, const GError *error)
{
  way_page_fail (WAY_PAGE (self), error);
}

/* The record it is about, and what of its history is shown. */
static char *
dup_scope (WayHistoryPage *self)
{
  g_autofree char *chosen = way_history_filters_dup_words (self->filters);
  const char      *only = way_history_scope_get_text (self->scope);

  if (only != NULL && chosen != NULL)
    return g_strdup_printf ("%s\n%s", only, chosen);
  return only != NULL ? g_strdup (only) : g_steal_pointer (&chosen);
}

static void
print_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayHistoryPage        *self = WAY_HISTORY_PAGE (widget);
  const WayHistoryFilter filter = make_filter (self);
  const WayPaperKind    *kind = self->watch != 0                   ? &way_history_paper_of_watch
                              : way_id_is_none (&filter.client_id) ? &way_history_paper_of_all
                                                                   : &way_history_paper_of_client;
  g_autoptr (WayHistorySelection) selection = NULL;
  g_autofree char *scope = dup_scope (self);

  if (self->list == NULL)
    return;

  selection = way_history_selection_new (way_page_get_workspace (WAY_PAGE (self)), &filter, scope);
  way_page_push (WAY_PAGE (self), way_paper_page_new (kind, selection));
}

static void
print_cb (WayHistoryPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "history.print", NULL);
}

static void
way_history_page_dispose (GObject *object)
{
  WayHistoryPage *self = WAY_HISTORY_PAGE (object);

  if (self->shown != NULL)
    forget (self);
  g_clear_pointer (&self->shown, g_ptr_array_unref);

  G_OBJECT_CLASS (way_history_page_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-history-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WayHistoryPage, filters);
  gtk_widget_class_bind_template_child (widget_class, WayHistoryPage, scope);
  gtk_widget_class_bind_template_child (widget_class, WayHistoryPage, stack);
  gtk_widget_class_bind_template_child (widget_class, WayHistoryPage, clamp);
  gtk_widget_class_bind_template_child (widget_class, WayHistoryPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, WayHistoryPage, entries);
  gtk_widget_class_bind_template_child (widget_class, WayHistoryPage, looking);
  gtk_widget_class_bind_template_child (widget_class, WayHistoryPage, foot);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_cb);
  gtk_widget_class_bind_template_callback (widget_class, everything_cb);
  gtk_widget_class_bind_template_callback (widget_class, failed_cb);
  gtk_widget_class_bind_template_callback (widget_class, print_cb);
}

static void
way_history_page_class_init (WayHistoryPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  WayPageClass   *page_class = WAY_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_history_page_dispose;
  page_class->set_workspace = way_history_page_set_workspace;
  page_class->set_client = way_history_page_set_client;
  page_class->set_subject = way_history_page_set_subject;
  page_class->shown = way_history_page_shown;
  page_class->search = way_history_page_search;

  g_type_ensure (WAY_TYPE_HISTORY_FILTERS);
  g_type_ensure (WAY_TYPE_HISTORY_FOOT);
  g_type_ensure (WAY_TYPE_HISTORY_SCOPE);
  g_type_ensure (WAY_TYPE_STATUS_BIN);
  gtk_widget_class_install_action (widget_class, "history.print", NULL, print_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "history.print",
                                       NULL);
  bind_template (widget_class);
}

static void
way_history_page_init (WayHistoryPage *self)
{
  GtkAdjustment *place;

  self->shown = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  way_text_scale_clamp_scrollable (self->clamp);

  place = gtk_scrolled_window_get_vadjustment (self->scroller);
  g_signal_connect_object (place, "value-changed", G_CALLBACK (load_more_cb), self,
                           G_CONNECT_SWAPPED);
}

WayPage *
way_history_page_new_of (const WayId *record_id, const char *table, const char *field)
{
  WayPage         *page = g_object_new (WAY_TYPE_HISTORY_PAGE, NULL);
  g_autofree char *detail =
    field != NULL ? g_strdup_printf ("%s.%s", table, field) : g_strdup (table);

  way_page_set_subject (page, record_id, detail);
  return page;
}

WayPage *
way_history_page_new_watch (WayHistoryWatch watch)
{
  WayPage         *page = g_object_new (WAY_TYPE_HISTORY_PAGE, NULL);
  g_autofree char *detail = g_strdup_printf (WATCH ".%u", (guint)watch);

  way_page_set_subject (page, NULL, detail);
  return page;
}
