/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-undo-bar.h"
#include "way-writer.h"

G_BEGIN_DECLS

/* Whether an act can be taken back, for one client (NULL: for all that it touched), and what stands
 * on it.  A change stands on another when it wrote a field that the other wrote, or the whole
 * record; what was taken back, and what took it back, stand on nothing.
 *
 * So many entries after it are looked at, for each record; 0: all.  What people never take back is
 * told too: way_undo_kind_of().  bar: empty. */
gboolean way_undo_look (WayDb       *db,
                        gint64       act,
                        const WayId *client_id,
                        guint        most,
                        WayUndoBar  *bar,
                        GError     **error);

/* Who did it, and when. */
gboolean way_undo_point_to (WayDb *db, gint64 act, WayActPointer *pointer, GError **error);

/* The act that took this one back, for that client; act 0: none did, or its work was taken back in
 * turn. */
gboolean way_undo_find_taker (WayDb         *db,
                              gint64         act,
                              const WayId   *client_id,
                              WayActPointer *taker,
                              GError       **error);

/* Takes back what an act did to records, newest first, as entries of this one; for one client, or
 * (NULL) all of it.  WAY_ERROR_CONFLICT when something newer stands on it, WAY_ERROR_NOT_FOUND when
 * there is no such act. */
gboolean way_writer_undo (WayWriter *self, gint64 act, const WayId *client_id, GError **error);

G_END_DECLS
