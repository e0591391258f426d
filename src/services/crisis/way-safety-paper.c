/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-safety-paper.h"

#include <glib/gi18n.h>
#include <pango/pangocairo.h>

#include "way-when.h"

/* --- a page --- */

static void
add_lines (WayPaper *paper, const char *words)
{
  g_auto (GStrv) lines = g_strsplit (words != NULL ? words : "", "\n", -1);
  gboolean any = FALSE;

  for (guint i = 0; lines[i] != NULL; i++) {
    if (*g_strstrip (lines[i]) == '\0')
      continue;
    way_paper_add_text (paper, 1, WAY_PAPER_PLAIN, lines[i]);
    any = TRUE;
  }
  if (!any)
    way_paper_add_lines (paper, 1, 2); /* it can be written by hand */
}

WayPaper *
way_safety_paper_write (WaySafetyPlan *plan, gboolean large)
{
  WayPaper        *paper = way_paper_new (large);
  g_autofree char *review = way_when_write_day (plan->review_on);

  way_paper_set_class (paper, WAY_INFO_SAFETY);
  way_paper_add_title (paper, _ ("When It Gets Hard"));
  for (guint part = 0; part < WAY_SAFETY_N_PARTS; part++) {
    way_paper_begin_group (paper);
    way_paper_add_heading (paper, way_safety_part_get_title (part));
    add_lines (paper, way_safety_plan_get_part (plan, part));
    if (part == WAY_SAFETY_MEANS && plan->means_helper != NULL) {
      g_autofree char *words = g_strdup_printf (_ ("%s helps with it."), plan->means_helper);

      way_paper_add_text (paper, 1, WAY_PAPER_PLAIN, words);
    }
    way_paper_end_group (paper);
  }
  if (*review != '\0') {
    /* Translators: %s is a date. */
    g_autofree char *words = g_strdup_printf (_ ("We look at it again on %s."), review);

    way_paper_add_rule (paper);
    way_paper_add_text (paper, 0, WAY_PAPER_PLAIN, words);
  }

  return paper;
}

static WayPaper *
make_page (WayDb *db, const WayPaperRequest *request, gpointer params, GError **error)
{
  return way_safety_paper_write (params, request->large);
}

const WayPaperKind way_safety_paper = {
  .what = "safety-plan",
  .purpose = "safety plan",
  .title = N_ ("Print the Safety Plan"),
  .for_third_parties = TRUE,
  .make = make_page,
};

/* --- a card: two sides of a bank card beside each other, with a line to fold along --- */

#define CARD_WIDTH  243.0 /* points: 85.6 mm */
#define CARD_HEIGHT 153.0 /* 54 mm */
#define MARGIN      9.0
#define FONT        "Sans"
#define LARGEST     10.5
#define SMALLEST    4.5

static const WaySafetyPart left_parts[] = { WAY_SAFETY_WARNING_SIGNS, WAY_SAFETY_ALONE,
                                            WAY_SAFETY_COMPANY };
static const WaySafetyPart right_parts[] = { WAY_SAFETY_HELPERS, WAY_SAFETY_PROFESSIONALS,
                                             WAY_SAFETY_MEANS, WAY_SAFETY_REASONS };

/* Of one side: each part a bold caption and what was said, in one line as far as it goes. */
static char *
side_markup (WaySafetyPlan *plan, const WaySafetyPart *parts, guint n)
{
  GString *markup = g_string_new (NULL);

  for (guint i = 0; i < n; i++) {
    const char      *words = way_safety_plan_get_part (plan, parts[i]);
    g_autofree char *title = g_markup_escape_text (way_safety_part_get_title (parts[i]), -1);
    g_auto (GStrv) lines = NULL;
    g_autofree char *joined = NULL;
    g_autofree char *said = NULL;

    if (words == NULL)
      continue;
    lines = g_strsplit (words, "\n", -1);
    joined = g_strjoinv (" · ", lines);
    said = g_markup_escape_text (joined, -1);
    g_string_append_printf (markup, "%s<b>%s</b>\n%s", markup->len > 0 ? "\n" : "", title, said);
  }

  return g_string_free (markup, FALSE);
}

/* As large as fits; what does not fit even small is cut by an ellipsis. */
static void
draw_side (cairo_t *cr, double x, const char *markup)
{
  g_autoptr (PangoLayout) layout = pango_cairo_create_layout (cr);
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string (FONT);

  pango_layout_set_width (layout, (int)((CARD_WIDTH - 2 * MARGIN) * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_markup (layout, markup, -1);
  for (double size = LARGEST; size >= SMALLEST; size -= .5) {
    int height;

    pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
    pango_layout_set_font_description (layout, font);
    pango_layout_get_size (layout, NULL, &height);
    if (height <= (CARD_HEIGHT - 2 * MARGIN) * PANGO_SCALE)
      break;
  }
  pango_layout_set_height (layout, (int)((CARD_HEIGHT - 2 * MARGIN) * PANGO_SCALE));
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  cairo_move_to (cr, x + MARGIN, MARGIN);
  pango_cairo_show_layout (cr, layout);
}

static void
draw_card (cairo_t *cr, double width, double height, gpointer data)
{
  static const double dashes[] = { 3, 3 };
  WaySafetyPlan      *plan = data;
  g_autofree char    *left = side_markup (plan, left_parts, G_N_ELEMENTS (left_parts));
  g_autofree char    *right = side_markup (plan, right_parts, G_N_ELEMENTS (right_parts));
  const double        scale = MIN (1, width / (2 * CARD_WIDTH + 2));

  cairo_save (cr);
  cairo_scale (cr, scale, scale);
  cairo_set_source_rgb (cr, 0, 0, 0);
  draw_side (cr, 1, left);
  draw_side (cr, 1 + CARD_WIDTH, right);

  cairo_set_line_width (cr, .6);
  cairo_set_source_rgb (cr, .45, .45, .45);
  cairo_rectangle (cr, 1, 1, 2 * CARD_WIDTH, CARD_HEIGHT);
  cairo_stroke (cr);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_move_to (cr, 1 + CARD_WIDTH, 1);
  cairo_line_to (cr, 1 + CARD_WIDTH, 1 + CARD_HEIGHT);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static double
measure_card (double width, double height, gpointer data)
{
  return (CARD_HEIGHT + 2) * MIN (1, width / (2 * CARD_WIDTH + 2));
}

static char *
card_words (WaySafetyPlan *plan)
{
  GString *words = g_string_new (NULL);

  for (guint part = 0; part < WAY_SAFETY_N_PARTS; part++) {
    const char *said = way_safety_plan_get_part (plan, part);

    if (said != NULL)
      g_string_append_printf (words, "%s%s: %s", words->len > 0 ? "\n" : "",
                              way_safety_part_get_title (part), said);
  }

  return g_string_free (words, FALSE);
}

WayPaper *
way_safety_card_paper_write (WaySafetyPlan *plan)
{
  WayPaper        *paper = way_paper_new (FALSE);
  g_autofree char *words = card_words (plan);

  way_paper_add_drawing (paper, measure_card, draw_card, words, g_object_ref (plan),
                         g_object_unref);
  way_paper_add_text (paper, 0, WAY_PAPER_SMALL | WAY_PAPER_DIM,
                      _ ("Cut along the edge and fold along the dashed line."));
  return paper;
}

static WayPaper *
make_card (WayDb *db, const WayPaperRequest *request, gpointer params, GError **error)
{
  return way_safety_card_paper_write (params);
}

const WayPaperKind way_safety_card_paper = {
  .what = "wallet-card",
  .purpose = "safety plan, wallet card",
  .title = N_ ("Print the Wallet Card"),
  .make = make_card,
};
