/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ctl-words.h"
#include "way-caseload.h"

G_BEGIN_DECLS

/* One call of waymarkctl. */
typedef struct {
  char         *folder;
  char         *passphrase_file;
  int           passphrase_fd;
  WayCaseload  *caseload;
  GAsyncResult *result;
} Ctl;

/* One step after the other: pass the first as the callback of a step, with the Ctl, then wait. */
void          ctl_done_cb (GObject *source, GAsyncResult *result, gpointer user_data);
GAsyncResult *ctl_wait_for (Ctl *self) G_GNUC_WARN_UNUSED_RESULT;

/* Opens the caseload with the passphrase; what went wrong is said. */
CtlStatus ctl_unlock (Ctl *self);

G_END_DECLS
