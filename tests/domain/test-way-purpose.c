/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-info-class.h"
#include "way-purpose.h"

static WaySet
set_of (const char *words, const char *const *list)
{
  g_auto (GStrv) said = g_strsplit (words, " ", -1);
  WaySet set = { 0 };

  for (guint i = 0; said[i] != NULL && said[i][0] != '\0'; i++) {
    guint n = 0;

    while (g_strcmp0 (list[n], said[i]) != 0)
      g_assert_nonnull (list[n++]);
    set.bits |= WAY_SET_OF (n).bits;
  }

  return set;
}

static void
test_served (void)
{
  static const struct {
    const char *purpose;
    const char *consented;
    gboolean    is_served;
  } said[] = {
    { "treatment", "treatment", TRUE },
    { "care-coordination", "treatment", TRUE }, /* 45 CFR 164.501 */
    { "referral", "treatment", TRUE },
    { "treatment", "care-coordination", FALSE },
    { "payment", "treatment", FALSE },
    { "housing", "treatment payment operations", FALSE },
    { "housing", "client-request", TRUE }, /* 2.31(a)(5)(i) */
    { "other", "client-request", TRUE },
    { "supervision", "client-request", FALSE },
    { "proceedings", "client-request", FALSE },
    { "research", "client-request", FALSE },
    { "supervision", "supervision", TRUE },
    { "emergency", "emergency", FALSE },
    { "required", "required client-request", FALSE },
    { "client-request", "housing", FALSE },
    { "housing", "", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (said); i++) {
    WayPurpose purpose;

    g_test_message ("%s under %s", said[i].purpose, said[i].consented);
    g_assert_true (way_purpose_from_word (said[i].purpose, &purpose));
    g_assert_cmpint (way_purpose_is_served (purpose, set_of (said[i].consented, way_purpose_words)),
                     ==, said[i].is_served);
  }
}

static void
test_held (void)
{
  static const struct {
    const char *info_class;
    const char *consented;
    gboolean    is_held;
  } said[] = {
    { "attendance", "attendance", TRUE },
    { "attendance", "plan notes", FALSE },
    { "identity", "plan", TRUE },
    { "identity", "", FALSE },
    { "plan", "whole", TRUE },
    { "legal", "whole", TRUE },
    { "hiv", "whole", FALSE },
    { "hiv", "whole hiv", TRUE },
    { "counseling-notes", "whole", FALSE },
    { "counseling-notes", "counseling-notes", TRUE },
    { "notes", "counseling-notes", FALSE },
    { "whole", "whole", TRUE },
    { "whole", "attendance needs plan notes", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (said); i++) {
    WayInfoClass info_class;

    g_test_message ("%s under %s", said[i].info_class, said[i].consented);
    g_assert_true (way_info_class_from_word (said[i].info_class, &info_class));
    g_assert_cmpint (
      way_info_class_is_held (info_class, set_of (said[i].consented, way_info_class_words)), ==,
      said[i].is_held);
  }
}

static void
test_words (void)
{
  g_autofree char *purposes =
    way_purposes_to_words (set_of ("housing benefits", way_purpose_words));
  g_autofree char *classes =
    way_info_classes_to_words (set_of ("attendance plan", way_info_class_words));
  g_autofree char *none = way_info_classes_to_words ((WaySet){ 0 });
  WayPurpose       purpose;
  WayInfoClass     info_class;

  g_assert_cmpstr (purposes, ==, "Housing, Benefits");
  g_assert_cmpstr (classes, ==, "Attendance, Plan and progress");
  g_assert_cmpstr (none, ==, "");
  g_assert_false (way_purpose_from_word ("curiosity", &purpose));
  g_assert_false (way_info_class_from_word ("gossip", &info_class));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/purpose/served", test_served);
  g_test_add_func ("/purpose/held", test_held);
  g_test_add_func ("/purpose/words", test_words);
  return g_test_run ();
}
