/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-import-kind.h"
#include "way-page.h"

G_BEGIN_DECLS

#define WAY_TYPE_IMPORT_PAGE (way_import_page_get_type ())
G_DECLARE_FINAL_TYPE (WayImportPage, way_import_page, WAY, IMPORT_PAGE, WayPage)

/* Brings clients in from a file, step by step: the file, its encoding if that is a question, what
 * the columns hold, which lines are left out and why, and then all of it at once or nothing. */

/* As if the person had chosen this file. */
void way_import_page_take_file (WayImportPage *self, GFile *file);

/* Of another kind than clients. */
WayPage *way_import_page_new_of (const WayImportKind *kind) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
