/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-record.h"

G_BEGIN_DECLS

/* Every kind of record there is: n from 0; 0 ends the list.  A kind comes after those that it
 * refers to. */
GType way_records_get_type (guint n);
GType way_records_find_type (const char *table); /* 0 for none */

G_END_DECLS
