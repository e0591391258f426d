/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-letter.h"

#include <glib/gi18n.h>

#include "way-error.h"

static const char *const status_words[] = { "draft", "final", "entered-in-error", NULL };
static const char *const status_labels[] = { N_ ("Draft"), N_ ("Final"), N_ ("Entered in error"),
                                             NULL };

static const char *const to_words[] = { "client", "member", "organization", "named", NULL };
static const char *const to_labels[] = { N_ ("The client"), N_ ("Somebody of the team"),
                                         N_ ("An organization"), N_ ("Somebody else"), NULL };

static const WayField fields[] = {
  WAY_FIELD (WayLetter,
             client_id,
             .label = N_ ("Client"),
             .target = "client",
             .required = TRUE,
             .hidden = TRUE),
  WAY_FIELD (WayLetter, worker_id, .label = N_ ("Written by"), .target = "staff", .required = TRUE),
  WAY_FIELD (WayLetter,
             status,
             .label = N_ ("Status"),
             .words = status_words,
             .labels = status_labels),
  WAY_FIELD (WayLetter, form, .label = N_ ("Kind of letter"), .hidden = TRUE),
  WAY_FIELD (WayLetter, language, .label = N_ ("Language"), .hidden = TRUE),
  WAY_FIELD (WayLetter, title, .label = N_ ("About"), .required = TRUE),
  WAY_FIELD (WayLetter, written_on, .label = N_ ("Date"), .required = TRUE),
  WAY_FIELD (WayLetter, reader, .label = N_ ("To"), .words = to_words, .labels = to_labels),
  WAY_FIELD (WayLetter, member_id, .label = N_ ("Of the team"), .target = "team_member"),
  WAY_FIELD (WayLetter, organization_id, .label = N_ ("Organization"), .target = "organization"),
  WAY_FIELD (WayLetter, addressee, .label = N_ ("Name and address")),
  WAY_FIELD (WayLetter,
             purpose,
             .label = N_ ("What it is for"),
             .words = way_purpose_words,
             .labels = way_purpose_labels),
  WAY_FIELD (WayLetter, purpose_words, .label = N_ ("What it is for, in words")),
  WAY_FIELD (WayLetter, body, .label = N_ ("Text")),
  WAY_FIELD (WayLetter, enclosures, .label = N_ ("Enclosed, one a line")),
  WAY_FIELD (WayLetter, final_text, .label = N_ ("What went out")),
  WAY_FIELD (WayLetter, consent_id, .label = N_ ("Consent"), .target = "consent"),
  WAY_FIELD (WayLetter, left_out, .label = N_ ("Left out")),
  WAY_FIELD (WayLetter, finished_at, .label = N_ ("Finished at")),
  WAY_FIELD (WayLetter, finished_by, .label = N_ ("Finished by"), .target = "staff"),
  WAY_FIELD (WayLetter, error_at, .label = N_ ("Found to be in error at")),
  WAY_FIELD (WayLetter, error_words, .label = N_ ("What was wrong")),
};

static gboolean
refuse (GError **error, const char *words)
{
  g_set_error_literal (error, WAY_ERROR, WAY_ERROR_INVALID, words);
  return FALSE;
}

/* What went out says when, by whom and what. */
static gboolean
check (gpointer record, GError **error)
{
  WayLetter     *self = record;
  const gboolean is_draft = way_letter_is_draft (self);

  if (is_draft != (self->finished_at.us == 0) || is_draft != way_id_is_none (&self->finished_by) ||
      is_draft != (self->final_text == NULL))
    return refuse (error, "“finished_at”, “finished_by” and “final_text” go with “final”");
  if ((self->status == WAY_LETTER_ENTERED_IN_ERROR) != (self->error_at.us != 0) ||
      (self->error_at.us != 0) != (self->error_words != NULL))
    return refuse (error, "“error_at” and “error_words” go with “entered-in-error”");

  return TRUE;
}

WAY_DEFINE_RECORD (WayLetter, way_letter, "letter", N_ ("Letter"), fields, check)

WayAddressee *
way_letter_make_addressee (const WayLetter *self)
{
  static const WayPartyKind kinds[] = {
    [WAY_LETTER_TO_MEMBER] = WAY_PARTY_MEMBER,
    [WAY_LETTER_TO_ORGANIZATION] = WAY_PARTY_ORGANIZATION,
    [WAY_LETTER_TO_NAMED] = WAY_PARTY_NAMED,
  };
  g_auto (GStrv) lines = g_strsplit (self->addressee != NULL ? self->addressee : "", "\n", 2);
  WayAddresseeDetails to = { .purpose = self->purpose, .purpose_words = self->purpose_words };

  if (self->reader == WAY_LETTER_TO_CLIENT)
    return NULL;

  to.kind = kinds[self->reader];
  to.name = lines[0];
  to.address = lines[0] != NULL ? lines[1] : NULL;
  if (self->reader == WAY_LETTER_TO_MEMBER)
    to.member_id = self->member_id;
  else if (self->reader == WAY_LETTER_TO_ORGANIZATION)
    to.organization_id = self->organization_id;
  return way_addressee_new (&to);
}

gboolean
way_letter_is_draft (const WayLetter *self)
{
  return self->status == WAY_LETTER_DRAFT;
}
