/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <string.h>

#include "way-consent-gate.h"

/* A small world in which the gate is asked, and a way to say consents and questions in a line.
 *
 * Sam is the client, Ari another one, Sam’s other record was merged into Sam’s.  Around Sam: Ruth,
 * a physician of the clinic; Lee, who left it; an officer of the court; a mother; a nurse of the
 * program, and one who left.  The lab serves the program under an agreement. */

typedef struct {
  const char *consents; /* one a line, or NULL */
  const char *question;
  const char *answer; /* “allow consent 2.31(a)” : answer, reason, paragraph */
} GateSaid;

typedef struct {
  GPtrArray  *organizations, *team, *consents, *recipients;
  GArray     *restrictions;
  const char *zone;
} GateWorld;

static const char *const gate_ids[] = { "sam",     "sam-2",   "ari",    "shelter",   "shelter-2",
                                        "clinic",  "court",   "lab",    "ended-lab", "ruth",
                                        "lee",     "officer", "mother", "nurse",     "left-nurse",
                                        "renamed", "plan",    "c1",     "c2",        "c3",
                                        "moved",   NULL };

static inline WayId
gate_id (const char *name)
{
  WayId id = { { 0 } };

  for (guint i = 0; gate_ids[i] != NULL; i++) {
    if (strcmp (gate_ids[i], name) == 0) {
      id.bytes[15] = (guint8)(i + 1);
      return id;
    }
  }

  g_error ("nobody is called “%s”", name);
}

static inline WayTime
gate_time (const char *text, const char *zone_name)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (zone_name);
  g_autofree char *iso = g_strdup (text);
  g_autoptr (GDateTime) time = NULL;

  g_assert_nonnull (zone);
  g_strdelimit (iso, " ", 'T');
  if (strlen (text) == strlen ("2026-09-21 09:00")) {
    g_autofree char *whole = g_strconcat (iso, ":00", NULL);

    time = g_date_time_new_from_iso8601 (whole, zone);
  } else
    time = g_date_time_new_from_iso8601 (iso, zone);
  g_assert_nonnull (time);
  return (WayTime){ g_date_time_to_unix (time) * G_USEC_PER_SEC +
                    g_date_time_get_microsecond (time) };
}

static inline void
gate_say (gpointer record, const char *name, const char *text, const char *zone)
{
  const WayField  *field = way_record_find_field (record, name);
  g_autofree char *iso = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (field);
  if (field->type == WAY_FIELD_TIME && text[0] != '\0')
    iso = way_time_to_text (gate_time (text, zone));
  if (field->type == WAY_FIELD_ID) {
    const WayId id = gate_id (text);

    iso = way_id_to_text (&id);
  }
  way_record_set_from_text (record, field, iso != NULL ? iso : text, &error);
  g_assert_no_error (error);
}

static inline gpointer
gate_add (GPtrArray *to, GType type, const char *id, const char *words, const char *zone)
{
  const WayId own = id != NULL ? gate_id (id) : way_id_make ((gint64)to->len + 1);
  gpointer    record = way_record_new (type, &own);
  g_auto (GStrv) said = g_strsplit (words, ";", -1);

  for (guint i = 0; said[i] != NULL; i++) {
    g_auto (GStrv) pair = g_strsplit (g_strstrip (said[i]), "=", 2);

    gate_say (record, pair[0], pair[1], zone);
  }
  g_ptr_array_add (to, record);
  return record;
}

/* “to=org:shelter,member:ruth,name:Bob,class:payers,through:clinic” */
static inline void
gate_add_recipients (GateWorld *world, const WayConsent *consent, const char *words)
{
  g_auto (GStrv) said = g_strsplit (words, ",", -1);

  for (guint i = 0; said[i] != NULL && said[i][0] != '\0'; i++) {
    g_auto (GStrv) pair = g_strsplit (said[i], ":", 2);
    const char      *names[] = { "Bay Shelter", "North Clinic", "Ruth Adeyemi", "Old Name", NULL };
    const char      *keys[] = { "shelter", "clinic", "ruth", "renamed", NULL };
    const char      *name = pair[1];
    g_autofree char *row = NULL;
    WayConsentRecipient *recipient;

    for (guint n = 0; keys[n] != NULL; n++)
      name = strcmp (keys[n], pair[1]) == 0 ? names[n] : name;
    if (strcmp (pair[0], "org") == 0 || strcmp (pair[0], "through") == 0)
      row = g_strdup_printf ("kind=organization;organization_id=%s;name=%s;intermediary=%s",
                             pair[1], name, pair[0][0] == 't' ? "true" : "false");
    else if (strcmp (pair[0], "member") == 0)
      row = g_strdup_printf ("kind=member;member_id=%s;name=%s", pair[1], name);
    else if (strcmp (pair[0], "class") == 0)
      row = g_strdup_printf ("kind=class;recipient_class=%s;name=%s", pair[1], name);
    else
      row = g_strdup_printf ("kind=name;name=%s", name);
    recipient = gate_add (world->recipients, WAY_TYPE_CONSENT_RECIPIENT, NULL, row, world->zone);
    way_set (recipient, consent_id, consent->parent.id);
  }
}

#define GATE_CONSENT \
  "client_id=sam;discloser=Harbor;classes=attendance;purposes=housing;statements=revocation;" \
  "revoke_how=In writing;expiry=date;expires_on=2026-12-31;signed_at=2026-09-21 09:00;signer=Sam;" \
  "method=typed"

/* What is not said of a consent is right: for Bay Shelter, attendance, housing, to the end of 2026.
 */
static inline void
gate_add_consent (GateWorld *world, const char *words)
{
  g_auto (GStrv) said = g_strsplit (words, ";", -1);
  g_autofree char *id = g_strdup_printf ("c%u", world->consents->len + 1);
  WayConsent *consent = gate_add (world->consents, WAY_TYPE_CONSENT, id, GATE_CONSENT, world->zone);
  const char *to = "org:shelter";

  for (guint i = 0; said[i] != NULL && said[i][0] != '\0'; i++) {
    char *value = strchr (said[i], '=');

    g_assert_nonnull (value);
    *value++ = '\0';
    if (strcmp (said[i], "to") == 0)
      to = value;
    else
      gate_say (consent, said[i], value, world->zone);
  }
  gate_add_recipients (world, consent, to);
}

static inline void
gate_world_init (GateWorld *world, const char *consents, const char *zone)
{
  static const struct {
    const char *id, *words;
  } organizations[] = {
    { "shelter", "name=Bay Shelter;kind=housing" },
    { "shelter-2", "name=Bay Shelter Inc;former_names=Bay Shelter;same_as_id=shelter" },
    { "clinic", "name=North Clinic;kind=health-care" },
    { "court", "name=County Court;kind=court" },
    { "lab", "name=Bay Lab;qso=true;qso_on=2026-01-01;qso_words=Tests" },
    { "ended-lab", "name=Old Lab;qso=true;qso_on=2025-01-01;qso_until=2026-06-30;qso_words=Tests" },
    { "plan", "name=State Plan;kind=health-plan" },
    { "moved", "name=New Name;former_names=Old Name" },
    { "renamed", "name=New Name" },
  }, team[] = {
    { "ruth", "name=Ruth Adeyemi;organization_id=clinic;classes=treating-providers" },
    { "lee", "name=Lee;organization_id=clinic;classes=treating-providers;ended=2026-09-30" },
    { "officer", "name=Officer Hale;organization_id=court" },
    { "mother", "name=Mae;relation=family;family_kind=parent" },
    { "nurse", "name=Nurse;relation=internal" },
    { "left-nurse", "name=Left;relation=internal;ended=2026-09-30" },
  };
  g_auto (GStrv) lines = g_strsplit (consents != NULL ? consents : "", "\n", -1);

  world->zone = zone;
  world->organizations = g_ptr_array_new_with_free_func (g_object_unref);
  world->team = g_ptr_array_new_with_free_func (g_object_unref);
  world->consents = g_ptr_array_new_with_free_func (g_object_unref);
  world->recipients = g_ptr_array_new_with_free_func (g_object_unref);
  world->restrictions = g_array_new (FALSE, TRUE, sizeof (WayRestrictionRule));
  for (guint i = 0; i < G_N_ELEMENTS (organizations); i++)
    gate_add (world->organizations, WAY_TYPE_ORGANIZATION, organizations[i].id,
              organizations[i].words, zone);
  for (guint i = 0; i < G_N_ELEMENTS (team); i++)
    gate_add (world->team, WAY_TYPE_TEAM_MEMBER, team[i].id, team[i].words, zone);
  for (guint i = 0; consents != NULL && lines[i] != NULL; i++)
    gate_add_consent (world, strcmp (lines[i], "-") == 0 ? "" : lines[i]);
}

static inline void
gate_world_clear (GateWorld *world)
{
  g_ptr_array_unref (world->organizations);
  g_ptr_array_unref (world->team);
  g_ptr_array_unref (world->consents);
  g_ptr_array_unref (world->recipients);
  g_array_unref (world->restrictions);
}

static inline gpointer
gate_find (GPtrArray *records, const WayId *id)
{
  for (guint i = 0; i < records->len; i++) {
    WayRecord *record = g_ptr_array_index (records, i);

    if (way_id_equal (&record->id, id))
      return record;
  }

  return NULL;
}

static inline WayParty
gate_party (GateWorld *world, const char *to)
{
  const char *name = strchr (to, ':');
  WayParty    party = { .team = world->team };
  WayId       id;

  if (g_str_has_prefix (to, "client"))
    party.kind = WAY_PARTY_CLIENT;
  else if (g_str_has_prefix (to, "program"))
    party.kind = WAY_PARTY_PROGRAM;
  else if (g_str_has_prefix (to, "name:")) {
    party.kind = WAY_PARTY_NAMED;
    party.name = g_intern_string (name + 1); /* it outlives the words */
  } else if (g_str_has_prefix (to, "org:")) {
    id = gate_id (name + 1);
    party.kind = WAY_PARTY_ORGANIZATION;
    party.organization = gate_find (world->organizations, &id);
  } else {
    id = gate_id (name + 1);
    party.kind = WAY_PARTY_MEMBER;
    party.member = gate_find (world->team, &id);
    party.organization = gate_find (world->organizations, &party.member->organization_id);
  }

  return party;
}

/* “to=org:shelter;class=plan;purpose=housing;at=2026-10-01 12:00;basis=audit;authority=GAO;facts=…”
 */
static inline WayGateDecision
gate_ask (GateWorld *world, const char *words)
{
  static const WayEmergencyFacts all = { "Kim, Bay EMS", "Dana", { 1 }, "Overdose" };
  static const WayEmergencyFacts some = { "Kim, Bay EMS", "", { 1 }, "Overdose" };
  const WayId                    clients[] = { gate_id ("sam"), gate_id ("sam-2") };
  const WayId                    ari = gate_id ("ari");
  g_auto (GStrv) said = g_strsplit (words, ";", -1);
  g_autoptr (GPtrArray) same = g_ptr_array_new ();
  g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (world->zone);
  WayGateQuestion   question = { .client_ids = clients,
                                 .n_client_ids = 2,
                                 .party = gate_party (world, "org:shelter"),
                                 .info_class = WAY_INFO_ATTENDANCE,
                                 .purpose = WAY_PURPOSE_HOUSING,
                                 .moment = gate_time ("2026-10-01 12:00", world->zone),
                                 .zone = zone };
  const WayGateFile file = { world->consents, world->recipients, world->restrictions };

  for (guint i = 0; said[i] != NULL && said[i][0] != '\0'; i++) {
    g_auto (GStrv) pair = g_strsplit (said[i], "=", 2);
    const char *key = pair[0], *value = pair[1];

    if (strcmp (key, "to") == 0)
      question.party = gate_party (world, value);
    else if (strcmp (key, "same") == 0) {
      const WayId id = gate_id (value);

      g_ptr_array_add (same, gate_find (world->organizations, &id));
      question.party.same = same;
    } else if (strcmp (key, "class") == 0)
      g_assert_true (way_info_class_from_word (value, &question.info_class));
    else if (strcmp (key, "purpose") == 0)
      g_assert_true (way_purpose_from_word (value, &question.purpose));
    else if (strcmp (key, "at") == 0)
      question.moment = gate_time (value, world->zone);
    else if (strcmp (key, "client") == 0) {
      question.client_ids = &ari;
      question.n_client_ids = strcmp (value, "ari") == 0 ? 1 : 0;
    } else if (strcmp (key, "from") == 0)
      g_assert_true (way_date_from_text (value, &question.info_from));
    else if (strcmp (key, "until") == 0)
      g_assert_true (way_date_from_text (value, &question.info_until));
    else if (strcmp (key, "basis") == 0) {
      while (strcmp (way_basis_words[question.basis], value) != 0)
        question.basis++;
    } else if (strcmp (key, "authority") == 0)
      question.authority = *value != '\0' ? "Bay County 26-114" : "";
    else if (strcmp (key, "initial") == 0)
      question.initial = TRUE;
    else if (strcmp (key, "facts") == 0)
      question.emergency = strcmp (value, "all") == 0 ? &all : &some;
    else
      g_error ("no part of a question: %s", key);
  }

  return way_gate_decide (&question, &file);
}

static inline void
gate_check (const GateSaid *said, guint n, const char *zone)
{
  for (guint i = 0; i < n; i++) {
    GateWorld        world;
    WayGateDecision  decision;
    g_autofree char *answer = NULL;

    gate_world_init (&world, said[i].consents, zone);
    decision = gate_ask (&world, said[i].question);
    answer = g_strdup_printf ("%s %s %s", way_gate_answer_get_word (decision.answer),
                              way_gate_reason_get_word (decision.reason),
                              way_gate_decision_get_paragraph (&decision) + strlen ("42 CFR "));
    g_test_message ("%u: “%s” asked “%s”", i, said[i].consents, said[i].question);
    g_assert_cmpstr (answer, ==, said[i].answer);
    g_assert_nonnull (way_gate_decision_to_words (&decision));
    g_assert_true (way_gate_decision_lets_pass (&decision) ||
                   way_gate_decision_to_remedy (&decision) != NULL);
    gate_world_clear (&world);
  }
}
