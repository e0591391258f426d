/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-slot.h"

#include <sys/resource.h>
#include <unistd.h>

#include "keys-fixture.h"

static WaySlot *
make (WaySlotKind kind, const char *text, const WaySecret *dek)
{
  g_autoptr (WaySecret) secret = way_secret_new_from_text (text);
  g_autoptr (GError) error = NULL;
  const WayId caseload = fixture_id (1), owner = fixture_id (2);
  WaySlot *slot = way_slot_new (kind, &caseload, &owner, secret, &WAY_SLOT_COST_LEAST, dek, &error);

  g_assert_no_error (error);
  return slot;
}

static WaySecret *
open_with (const WaySlot *slot, guint8 caseload, const char *text, GError **error)
{
  g_autoptr (WaySecret) secret = way_secret_new_from_text (text);
  const WayId id = fixture_id (caseload);

  return way_slot_open (slot, &id, secret, error);
}

static void
test_open (void)
{
  static const WaySlotKind kinds[] = { WAY_SLOT_PASSPHRASE, WAY_SLOT_RECOVERY, WAY_SLOT_DEVICE };
  g_autoptr (WaySecret) dek = way_secret_new_random (WAY_DEK_SIZE);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++) {
    g_autoptr (WaySlot) slot = make (kinds[i], "noon", dek);
    g_autoptr (GError) error = NULL;
    g_autoptr (WaySecret) again = open_with (slot, 1, "noon", &error);

    g_assert_no_error (error);
    g_assert_true (way_secret_equal (dek, again));

    g_assert_null (open_with (slot, 1, "Noon", &error));
    g_assert_error (error, WAY_ERROR, WAY_ERROR_WRONG_KEY);
    g_clear_error (&error);

    g_assert_null (open_with (slot, 1, "", &error));
    g_assert_error (error, WAY_ERROR, WAY_ERROR_WRONG_KEY);
    g_clear_error (&error);

    /* A slot copied to another caseload opens nothing there. */
    g_assert_null (open_with (slot, 9, "noon", &error));
    g_assert_error (error, WAY_ERROR, WAY_ERROR_WRONG_KEY);
  }
}

/* é as one letter, and as e with an accent. */
static void
test_letters (void)
{
  g_autoptr (WaySecret) dek = way_secret_new_random (WAY_DEK_SIZE);
  g_autoptr (WaySlot) slot = make (WAY_SLOT_PASSPHRASE, "caf\xC3\xA9", dek);
  g_autoptr (WaySecret) again = open_with (slot, 1, "cafe\xCC\x81", NULL);

  g_assert_nonnull (again);
}

static void
test_seal_again (void)
{
  g_autoptr (WaySecret) dek = way_secret_new_random (WAY_DEK_SIZE);
  g_autoptr (WaySecret) fresh = way_secret_new_random (WAY_DEK_SIZE);
  g_autoptr (WaySlot) slot = make (WAY_SLOT_DEVICE, "noon", dek);
  g_autoptr (WaySlot) next = way_slot_seal_again (slot, fresh);
  g_autoptr (WaySecret) a = open_with (slot, 1, "noon", NULL);
  g_autoptr (WaySecret) b = open_with (next, 1, "noon", NULL);

  g_assert_true (way_secret_equal (a, dek));
  g_assert_true (way_secret_equal (b, fresh));
}

static void
test_bounds (void)
{
  static const WaySlotCost wrong[] = {
    { 1, 64 * 1024 }, { 11, 64 * 1024 }, { 2, 64 * 1024 - 1 }, { 2, 1024 * 1024 + 1 }, { 0, 0 },
  };
  g_autoptr (WaySecret) dek = way_secret_new_random (WAY_DEK_SIZE);
  g_autoptr (WaySecret) secret = way_secret_new_from_text ("noon");
  g_autoptr (WaySecret) empty = way_secret_new_from_text ("");
  const WayId caseload = fixture_id (1);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++) {
    g_assert_null (
      way_slot_new (WAY_SLOT_PASSPHRASE, &caseload, NULL, secret, &wrong[i], dek, &error));
    g_assert_error (error, WAY_ERROR, WAY_ERROR_INVALID);
    g_clear_error (&error);
  }

  g_assert_null (
    way_slot_new (WAY_SLOT_PASSPHRASE, &caseload, NULL, empty, &WAY_SLOT_COST_LEAST, dek, &error));
  g_assert_error (error, WAY_ERROR, WAY_ERROR_INVALID);
}

/* Each member of the text replaced by that of another slot, or by something of another kind. */
static void
test_members (void)
{
  static const char *const members[] = { "id",     "kind",    "owner", "derivation",
                                         "passes", "memory",  "salt",  "nonce",
                                         "public", "wrapped", "sealed" };
  g_autoptr (WaySecret) dek = way_secret_new_random (WAY_DEK_SIZE);
  g_autoptr (WaySlot) one = make (WAY_SLOT_DEVICE, "noon", dek);
  g_autoptr (WaySlot) two = make (WAY_SLOT_PASSPHRASE, "midnight", dek);
  g_autoptr (JsonNode) other = way_slot_to_json (two);
  g_autoptr (JsonNode) same = way_slot_to_json (one);
  g_autoptr (WaySlot) read = way_slot_from_json (same);
  g_autoptr (WaySecret) again = open_with (read, 1, "noon", NULL);

  g_assert_true (way_secret_equal (again, dek));

  for (guint i = 0; i < G_N_ELEMENTS (members); i++) {
    const char *const odd[] = { "null", "7.5",   "-1",
                                "\"\"", "\"x\"", "[]",
                                "{}",   "true",  "99999999999999999999" };

    for (guint j = 0; j < G_N_ELEMENTS (odd); j++) {
      g_autoptr (JsonNode) node = way_slot_to_json (one);

      json_object_set_member (json_node_get_object (node), members[i],
                              json_from_string (odd[j], NULL));
      g_assert_null (way_slot_from_json (node));
    }

    {
      g_autoptr (JsonNode) node = way_slot_to_json (one);
      g_autoptr (WaySlot) mixed = NULL;
      g_autoptr (WaySecret) opened = NULL;

      json_object_set_member (
        json_node_get_object (node), members[i],
        json_node_copy (json_object_get_member (json_node_get_object (other), members[i])));
      mixed = way_slot_from_json (node);
      opened = mixed != NULL ? open_with (mixed, 1, "noon", NULL) : NULL;
      g_assert_true (opened == NULL || g_strcmp0 (members[i], "owner") == 0);

      json_object_remove_member (json_node_get_object (node), members[i]);
      g_assert_null (way_slot_from_json (node));
    }
  }
}

#ifndef __SANITIZE_ADDRESS__
/* No more than this above what the process has: sanitizers reserve much by themselves. */
static void
limit_memory (guint megabytes)
{
  g_autofree char *pages = NULL;
  struct rlimit    limit;

  g_assert_true (g_file_get_contents ("/proc/self/statm", &pages, NULL, NULL));
  limit.rlim_cur = g_ascii_strtoull (pages, NULL, 10) * (rlim_t)sysconf (_SC_PAGESIZE);
  limit.rlim_cur += (rlim_t)megabytes * 1024 * 1024;
  limit.rlim_max = limit.rlim_cur;
  g_assert_cmpint (setrlimit (RLIMIT_AS, &limit), ==, 0);
}

static void
test_no_memory (void)
{
  g_autoptr (GError) error = NULL;

  if (g_test_subprocess ()) {
    g_autoptr (WaySecret) dek = way_secret_new_random (WAY_DEK_SIZE);
    g_autoptr (WaySecret) secret = way_secret_new_from_text ("noon");
    const WayId caseload = fixture_id (1);

    limit_memory (400);
    g_assert_null (way_slot_new (WAY_SLOT_PASSPHRASE, &caseload, NULL, secret, &WAY_SLOT_COST_MOST,
                                 dek, &error));
    g_assert_error (error, WAY_ERROR, WAY_ERROR_NO_MEMORY);
    return;
  }

  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_passed ();
}
#endif

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/slot/open", test_open);
  g_test_add_func ("/slot/letters", test_letters);
  g_test_add_func ("/slot/seal-again", test_seal_again);
  g_test_add_func ("/slot/bounds", test_bounds);
  g_test_add_func ("/slot/members", test_members);
#ifndef __SANITIZE_ADDRESS__
  /* AddressSanitizer itself needs terabytes of addresses. */
  g_test_add_func ("/slot/no-memory", test_no_memory);
#endif
  return g_test_run ();
}
