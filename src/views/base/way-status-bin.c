/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-status-bin.h"

struct _WayStatusBin {
  AdwBin parent_instance;

  char *icon_name;
};

enum { PROP_ICON_NAME = 1 };

G_DEFINE_FINAL_TYPE (WayStatusBin, way_status_bin, ADW_TYPE_BIN)

static void
way_status_bin_map (GtkWidget *widget)
{
  WayStatusBin *self = WAY_STATUS_BIN (widget);
  GtkWidget    *page = adw_bin_get_child (ADW_BIN (self));

  if (ADW_IS_STATUS_PAGE (page))
    adw_status_page_set_icon_name (ADW_STATUS_PAGE (page), self->icon_name);

  GTK_WIDGET_CLASS (way_status_bin_parent_class)->map (widget);
}

static void
way_status_bin_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_string (value, WAY_STATUS_BIN (object)->icon_name);
}

static void
way_status_bin_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  WayStatusBin *self = WAY_STATUS_BIN (object);

  g_free (self->icon_name);
  self->icon_name = g_value_dup_string (value);
}

static void
way_status_bin_finalize (GObject *object)
{
  g_free (WAY_STATUS_BIN (object)->icon_name);

  G_OBJECT_CLASS (way_status_bin_parent_class)->finalize (object);
}

static void
way_status_bin_class_init (WayStatusBinClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = way_status_bin_get_property;
  object_class->set_property = way_status_bin_set_property;
  object_class->finalize = way_status_bin_finalize;
  GTK_WIDGET_CLASS (klass)->map = way_status_bin_map;

  g_object_class_install_property (
    object_class, PROP_ICON_NAME,
    g_param_spec_string ("icon-name", NULL, NULL, NULL,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS));
}

static void
way_status_bin_init (WayStatusBin *self)
{
}
