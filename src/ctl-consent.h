/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "ctl-private.h"
#include "way-info-class.h"
#include "way-purpose.h"

G_BEGIN_DECLS

/* “check CLIENT-NUMBER --recipient TEXT --class CLASS --purpose TEXT --at TIME”, as words. */
typedef struct {
  const char  *number;
  const char  *recipient;
  WayInfoClass info_class;
  WayPurpose   purpose;
  WayTime      moment;
} CtlConsentCheck;

/* FALSE: the status was said on the standard error. */
gboolean ctl_consent_read (char **words, CtlConsentCheck *check, CtlStatus *status);

/* “2026-10-01”, “2026-10-01 12:00”, “2026-10-01T12:00:00Z”: in the zone of this computer, unless
 * another one is said. */
gboolean ctl_consent_read_time (const char *text, WayTime *time);

/* The command: what the gate would say, as JSON.  Nothing is written of it, for nothing goes out;
 * that the caseload was opened is an entry, as always. */
CtlStatus ctl_run_consent (Ctl *self, char **words);

G_END_DECLS
