/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-period-bar.h"

#include "way-date-row.h"

struct _WayPeriodBar {
  GtkWidget parent_instance;

  WayPeriodKind kind; /* that is shown */
  WayDate       first;
  WayDate       last;

  GtkToggleButton *three_months;
  GtkToggleButton *six_months;
  GtkToggleButton *year;
  GtkToggleButton *all;
  GtkToggleButton *own;
  GtkPopover      *popover;
  WayDateRow      *from;
  WayDateRow      *to;
};

enum {
  SIGNAL_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WayPeriodBar, way_period_bar, GTK_TYPE_WIDGET)

static GtkToggleButton *
get_button (WayPeriodBar *self, WayPeriodKind kind)
{
  switch (kind) {
  case WAY_PERIOD_YEAR:
    return self->year;
  case WAY_PERIOD_6_MONTHS:
    return self->six_months;
  case WAY_PERIOD_3_MONTHS:
    return self->three_months;
  case WAY_PERIOD_OWN:
    return self->own;
  case WAY_PERIOD_ALL:
  default:
    return self->all;
  }
}

static void
choose (WayPeriodBar *self, WayPeriod period)
{
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, &period);
}

/* Also one that is pressed already: after zooming it leads back. */
static void
clicked_cb (WayPeriodBar *self, GtkToggleButton *button)
{
  for (WayPeriodKind kind = WAY_PERIOD_ALL; kind < WAY_PERIOD_OWN; kind++)
    if (get_button (self, kind) == button)
      choose (self, (WayPeriod){ .kind = kind });
}

/* --- the own one --- */

static void
own_clicked_cb (WayPeriodBar *self)
{
  way_date_row_set_date (self->from, self->first);
  way_date_row_set_date (self->to, self->last);
  gtk_popover_popup (self->popover);
  gtk_widget_grab_focus (GTK_WIDGET (self->from));
}

/* A month or a year is enough: it is meant as a whole. */
static gboolean
read_day (WayDateRow *row, WayDate *day)
{
  if (way_date_row_get_date (row, day) && day->ymd != 0)
    return TRUE;

  gtk_widget_add_css_class (GTK_WIDGET (row), "error");
  gtk_widget_grab_focus (GTK_WIDGET (row));
  return FALSE;
}

static void
show_own_cb (WayPeriodBar *self)
{
  WayDate from, to;

  if (!read_day (self->from, &from) || !read_day (self->to, &to))
    return;

  choose (self, way_period_make_own (from, to));
  gtk_popover_popdown (self->popover);
}

/* Whoever thinks better of it sees again what is shown. */
static void
closed_cb (WayPeriodBar *self)
{
  gtk_toggle_button_set_active (get_button (self, self->kind), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->own));
}

void
way_period_bar_show (WayPeriodBar *self, const WayPeriod *period, WayDate first, WayDate last)
{
  g_return_if_fail (WAY_IS_PERIOD_BAR (self));

  self->kind = period->kind;
  self->first = first;
  self->last = last;
  gtk_toggle_button_set_active (get_button (self, period->kind), TRUE);
}

/* --- the widget --- */

static void
way_period_bar_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  WayPeriodBar *self = WAY_PERIOD_BAR (widget);

  gtk_widget_size_allocate (gtk_widget_get_first_child (widget),
                            &(GtkAllocation){ 0, 0, width, height }, baseline);
  gtk_popover_present (self->popover);
}

static void
way_period_bar_measure (GtkWidget     *widget,
                        GtkOrientation orientation,
                        int            for_size,
                        int           *minimum,
                        int           *natural,
                        int           *minimum_baseline,
                        int           *natural_baseline)
{
  gtk_widget_measure (gtk_widget_get_first_child (widget), orientation, for_size, minimum, natural,
                      minimum_baseline, natural_baseline);
}

static void
way_period_bar_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (way_period_bar_parent_class)->dispose (object);
}

static void
way_period_bar_class_init (WayPeriodBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_period_bar_dispose;
  widget_class->size_allocate = way_period_bar_size_allocate;
  widget_class->measure = way_period_bar_measure;

  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", WAY_TYPE_PERIOD_BAR, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);

  g_type_ensure (WAY_TYPE_DATE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-period-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, WayPeriodBar, three_months);
  gtk_widget_class_bind_template_child (widget_class, WayPeriodBar, six_months);
  gtk_widget_class_bind_template_child (widget_class, WayPeriodBar, year);
  gtk_widget_class_bind_template_child (widget_class, WayPeriodBar, all);
  gtk_widget_class_bind_template_child (widget_class, WayPeriodBar, own);
  gtk_widget_class_bind_template_child (widget_class, WayPeriodBar, popover);
  gtk_widget_class_bind_template_child (widget_class, WayPeriodBar, from);
  gtk_widget_class_bind_template_child (widget_class, WayPeriodBar, to);
  gtk_widget_class_bind_template_callback (widget_class, clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, own_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_own_cb);
  gtk_widget_class_bind_template_callback (widget_class, closed_cb);
}

static void
way_period_bar_init (WayPeriodBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
