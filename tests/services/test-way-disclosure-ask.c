/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "passage-fixture.h"

/* Ways to get a document out past the gate; none of them leads anywhere. */

static WayPaperRequest
request_for (Passage *self, WayAddressee *addressee)
{
  return (WayPaperRequest){ .client_id = self->sam->parent.id,
                            .recipient = WAY_RECIPIENT_THIRD_PARTY,
                            .addressee = addressee,
                            .today = way_today () };
}

static char *
read_out (GFile *file)
{
  g_autofree char *command = g_strdup_printf ("pdftotext -layout '%s' -", g_file_peek_path (file));
  char            *text = NULL;

  g_assert_true (g_spawn_command_line_sync (command, &text, NULL, NULL, NULL));
  return text;
}

/* What words wrap at is a blank in the statement. */
static char *
in_one_line (const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \n\f\t", -1);
  GString *line = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++) {
    if (words[i][0] != '\0')
      g_string_append_printf (line, "%s%s", line->len > 0 ? " " : "", words[i]);
  }

  return g_string_free (line, FALSE);
}

static void
check_nothing_left (Passage *self)
{
  g_autoptr (GFile) file = passage_file (self);

  g_assert_false (g_file_query_exists (file, NULL));
}

/* Every format holds what is covered and the notice, and nothing else. */
static void
test_formats (Passage *self, gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (passage_forms); i++) {
    g_autoptr (WayAddressee) to = passage_to (self->shelter, WAY_PURPOSE_HOUSING);
    WayPaperRequest request = request_for (self, to);
    g_autoptr (GError) error = NULL;
    g_autoptr (WayPaper) paper = passage_make_paper (self, &request, &error);
    g_autoptr (WayDisclosure) door = NULL;
    g_autoptr (GFile) file = passage_file (self);
    g_autofree char *text = NULL;

    g_assert_no_error (error);
    text = way_paper_dup_text (paper);
    g_assert_nonnull (strstr (text, COMES));
    g_assert_null (strstr (text, SECRET));
    g_assert_null (strstr (text, HIDDEN));
    g_assert_true (way_set_has (way_paper_get_gate (paper)->asked, WAY_INFO_SUBSTANCE_USE));
    request.classes = way_paper_get_classes (paper);
    door = passage_ask (self, &request, passage_forms[i], &error);
    g_assert_no_error (error);
    g_assert_cmpstr (way_disclosure_get_mark (door), ==, way_notice_get_short ());
    way_paper_write (paper, door, file, 595, 842, &error);
    g_assert_no_error (error);

    if (passage_forms[i] == WAY_FORMAT_PDF || passage_forms[i] == WAY_FORMAT_CSV) {
      g_autofree char *out = NULL;
      g_autofree char *line = NULL;

      if (passage_forms[i] == WAY_FORMAT_PDF)
        out = read_out (file);
      else
        g_assert_true (g_file_load_contents (file, NULL, &out, NULL, NULL, NULL));
      line = in_one_line (out);
      g_assert_nonnull (strstr (line, COMES));
      g_assert_null (strstr (line, SECRET));
      g_assert_null (strstr (line, HIDDEN));
      g_assert_nonnull (strstr (line, way_notice_get_short ()));
      g_assert_nonnull (strstr (line, "A general authorization for the release of medical"));
      g_assert_nonnull (strstr (line, "Bay Shelter"));
      g_assert_nonnull (strstr (line, "Harbor Recovery"));
    }
    g_file_delete (file, NULL, NULL);
  }

  g_assert_cmpint (fixture_count (&self->base, "SELECT count (*) FROM disclosure WHERE recipient = "
                                               "'Bay Shelter' AND address = '1 Bay Street' AND "
                                               "classes = 'identity attendance' AND basis = "
                                               "'consent' AND purpose = 'housing' AND consent_id "
                                               "IS NOT NULL AND staff_id IS NOT NULL"),
                   ==, 4);
}

/* Each of these is refused, written down as denied, and no row says that something went out. */
static void
test_refused (Passage *self, gconstpointer data)
{
  const WaySet attendance = WAY_SET_OF (WAY_INFO_ATTENDANCE);
  g_autoptr (WayOrganization) clinic = passage_add_organization (self, "North Clinic");
  g_autoptr (WayAddressee) to = passage_to (self->shelter, WAY_PURPOSE_HOUSING);
  g_autoptr (WayAddressee) to_clinic = passage_to (clinic, WAY_PURPOSE_HOUSING);
  g_autoptr (WayAddressee) to_work = passage_to (self->shelter, WAY_PURPOSE_WORK_SCHOOL);
  g_autoptr (WayAddressee) in_emergency = passage_to (self->shelter, WAY_PURPOSE_EMERGENCY);
  g_autoptr (WayAddressee) unsaid = way_addressee_new (&(WayAddresseeDetails){ .name = "Sam" });
  g_autoptr (WayAddressee) as_client =
    way_addressee_new (&(WayAddresseeDetails){ .kind = WAY_PARTY_CLIENT, .name = "Sam" });
  g_autoptr (WayAddressee) as_program =
    way_addressee_new (&(WayAddresseeDetails){ .kind = WAY_PARTY_PROGRAM, .name = "Dana" });
  const struct {
    const char   *what;
    const WayId  *client_id;
    WayAddressee *to;
    WaySet        classes;
    WayFormat     format;
  } tries[] = {
    { "nobody", &self->sam->parent.id, NULL, attendance, WAY_FORMAT_PDF },
    { "somebody of no kind", &self->sam->parent.id, unsaid, attendance, WAY_FORMAT_PDF },
    { "in the name of the client", &self->sam->parent.id, as_client, attendance, WAY_FORMAT_PDF },
    { "in the name of the program", &self->sam->parent.id, as_program, attendance, WAY_FORMAT_PDF },
    { "another client", &self->ari->parent.id, to, attendance, WAY_FORMAT_PDF },
    { "another recipient", &self->sam->parent.id, to_clinic, attendance, WAY_FORMAT_PDF },
    { "another purpose", &self->sam->parent.id, to_work, attendance, WAY_FORMAT_PDF },
    { "more than the consent",
      &self->sam->parent.id,
      to,
      { attendance.bits | WAY_SET_OF (WAY_INFO_NOTES).bits },
      WAY_FORMAT_PDF },
    { "of no class", &self->sam->parent.id, to, WAY_SET_OF (WAY_INFO_WHOLE), WAY_FORMAT_PDF },
    { "nothing said of it", &self->sam->parent.id, to, { 0 }, WAY_FORMAT_PDF },
    { "print", &self->sam->parent.id, to_clinic, attendance, WAY_FORMAT_PRINT },
    { "picture", &self->sam->parent.id, to_clinic, attendance, WAY_FORMAT_PNG },
    { "drawing", &self->sam->parent.id, to_clinic, attendance, WAY_FORMAT_SVG },
    { "table", &self->sam->parent.id, to_clinic, attendance, WAY_FORMAT_CSV },
    { "text", &self->sam->parent.id, to_clinic, attendance, WAY_FORMAT_TEXT },
    { "calendar", &self->sam->parent.id, to, attendance, WAY_FORMAT_ICAL },
    { "emergency without its facts", &self->sam->parent.id, in_emergency, attendance,
      WAY_FORMAT_PDF },
    { "about many at once", NULL, to, attendance, WAY_FORMAT_CSV },
  };
  g_autofree char *sql = g_strdup_printf (
    "SELECT (SELECT count (*) FROM access WHERE verb = 'denied') = %u AND NOT EXISTS (SELECT 1 FROM "
    "disclosure) AND NOT EXISTS (SELECT 1 FROM access WHERE verb IN ('export', 'print'))",
    (guint)G_N_ELEMENTS (tries));

  for (guint i = 0; i < G_N_ELEMENTS (tries); i++) {
    const WayDisclosureRequest request = { .client_id = tries[i].client_id,
                                           .recipient = WAY_RECIPIENT_THIRD_PARTY,
                                           .what = "trial",
                                           .purpose = "a trial",
                                           .format = tries[i].format,
                                           .addressee = tries[i].to,
                                           .classes = tries[i].classes };
    g_autoptr (GAsyncResult) result = NULL;
    g_autoptr (GError) error = NULL;

    g_test_message ("%s", tries[i].what);
    way_disclosure_ask_async (self->base.workspace, &request, NULL, fixture_done_cb, &self->base);
    result = fixture_wait (&self->base);
    g_assert_null (way_disclosure_ask_finish (self->base.workspace, result, &error));
    g_assert_error (error, WAY_ERROR, WAY_ERROR_REFUSED);
    g_assert_null (strstr (error->message, "Sam"));
  }

  g_assert_cmpint (fixture_count (&self->base, sql), ==, 1);
}

/* What is changed between the question and the end closes the door, and leaves no file. */
static void
test_meanwhile (Passage *self, gconstpointer data)
{
  g_autoptr (WayAddressee) to = passage_to (self->shelter, WAY_PURPOSE_HOUSING);
  WayPaperRequest request = request_for (self, to);
  g_autoptr (WayPaper) paper = passage_make_paper (self, &request, NULL);
  g_autoptr (WayDisclosure) begun = NULL;
  g_autoptr (WayDisclosure) asked = NULL;
  g_autoptr (GFile) file = passage_file (self);
  g_autoptr (GError) error = NULL;

  request.classes = way_paper_get_classes (paper);
  asked = passage_ask (self, &request, WAY_FORMAT_PDF, NULL);
  begun = passage_ask (self, &request, WAY_FORMAT_TEXT, NULL);
  g_assert_nonnull (asked);
  g_assert_true (way_disclosure_open_text (begun, file, NULL));
  g_assert_true (way_disclosure_add_text (begun, COMES, NULL));
  passage_revoke (self);

  g_assert_false (way_paper_write (paper, asked, file, 595, 842, &error));
  g_assert_error (error, WAY_ERROR, WAY_ERROR_REFUSED);
  g_clear_error (&error);
  g_assert_false (way_disclosure_finish (begun, &error));
  g_assert_error (error, WAY_ERROR, WAY_ERROR_REFUSED);
  check_nothing_left (self);

  /* And the next question is denied; the paper is empty by then. */
  g_clear_error (&error);
  g_assert_null (passage_ask (self, &request, WAY_FORMAT_PDF, &error));
  g_assert_error (error, WAY_ERROR, WAY_ERROR_REFUSED);
  g_clear_object (&paper);
  paper = passage_make_paper (self, &request, NULL);
  g_assert_cmpuint (way_paper_get_classes (paper).bits, ==, 0);

  /* Where nothing is left, the door says the gate’s reason all the same. */
  request.classes = way_paper_get_classes (paper);
  request.left_out = way_gate_result_get_denied (way_paper_get_gate (paper));
  g_clear_error (&error);
  g_assert_null (passage_ask (self, &request, WAY_FORMAT_PDF, &error));
  g_assert_cmpstr (error->message, ==,
                   "The client revoked the consent. Only a new consent makes it possible.");
}

static void
test_locked (Passage *self, gconstpointer data)
{
  g_autoptr (WayAddressee) to = passage_to (self->shelter, WAY_PURPOSE_HOUSING);
  WayPaperRequest request = request_for (self, to);
  g_autoptr (WayPaper) paper = passage_make_paper (self, &request, NULL);
  g_autoptr (WayDisclosure) door = NULL;
  g_autoptr (GFile) file = passage_file (self);
  g_autoptr (GError) error = NULL;

  request.classes = way_paper_get_classes (paper);
  door = passage_ask (self, &request, WAY_FORMAT_PDF, NULL);
  fixture_close (&self->base);
  g_assert_false (way_paper_write (paper, door, file, 595, 842, &error));
  g_assert_error (error, WAY_ERROR, WAY_ERROR_REFUSED);
  check_nothing_left (self);
}

/* A paper that was made for somebody else does not go through a door that was asked for less. */
static void
test_swapped (Passage *self, gconstpointer data)
{
  g_autoptr (WayAddressee) to = passage_to (self->shelter, WAY_PURPOSE_HOUSING);
  WayPaperRequest request = request_for (self, to);
  WayPaperRequest own = { .client_id = self->sam->parent.id, .recipient = WAY_RECIPIENT_CLIENT };
  g_autoptr (WayPaper) paper = passage_make_paper (self, &request, NULL);
  g_autoptr (WayPaper) whole = passage_make_paper (self, &own, NULL);
  g_autoptr (WayDisclosure) door = NULL;
  g_autoptr (GFile) file = passage_file (self);
  g_autoptr (GError) error = NULL;

  request.classes = way_paper_get_classes (paper);
  door = passage_ask (self, &request, WAY_FORMAT_PDF, NULL);
  g_assert_false (way_paper_write (whole, door, file, 595, 842, &error));
  g_assert_error (error, WAY_ERROR, WAY_ERROR_REFUSED);
  check_nothing_left (self);
}

/* A recipient that bears another name now, and one that is said to be the same as it. */
static void
test_renamed (Passage *self, gconstpointer data)
{
  WayOrganization *renamed = way_record_copy (self->shelter);
  WayOrganization *twin = way_workspace_create (self->base.workspace, WAY_TYPE_ORGANIZATION);
  g_autoptr (WayAddressee) to = NULL;
  g_autoptr (WayAddressee) to_twin = NULL;
  g_autoptr (WayPaper) paper = NULL;
  g_autoptr (WayPaper) of_twin = NULL;
  WayPaperRequest request;

  way_set (twin, name, "County Court");
  way_set (twin, same_as_id, self->shelter->parent.id);
  twin = passage_keep (self, twin);
  to_twin = passage_to (twin, WAY_PURPOSE_HOUSING);
  request = request_for (self, to_twin);
  of_twin = passage_make_paper (self, &request, NULL);
  g_assert_cmpint (way_paper_get_gate (of_twin)->decisions[WAY_INFO_ATTENDANCE].reason, ==,
                   WAY_REASON_RECIPIENT_RENAMED);
  g_object_unref (twin);

  way_set (renamed, name, "Bay Debt Collectors");
  renamed = passage_keep (self, renamed);
  to = passage_to (renamed, WAY_PURPOSE_HOUSING);
  request = request_for (self, to);
  paper = passage_make_paper (self, &request, NULL);
  g_assert_cmpuint (way_paper_get_classes (paper).bits, ==, 0);
  g_assert_cmpint (way_paper_get_gate (paper)->decisions[WAY_INFO_ATTENDANCE].reason, ==,
                   WAY_REASON_RECIPIENT_RENAMED);
  g_object_unref (renamed);
}

/* What the notice would show is not shown: an emergency with its facts goes, and is a row apart. */
static void
test_emergency (Passage *self, gconstpointer data)
{
  g_autoptr (WayAddressee) to = way_addressee_new (&(WayAddresseeDetails){
    .kind = WAY_PARTY_NAMED,
    .name = "Bay EMS",
    .purpose = WAY_PURPOSE_EMERGENCY,
    .emergency = { "Kim, Bay EMS", "Dana", way_now (), "Overdose" },
  });
  WayPaperRequest request = request_for (self, to);
  g_autoptr (WayPaper) paper = passage_make_paper (self, &request, NULL);
  g_autoptr (WayDisclosure) door = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (way_set_has (way_paper_get_classes (paper), WAY_INFO_SUBSTANCE_USE));
  request.classes = way_paper_get_classes (paper);
  door = passage_ask (self, &request, WAY_FORMAT_PRINT, &error);
  g_assert_no_error (error);
  g_clear_object (&door);
  g_assert_cmpint (fixture_count (&self->base,
                                  "SELECT count (*) FROM disclosure WHERE basis = 'emergency' AND "
                                  "emergency_received_by = 'Kim, Bay EMS' AND emergency_nature = "
                                  "'Overdose' AND emergency_disclosed_by = 'Dana' AND emergency_at "
                                  "IS NOT NULL AND consent_id IS NULL"),
                   ==, 1);
}

/* A kind of document that nobody made for others is for nobody else. */
static void
test_kind (Passage *self, gconstpointer data)
{
  static const WayPaperKind inner = { .what = "trial",
                                      .purpose = "a trial",
                                      .title = "Trial",
                                      .make = passage_make };
  g_autoptr (WayAddressee) to = passage_to (self->shelter, WAY_PURPOSE_HOUSING);
  WayPaperRequest request = request_for (self, to);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  way_paper_make_async (self->base.workspace, &inner, &request, NULL, NULL, fixture_done_cb,
                        &self->base);
  result = fixture_wait (&self->base);
  g_assert_null (way_paper_make_finish (self->base.workspace, result, &error));
  g_assert_error (error, WAY_ERROR, WAY_ERROR_REFUSED);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, func) \
  g_test_add ("/disclosure-ask/" name, Passage, NULL, passage_set_up, func, passage_tear_down)
  ADD ("formats", test_formats);
  ADD ("refused", test_refused);
  ADD ("meanwhile", test_meanwhile);
  ADD ("locked", test_locked);
  ADD ("swapped", test_swapped);
  ADD ("renamed", test_renamed);
  ADD ("emergency", test_emergency);
  ADD ("kind", test_kind);
  return g_test_run ();
}
