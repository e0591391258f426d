/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-note-section-edit.h"

#include "way-note-text.h"

struct _WayNoteSectionEdit {
  AdwBin parent_instance;

  AdwPreferencesGroup *group;
  GtkWidget           *card;
  GtkTextView         *view;
  GtkLabel            *lack;
};

G_DEFINE_FINAL_TYPE (WayNoteSectionEdit, way_note_section_edit, ADW_TYPE_BIN)

static void
way_note_section_edit_class_init (WayNoteSectionEditClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (WAY_TYPE_NOTE_TEXT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-note-section-edit.ui");
  gtk_widget_class_bind_template_child (widget_class, WayNoteSectionEdit, group);
  gtk_widget_class_bind_template_child (widget_class, WayNoteSectionEdit, card);
  gtk_widget_class_bind_template_child (widget_class, WayNoteSectionEdit, view);
  gtk_widget_class_bind_template_child (widget_class, WayNoteSectionEdit, lack);
}

static void
way_note_section_edit_init (WayNoteSectionEdit *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
way_note_section_edit_set_names (WayNoteSectionEdit *self, const char *title, const char *prompt)
{
  g_return_if_fail (WAY_IS_NOTE_SECTION_EDIT (self));

  adw_preferences_group_set_title (self->group, title);
  adw_preferences_group_set_description (self->group, prompt);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, prompt != NULL ? prompt : "",
                                  -1);
}

GtkTextView *
way_note_section_edit_get_view (WayNoteSectionEdit *self)
{
  g_return_val_if_fail (WAY_IS_NOTE_SECTION_EDIT (self), NULL);

  return self->view;
}

void
way_note_section_edit_set_lack (WayNoteSectionEdit *self, const char *words)
{
  g_return_if_fail (WAY_IS_NOTE_SECTION_EDIT (self));

  gtk_label_set_text (self->lack, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->lack), words != NULL);
  if (words != NULL)
    gtk_widget_add_css_class (self->card, "error");
  else
    gtk_widget_remove_css_class (self->card, "error");
}
