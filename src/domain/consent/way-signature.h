/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The box that a signature is drawn in, whatever the size of the screen or the page. */
#define WAY_SIGNATURE_WIDTH  1000
#define WAY_SIGNATURE_HEIGHT 250

/* So much is a signature; a longer line is cut there. */
#define WAY_SIGNATURE_MAX_POINTS 20000

typedef struct {
  guint16  x, y;  /* in the box */
  gboolean lifts; /* the pen came down here: no line leads to it */
} WaySignaturePoint;

/* What somebody drew with a pen.  It is kept as the path of an SVG picture (“M10 20L11 22…”), which
 * is small, sharp at every size, and readable without this program. */
typedef struct _WaySignature WaySignature;

WaySignature *way_signature_new (void) G_GNUC_WARN_UNUSED_RESULT;
void          way_signature_free (WaySignature *self);

/* lifts: the pen came down here.  What lies outside of the box is put onto its edge. */
void way_signature_add (WaySignature *self, double x, double y, gboolean lifts);

guint                    way_signature_get_n (WaySignature *self);
const WaySignaturePoint *way_signature_get_nth (WaySignature *self, guint n); /* borrowed */

/* Nothing, or no more than a touch: it says nobody’s name. */
gboolean way_signature_is_empty (WaySignature *self);

GBytes *way_signature_to_bytes (WaySignature *self) G_GNUC_WARN_UNUSED_RESULT; /* NULL: empty */

/* NULL for what is no such path, wherever it comes from; bytes may be NULL. */
WaySignature *way_signature_from_bytes (GBytes *bytes) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WaySignature, way_signature_free)

G_END_DECLS
