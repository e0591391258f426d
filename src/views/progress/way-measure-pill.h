/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "way-measure.h"

G_BEGIN_DECLS

#define WAY_TYPE_MEASURE_PILL (way_measure_pill_get_type ())
G_DECLARE_FINAL_TYPE (WayMeasurePill, way_measure_pill, WAY, MEASURE_PILL, GtkToggleButton)

/* A measure that is shown or not: pressed, it has the shape and color of its line. */
GtkWidget  *way_measure_pill_new (const WayMeasure *measure);
const char *way_measure_pill_get_key (WayMeasurePill *self);

/* mark: −1 while it is not shown. */
void way_measure_pill_show (WayMeasurePill *self, int mark);

G_END_DECLS
