/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gate-said.h"

#define ZONE        "America/New_York"
#define CHECK(said) gate_check (said, G_N_ELEMENTS (said), ZONE)

/* Whom no consent is asked of, and what the law lets pass. */
static void
test_without (void)
{
  static const GateSaid said[] = {
    { NULL, "", "deny no-consent 2.13(a)" },
    { NULL, "to=client", "allow client 2.23(a)" },
    { NULL, "to=client;class=hiv", "allow client 2.23(a)" },
    { NULL, "to=client;class=counseling-notes", "allow client 2.23(a)" },
    { "refused=true;classes=;purposes=;to=", "to=client", "allow client 2.23(a)" },
    { NULL, "to=program", "allow program 2.12(c)(3)" },
    { NULL, "to=program;class=whole;purpose=treatment", "allow program 2.12(c)(3)" },
    { NULL, "to=member:nurse;class=plan", "allow program 2.12(c)(3)" },
    { NULL, "to=member:left-nurse;at=2026-09-30 23:59", "allow program 2.12(c)(3)" },
    { NULL, "to=member:left-nurse;at=2026-10-01 00:00", "deny no-consent 2.13(a)" },
    { NULL, "to=org:lab;purpose=operations", "allow qualified-service 2.12(c)(4)" },
    { NULL, "to=org:lab;purpose=payment;class=labs", "allow qualified-service 2.12(c)(4)" },
    { NULL, "to=org:lab;purpose=treatment", "deny no-consent 2.13(a)" },
    { NULL, "to=org:lab;purpose=proceedings", "deny no-consent 2.13(a)" },
    { NULL, "to=org:lab;purpose=operations;at=2025-12-31 23:59", "deny no-consent 2.13(a)" },
    { NULL, "to=org:lab;purpose=operations;at=2026-01-01 00:00",
      "allow qualified-service 2.12(c)(4)" },
    { NULL, "to=org:ended-lab;purpose=operations;at=2026-06-30 23:59:59",
      "allow qualified-service 2.12(c)(4)" },
    { NULL, "to=org:ended-lab;purpose=operations;at=2026-07-01 00:00", "deny no-consent 2.13(a)" },
    { NULL, "purpose=emergency", "emergency emergency-facts 2.51(c)" },
    { NULL, "purpose=emergency;facts=some", "emergency emergency-facts 2.51(c)" },
    { NULL, "purpose=emergency;facts=all", "emergency emergency 2.51(a)" },
    { NULL, "basis=emergency;facts=all;class=hiv", "emergency emergency 2.51(a)" },
    { "refused=true;classes=;purposes=", "basis=emergency;facts=all",
      "emergency emergency 2.51(a)" },
    { "-", "purpose=emergency", "emergency emergency-facts 2.51(c)" },
    { NULL, "basis=child-abuse;initial=yes;purpose=required", "allow child-abuse 2.12(c)(6)" },
    { NULL, "basis=child-abuse;purpose=required", "deny later-report 2.12(c)(6)" },
    { NULL, "basis=crime;class=identity", "allow crime 2.12(c)(5)" },
    { NULL, "basis=crime;class=attendance", "allow crime 2.12(c)(5)" },
    { NULL, "basis=crime;class=notes", "deny crime-class 2.12(c)(5)" },
    { NULL, "basis=court-order;authority=yes;class=notes", "allow authority 2.61" },
    { NULL, "basis=court-order;authority=", "deny no-authority 2.61" },
    { NULL, "basis=court-order", "deny no-authority 2.61" },
    { NULL, "basis=subpoena;authority=yes", "deny subpoena 2.61(b)" },
    { "kind=proceedings;purposes=proceedings", "basis=subpoena;purpose=proceedings",
      "deny subpoena 2.61(b)" },
    { NULL, "basis=audit;authority=yes", "allow authority 2.53" },
    { NULL, "basis=audit", "deny no-authority 2.53" },
    { NULL, "basis=research;authority=yes", "allow authority 2.52" },
    { NULL, "basis=research", "deny no-authority 2.52" },
    { NULL, "basis=not-identifying;class=needs", "allow not-identifying 2.12(a)(1)" },
    { NULL, "basis=not-identifying;class=substance-use", "deny identifying 2.12(a)(1)" },
    { NULL, "client=nobody;class=attendance", "allow not-identifying 2.12(a)(1)" },
    { NULL, "to=name:", "deny no-recipient 2.31(a)(4)" },
    { NULL, "purpose=required", "deny no-consent 2.13(a)" },
  };

  CHECK (said);
}

/* Who is the one that was named. */
static void
test_recipient (void)
{
  static const GateSaid said[] = {
    { "-", "", "allow consent 2.31(a)" },
    { "-", "client=ari", "deny no-consent 2.13(a)" },
    { "client_id=ari", "", "deny no-consent 2.13(a)" },
    { "client_id=sam-2", "", "allow consent 2.31(a)" }, /* one person, two records */
    { "-", "to=org:clinic", "deny no-consent 2.13(a)" },
    { "-", "to=name:Bay Shelter", "allow consent 2.31(a)" },
    { "-", "to=name:bay shelter.", "allow consent 2.31(a)" },
    { "-", "to=name:Bay Shelters", "deny no-consent 2.13(a)" },
    { "-", "to=org:shelter-2;same=shelter", "allow consent 2.31(a)" },         /* entered twice */
    { "-", "to=org:court;same=shelter", "deny recipient-renamed 2.31(a)(4)" }, /* so it is said */
    { "-", "to=org:shelter-2", "deny no-consent 2.13(a)" },
    { "to=org:renamed", "to=org:renamed", "deny recipient-renamed 2.31(a)(4)" },
    { "to=name:Old Name", "to=org:moved",
      "allow consent 2.31(a)" }, /* the same house, and it is said so */
    { "to=name:New Name", "to=org:renamed", "allow consent 2.31(a)" },
    { "to=org:clinic", "to=member:ruth", "allow consent 2.31(a)" },
    { "to=org:clinic", "to=member:lee;at=2026-09-30 23:59", "allow consent 2.31(a)" },
    { "to=org:clinic", "to=member:lee;at=2026-10-01 00:00", "deny recipient-left 2.31(a)(4)" },
    { "to=member:ruth", "to=member:ruth", "allow consent 2.31(a)" },
    { "to=member:ruth", "to=org:clinic", "deny no-consent 2.13(a)" },
    { "to=member:ruth", "to=member:lee", "deny no-consent 2.13(a)" },
    { "to=member:ruth", "to=name:Ruth Adeyemi", "allow consent 2.31(a)" },
    { "to=member:mother", "to=member:mother", "deny recipient-renamed 2.31(a)(4)" },
    { "to=name:Mae", "to=member:mother", "allow consent 2.31(a)" },
    { "to=name:Mae", "to=member:officer", "deny no-consent 2.13(a)" },
    { "to=class:treating-providers", "to=member:ruth", "allow consent 2.31(a)" },
    { "to=class:treating-providers", "to=org:clinic", "allow consent 2.31(a)" },
    { "to=class:treating-providers", "to=member:lee", "deny recipient-left 2.31(a)(4)" },
    { "to=class:treating-providers", "to=member:officer", "deny no-consent 2.13(a)" },
    { "to=class:treating-providers", "to=org:court", "deny no-consent 2.13(a)" },
    { "to=class:treating-providers", "to=name:My treating providers", "deny no-consent 2.13(a)" },
    { "to=class:health-plans", "to=org:plan",
      "deny no-consent 2.13(a)" }, /* whose plan it is is not said */
    { "to=", "", "deny no-consent 2.13(a)" },
    { "to=org:shelter,org:clinic", "to=org:clinic", "allow consent 2.31(a)" },
  };

  CHECK (said);
}

/* What, and for what. */
static void
test_information (void)
{
  static const GateSaid said[] = {
    { "-", "class=plan", "deny class 2.31(a)(3)" },
    { "-", "class=identity", "allow consent 2.31(a)" },
    { "-", "class=substance-use", "deny class 2.31(a)(3)" },
    { "classes=attendance needs", "class=needs", "allow consent 2.31(a)" },
    { "classes=whole", "class=notes", "allow consent 2.31(a)" },
    { "classes=whole", "class=hiv", "deny special-class 2.31(a)(3)" },
    { "classes=whole hiv", "class=hiv", "allow consent 2.31(a)" },
    { "classes=whole", "class=counseling-notes", "deny special-class 2.31(a)(3)" },
    { "classes=notes counseling-notes", "class=counseling-notes", "deny deficient 2.31(b)" },
    { "classes=notes counseling-notes", "class=notes", "deny deficient 2.31(b)" },
    { "kind=counseling-notes;classes=counseling-notes", "class=counseling-notes",
      "allow consent 2.31(a)" },
    { "kind=counseling-notes;classes=counseling-notes", "class=notes", "deny class 2.31(a)(3)" },
    { "kind=counseling-notes;classes=counseling-notes notes", "class=notes",
      "deny deficient 2.31(b)" },
    { "classes=plan", "class=whole", "deny class 2.31(a)(3)" },
    { "-", "purpose=benefits", "deny purpose 2.31(a)(5)" },
    { "purposes=client-request", "purpose=benefits", "allow consent 2.31(a)" },
    { "purposes=client-request", "purpose=proceedings", "deny special-purpose 2.31(d)" },
    { "purposes=housing proceedings", "", "deny deficient 2.31(d)" },
    { "kind=proceedings;purposes=proceedings", "purpose=proceedings", "allow consent 2.31(a)" },
    { "kind=proceedings;purposes=proceedings housing", "purpose=proceedings",
      "deny deficient 2.31(d)" },
    { "kind=proceedings;purposes=proceedings", "purpose=housing", "deny purpose 2.31(a)(5)" },
    { "kind=criminal-justice;purposes=supervision", "purpose=supervision",
      "allow consent 2.31(a)" },
    { "purposes=supervision", "purpose=supervision", "deny special-purpose 2.31(d)" },
    { "kind=criminal-justice;purposes=supervision", "purpose=treatment",
      "deny purpose 2.31(a)(5)" },
    { "kind=research;purposes=research", "purpose=research", "allow consent 2.31(a)" },
    { "purposes=research", "purpose=research", "deny special-purpose 2.31(d)" },
    { "kind=hipaa;classes=whole;purposes=client-request", "", "deny wrong-kind 2.31(a)" },
    { "kind=telehealth", "", "deny wrong-kind 2.31(a)" },
    { "kind=photo", "", "deny wrong-kind 2.31(a)" },
    { "kind=group", "", "deny wrong-kind 2.31(a)" },
    { "info_from=2026-09-01;info_until=2026-09-30", "from=2026-09-01;until=2026-09-30",
      "allow consent 2.31(a)" },
    { "info_from=2026-09-01;info_until=2026-09-30", "from=2026-08-31;until=2026-09-30",
      "deny dates 2.31(a)(3)" },
    { "info_from=2026-09-01;info_until=2026-09-30", "from=2026-09-01;until=2026-10-01",
      "deny dates 2.31(a)(3)" },
    { "info_from=2026-09-01", "from=2026-09-01;until=2030-01-01", "allow consent 2.31(a)" },
    { "info_until=2026-09-30", "from=2001-01-01;until=2026-09-30", "allow consent 2.31(a)" },
    { "info_from=2026-09-01", "", "deny dates 2.31(a)(3)" }, /* of which days it is is not known */
    { "info_from=2026-09-01", "class=identity", "allow consent 2.31(a)" },
    /* The nearest one says why; one that covers it is enough. */
    { "classes=plan\n-", "", "allow consent 2.31(a)" },
    { "classes=plan\npurposes=benefits", "", "deny purpose 2.31(a)(5)" },
    { "classes=plan\nexpires_on=2026-09-30", "", "deny expired 2.31(c)" },
  };

  CHECK (said);
}

/* What the program agreed not to share stays, consent or not; the law goes before. */
static void
test_restricted (void)
{
  const struct {
    WayRestrictionRule rule;
    const char        *question;
    const char        *reason;
  } said[] = {
    { { .organization_id = gate_id ("shelter") }, "", "restricted" },
    { { .organization_id = gate_id ("clinic") }, "", "consent" },
    { { .name = "bay SHELTER" }, "", "restricted" },
    { { .classes = WAY_SET_OF (WAY_INFO_ATTENDANCE) }, "", "restricted" },
    { { .classes = WAY_SET_OF (WAY_INFO_PLAN) }, "", "consent" },
    { { .classes = WAY_SET_OF (WAY_INFO_WHOLE) }, "", "restricted" },
    { { .purposes = WAY_SET_OF (WAY_PURPOSE_PAYMENT) }, "", "consent" },
    { { .purposes = WAY_SET_OF (WAY_PURPOSE_HOUSING) }, "", "restricted" },
    { { .from = gate_time ("2026-10-01 12:01", ZONE) }, "", "consent" },
    { { .from = gate_time ("2026-10-01 12:00", ZONE) }, "", "restricted" },
    { { .until = gate_time ("2026-10-01 11:59", ZONE) }, "", "consent" },
    { { .classes = { 0 } }, "to=client", "client" },
    { { .classes = { 0 } }, "to=program", "program" },
    { { .classes = { 0 } }, "to=org:lab;purpose=operations", "restricted" },
    { { .classes = { 0 } }, "basis=emergency;facts=all", "emergency" },
    { { .classes = { 0 } }, "basis=court-order;authority=yes", "authority" },
    { { .member_id = gate_id ("ruth") }, "to=member:ruth", "restricted" },
    { { .member_id = gate_id ("ruth") }, "to=org:shelter", "consent" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (said); i++) {
    GateWorld       world;
    WayGateDecision decision;

    gate_world_init (&world, "-", ZONE);
    g_array_append_val (world.restrictions, said[i].rule);
    decision = gate_ask (&world, said[i].question);
    g_test_message ("%u %s", i, said[i].question);
    g_assert_cmpstr (way_gate_reason_get_word (decision.reason), ==, said[i].reason);
    gate_world_clear (&world);
  }
}

/* What may be shared at all, and until when. */
static void
test_shareable (void)
{
  static const struct {
    const char *consents;
    const char *to;
    const char *classes;
    guint32     until;
  } said[] = {
    { NULL, "org:shelter", "", 0 },
    { "-", "org:shelter", "Name and contact details, Attendance", 20261231 },
    { "-\nclasses=plan;expires_on=2026-11-15", "org:shelter",
      "Name and contact details, Attendance, Plan and progress", 20261115 },
    { "kind=tpo;purposes=treatment;statements=revocation redisclosure refusal;expires_on=;expiry=none",
      "org:shelter", "Name and contact details, Attendance", 0 },
    { "expires_on=2026-09-30", "org:shelter", "", 0 },
    { "refused=true", "org:shelter", "", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (said); i++) {
    const WayId sam = gate_id ("sam");
    g_autoptr (GTimeZone) zone = g_time_zone_new_identifier (ZONE);
    g_autofree char *classes = NULL;
    GateWorld        world;
    WayDate          until;
    WayGateQuestion  question = { .client_ids = &sam,
                                  .n_client_ids = 1,
                                  .moment = gate_time ("2026-10-01 12:00", ZONE),
                                  .zone = zone };

    gate_world_init (&world, said[i].consents, ZONE);
    question.party = gate_party (&world, said[i].to);
    classes = way_info_classes_to_words (way_gate_list_shareable (
      &question, &(WayGateFile){ world.consents, world.recipients, world.restrictions }, &until));
    g_assert_cmpstr (classes, ==, said[i].classes);
    g_assert_cmpuint (until.ymd, ==, said[i].until);
    gate_world_clear (&world);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/consent-gate/without", test_without);
  g_test_add_func ("/consent-gate/recipient", test_recipient);
  g_test_add_func ("/consent-gate/information", test_information);
  g_test_add_func ("/consent-gate/restricted", test_restricted);
  g_test_add_func ("/consent-gate/shareable", test_shareable);
  return g_test_run ();
}
