/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-whole-words.h"

#include <adwaita.h>

#include "way-label.h"

/* What the row itself would say of the item. */
static char *
words_of (AdwComboRow *row, GObject *item)
{
  g_auto (GValue) value = G_VALUE_INIT;
  GtkExpression *expression = adw_combo_row_get_expression (row);

  if (expression != NULL && gtk_expression_evaluate (expression, item, &value))
    return g_value_dup_string (&value);

  return GTK_IS_STRING_OBJECT (item)
         ? g_strdup (gtk_string_object_get_string (GTK_STRING_OBJECT (item)))
         : NULL;
}

static void
show_choice (AdwComboRow *row, GParamSpec *pspec, GtkLabel *label)
{
  GObject         *item = adw_combo_row_get_selected_item (row);
  g_autofree char *words = item != NULL ? words_of (row, item) : NULL;

  gtk_label_set_label (label, words != NULL ? words : "");
}

/* A list that shows one item, as Adwaita has it here, is never higher than one line. */
static void
wrap_choice (AdwComboRow *row, GtkWidget *list)
{
  GtkWidget *label = way_label_new (NULL, NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_RIGHT);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  gtk_widget_insert_before (label, gtk_widget_get_parent (list), list);
  g_object_bind_property (row, "use-subtitle", label, "visible",
                          G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);
  gtk_widget_set_visible (list, FALSE);
  g_signal_connect_object (row, "notify::selected-item", G_CALLBACK (show_choice), label, 0);
  show_choice (row, NULL, GTK_LABEL (label));
}

/* The first of that type and class in it; or NULL. */
static GtkWidget *
find (GtkWidget *widget, GType type, const char *css)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) && gtk_widget_has_css_class (widget, css))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find (child, type, css);

    if (found != NULL)
      return found;
  }

  return NULL;
}

/* It comes before the rows.  Where Adwaita makes it in another way it stays as it is. */
static void
wrap_title (GtkWidget *group)
{
  GtkWidget *title = find (gtk_widget_get_first_child (group), GTK_TYPE_LABEL, "heading");

  if (title == NULL)
    return;

  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_NONE);
  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (title), PANGO_WRAP_WORD_CHAR);
}

void
way_whole_words (GtkWidget *widget)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (ADW_IS_COMBO_ROW (widget)) {
    GtkWidget *list = find (widget, GTK_TYPE_LIST_VIEW, "inline");

    if (list != NULL)
      wrap_choice (ADW_COMBO_ROW (widget), list);
    return;
  }

  if (ADW_IS_PREFERENCES_GROUP (widget))
    wrap_title (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    way_whole_words (child);
}
