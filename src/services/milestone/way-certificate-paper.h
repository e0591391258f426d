/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-paper-maker.h"

G_BEGIN_DECLS

/* A milestone on a page of its own, to be handed over and hung up: the name to use, what was
 * reached, and the client’s words.  Nothing on it says what kind of program writes, or what
 * somebody recovers from.  params: the WayMilestone. */
extern const WayPaperKind way_certificate_paper;

G_END_DECLS
