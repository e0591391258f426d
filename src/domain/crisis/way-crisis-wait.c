/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-crisis-wait.h"

void
way_crisis_wait_free (WayCrisisWait *self)
{
  g_free (self->name);
  g_free (self);
}
