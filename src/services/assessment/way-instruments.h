/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "way-instrument.h"

G_BEGIN_DECLS

/* The instruments of a program: read once from files named *.instrument, then only looked at.  It
 * can be shared between threads. */
typedef struct _WayInstruments WayInstruments;

/* Those of this installation (way-data-dir.h), and waymark/instruments in the data folder of the
 * computer account, for what a site adds or replaces. */
char **way_instruments_get_default_dirs (void) G_GNUC_WARN_UNUSED_RESULT;

/* Reads the folders in this order; what a file has in a language replaces what an earlier one with
 * its id had in that.  A folder that is not there is passed over.  A file that is refused is told
 * in way_instruments_get_refused() and does not keep out the others. WAY_ERROR_NOT_FOUND if there
 * is no instrument at all. */
WayInstruments *way_instruments_load (const char *const *dirs,
                                      GError           **error) G_GNUC_WARN_UNUSED_RESULT;

WayInstruments *way_instruments_ref (WayInstruments *self);
void            way_instruments_unref (WayInstruments *self);

/* “phq-9”; the language “es”, or NULL for English or else what there is.  NULL if there is none.
 * Nothing is handed over: it lives as long as self. */
WayInstrument *way_instruments_lookup (const WayInstruments *self,
                                       const char           *id,
                                       const char           *language);

/* For somebody who works with the program: in its language, else in the other (may be NULL), else
 * as a lookup without a language gives. */
WayInstrument *way_instruments_lookup_to_read (const WayInstruments *self,
                                               const char           *id,
                                               const char           *other);

/* All of them, by title, each in the language that a lookup without one gives. */
guint          way_instruments_get_n (const WayInstruments *self);
WayInstrument *way_instruments_get_nth (const WayInstruments *self, guint index);

/* One instrument in all its languages, the first of them the one above; borrowed. */
GPtrArray *way_instruments_list_languages (const WayInstruments *self,
                                           const char           *id) G_GNUC_WARN_UNUSED_RESULT;

/* What was refused, “phq-9.instrument: [item mood]: “text” is missing”; NULL-terminated. */
const char *const *way_instruments_get_refused (const WayInstruments *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WayInstruments, way_instruments_unref)

G_END_DECLS
