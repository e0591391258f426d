/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-timeline.h"

#include "way-contact.h"
#include "way-event.h"
#include "way-milestone.h"
#include "way-note.h"
#include "way-now.h"
#include "way-plan.h"
#include "way-timeline-paper.h"
#include "workspace-fixture.h"

static void
save (WayWorkspace *workspace, gpointer record)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WayRecord) saved = fixture_save (workspace, record, NULL, &error);

  g_assert_no_error (error);
}

static WayTimelinePart *
read_part (WayWorkspace *workspace, const WayTimelineFilter *filter, const WayTimelinePlace *behind)
{
  GAsyncResult *slot = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  WayTimelinePart *part;

  way_workspace_read_timeline_async (workspace, filter, behind, NULL, fixture_done_cb, &slot);
  result = fixture_wait (&slot);
  part = way_workspace_read_timeline_finish (workspace, result, &error);
  g_assert_no_error (error);
  return part;
}

static void
assert_titles (WayWorkspace *workspace, const WayTimelineFilter *filter, const char *expected)
{
  g_autoptr (WayTimelinePart) part = read_part (workspace, filter, NULL);
  g_autoptr (GString) titles = g_string_new (NULL);

  for (guint i = 0; i < part->items->len; i++)
    g_string_append_printf (titles, "%s%s", i > 0 ? "; " : "",
                            ((WayTimelineItem *)g_ptr_array_index (part->items, i))->title);
  g_assert_cmpstr (titles->str, ==, expected);
}

static void
add_event (WayWorkspace *workspace, const WayClient *client, guint32 day, const char *words)
{
  g_autoptr (WayEvent) event = way_workspace_create (workspace, WAY_TYPE_EVENT);

  way_set (event, client_id, client->parent.id);
  way_set (event, code, WAY_EVENT_OTHER);
  way_set (event, happened_on, ((WayDate){ day }));
  way_set (event, words, words);
  save (workspace, event);
}

static void
fill (WayWorkspace *workspace, const WayClient *client)
{
  const WayId *me = &way_workspace_get_staff (workspace)->parent.id;
  g_autoptr (WayContact) contact = way_workspace_create (workspace, WAY_TYPE_CONTACT);
  g_autoptr (WayNote) note = way_workspace_create (workspace, WAY_TYPE_NOTE);
  g_autoptr (WayMilestone) milestone = way_workspace_create (workspace, WAY_TYPE_MILESTONE);

  way_set (contact, client_id, client->parent.id);
  way_set (contact, worker_id, *me);
  way_set (contact, kind, WAY_CONTACT_CALL);
  way_set (contact, happened_on, ((WayDate){ 20260903 }));
  save (workspace, contact);
  way_set (note, client_id, client->parent.id);
  way_set (note, author_id, *me);
  way_set (note, served_on, ((WayDate){ 20260902 }));
  way_set (note, words, "Proud of the deposit saved");
  save (workspace, note);
  way_set (milestone, client_id, client->parent.id);
  way_set (milestone, kind, WAY_MILESTONE_OWN);
  way_set (milestone, reached_on, ((WayDate){ 20260901 }));
  way_set (milestone, words, "My own keys");
  save (workspace, milestone);
  add_event (workspace, client, 20260830, "Moved in");
}

static guint
find_kind (const char *label)
{
  for (guint i = 0; i < way_timeline_get_n_kinds (); i++) {
    if (g_str_equal (way_timeline_get_look (i)->label, label))
      return i;
  }

  g_assert_not_reached ();
}

static void
test_kinds (void)
{
  g_autoptr (WayWorkspace) workspace = fixture_open_workspace ();
  g_autoptr (WayClient) sam = fixture_add_client (workspace, "Sam");
  WayTimelineFilter filter = { .client_id = sam->parent.id };

  assert_titles (workspace, &filter, "");
  fill (workspace, sam);
  assert_titles (workspace, &filter, "Call; Note, not signed; My own keys; Moved in");

  filter.kinds = G_GUINT64_CONSTANT (1) << find_kind ("Events");
  assert_titles (workspace, &filter, "Moved in");
  filter.kinds |= G_GUINT64_CONSTANT (1) << find_kind ("Contacts");
  assert_titles (workspace, &filter, "Call; Moved in");

  filter = (WayTimelineFilter){ .client_id = sam->parent.id, .from = { 20260901 } };
  assert_titles (workspace, &filter, "My own keys; Moved in");

  /* Also what a note says, which its row does not. */
  filter = (WayTimelineFilter){ .client_id = sam->parent.id, .words = "DEPOSIT" };
  assert_titles (workspace, &filter, "Note, not signed");
  filter.words = "nothing of that";
  assert_titles (workspace, &filter, "");
  way_workspace_close (workspace);
}

/* The draft of somebody else is not told, and no search finds what it says. */
static void
test_hidden (void)
{
  g_autoptr (WayWorkspace) workspace = fixture_open_workspace ();
  g_autoptr (WayClient) sam = fixture_add_client (workspace, "Sam");
  g_autoptr (WayStaff) other = way_workspace_create (workspace, WAY_TYPE_STAFF);
  g_autoptr (WayNote) note = way_workspace_create (workspace, WAY_TYPE_NOTE);
  WayTimelineFilter filter = { .client_id = sam->parent.id };
  g_autoptr (WayTimelinePart) part = NULL;

  way_set (other, name, "Other");
  save (workspace, other);
  way_set (note, client_id, sam->parent.id);
  way_set (note, author_id, other->parent.id);
  way_set (note, served_on, ((WayDate){ 20260902 }));
  way_set (note, words, "Only for me");
  save (workspace, note);

  part = read_part (workspace, &filter, NULL);
  g_assert_cmpuint (part->items->len, ==, 1);
  g_assert_null (strstr (((WayTimelineItem *)g_ptr_array_index (part->items, 0))->detail, "Only"));
  filter.words = "only for me";
  assert_titles (workspace, &filter, "");
  way_workspace_close (workspace);
}

/* Parts follow each other, and a search goes on where there is nothing for long. */
static void
test_parts (void)
{
  g_autoptr (WayWorkspace) workspace = fixture_open_workspace ();
  g_autoptr (WayClient) sam = fixture_add_client (workspace, "Sam");
  WayTimelineFilter            filter = { .client_id = sam->parent.id };
  g_autofree WayTimelinePlace *next = NULL;
  guint                        n = 0;

  for (guint i = 0; i < 3 * WAY_TIMELINE_PART + 7; i++)
    add_event (workspace, sam, 20260901 + i % 20, "Moved in");
  do {
    g_autoptr (WayTimelinePart) part = read_part (workspace, &filter, next);

    n += part->items->len;
    g_assert_cmpuint (part->items->len, <=, WAY_TIMELINE_PART);
    g_free (next);
    next = g_steal_pointer (&part->next);
  } while (next != NULL);
  g_assert_cmpuint (n, ==, 3 * WAY_TIMELINE_PART + 7);
  way_workspace_close (workspace);
}

static void
test_paper (void)
{
  g_autoptr (WayWorkspace) workspace = fixture_open_workspace ();
  g_autoptr (WayClient) sam = fixture_add_client (workspace, "Sam");
  const WayTimelineFilter filter = { .client_id = sam->parent.id, .words = "keys" };
  const WayPaperRequest   request = { .client_id = sam->parent.id, .today = way_today () };
  GAsyncResult           *slot = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GObject) params = NULL;
  g_autoptr (WayPaper) paper = NULL;
  g_autofree char *text = NULL;

  fill (workspace, sam);
  params = way_timeline_paper_new_params (workspace, &filter);
  way_paper_make_async (workspace, &way_timeline_paper, &request, params, NULL, fixture_done_cb,
                        &slot);
  result = fixture_wait (&slot);
  paper = way_paper_make_finish (workspace, result, NULL);
  text = way_paper_dup_text (paper);
  g_assert_nonnull (strstr (text, "“keys”"));
  g_assert_nonnull (strstr (text, "My own keys"));
  g_assert_null (strstr (text, "Moved in"));
  way_workspace_close (workspace);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/timeline/kinds", test_kinds);
  g_test_add_func ("/timeline/hidden", test_hidden);
  g_test_add_func ("/timeline/parts", test_parts);
  g_test_add_func ("/timeline/paper", test_paper);
  return g_test_run ();
}
