/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "way-client-edit.h"
#include "way-client-list-private.h"
#include "way-staff.h"
#include "way-status-bin.h"
#include "way-workspace.h"
#include "way-wrap.h"

#define PATIENCE_MS 400 /* before it is said that the list is being read */

G_DEFINE_FINAL_TYPE (WayClientList, way_client_list, WAY_TYPE_PAGE)

static const WayClientFilter *
get_filter (WayClientList *self)
{
  return way_filter_bar_get_filter (self->filter);
}

static const char *
get_search (WayClientList *self)
{
  const char *search = get_filter (self)->search;

  return search != NULL ? search : "";
}

static gboolean
is_searching (WayClientList *self)
{
  return *get_search (self) != '\0';
}

guint
way_client_list_count (WayPagedList *list)
{
  return list != NULL ? g_list_model_get_n_items (G_LIST_MODEL (list)) : 0;
}

guint
way_client_list_get_n_selected (WayClientList *self)
{
  return way_client_selection_get_n (way_client_table_get_selection (self->table));
}

/* --- what is shown --- */

static gboolean
is_waiting (WayPagedList *list)
{
  return list != NULL && way_paged_list_is_loading (list);
}

static void
show_number (WayClientList *self)
{
  const guint n = way_client_list_count (self->clients);
  const guint of =
    way_client_list_count (get_filter (self)->archived ? self->archived_clients : self->all);
  g_autofree char *words = NULL;

  if (self->clients == NULL || way_paged_list_is_loading (self->all))
    words = NULL;
  else if (is_searching (self) && n >= WAY_CLIENT_SEARCH_MAX)
    /* Translators: a search shows no more than this; %'u is the number of all clients. */
    words = g_strdup_printf (_ ("the first %'u of %'u"), n, of);
  else if (n == of && n > 0)
    words = g_strdup_printf (g_dngettext (NULL, "%'u client", "%'u clients", n), n);
  else if (of > 0)
    /* Translators: how many of all clients the list shows. */
    words = g_strdup_printf (_ ("%'u of %'u"), n, of);
  way_page_set_subtitle (WAY_PAGE (self), words);
  way_filter_bar_say_found (self->filter, words);
}

static void
show_selected (WayClientList *self)
{
  way_selected_bar_show (self->selected, way_client_list_get_n_selected (self),
                         get_filter (self)->archived);
  way_client_list_enable_acts (self);
}

static void
show_nobody (WayClientList *self)
{
  const WayClientNobodyWhy why = is_searching (self)         ? WAY_CLIENT_NOBODY_SEARCHED
                               : get_filter (self)->archived ? WAY_CLIENT_NOBODY_ARCHIVED
                                                             : WAY_CLIENT_NOBODY_FILTERED;

  way_client_nobody_show (self->nobody, why, get_search (self), self->elsewhere);
  gtk_stack_set_visible_child_name (self->stack, "nobody");
}

static void
elsewhere_cb (WayClientList *self)
{
  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "nobody") == 0)
    show_nobody (self);
}

static gboolean
patience_cb (gpointer data)
{
  WayClientList *self = data;

  self->patience_id = 0;
  if (is_waiting (self->clients) && way_client_list_count (self->clients) == 0)
    gtk_stack_set_visible_child_name (self->stack, "loading");
  return G_SOURCE_REMOVE;
}

/* A table without rows until somebody says that there are none. */
static void
wait (WayClientList *self)
{
  if (!self->settled)
    gtk_stack_set_visible_child_name (self->stack, "table");
  if (self->patience_id == 0)
    self->patience_id = g_timeout_add (PATIENCE_MS, patience_cb, self);
}

static void
look_elsewhere (WayClientList *self)
{
  WayWorkspace         *workspace = way_page_get_workspace (WAY_PAGE (self));
  const WayClientFilter filter = { .search = get_search (self) };

  if (self->elsewhere == NULL) {
    self->elsewhere = way_workspace_list_clients (workspace, &filter);
    g_signal_connect_object (self->elsewhere, "items-changed", G_CALLBACK (elsewhere_cb), self,
                             G_CONNECT_SWAPPED);
  } else {
    way_workspace_filter_clients (workspace, self->elsewhere, &filter);
  }
}

/* Whoever comes back finds the row where it was; at first the search, or what to do without one. */
static void
way_client_list_shown (WayPage *page)
{
  WayClientList *self = WAY_CLIENT_LIST (page);

  if (way_client_list_get_n_selected (self) > 0 && (self->settled || !is_searching (self)))
    way_client_list_return (self);
  else if (gtk_widget_get_visible (self->bar))
    way_filter_bar_focus (self->filter);
  else if (self->settled)
    gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
}

/* What was typed finds its best match; an answer that only follows a change moves nobody. */
static void
show_answer (WayClientList *self)
{
  gtk_stack_set_visible_child_name (self->stack, "table");
  if (self->asked_new && is_searching (self))
    way_client_table_select_first (self->table);
  self->asked_new = FALSE;
  if (self->opens)
    gtk_widget_activate_action (GTK_WIDGET (self), "clients.open", NULL);
  self->opens = FALSE;
}

static void
show_state (WayClientList *self)
{
  gboolean none;

  show_number (self);
  if (self->clients == NULL) { /* there is no caseload, or it is being read where one was in it */
    gtk_widget_set_visible (self->bar, self->workspace != NULL);
    gtk_stack_set_visible_child_name (self->stack, self->workspace != NULL ? "table" : "empty");
    return;
  }

  if (way_paged_list_has_failed (self->clients)) {
    gtk_stack_set_visible_child_name (self->stack, "failed");
    return;
  }
  if (is_waiting (self->clients) || is_waiting (self->all) || is_waiting (self->archived_clients)) {
    wait (self);
    return;
  }
  g_clear_handle_id (&self->patience_id, g_source_remove);

  none =
    way_client_list_count (self->all) == 0 && way_client_list_count (self->archived_clients) == 0;
  gtk_widget_set_visible (self->bar, !none);
  if (way_client_list_count (self->clients) > 0) {
    show_answer (self);
  } else if (none) {
    gtk_stack_set_visible_child_name (self->stack, "empty");
  } else {
    self->opens = FALSE;
    if (is_searching (self))
      look_elsewhere (self);
    show_nobody (self);
  }
  way_client_list_enable_acts (self);
  if (!self->settled && (self->settled = TRUE) && gtk_widget_get_mapped (GTK_WIDGET (self)))
    way_client_list_shown (WAY_PAGE (self));
}

/* --- the question --- */

void
way_client_list_ask (WayClientList *self)
{
  WayClientFilter filter = *get_filter (self);

  if (self->clients == NULL)
    return;

  filter.with_facts = way_roster_layout_needs_facts (way_client_table_get_layout (self->table));
  way_client_table_set_filter (self->table, &filter);
  way_workspace_filter_clients (way_page_get_workspace (WAY_PAGE (self)), self->clients, &filter);
  way_client_list_show_order (self);
  way_client_list_enable_acts (self);
}

static void
filter_cb (WayClientList *self)
{
  self->asked_new = TRUE;
  way_client_list_ask (self);
}

static void
sorted_cb (WayClientList *self)
{
  gboolean            descending;
  const WayClientSort sort = way_client_table_get_sort (self->table, &descending);

  way_filter_bar_set_sort (self->filter, sort, descending);
  way_client_list_ask (self);
}

/* Other columns may tell what was not asked for. */
static void
layout_cb (WayClientList *self)
{
  if (self->clients != NULL)
    way_client_list_ask (self);
}

static void
look_in_all_cb (WayClientList *self)
{
  const WayClientFilter all = { .search = get_search (self) };

  way_filter_bar_set_filter (self->filter, &all);
  filter_cb (self);
  way_filter_bar_focus (self->filter);
}

/* --- opening and adding --- */

static void
opened_cb (WayClientList *self, WayClient *client)
{
  way_page_open_client (WAY_PAGE (self), &client->parent.id, NULL);
}

/* Enter in the search opens the first one found, or the one that was chosen since; whoever types
 * faster than the disk answers does not wait for it. */
static void
entered_cb (WayClientList *self)
{
  if (is_waiting (self->clients))
    self->opens = TRUE;
  else if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "table") == 0)
    gtk_widget_activate_action (GTK_WIDGET (self), "clients.open", NULL);
}

static void
down_cb (WayClientList *self)
{
  if (way_client_list_count (self->clients) > 0)
    way_client_table_focus (self->table, way_client_list_get_n_selected (self) > 0 ? -1 : 0);
}

static void
push_new (WayClientList *self, const char *name)
{
  WayClientEdit *page = g_object_new (WAY_TYPE_CLIENT_EDIT, NULL);

  way_page_set_subject (WAY_PAGE (page), NULL, NULL);
  way_client_edit_suggest_name (page, name);
  way_page_push (WAY_PAGE (self), WAY_PAGE (page));
}

static void
add_cb (WayClientList *self)
{
  push_new (self, NULL);
}

static void
add_named_cb (WayClientList *self)
{
  push_new (self, get_search (self));
}

/* --- the page --- */

static void
forget (WayClientList *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->file != NULL)
    way_roster_export_stop (self->file);
  g_clear_object (&self->file);
  g_clear_handle_id (&self->patience_id, g_source_remove);
  way_client_table_set_lists (self->table, NULL, NULL, NULL);
  g_clear_object (&self->clients);
  g_clear_object (&self->all);
  g_clear_object (&self->archived_clients);
  g_clear_object (&self->elsewhere);
  g_clear_object (&self->staff);
  g_clear_object (&self->workspace);
  self->settled = self->opens = self->asked_new = FALSE;
}

static WayPagedList *
follow_clients (WayClientList *self, const WayClientFilter *filter)
{
  WayPagedList *list =
    way_workspace_list_clients (way_page_get_workspace (WAY_PAGE (self)), filter);

  g_signal_connect_object (list, "notify", G_CALLBACK (show_state), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (list, "items-changed", G_CALLBACK (show_state), self, G_CONNECT_SWAPPED);
  return list;
}

void
way_client_list_start (WayClientList *self)
{
  const WayClientFilter everybody = { 0 };
  const WayClientFilter archived = { .archived = TRUE };
  WayClientFilter       filter = *get_filter (self);

  filter.with_facts = way_roster_layout_needs_facts (way_client_table_get_layout (self->table));
  way_client_table_set_filter (self->table, &filter);
  /* The staff first: its names are there when the rows come. */
  self->staff = way_workspace_list (
    self->workspace, way_query_order_by (way_query_new (WAY_TYPE_STAFF), "name", FALSE));
  self->clients = follow_clients (self, &filter);
  self->all = follow_clients (self, &everybody);
  self->archived_clients = follow_clients (self, &archived);
  way_client_table_set_lists (self->table, self->workspace, self->clients, self->staff);
  if (!way_id_is_none (&self->current))
    way_client_selection_select_only (way_client_table_get_selection (self->table), &self->current);
  way_client_list_show_order (self);
  show_state (self);
}

static void
way_client_list_set_workspace (WayPage *page, WayWorkspace *workspace)
{
  WayClientList *self = WAY_CLIENT_LIST (page);

  way_client_list_keep_place (self);
  forget (self);
  way_filter_bar_set_workspace (self->filter, workspace);
  if (workspace != NULL) {
    self->workspace = g_object_ref (workspace);
    self->cancellable = g_cancellable_new ();
    way_client_list_find_place (self);
  }
  way_client_list_enable_acts (self);
  show_state (self);
}

static void
way_client_list_act (WayPage *page)
{
  add_cb (WAY_CLIENT_LIST (page));
}

static gboolean
way_client_list_search (WayPage *page)
{
  way_filter_bar_focus (WAY_CLIENT_LIST (page)->filter);
  return TRUE;
}

static void
way_client_list_dispose (GObject *object)
{
  WayClientList *self = WAY_CLIENT_LIST (object);

  if (self->table != NULL)
    forget (self);
  g_clear_object (&self->sort);
  g_clear_object (&self->reversed);

  G_OBJECT_CLASS (way_client_list_parent_class)->dispose (object);
}

#define BIND(name) gtk_widget_class_bind_template_child (widget_class, WayClientList, name)
#define CALL(name) gtk_widget_class_bind_template_callback (widget_class, name)

static void
bind_template (GtkWidgetClass *widget_class)
{
  BIND (bar);
  BIND (filter);
  BIND (stack);
  BIND (table);
  BIND (nobody);
  BIND (selected);
  CALL (entered_cb);
  CALL (down_cb);
  CALL (filter_cb);
  CALL (sorted_cb);
  CALL (opened_cb);
  CALL (add_cb);
  CALL (add_named_cb);
  CALL (look_in_all_cb);
}

static void
way_client_list_class_init (WayClientListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  WayPageClass   *page_class = WAY_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_client_list_dispose;
  page_class->set_workspace = way_client_list_set_workspace;
  page_class->act = way_client_list_act;
  page_class->search = way_client_list_search;
  page_class->shown = way_client_list_shown;

  way_client_list_install_acts (widget_class);

  g_type_ensure (WAY_TYPE_CLIENT_NOBODY);
  g_type_ensure (WAY_TYPE_CLIENT_TABLE);
  g_type_ensure (WAY_TYPE_FILTER_BAR);
  g_type_ensure (WAY_TYPE_SELECTED_BAR);
  g_type_ensure (WAY_TYPE_STATUS_BIN);
  g_type_ensure (WAY_TYPE_WRAP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-client-list.ui");
  bind_template (widget_class);
}

static void
way_client_list_init (WayClientList *self)
{
  self->top = -1;
  way_client_list_make_order (self);
  gtk_widget_init_template (GTK_WIDGET (self));

  way_filter_bar_set_key_capture (self->filter, GTK_WIDGET (self->table));
  g_signal_connect_object (way_client_table_get_selection (self->table), "changed",
                           G_CALLBACK (show_selected), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (way_client_table_get_layout (self->table), "changed",
                           G_CALLBACK (layout_cb), self, G_CONNECT_SWAPPED);
  way_client_list_enable_acts (self);
  show_state (self);
}
