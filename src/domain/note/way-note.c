/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-note.h"

#include <glib/gi18n.h>

#include "way-error.h"
#include "way-hour.h"

#define LATE_AFTER 1 /* days; what is written the day after is not late */

const char *const way_note_kind_words[] = { "free", "soap", "dap",  "birp",
                                            "girp", "pie",  "peer", NULL };
const char *const way_note_kind_labels[] = { N_ ("Free note"),         N_ ("SOAP note"),
                                             N_ ("DAP note"),          N_ ("BIRP note"),
                                             N_ ("GIRP note"),         N_ ("PIE note"),
                                             N_ ("Peer support note"), NULL };

const char *const way_note_sensitivity_words[] = { "team", "circle", "author", "counseling", NULL };
const char *const way_note_sensitivity_labels[] = { N_ ("Team"), N_ ("Close circle"),
                                                    N_ ("Author only"), N_ ("Counseling note"),
                                                    NULL };
const char *const way_note_sensitivity_hints[] = {
  N_ ("Everybody who works with clients here may read it"),
  N_ ("The author, the client’s worker and supervisors may read it"),
  N_ ("The author may read it, and who is asked to co-sign"),
  N_ ("As “author only”, and it never leaves with the rest of the record"), NULL
};

static const char *const risk_words[] = { "not-asked", "none", "concern", NULL };
const char *const way_note_risk_labels[] = { N_ ("Not asked today"), N_ ("Asked: no concern"),
                                             N_ ("Asked: concern, see the text"), NULL };

const char *const way_note_status_words[] = { "draft",    "signed",           "cosign-wanted",
                                              "cosigned", "entered-in-error", NULL };
const char *const way_note_status_labels[] = { N_ ("Not signed"),       N_ ("Signed"),
                                               N_ ("Co-sign wanted"),   N_ ("Co-signed"),
                                               N_ ("Entered in error"), NULL };

static const WayField fields[] = {
  WAY_FIELD (WayNote,
             client_id,
             .label = N_ ("Client"),
             .target = "client",
             .required = TRUE,
             .hidden = TRUE),
  WAY_FIELD (WayNote, author_id, .label = N_ ("Author"), .target = "staff", .required = TRUE),
  WAY_FIELD (WayNote, contact_id, .label = N_ ("Contact"), .target = "contact"),
  WAY_FIELD (WayNote,
             kind,
             .label = N_ ("Kind of note"),
             .words = way_note_kind_words,
             .labels = way_note_kind_labels),
  WAY_FIELD (WayNote, served_on, .label = N_ ("Day"), .required = TRUE),
  WAY_FIELD (WayNote, began, .label = N_ ("Began")),
  WAY_FIELD (WayNote, minutes, .label = N_ ("Minutes"), .max = 1440),
  WAY_FIELD (WayNote,
             modality,
             .label = N_ ("How"),
             .words = way_contact_modality_words,
             .labels = way_contact_modality_labels),
  WAY_FIELD (WayNote, place, .label = N_ ("Place")),
  WAY_FIELD (WayNote, present, .label = N_ ("Who else was there")),
  WAY_FIELD (WayNote, service, .label = N_ ("Service code")),
  WAY_FIELD (WayNote,
             units_rule,
             .label = N_ ("Units are counted by"),
             .words = way_units_rule_words,
             .labels = way_units_rule_labels),
  WAY_FIELD (WayNote,
             sensitivity,
             .label = N_ ("Who may read it"),
             .words = way_note_sensitivity_words,
             .labels = way_note_sensitivity_labels,
             .hints = way_note_sensitivity_hints),
  WAY_FIELD (WayNote, language, .label = N_ ("Language")),

  WAY_FIELD (WayNote, since_last, .label = N_ ("Since last time")),
  WAY_FIELD (WayNote, words, .label = N_ ("Note")),
  WAY_FIELD (WayNote, subjective, .label = N_ ("Subjective")),
  WAY_FIELD (WayNote, observed, .label = N_ ("Objective")),
  WAY_FIELD (WayNote, assessment, .label = N_ ("Assessment")),
  WAY_FIELD (WayNote, data, .label = N_ ("Data")),
  WAY_FIELD (WayNote, behavior, .label = N_ ("Behavior")),
  WAY_FIELD (WayNote, goal, .label = N_ ("Goal")),
  WAY_FIELD (WayNote, problem, .label = N_ ("Problem")),
  WAY_FIELD (WayNote, intervention, .label = N_ ("Intervention")),
  WAY_FIELD (WayNote, response, .label = N_ ("Response")),
  WAY_FIELD (WayNote, evaluation, .label = N_ ("Evaluation")),
  WAY_FIELD (WayNote, worked_on, .label = N_ ("What we worked on")),
  WAY_FIELD (WayNote, strengths, .label = N_ ("Strengths seen")),
  WAY_FIELD (WayNote, support, .label = N_ ("Support given")),
  WAY_FIELD (WayNote, plan, .label = N_ ("Plan")),
  WAY_FIELD (WayNote, next_step, .label = N_ ("Next step")),

  WAY_FIELD (WayNote, none_because, .label = N_ ("No objective, because")),
  WAY_FIELD (WayNote,
             risk,
             .label = N_ ("Risk"),
             .words = risk_words,
             .labels = way_note_risk_labels),
  WAY_FIELD (WayNote, next_contact, .label = N_ ("Next contact")),

  WAY_FIELD (WayNote,
             status,
             .label = N_ ("Status"),
             .words = way_note_status_words,
             .labels = way_note_status_labels),
  WAY_FIELD (WayNote, signed_at, .label = N_ ("Signed at")),
  WAY_FIELD (WayNote, signed_by, .label = N_ ("Signed by"), .target = "staff"),
  WAY_FIELD (WayNote, signed_role, .label = N_ ("Signed as"), .hidden = TRUE),
  WAY_FIELD (WayNote, cosign_wanted, .label = N_ ("Co-sign wanted")),
  WAY_FIELD (WayNote, cosigner_id, .label = N_ ("To be co-signed by"), .target = "staff"),
  WAY_FIELD (WayNote, cosigned_at, .label = N_ ("Co-signed at")),
  WAY_FIELD (WayNote, cosigned_by, .label = N_ ("Co-signed by"), .target = "staff"),
  WAY_FIELD (WayNote, cosigned_role, .label = N_ ("Co-signed as"), .hidden = TRUE),
  WAY_FIELD (WayNote, error_at, .label = N_ ("Entered in error: said at")),
  WAY_FIELD (WayNote, error_by, .label = N_ ("Entered in error: said by"), .target = "staff"),
  WAY_FIELD (WayNote, error_words, .label = N_ ("Why it was entered in error")),
};

static gboolean
check (gpointer record, GError **error)
{
  WayNote *self = record;

  if (self->began == NULL || way_hour_is_written (self->began))
    return TRUE;

  g_set_error_literal (error, WAY_ERROR, WAY_ERROR_INVALID, "“began” is no time of day");
  return FALSE;
}

WAY_DEFINE_RECORD (WayNote, way_note, "note", N_ ("Note"), fields, check)

gboolean
way_note_is_draft (const WayNote *self)
{
  return self->status == WAY_NOTE_DRAFT;
}

int
way_note_get_units (const WayNote *self, WayUnitsRule site_rule)
{
  if (self->minutes == WAY_INT_NONE)
    return -1;

  return way_units_count ((int)self->minutes,
                          way_note_is_draft (self) ? site_rule : self->units_rule);
}

int
way_note_get_days_late (const WayNote *self, WayDate signed_on)
{
  int days;

  if (!way_date_is_full (self->served_on) || !way_date_is_full (signed_on))
    return 0;

  days = way_date_days_between (self->served_on, signed_on);
  return days > LATE_AFTER ? days : 0;
}

const char *
way_note_get_title (const WayNote *self)
{
  return gettext (way_note_kind_labels[self->kind]);
}
