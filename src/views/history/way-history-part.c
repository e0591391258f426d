/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-history-part.h"

#include "way-history-row.h"
#include "way-marked-label.h"
#include "way-wrap.h"

struct _WayHistoryPart {
  AdwPreferencesRow parent_instance;

  const WayHistoryDeed *deed;

  GtkImage  *icon;
  GtkLabel  *sentence;
  GtkLabel  *detail;
  GtkWidget *quote;
  GtkWidget *actions;
  GtkWidget *before;
  GtkWidget *after;
};

enum {
  SIGNAL_LOOK_BACK,
  SIGNAL_LIFE,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WayHistoryPart, way_history_part, ADW_TYPE_PREFERENCES_ROW)

static void
before_cb (WayHistoryPart *self)
{
  g_signal_emit (self, signals[SIGNAL_LOOK_BACK], 0, TRUE);
}

static void
after_cb (WayHistoryPart *self)
{
  g_signal_emit (self, signals[SIGNAL_LOOK_BACK], 0, FALSE);
}

static void
life_cb (WayHistoryPart *self)
{
  g_signal_emit (self, signals[SIGNAL_LIFE], 0);
}

static void
way_history_part_class_init (WayHistoryPartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[SIGNAL_LOOK_BACK] = g_signal_new ("look-back", WAY_TYPE_HISTORY_PART, G_SIGNAL_RUN_LAST,
                                            0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
  signals[SIGNAL_LIFE] = g_signal_new ("life", WAY_TYPE_HISTORY_PART, G_SIGNAL_RUN_LAST, 0, NULL,
                                       NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (WAY_TYPE_WRAP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-history-part.ui");
  gtk_widget_class_bind_template_child (widget_class, WayHistoryPart, icon);
  gtk_widget_class_bind_template_child (widget_class, WayHistoryPart, sentence);
  gtk_widget_class_bind_template_child (widget_class, WayHistoryPart, detail);
  gtk_widget_class_bind_template_child (widget_class, WayHistoryPart, quote);
  gtk_widget_class_bind_template_child (widget_class, WayHistoryPart, actions);
  gtk_widget_class_bind_template_child (widget_class, WayHistoryPart, before);
  gtk_widget_class_bind_template_child (widget_class, WayHistoryPart, after);
  gtk_widget_class_bind_template_callback (widget_class, before_cb);
  gtk_widget_class_bind_template_callback (widget_class, after_cb);
  gtk_widget_class_bind_template_callback (widget_class, life_cb);
}

static void
way_history_part_init (WayHistoryPart *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
way_history_part_new (void)
{
  return g_object_new (WAY_TYPE_HISTORY_PART, NULL);
}

void
way_history_part_show (WayHistoryPart        *self,
                       const WayHistoryDeed  *deed,
                       const WayHistoryWords *words)
{
  const gboolean   of_record = deed->kind != WAY_HISTORY_ACCESS && deed->kind != WAY_HISTORY_ERASED;
  g_autofree char *speech = way_history_words_to_speech (words);

  g_return_if_fail (WAY_IS_HISTORY_PART (self));

  self->deed = deed;
  gtk_image_set_from_icon_name (self->icon, way_history_row_get_icon_of (deed));
  way_marked_label_show (self->sentence, words->sentence);
  way_marked_label_show (self->detail, words->detail);
  gtk_widget_set_visible (self->quote, words->detail != NULL);
  gtk_widget_set_visible (self->actions, of_record);
  gtk_widget_set_visible (self->before,
                          deed->kind != WAY_HISTORY_CREATED && deed->kind != WAY_HISTORY_RESTORED);
  gtk_widget_set_visible (self->after, deed->kind != WAY_HISTORY_REMOVED);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, speech, -1);
}

const WayHistoryDeed *
way_history_part_get_deed (WayHistoryPart *self)
{
  g_return_val_if_fail (WAY_IS_HISTORY_PART (self), NULL);

  return self->deed;
}
