/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-contact-row.h"

#include "way-columns.h"
#include "way-contact-words.h"
#include "way-when.h"

struct _WayContactRow {
  AdwBin parent_instance;

  WayRow *row;

  GtkWidget *card;
  GtkLabel  *day;
  GtkLabel  *hours;
  GtkLabel  *title;
  GtkLabel  *about;
  GtkLabel  *next;
};

G_DEFINE_FINAL_TYPE (WayContactRow, way_contact_row, ADW_TYPE_BIN)

static void
show_text (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

/* A list names its rows after their type: this is what is heard when the keyboard comes to it. */
static void
name_row (WayContactRow *self)
{
  GtkWidget      *row = gtk_widget_get_parent (GTK_WIDGET (self));
  GtkLabel *const parts[] = { self->day, self->hours, self->title, self->about, self->next };
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++) {
    const char *text = gtk_label_get_text (parts[i]);

    if (*text != '\0')
      g_string_append_printf (words, "%s%s", words->len > 0 ? ", " : "", text);
  }
  if (row != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, words->str,
                                    -1);
}

static void
show (WayContactRow *self)
{
  const WayContact *contact = self->row != NULL ? way_row_get_item (self->row) : NULL;
  g_autofree char  *day = contact != NULL ? way_when_write_day (contact->happened_on) : NULL;
  g_autofree char  *hours = contact != NULL ? way_contact_words_hours (contact) : NULL;
  g_autofree char  *title = contact != NULL ? way_contact_words_title (contact) : NULL;
  g_autofree char  *about = contact != NULL ? way_contact_words_about (contact) : NULL;
  g_autofree char  *next = contact != NULL ? way_contact_words_next (contact) : NULL;

  gtk_label_set_text (self->day, day != NULL ? day : "");
  gtk_label_set_text (self->title, title != NULL ? title : "");
  show_text (self->hours, hours);
  show_text (self->about, about);
  show_text (self->next, next);
  name_row (self);
}

static void
way_contact_row_dispose (GObject *object)
{
  way_contact_row_set_row (WAY_CONTACT_ROW (object), NULL);

  G_OBJECT_CLASS (way_contact_row_parent_class)->dispose (object);
}

static void
way_contact_row_class_init (WayContactRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_contact_row_dispose;

  g_type_ensure (WAY_TYPE_COLUMNS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-contact-row.ui");
  gtk_widget_class_bind_template_child (widget_class, WayContactRow, card);
  gtk_widget_class_bind_template_child (widget_class, WayContactRow, day);
  gtk_widget_class_bind_template_child (widget_class, WayContactRow, hours);
  gtk_widget_class_bind_template_child (widget_class, WayContactRow, title);
  gtk_widget_class_bind_template_child (widget_class, WayContactRow, about);
  gtk_widget_class_bind_template_child (widget_class, WayContactRow, next);
}

static void
way_contact_row_init (WayContactRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
way_contact_row_new (void)
{
  return g_object_new (WAY_TYPE_CONTACT_ROW, NULL);
}

void
way_contact_row_set_row (WayContactRow *self, WayRow *row)
{
  g_return_if_fail (WAY_IS_CONTACT_ROW (self));

  if (self->row == row)
    return;

  if (self->row != NULL)
    g_signal_handlers_disconnect_by_data (self->row, self);
  g_set_object (&self->row, row);
  if (row == NULL)
    return;

  g_signal_connect_object (row, "notify::item", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  show (self);
}

static void
set_class (GtkWidget *widget, const char *name, gboolean has)
{
  if (has)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

void
way_contact_row_set_edges (WayContactRow *self, gboolean first, gboolean last)
{
  g_return_if_fail (WAY_IS_CONTACT_ROW (self));

  set_class (self->card, "first", first);
  set_class (self->card, "last", last);
}
