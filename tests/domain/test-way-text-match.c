/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-text-match.h"

typedef struct {
  const char *text;
  const char *search;
  const char *part; /* NULL: none */
} Case;

static const Case cases[] = {
  { "Marisol Vega", "ma", "Ma" },
  { "Amara Toure", "mar", "mar" },
  { "Caro Mayfield", "ma", "Ma" },
  { "José Núñez", "nunez", "Núñez" },
  { "José Núñez", "se nu", "sé Nú" },
  { "Jose\314\201 Vega", "jose", "Jose\314\201" },
  { "Łucja", "lu", "Łu" },
  { "Kristín Æsa", "ae", "Æ" },
  { "Kristín Æsa", "a", "Æ" },
  { "Pat O’Neill", "oneill", "O’Neill" },
  { "A-00017", "17", "17" },
  { "A-00017", "a-000", "A-000" },
  { "Mae  Arden", "e a", "e  A" },
  { "Mae", "mae", "Mae" },
  { "Mae", "maes", NULL },
  { "Mae", "", NULL },
  { "Mae", " - ", NULL },
  { "", "a", NULL },
};

static void
test_match (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    const Case      *c = &cases[i];
    guint            start = 99, end = 99;
    gboolean         found = way_text_match (c->text, c->search, &start, &end);
    g_autofree char *part = found ? g_strndup (c->text + start, end - start) : NULL;

    g_test_message ("“%s” in “%s”", c->search, c->text);
    g_assert_cmpstr (part, ==, c->part);
    if (!found)
      g_assert_cmpuint (start, ==, 99);
  }
}

static const struct {
  const char *text;
  const char *search;
  const char *marked; /* each part in brackets */
} words[] = {
  { "Mae Arden", "mae ard", "[Mae Ard]en" }, { "Mae Arden", "ard mae", "[Mae] [Ard]en" },
  { "Mae Arden", "ard zoe", "Mae [Ard]en" }, { "Mae Arden", "rden arden", "Mae [Arden]" },
  { "Mae Arden", "de en", "Mae Ar[de]n" },   { "José Núñez", "nunez jose", "[José] [Núñez]" },
  { "Mae Arden", "", "Mae Arden" },          { "", "mae", "" },
};

static void
test_words (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (words); i++) {
    g_autoptr (GArray) spans = way_text_match_words (words[i].text, words[i].search);
    g_autoptr (GString) marked = g_string_new (words[i].text);

    for (guint k = spans->len; k > 0; k--) {
      g_string_insert_c (marked, g_array_index (spans, WayTextSpan, k - 1).end, ']');
      g_string_insert_c (marked, g_array_index (spans, WayTextSpan, k - 1).start, '[');
    }
    g_assert_cmpstr (marked->str, ==, words[i].marked);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text-match/parts", test_match);
  g_test_add_func ("/text-match/words", test_words);
  return g_test_run ();
}
