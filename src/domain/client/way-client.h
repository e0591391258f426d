/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-record.h"

G_BEGIN_DECLS

typedef enum {
  WAY_CLIENT_ACTIVE,
  WAY_CLIENT_PAUSED,
  WAY_CLIENT_CLOSED,
} WayClientStatus;

typedef enum {
  WAY_CLIENT_RISK_NOT_ASKED,
  WAY_CLIENT_RISK_LOW,
  WAY_CLIENT_RISK_MODERATE,
  WAY_CLIENT_RISK_HIGH,
} WayClientRisk;

typedef enum {
  WAY_CLIENT_REASON_ALCOHOL,
  WAY_CLIENT_REASON_OPIOIDS,
  WAY_CLIENT_REASON_STIMULANTS,
  WAY_CLIENT_REASON_CANNABIS,
  WAY_CLIENT_REASON_OTHER_SUBSTANCE,
  WAY_CLIENT_REASON_GAMBLING,
  WAY_CLIENT_REASON_MENTAL_HEALTH,
  WAY_CLIENT_REASON_TRAUMA,
  WAY_CLIENT_REASON_GRIEF,
  WAY_CLIENT_REASON_ILLNESS,
  WAY_CLIENT_REASON_DISASTER,
  WAY_CLIENT_REASON_OTHER,
} WayClientReason;

#define WAY_TYPE_CLIENT (way_client_get_type ())
G_DECLARE_FINAL_TYPE (WayClient, way_client, WAY, CLIENT, WayRecord)

/* A person who is accompanied. */
struct _WayClient {
  WayRecord parent;

  char *const number; /* the site’s prefix and a counter, given at the first save; never a key */
  char *const name_to_use; /* what the client wants to be called */
  char *const legal_given;
  char *const legal_family;
  char *const aliases; /* one a line */
  char *const pronouns;
  const WayDate         birth_date;
  char *const           language;
  const bool            interpreter;
  char *const           interpreter_words;
  char *const           work_with_me; /* in the client’s words */
  char *const           program;
  const WayId           worker_id;
  const WayClientStatus status;
  const bool            archived; /* out of the lists, nothing is lost */
  const WayClientRisk   risk;
  const WayDate         risk_asked_on;
  char *const           risk_words;
  const WaySet          reasons;
  char *const           reason_words;   /* in the client’s words */
  const WayDate         own_date;       /* from which the client counts */
  char *const           own_date_words; /* “since I came home” */
};

/* What to call the client: the name to use, else the legal one.  Never NULL once it is saved. */
char *way_client_dup_name (WayClient *self) G_GNUC_WARN_UNUSED_RESULT;

/* Whether lists, filters and searches treat both alike: nothing moves when the one takes the place
 * of the other, except in the order of the changes. */
gboolean way_client_is_listed_alike (WayClient *a, WayClient *b);

/* Everything that a search looks through, folded (way_text_fold): names, aliases, number and the
 * values of contact points, given as an array of texts or NULL. */
char *way_client_dup_search_text (WayClient         *self,
                                  const char *const *contacts) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
