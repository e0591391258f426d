/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-letter-new.h"

#include <glib/gi18n.h>

#include "way-catalog.h"
#include "way-letter-edit.h"
#include "way-letter-forms.h"
#include "way-link-group.h"
#include "way-text-scale.h"
#include "way-workspace-letters.h"

struct _WayLetterNew {
  WayPage parent_instance;

  WayLetterForms *forms;
  char          **languages; /* codes, as the row shows them */
  gboolean        beginning;

  AdwClamp     *clamp;
  AdwComboRow  *language;
  WayLinkGroup *kinds;
  WayLinkGroup *refused;
};

G_DEFINE_FINAL_TYPE (WayLetterNew, way_letter_new, WAY_TYPE_PAGE)

static const char *
get_language (WayLetterNew *self)
{
  const guint row = adw_combo_row_get_selected (self->language);

  return row < g_strv_length (self->languages) ? self->languages[row] : way_program_language ();
}

static const char *
say_reader (WayLetterTo to)
{
  switch (to) {
  case WAY_LETTER_TO_CLIENT:
    return _ ("To the client");
  case WAY_LETTER_TO_ORGANIZATION:
    return _ ("To an organization");
  case WAY_LETTER_TO_MEMBER:
  case WAY_LETTER_TO_NAMED:
  default:
    return _ ("To somebody else");
  }
}

static void
show (WayLetterNew *self)
{
  g_autoptr (GPtrArray) all = way_letter_forms_list (self->forms, get_language (self));
  const char *const *refused = way_letter_forms_get_refused (self->forms);

  way_link_group_clear (self->kinds);
  for (guint i = 0; i < all->len; i++) {
    WayLetterForm *form = g_ptr_array_index (all, i);
    g_autoptr (GtkStringObject) id = gtk_string_object_new (way_letter_form_get_id (form));

    way_link_group_add (self->kinds, id, way_letter_form_get_title (form),
                        say_reader (way_letter_form_get_to (form)));
  }
  if (all->len == 0)
    way_link_group_add_nothing (self->kinds, _ ("No kind of letter is installed."));

  way_link_group_clear (self->refused);
  for (guint i = 0; refused[i] != NULL; i++)
    way_link_group_add (self->refused, NULL, refused[i], NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->refused), refused[0] != NULL);
}

static void
language_cb (WayLetterNew *self)
{
  show (self);
}

static void
begun_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayLetterNew) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (WayLetter) letter =
    way_workspace_begin_letter_finish (WAY_WORKSPACE (source), result, &error);
  WayPage *page;

  self->beginning = FALSE;
  if (way_page_get_workspace (WAY_PAGE (self)) == NULL)
    return;
  if (letter == NULL) {
    way_page_fail (WAY_PAGE (self), error);
    return;
  }

  page = g_object_new (WAY_TYPE_LETTER_EDIT, NULL);
  way_page_set_subject (page, &letter->parent.id, NULL);
  way_page_replace (WAY_PAGE (self), page);
}

static void
open_cb (WayLetterNew *self, GtkStringObject *id, WayLinkGroup *group)
{
  WayLetterForm *form =
    way_letter_forms_lookup (self->forms, gtk_string_object_get_string (id), get_language (self));
  WayWorkspace *workspace = way_page_get_workspace (WAY_PAGE (self));

  if (workspace == NULL || form == NULL || self->beginning)
    return;

  self->beginning = TRUE;
  way_workspace_begin_letter_async (workspace, way_page_get_client (WAY_PAGE (self)), form, NULL,
                                    begun_cb, g_object_ref (self));
}

static void
show_languages (WayLetterNew *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint chosen = 0;

  self->languages = way_catalog_list_languages ();
  for (guint i = 0; self->languages[i] != NULL; i++) {
    g_autofree char *name = way_catalog_name_language (self->languages[i]);

    gtk_string_list_append (names, name);
    if (g_str_equal (self->languages[i], way_program_language ()))
      chosen = i;
  }
  adw_combo_row_set_model (self->language, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->language, chosen);
}

static void
way_letter_new_shown (WayPage *page)
{
  gtk_widget_child_focus (GTK_WIDGET (WAY_LETTER_NEW (page)->kinds), GTK_DIR_TAB_FORWARD);
}

static void
way_letter_new_finalize (GObject *object)
{
  WayLetterNew *self = WAY_LETTER_NEW (object);

  way_letter_forms_unref (self->forms);
  g_strfreev (self->languages);

  G_OBJECT_CLASS (way_letter_new_parent_class)->finalize (object);
}

static void
way_letter_new_class_init (WayLetterNewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = way_letter_new_finalize;
  WAY_PAGE_CLASS (klass)->shown = way_letter_new_shown;

  g_type_ensure (WAY_TYPE_LINK_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-letter-new.ui");
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
  gtk_widget_class_bind_template_child (widget_class, WayLetterNew, clamp);
  gtk_widget_class_bind_template_child (widget_class, WayLetterNew, language);
  gtk_widget_class_bind_template_child (widget_class, WayLetterNew, kinds);
  gtk_widget_class_bind_template_child (widget_class, WayLetterNew, refused);
}

static void
way_letter_new_init (WayLetterNew *self)
{
  g_auto (GStrv) dirs = way_letter_forms_get_default_dirs ();

  gtk_widget_init_template (GTK_WIDGET (self));
  way_text_scale_clamp (self->clamp);
  self->forms = way_letter_forms_load ((const char *const *)dirs);
  show_languages (self);
  g_signal_connect_object (self->language, "notify::selected", G_CALLBACK (language_cb), self,
                           G_CONNECT_SWAPPED);
  show (self);
}
