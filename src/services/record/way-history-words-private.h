/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-history-words.h"

G_BEGIN_DECLS

/* For way-history-words*.c: the sentences about single deeds. */

typedef struct {
  WayHistoryEntry *entry;
  const WayNames  *names;
  const char      *who;
  WayHistoryWords *words;
  gboolean         whole; /* all of it is told, not a beginning */
} WayTelling;

/* The kind and the field of a deed as this version knows them; 0 and NULL where it does not. */
GType           way_telling_type_of (const WayHistoryDeed *deed);
const WayField *way_telling_field_of (const WayHistoryDeed *deed, const char *name);

/* “the goal “Sleep in my own bed””, or “a goal …” when it comes. */
char *way_telling_what (const WayTelling *self, const WayHistoryDeed *deed);

/* A line of the detail: “Risk: from Low to High”. */
void way_telling_add_line (WayTelling           *self,
                           const WayHistoryDeed *deed,
                           const WayFieldChange *change);

void way_telling_tell_deed (WayTelling *self, const WayHistoryDeed *deed);

/* Where the records were seen, printed, opened. */
void way_telling_tell_access (WayTelling *self, const WayHistoryDeed *deed);
void way_telling_tell_reading (WayTelling *self);

/* FALSE: it is told like any other. */
gboolean way_telling_tell_signing (WayTelling *self);
gboolean way_telling_tell_merging (WayTelling *self);
gboolean way_telling_tell_of_match (WayTelling *self, const WayHistoryDeed *deed);
gboolean way_telling_tell_of_assessment (WayTelling *self, const WayHistoryDeed *deed);

G_END_DECLS
