/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-instrument-private.h"

G_BEGIN_DECLS

/* A group of an instrument file while it is read. */
typedef struct {
  GKeyFile   *file;
  const char *name;     /* “band total mild” */
  char      **words;    /* of its name */
  const char *language; /* of the wording that is wanted; NULL: the file’s first */
  const char *labels;   /* the language of what is ours, where the form has no word; or NULL */
} WayInstrumentGroup;

/* Sets WAY_ERROR_INVALID with the name of the group, and returns FALSE for the caller to return. */
gboolean way_instrument_group_fail (const WayInstrumentGroup *self,
                                    GError                  **error,
                                    const char               *format,
                                    ...) G_GNUC_PRINTF (3, 4);

/* FALSE if there is a key that is not among these, which have blanks between them.  What is wording
 * may be there in the further languages of the file too: “text[es]”; a label in any. */
gboolean way_instrument_group_check_keys (const WayInstrumentGroup *self,
                                          const char               *keys,
                                          const char *const        *languages,
                                          GError                  **error);

/* The value of a key; without blanks around it, never empty.  NULL if it may be missing and is. */
gboolean way_instrument_group_get_text (const WayInstrumentGroup *self,
                                        const char               *key,
                                        gboolean                  required,
                                        char                    **text,
                                        GError                  **error);

/* The same in the language of the group, or in the first language of the file where it lacks it. */
gboolean way_instrument_group_get_words (const WayInstrumentGroup *self,
                                         const char               *key,
                                         gboolean                  required,
                                         char                    **text,
                                         GError                  **error);

/* What is not the form’s but ours: in the language of the group, or that of its labels. */
gboolean way_instrument_group_get_label (const WayInstrumentGroup *self,
                                         const char               *key,
                                         char                    **text,
                                         GError                  **error);

/* What is published and must be there in each language. */
gboolean way_instrument_group_get_wording (const WayInstrumentGroup *self,
                                           const char               *key,
                                           char                    **text,
                                           GError                  **error);

/* Left as it is if the key is missing. */
gboolean way_instrument_group_get_truth (const WayInstrumentGroup *self,
                                         const char               *key,
                                         gboolean                 *truth,
                                         GError                  **error);
gboolean way_instrument_group_get_int (const WayInstrumentGroup *self,
                                       const char               *key,
                                       int                       min,
                                       int                       max,
                                       int                      *number,
                                       GError                  **error);

/* What stands between semicolons; empty if the key is missing. */
char **way_instrument_group_get_list (const WayInstrumentGroup *self, const char *key);

gboolean way_instrument_group_find_item (const WayInstrumentGroup *self,
                                         const WayInstrument      *instrument,
                                         const char               *id,
                                         guint                    *index,
                                         GError                  **error);

/* The score that the second word of the group names. */
WayInstrumentScore *way_instrument_group_find_score (const WayInstrumentGroup *self,
                                                     WayInstrument            *instrument,
                                                     GError                  **error);

/* Small letters, digits and hyphens. */
gboolean way_instrument_check_id (const WayInstrumentGroup *group, const char *id, GError **error);

/* Whether a key is “0[es]” for one of these languages. */
gboolean way_instrument_is_translation (const char *key, char **languages);

/* “sex=male” */
gboolean way_instrument_is_context (const char *text);

/* Digits, a hyphen and the check digit of them (mod 10, as for bank cards). */
gboolean way_instrument_is_loinc (const char *code);

/* The groups [score], [band], [cutoff] and [threshold]. */
gboolean way_instrument_read_score (WayInstrument *self, WayInstrumentGroup *group, GError **error);
gboolean way_instrument_read_band (WayInstrument *self, WayInstrumentGroup *group, GError **error);
gboolean way_instrument_read_cutoff (WayInstrument      *self,
                                     WayInstrumentGroup *group,
                                     GError            **error);
gboolean way_instrument_read_threshold (WayInstrument      *self,
                                        WayInstrumentGroup *group,
                                        GError            **error);

/* [rule], [cluster], [alert] and [skip]. */
gboolean way_instrument_read_rule (WayInstrument *self, WayInstrumentGroup *group, GError **error);
gboolean way_instrument_read_cluster (WayInstrument      *self,
                                      WayInstrumentGroup *group,
                                      GError            **error);
gboolean way_instrument_read_alert (WayInstrument *self, WayInstrumentGroup *group, GError **error);
gboolean way_instrument_read_skip (WayInstrument *self, WayInstrumentGroup *group, GError **error);

G_END_DECLS
