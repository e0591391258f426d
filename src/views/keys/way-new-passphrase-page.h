/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "way-caseload.h"

G_BEGIN_DECLS

#define WAY_TYPE_NEW_PASSPHRASE_PAGE (way_new_passphrase_page_get_type ())
G_DECLARE_FINAL_TYPE (WayNewPassphrasePage,
                      way_new_passphrase_page,
                      WAY,
                      NEW_PASSPHRASE_PAGE,
                      AdwBin)

/* After a recovery code: no work before there is a new passphrase.  Signal “done”. */
void way_new_passphrase_page_begin (WayNewPassphrasePage *self, WayCaseload *caseload);
void way_new_passphrase_page_clear (WayNewPassphrasePage *self);

G_END_DECLS
