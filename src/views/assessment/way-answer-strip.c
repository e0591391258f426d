/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-answer-strip.h"

#include <glib/gi18n.h>
#include <math.h>

#include "way-scoring-words.h"
#include "way-wrap.h"

struct _WayAnswerStrip {
  GtkBox parent_instance;

  GtkBox         *facts;
  GtkSeparator   *separator;
  GtkLabel       *progress_words;
  GtkProgressBar *progress;
  GtkLabel       *score;
  GtkLabel       *band;
};

G_DEFINE_FINAL_TYPE (WayAnswerStrip, way_answer_strip, GTK_TYPE_BOX)

static void
way_answer_strip_class_init (WayAnswerStripClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (WAY_TYPE_WRAP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-answer-strip.ui");
  gtk_widget_class_bind_template_child (widget_class, WayAnswerStrip, facts);
  gtk_widget_class_bind_template_child (widget_class, WayAnswerStrip, separator);
  gtk_widget_class_bind_template_child (widget_class, WayAnswerStrip, progress_words);
  gtk_widget_class_bind_template_child (widget_class, WayAnswerStrip, progress);
  gtk_widget_class_bind_template_child (widget_class, WayAnswerStrip, score);
  gtk_widget_class_bind_template_child (widget_class, WayAnswerStrip, band);
}

static void
way_answer_strip_init (WayAnswerStrip *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_two (WayAnswerStrip *self, const char *score, const char *below)
{
  gtk_label_set_text (self->score, score);
  gtk_label_set_text (self->band, below != NULL ? below : "");
  gtk_widget_set_visible (GTK_WIDGET (self->band), below != NULL);
}

static void
show_one_score (WayAnswerStrip *self, const WayScoringScore *score)
{
  g_autofree char *words = way_scoring_score_to_words (score);
  g_autofree char *cutoff = score->cutoff != NULL ? way_scoring_cutoff_to_words (score) : NULL;

  if (isnan (score->value))
    show_two (self,
              score->status == WAY_ASSESSMENT_SCORE_STATUS_INCOMPLETE ? _ ("Not scorable yet")
                                                                      : _ ("Not scorable"),
              words);
  else
    show_two (self, words, score->band != NULL ? score->band->label : cutoff);
}

static void
show_scores (WayAnswerStrip *self, const WayScoring *scoring)
{
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < way_scoring_get_n_scores (scoring); i++) {
    const WayScoringScore *score = way_scoring_get_score (scoring, i);

    if (!isnan (score->value))
      g_string_append_printf (all, "%s%s %g", all->len > 0 ? ", " : "", score->score->label,
                              score->value);
  }
  show_two (self, all->len > 0 ? all->str : _ ("Not scorable yet"), _ ("Each number stands alone"));
}

void
way_answer_strip_show (WayAnswerStrip *self, const WayAnswers *answers, const WayScoring *scoring)
{
  const WayScoringScore *total = way_scoring_find_score (scoring, "total");
  const guint            n = way_answers_get_n_items (answers);
  const guint            n_open = way_answers_count (answers, WAY_ANSWER_OPEN);
  g_autofree char       *words =
    way_scoring_progress_to_words (way_scoring_get_instrument (scoring), answers);

  g_return_if_fail (WAY_IS_ANSWER_STRIP (self));

  gtk_label_set_text (self->progress_words, words);
  gtk_progress_bar_set_fraction (self->progress, (double)(n - n_open) / n);
  if (total != NULL)
    show_one_score (self, total);
  else
    show_scores (self, scoring);
}

void
way_answer_strip_set_narrow (WayAnswerStrip *self, gboolean narrow)
{
  g_return_if_fail (WAY_IS_ANSWER_STRIP (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->facts),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_box_set_spacing (self->facts, narrow ? 6 : 18);
  gtk_widget_set_visible (GTK_WIDGET (self->separator), !narrow);
}
