/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-history-row.h"

#include <glib/gi18n.h>

#include "way-client-words.h"
#include "way-marked-label.h"
#include "way-record-words.h"

struct _WayHistoryRow {
  AdwBin parent_instance;

  WayHistoryItem *item;

  GtkLabel  *heading;
  GtkWidget *card;
  GtkLabel  *time;
  GtkImage  *icon;
  GtkLabel  *about;
  GtkLabel  *sentence;
  GtkWidget *quote;
  GtkLabel  *detail;
  GtkLabel  *legend;
  GtkLabel  *note;
  GtkWidget *put_back;
  GtkWidget *arrow;
};

enum {
  SIGNAL_PUT_BACK,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WayHistoryRow, way_history_row, ADW_TYPE_BIN)

/* --- icons --- */

static const struct {
  const char *verb;
  const char *icon;
} access_icons[] = {
  { "print", "printer-symbolic" },
  { "export", "document-save-symbolic" },
  { "denied", "action-unavailable-symbolic" },
  { "unlock", "changes-allow-symbolic" },
  { "check", "security-high-symbolic" },
};

const char *
way_history_row_get_icon_of (const WayHistoryDeed *deed)
{
  switch (deed->kind) {
  case WAY_HISTORY_CREATED:
    return way_history_deed_signs (deed) ? "way-sign-symbolic" : "list-add-symbolic";
  case WAY_HISTORY_REMOVED:
  case WAY_HISTORY_ERASED:
    return "user-trash-symbolic";
  case WAY_HISTORY_RESTORED:
    return "edit-undo-symbolic";
  case WAY_HISTORY_ACCESS:
    for (guint i = 0; i < G_N_ELEMENTS (access_icons); i++) {
      if (g_str_equal (access_icons[i].verb, deed->verb))
        return access_icons[i].icon;
    }
    return "view-reveal-symbolic";
  case WAY_HISTORY_CHANGED:
  default:
    return "document-edit-symbolic";
  }
}

static const char *
icon_of (WayHistoryEntry *entry)
{
  if (entry->imported)
    return "document-open-symbolic";
  if (entry->took_back.act != 0)
    return "edit-undo-symbolic";
  if ((way_history_entry_get_kinds (entry) & WAY_HISTORY_OF_SIGNING) != 0)
    return "way-sign-symbolic";
  return entry->deeds->len > 0 ? way_history_row_get_icon_of (g_ptr_array_index (entry->deeds, 0))
                               : "document-edit-symbolic";
}

/* --- what it shows --- */

/* A list names its rows after their type: this is what is heard when the keyboard comes to it. */
static void
name_row (WayHistoryRow *self)
{
  GtkWidget       *row = gtk_widget_get_parent (GTK_WIDGET (self));
  g_autofree char *time = NULL;
  g_autofree char *speech = NULL;
  g_autofree char *words = NULL;

  if (row == NULL || self->item == NULL)
    return;

  time = way_record_words_clock (self->item->entry->at);
  speech = way_history_words_to_speech (self->item->words);
  words = g_strdup_printf ("%s %s", time, speech);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

static void
show_label (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

static gboolean
has_marks (const WayMarkedText *text)
{
  return text != NULL && (way_marked_text_has (text, WAY_MARK_ADDED) ||
                          way_marked_text_has (text, WAY_MARK_REMOVED));
}

void
way_history_row_set_item (WayHistoryRow *self, WayHistoryItem *item)
{
  const WayHistoryWords *words = item != NULL ? item->words : NULL;
  g_autofree char       *clock = NULL;
  g_autofree char       *time = NULL;
  gboolean               free_to_go;

  g_return_if_fail (WAY_IS_HISTORY_ROW (self));

  g_set_object (&self->item, item);
  if (words == NULL) {
    way_marked_label_show (self->sentence, NULL);
    way_marked_label_show (self->detail, NULL);
    show_label (self->about, NULL);
    show_label (self->note, NULL);
    return;
  }

  clock = way_record_words_clock (item->entry->at);
  time = way_client_words_isolate (clock);
  gtk_label_set_text (self->time, time);
  gtk_image_set_from_icon_name (self->icon, icon_of (item->entry));
  way_marked_label_show (self->sentence, words->sentence);
  way_marked_label_show (self->detail, words->detail);
  gtk_widget_set_visible (self->quote, words->detail != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->legend), has_marks (words->detail));
  show_label (self->about, words->about);
  show_label (self->note, words->note);
  free_to_go = item->entry->bar.kind == WAY_UNDO_FREE;
  gtk_widget_set_visible (self->put_back, free_to_go);
  gtk_widget_set_visible (self->arrow, !free_to_go && !way_history_entry_is_reading (item->entry));
  name_row (self);
}

void
way_history_row_lock (WayHistoryRow *self)
{
  g_return_if_fail (WAY_IS_HISTORY_ROW (self));

  gtk_widget_set_visible (self->put_back, FALSE);
  gtk_widget_set_visible (self->arrow,
                          self->item != NULL && !way_history_entry_is_reading (self->item->entry));
}

WayHistoryItem *
way_history_row_get_item (WayHistoryRow *self)
{
  g_return_val_if_fail (WAY_IS_HISTORY_ROW (self), NULL);

  return self->item;
}

static void
set_class (GtkWidget *widget, const char *name, gboolean on)
{
  if (on)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

void
way_history_row_set_edges (WayHistoryRow *self, const char *heading, gboolean last)
{
  g_return_if_fail (WAY_IS_HISTORY_ROW (self));

  show_label (self->heading, heading);
  set_class (self->card, "first", heading != NULL);
  set_class (self->card, "last", last);
}

/* --- the widget --- */

static void
put_back_cb (WayHistoryRow *self)
{
  g_signal_emit (self, signals[SIGNAL_PUT_BACK], 0);
}

static void
way_history_row_dispose (GObject *object)
{
  g_clear_object (&WAY_HISTORY_ROW (object)->item);

  G_OBJECT_CLASS (way_history_row_parent_class)->dispose (object);
}

static void
way_history_row_class_init (WayHistoryRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_history_row_dispose;
  signals[SIGNAL_PUT_BACK] = g_signal_new ("put-back", WAY_TYPE_HISTORY_ROW, G_SIGNAL_RUN_LAST, 0,
                                           NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-history-row.ui");
  gtk_widget_class_bind_template_child (widget_class, WayHistoryRow, heading);
  gtk_widget_class_bind_template_child (widget_class, WayHistoryRow, card);
  gtk_widget_class_bind_template_child (widget_class, WayHistoryRow, time);
  gtk_widget_class_bind_template_child (widget_class, WayHistoryRow, icon);
  gtk_widget_class_bind_template_child (widget_class, WayHistoryRow, about);
  gtk_widget_class_bind_template_child (widget_class, WayHistoryRow, sentence);
  gtk_widget_class_bind_template_child (widget_class, WayHistoryRow, quote);
  gtk_widget_class_bind_template_child (widget_class, WayHistoryRow, detail);
  gtk_widget_class_bind_template_child (widget_class, WayHistoryRow, legend);
  gtk_widget_class_bind_template_child (widget_class, WayHistoryRow, note);
  gtk_widget_class_bind_template_child (widget_class, WayHistoryRow, put_back);
  gtk_widget_class_bind_template_child (widget_class, WayHistoryRow, arrow);
  gtk_widget_class_bind_template_callback (widget_class, put_back_cb);
}

static void
way_history_row_init (WayHistoryRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
way_history_row_new (void)
{
  return g_object_new (WAY_TYPE_HISTORY_ROW, NULL);
}
