/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-consent-paper.h"

#include <glib/gi18n.h>

#include "way-client.h"
#include "way-consent-form.h"
#include "way-record-repo.h"

enum { CHOICE_SPANISH };

static const WayPaperChoice blank_choices[] = {
  [CHOICE_SPANISH] = { N_ ("In Spanish"), N_ ("Whatever language the program speaks"), FALSE },
};

typedef WayPaper *(*Filler) (WayConsent      *consent,
                             const char      *name,
                             WayDate          born,
                             GPtrArray       *recipients,
                             WayConsentTexts *texts,
                             gboolean         large);

static GPtrArray *
read_recipients (WayDb *db, WayConsent *consent, GError **error)
{
  g_autoptr (WayQuery) query = way_query_order_by (
    way_query_new_of (WAY_TYPE_CONSENT_RECIPIENT, "consent_id", &consent->parent.id), "position",
    FALSE);

  return way_record_repo_list (db, query, error);
}

static WayPaper *
make (WayDb *db, const WayPaperRequest *request, WayConsent *consent, Filler fill, GError **error)
{
  g_autoptr (WayConsentTexts) texts = way_consent_texts_new (consent->language);
  g_autoptr (WayClient) client =
    way_record_repo_get (db, WAY_TYPE_CLIENT, &request->client_id, error);
  g_autoptr (GPtrArray) recipients = client != NULL ? read_recipients (db, consent, error) : NULL;
  g_autofree char *name = client != NULL ? way_client_dup_name (client) : NULL;

  return recipients != NULL
         ? fill (consent, name, client->birth_date, recipients, texts, request->large)
         : NULL;
}

static WayPaper *
make_form (WayDb *db, const WayPaperRequest *request, gpointer params, GError **error)
{
  return make (db, request, params, way_consent_form_write, error);
}

const WayPaperKind way_consent_paper = {
  .what = "consent",
  .purpose = "consent",
  .title = N_ ("Print the Consent"),
  .make = make_form,
};

/* It names nobody, so that one may lie ready. */
static WayPaper *
make_blank (WayDb *db, const WayPaperRequest *request, gpointer params, GError **error)
{
  const gboolean spanish = (request->choices & (1U << CHOICE_SPANISH)) != 0;
  g_autoptr (WayConsentTexts) texts = way_consent_texts_new (spanish ? "es" : "en");
  g_autoptr (WayConsent) blank = way_record_new (WAY_TYPE_CONSENT, &WAY_RECORD (params)->id);

  way_set (blank, kind, ((WayConsent *)params)->kind);
  return way_consent_form_write (blank, NULL, WAY_DATE_NONE, NULL, texts, request->large);
}

const WayPaperKind way_consent_blank_paper = {
  .what = "consent-form",
  .purpose = "blank form of a consent",
  .title = N_ ("Print a Blank Form"),
  .choices = blank_choices,
  .n_choices = G_N_ELEMENTS (blank_choices),
  .about_nobody = N_ ("Blank form"),
  .make = make_blank,
};

static WayPaper *
make_revocation (WayDb *db, const WayPaperRequest *request, gpointer params, GError **error)
{
  return make (db, request, params, way_consent_form_write_revocation, error);
}

const WayPaperKind way_consent_revocation_paper = {
  .what = "revocation",
  .purpose = "revocation of a consent",
  .title = N_ ("Print the Revocation"),
  .make = make_revocation,
};
