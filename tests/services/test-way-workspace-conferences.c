/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-workspace-conferences.h"

#include "consent-records.h"
#include "way-error.h"

typedef struct {
  WayWorkspace  *workspace;
  WayClient     *client;
  WayConference *conference;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr (WayConference) conference = NULL;

  f->workspace = fixture_open_workspace ();
  f->client = fixture_add_client (f->workspace, "Ada");
  conference = way_workspace_create_conference (f->workspace, &f->client->parent.id, NULL);
  f->conference = fixture_save (f->workspace, conference, NULL, NULL);
  g_assert_nonnull (f->conference);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_object_unref (f->client);
  g_object_unref (f->conference);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (f->workspace);
}

static WayConferenceAttendee *
admit (Fixture *f, WayConferenceAttendee *attendee, GError **error)
{
  GAsyncResult *slot = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  way_workspace_admit_async (f->workspace, attendee, NULL, fixture_done_cb, &slot);
  result = fixture_wait (&slot);
  return way_workspace_admit_finish (f->workspace, result, error);
}

/* Who works here and the client come as they are. */
static void
test_inside (Fixture *f, gconstpointer data)
{
  g_autoptr (WayConferenceAttendee) dana =
    way_workspace_create_attendee (f->workspace, f->conference, WAY_ATTENDEE_STAFF, "Dana");
  g_autoptr (WayConferenceAttendee) ada =
    way_workspace_create_attendee (f->workspace, f->conference, WAY_ATTENDEE_CLIENT, "Ada");
  g_autoptr (WayConferenceAttendee) there = NULL;
  g_autoptr (WayConferenceAttendee) too = NULL;

  way_set (dana, staff_id, fixture_staff);
  there = admit (f, dana, NULL);
  too = admit (f, ada, NULL);
  g_assert_nonnull (there);
  g_assert_nonnull (too);
}

/* An officer needs a consent for supervision that holds now: none, for something else, expired, and
 * through the end of its last day. */
static void
test_officer (Fixture *f, gconstpointer data)
{
  const WayDate today = way_today ();
  const struct {
    gboolean   has_consent;
    WayPurpose purpose;
    WaySet     classes;
    int        days;
    gboolean   is_let_in;
  } rows[] = {
    { FALSE, 0, { 0 }, 0, FALSE },
    { TRUE, WAY_PURPOSE_HOUSING, WAY_SET_OF (WAY_INFO_PLAN), 30, FALSE },
    { TRUE, WAY_PURPOSE_SUPERVISION, WAY_SET_OF (WAY_INFO_ATTENDANCE), 30, FALSE },
    { TRUE, WAY_PURPOSE_SUPERVISION, WAY_SET_OF (WAY_INFO_PLAN), -1, FALSE },
    { TRUE, WAY_PURPOSE_SUPERVISION, WAY_SET_OF (WAY_INFO_PLAN), 0, TRUE },
    { TRUE, WAY_PURPOSE_SUPERVISION, WAY_SET_OF (WAY_INFO_PLAN), 30, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autofree char *name = g_strdup_printf ("Probation %u", i);
    g_autoptr (WayOrganization) court =
      fixture_add_organization (f->workspace, name, WAY_ORGANIZATION_COURT);
    g_autoptr (WayConsent) consent =
      rows[i].has_consent
        ? fixture_add_consent (f->workspace, f->client, court, WAY_CONSENT_CRIMINAL_JUSTICE,
                               rows[i].classes, rows[i].purpose,
                               way_date_add_days (today, rows[i].days))
        : NULL;
    g_autoptr (WayConferenceAttendee) officer = way_workspace_create_attendee (
      f->workspace, f->conference, WAY_ATTENDEE_EXTERNAL, "Officer Lund");
    g_autoptr (WayConferenceAttendee) there = NULL;
    g_autoptr (GError) error = NULL;

    way_set (officer, organization_id, court->parent.id);
    there = admit (f, officer, &error);
    g_test_message ("row %u: %s", i, error != NULL ? error->message : "let in");
    if (rows[i].is_let_in) {
      g_assert_no_error (error);
      g_assert_true (way_id_equal (&there->consent_id, &consent->parent.id));
    } else {
      g_assert_error (error, WAY_ERROR, WAY_ERROR_REFUSED);
      g_assert_null (there);
    }
  }
}

static void
test_task (Fixture *f, gconstpointer data)
{
  g_autoptr (WayTask) task =
    way_conference_make_task (f->workspace, f->conference, "Ask for a bed");
  g_autoptr (WayTask) saved = fixture_save (f->workspace, task, NULL, NULL);

  g_assert_nonnull (saved);
  g_assert_true (way_id_equal (&saved->client_id, &f->client->parent.id));
  g_assert_true (way_id_equal (&saved->source_id, &f->conference->parent.id));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/conferences/inside", Fixture, NULL, set_up, test_inside, tear_down);
  g_test_add ("/conferences/officer", Fixture, NULL, set_up, test_officer, tear_down);
  g_test_add ("/conferences/task", Fixture, NULL, set_up, test_task, tear_down);
  return g_test_run ();
}
