/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-alike-list.h"
#include "way-client-edit.h"
#include "way-client.h"
#include "way-conflict-view.h"
#include "way-contact-edits.h"
#include "way-form.h"
#include "way-worker-row.h"

G_BEGIN_DECLS

/* For way-client-edit*.c. */
struct _WayClientEdit {
  WayPage parent_instance;

  WayForm    *form;
  GListModel *clients; /* the one that is edited */
  char       *suggested;
  WayId       about;
  guint       look_id;
  gboolean    filled;
  gboolean    saving;
  GPtrArray  *conflicts; /* WayConflict that somebody has to choose in */
  gboolean    asked;     /* a save that was refused found nothing newer: it is not tried again */

  GtkStack        *stack;
  WayConflictView *conflict;
  GtkWidget       *bar;
  GtkWidget       *history;
  AdwClamp        *clamp;
  GtkLabel        *state;
  WayAlikeList    *alike;
  WayContactEdits *contacts;
  AdwEntryRow     *name_to_use;
  AdwEntryRow     *legal_given;
  AdwEntryRow     *legal_family;
  AdwEntryRow     *pronouns;
  GtkTextView     *aliases;
  WayDateRow      *birth_date;
  AdwEntryRow     *language;
  GtkSwitch       *interpreter;
  AdwEntryRow     *interpreter_words;
  GtkTextView     *work_with_me;
  AdwEntryRow     *program;
  WayWorkerRow    *worker;
  AdwComboRow     *status;
  AdwComboRow     *risk;
  WayDateRow      *risk_asked_on;
  AdwEntryRow     *risk_words;
  AdwExpanderRow  *reasons;
  AdwEntryRow     *reason_words;
  WayDateRow      *own_date;
  AdwEntryRow     *own_date_words;
};

gboolean way_client_edit_is_new (WayClientEdit *self);
void     way_client_edit_show_changed (WayClientEdit *self);

/* Saves all of it in one act, or says what is wrong. */
void way_client_edit_save (WayClientEdit *self);

/* Somebody else saved meanwhile what a draft was begun for. */
void way_client_edit_add_conflict (WayClientEdit *self, WayConflict *conflict);

/* The form instead of what is to be chosen, and what was chosen in it. */
void way_client_edit_show_form (WayClientEdit *self);
void way_client_edit_take_cb (WayClientEdit *self);

G_END_DECLS
