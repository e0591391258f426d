/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "storage-fixture.h"
#include "way-contact.h"
#include "way-error.h"

static gint64
count_of (WayDb *db, const WayId *client_id, const char *verb)
{
  g_autoptr (sqlite3_stmt) row = way_db_query (
    db, "SELECT count (*) FROM log WHERE client_id IS ? AND verb = ? AND kind = 'contact'",
    WAY_ARGS (WAY_ID (client_id), WAY_TEXT (verb)), NULL);

  g_assert_cmpint (way_db_step (db, row, NULL), ==, WAY_STEP_ROW);
  return sqlite3_column_int64 (row, 0);
}

static WayContact *
new_contact (void)
{
  WayContact *contact = fixture_new (WAY_TYPE_CONTACT);

  way_set (contact, worker_id, fixture_staff);
  way_set (contact, happened_on, way_date_make (2026, 9, 21));
  return contact;
}

/* Saves it as that of this client (NULL: of nobody), in the place of what it was. */
static gboolean
give_to (WayDb *db, WayContact **contact, WayClient *client, GError **error)
{
  g_autoptr (WayContact) next = way_record_copy (*contact);
  WayContact *saved;

  way_set (next, client_id, client != NULL ? client->parent.id : (WayId){ 0 });
  saved = fixture_save (db, next, error);
  if (saved == NULL)
    return FALSE;

  g_object_unref (*contact);
  *contact = saved;
  return TRUE;
}

/* Noted with nobody, given to a client, taken away, given to another; and each of them can read in
 * his own history what became of it. */
static void
test_whose (void)
{
  g_autoptr (WayDb) db = fixture_begin ();
  g_autoptr (WayClient) sam = fixture_add_client (db, "Sam");
  g_autoptr (WayClient) ari = fixture_add_client (db, "Ari");
  g_autoptr (WayContact) contact = new_contact ();

  g_assert_true (give_to (db, &contact, NULL, NULL));
  g_assert_cmpint (count_of (db, NULL, "create"), ==, 1);

  g_assert_true (give_to (db, &contact, sam, NULL));
  g_assert_cmpint (count_of (db, &sam->parent.id, "change"), ==, 1);

  g_assert_true (give_to (db, &contact, NULL, NULL));
  g_assert_cmpint (count_of (db, &sam->parent.id, "change"), ==, 2);

  g_assert_true (give_to (db, &contact, ari, NULL));
  g_assert_cmpint (count_of (db, &sam->parent.id, "change"), ==, 2);
  g_assert_cmpint (count_of (db, &ari->parent.id, "change"), ==, 1);
}

/* Not straight from one to another, whoever writes. */
static void
test_keeps_client (void)
{
  g_autoptr (WayDb) db = fixture_begin ();
  g_autoptr (WayClient) sam = fixture_add_client (db, "Sam");
  g_autoptr (WayClient) ari = fixture_add_client (db, "Ari");
  g_autoptr (WayContact) contact = new_contact ();
  g_autoptr (GError) error = NULL;

  g_assert_true (give_to (db, &contact, sam, NULL));
  g_assert_false (give_to (db, &contact, ari, &error));
  g_assert_error (error, WAY_ERROR, WAY_ERROR_INVALID);
  g_assert_true (way_id_equal (&contact->client_id, &sam->parent.id));
}

/* What is no kind, no day and no length is refused by the database too. */
static void
test_checks (void)
{
  static const char *const wrong[] = {
    "UPDATE contact SET kind = 'seance'",
    "UPDATE contact SET outcome = NULL",
    "UPDATE contact SET happened_on = '2026-02-30'",
    "UPDATE contact SET happened_on = 'monday'",
    "UPDATE contact SET minutes = 1441",
    "UPDATE contact SET next_on = 'soon'",
    "UPDATE contact SET can_talk = 'maybe'",
    "UPDATE contact SET modality = 'pigeon'",
  };
  g_autoptr (WayDb) db = fixture_begin ();
  g_autoptr (WayContact) contact = new_contact ();

  g_assert_true (give_to (db, &contact, NULL, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++) {
    g_autoptr (GError) error = NULL;

    g_test_message ("%s", wrong[i]);
    g_assert_false (way_db_run_script (db, wrong[i], &error));
    g_assert_error (error, WAY_ERROR, WAY_ERROR_INVALID);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/contact-table/whose", test_whose);
  g_test_add_func ("/contact-table/keeps-client", test_keeps_client);
  g_test_add_func ("/contact-table/checks", test_checks);
  return g_test_run ();
}
