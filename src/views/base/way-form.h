/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "way-conflict.h"
#include "way-date-row.h"
#include "way-workspace.h"

G_BEGIN_DECLS

#define WAY_TYPE_FORM (way_form_get_type ())
G_DECLARE_FINAL_TYPE (WayForm, way_form, WAY, FORM, GObject)

/* Between the controls of a page and one record of any type: fills them, keeps what is typed as a
 * draft within a second, and at once when the focus leaves or the page goes, brings it back, and
 * saves.  Signals:
 *   “changed”           somebody typed
 *   “kept”              a draft is on disk
 *   “restored”          a draft was found and put into the controls
 *   “fresh”             there is no draft: what stands in the controls is the record
 *   “conflict” (WayConflict)
 *                       somebody wrote something else meanwhile into fields of that draft: show it
 *                       in a WayConflictView, then way_form_take()
 *   “failed” (GError)   a draft could not be kept or found
 *
 * The page owns controls and form, adds each control once, and calls way_form_edit() each time
 * another record is edited, and way_form_clear() when it loses its workspace. */
WayForm *way_form_new (void) G_GNUC_WARN_UNUSED_RESULT;

/* field: its name in the record, a literal. */
void way_form_add_entry (WayForm     *self,
                         const char  *field,
                         GtkEditable *entry); /* AdwEntryRow too */
void way_form_add_text (WayForm *self, const char *field, GtkTextView *view);
void way_form_add_date (WayForm *self, const char *field, WayDateRow *row);
void way_form_add_switch (WayForm *self, const char *field, GtkSwitch *control); /* of a bool */

/* Of a choice.  The labels of the field fill the row, in the order of the field. */
void way_form_add_combo (WayForm *self, const char *field, AdwComboRow *row);

/* Of a set: one check row for each label, at the end of the group or the expander row. */
void way_form_add_set (WayForm *self, const char *field, AdwPreferencesGroup *group);
void way_form_add_set_rows (WayForm *self, const char *field, AdwExpanderRow *expander);

/* Of a set, once a record is edited: only these can be chosen. */
void way_form_offer_set (WayForm *self, const char *field, WaySet offered);

/* The record is as it was read, or new from way_workspace_create() with what is known set by
 * way_set().  about: see WayDraft (the record’s own id, or that of the parent of a new one). */
void way_form_edit (WayForm *self, WayWorkspace *workspace, gpointer record, const WayId *about);

/* Keeps the draft, empties the controls, and forgets record and workspace. */
void way_form_clear (WayForm *self);

/* Keeps what was typed now, as when the page closes. */
void way_form_flush (WayForm *self);

gpointer way_form_get_record (WayForm *self); /* as it was given; borrowed, may be NULL */
gboolean way_form_is_changed (WayForm *self); /* something differs from the record */

/* A copy of the record with what the controls say, not published.  NULL: a control is wrong; it is
 * marked and gets the focus, and the error says in whole words what is wrong with it. */
gpointer way_form_read (WayForm *self, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* What a control says, as way_field_to_text(), or what was typed where that means nothing. */
char *way_form_dup_text (WayForm *self, const char *field) G_GNUC_WARN_UNUSED_RESULT;

/* After WAY_ERROR_CONFLICT: what somebody else did to the record since it was put in.  Until it is
 * taken, what is chosen stands in the draft.  Finish gives NULL without an error where nothing is
 * newer. */
void         way_form_meet_async (WayForm *self, GAsyncReadyCallback callback, gpointer user_data);
WayConflict *way_form_meet_finish (WayForm      *self,
                                   GAsyncResult *result,
                                   GError      **error) G_GNUC_WARN_UNUSED_RESULT;

WayConflict *way_form_get_conflict (WayForm *self); /* that is to be chosen in; borrowed, or NULL */

/* Goes on from the record as it is now, with everything that was chosen in the controls.  One that
 * somebody removed comes back when it is saved. */
void way_form_take (WayForm *self, WayConflict *conflict);

/* Of a record that is stored, only what was typed.  The draft that a save or a
 * way_change_end_draft() must end together with the record. */
WayDraft *way_form_make_draft (WayForm *self) G_GNUC_WARN_UNUSED_RESULT;

/* Adds what the controls say, and the end of the draft, to a change.  FALSE: as way_form_read(). */
gboolean way_form_add_to (WayForm *self, WayChange *change, GError **error);

/* Adds the end of its draft to a change that saves, or removes, what it says. */
void way_form_end_draft (WayForm *self, WayChange *change);

/* Saves the record and ends its draft.  Finish gives the record as stored and the act (may be
 * NULL) for the toast: way_page_tell(). */
void     way_form_save_async (WayForm *self, GAsyncReadyCallback callback, gpointer user_data);
gpointer way_form_save_finish (WayForm *self, GAsyncResult *result, gint64 *act, GError **error)
  G_GNUC_WARN_UNUSED_RESULT;

/* For a page that saves several forms in one change: no draft is kept between these two. */
void way_form_begin_save (WayForm *self);
void way_form_end_save (WayForm *self, gboolean saved);

/* After a save while the page goes on: the record as it is stored now is what is edited, and what
 * was typed meanwhile stays. */
void way_form_go_on (WayForm *self, gpointer record);

/* Measures every text view again: one is measured only as far as it was looked at. */
void way_form_measure_texts (WayForm *self);

/* Throws the draft away and fills the controls from the record again. */
void way_form_discard (WayForm *self);

/* Asks whether to do that; func is called, swapped with the page, when the answer is yes. */
void way_form_ask_discard (GtkWidget *page, GCallback func);

G_END_DECLS
