/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-recovery-code.h"

#include <string.h>

#include "way-error.h"

static void
test_known (void)
{
  g_autoptr (WaySecret) zeros = way_secret_new (WAY_RECOVERY_CODE_SIZE);
  g_autoptr (WaySecret) text = way_recovery_code_to_text (zeros);
  g_autoptr (WaySecret) ones = way_secret_new (WAY_RECOVERY_CODE_SIZE);
  g_autoptr (WaySecret) high = NULL;

  memset (way_secret_fill (ones), 0xFF, WAY_RECOVERY_CODE_SIZE);
  high = way_recovery_code_to_text (ones);

  g_assert_cmpuint (strlen (way_secret_get_text (text)), ==, 44);
  g_assert_true (
    g_str_has_prefix (way_secret_get_text (text), "0000-0000-0000-0000-0000-0000-0000-0000-"));
  g_assert_true (
    g_str_has_prefix (way_secret_get_text (high), "ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-"));
}

static void
test_round (void)
{
  for (guint i = 0; i < 500; i++) {
    g_autoptr (WaySecret) bits = way_recovery_code_make ();
    g_autoptr (WaySecret) text = way_recovery_code_to_text (bits);
    g_autoptr (GError) error = NULL;
    g_autoptr (WaySecret) again = way_recovery_code_from_text (way_secret_get_text (text), &error);

    g_assert_no_error (error);
    g_assert_true (way_secret_equal (bits, again));
  }
}

/* Bits whose code begins with 0 and 1, the two that are mistyped. */
static WaySecret *
make_known (void)
{
  WaySecret *bits = way_secret_new (WAY_RECOVERY_CODE_SIZE);

  for (guint i = 0; i < WAY_RECOVERY_CODE_SIZE; i++)
    way_secret_fill (bits)[i] = (guint8)(i * 3);
  way_secret_fill (bits)[1] = 0x42; /* 00000 00001 00001 0.... */
  return bits;
}

static void
test_forgiving (void)
{
  g_autoptr (WaySecret) bits = make_known ();
  g_autoptr (WaySecret) code = way_recovery_code_to_text (bits);
  const char *text = way_secret_get_text (code);
  g_autoptr (GString) plain = g_string_new (NULL);
  g_autoptr (GString) sloppy = g_string_new ("  \t");
  g_autoptr (WaySecret) a = NULL;
  g_autoptr (WaySecret) b = NULL;

  g_assert_true (g_str_has_prefix (text, "011"));
  for (; *text != '\0'; text++) {
    if (*text != '-')
      g_string_append_c (plain, g_ascii_tolower (*text));
    g_string_append (sloppy, *text == '0' ? "o" : *text == '-' ? " - " : (char[]){ *text, '\0' });
  }
  sloppy->str[strcspn (sloppy->str, "1")] = 'l';
  sloppy->str[strcspn (sloppy->str, "1")] = 'I';
  g_string_append (sloppy, "-\n");

  a = way_recovery_code_from_text (plain->str, NULL);
  b = way_recovery_code_from_text (sloppy->str, NULL);
  g_assert_nonnull (a);
  g_assert_nonnull (b);
  g_assert_true (way_secret_equal (a, bits));
  g_assert_true (way_secret_equal (b, bits));
}

static void
test_refused (void)
{
  static const char *const wrong[] = {
    "",
    "-",
    "0000",
    "0000-0000-0000-0000-0000-0000-0000-0000",
    "0000-0000-0000-0000-0000-0000-0000-0000-0000-0",
    "0000-0000-0000-0000-0000-0000-0000-0000-000U",
    "0000-0000-0000-0000-0000-0000-0000-0000-000\xC3\xA9",
    "correct horse battery staple",
    "!!!!",
  };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++) {
    g_autoptr (GError) error = NULL;

    g_assert_null (way_recovery_code_from_text (wrong[i], &error));
    g_assert_error (error, WAY_ERROR, WAY_ERROR_INVALID);
    g_assert_cmpuint (strlen (error->message), >, 20);
  }
}

/* One character changed, and two neighbours swapped. */
static void
test_slips (void)
{
  g_autoptr (WaySecret) bits = make_known ();
  g_autoptr (WaySecret) code = way_recovery_code_to_text (bits);
  const char *text = way_secret_get_text (code);
  guint       tried = 0, passed = 0;

  for (gsize i = 0; i < strlen (text); i++) {
    g_autofree char *slip = g_strdup (text);

    if (text[i] == '-')
      continue;
    for (const char *c = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"; *c != '\0'; c++) {
      g_autoptr (WaySecret) read = NULL;

      if (*c == text[i])
        continue;
      slip[i] = *c;
      read = way_recovery_code_from_text (slip, NULL);
      tried++;
      passed += read != NULL ? 1 : 0;
    }
  }

  for (gsize i = 0; i + 1 < strlen (text); i++) {
    g_autofree char *slip = g_strdup (text);
    g_autoptr (WaySecret) read = NULL;

    if (text[i] == '-' || text[i + 1] == '-' || text[i] == text[i + 1])
      continue;
    slip[i] = text[i + 1];
    slip[i + 1] = text[i];
    read = way_recovery_code_from_text (slip, NULL);
    tried++;
    passed += read != NULL ? 1 : 0;
  }

  g_assert_cmpuint (tried, >, 1100);
  g_assert_cmpuint (passed, ==, 0); /* the bits are fixed, and so is this */
}

static void
test_group (void)
{
  g_autoptr (WaySecret) bits = make_known ();
  g_autoptr (WaySecret) code = way_recovery_code_to_text (bits);
  const char *text = way_secret_get_text (code);

  for (guint i = 0; i < WAY_RECOVERY_CODE_GROUPS; i++) {
    g_autofree char *group = g_strndup (text + i * 5, 4);
    g_autofree char *lower = g_ascii_strdown (group, -1);
    g_autofree char *loose = g_strdup_printf (" %c %s-", lower[0], lower + 1);
    g_autofree char *more = g_strconcat (group, "0", NULL);

    g_assert_true (way_recovery_code_has_group (text, i, group));
    g_assert_true (way_recovery_code_has_group (text, i, loose));
    g_assert_false (way_recovery_code_has_group (text, i, more));
    group[3] = '\0';
    g_assert_false (way_recovery_code_has_group (text, i, group));
    g_assert_false (way_recovery_code_has_group (text, i, ""));
    g_assert_false (way_recovery_code_has_group (text, i, "UUUU"));
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/recovery-code/known", test_known);
  g_test_add_func ("/recovery-code/round", test_round);
  g_test_add_func ("/recovery-code/forgiving", test_forgiving);
  g_test_add_func ("/recovery-code/refused", test_refused);
  g_test_add_func ("/recovery-code/slips", test_slips);
  g_test_add_func ("/recovery-code/group", test_group);
  return g_test_run ();
}
