/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Small files that a power cut leaves either old or new, never torn.  Mode 0600. */
gboolean way_durable_write (const char   *folder,
                            const char   *name,
                            gconstpointer data,
                            gsize         size,
                            GError      **error);
gboolean way_durable_rename (const char *folder, const char *from, const char *to, GError **error);
gboolean way_durable_remove (const char *folder, const char *name, GError **error); /* or is gone */

/* Reads no more than max bytes: a larger file, or what is no file at all, is WAY_ERROR_DAMAGED, a
 * missing one WAY_ERROR_NOT_FOUND.  A NUL follows the content. */
char *way_durable_read (const char *folder,
                        const char *name,
                        gsize       max,
                        gsize      *size,
                        GError    **error) G_GNUC_WARN_UNUSED_RESULT;

/* Sets an error with the code that belongs to an errno; the text names what was done, never a path.
 * Returns FALSE. */
gboolean way_durable_fail (int code, const char *doing, GError **error);

G_END_DECLS
