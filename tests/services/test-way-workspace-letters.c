/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-workspace-letters.h"

#include <string.h>

#include "consent-records.h"
#include "way-error.h"
#include "way-letter-forms.h"
#include "way-letter-words.h"
#include "way-restriction.h"

#define BODY \
  "[]\nDear {addressee},\n\n[attendance]\nAda came.\n\n[substance-use]\nAda drank.\n\n[]\nYours"

typedef struct {
  WayWorkspace    *workspace;
  WayClient       *client;
  WayOrganization *shelter;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  f->workspace = fixture_open_workspace ();
  f->client = fixture_add_client (f->workspace, "Ada");
  f->shelter = fixture_add_organization (f->workspace, "Bay Shelter", WAY_ORGANIZATION_HOUSING);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_object_unref (f->client);
  g_object_unref (f->shelter);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (f->workspace);
}

static WayLetter *
add_letter (Fixture *f, WayLetterTo reader)
{
  g_autoptr (WayLetter) letter = way_workspace_create (f->workspace, WAY_TYPE_LETTER);
  WayLetter *saved;

  way_set (letter, client_id, f->client->parent.id);
  way_set (letter, worker_id, fixture_staff);
  way_set (letter, title, "Support");
  way_set (letter, written_on, way_date_make (2026, 9, 21));
  way_set (letter, reader, reader);
  way_set (letter, purpose, WAY_PURPOSE_HOUSING);
  way_set (letter, addressee, "Bay Shelter\n1 Bay Street");
  way_set (letter, body, BODY);
  if (reader == WAY_LETTER_TO_ORGANIZATION)
    way_set (letter, organization_id, f->shelter->parent.id);
  saved = fixture_save (f->workspace, letter, NULL, NULL);
  g_assert_nonnull (saved);
  return saved;
}

static WayLetter *
finish (Fixture *f, WayLetter *letter, GError **error)
{
  GAsyncResult *slot = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  way_workspace_finish_letter_async (f->workspace, letter, NULL, NULL, fixture_done_cb, &slot);
  result = fixture_wait (&slot);
  return way_workspace_finish_letter_finish (f->workspace, result, error);
}

static void
consent_to (Fixture *f, WaySet classes)
{
  g_autoptr (WayConsent) consent =
    fixture_add_consent (f->workspace, f->client, f->shelter, WAY_CONSENT_SPECIFIC, classes,
                         WAY_PURPOSE_HOUSING, way_date_add_days (way_today (), 30));

  g_assert_nonnull (consent);
}

/* Without a consent nothing goes, and the draft stays one. */
static void
test_refused (Fixture *f, gconstpointer data)
{
  g_autoptr (WayLetter) letter = add_letter (f, WAY_LETTER_TO_ORGANIZATION);
  g_autoptr (WayLetter) final = NULL;
  g_autoptr (GError) error = NULL;

  final = finish (f, letter, &error);
  g_assert_null (final);
  g_assert_error (error, WAY_ERROR, WAY_ERROR_REFUSED);
}

/* With one the letter goes without what it does not cover, and is never changed again. */
static void
test_covered (Fixture *f, gconstpointer data)
{
  g_autoptr (WayLetter) letter = add_letter (f, WAY_LETTER_TO_ORGANIZATION);
  g_autoptr (WayLetter) final = NULL;
  g_autoptr (WayLetter) other = NULL;
  g_autoptr (WayLetter) changed = NULL;
  g_autoptr (GError) error = NULL;

  consent_to (f, WAY_SET_OF (WAY_INFO_ATTENDANCE));
  final = finish (f, letter, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (final->final_text, "Dear Bay Shelter,"));
  g_assert_nonnull (strstr (final->final_text, "Ada came."));
  g_assert_null (strstr (final->final_text, "drank"));
  g_assert_nonnull (final->left_out);
  g_assert_false (way_id_is_none (&final->consent_id));

  other = way_record_copy (final);
  way_set (other, final_text, "Something else");
  changed = fixture_save (f->workspace, other, NULL, &error);
  g_assert_null (changed);
  g_assert_nonnull (error);
}

/* What was agreed to be kept from them stays, though a consent would let it go. */
static void
test_restricted (Fixture *f, gconstpointer data)
{
  g_autoptr (WayLetter) letter = add_letter (f, WAY_LETTER_TO_ORGANIZATION);
  g_autoptr (WayRestriction) restriction =
    way_workspace_create (f->workspace, WAY_TYPE_RESTRICTION);
  g_autoptr (WayRestriction) agreed = NULL;
  g_autoptr (WayLetter) final = NULL;
  g_autoptr (GError) error = NULL;

  consent_to (f, WAY_SET_OF (WAY_INFO_ATTENDANCE));
  way_set (restriction, client_id, f->client->parent.id);
  way_set (restriction, agreed_on, way_today ());
  way_set (restriction, words, "Nothing to the shelter");
  way_set (restriction, kept_from, WAY_RESTRICTION_FROM_ORGANIZATION);
  way_set (restriction, organization_id, f->shelter->parent.id);
  way_set (restriction, name, f->shelter->name);
  agreed = fixture_save (f->workspace, restriction, NULL, &error);
  g_assert_no_error (error);

  final = finish (f, letter, &error);
  g_assert_null (final);
  g_assert_error (error, WAY_ERROR, WAY_ERROR_REFUSED);
}

/* The same organization, entered twice: what was signed for the one is for the other. */
static void
test_entered_twice (Fixture *f, gconstpointer data)
{
  g_autoptr (WayOrganization) twin =
    fixture_add_organization (f->workspace, "Bay Shelter", WAY_ORGANIZATION_HOUSING);
  g_autoptr (WayOrganization) other = way_record_copy (twin);
  g_autoptr (WayOrganization) merged = NULL;
  g_autoptr (WayLetter) letter = add_letter (f, WAY_LETTER_TO_ORGANIZATION);
  g_autoptr (WayLetter) copy = way_record_copy (letter);
  g_autoptr (WayLetter) final = NULL;
  g_autoptr (GError) error = NULL;

  consent_to (f, WAY_SET_OF (WAY_INFO_ATTENDANCE));
  way_set (other, same_as_id, f->shelter->parent.id);
  merged = fixture_save (f->workspace, other, NULL, NULL);
  g_assert_nonnull (merged);
  way_set (copy, organization_id, twin->parent.id);
  final = finish (f, copy, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (final->final_text, "Ada came."));
}

/* A letter to the client tells all, and needs no consent. */
static void
test_client (Fixture *f, gconstpointer data)
{
  g_autoptr (WayLetter) letter = add_letter (f, WAY_LETTER_TO_CLIENT);
  g_autoptr (GError) error = NULL;
  g_autoptr (WayLetter) final = finish (f, letter, &error);

  g_assert_no_error (error);
  g_assert_nonnull (strstr (final->final_text, "Ada drank."));
  g_assert_null (final->left_out);
}

/* What is still to be filled in keeps it back. */
static void
test_missing (Fixture *f, gconstpointer data)
{
  g_autoptr (WayLetter) letter = add_letter (f, WAY_LETTER_TO_CLIENT);
  g_autoptr (WayLetter) copy = way_record_copy (letter);
  g_autoptr (WayLetter) final = NULL;
  g_autoptr (GError) error = NULL;

  way_set (copy, body, "Born {birth_date}.");
  final = finish (f, copy, &error);
  g_assert_null (final);
  g_assert_error (error, WAY_ERROR, WAY_ERROR_REFUSED);
  g_assert_nonnull (strstr (error->message, "the date of birth"));
}

/* Every kind of letter that comes with the program can be begun. */
static void
test_begin (Fixture *f, gconstpointer data)
{
  g_auto (GStrv) dirs = way_letter_forms_get_default_dirs ();
  g_autoptr (WayLetterForms) forms = way_letter_forms_load ((const char *const *)dirs);
  g_autoptr (GPtrArray) list = way_letter_forms_list (forms, "es");

  g_assert_null (way_letter_forms_get_refused (forms)[0]);
  g_assert_cmpuint (list->len, ==, 8);
  for (guint i = 0; i < list->len; i++) {
    WayLetterForm *form = g_ptr_array_index (list, i);
    GAsyncResult  *slot = NULL;
    g_autoptr (GAsyncResult) result = NULL;
    g_autoptr (WayLetter) letter = NULL;
    g_autoptr (GError) error = NULL;

    g_assert_cmpstr (way_letter_form_get_language (form), ==, "es");
    way_workspace_begin_letter_async (f->workspace, &f->client->parent.id, form, NULL,
                                      fixture_done_cb, &slot);
    result = fixture_wait (&slot);
    letter = way_workspace_begin_letter_finish (f->workspace, result, &error);
    g_assert_no_error (error);
    g_assert_nonnull (strstr (letter->body, "Dana"));
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/letters/refused", Fixture, NULL, set_up, test_refused, tear_down);
  g_test_add ("/letters/covered", Fixture, NULL, set_up, test_covered, tear_down);
  g_test_add ("/letters/restricted", Fixture, NULL, set_up, test_restricted, tear_down);
  g_test_add ("/letters/entered-twice", Fixture, NULL, set_up, test_entered_twice, tear_down);
  g_test_add ("/letters/client", Fixture, NULL, set_up, test_client, tear_down);
  g_test_add ("/letters/missing", Fixture, NULL, set_up, test_missing, tear_down);
  g_test_add ("/letters/begin", Fixture, NULL, set_up, test_begin, tear_down);
  return g_test_run ();
}
