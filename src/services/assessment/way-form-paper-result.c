/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "way-form-paper-private.h"
#include "way-past-scores.h"
#include "way-record-repo.h"
#include "way-result-words.h"
#include "way-site-choice.h"

static GListModel *
read_list (WayDb *db, WayQuery *query, GError **error)
{
  g_autoptr (GPtrArray) records = way_record_repo_list (db, query, error);
  GListStore *list = records != NULL ? g_list_store_new (WAY_TYPE_RECORD) : NULL;

  for (guint i = 0; records != NULL && i < records->len; i++)
    g_list_store_append (list, g_ptr_array_index (records, i));

  way_query_unref (query);
  return (GListModel *)list;
}

/* Each line a paragraph. */
static void
add_lines (WayPaper *paper, WayPaperHow how, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text != NULL ? text : "", "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    way_paper_add_text (paper, 0, how, lines[i]);
}

static void
add_score (WayPaper *paper, const WayResultWords *words, const WayInstrumentScore *total)
{
  const gboolean is_part = total != NULL && words->declared != NULL && words->declared != total;

  way_paper_begin_group (paper);
  if (is_part)
    way_paper_add_pair (paper, 0, words->declared->label, words->words);
  else if (words->heading != NULL)
    way_paper_add_pair (paper, 0, words->heading, words->words);
  else
    way_paper_add_text (paper, 0, WAY_PAPER_PLAIN, words->words);
  add_lines (paper, WAY_PAPER_PLAIN, is_part ? NULL : words->change);
  add_lines (paper, WAY_PAPER_PLAIN, is_part ? NULL : words->rules);
  way_paper_end_group (paper);
}

/* Of the whole; where each score stands for itself, of the first. */
static void
add_sources (WayPaper *paper, GPtrArray *all, const WayInstrumentScore *total)
{
  for (guint i = 0; i < all->len; i++) {
    const WayResultWords *words = g_ptr_array_index (all, i);

    if (total == NULL || words->declared == total) {
      add_lines (paper, WAY_PAPER_SMALL | WAY_PAPER_DIM, words->sources);
      return;
    }
  }
}

gboolean
way_form_paper_add_result (WayPaper *paper, WayDb *db, const WayPrintedForm *form, GError **error)
{
  WayAssessment *assessment = form->assessment;
  g_autoptr (GListModel) assessments = read_list (
    db, way_query_new_of (WAY_TYPE_ASSESSMENT, "client_id", &assessment->client_id), error);
  g_autoptr (GListModel) scores =
    assessments != NULL
      ? read_list (db, way_query_new_of (WAY_TYPE_SCORE, "client_id", &assessment->client_id),
                   error)
      : NULL;
  g_autoptr (GListModel) choices =
    scores != NULL ? read_list (db, way_query_new (WAY_TYPE_SITE_CHOICE), error) : NULL;
  const WayPastScores       past = { assessments, scores, choices };
  const WayInstrumentScore *total = way_instrument_get_total (form->instrument);
  g_autoptr (GPtrArray) all =
    g_ptr_array_new_with_free_func ((GDestroyNotify)way_result_words_free);

  if (choices == NULL)
    return FALSE;

  way_paper_add_heading (paper, _ ("Result"));
  for (guint i = 0; i < g_list_model_get_n_items (scores); i++) {
    g_autoptr (WayScore) score = g_list_model_get_item (scores, i);

    if (way_id_compare (&score->assessment_id, &WAY_RECORD (assessment)->id) != 0)
      continue;
    g_ptr_array_add (all, way_result_words_new (&past, form->instrument, assessment, score));
    add_score (paper, g_ptr_array_index (all, all->len - 1), total);
  }
  add_sources (paper, all, total);

  return TRUE;
}
