/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-letter-edit.h"
#include "way-workspace-letters.h"

G_BEGIN_DECLS

/* For way-letter-edit*.c. */
struct _WayLetterEdit {
  WayEditPage parent_instance;

  GListModel   *organizations; /* of the address book */
  GPtrArray    *choices;       /* what “chosen” offers: WayTeamMember or WayOrganization */
  GtkText      *member_id;     /* what the form is given for the two ids; never seen */
  GtkText      *organization_id;
  GtkTextView  *body;    /* the parts as the form has them; never seen */
  gboolean      writing; /* rows and body follow each other */
  guint         read_id;
  GCancellable *reading;
  WayAddressee *denied_to; /* of the last reading; NULL: the client, or not read yet */
  WaySet        denied;
  GtkPageSetup *setup; /* the size of the paper of this country */

  AdwComboRow  *reader;
  AdwComboRow  *chosen;
  AdwComboRow  *purpose;
  AdwEntryRow  *purpose_words;
  GtkTextView  *addressee;
  AdwActionRow *verdict;
  GtkImage     *verdict_icon;
  GtkWidget    *consent;
  AdwActionRow *opening;
  AdwEntryRow  *about;
  WayDateRow   *written_on;
  GtkBox       *parts;
  GtkTextView  *enclosures;
  AdwBin       *preview;
};

/* Whom it is to: way-letter-edit-reader.c. */
void way_letter_edit_show_choices (WayLetterEdit *self);
void way_letter_edit_chosen_cb (WayLetterEdit *self);

/* How it is read: way-letter-edit-reading.c. */
void way_letter_edit_read_soon (WayLetterEdit *self);
void way_letter_edit_stop_reading (WayLetterEdit *self);

G_END_DECLS
