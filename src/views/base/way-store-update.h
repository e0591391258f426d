/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Makes a list say these items: what is the same at its beginning and at its end stays, so that a
 * view of it keeps its place and its focus. */
void way_store_update (GListStore *self, GPtrArray *items, GEqualFunc equal);

G_END_DECLS
