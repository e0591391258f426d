/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-consent-form.h"

#include <string.h>

#define NAME "Sol <Vega> & Co"
#define BORN ((WayDate){ 19911103 })

static WayConsent *
make_consent (WayConsentKind kind)
{
  const WayId id = { { 2 } };
  WayConsent *consent = way_record_new (WAY_TYPE_CONSENT, &id);

  way_set (consent, client_id, ((WayId){ { 1 } }));
  way_set (consent, kind, kind);
  return consent;
}

static GPtrArray *
make_recipients (void)
{
  GPtrArray           *list = g_ptr_array_new_with_free_func (g_object_unref);
  const WayId          id = { { 3 } };
  WayConsentRecipient *recipient = way_record_new (WAY_TYPE_CONSENT_RECIPIENT, &id);

  way_set (recipient, consent_id, ((WayId){ { 2 } }));
  way_set (recipient, kind, WAY_CONSENT_TO_NAME);
  way_set (recipient, name, "Bay Shelter");
  way_set (recipient, address, "4 Pier Road");
  g_ptr_array_add (list, recipient);
  return list;
}

static char *
fill_in (WayConsent *consent, GPtrArray *recipients, const char *language)
{
  g_autoptr (WayConsentTexts) texts = way_consent_texts_new (language);
  g_autoptr (WayPaper) paper =
    way_consent_form_write (consent, NAME, BORN, recipients, texts, TRUE);

  g_assert_cmpuint (way_paper_layout (paper, 612, 792, 30), >=, 1);
  return way_paper_dup_text (paper);
}

static void
assert_says (const char *text, const char *words)
{
  if (strstr (text, words) == NULL)
    g_error ("“%s” is not in:\n%s", words, text);
}

/* All that the law wants of a form, by its paragraph. */
static void
test_elements (void)
{
  static const struct {
    const char *paragraph;
    const char *english;
    const char *spanish;
  } table[] = {
    { "2.31(a)(1)", "Sol <Vega> & Co", "Sol <Vega> & Co" },
    { "2.31(a)(2)", "Harbour Recovery", "Harbour Recovery" },
    { "2.31(a)(3)", "Whether I come", "Si asisto" },
    { "2.31(a)(4)", "Bay Shelter, 4 Pier Road", "Bay Shelter, 4 Pier Road" },
    { "2.31(a)(5)", "Housing", "Vivienda" },
    { "2.31(a)(6)", "How: tell or write to the desk", "Cómo: tell or write to the desk" },
    { "2.31(a)(6)", "relied on it", "confió en él" },
    { "2.31(a)(7)", "Until the end of December 31, 2026.", "31 de diciembre de 2026" },
    { "2.31(a)(8)", "Signature", "Firma" },
    { "2.31(a)(9)", "Date signed", "Fecha de la firma" },
    { "2.32", "shows that a program that treats substance use",
      "un programa que trata el consumo" },
  };
  g_autoptr (WayConsent) consent = make_consent (WAY_CONSENT_SPECIFIC);
  g_autoptr (GPtrArray) recipients = make_recipients ();
  g_autofree char *english = NULL;
  g_autofree char *spanish = NULL;

  way_set (consent, discloser, "Harbour Recovery");
  way_set (consent, classes, WAY_SET_OF (WAY_INFO_ATTENDANCE));
  way_set (consent, purposes, WAY_SET_OF (WAY_PURPOSE_HOUSING));
  way_set (consent, expiry, WAY_CONSENT_EXPIRES_ON);
  way_set (consent, expires_on, way_date_make (2026, 12, 31));
  way_set (consent, revoke_how, "tell or write to the desk");
  english = fill_in (consent, recipients, "en");
  spanish = fill_in (consent, recipients, "es");

  for (guint i = 0; i < G_N_ELEMENTS (table); i++) {
    assert_says (english, table[i].english);
    assert_says (spanish, table[i].spanish);
  }
  g_assert_null (strstr (english, "My plan")); /* only what was chosen */
  g_assert_null (strstr (english, "no end date"));
}

/* One for treatment, payment and operations says more: 2.31(a)(10), and may have no end: (a)(7). */
static void
test_tpo (void)
{
  g_autoptr (WayConsent) consent = make_consent (WAY_CONSENT_TPO);
  g_autofree char *text = NULL;

  way_set (consent, expiry, WAY_CONSENT_EXPIRES_NEVER);
  text = fill_in (consent, NULL, NULL);
  assert_says (text, "pass it on as the HIPAA rules allow, but not in a civil, criminal");
  assert_says (text, "If I say no, the program may not be able to");
  assert_says (text, "It has no end date");
}

/* Every kind is a form in every language, blank too, on few pages. */
static void
test_blank (void)
{
  for (guint kind = 0; way_consent_kind_words[kind] != NULL; kind++) {
    for (const char *const *code = way_consent_texts_languages (); *code != NULL; code++) {
      g_autoptr (WayConsent) consent = make_consent (kind);
      g_autoptr (WayConsentTexts) texts = way_consent_texts_new (*code);
      g_autoptr (WayPaper) paper =
        way_consent_form_write (consent, NULL, WAY_DATE_NONE, NULL, texts, FALSE);
      g_autofree char *text = way_paper_dup_text (paper);

      assert_says (text, way_consent_texts_get (texts, "kind", way_consent_kind_words[kind]));
      assert_says (text, way_consent_texts_get (texts, "about", way_consent_kind_words[kind]));
      assert_says (text, way_consent_texts_get (texts, "form", "refusal-box"));
      assert_says (text, way_consent_texts_get (texts, "rights", "2"));
      g_assert_null (strstr (text, "Waymark"));
      g_assert_cmpuint (way_paper_layout (paper, 612, 792, 30), <=, 3);
    }
  }
}

/* Every word that a record may hold has words on the form. */
static void
test_words (void)
{
  static const struct {
    const char        *group;
    const char *const *words;
  } table[] = {
    { "kind", way_consent_kind_words },         { "about", way_consent_kind_words },
    { "class", way_info_class_words },          { "purpose", way_purpose_words },
    { "recipient", way_recipient_class_words }, { "signer", way_consent_signer_words },
    { "copy", way_consent_copy_words },         { "how", way_consent_method_words },
    { "by", way_consent_revocation_words },
  };
  g_autoptr (WayConsentTexts) texts = way_consent_texts_new ("es");

  for (guint i = 0; i < G_N_ELEMENTS (table); i++) {
    for (guint n = 0; table[i].words[n] != NULL; n++) {
      if (!g_str_equal (table[i].words[n], "unsaid") &&
          way_consent_texts_get (texts, table[i].group, table[i].words[n]) == NULL)
        g_error ("[%s] %s", table[i].group, table[i].words[n]);
    }
  }
}

static void
test_signed (void)
{
  g_autoptr (WayConsent) consent = make_consent (WAY_CONSENT_TELEHEALTH);
  g_autofree char *text = NULL;

  way_set (consent, signed_at, ((WayTime){ G_GINT64_CONSTANT (1790000000) * G_USEC_PER_SEC }));
  way_set (consent, signer, "Ana Vega");
  way_set (consent, signer_relation, WAY_CONSENT_BY_PARENT);
  way_set (consent, signer_words, "custody order of 2024");
  way_set (consent, method, WAY_CONSENT_SIGNED_SPOKEN);
  way_set (consent, witness, "Dana Lee");
  text = fill_in (consent, NULL, "en");
  assert_says (text, "Ana Vega");
  assert_says (text, "Parent, custody order of 2024");
  assert_says (text, "Spoken, with a witness");
  assert_says (text, "Dana Lee");
  assert_says (text, "2026");
  g_assert_null (strstr (text, "I do not agree"));
}

static void
test_revocation (void)
{
  g_autoptr (WayConsent) consent = make_consent (WAY_CONSENT_SPECIFIC);
  g_autoptr (GPtrArray) recipients = make_recipients ();
  g_autoptr (WayConsentTexts) texts = way_consent_texts_new ("en");
  g_autoptr (WayPaper) paper = NULL;
  g_autofree char *text = NULL;

  way_set (consent, signed_at, ((WayTime){ G_GINT64_CONSTANT (1790000000) * G_USEC_PER_SEC }));
  way_set (consent, revoked_at, ((WayTime){ G_GINT64_CONSTANT (1790500000) * G_USEC_PER_SEC }));
  way_set (consent, revoked_how, WAY_CONSENT_REVOKED_SPOKEN);
  way_set (consent, revocation_received_by, "Alma");
  paper = way_consent_form_write_revocation (consent, NAME, BORN, recipients, texts, FALSE);
  text = way_paper_dup_text (paper);
  assert_says (text, "to share information with Bay Shelter, 4 Pier Road.");
  assert_says (text, "By word of mouth");
  assert_says (text, "Alma");
  assert_says (text, "relied on it, stays as it is");
  g_assert_cmpuint (way_paper_layout (paper, 612, 792, 30), ==, 1);
}

/* What a form says follows from its kind: 2.31(a)(6), (10). */
static void
test_statements (void)
{
  static const guint all = 1U << WAY_CONSENT_SAYS_REVOCATION | 1U << WAY_CONSENT_SAYS_REDISCLOSURE |
                           1U << WAY_CONSENT_SAYS_REFUSAL | 1U << WAY_CONSENT_SAYS_NOTICE;

  g_assert_cmpuint (way_consent_form_get_statements (WAY_CONSENT_TPO).bits, ==, all);
  g_assert_cmpuint (way_consent_form_get_statements (WAY_CONSENT_SPECIFIC).bits, ==, all);
  g_assert_false (
    way_set_has (way_consent_form_get_statements (WAY_CONSENT_GROUP), WAY_CONSENT_SAYS_NOTICE));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/consent-form/elements", test_elements);
  g_test_add_func ("/consent-form/tpo", test_tpo);
  g_test_add_func ("/consent-form/blank", test_blank);
  g_test_add_func ("/consent-form/words", test_words);
  g_test_add_func ("/consent-form/signed", test_signed);
  g_test_add_func ("/consent-form/revocation", test_revocation);
  g_test_add_func ("/consent-form/statements", test_statements);
  return g_test_run ();
}
