/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define WAY_TYPE_APPLICATION (way_application_get_type ())
G_DECLARE_FINAL_TYPE (WayApplication, way_application, WAY, APPLICATION, AdwApplication)

/* folder: of the caseload; NULL: the default one. */
WayApplication *way_application_new (const char *version,
                                     const char *folder) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
