/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "way-signature.h"

G_BEGIN_DECLS

#define WAY_TYPE_SIGNATURE_AREA (way_signature_area_get_type ())
G_DECLARE_FINAL_TYPE (WaySignatureArea, way_signature_area, WAY, SIGNATURE_AREA, GtkWidget)

/* A place to sign with a pen, a finger or the mouse.  Who cannot draw types a name elsewhere: this
 * is never the only way, so Tab passes over it.  Signal “changed”. */
GtkWidget *way_signature_area_new (void);

GBytes *way_signature_area_to_bytes (WaySignatureArea *self)
  G_GNUC_WARN_UNUSED_RESULT; /* NULL: empty */

/* What stands there instead; NULL, or what is no signature: nothing. */
void way_signature_area_show (WaySignatureArea *self, GBytes *bytes);

G_END_DECLS
