/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-record.h"

G_BEGIN_DECLS

#define WAY_TYPE_WORDING (way_wording_get_type ())
G_DECLARE_FINAL_TYPE (WayWording, way_wording, WAY, WORDING, WayRecord)

/* A text that a site words for itself, such as what to do at once when somebody is in danger. */
struct _WayWording {
  WayRecord parent;

  char *const name; /* “crisis” */
  char *const language;
  char *const text;
};

G_END_DECLS
