/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-client.h"

#include <glib/gi18n.h>
#include <string.h>

#include "way-error.h"
#include "way-text.h"

static const char *const status_words[] = { "active", "paused", "closed", NULL };
static const char *const status_labels[] = { N_ ("Active"), N_ ("Paused"), N_ ("Closed"), NULL };

static const char *const risk_words[] = { "not-asked", "low", "moderate", "high", NULL };
static const char *const risk_labels[] = { N_ ("Not asked"), N_ ("Low"), N_ ("Moderate"),
                                           N_ ("High"), NULL };

static const char *const reason_words[] = {
  "alcohol", "opioids", "stimulants", "cannabis", "other-substance", "gambling", "mental-health",
  "trauma",  "grief",   "illness",    "disaster", "other",           NULL
};
static const char *const reason_labels[] = { N_ ("Alcohol"),
                                             N_ ("Opioids"),
                                             N_ ("Stimulants"),
                                             N_ ("Cannabis"),
                                             N_ ("Other substance"),
                                             N_ ("Gambling"),
                                             N_ ("Mental health"),
                                             N_ ("Trauma"),
                                             N_ ("Grief"),
                                             N_ ("Physical illness"),
                                             N_ ("Disaster"),
                                             N_ ("Other"),
                                             NULL };

static const WayField fields[] = {
  WAY_FIELD (WayClient, number, .label = N_ ("Number")),
  WAY_FIELD (WayClient, name_to_use, .label = N_ ("Name to use")),
  WAY_FIELD (WayClient, legal_given, .label = N_ ("Legal given name")),
  WAY_FIELD (WayClient, legal_family, .label = N_ ("Legal family name")),
  WAY_FIELD (WayClient, aliases, .label = N_ ("Other names")),
  WAY_FIELD (WayClient, pronouns, .label = N_ ("Pronouns")),
  WAY_FIELD (WayClient, birth_date, .label = N_ ("Birth date"), .partial = TRUE),
  WAY_FIELD (WayClient, language, .label = N_ ("Language")),
  WAY_FIELD (WayClient, interpreter, .label = N_ ("Interpreter needed")),
  WAY_FIELD (WayClient, interpreter_words, .label = N_ ("Interpreter")),
  WAY_FIELD (WayClient, work_with_me, .label = N_ ("How to work with me")),
  WAY_FIELD (WayClient, program, .label = N_ ("Program")),
  WAY_FIELD (WayClient, worker_id, .label = N_ ("Worker"), .target = "staff"),
  WAY_FIELD (WayClient,
             status,
             .label = N_ ("Status"),
             .words = status_words,
             .labels = status_labels),
  WAY_FIELD (WayClient, archived, .label = N_ ("Archived")),
  WAY_FIELD (WayClient, risk, .label = N_ ("Risk"), .words = risk_words, .labels = risk_labels),
  WAY_FIELD (WayClient, risk_asked_on, .label = N_ ("Risk asked on")),
  WAY_FIELD (WayClient, risk_words, .label = N_ ("About the risk")),
  WAY_FIELD (WayClient,
             reasons,
             .label = N_ ("Reasons for recovery"),
             .words = reason_words,
             .labels = reason_labels),
  WAY_FIELD (WayClient, reason_words, .label = N_ ("About the reasons")),
  WAY_FIELD (WayClient, own_date, .label = N_ ("Own date")),
  WAY_FIELD (WayClient, own_date_words, .label = N_ ("What the date means")),
};

/* A client has at least one name, be it only the one to use. */
static gboolean
check (gpointer record, GError **error)
{
  WayClient *self = record;

  if (self->name_to_use != NULL || self->legal_given != NULL || self->legal_family != NULL)
    return TRUE;

  g_set_error_literal (error, WAY_ERROR, WAY_ERROR_INVALID, "“name_to_use” is missing");
  return FALSE;
}

WAY_DEFINE_RECORD (WayClient, way_client, "client", N_ ("Client"), fields, check)

char *
way_client_dup_name (WayClient *self)
{
  g_return_val_if_fail (WAY_IS_CLIENT (self), NULL);

  if (self->name_to_use != NULL && self->legal_family != NULL &&
      strchr (self->name_to_use, ' ') == NULL)
    return g_strdup_printf ("%s %s", self->name_to_use, self->legal_family);
  if (self->name_to_use != NULL)
    return g_strdup (self->name_to_use);
  if (self->legal_given != NULL && self->legal_family != NULL)
    return g_strdup_printf ("%s %s", self->legal_given, self->legal_family);
  return g_strdup (self->legal_given != NULL ? self->legal_given : self->legal_family);
}

gboolean
way_client_is_listed_alike (WayClient *a, WayClient *b)
{
  static const char *const listed[] = {
    "deleted_at", "number",  "name_to_use", "legal_given", "legal_family", "aliases",
    "birth_date", "program", "worker_id",   "status",      "archived",     "risk",
  };

  g_return_val_if_fail (WAY_IS_CLIENT (a) && WAY_IS_CLIENT (b), FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (listed); i++) {
    if (!way_field_equal (way_record_find_field (a, listed[i]), a, b))
      return FALSE;
  }

  return TRUE;
}

static void
append_folded (GString *all, const char *text)
{
  g_autofree char *folded = text != NULL ? way_text_fold (text) : NULL;

  if (folded != NULL && *folded != '\0')
    g_string_append_printf (all, "%s%s", all->len > 0 ? "\n" : "", folded);
}

char *
way_client_dup_search_text (WayClient *self, const char *const *contacts)
{
  g_autofree char *name = way_client_dup_name (self);
  GString         *all = g_string_new (NULL);

  append_folded (all, name);
  append_folded (all, self->legal_given);
  append_folded (all, self->legal_family);
  append_folded (all, self->aliases);
  append_folded (all, self->number);
  for (guint i = 0; contacts != NULL && contacts[i] != NULL; i++) {
    g_autofree char *digits = way_text_digits (contacts[i]);

    append_folded (all, contacts[i]);
    append_folded (all, digits); /* “555 0142” is found by 5550142 */
  }
  g_string_append (all, "\n\n"); /* so that three letters begin at every letter */

  return g_string_free (all, FALSE);
}
