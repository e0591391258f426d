/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* A UUID of version 7: ids made later sort later, on any machine, without a central counter. */
typedef struct {
  guint8 bytes[16];
} WayId;

#define WAY_TYPE_ID (way_id_get_type ())
GType way_id_get_type (void);

WayId    way_id_make (gint64 now); /* microseconds since 1970 */
gboolean way_id_is_none (const WayId *self);
int      way_id_compare (const WayId *a, const WayId *b);
guint    way_id_hash (gconstpointer self); /* for a GHashTable whose keys are WayId, as the next */
gboolean way_id_equal (gconstpointer a, gconstpointer b);
char    *way_id_to_text (const WayId *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean way_id_from_text (const char *text, WayId *id);

G_END_DECLS
