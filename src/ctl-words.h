/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The exit status. */
typedef enum {
  CTL_DONE,
  CTL_REFUSED,
  CTL_WRONG_USE,
} CtlStatus;

/* Each says it on the standard error and gives the status. */
CtlStatus ctl_refuse (const char *words);
CtlStatus ctl_wrong_use (const char *words);
CtlStatus ctl_fail (const GError *error);

const char *ctl_words_of_commands (void); /* what there is, translated */

G_END_DECLS
