/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-complaint.h"

#include <glib/gi18n.h>

#include "way-error.h"

static const char *const outcome_words[] = { "open",          "justified", "partly",
                                             "not-justified", "withdrawn", NULL };
static const char *const outcome_labels[] = { N_ ("Being looked into"), N_ ("Justified"),
                                              N_ ("Justified in part"), N_ ("Not justified"),
                                              N_ ("Withdrawn"),         NULL };

static const char *const retaliation_words[] = { "unchecked", "none", "found", NULL };
static const char *const retaliation_labels[] = { N_ ("Not looked at yet"),
                                                  N_ ("Looked at: treated as before"),
                                                  N_ ("Looked at: treated worse"), NULL };

static const WayField fields[] = {
  WAY_FIELD (WayComplaint, client_id, .label = N_ ("Client"), .target = "client"),
  WAY_FIELD (WayComplaint, worker_id, .label = N_ ("Worker"), .target = "staff"),
  WAY_FIELD (WayComplaint, received_on, .label = N_ ("Received on"), .required = TRUE),
  WAY_FIELD (WayComplaint, made_by, .label = N_ ("Made by, if not the client")),
  WAY_FIELD (WayComplaint, text, .label = N_ ("The complaint"), .required = TRUE),
  WAY_FIELD (WayComplaint, wish, .label = N_ ("What would put it right")),
  WAY_FIELD (WayComplaint, outside_told_on, .label = N_ ("Told on where else to complain")),
  WAY_FIELD (WayComplaint,
             outcome,
             .label = N_ ("Outcome"),
             .words = outcome_words,
             .labels = outcome_labels),
  WAY_FIELD (WayComplaint, outcome_words, .label = N_ ("About the outcome")),
  WAY_FIELD (WayComplaint, closed_on, .label = N_ ("Closed on")),
  WAY_FIELD (WayComplaint, answered_on, .label = N_ ("Outcome told on")),
  WAY_FIELD (WayComplaint,
             retaliation,
             .label = N_ ("Treated the same since"),
             .words = retaliation_words,
             .labels = retaliation_labels),
  WAY_FIELD (WayComplaint, retaliation_on, .label = N_ ("Looked at on")),
  WAY_FIELD (WayComplaint, retaliation_words, .label = N_ ("What was found")),
};

static gboolean
refuse (GError **error, const char *field, const char *rule)
{
  g_set_error (error, WAY_ERROR, WAY_ERROR_INVALID, "“%s” %s", field, rule);
  return FALSE;
}

static gboolean
is_early (const WayComplaint *self, WayDate day)
{
  return day.ymd != 0 && day.ymd < self->received_on.ymd;
}

/* An outcome has its day, and so has a look at how the person is treated. */
static gboolean
check (gpointer record, GError **error)
{
  const WayComplaint *self = record;

  if ((self->outcome == WAY_COMPLAINT_OPEN) != (self->closed_on.ymd == 0))
    return refuse (error, "closed_on", "goes with an outcome");
  if (is_early (self, self->closed_on))
    return refuse (error, "closed_on", "is before the complaint");
  if (is_early (self, self->answered_on))
    return refuse (error, "answered_on", "is before the complaint");
  if ((self->retaliation == WAY_COMPLAINT_RETALIATION_UNCHECKED) != (self->retaliation_on.ymd == 0))
    return refuse (error, "retaliation_on", "goes with what was found");
  if (is_early (self, self->retaliation_on))
    return refuse (error, "retaliation_on", "is before the complaint");

  return TRUE;
}

WAY_DEFINE_RECORD (WayComplaint, way_complaint, "complaint", N_ ("Complaint"), fields, check)

const char *
way_complaint_outcome_to_words (WayComplaintOutcome outcome)
{
  g_return_val_if_fail (outcome < G_N_ELEMENTS (outcome_words) - 1, NULL);

  return _ (outcome_labels[outcome]);
}

const char *
way_complaint_retaliation_to_words (WayComplaintRetaliation retaliation)
{
  g_return_val_if_fail (retaliation < G_N_ELEMENTS (retaliation_words) - 1, NULL);

  return _ (retaliation_labels[retaliation]);
}
