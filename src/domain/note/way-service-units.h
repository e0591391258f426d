/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How a payer makes units of 15 minutes out of minutes.  Which one counts is a choice of the
 * site. */
typedef enum {
  WAY_UNITS_WHOLE,    /* only quarters of an hour that were completed */
  WAY_UNITS_MIDPOINT, /* from the eighth minute of a quarter on: 8–22 is 1, 23–37 is 2, … */
} WayUnitsRule;

extern const char *const way_units_rule_words[];
extern const char *const way_units_rule_labels[];

int          way_units_count (int minutes, WayUnitsRule rule);
WayUnitsRule way_units_rule_from_text (const char *word); /* NULL or unknown: whole units */

/* What is done under a code, “Peer support”; NULL for a code that is not in the table. */
const char *way_service_get_words (const char *code);

/* The codes that are offered, n from 0; NULL ends them. */
const char *way_service_get_code (guint n);

/* Whether minutes under this code make units: codes by the day or by the case do not, and a code
 * that nobody here knows is left to the payer. */
gboolean way_service_has_units (const char *code);

G_END_DECLS
