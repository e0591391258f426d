/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Up to the first line break, from a file that holds nothing else. */
char *ctl_passphrase_read (int fd) G_GNUC_WARN_UNUSED_RESULT;

/* Asks at the terminal, without showing what is typed; NULL when there is none. */
char *ctl_passphrase_ask (void) G_GNUC_WARN_UNUSED_RESULT;

void ctl_passphrase_free (char *passphrase); /* wipes it */

G_END_DECLS
