/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-text-scale.h"

double
way_text_scale (GtkWidget *widget)
{
  int dpi = 0;

  g_object_get (gtk_widget_get_settings (widget), "gtk-xft-dpi", &dpi, NULL);

  return dpi > 0 ? dpi / 1024.0 / 96.0 : 1.0;
}

void
way_text_scale_clamp (AdwClamp *clamp)
{
  const double scale = way_text_scale (GTK_WIDGET (clamp));

  adw_clamp_set_maximum_size (clamp, (int)(adw_clamp_get_maximum_size (clamp) * scale));
  adw_clamp_set_tightening_threshold (clamp,
                                      (int)(adw_clamp_get_tightening_threshold (clamp) * scale));
}

void
way_text_scale_clamp_scrollable (AdwClampScrollable *clamp)
{
  const double scale = way_text_scale (GTK_WIDGET (clamp));

  adw_clamp_scrollable_set_maximum_size (
    clamp, (int)(adw_clamp_scrollable_get_maximum_size (clamp) * scale));
  adw_clamp_scrollable_set_tightening_threshold (
    clamp, (int)(adw_clamp_scrollable_get_tightening_threshold (clamp) * scale));
}
