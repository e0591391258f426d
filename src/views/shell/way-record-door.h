/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-page.h"

G_BEGIN_DECLS

/* Where a record is opened from a list of many kinds, such as a day or a timeline. */
typedef struct {
  const WayId *client_id; /* NULL or zeros: it is about nobody */
  const char  *section;   /* of the client’s page, which opens first; NULL: the first one */
  const char  *kind;      /* of the record that opens over it: its table; NULL: none */
  const WayId *record_id; /* NULL or zeros: a new one, or the form of the detail */
  const char  *detail;    /* see way_page_set_subject() */
} WayDoor;

/* Whether such a record has a page of its own. */
gboolean way_record_door_is_there (const char *kind);

/* From a page of the same window. */
void way_page_open_record (WayPage *self, const WayDoor *door);

G_END_DECLS
