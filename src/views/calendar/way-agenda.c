/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-agenda.h"

#include <glib/gi18n.h>

#include "way-calendar-words.h"
#include "way-day-words.h"

struct _WayAgenda {
  AdwBin parent_instance;

  GListStore         *occurrences;
  GtkSingleSelection *selection;
  WayDate             today;

  GtkListView *list;
};

enum {
  SIGNAL_OPENED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WayAgenda, way_agenda, ADW_TYPE_BIN)

/* The parts of a row, by name. */
static GtkWidget *
part (GtkWidget *row, const char *name)
{
  return g_object_get_data (G_OBJECT (row), name);
}

static GtkWidget *
add_label (GtkWidget *row, GtkWidget *box, const char *name, const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);
  g_object_set_data (G_OBJECT (row), name, label);
  return label;
}

static void
setup_cb (GtkListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *time;

  gtk_widget_set_margin_top (row, 6);
  gtk_widget_set_margin_bottom (row, 6);
  gtk_widget_set_margin_top (add_label (row, row, "day", "heading"), 12);
  gtk_box_append (GTK_BOX (row), line);
  g_object_set_data (G_OBJECT (row), "line", line);
  time = add_label (row, line, "time", "numeric");
  gtk_label_set_width_chars (GTK_LABEL (time), 12);
  gtk_label_set_yalign (GTK_LABEL (time), 0);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (line), words);
  add_label (row, words, "title", NULL);
  add_label (row, words, "detail", "dim-label");
  gtk_widget_add_css_class (part (row, "detail"), "caption");
  gtk_list_item_set_child (item, row);
}

static void
bind_cb (GtkListItemFactory *factory, GtkListItem *item, WayAgenda *self)
{
  GtkWidget       *row = gtk_list_item_get_child (item);
  WayOccurrence   *one = gtk_list_item_get_item (item);
  const guint      n = gtk_list_item_get_position (item);
  const WayDate    day = way_calendar_words_day (one->starts_at);
  g_autofree char *heading = way_day_words_heading (day, self->today);
  g_autofree char *span = way_calendar_words_span (one);
  g_autofree char *title = way_calendar_words_title (one);
  g_autofree char *detail = way_calendar_words_detail (one);
  g_autoptr (WayOccurrence) before =
    n > 0 ? g_list_model_get_item (G_LIST_MODEL (self->occurrences), n - 1) : NULL;

  gtk_label_set_text (GTK_LABEL (part (row, "day")), heading);
  gtk_widget_set_visible (
    part (row, "day"), before == NULL || way_calendar_words_day (before->starts_at).ymd != day.ymd);
  gtk_label_set_text (GTK_LABEL (part (row, "time")), span);
  gtk_label_set_text (GTK_LABEL (part (row, "title")), title);
  gtk_label_set_text (GTK_LABEL (part (row, "detail")), detail);
  gtk_widget_set_visible (part (row, "detail"), *detail != '\0');
  if (one->appointment->status == WAY_APPOINTMENT_CANCELLED)
    gtk_widget_add_css_class (part (row, "line"), "way-cancelled");
  else
    gtk_widget_remove_css_class (part (row, "line"), "way-cancelled");
}

static void
activate_cb (WayAgenda *self, guint position)
{
  g_autoptr (WayOccurrence) one =
    g_list_model_get_item (G_LIST_MODEL (self->occurrences), position);

  if (one != NULL)
    g_signal_emit (self, signals[SIGNAL_OPENED], 0, one);
}

static void
way_agenda_dispose (GObject *object)
{
  g_clear_object (&WAY_AGENDA (object)->occurrences);
  g_clear_object (&WAY_AGENDA (object)->selection);

  G_OBJECT_CLASS (way_agenda_parent_class)->dispose (object);
}

static void
way_agenda_class_init (WayAgendaClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_agenda_dispose;

  signals[SIGNAL_OPENED] = g_signal_new ("opened", WAY_TYPE_AGENDA, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 1, WAY_TYPE_OCCURRENCE);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-agenda.ui");
  gtk_widget_class_bind_template_child (widget_class, WayAgenda, list);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
way_agenda_init (WayAgenda *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->occurrences = g_list_store_new (WAY_TYPE_OCCURRENCE);
  self->selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->occurrences)));
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, 0);
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  g_object_unref (factory);
}

void
way_agenda_show (WayAgenda *self, GPtrArray *occurrences, WayDate today)
{
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (self->occurrences));

  g_return_if_fail (WAY_IS_AGENDA (self));

  self->today = today;
  g_list_store_splice (self->occurrences, 0, n, occurrences != NULL ? occurrences->pdata : NULL,
                       occurrences != NULL ? occurrences->len : 0);
}

WayOccurrence *
way_agenda_get_focused (WayAgenda *self)
{
  g_return_val_if_fail (WAY_IS_AGENDA (self), NULL);

  return gtk_single_selection_get_selected_item (self->selection);
}

void
way_agenda_focus (WayAgenda *self)
{
  g_return_if_fail (WAY_IS_AGENDA (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->list));
}
