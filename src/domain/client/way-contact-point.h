/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-record.h"

G_BEGIN_DECLS

typedef enum {
  WAY_CONTACT_POINT_PHONE,
  WAY_CONTACT_POINT_EMAIL,
  WAY_CONTACT_POINT_ADDRESS,
  WAY_CONTACT_POINT_OTHER,
} WayContactPointSystem;

typedef enum {
  WAY_CONTACT_POINT_RULE_TEXT_FIRST,
  WAY_CONTACT_POINT_RULE_TEXT_ONLY,
  WAY_CONTACT_POINT_RULE_CALL_ONLY,
  WAY_CONTACT_POINT_RULE_NO_VOICEMAIL,
  WAY_CONTACT_POINT_RULE_NO_MAIL,
  WAY_CONTACT_POINT_RULE_DISCREET,
  WAY_CONTACT_POINT_RULE_EMERGENCY_ONLY,
} WayContactPointRule;

#define WAY_TYPE_CONTACT_POINT (way_contact_point_get_type ())
G_DECLARE_FINAL_TYPE (WayContactPoint, way_contact_point, WAY, CONTACT_POINT, WayRecord)

/* A way to reach a client, with the rules that come before it. */
struct _WayContactPoint {
  WayRecord parent;

  const WayId                 client_id;
  const WayContactPointSystem system;
  char *const                 value;
  char *const                 whose; /* “my mother’s phone” */
  const WaySet                rules;
  char *const                 rule_words; /* “after ten; say you are from the library” */
  const gint64                position;   /* among its siblings; gaps are left */
};

G_END_DECLS
