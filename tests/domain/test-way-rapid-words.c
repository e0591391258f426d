/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-rapid-words.h"

#include "way-client.h"

static void
test_reasons (void)
{
  static const struct {
    const char *text;
    const char *words; /* as they are stored */
  } rows[] = {
    { "lost the house in the flood, drinking", "alcohol disaster" },
    { "Disaster; alcohol", "alcohol disaster" },
    { "heroin, then fentanyl", "opioids" },
    { "methadone", "opioids" },
    { "meth", "stimulants" },
    { "Smokes weed", "cannabis" },
    { "weeding the garden", NULL },
    { "his father died in May", "grief" },
    { "fired from work", NULL },
    { "House FIRE", "disaster" },
    { "", NULL },
    { NULL, NULL },
  };
  g_autoptr (WayRecordClass) klass = g_type_class_ref (WAY_TYPE_CLIENT);
  const WayField *field = way_record_class_find_field (klass, "reasons");
  const WayId     id = way_id_make (1);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (WayClient) client = way_record_new (WAY_TYPE_CLIENT, &id);
    g_autofree char *words = NULL;

    g_test_message ("%s", rows[i].text);
    way_set (client, reasons, way_rapid_words_reasons (rows[i].text));
    words = way_field_to_text (field, client);
    g_assert_cmpstr (words, ==, rows[i].words);
  }
}

static void
test_needs (void)
{
  static const struct {
    const char *text;
    const char *told;
  } rows[] = {
    { "food", "food" },
    { "Food, shelter", "food|shelter" },
    { "food, a bed for two nights; birth certificate",
      "food|shelter: a bed for two nights|id: birth certificate" },
    { "ID", "id: ID" },
    { "an idea", "other: an idea" },
    { "bus ticket , , a stroller", "transport: bus ticket|other: a stroller" },
    { "Meals\nmedication", "food: Meals|medication" },
    { " ,; ", "" },
    { NULL, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GArray) needs = way_rapid_words_needs (rows[i].text);
    g_autoptr (GString) told = g_string_new (NULL);

    for (guint n = 0; n < needs->len; n++) {
      const WayRapidNeed *need = &g_array_index (needs, WayRapidNeed, n);

      g_string_append_printf (told, "%s%s", n > 0 ? "|" : "", way_need_now_kind_words[need->kind]);
      if (need->words != NULL)
        g_string_append_printf (told, ": %s", need->words);
    }
    g_assert_cmpstr (told->str, ==, rows[i].told);
  }
}

static void
test_system (void)
{
  static const struct {
    const char           *text;
    WayContactPointSystem system;
  } rows[] = {
    { "555 0142", WAY_CONTACT_POINT_PHONE },
    { "+1 (555) 010-0142 ext. 3", WAY_CONTACT_POINT_PHONE },
    { "sam@example.org", WAY_CONTACT_POINT_EMAIL },
    { "5 Main Street, room 12", WAY_CONTACT_POINT_ADDRESS },
    { "ask for Sam at the library", WAY_CONTACT_POINT_OTHER },
    { "911", WAY_CONTACT_POINT_OTHER },
    { "@ the library", WAY_CONTACT_POINT_OTHER },
    { "", WAY_CONTACT_POINT_OTHER },
    { NULL, WAY_CONTACT_POINT_OTHER },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_test_message ("%s", rows[i].text);
    g_assert_cmpint (way_rapid_words_system (rows[i].text), ==, rows[i].system);
  }
}

static void
test_rules (void)
{
  static const struct {
    const char *text;
    guint64     bits;
  } rows[] = {
    { "no voicemail", 1 << WAY_CONTACT_POINT_RULE_NO_VOICEMAIL },
    { "No voicemail, text first",
      1 << WAY_CONTACT_POINT_RULE_NO_VOICEMAIL | 1 << WAY_CONTACT_POINT_RULE_TEXT_FIRST },
    { "after ten", 0 },
    { NULL, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_cmpuint (way_rapid_words_rules (rows[i].text).bits, ==, rows[i].bits);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rapid-words/reasons", test_reasons);
  g_test_add_func ("/rapid-words/needs", test_needs);
  g_test_add_func ("/rapid-words/system", test_system);
  g_test_add_func ("/rapid-words/rules", test_rules);
  return g_test_run ();
}
