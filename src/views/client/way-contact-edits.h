/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "way-conflict.h"
#include "way-workspace.h"

G_BEGIN_DECLS

#define WAY_TYPE_CONTACT_EDITS (way_contact_edits_get_type ())
G_DECLARE_FINAL_TYPE (WayContactEdits, way_contact_edits, WAY, CONTACT_EDITS, AdwBin)

/* The ways to reach one client, each with its form, one added or removed at a time.  Signals, as of
 * WayForm: “changed”, “kept”, “restored”, “conflict”, “failed” (GError). */

/* about: the client, or an id of zeros while it is new; see WayDraft. */
void way_contact_edits_edit (WayContactEdits *self,
                             WayWorkspace    *workspace,
                             const WayId     *client_id,
                             const WayId     *about);
void way_contact_edits_clear (WayContactEdits *self);
void way_contact_edits_discard (WayContactEdits *self);

gboolean way_contact_edits_is_changed (WayContactEdits *self);

/* Adds what is to be saved, removed and ended to the change.  FALSE: a control is wrong, as in
 * way_form_read(). */
gboolean way_contact_edits_read (WayContactEdits *self, WayChange *change, GError **error);
void     way_contact_edits_begin_save (WayContactEdits *self);
void     way_contact_edits_end_save (WayContactEdits *self, gboolean saved);

/* After WAY_ERROR_CONFLICT: what somebody else did to any of them.  Finish gives WayConflict, maybe
 * none; NULL and the error.  When all is chosen, each goes on from its record as it is now. */
void       way_contact_edits_meet_async (WayContactEdits    *self,
                                         GAsyncReadyCallback callback,
                                         gpointer            user_data);
GPtrArray *way_contact_edits_meet_finish (WayContactEdits *self,
                                          GAsyncResult    *result,
                                          GError         **error) G_GNUC_WARN_UNUSED_RESULT;
void       way_contact_edits_take (WayContactEdits *self);

G_END_DECLS
