/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-crisis.h"
#include "way-edit-page.h"

G_BEGIN_DECLS

#define WAY_TYPE_REPORT_EDIT (way_report_edit_get_type ())
G_DECLARE_FINAL_TYPE (WayReportEdit, way_report_edit, WAY, REPORT_EDIT, WayEditPage)

/* A mandated report: the subject of the page, or a new one about the page’s client. */

/* A new one, of a concern that came up in a crisis of a client who is known. */
WayPage *way_report_edit_new_in_crisis (WayCrisis *crisis) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
