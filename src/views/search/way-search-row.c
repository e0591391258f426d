/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-search-row.h"

#include <glib/gi18n.h>

#include "way-client-name.h"
#include "way-client-words.h"
#include "way-marked-label.h"
#include "way-note-words.h"
#include "way-now.h"
#include "way-search-action.h"
#include "way-text-match.h"
#include "way-when.h"
#include "way-workspace-search.h"

struct _WaySearchRow {
  GtkListBoxRow parent_instance;

  GObject       *item;
  WaySearchGroup group;

  GtkImage *icon;
  GtkBox   *texts;
  GtkLabel *title;
  GtkLabel *words;
  GtkLabel *aside;
};

G_DEFINE_FINAL_TYPE (WaySearchRow, way_search_row, GTK_TYPE_LIST_BOX_ROW)

static void
way_search_row_dispose (GObject *object)
{
  g_clear_object (&WAY_SEARCH_ROW (object)->item);

  G_OBJECT_CLASS (way_search_row_parent_class)->dispose (object);
}

static void
way_search_row_class_init (WaySearchRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_search_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-search-row.ui");
  gtk_widget_class_bind_template_child (widget_class, WaySearchRow, icon);
  gtk_widget_class_bind_template_child (widget_class, WaySearchRow, texts);
  gtk_widget_class_bind_template_child (widget_class, WaySearchRow, title);
  gtk_widget_class_bind_template_child (widget_class, WaySearchRow, words);
  gtk_widget_class_bind_template_child (widget_class, WaySearchRow, aside);
}

static void
way_search_row_init (WaySearchRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* --- what it says --- */

static WayMarkedText *
mark_match (const char *text, const char *typed)
{
  g_autoptr (GArray) spans = way_text_match_words (text, typed);

  return way_marked_text_new_spans (text, spans);
}

static void
set_aside (WaySearchRow *self, const char *text)
{
  gtk_label_set_text (self->aside, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->aside), text != NULL && text[0] != '\0');
}

static void
say_all (WaySearchRow *self)
{
  const char *said[] = { gtk_label_get_text (self->title), gtk_label_get_text (self->words),
                         gtk_label_get_text (self->aside) };
  g_autoptr (GString) name = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (said); i++) {
    if (said[i][0] != '\0')
      g_string_append_printf (name, "%s%s", name->len > 0 ? ", " : "", said[i]);
  }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name->str,
                                  -1);
}

static void
show_client (WaySearchRow *self, WayClient *client, const char *typed)
{
  g_autofree char *name = way_client_name_show (client);
  g_autofree char *facts = way_client_words_facts (client);
  g_autoptr (WayMarkedText) marked = mark_match (name, typed);

  gtk_image_set_from_icon_name (self->icon, "avatar-default-symbolic");
  way_marked_label_show (self->title, marked);
  gtk_label_set_text (self->words, facts);
}

static void
show_note (WaySearchRow *self, WayFoundNote *found)
{
  g_autofree char *name = way_client_name_show (found->client);
  g_autofree char *day = way_when_write_day (found->note->served_on);
  g_autofree char *title =
    g_strdup_printf ("%s – %s, %s", name, way_note_get_title (found->note), day);
  g_autofree char *state = way_note_words_state (found->note, way_today ());
  g_autoptr (WayMarkedText) words = way_found_note_to_words (found);

  gtk_image_set_from_icon_name (self->icon, "way-text-symbolic");
  gtk_label_set_text (self->title, title);
  way_marked_label_show (self->words, words);
  gtk_label_set_lines (self->words, 2);
  if (found->note->status == WAY_NOTE_ENTERED_IN_ERROR)
    gtk_widget_add_css_class (GTK_WIDGET (self->texts), "way-struck");
  set_aside (self, state);
}

static void
show_action (WaySearchRow *self, WaySearchAction *action)
{
  gtk_image_set_from_icon_name (self->icon,
                                action->icon != NULL ? action->icon : "go-next-symbolic");
  gtk_label_set_text (self->title, action->label);
  set_aside (self, action->key);
}

GtkWidget *
way_search_row_new (gpointer item, const char *typed)
{
  WaySearchRow *self = g_object_new (WAY_TYPE_SEARCH_ROW, NULL);

  self->item = g_object_ref (item);
  if (WAY_IS_CLIENT (item)) {
    self->group = WAY_SEARCH_CLIENTS;
    show_client (self, item, typed);
  } else if (WAY_IS_FOUND_NOTE (item)) {
    self->group = WAY_SEARCH_NOTES;
    show_note (self, item);
  } else {
    self->group = WAY_SEARCH_ACTIONS;
    show_action (self, item);
  }
  gtk_widget_set_visible (GTK_WIDGET (self->words), gtk_label_get_text (self->words)[0] != '\0');
  /* A narrow window with large text cuts them. */
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->title), gtk_label_get_text (self->title));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->words), gtk_label_get_text (self->words));
  say_all (self);
  return GTK_WIDGET (self);
}

gpointer
way_search_row_get_item (WaySearchRow *self)
{
  g_return_val_if_fail (WAY_IS_SEARCH_ROW (self), NULL);

  return self->item;
}

WaySearchGroup
way_search_row_get_group (WaySearchRow *self)
{
  g_return_val_if_fail (WAY_IS_SEARCH_ROW (self), WAY_SEARCH_ACTIONS);

  return self->group;
}

const char *
way_search_group_get_title (WaySearchGroup group)
{
  switch (group) {
  case WAY_SEARCH_CLIENTS:
    return _ ("Clients");
  case WAY_SEARCH_NOTES:
    return _ ("Notes");
  case WAY_SEARCH_ACTIONS:
  default:
    return _ ("Actions and Places");
  }
}
