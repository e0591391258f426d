/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-chart-palette.h"

#define TEXT_CONTRAST  4.5 /* WCAG 2.1, 1.4.3 */
#define SHAPE_CONTRAST 3.0 /* 1.4.11 */
#define HIGH_CONTRAST  7.0 /* 1.4.6 */
#define MOST_BANDS     5

static void
test_contrast (void)
{
  for (guint look = 0; look < WAY_CHART_N_LOOKS; look++) {
    const WayChartPalette *palette = way_chart_palette_get (look);
    const gboolean         high = look == WAY_CHART_CONTRAST || look == WAY_CHART_CONTRAST_DARK;
    const double           text = high ? HIGH_CONTRAST : TEXT_CONTRAST;

    for (guint band = 0; band < MOST_BANDS; band++) {
      const WayInk back = way_chart_palette_get_band (palette, band);

      g_assert_cmpfloat (way_ink_get_contrast (palette->text, back), >=, text);
      g_assert_cmpfloat (way_ink_get_contrast (palette->dim, back), >=, text);
      g_assert_cmpfloat (way_ink_get_contrast (palette->axis, back), >=, SHAPE_CONTRAST);
      for (guint mark = 0; mark < WAY_CHART_N_MARKS; mark++)
        g_assert_cmpfloat (way_ink_get_contrast (palette->marks[mark], back), >=,
                           high ? TEXT_CONTRAST : SHAPE_CONTRAST);
    }
    g_assert_cmpfloat (way_ink_get_contrast (palette->text, palette->box), >=, text);
    g_assert_cmpfloat (way_ink_get_contrast (palette->dim, palette->box), >=, text);
  }
}

/* The formula against the examples everybody knows. */
static void
test_formula (void)
{
  const WayInk black = { 0, 0, 0 };
  const WayInk white = { 1, 1, 1 };
  const WayInk gray = { 119 / 255., 119 / 255., 119 / 255. };

  g_assert_cmpfloat_with_epsilon (way_ink_get_contrast (black, white), 21, 1e-9);
  g_assert_cmpfloat_with_epsilon (way_ink_get_contrast (white, black), 21, 1e-9);
  g_assert_cmpfloat_with_epsilon (way_ink_get_contrast (white, white), 1, 1e-9);
  g_assert_cmpfloat_with_epsilon (way_ink_get_contrast (gray, white), 4.48, .01);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart-palette/formula", test_formula);
  g_test_add_func ("/chart-palette/contrast", test_contrast);
  return g_test_run ();
}
