/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-workspace.h"

G_BEGIN_DECLS

/* What looking through the chain of the history came to. */
typedef struct {
  gint64  n_entries; /* that were as they were written */
  gint64  bad;       /* the first one that is not; 0: the chain is whole */
  WayTime at;        /* when it was looked through */
  char   *who;       /* name of the member of staff; NULL: not known */
} WayChainState;

void way_chain_state_free (WayChainState *self);

/* From 0 to 1, on the main thread. */
typedef void (*WayChainProgress) (double fraction, gpointer data);

/* Reads every entry of the chain, a part at a time, so that others are not kept waiting.  An entry
 * of the log says what it came to; a broken chain is a result, not an error.  Once it is cancelled,
 * progress is not called any more: G_IO_ERROR_CANCELLED. */
void           way_chain_check_async (WayWorkspace       *workspace,
                                      WayChainProgress    progress,
                                      gpointer            data,
                                      GCancellable       *cancellable,
                                      GAsyncReadyCallback callback,
                                      gpointer            user_data);
WayChainState *way_chain_check_finish (WayWorkspace *workspace,
                                       GAsyncResult *result,
                                       GError      **error) G_GNUC_WARN_UNUSED_RESULT;

/* What the last time came to.  NULL without an error: it was never looked through. */
void           way_chain_look_async (WayWorkspace       *workspace,
                                     GCancellable       *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer            user_data);
WayChainState *way_chain_look_finish (WayWorkspace *workspace,
                                      GAsyncResult *result,
                                      GError      **error) G_GNUC_WARN_UNUSED_RESULT;

/* “The chain of 1,204 entries is whole, checked today, 07:55.”  NULL: never. */
char *way_chain_words (const WayChainState *state, WayDate today) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WayChainState, way_chain_state_free)

G_END_DECLS
