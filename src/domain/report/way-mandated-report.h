/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-record.h"

G_BEGIN_DECLS

typedef enum {
  WAY_REPORT_UNSAID,
  WAY_REPORT_CHILD,
  WAY_REPORT_ELDER,
  WAY_REPORT_DEPENDENT_ADULT,
  WAY_REPORT_THREAT, /* somebody is to be warned */
  WAY_REPORT_OTHER,
} WayReportKind;

typedef enum {
  WAY_REPORT_UNDECIDED,
  WAY_REPORT_MADE,
  WAY_REPORT_NOT_MADE,
} WayReportDecision;

/* What allows it under 42 CFR part 2. */
typedef enum {
  WAY_REPORT_BASIS_UNSAID,
  WAY_REPORT_BASIS_CHILD,           /* 2.12(c)(6): the initial report of child abuse or neglect */
  WAY_REPORT_BASIS_NOT_IDENTIFYING, /* nothing in it says that the program knows the client */
  WAY_REPORT_BASIS_EMERGENCY,       /* 2.51: a medical emergency */
  WAY_REPORT_BASIS_CONSENT,         /* 2.31 */
  WAY_REPORT_BASIS_ORDER,           /* 2.61 to 2.67: an order of a court */
} WayReportBasis;

typedef enum {
  WAY_REPORT_INFORMED_UNSAID,
  WAY_REPORT_INFORMED_YES,
  WAY_REPORT_INFORMED_NO,
} WayReportInformed;

/* What is still missing before it can be called made, or not made. */
typedef enum {
  WAY_REPORT_LACKS_KIND,
  WAY_REPORT_LACKS_FACTS, /* nothing was observed and nothing was said */
  WAY_REPORT_LACKS_DECISION,
  WAY_REPORT_LACKS_WHY_NOT, /* not made: why */
  WAY_REPORT_LACKS_BASIS,
  WAY_REPORT_LACKS_AGENCY,
  WAY_REPORT_LACKS_CALLED,   /* when */
  WAY_REPORT_LACKS_INFORMED, /* whether the client knows, or why not */
} WayReportLacks;

#define WAY_TYPE_MANDATED_REPORT (way_mandated_report_get_type ())
G_DECLARE_FINAL_TYPE (WayMandatedReport, way_mandated_report, WAY, MANDATED_REPORT, WayRecord)

/* A concern that the law of the state may want reported: what is known and from where, what was
 * decided with whom, and what was told to whom on which ground. */
struct _WayMandatedReport {
  WayRecord parent;

  const WayId         client_id;
  const WayId         worker_id;
  const WayId         crisis_id; /* in which it came up; none: in no crisis */
  const WayReportKind kind;
  const WayDate       noticed_on;
  char *const         person; /* about whom there is concern, as little as is needed */

  /* Facts and what is made of them stay apart. */
  char *const observed;
  char *const said; /* by whom, in their words */
  char *const inferred;

  const WayReportDecision decision;
  char *const             decision_words; /* why */
  char *const             consulted;
  const WayDate           supervisor_told_on;
  char *const             supervisor; /* who was told */

  char *const          agency;
  char *const          hotline;
  const WayDate        called_on;
  char *const          called_hour; /* “14:30”: way-hour.h */
  char *const          spoke_with;
  char *const          reference;
  const WayReportBasis basis;
  const WayId          disclosure_id; /* the passage, where what was told named the client */
  const WayDate        written_due;
  const WayDate        written_sent_on;

  const WayReportInformed informed;
  char *const             informed_words; /* how, or why not */
  char *const             limits;         /* of what may be told afterwards */
};

extern const char *const way_report_kind_labels[];
extern const char *const way_report_basis_labels[];
extern const char *const way_report_decision_labels[];

/* What may allow a report of this kind.  Only the initial report of child abuse or neglect is
 * exempt by the rule itself, 2.12(c)(6); there is no such exemption for elders, dependent adults,
 * nor for a warning. */
WaySet way_report_kind_get_bases (WayReportKind kind);

/* Whether a report on this ground names the client, so that it is a disclosure. */
gboolean way_report_basis_names_client (WayReportBasis basis);

/* WAY_SET_OF (WAY_REPORT_LACKS_…); 0: it is whole. */
WaySet way_mandated_report_get_lacks (const WayMandatedReport *self);

/* Whether its written part is still owed, and late on that day. */
gboolean way_mandated_report_owes_written (const WayMandatedReport *self);
gboolean way_mandated_report_is_late (const WayMandatedReport *self, WayDate today);

G_END_DECLS
