/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-headway.h"

#define ALL 1000 /* thousandths, since a number can be written at once and a fraction cannot */

struct _WayHeadway {
  GCancellable parent_instance;

  int permille; /* -1: nothing was told yet */
};

G_DEFINE_FINAL_TYPE (WayHeadway, way_headway, G_TYPE_CANCELLABLE)

static void
way_headway_class_init (WayHeadwayClass *klass)
{
}

static void
way_headway_init (WayHeadway *self)
{
  self->permille = -1;
}

WayHeadway *
way_headway_new (void)
{
  return g_object_new (WAY_TYPE_HEADWAY, NULL);
}

gboolean
way_headway_go_on (WayHeadway *self, guint done, guint of, GError **error)
{
  if (self == NULL)
    return TRUE;

  g_atomic_int_set (&self->permille, (int)((guint64)done * ALL / MAX (of, 1)));
  return !g_cancellable_set_error_if_cancelled (G_CANCELLABLE (self), error);
}

gboolean
way_headway_has_begun (WayHeadway *self)
{
  g_return_val_if_fail (WAY_IS_HEADWAY (self), FALSE);

  return g_atomic_int_get (&self->permille) >= 0;
}

double
way_headway_get_fraction (WayHeadway *self)
{
  g_return_val_if_fail (WAY_IS_HEADWAY (self), 0);

  return MAX (g_atomic_int_get (&self->permille), 0) / (double)ALL;
}
