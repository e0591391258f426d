/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-record.h"

G_BEGIN_DECLS

typedef enum {
  WAY_STAFF_ROLE_PEER,
  WAY_STAFF_ROLE_COUNSELOR,
  WAY_STAFF_ROLE_SOCIAL_WORKER,
  WAY_STAFF_ROLE_SUPERVISOR,
  WAY_STAFF_ROLE_RECORDS,
  WAY_STAFF_ROLE_ADMINISTRATOR,
  WAY_STAFF_ROLE_AUDITOR,
} WayStaffRole;

typedef enum {
  WAY_STAFF_ACTIVE,
  WAY_STAFF_DISABLED,
} WayStaffStatus;

#define WAY_TYPE_STAFF (way_staff_get_type ())
G_DECLARE_FINAL_TYPE (WayStaff, way_staff, WAY, STAFF, WayRecord)

/* Somebody who works with the caseload. */
struct _WayStaff {
  WayRecord parent;

  char *const          name;
  const WayStaffRole   role;
  const WayStaffStatus status;
};

G_END_DECLS
