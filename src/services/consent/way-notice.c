/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-notice.h"

#include <glib/gi18n.h>

#include "way-record-repo.h"
#include "way-texts-resource.h"
#include "way-when.h"

#define FILE_NAME "/org/waymark/texts/part2-notice.ini"

/* They are compiled in, and a test reads them; a program without them is not one. */
static const char *
get_text (const char *key, char **kept)
{
  if (g_once_init_enter (kept)) {
    g_autoptr (GBytes) bytes =
      g_resource_lookup_data (way_texts_get_resource (), FILE_NAME, 0, NULL);
    g_autoptr (GKeyFile) file = g_key_file_new ();
    char *text = NULL;

    if (bytes != NULL && g_key_file_load_from_bytes (file, bytes, G_KEY_FILE_NONE, NULL))
      text = g_key_file_get_string (file, "notice", key, NULL);
    if (text == NULL)
      g_error ("the notice of 42 CFR 2.32 is missing");
    g_once_init_leave (kept, text);
  }

  return *kept;
}

const char *
way_notice_get_short (void)
{
  static char *text;

  return get_text ("short", &text);
}

const char *
way_notice_get_long (void)
{
  static char *text;

  return get_text ("long", &text);
}

gboolean
way_notice_is_due (const WayGateResult *result)
{
  for (guint i = 0; i < WAY_N_INFO_CLASSES; i++) {
    if (way_set_has (result->asked, i) && result->decisions[i].basis != WAY_BASIS_NOT_IDENTIFYING)
      return TRUE;
  }

  return FALSE;
}

/* --- scope --- */

static void
append (GString *text, const char *caption, const char *words)
{
  if (words != NULL && *words != '\0')
    g_string_append_printf (text, "%s%s: %s", text->len > 0 ? "\n" : "", caption, words);
}

static char *
list_recipients (WayConsent *consent, GPtrArray *recipients)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < recipients->len; i++) {
    const WayConsentRecipient *recipient = g_ptr_array_index (recipients, i);

    if (way_id_equal (&recipient->consent_id, &consent->parent.id))
      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", recipient->name);
  }

  return g_string_free (names, FALSE);
}

static char *
say_both (char *first, const char *second)
{
  g_autofree char *kept = first;

  return second != NULL ? g_strdup_printf ("%s (%s)", kept, second) : g_strdup (kept);
}

static char *
say_days (const WayConsent *consent)
{
  g_autofree char *from = way_when_write (consent->info_from);
  g_autofree char *until = way_when_write (consent->info_until);

  if (consent->info_from.ymd == 0 && consent->info_until.ymd == 0)
    return NULL;
  return g_strdup_printf ("%s – %s", consent->info_from.ymd != 0 ? from : "…",
                          consent->info_until.ymd != 0 ? until : "…");
}

static char *
say_expiry (const WayConsent *consent)
{
  switch (consent->expiry) {
  case WAY_CONSENT_EXPIRES_ON:
    return way_when_write (consent->expires_on);
  case WAY_CONSENT_EXPIRES_EVENT:
    return g_strdup (consent->expiry_event);
  case WAY_CONSENT_EXPIRES_NEVER:
    return g_strdup (_ ("when it is revoked"));
  case WAY_CONSENT_EXPIRES_UNSAID:
  default:
    return NULL;
  }
}

char *
way_notice_dup_scope (WayConsent *consent, GPtrArray *recipients)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autofree char *signed_on = way_when_write (way_consent_day_of (consent->signed_at, zone));
  g_autofree char *to = list_recipients (consent, recipients);
  g_autofree char *what =
    say_both (way_info_classes_to_words (consent->classes), consent->info_words);
  g_autofree char *days = say_days (consent);
  g_autofree char *purpose =
    say_both (way_purposes_to_words (consent->purposes), consent->purpose_words);
  g_autofree char *expiry = say_expiry (consent);
  GString         *text = g_string_new (NULL);

  append (text, _ ("Signed on"), signed_on);
  append (text, _ ("Who may share it"), consent->discloser);
  append (text, _ ("With whom"), to);
  append (text, _ ("What may be shared"), what);
  append (text, _ ("Information of the days"), days);
  append (text, _ ("Purpose"), purpose);
  append (text, _ ("Expires"), expiry);
  return g_string_free (text, FALSE);
}

GStrv
way_notice_list_scopes (WayDb *db, const WayGateResult *result, GError **error)
{
  g_autoptr (GPtrArray) scopes = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) seen = g_hash_table_new (way_id_hash, way_id_equal);

  for (guint i = 0; i < WAY_N_INFO_CLASSES; i++) {
    const WayId *id = &result->decisions[i].consent_id;
    g_autoptr (WayQuery) query = NULL;
    g_autoptr (WayConsent) consent = NULL;
    g_autoptr (GPtrArray) recipients = NULL;

    if (!way_set_has (result->allowed, i) || way_id_is_none (id) ||
        !g_hash_table_add (seen, (gpointer)id))
      continue;
    consent = way_record_repo_get (db, WAY_TYPE_CONSENT, id, error);
    query = way_query_order_by (way_query_new_of (WAY_TYPE_CONSENT_RECIPIENT, "consent_id", id),
                                "position", FALSE);
    recipients = consent != NULL ? way_record_repo_list (db, query, error) : NULL;
    if (recipients == NULL)
      return NULL;
    g_ptr_array_add (scopes, way_notice_dup_scope (consent, recipients));
  }

  g_ptr_array_add (scopes, NULL);
  return (GStrv)g_ptr_array_free (g_steal_pointer (&scopes), FALSE);
}
