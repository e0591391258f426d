/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-team-member.h"

#include <glib/gi18n.h>

#include "way-error.h"
#include "way-former-name.h"

const char *const way_team_relation_words[] = { "professional", "family", "support", "internal",
                                                NULL };
const char *const way_team_relation_labels[] = { N_ ("Professional"), N_ ("Family"), N_ ("Support"),
                                                 N_ ("Within the program"), NULL };

const char *const way_family_kind_words[] = { "unsaid",  "partner",     "parent",   "child",
                                              "sibling", "grandparent", "relative", "guardian",
                                              "chosen",  NULL };
const char *const way_family_kind_labels[] = { N_ ("Not said"),
                                               N_ ("Partner or spouse"),
                                               N_ ("Parent"),
                                               N_ ("Son or daughter"),
                                               N_ ("Brother or sister"),
                                               N_ ("Grandparent"),
                                               N_ ("Other relative"),
                                               N_ ("Guardian"),
                                               N_ ("Chosen family"),
                                               NULL };

const char *const way_team_contact_words[] = { "unsaid", "phone", "text",      "email",
                                               "fax",    "mail",  "in-person", NULL };
const char *const way_team_contact_labels[] = { N_ ("Not said"),  N_ ("Phone"), N_ ("Text message"),
                                                N_ ("Email"),     N_ ("Fax"),   N_ ("Mail"),
                                                N_ ("In person"), NULL };

const char *const way_recipient_class_words[] = { "treating-providers", "health-plans", "payers",
                                                  "program-helpers", NULL };
const char *const way_recipient_class_labels[] = {
  N_ ("My treating providers"), N_ ("My health plans"), N_ ("Third-party payers"),
  N_ ("People helping to operate this program"), NULL
};

static const WayField fields[] = {
  WAY_FIELD (WayTeamMember,
             client_id,
             .label = N_ ("Client"),
             .target = "client",
             .required = TRUE,
             .hidden = TRUE,
             .owner = TRUE),
  WAY_FIELD (WayTeamMember, name, .label = N_ ("Name"), .required = TRUE),
  WAY_FIELD (WayTeamMember, role, .label = N_ ("Role")),
  WAY_FIELD (WayTeamMember,
             relation,
             .label = N_ ("Relation"),
             .words = way_team_relation_words,
             .labels = way_team_relation_labels),
  WAY_FIELD (WayTeamMember,
             family_kind,
             .label = N_ ("Family relation"),
             .words = way_family_kind_words,
             .labels = way_family_kind_labels),
  WAY_FIELD (WayTeamMember,
             organization_id,
             .label = N_ ("Organization"),
             .target = "organization"),
  WAY_FIELD (WayTeamMember,
             classes,
             .label = N_ ("For the client they are"),
             .words = way_recipient_class_words,
             .labels = way_recipient_class_labels),
  WAY_FIELD (WayTeamMember, phone, .label = N_ ("Phone")),
  WAY_FIELD (WayTeamMember, fax, .label = N_ ("Fax")),
  WAY_FIELD (WayTeamMember, email, .label = N_ ("Email")),
  WAY_FIELD (WayTeamMember, address, .label = N_ ("Address")),
  WAY_FIELD (WayTeamMember,
             preferred,
             .label = N_ ("Preferred contact"),
             .words = way_team_contact_words,
             .labels = way_team_contact_labels),
  WAY_FIELD (WayTeamMember, began, .label = N_ ("On the team since")),
  WAY_FIELD (WayTeamMember, ended, .label = N_ ("Until")),
  WAY_FIELD (WayTeamMember, plan_part, .label = N_ ("Part in the plan")),
  WAY_FIELD (WayTeamMember, former_names, .label = N_ ("Former names")),
  WAY_FIELD (WayTeamMember, note, .label = N_ ("Note")),
};

/* Who belongs to another organization is not within the program, so no consent is passed over. */
static gboolean
check (gpointer record, GError **error)
{
  const WayTeamMember *self = record;

  if (self->relation == WAY_TEAM_INTERNAL && !way_id_is_none (&self->organization_id)) {
    g_set_error_literal (error, WAY_ERROR, WAY_ERROR_INVALID,
                         "“organization_id” is not of who is within the program");
    return FALSE;
  }
  if (self->ended.ymd != 0 && self->ended.ymd < self->began.ymd) {
    g_set_error_literal (error, WAY_ERROR, WAY_ERROR_INVALID, "“ended” is before “began”");
    return FALSE;
  }

  return TRUE;
}

WAY_DEFINE_RECORD (WayTeamMember, way_team_member, "team_member", N_ ("Team member"), fields, check)

gboolean
way_team_member_is_active_on (const WayTeamMember *self, WayDate day)
{
  return self->began.ymd <= day.ymd && (self->ended.ymd == 0 || day.ymd <= self->ended.ymd);
}

gboolean
way_team_member_has_name (const WayTeamMember *self, const char *name)
{
  return way_former_name_match (self->name, self->former_names, name);
}
