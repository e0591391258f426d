/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-record.h"

G_BEGIN_DECLS

#define WAY_TYPE_SITE_CHOICE (way_site_choice_get_type ())
G_DECLARE_FINAL_TYPE (WaySiteChoice, way_site_choice, WAY, SITE_CHOICE, WayRecord)

/* What a site has chosen where sources offer several, such as a cut-off of a questionnaire. */
struct _WaySiteChoice {
  WayRecord parent;

  char *const name;  /* “pcl-5.total.cutoff” */
  char *const value; /* the id of what was chosen: “33” */
};

G_END_DECLS
