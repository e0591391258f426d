/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A float has no column: a double is wanted. */
#include "way-record.h"

typedef struct {
  float weight;
} Thing;

extern const WayField fields[];
const WayField        fields[1] = {
         WAY_FIELD (Thing, weight), /* refused */
};
