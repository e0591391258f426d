/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-history-entry.h"

static WayHistoryEntry *
make (const char *table, WayHistoryKind kind, const char *verb)
{
  WayHistoryEntry *entry = g_object_new (WAY_TYPE_HISTORY_ENTRY, NULL);
  WayHistoryDeed  *deed = g_new0 (WayHistoryDeed, 1);

  deed->table = g_strdup (table);
  deed->kind = kind;
  deed->verb = g_strdup (verb);
  deed->n_changes = 1;
  deed->changes = g_new0 (WayFieldChange, 1);
  deed->changes[0].field = g_strdup ("text");
  g_ptr_array_add (entry->deeds, deed);
  return entry;
}

static void
test_kinds (void)
{
  static const struct {
    const char     *table;
    WayHistoryKind  kind;
    const char     *verb;
    WayHistoryKinds kinds;
  } cases[] = {
    { "goal", WAY_HISTORY_CREATED, "create", WAY_HISTORY_OF_CHANGES },
    { "goal", WAY_HISTORY_REMOVED, "remove", WAY_HISTORY_OF_CHANGES },
    { "log", WAY_HISTORY_ERASED, "erase", WAY_HISTORY_OF_CHANGES },
    { "assessment", WAY_HISTORY_CREATED, "create", WAY_HISTORY_OF_SIGNING },
    { "assessment", WAY_HISTORY_CHANGED, "change", WAY_HISTORY_OF_CHANGES },
    { "access", WAY_HISTORY_ACCESS, "view", WAY_HISTORY_OF_READING },
    { "access", WAY_HISTORY_ACCESS, "unlock", WAY_HISTORY_OF_READING },
    { "access", WAY_HISTORY_ACCESS, "print", WAY_HISTORY_OF_GIVING_OUT },
    { "access", WAY_HISTORY_ACCESS, "denied", WAY_HISTORY_OF_GIVING_OUT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (WayHistoryEntry) entry = make (cases[i].table, cases[i].kind, cases[i].verb);

    g_assert_cmpuint (way_history_entry_get_kinds (entry), ==, cases[i].kinds);
    g_assert_cmpint (way_history_entry_is_reading (entry), ==, g_str_equal (cases[i].verb, "view"));
  }
}

/* A signing is one, whatever else belongs to it. */
static void
test_signing (void)
{
  g_autoptr (WayHistoryEntry) entry = make ("alert", WAY_HISTORY_CHANGED, "change");
  g_autoptr (WayHistoryEntry) form = make ("assessment", WAY_HISTORY_CREATED, "create");

  g_ptr_array_add (entry->deeds, g_ptr_array_steal_index (form->deeds, 0));
  g_assert_cmpuint (way_history_entry_get_kinds (entry), ==, WAY_HISTORY_OF_SIGNING);
}

static void
test_find (void)
{
  g_autoptr (WayHistoryEntry) entry = make ("goal", WAY_HISTORY_CHANGED, "change");
  const WayHistoryDeed *deed = g_ptr_array_index (entry->deeds, 0);

  g_assert_nonnull (way_history_deed_find (deed, "text"));
  g_assert_null (way_history_deed_find (deed, "status"));
}

static void
test_kept (void)
{
  g_assert_cmpint (way_undo_kind_of ("assessment", "change"), ==, WAY_UNDO_KEPT);
  g_assert_cmpint (way_undo_kind_of ("client", "create"), ==, WAY_UNDO_CLIENT);
  g_assert_cmpint (way_undo_kind_of ("client", "change"), ==, WAY_UNDO_FREE);
  g_assert_cmpint (way_undo_kind_of ("goal", "create"), ==, WAY_UNDO_FREE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/history-entry/kinds", test_kinds);
  g_test_add_func ("/history-entry/signing", test_signing);
  g_test_add_func ("/history-entry/find", test_find);
  g_test_add_func ("/history-entry/kept", test_kept);
  return g_test_run ();
}
