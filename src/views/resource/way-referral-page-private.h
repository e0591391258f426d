/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-date-row.h"
#include "way-error.h"
#include "way-late-mark.h"
#include "way-referral-page.h"
#include "way-workspace-referrals.h"

G_BEGIN_DECLS

struct _WayReferralPage {
  WayPage parent_instance;

  WayWorkspace     *followed; /* whose “written” is heard */
  WayReferralWhole *whole;    /* NULL: not read yet, or gone */
  GArray           *offered;  /* WayReferralStatus of each line of “next” */
  gboolean          syncing;
  gboolean          moving;

  GtkStack            *stack;
  AdwClamp            *clamp;
  GtkLabel            *need;
  GtkWidget           *to_need;
  GtkLabel            *place;
  GtkLabel            *status;
  GtkLabel            *outcome;
  WayLateMark         *stale;
  AdwPreferencesGroup *next_group;
  AdwComboRow         *next;
  WayDateRow          *day;
  AdwEntryRow         *words;
  GtkLabel            *why;
  GtkWidget           *new_consent;
  GtkListBox          *steps;
  GtkListBox          *tasks;
  GtkListBox          *facts;
  GtkWidget           *history;
};

/* way-referral-page-show.c */
void     way_referral_page_show (WayReferralPage *self);
void     way_referral_page_show_next (WayReferralPage *self);
gboolean way_referral_page_get_next (WayReferralPage *self, WayReferralStatus *status);

G_END_DECLS
