/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-answers.h"

G_BEGIN_DECLS

/* A questionnaire as a file defines it.  It is made once, never changes and can be shared between
 * threads; whatever its functions return lives as long as it does. */
typedef struct _WayInstrument WayInstrument;

typedef struct {
  int   value; /* what counts, and the key that chooses it */
  char *words;
} WayInstrumentOption;

typedef struct {
  char                *id;
  WayInstrumentOption *options; /* in the order of the form */
  guint                n_options;
} WayInstrumentOptions;

typedef struct {
  char                       *id;   /* “self-harm” */
  char                       *text; /* exactly as published */
  const WayInstrumentOptions *options;
  gboolean                    optional; /* may be left out; these are the last ones */
  gboolean                    scored;   /* counts in at least one score */
  gboolean                    reverse;  /* the highest answer counts as the lowest */
  gboolean                    may_skip; /* a rule of the form can leave it out; it then counts 0 */
  gboolean may_refuse; /* “refused” and “does not apply” are answers to it */
  gboolean may_not_apply;
} WayInstrumentItem;

typedef struct {
  char *id;    /* “moderately-severe” */
  char *label; /* “Moderately severe” */
  int   from;  /* lowest and highest value that belong to it */
  int   to;
} WayInstrumentBand;

/* The key of a context that chooses among named cut-offs: “cutoff=33”. */
#define WAY_INSTRUMENT_CUTOFF_KEY "cutoff"

typedef struct {
  char    *context; /* “sex=male”, “cutoff=33”, or NULL for everybody */
  gboolean at_most; /* concern lies at and below the points, not at and above */
  int      points;
  char    *source;
} WayInstrumentCutoff;

/* A difference between two scores that somebody has shown to matter. */
typedef struct {
  char *id;
  char *label; /* “minimal clinically important difference” */
  int   points;
  char *source;
} WayInstrumentThreshold;

typedef struct {
  char      *name;  /* “total”, or the subscale */
  char      *label; /* “Total” */
  guint     *items; /* which ones are summed */
  guint      n_items;
  int        min; /* what can be reached */
  int        max;
  guint      max_missing; /* up to so many the sum is prorated; 0: every answer is needed */
  guint      mark;        /* which shape and color it would like on a chart */
  gboolean   higher_is_better;
  char      *missing_source; /* NULL where max_missing is 0 */
  char      *bands_source;   /* NULL without bands */
  GPtrArray *bands;          /* WayInstrumentBand, ascending, without a gap; empty if none exist */
  GPtrArray *cutoffs;        /* WayInstrumentCutoff; the one for everybody first */
  GPtrArray *thresholds;     /* WayInstrumentThreshold, the default first; empty if none exist */
} WayInstrumentScore;

/* One symptom of a rule: the item counts when the answer is at least this. */
typedef struct {
  guint    item;
  int      from;
  gboolean core;
} WayInstrumentSymptom;

/* True when at least core_from of the core symptoms and between from and to symptoms are there. */
typedef struct {
  char                 *label; /* “B, intrusion”; NULL in a rule that has only one */
  WayInstrumentSymptom *symptoms;
  guint                 n_symptoms;
  guint                 core_from;
  guint                 from;
  guint                 to;
} WayInstrumentCluster;

/* True when each of its clusters is; no item is in two of them. */
typedef struct {
  char      *id;    /* “major” */
  char      *label; /* “Major depressive syndrome” */
  char      *source;
  GPtrArray *clusters; /* WayInstrumentCluster, at least one */
} WayInstrumentRule;

/* The form leaves items out when the answers to some others come to no more than that: way-skips.h.
 */
typedef struct {
  guint *items; /* which ones are left out */
  guint  n_items;
  guint *sum_of; /* all of these are answered */
  guint  n_sum_of;
  int    at_most;
} WayInstrumentSkip;

/* An answer that needs somebody at once. */
typedef struct {
  char *id;        /* “self-harm” */
  char *not_asked; /* “self-harm-not-asked”, when there is no answer */
  guint item;
  int   from; /* raised by this answer and any higher one */
} WayInstrumentAlert;

WayInstrument *way_instrument_ref (WayInstrument *self);
void           way_instrument_unref (WayInstrument *self);

const char *way_instrument_get_id (const WayInstrument *self);       /* “phq-9” */
const char *way_instrument_get_version (const WayInstrument *self);  /* “1” */
const char *way_instrument_get_language (const WayInstrument *self); /* “en” */
const char *way_instrument_get_language_name (
  const WayInstrument *self);                                     /* “English”, or its code */
const char *way_instrument_get_title (const WayInstrument *self); /* “PHQ-9” */
const char *way_instrument_get_full_name (const WayInstrument *self); /* “Patient Health …” */
const char *way_instrument_get_recall (const WayInstrument *self);    /* “Last 2 weeks” */
const char *way_instrument_get_stem (const WayInstrument *self);      /* above the items */
const char *way_instrument_get_instructions (const WayInstrument *self); /* before it; or NULL */
const char *way_instrument_get_source (const WayInstrument *self);       /* of the wording */
const char *way_instrument_get_licence (const WayInstrument *self);
const char *way_instrument_get_citation (const WayInstrument *self);
const char *way_instrument_get_copyright (const WayInstrument *self); /* NULL if there is none */

/* After how many weeks it is usually asked again; 0: that is never due. */
guint way_instrument_get_repeat_weeks (const WayInstrument *self);

guint                    way_instrument_get_n_items (const WayInstrument *self);
const WayInstrumentItem *way_instrument_get_item (const WayInstrument *self, guint index);

/* The items that may not be left out; the optional ones follow them. */
guint way_instrument_get_n_required (const WayInstrument *self);

/* FALSE when no item has this id. */
gboolean way_instrument_find_item (const WayInstrument *self, const char *id, guint *index);

/* The answers that all scored items share, for a form with columns; NULL where they differ. */
const WayInstrumentOptions *way_instrument_get_shared_options (const WayInstrument *self);

/* The words for a value, NULL if the item has no such answer. */
const char *way_instrument_item_get_words (const WayInstrumentItem *item, int value);

/* At least one; in a form with a single score it is called “total”. */
guint                     way_instrument_get_n_scores (const WayInstrument *self);
const WayInstrumentScore *way_instrument_get_score (const WayInstrument *self, guint index);
const WayInstrumentScore *way_instrument_find_score (const WayInstrument *self, const char *name);

/* The score that stands for the whole: the only one, or the one named “total”; NULL when each
 * stands for itself. */
const WayInstrumentScore *way_instrument_get_total (const WayInstrument *self);

/* The band that a value lies in; NULL when there are none, or for NAN. */
const WayInstrumentBand *way_instrument_score_find_band (const WayInstrumentScore *score,
                                                         double                    value);

/* The cut-off for this context (“sex=male”, several with blanks between them, or NULL), else the
 * one for everybody; NULL where neither is defined. */
const WayInstrumentCutoff *way_instrument_score_find_cutoff (const WayInstrumentScore *score,
                                                             const char               *context);

/* The cut-offs that a site can choose between, the default first; empty where there is no choice.
 */
GPtrArray *way_instrument_score_list_cutoffs (const WayInstrumentScore *score)
  G_GNUC_WARN_UNUSED_RESULT;

guint                     way_instrument_get_n_rules (const WayInstrument *self);
const WayInstrumentRule  *way_instrument_get_rule (const WayInstrument *self, guint index);
guint                     way_instrument_get_n_alerts (const WayInstrument *self);
const WayInstrumentAlert *way_instrument_get_alert (const WayInstrument *self, guint index);

guint                    way_instrument_get_n_skips (const WayInstrument *self);
const WayInstrumentSkip *way_instrument_get_skip (const WayInstrument *self, guint index);

/* What a need that comes from a result may be called, and the area it belongs to, as WayNeed writes
 * it; NULL where the file suggests none. */
const char *way_instrument_get_need (const WayInstrument *self);
const char *way_instrument_get_need_area (const WayInstrument *self);

/* The contexts that a cut-off asks for (“sex=male”, “sex=female”), NULL-terminated; maybe empty.
 * What a site chooses is not among them. */
const char *const *way_instrument_get_contexts (const WayInstrument *self);

/* The LOINC code of “panel”, a score or an item; NULL if none.  Whether it was seen in a source. */
const char *way_instrument_get_loinc (const WayInstrument *self,
                                      const char          *what,
                                      gboolean            *verified);

/* Whether the answers are for this form: as many as it has items, each among its item's answers,
 * and only the states that it takes.  WAY_ERROR_INVALID names the answer and what it may be. */
gboolean way_instrument_check_answers (const WayInstrument *self,
                                       const WayAnswers    *answers,
                                       GError             **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WayInstrument, way_instrument_unref)

G_END_DECLS
