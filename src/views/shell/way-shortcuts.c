/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-shortcuts.h"

#include <glib/gi18n.h>

#include "way-places.h"

#define LAST_KEY 9

/* As the builder adds a child of a .ui file: the group has no other way that aligns it. */
static void
add (GtkBuilder *builder, GtkWidget *group, const char *title, const char *accelerator)
{
  GtkWidget *last = gtk_widget_get_last_child (group);
  GtkWidget *shortcut =
    g_object_new (GTK_TYPE_SHORTCUTS_SHORTCUT, "title", title, "accelerator", accelerator, NULL);

  GTK_BUILDABLE_GET_IFACE (group)->add_child (GTK_BUILDABLE (group), builder, G_OBJECT (shortcut),
                                              NULL);
  if (last != NULL)
    gtk_box_reorder_child_after (GTK_BOX (group), shortcut, last);
}

void
way_shortcuts_add_places (GtkBuilder *builder)
{
  GtkWidget       *group = GTK_WIDGET (gtk_builder_get_object (builder, "places"));
  guint            n;
  const WayPlace  *places = way_places (&n);
  g_autofree char *sections = g_strdup_printf ("<Alt>%u...%u", n + 1, LAST_KEY);

  for (guint i = 0; i < n; i++) {
    g_autofree char *accelerator = g_strdup_printf ("<Alt>%u", i + 1);

    add (builder, group, _ (places[i].label), accelerator);
  }
  if (n < LAST_KEY)
    add (builder, group, _ ("A section of the open client"), sections);
}
