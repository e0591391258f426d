/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-consent-gate.h"

G_BEGIN_DECLS

/* Any purpose: not of a question that is asked from outside. */
#define WAY_GATE_ANY_PURPOSE WAY_N_PURPOSES

WayGateDecision way_gate_make_decision (WayGateAnswer answer, WayGateReason reason, WayBasis basis);

/* What the consents say, when neither the law nor the recipient decides: the last word of the
 * client, or how far the nearest consent comes. */
WayGateDecision way_gate_decide_by_consent (const WayGateQuestion *question,
                                            const WayGateFile     *file,
                                            WayDate                today);

G_END_DECLS
