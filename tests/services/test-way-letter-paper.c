/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-letter-paper.h"

#include <string.h>

/* Each paragraph tells what its part tells, so that the door can leave it out; one that tells
 * several things goes only where the whole may. */
static void
test_classes (void)
{
  static const struct {
    const char *body;
    guint64     classes;
  } rows[] = {
    { "[]\nDear Bay", 1 << WAY_INFO_IDENTITY },
    { "[]\nDear Bay\n\n[attendance]\nAda came.",
      1 << WAY_INFO_IDENTITY | 1 << WAY_INFO_ATTENDANCE },
    { "[plan]\nTo move.", 1 << WAY_INFO_IDENTITY | 1 << WAY_INFO_PLAN },
    { "[attendance plan]\nBoth.", 1 << WAY_INFO_IDENTITY | 1 << WAY_INFO_WHOLE },
  };
  const WayId id = way_id_make (1);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (WayLetter) letter = way_record_new (WAY_TYPE_LETTER, &id);
    g_autoptr (WayPaper) paper = NULL;

    way_set (letter, title, "Support");
    way_set (letter, body, rows[i].body);
    paper = way_letter_paper_write (letter, "Support\n\nDear Bay\n\nAda came.\n\nTo move.\n\nBoth.",
                                    FALSE);
    g_test_message ("row %u", i);
    g_assert_cmpuint (way_paper_get_classes (paper).bits, ==, rows[i].classes);
  }
}

/* The words are those that were finished, in their order. */
static void
test_words (void)
{
  const WayId id = way_id_make (1);
  g_autoptr (WayLetter) letter = way_record_new (WAY_TYPE_LETTER, &id);
  g_autoptr (WayPaper) paper = NULL;
  g_autofree char *text = NULL;

  way_set (letter, title, "Support");
  paper = way_letter_paper_write (letter, "Bay\n\nSupport\n\nDear Bay", FALSE);
  text = way_paper_dup_text (paper);
  g_assert_nonnull (strstr (text, "Bay\nSupport\nDear Bay"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/letter-paper/classes", test_classes);
  g_test_add_func ("/letter-paper/words", test_words);
  return g_test_run ();
}
