/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-columns.h"
#include "way-date-row.h"
#include "way-form.h"
#include "way-note-check.h"
#include "way-note-editor.h"
#include "way-note-section-edit.h"
#include "way-spelling.h"
#include "way-worked-on.h"
#include "way-worker-row.h"
#include "way-workspace-notes.h"

G_BEGIN_DECLS

/* For way-note-editor*.c. */

struct _WayNoteEditor {
  WayPage parent_instance;

  WayForm     *form;
  GHashTable  *sections; /* field → WayNoteSectionEdit, in the left column */
  GListModel  *choices;  /* of the site */
  GListModel  *abbreviations;
  GListModel  *known_words;
  WaySpelling *spelling; /* of the language of the note; NULL: no dictionary */
  char        *spelled;  /* that language */
  gboolean     signing;

  GtkStack     *stack;
  AdwClamp     *clamp;
  GtkBox       *left;
  GtkBox       *right;
  GtkWidget    *whom; /* whose note it is, where the sidebar does not say it */
  GtkLabel     *client;
  AdwComboRow  *kind;
  GtkLabel     *kind_lack;
  WayDateRow   *served_on;
  AdwEntryRow  *began;
  AdwEntryRow  *minutes;
  AdwComboRow  *modality;
  AdwEntryRow  *present;
  AdwEntryRow  *place;
  AdwEntryRow  *service;
  AdwEntryRow  *language;
  WayWorkedOn  *worked_on;
  AdwComboRow  *risk;
  AdwEntryRow  *next_contact;
  AdwComboRow  *sensitivity;
  WayWorkerRow *cosign;
  GtkLabel     *state;
  GtkLabel     *units;
  GtkLabel     *no_spelling;
};

/* Below what is wrong, in words; complete: nothing is said. */
void way_note_editor_show_lack (WayNoteEditor *self, WayNoteLack lack, const WayNote *note);

/* Ctrl+Enter: way-note-editor-sign.c. */
void way_note_editor_sign (GtkWidget *widget, const char *name, GVariant *parameter);
void way_note_editor_discard (GtkWidget *widget, const char *name, GVariant *parameter);
void way_note_editor_save (GtkWidget *widget, const char *name, GVariant *parameter);

/* Marks words in the language of the note: way-note-editor-spelling.c. */
void way_note_editor_follow_words (WayNoteEditor *self);
void way_note_editor_spell (WayNoteEditor *self);
void way_note_editor_stop_spelling (WayNoteEditor *self);

void way_note_editor_show_state (WayNoteEditor *self);
void way_note_editor_show_units (WayNoteEditor *self);

G_END_DECLS
