/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "way-workspace.h"

G_BEGIN_DECLS

#define WAY_TYPE_WORKER_ROW (way_worker_row_get_type ())
G_DECLARE_FINAL_TYPE (WayWorkerRow, way_worker_row, WAY, WORKER_ROW, AdwComboRow)

/* Who of the staff works with a client, or nobody yet; or who is to sign a note too. */

void way_worker_row_set_workspace (WayWorkerRow *self, WayWorkspace *workspace); /* NULL: forgets */

/* Holds the id as text, for way_form_add_entry(): it follows what is chosen, and is followed. */
GtkEditable *way_worker_row_get_editable (WayWorkerRow *self);

/* From now on nobody, any supervisor, or one of them but who works here is chosen. */
void way_worker_row_offer_cosigners (WayWorkerRow *self);

/* On where somebody is wanted, be it anybody: for way_form_add_switch(), beside the id. */
GtkSwitch *way_worker_row_get_wanted (WayWorkerRow *self);

G_END_DECLS
