/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-key-file.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include "keys-fixture.h"

typedef struct {
  char       *folder;
  WaySecret  *dek;
  WayKeyFile *keys;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->folder = fixture_folder ();
  self->dek = way_secret_new_random (WAY_DEK_SIZE);
  self->keys = fixture_keys (self->dek);
  way_key_file_save (self->keys, self->folder, self->dek, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  way_key_file_free (self->keys);
  way_secret_unref (self->dek);
  fixture_clean (self->folder);
  g_free (self->folder);
}

static WaySecret *
open_with (WayKeyFile *keys, WaySlotKind kind, const char *text, GError **error)
{
  g_autoptr (WaySecret) secret = way_secret_new_from_text (text);

  return way_key_file_open (keys, kind, secret, NULL, error);
}

static void
test_round (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gboolean previous = TRUE;
  g_autoptr (WayKeyFile) keys = way_key_file_load (self->folder, &previous, &error);
  g_autoptr (WaySecret) a = NULL;
  g_autoptr (WaySecret) b = NULL;
  const WayAnchor *anchor;

  g_assert_no_error (error);
  g_assert_false (previous);
  g_assert_cmpuint (fixture_mode (self->folder, "keys.json"), ==, 0600);
  g_assert_false (fixture_has (self->folder, "keys.json.new"));
  g_assert_false (fixture_has (self->folder, "keys.json.old"));
  g_assert_true (way_key_file_is_alone (keys));
  g_assert_cmpuint (way_key_file_count_slots (keys, WAY_SLOT_PASSPHRASE), ==, 1);

  a = open_with (keys, WAY_SLOT_PASSPHRASE, FIXTURE_PASSPHRASE, &error);
  g_assert_no_error (error);
  b = open_with (keys, WAY_SLOT_DEVICE, "device", &error);
  g_assert_no_error (error);
  g_assert_true (way_secret_equal (a, self->dek));
  g_assert_true (way_secret_equal (b, self->dek));

  g_assert_null (open_with (keys, WAY_SLOT_RECOVERY, "device", &error));
  g_assert_error (error, WAY_ERROR, WAY_ERROR_WRONG_KEY);

  g_assert_cmpuint (way_key_file_get_n_anchors (keys), ==, 1);
  anchor = way_key_file_get_anchor (keys, 0);
  g_assert_cmpint (anchor->seq, ==, 17);
  g_assert_cmpuint (anchor->hash[31], ==, 0xA5);
}

static void
test_slots (Fixture *self, gconstpointer data)
{
  const WayId owner = fixture_id (2), nobody = fixture_id (7);
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (way_key_file_find_slot (self->keys, WAY_SLOT_DEVICE, &owner));
  g_assert_null (way_key_file_find_slot (self->keys, WAY_SLOT_DEVICE, &nobody));
  g_assert_false (way_key_file_drop_slots (self->keys, WAY_SLOT_DEVICE, &nobody));
  g_assert_true (way_key_file_drop_slots (self->keys, WAY_SLOT_DEVICE, NULL));
  g_assert_null (open_with (self->keys, WAY_SLOT_DEVICE, "device", &error));
  g_assert_error (error, WAY_ERROR, WAY_ERROR_NOT_FOUND);
}

/* No clear key and no secret stands in the file. */
static void
test_nothing_clear (Fixture *self, gconstpointer data)
{
  gsize            size;
  g_autofree char *text = fixture_get (self->folder, "keys.json", &size);
  g_autofree char *base64 = g_base64_encode (way_secret_get_bytes (self->dek), WAY_DEK_SIZE);

  base64[40] = '\0';
  g_assert_null (strstr (text, base64));
  g_assert_null (strstr (text, FIXTURE_PASSPHRASE));
}

static void
test_previous (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WayKeyFile) keys = NULL;
  gboolean previous = FALSE;

  way_key_file_set_alone (self->keys, FALSE);
  g_assert_true (way_key_file_save (self->keys, self->folder, self->dek, NULL));
  g_assert_cmpuint (fixture_mode (self->folder, "keys.json.old"), ==, 0600);

  fixture_put (self->folder, "keys.json", "{", 1);
  keys = way_key_file_load (self->folder, &previous, &error);
  g_assert_no_error (error);
  g_assert_true (previous);
  g_assert_true (way_key_file_is_alone (keys));

  /* Saving over the damaged one keeps the good copy. */
  g_assert_true (way_key_file_save (keys, self->folder, self->dek, NULL));
  g_clear_pointer (&keys, way_key_file_free);
  fixture_put (self->folder, "keys.json", "", 0);
  keys = way_key_file_load (self->folder, &previous, &error);
  g_assert_no_error (error);
  g_assert_true (previous);

  g_assert_true (way_key_file_forget_previous (self->folder, &error));
  g_assert_true (way_key_file_forget_previous (self->folder, &error));
  g_clear_pointer (&keys, way_key_file_free);
  g_assert_null (way_key_file_load (self->folder, &previous, &error));
  g_assert_error (error, WAY_ERROR, WAY_ERROR_DAMAGED);
}

static void
test_missing (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (self->folder, "keys.json", NULL);

  g_assert_cmpint (g_remove (path), ==, 0);
  g_assert_null (way_key_file_load (self->folder, NULL, &error));
  g_assert_error (error, WAY_ERROR, WAY_ERROR_NOT_FOUND);
  g_clear_error (&error);

  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
  g_assert_null (way_key_file_load (self->folder, NULL, &error));
  g_assert_error (error, WAY_ERROR, WAY_ERROR_DAMAGED);
}

/* Killed at any moment while it saves: what it has acknowledged is there, whole. */
static void
test_killed (Fixture *self, gconstpointer data)
{
  for (guint i = 0; i < 40; i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (WayKeyFile) keys = NULL;
    g_autoptr (WaySecret) dek = NULL;
    WayAnchor anchor = *way_key_file_get_anchor (self->keys, 0);
    gint64    seen = 0, got, until;
    int       pipes[2];
    pid_t     child;

    g_assert_cmpint (pipe (pipes), ==, 0);
    child = fork ();
    g_assert_cmpint (child, >=, 0);
    if (child == 0) {
      for (anchor.seq = 1;; anchor.seq++) {
        way_key_file_set_anchor (self->keys, &anchor);
        if (!way_key_file_save (self->keys, self->folder, self->dek, NULL) ||
            write (pipes[1], &anchor.seq, sizeof anchor.seq) != sizeof anchor.seq)
          _exit (1);
      }
    }

    close (pipes[1]);
    for (guint n = 0; n <= i % 3; n++)
      g_assert_cmpint (read (pipes[0], &seen, sizeof seen), ==, sizeof seen);
    until = g_get_monotonic_time () + i * 137 % 3000;
    while (g_get_monotonic_time () < until)
      ; /* somewhere within the next one */
    kill (child, SIGKILL);
    waitpid (child, NULL, 0);
    while (read (pipes[0], &got, sizeof got) == sizeof got)
      seen = got;
    close (pipes[0]);

    keys = way_key_file_load (self->folder, NULL, &error);
    g_assert_no_error (error);
    dek = open_with (keys, WAY_SLOT_DEVICE, "device", &error);
    g_assert_no_error (error);
    g_assert_cmpint (way_key_file_get_anchor (keys, 0)->seq, >=, seen);
    g_assert_cmpint (way_key_file_get_anchor (keys, 0)->seq, <=, seen + 1);
  }

  {
    g_autofree char *left = g_build_filename (self->folder, "keys.json.new", NULL);
    g_autofree char *older = g_build_filename (self->folder, "keys.json.old.new", NULL);

    g_remove (left);
    g_remove (older);
  }
}

/* A file whose checksum was made right again: only who has the data key sees it. */
static void
test_forged (Fixture *self, gconstpointer data)
{
  g_autoptr (WaySecret) wrong = way_secret_new_random (WAY_DEK_SIZE);
  g_autoptr (WayKeyFile) keys = NULL;
  g_autoptr (GError) error = NULL;

  way_key_file_drop_slots (self->keys, WAY_SLOT_RECOVERY, NULL);
  g_assert_true (way_key_file_save (self->keys, self->folder, wrong, NULL));
  keys = way_key_file_load (self->folder, NULL, &error);
  g_assert_no_error (error);

  g_assert_null (open_with (keys, WAY_SLOT_DEVICE, "device", &error));
  g_assert_error (error, WAY_ERROR, WAY_ERROR_TAMPERED);
}

static void
test_anchors (Fixture *self, gconstpointer data)
{
  WayAnchor anchor = { .site = fixture_id (3), .seq = 18 };

  way_key_file_set_anchor (self->keys, &anchor);
  g_assert_cmpuint (way_key_file_get_n_anchors (self->keys), ==, 1);
  g_assert_cmpint (way_key_file_get_anchor (self->keys, 0)->seq, ==, 18);

  anchor.site = fixture_id (4);
  way_key_file_set_anchor (self->keys, &anchor);
  g_assert_cmpuint (way_key_file_get_n_anchors (self->keys), ==, 2);
}

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/key-file/round", test_round);
  ADD ("/key-file/slots", test_slots);
  ADD ("/key-file/nothing-clear", test_nothing_clear);
  ADD ("/key-file/previous", test_previous);
  ADD ("/key-file/missing", test_missing);
  ADD ("/key-file/killed", test_killed);
  ADD ("/key-file/forged", test_forged);
  ADD ("/key-file/anchors", test_anchors);
  return g_test_run ();
}
