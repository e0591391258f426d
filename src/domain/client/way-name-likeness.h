/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whether two names may be one person’s, when something else, such as the birth date, says so too:
 * the same words in any order, one letter wrong, missing or too many, two letters that changed
 * places; every word of the one among all words that are known of the other, as of a name to use
 * and a legal name; or two names in what is known of both.  All are folded (way_text_fold); “all”
 * is what a search looks through: the name in its first line, the legal one in the next two. */
gboolean way_names_are_alike (const char *name,
                              const char *all,
                              const char *other_name,
                              const char *other_all);

/* Letters to add, to take away, to replace or to exchange with their neighbor to get from one to
 * the other, by bytes; more than “most” is told as most + 1. */
guint way_text_count_edits (const char *a, const char *b, guint most);

G_END_DECLS
