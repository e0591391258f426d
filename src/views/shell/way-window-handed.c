/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-window-private.h"

#include <glib/gi18n.h>

#include "way-assessment-form.h"
#include "way-error.h"
#include "way-sealed-note.h"

/* Handing the screen to the client goes: the answers are put away once, so that from then on only a
 * passphrase opens the caseload; the caseload is locked, and the page for the client fills the
 * screen.  Giving it back leads to the passphrase and, as long as nobody typed it, back to the
 * questions.  After the passphrase the answers are collected before any page is made again. */

/* --- the client's page --- */

/* What a window manager does all the same cannot be kept from here. */
static void
hold_screen (WayWindow *self, gboolean hold)
{
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (self));

  if (hold)
    gtk_window_fullscreen (GTK_WINDOW (self));
  else
    gtk_window_unfullscreen (GTK_WINDOW (self));
  if (!GDK_IS_TOPLEVEL (surface))
    return;

  if (hold)
    gdk_toplevel_inhibit_system_shortcuts (GDK_TOPLEVEL (surface), NULL);
  else
    gdk_toplevel_restore_system_shortcuts (GDK_TOPLEVEL (surface));
}

static void
show_questions (WayWindow *self)
{
  self->handing = TRUE;
  way_window_set_hidden (self, FALSE);
  gtk_stack_set_visible_child_name (self->stage, "handed");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.shortcuts", FALSE);
  hold_screen (self, TRUE);
  way_window_arm_watch (self);
  way_window_enable_actions (self);
  way_handed_page_focus (self->handed_page);
}

static void
leave_questions (WayWindow *self)
{
  self->handing = FALSE;
  way_window_set_hidden (self, FALSE);
  gtk_stack_set_visible_child_name (self->stage, "gate");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.shortcuts", TRUE);
  hold_screen (self, FALSE);
  way_watch_disarm (self->watch);
  way_window_enable_actions (self);
}

void
way_window_end_handing (WayWindow *self)
{
  if (!self->handing)
    return;

  leave_questions (self);
  way_handed_page_show (self->handed_page, NULL);
  way_gate_lock (self->gate);
}

void
way_window_give_back (WayWindow *self)
{
  if (!self->handing)
    return;

  leave_questions (self);
  way_gate_lock (self->gate);
  way_gate_offer_return (self->gate, way_handed_page_say_return (self->handed_page));
}

void
way_window_return_to_client (WayWindow *self)
{
  if (self->handed != NULL && way_window_get_workspace (self) == NULL)
    show_questions (self);
}

void
way_window_active_changed (WayWindow *self)
{
  if (self->handing)
    way_handed_page_cover (self->handed_page, !gtk_window_is_active (GTK_WINDOW (self)));
}

/* --- handing --- */

static void
locked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  self->locks--;
  if (way_caseload_lock_finish (WAY_CASELOAD (source), result, &error) ||
      WAY_CASELOAD (source) != self->caseload)
    return;

  /* The keyring may still open the records: the client must not be left with that. */
  way_window_end_handing (self);
  way_gate_lock_failed (self->gate, error);
}

static void
kept_cb (WayWindow *self)
{
  if (self->handed == NULL || !way_handed_form_is_kept (self->handed) || self->handing ||
      way_window_get_workspace (self) == NULL)
    return;

  g_signal_handlers_disconnect_by_data (self->handed, self);
  way_window_leave_work (self);
  way_handed_page_show (self->handed_page, self->handed);
  self->locks++;
  way_caseload_lock_async (self->caseload, locked_cb, g_object_ref (self));
  show_questions (self);
}

static void
failed_cb (WayWindow *self, const GError *error)
{
  g_signal_handlers_disconnect_by_data (self->handed, self);
  g_clear_object (&self->handed);
  way_work_fail (self->work, error);
}

void
way_window_hand (WayWindow *self, GObject *form)
{
  g_return_if_fail (WAY_IS_HANDED_FORM (form));

  if (self->handing || way_window_get_workspace (self) == NULL)
    return;

  g_set_object (&self->handed, WAY_HANDED_FORM (form));
  g_signal_connect_object (form, "notify::kept", G_CALLBACK (kept_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (form, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  way_handed_form_put_away (self->handed, self->caseload);
}

/* --- collecting --- */

static void
removed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;

  /* It stays, and the next opening finds that its answers were taken. */
  if (!way_sealed_note_remove_finish (WAY_CASELOAD (source), result, &error))
    g_message ("What was put away could not be removed: %s", error->message);
}

static void
remove_note (WayWindow *self)
{
  way_handed_page_show (self->handed_page, NULL);
  g_clear_object (&self->handed);
  if (self->caseload != NULL)
    way_sealed_note_remove_async (self->caseload, removed_cb, NULL);
}

static void
open_form (WayWindow *self, const WayId *client_id, const char *instrument)
{
  WayPage *page = way_work_get_page (self->work);

  if (!WAY_IS_ASSESSMENT_FORM (page) || g_strcmp0 (way_page_get_detail (page), instrument) != 0 ||
      way_id_compare (way_page_get_client (page), client_id) != 0) {
    way_work_open_client (self->work, client_id, "assessments");
    page = g_object_new (WAY_TYPE_ASSESSMENT_FORM, NULL);
    way_page_set_subject (page, NULL, instrument);
    way_work_push (self->work, page);
  }
  way_window_tell (self, _ ("The client’s answers are in the form"), 0);
}

/* What cannot be used goes away, and that is said; what could not be written now is tried again. */
static void
tell_failure (WayWindow *self, const GError *error)
{
  if (g_error_matches (error, WAY_ERROR, WAY_ERROR_EXISTS)) {
    remove_note (self);
  } else if (g_error_matches (error, WAY_ERROR, WAY_ERROR_NOT_FOUND)) {
    remove_note (self);
    way_work_warn (self->work, _ ("Answers were put away on this computer that belong to no form "
                                  "that waits for them. They are not used."));
  } else if (g_error_matches (error, WAY_ERROR, WAY_ERROR_DAMAGED)) {
    remove_note (self);
    way_work_warn (self->work,
                   _ ("The answers that the client gave cannot be read. They have to be "
                      "given again."));
  } else {
    way_work_fail (self->work, error);
  }
}

static void
collected_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *instrument = NULL;
  WayId            client_id = { 0 };
  const gboolean   collected = way_handed_form_collect_finish (WAY_WORKSPACE (source), result,
                                                               &client_id, &instrument, &error);

  if (way_window_get_workspace (self) != WAY_WORKSPACE (source)) /* locked meanwhile */
    return;

  way_window_enter_work (self);
  if (collected) {
    remove_note (self);
    open_form (self, &client_id, instrument);
  } else {
    tell_failure (self, error);
  }
}

gboolean
way_window_collect (WayWindow *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (self->handed == NULL && !way_sealed_note_exists (self->caseload))
    return FALSE;

  /* What is remembered is never older than what was put away. */
  text = self->handed != NULL ? way_handed_form_to_text (self->handed)
                              : way_sealed_note_read (self->caseload, &error);
  if (text != NULL) {
    way_handed_form_collect_async (way_window_get_workspace (self), text, collected_cb,
                                   g_object_ref (self));
    return TRUE;
  }

  way_window_enter_work (self);
  tell_failure (self, error);
  return TRUE;
}
