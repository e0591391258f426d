/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-instrument.h"

G_BEGIN_DECLS

struct _WayInstrument {
  char *id;
  char *version;
  char *language;
  char *language_name;
  char *title;
  char *full_name;
  char *recall;
  char *stem;
  char *instructions;
  char *source;
  char *licence;
  char *citation;
  char *copyright;
  char *need;
  char *need_area;

  gboolean may_refuse; /* unless an item says otherwise */
  gboolean may_not_apply;
  int      repeat_weeks;
  char   **languages; /* the further ones that its file has; NULL for none */

  GPtrArray *options;
  GPtrArray *items;
  GPtrArray *scores;
  GPtrArray *rules;
  GPtrArray *alerts;
  GPtrArray *skips;
  GPtrArray *contexts; /* char *, and a NULL at the end once it is complete */

  GHashTable *loinc;    /* what → code */
  GHashTable *verified; /* of what the code is sure */
};

/* An empty one, to be filled before anybody sees it. */
WayInstrument *way_instrument_new (void) G_GNUC_WARN_UNUSED_RESULT;

WayInstrumentOptions *way_instrument_options_new (const char *id);
WayInstrumentItem    *way_instrument_item_new (const char *id);
WayInstrumentScore   *way_instrument_score_new (const char *name);
WayInstrumentRule    *way_instrument_rule_new (const char *id);
WayInstrumentCluster *way_instrument_rule_add_cluster (WayInstrumentRule *self);
WayInstrumentAlert   *way_instrument_alert_new (const char *id);
WayInstrumentSkip    *way_instrument_skip_new (void);

void way_instrument_options_add (WayInstrumentOptions *self, int value, const char *words);
void way_instrument_score_add_band (WayInstrumentScore *self,
                                    const char         *id,
                                    const char         *label,
                                    int                 from);
void way_instrument_score_add_cutoff (WayInstrumentScore *self,
                                      const char         *context,
                                      gboolean            at_most,
                                      int                 points,
                                      const char         *source);
void way_instrument_score_add_threshold (WayInstrumentScore *self,
                                         const char         *id,
                                         const char         *label,
                                         int                 points,
                                         const char         *source);
void way_instrument_cluster_add_symptom (WayInstrumentCluster *self, guint item, int from);

/* Lowest and highest answer of an item. */
void way_instrument_options_get_range (const WayInstrumentOptions *self, int *min, int *max);

G_END_DECLS
