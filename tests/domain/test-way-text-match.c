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

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text-match/parts", test_match);
  return g_test_run ();
}
