/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-rights-row.h"

#include <glib/gi18n.h>

#include "way-breach-edit.h"
#include "way-breach.h"
#include "way-complaint-edit.h"
#include "way-complaint.h"
#include "way-late-mark.h"
#include "way-notice-edit.h"
#include "way-request-edit.h"
#include "way-restriction-edit.h"
#include "way-restriction.h"
#include "way-rights-notice.h"
#include "way-rights-request.h"

struct _WayRightsRows {
  GPtrArray *rows;
  int        focused; /* the row that had the keyboard when they were cleared; -1: none */
};

WayRightsRows *
way_rights_rows_new (void)
{
  WayRightsRows *self = g_new0 (WayRightsRows, 1);

  self->rows = g_ptr_array_new ();
  self->focused = -1;
  return self;
}

void
way_rights_rows_free (WayRightsRows *self)
{
  g_ptr_array_unref (self->rows);
  g_free (self);
}

void
way_rights_rows_clear (WayRightsRows *self)
{
  for (guint i = 0; i < self->rows->len; i++) {
    GtkWidget *row = g_ptr_array_index (self->rows, i);

    if (gtk_widget_has_focus (row) || gtk_widget_get_focus_child (row) != NULL)
      self->focused = (int)i;
    adw_preferences_group_remove (g_object_get_data (G_OBJECT (row), "group"), row);
  }
  g_ptr_array_set_size (self->rows, 0);
}

void
way_rights_rows_end (WayRightsRows *self)
{
  if (self->focused >= 0 && (guint)self->focused < self->rows->len)
    gtk_widget_grab_focus (g_ptr_array_index (self->rows, (guint)self->focused));
  self->focused = -1;
}

void
way_rights_rows_take (WayRightsRows *self, AdwPreferencesGroup *group, GtkWidget *row)
{
  adw_preferences_group_add (group, row);
  g_object_set_data (G_OBJECT (row), "group", group);
  g_ptr_array_add (self->rows, row);
}

WayPage *
way_rights_page_new_of (gpointer record)
{
  const GType type = WAY_IS_RIGHTS_NOTICE (record) ? WAY_TYPE_NOTICE_EDIT
                   : WAY_IS_RESTRICTION (record)   ? WAY_TYPE_RESTRICTION_EDIT
                   : WAY_IS_COMPLAINT (record)     ? WAY_TYPE_COMPLAINT_EDIT
                   : WAY_IS_BREACH (record)        ? WAY_TYPE_BREACH_EDIT
                                                   : WAY_TYPE_REQUEST_EDIT;
  WayPage    *page = g_object_new (type, NULL);

  way_page_set_subject (page, &WAY_RECORD (record)->id, NULL);
  return page;
}

/* What is of a client is opened with that client around it. */
static void
open_cb (GtkWidget *row, gpointer record)
{
  WayPage     *page = way_page_of (row);
  const WayId *client_id = way_record_get_client_id (record);

  g_object_ref (page);
  if (client_id != NULL && !way_id_is_none (client_id) &&
      !way_id_equal (client_id, way_page_get_client (page)))
    way_page_open_client (page, client_id, "privacy");
  way_page_push (page, way_rights_page_new_of (record));
  g_object_unref (page);
}

static GtkWidget *
make_row (const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  return row;
}

void
way_rights_rows_add (WayRightsRows       *self,
                     AdwPreferencesGroup *group,
                     gpointer             record,
                     const char          *title,
                     const char          *subtitle,
                     gboolean             late)
{
  GtkWidget *row = make_row (title, subtitle);
  GtkWidget *mark = way_late_mark_new ();

  way_late_mark_set (WAY_LATE_MARK (mark), late ? C_ ("due", "late") : NULL);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), mark);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect_data (row, "activated", G_CALLBACK (open_cb), g_object_ref (record),
                         (GClosureNotify)g_object_unref, 0);
  way_rights_rows_take (self, group, row);
}

void
way_rights_rows_say (WayRightsRows       *self,
                     AdwPreferencesGroup *group,
                     const char          *words,
                     const char          *subtitle)
{
  GtkWidget *row = make_row (words, subtitle);

  if (subtitle == NULL)
    gtk_widget_add_css_class (row, "dim-label");
  way_rights_rows_take (self, group, row);
}

static void
chosen_cb (AdwComboRow *row)
{
  GObject *chosen = adw_combo_row_get_selected_item (row);

  gtk_widget_set_tooltip_text (GTK_WIDGET (row),
                               GTK_IS_STRING_OBJECT (chosen)
                                 ? gtk_string_object_get_string (GTK_STRING_OBJECT (chosen))
                                 : NULL);
}

void
way_rights_row_tell_chosen (AdwComboRow *row)
{
  g_signal_connect (row, "notify::selected-item", G_CALLBACK (chosen_cb), NULL);
  chosen_cb (row);
}
