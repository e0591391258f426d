/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-page.h"

G_BEGIN_DECLS

#define WAY_TYPE_ASSESSMENTS_PAGE (way_assessments_page_get_type ())
G_DECLARE_FINAL_TYPE (WayAssessmentsPage, way_assessments_page, WAY, ASSESSMENTS_PAGE, WayPage)

/* A client’s questionnaires: alerts that wait for an answer, which forms can be started or gone on
 * with, and what was signed, newest first. */

G_END_DECLS
