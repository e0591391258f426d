/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-referral.h"

#include <glib/gi18n.h>

#include "way-error.h"
#include "way-hour.h"
#include "way-info-class.h"

const char *const way_referral_status_words[] = {
  "draft",     "sent",     "received", "accepted",  "wait-listed",       "declined",
  "scheduled", "attended", "no-show",  "completed", "closed-no-contact", NULL
};
const char *const way_referral_status_labels[] = { N_ ("Draft"),
                                                   N_ ("Sent"),
                                                   N_ ("Received there"),
                                                   N_ ("Accepted"),
                                                   N_ ("Wait-listed"),
                                                   N_ ("Declined"),
                                                   N_ ("Appointment set"),
                                                   N_ ("Client went"),
                                                   N_ ("Client did not go"),
                                                   N_ ("Completed"),
                                                   N_ ("Closed without contact"),
                                                   NULL };

static const char *const method_words[] = {
  "warm-hand-off", "call", "letter", "fax", "self", NULL
};
const char *const way_referral_method_labels[] = {
  N_ ("Together, in person or on the phone"), N_ ("Call"), N_ ("Letter"), N_ ("Fax"),
  N_ ("The client goes there alone"),         NULL
};

static const char *const barrier_words[] = { "no-room",   "wait",      "cost",     "insurance",
                                             "eligible",  "transport", "language", "papers",
                                             "childcare", "phone",     "work",     "trust",
                                             "health",    "other",     NULL };
const char *const        way_referral_barrier_labels[] = { N_ ("No room there"),
                                                           N_ ("The wait is long"),
                                                           N_ ("Cost"),
                                                           N_ ("Insurance"),
                                                           N_ ("Not who they take"),
                                                           N_ ("Getting there"),
                                                           N_ ("Language"),
                                                           N_ ("Papers that are missing"),
                                                           N_ ("Caring for children or others"),
                                                           N_ ("No phone or credit"),
                                                           N_ ("Work hours"),
                                                           N_ ("Trust"),
                                                           N_ ("Health"),
                                                           N_ ("Something else"),
                                                           NULL };

static const WayField fields[] = {
  WAY_FIELD (WayReferral, client_id, .label = N_ ("Client"), .target = "client", .required = TRUE),
  WAY_FIELD (WayReferral, worker_id, .label = N_ ("Worker"), .target = "staff"),
  WAY_FIELD (WayReferral, need_id, .label = N_ ("Need"), .target = "need"),
  WAY_FIELD (WayReferral, need_words, .label = N_ ("What it is for")),
  WAY_FIELD (WayReferral,
             resource_id,
             .label = N_ ("Resource"),
             .target = "resource",
             .required = TRUE),
  WAY_FIELD (WayReferral, made_on, .label = N_ ("Day"), .required = TRUE),
  WAY_FIELD (WayReferral,
             method,
             .label = N_ ("How"),
             .words = method_words,
             .labels = way_referral_method_labels),
  WAY_FIELD (WayReferral, consent_id, .label = N_ ("Consent"), .target = "consent"),
  WAY_FIELD (WayReferral,
             shared,
             .label = N_ ("What the place is told"),
             .words = way_info_class_words,
             .labels = way_info_class_labels),
  WAY_FIELD (WayReferral, shared_words, .label = N_ ("What it is told, in words")),
  WAY_FIELD (WayReferral, appointment_on, .label = N_ ("Appointment there")),
  WAY_FIELD (WayReferral, appointment_at, .label = N_ ("Time of the appointment")),
  WAY_FIELD (WayReferral, transport, .label = N_ ("The way there is arranged")),
  WAY_FIELD (WayReferral, transport_words, .label = N_ ("How the client gets there")),
  WAY_FIELD (WayReferral,
             status,
             .label = N_ ("Status"),
             .words = way_referral_status_words,
             .labels = way_referral_status_labels),
  WAY_FIELD (WayReferral, status_on, .label = N_ ("Since")),
  WAY_FIELD (WayReferral,
             barriers,
             .label = N_ ("What is in the way"),
             .words = barrier_words,
             .labels = way_referral_barrier_labels),
  WAY_FIELD (WayReferral, barrier_words, .label = N_ ("About what is in the way")),
  WAY_FIELD (WayReferral, minutes, .label = N_ ("Minutes spent"), .min = 0, .max = 10000),
  WAY_FIELD (WayReferral, outcome, .label = N_ ("What came of it")),
  WAY_FIELD (WayReferral,
             client_rating,
             .label = N_ ("The client’s rating, 1 to 5"),
             .min = 1,
             .max = 5),
  WAY_FIELD (WayReferral, client_words, .label = N_ ("In the client’s words")),
};

static gboolean
check (gpointer record, GError **error)
{
  const WayReferral *self = record;

  if (self->appointment_at == NULL || way_hour_is_written (self->appointment_at))
    return TRUE;

  g_set_error_literal (error, WAY_ERROR, WAY_ERROR_INVALID, "“appointment_at” is no time of day");
  return FALSE;
}

WAY_DEFINE_RECORD (WayReferral, way_referral, "referral", N_ ("Referral"), fields, check)

gboolean
way_referral_status_is_closed (WayReferralStatus status)
{
  return status == WAY_REFERRAL_DECLINED || status == WAY_REFERRAL_COMPLETED ||
         status == WAY_REFERRAL_CLOSED_NO_CONTACT;
}

gboolean
way_referral_is_closed (const WayReferral *self)
{
  return way_referral_status_is_closed (self->status);
}

/* Of a Julian day as GLib counts them: 1 was a Monday. */
#define SATURDAY 6
#define SUNDAY   0

#define BIT(status) (G_GUINT64_CONSTANT (1) << WAY_REFERRAL_##status)

WaySet
way_referral_get_next (WayReferralStatus status)
{
  static const guint64 after_sent = BIT (RECEIVED) | BIT (ACCEPTED) | BIT (WAIT_LISTED) |
                                    BIT (DECLINED) | BIT (SCHEDULED) | BIT (ATTENDED) |
                                    BIT (NO_SHOW) | BIT (COMPLETED) | BIT (CLOSED_NO_CONTACT);
  WaySet next = { 0 };

  if (status == WAY_REFERRAL_DRAFT)
    next.bits = BIT (SENT) | BIT (CLOSED_NO_CONTACT);
  else if (way_referral_status_is_closed (status))
    next.bits = BIT (SENT) | BIT (SCHEDULED);
  else
    next.bits = after_sent & ~(G_GUINT64_CONSTANT (1) << status);
  return next;
}

gboolean
way_referral_tells (const WayReferral *self)
{
  return self->method != WAY_REFERRAL_SELF || self->shared.bits != 0 || self->shared_words != NULL;
}

WayDate
way_referral_add_working_days (WayDate day, guint n)
{
  while (n > 0) {
    day = way_date_add_days (day, 1);
    if (way_date_get_julian (day) % 7 != SATURDAY && way_date_get_julian (day) % 7 != SUNDAY)
      n--;
  }
  return day;
}
