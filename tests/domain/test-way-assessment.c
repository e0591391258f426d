/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-assessment.h"

#define WORKER WAY_ASSESSMENT_MODE_WORKER
#define CLIENT WAY_ASSESSMENT_MODE_CLIENT
#define PHONE  WAY_ASSESSMENT_MODE_PHONE

static const struct {
  WayAssessmentMode a;
  WayAssessmentMode b;
  gboolean          like;
} modes[] = {
  { WORKER, WORKER, TRUE },  { CLIENT, CLIENT, TRUE }, { PHONE, PHONE, TRUE },
  { WORKER, PHONE, TRUE },   { PHONE, WORKER, TRUE },  { CLIENT, WORKER, FALSE },
  { WORKER, CLIENT, FALSE }, { CLIENT, PHONE, FALSE }, { PHONE, CLIENT, FALSE },
};

static void
test_modes (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (modes); i++)
    g_assert_cmpint (way_assessment_mode_is_like (modes[i].a, modes[i].b), ==, modes[i].like);
}

static void
test_texts (void)
{
  WayAssessmentMode mode = PHONE;

  for (guint i = 0; i <= WAY_ASSESSMENT_MODE_PHONE; i++) {
    g_assert_true (
      way_assessment_mode_from_text (way_assessment_mode_to_text ((WayAssessmentMode)i), &mode));
    g_assert_cmpuint (mode, ==, i);
  }
  g_assert_false (way_assessment_mode_from_text ("letter", &mode));
  g_assert_false (way_assessment_mode_from_text (NULL, &mode));
  g_assert_cmpuint (mode, ==, PHONE); /* as it was */
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/assessment/modes", test_modes);
  g_test_add_func ("/assessment/texts", test_texts);

  return g_test_run ();
}
