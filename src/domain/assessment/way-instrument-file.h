/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-instrument.h"

G_BEGIN_DECLS

/* Reads the text of an instrument file, a key file in UTF-8 with these groups:
 *
 *   [instrument]
 *     id version language language-name languages title full-name recall stem instructions
 *     source licence citation copyright refused not-applicable
 *   [options ID]
 *     VALUE=words, in the order of the form
 *   [item ID]
 *     text options optional reverse may-skip refused not-applicable
 *   [score NAME]
 *     label items higher-is (better, worse) max-missing missing-source bands-source
 *   [band SCORE ID]
 *     from label
 *   [cutoff SCORE], [cutoff SCORE KEY=VALUE] only in this context,
 *   [cutoff SCORE cutoff=ID] another one that a site can choose
 *     at-least or at-most, source
 *   [threshold SCORE ID]
 *     points label source
 *   [rule ID]
 *     label source symptoms (ITEM:FROM;…) core core-from from to
 *   [cluster RULE ID] several in place of the symptoms of the rule; all of them must hold
 *     label symptoms from
 *   [alert ID]
 *     item from not-asked
 *   [skip ID] left out when the others come to no more
 *     items sum-of at-most
 *   [need] what a result may lead to
 *     text area
 *   [loinc]
 *     panel, a score or an item = code; verified = list of these
 *
 * The further languages are named in “languages”, and their wording stands beside the first one’s,
 * “text[es]=…”, each with its own name, source and licence.  What belongs to the published form
 * must be complete in each.  Labels and the need are no part of it but ours: they may be there in
 * any language.
 *
 * WAY_ERROR_INVALID, with the group and what is wrong in words, for anything that is unknown,
 * missing or contradicts itself: bands with a gap, a number without its source, an item nobody can
 * answer.  A form that is scored by a mistaken definition is worse than none. */
WayInstrument *way_instrument_new_from_data (const char *data,
                                             gsize       length,
                                             GError    **error) G_GNUC_WARN_UNUSED_RESULT;

/* The same in one of its further languages; NULL: in its first.  labels: the language of what is
 * ours, where there is no word in that of the form; may be NULL. */
WayInstrument *way_instrument_new_in_language (const char *data,
                                               gsize       length,
                                               const char *language,
                                               const char *labels,
                                               GError    **error) G_GNUC_WARN_UNUSED_RESULT;

/* The further languages of the file it was read from, NULL-terminated; maybe empty. */
const char *const *way_instrument_get_further_languages (const WayInstrument *self);

G_END_DECLS
