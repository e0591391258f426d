/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-day-header.h"

#include <glib/gi18n.h>

#include "way-day-grid.h"
#include "way-text-scale.h"
#include "way-when.h"

#define MAX_DAYS 7

struct _WayDayHeader {
  GtkBox parent_instance;

  GtkWidget *gutter;
  GtkWidget *days; /* of the buttons */
  WayDate    first;
  WayDate    chosen;
  guint      n_days;
  GtkWidget *buttons[MAX_DAYS];
};

enum {
  SIGNAL_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WayDayHeader, way_day_header, GTK_TYPE_BOX)

static void
clicked_cb (GtkWidget *button, WayDayHeader *self)
{
  for (guint i = 0; i < self->n_days; i++) {
    if (self->buttons[i] == button)
      g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, way_date_add_days (self->first, (int)i).ymd);
  }
}

static void
way_day_header_class_init (WayDayHeaderClass *klass)
{
  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", WAY_TYPE_DAY_HEADER, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
way_day_header_init (WayDayHeader *self)
{
  self->gutter = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  self->days = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_box_set_homogeneous (GTK_BOX (self->days), TRUE);
  gtk_widget_set_hexpand (self->days, TRUE);
  gtk_box_append (GTK_BOX (self), self->gutter);
  gtk_box_append (GTK_BOX (self), self->days);

  for (guint i = 0; i < MAX_DAYS; i++) {
    GtkWidget *label = gtk_label_new (NULL);

    self->buttons[i] = gtk_button_new ();
    gtk_label_set_wrap (GTK_LABEL (label), TRUE);
    gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
    gtk_label_set_justify (GTK_LABEL (label), GTK_JUSTIFY_CENTER);
    gtk_button_set_child (GTK_BUTTON (self->buttons[i]), label);
    gtk_widget_add_css_class (self->buttons[i], "flat");
    gtk_widget_add_css_class (self->buttons[i], "way-day");
    g_signal_connect_object (self->buttons[i], "clicked", G_CALLBACK (clicked_cb), self, 0);
    gtk_box_append (GTK_BOX (self->days), self->buttons[i]);
  }
}

void
way_day_header_show (WayDayHeader *self, WayDate first, guint n_days, WayDate chosen, WayDate today)
{
  const double scale = way_text_scale (GTK_WIDGET (self));

  g_return_if_fail (WAY_IS_DAY_HEADER (self));

  self->first = first;
  self->n_days = MIN (n_days, MAX_DAYS);
  self->chosen = chosen;
  gtk_widget_set_size_request (self->gutter, (int)(WAY_DAY_GRID_GUTTER * scale), -1);
  gtk_widget_set_size_request (self->days, (int)(WAY_DAY_GRID_COLUMN * scale) * (int)self->n_days,
                               -1);
  for (guint i = 0; i < MAX_DAYS; i++) {
    const WayDate    day = way_date_add_days (first, (int)i);
    g_autofree char *whole = way_when_write_day (day);
    g_auto (GStrv) parts = g_strsplit (whole, " ", 3); /* “Mon 21 Sep 2026” */
    g_autofree char *brief = g_strdup_printf ("%s %u", parts[0], way_date_get_day (day));
    g_autofree char *spoken =
      day.ymd == today.ymd ? g_strdup_printf (_ ("Today, %s"), whole) : g_strdup (whole);
    GtkWidget *label = gtk_button_get_child (GTK_BUTTON (self->buttons[i]));

    gtk_widget_set_visible (self->buttons[i], i < self->n_days);
    gtk_label_set_text (GTK_LABEL (label), self->n_days == 1 ? spoken : brief);
    gtk_widget_set_tooltip_text (self->buttons[i], spoken);
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->buttons[i]),
                                    GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
    if (day.ymd == today.ymd)
      gtk_widget_add_css_class (self->buttons[i], "way-today");
    else
      gtk_widget_remove_css_class (self->buttons[i], "way-today");
    if (day.ymd == chosen.ymd && self->n_days > 1)
      gtk_widget_add_css_class (self->buttons[i], "way-chosen");
    else
      gtk_widget_remove_css_class (self->buttons[i], "way-chosen");
  }
}

void
way_day_header_focus (WayDayHeader *self, WayDate day)
{
  int n;

  g_return_if_fail (WAY_IS_DAY_HEADER (self));

  n = way_date_days_between (self->first, day);
  if (n >= 0 && n < (int)self->n_days)
    gtk_widget_grab_focus (self->buttons[n]);
}

void
way_day_header_scroll (WayDayHeader *self, GtkAdjustment *sideways)
{
  graphene_rect_t bounds;
  int             i;

  g_return_if_fail (WAY_IS_DAY_HEADER (self));

  i = way_date_days_between (self->first, self->chosen);
  if (i >= 0 && i < (int)self->n_days &&
      gtk_widget_compute_bounds (self->buttons[i], GTK_WIDGET (self), &bounds))
    gtk_adjustment_clamp_page (sideways, bounds.origin.x, bounds.origin.x + bounds.size.width);
}
