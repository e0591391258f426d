/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-answering.h"

G_BEGIN_DECLS

struct _WayAnswering {
  GObject parent_instance;

  WayWorkspace  *workspace;
  WayInstrument *instrument; /* in the language of the form */
  WayId          client_id;
  char          *form; /* of the draft */

  WayAnswers *answers;
  WayScoring *scoring;
  char       *context; /* what the form asks; the site’s choices come to it */
  GListModel *choices;

  WayAssessmentMode mode;
  char             *mark; /* of the answers that a client gives alone: way-handed-form.h */

  GPtrArray  *alerts;    /* WayAlert of this form, as last saved or about to be */
  GPtrArray  *alert_ids; /* char *, from the draft, until their alerts are read */
  GListModel *stored;    /* the client’s alerts, while the draft comes back */
  WaySet      done;
  char       *done_words;

  guint    keep_id;
  gboolean dirty;   /* what is here is neither in the draft nor on its way there */
  gboolean failing; /* the last draft could not be kept, and that was told */
  gboolean draft_read;
  gboolean restored;
  gboolean saving; /* an alert */
  gboolean signing;
};

/* The draft as it is now. */
WayDraft *way_answering_make_draft (WayAnswering *self) G_GNUC_WARN_UNUSED_RESULT;

/* Keeps it now. */
void way_answering_keep (WayAnswering *self);

/* Scores the answers anew. */
void way_answering_compute (WayAnswering *self);

/* The same, after somebody changed something: what the form leaves out is left out, the draft is
 * kept, alerts are raised, and whoever shows it is told. */
void way_answering_changed (WayAnswering *self);

/* FALSE: it does not come in that language, or only in another version of the form. */
gboolean way_answering_choose_language (WayAnswering *self, const char *language);

/* Says that something changed, that an alert waits now, or what went wrong. */
void way_answering_tell_changed (WayAnswering *self);
void way_answering_tell_alert (WayAnswering *self);
void way_answering_fail (WayAnswering *self, const GError *error);

/* Saves an alert for every answer that asks for one and has none yet, and the answer in one that
 * still waits when the answer became graver.  A lower answer takes nothing back: that somebody said
 * it, or pressed the wrong key, is for a person to note. */
void way_answering_look_for_alerts (WayAnswering *self);

G_END_DECLS
