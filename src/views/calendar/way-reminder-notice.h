/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-workspace.h"

G_BEGIN_DECLS

#define WAY_TYPE_REMINDER_NOTICE (way_reminder_notice_get_type ())
G_DECLARE_FINAL_TYPE (WayReminderNotice, way_reminder_notice, WAY, REMINDER_NOTICE, GObject)

/* Tells of appointments outside the window, as long as it lives, and takes back what it told when
 * it goes: a locked caseload says nothing about anybody. */
WayReminderNotice *way_reminder_notice_new (WayWorkspace *workspace) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
