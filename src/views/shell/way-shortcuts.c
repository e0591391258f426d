/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-shortcuts.h"

#include <glib/gi18n.h>

#include "way-places.h"

#define LAST_KEY 9

static GtkWidget *
find (GtkWidget *widget, const char *id)
{
  if (g_strcmp0 (gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget)), id) == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find (child, id);

    if (found != NULL)
      return found;
  }
  return NULL;
}

/* The group has no other way to add one: it aligns what it is given as a child of a .ui file. */
static void
add (GtkWidget *group, const char *title, const char *accelerator, GtkWidget **last)
{
  GtkBuilder *builder = gtk_builder_new ();
  GtkWidget  *shortcut =
    g_object_new (GTK_TYPE_SHORTCUTS_SHORTCUT, "title", title, "accelerator", accelerator, NULL);

  GTK_BUILDABLE_GET_IFACE (group)->add_child (GTK_BUILDABLE (group), builder, G_OBJECT (shortcut),
                                              NULL);
  if (*last != NULL)
    gtk_box_reorder_child_after (GTK_BOX (group), shortcut, *last);
  *last = shortcut;
  g_object_unref (builder);
}

void
way_shortcuts_add_places (GtkShortcutsWindow *window)
{
  GtkWidget       *group = window != NULL ? find (GTK_WIDGET (window), "places") : NULL;
  GtkWidget       *last = group != NULL ? gtk_widget_get_first_child (group) : NULL; /* the title */
  guint            n;
  const WayPlace  *places = way_places (&n);
  g_autofree char *sections = g_strdup_printf ("<Alt>%u...%u", n + 1, LAST_KEY);

  if (group == NULL)
    return;

  for (guint i = 0; i < n; i++) {
    g_autofree char *accelerator = g_strdup_printf ("<Alt>%u", i + 1);

    add (group, _ (places[i].label), accelerator, &last);
  }
  if (n < LAST_KEY)
    add (group, _ ("A section of the open client"), sections, &last);
}
