/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-record.h"

G_BEGIN_DECLS

/* Reads a record from one line of JSON: {"kind": "goal", "plan_id": "…", "text": "…"}.  “kind” is
 * the table of any declared kind; the rest are its fields by name: texts, dates, times, choices,
 * bytes (base64) and ids (UUID) as strings, numbers, true and false, a set as a list of words, null
 * for nothing.  “id” may be given, else it is made from now.  The fields may also stand in an
 * object of their own: {"kind": "goal", "fields": {…}}; they must where one of them is called
 * “kind” itself.
 *
 * The record is not published and passes way_record_check().  NULL: WAY_ERROR_INVALID; the error
 * names the field and the rule, never the content. */
gpointer way_ndjson_read (const char *line, WayTime now, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
