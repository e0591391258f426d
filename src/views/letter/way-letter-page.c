/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-letter-page.h"

#include <glib/gi18n.h>

#include "way-error.h"
#include "way-letter-paper.h"
#include "way-letter-words.h"
#include "way-now.h"
#include "way-paper-page.h"
#include "way-text-scale.h"

struct _WayLetterPage {
  WayPage parent_instance;

  GListModel *letters; /* one */

  AdwClamp     *clamp;
  AdwActionRow *facts;
  GtkLabel     *text;
  GtkWidget    *error_group;
  AdwEntryRow  *error_words;
  GtkWidget    *print;
};

G_DEFINE_FINAL_TYPE (WayLetterPage, way_letter_page, WAY_TYPE_PAGE)

static WayLetter *
find_letter (WayLetterPage *self)
{
  return self->letters != NULL ? g_list_model_get_item (self->letters, 0) : NULL;
}

static void
show (WayLetterPage *self)
{
  g_autoptr (WayLetter) letter = find_letter (self);
  g_autofree char *state = letter != NULL ? way_letter_words_state (letter) : NULL;
  g_autofree char *about = NULL;

  if (letter != NULL && letter->error_words != NULL)
    about = g_strdup_printf (_ ("In error: %s"), letter->error_words);
  else if (letter != NULL && letter->left_out != NULL)
    /* Translators: %s is a list of kinds of information. */
    about =
      g_strdup_printf (_ ("Left out, because the consent does not cover it: %s"), letter->left_out);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->facts),
                                 state != NULL ? state : _ ("No letter is open."));
  adw_action_row_set_subtitle (self->facts, about);
  gtk_label_set_text (self->text, letter != NULL ? letter->final_text : "");
  gtk_widget_set_visible (self->error_group, letter != NULL && letter->status == WAY_LETTER_FINAL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "letter.print",
                                 letter != NULL && letter->status == WAY_LETTER_FINAL);
}

static void
print_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (WayLetter) letter = find_letter (WAY_LETTER_PAGE (widget));

  if (letter != NULL)
    way_page_push (WAY_PAGE (widget), way_paper_page_new (&way_letter_paper, letter));
}

static void
marked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayLetterPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (WayLetter) letter =
    way_workspace_save_finish (WAY_WORKSPACE (source), result, NULL, &error);

  if (way_page_get_workspace (WAY_PAGE (self)) == NULL)
    return;
  if (letter != NULL)
    way_page_tell (WAY_PAGE (self), _ ("The letter is marked as an error."), 0);
  else
    way_page_fail (WAY_PAGE (self), error);
}

static void
error_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayLetterPage *self = WAY_LETTER_PAGE (widget);
  g_autoptr (WayLetter) letter = find_letter (self);
  g_autoptr (WayLetter) copy = letter != NULL ? way_record_copy (letter) : NULL;
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->error_words));

  if (copy == NULL)
    return;
  if (*words == '\0') {
    g_autoptr (GError) error =
      g_error_new_literal (WAY_ERROR, WAY_ERROR_INVALID, _ ("Say what was wrong with it."));

    way_page_fail (WAY_PAGE (self), error);
    gtk_widget_grab_focus (GTK_WIDGET (self->error_words));
    return;
  }

  way_set (copy, status, WAY_LETTER_ENTERED_IN_ERROR);
  way_set (copy, error_at, way_now ());
  way_set (copy, error_words, words);
  way_workspace_save_async (way_page_get_workspace (WAY_PAGE (self)), copy, NULL, NULL, marked_cb,
                            g_object_ref (self));
}

static void
way_letter_page_set_workspace (WayPage *page, WayWorkspace *workspace)
{
  WayLetterPage *self = WAY_LETTER_PAGE (page);

  g_clear_object (&self->letters);
  gtk_editable_set_text (GTK_EDITABLE (self->error_words), "");
  show (self);
}

static void
way_letter_page_set_subject (WayPage *page, const WayId *subject, const char *detail)
{
  WayLetterPage *self = WAY_LETTER_PAGE (page);

  self->letters = way_workspace_list (way_page_get_workspace (page),
                                      way_query_new_of (WAY_TYPE_LETTER, "id", subject));
  g_signal_connect_object (self->letters, "items-changed", G_CALLBACK (show), self,
                           G_CONNECT_SWAPPED);
  show (self);
}

static void
way_letter_page_shown (WayPage *page)
{
  gtk_widget_grab_focus (WAY_LETTER_PAGE (page)->print);
}

static void
way_letter_page_dispose (GObject *object)
{
  g_clear_object (&WAY_LETTER_PAGE (object)->letters);

  G_OBJECT_CLASS (way_letter_page_parent_class)->dispose (object);
}

static void
way_letter_page_class_init (WayLetterPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  WayPageClass   *page_class = WAY_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_letter_page_dispose;
  page_class->set_workspace = way_letter_page_set_workspace;
  page_class->set_subject = way_letter_page_set_subject;
  page_class->shown = way_letter_page_shown;

  gtk_widget_class_install_action (widget_class, "letter.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "letter.error", NULL, error_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "letter.print",
                                       NULL);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-letter-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WayLetterPage, clamp);
  gtk_widget_class_bind_template_child (widget_class, WayLetterPage, facts);
  gtk_widget_class_bind_template_child (widget_class, WayLetterPage, text);
  gtk_widget_class_bind_template_child (widget_class, WayLetterPage, error_group);
  gtk_widget_class_bind_template_child (widget_class, WayLetterPage, error_words);
  gtk_widget_class_bind_template_child (widget_class, WayLetterPage, print);
}

static void
way_letter_page_init (WayLetterPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  way_text_scale_clamp (self->clamp);
  show (self);
}
