/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Where files that come with the program lie: in the folder that $WAYMARK_DATADIR names; in data/
 * beside the folder of the program, when it runs from where it was built; else where it was
 * installed.  name is a folder or file below it, such as “instruments”. */
char *way_data_dir_find (const char *name) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
