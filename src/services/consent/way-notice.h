/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-consent-gate.h"

G_BEGIN_DECLS

typedef struct _WayDb WayDb; /* of the floor below */

/* The words that go with a record when it goes to somebody outside (42 CFR 2.32): those of the rule
 * of 2024, as data/texts/part2-notice.ini has them.  Never translated. */
const char *way_notice_get_short (void); /* on each page */
const char *way_notice_get_long (void);  /* at the end */

/* Whether the notice goes with what is let out for this reason: not with what shows nobody as a
 * client, for the notice would. */
gboolean way_notice_is_due (const WayGateResult *result);

/* What a consent covers, so that whoever receives the record knows (2.32(b)): in plain words,
 * translated.  recipients: WayConsentRecipient, also of other consents. */
char *way_notice_dup_scope (WayConsent *consent, GPtrArray *recipients) G_GNUC_WARN_UNUSED_RESULT;

/* On the worker: the scope of each consent on which a passage rests.  NULL and the error. */
GStrv way_notice_list_scopes (WayDb               *db,
                              const WayGateResult *result,
                              GError             **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
