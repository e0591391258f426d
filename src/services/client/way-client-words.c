/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-client-words.h"

#include <glib/gi18n.h>

#include "way-client-name.h"
#include "way-contact-point.h"
#include "way-when.h"

static const char *const risk_icons[] = {
  "way-risk-none-symbolic",
  "way-risk-low-symbolic",
  "way-risk-moderate-symbolic",
  "way-risk-high-symbolic",
};

static const WayField *
find_field (GType type, const char *name)
{
  g_autoptr (WayRecordClass) klass = g_type_class_ref (type);

  return way_record_class_find_field (klass, name);
}

const char *
way_client_words_risk_icon (WayClientRisk risk)
{
  return risk_icons[MIN ((guint)risk, G_N_ELEMENTS (risk_icons) - 1)];
}

const char *
way_client_words_risk (WayClientRisk risk)
{
  const WayField *field = find_field (WAY_TYPE_CLIENT, "risk");

  return (guint)risk < way_field_count_words (field) ? gettext (field->labels[risk]) : "";
}

char *
way_client_words_isolate (const char *text)
{
  return g_strconcat ("\342\201\246", text, "\342\201\251", NULL);
}

char *
way_client_words_short_name (WayClient *client)
{
  g_autofree char *name = way_client_name_show (client);
  g_auto (GStrv) words = g_strsplit_set (g_strstrip (name), " ", -1);
  const guint n = g_strv_length (words);
  char        initial[8] = "";

  if (way_client_name_is_hidden () || n < 2 || !g_unichar_isalpha (g_utf8_get_char (words[n - 1])))
    return g_strdup (name);

  g_unichar_to_utf8 (g_utf8_get_char (words[n - 1]), initial);
  /* Translators: a first name, and the initial of the last one: “Marisol V.” */
  return g_strdup_printf (C_ ("short name", "%s %s."), words[0], initial);
}

char *
way_client_words_facts (WayClient *client)
{
  g_autofree char *number =
    client->number != NULL ? way_client_words_isolate (client->number) : NULL;
  g_autofree char *date = way_when_write (client->birth_date);
  g_autofree char *born = *date != '\0' ? g_strdup_printf (_ ("born %s"), date) : NULL;
  const char *facts[] = { number, born, client->program, client->archived ? _ ("archived") : NULL };
  GString    *words = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (facts); i++) {
    if (facts[i] != NULL)
      g_string_append_printf (words, "%s%s", words->len > 0 ? " · " : "", facts[i]);
  }

  return g_string_free (words, FALSE);
}

char *
way_client_words_rules (WaySet rules)
{
  const WayField *field = find_field (WAY_TYPE_CONTACT_POINT, "rules");
  GString        *words = g_string_new (NULL);

  for (guint n = 0; n < way_field_count_words (field); n++) {
    if ((rules.bits & (G_GUINT64_CONSTANT (1) << n)) != 0)
      g_string_append_printf (words, "%s%s", words->len > 0 ? ". " : "",
                              gettext (field->labels[n]));
  }
  if (words->len > 0)
    g_string_append_c (words, '.');

  return g_string_free (words, words->len == 0);
}
