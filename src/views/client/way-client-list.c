/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-client-list.h"

#include <glib/gi18n.h>

#include "way-client-edit.h"
#include "way-client-nobody.h"
#include "way-client-table.h"
#include "way-columns.h"
#include "way-pill.h"
#include "way-staff.h"
#include "way-status-bin.h"
#include "way-workspace.h"
#include "way-wrap.h"

#define PATIENCE_MS 400 /* before it is said that the list is being read */

struct _WayClientList {
  WayPage parent_instance;

  WayPagedList    *clients;
  WayPagedList    *all; /* how many there are without any filter */
  WayPagedList    *archived_clients;
  WayPagedList    *elsewhere; /* the same search without the filters, when it found nobody */
  GListModel      *staff;
  guint            patience_id;
  gboolean         clearing; /* several filters at once */
  gboolean         settled;  /* the first answer is there */
  GtkWidget       *bar;
  GtkSearchEntry  *search;
  GtkToggleButton *mine;
  GtkToggleButton *active;
  GtkToggleButton *high_risk;
  GtkToggleButton *archived;
  GtkStack        *stack;
  WayClientTable  *table;
  WayClientNobody *nobody;
};

G_DEFINE_FINAL_TYPE (WayClientList, way_client_list, WAY_TYPE_PAGE)

static const char *
get_search (WayClientList *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->search));
}

static gboolean
is_searching (WayClientList *self)
{
  return *get_search (self) != '\0';
}

static WayClientFilter
make_filter (WayClientList *self)
{
  WayWorkspace   *workspace = way_page_get_workspace (WAY_PAGE (self));
  WayClientFilter filter = {
    .search = get_search (self),
    .active_only = gtk_toggle_button_get_active (self->active),
    .high_risk_only = gtk_toggle_button_get_active (self->high_risk),
    .archived = gtk_toggle_button_get_active (self->archived),
  };

  if (gtk_toggle_button_get_active (self->mine))
    filter.worker_id = way_workspace_get_staff (workspace)->parent.id;
  filter.sort = way_client_table_get_sort (self->table, &filter.descending);
  return filter;
}

static guint
count (WayPagedList *list)
{
  return list != NULL ? g_list_model_get_n_items (G_LIST_MODEL (list)) : 0;
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
  const guint n = count (self->clients);
  const guint of =
    count (gtk_toggle_button_get_active (self->archived) ? self->archived_clients : self->all);
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
}

static void
show_nobody (WayClientList *self)
{
  const WayClientNobodyWhy why = is_searching (self) ? WAY_CLIENT_NOBODY_SEARCHED
                               : gtk_toggle_button_get_active (self->archived)
                                 ? WAY_CLIENT_NOBODY_ARCHIVED
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
  if (is_waiting (self->clients) && count (self->clients) == 0)
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
  g_autoptr (WayClient) selected = way_client_table_dup_selected (self->table);

  if (selected != NULL && !is_searching (self))
    way_client_table_focus (self->table);
  else if (gtk_widget_get_visible (self->bar))
    gtk_widget_grab_focus (GTK_WIDGET (self->search));
  else if (self->settled)
    gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
}

static void
show_state (WayClientList *self)
{
  gboolean none;

  show_number (self);
  if (self->clients == NULL) {
    gtk_widget_set_visible (self->bar, FALSE);
    gtk_stack_set_visible_child_name (self->stack, "empty");
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

  none = count (self->all) == 0 && count (self->archived_clients) == 0;
  gtk_widget_set_visible (self->bar, !none);
  if (count (self->clients) > 0) {
    gtk_stack_set_visible_child_name (self->stack, "table");
    if (is_searching (self))
      way_client_table_select_first (self->table);
  } else if (none) {
    gtk_stack_set_visible_child_name (self->stack, "empty");
  } else {
    if (is_searching (self))
      look_elsewhere (self);
    show_nobody (self);
  }
  if (!self->settled && (self->settled = TRUE) && gtk_widget_get_mapped (GTK_WIDGET (self)))
    way_client_list_shown (WAY_PAGE (self));
}

/* --- filters --- */

static void
enable_actions (WayClientList *self)
{
  const gboolean open = self->clients != NULL;
  const gboolean archived = gtk_toggle_button_get_active (self->archived);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "clients.open", open);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "clients.edit", open);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "clients.archive", open && !archived);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "clients.bring-back", open && archived);
}

static void
filter_cb (WayClientList *self)
{
  WayClientFilter filter;

  if (self->clients == NULL || self->clearing)
    return;

  filter = make_filter (self);
  way_client_table_set_search (self->table, filter.search);
  way_client_table_set_hidden (self->table, !way_id_is_none (&filter.worker_id),
                               filter.active_only);
  way_workspace_filter_clients (way_page_get_workspace (WAY_PAGE (self)), self->clients, &filter);
  enable_actions (self);
}

static void
look_in_all_cb (WayClientList *self)
{
  self->clearing = TRUE;
  gtk_toggle_button_set_active (self->mine, FALSE);
  gtk_toggle_button_set_active (self->active, FALSE);
  gtk_toggle_button_set_active (self->high_risk, FALSE);
  gtk_toggle_button_set_active (self->archived, FALSE);
  self->clearing = FALSE;
  filter_cb (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static void
stop_search_cb (WayClientList *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
}

/* --- opening, adding, archiving --- */

static void
opened_cb (WayClientList *self, WayClient *client)
{
  way_page_open_client (WAY_PAGE (self), &client->parent.id, NULL);
}

static void
open_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayClientList *self = WAY_CLIENT_LIST (widget);
  g_autoptr (WayClient) client = way_client_table_dup_selected (self->table);

  if (client != NULL)
    opened_cb (self, client);
}

/* Enter in the search opens the first one found, or the one that was chosen since. */
static void
entered_cb (WayClientList *self)
{
  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "table") == 0)
    open_action (GTK_WIDGET (self), NULL, NULL);
}

static gboolean
key_cb (WayClientList *self, guint key)
{
  if ((key != GDK_KEY_Down && key != GDK_KEY_KP_Down) || count (self->clients) == 0)
    return GDK_EVENT_PROPAGATE;

  way_client_table_focus (self->table);
  return GDK_EVENT_STOP;
}

static void
push_edit (WayClientList *self, const WayId *client_id, const char *name)
{
  WayClientEdit *page = g_object_new (WAY_TYPE_CLIENT_EDIT, NULL);

  way_page_set_subject (WAY_PAGE (page), client_id, NULL);
  way_client_edit_suggest_name (page, name);
  way_page_push (WAY_PAGE (self), WAY_PAGE (page));
}

static void
add_cb (WayClientList *self)
{
  push_edit (self, NULL, NULL);
}

static void
add_named_cb (WayClientList *self)
{
  push_edit (self, NULL, get_search (self));
}

static void
edit_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayClientList *self = WAY_CLIENT_LIST (widget);
  g_autoptr (WayClient) client = way_client_table_dup_selected (self->table);

  if (client != NULL)
    push_edit (self, &client->parent.id, NULL);
}

static void
archived_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayClientList) self = user_data;
  g_autoptr (GError) error = NULL;
  gint64 act = 0;
  g_autoptr (WayClient) client =
    way_workspace_save_finish (WAY_WORKSPACE (source), result, &act, &error);
  g_autofree char *name = client != NULL ? way_client_dup_name (client) : NULL;
  g_autofree char *words = NULL;

  if (client == NULL) {
    way_page_fail (WAY_PAGE (self), error);
    return;
  }

  words = g_strdup_printf (
    client->archived ? _ ("%s is in the archive now.") : _ ("%s is back in the list."), name);
  way_page_tell (WAY_PAGE (self), words, act);
}

static void
set_archived (WayClientList *self, gboolean archived)
{
  g_autoptr (WayClient) client = way_client_table_dup_selected (self->table);
  g_autoptr (WayClient) changed = client != NULL ? way_record_copy (client) : NULL;

  if (changed == NULL || changed->archived == archived)
    return;

  way_set (changed, archived, archived);
  way_workspace_save_async (way_page_get_workspace (WAY_PAGE (self)), changed, NULL, NULL,
                            archived_cb, g_object_ref (self));
}

static void
archive_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  set_archived (WAY_CLIENT_LIST (widget), g_str_equal (name, "clients.archive"));
}

/* --- the page --- */

static void
forget (WayClientList *self)
{
  g_clear_handle_id (&self->patience_id, g_source_remove);
  way_client_table_set_lists (self->table, NULL, NULL);
  g_clear_object (&self->clients);
  g_clear_object (&self->all);
  g_clear_object (&self->archived_clients);
  g_clear_object (&self->elsewhere);
  g_clear_object (&self->staff);
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

static void
way_client_list_set_workspace (WayPage *page, WayWorkspace *workspace)
{
  WayClientList *self = WAY_CLIENT_LIST (page);

  forget (self);
  if (workspace != NULL) {
    const WayClientFilter filter = make_filter (self);
    const WayClientFilter everybody = { 0 };
    const WayClientFilter archived = { .archived = TRUE };

    /* The staff first: its names are there when the rows come. */
    self->staff = way_workspace_list (
      workspace, way_query_order_by (way_query_new (WAY_TYPE_STAFF), "name", FALSE));
    self->clients = follow_clients (self, &filter);
    self->all = follow_clients (self, &everybody);
    self->archived_clients = follow_clients (self, &archived);
    way_client_table_set_search (self->table, filter.search);
    way_client_table_set_hidden (self->table, FALSE, filter.active_only);
    way_client_table_set_lists (self->table, self->clients, self->staff);
  } else {
    gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  }
  enable_actions (self);
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
  WayClientList *self = WAY_CLIENT_LIST (page);

  gtk_editable_select_region (GTK_EDITABLE (self->search), 0, -1);
  return gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static void
way_client_list_dispose (GObject *object)
{
  WayClientList *self = WAY_CLIENT_LIST (object);

  if (self->table != NULL)
    forget (self);

  G_OBJECT_CLASS (way_client_list_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, WayClientList, bar);
  gtk_widget_class_bind_template_child (widget_class, WayClientList, search);
  gtk_widget_class_bind_template_child (widget_class, WayClientList, mine);
  gtk_widget_class_bind_template_child (widget_class, WayClientList, active);
  gtk_widget_class_bind_template_child (widget_class, WayClientList, high_risk);
  gtk_widget_class_bind_template_child (widget_class, WayClientList, archived);
  gtk_widget_class_bind_template_child (widget_class, WayClientList, stack);
  gtk_widget_class_bind_template_child (widget_class, WayClientList, table);
  gtk_widget_class_bind_template_child (widget_class, WayClientList, nobody);
  gtk_widget_class_bind_template_callback (widget_class, entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_cb);
  gtk_widget_class_bind_template_callback (widget_class, opened_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_named_cb);
  gtk_widget_class_bind_template_callback (widget_class, look_in_all_cb);
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

  gtk_widget_class_install_action (widget_class, "clients.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "clients.edit", NULL, edit_action);
  gtk_widget_class_install_action (widget_class, "clients.archive", NULL, archive_action);
  gtk_widget_class_install_action (widget_class, "clients.bring-back", NULL, archive_action);

  g_type_ensure (WAY_TYPE_CLIENT_NOBODY);
  g_type_ensure (WAY_TYPE_CLIENT_TABLE);
  g_type_ensure (WAY_TYPE_COLUMNS);
  g_type_ensure (WAY_TYPE_PILL);
  g_type_ensure (WAY_TYPE_STATUS_BIN);
  g_type_ensure (WAY_TYPE_WRAP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-client-list.ui");
  bind_children (widget_class);
}

static void
way_client_list_init (WayClientList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_object_set (gtk_editable_get_delegate (GTK_EDITABLE (self->search)), "input-hints",
                GTK_INPUT_HINT_PRIVATE, NULL); /* only its text has the property */

  gtk_search_entry_set_key_capture_widget (self->search, GTK_WIDGET (self->table));
  enable_actions (self);
  show_state (self);
}
