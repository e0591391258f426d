/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-receipt-paper.h"

#include <glib/gi18n.h>

#include "way-client.h"
#include "way-complaint-step.h"
#include "way-money.h"
#include "way-record-repo.h"
#include "way-rights-due.h"
#include "way-rights-words.h"
#include "way-when.h"

/* What 42 CFR 2.4 and 45 CFR 164.524(d)(2), 164.530(d)–(g) let everybody do. */
#define OUTSIDE \
  N_ ( \
    "You may also complain to the Secretary of the U.S. Department of Health and Human Services " \
    "(42 CFR 2.4, 45 CFR 160.306). Nobody may treat you worse because you asked or complained, " \
    "and nobody may ask you to give up this right in order to get help.")

static void
add_pair (WayPaper *paper, const char *caption, const char *text)
{
  if (text != NULL && *text != '\0')
    way_paper_add_pair (paper, 0, caption, text);
}

static void
add_day (WayPaper *paper, const char *caption, WayDate day)
{
  g_autofree char *words = way_when_write_day (day);

  add_pair (paper, caption, words);
}

/* Of a complaint that names nobody there is no client. */
static gboolean
begin (WayPaper              *paper,
       WayDb                 *db,
       const WayPaperRequest *request,
       const char            *title,
       GError               **error)
{
  g_autofree char *today = way_when_write (request->today);
  g_autofree char *name = NULL;
  g_autoptr (WayClient) client = NULL;

  if (!way_id_is_none (&request->client_id)) {
    client = way_record_repo_get (db, WAY_TYPE_CLIENT, &request->client_id, error);
    if (client == NULL)
      return FALSE;
    name = way_client_dup_name (client);
  }

  way_paper_set_head (paper, name, today);
  way_paper_add_title (paper, title);
  if (name != NULL)
    way_paper_add_text (paper, 0, WAY_PAPER_BIG, name);
  way_paper_add_rule (paper);
  return TRUE;
}

static void
add_end (WayPaper *paper)
{
  way_paper_add_rule (paper);
  way_paper_add_text (paper, 0, WAY_PAPER_PLAIN, _ (OUTSIDE));
  way_paper_add_space (paper, 1);
  way_paper_add_pair (paper, 0, _ ("Received for the program by"), NULL);
}

/* --- a request --- */

static void
add_answer (WayPaper *paper, const WayRightsRequest *asked)
{
  g_autofree char *fee = asked->fee > 0 ? way_money_write (asked->fee) : NULL;

  way_paper_add_heading (paper, _ ("Our Answer"));
  add_pair (paper, _ ("Answer"), way_rights_answer_to_words (asked->answer));
  add_day (paper, _ ("Answered on"), asked->answered_on);
  add_pair (paper, _ ("About the answer"), asked->answer_words);
  add_pair (paper, _ ("Reason of the denial"), asked->denial_reason);
  if (asked->denial_reason != NULL && asked->review != WAY_RIGHTS_REVIEW_UNSAID)
    add_pair (paper, _ ("Review of the denial"), way_rights_review_to_words (asked->review));
  add_day (paper, _ ("Given on"), asked->given_on);
  add_pair (paper, _ ("How it was given"), asked->given_how);
  add_pair (paper, _ ("Fee"), fee);
  if (asked->denial_reason != NULL && asked->kind == WAY_RIGHTS_AMENDMENT)
    way_paper_add_text (paper, 0, WAY_PAPER_PLAIN,
                        _ ("You may write why you disagree; it is kept with the record. If you do "
                           "not, you may ask that your request and this answer go with the record "
                           "(45 CFR 164.526(d))."));
}

static void
add_time (WayPaper *paper, const WayRightsRequest *asked)
{
  const WayDate    due = way_rights_due (asked);
  g_autofree char *day = way_when_write_day (due);
  g_autofree char *term = way_rights_words_term (asked->kind);
  /* Translators: %s is a date. */
  g_autofree char *by = g_strdup_printf (_ ("We answer by %s."), day);

  way_paper_add_heading (paper, _ ("When You Hear From Us"));
  way_paper_add_text (paper, 0, WAY_PAPER_BOLD, by);
  way_paper_add_text (paper, 0, WAY_PAPER_PLAIN, term);
  if (way_rights_is_extended (asked))
    add_pair (paper, _ ("Why it takes longer"), asked->extension_reason);
}

static WayPaper *
make_request (WayDb *db, const WayPaperRequest *request, gpointer params, GError **error)
{
  const WayRightsRequest *asked = params;
  g_autoptr (WayPaper) paper = way_paper_new (request->large);
  g_autofree char *from = way_when_write (asked->period_from);
  g_autofree char *to = way_when_write (asked->period_to);

  if (!begin (paper, db, request, _ ("Receipt of a Request"), error))
    return NULL;

  add_pair (paper, _ ("What you ask for"), way_rights_kind_to_words (asked->kind));
  add_pair (paper, _ ("What exactly"), asked->scope);
  add_pair (paper, _ ("From"), from);
  add_pair (paper, _ ("To"), to);
  if (asked->form != WAY_RIGHTS_FORM_UNSAID)
    add_pair (paper, _ ("In which form"), way_rights_form_to_words (asked->form));
  add_day (paper, _ ("Received on"), asked->received_on);
  add_pair (paper, _ ("Asked by"), asked->asked_by);
  if (way_rights_is_done (asked) || asked->answer != WAY_RIGHTS_OPEN)
    add_answer (paper, asked);
  else
    add_time (paper, asked);
  add_end (paper);
  return g_steal_pointer (&paper);
}

const WayPaperKind way_request_receipt_paper = {
  .what = "request-receipt",
  .purpose = "receipt of a request",
  .title = N_ ("Print the Receipt"),
  .make = make_request,
};

/* --- a complaint --- */

static int
compare_steps (gconstpointer a, gconstpointer b)
{
  const WayComplaintStep *one = *(WayComplaintStep *const *)a;
  const WayComplaintStep *other = *(WayComplaintStep *const *)b;

  return one->position < other->position ? -1 : one->position > other->position;
}

static gboolean
add_steps (WayPaper *paper, WayDb *db, const WayComplaint *complaint, GError **error)
{
  static const WayPaperColumn columns[] = { { N_ ("What we do"), 3, FALSE },
                                            { N_ ("By"), 1, FALSE } };
  WayPaperColumn              told[G_N_ELEMENTS (columns)];
  g_autoptr (WayQuery) query =
    way_query_new_of (WAY_TYPE_COMPLAINT_STEP, "complaint_id", &complaint->parent.id);
  g_autoptr (GPtrArray) steps = way_record_repo_list (db, query, error);

  if (steps == NULL || steps->len == 0)
    return steps != NULL;

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++) {
    told[i] = columns[i];
    told[i].title = gettext (columns[i].title);
  }
  g_ptr_array_sort (steps, compare_steps);
  way_paper_add_heading (paper, _ ("What Happens Now"));
  way_paper_begin_table (paper, told, G_N_ELEMENTS (told));
  for (guint i = 0; i < steps->len; i++) {
    const WayComplaintStep *step = g_ptr_array_index (steps, i);
    g_autofree char        *due = way_when_write (step->due_on);
    const char             *cells[] = { step->text, due };

    way_paper_add_row (paper, WAY_PAPER_PLAIN, cells);
  }
  way_paper_end_table (paper);
  return TRUE;
}

static WayPaper *
make_complaint (WayDb *db, const WayPaperRequest *request, gpointer params, GError **error)
{
  const WayComplaint *complaint = params;
  g_autoptr (WayPaper) paper = way_paper_new (request->large);

  if (!begin (paper, db, request, _ ("Receipt of a Complaint"), error))
    return NULL;

  add_day (paper, _ ("Received on"), complaint->received_on);
  add_pair (paper, _ ("Made by"), complaint->made_by);
  add_pair (paper, _ ("The complaint"), complaint->text);
  add_pair (paper, _ ("What would put it right"), complaint->wish);
  if (complaint->outcome == WAY_COMPLAINT_OPEN) {
    if (!add_steps (paper, db, complaint, error))
      return NULL;
  } else {
    way_paper_add_heading (paper, _ ("Our Answer"));
    add_pair (paper, _ ("Outcome"), way_complaint_outcome_to_words (complaint->outcome));
    add_day (paper, _ ("Closed on"), complaint->closed_on);
    add_pair (paper, _ ("About the outcome"), complaint->outcome_words);
  }
  add_end (paper);
  return g_steal_pointer (&paper);
}

const WayPaperKind way_complaint_receipt_paper = {
  .what = "complaint-receipt",
  .purpose = "receipt of a complaint",
  .title = N_ ("Print the Receipt"),
  .make = make_complaint,
};
