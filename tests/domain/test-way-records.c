/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-records.h"

#include <string.h>

#include "way-client.h"

/* Each kind is found by its table, and no two have the same. */
static void
test_find (void)
{
  guint n = 0;

  for (; way_records_get_type (n) != 0; n++) {
    g_autoptr (WayRecordClass) klass = g_type_class_ref (way_records_get_type (n));

    g_test_message ("%s", klass->table);
    g_assert_true (way_records_find_type (klass->table) == way_records_get_type (n));
  }

  g_assert_cmpuint (n, >, 0);
  g_assert_true (way_records_get_type (n + 1) == 0);
  g_assert_true (way_records_find_type ("client") == WAY_TYPE_CLIENT);
  g_assert_true (way_records_find_type ("log") == 0);
}

static guint
find_place (const char *table)
{
  guint n = 0;

  while (way_records_get_type (n) != 0) {
    g_autoptr (WayRecordClass) klass = g_type_class_ref (way_records_get_type (n));

    if (strcmp (klass->table, table) == 0)
      return n;
    n++;
  }

  return G_MAXUINT;
}

/* A file of records is read in the order of the kinds, so that what is named is there before. */
static void
test_order (void)
{
  for (guint n = 0; way_records_get_type (n) != 0; n++) {
    g_autoptr (WayRecordClass) klass = g_type_class_ref (way_records_get_type (n));

    for (guint i = 0; i < klass->n_fields; i++) {
      const char *target = klass->fields[i].target;

      if (target == NULL)
        continue;
      g_test_message ("%s.%s", klass->table, klass->fields[i].name);
      g_assert_cmpuint (find_place (target), <=, n);
    }
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/records/find", test_find);
  g_test_add_func ("/records/order", test_order);

  return g_test_run ();
}
