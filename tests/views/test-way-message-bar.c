/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-message-bar.h"

/* Every error has words of its own, in whole sentences, and none shows the text for the log. */
static void
test_words (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (int code = WAY_ERROR_FAILED; code <= WAY_ERROR_LOCKED; code++) {
    g_autoptr (GError) error =
      g_error_new_literal (WAY_ERROR, code, "sqlite: errno 13 in table client");
    char *words = way_error_words (error);

    g_assert_null (strstr (words, "sqlite"));
    g_assert_null (strstr (words, "errno"));
    g_assert_true (g_str_has_suffix (words, "."));
    g_assert_cmpint (strlen (words), >, 40);
    g_assert_true (g_hash_table_add (seen, words));
  }
}

static void
test_foreign_error (void)
{
  g_autoptr (GError) error = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_FAILED, "errno 5");
  g_autofree char *words = way_error_words (error);

  g_assert_null (strstr (words, "errno"));
}

static void
test_form_error (void)
{
  g_autoptr (GError) error =
    g_error_new_literal (WAY_ERROR, WAY_ERROR_INVALID, "“Goal” is still missing.");
  g_autofree char *words = way_error_words (error);

  g_assert_true (g_str_has_prefix (words, "“Goal” is still missing. "));
}

/* The gate’s own words: why, and what would make it allowed; not those for the log. */
static void
test_refusal (void)
{
  static const struct {
    const char *message;
    const char *words;
  } rows[] = {
    { "The consent has expired. A new consent makes it possible.",
      "The consent has expired. A new consent makes it possible." },
    { "signed: a note does not change",
      "This may not leave the program for that recipient. Nothing was written or printed." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GError) error = g_error_new_literal (WAY_ERROR, WAY_ERROR_REFUSED, rows[i].message);
    g_autofree char *words = way_error_words (error);

    g_assert_cmpstr (words, ==, rows[i].words);
  }
}

static void
test_bar (void)
{
  WayMessageBar *bar = g_object_ref_sink (WAY_MESSAGE_BAR (way_message_bar_new ()));
  g_autoptr (GError) full = g_error_new_literal (WAY_ERROR, WAY_ERROR_DISK_FULL, "");
  g_autoptr (GError) cancelled = g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED, "");

  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (bar)));
  way_message_bar_show_error (bar, cancelled);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (bar)));
  way_message_bar_show_error (bar, full);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (bar)));
  g_assert_nonnull (strstr (way_message_bar_get_text (bar), "disk is full"));
  way_message_bar_clear (bar);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (bar)));
  g_assert_cmpstr (way_message_bar_get_text (bar), ==, "");
  g_assert_finalize_object (bar);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/message-bar/words", test_words);
  g_test_add_func ("/message-bar/foreign-error", test_foreign_error);
  g_test_add_func ("/message-bar/form-error", test_form_error);
  g_test_add_func ("/message-bar/refusal", test_refusal);
  g_test_add_func ("/message-bar/bar", test_bar);

  return g_test_run ();
}
