/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-consent-recipient.h"
#include "way-consent.h"
#include "way-now.h"
#include "way-organization.h"
#include "workspace-fixture.h"

/* For tests of services: an organization, and a consent for it that holds until a day. */
static inline WayOrganization *
fixture_add_organization (WayWorkspace *workspace, const char *name, WayOrganizationKind kind)
{
  g_autoptr (WayOrganization) organization =
    way_workspace_create (workspace, WAY_TYPE_ORGANIZATION);
  WayOrganization *saved;

  way_set (organization, name, name);
  way_set (organization, kind, kind);
  saved = fixture_save (workspace, organization, NULL, NULL);
  g_assert_nonnull (saved);
  return saved;
}

static inline WayConsent *
fixture_add_consent (WayWorkspace    *workspace,
                     WayClient       *client,
                     WayOrganization *organization,
                     WayConsentKind   kind,
                     WaySet           classes,
                     WayPurpose       purpose,
                     WayDate          expires_on)
{
  g_autoptr (WayConsent) consent = way_workspace_create (workspace, WAY_TYPE_CONSENT);
  g_autoptr (WayConsentRecipient) recipient =
    way_workspace_create (workspace, WAY_TYPE_CONSENT_RECIPIENT);
  g_autoptr (WayConsent) draft = NULL;
  g_autoptr (WayConsentRecipient) named = NULL;
  g_autoptr (WayConsent) next = NULL;
  WayConsent *signed_one;

  way_set (consent, client_id, client->parent.id);
  way_set (consent, kind, kind);
  way_set (consent, discloser, "Harbour");
  way_set (consent, classes, classes);
  way_set (consent, purposes, WAY_SET_OF (purpose));
  way_set (consent, expiry, WAY_CONSENT_EXPIRES_ON);
  way_set (consent, expires_on, expires_on);
  way_set (consent, statements, WAY_SET_OF (WAY_CONSENT_SAYS_REVOCATION));
  way_set (consent, revoke_how, "In writing, at the desk");
  draft = fixture_save (workspace, consent, NULL, NULL);
  g_assert_nonnull (draft);

  way_set (recipient, client_id, client->parent.id);
  way_set (recipient, consent_id, consent->parent.id);
  way_set (recipient, kind, WAY_CONSENT_TO_ORGANIZATION);
  way_set (recipient, organization_id, organization->parent.id);
  way_set (recipient, name, organization->name);
  named = fixture_save (workspace, recipient, NULL, NULL);
  g_assert_nonnull (named);

  next = way_record_copy (draft);
  way_set (next, signed_at, (WayTime){ way_now ().us - 10 * G_TIME_SPAN_DAY });
  way_set (next, signer, "Ada");
  way_set (next, method, WAY_CONSENT_SIGNED_TYPED);
  signed_one = fixture_save (workspace, next, NULL, NULL);
  g_assert_nonnull (signed_one);
  return signed_one;
}
