/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-double-row.h"

#include <glib/gi18n.h>

#include "way-client-name.h"
#include "way-client-words.h"
#include "way-columns.h"
#include "way-wrap.h"

struct _WayDoubleRow {
  GtkListBoxRow parent_instance;

  WayClient *clients[2];

  GtkLabel *names[2];
  GtkLabel *facts[2];
};

enum {
  SIGNAL_COMPARE,
  SIGNAL_TWO_PEOPLE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WayDoubleRow, way_double_row, GTK_TYPE_LIST_BOX_ROW)

static void
compare_cb (WayDoubleRow *self)
{
  g_signal_emit (self, signals[SIGNAL_COMPARE], 0);
}

static void
two_people_cb (WayDoubleRow *self)
{
  g_signal_emit (self, signals[SIGNAL_TWO_PEOPLE], 0);
}

static void
way_double_row_dispose (GObject *object)
{
  WayDoubleRow *self = WAY_DOUBLE_ROW (object);

  g_clear_object (&self->clients[0]);
  g_clear_object (&self->clients[1]);

  G_OBJECT_CLASS (way_double_row_parent_class)->dispose (object);
}

static guint
make_signal (const char *name)
{
  return g_signal_new (name, WAY_TYPE_DOUBLE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                       G_TYPE_NONE, 0);
}

static void
way_double_row_class_init (WayDoubleRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_double_row_dispose;

  signals[SIGNAL_COMPARE] = make_signal ("compare");
  signals[SIGNAL_TWO_PEOPLE] = make_signal ("two-people");

  g_type_ensure (WAY_TYPE_COLUMNS);
  g_type_ensure (WAY_TYPE_WRAP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-double-row.ui");
  gtk_widget_class_bind_template_child_full (widget_class, "first_name", FALSE,
                                             G_STRUCT_OFFSET (WayDoubleRow, names[0]));
  gtk_widget_class_bind_template_child_full (widget_class, "second_name", FALSE,
                                             G_STRUCT_OFFSET (WayDoubleRow, names[1]));
  gtk_widget_class_bind_template_child_full (widget_class, "first_facts", FALSE,
                                             G_STRUCT_OFFSET (WayDoubleRow, facts[0]));
  gtk_widget_class_bind_template_child_full (widget_class, "second_facts", FALSE,
                                             G_STRUCT_OFFSET (WayDoubleRow, facts[1]));
  gtk_widget_class_bind_template_callback (widget_class, compare_cb);
  gtk_widget_class_bind_template_callback (widget_class, two_people_cb);
}

static void
way_double_row_init (WayDoubleRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
way_double_row_show (WayDoubleRow *self, WayClient *first, WayClient *second)
{
  WayClient       *clients[] = { first, second };
  g_autofree char *sentence = NULL;

  g_return_if_fail (WAY_IS_DOUBLE_ROW (self));

  for (guint i = 0; i < G_N_ELEMENTS (clients); i++) {
    g_autofree char *name = way_client_name_show (clients[i]);
    g_autofree char *facts = way_client_words_facts (clients[i]);

    g_set_object (&self->clients[i], clients[i]);
    gtk_label_set_text (self->names[i], name);
    gtk_label_set_text (self->facts[i], facts);
  }

  /* Translators: two clients who may be one person. */
  sentence = g_strdup_printf (_ ("%s and %s"), gtk_label_get_text (self->names[0]),
                              gtk_label_get_text (self->names[1]));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence,
                                  -1);
}

WayClient *
way_double_row_get (WayDoubleRow *self, guint which)
{
  g_return_val_if_fail (WAY_IS_DOUBLE_ROW (self) && which < 2, NULL);

  return self->clients[which];
}
