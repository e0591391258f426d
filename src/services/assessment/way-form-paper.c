/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-form-paper.h"

#include <glib/gi18n.h>

#include "way-client.h"
#include "way-form-paper-private.h"
#include "way-record-repo.h"
#include "way-staff.h"
#include "way-taken-words.h"
#include "way-when.h"

G_DEFINE_FINAL_TYPE (WayPrintedForm, way_printed_form, G_TYPE_OBJECT)

static void
way_printed_form_finalize (GObject *object)
{
  WayPrintedForm *self = WAY_PRINTED_FORM (object);

  g_clear_pointer (&self->instrument, way_instrument_unref);
  g_clear_pointer (&self->answers, way_answers_free);
  g_clear_object (&self->assessment);

  G_OBJECT_CLASS (way_printed_form_parent_class)->finalize (object);
}

static void
way_printed_form_class_init (WayPrintedFormClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = way_printed_form_finalize;
}

static void
way_printed_form_init (WayPrintedForm *self)
{
}

WayPrintedForm *
way_printed_form_new_blank (WayInstrument *instrument)
{
  WayPrintedForm *self = g_object_new (WAY_TYPE_PRINTED_FORM, NULL);

  self->instrument = way_instrument_ref (instrument);
  return self;
}

WayPrintedForm *
way_printed_form_new_begun (WayInstrument *instrument, const WayAnswers *answers)
{
  WayPrintedForm *self = way_printed_form_new_blank (instrument);

  self->answers = way_answers_copy (answers);
  return self;
}

WayPrintedForm *
way_printed_form_new_signed (WayInstrument *instrument, WayAssessment *assessment)
{
  WayPrintedForm *self = way_printed_form_new_blank (instrument);

  self->answers =
    way_answers_new_from_text (assessment->answers, way_instrument_get_n_items (instrument), NULL);
  self->assessment = g_object_ref (assessment);
  return self;
}

/* --- what stands around the items --- */

static void
add_head (WayPaper *paper, const WayPrintedForm *form, const char *name, const char *day)
{
  const WayInstrument *instrument = form->instrument;
  const char          *full_name = way_instrument_get_full_name (instrument);
  g_autoptr (WayCatalog) catalog = way_catalog_new (way_instrument_get_language (instrument));
  g_autofree char *right = name != NULL ? g_strdup_printf ("%s, %s", name, day) : NULL;

  way_paper_set_head (paper, way_instrument_get_title (instrument), right);
  way_paper_add_title (paper, way_instrument_get_title (instrument));
  if (full_name != NULL)
    way_paper_add_text (paper, 0, WAY_PAPER_DIM, full_name);
  way_paper_add_pair (paper, 0, way_catalog_get (catalog, N_ ("Name")), name);
  way_paper_add_pair (paper, 0, way_catalog_get (catalog, N_ ("Date")), day);
}

static void
add_question (WayPaper *paper, const WayInstrument *instrument)
{
  const char *instructions = way_instrument_get_instructions (instrument);

  way_paper_add_space (paper, .5);
  if (instructions != NULL)
    way_paper_add_text (paper, 0, WAY_PAPER_PLAIN, instructions);
  way_paper_add_text (paper, 0, WAY_PAPER_BOLD, way_instrument_get_stem (instrument));
}

/* Whose words they are, and what their licence asks to be said. */
static void
add_origin (WayPaper *paper, const WayInstrument *instrument)
{
  const char *const lines[] = { way_instrument_get_copyright (instrument),
                                way_instrument_get_licence (instrument),
                                way_instrument_get_source (instrument),
                                way_instrument_get_citation (instrument) };

  way_paper_begin_group (paper);
  way_paper_add_space (paper, .5);
  way_paper_add_rule (paper);
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++) {
    if (lines[i] != NULL)
      way_paper_add_text (paper, 0, WAY_PAPER_SMALL | WAY_PAPER_DIM, lines[i]);
  }
  way_paper_end_group (paper);
}

/* How it was taken and who signed it; and first of all when it does not count. */
static gboolean
add_signature (WayPaper *paper, WayDb *db, WayAssessment *assessment, GError **error)
{
  g_autoptr (WayStaff) staff =
    way_record_repo_get (db, WAY_TYPE_STAFF, &assessment->signed_by, error);
  g_autofree char *taken = way_taken_to_words (assessment);
  g_autofree char *words = NULL;

  if (staff == NULL)
    return FALSE;

  if (assessment->status == WAY_ASSESSMENT_ENTERED_IN_ERROR) {
    g_autofree char *wrong = g_strdup_printf (
      _ ("Entered in error: %s. It does not count in scores and charts."), assessment->error_words);

    way_paper_add_text (paper, 0, WAY_PAPER_BOLD, wrong);
  }
  words = g_strdup_printf (_ ("%s Signed by %s."), taken, staff->name);
  way_paper_add_text (paper, 0, WAY_PAPER_PLAIN, words);
  return TRUE;
}

/* --- the documents --- */

static WayPaper *
make_blank (WayDb *db, const WayPaperRequest *request, gpointer params, GError **error)
{
  WayPrintedForm *form = params;
  WayPaper       *paper = way_paper_new (request->large);

  add_head (paper, form, NULL, NULL);
  add_question (paper, form->instrument);
  way_form_paper_add_items (paper, form->instrument, NULL);
  add_origin (paper, form->instrument);
  return paper;
}

static WayPaper *
make_filled (WayDb *db, const WayPaperRequest *request, gpointer params, GError **error)
{
  WayPrintedForm *form = params;
  g_autoptr (WayPaper) paper = way_paper_new (request->large);
  g_autoptr (WayClient) client =
    way_record_repo_get (db, WAY_TYPE_CLIENT, &request->client_id, error);
  g_autofree char *name = client != NULL ? way_client_dup_name (client) : NULL;
  g_autofree char *day =
    way_when_write (form->assessment != NULL ? form->assessment->taken_on : request->today);

  if (client == NULL)
    return NULL;

  way_paper_set_class (paper, WAY_INFO_ASSESSMENT);
  add_head (paper, form, name, day);
  if (form->assessment == NULL)
    way_paper_add_text (paper, 0, WAY_PAPER_BOLD, _ ("Not finished: the answers so far."));
  else if (!add_signature (paper, db, form->assessment, error))
    return NULL;
  if (form->assessment != NULL && (request->choices & 1U) != 0 &&
      !way_form_paper_add_result (paper, db, form, error))
    return NULL;
  add_question (paper, form->instrument);
  way_form_paper_add_items (paper, form->instrument, form->answers);
  add_origin (paper, form->instrument);
  return g_steal_pointer (&paper);
}

static const WayPaperChoice choices[] = {
  { N_ ("Result"), N_ ("The score, and how it changed"), TRUE },
};

const WayPaperKind way_blank_form_kind = {
  .what = "blank-form",
  .purpose = "blank questionnaire",
  .title = N_ ("Print Blank Form"),
  .about_nobody = N_ ("Blank form"),
  .make = make_blank,
};

const WayPaperKind way_begun_form_kind = {
  .what = "form",
  .purpose = "questionnaire that is being answered",
  .title = N_ ("Print Answers"),
  .make = make_filled,
};

const WayPaperKind way_signed_form_kind = {
  .what = "form",
  .purpose = "answered questionnaire",
  .title = N_ ("Print Result"),
  .for_third_parties = TRUE,
  .choices = choices,
  .n_choices = G_N_ELEMENTS (choices),
  .make = make_filled,
};
