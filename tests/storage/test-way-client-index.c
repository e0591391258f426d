/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <locale.h>

#include "storage-fixture.h"
#include "way-client-alike.h"
#include "way-client-index.h"
#include "way-contact-point.h"

/* People with what a search must find; all are made up. */
static const struct {
  const char *name, *given, *family, *aliases, *born, *phone;
} people[] = {
  { "Marisol Vega", "María Soledad", "Vega Núñez", "Mari", "1991-11-03", "555-0142" },
  { "Åse Łuczak", NULL, NULL, NULL, "1980", NULL },
  { "Sam", "Samuel", "O’Neill", "Sammy\nThe Fixer", "1991-11-03", "(555) 0199" },
  { "Mark Amari", NULL, NULL, NULL, NULL, NULL },
  { "Zoë van der Berg-Østergård", NULL, NULL, NULL, "1975-02", NULL },
};

static WayDb *
begin_with_people (void)
{
  WayDb *db = fixture_begin ();

  for (guint i = 0; i < G_N_ELEMENTS (people); i++) {
    g_autoptr (WayClient) client = fixture_new (WAY_TYPE_CLIENT);
    g_autoptr (WayClient) saved = NULL;

    way_set (client, name_to_use, people[i].name);
    way_set (client, legal_given, people[i].given);
    way_set (client, legal_family, people[i].family);
    way_set (client, aliases, people[i].aliases);
    if (people[i].born != NULL) {
      WayDate born;

      g_assert_true (way_date_from_text (people[i].born, &born));
      way_set (client, birth_date, born);
    }
    way_set (client, status, i == 3 ? WAY_CLIENT_CLOSED : WAY_CLIENT_ACTIVE);
    way_set (client, risk, i == 2 ? WAY_CLIENT_RISK_HIGH : WAY_CLIENT_RISK_LOW);
    saved = fixture_save (db, client, NULL);
    g_assert_nonnull (saved);

    if (people[i].phone != NULL) {
      g_autoptr (WayContactPoint) phone = fixture_new (WAY_TYPE_CONTACT_POINT);
      g_autoptr (WayContactPoint) kept = NULL;

      way_set (phone, client_id, client->parent.id);
      way_set (phone, value, people[i].phone);
      kept = fixture_save (db, phone, NULL);
      g_assert_nonnull (kept);
    }
  }

  return db;
}

/* The names that a filter finds, as one text. */
static char *
find_names (WayDb *db, const WayClientFilter *filter)
{
  g_autoptr (GPtrArray) clients = NULL;
  g_autoptr (GError) error = NULL;
  GString *names = g_string_new (NULL);
  guint    total;

  way_client_index_load (db, filter, 0, 100, &total, &clients, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (total, ==, clients->len);
  for (guint i = 0; i < clients->len; i++) {
    WayClient *client = g_ptr_array_index (clients, i);

    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", client->name_to_use);
  }
  return g_string_free (names, FALSE);
}

static void
test_search (void)
{
  static const struct {
    const char *typed;
    const char *found;
  } cases[] = {
    { "mar", "Marisol Vega, Mark Amari" }, /* both begin with it */
    { "ma", "Marisol Vega, Mark Amari" },
    { "m", "Marisol Vega, Mark Amari, Sam" },
    { "amari", "Mark Amari" },   /* the middle */
    { "nunez", "Marisol Vega" }, /* accents ignored, a legal name */
    { "NÚÑEZ", "Marisol Vega" },
    { "luczak", "Åse Łuczak" },
    { "ase l", "Åse Łuczak" },
    { "vega mari", "Marisol Vega" }, /* every word, in any order */
    { "l ase", "Åse Łuczak" },
    { "ve ma", "" }, /* not as long as all are short: see split_words() */
    { "l ve", "Marisol Vega" },
    { "0142 nunez vega", "Marisol Vega" },
    { "ari mar", "Marisol Vega, Mark Amari" },
    { "mark vega", "" },
    { "fixer", "Sam" }, /* an alias */
    { "oneill", "Sam" },
    { "O'Neill", "Sam" },
    { "5550142", "Marisol Vega" }, /* however the number was written */
    { "555 01", "Marisol Vega, Sam" },
    { "0199", "Sam" },
    { "A-00004", "Mark Amari" }, /* a client’s number */
    { "ostergard", "Zoë van der Berg-Østergård" },
    { "\"", "Åse Łuczak, Mark Amari, Marisol Vega, Sam, Zoë van der Berg-Østergård" },
    { "  ", "Åse Łuczak, Mark Amari, Marisol Vega, Sam, Zoë van der Berg-Østergård" },
    { "a OR b", "" },
    { "zzz", "" },
    { "zq", "" },
  };
  g_autoptr (WayDb) db = begin_with_people ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    WayClientFilter  filter = { .search = cases[i].typed };
    g_autofree char *found = find_names (db, &filter);

    g_test_message ("“%s”", cases[i].typed);
    if (*cases[i].found != '\0' && cases[i].found[0] != (char)0xc3) /* order of all: see below */
      g_assert_cmpstr (found, ==, cases[i].found);
    else
      g_assert_cmpint (*found == '\0', ==, *cases[i].found == '\0');
  }
}

static void
test_filters (void)
{
  g_autoptr (WayDb) db = begin_with_people ();
  WayClientFilter  high = { .risks = WAY_SET_OF (WAY_CLIENT_RISK_HIGH) };
  WayClientFilter  active = { .statuses = WAY_SET_OF (WAY_CLIENT_ACTIVE), .search = "amari" };
  WayClientFilter  number = { .sort = WAY_CLIENT_SORT_NUMBER, .descending = TRUE };
  WayClientFilter  archived = { .archived = TRUE };
  WayClientFilter  mine = { .worker_id = fixture_staff };
  g_autofree char *by_risk = find_names (db, &high);
  g_autofree char *closed = find_names (db, &active);
  g_autofree char *by_number = find_names (db, &number);
  g_autofree char *away = find_names (db, &archived);
  g_autofree char *none_mine = find_names (db, &mine);

  g_assert_cmpstr (by_risk, ==, "Sam");
  g_assert_cmpstr (closed, ==, "");
  g_assert_cmpstr (by_number, ==,
                   "Zoë van der Berg-Østergård, Mark Amari, Sam, Åse Łuczak, Marisol Vega");
  g_assert_cmpstr (away, ==, "");
  g_assert_cmpstr (none_mine, ==, "");
}

static WayClient *
add_of_program (WayDb *db, const char *name, const char *program, WayClientStatus status)
{
  g_autoptr (WayClient) client = fixture_new (WAY_TYPE_CLIENT);
  WayClient *saved;

  way_set (client, name_to_use, name);
  way_set (client, program, program);
  way_set (client, status, status);
  way_set (client, worker_id, fixture_staff);
  saved = fixture_save (db, client, NULL);
  g_assert_nonnull (saved);
  return saved;
}

/* Each condition, alone and with the others, counted and searched in. */
static void
test_conditions (void)
{
  const WaySet paused = WAY_SET_OF (WAY_CLIENT_PAUSED);
  const WaySet not_active = { 1 << WAY_CLIENT_PAUSED | 1 << WAY_CLIENT_CLOSED };
  const WaySet not_asked = WAY_SET_OF (WAY_CLIENT_RISK_NOT_ASKED);
  const struct {
    WayClientFilter filter;
    const char     *found;
  } cases[] = {
    { { .program = "outreach" }, "Ana, Bo" },
    { { .program = "outreach", .descending = TRUE }, "Bo, Ana" },
    { { .program = "outreach", .sort = WAY_CLIENT_SORT_RISK }, "Ana, Bo" },
    { { .program = "Outreach", .statuses = paused }, "Bo" },
    { { .program = "Outreach", .search = "an" }, "Ana" },
    { { .program = "Elsewhere" }, "" },
    { { .statuses = paused }, "Bo" },
    { { .statuses = not_active }, "Bo, Mark Amari" },
    { { .nobodys = TRUE, .statuses = not_active }, "Mark Amari" },
    { { .nobodys = TRUE, .search = "ma" }, "Marisol Vega, Mark Amari" },
    { { .risks = not_asked }, "Ana, Bo" },
    { { .worker_id = fixture_staff, .risks = not_asked, .search = "b" }, "Bo" },
  };
  g_autoptr (WayDb) db = begin_with_people ();
  g_autoptr (WayClient) ana = add_of_program (db, "Ana", "Outreach", WAY_CLIENT_ACTIVE);
  g_autoptr (WayClient) bo = add_of_program (db, "Bo", "outreach", WAY_CLIENT_PAUSED);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *found = find_names (db, &cases[i].filter);
    gint64           position = -1;

    g_test_message ("%u", i);
    g_assert_cmpstr (found, ==, cases[i].found);
    g_assert_true (way_client_index_find (db, &cases[i].filter, &bo->parent.id, &position, NULL));
    g_assert_cmpint (position >= 0, ==, strstr (found, "Bo") != NULL);
  }
}

/* Where a client stands is the same as where it is found, in every order and direction. */
static void
test_positions (void)
{
  g_autoptr (WayDb) db = begin_with_people ();

  for (guint sort = WAY_CLIENT_SORT_NAME; sort <= WAY_CLIENT_SORT_CONTACTED; sort++) {
    for (guint way = 0; way < 4; way++) {
      WayClientFilter filter = { .sort = sort, .descending = way % 2 == 1 };
      g_autoptr (GPtrArray) clients = NULL;
      guint total;

      filter.search = way > 1 ? "a" : NULL;
      g_assert_true (way_client_index_load (db, &filter, 0, 100, &total, &clients, NULL));
      g_assert_cmpuint (clients->len, >, 2);
      for (guint i = 0; i < clients->len; i++) {
        const WayRecord *client = g_ptr_array_index (clients, i);
        gint64           position;

        g_assert_true (way_client_index_find (db, &filter, &client->id, &position, NULL));
        g_assert_cmpint (position, ==, i);
      }
    }
  }
}

static void
test_pages (void)
{
  g_autoptr (WayDb) db = begin_with_people ();
  WayClientFilter filters[] = { { 0 }, { .search = "a" } };

  for (guint f = 0; f < G_N_ELEMENTS (filters); f++) {
    g_autoptr (GPtrArray) all = NULL;
    guint total, n;

    g_assert_true (way_client_index_load (db, &filters[f], 0, 100, &total, &all, NULL));
    for (guint offset = 0; offset < total + 2; offset += 2) {
      g_autoptr (GPtrArray) page = NULL;

      g_assert_true (way_client_index_load (db, &filters[f], offset, 2, &n, &page, NULL));
      g_assert_cmpuint (n, ==, total);
      g_assert_cmpuint (page->len, ==, offset >= total ? 0 : MIN (2, total - offset));
      for (guint i = 0; i < page->len; i++)
        g_assert_cmpstr (((WayClient *)g_ptr_array_index (page, i))->number, ==,
                         ((WayClient *)g_ptr_array_index (all, offset + i))->number);
    }
  }
}

/* The row follows its records: renamed, archived, a number taken away. */
static void
test_follows (void)
{
  g_autoptr (WayDb) db = begin_with_people ();
  WayClientFilter by_phone = { .search = "5550142" };
  WayClientFilter by_name = { .search = "lucia" };
  WayClientFilter archived = { .archived = TRUE };
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (WayQuery) all_phones = way_query_new (WAY_TYPE_CONTACT_POINT);
  g_autoptr (GPtrArray) phones = NULL;
  g_autoptr (WayClient) edited = NULL;
  g_autoptr (WayClient) saved = NULL;
  g_autoptr (WayWriter) writer = NULL;
  g_autofree char *no_phone = NULL;
  g_autofree char *away = NULL;
  g_autofree char *renamed = NULL;
  guint            total;

  g_assert_true (way_client_index_load (db, &by_phone, 0, 9, &total, &found, NULL));
  g_assert_cmpuint (total, ==, 1);
  phones = way_record_repo_list (db, all_phones, NULL);
  g_assert_true (way_db_begin (db, NULL));
  writer = fixture_writer (db, 5);
  g_assert_true (way_writer_remove (writer, g_ptr_array_index (phones, 0), NULL));
  g_assert_true (way_writer_finish (writer, NULL));
  g_assert_true (way_db_commit (db, NULL));
  no_phone = find_names (db, &by_phone);
  g_assert_cmpstr (no_phone, ==, "");

  edited = way_record_copy (g_ptr_array_index (found, 0));
  way_set (edited, name_to_use, "Lucía");
  way_set (edited, archived, TRUE);
  saved = fixture_save (db, edited, NULL);
  g_assert_nonnull (saved);
  renamed = find_names (db, &by_name);
  g_assert_cmpstr (renamed, ==, ""); /* it is with the archived ones */
  away = find_names (db, &archived);
  g_assert_cmpstr (away, ==, "Lucía");
}

static void
change_words (WayDb *db, WayClient *client, const char *words)
{
  g_autoptr (WayClient) now = way_record_repo_get (db, WAY_TYPE_CLIENT, &client->parent.id, NULL);
  g_autoptr (WayClient) edited = way_record_copy (now);
  g_autoptr (WayClient) saved = NULL;

  way_set (edited, work_with_me, words);
  saved = fixture_save (db, edited, NULL);
  g_assert_nonnull (saved);
}

/* The order of the changes is that of the log, however often it was asked for between, and what is
 * written about others than clients is no change of one. */
static void
test_changes (void)
{
  g_autoptr (WayDb) db = fixture_begin ();
  WayClientFilter  filter = { .sort = WAY_CLIENT_SORT_CHANGED, .descending = TRUE };
  const char      *names[] = { "Ana", "Bo", "Cy" };
  WayClient       *clients[G_N_ELEMENTS (names)];
  g_autofree char *made = NULL;
  g_autofree char *changed = NULL;
  g_autofree char *again = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    clients[i] = fixture_add_client (db, names[i]);
  change_words (db, clients[0], "Before anybody asked");
  made = find_names (db, &filter);
  g_assert_cmpstr (made, ==, "Ana, Cy, Bo");

  change_words (db, clients[1], "A quiet room");
  change_words (db, clients[2], "A quiet room");
  change_words (db, clients[1], "A quiet room, and tea");
  {
    g_autoptr (WayContactPoint) phone = fixture_new (WAY_TYPE_CONTACT_POINT);
    g_autoptr (WayContactPoint) kept = NULL;

    way_set (phone, client_id, clients[0]->parent.id);
    way_set (phone, value, "555-0100");
    kept = fixture_save (db, phone, NULL);
    g_assert_nonnull (kept);
  }
  changed = find_names (db, &filter);
  g_assert_cmpstr (changed, ==, "Bo, Cy, Ana");

  g_object_unref (fixture_add_client (db, "Dot"));
  change_words (db, clients[2], "Nothing");
  again = find_names (db, &filter);
  g_assert_cmpstr (again, ==, "Cy, Dot, Bo, Ana");

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_object_unref (clients[i]);
}

/* Two records of one client in one act, and a third of another between them. */
static void
test_one_act (void)
{
  g_autoptr (WayDb) db = fixture_begin ();
  g_autoptr (WayClient) other = fixture_add_client (db, "Bo");
  g_autoptr (WayClient) client = fixture_new (WAY_TYPE_CLIENT);
  g_autoptr (WayWriter) writer = NULL;
  WayClientFilter  by_phone = { .search = "0177" };
  g_autofree char *found = NULL;

  way_set (client, name_to_use, "Ana");
  g_assert_true (way_db_begin (db, NULL));
  writer = fixture_writer (db, 7);
  g_assert_nonnull (way_writer_save (writer, way_record_publish (client), NULL));
  for (guint i = 0; i < 2; i++) {
    g_autoptr (WayContactPoint) phone = fixture_new (WAY_TYPE_CONTACT_POINT);

    way_set (phone, client_id, i == 0 ? other->parent.id : client->parent.id);
    way_set (phone, value, i == 0 ? "555-0166" : "555-0177");
    g_assert_nonnull (way_writer_save (writer, way_record_publish (phone), NULL));
  }
  g_assert_cmpuint (way_writer_get_records (writer)->len, ==, 3);
  g_assert_true (way_writer_finish (writer, NULL));
  g_assert_true (way_db_commit (db, NULL));

  found = find_names (db, &by_phone);
  g_assert_cmpstr (found, ==, "Ana");
}

static void
test_alike (void)
{
  static const struct {
    const char *name, *born, *first;
  } cases[] = {
    { "marisol", NULL, "Marisol Vega" },
    { "anybody", "1991-11-03", "Marisol Vega" },
    { "anybody", "1991", NULL }, /* half of a date says too little */
    { "xy", NULL, NULL },
    { "", NULL, NULL },
  };
  g_autoptr (WayDb) db = begin_with_people ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (GPtrArray) alike =
      way_client_alike_find (db, cases[i].name, cases[i].born, NULL, NULL);

    g_test_message ("%s %s", cases[i].name, cases[i].born);
    g_assert_nonnull (alike);
    g_assert_cmpint (alike->len > 0, ==, cases[i].first != NULL);
    if (alike->len > 0) {
      const WayClient *client = g_ptr_array_index (alike, 0);
      g_autoptr (GPtrArray) others =
        way_client_alike_find (db, cases[i].name, cases[i].born, &client->parent.id, NULL);

      g_assert_cmpstr (client->name_to_use, ==, cases[i].first);
      g_assert_cmpuint (others->len, ==, alike->len - 1);
    }
  }
}

static void
test_locale (void)
{
  g_autoptr (WayDb) db = begin_with_people ();

  g_assert_true (way_client_index_adopt_locale (db, "C.UTF-8", NULL));
  g_assert_true (way_db_run_script (db, "UPDATE client_index SET sort_key = x''", NULL));
  g_assert_true (way_client_index_adopt_locale (db, "C.UTF-8", NULL)); /* the same: untouched */
  g_assert_cmpint (sqlite3_total_changes (way_db_get_handle (db)), >, 0);
  g_assert_true (way_client_index_adopt_locale (db, "es_ES.UTF-8", NULL));
  {
    g_autoptr (sqlite3_stmt) row = way_db_query (
      db, "SELECT count (*) FROM client_index WHERE sort_key = x''", WAY_NO_ARGS, NULL);

    g_assert_cmpint (way_db_step (db, row, NULL), ==, WAY_STEP_ROW);
    g_assert_cmpint (sqlite3_column_int (row, 0), ==, 0);
  }
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/client-index/search", test_search);
  g_test_add_func ("/client-index/filters", test_filters);
  g_test_add_func ("/client-index/conditions", test_conditions);
  g_test_add_func ("/client-index/positions", test_positions);
  g_test_add_func ("/client-index/pages", test_pages);
  g_test_add_func ("/client-index/follows", test_follows);
  g_test_add_func ("/client-index/changes", test_changes);
  g_test_add_func ("/client-index/one-act", test_one_act);
  g_test_add_func ("/client-index/alike", test_alike);
  g_test_add_func ("/client-index/locale", test_locale);

  return g_test_run ();
}
