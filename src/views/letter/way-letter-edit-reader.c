/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Whom a letter is to. */
#include "way-letter-edit-private.h"

#include <glib/gi18n.h>

#include "way-letter.h"
#include "way-organization.h"
#include "way-team-member.h"

static GListModel *
get_list (WayLetterEdit *self, WayLetterTo reader)
{
  if (reader == WAY_LETTER_TO_MEMBER)
    return way_edit_page_get_list (WAY_EDIT_PAGE (self), WAY_TYPE_TEAM_MEMBER);
  return reader == WAY_LETTER_TO_ORGANIZATION ? self->organizations : NULL;
}

static const char *
get_name (WayRecord *record)
{
  return WAY_IS_TEAM_MEMBER (record) ? WAY_TEAM_MEMBER (record)->name
                                     : WAY_ORGANIZATION (record)->name;
}

static const char *
get_address (WayRecord *record)
{
  return WAY_IS_TEAM_MEMBER (record) ? WAY_TEAM_MEMBER (record)->address
                                     : WAY_ORGANIZATION (record)->address;
}

static GtkText *
get_id (WayLetterEdit *self, WayLetterTo reader)
{
  return reader == WAY_LETTER_TO_MEMBER ? self->member_id : self->organization_id;
}

static WayLetterTo
get_reader (WayLetterEdit *self)
{
  return adw_combo_row_get_selected (self->reader);
}

/* The first line of the list is nobody. */
void
way_letter_edit_show_choices (WayLetterEdit *self)
{
  const WayLetterTo reader = get_reader (self);
  GListModel       *list = get_list (self, reader);
  const char       *id = gtk_editable_get_text (GTK_EDITABLE (get_id (self, reader)));
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint selected = 0;

  g_ptr_array_set_size (self->choices, 0);
  gtk_string_list_append (names, _ ("Nobody yet"));
  for (guint i = 0; list != NULL && i < g_list_model_get_n_items (list); i++) {
    WayRecord       *record = g_list_model_get_item (list, i);
    g_autofree char *own = way_id_to_text (&record->id);

    gtk_string_list_append (names, get_name (record));
    g_ptr_array_add (self->choices, record);
    if (g_strcmp0 (own, id) == 0)
      selected = self->choices->len;
  }

  self->writing = TRUE;
  adw_combo_row_set_model (self->chosen, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->chosen, selected);
  self->writing = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->chosen),
                          reader == WAY_LETTER_TO_MEMBER || reader == WAY_LETTER_TO_ORGANIZATION);
}

/* The address follows who is chosen: what was typed for another one would go to the wrong door. */
static void
write_address (WayLetterEdit *self, WayRecord *record)
{
  const char      *address = get_address (record);
  g_autofree char *text = address != NULL ? g_strdup_printf ("%s\n%s", get_name (record), address)
                                          : g_strdup (get_name (record));

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->addressee), text, -1);
}

void
way_letter_edit_chosen_cb (WayLetterEdit *self)
{
  const guint      row = adw_combo_row_get_selected (self->chosen);
  WayRecord       *record = NULL;
  g_autofree char *id = NULL;

  if (self->writing || row == GTK_INVALID_LIST_POSITION || row > self->choices->len)
    return;

  if (row > 0)
    record = g_ptr_array_index (self->choices, row - 1);
  id = record != NULL ? way_id_to_text (&record->id) : g_strdup ("");
  gtk_editable_set_text (GTK_EDITABLE (get_id (self, get_reader (self))), id);
  if (record != NULL)
    write_address (self, record);
}
