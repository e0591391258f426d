/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-paper-maker.h"

G_BEGIN_DECLS

/* The sheet of a referral: who comes, to whom, for what, when, and what the place is told.  Each
 * part has its class of information, so that a place gets no more of it than a consent covers.
 *
 * params: the WayReferral. */
extern const WayPaperKind way_referral_paper;

G_END_DECLS
