/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-consent-gate-match.h"

#include "way-former-name.h"

const char *
way_party_get_name (const WayParty *self)
{
  switch (self->kind) {
  case WAY_PARTY_MEMBER:
    return self->member != NULL ? self->member->name : NULL;
  case WAY_PARTY_ORGANIZATION:
    return self->organization != NULL ? self->organization->name : NULL;
  case WAY_PARTY_NAMED:
    return self->name;
  case WAY_PARTY_CLIENT:
  case WAY_PARTY_PROGRAM:
  default:
    return NULL;
  }
}

/* The entry with this id among those that are the same organization; NULL: it is another one. */
static const WayOrganization *
find_organization (const WayParty *party, const WayId *id)
{
  if (party->organization == NULL)
    return NULL;
  if (way_id_equal (&party->organization->parent.id, id))
    return party->organization;
  for (guint i = 0; party->same != NULL && i < party->same->len; i++) {
    const WayOrganization *other = g_ptr_array_index (party->same, i);

    if (way_id_equal (&other->parent.id, id))
      return other;
  }

  return NULL;
}

/* A person of the organization that was named, as long as they are there. */
static WayGateMatch
match_organization (const WayConsentRecipient *recipient, const WayParty *party, WayDate today)
{
  if (party->kind == WAY_PARTY_NAMED)
    return way_former_name_match (recipient->name, NULL, party->name) ? WAY_MATCH_SAME
                                                                      : WAY_MATCH_NONE;
  if (find_organization (party, &recipient->organization_id) == NULL)
    return WAY_MATCH_NONE;
  /* Also of two entries that are said to be one, the one that receives it must bear the name that
   * was signed, now or formerly: nobody is made the same by a click. */
  if (!way_organization_has_name (party->organization, recipient->name))
    return WAY_MATCH_RENAMED;
  if (party->kind == WAY_PARTY_MEMBER && !way_team_member_is_active_on (party->member, today))
    return WAY_MATCH_LEFT;
  return WAY_MATCH_SAME;
}

static WayGateMatch
match_member (const WayConsentRecipient *recipient, const WayParty *party)
{
  if (party->kind == WAY_PARTY_NAMED)
    return way_former_name_match (recipient->name, NULL, party->name) ? WAY_MATCH_SAME
                                                                      : WAY_MATCH_NONE;
  if (party->kind != WAY_PARTY_MEMBER ||
      !way_id_equal (&party->member->parent.id, &recipient->member_id))
    return WAY_MATCH_NONE;
  return way_team_member_has_name (party->member, recipient->name) ? WAY_MATCH_SAME
                                                                   : WAY_MATCH_RENAMED;
}

static WayGateMatch
match_name (const WayConsentRecipient *recipient, const WayParty *party)
{
  gboolean same;

  if (party->kind == WAY_PARTY_MEMBER)
    same = way_team_member_has_name (party->member, recipient->name);
  else if (party->kind == WAY_PARTY_ORGANIZATION)
    same = way_organization_has_name (party->organization, recipient->name);
  else
    same = way_former_name_match (recipient->name, NULL, party->name);
  return same ? WAY_MATCH_SAME : WAY_MATCH_NONE;
}

/* “My treating providers” are those whom the client’s team calls so now; a name alone is none. */
static WayGateMatch
match_class (const WayConsentRecipient *recipient, const WayParty *party, WayDate today)
{
  WayGateMatch best = WAY_MATCH_NONE;

  if (party->kind == WAY_PARTY_MEMBER) {
    if (!way_set_has (party->member->classes, recipient->recipient_class))
      return WAY_MATCH_NONE;
    return way_team_member_is_active_on (party->member, today) ? WAY_MATCH_SAME : WAY_MATCH_LEFT;
  }
  if (party->kind != WAY_PARTY_ORGANIZATION)
    return WAY_MATCH_NONE;

  for (guint i = 0; party->team != NULL && i < party->team->len; i++) {
    const WayTeamMember *member = g_ptr_array_index (party->team, i);

    if (member->parent.deleted_at.us == 0 &&
        way_set_has (member->classes, recipient->recipient_class) &&
        !way_id_is_none (&member->organization_id) &&
        find_organization (party, &member->organization_id) != NULL)
      best =
        MAX (best, way_team_member_is_active_on (member, today) ? WAY_MATCH_SAME : WAY_MATCH_LEFT);
  }

  return best;
}

WayGateMatch
way_gate_match (const WayConsentRecipient *recipient, const WayParty *party, WayDate today)
{
  switch (recipient->kind) {
  case WAY_CONSENT_TO_ORGANIZATION:
    return match_organization (recipient, party, today);
  case WAY_CONSENT_TO_MEMBER:
    return match_member (recipient, party);
  case WAY_CONSENT_TO_NAME:
    return match_name (recipient, party);
  case WAY_CONSENT_TO_CLASS:
    return match_class (recipient, party, today);
  default:
    return WAY_MATCH_NONE;
  }
}

WayGateMatch
way_gate_match_consent (const WayConsent *consent,
                        GPtrArray        *recipients,
                        const WayParty   *party,
                        WayDate           today)
{
  WayGateMatch best = WAY_MATCH_NONE;

  for (guint i = 0; recipients != NULL && i < recipients->len; i++) {
    const WayConsentRecipient *recipient = g_ptr_array_index (recipients, i);

    if (recipient->parent.deleted_at.us == 0 &&
        way_id_equal (&recipient->consent_id, &consent->parent.id))
      best = MAX (best, way_gate_match (recipient, party, today));
  }

  return best;
}

gboolean
way_gate_restricts (const WayRestrictionRule *rule, const WayParty *party)
{
  const gboolean of_organization = !way_id_is_none (&rule->organization_id);
  const gboolean of_member = !way_id_is_none (&rule->member_id);

  if (!of_organization && !of_member && rule->name == NULL)
    return TRUE;
  if (of_organization && find_organization (party, &rule->organization_id) != NULL)
    return TRUE;
  if (of_member && party->kind == WAY_PARTY_MEMBER &&
      way_id_equal (&party->member->parent.id, &rule->member_id))
    return TRUE;
  return rule->name != NULL && way_former_name_match (rule->name, NULL, way_party_get_name (party));
}
