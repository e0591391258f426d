/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdlib.h>

#include "times.h"
#include "way-meta.h"
#include "way-resource-index.h"
#include "way-resource.h"
#include "way-schema.h"
#include "way-staff.h"
#include "way-writer.h"

/* resources N ROUNDS: the directory with N places, saved as the program saves them.  A line “name
 * microseconds work” for each page and search. */

#define BATCH 2000

static const guint8 key[WAY_DB_KEY_SIZE] = { 1, 2, 3 };
static const WayId  worker = { { 3 } };

static void
must (gboolean done, GError **error)
{
  if (!done)
    g_error ("%s", *error != NULL ? (*error)->message : "failed");
}

static WayResource *
make (guint n, GRand *chance)
{
  static const char *const words[] = { "Harbor", "Cedar", "River", "Oak",  "Clinic", "House",
                                       "Circle", "Open",  "Door",  "Help", "Night",  "Family" };
  WayId                    id = way_id_make (n + 1);
  WayResource             *resource = way_record_new (WAY_TYPE_RESOURCE, &id);
  const char              *first = words[g_rand_int_range (chance, 0, G_N_ELEMENTS (words))];
  const char              *second = words[g_rand_int_range (chance, 0, G_N_ELEMENTS (words))];
  g_autofree char         *name = g_strdup_printf ("%s %s %u", first, second, n);
  g_autofree char         *services = g_strdup_printf ("%s and beds, word%u", second, n % 997);

  way_set (resource, name, name);
  way_set (resource, services, services);
  way_set (resource, needs, WAY_SET_OF (n % 12));
  way_set (resource, hours, n % 3 == 0 ? "24/7" : "Mon-Fri 9-17");
  return resource;
}

static void
fill (WayDb *db, guint n)
{
  g_autoptr (GRand) chance = g_rand_new_with_seed (1);
  g_autoptr (WayStaff) staff = way_record_new (WAY_TYPE_STAFF, &worker);
  g_autoptr (GError) error = NULL;

  way_set (staff, name, "W");
  must (way_db_begin (db, &error), &error);
  must (way_meta_begin (db, &(WayId){ { 1 } }, &(WayId){ { 2 } }, "A", (WayTime){ 1 }, &error),
        &error);
  must (way_db_commit (db, &error), &error);
  for (guint i = 0; i < n; i += BATCH) {
    g_autoptr (WayWriter) writer = NULL;

    must (way_db_begin (db, &error), &error);
    writer = way_writer_new (db, &worker, (WayTime){ 2 }, &error);
    must (writer != NULL, &error);
    if (i == 0)
      must (way_writer_save (writer, staff, &error) != NULL, &error);
    for (guint k = i; k < MIN (n, i + BATCH); k++) {
      g_autoptr (WayResource) resource = make (k, chance);

      must (way_writer_save (writer, resource, &error) != NULL, &error);
    }
    must (way_writer_finish (writer, &error) && way_db_commit (db, &error), &error);
  }
}

static void
measure (WayDb *db, const char *name, const WayResourceFilter *filter, guint offset)
{
  g_autoptr (GError) error = NULL;
  const Begun begun = begin ();
  guint       total;
  g_autoptr (GPtrArray) page = way_resource_index_load (db, filter, offset, 50, &total, &error);

  must (page != NULL, &error);
  tell (name, begun);
}

int
main (int argc, char *argv[])
{
  const guint n = argc > 1 ? (guint)atoi (argv[1]) : 20000;
  const guint rounds = argc > 2 ? (guint)atoi (argv[2]) : 20;
  g_autoptr (GError) error = NULL;
  g_autoptr (WayDb) db = way_db_open (":memory:", key, WAY_DB_CREATE, &error);
  WayResourceFilter all, narrow, search;

  must (db != NULL && way_schema_migrate (db, &error), &error);
  fill (db, n);
  way_resource_filter_init (&all);
  way_resource_filter_init (&narrow);
  way_resource_filter_init (&search);
  narrow.needs = WAY_SET_OF (1);
  narrow.day = 6;
  search.search = "harb bed";
  for (guint i = 0; i < rounds; i++) {
    measure (db, "resources.page", &all, 0);
    measure (db, "resources.last", &all, n > 50 ? n - 50 : 0);
    measure (db, "resources.narrow", &narrow, 0);
    measure (db, "resources.search", &search, 0);
  }
  return 0;
}
