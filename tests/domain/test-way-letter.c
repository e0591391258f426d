/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-letter.h"

#include "way-error.h"

/* What goes with what. */
static void
test_check (void)
{
  static const struct {
    WayLetterStatus status;
    gboolean        is_given, has_text, has_error;
    gboolean        is_right;
  } rows[] = {
    { WAY_LETTER_DRAFT, FALSE, FALSE, FALSE, TRUE },
    { WAY_LETTER_DRAFT, TRUE, FALSE, FALSE, FALSE },
    { WAY_LETTER_DRAFT, FALSE, TRUE, FALSE, FALSE },
    { WAY_LETTER_DRAFT, FALSE, FALSE, TRUE, FALSE },
    { WAY_LETTER_FINAL, TRUE, TRUE, FALSE, TRUE },
    { WAY_LETTER_FINAL, TRUE, FALSE, FALSE, FALSE },
    { WAY_LETTER_FINAL, FALSE, TRUE, FALSE, FALSE },
    { WAY_LETTER_FINAL, TRUE, TRUE, TRUE, FALSE },
    { WAY_LETTER_ENTERED_IN_ERROR, TRUE, TRUE, TRUE, TRUE },
    { WAY_LETTER_ENTERED_IN_ERROR, TRUE, TRUE, FALSE, FALSE },
    { WAY_LETTER_ENTERED_IN_ERROR, FALSE, FALSE, TRUE, FALSE },
  };
  const WayId id = way_id_make (1);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (WayLetter) letter = way_record_new (WAY_TYPE_LETTER, &id);
    g_autoptr (GError) error = NULL;

    way_set (letter, client_id, id);
    way_set (letter, worker_id, id);
    way_set (letter, title, "Letter of support");
    way_set (letter, written_on, way_date_make (2026, 9, 21));
    way_set (letter, status, rows[i].status);
    if (rows[i].is_given) {
      way_set (letter, finished_at, (WayTime){ 1 });
      way_set (letter, finished_by, id);
    }
    if (rows[i].has_text)
      way_set (letter, final_text, "Dear Ms. Bay");
    if (rows[i].has_error) {
      way_set (letter, error_at, (WayTime){ 2 });
      way_set (letter, error_words, "The wrong shelter");
    }
    g_test_message ("row %u", i);
    g_assert_cmpint (way_record_check (letter, &error), ==, rows[i].is_right);
    g_assert_cmpint (way_letter_is_draft (letter), ==, rows[i].status == WAY_LETTER_DRAFT);
    if (!rows[i].is_right)
      g_assert_error (error, WAY_ERROR, WAY_ERROR_INVALID);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/letter/check", test_check);
  return g_test_run ();
}
