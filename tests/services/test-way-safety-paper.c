/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-safety-paper.h"

#include <string.h>

static WaySafetyPlan *
make_plan (void)
{
  const WayId    id = { { 1 } };
  WaySafetyPlan *plan = way_record_new (WAY_TYPE_SAFETY_PLAN, &id);

  way_set (plan, client_id, id);
  way_set (plan, version, 1);
  way_set (plan, warning_signs, "Not sleeping\nNot answering my sister");
  way_set (plan, helpers, "Dana & Lee <555 0190>");
  way_set (plan, means, "Dana keeps the pills");
  way_set (plan, means_helper, "Dana");
  way_set (plan, review_on, way_date_make (2026, 9, 24));
  return plan;
}

/* Every line on its own, in order; room to write where nothing is said yet; nothing of the program.
 */
static void
test_page (void)
{
  g_autoptr (WaySafetyPlan) plan = make_plan ();
  g_autoptr (WayPaper) paper = way_safety_paper_write (plan, FALSE);
  g_autofree char *text = way_paper_dup_text (paper);

  g_assert_nonnull (strstr (text, "Not sleeping\nNot answering my sister\n"));
  g_assert_nonnull (strstr (text, "Dana helps with it."));
  g_assert_nonnull (strstr (text, "What I live for"));
  g_assert_nonnull (strstr (text, "24 Sep 2026"));
  g_assert_true (strstr (text, "Warning signs") < strstr (text, "Dana & Lee"));
  g_assert_null (strstr (text, "Waymark"));
  g_assert_cmpuint (way_paper_layout (paper, 595, 842, 30), ==, 1);
}

/* A card says what was said and no more, and is drawn whatever letters there are. */
static void
test_card (void)
{
  g_autoptr (WaySafetyPlan) plan = make_plan ();
  g_autoptr (WayPaper) paper = way_safety_card_paper_write (plan);
  g_autofree char *text = way_paper_dup_text (paper);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 595, 842);
  cairo_t         *cr = cairo_create (surface);

  g_assert_nonnull (strstr (text, "Dana & Lee <555 0190>"));
  g_assert_null (strstr (text, "What I live for"));
  g_assert_null (strstr (text, "Waymark"));
  g_assert_cmpuint (way_paper_layout (paper, 595, 842, 30), ==, 1);
  way_paper_draw (paper, cr, 0);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/safety-paper/page", test_page);
  g_test_add_func ("/safety-paper/card", test_card);
  return g_test_run ();
}
