/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "way-workspace.h"

G_BEGIN_DECLS

/* What has to be done at once when an answer is alarming: one step a line.  A site words it for
 * itself (WayWording “crisis”), in each language of the program. */

/* The name of such a wording. */
#define WAY_CRISIS_TEXT "crisis"

/* The site’s own texts: a list for way_crisis_text_choose() and _find(). */
GListModel *way_workspace_list_crisis_texts (WayWorkspace *self) G_GNUC_WARN_UNUSED_RESULT;

/* The site’s own text in this language (NULL: any), else any of its texts, else that of this
 * program: never blank.  The list may be NULL. */
char *way_crisis_text_choose (GListModel *wordings, const char *language) G_GNUC_WARN_UNUSED_RESULT;

/* What this program says, in English where it has nothing in that language. */
char *way_crisis_text_get_default (const char *language) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
