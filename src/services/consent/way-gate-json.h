/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-consent-gate.h"

G_BEGIN_DECLS

/* A decision for other programs: “decision” (allow, deny, emergency), “reason”, “consent” (the id
 * of the one that allows or came nearest, or null), “paragraph”, and for a person “words” and
 * “remedy” (or null). */
char *way_gate_decision_to_json (const WayGateDecision *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
