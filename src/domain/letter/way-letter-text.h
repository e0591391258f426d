/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "way-time.h"

G_BEGIN_DECLS

/* The text of a letter, in parts.  A line of its own, “[attendance plan]”, begins a part and says
 * what it tells about the client, in words of way-info-class.h; “[]” begins one that tells nothing
 * about the help.  What stands before the first such line is a part of the second kind.
 *
 * A part is kept whole or falls out whole, so each should read well without the others. */
typedef struct {
  WaySet classes; /* WayInfoClass */
  char  *text;    /* paragraphs, no blank line at either end */
} WayLetterPart;

WayLetterPart *way_letter_part_new (WaySet classes, const char *text) G_GNUC_WARN_UNUSED_RESULT;
void           way_letter_part_free (WayLetterPart *self);

/* Of WayLetterPart.  WAY_ERROR_INVALID names a word that is no class, and its line. */
GPtrArray *way_letter_text_read (const char *text, GError **error) G_GNUC_WARN_UNUSED_RESULT;
char      *way_letter_text_write (GPtrArray *parts) G_GNUC_WARN_UNUSED_RESULT;

/* All that the parts tell. */
WaySet way_letter_text_get_classes (GPtrArray *parts);

/* What may be read by somebody who may know so much: the parts whose classes are all covered,
 * without their marks.  left_out: all classes of those that fell out; may be NULL. */
char *way_letter_text_keep (GPtrArray *parts,
                            WaySet     covered,
                            WaySet    *left_out) G_GNUC_WARN_UNUSED_RESULT;

/* --- what is filled in --- */

/* Puts values in the place of “{names}”: value_of gives the text of a name and what it tells, which
 * the part tells then too; NULL leaves the name standing, to be filled in by hand. */
typedef char *(*WayLetterValueOf) (const char *name, WaySet *classes, gpointer user_data);
void way_letter_text_fill (GPtrArray *parts, WayLetterValueOf value_of, gpointer user_data);

/* The names that are still to be filled in, each once; NULL-terminated. */
char **way_letter_text_list_names (const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WayLetterPart, way_letter_part_free)

G_END_DECLS
