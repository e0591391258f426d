/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "way-assessment.h"
#include "way-instrument.h"

G_BEGIN_DECLS

#define WAY_TYPE_RESULT_NEXT (way_result_next_get_type ())
G_DECLARE_FINAL_TYPE (WayResultNext, way_result_next, WAY, RESULT_NEXT, AdwBin)

/* What a result may lead to, one press each.  It works on the client of the page that it is in. The
 * page has the action “result.print”. */

/* Follows the plan of the page’s client; and stops, when the page has no caseload any more. */
void way_result_next_follow (WayResultNext *self);
void way_result_next_stop (WayResultNext *self);

/* n_results: of this instrument, that count.  counts: this one does; one in error leads to no plan.
 */
void way_result_next_show (WayResultNext       *self,
                           const WayInstrument *instrument,
                           guint                n_results,
                           gboolean             counts);

G_END_DECLS
