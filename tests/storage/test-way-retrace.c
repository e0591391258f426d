/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "storage-fixture.h"
#include "way-error.h"
#include "way-need.h"
#include "way-plan.h"
#include "way-retrace.h"
#include "way-undo.h"

#define KINDS " plan need "

static const WayId alma = { { 4 } };

typedef struct {
  WayDb   *db;
  WayId    client_id;
  WayId    plan_id;
  WayNeed *needs[10];
  gint64   at;
} Story;

static void
add_alma (WayDb *db)
{
  g_autoptr (WayStaff) person = way_record_new (WAY_TYPE_STAFF, &alma);
  g_autoptr (WayStaff) saved = NULL;

  way_set (person, name, "Alma");
  saved = fixture_save (db, person, NULL);
  g_assert_nonnull (saved);
}

static Story
begin (void)
{
  Story story = { .db = fixture_begin (), .at = 10 };
  g_autoptr (WayClient) client = fixture_add_client (story.db, "Sam");
  g_autoptr (WayPlan) plan = fixture_new (WAY_TYPE_PLAN);
  g_autoptr (WayPlan) saved = NULL;

  add_alma (story.db);
  way_set (plan, client_id, client->parent.id);
  way_set (plan, started_on, way_date_make (2026, 9, 1));
  story.client_id = client->parent.id;
  story.plan_id = plan->parent.id;
  saved = fixture_save (story.db, plan, NULL);
  return story;
}

static void
end (Story *story)
{
  for (guint i = 0; i < G_N_ELEMENTS (story->needs); i++)
    g_clear_object (&story->needs[i]);
  way_db_close (story->db);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Story, end)

static WayWriter *
write_as (Story *story, const WayId *who)
{
  WayWriter *writer = way_writer_new (story->db, who, (WayTime){ story->at++ }, NULL);

  g_assert_nonnull (writer);
  return writer;
}

/* A letter is an act: “1” makes a need or changes its text, “a1” is Alma’s, “-1” removes it. */
static void
act (Story *story, const char *step)
{
  const gboolean removes = step[0] == '-';
  const WayId   *who = step[0] == 'a' ? &alma : &fixture_staff;
  const guint    n = (guint)(step[strlen (step) - 1] - '0');
  g_autoptr (WayWriter) writer = NULL;
  g_autoptr (WayNeed) need = NULL;
  g_autofree char *text = g_strdup_printf ("%s at %" G_GINT64_FORMAT, step, story->at);

  g_assert_true (way_db_begin (story->db, NULL));
  writer = write_as (story, who);
  if (story->needs[n] == NULL) {
    need = fixture_new (WAY_TYPE_NEED);
    way_set (need, client_id, story->client_id);
    way_set (need, plan_id, story->plan_id);
    story->needs[n] = g_object_ref (need);
  } else {
    g_autoptr (WayNeed) now =
      way_record_repo_get (story->db, WAY_TYPE_NEED, &story->needs[n]->parent.id, NULL);

    need = way_record_copy (now);
  }
  if (removes) {
    g_assert_true (way_writer_remove (writer, need, NULL));
  } else {
    way_set (need, text, text);
    g_assert_nonnull (way_writer_save (writer, need, NULL));
  }
  g_assert_true (way_db_commit (story->db, NULL));
}

static gint64
find (Story *story, gboolean forward, guint skip)
{
  const WayRetrace way = { story->client_id, fixture_staff, (char *)KINDS, forward, skip };
  g_autoptr (GError) error = NULL;
  gint64 found = -1;

  way_retrace_find (story->db, &way, &found, &error);
  g_assert_no_error (error);
  return found;
}

static gboolean
go (Story *story, gboolean forward, guint skip)
{
  const gint64 found = find (story, forward, skip);
  g_autoptr (WayWriter) writer = NULL;
  gboolean done;

  if (found == 0)
    return FALSE;

  g_assert_true (way_db_begin (story->db, NULL));
  writer = write_as (story, &fixture_staff);
  done = way_writer_undo (writer, found, NULL, NULL);
  if (done)
    g_assert_true (way_db_commit (story->db, NULL));
  else
    way_db_rollback (story->db);
  return done;
}

/* The texts of the needs that are there, each by what made it. */
static char *
tell (Story *story)
{
  g_autoptr (sqlite3_stmt) row = way_db_query (
    story->db, "SELECT text FROM need WHERE deleted_at IS NULL ORDER BY id", WAY_NO_ARGS, NULL);
  GString *all = g_string_new (NULL);

  while (way_db_step (story->db, row, NULL) == WAY_STEP_ROW)
    g_string_append_printf (all, "%s|", (const char *)sqlite3_column_text (row, 0));
  return g_string_free (all, FALSE);
}

/* Acts, “<” back and “>” forward, “!” when that must not go; and what is there then. */
static const struct {
  const char *name;
  const char *steps;
  const char *there;
} stories[] = {
  { "one back", "1 <", "" },
  { "and again", "1 < >", "1 at 10|" },
  { "back, again, back", "1 1 < > <", "1 at 10|" },
  { "back and again through all", "1 2 1 < < < > > >", "1 at 12|2 at 11|" },
  { "further than the beginning", "1 < < <!", "" },
  { "further than the end", "1 < > >!", "1 at 10|" },
  { "a new act ends the way forward", "1 2 < 1 >!", "1 at 13|" },
  { "and is taken back before what was before", "1 2 < 1 < <", "" },
  { "again what is new, not what it ended", "1 2 < 1 < >", "1 at 13|" },
  { "what was removed", "1 2 -1 < <", "1 at 10|" },
  { "another’s act is not taken back", "1 a2 <", "a2 at 11|" },
  { "nor another’s on one’s own", "1 a1 <!", "a1 at 11|" },
  { "what lies before it is", "2 1 a1 <! ^", "a1 at 12|" },
  { "many times there and back", "1 1 < > < > < > <", "1 at 10|" },
  { "there and back in the middle", "1 2 1 < < > < > >", "1 at 12|2 at 11|" },
};

static void
test_story (gconstpointer data)
{
  const guint n = GPOINTER_TO_UINT (data);
  g_auto (GStrv) steps = g_strsplit (stories[n].steps, " ", -1);
  g_auto (Story) story = begin ();
  g_autofree char *there = NULL;

  for (guint i = 0; steps[i] != NULL; i++) {
    const gboolean must_fail = g_str_has_suffix (steps[i], "!");

    g_test_message ("%s", steps[i]);
    if (steps[i][0] == '<' || steps[i][0] == '>' || steps[i][0] == '^')
      g_assert_cmpint (go (&story, steps[i][0] == '>', steps[i][0] == '^'), ==, !must_fail);
    else
      act (&story, steps[i]);
  }
  there = tell (&story);
  g_assert_cmpstr (there, ==, stories[n].there);
}

/* What is done again is called by what was done at first, and what stands on it by its name. */
static void
test_words (void)
{
  g_auto (Story) story = begin ();
  g_autoptr (GError) error = NULL;
  gint64 first = 0;
  gint64 own;

  act (&story, "1");
  own = find (&story, FALSE, 0);
  g_assert_true (go (&story, FALSE, 0));
  g_assert_true (go (&story, TRUE, 0));
  g_assert_true (go (&story, FALSE, 0));
  g_assert_true (way_retrace_get_first (story.db, find (&story, TRUE, 0), &first, &error));
  g_assert_cmpint (first, ==, own);
  g_assert_true (go (&story, TRUE, 0));
}

/* Other kinds, and other clients, are on another way. */
static void
test_bounds (void)
{
  g_auto (Story) story = begin ();
  WayRetrace way = { story.client_id, fixture_staff, (char *)" client ", FALSE, 0 };
  gint64     found = 0;

  act (&story, "1");
  g_assert_true (way_retrace_find (story.db, &way, &found, NULL));
  g_assert_cmpint (found, <, find (&story, FALSE, 0));
  way.client_id = alma;
  g_assert_true (way_retrace_find (story.db, &way, &found, NULL));
  g_assert_cmpint (found, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (stories); i++) {
    g_autofree char *path = g_strdup_printf ("/retrace/%s", stories[i].name);

    g_test_add_data_func (path, GUINT_TO_POINTER (i), test_story);
  }
  g_test_add_func ("/retrace/words", test_words);
  g_test_add_func ("/retrace/bounds", test_bounds);

  return g_test_run ();
}
