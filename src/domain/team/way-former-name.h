/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whether a text names somebody who is called “name” now and was called what “former” says, a line
 * each, before.  Compared as way_text_fold() leaves them.  Each may be NULL; an empty text names
 * nobody. */
gboolean way_former_name_match (const char *name, const char *former, const char *text);

G_END_DECLS
