/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-pill.h"

struct _WayPill {
  GtkToggleButton parent_instance;

  GtkLabel *label;
};

enum { PROP_WORDS = 1 };

G_DEFINE_FINAL_TYPE (WayPill, way_pill, GTK_TYPE_TOGGLE_BUTTON)

static void
way_pill_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_string (value, gtk_label_get_text (WAY_PILL (object)->label));
}

static void
way_pill_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  const char *words = g_value_get_string (value);

  gtk_label_set_text (WAY_PILL (object)->label, words != NULL ? words : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (object), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  words != NULL ? words : "", -1);
}

static void
way_pill_class_init (WayPillClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->get_property = way_pill_get_property;
  G_OBJECT_CLASS (klass)->set_property = way_pill_set_property;
  g_object_class_install_property (
    G_OBJECT_CLASS (klass), PROP_WORDS,
    g_param_spec_string ("words", NULL, NULL, "", G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS));

  gtk_widget_class_set_template_from_resource (widget_class, "/org/waymark/Waymark/ui/way-pill.ui");
  gtk_widget_class_bind_template_child (widget_class, WayPill, label);
}

static void
way_pill_init (WayPill *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
