/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-mandated-report-paper.h"

#include <glib/gi18n.h>

#include "way-client.h"
#include "way-mandated-report-acts.h"
#include "way-mandated-report.h"
#include "way-record-repo.h"
#include "way-record-words.h"
#include "way-when.h"

/* In the order in which it is read; a heading begins a part. */
static const struct {
  const char *heading; /* N_(), or NULL */
  const char *field;
} told[] = {
  { N_ ("The Concern"), "kind" },
  { NULL, "noticed_on" },
  { NULL, "person" },
  { N_ ("Facts"), "observed" },
  { NULL, "said" },
  { N_ ("Conclusions, Not Facts"), "inferred" },
  { N_ ("What Was Decided"), "decision" },
  { NULL, "decision_words" },
  { NULL, "consulted" },
  { NULL, "supervisor" },
  { NULL, "supervisor_told_on" },
  { N_ ("The Report"), "basis" },
  { NULL, "agency" },
  { NULL, "hotline" },
  { NULL, "called_on" },
  { NULL, "called_hour" },
  { NULL, "spoke_with" },
  { NULL, "reference" },
  { NULL, "written_due" },
  { NULL, "written_sent_on" },
  { N_ ("The Client"), "informed" },
  { NULL, "informed_words" },
  { N_ ("Afterwards"), "limits" },
};

static WayPaper *
make (WayDb *db, const WayPaperRequest *request, gpointer params, GError **error)
{
  WayMandatedReport *report = params;
  g_autoptr (WayClient) client =
    way_record_repo_get (db, WAY_TYPE_CLIENT, &report->client_id, error);
  g_autoptr (WayPaper) paper = way_paper_new (request->large);
  g_autofree char *name = NULL;
  g_autofree char *day = way_when_write_day (report->noticed_on);

  if (client == NULL)
    return NULL;

  name = way_client_dup_name (client);
  way_paper_set_head (paper, name, day);
  way_paper_add_title (paper, _ ("Mandated Report"));
  way_paper_add_text (paper, 0, WAY_PAPER_BIG, name);
  for (guint i = 0; i < G_N_ELEMENTS (told); i++) {
    const WayField  *field = way_record_find_field (report, told[i].field);
    g_autofree char *text = way_field_to_text (field, report);
    g_autofree char *words =
      text != NULL ? way_record_words_plain (WAY_TYPE_MANDATED_REPORT, field, text, NULL) : NULL;

    if (told[i].heading != NULL)
      way_paper_add_heading (paper, _ (told[i].heading));
    if (words != NULL && *words != '\0')
      way_paper_add_pair (paper, 0, gettext (field->label), words);
  }
  way_paper_add_rule (paper);
  way_paper_add_text (paper, 0, WAY_PAPER_SMALL, way_report_kind_get_warning (report->kind));
  return g_steal_pointer (&paper);
}

const WayPaperKind way_mandated_report_paper = {
  .what = "mandated-report",
  .purpose = "mandated report",
  .title = N_ ("Print the Mandated Report"),
  .of_program_only = TRUE,
  .make = make,
};
