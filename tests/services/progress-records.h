/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <math.h>

#include "way-client-progress.h"
#include "way-event.h"
#include "way-objective.h"

/* The records of one made-up client, as lists that are filled by hand. */
typedef struct {
  WayInstruments *instruments;
  GListStore     *assessments;
  GListStore     *scores;
  GListStore     *events;
  GListStore     *objectives;
} Records;

typedef struct {
  const char         *instrument; /* NULL: “phq-9” */
  const char         *version;    /* NULL: “1” */
  const char         *score;      /* NULL: “total” */
  guint32             day;
  double              value;
  const char         *answers;
  WayAssessmentMode   mode;
  WayAssessmentStatus status;
  const char         *band;
  const char         *context;
} Answered;

static inline gpointer
records_make (GType type)
{
  static gint64 made;
  WayId         id = way_id_make (++made);

  return way_record_new (type, &id);
}

static inline void
records_set_up (Records *self, gconstpointer data)
{
  g_auto (GStrv) dirs = way_instruments_get_default_dirs ();

  self->instruments = way_instruments_load ((const char *const *)dirs, NULL);
  g_assert_nonnull (self->instruments);
  self->assessments = g_list_store_new (WAY_TYPE_ASSESSMENT);
  self->scores = g_list_store_new (WAY_TYPE_SCORE);
  self->events = g_list_store_new (WAY_TYPE_EVENT);
  self->objectives = g_list_store_new (WAY_TYPE_OBJECTIVE);
}

static inline void
records_tear_down (Records *self, gconstpointer data)
{
  g_object_unref (self->assessments);
  g_object_unref (self->scores);
  g_object_unref (self->events);
  g_object_unref (self->objectives);
  way_instruments_unref (self->instruments);
}

static inline void
records_answer (Records *self, Answered answered)
{
  g_autoptr (WayAssessment) form = records_make (WAY_TYPE_ASSESSMENT);
  g_autoptr (WayScore) score = records_make (WAY_TYPE_SCORE);

  way_set (form, instrument, answered.instrument != NULL ? answered.instrument : "phq-9");
  way_set (form, version, answered.version != NULL ? answered.version : "1");
  way_set (form, taken_on, (WayDate){ answered.day });
  way_set (form, mode, answered.mode);
  way_set (form, status, answered.status);
  way_set (form, answers, answered.answers);
  way_set (form, context, answered.context);
  way_set (score, assessment_id, form->parent.id);
  way_set (score, name, answered.score != NULL ? answered.score : "total");
  way_set (score, value, answered.value);
  way_set (score, band, answered.band);
  g_list_store_append (self->assessments, form);
  g_list_store_append (self->scores, score);
}

static inline GPtrArray *
records_collect (Records *self)
{
  return way_measures_collect (self->instruments, G_LIST_MODEL (self->assessments),
                               G_LIST_MODEL (self->scores));
}
