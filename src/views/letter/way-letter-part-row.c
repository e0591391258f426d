/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-letter-part-row.h"

#include <glib/gi18n.h>

#include "way-info-class.h"

struct _WayLetterPartRow {
  AdwPreferencesGroup parent_instance;

  GPtrArray *checks; /* by WayInfoClass; NULL for what every letter tells */
  gboolean   filling;

  GtkMenuButton *classes_button;
  GtkBox        *classes;
  GtkTextView   *text;
};

enum {
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WayLetterPartRow, way_letter_part_row, ADW_TYPE_PREFERENCES_GROUP)

static WaySet
get_classes (WayLetterPartRow *self)
{
  WaySet classes = { 0 };

  for (guint n = 0; n < self->checks->len; n++) {
    GtkCheckButton *check = g_ptr_array_index (self->checks, n);

    if (check != NULL && gtk_check_button_get_active (check))
      classes.bits |= WAY_SET_OF (n).bits;
  }
  return classes;
}

static void
show_classes (WayLetterPartRow *self)
{
  g_autofree char *words = way_info_classes_to_words (get_classes (self));

  gtk_menu_button_set_label (self->classes_button,
                             *words != '\0' ? words : _ ("Nothing about the help"));
}

static void
changed_cb (WayLetterPartRow *self)
{
  if (self->filling)
    return;

  show_classes (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

void
way_letter_part_row_show_covered (WayLetterPartRow *self, WaySet covered)
{
  const WaySet     missing = { get_classes (self).bits & ~covered.bits };
  g_autofree char *words = way_info_classes_to_words (missing);
  /* Translators: %s is a list of kinds of information. */
  g_autofree char *said = g_strdup_printf (_ ("Falls out: nothing allows “%s”."), words);

  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (self),
                                         missing.bits != 0 ? said : NULL);
}

WayLetterPart *
way_letter_part_row_dup_part (WayLetterPartRow *self)
{
  GtkTextBuffer   *buffer = gtk_text_view_get_buffer (self->text);
  GtkTextIter      start, end;
  g_autofree char *text = NULL;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  return way_letter_part_new (get_classes (self), text);
}

void
way_letter_part_row_focus (WayLetterPartRow *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->text));
}

static void
way_letter_part_row_finalize (GObject *object)
{
  g_ptr_array_unref (WAY_LETTER_PART_ROW (object)->checks);

  G_OBJECT_CLASS (way_letter_part_row_parent_class)->finalize (object);
}

static void
way_letter_part_row_class_init (WayLetterPartRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = way_letter_part_row_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-letter-part-row.ui");
  gtk_widget_class_bind_template_child (widget_class, WayLetterPartRow, classes_button);
  gtk_widget_class_bind_template_child (widget_class, WayLetterPartRow, classes);
  gtk_widget_class_bind_template_child (widget_class, WayLetterPartRow, text);
}

static void
way_letter_part_row_init (WayLetterPartRow *self)
{
  self->checks = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));

  for (guint n = 0; n < WAY_N_INFO_CLASSES; n++) {
    GtkWidget *check = NULL;

    if (n != WAY_INFO_IDENTITY && n != WAY_INFO_WHOLE) {
      check = gtk_check_button_new_with_label (gettext (way_info_class_labels[n]));
      gtk_box_append (self->classes, check);
      g_signal_connect_object (check, "toggled", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
    }
    g_ptr_array_add (self->checks, check);
  }
  g_signal_connect_object (gtk_text_view_get_buffer (self->text), "changed",
                           G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  show_classes (self);
}

GtkWidget *
way_letter_part_row_new (const WayLetterPart *part, guint number)
{
  WayLetterPartRow *self = g_object_new (WAY_TYPE_LETTER_PART_ROW, NULL);
  g_autofree char  *title = g_strdup_printf (_ ("Part %u"), number);

  self->filling = TRUE;
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), title);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text), part->text, -1);
  for (guint n = 0; n < self->checks->len; n++) {
    GtkCheckButton *check = g_ptr_array_index (self->checks, n);

    if (check != NULL)
      gtk_check_button_set_active (check, way_set_has (part->classes, n));
  }
  self->filling = FALSE;
  show_classes (self);
  return GTK_WIDGET (self);
}
