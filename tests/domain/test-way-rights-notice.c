/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-rights-notice.h"

static const WayId   id = { { 1 } };
static const WayDate given_on = { 20260921 };

/* A notice says which version it was, and when. */
static void
test_notice (void)
{
  g_autoptr (WayRightsNotice) notice = way_record_new (WAY_TYPE_RIGHTS_NOTICE, &id);

  way_set (notice, client_id, id);
  way_set (notice, given_on, given_on);
  g_assert_false (way_record_check (notice, NULL));
  way_set (notice, version, "2026-02");
  g_assert_true (way_record_check (notice, NULL));
  g_assert_nonnull (way_rights_notice_how_to_words (notice->how));
  g_assert_nonnull (way_rights_notice_answer_to_words (notice->answer));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rights-notice/notice", test_notice);
  return g_test_run ();
}
