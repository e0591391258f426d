/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-instrument-read.h"

#include "way-error.h"

/* The second last are codes that were made up, or mistyped, and went round for months. */
static const struct {
  const char *code;
  gboolean    good;
} codes[] = {
  { "44249-1", TRUE },   { "44261-6", TRUE },  { "69722-7", TRUE },  { "75626-2", TRUE },
  { "87626-8", TRUE },   { "44249-2", FALSE }, { "44294-1", FALSE }, { "76611-9", FALSE },
  { "44249", FALSE },    { "44249-", FALSE },  { "-1", FALSE },      { "", FALSE },
  { "44249-11", FALSE }, { "4424x-1", FALSE }, { "44249-x", FALSE },
};

static void
test_loinc (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (codes); i++) {
    g_test_message ("%s", codes[i].code);
    g_assert_cmpint (way_instrument_is_loinc (codes[i].code), ==, codes[i].good);
  }
}

static void
test_context (void)
{
  g_assert_true (way_instrument_is_context ("sex=male"));
  g_assert_false (way_instrument_is_context ("sex"));
  g_assert_false (way_instrument_is_context ("=male"));
  g_assert_false (way_instrument_is_context ("sex="));
  g_assert_false (way_instrument_is_context ("sex=male=x"));
  g_assert_false (way_instrument_is_context ("sex=not known"));
}

static void
test_values (void)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char   *text = NULL;
  g_autofree char   *none = NULL;
  WayInstrumentGroup group = { .file = file, .name = "item x" };
  gboolean           truth = TRUE;
  int                number = 42;

  g_assert_true (g_key_file_load_from_data (
    file, "[item x]\ntext=  Some words \nnumber=7\nlist=a;b\nbroken=\\q\n", -1, G_KEY_FILE_NONE,
    NULL));

  g_assert_true (way_instrument_group_get_text (&group, "text", TRUE, &text, &error));
  g_assert_cmpstr (text, ==, "Some words");
  g_assert_true (way_instrument_group_get_text (&group, "none", FALSE, &none, &error));
  g_assert_null (none);
  g_assert_true (way_instrument_group_get_truth (&group, "none", &truth, &error));
  g_assert_true (truth); /* as it was */
  g_assert_true (way_instrument_group_get_int (&group, "number", 7, 7, &number, &error));
  g_assert_cmpint (number, ==, 7);
  g_assert_no_error (error);

  /* A refused value leaves the output alone. */
  g_assert_false (way_instrument_group_get_int (&group, "number", 8, 9, &number, &error));
  g_assert_error (error, WAY_ERROR, WAY_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==, "[item x]: “number” must be a number from 8 to 9");
  g_assert_cmpint (number, ==, 7);
  g_clear_error (&error);

  g_assert_false (way_instrument_group_get_text (&group, "broken", TRUE, &none, &error));
  g_assert_error (error, WAY_ERROR, WAY_ERROR_INVALID);
  g_assert_null (none);
  g_clear_error (&error);

  g_assert_false (way_instrument_group_check_keys (&group, "text number list", NULL, &error));
  g_assert_cmpstr (error->message, ==, "[item x]: “broken” means nothing here");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/instrument-read/loinc", test_loinc);
  g_test_add_func ("/instrument-read/context", test_context);
  g_test_add_func ("/instrument-read/values", test_values);

  return g_test_run ();
}
