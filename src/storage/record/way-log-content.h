/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-record.h"

G_BEGIN_DECLS

/* What an entry of the history says changed, as JSON: [[field, before, after], …], with null for
 * none.  Only fields that differ are named; before may be NULL for a new record. */
char *way_log_content_make (gpointer before, gpointer after) G_GNUC_WARN_UNUSED_RESULT;

/* Calls back for each change; FALSE and the error when the text is none of ours, or the callback
 * says so. */
typedef gboolean (*WayLogContentFunc) (const char *field,
                                       const char *before,
                                       const char *after,
                                       gpointer    user_data,
                                       GError    **error);
gboolean way_log_content_foreach (const char       *content,
                                  WayLogContentFunc func,
                                  gpointer          user_data,
                                  GError          **error);

G_END_DECLS
