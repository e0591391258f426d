/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "ctl-consent.h"

#include <glib/gi18n.h>
#include <string.h>

#include "way-error.h"
#include "way-gate-ask.h"
#include "way-gate-json.h"

gboolean
ctl_consent_read_time (const char *text, WayTime *time)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autofree char *iso = g_strdup (text);
  g_autofree char *whole = NULL;
  g_autoptr (GDateTime) read = NULL;

  g_strdelimit (iso, " ", 'T');
  switch (strlen (iso)) {
  case 10: /* a day */
    whole = g_strconcat (iso, "T00:00:00", NULL);
    break;
  case 16: /* without seconds */
    whole = g_strconcat (iso, ":00", NULL);
    break;
  default:
    whole = g_strdup (iso);
    break;
  }

  read = g_date_time_new_from_iso8601 (whole, zone);
  if (read == NULL)
    return FALSE;
  *time =
    (WayTime){ g_date_time_to_unix (read) * G_USEC_PER_SEC + g_date_time_get_microsecond (read) };
  return TRUE;
}

/* The value of “--name value” and “--name=value”; NULL: it is another word. */
static const char *
get_value (char ***word, const char *name)
{
  const char *rest;

  if (!g_str_has_prefix (**word, name))
    return NULL;
  rest = **word + strlen (name);
  if (*rest == '=')
    return rest + 1;
  if (*rest != '\0' || (*word)[1] == NULL)
    return NULL;
  return *++*word;
}

static gboolean
fail (CtlStatus *status, const char *words)
{
  *status = ctl_wrong_use (words);
  return FALSE;
}

gboolean
ctl_consent_read (char **words, CtlConsentCheck *check, CtlStatus *status)
{
  gboolean has_class = FALSE, has_purpose = FALSE, has_time = FALSE;

  *check = (CtlConsentCheck){ 0 };
  if (words[0] == NULL || strcmp (words[0], "check") != 0)
    return fail (status, _ ("It is “consent check CLIENT-NUMBER --recipient TEXT --class CLASS "
                            "--purpose TEXT --at TIME”."));

  for (char **word = words + 1; *word != NULL; word++) {
    const char *value;

    if ((value = get_value (&word, "--recipient")) != NULL)
      check->recipient = value;
    else if ((value = get_value (&word, "--class")) != NULL)
      has_class = way_info_class_from_word (value, &check->info_class);
    else if ((value = get_value (&word, "--purpose")) != NULL)
      has_purpose = way_purpose_from_word (value, &check->purpose);
    else if ((value = get_value (&word, "--at")) != NULL)
      has_time = ctl_consent_read_time (value, &check->moment);
    else if (check->number == NULL && !g_str_has_prefix (*word, "--"))
      check->number = *word;
    else
      return fail (status, _ ("There is no such option for “consent check”."));
  }

  if (check->number == NULL || check->recipient == NULL)
    return fail (status, _ ("Say the number of the client, and the recipient."));
  if (!has_class)
    return fail (status, _ ("“--class” names a class of information, such as “attendance”."));
  if (!has_purpose)
    return fail (status, _ ("“--purpose” names a purpose, such as “housing”."));
  if (!has_time)
    return fail (status, _ ("“--at” is a time, such as “2026-10-01 12:00”."));
  return TRUE;
}

CtlStatus
ctl_run_consent (Ctl *self, char **words)
{
  CtlConsentCheck           check;
  CtlStatus                 status = CTL_DONE;
  WayWorkspace             *workspace;
  g_autofree char          *json = NULL;
  g_autofree WayGateResult *answer = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  if (!ctl_consent_read (words, &check, &status))
    return status;
  status = ctl_unlock (self);
  if (status != CTL_DONE)
    return status;

  workspace = way_caseload_get_workspace (self->caseload);
  way_workspace_check_gate_async (workspace, check.number, check.recipient, check.info_class,
                                  check.purpose, check.moment, NULL, ctl_done_cb, self);
  result = ctl_wait_for (self);
  answer = way_workspace_ask_gate_finish (workspace, result, &error);
  if (g_error_matches (error, WAY_ERROR, WAY_ERROR_NOT_FOUND))
    return ctl_refuse (_ ("There is no client of this number."));
  if (answer == NULL)
    return ctl_fail (error);

  json = way_gate_decision_to_json (&answer->decisions[check.info_class]);
  g_print ("%s\n", json);
  return CTL_DONE;
}
