/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "way-instrument.h"
#include "way-site-choice.h"
#include "way-workspace.h"

G_BEGIN_DECLS

/* What a site has chosen about its questionnaires, where sources offer several: WaySiteChoice, to
 * be asked as below.  Nothing chosen, or something that is no longer offered, is the default. */
GListModel *way_workspace_list_site_choices (WayWorkspace *self) G_GNUC_WARN_UNUSED_RESULT;

/* What was chosen under this name; NULL for nothing. */
char *way_site_choices_dup_value (GListModel *choices, const char *name) G_GNUC_WARN_UNUSED_RESULT;

/* The threshold that changes of a score are held against; NULL where none is published. */
const WayInstrumentThreshold *way_site_choices_get_threshold (GListModel               *choices,
                                                              const WayInstrument      *instrument,
                                                              const WayInstrumentScore *score);

/* The cut-off among several, NULL where there is no choice. */
const WayInstrumentCutoff *way_site_choices_get_cutoff (GListModel               *choices,
                                                        const WayInstrument      *instrument,
                                                        const WayInstrumentScore *score);

/* A context with what the site chose for this instrument: “sex=male cutoff=33”; NULL for none. */
char *way_site_choices_add_context (GListModel          *choices,
                                    const WayInstrument *instrument,
                                    const char          *context) G_GNUC_WARN_UNUSED_RESULT;

/* What can be chosen: one line of the preferences. */
typedef struct {
  char  *name;    /* “phq-9.total.threshold” */
  char  *heading; /* “PHQ-9: change that counts” */
  char **labels;  /* “5 points: minimal clinically important difference” */
  char **sources;
  char **values; /* the ids; the default first */
  guint  chosen;
} WaySiteChoiceOffer;

/* Of all instruments, in their order. */
GPtrArray *way_site_choices_list_offers (GListModel           *choices,
                                         WayInstrument *const *instruments,
                                         guint n_instruments) G_GNUC_WARN_UNUSED_RESULT;

/* Chooses; finish tells the act, by which it can be undone (may be NULL). */
void     way_workspace_choose_async (WayWorkspace       *self,
                                     GListModel         *choices,
                                     const char         *name,
                                     const char         *value,
                                     GAsyncReadyCallback callback,
                                     gpointer            user_data);
gboolean way_workspace_choose_finish (WayWorkspace *self,
                                      GAsyncResult *result,
                                      gint64       *act,
                                      GError      **error);

G_END_DECLS
