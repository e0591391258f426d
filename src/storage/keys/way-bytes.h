/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <json-glib/json-glib.h>

#include "way-id.h"

G_BEGIN_DECLS

/* What a seal or a hash covers: each part with its length before it, so that no two contents have
 * the same bytes. */
void way_bytes_put (GByteArray *bytes, gconstpointer data, gsize size);
void way_bytes_put_text (GByteArray *bytes, const char *text);
void way_bytes_put_number (GByteArray *bytes, guint64 number);

/* Members of a JSON object of known size and type.  Each getter gives FALSE for a member that is
 * missing or is not what it should be, to the letter. */
gboolean    way_bytes_from_json (JsonObject *object, const char *member, guint8 *bytes, gsize size);
gboolean    way_id_from_json (JsonObject *object, const char *member, WayId *id);
gboolean    way_number_from_json (JsonObject *object,
                                  const char *member,
                                  gint64      max, /* the least is 0 */
                                  gint64     *number);
const char *way_text_from_json (JsonObject *object, const char *member); /* NULL: none */

void way_bytes_to_json (JsonObject *object, const char *member, const guint8 *bytes, gsize size);
void way_id_to_json (JsonObject *object, const char *member, const WayId *id);

G_END_DECLS
