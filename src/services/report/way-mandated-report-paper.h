/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-paper-maker.h"

G_BEGIN_DECLS

/* A mandated report: facts and conclusions apart, what was decided, what was told to whom.
 * params: the WayMandatedReport. */
extern const WayPaperKind way_mandated_report_paper;

G_END_DECLS
