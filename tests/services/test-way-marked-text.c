/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-marked-text.h"

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
  { "x a b c d e f g", "y a b c d e f g", "y x a b c d e f …", "y", "x" },
  { "one two", "one two", "one two", NULL, NULL },
};

static char *
get_part (const WayMarkedText *text, WayMark mark)
{
  for (guint i = 0; i < text->spans->len; i++) {
    const WayMarkSpan *span = &g_array_index (text->spans, WayMarkSpan, i);

    if (span->mark == mark)
      return g_strndup (text->text + span->start, span->end - span->start);
  }

  return NULL;
}

static void
test_difference (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    WayMarkedText *text = way_marked_text_new ();

    way_marked_text_append_difference (text, cases[i].before, cases[i].after, FALSE);
    {
      g_autofree char *added = get_part (text, WAY_MARK_ADDED);
      g_autofree char *removed = get_part (text, WAY_MARK_REMOVED);

      g_assert_cmpstr (text->text, ==, cases[i].text);
      g_assert_cmpstr (added, ==, cases[i].added);
      g_assert_cmpstr (removed, ==, cases[i].removed);
    }
    way_marked_text_free (text);
  }
}

/* What a person typed may look like a place: it stays as it is. */
static void
test_fill (void)
{
  WayMarkedText   *text = way_marked_text_new ();
  g_autofree char *strong = NULL;

  way_marked_text_fill (text, "{who} set {what} and {more}", "*who", "A {what} B", "what", "x",
                        NULL);
  strong = get_part (text, WAY_MARK_STRONG);
  g_assert_cmpstr (text->text, ==, "A {what} B set x and ");
  g_assert_cmpstr (strong, ==, "A {what} B");
  way_marked_text_free (text);
}

/* The whole text is told where it is compared, and all that came and went can be heard. */
static void
test_whole (void)
{
  const char *before = "Text me first. I sleep in the mornings, so please do not call before noon.";
  const char *after = "Text me first. I work in the mornings, so please do not call before one.";
  g_autoptr (WayMarkedText) whole = way_marked_text_new ();
  g_autoptr (WayMarkedText) some = way_marked_text_new ();
  g_autofree char *speech = NULL;

  way_marked_text_append_difference (whole, before, after, TRUE);
  g_assert_cmpstr (whole->text, ==,
                   "Text me first. I work sleep in the mornings, so please do not call before "
                   "one. noon.");
  g_assert_cmpuint (whole->spans->len, ==, 4);
  speech = way_marked_text_to_speech (whole);
  g_assert_cmpstr (speech, ==,
                   "Text me first. I [added: work] [removed: sleep] in the mornings, so please do "
                   "not call before [added: one.] [removed: noon.]");
  way_marked_text_append_difference (
    some, "one two three four five six seven eight nine ten eleven twelve thirteen fourteen",
    "ONE two three four five six seven eight nine ten eleven twelve thirteen FOURTEEN", FALSE);
  g_assert_cmpstr (some->text, ==,
                   "ONE one two three four five six seven … eight nine ten eleven twelve thirteen "
                   "FOURTEEN fourteen");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/marked-text/difference", test_difference);
  g_test_add_func ("/marked-text/fill", test_fill);
  g_test_add_func ("/marked-text/whole", test_whole);
  return g_test_run ();
}
