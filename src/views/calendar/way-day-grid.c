/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-day-grid.h"

#include <glib/gi18n.h>

#include "way-calendar-words.h"
#include "way-hour.h"
#include "way-text-scale.h"

#define HOUR_HEIGHT 52 /* pixels at 100 % text */
#define LEAST       26 /* that a block is high, however short it is */
#define FIRST_HOUR  8
#define LAST_HOUR   18
#define GAP         2

/* What takes place, where, and its button. */
typedef struct {
  WayOccurrence *occurrence;
  GtkWidget     *button;
  guint          column;
  WayBlock       block;
} Item;

struct _WayDayGrid {
  GtkWidget parent_instance;

  WayDate    first;
  guint      n_days;
  guint      first_hour, last_hour;
  GArray    *items; /* of Item, by column and time */
  GPtrArray *hours; /* of GtkLabel */
  int        now_column;
  gint64     now_minute;
};

enum {
  SIGNAL_OPENED,
  SIGNAL_FOCUSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WayDayGrid, way_day_grid, GTK_TYPE_WIDGET)

static void
item_clear (gpointer data)
{
  Item *self = data;

  g_clear_object (&self->occurrence);
  g_clear_pointer (&self->button, gtk_widget_unparent);
}

static double
hour_height (WayDayGrid *self)
{
  return HOUR_HEIGHT * way_text_scale (GTK_WIDGET (self));
}

static int
gutter (WayDayGrid *self)
{
  return (int)(WAY_DAY_GRID_GUTTER * way_text_scale (GTK_WIDGET (self)));
}

static double
y_of (WayDayGrid *self, gint64 minute)
{
  return ((double)minute / 60 - self->first_hour) * hour_height (self);
}

/* --- blocks --- */

static Item *
find_item (WayDayGrid *self, GtkWidget *button)
{
  for (guint i = 0; i < self->items->len; i++) {
    Item *item = &g_array_index (self->items, Item, i);

    if (item->button == button)
      return item;
  }

  return NULL;
}

static void
clicked_cb (GtkWidget *button, WayDayGrid *self)
{
  Item *item = find_item (self, button);

  if (item != NULL)
    g_signal_emit (self, signals[SIGNAL_OPENED], 0, item->occurrence);
}

static void
entered_cb (GtkEventController *controller, WayDayGrid *self)
{
  Item *item = find_item (self, gtk_event_controller_get_widget (controller));

  if (item != NULL)
    g_signal_emit (self, signals[SIGNAL_FOCUSED], 0, item->occurrence);
}

static GtkWidget *
make_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static const char *
icon_of (const WayAppointment *appointment)
{
  switch (appointment->status) {
  case WAY_APPOINTMENT_ARRIVED:
    return "object-select-symbolic";
  case WAY_APPOINTMENT_NO_SHOW:
    return "action-unavailable-symbolic";
  case WAY_APPOINTMENT_BOOKED:
  case WAY_APPOINTMENT_CANCELLED:
  default:
    return NULL;
  }
}

static GtkWidget *
make_button (WayDayGrid *self, WayOccurrence *one)
{
  GtkWidget          *button = gtk_button_new ();
  GtkWidget          *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget          *foot = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 3);
  GtkEventController *focus = gtk_event_controller_focus_new ();
  g_autofree char    *title = way_calendar_words_title (one);
  g_autofree char    *span = way_calendar_words_span (one);
  g_autofree char    *detail = way_calendar_words_detail (one);
  g_autofree char    *second = g_strdup_printf ("%s  %s", span, detail);
  g_autofree char    *spoken = way_calendar_words_spoken (one);

  /* In a narrow week the name has all of its line; the time stands beside it anyway. */
  if (icon_of (one->appointment) != NULL)
    gtk_box_append (GTK_BOX (foot), gtk_image_new_from_icon_name (icon_of (one->appointment)));
  gtk_box_append (GTK_BOX (foot), make_label (second, "caption"));
  gtk_box_append (GTK_BOX (box), make_label (title, "heading"));
  gtk_box_append (GTK_BOX (box), foot);
  gtk_widget_set_valign (box, GTK_ALIGN_START);
  gtk_widget_set_overflow (button, GTK_OVERFLOW_HIDDEN);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "way-block");
  gtk_widget_set_tooltip_text (button, spoken);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken,
                                  -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (clicked_cb), self, 0);
  g_signal_connect_object (focus, "enter", G_CALLBACK (entered_cb), self, 0);
  gtk_widget_add_controller (button, focus);
  gtk_widget_set_parent (button, GTK_WIDGET (self));
  return button;
}

/* Blocks of one day, beside each other where they are at one time. */
static void
arrange (WayDayGrid *self)
{
  for (guint first = 0; first < self->items->len;) {
    const guint column = g_array_index (self->items, Item, first).column;
    g_autoptr (GArray) blocks = g_array_new (FALSE, FALSE, sizeof (WayBlock));
    guint n = 0;

    for (; first + n < self->items->len &&
           g_array_index (self->items, Item, first + n).column == column;
         n++)
      g_array_append_val (blocks, g_array_index (self->items, Item, first + n).block);
    way_blocks_arrange ((WayBlock *)blocks->data, n);
    for (guint i = 0; i < n; i++)
      g_array_index (self->items, Item, first + i).block = g_array_index (blocks, WayBlock, i);
    first += n;
  }
}

static void
add (WayDayGrid *self, WayOccurrence *one, GTimeZone *zone)
{
  Item    item = { 0 };
  WayDate day;
  gint64  minute;
  int     column;

  way_hour_of_time (one->starts_at, zone, &day, &minute);
  column = way_date_days_between (self->first, day);
  if (column < 0) { /* since yesterday */
    minute = 0;
    column = 0;
  }
  if (column >= (int)self->n_days)
    return;

  item.occurrence = g_object_ref (one);
  item.column = (guint)column;
  item.block.from = minute;
  item.block.to = MIN (minute + MAX (one->appointment->minutes, LEAST * 60 / HOUR_HEIGHT), 24 * 60);
  item.button = make_button (self, one);
  self->first_hour = MIN (self->first_hour, (guint)(minute / 60));
  self->last_hour = MAX (self->last_hour, (guint)((item.block.to + 59) / 60));
  g_array_append_val (self->items, item);
}

static void
show_hours (WayDayGrid *self)
{
  for (guint i = 0; i < self->hours->len; i++)
    gtk_widget_unparent (g_ptr_array_index (self->hours, i));
  g_ptr_array_set_size (self->hours, 0);

  for (guint hour = self->first_hour; hour < self->last_hour; hour++) {
    g_autofree char *words = way_hour_write (hour * 60);
    GtkWidget       *label = gtk_label_new (words);

    gtk_label_set_xalign (GTK_LABEL (label), 1);
    gtk_label_set_yalign (GTK_LABEL (label), 0);
    gtk_widget_add_css_class (label, "caption");
    gtk_widget_add_css_class (label, "numeric");
    gtk_widget_add_css_class (label, "dim-label");
    gtk_widget_set_parent (label, GTK_WIDGET (self));
    g_ptr_array_add (self->hours, label);
  }
}

void
way_day_grid_show (WayDayGrid *self,
                   WayDate     first,
                   guint       n_days,
                   GPtrArray  *occurrences,
                   WayTime     now)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  WayDate today;

  g_return_if_fail (WAY_IS_DAY_GRID (self));

  g_array_set_size (self->items, 0);
  self->first = first;
  self->n_days = n_days;
  self->first_hour = FIRST_HOUR;
  self->last_hour = LAST_HOUR;
  for (guint i = 0; occurrences != NULL && i < occurrences->len; i++) {
    WayOccurrence *one = g_ptr_array_index (occurrences, i);

    if (one->appointment->status != WAY_APPOINTMENT_CANCELLED)
      add (self, one, zone);
  }
  arrange (self);

  self->now_column = -1;
  if (now.us != 0) {
    way_hour_of_time (now, zone, &today, &self->now_minute);
    if (today.ymd >= first.ymd && way_date_days_between (first, today) < (int)n_days)
      self->now_column = way_date_days_between (first, today);
  }
  show_hours (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* --- focus --- */

static int
find_focused (WayDayGrid *self)
{
  for (guint i = 0; i < self->items->len; i++) {
    if (gtk_widget_has_focus (g_array_index (self->items, Item, i).button))
      return (int)i;
  }

  return -1;
}

WayOccurrence *
way_day_grid_get_focused (WayDayGrid *self)
{
  int n;

  g_return_val_if_fail (WAY_IS_DAY_GRID (self), NULL);

  n = find_focused (self);
  return n >= 0 ? g_array_index (self->items, Item, n).occurrence : NULL;
}

gboolean
way_day_grid_is_empty (WayDayGrid *self)
{
  g_return_val_if_fail (WAY_IS_DAY_GRID (self), TRUE);

  return self->items->len == 0;
}

gboolean
way_day_grid_focus_day (WayDayGrid *self, WayDate day)
{
  g_return_val_if_fail (WAY_IS_DAY_GRID (self), FALSE);

  for (guint i = 0; i < self->items->len; i++) {
    const Item *item = &g_array_index (self->items, Item, i);

    if (way_date_add_days (self->first, (int)item->column).ymd == day.ymd)
      return gtk_widget_grab_focus (item->button);
  }

  return FALSE;
}

gboolean
way_day_grid_focus_next (WayDayGrid *self, int by)
{
  int n;

  g_return_val_if_fail (WAY_IS_DAY_GRID (self), FALSE);

  n = find_focused (self) + by;
  if (n < 0 || n >= (int)self->items->len ||
      (n - by >= 0 && g_array_index (self->items, Item, n).column !=
                        g_array_index (self->items, Item, n - by).column))
    return FALSE;

  return gtk_widget_grab_focus (g_array_index (self->items, Item, n).button);
}

double
way_day_grid_get_start (WayDayGrid *self)
{
  gint64 minute = self->now_column >= 0 ? self->now_minute : FIRST_HOUR * 60;

  g_return_val_if_fail (WAY_IS_DAY_GRID (self), 0);

  for (guint i = 0; i < self->items->len && self->now_column < 0; i++)
    minute = MIN (minute, g_array_index (self->items, Item, i).block.from);
  return MAX (y_of (self, minute) - hour_height (self), 0);
}

/* --- where everything stands --- */

static void
way_day_grid_measure (GtkWidget     *widget,
                      GtkOrientation orientation,
                      int            for_size,
                      int           *minimum,
                      int           *natural,
                      int           *minimum_baseline,
                      int           *natural_baseline)
{
  WayDayGrid *self = WAY_DAY_GRID (widget);
  const int   columns = (int)(WAY_DAY_GRID_COLUMN * way_text_scale (widget)) * (int)self->n_days;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = gutter (self) + columns;
  else
    *minimum = *natural =
      (int)((self->last_hour - self->first_hour) * hour_height (self)) + 2 * GAP;
}

static void
allocate (WayDayGrid *self, GtkWidget *child, double x, double y, double width, double height)
{
  const gboolean is_rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  const int      all = gtk_widget_get_width (GTK_WIDGET (self));
  int            least;
  GtkAllocation  place = { (int)x, (int)y, (int)width, (int)height };

  /* A button is cut where its words need more than its minutes. */
  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  place.width = MAX (place.width, least);
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, place.width, &least, NULL, NULL, NULL);
  place.height = MAX (place.height, least);
  if (is_rtl)
    place.x = all - place.x - place.width;
  gtk_widget_size_allocate (child, &place, -1);
}

static void
way_day_grid_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  WayDayGrid  *self = WAY_DAY_GRID (widget);
  const double left = gutter (self);
  const double column = (width - left) / MAX (self->n_days, 1);

  for (guint i = 0; i < self->hours->len; i++)
    allocate (self, g_ptr_array_index (self->hours, i), 0, i * hour_height (self), left - 9,
              hour_height (self));

  for (guint i = 0; i < self->items->len; i++) {
    const Item  *item = &g_array_index (self->items, Item, i);
    const double lane = (column - 2 * GAP) / MAX (item->block.n_lanes, 1);
    const double y = y_of (self, item->block.from);

    allocate (self, item->button, left + item->column * column + GAP + item->block.lane * lane,
              y + GAP, lane - GAP, y_of (self, item->block.to) - y - GAP);
  }
}

static void
draw (GtkSnapshot *snapshot, const GdkRGBA *color, double x, double y, double width, double height)
{
  gtk_snapshot_append_color (snapshot, color,
                             &GRAPHENE_RECT_INIT ((float)x, (float)y, (float)width, (float)height));
}

static void
way_day_grid_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  WayDayGrid    *self = WAY_DAY_GRID (widget);
  const int      width = gtk_widget_get_width (widget);
  const int      height = gtk_widget_get_height (widget);
  const double   left = gutter (self);
  const double   column = (width - left) / MAX (self->n_days, 1);
  const gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GdkRGBA        line, now;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &line);
  now = line;
  line.alpha = .14f;
  for (guint i = 0; i <= self->last_hour - self->first_hour; i++)
    draw (snapshot, &line, is_rtl ? 0 : left, i * hour_height (self), width - left, 1);
  for (guint i = 0; i <= self->n_days; i++)
    draw (snapshot, &line, is_rtl ? i * column : left + i * column, 0, 1, height);

  GTK_WIDGET_CLASS (way_day_grid_parent_class)->snapshot (widget, snapshot);

  if (self->now_column >= 0 && self->now_minute >= self->first_hour * 60 &&
      self->now_minute <= self->last_hour * 60) {
    const double x =
      is_rtl ? width - left - (self->now_column + 1) * column : left + self->now_column * column;

    draw (snapshot, &now, x, y_of (self, self->now_minute) - 1, column, 2);
  }
}

static void
way_day_grid_dispose (GObject *object)
{
  WayDayGrid *self = WAY_DAY_GRID (object);

  if (self->items != NULL)
    g_array_set_size (self->items, 0);
  for (guint i = 0; self->hours != NULL && i < self->hours->len; i++)
    gtk_widget_unparent (g_ptr_array_index (self->hours, i));
  g_clear_pointer (&self->hours, g_ptr_array_unref);
  g_clear_pointer (&self->items, g_array_unref);

  G_OBJECT_CLASS (way_day_grid_parent_class)->dispose (object);
}

static void
way_day_grid_class_init (WayDayGridClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_day_grid_dispose;
  widget_class->measure = way_day_grid_measure;
  widget_class->size_allocate = way_day_grid_size_allocate;
  widget_class->snapshot = way_day_grid_snapshot;

  signals[SIGNAL_OPENED] = g_signal_new ("opened", WAY_TYPE_DAY_GRID, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 1, WAY_TYPE_OCCURRENCE);
  signals[SIGNAL_FOCUSED] = g_signal_new ("focused", WAY_TYPE_DAY_GRID, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 1, WAY_TYPE_OCCURRENCE);

  gtk_widget_class_set_css_name (widget_class, "way-day-grid");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
way_day_grid_init (WayDayGrid *self)
{
  self->items = g_array_new (FALSE, TRUE, sizeof (Item));
  g_array_set_clear_func (self->items, item_clear);
  self->hours = g_ptr_array_new ();
  self->n_days = 1;
  self->first_hour = FIRST_HOUR;
  self->last_hour = LAST_HOUR;
  self->now_column = -1;
  show_hours (self);
}
