/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-sealed-note.h"

#include "opening-fixture.h"

#define PATIENCE (20 * G_USEC_PER_SEC)

static void
wait_until_kept (WaySealedNote *note)
{
  const gint64 end = g_get_monotonic_time () + PATIENCE;

  while (!way_sealed_note_is_kept (note)) {
    g_assert_cmpint (g_get_monotonic_time (), <, end);
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
  }
}

/* Written while the caseload is closed, read when it is open again; the last text only. */
static void
run_written (void)
{
  static const char words[] = "what nobody else shall read";
  g_autoptr (WayCaseload) caseload = caseload_new ();
  g_autoptr (WaySealedNote) note = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_autofree char *file = NULL;
  gsize            size = 0;

  way_caseload_code_free (caseload_create (caseload, FALSE));
  g_assert_false (way_sealed_note_exists (caseload));
  note = way_sealed_note_new (caseload);
  caseload_lock (caseload);

  way_sealed_note_write (note, "the first text");
  way_sealed_note_write (note, words);
  wait_until_kept (note);
  g_assert_true (way_sealed_note_exists (caseload));
  file = caseload_get ("handed", &size);
  g_assert_cmpuint (size, >, strlen (words));
  g_assert_null (memmem (file, size, "shall read", 10));

  caseload_assert_opens (caseload, PASSPHRASE);
  text = way_sealed_note_read (caseload, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, words);
  way_caseload_close (caseload);
}

/* A note of another caseload is not read, nor is one of which a byte was changed. */
static void
run_foreign (void)
{
  g_autoptr (WayCaseload) caseload = caseload_new ();
  g_autoptr (WaySealedNote) note = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *file = NULL;
  gsize            size = 0;

  way_caseload_code_free (caseload_create (caseload, FALSE));
  g_assert_null (way_sealed_note_read (caseload, &error));
  g_assert_error (error, WAY_ERROR, WAY_ERROR_NOT_FOUND);
  g_clear_error (&error);

  note = way_sealed_note_new (caseload);
  way_sealed_note_write (note, "a text");
  wait_until_kept (note);
  file = caseload_get ("handed", &size);
  file[size / 2] ^= 1;
  caseload_put ("handed", file, (gssize)size);
  g_assert_null (way_sealed_note_read (caseload, &error));
  g_assert_error (error, WAY_ERROR, WAY_ERROR_DAMAGED);
  way_caseload_close (caseload);
}

int
main (int argc, char *argv[])
{
  static const CaseloadTest tests[] = {
    { "sealed-note/written", run_written },
    { "sealed-note/foreign", run_foreign },
  };

  return caseload_run_tests (argc, argv, tests, G_N_ELEMENTS (tests));
}
