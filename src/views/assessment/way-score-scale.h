/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "way-instrument.h"

G_BEGIN_DECLS

#define WAY_TYPE_SCORE_SCALE (way_score_scale_get_type ())
G_DECLARE_FINAL_TYPE (WayScoreScale, way_score_scale, WAY, SCORE_SCALE, GtkWidget)

/* The whole range of a score with its bands to scale, its own band framed, a filled dot where it is
 * and a hollow one where it was.  All of it is said in words beside the widget; it is an image for
 * a screen reader, with a name. */

/* value and before: NAN for none; the labels stand above the dots. */
void way_score_scale_show (WayScoreScale            *self,
                           const WayInstrumentScore *score,
                           double                    value,
                           const char               *value_label,
                           double                    before,
                           const char               *before_label);

G_END_DECLS
