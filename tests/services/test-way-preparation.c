/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-preparation.h"

#include "way-contact-point.h"
#include "way-note.h"
#include "way-now.h"
#include "workspace-fixture.h"

static void
save (WayWorkspace *workspace, gpointer record)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WayRecord) saved = fixture_save (workspace, record, NULL, &error);

  g_assert_no_error (error);
}

static WayPreparation *
prepare (WayWorkspace *workspace, const WayId *client_id, GError **error)
{
  GAsyncResult *slot = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  way_workspace_prepare_async (workspace, client_id, way_today (), NULL, fixture_done_cb, &slot);
  result = fixture_wait (&slot);
  return way_workspace_prepare_finish (workspace, result, error);
}

/* “text (detail) [mark]”, each on a line. */
static char *
say (WayPreparation *self, const char *title)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < way_preparation_get_n_parts (self); i++) {
    const WayPreparationPart *part = way_preparation_get_part (self, i);

    for (guint k = 0; g_str_equal (part->title, title) && k < part->lines->len; k++) {
      const WayPreparationLine *line = g_ptr_array_index (part->lines, k);

      g_string_append_printf (text, "%s%s (%s) [%s]", text->len > 0 ? "\n" : "", line->text,
                              line->detail != NULL ? line->detail : "",
                              line->mark != NULL ? line->mark : "");
    }
  }
  return g_string_free (text, FALSE);
}

static void
assert_says (WayPreparation *self, const char *title, const char *expected)
{
  g_autofree char *text = say (self, title);

  g_assert_cmpstr (text, ==, expected);
}

/* Of somebody about whom nothing is known each part says so. */
static void
test_empty (void)
{
  g_autoptr (WayWorkspace) workspace = fixture_open_workspace ();
  g_autoptr (WayClient) sam = fixture_add_client (workspace, "Sam");
  g_autoptr (GError) error = NULL;
  g_autoptr (WayPreparation) self = prepare (workspace, &sam->parent.id, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (way_preparation_get_name (self), ==, "Sam");
  for (guint i = 0; i < way_preparation_get_n_parts (self); i++) {
    const WayPreparationPart *part = way_preparation_get_part (self, i);

    g_test_message ("%s", part->title);
    g_assert_cmpuint (part->lines->len, ==, 0);
    g_assert_nonnull (part->empty);
    g_assert_nonnull (part->section);
  }
  way_workspace_close (workspace);
}

static void
test_says (void)
{
  g_autoptr (WayWorkspace) workspace = fixture_open_workspace ();
  g_autoptr (WayClient) sam = fixture_add_client (workspace, "Sam");
  g_autoptr (WayClient) next = way_record_copy (sam);
  g_autoptr (WayContactPoint) point = way_workspace_create (workspace, WAY_TYPE_CONTACT_POINT);
  g_autoptr (WayNote) note = way_workspace_create (workspace, WAY_TYPE_NOTE);
  g_autoptr (WayPreparation) self = NULL;

  way_set (next, work_with_me, "Speak on my right side");
  way_set (next, risk, WAY_CLIENT_RISK_LOW);
  way_set (next, risk_asked_on, way_date_add_days (way_today (), -4));
  way_set (next, own_date, way_date_add_days (way_today (), -88));
  save (workspace, next);
  way_set (point, client_id, sam->parent.id);
  way_set (point, value, "555 0142");
  way_set (point, rules, WAY_SET_OF (WAY_CONTACT_POINT_RULE_NO_VOICEMAIL));
  save (workspace, point);
  way_set (note, client_id, sam->parent.id);
  way_set (note, author_id, way_workspace_get_staff (workspace)->parent.id);
  way_set (note, served_on, way_date_add_days (way_today (), -4));
  way_set (note, next_step, "Practise the “no, thank you” line");
  save (workspace, note);

  self = prepare (workspace, &sam->parent.id, NULL);
  assert_says (self, "How to Work with Me",
               "Speak on my right side () []\n88 days (by the client’s own date) []");
  assert_says (self, "Contact", "No voicemail. (\342\201\246555 0142\342\201\251) []");
  assert_says (self, "Risks", "Low () [asked 4 days ago]");
  assert_says (self, "Milestones", "90 days () [in 2 days]");
  {
    g_autofree char *text = say (self, "Last Note");

    g_assert_nonnull (strstr (text, "[not signed]"));
    g_assert_nonnull (strstr (text, "Homework (Practise the “no, thank you” line)"));
  }
  way_workspace_close (workspace);
}

static void
test_paper (void)
{
  g_autoptr (WayWorkspace) workspace = fixture_open_workspace ();
  g_autoptr (WayClient) sam = fixture_add_client (workspace, "Sam");
  const WayPaperRequest request = { .client_id = sam->parent.id, .today = way_today () };
  g_autoptr (WayPreparation) self = prepare (workspace, &sam->parent.id, NULL);
  GAsyncResult *slot = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (WayPaper) paper = NULL;
  g_autofree char *text = NULL;

  way_paper_make_async (workspace, &way_preparation_paper, &request, self, NULL, fixture_done_cb,
                        &slot);
  result = fixture_wait (&slot);
  paper = way_paper_make_finish (workspace, result, NULL);
  text = way_paper_dup_text (paper);
  g_assert_nonnull (strstr (text, "Open Objectives"));
  g_assert_cmpuint (way_paper_layout (paper, 595, 842, 40), ==, 1);
  way_workspace_close (workspace);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/preparation/empty", test_empty);
  g_test_add_func ("/preparation/says", test_says);
  g_test_add_func ("/preparation/paper", test_paper);
  return g_test_run ();
}
