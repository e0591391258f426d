/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-conference-paper.h"

#include <glib/gi18n.h>

#include "way-client.h"
#include "way-conference-attendee.h"
#include "way-conference.h"
#include "way-organization.h"
#include "way-record-repo.h"
#include "way-when.h"

static void
add_words (WayPaper *paper, const char *heading, const char *words)
{
  if (words == NULL)
    return;

  way_paper_begin_group (paper);
  way_paper_add_heading (paper, heading);
  way_paper_add_text (paper, 0, WAY_PAPER_PLAIN, words);
  way_paper_end_group (paper);
}

/* “Dr. Ode, physician, Bay Clinic”. */
static char *
say_attendee (WayDb *db, const WayConferenceAttendee *attendee)
{
  g_autoptr (WayOrganization) organization =
    way_id_is_none (&attendee->organization_id)
      ? NULL
      : way_record_repo_get (db, WAY_TYPE_ORGANIZATION, &attendee->organization_id, NULL);
  GString *words = g_string_new (attendee->name);

  if (attendee->role != NULL)
    g_string_append_printf (words, ", %s", attendee->role);
  if (organization != NULL)
    g_string_append_printf (words, ", %s", organization->name);
  return g_string_free (words, FALSE);
}

static gboolean
add_attendees (WayDb *db, WayPaper *paper, const WayConference *conference, GError **error)
{
  g_autoptr (WayQuery) query =
    way_query_new_of (WAY_TYPE_CONFERENCE_ATTENDEE, "conference_id", &conference->parent.id);
  g_autoptr (GPtrArray) attendees = way_record_repo_list (db, query, error);

  if (attendees == NULL)
    return FALSE;

  way_paper_add_heading (paper, _ ("Who Was There"));
  for (guint i = 0; i < attendees->len; i++) {
    g_autofree char *words = say_attendee (db, g_ptr_array_index (attendees, i));

    way_paper_add_text (paper, 0, WAY_PAPER_PLAIN, words);
  }
  if (attendees->len == 0)
    way_paper_add_text (paper, 0, WAY_PAPER_PLAIN, _ ("Nobody is noted yet."));
  return TRUE;
}

static WayPaper *
make (WayDb *db, const WayPaperRequest *request, gpointer params, GError **error)
{
  WayConference *conference = params;
  g_autoptr (WayClient) client =
    way_record_repo_get (db, WAY_TYPE_CLIENT, &conference->client_id, error);
  g_autoptr (WayPaper) paper = way_paper_new (request->large);
  g_autofree char *name = NULL;
  g_autofree char *day = way_when_write_day (conference->held_on);
  g_autofree char *when =
    conference->began != NULL ? g_strdup_printf ("%s, %s", day, conference->began) : g_strdup (day);

  if (client == NULL)
    return NULL;

  name = way_client_dup_name (client);
  way_paper_set_head (paper, name, when);
  way_paper_add_title (paper, _ ("Case Conference"));
  way_paper_add_text (paper, 0, WAY_PAPER_BIG, name);
  way_paper_add_pair (paper, 0, _ ("When"), when);
  if (conference->place != NULL)
    way_paper_add_pair (paper, 0, _ ("Where"), conference->place);
  if (conference->topic != NULL)
    way_paper_add_pair (paper, 0, _ ("About"), conference->topic);
  if (!add_attendees (db, paper, conference, error))
    return NULL;
  add_words (paper, _ ("Summary"), conference->summary);
  add_words (paper, _ ("Decisions"), conference->decisions);
  add_words (paper, _ ("Seen Otherwise"), conference->dissent);
  return g_steal_pointer (&paper);
}

const WayPaperKind way_conference_paper = {
  .what = "minutes",
  .purpose = "case conference",
  .title = N_ ("Print the Minutes"),
  .make = make,
};
