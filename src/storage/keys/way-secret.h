/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A piece of memory for a key or a passphrase: locked, fenced by guard pages, kept out of core
 * dumps and wiped when its last owner leaves.  The count of owners may be used from any thread; the
 * content never changes once others can see it. */
typedef struct _WaySecret WaySecret;

WaySecret *way_secret_new (gsize size) G_GNUC_WARN_UNUSED_RESULT; /* zeros, to be filled */
WaySecret *way_secret_new_random (gsize size) G_GNUC_WARN_UNUSED_RESULT;
WaySecret *way_secret_new_from_bytes (const guint8 *bytes, gsize size) G_GNUC_WARN_UNUSED_RESULT;
WaySecret *way_secret_new_from_text (const char *text) G_GNUC_WARN_UNUSED_RESULT;

WaySecret *way_secret_ref (WaySecret *self);
void       way_secret_unref (WaySecret *self);

/* Bytes without the NUL that always follows them. */
gsize         way_secret_get_size (const WaySecret *self);
const guint8 *way_secret_get_bytes (const WaySecret *self);
const char   *way_secret_get_text (const WaySecret *self);
guint8       *way_secret_fill (WaySecret *self); /* only for who has just made it */

/* Text for those who don't know this type: wiped when it is freed, with way_secret_free_text(). */
char *way_secret_copy_text (const WaySecret *self) G_GNUC_WARN_UNUSED_RESULT;
void  way_secret_free_text (char *text);

/* NULL for what is no base 64 or has nothing in it. */
WaySecret *way_secret_to_base64 (const WaySecret *self) G_GNUC_WARN_UNUSED_RESULT;
WaySecret *way_secret_from_base64 (const char *text, gsize length) G_GNUC_WARN_UNUSED_RESULT;

gboolean way_secret_equal (const WaySecret *a, const WaySecret *b); /* in constant time */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WaySecret, way_secret_unref)

G_END_DECLS
