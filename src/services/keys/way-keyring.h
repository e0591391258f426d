/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "way-id.h"
#include "way-keyring-answer.h"
#include "way-secret.h"

G_BEGIN_DECLS

/* The keyring of the login session, through the Secret Service.  No call ever prompts, and each
 * answers within WAY_KEYRING_TIMEOUT: a keyring that is locked, absent or slow is an answer, not an
 * error. */

#define WAY_KEYRING_TIMEOUT 3000 /* milliseconds */

typedef enum {
  WAY_KEYRING_DEVICE, /* the secret of a device slot */
  WAY_KEYRING_ANCHOR, /* a copy of the anchor of the audit chain */
} WayKeyringItem;

/* Items belong to a caseload in its folder: a copy of the folder elsewhere is another thing, and
 * shares nothing with it. */

/* Finish gives the answer (READY, NO_SECRET, IS_LOCKED, NONE, ABSENT, SLOW); with READY the secret.
 * An error is only set when the cancellable was cancelled. */
void       way_keyring_look_up_async (const WayId        *caseload,
                                      const char         *folder,
                                      WayKeyringItem      item,
                                      GCancellable       *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer            user_data);
WaySecret *way_keyring_look_up_finish (GAsyncResult     *result,
                                       WayKeyringAnswer *answer,
                                       GError          **error) G_GNUC_WARN_UNUSED_RESULT;

/* Stores a secret, or removes it (NULL).  READY: it is done.  Removing what is not there is READY;
 * every other answer means that it may still be there. */
void             way_keyring_store_async (const WayId        *caseload,
                                          const char         *folder,
                                          WayKeyringItem      item,
                                          WaySecret          *secret,
                                          GCancellable       *cancellable,
                                          GAsyncReadyCallback callback,
                                          gpointer            user_data);
WayKeyringAnswer way_keyring_store_finish (GAsyncResult *result, GError **error);

G_END_DECLS
