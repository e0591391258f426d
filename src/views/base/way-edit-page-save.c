/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "way-edit-page-private.h"
#include "way-error.h"

void
way_edit_page_set_busy (WayEditPage *self, gboolean busy)
{
  g_return_if_fail (WAY_IS_EDIT_PAGE (self));

  way_edit_page_get_private (self)->saving = busy;
  way_edit_page_changed (self);
}

typedef struct {
  WayEditPage *self;
  WayRecord   *record; /* or NULL */
  const char  *words;
} Commit;

static void
committed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Commit *commit = user_data;
  g_autoptr (WayEditPage) self = commit->self;
  g_autoptr (WayRecord) record = commit->record;
  WayEditPagePrivate *priv = way_edit_page_get_private (self);
  g_autoptr (GError) error = NULL;
  gint64         act = 0;
  const gboolean done = way_workspace_commit_finish (WAY_WORKSPACE (source), result, &act, &error);

  priv->saving = FALSE;
  way_form_end_save (priv->form, done);
  if (way_page_get_workspace (WAY_PAGE (self)) == NULL) /* it was locked meanwhile */
    return;

  if (done) {
    way_page_tell (WAY_PAGE (self), commit->words,
                   WAY_EDIT_PAGE_GET_CLASS (self)->lasting ? 0 : act);
    WAY_EDIT_PAGE_GET_CLASS (self)->ended (self, record);
    return;
  }

  if (g_error_matches (error, WAY_ERROR, WAY_ERROR_CONFLICT))
    way_form_meeting_ask (priv->meeting);
  else
    way_page_fail (WAY_PAGE (self), error);
  way_edit_page_changed (self);
}

void
way_edit_page_commit (WayEditPage *self, WayChange *change, gpointer record, const char *words)
{
  WayEditPagePrivate *priv;
  Commit             *commit;

  g_return_if_fail (WAY_IS_EDIT_PAGE (self));
  g_return_if_fail (change != NULL);
  g_return_if_fail (words != NULL);

  priv = way_edit_page_get_private (self);
  commit = g_new0 (Commit, 1);
  *commit = (Commit){ g_object_ref (self), record != NULL ? g_object_ref (record) : NULL, words };
  way_form_end_draft (priv->form, change);
  way_edit_page_set_busy (self, TRUE);
  way_form_begin_save (priv->form);
  way_workspace_commit_async (way_page_get_workspace (WAY_PAGE (self)), change, NULL, committed_cb,
                              commit);
}

gpointer
way_edit_page_read (WayEditPage *self)
{
  WayEditPageClass *klass;
  g_autoptr (GError) error = NULL;
  g_autoptr (WayRecord) record = NULL;

  g_return_val_if_fail (WAY_IS_EDIT_PAGE (self), NULL);

  klass = WAY_EDIT_PAGE_GET_CLASS (self);
  if (klass->check_rows != NULL && !klass->check_rows (self))
    return NULL;

  record = way_form_read (way_edit_page_get_private (self)->form, &error);
  if (record == NULL)
    way_page_fail (WAY_PAGE (self), error);
  else if (klass->check == NULL || klass->check (self, record))
    return g_steal_pointer (&record);
  return NULL;
}

void
way_edit_page_save (WayEditPage *self)
{
  WayEditPageClass *klass;
  g_autoptr (WayRecord) record = NULL;

  g_return_if_fail (WAY_IS_EDIT_PAGE (self));

  klass = WAY_EDIT_PAGE_GET_CLASS (self);
  record = way_edit_page_read (self);
  if (record != NULL)
    way_edit_page_commit (self, klass->make_change (self, record), record,
                          klass->say_saved (self, record));
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WAY_EDIT_PAGE_GET_CLASS (widget)->save (WAY_EDIT_PAGE (widget));
}

static void
remove_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayEditPage      *self = WAY_EDIT_PAGE (widget);
  WayEditPageClass *klass = WAY_EDIT_PAGE_GET_CLASS (self);
  WayChange        *change = klass->make_removal (self, way_edit_page_get_record (self));

  way_edit_page_commit (self, change, NULL, gettext (klass->removed));
}

static void
discard_cb (WayEditPage *self)
{
  WayEditPageClass *klass = WAY_EDIT_PAGE_GET_CLASS (self);

  if (klass->discarded != NULL)
    klass->discarded (self);
  way_form_discard (way_edit_page_get_private (self)->form);
  way_page_leave (WAY_PAGE (self));
}

static void
discard_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  way_form_ask_discard (widget, G_CALLBACK (discard_cb));
}

void
way_edit_page_taken (WayEditPage *self, gboolean goes_on)
{
  if (goes_on)
    WAY_EDIT_PAGE_GET_CLASS (self)->resolved (self);
  else
    way_page_leave (WAY_PAGE (self));
}

/* --- what a page of its own kind may do otherwise --- */

/* What somebody removed meanwhile comes back when it is saved. */
static WayChange *
make_change (WayEditPage *self, gpointer record)
{
  WayChange *change = way_change_new ();

  if (WAY_RECORD (record)->deleted_at.us != 0)
    way_change_restore (change, record);
  else
    way_change_save (change, record);
  return change;
}

static WayChange *
make_removal (WayEditPage *self, gpointer record)
{
  WayChange *change = way_change_new ();

  way_change_remove (change, record);
  return change;
}

static const char *
say_saved (WayEditPage *self, gpointer record)
{
  WayEditPageClass *klass = WAY_EDIT_PAGE_GET_CLASS (self);

  return gettext (way_edit_page_is_new (self) ? klass->added : klass->saved);
}

static void
resolved (WayEditPage *self)
{
  WAY_EDIT_PAGE_GET_CLASS (self)->save (self);
}

static void
ended (WayEditPage *self, gpointer record)
{
  way_page_leave (WAY_PAGE (self));
}

void
way_edit_page_install_acts (WayEditPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  klass->make_change = make_change;
  klass->make_removal = make_removal;
  klass->say_saved = say_saved;
  klass->save = way_edit_page_save;
  klass->resolved = resolved;
  klass->ended = ended;

  gtk_widget_class_install_action (widget_class, "edit.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "edit.discard", NULL, discard_action);
  gtk_widget_class_install_action (widget_class, "edit.remove", NULL, remove_action);
}
