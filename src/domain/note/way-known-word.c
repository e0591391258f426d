/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-known-word.h"

#include <glib/gi18n.h>

static const WayField fields[] = {
  WAY_FIELD (WayKnownWord,
             staff_id,
             .label = N_ ("Worker"),
             .target = "staff",
             .required = TRUE,
             .hidden = TRUE),
  WAY_FIELD (WayKnownWord, word, .label = N_ ("Word"), .required = TRUE),
};

WAY_DEFINE_RECORD (WayKnownWord, way_known_word, "known_word", N_ ("Known word"), fields, NULL)
