/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-form-paper.h"

#include <locale.h>
#include <string.h>

#include "assessment-fixture.h"
#include "paper-fixture.h"
#include <glib/gstdio.h>

typedef struct {
  WayWorkspace *workspace;
  WayClient    *client;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  f->workspace = fixture_open_workspace ();
  f->client = fixture_add_client (f->workspace, "Sam");
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_clear_object (&f->client);
  g_clear_object (&f->workspace);
}

static WayPaper *
make (Fixture *f, const WayPaperKind *kind, WayPrintedForm *form, gboolean large, guint choices)
{
  const WayPaperRequest request = { .client_id = WAY_RECORD (f->client)->id,
                                    .large = large,
                                    .choices = choices,
                                    .today = { 20261127 } };

  return fixture_make_paper (f->workspace, kind, &request, form);
}

static guint
count (const char *text, const char *what)
{
  guint n = 0;

  for (const char *at = text; (at = strstr (at, what)) != NULL; at += strlen (what))
    n++;
  return n;
}

static void
assert_contains (const char *text, const char *words)
{
  if (words != NULL && strstr (text, words) == NULL)
    g_error ("“%s” is not in:\n%s", words, text);
}

static guint
count_answers (WayInstrument *instrument)
{
  guint n = 0;

  for (guint i = 0; i < way_instrument_get_n_items (instrument); i++)
    n += way_instrument_get_item (instrument, i)->options->n_options;
  return n;
}

/* Every form in every language: each word of it, a box for each answer, none of them ticked, and
 * what its licence asks for. */
static void
test_blank (Fixture *f, gconstpointer data)
{
  WayInstruments *instruments = way_workspace_get_instruments (f->workspace);

  for (guint i = 0; i < way_instruments_get_n (instruments); i++) {
    const char *id = way_instrument_get_id (way_instruments_get_nth (instruments, i));
    g_autoptr (GPtrArray) all = way_instruments_list_languages (instruments, id);

    for (guint k = 0; k < all->len * 2; k++) {
      WayInstrument *instrument = g_ptr_array_index (all, k / 2);
      g_autoptr (WayPrintedForm) form = way_printed_form_new_blank (instrument);
      g_autoptr (WayPaper) paper = make (f, &way_blank_form_kind, form, k % 2 == 1, 0);
      g_autofree char *text = way_paper_dup_text (paper);

      assert_contains (text, way_instrument_get_title (instrument));
      assert_contains (text, way_instrument_get_stem (instrument));
      assert_contains (text, way_instrument_get_instructions (instrument));
      assert_contains (text, way_instrument_get_licence (instrument));
      assert_contains (text, way_instrument_get_copyright (instrument));
      assert_contains (text, way_instrument_get_source (instrument));
      for (guint n = 0; n < way_instrument_get_n_items (instrument); n++)
        assert_contains (text, way_instrument_get_item (instrument, n)->text);
      g_assert_cmpuint (count (text, "[ ]"), ==, count_answers (instrument));
      g_assert_cmpuint (count (text, "[x]"), ==, 0);
      g_assert_null (strstr (text, "Sam"));
    }
  }
}

static void
test_begun (Fixture *f, gconstpointer data)
{
  WayInstrument *instrument = fixture_instrument (f->workspace, "phq-9");
  g_autoptr (WayAnswers) answers = way_answers_new_from_text ("3 refused 1", 10, NULL);
  g_autoptr (WayPrintedForm) form = way_printed_form_new_begun (instrument, answers);
  g_autoptr (WayPaper) paper = make (f, &way_begun_form_kind, form, FALSE, 0);
  g_autofree char *text = way_paper_dup_text (paper);

  assert_contains (text, "Name: Sam");
  assert_contains (text, "Date: 27 Nov 2026");
  assert_contains (text, "Not finished");
  assert_contains (text, "1. Little interest or pleasure in doing things\t[ ]\t[ ]\t[ ]\t[x]\t3\n");
  assert_contains (text,
                   "2. Feeling down, depressed, or hopeless [Refused]\t[ ]\t[ ]\t[ ]\t[ ]\t\n");
  g_assert_cmpuint (count (text, "[x]"), ==, 2);
}

static WayAssessment *
sign (Fixture *f, const char *id, const char *words, guint ymd)
{
  g_autoptr (GListModel) list = NULL;
  g_autoptr (GError) error = NULL;
  WayId assessment = { 0 };

  fixture_sign (f->workspace, f->client, id, words, (WayDate){ ymd }, NULL, &assessment, &error);
  g_assert_no_error (error);
  list = fixture_list (f->workspace, WAY_TYPE_ASSESSMENT);
  for (guint i = 0; i < g_list_model_get_n_items (list); i++) {
    g_autoptr (WayAssessment) each = g_list_model_get_item (list, i);

    if (way_id_compare (&WAY_RECORD (each)->id, &assessment) == 0)
      return g_steal_pointer (&each);
  }
  g_assert_not_reached ();
}

/* With the result and without it. */
static void
test_signed (Fixture *f, gconstpointer data)
{
  g_autoptr (WayAssessment) before =
    sign (f, "pcl-5", "1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1", 20260602);
  g_autoptr (WayAssessment) now =
    sign (f, "pcl-5", "2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2 2", 20260902);
  WayInstrument *instrument = fixture_instrument (f->workspace, "pcl-5");
  g_autoptr (WayPrintedForm) form = way_printed_form_new_signed (instrument, now);
  g_autoptr (WayPaper) with = make (f, &way_signed_form_kind, form, FALSE, 1);
  g_autoptr (WayPaper) without = make (f, &way_signed_form_kind, form, FALSE, 0);
  g_autofree char *text = way_paper_dup_text (with);
  g_autofree char *short_text = way_paper_dup_text (without);

  assert_contains (text, "2 Sep 2026: the worker asked. Signed by Dana.");
  assert_contains (text, "Total: 40 of 80");
  assert_contains (text, "20 points higher than on 2 Jun 2026 (20).");
  assert_contains (text, "At or above the cut-off of 31.");
  assert_contains (text, "Provisional PTSD, DSM-5 symptom rule: yes.");
  assert_contains (text, "B, intrusion: 10 of 20");
  g_assert_cmpuint (count (text, "[x]"), ==, 20);
  g_assert_cmpuint (count (text, "Cut-off: "), ==, 1);

  g_assert_null (strstr (short_text, "of 80"));
  g_assert_null (strstr (short_text, "Provisional"));
  g_assert_cmpuint (count (short_text, "[x]"), ==, 20);
}

/* Each item is on one page with all of its answers, however large the letters are. */
static void
test_pages (Fixture *f, gconstpointer data)
{
  WayInstrument *instrument = fixture_instrument (f->workspace, "pcl-5");
  g_autoptr (WayPrintedForm) form = way_printed_form_new_blank (instrument);
  g_autoptr (WayPaper) paper = make (f, &way_blank_form_kind, form, TRUE, 0);
  const guint n = way_paper_layout (paper, 595, 842, 24);
  guint       found = 0;

  g_assert_cmpuint (n, >, 2);
  for (guint i = 0; i < n; i++) {
    g_autofree char *text = way_paper_dup_page_text (paper, i);
    guint            here = 0;

    for (guint k = 0; k < way_instrument_get_n_items (instrument); k++)
      here += strstr (text, way_instrument_get_item (instrument, k)->text) != NULL ? 1 : 0;
    g_assert_cmpuint (count (text, "[ ]"), ==, here * 5);
    found += here;
  }
  g_assert_cmpuint (found, ==, way_instrument_get_n_items (instrument));
}

/* It says nothing of anybody, to nobody: the log has no client, the page its own mark. */
static void
test_blank_passage (Fixture *f, gconstpointer data)
{
  WayInstrument *instrument =
    way_instruments_lookup (way_workspace_get_instruments (f->workspace), "phq-9", "es");
  g_autoptr (WayPrintedForm) form = way_printed_form_new_blank (instrument);
  g_autoptr (WayPaper) paper = make (f, &way_blank_form_kind, form, FALSE, 0);
  const WayPaperRequest request = { .recipient = WAY_RECIPIENT_CLIENT };
  g_autofree char      *folder = g_dir_make_tmp ("waymark-test-XXXXXX", NULL);
  g_autofree char      *path = g_build_filename (folder, "form.pdf", NULL);
  g_autofree char      *command = g_strdup_printf ("pdftotext -layout '%s' -", path);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (WayDisclosure) door = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_autofree char *name = NULL;
  GAsyncResult    *slot = NULL;

  way_paper_ask_async (f->workspace, &way_blank_form_kind, &request, WAY_FORMAT_PDF, NULL,
                       fixture_done_cb, &slot);
  result = fixture_wait (&slot);
  door = way_disclosure_ask_finish (f->workspace, result, &error);
  g_assert_no_error (error);
  name = way_disclosure_dup_file_name (door);
  g_assert_true (g_str_has_prefix (name, "blank-form-2"));
  g_assert_true (way_paper_write (paper, door, file, 595, 842, &error));
  g_assert_no_error (error);

  g_assert_true (g_spawn_command_line_sync (command, &text, NULL, NULL, NULL));
  assert_contains (text, "Ningún día");
  assert_contains (text, "Poco interés o placer en hacer cosas");
  assert_contains (text, "Blank form");
  g_assert_null (strstr (text, "Own copy"));
  g_assert_null (strstr (text, "Page 1 of"));

  g_assert_true (g_file_delete (file, NULL, NULL));
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

#define ADD(name, test) g_test_add (name, Fixture, NULL, set_up, test, tear_down)
  ADD ("/form-paper/blank", test_blank);
  ADD ("/form-paper/begun", test_begun);
  ADD ("/form-paper/signed", test_signed);
  ADD ("/form-paper/pages", test_pages);
  ADD ("/form-paper/blank-passage", test_blank_passage);

  return g_test_run ();
}
