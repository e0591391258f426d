/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-paper-maker.h"
#include "way-today.h"

G_BEGIN_DECLS

/* The day on paper; its parameter is the WayToday that is seen. */
extern const WayPaperKind way_today_paper;

G_END_DECLS
