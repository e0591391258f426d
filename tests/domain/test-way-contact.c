/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-contact.h"

#include "way-error.h"

static WayContact *
new_contact (void)
{
  const WayId id = way_id_make (1);
  WayContact *contact = way_record_new (WAY_TYPE_CONTACT, &id);

  way_set (contact, happened_on, way_date_make (2026, 9, 21));
  return contact;
}

/* What may be saved: also without a client, over midnight, and with nothing but a day. */
static void
test_check (void)
{
  static const struct {
    const char *field;
    const char *text;
    gboolean    is_right;
  } said[] = {
    { "happened_on", "2026-09-21", TRUE },
    { "happened_on", NULL, FALSE },
    { "began", "23:40", TRUE },
    { "began", "9:30", FALSE },
    { "began", "24:00", FALSE },
    { "ended", "00:10", TRUE },
    { "ended", "later", FALSE },
    { "minutes", "0", TRUE },
    { "minutes", "1440", TRUE },
    { "minutes", "1441", FALSE },
    { "minutes", "-1", FALSE },
    { "next_on", "2026-09-21", TRUE },
    { "next_on", "2026-09-28", TRUE },
    { "next_on", "2026-09-20", FALSE },
    { "support", "listening safety", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (said); i++) {
    g_autoptr (WayContact) contact = new_contact ();
    g_autoptr (GError) error = NULL;

    g_test_message ("%s %s", said[i].field, said[i].text);
    g_assert_true (way_record_set_from_text (
      contact, way_record_find_field (contact, said[i].field), said[i].text, NULL));
    g_assert_cmpint (way_record_check (contact, &error), ==, said[i].is_right);
    if (!said[i].is_right)
      g_assert_error (error, WAY_ERROR, WAY_ERROR_INVALID);
  }
}

/* It is nobody’s until somebody says whose it is. */
static void
test_client (void)
{
  g_autoptr (WayContact) contact = new_contact ();
  const WayId id = way_id_make (2);

  g_assert_null (way_record_get_client_id (contact));
  way_set (contact, client_id, id);
  g_assert_true (way_id_equal (way_record_get_client_id (contact), &id));
}

static void
test_reached (void)
{
  for (guint i = 0; way_contact_outcome_labels[i] != NULL; i++) {
    g_autoptr (WayContact) contact = new_contact ();

    way_set (contact, outcome, i);
    g_assert_cmpint (way_contact_is_reached (contact), ==, i == WAY_CONTACT_REACHED);
  }
}

static void
test_kinds (void)
{
  static const struct {
    WayContactKind     kind;
    WayContactModality modality;
    gboolean           is_remote;
  } kinds[] = {
    { WAY_CONTACT_SESSION, WAY_CONTACT_IN_PERSON, FALSE },
    { WAY_CONTACT_CALL, WAY_CONTACT_PHONE, TRUE },
    { WAY_CONTACT_TEXT, WAY_CONTACT_BY_TEXT, FALSE },
    { WAY_CONTACT_HOME_VISIT, WAY_CONTACT_AT_HOME, FALSE },
    { WAY_CONTACT_OUTREACH, WAY_CONTACT_IN_COMMUNITY, FALSE },
    { WAY_CONTACT_DROP_IN, WAY_CONTACT_IN_PERSON, FALSE },
    { WAY_CONTACT_LETTER, WAY_CONTACT_BY_MAIL, FALSE },
    { WAY_CONTACT_OTHER, WAY_CONTACT_IN_PERSON, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++) {
    g_assert_cmpint (way_contact_kind_get_modality (kinds[i].kind), ==, kinds[i].modality);
    g_assert_cmpint (way_contact_modality_is_remote (kinds[i].modality), ==, kinds[i].is_remote);
  }
  g_assert_true (way_contact_modality_is_remote (WAY_CONTACT_VIDEO));
}

/* What a client asked for, and what goes against it. */
static void
test_rules (void)
{
  enum { NONE = -1 };
  static const struct {
    WayContactModality modality;
    WayContactOutcome  outcome;
    int                rule;
    int                broken;
  } cases[] = {
    { WAY_CONTACT_PHONE, WAY_CONTACT_LEFT_MESSAGE, WAY_CONTACT_POINT_RULE_NO_VOICEMAIL,
      WAY_CONTACT_POINT_RULE_NO_VOICEMAIL },
    { WAY_CONTACT_PHONE, WAY_CONTACT_NO_ANSWER, WAY_CONTACT_POINT_RULE_NO_VOICEMAIL, NONE },
    { WAY_CONTACT_IN_PERSON, WAY_CONTACT_LEFT_MESSAGE, WAY_CONTACT_POINT_RULE_NO_VOICEMAIL, NONE },
    { WAY_CONTACT_PHONE, WAY_CONTACT_REACHED, WAY_CONTACT_POINT_RULE_TEXT_ONLY,
      WAY_CONTACT_POINT_RULE_TEXT_ONLY },
    { WAY_CONTACT_PHONE, WAY_CONTACT_REACHED, WAY_CONTACT_POINT_RULE_TEXT_FIRST, NONE },
    { WAY_CONTACT_BY_TEXT, WAY_CONTACT_REACHED, WAY_CONTACT_POINT_RULE_CALL_ONLY,
      WAY_CONTACT_POINT_RULE_CALL_ONLY },
    { WAY_CONTACT_BY_TEXT, WAY_CONTACT_REACHED, WAY_CONTACT_POINT_RULE_TEXT_ONLY, NONE },
    { WAY_CONTACT_BY_MAIL, WAY_CONTACT_REACHED, WAY_CONTACT_POINT_RULE_NO_MAIL,
      WAY_CONTACT_POINT_RULE_NO_MAIL },
    { WAY_CONTACT_VIDEO, WAY_CONTACT_REACHED, WAY_CONTACT_POINT_RULE_DISCREET, NONE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    WayContactPointRule broken = WAY_CONTACT_POINT_RULE_TEXT_FIRST;

    g_test_message ("%u", i);
    g_assert_cmpint (way_contact_breaks_rule (cases[i].modality, cases[i].outcome,
                                              WAY_SET_OF ((guint)cases[i].rule), &broken),
                     ==, cases[i].broken != NONE);
    if (cases[i].broken != NONE)
      g_assert_cmpint ((int)broken, ==, cases[i].broken);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/contact/check", test_check);
  g_test_add_func ("/contact/client", test_client);
  g_test_add_func ("/contact/reached", test_reached);
  g_test_add_func ("/contact/kinds", test_kinds);
  g_test_add_func ("/contact/rules", test_rules);
  return g_test_run ();
}
