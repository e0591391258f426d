/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A gint64 is wanted; an int could be taken for a gboolean. */
#include "way-record.h"

typedef struct {
  int minutes;
} Thing;

extern const WayField fields[];
const WayField        fields[1] = {
         WAY_FIELD (Thing, minutes), /* refused */
};
