/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-contact-point.h"
#include "way-need-now.h"

G_BEGIN_DECLS

/* Somebody who is registered in a minute is told in a few typed words, and nobody stops to look for
 * a box to tick.  What the words mean is found here, in English and in the language of the program;
 * what was typed is kept as it is. */

/* The reasons for recovery in them: “lost the house in the flood, drinking” is disaster and
 * alcohol. */
WaySet way_rapid_words_reasons (const char *text);

/* The needs of the day: each part of a list is one, “food, a bed for two nights; her papers”. */
typedef struct {
  WayNeedNowKind kind;
  char          *words; /* NULL where the kind says all of it */
} WayRapidNeed;

GArray *way_rapid_words_needs (const char *text) G_GNUC_WARN_UNUSED_RESULT; /* of WayRapidNeed */

/* What a way to reach somebody is. */
WayContactPointSystem way_rapid_words_system (const char *text);

/* The rules in “no voicemail, text first”. */
WaySet way_rapid_words_rules (const char *text);

G_END_DECLS
