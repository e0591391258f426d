/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-history-row.h"

struct _WayHistoryRow {
  AdwPreferencesRow parent_instance;

  gint64 act;

  GtkLabel    *time;
  GtkImage    *icon;
  GtkLabel    *sentence;
  GtkWidget   *quote;
  GtkLabel    *changed;
  GtkLabel    *legend;
  GtkExpander *expander;
  GtkLabel    *entered;
  GtkWidget   *put_back;
};

enum {
  SIGNAL_PUT_BACK,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WayHistoryRow, way_history_row, ADW_TYPE_PREFERENCES_ROW)

static const char *
icon_of (WayHistoryKind kind)
{
  switch (kind) {
  case WAY_HISTORY_CREATED:
    return "list-add-symbolic";
  case WAY_HISTORY_REMOVED:
    return "user-trash-symbolic";
  case WAY_HISTORY_RESTORED:
    return "edit-undo-symbolic";
  case WAY_HISTORY_ACCESS:
    return "view-reveal-symbolic";
  case WAY_HISTORY_CHANGED:
  default:
    return "document-edit-symbolic";
  }
}

static PangoAttribute *
make_attribute (WayHistoryMark mark)
{
  switch (mark) {
  case WAY_HISTORY_MARK_ADDED:
    return pango_attr_underline_new (PANGO_UNDERLINE_SINGLE);
  case WAY_HISTORY_MARK_REMOVED:
    return pango_attr_strikethrough_new (TRUE);
  case WAY_HISTORY_MARK_STRONG:
  default:
    return pango_attr_weight_new (PANGO_WEIGHT_BOLD);
  }
}

/* Never markup: it is what people typed. */
static void
show_text (GtkLabel *label, const WayHistoryText *text)
{
  g_autoptr (PangoAttrList) marks = pango_attr_list_new ();

  for (guint i = 0; text != NULL && i < text->spans->len; i++) {
    const WayHistorySpan *span = &g_array_index (text->spans, WayHistorySpan, i);
    PangoAttribute       *attribute = make_attribute (span->mark);

    attribute->start_index = span->start;
    attribute->end_index = span->end;
    pango_attr_list_insert (marks, attribute);
  }
  gtk_label_set_text (label, text != NULL ? text->text : "");
  gtk_label_set_attributes (label, marks);
}

static void
put_back_cb (WayHistoryRow *self)
{
  g_signal_emit (self, signals[SIGNAL_PUT_BACK], 0);
}

static void
way_history_row_class_init (WayHistoryRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[SIGNAL_PUT_BACK] = g_signal_new ("put-back", WAY_TYPE_HISTORY_ROW, G_SIGNAL_RUN_LAST, 0,
                                           NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-history-row.ui");
  gtk_widget_class_bind_template_child (widget_class, WayHistoryRow, time);
  gtk_widget_class_bind_template_child (widget_class, WayHistoryRow, icon);
  gtk_widget_class_bind_template_child (widget_class, WayHistoryRow, sentence);
  gtk_widget_class_bind_template_child (widget_class, WayHistoryRow, quote);
  gtk_widget_class_bind_template_child (widget_class, WayHistoryRow, changed);
  gtk_widget_class_bind_template_child (widget_class, WayHistoryRow, legend);
  gtk_widget_class_bind_template_child (widget_class, WayHistoryRow, expander);
  gtk_widget_class_bind_template_child (widget_class, WayHistoryRow, entered);
  gtk_widget_class_bind_template_child (widget_class, WayHistoryRow, put_back);
  gtk_widget_class_bind_template_callback (widget_class, put_back_cb);
}

static void
way_history_row_init (WayHistoryRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
way_history_row_show (WayHistoryRow         *self,
                      WayHistoryKind         kind,
                      const char            *time,
                      const WayHistoryWords *words,
                      gint64                 act)
{
  const gboolean folded = kind == WAY_HISTORY_CREATED;

  g_return_if_fail (WAY_IS_HISTORY_ROW (self));

  self->act = act;
  gtk_label_set_text (self->time, time);
  gtk_image_set_from_icon_name (self->icon, icon_of (kind));
  show_text (self->sentence, words->sentence);
  show_text (self->changed, folded ? NULL : words->detail);
  show_text (self->entered, folded ? words->detail : NULL);
  gtk_widget_set_visible (self->quote, !folded && words->detail != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->legend), words->marks_texts);
  gtk_widget_set_visible (GTK_WIDGET (self->expander), folded && words->detail != NULL);
  gtk_widget_set_visible (self->put_back, act != 0);
}

gint64
way_history_row_get_act (WayHistoryRow *self)
{
  g_return_val_if_fail (WAY_IS_HISTORY_ROW (self), 0);

  return self->act;
}
