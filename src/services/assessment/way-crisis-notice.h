/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-caseload.h"

G_BEGIN_DECLS

#define WAY_TYPE_CRISIS_NOTICE (way_crisis_notice_get_type ())
G_DECLARE_FINAL_TYPE (WayCrisisNotice, way_crisis_notice, WAY, CRISIS_NOTICE, GObject)

/* Keeps the site’s own text beside the records in the language of the program, where it can be read
 * before anybody has unlocked them; as long as it lives it follows every change. */
WayCrisisNotice *way_crisis_notice_new (WayCaseload *caseload) G_GNUC_WARN_UNUSED_RESULT;

/* What is kept there.  NULL: the site has no text of its own, or none that can be read. */
char *way_crisis_notice_read (WayCaseload *caseload) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
