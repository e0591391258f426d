/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "way-workspace.h"

G_BEGIN_DECLS

/* What a site words for itself about a crisis or a complaint, in each language of the program: a
 * WayWording of one of these names. */

#define WAY_CRISIS_TEXT     "crisis" /* what to do when an answer is alarming, a step a line */
#define WAY_CRISIS_NUMBERS  "crisis-numbers"  /* whom to call: way-crisis-reading.h */
#define WAY_CRISIS_STEPS    "crisis-steps"    /* what is ticked in a crisis: way-crisis-reading.h */
#define WAY_COMPLAINT_STEPS "complaint-steps" /* what is done about one: way-complaint-step.h */

/* The site’s own texts of that name: a list for way_crisis_text_choose(). */
GListModel *way_workspace_list_crisis_texts (WayWorkspace *self,
                                             const char   *name) G_GNUC_WARN_UNUSED_RESULT;

/* The site’s own text in this language (NULL: any), else any of its texts, else that of this
 * program: never blank.  The list may be NULL. */
char *way_crisis_text_choose (GListModel *wordings,
                              const char *name,
                              const char *language) G_GNUC_WARN_UNUSED_RESULT;

/* What this program says, in English where it has nothing in that language. */
char *way_crisis_text_get_default (const char *name,
                                   const char *language) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
