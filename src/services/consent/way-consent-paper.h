/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-paper-maker.h"

G_BEGIN_DECLS

/* What a client reads, signs and takes home; params: a WayConsent. */
extern const WayPaperKind way_consent_paper;            /* as it is, in its own language */
extern const WayPaperKind way_consent_blank_paper;      /* of its kind, to be filled in by hand */
extern const WayPaperKind way_consent_revocation_paper; /* that it is taken back */

G_END_DECLS
