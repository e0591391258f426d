/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>
#include <math.h>
#include <stdbool.h>

#include "way-id.h"
#include "way-time.h"

G_BEGIN_DECLS

typedef enum {
  WAY_FIELD_TEXT,
  WAY_FIELD_INT,
  WAY_FIELD_REAL,
  WAY_FIELD_BOOL,
  WAY_FIELD_DATE,
  WAY_FIELD_TIME,
  WAY_FIELD_CHOICE,
  WAY_FIELD_ID,
  WAY_FIELD_BYTES,
  WAY_FIELD_SET,
} WayFieldType;

/* One member of a record: how it is called everywhere (column, property, history, draft), where it
 * lies in the struct, and what it must be. */
typedef struct {
  const char        *name;
  WayFieldType       type;
  gsize              offset;
  const char        *label; /* what a person calls it, N_() */
  gboolean           required;
  const char *const *words;    /* of a choice or a set: what is stored for each value, then NULL */
  const char *const *labels;   /* of a choice or a set: what a person calls each value, N_() */
  const char *const *hints;    /* of a choice: what each value means, N_(); NULL: they say it */
  const char        *target;   /* of an id: the table of the record it names */
  gboolean           owner;    /* of an id: the record goes when the one it names is removed */
  gboolean           partial;  /* of a date: the month or the day may be unknown */
  gboolean           hidden;   /* kept by the program; people never see it in a history */
  gint64             min, max; /* of an int; both 0: any */
  gboolean           money;    /* of an int: hundredths of the currency */
} WayField;

/* The type follows from the member, so the two cannot disagree; an enum is a choice.
 * WAY_FIELD (WayGoal, text, .required = TRUE, .label = N_ ("Goal")) */
#define WAY_FIELD(Type, member, ...) \
  { \
    .name = #member, .offset = G_STRUCT_OFFSET (Type, member), \
    .type = _Generic (((Type *)NULL)->member, \
                      char *: WAY_FIELD_TEXT, \
                      gint64: WAY_FIELD_INT, \
                      double: WAY_FIELD_REAL, \
                      bool: WAY_FIELD_BOOL, \
                      WayDate: WAY_FIELD_DATE, \
                      WayTime: WAY_FIELD_TIME, \
                      guint: WAY_FIELD_CHOICE, \
                      WayId: WAY_FIELD_ID, \
                      GBytes *: WAY_FIELD_BYTES, \
                      WaySet: WAY_FIELD_SET), \
    __VA_ARGS__ \
  }

/* Whether the field says whose the record is: what belongs to a client belongs to the person, also
 * when two records turn out to be one (way-client-match.h). */
gboolean way_field_is_client (const WayField *self);

/* Nothing was said.  A text is NULL then, never ""; an id, a date, a time and a set are 0; a real
 * is NAN. A bool and a choice always say something. */
#define WAY_INT_NONE G_MININT64

gboolean way_field_is_none (const WayField *self, gconstpointer record);
gboolean way_field_equal (const WayField *self, gconstpointer a, gconstpointer b);
int  way_field_compare (const WayField *self, gconstpointer a, gconstpointer b); /* none first */
void way_field_copy (const WayField *self, gconstpointer from, gpointer to);
void way_field_clear (const WayField *self, gpointer record);

const char *way_field_get_word (const WayField *self, gconstpointer record); /* of a choice */
guint       way_field_count_words (const WayField *self); /* of a choice or a set */

/* Whether what is there keeps the rules of the field; WAY_ERROR_INVALID names field and rule. */
gboolean way_field_check (const WayField *self, gconstpointer record, GError **error);

/* One text for history, drafts, entries and exports; NULL for none.  From a text: the empty one is
 * none, a text about to be stored is cleaned (way-text.h). */
char    *way_field_to_text (const WayField *self, gconstpointer record) G_GNUC_WARN_UNUSED_RESULT;
gboolean way_field_from_text (const WayField *self,
                              gpointer        record,
                              const char     *text,
                              GError        **error);

GParamSpec *way_field_make_property (const WayField *self) G_GNUC_WARN_UNUSED_RESULT;
void        way_field_get_value (const WayField *self, gconstpointer record, GValue *value);

G_END_DECLS
