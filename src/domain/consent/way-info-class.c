/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-info-class.h"

#include <glib/gi18n.h>
#include <string.h>

#include "way-set-words.h"

const char *const way_info_class_words[] = {
  "identity", "attendance",  "needs", "substance-use", "assessment", "plan", "notes",
  "safety",   "medications", "labs",  "psychiatric",   "legal",      "hiv",  "counseling-notes",
  "whole",    NULL
};
const char *const way_info_class_labels[] = { N_ ("Name and contact details"),
                                              N_ ("Attendance"),
                                              N_ ("Housing and everyday needs"),
                                              N_ ("Substance use and treatment"),
                                              N_ ("Assessments and scores"),
                                              N_ ("Plan and progress"),
                                              N_ ("Progress notes"),
                                              N_ ("Crises and safety plan"),
                                              N_ ("Medications"),
                                              N_ ("Lab results"),
                                              N_ ("Mental health care"),
                                              N_ ("Legal matters"),
                                              N_ ("HIV information"),
                                              N_ ("Counseling notes kept apart"),
                                              N_ ("The whole record"),
                                              NULL };

gboolean
way_info_class_is_held (WayInfoClass info_class, WaySet consented)
{
  if (info_class == WAY_INFO_IDENTITY)
    return consented.bits != 0;
  if (way_set_has (consented, info_class))
    return TRUE;

  return way_set_has (consented, WAY_INFO_WHOLE) && info_class != WAY_INFO_HIV &&
         info_class != WAY_INFO_COUNSELING_NOTES;
}

gboolean
way_info_class_from_word (const char *word, WayInfoClass *info_class)
{
  for (guint i = 0; i < WAY_N_INFO_CLASSES; i++) {
    if (strcmp (way_info_class_words[i], word) == 0) {
      *info_class = i;
      return TRUE;
    }
  }

  return FALSE;
}

char *
way_info_classes_to_words (WaySet classes)
{
  return way_set_to_words (classes, way_info_class_labels);
}
