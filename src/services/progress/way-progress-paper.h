/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-paper-maker.h"

G_BEGIN_DECLS

/* How the chart looks in the window from which it is taken to paper. */
typedef struct {
  const char *font;     /* a family */
  gboolean    mirrored; /* words run from right to left */
  gboolean    together; /* measures in one panel, with the axis of the active one */
  guint       active;
} WayProgressLook;

/* The progress of a client on paper, with the measures and the period that who works has chosen:
 * the chart and, if wanted, its table; as a picture the chart alone, as CSV the table alone. */
extern const WayPaperKind way_progress_paper;

/* What it is to be opened with. */
GObject *way_progress_paper_new_params (WayWorkspace          *workspace,
                                        const WayProgressLook *look) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
