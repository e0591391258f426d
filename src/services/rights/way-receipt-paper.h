/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-complaint.h"
#include "way-paper-maker.h"
#include "way-rights-request.h"

G_BEGIN_DECLS

/* What a client takes home: that a request or a complaint came in, what was asked or said, by when
 * it is answered, and what one may do if it is not.
 *
 * params: the WayRightsRequest or the WayComplaint, as it is stored. */
extern const WayPaperKind way_request_receipt_paper;
extern const WayPaperKind way_complaint_receipt_paper;

G_END_DECLS
