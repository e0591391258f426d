/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-instrument.h"

G_BEGIN_DECLS

/* Reads the text of an instrument file, a key file in UTF-8 with these groups:
 *
 *   [instrument]              id version language title full-name recall stem source licence
 *                             citation copyright refused not-applicable
 *   [options ID]              VALUE=words, in the order of the form
 *   [item ID]                 text options optional reverse may-skip
 *   [score NAME]              label items higher-is (better, worse) max-missing missing-source
 *                             bands-source
 *   [band SCORE ID]           from label
 *   [cutoff SCORE]            at-least or at-most, source
 *   [cutoff SCORE KEY=VALUE]  the same, only in this context
 *   [threshold SCORE ID]      points label source
 *   [rule ID]                 label source symptoms (ITEM:FROM;…) core core-from from to
 *   [alert ID]                item from not-asked
 *   [loinc]                   panel, a score or an item = code; verified = list of these
 *
 * WAY_ERROR_INVALID, with the group and what is wrong in words, for anything that is unknown,
 * missing or contradicts itself: bands with a gap, a number without its source, an item nobody can
 * answer.  A form that is scored by a mistaken definition is worse than none. */
WayInstrument *way_instrument_new_from_data (const char *data,
                                             gsize       length,
                                             GError    **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
