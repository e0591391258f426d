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
  WAY_FIELD (WayRestriction, name, .label = N_ ("Name of the person")),
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

static gboolean
is_kept_from (const WayRestriction *self, const WayRestrictedTo *to)
{
  switch (self->kept_from) {
  case WAY_RESTRICTION_FROM_PLANS:
    return to->is_plan;
  case WAY_RESTRICTION_FROM_ORGANIZATION:
    return way_id_equal (&self->organization_id, &to->organization_id);
  case WAY_RESTRICTION_FROM_MEMBER:
    return way_id_equal (&self->member_id, &to->member_id);
  case WAY_RESTRICTION_FROM_EVERYBODY:
  default:
    return TRUE;
  }
}

/* That the client is a client is said by any class, so who it is goes where the class goes; it is
 * kept where it was named, or where everything is. */
static gboolean
covers_class (const WayRestriction *self, WayInfoClass info_class)
{
  return self->classes.bits == 0 || way_set_has (self->classes, WAY_INFO_WHOLE) ||
         info_class == WAY_INFO_WHOLE || way_set_has (self->classes, info_class);
}

gboolean
way_restriction_bars (const WayRestriction  *self,
                      const WayRestrictedTo *to,
                      WayInfoClass           info_class,
                      WayPurpose             purpose,
                      WayDate                day)
{
  if (purpose == WAY_PURPOSE_EMERGENCY || purpose == WAY_PURPOSE_REQUIRED)
    return FALSE;

  return way_restriction_holds_on (self, day) && is_kept_from (self, to) &&
         covers_class (self, info_class) &&
         (self->purposes.bits == 0 || way_set_has (self->purposes, purpose));
}

const char *
way_restriction_from_to_words (WayRestrictionFrom from)
{
  g_return_val_if_fail (from < G_N_ELEMENTS (from_words) - 1, NULL);

  return _ (from_labels[from]);
}
