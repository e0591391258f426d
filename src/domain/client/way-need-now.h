/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-record.h"

G_BEGIN_DECLS

typedef enum {
  WAY_NEED_NOW_FOOD,
  WAY_NEED_NOW_SHELTER,
  WAY_NEED_NOW_MEDICATION,
  WAY_NEED_NOW_PHONE,
  WAY_NEED_NOW_ID,
  WAY_NEED_NOW_TRANSPORT,
  WAY_NEED_NOW_CLOTHING,
  WAY_NEED_NOW_OTHER,
} WayNeedNowKind;

typedef enum {
  WAY_NEED_NOW_ASKED,
  WAY_NEED_NOW_GIVEN,
  WAY_NEED_NOW_ELSEWHERE,
  WAY_NEED_NOW_NOT_NEEDED,
} WayNeedNowStatus;

/* Where what was given came from. */
typedef enum {
  WAY_NEED_NOW_STOCK,
  WAY_NEED_NOW_CASH,
  WAY_NEED_NOW_VOUCHER,
  WAY_NEED_NOW_OTHER_MEANS,
} WayNeedNowMeans;

/* What is stored for each kind, and what a person calls it, N_(); NULL ends. */
extern const char *const way_need_now_kind_words[];
extern const char *const way_need_now_kind_labels[];
extern const char *const way_need_now_means_words[];
extern const char *const way_need_now_means_labels[];

#define WAY_TYPE_NEED_NOW (way_need_now_get_type ())
G_DECLARE_FINAL_TYPE (WayNeedNow, way_need_now, WAY, NEED_NOW, WayRecord)

/* What a client needs today and not in a plan: asked for, and then given, or not. */
struct _WayNeedNow {
  WayRecord parent;

  const WayId            client_id;
  const WayNeedNowKind   kind;
  char *const            words;
  const WayDate          asked_on;
  const WayNeedNowStatus status;
  const WayDate          given_on;
  char *const            given_words; /* what */
  const WayId            given_by;
  const WayNeedNowMeans  means;
  const gint64           cost; /* in hundredths of the site’s currency; WAY_INT_NONE: not known */
};

/* “Food”, or its own words where its kind says nothing. */
const char *way_need_now_get_title (const WayNeedNow *self);

G_END_DECLS
