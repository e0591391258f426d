/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-paper-maker.h"
#include "way-timeline.h"

G_BEGIN_DECLS

/* A client’s timeline on paper, as it is filtered on the screen. */
extern const WayPaperKind way_timeline_paper;

GObject *way_timeline_paper_new_params (WayWorkspace            *workspace,
                                        const WayTimelineFilter *filter) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
