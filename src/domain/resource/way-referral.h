/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-record.h"

G_BEGIN_DECLS

typedef enum {
  WAY_REFERRAL_WARM_HAND_OFF,
  WAY_REFERRAL_CALL,
  WAY_REFERRAL_LETTER,
  WAY_REFERRAL_FAX,
  WAY_REFERRAL_SELF, /* the client goes there, and the program says nothing */
} WayReferralMethod;

typedef enum {
  WAY_REFERRAL_DRAFT,
  WAY_REFERRAL_SENT,
  WAY_REFERRAL_RECEIVED,
  WAY_REFERRAL_ACCEPTED,
  WAY_REFERRAL_WAIT_LISTED,
  WAY_REFERRAL_DECLINED,
  WAY_REFERRAL_SCHEDULED,
  WAY_REFERRAL_ATTENDED,
  WAY_REFERRAL_NO_SHOW,
  WAY_REFERRAL_COMPLETED,
  WAY_REFERRAL_CLOSED_NO_CONTACT,
} WayReferralStatus;

#define WAY_REFERRAL_N_STATUSES (WAY_REFERRAL_CLOSED_NO_CONTACT + 1)

/* So many working days after it was sent somebody asks what became of it. */
#define WAY_REFERRAL_FOLLOW_UP_DAYS 3

extern const char *const way_referral_status_words[];
extern const char *const way_referral_status_labels[];
extern const char *const way_referral_method_labels[];
extern const char *const way_referral_barrier_labels[];

#define WAY_TYPE_REFERRAL (way_referral_get_type ())
G_DECLARE_FINAL_TYPE (WayReferral, way_referral, WAY, REFERRAL, WayRecord)

/* A client sent, or on the way, to a resource for a need, and what came of it. */
struct _WayReferral {
  WayRecord parent;

  const WayId             client_id;
  const WayId             worker_id;
  const WayId             need_id; /* of the plan; none: see need_words */
  char *const             need_words;
  const WayId             resource_id;
  const WayDate           made_on;
  const WayReferralMethod method;
  const WayId             consent_id; /* by which it was sent */
  const WaySet            shared; /* what the place is told: of WayInfoClass (way-info-class.h) */
  char *const             shared_words;
  const WayDate           appointment_on;
  char *const             appointment_at; /* “14:30”: way-hour.h */
  const bool              transport;      /* somebody sees to it */
  char *const             transport_words;
  const WayReferralStatus status;
  const WayDate           status_on;
  const WaySet            barriers;
  char *const             barrier_words;
  const gint64            minutes; /* that went into it */
  char *const             outcome;
  const gint64            client_rating; /* 1 to 5, the client’s */
  char *const             client_words;
};

/* Whether it is over, however it ended. */
gboolean way_referral_is_closed (const WayReferral *self);
gboolean way_referral_status_is_closed (WayReferralStatus status);

/* Which statuses may come next, in the order in which they are offered.  Out of a draft only “sent”
 * leads, and nothing leads back to it; what was ended may be taken up again where it was left. */
WaySet way_referral_get_next (WayReferralStatus status);

/* Whether the place hears from the program that this client comes: then a consent has to cover it,
 * whatever else is told (42 CFR 2.11, 2.13). */
gboolean way_referral_tells (const WayReferral *self);

/* So many working days after a day, Saturdays and Sundays not counted. */
WayDate way_referral_add_working_days (WayDate day, guint n);

G_END_DECLS
