/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-service-units.h"

#include <glib/gi18n.h>

#define QUARTER  15
#define MIDPOINT 8

const char *const way_units_rule_words[] = { "whole", "midpoint", NULL };
const char *const way_units_rule_labels[] = { N_ ("Whole 15 minutes"), N_ ("From minute 8 on"),
                                              NULL };

/* Codes of HCPCS Level II as peers and counselors use them; payers differ in what they accept. */
static const struct {
  const char *code;
  const char *words;
  gboolean    by_quarter;
} services[] = {
  { "H0038", N_ ("Peer support"), TRUE },
  { "H0038-HQ", N_ ("Peer support in a group"), TRUE },
  { "H0004", N_ ("Counseling"), TRUE },
  { "H0005", N_ ("Group counseling"), FALSE },
  { "H0001", N_ ("Assessment of substance use"), FALSE },
  { "H0006", N_ ("Case management"), FALSE },
  { "T1016", N_ ("Case management by the quarter of an hour"), TRUE },
  { "H2011", N_ ("Crisis intervention"), TRUE },
  { "H2014", N_ ("Skills training"), TRUE },
  { "H2015", N_ ("Community support"), TRUE },
  { "T1012", N_ ("Recovery skills"), FALSE },
};

int
way_units_count (int minutes, WayUnitsRule rule)
{
  g_return_val_if_fail (minutes >= 0, 0);

  switch (rule) {
  case WAY_UNITS_MIDPOINT:
    return (minutes + QUARTER - MIDPOINT) / QUARTER;
  case WAY_UNITS_WHOLE:
  default:
    return minutes / QUARTER;
  }
}

WayUnitsRule
way_units_rule_from_text (const char *word)
{
  return g_strcmp0 (word, way_units_rule_words[WAY_UNITS_MIDPOINT]) == 0 ? WAY_UNITS_MIDPOINT
                                                                         : WAY_UNITS_WHOLE;
}

const char *
way_service_get_words (const char *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (services); i++) {
    if (g_strcmp0 (services[i].code, code) == 0)
      return gettext (services[i].words);
  }

  return NULL;
}

const char *
way_service_get_code (guint n)
{
  return n < G_N_ELEMENTS (services) ? services[n].code : NULL;
}

gboolean
way_service_has_units (const char *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (services); i++) {
    if (g_strcmp0 (services[i].code, code) == 0)
      return services[i].by_quarter;
  }

  return FALSE;
}
