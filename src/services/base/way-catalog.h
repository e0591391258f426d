/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The code of the language that the program speaks: “es”. */
const char *way_program_language (void);

/* The program’s own words in a language of choice: for somebody who sits at the screen of a person
 * with another one.  gettext cannot do it, since it has one language for the whole process. */
typedef struct _WayCatalog WayCatalog;

/* Of a language into which the program is not translated: the one that it speaks. */
WayCatalog *way_catalog_new (const char *language) G_GNUC_WARN_UNUSED_RESULT;
void        way_catalog_free (WayCatalog *self);

/* Borrowed; mark the text for translators with N_(). */
const char *way_catalog_get (const WayCatalog *self, const char *text) G_GNUC_FORMAT (2);

/* The codes of the languages that the program knows, and what a language calls itself: “es”,
 * “Español”. */
char **way_catalog_list_languages (void) G_GNUC_WARN_UNUSED_RESULT;
char  *way_catalog_name_language (const char *language) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WayCatalog, way_catalog_free)

G_END_DECLS
