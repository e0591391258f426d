/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "way-chart.h"

G_BEGIN_DECLS

/* How a chart looks in a widget: light or dark, high contrast, and the widget’s own font. */
WayChartLook way_chart_style_get_look (void);

/* The font of the widget in the size of a caption: the one that is kept, or another in its place
 * when the desktop’s has changed.  Borrowed. */
WayChartFont *way_chart_style_get_font (GtkWidget *widget, WayChartFont **kept);
const char   *way_chart_style_get_family (GtkWidget *widget);

/* Calls the function, swapped with the widget, whenever the look changes. */
void way_chart_style_follow (GtkWidget *widget, GCallback func);

G_END_DECLS
