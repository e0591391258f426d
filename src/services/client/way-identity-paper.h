/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-paper-maker.h"

G_BEGIN_DECLS

/* “How to Work with Me” as the client’s own copy, to be carried to another office. */
extern const WayPaperKind way_identity_paper;

G_END_DECLS
