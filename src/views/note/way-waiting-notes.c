/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-waiting-notes.h"

#include <glib/gi18n.h>

#include "way-note-editor.h"
#include "way-note-row.h"
#include "way-note-view.h"
#include "way-now.h"
#include "way-text-scale.h"
#include "way-workspace-notes.h"

#define MANY 50 /* more than that is seen when these are done */

struct _WayWaitingNotes {
  WayPage parent_instance;

  GListModel *drafts; /* of who works: they come and go by undo, too */

  GtkStack   *stack;
  AdwClamp   *clamp;
  GtkWidget  *mine;
  GtkListBox *mine_list;
  GtkWidget  *theirs;
  GtkListBox *theirs_list;
};

G_DEFINE_FINAL_TYPE (WayWaitingNotes, way_waiting_notes, WAY_TYPE_PAGE)

static void
fill (GtkWidget *group, GtkListBox *list, GPtrArray *items)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, row);
  for (guint i = 0; items != NULL && i < items->len; i++) {
    GtkWidget *note = way_note_row_new ();

    way_note_row_show (WAY_NOTE_ROW (note), items->pdata[i], way_today ());
    row = gtk_list_box_row_new ();
    gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), note);
    g_object_set_data_full (G_OBJECT (row), "item", g_object_ref (items->pdata[i]), g_object_unref);
    gtk_list_box_append (list, row);
  }
  gtk_widget_set_visible (group, items != NULL && items->len > 0);
}

static void
show_state (WayWaitingNotes *self)
{
  const gboolean any = gtk_widget_get_visible (self->mine) || gtk_widget_get_visible (self->theirs);

  gtk_stack_set_visible_child_name (self->stack, any ? "list" : "empty");
}

static GPtrArray *
take (WayWaitingNotes *self, GObject *source, GAsyncResult *result)
{
  g_autoptr (GError) error = NULL;
  GPtrArray *items = way_workspace_list_notes_finish (WAY_WORKSPACE (source), result, &error);

  if (way_page_get_workspace (WAY_PAGE (self)) != WAY_WORKSPACE (source)) {
    g_clear_pointer (&items, g_ptr_array_unref);
    return NULL;
  }
  if (items == NULL)
    way_page_fail (WAY_PAGE (self), error);
  return items;
}

static void
mine_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayWaitingNotes) self = user_data;
  g_autoptr (GPtrArray) items = take (self, source, result);

  if (items != NULL)
    fill (self->mine, self->mine_list, items);
  show_state (self);
}

static void
theirs_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayWaitingNotes) self = user_data;
  g_autoptr (GPtrArray) items = take (self, source, result);

  if (items != NULL)
    fill (self->theirs, self->theirs_list, items);
  show_state (self);
}

static void
ask (WayWaitingNotes *self)
{
  WayWorkspace *workspace = way_page_get_workspace (WAY_PAGE (self));

  if (workspace == NULL)
    return;

  way_workspace_list_waiting_notes_async (workspace, FALSE, MANY, NULL, mine_cb,
                                          g_object_ref (self));
  way_workspace_list_waiting_notes_async (workspace, TRUE, MANY, NULL, theirs_cb,
                                          g_object_ref (self));
}

static void
open_cb (WayWaitingNotes *self, GtkListBoxRow *row)
{
  WayNoteItem *item = g_object_get_data (G_OBJECT (row), "item");
  WayPage     *page =
    g_object_new (way_note_is_draft (item->note) ? WAY_TYPE_NOTE_EDITOR : WAY_TYPE_NOTE_VIEW, NULL);

  way_page_set_subject (page, &item->note->parent.id, NULL);
  way_page_push (WAY_PAGE (self), page);
}

static void
way_waiting_notes_set_workspace (WayPage *page, WayWorkspace *workspace)
{
  WayWaitingNotes *self = WAY_WAITING_NOTES (page);

  g_clear_object (&self->drafts);
  fill (self->mine, self->mine_list, NULL);
  fill (self->theirs, self->theirs_list, NULL);
  show_state (self);
  if (workspace == NULL)
    return;

  self->drafts = way_workspace_list (
    workspace,
    way_query_where (way_query_new_of (WAY_TYPE_NOTE, "author_id",
                                       &WAY_RECORD (way_workspace_get_staff (workspace))->id),
                     "status", "draft"));
  g_signal_connect_object (self->drafts, "items-changed", G_CALLBACK (ask), self,
                           G_CONNECT_SWAPPED);
  ask (self);
}

static void
way_waiting_notes_shown (WayPage *page)
{
  WayWaitingNotes *self = WAY_WAITING_NOTES (page);

  ask (self);
  gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
}

static void
way_waiting_notes_dispose (GObject *object)
{
  g_clear_object (&WAY_WAITING_NOTES (object)->drafts);

  G_OBJECT_CLASS (way_waiting_notes_parent_class)->dispose (object);
}

static void
way_waiting_notes_class_init (WayWaitingNotesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_waiting_notes_dispose;
  WAY_PAGE_CLASS (klass)->set_workspace = way_waiting_notes_set_workspace;
  WAY_PAGE_CLASS (klass)->shown = way_waiting_notes_shown;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-waiting-notes.ui");
  gtk_widget_class_bind_template_child (widget_class, WayWaitingNotes, stack);
  gtk_widget_class_bind_template_child (widget_class, WayWaitingNotes, clamp);
  gtk_widget_class_bind_template_child (widget_class, WayWaitingNotes, mine);
  gtk_widget_class_bind_template_child (widget_class, WayWaitingNotes, mine_list);
  gtk_widget_class_bind_template_child (widget_class, WayWaitingNotes, theirs);
  gtk_widget_class_bind_template_child (widget_class, WayWaitingNotes, theirs_list);
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
}

static void
way_waiting_notes_init (WayWaitingNotes *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  way_text_scale_clamp (self->clamp);
  show_state (self);
}
