/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-change.h"
#include "way-writer.h"

G_BEGIN_DECLS

guint    way_change_get_n_steps (WayChange *self);
gpointer way_change_get_record (WayChange *self, guint n); /* NULL when a draft ends there */

/* On the worker. */
gboolean way_change_write (WayChange *self, WayDb *db, WayWriter *writer, GError **error);

G_END_DECLS
