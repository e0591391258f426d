/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-client.h"
#include "way-paper-maker.h"

G_BEGIN_DECLS

/* A plan on paper: the client’s own words first, then needs, goals, objectives and what helps.  The
 * client’s copy has what was agreed, in plain words; a working paper also says where things stand
 * and what is missing.
 *
 * params: a list of the records of all kinds, in the order in which they are shown, the plan first:
 * what is seen goes onto paper, and what is hidden does not. */
extern const WayPaperKind way_plan_paper;

/* client: NULL when not known. */
WayPaper *way_plan_paper_write (WayClient             *client,
                                GListModel            *records,
                                const WayPaperRequest *request) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
