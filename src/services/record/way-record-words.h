/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-instruments.h"
#include "way-record.h"

G_BEGIN_DECLS

/* What people call records, their fields and their values. */

/* The name of one record: “Sleep in my own bed”, “PHQ-9, 14 Sep 2026”; NULL when it has none.
 * instruments may be NULL. */
char *way_record_words_name (gpointer        record,
                             WayInstruments *instruments) G_GNUC_WARN_UNUSED_RESULT;

/* One that is there: “the goal “Sleep in my own bed””, “the PHQ-9 of 14 Sep 2026”, “the client”. */
char *way_record_words_the (gpointer record, WayInstruments *instruments) G_GNUC_WARN_UNUSED_RESULT;

/* By the table only: “the goal”; one that comes, “a goal”; several, “3 goals”. */
char *way_record_words_the_kind (const char *table) G_GNUC_WARN_UNUSED_RESULT;
char *way_record_words_a_kind (const char *table) G_GNUC_WARN_UNUSED_RESULT;
char *way_record_words_count (const char *table, guint n) G_GNUC_WARN_UNUSED_RESULT;

/* Whether the name of such a record is what somebody wrote, to be quoted. */
gboolean way_record_words_is_quoted (const char *table);

/* With a capital letter, to begin a sentence or a heading. */
char *way_record_words_begin (const char *text) G_GNUC_WARN_UNUSED_RESULT;

/* Whether a field is what way_record_words_name() goes by. */
gboolean way_record_words_is_name (const char *table, const char *field);

/* Whether people are told of a field, in a history or beside another value of it. */
gboolean way_record_words_is_told (const char *table, const WayField *field);

/* The label of a field in a sentence, or its name where this version does not know it. */
const char *way_record_words_label (const WayField *field, const char *name);

/* A value in a sentence: “nothing”, “Moderate”, “9 Mar 2026”, ““my own words””.  text: as
 * way_field_to_text() gives it, or NULL; name: of the record that an id names, or NULL.  field may
 * be NULL.  Where it stands for itself, plain says it without quotation marks. */
char *way_record_words_value (GType type, const WayField *field, const char *text, const char *name)
  G_GNUC_WARN_UNUSED_RESULT;
char *way_record_words_plain (GType type, const WayField *field, const char *text, const char *name)
  G_GNUC_WARN_UNUSED_RESULT;

/* A time of day, “10:19”, and with its day, “14 Sep 2026, 10:19” or “today, 10:19”. */
char *way_record_words_clock (WayTime time) G_GNUC_WARN_UNUSED_RESULT;
char *way_record_words_moment (WayTime time, WayDate today) G_GNUC_WARN_UNUSED_RESULT;

/* “a, b and c” */
char *way_record_words_join (GPtrArray *words) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
