/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-view-state.h"

#include "storage-fixture.h"

static void
keep (WayDb *db, const char *view, const char *text)
{
  GVariantBuilder texts = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{ss}"));
  g_autoptr (GVariant) kept = NULL;

  g_variant_builder_add (&texts, "{ss}", "search", text);
  kept = g_variant_ref_sink (g_variant_builder_end (&texts));
  g_assert_true (way_view_state_keep (db, &fixture_staff, view, kept, NULL));
}

static void
test_last (void)
{
  g_autoptr (WayDb) db = fixture_begin ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) found = NULL;
  const char *text;

  g_assert_null (way_view_state_find (db, &fixture_staff, "clients", &error));
  g_assert_no_error (error);
  keep (db, "clients", "“one”");
  keep (db, "clients", "it's another");
  keep (db, "groups", "a third");
  found = way_view_state_find (db, &fixture_staff, "clients", &error);
  g_assert_no_error (error);
  g_assert_true (g_variant_lookup (found, "search", "&s", &text));
  g_assert_cmpstr (text, ==, "it's another");
  g_assert_null (way_view_state_find (db, &fixture_site, "clients", NULL));
}

/* What a later version wrote is nothing to this one, and no failure. */
static void
test_unreadable (void)
{
  g_autoptr (WayDb) db = fixture_begin ();
  g_autoptr (GError) error = NULL;

  keep (db, "clients", "one");
  g_assert_true (way_db_run_script (db, "UPDATE view_state SET texts = '[1, 2]'", NULL));
  g_assert_null (way_view_state_find (db, &fixture_staff, "clients", &error));
  g_assert_no_error (error);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/view-state/last", test_last);
  g_test_add_func ("/view-state/unreadable", test_unreadable);

  return g_test_run ();
}
