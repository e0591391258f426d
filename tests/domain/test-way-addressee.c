/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-addressee.h"

/* It keeps what it was given, without blanks around, whatever becomes of the words. */
static void
test_keeps (void)
{
  char name[] = "  Bay Shelter ";
  g_autoptr (WayAddressee) self = way_addressee_new (&(WayAddresseeDetails){
    .kind = WAY_PARTY_NAMED,
    .name = name,
    .address = "   ",
    .emergency = { .received_by = " Kim", .nature = "" },
  });

  name[2] = 'X';
  g_assert_cmpstr (way_addressee_get (self)->name, ==, "Bay Shelter");
  g_assert_null (way_addressee_get (self)->address);
  g_assert_cmpstr (way_addressee_get (self)->emergency.received_by, ==, "Kim");
  g_assert_null (way_addressee_get (self)->emergency.nature);
}

static void
test_emergency (void)
{
  static const struct {
    WayAddresseeDetails details;
    gboolean            is_emergency;
  } said[] = {
    { { .purpose = WAY_PURPOSE_EMERGENCY }, TRUE },
    { { .basis = WAY_BASIS_EMERGENCY, .purpose = WAY_PURPOSE_TREATMENT }, TRUE },
    { { .purpose = WAY_PURPOSE_TREATMENT }, FALSE },
    { { .basis = WAY_BASIS_COURT_ORDER, .purpose = WAY_PURPOSE_EMERGENCY }, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (said); i++) {
    g_autoptr (WayAddressee) self = way_addressee_new (&said[i].details);

    g_assert_cmpint (way_addressee_is_emergency (self), ==, said[i].is_emergency);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/addressee/keeps", test_keeps);
  g_test_add_func ("/addressee/emergency", test_emergency);
  return g_test_run ();
}
