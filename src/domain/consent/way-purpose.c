/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-purpose.h"

#include <glib/gi18n.h>
#include <string.h>

#include "way-set-words.h"

const char *const way_purpose_words[] = {
  "client-request", "treatment",   "payment",  "operations",  "care-coordination",
  "referral",       "housing",     "benefits", "work-school", "family",
  "supervision",    "proceedings", "research", "emergency",   "required",
  "other",          NULL
};
const char *const way_purpose_labels[] = { N_ ("At the request of the client"),
                                           N_ ("Treatment"),
                                           N_ ("Payment"),
                                           N_ ("Operations of the program"),
                                           N_ ("Coordinating care"),
                                           N_ ("Referral"),
                                           N_ ("Housing"),
                                           N_ ("Benefits"),
                                           N_ ("Work or school"),
                                           N_ ("Support by family and friends"),
                                           N_ ("Court, probation or parole supervision"),
                                           N_ ("Legal proceedings"),
                                           N_ ("Research"),
                                           N_ ("Medical emergency"),
                                           N_ ("Required by law"),
                                           N_ ("Another purpose"),
                                           NULL };

gboolean
way_purpose_is_served (WayPurpose purpose, WaySet consented)
{
  switch (purpose) {
  case WAY_PURPOSE_EMERGENCY:
  case WAY_PURPOSE_REQUIRED:
    return FALSE;
  case WAY_PURPOSE_SUPERVISION:
  case WAY_PURPOSE_PROCEEDINGS:
  case WAY_PURPOSE_RESEARCH:
    return way_set_has (consented, purpose);
  case WAY_PURPOSE_CARE_COORDINATION:
  case WAY_PURPOSE_REFERRAL:
    if (way_set_has (consented, WAY_PURPOSE_TREATMENT))
      return TRUE;
    break;
  case WAY_PURPOSE_CLIENT_REQUEST:
  case WAY_PURPOSE_TREATMENT:
  case WAY_PURPOSE_PAYMENT:
  case WAY_PURPOSE_OPERATIONS:
  case WAY_PURPOSE_HOUSING:
  case WAY_PURPOSE_BENEFITS:
  case WAY_PURPOSE_WORK_SCHOOL:
  case WAY_PURPOSE_FAMILY:
  case WAY_PURPOSE_OTHER:
  default:
    break;
  }

  return way_set_has (consented, purpose) || way_set_has (consented, WAY_PURPOSE_CLIENT_REQUEST);
}

gboolean
way_purpose_from_word (const char *word, WayPurpose *purpose)
{
  for (guint i = 0; i < WAY_N_PURPOSES; i++) {
    if (strcmp (way_purpose_words[i], word) == 0) {
      *purpose = i;
      return TRUE;
    }
  }

  return FALSE;
}

char *
way_purposes_to_words (WaySet purposes)
{
  return way_set_to_words (purposes, way_purpose_labels);
}
