/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "storage-fixture.h"
#include "way-draft-repo.h"

static WayDraft *
make_draft (const WayId *about, gint64 revision, const char *text)
{
  GVariantBuilder texts = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{ss}"));

  g_variant_builder_add (&texts, "{ss}", "text", text);
  return way_draft_new ("note", about, revision, g_variant_builder_end (&texts));
}

/* Whatever was typed comes back letter for letter. */
static void
test_texts (void)
{
  static const char *const typed[] = { "", "It's “quoted” \\ 'so'", "a\nb\tc", "Zoë 😀",
                                       "%s' OR 1=1 --" };
  g_autoptr (WayDb) db = fixture_begin ();

  for (guint i = 0; i < G_N_ELEMENTS (typed); i++) {
    g_autoptr (WayDraft) draft = make_draft (&fixture_staff, 3, typed[i]);
    g_autoptr (WayDraft) found = NULL;
    g_autoptr (GError) error = NULL;

    g_assert_true (way_draft_repo_keep (db, draft, (WayTime){ 1 }, &error));
    found = way_draft_repo_find (db, "note", &fixture_staff, &error);
    g_assert_no_error (error);
    g_assert_cmpstr (way_draft_get_text (found, "text"), ==, typed[i]);
    g_assert_null (way_draft_get_text (found, "another"));
    g_assert_cmpint (found->revision, ==, 3);
  }
}

/* One of a form and what it is about: of another client's it is not. */
static void
test_apart (void)
{
  g_autoptr (WayDb) db = fixture_begin ();
  g_autoptr (WayDraft) draft = make_draft (&fixture_staff, 0, "mine");
  g_autoptr (WayDraft) none = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (way_draft_repo_keep (db, draft, (WayTime){ 1 }, NULL));
  g_assert_null (way_draft_repo_find (db, "note", &fixture_site, &error));
  g_assert_no_error (error);
  g_assert_null (way_draft_repo_find (db, "client", &fixture_staff, &error));
  g_assert_no_error (error);
  g_assert_true (way_draft_repo_remove (db, "note", &fixture_staff, NULL));
  none = way_draft_repo_find (db, "note", &fixture_staff, &error);
  g_assert_null (none);
  g_assert_no_error (error);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/draft-repo/texts", test_texts);
  g_test_add_func ("/draft-repo/apart", test_apart);

  return g_test_run ();
}
