/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-veil.h"

#include "way-client-name.h"

struct _WayVeil {
  AdwBin parent_instance;

  GtkStack *stack;
  AdwBin   *bin;
};

enum {
  PROP_0,
  PROP_CONTENT,
};

G_DEFINE_FINAL_TYPE (WayVeil, way_veil, ADW_TYPE_BIN)

static void
lift_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  way_veil_lift (WAY_VEIL (widget));
}

static void
way_veil_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_CONTENT)
    g_value_set_object (value, adw_bin_get_child (WAY_VEIL (object)->bin));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
way_veil_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_CONTENT)
    adw_bin_set_child (WAY_VEIL (object)->bin, g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
way_veil_class_init (WayVeilClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->get_property = way_veil_get_property;
  G_OBJECT_CLASS (klass)->set_property = way_veil_set_property;
  g_object_class_install_property (
    G_OBJECT_CLASS (klass), PROP_CONTENT,
    g_param_spec_object ("content", NULL, NULL, GTK_TYPE_WIDGET,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS));

  gtk_widget_class_install_action (widget_class, "veil.lift", NULL, lift_action);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/waymark/Waymark/ui/way-veil.ui");
  gtk_widget_class_bind_template_child (widget_class, WayVeil, stack);
  gtk_widget_class_bind_template_child (widget_class, WayVeil, bin);
}

static void
way_veil_init (WayVeil *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_visible (GTK_WIDGET (self->bin), !way_client_name_is_hidden ());
  gtk_stack_set_visible_child_name (self->stack, way_client_name_is_hidden () ? "veil" : "content");
}

void
way_veil_lift (WayVeil *self)
{
  g_return_if_fail (WAY_IS_VEIL (self));

  gtk_widget_set_visible (GTK_WIDGET (self->bin), TRUE);
  gtk_stack_set_visible_child_name (self->stack, "content");
}
