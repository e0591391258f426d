/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-chart-style.h"

#include <adwaita.h>

#define CAPTION .82 /* of the widget's font, as the style class has it */

WayChartLook
way_chart_style_get_look (void)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  const gboolean   dark = adw_style_manager_get_dark (manager);

  if (adw_style_manager_get_high_contrast (manager))
    return dark ? WAY_CHART_CONTRAST_DARK : WAY_CHART_CONTRAST;
  return dark ? WAY_CHART_DARK : WAY_CHART_LIGHT;
}

static const PangoFontDescription *
get_font (GtkWidget *widget)
{
  return pango_context_get_font_description (gtk_widget_get_pango_context (widget));
}

WayChartFont *
way_chart_style_get_font (GtkWidget *widget, WayChartFont **kept)
{
  const double dpi = pango_cairo_context_get_resolution (gtk_widget_get_pango_context (widget));
  const PangoFontDescription *font = get_font (widget);
  const char                 *family = pango_font_description_get_family (font);
  const WayChartFontHow       how =
    gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL ? WAY_FONT_MIRRORED : WAY_FONT_ON_SCREEN;
  double size = pango_font_description_get_size (font) / (double)PANGO_SCALE * CAPTION;

  if (!pango_font_description_get_size_is_absolute (font))
    size *= (dpi > 0 ? dpi : 96) / 72;
  if (*kept == NULL || !way_chart_font_is (*kept, family, size, how)) {
    g_clear_pointer (kept, way_chart_font_unref);
    *kept = way_chart_font_new (family, size, how);
  }
  return *kept;
}

const char *
way_chart_style_get_family (GtkWidget *widget)
{
  return pango_font_description_get_family (get_font (widget));
}

void
way_chart_style_follow (GtkWidget *widget, GCallback func)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  g_signal_connect_object (manager, "notify::dark", func, widget, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", func, widget, G_CONNECT_SWAPPED);
}
