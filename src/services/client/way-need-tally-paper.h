/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-need-tally.h"
#include "way-paper-maker.h"

G_BEGIN_DECLS

/* What was given to clients in a period, by kind and by what it was paid from: petty cash and
 * vouchers can be settled with it.  It names nobody. */

#define WAY_TYPE_NEED_TALLY_PERIOD (way_need_tally_period_get_type ())
G_DECLARE_FINAL_TYPE (WayNeedTallyPeriod, way_need_tally_period, WAY, NEED_TALLY_PERIOD, GObject)

/* Both days are counted. */
WayNeedTallyPeriod *way_need_tally_period_new (WayDate first,
                                               WayDate last) G_GNUC_WARN_UNUSED_RESULT;

/* params: a WayNeedTallyPeriod. */
extern const WayPaperKind way_need_tally_paper;

/* The same for the screen: an array of WayNeedTallyRow. */
void    way_workspace_tally_needs_async (WayWorkspace       *self,
                                         WayDate             first,
                                         WayDate             last,
                                         GCancellable       *cancellable,
                                         GAsyncReadyCallback callback,
                                         gpointer            user_data);
GArray *way_workspace_tally_needs_finish (WayWorkspace *self,
                                          GAsyncResult *result,
                                          GError      **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
