/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "way-smart.h"

G_BEGIN_DECLS

#define WAY_TYPE_SMART_MARKS (way_smart_marks_get_type ())
G_DECLARE_FINAL_TYPE (WaySmartMarks, way_smart_marks, WAY, SMART_MARKS, GtkWidget)

/* The five marks of an objective as discs with their letters: filled when met, a dashed ring when
 * not.  The words stand beside it. */
GtkWidget *way_smart_marks_new (void);
void       way_smart_marks_set (WaySmartMarks *self, const WaySmart *smart);

/* The first mark that is not met, as a sentence, and how many more there are; or that all are.
 * For a screen reader, every one. */
char *way_smart_say (const WaySmart *smart) G_GNUC_WARN_UNUSED_RESULT;
char *way_smart_say_all (const WaySmart *smart) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
