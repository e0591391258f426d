/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "way-letter-form.h"

G_BEGIN_DECLS

/* The kinds of letter of a program: read once from files named *.letter, then only looked at.  It
 * can be shared between threads. */
typedef struct _WayLetterForms WayLetterForms;

/* Those of this installation (way-data-dir.h), and waymark/letters in the data folder of the
 * computer account, for what a site adds or replaces. */
char **way_letter_forms_get_default_dirs (void) G_GNUC_WARN_UNUSED_RESULT;

/* Reads the folders in this order; a later file replaces an earlier one of its name.  A folder that
 * is not there is passed over, a file that is refused is told in way_letter_forms_get_refused(). */
WayLetterForms *way_letter_forms_load (const char *const *dirs) G_GNUC_WARN_UNUSED_RESULT;
WayLetterForms *way_letter_forms_ref (WayLetterForms *self);
void            way_letter_forms_unref (WayLetterForms *self);

/* In that language, else in English, else in any; NULL if there is none.  It lives as long as
 * self. */
WayLetterForm *way_letter_forms_lookup (WayLetterForms *self, const char *id, const char *language);

/* One of each kind in that language, as a lookup gives them, by title (WayLetterForm). */
GPtrArray *way_letter_forms_list (WayLetterForms *self,
                                  const char     *language) G_GNUC_WARN_UNUSED_RESULT;

/* “housing.letter: “title” is missing”; NULL-terminated, borrowed. */
const char *const *way_letter_forms_get_refused (WayLetterForms *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WayLetterForms, way_letter_forms_unref)

G_END_DECLS
