/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-history-link.h"

#include <glib/gi18n.h>

#define ACTION "win.record-history"

static GVariant *
make_target (const char *table, const WayId *id)
{
  g_autofree char *text = way_id_to_text (id);

  return g_variant_new ("(ss)", table, text);
}

GMenuModel *
way_history_link_new_menu (const char *table, const WayId *id)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (_ ("_History of This"), NULL);
  GMenu *menu = g_menu_new ();

  g_menu_item_set_action_and_target_value (item, ACTION, make_target (table, id));
  g_menu_append_item (menu, item);
  return G_MENU_MODEL (menu);
}

void
way_history_link_set (GtkActionable *widget, const char *table, const WayId *id)
{
  gtk_actionable_set_action_target_value (widget, make_target (table, id));
  gtk_actionable_set_action_name (widget, ACTION);
}
