/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-letter-edit.h"

#include <glib/gi18n.h>

#include "way-consent-new.h"
#include "way-letter-edit-private.h"
#include "way-letter-page.h"
#include "way-letter-part-row.h"
#include "way-letter.h"
#include "way-organization.h"
#include "way-team-member.h"

G_DEFINE_FINAL_TYPE (WayLetterEdit, way_letter_edit, WAY_TYPE_EDIT_PAGE)

/* --- the parts: rows beside the text that the form has --- */

static char *
get_text (GtkTextView *view)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter    start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
part_changed_cb (WayLetterEdit *self)
{
  g_autoptr (GPtrArray) parts =
    g_ptr_array_new_with_free_func ((GDestroyNotify)way_letter_part_free);
  g_autofree char *text = NULL;

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->parts)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    g_ptr_array_add (parts, way_letter_part_row_dup_part (WAY_LETTER_PART_ROW (row)));

  text = way_letter_text_write (parts);
  self->writing = TRUE;
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->body), text, -1);
  self->writing = FALSE;
}

static GtkWidget *
add_part (WayLetterEdit *self, const WayLetterPart *part, guint number)
{
  GtkWidget *row = way_letter_part_row_new (part, number);

  g_signal_connect_object (row, "changed", G_CALLBACK (part_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->parts, row);
  return row;
}

static guint
count_parts (WayLetterEdit *self)
{
  guint n = 0;

  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->parts)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    n++;
  return n;
}

static void
body_changed_cb (WayLetterEdit *self)
{
  g_autofree char *text = NULL;
  g_autoptr (GPtrArray) parts = NULL;
  GtkWidget *row;

  if (self->writing)
    return;

  text = get_text (self->body);
  parts = way_letter_text_read (text, NULL);
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->parts))) != NULL)
    gtk_box_remove (self->parts, row);
  for (guint i = 0; parts != NULL && i < parts->len; i++)
    add_part (self, g_ptr_array_index (parts, i), i + 1);
}

static void
add_part_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayLetterEdit      *self = WAY_LETTER_EDIT (widget);
  const WayLetterPart part = { .text = (char *)"" };

  way_letter_part_row_focus (WAY_LETTER_PART_ROW (add_part (self, &part, count_parts (self) + 1)));
}

/* --- finishing --- */

static void
finished_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayLetterEdit) self = user_data;
  WayForm *form = way_edit_page_get_form (WAY_EDIT_PAGE (self));
  g_autoptr (GError) error = NULL;
  g_autoptr (WayLetter) letter =
    way_workspace_finish_letter_finish (WAY_WORKSPACE (source), result, &error);
  WayPage *page;

  way_form_end_save (form, letter != NULL);
  if (way_page_get_workspace (WAY_PAGE (self)) == NULL)
    return;
  if (letter == NULL) {
    way_edit_page_set_busy (WAY_EDIT_PAGE (self), FALSE);
    way_page_fail (WAY_PAGE (self), error);
    return;
  }

  page = g_object_new (WAY_TYPE_LETTER_PAGE, NULL);
  way_page_set_subject (page, &letter->parent.id, NULL);
  way_page_tell (WAY_PAGE (self), _ ("The letter is final. A copy is kept."), 0);
  way_page_replace (WAY_PAGE (self), page);
}

static void
finish_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayEditPage *page = WAY_EDIT_PAGE (widget);
  WayForm     *form = way_edit_page_get_form (page);
  g_autoptr (WayLetter) letter = way_edit_page_read (page);
  g_autoptr (WayDraft) draft = NULL;

  if (letter == NULL)
    return;

  draft = way_form_make_draft (form);
  way_edit_page_set_busy (page, TRUE);
  way_form_begin_save (form);
  way_workspace_finish_letter_async (way_page_get_workspace (WAY_PAGE (page)), letter, draft, NULL,
                                     finished_cb, g_object_ref (page));
}

static void
consent_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayLetterEdit *self = WAY_LETTER_EDIT (widget);

  way_page_push (WAY_PAGE (widget), way_consent_new_for (self->denied_to, self->denied));
}

/* --- the page --- */

static void
reader_cb (WayLetterEdit *self)
{
  way_letter_edit_show_choices (self);
  way_edit_page_changed (WAY_EDIT_PAGE (self));
}

static void
way_letter_edit_show (WayEditPage *page)
{
  WayLetterEdit *self = WAY_LETTER_EDIT (page);
  const gboolean is_ready = way_edit_page_is_ready (page);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "letter.finish", is_ready);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "letter.add-part", is_ready);
  gtk_widget_set_visible (GTK_WIDGET (self->purpose_words),
                          adw_combo_row_get_selected (self->purpose) == WAY_PURPOSE_OTHER);
  if (is_ready)
    way_letter_edit_read_soon (self);
}

static void
way_letter_edit_filled (WayEditPage *page, gpointer record)
{
  WayLetterEdit *self = WAY_LETTER_EDIT (page);

  way_letter_edit_show_choices (self);
  way_letter_edit_read_soon (self);
}

static GtkWidget *
way_letter_edit_get_first (WayEditPage *page)
{
  return GTK_WIDGET (WAY_LETTER_EDIT (page)->reader);
}

static void
way_letter_edit_set_workspace (WayPage *page, WayWorkspace *workspace)
{
  WayLetterEdit *self = WAY_LETTER_EDIT (page);

  way_letter_edit_stop_reading (self);
  g_ptr_array_set_size (self->choices, 0);
  g_clear_object (&self->organizations);
  adw_bin_set_child (self->preview, NULL);
  WAY_PAGE_CLASS (way_letter_edit_parent_class)->set_workspace (page, workspace);
  if (workspace == NULL)
    return;

  self->organizations = way_workspace_list (
    workspace, way_query_order_by (way_query_new (WAY_TYPE_ORGANIZATION), "name", FALSE));
  g_signal_connect_object (self->organizations, "items-changed",
                           G_CALLBACK (way_letter_edit_show_choices), self, G_CONNECT_SWAPPED);
}

static void
way_letter_edit_set_client (WayPage *page, const WayId *client_id)
{
  if (WAY_PAGE_CLASS (way_letter_edit_parent_class)->set_client != NULL)
    WAY_PAGE_CLASS (way_letter_edit_parent_class)->set_client (page, client_id);
  way_edit_page_follow (WAY_EDIT_PAGE (page), WAY_TYPE_TEAM_MEMBER, "client_id", client_id);
}

/* A consent may have come meanwhile. */
static void
way_letter_edit_shown (WayPage *page)
{
  WAY_PAGE_CLASS (way_letter_edit_parent_class)->shown (page);
  if (way_edit_page_is_ready (WAY_EDIT_PAGE (page)))
    way_letter_edit_read_soon (WAY_LETTER_EDIT (page));
}

static void
way_letter_edit_dispose (GObject *object)
{
  WayLetterEdit *self = WAY_LETTER_EDIT (object);

  way_letter_edit_stop_reading (self);
  g_clear_object (&self->organizations);
  g_clear_object (&self->setup);
  g_clear_object (&self->denied_to);

  G_OBJECT_CLASS (way_letter_edit_parent_class)->dispose (object);
  g_clear_object (&self->member_id);
  g_clear_object (&self->organization_id);
  g_clear_object (&self->body);
}

/* Rows that are emptied still ask for them while the page goes. */
static void
way_letter_edit_finalize (GObject *object)
{
  g_ptr_array_unref (WAY_LETTER_EDIT (object)->choices);

  G_OBJECT_CLASS (way_letter_edit_parent_class)->finalize (object);
}

static void
way_letter_edit_class_init (WayLetterEditClass *klass)
{
  GtkWidgetClass   *widget_class = GTK_WIDGET_CLASS (klass);
  WayPageClass     *page_class = WAY_PAGE_CLASS (klass);
  WayEditPageClass *edit_class = WAY_EDIT_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_letter_edit_dispose;
  G_OBJECT_CLASS (klass)->finalize = way_letter_edit_finalize;
  page_class->set_workspace = way_letter_edit_set_workspace;
  page_class->set_client = way_letter_edit_set_client;
  page_class->shown = way_letter_edit_shown;
  edit_class->record_type = WAY_TYPE_LETTER;
  edit_class->stored_title = N_ ("Letter");
  edit_class->saved = N_ ("The draft of the letter is kept.");
  edit_class->removed = N_ ("The draft of the letter was removed.");
  edit_class->filled = way_letter_edit_filled;
  edit_class->get_first = way_letter_edit_get_first;
  edit_class->show = way_letter_edit_show;

  gtk_widget_class_install_action (widget_class, "letter.finish", NULL, finish_action);
  gtk_widget_class_install_action (widget_class, "letter.add-part", NULL, add_part_action);
  gtk_widget_class_install_action (widget_class, "letter.consent", NULL, consent_action);

  g_type_ensure (WAY_TYPE_DATE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-letter-edit.ui");
#define BIND(member) gtk_widget_class_bind_template_child (widget_class, WayLetterEdit, member)
  BIND (reader);
  BIND (chosen);
  BIND (purpose);
  BIND (purpose_words);
  BIND (addressee);
  BIND (verdict);
  BIND (verdict_icon);
  BIND (consent);
  BIND (opening);
  BIND (about);
  BIND (written_on);
  BIND (parts);
  BIND (enclosures);
  BIND (preview);
#undef BIND
}

static void
way_letter_edit_init (WayLetterEdit *self)
{
  WayForm *form;

  self->choices = g_ptr_array_new_with_free_func (g_object_unref);
  self->setup = gtk_page_setup_new ();
  self->member_id = g_object_ref_sink (GTK_TEXT (gtk_text_new ()));
  self->organization_id = g_object_ref_sink (GTK_TEXT (gtk_text_new ()));
  self->body = g_object_ref_sink (GTK_TEXT_VIEW (gtk_text_view_new ()));
  gtk_widget_init_template (GTK_WIDGET (self));

  form = way_edit_page_get_form (WAY_EDIT_PAGE (self));
  way_form_add_combo (form, "reader", self->reader);
  way_form_add_entry (form, "member_id", GTK_EDITABLE (self->member_id));
  way_form_add_entry (form, "organization_id", GTK_EDITABLE (self->organization_id));
  way_form_add_combo (form, "purpose", self->purpose);
  way_form_add_entry (form, "purpose_words", GTK_EDITABLE (self->purpose_words));
  way_form_add_text (form, "addressee", self->addressee);
  way_form_add_entry (form, "title", GTK_EDITABLE (self->about));
  way_form_add_date (form, "written_on", self->written_on);
  way_form_add_text (form, "body", self->body);
  way_form_add_text (form, "enclosures", self->enclosures);
  g_signal_connect_object (gtk_text_view_get_buffer (self->body), "changed",
                           G_CALLBACK (body_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->reader, "notify::selected", G_CALLBACK (reader_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->chosen, "notify::selected", G_CALLBACK (way_letter_edit_chosen_cb),
                           self, G_CONNECT_SWAPPED);
}
