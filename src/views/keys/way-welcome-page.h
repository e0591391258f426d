/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define WAY_TYPE_WELCOME_PAGE (way_welcome_page_get_type ())
G_DECLARE_FINAL_TYPE (WayWelcomePage, way_welcome_page, WAY, WELCOME_PAGE, AdwBin)

/* The first page of all.  Signals “create” and “demo” say which way was chosen. */
void way_welcome_page_set_demo_visible (WayWelcomePage *self, gboolean visible);
void way_welcome_page_set_busy (WayWelcomePage *self, gboolean busy);
void way_welcome_page_show_error (WayWelcomePage *self, const GError *error);

G_END_DECLS
