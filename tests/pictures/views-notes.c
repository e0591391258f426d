/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "views-notes.h"

#include "pictures.h"
#include "views-client.h"
#include "way-note-addendum.h"
#include "way-note-editor.h"
#include "way-note-view.h"
#include "way-now.h"
#include "way-waiting-notes.h"
#include "way-window.h"
#include "way-workspace-notes.h"

static WayNote *drafted, *signed_one, *in_error, *hidden;

static WayWorkspace *
workspace (void)
{
  return way_caseload_get_workspace (pictures_caseload ());
}

static WayNote *
make (const WayId *client, int days_ago, const char *data)
{
  WayNote *note = way_workspace_create_note (workspace (), client, WAY_NOTE_DAP);

  way_set (note, served_on, way_date_add_days (way_today (), -days_ago));
  way_set (note, data, data);
  return note;
}

static void
save_signed (WayNote *note, WayNoteStatus status)
{
  way_set (note, status, status);
  way_set (note, signed_at, way_now ());
  way_set (note, signed_by, note->author_id);
  way_set (note, signed_role, "peer");
  pictures_save (note);
}

static WayPage *
fill (GtkWidget *window, const char *section)
{
  WayPage     *overview = pictures_overview_page (window);
  const WayId *client = way_page_get_client (overview);
  WayWork     *work = way_window_get_work (WAY_WINDOW (window));

  if (drafted == NULL) {
    g_autoptr (WayNoteAddendum) addendum =
      way_workspace_create (workspace (), WAY_TYPE_NOTE_ADDENDUM);
    g_autoptr (WayStaff) rosa = way_workspace_create (workspace (), WAY_TYPE_STAFF);

    way_set (rosa, name, "Rosa Quint");
    way_set (rosa, role, WAY_STAFF_ROLE_SUPERVISOR);
    pictures_save (rosa);

    drafted =
      make (client, 4,
            "“I said no on Friday and my hands were shaking, but I said it.” Showed photos of "
            "the two rooms; one application is in, the second needs a payslip copy. Practiced "
            "the line with Tess twice this week.");
    way_set (drafted, since_last, "Homework done: the “no, thank you” line.");
    way_set (drafted, assessment, "Importance 8, confidence 4 → 6 today.");
    way_set (drafted, began, "10:00");
    way_set (drafted, minutes, 53);
    way_set (drafted, service, "H0038");
    pictures_save (drafted);

    signed_one =
      make (client, 9,
            "Viewed two rooms together. The deposit is saved: the first time money is named "
            "as something that works.\n\nRang the housing office; they call back on Monday.");
    way_set (signed_one, plan, "Payslip copy on Tuesday. We send the second application together.");
    way_set (signed_one, began, "10:00");
    way_set (signed_one, minutes, 53);
    way_set (signed_one, service, "H0038");
    way_set (signed_one, place, "Room 2");
    way_set (signed_one, none_because, "The plan is made next week.");
    way_set (signed_one, risk, WAY_NOTE_RISK_NONE);
    way_set (signed_one, next_contact, "Thursday 10:00");
    way_set (signed_one, cosign_wanted, TRUE);
    way_set (signed_one, cosigner_id, rosa->parent.id);
    save_signed (signed_one, WAY_NOTE_COSIGN_WANTED);
    way_set (addendum, client_id, *client);
    way_set (addendum, note_id, signed_one->parent.id);
    way_set (addendum, words, "The office did call: the second viewing is on Friday.");
    way_set (addendum, signed_at, way_now ());
    way_set (addendum, signed_by, signed_one->author_id);
    way_set (addendum, signed_role, "peer");
    pictures_save (addendum);

    in_error = make (client, 12, "Belongs to somebody else.");
    way_set (in_error, error_at, way_now ());
    way_set (in_error, error_by, in_error->author_id);
    way_set (in_error, error_words, "written about another client");
    save_signed (in_error, WAY_NOTE_ENTERED_IN_ERROR);

    hidden = make (client, 20, "Kept.");
    way_set (hidden, author_id, rosa->parent.id);
    way_set (hidden, sensitivity, WAY_NOTE_AUTHOR);
    save_signed (hidden, WAY_NOTE_SIGNED);
  }

  way_work_open_client (work, client, section);
  pictures_settle ();
  return way_work_get_page (work);
}

static void
push (GtkWidget *window, GType type, WayNote **note)
{
  WayPage *page = fill (window, "notes");
  WayPage *pushed = g_object_new (type, NULL);

  if (note != NULL)
    way_page_set_subject (pushed, &(*note)->parent.id, NULL);
  way_page_push (page, pushed);
  pictures_settle ();
}

void
pictures_notes (GtkWidget *window)
{
  fill (window, "notes");
}

void
pictures_notes_nothing (GtkWidget *window)
{
  WayPage   *page = fill (window, "notes");
  GtkWidget *search = pictures_find (GTK_WIDGET (page), GTK_TYPE_SEARCH_ENTRY, NULL);

  gtk_editable_set_text (GTK_EDITABLE (search), "zebra");
  gtk_toggle_button_set_active (
    GTK_TOGGLE_BUTTON (pictures_find (GTK_WIDGET (page), GTK_TYPE_TOGGLE_BUTTON, "mine_only")),
    TRUE);
  pictures_settle ();
}

void
pictures_note_write (GtkWidget *window)
{
  push (window, WAY_TYPE_NOTE_EDITOR, &drafted);
}

void
pictures_note_refused (GtkWidget *window)
{
  push (window, WAY_TYPE_NOTE_EDITOR, &drafted);
  gtk_widget_activate_action (
    GTK_WIDGET (way_work_get_page (way_window_get_work (WAY_WINDOW (window)))), "note.sign", NULL);
  pictures_settle ();
}

void
pictures_note_signed (GtkWidget *window)
{
  push (window, WAY_TYPE_NOTE_VIEW, &signed_one);
}

void
pictures_note_error (GtkWidget *window)
{
  push (window, WAY_TYPE_NOTE_VIEW, &in_error);
}

void
pictures_note_hidden (GtkWidget *window)
{
  push (window, WAY_TYPE_NOTE_VIEW, &hidden);
}

void
pictures_note_paper (GtkWidget *window)
{
  push (window, WAY_TYPE_NOTE_VIEW, &signed_one);
  gtk_widget_activate_action (
    GTK_WIDGET (way_work_get_page (way_window_get_work (WAY_WINDOW (window)))), "note-view.print",
    NULL);
  pictures_settle ();
}

void
pictures_notes_waiting (GtkWidget *window)
{
  push (window, WAY_TYPE_WAITING_NOTES, NULL);
}
