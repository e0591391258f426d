/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-page.h"

G_BEGIN_DECLS

/* Asks for the name of a new folder, and writes the whole directory there as other directories
 * read it: way-hsds-write.h.  It is told in a toast. */
void way_resources_export (WayPage *page);

G_END_DECLS
