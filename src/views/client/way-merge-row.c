/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-merge-row.h"

#include <glib/gi18n.h>

#include "way-columns.h"

struct _WayMergeRow {
  AdwBin parent_instance;

  WayMergingChoice choice;

  GtkLabel       *label;
  GtkStack       *stack;
  GtkCheckButton *keep;
  GtkCheckButton *take;
  GtkCheckButton *both;
  GtkLabel       *keep_words;
  GtkLabel       *take_words;
  GtkLabel       *remaining;
  GtkLabel       *other;
};

enum {
  SIGNAL_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WayMergeRow, way_merge_row, ADW_TYPE_BIN)

static void
toggled_cb (WayMergeRow *self, GtkCheckButton *button)
{
  if (!gtk_check_button_get_active (button))
    return;

  self->choice = button == self->take ? WAY_MERGING_TAKE
               : button == self->both ? WAY_MERGING_BOTH
                                      : WAY_MERGING_KEEP;
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0);
}

static void
way_merge_row_class_init (WayMergeRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", WAY_TYPE_MERGE_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (WAY_TYPE_COLUMNS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-merge-row.ui");
  gtk_widget_class_bind_template_child (widget_class, WayMergeRow, label);
  gtk_widget_class_bind_template_child (widget_class, WayMergeRow, stack);
  gtk_widget_class_bind_template_child (widget_class, WayMergeRow, keep);
  gtk_widget_class_bind_template_child (widget_class, WayMergeRow, take);
  gtk_widget_class_bind_template_child (widget_class, WayMergeRow, both);
  gtk_widget_class_bind_template_child (widget_class, WayMergeRow, keep_words);
  gtk_widget_class_bind_template_child (widget_class, WayMergeRow, take_words);
  gtk_widget_class_bind_template_child (widget_class, WayMergeRow, remaining);
  gtk_widget_class_bind_template_child (widget_class, WayMergeRow, other);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
}

static void
way_merge_row_init (WayMergeRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
name_choice (GtkCheckButton *button, const char *label, const char *words)
{
  /* Translators: a field of a record, and what it says. */
  g_autofree char *name = g_strdup_printf (_ ("%s: %s"), label, words);

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

void
way_merge_row_show (WayMergeRow     *self,
                    const char      *label,
                    const char      *remaining,
                    const char      *other,
                    gboolean         allows_both,
                    gboolean         differs,
                    WayMergingChoice proposal)
{
  const char *nothing = _ ("nothing");

  g_return_if_fail (WAY_IS_MERGE_ROW (self));

  remaining = remaining != NULL ? remaining : nothing;
  other = other != NULL ? other : nothing;
  gtk_label_set_text (self->label, label);
  gtk_label_set_text (self->keep_words, remaining);
  gtk_label_set_text (self->take_words, other);
  gtk_label_set_text (self->remaining, remaining);
  gtk_label_set_text (self->other, other);
  name_choice (self->keep, label, remaining);
  name_choice (self->take, label, other);
  name_choice (self->both, label, _ ("Both"));
  gtk_widget_set_visible (GTK_WIDGET (self->both), allows_both);
  gtk_check_button_set_active (proposal == WAY_MERGING_TAKE   ? self->take
                               : proposal == WAY_MERGING_BOTH ? self->both
                                                              : self->keep,
                               TRUE);
  self->choice = proposal;
  gtk_stack_set_visible_child_name (self->stack, differs ? "choice" : "facts");
}

WayMergingChoice
way_merge_row_get_choice (WayMergeRow *self)
{
  g_return_val_if_fail (WAY_IS_MERGE_ROW (self), WAY_MERGING_KEEP);

  return self->choice;
}
