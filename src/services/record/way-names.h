/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-history-entry.h"
#include "way-instruments.h"

G_BEGIN_DECLS

typedef struct _WayDb WayDb; /* of the floor below */

/* What people call the records that others refer to: filled on the worker, then only looked at, by
 * any thread. */
typedef struct _WayNames WayNames;

WayNames *way_names_new (WayInstruments *instruments) G_GNUC_WARN_UNUSED_RESULT; /* or NULL */
WayNames *way_names_ref (WayNames *self);
void      way_names_unref (WayNames *self);

/* Names of clients are whole then, also while the screen hides them (way-client-name.h). */
void way_names_set_on_paper (WayNames *self);

WayInstruments *way_names_get_instruments (const WayNames *self); /* borrowed; may be NULL */

/* Reads the record, unless it is known.  One that is not there has no name. */
gboolean way_names_add (WayNames    *self,
                        WayDb       *db,
                        const char  *table,
                        const WayId *id,
                        GError     **error);

/* All that a sentence about it may need: the record, its client, and what its changed ids name. */
gboolean way_names_add_deed (WayNames *self, WayDb *db, const WayHistoryDeed *deed, GError **error);

/* And what the ids of a record name. */
gboolean way_names_add_record (WayNames *self, WayDb *db, gpointer record, GError **error);

/* “Sleep in my own bed”, and “the goal “Sleep in my own bed””; NULL when it is not known. */
const char *way_names_get (const WayNames *self, const WayId *id);
const char *way_names_get_the (const WayNames *self, const WayId *id);

/* As it is searched for: by who types the whole name of a client. */
const char *way_names_get_searched (const WayNames *self, const WayId *id);

/* What a field says, as it may be shown: where it is the name of a client, that may be hidden. */
char *way_names_show_text (const WayNames *self,
                           GType           type,
                           const WayField *field,
                           const char     *text) G_GNUC_WARN_UNUSED_RESULT;

/* What the id in a field names, as text; NULL when it is none, or not known. */
const char *way_names_get_of_text (const WayNames *self, const WayField *field, const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WayNames, way_names_unref)

G_END_DECLS
