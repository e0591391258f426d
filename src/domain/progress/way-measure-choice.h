/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Which measures a chart shows, in the order in which they were chosen, and which shape and color
 * each has: it keeps it as long as it is shown, and no two have the same. */

#define WAY_MEASURE_MOST    5 /* more lines cannot be told apart */
#define WAY_MEASURE_N_MARKS 6

typedef struct {
  char *key; /* “phq-9/total” */
  guint mark;
} WayChosenMeasure;

typedef struct _WayMeasureChoice WayMeasureChoice;

WayMeasureChoice *way_measure_choice_new (void) G_GNUC_WARN_UNUSED_RESULT;
void              way_measure_choice_free (WayMeasureChoice *self);

guint                   way_measure_choice_get_n (const WayMeasureChoice *self);
const WayChosenMeasure *way_measure_choice_get (const WayMeasureChoice *self, guint index);
gboolean                way_measure_choice_find (const WayMeasureChoice *self,
                                                 const char             *key,
                                                 guint                  *mark); /* may be NULL */

/* mark: which it would like; the lowest that is free where another has it.  FALSE: it is there
 * already, or there are as many as can be. */
gboolean way_measure_choice_add (WayMeasureChoice *self, const char *key, guint mark);
void     way_measure_choice_remove (WayMeasureChoice *self, const char *key);

/* “phq-9/total:0 gad-7/total:1”.  What is wrong in a text is left out. */
char *way_measure_choice_to_text (const WayMeasureChoice *self) G_GNUC_WARN_UNUSED_RESULT;
WayMeasureChoice *way_measure_choice_new_from_text (const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WayMeasureChoice, way_measure_choice_free)

G_END_DECLS
