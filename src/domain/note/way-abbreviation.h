/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-record.h"

G_BEGIN_DECLS

#define WAY_TYPE_ABBREVIATION (way_abbreviation_get_type ())
G_DECLARE_FINAL_TYPE (WayAbbreviation, way_abbreviation, WAY, ABBREVIATION, WayRecord)

/* What a worker types for a longer text: “ref” stands for it as “.ref”. */
struct _WayAbbreviation {
  WayRecord parent;

  const WayId staff_id;
  char *const keyword; /* without the dot; letters and digits */
  char *const text;
};

/* Whether this can be a keyword: letters and digits, at least one. */
gboolean way_abbreviation_is_keyword (const char *text);

/* The keyword that ends right here, at the end of a text: “ref” of “She asked for a .ref”.  NULL
 * when the last word is none; a dot within a word (“12.ref”) begins none. */
char *way_abbreviation_find_keyword (const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
