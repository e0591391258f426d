/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-contact.h"
#include "way-record.h"
#include "way-service-units.h"

G_BEGIN_DECLS

typedef enum {
  WAY_NOTE_FREE,
  WAY_NOTE_SOAP,
  WAY_NOTE_DAP,
  WAY_NOTE_BIRP,
  WAY_NOTE_GIRP,
  WAY_NOTE_PIE,
  WAY_NOTE_PEER,
} WayNoteKind;

#define WAY_NOTE_N_KINDS (WAY_NOTE_PEER + 1)

/* Who may read a note that is signed; see way-note-access.h. */
typedef enum {
  WAY_NOTE_TEAM,       /* everybody who works with clients here */
  WAY_NOTE_CIRCLE,     /* the author, the client’s worker, supervisors */
  WAY_NOTE_AUTHOR,     /* the author, and who is asked to co-sign */
  WAY_NOTE_COUNSELING, /* as before; what was said in counseling, kept apart from the record */
} WayNoteSensitivity;

#define WAY_NOTE_N_SENSITIVITIES (WAY_NOTE_COUNSELING + 1)

typedef enum {
  WAY_NOTE_RISK_NOT_ASKED,
  WAY_NOTE_RISK_NONE,
  WAY_NOTE_RISK_CONCERN,
} WayNoteRisk;

/* Signing locks: whatever is no draft never changes.  After that it can only be co-signed, once,
 * and be said to be in error, once. */
typedef enum {
  WAY_NOTE_DRAFT,
  WAY_NOTE_SIGNED,
  WAY_NOTE_COSIGN_WANTED,
  WAY_NOTE_COSIGNED,
  WAY_NOTE_ENTERED_IN_ERROR,
} WayNoteStatus;

/* What is stored, and what a person calls it, in the order of the enums. */
extern const char *const way_note_kind_words[];
extern const char *const way_note_kind_labels[];
extern const char *const way_note_sensitivity_words[];
extern const char *const way_note_sensitivity_labels[];
extern const char *const way_note_sensitivity_hints[];
extern const char *const way_note_risk_labels[];
extern const char *const way_note_status_words[];
extern const char *const way_note_status_labels[];

#define WAY_TYPE_NOTE (way_note_get_type ())
G_DECLARE_FINAL_TYPE (WayNote, way_note, WAY, NOTE, WayRecord)

/* What was done with a client on a day, in the sections of its kind (way-note-section.h).  What it
 * touched of the plan are WayNoteLinks; what was said after signing are WayNoteAddenda. */
struct _WayNote {
  WayRecord parent;

  const WayId              client_id;
  const WayId              author_id;
  const WayId              contact_id; /* what it is the note of; none: noted by itself */
  const WayNoteKind        kind;
  const WayDate            served_on;
  char *const              began; /* “10:05”: way-hour.h; NULL: not said */
  const gint64             minutes;
  const WayContactModality modality;
  char *const              place;
  char *const              present;    /* who else */
  char *const              service;    /* the code, “H0038” */
  const WayUnitsRule       units_rule; /* what counted when it was signed */
  const WayNoteSensitivity sensitivity;
  char *const              language; /* of the text, “es”; NULL: that of the program */

  char *const since_last;
  char *const words;
  char *const subjective;
  char *const observed;
  char *const assessment;
  char *const data;
  char *const behavior;
  char *const goal;
  char *const problem;
  char *const intervention;
  char *const response;
  char *const evaluation;
  char *const worked_on;
  char *const strengths;
  char *const support;
  char *const plan;
  char *const next_step;

  char *const       none_because; /* why it touches no objective */
  const WayNoteRisk risk;
  char *const       next_contact;

  const WayNoteStatus status;
  const WayTime       signed_at;
  const WayId         signed_by;
  char *const         signed_role;   /* the word of WayStaffRole that the signer had then */
  const bool          cosign_wanted; /* said while it is a draft; then its status says it */
  const WayId         cosigner_id;   /* who is asked; none: any supervisor */
  const WayTime       cosigned_at;
  const WayId         cosigned_by;
  char *const         cosigned_role;
  const WayTime       error_at;
  const WayId         error_by;
  char *const         error_words;
};

/* Whether the text still changes. */
gboolean way_note_is_draft (const WayNote *self);

/* The units of service, by the rule that was signed with it or, of a draft, the one of the site.
 * -1: no minutes were said. */
int way_note_get_units (const WayNote *self, WayUnitsRule site_rule);

/* How many days after the service it was signed, where that is late: after the end of the next day;
 * else 0.  signed_on is the local day of signing; of a draft, today. */
int way_note_get_days_late (const WayNote *self, WayDate signed_on);

/* “DAP note”, “Free note”. */
const char *way_note_get_title (const WayNote *self);

G_END_DECLS
