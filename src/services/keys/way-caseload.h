/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-headway.h"
#include "way-keyring-answer.h"
#include "way-workspace.h"

G_BEGIN_DECLS

#define WAY_TYPE_CASELOAD (way_caseload_get_type ())
G_DECLARE_FINAL_TYPE (WayCaseload, way_caseload, WAY, CASELOAD, GObject)

/* A caseload folder and its keys, open or not.  Property “workspace” (WayWorkspace, NULL while
 * locked) tells with notify when it opens and when it locks. */
WayCaseload *way_caseload_new (const char *folder)
  G_GNUC_WARN_UNUSED_RESULT; /* NULL: the default */

typedef enum {
  WAY_CASELOAD_NONE,   /* nothing there: create one */
  WAY_CASELOAD_LOCKED, /* ask for a passphrase */
  WAY_CASELOAD_OPEN,
  WAY_CASELOAD_BROKEN, /* something is there that cannot be opened: why says what */
} WayCaseloadState;

WayCaseloadState way_caseload_look (WayCaseload *self, GError **why);
const char      *way_caseload_get_folder (WayCaseload *self);
WayWorkspace    *way_caseload_get_workspace (WayCaseload *self); /* borrowed; NULL while locked */

/* Creates folder, keys and records, and opens them.  Finish gives the recovery code in groups, to
 * be shown once (secret memory, free with way_caseload_code_free), or NULL and the error. */
void  way_caseload_create_async (WayCaseload        *self,
                                 const char         *worker_name,
                                 const char         *passphrase,
                                 gboolean            alone, /* only this person uses the account */
                                 GCancellable       *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data);
char *way_caseload_create_finish (WayCaseload  *self,
                                  GAsyncResult *result,
                                  GError      **error) G_GNUC_WARN_UNUSED_RESULT;
void  way_caseload_code_free (char *code);

/* Whether nobody has shown yet that the recovery code is on paper: the program that showed it may
 * have ended before.  set: before a caseload is created, by who will ask for the proof. */
gboolean way_caseload_owes_code (WayCaseload *self);
void     way_caseload_set_owes_code (WayCaseload *self, gboolean owes);

/* It is on paper. */
void     way_caseload_prove_code_async (WayCaseload        *self,
                                        GCancellable       *cancellable,
                                        GAsyncReadyCallback callback,
                                        gpointer            user_data);
gboolean way_caseload_prove_code_finish (WayCaseload *self, GAsyncResult *result, GError **error);

/* A new code in the place of the old one, which opens nothing from then on; the new one is owed.
 * Finish as way_caseload_create_finish(). */
void  way_caseload_renew_code_async (WayCaseload        *self,
                                     GCancellable       *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer            user_data);
char *way_caseload_renew_code_finish (WayCaseload  *self,
                                      GAsyncResult *result,
                                      GError      **error) G_GNUC_WARN_UNUSED_RESULT;

/* The code as the person has it: whether what was typed is that group of it (from 0), whatever its
 * case and blanks. */
guint    way_caseload_code_count_groups (void);
gboolean way_caseload_code_has_group (const char *code, guint group, const char *typed);

/* Finish TRUE: it is open.  Errors to be told: WAY_ERROR_WRONG_KEY (a wrong one, or too soon after
 * one: way_caseload_get_wait()), _INVALID (a recovery code with a slip of the pen; the text says
 * which), _IN_USE, _NO_MEMORY, _TAMPERED, and those of way_caseload_look().  After a recovery code
 * a new passphrase must be set before work goes on: way_caseload_needs_passphrase(). */
void     way_caseload_unlock_async (WayCaseload        *self,
                                    const char         *passphrase,
                                    GCancellable       *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer            user_data);
void     way_caseload_recover_async (WayCaseload        *self,
                                     const char         *code,
                                     GCancellable       *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer            user_data);
gboolean way_caseload_unlock_finish (WayCaseload *self, GAsyncResult *result, GError **error);
gboolean way_caseload_needs_passphrase (WayCaseload *self);

/* Of the opening that was asked for last, by a person or of the keyring: begins where an older
 * program wrote the records, which can take minutes.  Borrowed; NULL before the first. */
WayHeadway *way_caseload_get_headway (WayCaseload *self);

/* Never prompts, and the keyring has three seconds.  READY: it is open.  An error means that the
 * keyring did its part and the caseload cannot be opened. */
void             way_caseload_ask_keyring_async (WayCaseload        *self,
                                                 GCancellable       *cancellable,
                                                 GAsyncReadyCallback callback,
                                                 gpointer            user_data);
WayKeyringAnswer way_caseload_ask_keyring_finish (WayCaseload  *self,
                                                  GAsyncResult *result,
                                                  GError      **error);

/* Seconds until the next try is taken; 0: now. */
guint way_caseload_get_wait (WayCaseload *self);

/* Hides at once (notify::workspace), then closes the database, removes the device secret from the
 * keyring (or drops the device slot when the keyring is out of reach) and frees the keys.  Finish
 * FALSE: it is locked, but neither could be done (WAY_ERROR_KEYRING, with words for the person), so
 * that the keyring may still open it: way_caseload_owes_keyring().  The keyring is told again and
 * again while the program runs, which does not take the secret back meanwhile; and the next
 * passphrase drops the slot. */
void way_caseload_lock_async (WayCaseload *self, GAsyncReadyCallback callback, gpointer user_data);
gboolean way_caseload_lock_finish (WayCaseload *self, GAsyncResult *result, GError **error);
gboolean way_caseload_owes_keyring (WayCaseload *self);

/* Closes without locking: quitting leaves the device secret where it is.  Waits for the last write.
 */
void way_caseload_close (WayCaseload *self);

/* current: NULL only after a recovery code. */
void     way_caseload_change_passphrase_async (WayCaseload        *self,
                                               const char         *current,
                                               const char         *passphrase,
                                               GCancellable       *cancellable,
                                               GAsyncReadyCallback callback,
                                               gpointer            user_data);
gboolean way_caseload_change_passphrase_finish (WayCaseload  *self,
                                                GAsyncResult *result,
                                                GError      **error);

/* TRUE after an opening from the previous copy of the keys, because the newest was damaged: to be
 * told. */
gboolean way_caseload_used_previous_keys (WayCaseload *self);

/* Makes room on a full disk, so that what is being typed can be saved; FALSE: it was given up
 * before.  It is taken again at the next opening. */
gboolean way_caseload_give_up_reserve (WayCaseload *self);

/* For tests and small computers: what deriving a key costs in slots that are made from now on
 * (passes of Argon2id, memory in MiB). */
void way_caseload_set_cost (WayCaseload *self, guint passes, guint megabytes);

/* FALSE, before it is opened: the keyring is neither asked nor told anything, so that a copy can be
 * looked at without a trace in what the computer account keeps for the original. */
void way_caseload_set_uses_keyring (WayCaseload *self, gboolean uses);

gboolean way_caseload_is_alone (WayCaseload *self); /* the keyring is to be used */
/* TRUE without a keyring fails with WAY_ERROR_KEYRING and the reason; the wish is kept, and the
 * next passphrase tries again.  WAY_ERROR_INVALID: more than one person works with the caseload. */
void     way_caseload_set_alone_async (WayCaseload        *self,
                                       gboolean            alone,
                                       GCancellable       *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer            user_data);
gboolean way_caseload_set_alone_finish (WayCaseload *self, GAsyncResult *result, GError **error);

G_END_DECLS
