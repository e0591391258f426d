/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-id.h"
#include "way-time.h"

G_BEGIN_DECLS

/* What kind of thing was done. */
typedef enum {
  WAY_HISTORY_OF_CHANGES = 1 << 0,
  WAY_HISTORY_OF_SIGNING = 1 << 1,
  WAY_HISTORY_OF_READING = 1 << 2,
  WAY_HISTORY_OF_GIVING_OUT = 1 << 3,
  WAY_HISTORY_OF_ALL = 15,
} WayHistoryKinds;

/* Which history is asked for, and what of it. */
typedef struct {
  WayId           client_id; /* zeros: of all clients */
  WayId           record_id; /* zeros: of all records */
  const char     *field;     /* of that record; NULL: all of them */
  WayHistoryKinds kinds;
  WayId           who;   /* zeros: everybody */
  WayTime         from;  /* 0: from the beginning */
  WayTime         to;    /* the first moment after it; 0: until now */
  const char     *words; /* that it says; NULL or "": whatever it says */
} WayHistoryFilter;

G_END_DECLS
