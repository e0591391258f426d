/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How to open without typing. */
typedef enum {
  WAY_KEYRING_READY,     /* it was opened */
  WAY_KEYRING_OFF,       /* this account is shared, or no device slot: not an error */
  WAY_KEYRING_NO_SECRET, /* the keyring is there and open, and holds nothing (a lock removed it) */
  WAY_KEYRING_IS_LOCKED,
  WAY_KEYRING_NONE,   /* there is a service, but no keyring yet */
  WAY_KEYRING_ABSENT, /* no secret service or no session bus */
  WAY_KEYRING_SLOW,   /* it did not answer in time */
  WAY_KEYRING_STALE,  /* its secret does not open this caseload */
} WayKeyringAnswer;

/* A whole sentence for people: why the passphrase is asked.  NULL when there is nothing to explain.
 */
const char *way_keyring_answer_get_words (WayKeyringAnswer answer);

G_END_DECLS
