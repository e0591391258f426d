/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ctl-private.h"

G_BEGIN_DECLS

/* “resources FOLDER”: the directory, in a folder that is new or empty: way-hsds-write.h. */
CtlStatus ctl_run_export (Ctl *self, char **words);

G_END_DECLS
