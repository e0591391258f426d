/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-mandated-report.h"
#include "way-workspace.h"

G_BEGIN_DECLS

/* What the law of the state says, as the site wrote it: the name of its text (WayWording). */
#define WAY_REPORT_RULES "report-rules"

/* A new report about a client, of today; crisis_id: in which it came up, or NULL. */
WayMandatedReport *way_workspace_create_report (WayWorkspace *self,
                                                const WayId  *client_id,
                                                const WayId  *crisis_id) G_GNUC_WARN_UNUSED_RESULT;

/* Saves a report (a copy, not published) with what follows from it, in one act: once it is made and
 * names the client, the passage stands in the accounting (a disclosure on the ground that was
 * said), and is not written again; on the ground of a consent the act fails where the gate finds
 * none (WAY_ERROR_INVALID, in words for people); the written part that is still owed is a task on
 * its day, which is done when it was sent.  tasks: those of the client (WayTask), or NULL. */
WayChange *way_mandated_report_save (WayWorkspace      *workspace,
                                     WayMandatedReport *report,
                                     GListModel        *tasks) G_GNUC_WARN_UNUSED_RESULT;

/* Why it cannot be called made on its ground, in words; NULL: it can. A consent and an order have
 * to be named, an emergency has its four facts: 42 CFR 2.51(c). */
char *way_mandated_report_refuse_basis (const WayMandatedReport *report) G_GNUC_WARN_UNUSED_RESULT;

/* What is still missing, a sentence; NULL: nothing. */
char *way_mandated_report_words_lacks (const WayMandatedReport *report) G_GNUC_WARN_UNUSED_RESULT;

/* What has to be known about the ground of a report of this kind: whole sentences, translated. */
const char *way_report_kind_get_warning (WayReportKind kind);

/* For a list: “Report made 21 Sep 2026 · written part due 23 Sep 2026”. */
char *way_mandated_report_words_state (const WayMandatedReport *report,
                                       WayDate                  today) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
