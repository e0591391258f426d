/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-ndjson.h"

#include <string.h>

#include "way-client.h"
#include "way-contact-point.h"
#include "way-error.h"

#define ID "01890a5d-ac96-774b-bcce-b302099a8057"

static void
test_good (void)
{
  static const char *const lines[] = {
    "{\"kind\": \"client\", \"name_to_use\": \"Ána\"}",
    "{\"kind\": \"client\", \"name_to_use\": \"A\", \"interpreter\": true, \"birth_date\": \"1991-03\"}",
    "{\"kind\": \"client\", \"id\": \"" ID "\", \"name_to_use\": \"A\", \"number\": null}",
    "{\"kind\": \"client\", \"name_to_use\": \"A\", \"reasons\": [\"alcohol\", \"trauma\"]}",
    "{\"kind\": \"client\", \"name_to_use\": \"A\", \"reasons\": \"alcohol trauma\"}",
    "{\"kind\": \"client\", \"name_to_use\": \"A\", \"status\": \"closed\"}",
    "{\"kind\": \"client\", \"fields\": {\"name_to_use\": \"A\"}}",
    "{\"kind\": \"staff\", \"name\": \"Somebody\"}",
    "{\"kind\": \"contact\", \"fields\": {\"kind\": \"call\", \"happened_on\": \"2026-09-21\"}}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (WayRecord) record = way_ndjson_read (lines[i], (WayTime){ 1 }, &error);

    g_test_message ("%s", lines[i]);
    g_assert_no_error (error);
    g_assert_nonnull (record);
    g_assert_false (way_id_is_none (&record->id));
  }
}

static void
test_values (void)
{
  g_autoptr (WayClient) client =
    way_ndjson_read ("{\"kind\": \"client\", \"id\": \"" ID "\", \"name_to_use\": \" Ana \", "
                     "\"interpreter\": true, \"birth_date\": \"1991\", \"risk\": \"high\", "
                     "\"reasons\": [\"opioids\", \"grief\"], \"worker_id\": \"" ID "\"}",
                     (WayTime){ 1 }, NULL);
  g_autoptr (WayContactPoint) contact = way_ndjson_read (
    "{\"kind\": \"contact_point\", \"fields\": {\"system\": \"email\", \"client_id\": "
    "\"" ID "\", \"value\": \"a@example.org\", \"position\": 7}}",
    (WayTime){ 1 }, NULL);
  g_autofree char *id = way_id_to_text (&client->parent.id);

  g_assert_cmpstr (id, ==, ID);
  g_assert_cmpstr (client->name_to_use, ==, "Ana");
  g_assert_true (client->interpreter);
  g_assert_cmpuint (client->birth_date.ymd, ==, 19910000);
  g_assert_cmpint (client->risk, ==, WAY_CLIENT_RISK_HIGH);
  g_assert_cmpuint (client->reasons.bits, ==,
                    1 << WAY_CLIENT_REASON_OPIOIDS | 1 << WAY_CLIENT_REASON_GRIEF);
  g_assert_cmpint (way_id_compare (&client->worker_id, &client->parent.id), ==, 0);
  g_assert_cmpint (contact->system, ==, WAY_CONTACT_POINT_EMAIL);
  g_assert_cmpint (contact->position, ==, 7);
}

static void
test_refused (void)
{
  static const char *const lines[] = {
    "",
    "not json SECRET",
    "[]",
    "7",
    "{}",
    "{\"kind\": 7}",
    "{\"kind\": \"nothing\"}",
    "{\"kind\": \"client\"}", /* no name */
    "{\"kind\": \"client\", \"name_to_use\": \"SECRET\", \"color\": \"red\"}",
    "{\"kind\": \"client\", \"name_to_use\": \"SECRET\", \"SECRET name\": \"red\"}",
    "{\"kind\": \"client\", \"name_to_use\": 7}",
    "{\"kind\": \"client\", \"name_to_use\": [\"SECRET\"]}",
    "{\"kind\": \"client\", \"name_to_use\": {\"SECRET\": 1}}",
    "{\"kind\": \"client\", \"name_to_use\": \"A\", \"interpreter\": \"true\"}",
    "{\"kind\": \"client\", \"name_to_use\": \"A\", \"interpreter\": 1}",
    "{\"kind\": \"client\", \"name_to_use\": \"A\", \"birth_date\": \"SECRET\"}",
    "{\"kind\": \"client\", \"name_to_use\": \"A\", \"birth_date\": 1991}",
    "{\"kind\": \"client\", \"name_to_use\": \"A\", \"own_date\": \"1991\"}", /* not partial */
    "{\"kind\": \"client\", \"name_to_use\": \"A\", \"status\": \"SECRET\"}",
    "{\"kind\": \"client\", \"name_to_use\": \"A\", \"reasons\": [\"alcohol trauma\"]}",
    "{\"kind\": \"client\", \"name_to_use\": \"A\", \"reasons\": [7]}",
    "{\"kind\": \"client\", \"name_to_use\": \"A\", \"worker_id\": \"SECRET\"}",
    "{\"kind\": \"client\", \"name_to_use\": \"A\", \"id\": null}",
    "{\"kind\": \"client\", \"name_to_use\": \"A\", \"revision\": 1}",
    "{\"kind\": \"client\", \"name_to_use\": \"A\", \"deleted_at\": null}",
    "{\"kind\": \"contact_point\", \"value\": \"SECRET\"}", /* whose? */
    "{\"kind\": \"contact_point\", \"client_id\": \"" ID "\", \"value\": \"a\", \"position\": 1.5}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++) {
    g_autoptr (GError) error = NULL;

    g_test_message ("%s", lines[i]);
    g_assert_null (way_ndjson_read (lines[i], (WayTime){ 1 }, &error));
    g_assert_error (error, WAY_ERROR, WAY_ERROR_INVALID);
    g_assert_null (strstr (error->message, "SECRET"));
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ndjson/good", test_good);
  g_test_add_func ("/ndjson/values", test_values);
  g_test_add_func ("/ndjson/refused", test_refused);
  return g_test_run ();
}
