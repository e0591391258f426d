/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-client-cell.h"

#include <glib/gi18n.h>

#include "way-client-words.h"
#include "way-day-words.h"
#include "way-paged-list.h"
#include "way-staff.h"
#include "way-text-match.h"

typedef struct {
  const WayClientCellLook *look; /* of the table, which owns the factories */
  guint                    column;
} Maker;

static void
mark_match (GtkLabel *label, const char *name, const char *search)
{
  g_autoptr (PangoAttrList) marks = NULL;
  guint start, end;

  if (search != NULL && way_text_match (name, search, &start, &end)) {
    PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

    bold->start_index = start;
    bold->end_index = end;
    marks = pango_attr_list_new ();
    pango_attr_list_insert (marks, bold);
  }
  gtk_label_set_attributes (label, marks);
}

static const char *
find_worker (const WayClientCellLook *look, const WayId *id)
{
  for (guint i = 0; look->staff != NULL && i < g_list_model_get_n_items (look->staff); i++) {
    g_autoptr (WayStaff) person = g_list_model_get_item (look->staff, i);

    if (way_id_compare (&person->parent.id, id) == 0)
      return person->name; /* the list holds it */
  }

  return NULL;
}

static char *
changed_words (WayTime time)
{
  g_autoptr (GDateTime) when = g_date_time_new_from_unix_local (time.us / G_USEC_PER_SEC);

  return way_day_words_ago (way_date_of (when), way_client_words_today ());
}

static char *
words_of (const WayClientCellLook *look, guint column, WayClient *client)
{
  switch (column) {
  case WAY_CLIENT_CELL_NAME:
    return way_client_dup_name (client);
  case WAY_CLIENT_CELL_NUMBER:
    return client->number != NULL ? way_client_words_isolate (client->number) : NULL;
  case WAY_CLIENT_CELL_PROGRAM:
    return g_strdup (client->program);
  case WAY_CLIENT_CELL_RISK:
    return g_strdup (way_client_words_risk (client->risk));
  case WAY_CLIENT_CELL_WORKER:
    return g_strdup (find_worker (look, &client->worker_id));
  case WAY_CLIENT_CELL_STATUS:
    return g_strdup (gettext (way_record_find_field (client, "status")->labels[client->status]));
  case WAY_CLIENT_CELL_CHANGED:
  default:
    return changed_words (client->parent.changed_at);
  }
}

static void
set_class (GtkWidget *widget, const char *name, gboolean on)
{
  if (on)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

static void
show_cell (const WayClientCellLook *look, guint column, GtkListItem *item)
{
  WayRow    *row = gtk_list_item_get_item (item);
  WayClient *client = row != NULL ? way_row_get_item (row) : NULL;
  GtkWidget *cell = gtk_list_item_get_child (item);
  GtkLabel  *label = GTK_LABEL (GTK_IS_LABEL (cell) ? cell : gtk_widget_get_last_child (cell));
  g_autofree char *words = client != NULL ? words_of (look, column, client) : NULL;

  /* While its page is read a row says only that it is there. */
  if (client == NULL)
    words = g_strdup (column == WAY_CLIENT_CELL_NAME ? "…" : "");
  gtk_label_set_text (label, words != NULL ? words : "");

  if (column == WAY_CLIENT_CELL_NAME) {
    set_class (cell, "dim-label", client == NULL);
    mark_match (label, words, client != NULL ? look->search : NULL);
  } else if (column == WAY_CLIENT_CELL_RISK) {
    GtkWidget *icon = gtk_widget_get_first_child (cell);

    gtk_widget_set_visible (icon, client != NULL);
    if (client != NULL)
      gtk_image_set_from_icon_name (GTK_IMAGE (icon), way_client_words_risk_icon (client->risk));
    set_class (cell, "error", client != NULL && client->risk == WAY_CLIENT_RISK_HIGH);
    set_class (cell, "dim-label", client != NULL && client->risk == WAY_CLIENT_RISK_NOT_ASKED);
  }
}

/* What is cut off can still be read. */
static gboolean
query_tooltip_cb (GtkWidget *label, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  if (!pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (label))))
    return FALSE;

  gtk_tooltip_set_text (tooltip, gtk_label_get_text (GTK_LABEL (label)));
  return TRUE;
}

static void
setup_cb (GtkListItemFactory *factory, GtkListItem *item, gpointer data)
{
  const Maker *maker = data;
  GtkWidget   *label = gtk_label_new (NULL);
  GtkWidget   *cell = label; /* a list makes 200 rows: no widget that is not needed */

  if (maker->column == WAY_CLIENT_CELL_NUMBER || maker->column == WAY_CLIENT_CELL_CHANGED)
    gtk_widget_add_css_class (label, "numeric");
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_has_tooltip (label, TRUE);
  g_signal_connect (label, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
  if (maker->column == WAY_CLIENT_CELL_RISK) {
    cell = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
    gtk_box_append (GTK_BOX (cell), g_object_new (GTK_TYPE_IMAGE, "accessible-role",
                                                  GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL));
    gtk_box_append (GTK_BOX (cell), label);
  }
  g_object_set_data (G_OBJECT (cell), "way-list-item", item);
  gtk_list_item_set_child (item, cell);
}

static void
item_changed_cb (WayRow *row, GParamSpec *pspec, GtkListItem *item)
{
  const Maker *maker = g_object_get_data (G_OBJECT (item), "way-maker");

  show_cell (maker->look, maker->column, item);
}

static void
bind_cb (GtkListItemFactory *factory, GtkListItem *item, gpointer data)
{
  const Maker *maker = data;

  g_object_set_data (G_OBJECT (item), "way-maker", data);
  g_signal_connect (gtk_list_item_get_item (item), "notify::item", G_CALLBACK (item_changed_cb),
                    item);
  show_cell (maker->look, maker->column, item);
}

static void
unbind_cb (GtkListItemFactory *factory, GtkListItem *item, gpointer data)
{
  g_signal_handlers_disconnect_by_data (gtk_list_item_get_item (item), item);
}

GtkListItemFactory *
way_client_cell_factory_new (guint column, const WayClientCellLook *look)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  Maker              *maker = g_new (Maker, 1);

  *maker = (Maker){ look, column };
  g_object_set_data_full (G_OBJECT (factory), "way-maker", maker, g_free);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), maker);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), maker);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), maker);
  return factory;
}

/* Around its text a cell is a widget of GTK, which holds ours. */
GtkListItem *
way_client_cell_find_item (GtkWidget *hit)
{
  for (; hit != NULL && !GTK_IS_COLUMN_VIEW (hit); hit = gtk_widget_get_parent (hit)) {
    GtkWidget   *child = gtk_widget_get_first_child (hit);
    GtkListItem *item = g_object_get_data (G_OBJECT (hit), "way-list-item");

    if (item == NULL && child != NULL)
      item = g_object_get_data (G_OBJECT (child), "way-list-item");
    if (item != NULL)
      return item;
  }

  return NULL;
}
