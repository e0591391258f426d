/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-client-alike.h"

#include "storage-fixture.h"
#include "way-client-match.h"

/* All are made up. */
static const struct {
  const char *name, *born;
} people[] = {
  { "Marisol Vega", "1991-11-03" },
  { "Vega Marisol", "1991-11-03" },
  { "Marisol Vga", "1991-11-03" },
  { "Amara Toure", "1991-11-03" }, /* only born on that day */
  { "Jo Haddad", NULL },
  { "Jo Haddad", "1980-02-01" },
  { "Jo Haddad", "1980" },
  { "Jo Haddad", "1975-05-05" }, /* no contradiction but this */
  { "Sam", NULL },
  { "Sam", NULL }, /* one word says too little */
  { "Thi Nguyen", "1970-01-01" },
  { "Thi Nguyen", "1971-01-01" },
};

static WayDb *
begin_with_people (WayId *ids)
{
  WayDb *db = fixture_begin ();

  for (guint i = 0; i < G_N_ELEMENTS (people); i++) {
    g_autoptr (WayClient) client = fixture_new (WAY_TYPE_CLIENT);
    g_autoptr (WayClient) saved = NULL;
    WayDate born = WAY_DATE_NONE;

    way_set (client, name_to_use, people[i].name);
    if (people[i].born != NULL)
      g_assert_true (way_date_from_text (people[i].born, &born));
    way_set (client, birth_date, born);
    saved = fixture_save (db, client, NULL);
    g_assert_nonnull (saved);
    ids[i] = saved->parent.id;
  }

  return db;
}

static guint
nth (const WayId *ids, const WayRecord *client)
{
  for (guint i = 0; i < G_N_ELEMENTS (people); i++) {
    if (way_id_equal (&ids[i], &client->id))
      return i;
  }

  g_assert_not_reached ();
}

static int
compare (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char *const *)a, *(const char *const *)b);
}

/* All pairs, as “0+1 0+2”, however small the pieces in which they are found. */
static char *
list_pairs (WayDb *db, const WayId *ids, guint at_once)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_free);
  WayAlikeCursor cursor = { 0 };
  guint          n_pieces = 0;

  while (!cursor.done) {
    g_autoptr (GError) error = NULL;
    g_autoptr (GPtrArray) pairs = way_client_alike_list_pairs (db, &cursor, at_once, &error);

    g_assert_no_error (error);
    g_assert_cmpuint (++n_pieces, <, 100);
    for (guint i = 0; i + 1 < pairs->len; i += 2) {
      const guint a = nth (ids, g_ptr_array_index (pairs, i));
      const guint b = nth (ids, g_ptr_array_index (pairs, i + 1));

      g_ptr_array_add (all, g_strdup_printf ("%u+%u", MIN (a, b), MAX (a, b)));
    }
  }

  g_ptr_array_sort (all, compare);
  g_ptr_array_add (all, NULL);
  return g_strjoinv (" ", (char **)all->pdata);
}

static void
test_pairs (void)
{
  WayId ids[G_N_ELEMENTS (people)];
  g_autoptr (WayDb) db = begin_with_people (ids);

  for (guint at_once = 1; at_once < 20; at_once += 3) {
    g_autofree char *pairs = list_pairs (db, ids, at_once);

    g_test_message ("%u at once", at_once);
    g_assert_cmpstr (pairs, ==, "0+1 0+2 1+2 4+5 4+6 4+7 5+6");
  }
}

static void
decide (WayDb *db, const WayId *a, const WayId *b, WayClientVerdict verdict)
{
  g_autoptr (WayClientMatch) match = fixture_new (WAY_TYPE_CLIENT_MATCH);
  g_autoptr (WayClientMatch) saved = NULL;

  way_set (match, client_id, *a);
  way_set (match, other_id, *b);
  way_set (match, verdict, verdict);
  saved = fixture_save (db, match, NULL);
  g_assert_nonnull (saved);
}

/* What was decided is not asked again, whoever of the two was named first. */
static void
test_decided (void)
{
  WayId ids[G_N_ELEMENTS (people)];
  g_autoptr (WayDb) db = begin_with_people (ids);
  g_autofree char *pairs = NULL;

  decide (db, &ids[0], &ids[1], WAY_CLIENT_MATCH_SAME);
  decide (db, &ids[7], &ids[4], WAY_CLIENT_MATCH_DIFFERENT);
  pairs = list_pairs (db, ids, 5);
  g_assert_cmpstr (pairs, ==, "0+2 4+5 4+6 5+6");
}

static void
test_nobody (void)
{
  g_autoptr (WayDb) db = fixture_begin ();
  g_autofree char *pairs = list_pairs (db, NULL, 10);

  g_assert_cmpstr (pairs, ==, "");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/client-alike/pairs", test_pairs);
  g_test_add_func ("/client-alike/decided", test_decided);
  g_test_add_func ("/client-alike/nobody", test_nobody);

  return g_test_run ();
}
