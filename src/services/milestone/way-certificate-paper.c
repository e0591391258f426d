/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-certificate-paper.h"

#include <glib/gi18n.h>
#include <pango/pangocairo.h>

#include "way-client.h"
#include "way-milestone.h"
#include "way-record-repo.h"
#include "way-when.h"

/* Lengths are parts of the height of the page, so that the certificate is the same on any paper. */
#define FONT       "Cantarell, Sans"
#define FRAME      .018 /* from the edge of the drawing to the outer line */
#define INNER      .014 /* from there to the inner one */
#define CORNER     .05
#define SIDE       .11 /* left and right of the words */
#define NAME_SIZE  .082
#define TITLE_SIZE .115
#define WORDS_SIZE .04
#define SMALL_SIZE .028
#define GAP        .035
#define LEAF       .05

static const double ink[] = { .13, .16, .2 };
static const double gold[] = { .62, .46, .14 };
static const double soft[] = { .36, .39, .43 };

typedef struct {
  char    *name;
  char    *title;
  char    *words; /* NULL: none were chosen */
  char    *day;
  gboolean signs; /* lines to sign on */
} Certificate;

static void
certificate_free (gpointer data)
{
  Certificate *self = data;

  g_free (self->name);
  g_free (self->title);
  g_free (self->words);
  g_free (self->day);
  g_free (self);
}

/* --- the frame --- */

static void
set_color (cairo_t *cr, const double color[3])
{
  cairo_set_source_rgb (cr, color[0], color[1], color[2]);
}

/* A rectangle whose corners are cut by quarter circles that bend inwards. */
static void
trace_frame (cairo_t *cr, double at, double width, double height, double corner)
{
  const double right = width - at, bottom = height - at;

  cairo_new_path (cr);
  cairo_arc_negative (cr, at, at, corner, G_PI / 2, 0);
  cairo_arc_negative (cr, right, at, corner, G_PI, G_PI / 2);
  cairo_arc_negative (cr, right, bottom, corner, -G_PI / 2, G_PI);
  cairo_arc_negative (cr, at, bottom, corner, 0, -G_PI / 2);
  cairo_close_path (cr);
  cairo_stroke (cr);
}

static void
draw_frame (cairo_t *cr, double width, double height)
{
  set_color (cr, gold);
  cairo_set_line_width (cr, height * .005);
  trace_frame (cr, height * FRAME, width, height, height * CORNER);
  cairo_set_line_width (cr, height * .0015);
  trace_frame (cr, height * (FRAME + INNER), width, height, height * (CORNER + .004));
}

/* A line that ends in a small leaf on either side of a dot: between the title and the words. */
static void
draw_sprig (cairo_t *cr, double center, double y, double height)
{
  const double size = height * LEAF;

  set_color (cr, gold);
  cairo_set_line_width (cr, height * .0018);
  for (int side = -1; side <= 1; side += 2) {
    cairo_move_to (cr, center + side * size * .35, y);
    cairo_line_to (cr, center + side * size * 3.4, y);
    cairo_stroke (cr);
    for (int leaf = 0; leaf < 3; leaf++) {
      const double x = center + side * size * (.6 + .62 * leaf);
      const double up = leaf % 2 == 0 ? -1 : 1;

      cairo_move_to (cr, x, y);
      cairo_curve_to (cr, x + side * size * .1, y + up * size * .3, x + side * size * .4,
                      y + up * size * .36, x + side * size * .62, y + up * size * .3);
      cairo_curve_to (cr, x + side * size * .5, y + up * size * .06, x + side * size * .3,
                      y - up * size * .02, x, y);
      cairo_fill (cr);
    }
  }
  cairo_arc (cr, center, y, size * .1, 0, 2 * G_PI);
  cairo_fill (cr);
}

/* --- the words --- */

static PangoLayout *
lay_out (cairo_t *cr, const char *text, double size, PangoWeight weight, double width)
{
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string (FONT);
  PangoLayout *layout = pango_cairo_create_layout (cr);

  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  pango_font_description_set_weight (font, weight);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_width (layout, (int)(width * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
  pango_layout_set_text (layout, text, -1);
  return layout;
}

static double
height_of (PangoLayout *layout)
{
  int height;

  pango_layout_get_size (layout, NULL, &height);
  return (double)height / PANGO_SCALE;
}

/* As large as it fits: somebody’s name is not cut, and many words become smaller ones. */
static PangoLayout *
fit (cairo_t *cr, const char *text, double size, PangoWeight weight, double width, double height)
{
  PangoLayout *layout = lay_out (cr, text, size, weight, width);

  while (height_of (layout) > height && size > height * .02 && size > 5) {
    g_object_unref (layout);
    size *= .92;
    layout = lay_out (cr, text, size, weight, width);
  }

  return layout;
}

static double
show (cairo_t *cr, PangoLayout *layout, double x, double y, const double color[3])
{
  set_color (cr, color);
  cairo_move_to (cr, x, y);
  pango_cairo_show_layout (cr, layout);
  return y + height_of (layout);
}

static void
draw_signature (cairo_t *cr, double x, double y, double width, double height, const char *below)
{
  g_autoptr (PangoLayout) layout =
    lay_out (cr, below, height * SMALL_SIZE * .85, PANGO_WEIGHT_NORMAL, width);

  set_color (cr, soft);
  cairo_set_line_width (cr, height * .0014);
  cairo_move_to (cr, x, y);
  cairo_line_to (cr, x + width, y);
  cairo_stroke (cr);
  show (cr, layout, x, y + height * .008, soft);
}

static void
draw (cairo_t *cr, double width, double height, gpointer user_data)
{
  const Certificate *self = user_data;
  const double       x = width * SIDE, wide = width * (1 - 2 * SIDE);
  const double       foot = self->signs ? .2 : .1; /* kept for the signatures */
  g_autofree char   *quoted =
    self->words != NULL ? g_strdup_printf (C_ ("client’s words", "“%s”"), self->words) : NULL;
  g_autoptr (PangoLayout) name =
    fit (cr, self->name, height * NAME_SIZE, PANGO_WEIGHT_BOLD, wide, height * .13);
  g_autoptr (PangoLayout) title =
    fit (cr, self->title, height * TITLE_SIZE, PANGO_WEIGHT_BOLD, wide, height * .19);
  g_autoptr (PangoLayout) words =
    quoted != NULL ? fit (cr, quoted, height * WORDS_SIZE, PANGO_WEIGHT_NORMAL, wide, height * .24)
                   : NULL;
  g_autoptr (PangoLayout) day =
    lay_out (cr, self->day, height * SMALL_SIZE, PANGO_WEIGHT_NORMAL, wide);
  const double gap = height * GAP;
  const double all = height_of (name) + height_of (title) + height_of (day) + 4 * gap +
                     (words != NULL ? height_of (words) + gap : 0);
  double y = MAX (height * .07, (height * (1 - foot) - all) / 2 + height * .02);

  cairo_save (cr);
  draw_frame (cr, width, height);
  y = show (cr, name, x, y, ink) + gap * .6;
  y = show (cr, title, x, y, gold) + gap;
  y = show (cr, day, x, y, soft) + gap * 1.2;
  draw_sprig (cr, width / 2, y, height);
  y += gap * 1.2;
  if (words != NULL)
    show (cr, words, x, y, ink);

  if (self->signs) {
    const double line = width * .28, at = height * .86;

    draw_signature (cr, width * .16, at, line, height, _ ("Who celebrates with you"));
    draw_signature (cr, width * .56, at, line, height, _ ("Day"));
  }
  cairo_restore (cr);
}

static double
measure (double width, double height, gpointer user_data)
{
  return MIN (height, width * .72);
}

/* --- making it --- */

enum {
  CHOICE_SIGN,
  CHOICE_DAY,
};

static const WayPaperChoice choices[] = {
  [CHOICE_SIGN] = { N_ ("Lines to sign on"), NULL, TRUE },
  [CHOICE_DAY] = { N_ ("The day"), NULL, TRUE },
};

static WayPaper *
make (WayDb *db, const WayPaperRequest *request, gpointer params, GError **error)
{
  WayMilestone *milestone = WAY_MILESTONE (params);
  g_autoptr (WayClient) client =
    way_record_repo_get (db, WAY_TYPE_CLIENT, &request->client_id, error);
  g_autofree char *text = NULL;
  Certificate     *sheet;
  WayPaper        *paper;

  if (client == NULL)
    return NULL;

  sheet = g_new0 (Certificate, 1);
  sheet->name = way_client_dup_name (client);
  sheet->title = way_milestone_dup_title (milestone);
  sheet->words = g_strdup (milestone->certificate_words);
  sheet->day = (request->choices & (1U << CHOICE_DAY)) != 0 ? way_when_write (milestone->reached_on)
                                                            : g_strdup ("");
  sheet->signs = (request->choices & (1U << CHOICE_SIGN)) != 0;
  text = g_strdup_printf ("%s\n%s\n%s\n%s", sheet->name, sheet->title, sheet->day,
                          sheet->words != NULL ? sheet->words : "");

  paper = way_paper_new (request->large);
  way_paper_set_landscape (paper, TRUE);
  way_paper_add_drawing (paper, measure, draw, text, sheet, certificate_free);
  return paper;
}

const WayPaperKind way_certificate_paper = {
  .what = "certificate",
  .purpose = "certificate of a milestone",
  .title = N_ ("Print the Certificate"),
  .choices = choices,
  .n_choices = G_N_ELEMENTS (choices),
  .make = make,
};
