/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "way-caseload.h"

G_BEGIN_DECLS

#define WAY_TYPE_CREATE_PAGE (way_create_page_get_type ())
G_DECLARE_FINAL_TYPE (WayCreatePage, way_create_page, WAY, CREATE_PAGE, AdwBin)

/* The worker’s name, a passphrase, and who uses this computer account, with nothing preset; then a
 * caseload.  Signals: “back”; “created” (the recovery code, which lives as long as the signal). */
void way_create_page_begin (WayCreatePage *self, WayCaseload *caseload);
void way_create_page_clear (WayCreatePage *self);

G_END_DECLS
