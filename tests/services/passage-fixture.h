/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <string.h>

#include "caseload-fixture.h"
#include "way-change.h"
#include "way-client.h"
#include "way-consent-recipient.h"
#include "way-error.h"
#include "way-notice.h"
#include "way-now.h"
#include "way-paper-maker.h"

/* Sam, who consented that the attendance goes to Bay Shelter, for housing, to the end of tomorrow;
 * and a document about Sam of three classes: attendance, substance use, and of none. */
typedef struct {
  Fixture          base;
  WayClient       *sam, *ari;
  WayOrganization *shelter;
  WayConsent      *consent;
} Passage;

#define SECRET "drinks every day"
#define HIDDEN "of no class at all"
#define COMES  "comes every Monday"

static inline gpointer
passage_save (Passage *self, gpointer record, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  way_workspace_save_async (self->base.workspace, record, NULL, NULL, fixture_done_cb, &self->base);
  result = fixture_wait (&self->base);
  return way_workspace_save_finish (self->base.workspace, result, NULL, error);
}

static inline gpointer
passage_keep (Passage *self, gpointer record)
{
  g_autoptr (GError) error = NULL;
  gpointer saved = passage_save (self, record, &error);

  g_assert_no_error (error);
  g_object_unref (record);
  return saved;
}

static inline WayClient *
passage_add_client (Passage *self, const char *name)
{
  WayClient *client = way_workspace_create (self->base.workspace, WAY_TYPE_CLIENT);

  way_set (client, name_to_use, name);
  return passage_keep (self, client);
}

/* Signed now, for one organization. */
static inline WayConsent *
passage_add_consent (Passage *self, WayClient *client, WayOrganization *to, WaySet classes)
{
  WayConsent          *consent = way_workspace_create (self->base.workspace, WAY_TYPE_CONSENT);
  WayConsentRecipient *recipient =
    way_workspace_create (self->base.workspace, WAY_TYPE_CONSENT_RECIPIENT);
  WayConsent *draft, *next;

  way_set (consent, client_id, client->parent.id);
  way_set (consent, discloser, "Harbor Recovery");
  way_set (consent, classes, classes);
  way_set (consent, purposes, WAY_SET_OF (WAY_PURPOSE_HOUSING));
  way_set (consent, statements, WAY_SET_OF (WAY_CONSENT_SAYS_REVOCATION));
  way_set (consent, revoke_how, "In writing");
  way_set (consent, expiry, WAY_CONSENT_EXPIRES_ON);
  way_set (consent, expires_on, way_date_add_days (way_today (), 1));
  draft = passage_keep (self, consent);
  way_set (recipient, client_id, client->parent.id);
  way_set (recipient, consent_id, draft->parent.id);
  way_set (recipient, kind, WAY_CONSENT_TO_ORGANIZATION);
  way_set (recipient, organization_id, to->parent.id);
  way_set (recipient, name, to->name);
  g_object_unref (passage_keep (self, recipient));

  next = way_record_copy (draft);
  way_set (next, signed_at, ((WayTime){ way_now ().us - 60 * G_USEC_PER_SEC }));
  way_set (next, signer, "Sam");
  way_set (next, method, WAY_CONSENT_SIGNED_TYPED);
  g_object_unref (draft);
  return passage_keep (self, next);
}

static inline WayOrganization *
passage_add_organization (Passage *self, const char *name)
{
  WayOrganization *one = way_workspace_create (self->base.workspace, WAY_TYPE_ORGANIZATION);

  way_set (one, name, name);
  way_set (one, address, "1 Bay Street");
  return passage_keep (self, one);
}

static inline void
passage_set_up (Passage *self, gconstpointer data)
{
  fixture_set_up (&self->base, NULL);
  self->sam = passage_add_client (self, "Sam Quill");
  self->ari = passage_add_client (self, "Ari");
  self->shelter = passage_add_organization (self, "Bay Shelter");
  self->consent =
    passage_add_consent (self, self->sam, self->shelter, WAY_SET_OF (WAY_INFO_ATTENDANCE));
}

static inline void
passage_tear_down (Passage *self, gconstpointer data)
{
  g_clear_object (&self->sam);
  g_clear_object (&self->ari);
  g_clear_object (&self->shelter);
  g_clear_object (&self->consent);
  fixture_tear_down (&self->base, NULL);
}

static inline void
passage_revoke (Passage *self)
{
  WayConsent *revoked = way_record_copy (self->consent);

  way_set (revoked, revoked_at, way_now ());
  way_set (revoked, revoked_how, WAY_CONSENT_REVOKED_SPOKEN);
  g_object_unref (passage_keep (self, revoked));
}

static inline WayAddressee *
passage_to (WayOrganization *organization, WayPurpose purpose)
{
  return way_addressee_new (&(WayAddresseeDetails){ .kind = WAY_PARTY_ORGANIZATION,
                                                    .organization_id = organization->parent.id,
                                                    .name = organization->name,
                                                    .address = organization->address,
                                                    .purpose = purpose });
}

/* --- a document --- */

static inline void
passage_draw (cairo_t *cr, double width, double height, gpointer user_data)
{
}

static inline WayPaper *
passage_make (WayDb *db, const WayPaperRequest *request, gpointer params, GError **error)
{
  static const WayPaperColumn columns[] = { { "Day", 1, FALSE }, { "Words", 1, FALSE } };
  WayPaper                   *paper = way_paper_new (FALSE);

  way_paper_set_head (paper, "Sam Quill", NULL);
  way_paper_add_text (paper, 0, WAY_PAPER_PLAIN, HIDDEN);
  way_paper_set_class (paper, WAY_INFO_ATTENDANCE);
  way_paper_add_text (paper, 0, WAY_PAPER_PLAIN, COMES);
  way_paper_begin_table (paper, columns, 2);
  way_paper_add_row (paper, WAY_PAPER_PLAIN, (const char *[]){ "Monday", COMES });
  way_paper_set_class (paper, WAY_INFO_SUBSTANCE_USE);
  way_paper_add_row (paper, WAY_PAPER_PLAIN, (const char *[]){ "Tuesday", SECRET });
  way_paper_end_table (paper);
  way_paper_add_heading (paper, SECRET);
  way_paper_add_pair (paper, 1, SECRET, SECRET);
  way_paper_add_drawing (paper, NULL, passage_draw, SECRET, NULL, NULL);
  return paper;
}

static const WayFormat passage_forms[] = { WAY_FORMAT_PDF, WAY_FORMAT_PNG, WAY_FORMAT_SVG,
                                           WAY_FORMAT_CSV };

static const WayPaperKind passage_kind = {
  .what = "trial",
  .purpose = "a trial",
  .title = "Trial",
  .for_third_parties = TRUE,
  .forms = passage_forms,
  .n_forms = G_N_ELEMENTS (passage_forms),
  .make = passage_make,
};

static inline WayPaper *
passage_make_paper (Passage *self, const WayPaperRequest *request, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  way_paper_make_async (self->base.workspace, &passage_kind, request, NULL, NULL, fixture_done_cb,
                        &self->base);
  result = fixture_wait (&self->base);
  return way_paper_make_finish (self->base.workspace, result, error);
}

static inline WayDisclosure *
passage_ask (Passage *self, const WayPaperRequest *request, WayFormat format, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  way_paper_ask_async (self->base.workspace, &passage_kind, request, format, NULL, fixture_done_cb,
                       &self->base);
  result = fixture_wait (&self->base);
  return way_disclosure_ask_finish (self->base.workspace, result, error);
}

static inline GFile *
passage_file (Passage *self)
{
  g_autofree char *path = g_build_filename (self->base.folder, "out", NULL);

  return g_file_new_for_path (path);
}
