/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-consent-gate.h"

G_BEGIN_DECLS

#define WAY_TYPE_DISCLOSURE_ENTRY (way_disclosure_entry_get_type ())
G_DECLARE_FINAL_TYPE (WayDisclosureEntry, way_disclosure_entry, WAY, DISCLOSURE_ENTRY, WayRecord)

/* That something about a client went to somebody outside: the table “disclosure”, a row for each
 * passage, written by the door in the transaction of the passage, or by hand for what was told
 * without a paper (a call, a fax).  The accounting (2.25) and the supervisor’s view read it.
 *
 * It never changes and is never removed: the database refuses it.  One that was entered in error
 * is said to be so by another, whose “corrects_id” names it; of both the accounting shows neither.
 * What the client takes home and what stays within the program are entries of the access log
 * alone. */
struct _WayDisclosureEntry {
  WayRecord parent;

  const WayId      client_id;
  const WayTime    made_at;
  char *const      recipient; /* in the words of then */
  char *const      address;
  const WayId      organization_id;
  const WayId      member_id;
  const WaySet     classes; /* WayInfoClass */
  char *const      what;    /* “Letter”, “Phone call”: in words, for the accounting */
  const WayPurpose purpose;
  char *const      purpose_words;
  const WayBasis   basis;
  char *const      authority; /* court and number, auditor, board, agency and reference */
  const WayId      consent_id;
  const WayId      staff_id; /* who disclosed */

  /* Of an emergency (2.51(c)), all four. */
  char *const   emergency_received_by; /* who, and their affiliation */
  char *const   emergency_disclosed_by;
  const WayTime emergency_at;
  char *const   emergency_nature;

  const WayId corrects_id; /* that one was entered in error */
  char *const correction;  /* why */
};

G_END_DECLS
