/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-client-cell.h"

#include <glib/gi18n.h>

#include "way-client-words.h"
#include "way-now.h"
#include "way-paged-list.h"
#include "way-staff.h"
#include "way-text-match.h"

typedef struct {
  const WayClientCellLook *look; /* of the table, which owns the factories */
  WayRosterColumn          column;
} Maker;

static void
mark_match (GtkLabel *label, const char *name, const char *search)
{
  g_autoptr (GArray) spans = search != NULL ? way_text_match_words (name, search) : NULL;
  g_autoptr (PangoAttrList) marks = NULL;

  for (guint i = 0; spans != NULL && i < spans->len; i++) {
    PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

    bold->start_index = g_array_index (spans, WayTextSpan, i).start;
    bold->end_index = g_array_index (spans, WayTextSpan, i).end;
    if (marks == NULL)
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

static WayRosterRow
row_of (const WayClientCellLook *look, WayRow *item, WayClient *client)
{
  return (WayRosterRow){ .client = client,
                         .facts = way_row_get_facts (item),
                         .worker = find_worker (look, &client->worker_id),
                         .today = way_today () };
}

/* The widget of GTK that is the whole row says one sentence, whichever cell is looked at.  The cell
 * of the name, which is in every table, sees to it. */
static void
say_row (const WayClientCellLook *look, GtkWidget *cell, const WayRosterRow *row)
{
  GtkWidget       *holder = gtk_widget_get_parent (cell);
  GtkWidget       *whole = holder != NULL ? gtk_widget_get_parent (holder) : NULL;
  g_autofree char *sentence = NULL;

  if (whole == NULL)
    return;

  sentence =
    row != NULL ? way_roster_describe (look->shown, look->n_shown, row) : g_strdup (_ ("Loading"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (whole), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence,
                                  -1);
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
show_risk (GtkWidget *cell, WayClient *client)
{
  GtkWidget *icon = gtk_widget_get_first_child (cell);

  gtk_widget_set_visible (icon, client != NULL);
  if (client != NULL)
    gtk_image_set_from_icon_name (GTK_IMAGE (icon), way_client_words_risk_icon (client->risk));
  set_class (cell, "error", client != NULL && client->risk == WAY_CLIENT_RISK_HIGH);
  set_class (cell, "dim-label", client != NULL && client->risk == WAY_CLIENT_RISK_NOT_ASKED);
}

static void
show_cell (const WayClientCellLook *look, WayRosterColumn column, GtkListItem *item)
{
  WayRow      *place = gtk_list_item_get_item (item);
  WayClient   *client = place != NULL ? way_row_get_item (place) : NULL;
  GtkWidget   *cell = gtk_list_item_get_child (item);
  GtkLabel    *label = GTK_LABEL (GTK_IS_LABEL (cell) ? cell : gtk_widget_get_last_child (cell));
  WayRosterRow row = { 0 };
  g_autofree char *words = NULL;

  if (client != NULL) {
    row = row_of (look, place, client);
    words = way_roster_column_say (column, &row, WAY_ROSTER_SCREEN);
  } else if (column == WAY_ROSTER_NAME) {
    words = g_strdup ("…"); /* while its page is read a row says only that it is there */
  }
  gtk_label_set_text (label, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (label), words != NULL); /* nobody has to hear of nothing */

  if (column == WAY_ROSTER_NAME) {
    set_class (cell, "dim-label", client == NULL);
    mark_match (label, words, client != NULL ? look->search : NULL);
    say_row (look, cell, client != NULL ? &row : NULL);
  } else if (column == WAY_ROSTER_RISK) {
    show_risk (cell, client);
  } else if (column == WAY_ROSTER_ASSESSED) {
    set_class (cell, "dim-label",
               client != NULL && row.facts != NULL && row.facts->assessed_on.ymd == 0);
  } else if (column == WAY_ROSTER_CONTACTED) {
    set_class (cell, "dim-label",
               client != NULL && row.facts != NULL && row.facts->contacted_on.ymd == 0);
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

  if (way_roster_column_is_numeric (maker->column))
    gtk_widget_add_css_class (label, "numeric");
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_has_tooltip (label, TRUE);
  g_signal_connect (label, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
  if (maker->column == WAY_ROSTER_RISK) {
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
way_client_cell_factory_new (WayRosterColumn column, const WayClientCellLook *look)
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
