/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "storage-fixture.h"
#include "way-choice-repo.h"

static GVariant *
make_texts (const char *text)
{
  GVariantBuilder texts = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{ss}"));

  g_variant_builder_add (&texts, "{ss}", "period", text);
  return g_variant_ref_sink (g_variant_builder_end (&texts));
}

static void
keep (WayDb *db, const WayId *who, const char *view, const WayId *about, const char *text)
{
  g_autoptr (GVariant) texts = make_texts (text);
  g_autoptr (GError) error = NULL;

  g_assert_true (way_choice_repo_keep (db, who, view, about, texts, (WayTime){ 1 }, &error));
  g_assert_no_error (error);
}

static void
assert_found (WayDb *db, const WayId *who, const char *view, const WayId *about, const char *want)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) texts = way_choice_repo_find (db, who, view, about, &error);
  const char *text = NULL;

  g_assert_no_error (error);
  if (want == NULL) {
    g_assert_null (texts);
    return;
  }
  g_assert_true (g_variant_lookup (texts, "period", "&s", &text));
  g_assert_cmpstr (text, ==, want);
}

/* The last one of who, view and what it is about; nobody else’s. */
static void
test_apart (void)
{
  static const WayId other = { { 9 } };
  g_autoptr (WayDb) db = fixture_begin ();

  assert_found (db, &fixture_staff, "progress", &fixture_site, NULL);
  keep (db, &fixture_staff, "progress", &fixture_site, "all");
  keep (db, &fixture_staff, "progress", &fixture_site, "it's “mine” \\ so");
  keep (db, &fixture_staff, "progress", &other, "year");
  assert_found (db, &fixture_staff, "progress", &fixture_site, "it's “mine” \\ so");
  assert_found (db, &fixture_staff, "progress", &other, "year");
  assert_found (db, &other, "progress", &fixture_site, NULL);
  assert_found (db, &fixture_staff, "list", &fixture_site, NULL);
}

/* It is remembered, not recorded: the log says nothing of it. */
static void
test_no_history (void)
{
  g_autoptr (WayDb) db = fixture_begin ();
  gint64 before = 0;
  gint64 after = 0;
  guint8 hash[WAY_LOG_HASH_SIZE];

  g_assert_true (way_log_get_head (db, &before, hash, NULL));
  keep (db, &fixture_staff, "progress", &fixture_site, "all");
  g_assert_true (way_log_get_head (db, &after, hash, NULL));
  g_assert_cmpint (before, ==, after);
}

/* What a later version wrote is nothing to this one, and no failure. */
static void
test_unreadable (void)
{
  g_autoptr (WayDb) db = fixture_begin ();

  keep (db, &fixture_staff, "progress", &fixture_site, "all");
  g_assert_true (way_db_run_script (db, "UPDATE choice SET texts = '[1, 2]'", NULL));
  assert_found (db, &fixture_staff, "progress", &fixture_site, NULL);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/choice-repo/apart", test_apart);
  g_test_add_func ("/choice-repo/unreadable", test_unreadable);
  g_test_add_func ("/choice-repo/no-history", test_no_history);

  return g_test_run ();
}
