/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define WAY_TYPE_PLAN_WORDS (way_plan_words_get_type ())
G_DECLARE_FINAL_TYPE (WayPlanWords, way_plan_words, WAY, PLAN_WORDS, GtkWidget)

/* An entry whose text wraps.  Enter is “plan.another”, Shift+Enter a new line; Up in the first line
 * and Down in the last one are “plan.previous” and “plan.next”.
 * Signals “changed”: somebody typed; “key” (keyval): a key without others, before it does anything;
 * TRUE when that was all. */
GtkWidget *way_plan_words_new (const char *name, const char *placeholder);

char *way_plan_words_get_text (WayPlanWords *self) G_GNUC_WARN_UNUSED_RESULT;
void  way_plan_words_set_text (WayPlanWords *self, const char *text); /* emits nothing */

/* As if it were typed: it can be undone. */
void way_plan_words_replace_text (WayPlanWords *self, const char *text);

G_END_DECLS
