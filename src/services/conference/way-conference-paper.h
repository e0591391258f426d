/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-paper-maker.h"

G_BEGIN_DECLS

/* The minutes of a case conference.  params: the WayConference. */
extern const WayPaperKind way_conference_paper;

G_END_DECLS
