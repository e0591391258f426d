/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-breach.h"

G_BEGIN_DECLS

/* Who is to be told of a breach, and by when: 45 CFR 164.404–412, which 42 CFR 2.16(b) applies to
 * these records. */

typedef enum {
  WAY_BREACH_TELL_PEOPLE, /* 164.404(b): 60 days after it was found */
  WAY_BREACH_TELL_MEDIA,  /* 164.406(b): the same, when more than 500 live in one state */
  WAY_BREACH_TELL_HHS,    /* 164.408: the same from 500 people on, else 60 days after the year */
} WayBreachNotice;

#define WAY_BREACH_N_NOTICES (WAY_BREACH_TELL_HHS + 1)

typedef struct {
  WayBreachNotice notice;
  WayDate         due; /* the last day; sooner where it can be done sooner */
  WayDate         sent;
  const char     *paragraph; /* static */
} WayBreachDue;

/* Fills at most WAY_BREACH_N_NOTICES and returns how many there are: none when the probability was
 * shown to be low (164.402(2)).  How many people there are may not be known yet: they are told of
 * in the log of the year until then. */
guint way_breach_list_due (const WayBreach *self, WayBreachDue *dues);

/* The first that was not sent; FALSE: all that is due was sent. */
gboolean way_breach_find_due (const WayBreach *self, WayBreachDue *due);

const char *way_breach_notice_to_words (WayBreachNotice notice); /* “Tell the people” */

G_END_DECLS
