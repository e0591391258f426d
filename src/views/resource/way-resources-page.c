/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-resources-page.h"

#include <glib/gi18n.h>

#include "way-import-page.h"
#include "way-live-list.h"
#include "way-need.h"
#include "way-paper-page.h"
#include "way-referral-edit.h"
#include "way-resource-edit.h"
#include "way-resource-filters.h"
#include "way-resource-page.h"
#include "way-resource-paper.h"
#include "way-resource-row.h"
#include "way-resources-export.h"
#include "way-status-bin.h"
#include "way-text-scale.h"
#include "way-workspace-resources.h"

struct _WayResourcesPage {
  WayPage parent_instance;

  WayPagedList *list;
  GPtrArray    *shown;  /* of GtkListItem that are bound */
  GArray       *chosen; /* ids, in the order in which they were chosen */
  GListModel   *needs;  /* the one that a referral is for */

  GtkStack           *stack;
  GtkWidget          *bar;
  WayResourceFilters *filters;
  AdwClampScrollable *clamp;
  GtkListView        *resources;
  GtkWidget          *foot;
  GtkLabel           *chosen_words;
};

G_DEFINE_FINAL_TYPE (WayResourcesPage, way_resources_page, WAY_TYPE_PAGE)

static gboolean
is_choosing (WayResourcesPage *self)
{
  return g_strcmp0 (way_page_get_detail (WAY_PAGE (self)), "choose") == 0;
}

/* --- what is chosen for the paper --- */

static gboolean
find_chosen (WayResourcesPage *self, const WayId *id, guint *at)
{
  for (guint i = 0; i < self->chosen->len; i++) {
    if (way_id_equal (&g_array_index (self->chosen, WayId, i), id)) {
      *at = i;
      return TRUE;
    }
  }
  return FALSE;
}

static void
show_chosen (WayResourcesPage *self)
{
  const guint      n = self->chosen->len;
  g_autofree char *words =
    g_strdup_printf (g_dngettext (NULL, "%u place is chosen", "%u places are chosen", n), n);

  gtk_label_set_text (self->chosen_words, words);
  gtk_widget_set_visible (self->foot, n > 0);
}

static void
chosen_cb (WayResourcesPage *self, gboolean chosen, WayResourceRow *row)
{
  const WayResource *resource = way_resource_row_get_resource (row);
  guint              at;

  if (resource == NULL)
    return;

  if (chosen && !find_chosen (self, &resource->parent.id, &at))
    g_array_append_val (self->chosen, resource->parent.id);
  else if (!chosen && find_chosen (self, &resource->parent.id, &at))
    g_array_remove_index (self->chosen, at);
  show_chosen (self);
}

static void
forget_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayResourcesPage *self = WAY_RESOURCES_PAGE (widget);

  g_array_set_size (self->chosen, 0);
  for (guint i = 0; i < self->shown->len; i++)
    way_resource_row_set_chosen (
      WAY_RESOURCE_ROW (gtk_list_item_get_child (g_ptr_array_index (self->shown, i))), FALSE);
  show_chosen (self);
  way_resource_filters_focus (self->filters);
}

static void
push_paper (WayResourcesPage *self, GArray *ids)
{
  const gboolean for_client = !way_id_is_none (way_page_get_client (WAY_PAGE (self)));
  g_autoptr (WayResourceSelection) selection = way_resource_selection_new (ids);

  way_page_push (
    WAY_PAGE (self),
    way_paper_page_new (for_client ? &way_resource_client_paper : &way_resource_paper, selection));
}

static void
ids_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayResourcesPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids =
    way_workspace_list_resource_ids_finish (WAY_WORKSPACE (source), result, &error);

  if (way_page_get_workspace (WAY_PAGE (self)) == NULL)
    return;
  if (ids == NULL)
    way_page_fail (WAY_PAGE (self), error);
  else
    push_paper (self, ids);
}

/* Those that are chosen, else all that are found. */
static void
print_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayResourcesPage *self = WAY_RESOURCES_PAGE (widget);
  WayWorkspace     *workspace = way_page_get_workspace (WAY_PAGE (self));
  WayResourceFilter filter;

  if (workspace == NULL)
    return;
  if (self->chosen->len > 0) {
    push_paper (self, self->chosen);
    return;
  }

  filter = way_resource_filters_get (self->filters);
  way_workspace_list_resource_ids_async (workspace, &filter, NULL, ids_cb, g_object_ref (self));
}

static void
import_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  way_page_push (WAY_PAGE (widget), way_import_page_new_of (&way_import_resources));
}

static void
export_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (way_page_get_workspace (WAY_PAGE (widget)) != NULL)
    way_resources_export (WAY_PAGE (widget));
}

/* --- rows --- */

static void
show_edges (WayResourcesPage *self, GtkListItem *item)
{
  const guint position = gtk_list_item_get_position (item);
  const guint n = self->list != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->list)) : 0;

  way_resource_row_set_edges (WAY_RESOURCE_ROW (gtk_list_item_get_child (item)), position == 0,
                              position + 1 == n);
}

static void
setup_cb (WayResourcesPage *self, GtkListItem *item)
{
  GtkWidget *row = way_resource_row_new ();

  g_signal_connect_object (row, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_list_item_set_child (item, row);
}

static void
row_read_cb (WayResourcesPage *self, GParamSpec *pspec, WayRow *row)
{
  for (guint i = 0; i < self->shown->len; i++) {
    GtkListItem       *item = g_ptr_array_index (self->shown, i);
    WayResourceRow    *child = WAY_RESOURCE_ROW (gtk_list_item_get_child (item));
    const WayResource *resource = way_resource_row_get_resource (child);
    guint              at;

    if (gtk_list_item_get_item (item) == row && resource != NULL)
      way_resource_row_set_chosen (child, find_chosen (self, &resource->parent.id, &at));
  }
}

static void
bind_cb (WayResourcesPage *self, GtkListItem *item)
{
  WayRow *row = gtk_list_item_get_item (item);

  way_resource_row_set_row (WAY_RESOURCE_ROW (gtk_list_item_get_child (item)), row);
  g_ptr_array_add (self->shown, item);
  g_signal_connect_object (row, "notify::item", G_CALLBACK (row_read_cb), self, G_CONNECT_SWAPPED);
  row_read_cb (self, NULL, row);
  show_edges (self, item);
}

static void
unbind_cb (WayResourcesPage *self, GtkListItem *item)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (item), row_read_cb, self);
  g_ptr_array_remove_fast (self->shown, item);
  way_resource_row_set_row (WAY_RESOURCE_ROW (gtk_list_item_get_child (item)), NULL);
}

static void
open_at (WayResourcesPage *self, guint position)
{
  const WayResource *resource =
    self->list != NULL ? way_paged_list_peek (self->list, position) : NULL;
  WayPage *page;

  if (resource == NULL)
    return;
  if (is_choosing (self)) {
    way_page_replace (
      WAY_PAGE (self),
      way_referral_edit_new_for (&resource->parent.id, way_page_get_subject (WAY_PAGE (self))));
    return;
  }

  page = g_object_new (WAY_TYPE_RESOURCE_PAGE, NULL);
  way_page_set_subject (page, &resource->parent.id, NULL);
  way_page_push (WAY_PAGE (self), page);
}

static void
activate_cb (WayResourcesPage *self, guint position)
{
  open_at (self, position);
}

static void
entered_cb (WayResourcesPage *self)
{
  open_at (self, 0);
}

static void
down_cb (WayResourcesPage *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->resources));
}

/* --- what is shown --- */

static gboolean
is_narrow (WayResourcesPage *self)
{
  const WayResourceFilter filter = way_resource_filters_get (self->filters);

  return way_resource_filter_is_narrow (&filter) || *filter.search != '\0';
}

static void
show_state (WayResourcesPage *self)
{
  const guint n = self->list != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->list)) : 0;
  const char *state = "list";
  g_autofree char *words = NULL;

  if (n == 0 && self->list != NULL && way_paged_list_has_failed (self->list))
    state = "failed";
  else if (n == 0 && self->list != NULL && way_paged_list_is_loading (self->list))
    state = "loading";
  else if (n == 0)
    state = is_narrow (self) ? "none" : "empty";

  gtk_stack_set_visible_child_name (self->stack, state);
  gtk_widget_set_visible (self->bar, !g_str_equal (state, "empty"));
  for (guint i = 0; i < self->shown->len; i++)
    show_edges (self, g_ptr_array_index (self->shown, i));
  words = g_strdup_printf (g_dngettext (NULL, "%u resource", "%u resources", n), n);
  way_page_set_subtitle (WAY_PAGE (self), n > 0 ? words : NULL);
  if (is_choosing (self))
    way_page_set_title (WAY_PAGE (self), _ ("Where to Refer?"));
}

static void
filters_cb (WayResourcesPage *self)
{
  const WayResourceFilter filter = way_resource_filters_get (self->filters);

  if (self->list != NULL)
    way_workspace_filter_resources (way_page_get_workspace (WAY_PAGE (self)), self->list, &filter);
}

static void
all_cb (WayResourcesPage *self)
{
  way_resource_filters_focus (self->filters);
  way_resource_filters_clear (self->filters);
}

static void
add_cb (WayResourcesPage *self)
{
  way_page_act (WAY_PAGE (self));
}

static void
forget (WayResourcesPage *self)
{
  gtk_list_view_set_model (self->resources, NULL);
  g_clear_object (&self->list);
  g_clear_object (&self->needs);
}

static void
ask (WayResourcesPage *self)
{
  const WayResourceFilter filter = way_resource_filters_get (self->filters);
  g_autoptr (GtkNoSelection) model = NULL;

  self->list = way_workspace_list_resources (way_page_get_workspace (WAY_PAGE (self)), &filter);
  g_signal_connect_object (self->list, "items-changed", G_CALLBACK (show_state), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (self->list, "notify::loading", G_CALLBACK (show_state), self,
                           G_CONNECT_SWAPPED);
  model = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->list)));
  gtk_list_view_set_model (self->resources, GTK_SELECTION_MODEL (model));
}

/* --- the page --- */

static void
way_resources_page_set_workspace (WayPage *page, WayWorkspace *workspace)
{
  WayResourcesPage *self = WAY_RESOURCES_PAGE (page);

  forget (self);
  g_array_set_size (self->chosen, 0);
  show_chosen (self);
  if (workspace != NULL)
    ask (self);
  show_state (self);
}

/* The list begins with what answers the need. */
static void
need_cb (WayResourcesPage *self)
{
  g_autoptr (WayNeed) need = g_list_model_get_item (self->needs, 0);

  if (need != NULL && need->area != WAY_NEED_AREA_UNSAID)
    way_resource_filters_set_need (self->filters, need->area - 1);
}

static void
way_resources_page_set_subject (WayPage *page, const WayId *subject, const char *detail)
{
  WayResourcesPage *self = WAY_RESOURCES_PAGE (page);

  show_state (self);
  if (way_id_is_none (subject))
    return;

  self->needs = way_workspace_list (way_page_get_workspace (page),
                                    way_query_new_of (WAY_TYPE_NEED, "id", subject));
  g_signal_connect_object (self->needs, "items-changed", G_CALLBACK (need_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
way_resources_page_act (WayPage *page)
{
  way_page_push (page, g_object_new (WAY_TYPE_RESOURCE_EDIT, NULL));
}

static gboolean
way_resources_page_search (WayPage *page)
{
  way_resource_filters_focus (WAY_RESOURCES_PAGE (page)->filters);
  return TRUE;
}

static void
way_resources_page_shown (WayPage *page)
{
  WayResourcesPage *self = WAY_RESOURCES_PAGE (page);

  if (gtk_widget_get_visible (self->bar))
    way_resource_filters_focus (self->filters);
  else
    gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
}

static void
way_resources_page_dispose (GObject *object)
{
  WayResourcesPage *self = WAY_RESOURCES_PAGE (object);

  if (self->resources != NULL)
    forget (self);

  G_OBJECT_CLASS (way_resources_page_parent_class)->dispose (object);
}

static void
way_resources_page_finalize (GObject *object)
{
  g_ptr_array_unref (WAY_RESOURCES_PAGE (object)->shown);
  g_array_unref (WAY_RESOURCES_PAGE (object)->chosen);

  G_OBJECT_CLASS (way_resources_page_parent_class)->finalize (object);
}

static void
way_resources_page_class_init (WayResourcesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  WayPageClass   *page_class = WAY_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_resources_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = way_resources_page_finalize;
  page_class->set_workspace = way_resources_page_set_workspace;
  page_class->set_subject = way_resources_page_set_subject;
  page_class->act = way_resources_page_act;
  page_class->search = way_resources_page_search;
  page_class->shown = way_resources_page_shown;

  gtk_widget_class_install_action (widget_class, "resources.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "resources.forget", NULL, forget_action);
  gtk_widget_class_install_action (widget_class, "resources.import", NULL, import_action);
  gtk_widget_class_install_action (widget_class, "resources.export", NULL, export_action);

  g_type_ensure (WAY_TYPE_RESOURCE_FILTERS);
  g_type_ensure (WAY_TYPE_STATUS_BIN);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-resources-page.ui");
#define BIND(child) gtk_widget_class_bind_template_child (widget_class, WayResourcesPage, child)
  BIND (stack);
  BIND (bar);
  BIND (filters);
  BIND (clamp);
  BIND (resources);
  BIND (foot);
  BIND (chosen_words);
#undef BIND
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, down_cb);
  gtk_widget_class_bind_template_callback (widget_class, filters_cb);
  gtk_widget_class_bind_template_callback (widget_class, all_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
}

static void
way_resources_page_init (WayResourcesPage *self)
{
  self->shown = g_ptr_array_new ();
  self->chosen = g_array_new (FALSE, FALSE, sizeof (WayId));
  gtk_widget_init_template (GTK_WIDGET (self));
  way_text_scale_clamp_scrollable (self->clamp);
  show_chosen (self);
  show_state (self);
}
