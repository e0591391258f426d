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

/* What a supervisor looks for in all of it: what went out or was not let out, and who may do what. */
typedef enum {
  WAY_WATCH_PASSAGES = 1 << 0,
  WAY_WATCH_DENIED = 1 << 1, /* also a wrong passphrase */
  WAY_WATCH_EMERGENCIES = 1 << 2,
  WAY_WATCH_PERMISSIONS = 1 << 3, /* of the staff; consents and restrictions; passphrases */
  WAY_WATCH_ALL = 15,
} WayHistoryWatch;

#define WAY_WATCH_N_KINDS 4

/* Which history is asked for, and what of it. */
typedef struct {
  WayId           client_id; /* zeros: of all clients */
  WayId           record_id; /* zeros: of all records */
  const char     *field;     /* of that record; NULL: all of them */
  WayHistoryKinds kinds;
  WayHistoryWatch watch; /* of all clients, only this; 0: whatever it is */
  WayId           who;   /* zeros: everybody */
  WayTime         from;  /* 0: from the beginning */
  WayTime         to;    /* the first moment after it; 0: until now */
  const char     *words; /* that it says; NULL or "": whatever it says */
} WayHistoryFilter;

G_END_DECLS
