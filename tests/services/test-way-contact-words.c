/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-contact-words.h"

static WayContact *
new_contact (WayContactKind kind, WayContactOutcome outcome)
{
  const WayId id = way_id_make (1);
  WayContact *contact = way_record_new (WAY_TYPE_CONTACT, &id);

  way_set (contact, kind, kind);
  way_set (contact, outcome, outcome);
  return contact;
}

static void
test_title (void)
{
  static const struct {
    WayContactKind    kind;
    WayContactOutcome outcome;
    gint64            minutes;
    const char       *title;
  } cases[] = {
    { WAY_CONTACT_SESSION, WAY_CONTACT_REACHED, 53, "Session · 53 minutes" },
    { WAY_CONTACT_CALL, WAY_CONTACT_REACHED, 1, "Call · 1 minute" },
    { WAY_CONTACT_CALL, WAY_CONTACT_NO_ANSWER, 0, "Call · No answer" },
    { WAY_CONTACT_TEXT, WAY_CONTACT_REACHED, WAY_INT_NONE, "Text message" },
    { WAY_CONTACT_SESSION, WAY_CONTACT_NO_SHOW, WAY_INT_NONE, "Session · Did not come" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (WayContact) contact = new_contact (cases[i].kind, cases[i].outcome);
    g_autofree char *title = NULL;

    way_set (contact, minutes, cases[i].minutes);
    title = way_contact_words_title (contact);
    g_assert_cmpstr (title, ==, cases[i].title);
  }
}

static void
test_hours (void)
{
  g_autoptr (WayContact) contact = new_contact (WAY_CONTACT_CALL, WAY_CONTACT_REACHED);
  g_autofree char *began = NULL;
  g_autofree char *both = NULL;

  g_assert_null (way_contact_words_hours (contact));
  way_set (contact, began, "23:40");
  began = way_contact_words_hours (contact);
  g_assert_cmpstr (began, ==, "\342\201\24623:40\342\201\251");
  way_set (contact, ended, "00:10");
  both = way_contact_words_hours (contact);
  g_assert_cmpstr (both, ==, "\342\201\24623:40–00:10\342\201\251");
}

/* The purpose, else what was given, else what was in the way; never two lines. */
static void
test_about (void)
{
  g_autoptr (WayContact) contact = new_contact (WAY_CONTACT_CALL, WAY_CONTACT_REACHED);
  g_autofree char *support = NULL;
  g_autofree char *barrier = NULL;
  g_autofree char *purpose = NULL;

  g_assert_null (way_contact_words_about (contact));
  way_set (contact, support, (WaySet){ 1 });
  way_set (contact, support_words, "stayed on\nthe line");
  support = way_contact_words_about (contact);
  g_assert_cmpstr (support, ==, "Listening. stayed on the line");

  way_set (contact, outcome, WAY_CONTACT_NO_ANSWER);
  way_set (contact, barrier_words, "no credit");
  barrier = way_contact_words_about (contact);
  g_assert_cmpstr (barrier, ==, "no credit");

  way_set (contact, purpose, "craving,\nsafe");
  purpose = way_contact_words_about (contact);
  g_assert_cmpstr (purpose, ==, "craving, safe");
}

static void
test_next (void)
{
  g_autoptr (WayContact) contact = new_contact (WAY_CONTACT_CALL, WAY_CONTACT_REACHED);
  g_autofree char *day = NULL;
  g_autofree char *both = NULL;
  g_autofree char *tried = NULL;

  g_assert_null (way_contact_words_next (contact));
  way_set (contact, next_on, way_date_make (2026, 9, 28));
  day = way_contact_words_next (contact);
  g_assert_cmpstr (day, ==, "Next: 28 Sep 2026");
  way_set (contact, next_words, "bring the letter");
  both = way_contact_words_next (contact);
  g_assert_cmpstr (both, ==, "Next: 28 Sep 2026, bring the letter");
  way_set (contact, outcome, WAY_CONTACT_NO_SHOW);
  way_set (contact, reengagement, "text first");
  tried = way_contact_words_next (contact);
  g_assert_cmpstr (tried, ==, "Next: 28 Sep 2026, text first");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/contact-words/title", test_title);
  g_test_add_func ("/contact-words/hours", test_hours);
  g_test_add_func ("/contact-words/about", test_about);
  g_test_add_func ("/contact-words/next", test_next);
  return g_test_run ();
}
