/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "way-instruments.h"
#include "way-past-scores.h"

G_BEGIN_DECLS

#define WAY_TYPE_SIGNED_LIST (way_signed_list_get_type ())
G_DECLARE_FINAL_TYPE (WaySignedList, way_signed_list, WAY, SIGNED_LIST, AdwBin)

/* The signed forms of a client, each with its score in words and how it changed.  Signal “opened”
 * (id of the assessment as text). */

/* In the order of the past; both NULL: nothing. */
void way_signed_list_show (WaySignedList        *self,
                           const WayInstruments *instruments,
                           const WayPastScores  *past);

G_END_DECLS
