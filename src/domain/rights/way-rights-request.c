/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-rights-request.h"

#include <glib/gi18n.h>

#include "way-error.h"
#include "way-rights-due.h"

static const char *const kind_words[] = { "access",     "amendment",    "restriction",
                                          "accounting", "confidential", NULL };
static const char *const kind_labels[] = {
  N_ ("See or get the record"),   N_ ("Correct the record"),        N_ ("Restrict what is shared"),
  N_ ("List of what was shared"), N_ ("Be reached in another way"), NULL
};

static const char *const asked_words[] = { "in-writing", "spoken", "electronic", NULL };
static const char *const asked_labels[] = { N_ ("In writing"), N_ ("Spoken"),
                                            N_ ("By email or portal"), NULL };

static const char *const form_words[] = {
  "unsaid", "paper", "electronic", "look", "summary", NULL
};
static const char *const form_labels[] = { N_ ("Not said"),     N_ ("On paper"),
                                           N_ ("As a file"),    N_ ("To look at here"),
                                           N_ ("As a summary"), NULL };

static const char *const answer_words[] = {
  "open", "granted", "partly", "denied", "withdrawn", NULL
};
static const char *const answer_labels[] = { N_ ("Not answered yet"),        N_ ("Granted"),
                                             N_ ("Granted in part"),         N_ ("Denied"),
                                             N_ ("Withdrawn by the client"), NULL };

static const char *const review_words[] = { "unsaid",    "may-ask", "none", "asked",
                                            "confirmed", "changed", NULL };
static const char *const review_labels[] = { N_ ("Not said"),
                                             N_ ("The client may ask for a review"),
                                             N_ ("The rule gives no review"),
                                             N_ ("The client asked for a review"),
                                             N_ ("Reviewed: the denial stands"),
                                             N_ ("Reviewed: the record is given"),
                                             NULL };

static const WayField fields[] = {
  WAY_FIELD (WayRightsRequest,
             client_id,
             .label = N_ ("Client"),
             .target = "client",
             .required = TRUE,
             .hidden = TRUE),
  WAY_FIELD (WayRightsRequest, worker_id, .label = N_ ("Worker"), .target = "staff"),
  WAY_FIELD (WayRightsRequest,
             kind,
             .label = N_ ("What the client asks for"),
             .words = kind_words,
             .labels = kind_labels),
  WAY_FIELD (WayRightsRequest, received_on, .label = N_ ("Received on"), .required = TRUE),
  WAY_FIELD (WayRightsRequest,
             asked,
             .label = N_ ("How it was asked"),
             .words = asked_words,
             .labels = asked_labels),
  WAY_FIELD (WayRightsRequest, asked_by, .label = N_ ("Asked by, if not the client")),
  WAY_FIELD (WayRightsRequest, scope, .label = N_ ("What exactly"), .required = TRUE),
  WAY_FIELD (WayRightsRequest, period_from, .label = N_ ("From")),
  WAY_FIELD (WayRightsRequest, period_to, .label = N_ ("To")),
  WAY_FIELD (WayRightsRequest,
             form,
             .label = N_ ("In which form"),
             .words = form_words,
             .labels = form_labels),
  WAY_FIELD (WayRightsRequest, extended_on, .label = N_ ("Told on that it takes longer")),
  WAY_FIELD (WayRightsRequest, extension_reason, .label = N_ ("Why it takes longer")),
  WAY_FIELD (WayRightsRequest,
             answer,
             .label = N_ ("Answer"),
             .words = answer_words,
             .labels = answer_labels),
  WAY_FIELD (WayRightsRequest, answered_on, .label = N_ ("Answered on")),
  WAY_FIELD (WayRightsRequest, answer_words, .label = N_ ("About the answer")),
  WAY_FIELD (WayRightsRequest, denial_reason, .label = N_ ("Reason of the denial")),
  WAY_FIELD (WayRightsRequest,
             review,
             .label = N_ ("Review of the denial"),
             .words = review_words,
             .labels = review_labels),
  WAY_FIELD (WayRightsRequest, given_on, .label = N_ ("Given on")),
  WAY_FIELD (WayRightsRequest, given_how, .label = N_ ("How it was given")),
  WAY_FIELD (WayRightsRequest, fee, .label = N_ ("Fee"), .min = 0, .max = 100000000, .money = TRUE),
  WAY_FIELD (WayRightsRequest, disagreement, .label = N_ ("Statement of disagreement")),
  WAY_FIELD (WayRightsRequest, disagreement_on, .label = N_ ("Statement received on")),
  WAY_FIELD (WayRightsRequest, rebuttal, .label = N_ ("What the program answers to it")),
  WAY_FIELD (WayRightsRequest, note, .label = N_ ("Note")),
};

static gboolean
refuse (GError **error, const char *field, const char *rule)
{
  g_set_error (error, WAY_ERROR, WAY_ERROR_INVALID, "“%s” %s", field, rule);
  return FALSE;
}

static gboolean
is_before (WayDate day, WayDate other)
{
  return day.ymd != 0 && other.ymd != 0 && day.ymd < other.ymd;
}

/* An answer has its day, and a denial its reason; nothing happens before it was asked for. */
static gboolean
check (gpointer record, GError **error)
{
  const WayRightsRequest *self = record;

  if ((self->answer == WAY_RIGHTS_OPEN) != (self->answered_on.ymd == 0))
    return refuse (error, "answered_on", "goes with an answer");
  if (is_before (self->answered_on, self->received_on))
    return refuse (error, "answered_on", "is before the request");
  if (is_before (self->given_on, self->received_on))
    return refuse (error, "given_on", "is before the request");
  if (is_before (self->extended_on, self->received_on))
    return refuse (error, "extended_on", "is before the request");
  if (is_before (self->disagreement_on, self->received_on))
    return refuse (error, "disagreement_on", "is before the request");
  if (is_before (self->period_to, self->period_from))
    return refuse (error, "period_to", "is before “period_from”");
  if ((self->extended_on.ymd != 0) != (self->extension_reason != NULL))
    return refuse (error, self->extended_on.ymd != 0 ? "extension_reason" : "extended_on",
                   "is missing");
  if (self->extended_on.ymd != 0 && way_rights_term (self->kind)->extension == 0)
    return refuse (error, "extended_on", "the rule knows no extension");
  if (self->answer == WAY_RIGHTS_DENIED && self->denial_reason == NULL)
    return refuse (error, "denial_reason", "is missing");

  return TRUE;
}

WAY_DEFINE_RECORD (WayRightsRequest,
                   way_rights_request,
                   "rights_request",
                   N_ ("Request about the record"),
                   fields,
                   check)

const char *
way_rights_kind_to_words (WayRightsKind kind)
{
  g_return_val_if_fail (kind < G_N_ELEMENTS (kind_words) - 1, NULL);

  return _ (kind_labels[kind]);
}

const char *
way_rights_asked_to_words (WayRightsAsked asked)
{
  g_return_val_if_fail (asked < G_N_ELEMENTS (asked_words) - 1, NULL);

  return _ (asked_labels[asked]);
}

const char *
way_rights_form_to_words (WayRightsForm form)
{
  g_return_val_if_fail (form < G_N_ELEMENTS (form_words) - 1, NULL);

  return _ (form_labels[form]);
}

const char *
way_rights_answer_to_words (WayRightsAnswer answer)
{
  g_return_val_if_fail (answer < G_N_ELEMENTS (answer_words) - 1, NULL);

  return _ (answer_labels[answer]);
}

const char *
way_rights_review_to_words (WayRightsReview review)
{
  g_return_val_if_fail (review < G_N_ELEMENTS (review_words) - 1, NULL);

  return _ (review_labels[review]);
}
