/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-note-view.h"

#include <glib/gi18n.h>

#include "way-columns.h"
#include "way-error.h"
#include "way-form.h"
#include "way-history-link.h"
#include "way-label.h"
#include "way-note-addendum.h"
#include "way-note-paper.h"
#include "way-note-section.h"
#include "way-note-words.h"
#include "way-now.h"
#include "way-paper-page.h"
#include "way-text-scale.h"
#include "way-when.h"
#include "way-workspace-notes.h"
#include "way-wrap.h"

struct _WayNoteView {
  WayPage parent_instance;

  WayNoteWhole *whole;    /* as it is shown */
  WayForm      *form;     /* of an addendum: what is typed is kept until it is signed */
  gboolean      retracts; /* the text that is typed is why it is wrong */

  GtkStack      *stack;
  AdwClamp      *clamp;
  AdwStatusPage *hidden;
  GtkBox        *signatures;
  GtkBox        *sections;
  GtkBox        *facts;
  GtkWidget     *say_box;
  GtkLabel      *say_title;
  GtkTextView   *say;
  GtkButton     *say_done;
  GtkWidget     *cosign;
  GtkWidget     *add;
  GtkWidget     *retract;
  GtkWidget     *history;
};

G_DEFINE_FINAL_TYPE (WayNoteView, way_note_view, WAY_TYPE_PAGE)

static void
empty (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

/* --- its parts --- */

static void
show_signatures (WayNoteView *self)
{
  g_auto (GStrv) lines = way_note_words_list_signatures (self->whole, way_today ());

  empty (self->signatures);
  for (guint i = 0; lines[i] != NULL; i++)
    gtk_box_append (self->signatures, way_label_new (lines[i], i == 0 ? "heading" : NULL));
}

static void
add_text (WayNoteView *self, const char *heading, const char *text)
{
  GtkWidget *box;
  GtkWidget *words;

  if (text == NULL)
    return;

  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  if (heading != NULL)
    gtk_box_append (GTK_BOX (box), way_label_new (heading, "heading"));
  words = way_label_new (text, NULL);
  gtk_label_set_selectable (GTK_LABEL (words), TRUE);
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (self->sections, box);
}

static void
show_text (WayNoteView *self)
{
  WayNote              *note = self->whole->note;
  guint                 n;
  const WayNoteSection *sections = way_note_kind_get_sections (note->kind, &n);

  empty (self->sections);
  add_text (self, _ ("Since last time"), note->since_last);
  for (guint i = 0; i < n; i++)
    add_text (self, n > 1 ? gettext (way_record_find_field (note, sections[i].field)->label) : NULL,
              way_note_get_text (note, sections[i].field));
  for (guint i = 0; i < self->whole->addenda->len; i++) {
    const WayNoteAddendum *addendum = g_ptr_array_index (self->whole->addenda, i);
    g_autofree char       *heading = way_note_words_addendum (self->whole, i);

    add_text (self, heading, addendum->words);
  }
}

static void
show_facts (WayNoteView *self)
{
  g_auto (GStrv) facts = way_note_words_list_facts (self->whole, self->whole->note->units_rule);

  empty (self->facts);
  for (guint i = 0; facts[i] != NULL; i += 2) {
    if (facts[i][0] != '\0')
      gtk_box_append (self->facts, way_label_new (facts[i], "caption-heading"));
    gtk_box_append (self->facts, way_label_new (facts[i + 1], NULL));
  }
}

static void
show_say (WayNoteView *self, gboolean seen, gboolean retracts)
{
  self->retracts = retracts;
  gtk_widget_set_visible (self->say_box, seen);
  gtk_label_set_text (self->say_title,
                      retracts ? _ ("Why it was entered in error") : _ ("Addendum"));
  gtk_button_set_label (self->say_done,
                        retracts ? _ ("Mark as Entered in Error") : _ ("Sign the Addendum"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->say), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gtk_label_get_text (self->say_title), -1);
  if (seen)
    gtk_widget_grab_focus (GTK_WIDGET (self->say));
}

static void
show_actions (WayNoteView *self)
{
  const gboolean can_add = self->whole != NULL && way_note_whole_can_add (self->whole);
  const gboolean can_cosign = self->whole != NULL && way_note_whole_can_cosign (self->whole);
  const gboolean can_retract = self->whole != NULL && way_note_whole_can_retract (self->whole);
  const gboolean can_print = self->whole != NULL && !self->whole->hidden;

  gtk_widget_set_visible (self->add, can_add);
  gtk_widget_set_visible (self->cosign, can_cosign);
  gtk_widget_set_visible (self->retract, can_retract);
  gtk_widget_set_visible (self->history, can_print);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "note-view.add", can_add);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "note-view.cosign", can_cosign);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "note-view.retract", can_retract);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "note-view.print", can_print);
}

static void
show (WayNoteView *self)
{
  g_autofree char *day = NULL;

  show_actions (self);
  if (self->whole == NULL) {
    gtk_stack_set_visible_child_name (self->stack, "none");
    return;
  }

  day = way_when_write_day (self->whole->note->served_on);
  way_page_set_title (WAY_PAGE (self), way_note_get_title (self->whole->note));
  way_page_set_subtitle (WAY_PAGE (self), day);
  if (self->whole->hidden) {
    adw_status_page_set_description (self->hidden, way_note_hidden_to_words (self->whole->note));
    gtk_stack_set_visible_child_name (self->stack, "hidden");
    return;
  }

  if (self->whole->note->status == WAY_NOTE_ENTERED_IN_ERROR)
    gtk_widget_add_css_class (GTK_WIDGET (self->sections), "way-struck");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->sections), "way-struck");
  way_history_link_set (GTK_ACTIONABLE (self->history), "note", &self->whole->note->parent.id);
  show_signatures (self);
  show_text (self);
  show_facts (self);
  gtk_stack_set_visible_child_name (self->stack, "note");
}

static char *
dup_said (WayNoteView *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->say);
  GtkTextIter    start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return g_strstrip (gtk_text_buffer_get_text (buffer, &start, &end, FALSE));
}

static void
begin_addendum (WayNoteView *self)
{
  WayWorkspace *workspace = way_page_get_workspace (WAY_PAGE (self));
  g_autoptr (WayNoteAddendum) addendum = NULL;

  if (self->whole == NULL || !way_note_whole_can_add (self->whole) ||
      way_form_get_record (self->form) != NULL)
    return;

  addendum = way_workspace_create (workspace, WAY_TYPE_NOTE_ADDENDUM);
  way_set (addendum, client_id, self->whole->note->client_id);
  way_set (addendum, note_id, self->whole->note->parent.id);
  way_form_edit (self->form, workspace, addendum, &self->whole->note->parent.id);
}

static void
restored_cb (WayNoteView *self)
{
  g_autofree char *said = dup_said (self);

  if (*said != '\0')
    show_say (self, TRUE, FALSE);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayNoteView) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (WayNoteWhole) whole =
    way_workspace_read_note_finish (WAY_WORKSPACE (source), result, &error);

  if (way_page_get_workspace (WAY_PAGE (self)) != WAY_WORKSPACE (source))
    return;
  if (whole == NULL && !g_error_matches (error, WAY_ERROR, WAY_ERROR_NOT_FOUND))
    way_page_fail (WAY_PAGE (self), error);
  g_set_object (&self->whole, whole);
  show (self);
  way_page_shown (WAY_PAGE (self));
  begin_addendum (self);
}

static void
read_again (WayNoteView *self)
{
  WayWorkspace *workspace = way_page_get_workspace (WAY_PAGE (self));

  if (workspace != NULL)
    way_workspace_read_note_async (workspace, way_page_get_subject (WAY_PAGE (self)), NULL, read_cb,
                                   g_object_ref (self));
}

/* --- what can be done --- */

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayNoteView) self = user_data;
  g_autoptr (GError) error = NULL;
  const gboolean done = way_workspace_commit_finish (WAY_WORKSPACE (source), result, NULL, &error);

  gtk_widget_set_sensitive (GTK_WIDGET (self->say_done), TRUE);
  way_form_end_save (self->form, done || !way_form_is_changed (self->form));
  if (!done) {
    way_page_fail (WAY_PAGE (self), error);
    return;
  }
  way_form_clear (self->form);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->say), "", -1);
  show_say (self, FALSE, FALSE);
  read_again (self);
}

static void
add_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  show_say (WAY_NOTE_VIEW (widget), TRUE, FALSE);
}

static void
retract_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayNoteView *self = WAY_NOTE_VIEW (widget);

  way_form_clear (self->form); /* an addendum that was begun is kept */
  show_say (self, TRUE, TRUE);
}

static void
cancel_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayNoteView *self = WAY_NOTE_VIEW (widget);

  way_form_discard (self->form);
  if (self->retracts)
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->say), "", -1);
  show_say (self, FALSE, FALSE);
  gtk_widget_grab_focus (self->add);
  begin_addendum (self);
}

static void
cosign_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayNoteView *self = WAY_NOTE_VIEW (widget);

  way_workspace_cosign_note_async (way_page_get_workspace (WAY_PAGE (self)), self->whole->note,
                                   NULL, done_cb, g_object_ref (self));
}

static void
said_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayNoteView     *self = WAY_NOTE_VIEW (widget);
  WayWorkspace    *workspace = way_page_get_workspace (WAY_PAGE (self));
  g_autofree char *said = dup_said (self);

  if (!gtk_widget_get_visible (self->say_box) || self->whole == NULL)
    return;
  if (said[0] == '\0') {
    g_autoptr (GError) error = g_error_new_literal (
      WAY_ERROR, WAY_ERROR_INVALID,
      self->retracts ? _ ("Say why it was entered in error.") : _ ("Write the addendum first."));

    way_page_fail (WAY_PAGE (self), error);
    gtk_widget_grab_focus (GTK_WIDGET (self->say));
    return;
  }

  gtk_widget_set_sensitive (GTK_WIDGET (self->say_done), FALSE);
  way_form_begin_save (self->form);
  if (self->retracts)
    way_workspace_retract_note_async (workspace, self->whole->note, said, NULL, done_cb,
                                      g_object_ref (self));
  else
    way_workspace_add_to_note_async (workspace, self->whole->note, said, NULL, done_cb,
                                     g_object_ref (self));
}

static void
print_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayNoteView *self = WAY_NOTE_VIEW (widget);

  way_page_push (WAY_PAGE (self), way_paper_page_new (&way_note_paper, self->whole));
}

/* --- the page --- */

static void
way_note_view_set_workspace (WayPage *page, WayWorkspace *workspace)
{
  WayNoteView *self = WAY_NOTE_VIEW (page);

  if (workspace != NULL)
    return;

  way_form_clear (self->form);
  g_clear_object (&self->whole);
  empty (self->signatures);
  empty (self->sections);
  empty (self->facts);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->say), "", -1);
  show (self);
}

static void
way_note_view_set_subject (WayPage *page, const WayId *subject, const char *detail)
{
  read_again (WAY_NOTE_VIEW (page));
}

static void
way_note_view_shown (WayPage *page)
{
  WayNoteView *self = WAY_NOTE_VIEW (page);

  /* Not the text, which would be selected. */
  if (gtk_widget_get_visible (self->cosign))
    gtk_widget_grab_focus (self->cosign);
  else
    gtk_widget_grab_focus (gtk_widget_get_visible (self->add) ? self->add : self->history);
}

static void
way_note_view_dispose (GObject *object)
{
  g_clear_object (&WAY_NOTE_VIEW (object)->whole);
  g_clear_object (&WAY_NOTE_VIEW (object)->form);

  G_OBJECT_CLASS (way_note_view_parent_class)->dispose (object);
}

static void
way_note_view_class_init (WayNoteViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_note_view_dispose;
  WAY_PAGE_CLASS (klass)->set_workspace = way_note_view_set_workspace;
  WAY_PAGE_CLASS (klass)->set_subject = way_note_view_set_subject;
  WAY_PAGE_CLASS (klass)->shown = way_note_view_shown;

  gtk_widget_class_install_action (widget_class, "note-view.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "note-view.retract", NULL, retract_action);
  gtk_widget_class_install_action (widget_class, "note-view.cancel", NULL, cancel_action);
  gtk_widget_class_install_action (widget_class, "note-view.cosign", NULL, cosign_action);
  gtk_widget_class_install_action (widget_class, "note-view.said", NULL, said_action);
  gtk_widget_class_install_action (widget_class, "note-view.print", NULL, print_action);

  g_type_ensure (WAY_TYPE_COLUMNS);
  g_type_ensure (WAY_TYPE_WRAP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-note-view.ui");
#define BIND(child) gtk_widget_class_bind_template_child (widget_class, WayNoteView, child)
  BIND (stack);
  BIND (clamp);
  BIND (hidden);
  BIND (signatures);
  BIND (sections);
  BIND (facts);
  BIND (say_box);
  BIND (say_title);
  BIND (say);
  BIND (say_done);
  BIND (cosign);
  BIND (add);
  BIND (retract);
  BIND (history);
#undef BIND
}

static void
way_note_view_init (WayNoteView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  way_text_scale_clamp (self->clamp);
  self->form = way_form_new ();
  way_form_add_text (self->form, "words", self->say);
  g_signal_connect_object (self->form, "restored", G_CALLBACK (restored_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->form, "failed", G_CALLBACK (way_page_fail), self,
                           G_CONNECT_SWAPPED);
  show (self);
}
