/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-letter-form.h"
#include "way-workspace.h"

G_BEGIN_DECLS

/* Fills the text of a letter with what the records say about its client today; what they do not say
 * stays standing in braces.  {addressee} does too: it follows the letter (way-letter-words.h).
 * Finish gives a text for WayLetter.body. */
void  way_workspace_fill_letter_async (WayWorkspace       *self,
                                       const WayId        *client_id,
                                       WayLetterForm      *form,
                                       WayDate             today,
                                       GCancellable       *cancellable,
                                       GAsyncReadyCallback callback,
                                       gpointer            user_data);
char *way_workspace_fill_letter_finish (WayWorkspace *self,
                                        GAsyncResult *result,
                                        GError      **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
