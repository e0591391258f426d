/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-paper-maker.h"
#include "way-safety-plan.h"

G_BEGIN_DECLS

/* A safety plan on paper: a page to keep at home, and a card to cut out, fold once and carry in a
 * wallet.  Neither says what program wrote it, nor names anybody but those whom the client named.
 *
 * params: the WaySafetyPlan. */
extern const WayPaperKind way_safety_paper;
extern const WayPaperKind way_safety_card_paper;

WayPaper *way_safety_paper_write (WaySafetyPlan *plan, gboolean large) G_GNUC_WARN_UNUSED_RESULT;
WayPaper *way_safety_card_paper_write (WaySafetyPlan *plan) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
