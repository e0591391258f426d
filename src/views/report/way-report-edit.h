/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-edit-page.h"

G_BEGIN_DECLS

#define WAY_TYPE_REPORT_EDIT (way_report_edit_get_type ())
G_DECLARE_FINAL_TYPE (WayReportEdit, way_report_edit, WAY, REPORT_EDIT, WayEditPage)

/* A mandated report: the subject of the page, or a new one.  detail “in-crisis”: the subject is the
 * crisis in which the concern came up. */

G_END_DECLS
