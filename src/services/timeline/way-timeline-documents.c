/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Letters, case conferences and mandated reports, on a timeline. */
#include "way-timeline-kind.h"

#include <glib/gi18n.h>

#include "way-conference.h"
#include "way-letter-words.h"
#include "way-letter.h"
#include "way-mandated-report-acts.h"
#include "way-mandated-report.h"
#include "way-record-repo.h"

/* --- letters --- */

static const WayTimelineSource letters = { "letter", "written_on", TRUE, NULL, NULL };

static gboolean
say_letter (const WayTimelineAsk *ask,
            const WayTimelineHit *hit,
            WayTimelineItem      *item,
            GError              **error)
{
  g_autoptr (WayLetter) letter =
    way_record_repo_get (ask->db, WAY_TYPE_LETTER, &hit->key.id, error);

  if (letter == NULL)
    return FALSE;

  /* Translators: %s is what a letter is about. */
  item->title = g_strdup_printf (_ ("Letter: %s"), letter->title);
  item->detail = way_letter_words_state (letter);
  item->more = g_strdup (letter->final_text);
  return TRUE;
}

const WayTimelineKind way_timeline_letters = {
  .look = { N_ ("Letters"), "mail-unread-symbolic" },
  .source = &letters,
  .section = "documents",
  .say = say_letter,
};

/* --- conferences --- */

static const WayTimelineSource conferences = { "conference", "held_on", TRUE, "began", NULL };

static gboolean
say_conference (const WayTimelineAsk *ask,
                const WayTimelineHit *hit,
                WayTimelineItem      *item,
                GError              **error)
{
  g_autoptr (WayConference) conference =
    way_record_repo_get (ask->db, WAY_TYPE_CONFERENCE, &hit->key.id, error);

  if (conference == NULL)
    return FALSE;

  g_free (item->clock);
  item->clock = g_strdup (conference->began);
  item->title = g_strdup (_ ("Case conference"));
  item->detail = g_strdup (conference->topic != NULL ? conference->topic : conference->summary);
  item->more = g_strdup (conference->decisions);
  return TRUE;
}

const WayTimelineKind way_timeline_conferences = {
  .look = { N_ ("Case conferences"), "system-users-symbolic" },
  .source = &conferences,
  .section = "documents",
  .say = say_conference,
};

/* --- mandated reports --- */

static const WayTimelineSource reports = { "mandated_report", "noticed_on", TRUE, NULL, NULL };

static gboolean
say_report (const WayTimelineAsk *ask,
            const WayTimelineHit *hit,
            WayTimelineItem      *item,
            GError              **error)
{
  g_autoptr (WayMandatedReport) report =
    way_record_repo_get (ask->db, WAY_TYPE_MANDATED_REPORT, &hit->key.id, error);

  if (report == NULL)
    return FALSE;

  /* Translators: %s is whom it is about: “Abuse or neglect of a child”. */
  item->title =
    g_strdup_printf (_ ("Mandated report: %s"), gettext (way_report_kind_labels[report->kind]));
  item->detail = g_strdup (gettext (way_report_decision_labels[report->decision]));
  return TRUE;
}

const WayTimelineKind way_timeline_reports = {
  .look = { N_ ("Mandated reports"), "dialog-warning-symbolic" },
  .source = &reports,
  .section = "documents",
  .say = say_report,
};
