/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-refused-line.h"

struct _WayRefusedLine {
  GObject parent_instance;

  guint line;
  char *reason;
};

G_DEFINE_FINAL_TYPE (WayRefusedLine, way_refused_line, G_TYPE_OBJECT)

enum {
  PROP_LINE = 1,
  PROP_REASON,
  N_PROPS,
};

WayRefusedLine *
way_refused_line_new (guint line, const char *reason)
{
  WayRefusedLine *self = g_object_new (WAY_TYPE_REFUSED_LINE, NULL);

  self->line = line;
  self->reason = g_strdup (reason);
  return self;
}

guint
way_refused_line_get_line (WayRefusedLine *self)
{
  g_return_val_if_fail (WAY_IS_REFUSED_LINE (self), 0);

  return self->line;
}

const char *
way_refused_line_get_reason (WayRefusedLine *self)
{
  g_return_val_if_fail (WAY_IS_REFUSED_LINE (self), NULL);

  return self->reason;
}

static void
way_refused_line_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  WayRefusedLine *self = WAY_REFUSED_LINE (object);

  switch (id) {
  case PROP_LINE:
    g_value_set_uint (value, self->line);
    break;
  case PROP_REASON:
    g_value_set_string (value, self->reason);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
way_refused_line_finalize (GObject *object)
{
  g_free (WAY_REFUSED_LINE (object)->reason);

  G_OBJECT_CLASS (way_refused_line_parent_class)->finalize (object);
}

static void
way_refused_line_class_init (WayRefusedLineClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags   flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = way_refused_line_get_property;
  object_class->finalize = way_refused_line_finalize;
  g_object_class_install_property (object_class, PROP_LINE,
                                   g_param_spec_uint ("line", NULL, NULL, 0, G_MAXUINT, 0, flags));
  g_object_class_install_property (object_class, PROP_REASON,
                                   g_param_spec_string ("reason", NULL, NULL, NULL, flags));
}

static void
way_refused_line_init (WayRefusedLine *self)
{
}
