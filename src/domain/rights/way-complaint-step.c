/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-complaint-step.h"

#include <glib/gi18n.h>

/* So many, of so many days at most: more is a slip of the keyboard. */
#define MAX_STEPS 30
#define MAX_DAYS  3650

static const WayField fields[] = {
  WAY_FIELD (WayComplaintStep,
             complaint_id,
             .label = N_ ("Complaint"),
             .target = "complaint",
             .owner = TRUE,
             .required = TRUE,
             .hidden = TRUE),
  WAY_FIELD (WayComplaintStep,
             client_id,
             .label = N_ ("Client"),
             .target = "client",
             .hidden = TRUE),
  WAY_FIELD (WayComplaintStep,
             position,
             .label = N_ ("Number"),
             .min = 1,
             .max = MAX_STEPS,
             .required = TRUE),
  WAY_FIELD (WayComplaintStep, text, .label = N_ ("Step"), .required = TRUE),
  WAY_FIELD (WayComplaintStep, due_on, .label = N_ ("Due on")),
  WAY_FIELD (WayComplaintStep, done_on, .label = N_ ("Done on")),
  WAY_FIELD (WayComplaintStep, words, .label = N_ ("About it")),
};

WAY_DEFINE_RECORD (WayComplaintStep,
                   way_complaint_step,
                   "complaint_step",
                   N_ ("Step of a complaint"),
                   fields,
                   NULL)

/* The number at the beginning of a line, which it leaves behind; FALSE: there is none. */
static gboolean
read_days (const char **line, int *days)
{
  char        *end = NULL;
  const gint64 n = g_ascii_isdigit (**line) ? g_ascii_strtoll (*line, &end, 10) : -1;

  if (n < 0 || n > MAX_DAYS || !g_ascii_isspace (*end))
    return FALSE;

  *line = end + 1;
  *days = (int)n;
  return TRUE;
}

GPtrArray *
way_complaint_steps_read (const char *text, const WayComplaint *complaint, gint64 now)
{
  GPtrArray *steps = g_ptr_array_new_with_free_func (g_object_unref);
  g_auto (GStrv) lines = g_strsplit (text != NULL ? text : "", "\n", -1);

  for (guint i = 0; lines[i] != NULL && steps->len < MAX_STEPS; i++) {
    const char       *line = g_strstrip (lines[i]);
    int               days = 0;
    const gboolean    has_days = read_days (&line, &days);
    const WayId       id = way_id_make (now);
    WayComplaintStep *step;

    if (*line == '\0')
      continue;
    step = way_record_new (WAY_TYPE_COMPLAINT_STEP, &id);
    way_set (step, complaint_id, complaint->parent.id);
    way_set (step, client_id, complaint->client_id);
    way_set (step, position, (gint64)steps->len + 1);
    way_set (step, text, line);
    if (has_days)
      way_set (step, due_on, way_date_add_days (complaint->received_on, days));
    g_ptr_array_add (steps, step);
  }

  return steps;
}

static gboolean
comes_before (const WayComplaintStep *self, const WayComplaintStep *other)
{
  const guint32 day = self->due_on.ymd != 0 ? self->due_on.ymd : G_MAXUINT32;
  const guint32 other_day = other->due_on.ymd != 0 ? other->due_on.ymd : G_MAXUINT32;

  return day != other_day ? day < other_day : self->position < other->position;
}

const WayComplaintStep *
way_complaint_next (WayComplaintStep *const *steps, guint n_steps)
{
  const WayComplaintStep *next = NULL;

  for (guint i = 0; i < n_steps; i++) {
    if (steps[i]->done_on.ymd == 0 && (next == NULL || comes_before (steps[i], next)))
      next = steps[i];
  }

  return next;
}
