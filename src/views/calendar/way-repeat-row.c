/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-repeat-row.h"

#include <glib/gi18n.h>

#include "way-now.h"
#include "way-recurrence.h"

struct _WayRepeatRow {
  AdwComboRow parent_instance;

  WayDateRow *date_row; /* borrowed */
  GtkWidget  *entry;    /* never shown */
  WayDate     day;      /* that the words are for */
  gboolean    filling;
};

G_DEFINE_FINAL_TYPE (WayRepeatRow, way_repeat_row, ADW_TYPE_COMBO_ROW)

static WayDate
read_day (WayRepeatRow *self)
{
  WayDate day;

  if (self->date_row != NULL && way_date_row_get_date (self->date_row, &day) && day.ymd != 0)
    return day;

  return self->day.ymd != 0 ? self->day : way_today ();
}

/* A rule of another program can be kept, but not chosen. */
static void
show_choices (WayRepeatRow *self, WayRepeat chosen)
{
  g_autoptr (GtkStringList) words = gtk_string_list_new (NULL);

  gtk_string_list_append (words, _ ("does not repeat"));
  for (WayRepeat repeat = WAY_REPEAT_DAILY; repeat <= WAY_REPEAT_OTHERWISE; repeat++) {
    g_autofree char *text = way_recurrence_to_words (repeat, self->day);

    if (repeat != WAY_REPEAT_OTHERWISE || chosen == WAY_REPEAT_OTHERWISE)
      gtk_string_list_append (words, text);
  }
  adw_combo_row_set_model (ADW_COMBO_ROW (self), G_LIST_MODEL (words));
  adw_combo_row_set_selected (ADW_COMBO_ROW (self), chosen);
}

static void
set_rule (WayRepeatRow *self, const char *rule)
{
  if (g_strcmp0 (rule, gtk_editable_get_text (GTK_EDITABLE (self->entry))) != 0)
    gtk_editable_set_text (GTK_EDITABLE (self->entry), rule != NULL ? rule : "");
}

static void
selected_cb (WayRepeatRow *self)
{
  const WayRepeat  repeat = adw_combo_row_get_selected (ADW_COMBO_ROW (self));
  GtkStringObject *words = adw_combo_row_get_selected_item (ADW_COMBO_ROW (self));
  g_autofree char *rule = NULL;

  /* The row shows what there is room for. */
  gtk_widget_set_tooltip_text (GTK_WIDGET (self),
                               words != NULL ? gtk_string_object_get_string (words) : NULL);
  if (self->filling || repeat == WAY_REPEAT_OTHERWISE)
    return;

  self->filling = TRUE;
  rule = way_recurrence_make (repeat, self->day);
  set_rule (self, rule);
  self->filling = FALSE;
}

/* What repeats on a Tuesday repeats on Wednesdays when it is moved to one. */
static void
day_changed_cb (WayRepeatRow *self)
{
  const WayDate    day = read_day (self);
  const WayRepeat  repeat = adw_combo_row_get_selected (ADW_COMBO_ROW (self));
  g_autofree char *rule = NULL;

  if (day.ymd == self->day.ymd)
    return;

  self->filling = TRUE;
  self->day = day;
  show_choices (self, repeat);
  rule = way_recurrence_make (repeat, day);
  if (repeat != WAY_REPEAT_OTHERWISE)
    set_rule (self, rule);
  self->filling = FALSE;
}

static void
filled_cb (WayRepeatRow *self)
{
  const char *rule = gtk_editable_get_text (GTK_EDITABLE (self->entry));

  if (self->filling)
    return;

  self->filling = TRUE;
  self->day = read_day (self);
  show_choices (self, way_recurrence_find (*rule != '\0' ? rule : NULL, self->day));
  self->filling = FALSE;
}

static void
way_repeat_row_dispose (GObject *object)
{
  g_clear_object (&WAY_REPEAT_ROW (object)->entry);

  G_OBJECT_CLASS (way_repeat_row_parent_class)->dispose (object);
}

static void
way_repeat_row_class_init (WayRepeatRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = way_repeat_row_dispose;
}

static void
way_repeat_row_init (WayRepeatRow *self)
{
  self->entry = g_object_ref_sink (gtk_entry_new ());
  gtk_entry_set_input_hints (GTK_ENTRY (self->entry), GTK_INPUT_HINT_PRIVATE);
  self->filling = TRUE;
  self->day = way_today ();
  show_choices (self, WAY_REPEAT_NEVER);
  self->filling = FALSE;
  g_signal_connect (self, "notify::selected", G_CALLBACK (selected_cb), NULL);
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (filled_cb), self, G_CONNECT_SWAPPED);
}

void
way_repeat_row_set_date_row (WayRepeatRow *self, WayDateRow *date_row)
{
  g_return_if_fail (WAY_IS_REPEAT_ROW (self));

  self->date_row = date_row;
  g_signal_connect_object (date_row, "changed", G_CALLBACK (day_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

gboolean
way_repeat_row_repeats (WayRepeatRow *self)
{
  g_return_val_if_fail (WAY_IS_REPEAT_ROW (self), FALSE);

  return *gtk_editable_get_text (GTK_EDITABLE (self->entry)) != '\0';
}

GtkEditable *
way_repeat_row_get_editable (WayRepeatRow *self)
{
  g_return_val_if_fail (WAY_IS_REPEAT_ROW (self), NULL);

  return GTK_EDITABLE (self->entry);
}
