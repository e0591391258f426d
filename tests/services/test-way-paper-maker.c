/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-paper-maker.h"

#include <string.h>

#include "caseload-fixture.h"
#include "way-client.h"
#include "way-error.h"
#include "way-record-repo.h"

/* A document with one client’s name and what was chosen. */
static WayPaper *
make (WayDb *db, const WayPaperRequest *request, gpointer params, GError **error)
{
  g_autoptr (WayClient) client =
    way_record_repo_get (db, WAY_TYPE_CLIENT, &request->client_id, error);
  g_autofree char *name = client != NULL ? way_client_dup_name (client) : NULL;
  g_autofree char *choices = g_strdup_printf ("chosen: %u", request->choices);
  WayPaper        *paper;

  if (client == NULL)
    return NULL;

  paper = way_paper_new (request->large);
  way_paper_add_title (paper, name);
  way_paper_add_text (paper, 0, WAY_PAPER_PLAIN, choices);
  for (guint i = 0; i < 80; i++)
    way_paper_add_text (paper, 0, WAY_PAPER_PLAIN, "One line of many");
  return paper;
}

static const WayPaperKind kind = { .what = "trial",
                                   .purpose = "a trial",
                                   .title = "Trial",
                                   .make = make };

static WayPaper *
make_paper (Fixture *self, const WayPaperRequest *request, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  way_paper_make_async (self->workspace, &kind, request, NULL, NULL, fixture_done_cb, self);
  result = fixture_wait (self);
  return way_paper_make_finish (self->workspace, result, error);
}

static WayClient *
save (Fixture *self, WayClient *client)
{
  g_autoptr (GAsyncResult) result = NULL;

  way_workspace_save_async (self->workspace, way_record_publish (client), NULL, NULL,
                            fixture_done_cb, self);
  result = fixture_wait (self);
  return way_workspace_save_finish (self->workspace, result, NULL, NULL);
}

static char *
read_pdf (const char *path)
{
  g_autofree char *command = g_strdup_printf ("pdftotext -layout '%s' -", path);
  char            *text = NULL;

  g_assert_true (g_spawn_command_line_sync (command, &text, NULL, NULL, NULL));
  return text;
}

/* From the records to a file: made on the worker, asked for at the door, written page by page. */
static void
test_pdf (Fixture *self, gconstpointer data)
{
  g_autoptr (WayClient) client = way_workspace_create (self->workspace, WAY_TYPE_CLIENT);
  g_autoptr (WayClient) saved = NULL;
  WayPaperRequest request = { .recipient = WAY_RECIPIENT_CLIENT, .choices = 5 };
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (WayDisclosure) door = NULL;
  g_autoptr (WayPaper) paper = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_build_filename (self->folder, "trial.pdf", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *text = NULL;
  guint            marks = 0;

  way_set (client, name_to_use, "Marisol Vega");
  saved = save (self, client);
  request.client_id = saved->parent.id;

  way_paper_ask_async (self->workspace, &kind, &request, WAY_FORMAT_PDF, NULL, fixture_done_cb,
                       self);
  result = fixture_wait (self);
  door = way_disclosure_ask_finish (self->workspace, result, &error);
  g_assert_no_error (error);
  paper = make_paper (self, &request, &error);
  g_assert_no_error (error);
  g_assert_true (way_paper_write (paper, door, file, 595, 842, &error));
  g_assert_no_error (error);

  text = read_pdf (path);
  g_assert_nonnull (strstr (text, "Marisol Vega"));
  g_assert_nonnull (strstr (text, "chosen: 5"));
  g_assert_nonnull (strstr (text, "Page 1 of 2"));
  for (const char *at = text; (at = strstr (at, way_disclosure_get_mark (door))) != NULL; at++)
    marks++;
  g_assert_cmpuint (marks, ==, 2);
}

/* --- other forms --- */

static WayPaper *
make_form (WayDb *db, const WayPaperRequest *request, gpointer params, GError **error)
{
  static const WayPaperColumn columns[] = { { "Day", 1, FALSE }, { "Words", 1, FALSE } };
  static const char *const    cells[] = { "2026-05-01", "=1+1, \"so\"" };
  WayPaper                   *paper = way_paper_new (request->large);

  g_assert_cmpint (request->form, !=, WAY_FORMAT_PDF);
  way_paper_begin_table (paper, columns, 2);
  way_paper_add_row (paper, WAY_PAPER_PLAIN, cells);
  way_paper_end_table (paper);
  return paper;
}

static const WayPaperKind other = { .what = "trial",
                                    .purpose = "a trial",
                                    .title = "Trial",
                                    .make = make_form };

/* A picture and a drawing are the page with the mark; a table is its rows, made harmless. */
static void
test_forms (Fixture *self, gconstpointer data)
{
  static const struct {
    WayFormat   form;
    const char *file;
    const char *begins;
  } forms[] = {
    { WAY_FORMAT_PNG, "trial.png", "\x89PNG" },
    { WAY_FORMAT_SVG, "trial.svg", "<?xml" },
    { WAY_FORMAT_CSV, "trial.csv", "Day,Words\r\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++) {
    const WayPaperRequest request = { .recipient = WAY_RECIPIENT_CLIENT, .form = forms[i].form };
    g_autofree char      *path = g_build_filename (self->folder, forms[i].file, NULL);
    g_autoptr (GFile) file = g_file_new_for_path (path);
    g_autoptr (GAsyncResult) asked = NULL;
    g_autoptr (GAsyncResult) made = NULL;
    g_autoptr (WayDisclosure) door = NULL;
    g_autoptr (WayPaper) paper = NULL;
    g_autoptr (GError) error = NULL;
    g_autofree char *content = NULL;

    way_paper_ask_async (self->workspace, &other, &request, forms[i].form, NULL, fixture_done_cb,
                         self);
    asked = fixture_wait (self);
    door = way_disclosure_ask_finish (self->workspace, asked, &error);
    g_assert_no_error (error);
    way_paper_make_async (self->workspace, &other, &request, NULL, NULL, fixture_done_cb, self);
    made = fixture_wait (self);
    paper = way_paper_make_finish (self->workspace, made, &error);
    g_assert_no_error (error);
    g_assert_true (way_paper_write (paper, door, file, 595, 842, &error));
    g_assert_no_error (error);

    g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
    if (!g_str_has_prefix (content, forms[i].begins))
      g_error ("%s begins with %.40s", forms[i].file, content);
    if (forms[i].form == WAY_FORMAT_CSV)
      g_assert_nonnull (strstr (content, "2026-05-01,\"'=1+1, \"\"so\"\"\"\r\n"));
  }
}

/* A document about somebody who is not there is an error, not an empty page. */
static void
test_failure (Fixture *self, gconstpointer data)
{
  WayPaperRequest request = { .client_id = { { 7 } } };
  g_autoptr (GError) error = NULL;

  g_assert_null (make_paper (self, &request, &error));
  g_assert_error (error, WAY_ERROR, WAY_ERROR_NOT_FOUND);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/paper-maker/pdf", Fixture, NULL, fixture_set_up, test_pdf, fixture_tear_down);
  g_test_add ("/paper-maker/forms", Fixture, NULL, fixture_set_up, test_forms, fixture_tear_down);
  g_test_add ("/paper-maker/failure", Fixture, NULL, fixture_set_up, test_failure,
              fixture_tear_down);

  return g_test_run ();
}
