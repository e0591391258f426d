/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-page.h"

G_BEGIN_DECLS

#define WAY_TYPE_PROGRAM_PRIVACY_PAGE (way_program_privacy_page_get_type ())
G_DECLARE_FINAL_TYPE (WayProgramPrivacyPage,
                      way_program_privacy_page,
                      WAY,
                      PROGRAM_PRIVACY_PAGE,
                      WayPage)

/* What the program answers for: requests and complaints of all clients, the log of breaches, and
 * for who supervises what left the program, what was not let out, emergencies and permissions. */

G_END_DECLS
