/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-rapid-words.h"

#include <glib/gi18n.h>
#include <string.h>

#include "way-client.h"
#include "way-text.h"

/* Beginnings of words, between bars, without accents.  One of three letters or less has to be the
 * whole word, and so has one that ends in a full stop. */
typedef struct {
  guint       value;
  const char *words;
} Tag;

/* Translators: beginnings of words by which a reason or a need is known, in your language, between
 * bars.  Use as many as you like. */
static const Tag reasons[] = {
  { WAY_CLIENT_REASON_ALCOHOL, N_ ("alcohol|drink|drunk|beer|wine|liquor|booze") },
  { WAY_CLIENT_REASON_OPIOIDS,
    N_ ("opioid|opiate|heroin|fentanyl|oxy|pain pill|methadone|bupren") },
  { WAY_CLIENT_REASON_STIMULANTS,
    N_ ("stimulant|meth.|methamph|cocaine|crack|amphetamine|speed.") },
  { WAY_CLIENT_REASON_CANNABIS, N_ ("cannabis|marijuana|weed.|thc|hash.") },
  { WAY_CLIENT_REASON_GAMBLING, N_ ("gambl|betting|casino|slot machine") },
  { WAY_CLIENT_REASON_MENTAL_HEALTH, N_ ("mental|depress|anxi|panic|bipolar|psychos|suicid") },
  { WAY_CLIENT_REASON_TRAUMA, N_ ("trauma|abuse|assault|violence|ptsd|beaten") },
  { WAY_CLIENT_REASON_GRIEF, N_ ("grief|griev|died.|death|bereav|funeral|loss of") },
  { WAY_CLIENT_REASON_ILLNESS, N_ ("illness|sick|injur|diabet|cancer|hepatitis|chronic pain") },
  { WAY_CLIENT_REASON_DISASTER,
    N_ ("disaster|flood|fire.|wildfire|storm|hurricane|tornado|earthquake") },
};

static const Tag needs[] = {
  { WAY_NEED_NOW_FOOD, N_ ("food|meal|eat|eaten|hungry|groceries|formula|water.") },
  { WAY_NEED_NOW_SHELTER, N_ ("shelter|bed|bed for|sleep|room|housing|hotel|motel|tent|roof") },
  { WAY_NEED_NOW_MEDICATION,
    N_ ("medic|medicine|meds|pill|insulin|inhaler|prescription|naloxone|narcan") },
  { WAY_NEED_NOW_PHONE, N_ ("phone|cell phone|charger|sim|minutes for") },
  { WAY_NEED_NOW_ID,
    N_ ("id|ids|papers.|identification|license|passport|birth certificate|social security card") },
  { WAY_NEED_NOW_TRANSPORT, N_ ("transport|bus|ride|taxi|gas|fare|train") },
  { WAY_NEED_NOW_CLOTHING, N_ ("cloth|clothes|coat|jacket|shoes|boots|socks|blanket|diaper") },
};

static const Tag rules[] = {
  { WAY_CONTACT_POINT_RULE_TEXT_FIRST, N_ ("text first|texts first") },
  { WAY_CONTACT_POINT_RULE_TEXT_ONLY, N_ ("text only|only text|texts only|no calls") },
  { WAY_CONTACT_POINT_RULE_CALL_ONLY, N_ ("call only|only call|calls only|no texts") },
  { WAY_CONTACT_POINT_RULE_NO_VOICEMAIL,
    N_ ("no voicemail|no voice mail|no message|leave no message") },
  { WAY_CONTACT_POINT_RULE_NO_MAIL, N_ ("no mail|no letters|no post") },
  { WAY_CONTACT_POINT_RULE_DISCREET, N_ ("discreet|discrete|do not say who|say nothing") },
  { WAY_CONTACT_POINT_RULE_EMERGENCY_ONLY,
    N_ ("emergency only|emergencies only|only in an emergency") },
};

/* --- looking for them --- */

/* Both are folded, and the text has a blank at either end. */
static gboolean
says (const char *text, const char *word)
{
  const gsize      length = strlen (word);
  const gboolean   is_whole = length <= 3 || word[length - 1] == '.';
  g_autofree char *folded = way_text_fold (word);
  g_autofree char *wanted = g_strdup_printf (is_whole ? " %s " : " %s", folded);

  return *folded != '\0' && strstr (text, wanted) != NULL;
}

static gboolean
says_one (const char *text, const char *words)
{
  g_auto (GStrv) parts = g_strsplit (words, "|", -1);

  for (guint i = 0; parts[i] != NULL; i++) {
    if (says (text, parts[i]))
      return TRUE;
  }

  return FALSE;
}

static WaySet
find (const char *text, const Tag *tags, guint n)
{
  g_autofree char *folded = way_text_fold (text != NULL ? text : "");
  g_autofree char *padded = g_strdup_printf (" %s ", folded);
  WaySet           found = { 0 };

  for (guint i = 0; i < n; i++) {
    if (says_one (padded, tags[i].words) || says_one (padded, gettext (tags[i].words)))
      found.bits |= WAY_SET_OF (tags[i].value).bits;
  }

  return found;
}

WaySet
way_rapid_words_reasons (const char *text)
{
  return find (text, reasons, G_N_ELEMENTS (reasons));
}

WaySet
way_rapid_words_rules (const char *text)
{
  return find (text, rules, G_N_ELEMENTS (rules));
}

/* --- needs --- */

static void
need_clear (gpointer data)
{
  g_free (((WayRapidNeed *)data)->words);
}

/* The first that is found; its own words where they say more than its name. */
static WayRapidNeed
read_need (const char *text)
{
  const WaySet     found = find (text, needs, G_N_ELEMENTS (needs));
  g_autofree char *folded = way_text_fold (text);
  WayRapidNeed     need = { WAY_NEED_NOW_OTHER, NULL };
  g_autofree char *label = NULL;

  for (guint n = 0; need.kind == WAY_NEED_NOW_OTHER && n < WAY_NEED_NOW_OTHER; n++) {
    if (way_set_has (found, n))
      need.kind = n;
  }

  label = way_text_fold (gettext (way_need_now_kind_labels[need.kind]));
  if (need.kind == WAY_NEED_NOW_OTHER || strcmp (folded, label) != 0)
    need.words = g_strdup (text);
  return need;
}

GArray *
way_rapid_words_needs (const char *text)
{
  GArray *all = g_array_new (FALSE, FALSE, sizeof (WayRapidNeed));
  g_auto (GStrv) parts = g_strsplit_set (text != NULL ? text : "", ",;\n", -1);

  g_array_set_clear_func (all, need_clear);
  for (guint i = 0; parts[i] != NULL; i++) {
    const char *part = g_strstrip (parts[i]);

    if (*part != '\0') {
      WayRapidNeed need = read_need (part);

      g_array_append_val (all, need);
    }
  }

  return all;
}

/* --- a way to reach somebody --- */

WayContactPointSystem
way_rapid_words_system (const char *text)
{
  guint digits = 0, letters = 0;

  if (text == NULL)
    return WAY_CONTACT_POINT_OTHER;
  if (strchr (text, '@') != NULL && strchr (text, ' ') == NULL)
    return WAY_CONTACT_POINT_EMAIL;

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c)) {
    digits += g_unichar_isdigit (g_utf8_get_char (c)) != FALSE;
    letters += g_unichar_isalpha (g_utf8_get_char (c)) != FALSE;
  }

  /* “555 0142 ext. 3” is dialed; “5 Main Street, room 12” is not. */
  if (digits >= 5 && digits > letters)
    return WAY_CONTACT_POINT_PHONE;
  return digits > 0 && letters > 0 ? WAY_CONTACT_POINT_ADDRESS : WAY_CONTACT_POINT_OTHER;
}
