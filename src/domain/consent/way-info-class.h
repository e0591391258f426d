/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-time.h"

G_BEGIN_DECLS

/* The classes of information that a consent names one by one, “in a specific and meaningful
 * fashion” (42 CFR 2.31(a)(3)); bit numbers of a WaySet.  Everything that may leave belongs to one:
 * the parts of a document, the fields of a letter. */
typedef enum {
  WAY_INFO_IDENTITY,      /* name, birth date, ways to reach: goes with any consent that holds */
  WAY_INFO_ATTENDANCE,    /* that and when the client came */
  WAY_INFO_NEEDS,         /* housing, food, work, transport: everyday needs */
  WAY_INFO_SUBSTANCE_USE, /* substances, diagnosis, treatment, recovery dates */
  WAY_INFO_ASSESSMENT,    /* questionnaires and their scores */
  WAY_INFO_PLAN,          /* the plan and how it goes */
  WAY_INFO_NOTES,         /* progress notes and contacts */
  WAY_INFO_SAFETY,        /* crises and safety plans */
  WAY_INFO_MEDICATIONS,
  WAY_INFO_LABS,
  WAY_INFO_PSYCHIATRIC,
  WAY_INFO_LEGAL,
  WAY_INFO_HIV,              /* must be named: “the whole record” does not hold it */
  WAY_INFO_COUNSELING_NOTES, /* SUD counseling notes: a consent of their own (2.31(b)) */
  WAY_INFO_WHOLE,            /* the whole record; of a document: of no class that could be told */
} WayInfoClass;

#define WAY_N_INFO_CLASSES (WAY_INFO_WHOLE + 1)

extern const char *const way_info_class_words[];
extern const char *const way_info_class_labels[]; /* N_(); for a form, in plain words */

/* Whether a consent to “consented” holds information of one class.  The whole record holds every
 * class but counseling notes and HIV; what is of no known class (WAY_INFO_WHOLE) is held by the
 * whole record alone.  Identity is held by any that holds something, but by counseling notes alone
 * too, for no information goes without saying about whom. */
gboolean way_info_class_is_held (WayInfoClass info_class, WaySet consented);

/* FALSE when the word is none. */
gboolean way_info_class_from_word (const char *word, WayInfoClass *info_class);

/* “Attendance, Plan”, translated; "" for none. */
char *way_info_classes_to_words (WaySet classes) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
