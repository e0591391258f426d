/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-instrument.h"

G_BEGIN_DECLS

/* Leaves out what the rules of the form leave out now, and takes back what they no longer do: an
 * item is skipped when it is still open and one of its rules holds.  An answer that was given
 * before stays and counts: it is a person’s, and the rule only says what need not be asked. TRUE
 * when something changed. */
gboolean way_skips_apply (const WayInstrument *instrument, WayAnswers *answers);

G_END_DECLS
