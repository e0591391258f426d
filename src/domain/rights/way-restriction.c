/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-restriction.h"

#include <glib/gi18n.h>

#include "way-error.h"

static const char *const from_words[] = { "everybody", "plans", "organization", "member", NULL };
static const char *const from_labels[] = { N_ ("Everybody outside the program"),
                                           N_ ("Health plans and payers"), N_ ("An organization"),
                                           N_ ("A person of the team"), NULL };

static const char *const ended_words[] = { "unsaid", "written", "spoken", "by-program", NULL };
static const char *const ended_labels[] = { N_ ("It goes on"), N_ ("The client said so in writing"),
                                            N_ ("The client said so, and it was noted"),
                                            N_ ("The program ended it and told the client"), NULL };

static const WayField fields[] = {
  WAY_FIELD (WayRestriction,
             client_id,
             .label = N_ ("Client"),
             .target = "client",
             .required = TRUE,
             .hidden = TRUE),
  WAY_FIELD (WayRestriction,
             request_id,
             .label = N_ ("Request"),
             .target = "rights_request",
             .hidden = TRUE),
  WAY_FIELD (WayRestriction, agreed_on, .label = N_ ("Agreed on"), .required = TRUE),
  WAY_FIELD (WayRestriction, words, .label = N_ ("What was agreed"), .required = TRUE),
  WAY_FIELD (WayRestriction,
             kept_from,
             .label = N_ ("Kept from"),
             .words = from_words,
             .labels = from_labels),
  WAY_FIELD (WayRestriction,
             organization_id,
             .label = N_ ("Organization"),
             .target = "organization"),
  WAY_FIELD (WayRestriction, member_id, .label = N_ ("Person"), .target = "team_member"),
  WAY_FIELD (WayRestriction, name, .label = N_ ("Name")),
  WAY_FIELD (WayRestriction,
             classes,
             .label = N_ ("Kinds of information"),
             .words = way_info_class_words,
             .labels = way_info_class_labels),
  WAY_FIELD (WayRestriction,
             purposes,
             .label = N_ ("For what"),
             .words = way_purpose_words,
             .labels = way_purpose_labels),
  WAY_FIELD (WayRestriction, paid, .label = N_ ("Paid by the client in full")),
  WAY_FIELD (WayRestriction, ended_on, .label = N_ ("Ended on")),
  WAY_FIELD (WayRestriction,
             ended_how,
             .label = N_ ("How it ended"),
             .words = ended_words,
             .labels = ended_labels),
};

static gboolean
refuse (GError **error, const char *field, const char *rule)
{
  g_set_error (error, WAY_ERROR, WAY_ERROR_INVALID, "“%s” %s", field, rule);
  return FALSE;
}

/* It names whom it keeps something from, and an end has its day and its reason.  What the client
 * paid in full stays from health plans as long as the client does not say otherwise:
 * 164.522(a)(1)(vi). */
static gboolean
check (gpointer record, GError **error)
{
  const WayRestriction *self = record;
  const gboolean        of_organization = self->kept_from == WAY_RESTRICTION_FROM_ORGANIZATION;
  const gboolean        of_member = self->kept_from == WAY_RESTRICTION_FROM_MEMBER;

  if (of_organization == way_id_is_none (&self->organization_id))
    return refuse (error, "organization_id", "goes with an organization");
  if (of_member == way_id_is_none (&self->member_id))
    return refuse (error, "member_id", "goes with a person");
  if ((self->ended_how == WAY_RESTRICTION_ENDED_UNSAID) != (self->ended_on.ymd == 0))
    return refuse (error, "ended_on", "goes with how it ended");
  if (self->ended_on.ymd != 0 && self->ended_on.ymd < self->agreed_on.ymd)
    return refuse (error, "ended_on", "is before “agreed_on”");
  if (self->paid && self->ended_how == WAY_RESTRICTION_ENDED_BY_PROGRAM)
    return refuse (error, "ended_how", "what the client paid in full is not ended by the program");

  return TRUE;
}

WAY_DEFINE_RECORD (WayRestriction,
                   way_restriction,
                   "restriction",
                   N_ ("Restriction"),
                   fields,
                   check)

gboolean
way_restriction_holds_on (const WayRestriction *self, WayDate day)
{
  return self->agreed_on.ymd <= day.ymd &&
         (self->ended_on.ymd == 0 || day.ymd <= self->ended_on.ymd);
}

/* The first moment of a local day. */
static WayTime
begin_of (WayDate day, GTimeZone *zone)
{
  g_autoptr (GDateTime) midnight =
    g_date_time_new (zone, (int)way_date_get_year (day), (int)way_date_get_month (day),
                     (int)way_date_get_day (day), 0, 0, 0);

  return (WayTime){ g_date_time_to_unix (midnight) * G_USEC_PER_SEC };
}

static WayRestrictionRule
make_rule (const WayRestriction *self, GTimeZone *zone)
{
  WayRestrictionRule rule = { .classes = self->classes,
                              .purposes = self->purposes,
                              .from = begin_of (self->agreed_on, zone) };

  /* Through its last moment: the gate includes both ends. */
  if (self->ended_on.ymd != 0)
    rule.until.us = begin_of (way_date_add_days (self->ended_on, 1), zone).us - 1;
  return rule;
}

/* A health plan is known by what it is, so each that there is now is named to the gate. */
static void
add_plans (const WayRestrictionRule *rule, GPtrArray *organizations, GPtrArray *team, GArray *rules)
{
  WayRestrictionRule one = *rule;

  for (guint i = 0; organizations != NULL && i < organizations->len; i++) {
    const WayOrganization *organization = g_ptr_array_index (organizations, i);

    if (organization->kind != WAY_ORGANIZATION_HEALTH_PLAN &&
        organization->kind != WAY_ORGANIZATION_PAYER)
      continue;
    one.organization_id = organization->parent.id;
    g_array_append_val (rules, one);
  }

  one = *rule;
  for (guint i = 0; team != NULL && i < team->len; i++) {
    const WayTeamMember *member = g_ptr_array_index (team, i);

    if (!way_set_has (member->classes, WAY_RECIPIENT_CLASS_PLANS) &&
        !way_set_has (member->classes, WAY_RECIPIENT_CLASS_PAYERS))
      continue;
    one.member_id = member->parent.id;
    g_array_append_val (rules, one);
  }
}

void
way_restriction_add_rules (const WayRestriction *self,
                           GTimeZone            *zone,
                           GPtrArray            *organizations,
                           GPtrArray            *team,
                           GArray               *rules)
{
  WayRestrictionRule rule = make_rule (self, zone);

  switch (self->kept_from) {
  case WAY_RESTRICTION_FROM_PLANS:
    add_plans (&rule, organizations, team, rules);
    return;
  case WAY_RESTRICTION_FROM_ORGANIZATION:
    rule.organization_id = self->organization_id;
    break;
  case WAY_RESTRICTION_FROM_MEMBER:
    rule.member_id = self->member_id;
    break;
  case WAY_RESTRICTION_FROM_EVERYBODY:
  default:
    break;
  }
  g_array_append_val (rules, rule);
}

const char *
way_restriction_from_to_words (WayRestrictionFrom from)
{
  g_return_val_if_fail (from < G_N_ELEMENTS (from_words) - 1, NULL);

  return _ (from_labels[from]);
}
