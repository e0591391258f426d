/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-team-read.h"

#include <glib/gi18n.h>
#include <string.h>

#include "way-client-group.h"
#include "way-consent-gate-match.h"
#include "way-consent-repo.h"
#include "way-consent-words.h"
#include "way-task.h"
#include "way-team-private.h"
#include "way-text.h"
#include "way-when.h"

#define MAX_CONTACTS 300 /* so many are looked through for a name, the newest first */

typedef struct {
  WayDb      *db;
  WayTime     moment;
  GTimeZone  *zone;
  WayDate     today;
  WayTeam    *team;
  WayGateFile file;

  const WayConsentFile *known;
} Reading;

/* --- people --- */

static char *
join (const char *first, const char *second)
{
  if (first == NULL || second == NULL)
    return g_strdup (first != NULL ? first : second);
  return g_strdup_printf ("%s · %s", first, second);
}

/* Family says how they belong together, everybody else what they do and where. */
static char *
say_who (const WayTeamMember *member, const WayOrganization *organization)
{
  const char *role = member->role;

  if (role == NULL && member->family_kind != WAY_FAMILY_UNSAID)
    role = gettext (way_family_kind_labels[member->family_kind]);
  if (role == NULL && member->relation == WAY_TEAM_INTERNAL)
    role = gettext (way_team_relation_labels[WAY_TEAM_INTERNAL]);
  return join (role, organization != NULL ? organization->name : NULL);
}

static char *
say_reach (const WayTeamMember *member)
{
  const char *values[] = {
    [WAY_TEAM_CONTACT_UNSAID] = member->phone != NULL ? member->phone : member->email,
    [WAY_TEAM_CONTACT_PHONE] = member->phone,
    [WAY_TEAM_CONTACT_TEXT] = member->phone,
    [WAY_TEAM_CONTACT_EMAIL] = member->email,
    [WAY_TEAM_CONTACT_FAX] = member->fax,
    [WAY_TEAM_CONTACT_MAIL] = member->address,
    [WAY_TEAM_CONTACT_IN_PERSON] = NULL,
  };
  const char *value = values[member->preferred];

  if (member->preferred == WAY_TEAM_CONTACT_UNSAID)
    return g_strdup (value);
  if (value == NULL)
    return g_strdup (gettext (way_team_contact_labels[member->preferred]));
  /* Translators: how somebody wants to be reached, and the number or address. */
  return g_strdup_printf (_ ("%s: %s"), gettext (way_team_contact_labels[member->preferred]),
                          value);
}

/* Why nothing may be shared: what became of the last consent that named them. */
static char *
say_nothing (Reading *reading, const WayGateQuestion *question)
{
  const WayParty       *party = &question->party;
  const WayGateDecision decision = way_gate_decide (question, &reading->file);

  if (decision.reason == WAY_REASON_RESTRICTED)
    return g_strdup_printf (_ ("Nothing may be shared. %s"),
                            way_gate_decision_to_words (&decision));

  for (guint i = 0; i < reading->file.consents->len; i++) {
    WayConsent      *consent = g_ptr_array_index (reading->file.consents, i);
    WayConsentStatus status;
    g_autofree char *state = NULL;

    if (!way_consent_kind_discloses (consent->kind) ||
        way_gate_match_consent (consent, reading->file.recipients, party, reading->today) !=
          WAY_MATCH_SAME)
      continue;
    status =
      way_consent_find_status (consent, reading->file.recipients,
                               way_consent_find_replaced_at (consent, reading->file.consents),
                               reading->moment, reading->zone);
    if (status == WAY_CONSENT_VALID) /* it holds, but a later “no” goes before it */
      continue;
    state = way_consent_words_state (
      consent, status, way_consent_find_missing (consent, reading->file.recipients), reading->zone);
    /* Translators: %s says how the consent stands, such as “Expired; its last day was 3 Sep”. */
    return g_strdup_printf (_ ("Nothing may be shared. %s"), state);
  }

  return g_strdup (_ ("Nothing may be shared: there is no consent"));
}

static char *
say_shareable (WaySet classes, WayDate until)
{
  g_autofree char *words = NULL;
  g_autofree char *day = way_when_write (until);

  if (classes.bits != WAY_SET_OF (WAY_INFO_IDENTITY).bits) /* it goes with each of them */
    classes.bits &= ~WAY_SET_OF (WAY_INFO_IDENTITY).bits;
  if (way_set_has (classes, WAY_INFO_WHOLE)) /* and what it does not hold */
    classes.bits &= WAY_SET_OF (WAY_INFO_WHOLE).bits | WAY_SET_OF (WAY_INFO_HIV).bits |
                    WAY_SET_OF (WAY_INFO_COUNSELING_NOTES).bits;
  words = way_info_classes_to_words (classes);
  if (*day == '\0')
    return g_strdup_printf (_ ("May share: %s, until it is revoked or ends"), words);

  /* Translators: classes of information, and a date. */
  return g_strdup_printf (_ ("May share: %s, until %s"), words, day);
}

static void
say_share (Reading *reading, WayTeamPerson *person, const WayParty *party)
{
  WayGateQuestion question = {
    .client_ids = (const WayId *)reading->known->client_ids->data,
    .n_client_ids = reading->known->client_ids->len,
    .party = *party,
    .info_class = WAY_INFO_IDENTITY,
    .purpose = WAY_PURPOSE_CLIENT_REQUEST,
    .moment = reading->moment,
    .zone = reading->zone,
  };
  WayDate until = WAY_DATE_NONE;
  WaySet  classes;

  if (person->ended) {
    g_autofree char *day = way_when_write (person->member->ended);

    person->share = g_strdup_printf (_ ("No longer on the team since %s"), day);
    return;
  }
  if (person->member->relation == WAY_TEAM_INTERNAL && person->organization == NULL) {
    person->share = g_strdup (_ ("Within the program: no consent is needed"));
    person->shares = TRUE;
    return;
  }

  classes = way_gate_list_shareable (&question, &reading->file, &until);
  person->shares = classes.bits != 0;
  person->share =
    person->shares ? say_shareable (classes, until) : say_nothing (reading, &question);
}

/* The newest contact at which somebody of that name was present. */
static gboolean
find_last (Reading *reading, WayTeamPerson *person, GError **error)
{
  g_autofree char *name = way_text_fold (person->member->name);
  g_autoptr (sqlite3_stmt) row = way_db_query (
    reading->db,
    "SELECT happened_on, present FROM contact WHERE client_id IN (" WAY_CLIENT_GROUP (
      "?1") ") AND present IS NOT NULL AND outcome = 'reached' AND deleted_at IS NULL"
            " ORDER BY happened_on DESC LIMIT ?2",
    WAY_ARGS (WAY_ID (reading->known->client_ids->data), WAY_INT (MAX_CONTACTS)), error);
  WayStep step = WAY_STEP_ERROR;

  while (row != NULL && (step = way_db_step (reading->db, row, error)) == WAY_STEP_ROW) {
    g_autofree char *present = way_text_fold ((const char *)sqlite3_column_text (row, 1));
    WayDate          day = WAY_DATE_NONE;
    g_autofree char *words = NULL;

    if (strstr (present, name) == NULL ||
        !way_date_from_text ((const char *)sqlite3_column_text (row, 0), &day))
      continue;
    words = way_when_write (day);
    person->last = g_strdup_printf (_ ("Last spoken with on %s"), words);
    return TRUE;
  }

  return step == WAY_STEP_DONE;
}

static gboolean
read_person (Reading *reading, WayTeamMember *member, GError **error)
{
  const WayAddresseeDetails details = { .kind = WAY_PARTY_MEMBER, .member_id = member->parent.id };
  g_auto (WayConsentParty) found = { 0 };
  WayTeamPerson *person;

  if (!way_consent_repo_find_party (reading->db, reading->known, &details, &found, error))
    return FALSE;

  person = g_new0 (WayTeamPerson, 1);
  g_ptr_array_add (way_team_get_people (reading->team), person);
  person->member = g_object_ref (member);
  g_set_object (&person->organization, found.organization);
  person->ended = !way_team_member_is_active_on (member, reading->today) &&
                  member->ended.ymd != 0 && member->ended.ymd < reading->today.ymd;
  person->who = say_who (member, person->organization);
  person->reach = say_reach (member);
  say_share (reading, person, &found.party);
  return find_last (reading, person, error);
}

static int
compare_people (gconstpointer a, gconstpointer b)
{
  const WayTeamPerson *one = *(WayTeamPerson *const *)a;
  const WayTeamPerson *other = *(WayTeamPerson *const *)b;

  if (one->ended != other->ended)
    return one->ended ? 1 : -1;
  if (one->member->relation != other->member->relation)
    return one->member->relation < other->member->relation ? -1 : 1;
  return g_utf8_collate (one->member->name, other->member->name);
}

/* --- consents --- */

/* Something went out to them under the consent, and neither was it said that they know, nor was the
 * task done that asks for it. */
static gboolean
is_untold (Reading *reading, WayConsentRecipient *recipient, gboolean *untold, GError **error)
{
  g_autoptr (sqlite3_stmt) row = NULL;
  WayStep step;

  *untold = FALSE;
  if (recipient->told_at.us != 0)
    return TRUE;

  row = way_db_query (reading->db,
                      "SELECT 1 FROM task WHERE source_kind = 'consent_recipient' AND source_id = ?"
                      " AND done_at IS NULL AND deleted_at IS NULL",
                      WAY_ARGS (WAY_ID (&recipient->parent.id)), error);
  step = row != NULL ? way_db_step (reading->db, row, error) : WAY_STEP_ERROR;
  *untold = step == WAY_STEP_ROW;
  return step != WAY_STEP_ERROR;
}

static gboolean
read_recipients (Reading *reading, WayTeamConsent *line, GError **error)
{
  for (guint i = 0; i < reading->file.recipients->len; i++) {
    WayConsentRecipient *recipient = g_ptr_array_index (reading->file.recipients, i);
    gboolean             untold = FALSE;

    if (!way_id_equal (&recipient->consent_id, &line->consent->parent.id))
      continue;
    g_ptr_array_add (line->recipients, g_object_ref (recipient));
    if (line->consent->revoked_at.us != 0 && !is_untold (reading, recipient, &untold, error))
      return FALSE;
    if (untold)
      g_ptr_array_add (line->untold, g_object_ref (recipient));
  }

  return TRUE;
}

static gboolean
read_consent (Reading *reading, WayConsent *consent, GError **error)
{
  WayTeamConsent *line = g_new0 (WayTeamConsent, 1);

  g_ptr_array_add (way_team_get_consents (reading->team), line);
  line->consent = g_object_ref (consent);
  line->recipients = g_ptr_array_new_with_free_func (g_object_unref);
  line->untold = g_ptr_array_new_with_free_func (g_object_unref);
  if (!read_recipients (reading, line, error))
    return FALSE;

  line->missing = way_consent_find_missing (consent, line->recipients);
  line->status = way_consent_find_status (
    consent, line->recipients, way_consent_find_replaced_at (consent, reading->file.consents),
    reading->moment, reading->zone);
  line->title = way_consent_words_title (consent, line->recipients);
  line->state = way_consent_words_state (consent, line->status, line->missing, reading->zone);
  line->ends_soon = line->status == WAY_CONSENT_VALID &&
                    consent->expiry == WAY_CONSENT_EXPIRES_ON &&
                    way_date_days_between (reading->today, consent->expires_on) <= WAY_CONSENT_SOON;
  return TRUE;
}

/* --- all of it --- */

static gboolean
read_all (Reading *reading, GError **error)
{
  for (guint i = 0; i < reading->known->team->len; i++) {
    if (!read_person (reading, g_ptr_array_index (reading->known->team, i), error))
      return FALSE;
  }
  g_ptr_array_sort (way_team_get_people (reading->team), compare_people);

  for (guint i = 0; i < reading->file.consents->len; i++) {
    if (!read_consent (reading, g_ptr_array_index (reading->file.consents, i), error))
      return FALSE;
  }

  return TRUE;
}

WayTeam *
way_team_read (WayDb *db, const WayId *client_id, WayTime moment, GTimeZone *zone, GError **error)
{
  g_autoptr (WayConsentFile) known = way_consent_repo_load (db, client_id, error);
  g_autoptr (WayTeam) team = g_object_new (WAY_TYPE_TEAM, NULL);
  Reading reading = { .db = db, .moment = moment, .zone = zone, .team = team, .known = known };

  if (known == NULL)
    return NULL;

  reading.today = way_consent_day_of (moment, zone);
  reading.file = way_consent_file_get (known);
  return read_all (&reading, error) ? g_steal_pointer (&team) : NULL;
}
