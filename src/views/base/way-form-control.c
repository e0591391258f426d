/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-form-control.h"

#include <glib/gi18n.h>

#include "way-date-row.h"
#include "way-money.h"

WayControl *
way_control_new (const char *field, WayControlKind kind, GtkWidget *widget)
{
  WayControl *self = g_new0 (WayControl, 1);

  self->field = field;
  self->kind = kind;
  self->widget = widget;
  self->tooltip = g_strdup (gtk_widget_get_tooltip_text (widget));

  return self;
}

void
way_control_free (WayControl *self)
{
  g_clear_pointer (&self->checks, g_ptr_array_unref);
  g_free (self->tooltip);
  g_free (self);
}

static void
fill_combo (WayControl *self, const WayField *field)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  for (guint i = 0; i < way_field_count_words (field); i++)
    gtk_string_list_append (labels, gettext (field->labels[i]));
  adw_combo_row_set_model (ADW_COMBO_ROW (self->widget), G_LIST_MODEL (labels));
}

static void
fill_set (WayControl *self, const WayField *field, GCallback changed, gpointer data)
{
  self->checks = g_ptr_array_new ();

  for (guint i = 0; i < way_field_count_words (field); i++) {
    const char *label = gettext (field->labels[i]);
    GtkWidget  *row = adw_action_row_new ();
    GtkWidget  *check = gtk_check_button_new ();

    adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), label);
    adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
    gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
    gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                    -1);
    adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
    adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
    g_signal_connect_object (check, "toggled", changed, data, G_CONNECT_SWAPPED);
    g_ptr_array_add (self->checks, check);

    if (ADW_IS_EXPANDER_ROW (self->widget))
      adw_expander_row_add_row (ADW_EXPANDER_ROW (self->widget), row);
    else
      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self->widget), row);
  }
}

void
way_control_prepare (WayControl *self, const WayField *field, GCallback changed, gpointer data)
{
  if (self->kind == WAY_CONTROL_COMBO &&
      adw_combo_row_get_model (ADW_COMBO_ROW (self->widget)) == NULL)
    fill_combo (self, field);
  if (self->kind == WAY_CONTROL_SET && self->checks == NULL)
    fill_set (self, field, changed, data);
}

static char *
text_of_view (GtkTextView *view)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);
  GtkTextIter    start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);

  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

/* Money is typed as people write it and kept in hundredths; what is no sum stays as it was typed.
 */
static char *
text_of_entry (GtkEditable *entry, const WayField *field)
{
  const char *typed = gtk_editable_get_text (entry);
  gint64      sum;

  return field->money && way_money_read (typed, &sum) ? g_strdup_printf ("%" G_GINT64_FORMAT, sum)
                                                      : g_strdup (typed);
}

static void
fill_entry (GtkEditable *entry, const WayField *field, const char *text)
{
  gint64           sum;
  g_autofree char *written =
    field->money && g_ascii_string_to_signed (text, 10, 0, G_MAXINT64, &sum, NULL)
      ? way_money_write (sum)
      : NULL;

  gtk_editable_set_text (entry, written != NULL ? written : text);
}

/* Until it has lines it says nothing, and the record stands: pages ask while the form is filled. */
static void
read_combo (AdwComboRow *row, gpointer record, gconstpointer member)
{
  const guint selected = adw_combo_row_get_selected (row);

  if (selected != GTK_INVALID_LIST_POSITION)
    way_record_set_choice (record, member, selected);
}

char *
way_control_to_text (WayControl *self, const WayField *field, gpointer record)
{
  gpointer member = G_STRUCT_MEMBER_P (record, field->offset);
  WaySet   set = { 0 };

  switch (self->kind) {
  case WAY_CONTROL_ENTRY:
    return text_of_entry (GTK_EDITABLE (self->widget), field);
  case WAY_CONTROL_TEXT:
    return text_of_view (GTK_TEXT_VIEW (self->widget));
  case WAY_CONTROL_DATE:
    return way_date_row_to_text (WAY_DATE_ROW (self->widget));
  case WAY_CONTROL_SWITCH:
    way_record_set_bool (record, member, gtk_switch_get_active (GTK_SWITCH (self->widget)));
    break;
  case WAY_CONTROL_COMBO:
    read_combo (ADW_COMBO_ROW (self->widget), record, member);
    break;
  case WAY_CONTROL_SET:
    for (guint i = 0; self->checks != NULL && i < self->checks->len; i++) {
      if (gtk_check_button_get_active (g_ptr_array_index (self->checks, i)))
        set.bits |= G_GUINT64_CONSTANT (1) << i;
    }
    way_record_set_set (record, member, set);
    break;
  }

  return way_field_to_text (field, record);
}

void
way_control_from_text (WayControl *self, const WayField *field, gpointer record, const char *text)
{
  gconstpointer member = G_STRUCT_MEMBER_P (record, field->offset);
  const char   *shown = text != NULL ? text : "";

  switch (self->kind) {
  case WAY_CONTROL_ENTRY:
    fill_entry (GTK_EDITABLE (self->widget), field, shown);
    return;
  case WAY_CONTROL_TEXT:
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->widget)), shown, -1);
    return;
  case WAY_CONTROL_DATE:
    way_date_row_from_text (WAY_DATE_ROW (self->widget), text);
    return;
  case WAY_CONTROL_SWITCH:
  case WAY_CONTROL_COMBO:
  case WAY_CONTROL_SET:
    break;
  }

  /* A word that an older draft holds and nobody knows any more leaves the field as it is. */
  if (!way_record_set_from_text (record, field, text, NULL))
    return;

  if (self->kind == WAY_CONTROL_SWITCH)
    gtk_switch_set_active (GTK_SWITCH (self->widget), *(const bool *)member);
  else if (self->kind == WAY_CONTROL_COMBO)
    adw_combo_row_set_selected (ADW_COMBO_ROW (self->widget), *(const guint *)member);
  else
    for (guint i = 0; self->checks != NULL && i < self->checks->len; i++)
      gtk_check_button_set_active (g_ptr_array_index (self->checks, i),
                                   (((const WaySet *)member)->bits >> i & 1) != 0);
}

void
way_control_mark (WayControl *self, const char *words)
{
  GtkWidget *marked = self->widget;

  if (self->kind == WAY_CONTROL_TEXT && gtk_widget_get_parent (marked) != NULL)
    marked = gtk_widget_get_parent (marked); /* the card around it */

  if (words != NULL)
    gtk_widget_add_css_class (marked, "error");
  else
    gtk_widget_remove_css_class (marked, "error");
  gtk_widget_set_tooltip_text (self->widget, words != NULL ? words : self->tooltip);
  gtk_accessible_update_state (
    GTK_ACCESSIBLE (self->widget), GTK_ACCESSIBLE_STATE_INVALID,
    words != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

void
way_control_focus (WayControl *self)
{
  if (self->kind == WAY_CONTROL_SET && self->checks != NULL && self->checks->len > 0)
    gtk_widget_grab_focus (g_ptr_array_index (self->checks, 0));
  else
    gtk_widget_grab_focus (self->widget);
}

void
way_control_offer (WayControl *self, WaySet offered)
{
  for (guint i = 0; self->checks != NULL && i < self->checks->len; i++) {
    GtkWidget *row =
      gtk_widget_get_ancestor (g_ptr_array_index (self->checks, i), GTK_TYPE_LIST_BOX_ROW);

    gtk_widget_set_visible (row, way_set_has (offered, i));
  }
}
