/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-rights-item.h"

static const WayId   id = { { 1 } };
static const WayDate day = { 20260921 };

static void
test_request (void)
{
  WayRightsRequest *request = way_record_new (WAY_TYPE_RIGHTS_REQUEST, &id);
  g_autoptr (WayRightsItem) item = NULL;

  way_set (request, received_on, day);
  item = way_rights_item_new (request, g_strdup ("Ada"), NULL);
  g_assert_cmpuint (way_rights_item_get_day (item).ymd, ==, day.ymd);
  g_assert_cmpuint (way_rights_item_get_due (item).ymd, ==, 20261021);
  g_assert_false (way_rights_item_is_done (item));
  way_set (request, answer, WAY_RIGHTS_DENIED);
  g_assert_true (way_rights_item_is_done (item));
  g_assert_cmpuint (way_rights_item_get_due (item).ymd, ==, 0);
}

/* Its next step says by when; without one it waits for its outcome, by no day. */
static void
test_complaint (void)
{
  WayComplaint *complaint = way_record_new (WAY_TYPE_COMPLAINT, &id);
  g_autoptr (WayRightsItem) item = NULL;
  g_autoptr (GPtrArray) steps = NULL;

  way_set (complaint, received_on, day);
  steps = way_complaint_steps_read ("5 Tell", complaint, 1);
  item = way_rights_item_new (complaint, NULL, g_object_ref (g_ptr_array_index (steps, 0)));
  g_assert_cmpuint (way_rights_item_get_due (item).ymd, ==, 20260926);
  g_clear_object (&item->next);
  g_assert_cmpuint (way_rights_item_get_due (item).ymd, ==, 0);
  g_assert_false (way_rights_item_is_done (item));
  way_set (complaint, outcome, WAY_COMPLAINT_JUSTIFIED);
  g_assert_true (way_rights_item_is_done (item));
}

static void
test_breach (void)
{
  WayBreach *breach = way_record_new (WAY_TYPE_BREACH, &id);
  g_autoptr (WayRightsItem) item = NULL;

  way_set (breach, found_on, day);
  item = way_rights_item_new (breach, NULL, NULL);
  g_assert_cmpuint (way_rights_item_get_due (item).ymd, ==, 20261120);
  way_set (breach, people_told_on, day);
  g_assert_cmpuint (way_rights_item_get_due (item).ymd, ==, 20270301);
  way_set (breach, hhs_told_on, day);
  g_assert_true (way_rights_item_is_done (item));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rights-item/request", test_request);
  g_test_add_func ("/rights-item/complaint", test_complaint);
  g_test_add_func ("/rights-item/breach", test_breach);
  return g_test_run ();
}
