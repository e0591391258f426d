/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "way-measure-choice.h"
#include "way-measure.h"

G_BEGIN_DECLS

#define WAY_TYPE_MEASURE_BAR (way_measure_bar_get_type ())
G_DECLARE_FINAL_TYPE (WayMeasureBar, way_measure_bar, WAY, MEASURE_BAR, AdwBin)

/* Which measures a chart shows: a pill for each that is shown or was a moment ago, and for some
 * more; the others in a list behind “+”.  Signal “chosen” (key, gboolean shown): somebody wants it
 * so; whoever follows answers with way_measure_bar_show(). */
void way_measure_bar_show (WayMeasureBar          *self,
                           GPtrArray              *measures, /* WayMeasure; NULL: none */
                           const WayMeasureChoice *choice);

G_END_DECLS
