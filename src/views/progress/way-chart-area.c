/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-chart-area.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "way-chart-words.h"
#include "way-chart.h"

#define CAPTION       .82 /* of the widget's font, as the style class has it */
#define REACH         2.  /* of the mouse, in caption sizes */
#define NATURAL_WIDTH 60.
#define NATURAL_PLUS  8. /* height above the least, in caption sizes */

struct _WayChartArea {
  GtkWidget parent_instance;

  WayProgress *progress;
  int          selected;
  int          hovered;
  GArray      *hits;

  /* Measuring places all words, and GTK measures often. */
  double measured_width;
  double measured_text;
  double measured_height;
};

enum {
  PROP_PROGRESS = 1,
  PROP_SELECTED_POINT,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (WayChartArea, way_chart_area, GTK_TYPE_WIDGET)

static WaySeries *
get_series (WayChartArea *self)
{
  return self->progress != NULL ? way_progress_get_series (self->progress, 0) : NULL;
}

static gboolean
is_shown (WayChartArea *self, int point)
{
  const WaySeries *series = get_series (self);

  return series != NULL && point >= 0 && point < (int)way_series_get_n_points (series) &&
         way_progress_shows (self->progress, way_series_get_point (series, (guint)point)->day);
}

/* The next point that is shown, or the same. */
static int
step (WayChartArea *self, int from, int by)
{
  const int n = get_series (self) != NULL ? (int)way_series_get_n_points (get_series (self)) : 0;

  for (int point = from + by; point >= 0 && point < n; point += by)
    if (is_shown (self, point))
      return point;
  return is_shown (self, from) ? from : -1;
}

static WayChartLook
get_look (void)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  const gboolean   dark = adw_style_manager_get_dark (manager);

  if (adw_style_manager_get_high_contrast (manager))
    return dark ? WAY_CHART_CONTRAST_DARK : WAY_CHART_CONTRAST;
  return dark ? WAY_CHART_DARK : WAY_CHART_LIGHT;
}

static WayChartStyle
get_style (WayChartArea *self)
{
  PangoContext               *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  const PangoFontDescription *font = pango_context_get_font_description (context);
  const double                dpi = pango_cairo_context_get_resolution (context);
  double                      size = pango_font_description_get_size (font) / (double)PANGO_SCALE;

  if (!pango_font_description_get_size_is_absolute (font))
    size *= (dpi > 0 ? dpi : 96) / 72;
  return (WayChartStyle){
    .look = get_look (),
    .text = size * CAPTION,
    .font = pango_font_description_get_family (font),
    .cursor_series = 0,
    .cursor_point = self->hovered >= 0 ? self->hovered : self->selected,
  };
}

/* The name speaks: a screen reader reads it anew whenever it changes. */
static void
tell (WayChartArea *self)
{
  g_autofree char *summary = NULL;
  g_autofree char *sentence = NULL;

  if (get_series (self) == NULL) {
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    _ ("Chart without results"), -1);
    gtk_accessible_reset_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
    return;
  }

  summary = way_chart_summary_words (self->progress);
  if (self->selected >= 0)
    sentence = way_chart_point_words (get_series (self), (guint)self->selected);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  sentence != NULL ? sentence : summary,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, summary, -1);
}

static void
set_hovered (WayChartArea *self, int point)
{
  if (self->hovered == point)
    return;

  self->hovered = point;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static int
find_point (WayChartArea *self, double x, double y)
{
  const int hit = way_chart_find_hit (self->hits, x, y, REACH * get_style (self).text);

  return hit >= 0 ? (int)g_array_index (self->hits, WayChartHit, hit).point : -1;
}

static void
motion_cb (GtkEventControllerMotion *controller, double x, double y, WayChartArea *self)
{
  set_hovered (self, find_point (self, x, y));
}

static void
leave_cb (GtkEventControllerMotion *controller, WayChartArea *self)
{
  set_hovered (self, -1);
}

static void
pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, WayChartArea *self)
{
  const int point = find_point (self, x, y);

  if (point >= 0)
    way_chart_area_set_selected_point (self, point);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  key,
                guint                  code,
                GdkModifierType        state,
                WayChartArea          *self)
{
  const int n = get_series (self) != NULL ? (int)way_series_get_n_points (get_series (self)) : 0;
  int       to;

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  /* Time runs from left to right in every language, and so do the keys. */
  switch (key) {
  case GDK_KEY_Left:
  case GDK_KEY_KP_Left:
    to = self->selected >= 0 ? step (self, self->selected, -1) : step (self, n, -1);
    break;
  case GDK_KEY_Right:
  case GDK_KEY_KP_Right:
    to = step (self, self->selected, 1);
    break;
  case GDK_KEY_Home:
  case GDK_KEY_KP_Home:
    to = step (self, -1, 1);
    break;
  case GDK_KEY_End:
  case GDK_KEY_KP_End:
    to = step (self, n, -1);
    break;
  default:
    return GDK_EVENT_PROPAGATE;
  }
  set_hovered (self, -1);
  way_chart_area_set_selected_point (self, to);
  return GDK_EVENT_STOP;
}

/* Who comes by the keyboard sees where the cursor is. */
static void
focus_enter_cb (GtkEventControllerFocus *controller, WayChartArea *self)
{
  if (self->selected < 0 && get_series (self) != NULL)
    way_chart_area_set_selected_point (
      self, step (self, (int)way_series_get_n_points (get_series (self)), -1));
}

static void
style_changed_cb (WayChartArea *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static GtkSizeRequestMode
way_chart_area_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static double
get_height (WayChartArea *self, double width, const WayChartStyle *style)
{
  if (ABS (self->measured_width - width) > .1 || ABS (self->measured_text - style->text) > 1e-6) {
    self->measured_height = way_chart_get_height (width, self->progress, style);
    self->measured_width = width;
    self->measured_text = style->text;
  }
  return self->measured_height;
}

static void
way_chart_area_measure (GtkWidget     *widget,
                        GtkOrientation orientation,
                        int            for_size,
                        int           *minimum,
                        int           *natural,
                        int           *minimum_baseline,
                        int           *natural_baseline)
{
  WayChartArea       *self = WAY_CHART_AREA (widget);
  const WayChartStyle style = get_style (self);
  double              width;

  *minimum_baseline = *natural_baseline = -1;
  *minimum = *natural = 0;
  if (get_series (self) == NULL)
    return;

  width = way_chart_get_width (self->progress, &style);
  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = (int)width;
    *natural = MAX (*minimum, (int)(NATURAL_WIDTH * style.text));
  } else {
    *minimum = (int)get_height (self, MAX (width, for_size), &style);
    *natural = *minimum + (int)(NATURAL_PLUS * style.text);
  }
}

static void
way_chart_area_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  WayChartArea       *self = WAY_CHART_AREA (widget);
  const WayChartStyle style = get_style (self);
  const int           width = gtk_widget_get_width (widget);
  const int           height = gtk_widget_get_height (widget);
  cairo_t            *cr;

  g_array_set_size (self->hits, 0);
  if (get_series (self) == NULL || width <= 0 || height <= 0)
    return;

  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  way_chart_draw (cr, width, height, self->progress, &style, self->hits);
  cairo_destroy (cr);
}

static void
way_chart_area_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  WayChartArea *self = WAY_CHART_AREA (object);

  switch (prop_id) {
  case PROP_PROGRESS:
    g_value_set_boxed (value, self->progress);
    break;
  case PROP_SELECTED_POINT:
    g_value_set_int (value, self->selected);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
way_chart_area_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  WayChartArea *self = WAY_CHART_AREA (object);

  switch (prop_id) {
  case PROP_PROGRESS:
    way_chart_area_set_progress (self, g_value_get_boxed (value));
    break;
  case PROP_SELECTED_POINT:
    way_chart_area_set_selected_point (self, g_value_get_int (value));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
  }
}

static void
way_chart_area_finalize (GObject *object)
{
  WayChartArea *self = WAY_CHART_AREA (object);

  g_clear_pointer (&self->progress, way_progress_unref);
  g_array_unref (self->hits);

  G_OBJECT_CLASS (way_chart_area_parent_class)->finalize (object);
}

static void
way_chart_area_class_init (WayChartAreaClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = way_chart_area_get_property;
  object_class->set_property = way_chart_area_set_property;
  object_class->finalize = way_chart_area_finalize;
  widget_class->get_request_mode = way_chart_area_get_request_mode;
  widget_class->measure = way_chart_area_measure;
  widget_class->snapshot = way_chart_area_snapshot;

  properties[PROP_PROGRESS] =
    g_param_spec_boxed ("progress", NULL, NULL, WAY_TYPE_PROGRESS,
                        G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_SELECTED_POINT] =
    g_param_spec_int ("selected-point", NULL, NULL, -1, G_MAXINT, -1,
                      G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "chart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-chart-area.ui");
  gtk_widget_class_bind_template_callback (widget_class, motion_cb);
  gtk_widget_class_bind_template_callback (widget_class, leave_cb);
  gtk_widget_class_bind_template_callback (widget_class, pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, focus_enter_cb);
}

static void
way_chart_area_init (WayChartArea *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  self->selected = -1;
  self->hovered = -1;
  self->hits = g_array_new (FALSE, FALSE, sizeof (WayChartHit));
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (style_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (style_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

WayProgress *
way_chart_area_get_progress (WayChartArea *self)
{
  g_return_val_if_fail (WAY_IS_CHART_AREA (self), NULL);

  return self->progress;
}

void
way_chart_area_set_progress (WayChartArea *self, WayProgress *progress)
{
  g_return_if_fail (WAY_IS_CHART_AREA (self));

  if (self->progress == progress)
    return;

  g_clear_pointer (&self->progress, way_progress_unref);
  if (progress != NULL)
    self->progress = way_progress_ref (progress);
  g_array_set_size (self->hits, 0);
  self->hovered = -1;
  self->measured_width = -1;
  if (!is_shown (self, self->selected))
    way_chart_area_set_selected_point (self, -1);
  tell (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROGRESS]);
}

int
way_chart_area_get_selected_point (WayChartArea *self)
{
  g_return_val_if_fail (WAY_IS_CHART_AREA (self), -1);

  return self->selected;
}

void
way_chart_area_set_selected_point (WayChartArea *self, int point)
{
  const int shown = is_shown (self, point) ? point : -1;

  g_return_if_fail (WAY_IS_CHART_AREA (self));

  if (self->selected == shown)
    return;

  self->selected = shown;
  tell (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED_POINT]);
}

gboolean
way_chart_area_get_spot (WayChartArea *self, int point, double *x, double *y)
{
  g_return_val_if_fail (WAY_IS_CHART_AREA (self), FALSE);

  for (guint i = 0; i < self->hits->len; i++) {
    const WayChartHit *hit = &g_array_index (self->hits, WayChartHit, i);

    if (hit->series == 0 && (int)hit->point == point) {
      *x = hit->x;
      *y = hit->y;
      return TRUE;
    }
  }
  return FALSE;
}
