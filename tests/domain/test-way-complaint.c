/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-complaint.h"

static const WayId   id = { { 1 } };
static const WayDate day = { 20260921 };
static const WayDate before = { 20260920 };

static WayComplaint *
make (void)
{
  WayComplaint *complaint = way_record_new (WAY_TYPE_COMPLAINT, &id);

  way_set (complaint, received_on, day);
  way_set (complaint, text, "Nobody called back");
  return complaint;
}

/* It may be of nobody who is a client, but it says what it is about. */
static void
test_required (void)
{
  g_autoptr (WayComplaint) complaint = make ();

  g_assert_true (way_record_check (complaint, NULL));
  way_set (complaint, text, " ");
  g_assert_false (way_record_check (complaint, NULL));
}

static void
test_outcome (void)
{
  g_autoptr (WayComplaint) complaint = make ();

  way_set (complaint, outcome, WAY_COMPLAINT_PARTLY);
  g_assert_false (way_record_check (complaint, NULL));
  way_set (complaint, closed_on, before);
  g_assert_false (way_record_check (complaint, NULL));
  way_set (complaint, closed_on, day);
  g_assert_true (way_record_check (complaint, NULL));
  way_set (complaint, answered_on, before);
  g_assert_false (way_record_check (complaint, NULL));
  way_set (complaint, answered_on, day);
  g_assert_true (way_record_check (complaint, NULL));
  way_set (complaint, outcome, WAY_COMPLAINT_OPEN);
  g_assert_false (way_record_check (complaint, NULL));
  g_assert_nonnull (way_complaint_outcome_to_words (complaint->outcome));
}

static void
test_retaliation (void)
{
  g_autoptr (WayComplaint) complaint = make ();

  way_set (complaint, retaliation, WAY_COMPLAINT_RETALIATION_NONE);
  g_assert_false (way_record_check (complaint, NULL));
  way_set (complaint, retaliation_on, before);
  g_assert_false (way_record_check (complaint, NULL));
  way_set (complaint, retaliation_on, day);
  g_assert_true (way_record_check (complaint, NULL));
  g_assert_nonnull (way_complaint_retaliation_to_words (complaint->retaliation));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/complaint/required", test_required);
  g_test_add_func ("/complaint/outcome", test_outcome);
  g_test_add_func ("/complaint/retaliation", test_retaliation);
  return g_test_run ();
}
