/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-rights-notice.h"

#include <glib/gi18n.h>

static const char *const how_words[] = { "paper", "read-out", "mail", "email", "other", NULL };
static const char *const how_labels[] = { N_ ("On paper, in person"),
                                          N_ ("Read out"),
                                          N_ ("By mail"),
                                          N_ ("By email"),
                                          N_ ("In another way"),
                                          NULL };

static const char *const answer_words[] = { "unsaid", "signed", "declined", "not-possible", NULL };
static const char *const answer_labels[] = { N_ ("Not asked yet"), N_ ("Signed"),
                                             N_ ("Did not want to sign"), N_ ("Could not sign"),
                                             NULL };

static const WayField fields[] = {
  WAY_FIELD (WayRightsNotice,
             client_id,
             .label = N_ ("Client"),
             .target = "client",
             .required = TRUE,
             .hidden = TRUE),
  WAY_FIELD (WayRightsNotice, worker_id, .label = N_ ("Worker"), .target = "staff"),
  WAY_FIELD (WayRightsNotice, version, .label = N_ ("Version"), .required = TRUE),
  WAY_FIELD (WayRightsNotice, language, .label = N_ ("Language")),
  WAY_FIELD (WayRightsNotice, given_on, .label = N_ ("Given on"), .required = TRUE),
  WAY_FIELD (WayRightsNotice, how, .label = N_ ("How"), .words = how_words, .labels = how_labels),
  WAY_FIELD (WayRightsNotice, help, .label = N_ ("Help with reading or hearing")),
  WAY_FIELD (WayRightsNotice,
             answer,
             .label = N_ ("Receipt"),
             .words = answer_words,
             .labels = answer_labels),
  WAY_FIELD (WayRightsNotice, note, .label = N_ ("Note")),
};

WAY_DEFINE_RECORD (WayRightsNotice,
                   way_rights_notice,
                   "rights_notice",
                   N_ ("Notice of rights"),
                   fields,
                   NULL)

const char *
way_rights_notice_how_to_words (WayRightsNoticeHow how)
{
  g_return_val_if_fail (how < G_N_ELEMENTS (how_words) - 1, NULL);

  return _ (how_labels[how]);
}

const char *
way_rights_notice_answer_to_words (WayRightsNoticeAnswer answer)
{
  g_return_val_if_fail (answer < G_N_ELEMENTS (answer_words) - 1, NULL);

  return _ (answer_labels[answer]);
}
