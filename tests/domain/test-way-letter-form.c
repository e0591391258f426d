/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-letter-form.h"

#include "way-error.h"

#define HEAD "title: Support\nsource: Ours\n"

static void
test_read (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WayLetterForm) form = way_letter_form_read (
    "housing.es.letter",
    "# A remark: not read\ntitle: Apoyo\nto: organization\npurpose: treatment\n"
    "enclosed: Copia\nsource: Ours\n\n[]\nHola {addressee}\n",
    &error);

  g_assert_no_error (error);
  g_assert_cmpstr (way_letter_form_get_id (form), ==, "housing");
  g_assert_cmpstr (way_letter_form_get_language (form), ==, "es");
  g_assert_cmpstr (way_letter_form_get_title (form), ==, "Apoyo");
  g_assert_cmpint (way_letter_form_get_to (form), ==, WAY_LETTER_TO_ORGANIZATION);
  g_assert_cmpint (way_letter_form_get_purpose (form), ==, WAY_PURPOSE_TREATMENT);
  g_assert_cmpstr (way_letter_form_get_enclosed (form), ==, "Copia");
  g_assert_cmpstr (way_letter_form_get_source (form), ==, "Ours");
  g_assert_cmpstr (way_letter_form_get_text (form), ==, "[]\nHola {addressee}\n");
}

/* What a site types wrongly is refused, with the reason. */
static void
test_refused (void)
{
  static const struct {
    const char *name, *text;
    const char *message;
  } rows[] = {
    { "housing.txt", HEAD "\nx", "“housing.txt” is no name of a letter" },
    { ".letter", HEAD "\nx", "“.letter” is no name of a letter" },
    { "housing..letter", HEAD "\nx", "“housing..letter” names no language" },
    { "a.letter", "source: Ours\n\nx", "“title” is missing" },
    { "a.letter", "title: A\n\nx", "“source” is missing" },
    { "a.letter", "title:\nsource: Ours\n\nx", "“title” is missing" },
    { "a.letter", HEAD, "“a” has no text" },
    { "a.letter", HEAD "\n[]\n", "“a” has no text" },
    { "a.letter", HEAD "title: Again\n\nx", "“title” is not known here, or said twice" },
    { "a.letter", HEAD "color: red\n\nx", "“color” is not known here, or said twice" },
    { "a.letter", HEAD "nothing\n\nx", "“nothing” has no colon" },
    { "a.letter", HEAD "to: moon\n\nx", "“to” may not be “moon”" },
    { "a.letter", HEAD "purpose: fun\n\nx", "“purpose” may not be “fun”" },
    { "a.letter", HEAD "\n{cliant}", "“{cliant}” is not known" },
    { "a.letter", HEAD "\n[plans]\nx", "Line 1: “plans” is no kind of information" },
    { "a.letter", HEAD "\n\xff", "“a.letter” is not UTF-8" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GError) error = NULL;

    g_assert_null (way_letter_form_read (rows[i].name, rows[i].text, &error));
    g_assert_error (error, WAY_ERROR, WAY_ERROR_INVALID);
    if (!g_str_has_prefix (error->message, rows[i].message))
      g_assert_cmpstr (error->message, ==, rows[i].message);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/letter-form/read", test_read);
  g_test_add_func ("/letter-form/refused", test_refused);
  return g_test_run ();
}
