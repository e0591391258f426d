/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-page.h"

G_BEGIN_DECLS

#define WAY_TYPE_DOCUMENTS_PAGE (way_documents_page_get_type ())
G_DECLARE_FINAL_TYPE (WayDocumentsPage, way_documents_page, WAY, DOCUMENTS_PAGE, WayPage)

/* The client’s section “Documents”: letters, minutes of case conferences, mandated reports. */

G_END_DECLS
