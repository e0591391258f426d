/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-history-text-private.h"

typedef struct {
  const char *before;
  const char *after;
  const char *text;
  const char *added;   /* NULL: nothing */
  const char *removed; /* NULL: nothing */
} Case;

static const Case cases[] = {
  { "one two three", "one 2 three", "one 2 two three", "2", "two" },
  { "one two", "one two three", "one two three", "three", NULL },
  { "one two three", "one three", "one two three", NULL, "two" },
  { "one", "two", "two one", "two", "one" },
  { "a b c d e f g x", "a b c d e f g y", "… b c d e f g y x", "y", "x" },
  { "x a b c d e f g", "y a b c d e f g", "y x a b c d e f…", "y", "x" },
  { "one two", "one two", "one two", NULL, NULL },
};

static char *
get_part (const WayHistoryText *text, WayHistoryMark mark)
{
  for (guint i = 0; i < text->spans->len; i++) {
    const WayHistorySpan *span = &g_array_index (text->spans, WayHistorySpan, i);

    if (span->mark == mark)
      return g_strndup (text->text + span->start, span->end - span->start);
  }

  return NULL;
}

static void
test_difference (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    WayHistoryText *text = way_history_text_new ();

    way_history_text_append_difference (text, cases[i].before, cases[i].after);
    {
      g_autofree char *added = get_part (text, WAY_HISTORY_MARK_ADDED);
      g_autofree char *removed = get_part (text, WAY_HISTORY_MARK_REMOVED);

      g_assert_cmpstr (text->text, ==, cases[i].text);
      g_assert_cmpstr (added, ==, cases[i].added);
      g_assert_cmpstr (removed, ==, cases[i].removed);
    }
    way_history_text_free (text);
  }
}

/* What a person typed may look like a place: it stays as it is. */
static void
test_fill (void)
{
  WayHistoryText  *text = way_history_text_new ();
  g_autofree char *strong = NULL;

  way_history_text_fill (text, "{who} set {what} and {more}", "*who", "A {what} B", "what", "x",
                         NULL);
  strong = get_part (text, WAY_HISTORY_MARK_STRONG);
  g_assert_cmpstr (text->text, ==, "A {what} B set x and ");
  g_assert_cmpstr (strong, ==, "A {what} B");
  way_history_text_free (text);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/history-text/difference", test_difference);
  g_test_add_func ("/history-text/fill", test_fill);
  return g_test_run ();
}
