/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-record.h"

G_BEGIN_DECLS

#define WAY_TYPE_KNOWN_WORD (way_known_word_get_type ())
G_DECLARE_FINAL_TYPE (WayKnownWord, way_known_word, WAY, KNOWN_WORD, WayRecord)

/* A word that a worker told the spelling to know.  It may be somebody’s name, so it is kept here
 * and not in the lists of the computer account. */
struct _WayKnownWord {
  WayRecord parent;

  const WayId staff_id;
  char *const word;
};

G_END_DECLS
