/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-page.h"

G_BEGIN_DECLS

#define WAY_TYPE_CONTACTS_PAGE (way_contacts_page_get_type ())
G_DECLARE_FINAL_TYPE (WayContactsPage, way_contacts_page, WAY, CONTACTS_PAGE, WayPage)

/* The contacts of a client, newest first: a section of the client.  Pushed without a client: those
 * that have none yet. */

G_END_DECLS
