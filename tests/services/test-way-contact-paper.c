/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-contact-paper.h"

#include <string.h>

#include "paper-fixture.h"

typedef struct {
  WayWorkspace *workspace;
  WayClient    *client;
} Fixture;

static void
add_contact (Fixture          *f,
             WayClient        *client,
             WayContactOutcome outcome,
             guint             day,
             const char       *purpose)
{
  g_autoptr (WayContact) contact = way_workspace_create (f->workspace, WAY_TYPE_CONTACT);
  g_autoptr (WayContact) saved = NULL;

  way_set (contact, client_id, client->parent.id);
  way_set (contact, kind, WAY_CONTACT_CALL);
  way_set (contact, outcome, outcome);
  way_set (contact, happened_on, way_date_make (2026, 9, day));
  way_set (contact, began, "23:40");
  way_set (contact, minutes, 12);
  way_set (contact, purpose, purpose);
  way_set (contact, mood, "shaky");
  way_set (contact, emergency_address, "12 Harbour Lane");
  way_set (contact, barrier_words, "no credit");
  way_set (contact, reengagement, "try the sister");
  saved = fixture_save (f->workspace, contact, NULL, NULL);
  g_assert_nonnull (saved);
}

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr (WayClient) other = NULL;

  f->workspace = fixture_open_workspace ();
  f->client = fixture_add_client (f->workspace, "Ada");
  other = fixture_add_client (f->workspace, "Bo");
  add_contact (f, f->client, WAY_CONTACT_REACHED, 20, "craving, safe");
  add_contact (f, f->client, WAY_CONTACT_NO_ANSWER, 21, NULL);
  add_contact (f, other, WAY_CONTACT_REACHED, 20, "of somebody else");
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_object_unref (f->client);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (f->workspace);
}

static char *
print (Fixture *f, WayRecipient recipient, WayContactKind kind, const char *scope)
{
  const WayPaperRequest request = { .client_id = f->client->parent.id,
                                    .recipient = recipient,
                                    .today = way_date_make (2026, 9, 22) };
  WayQuery             *query = way_query_order_by (
                way_query_where (way_query_new_of (WAY_TYPE_CONTACT, "client_id", &f->client->parent.id),
                                 "kind", way_contact_kind_words[kind]),
                "happened_on", TRUE);
  g_autoptr (WayContactSelection) selection = way_contact_selection_new (query, scope);

  return fixture_print (f->workspace, &way_contact_paper, &request, selection);
}

/* A working paper says what is noted; newest first, and of nobody else. */
static void
test_program (Fixture *f, gconstpointer data)
{
  g_autofree char *text = print (f, WAY_RECIPIENT_PROGRAM, WAY_CONTACT_CALL, "Calls");
  const char      *missed = strstr (text, "No answer");
  const char      *reached = strstr (text, "craving, safe");

  g_test_message ("%s", text);
  g_assert_nonnull (strstr (text, "Ada"));
  g_assert_nonnull (strstr (text, "Calls"));
  g_assert_nonnull (strstr (text, "2 contacts"));
  g_assert_nonnull (strstr (text, "12 minutes"));
  g_assert_nonnull (strstr (text, "12 Harbour Lane"));
  g_assert_nonnull (strstr (text, "no credit"));
  g_assert_nonnull (strstr (text, "try the sister"));
  g_assert_null (strstr (text, "somebody else"));
  g_assert_null (strstr (text, "Not asked")); /* what nobody asked is not printed */
  g_assert_true (missed != NULL && reached != NULL && missed < reached);
}

/* The client’s own copy has what the two of them did. */
static void
test_client (Fixture *f, gconstpointer data)
{
  g_autofree char *text = print (f, WAY_RECIPIENT_CLIENT, WAY_CONTACT_CALL, NULL);

  g_test_message ("%s", text);
  g_assert_nonnull (strstr (text, "shaky"));
  g_assert_null (strstr (text, "12 Harbour Lane"));
  g_assert_null (strstr (text, "no credit"));
  g_assert_null (strstr (text, "try the sister"));
  g_assert_null (strstr (text, f->client->number));
}

static void
test_empty (Fixture *f, gconstpointer data)
{
  g_autofree char *text = print (f, WAY_RECIPIENT_PROGRAM, WAY_CONTACT_LETTER, NULL);

  g_assert_nonnull (strstr (text, "Nothing was noted yet."));
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/contact-paper/program", test_program);
  ADD ("/contact-paper/client", test_client);
  ADD ("/contact-paper/empty", test_empty);
  return g_test_run ();
}
