/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-consent-texts.h"

#include <gio/gio.h>
#include <string.h>

/* Every sentence stands in every language, and asks for as many words in each. */
static void
test_languages (void)
{
  const char *const *languages = way_consent_texts_languages ();
  g_autoptr (GKeyFile) english = g_key_file_new ();
  g_autoptr (GBytes) bytes = g_resources_lookup_data ("/org/waymark/texts/consent.txt", 0, NULL);
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) groups = NULL;

  g_key_file_load_from_bytes (english, bytes, G_KEY_FILE_NONE, &error);
  g_assert_no_error (error);
  groups = g_key_file_get_groups (english, NULL);

  for (guint l = 0; languages[l] != NULL; l++) {
    g_autoptr (WayConsentTexts) texts = way_consent_texts_new (languages[l]);

    for (guint g = 0; groups[g] != NULL; g++) {
      g_auto (GStrv) keys = g_key_file_get_keys (english, groups[g], NULL, NULL);

      for (guint k = 0; keys[k] != NULL; k++) {
        g_autofree char *first = g_key_file_get_string (english, groups[g], keys[k], NULL);
        const char      *text = way_consent_texts_get (texts, groups[g], keys[k]);
        g_auto (GStrv) asked = g_strsplit (first, "%s", -1);
        g_auto (GStrv) asks = NULL;

        if (text == NULL || *text == '\0')
          g_error ("%s: [%s] %s", languages[l], groups[g], keys[k]);
        asks = g_strsplit (text, "%s", -1);
        g_assert_cmpuint (g_strv_length (asks), ==, g_strv_length (asked));
      }
    }
  }
}

static void
test_days (void)
{
  static const struct {
    const char *language;
    WayDate     day;
    const char *words;
  } table[] = {
    { "en", { 20260715 }, "July 15, 2026" },
    { "es", { 20260715 }, "15 de julio de 2026" },
    { "es", { 20261231 }, "31 de diciembre de 2026" },
    { "fr", { 20260101 }, "January 1, 2026" }, /* there are no words in it */
    { NULL, { 20260101 }, "January 1, 2026" },
    { "en", { 20260700 }, "" },
    { "en", { 0 }, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++) {
    g_autoptr (WayConsentTexts) texts = way_consent_texts_new (table[i].language);
    g_autofree char *words = way_consent_texts_write_day (texts, table[i].day);

    g_assert_cmpstr (words, ==, table[i].words);
  }
}

/* A name is put in as it is, whatever it looks like. */
static void
test_filling (void)
{
  g_autoptr (WayConsentTexts) texts = way_consent_texts_new ("en");
  g_autofree char *words =
    way_consent_texts_fill (texts, "revocation", "words", "100 %s", "B & %d");
  g_autofree char *half = way_consent_texts_fill (texts, "form", "period-from", NULL, NULL);

  g_assert_cmpstr (words, ==,
                   "I take back the permission that I gave on 100 %s to share information with "
                   "B & %d.");
  g_assert_cmpstr (half, ==, "From %s on");
  g_assert_null (way_consent_texts_get (texts, "form", "nothing of the kind"));
}

static void
test_names (void)
{
  g_autofree char *spanish = way_consent_texts_dup_language ("es");
  g_autofree char *other = way_consent_texts_dup_language ("vi");

  g_assert_cmpstr (spanish, ==, "Español");
  g_assert_cmpstr (other, ==, "vi");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/consent-texts/languages", test_languages);
  g_test_add_func ("/consent-texts/days", test_days);
  g_test_add_func ("/consent-texts/filling", test_filling);
  g_test_add_func ("/consent-texts/names", test_names);
  return g_test_run ();
}
