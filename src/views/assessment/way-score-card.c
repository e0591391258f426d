/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-score-card.h"

#include <glib/gi18n.h>
#include <math.h>

#include "way-score-scale.h"
#include "way-scoring-words.h"
#include "way-site-choices.h"
#include "way-when.h"

struct _WayScoreCard {
  GtkBox parent_instance;

  WayInstrument *instrument; /* holds what the scale draws */

  GtkLabel      *number;
  GtkLabel      *band;
  GtkLabel      *words;
  WayScoreScale *scale;
  GtkLabel      *change;
  GtkLabel      *rules;
  GtkLabel      *source;
};

G_DEFINE_FINAL_TYPE (WayScoreCard, way_score_card, GTK_TYPE_BOX)

static void
way_score_card_finalize (GObject *object)
{
  WayScoreCard *self = WAY_SCORE_CARD (object);

  g_clear_pointer (&self->instrument, way_instrument_unref);

  G_OBJECT_CLASS (way_score_card_parent_class)->finalize (object);
}

static void
way_score_card_class_init (WayScoreCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = way_score_card_finalize;

  g_type_ensure (WAY_TYPE_SCORE_SCALE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-score-card.ui");
  gtk_widget_class_bind_template_child (widget_class, WayScoreCard, number);
  gtk_widget_class_bind_template_child (widget_class, WayScoreCard, band);
  gtk_widget_class_bind_template_child (widget_class, WayScoreCard, words);
  gtk_widget_class_bind_template_child (widget_class, WayScoreCard, scale);
  gtk_widget_class_bind_template_child (widget_class, WayScoreCard, change);
  gtk_widget_class_bind_template_child (widget_class, WayScoreCard, rules);
  gtk_widget_class_bind_template_child (widget_class, WayScoreCard, source);
}

static void
way_score_card_init (WayScoreCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_text (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && text[0] != '\0');
}

static void
add_line (GString *text, char *line)
{
  if (line != NULL && line[0] != '\0')
    g_string_append_printf (text, "%s%s%s", text->len > 0 ? "\n" : "", line,
                            g_str_has_suffix (line, ".") ? "" : ".");
  g_free (line);
}

/* Against the one before; and against the first, where that is another one. */
static void
show_change (WayScoreCard        *self,
             WayAssessment       *assessment,
             WayScore            *score,
             const WayPastScores *past)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *threshold = NULL;
  g_autofree char *first_threshold = NULL;
  char *previous = way_past_scores_change_words (past, self->instrument, assessment, score->name,
                                                 FALSE, &threshold);
  char *first = way_past_scores_change_words (past, self->instrument, assessment, score->name, TRUE,
                                              &first_threshold);
  const gboolean same = g_strcmp0 (previous, first) == 0;

  if (previous == NULL && !isnan (score->value))
    add_line (text, g_strdup (_ ("The first one that could be scored")));
  add_line (text, previous);
  add_line (text, g_steal_pointer (&threshold));
  if (!same && first != NULL) {
    /* TRANSLATORS: before a sentence such as “7 points higher than on 2 Jun 2026 (9, mild)”. */
    add_line (text, g_strdup_printf (_ ("Since the first: %s"), first));
    add_line (text, g_steal_pointer (&first_threshold));
  }
  g_free (first);
  show_text (self->change, text->str);
}

static void
show_rules (WayScoreCard *self, const WayScoring *scoring, const WayScoringScore *computed)
{
  g_autoptr (GString) text = g_string_new (NULL);

  add_line (text, way_scoring_cutoff_to_words (computed));
  for (guint i = 0; i < way_instrument_get_n_rules (self->instrument); i++) {
    const WayInstrumentRule *rule = way_instrument_get_rule (self->instrument, i);

    add_line (text, way_scoring_truth_to_words (scoring, i));
    for (guint n = 0; rule->clusters->len > 1 && n < rule->clusters->len; n++)
      add_line (text, way_scoring_cluster_to_words (way_scoring_get_cluster (scoring, i, n)));
  }
  if (way_instrument_get_n_rules (self->instrument) > 0)
    add_line (text, g_strdup (_ ("The form’s own rules: a screening aid, not a diagnosis")));
  show_text (self->rules, text->str);
}

static void
show_sources (WayScoreCard *self, const WayScoringScore *computed, GListModel *choices)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const WayInstrumentScore     *score = computed->score;
  const WayInstrumentThreshold *threshold =
    way_site_choices_get_threshold (choices, self->instrument, score);
  const gboolean prorated = computed->status == WAY_ASSESSMENT_SCORE_STATUS_PRORATED;

  if (score->bands_source != NULL)
    add_line (text, g_strdup_printf (_ ("Bands: %s"), score->bands_source));
  else
    add_line (text, g_strdup (_ ("No bands are published")));
  if (computed->cutoff != NULL)
    add_line (text, g_strdup_printf (_ ("Cut-off: %s"), computed->cutoff->source));
  if (threshold != NULL)
    add_line (text, g_strdup_printf (_ ("Change: %s"), threshold->source));
  for (guint i = 0; i < way_instrument_get_n_rules (self->instrument); i++) {
    const WayInstrumentRule *rule = way_instrument_get_rule (self->instrument, i);

    if (i == 0 ||
        g_strcmp0 (rule->source, way_instrument_get_rule (self->instrument, i - 1)->source) != 0)
      add_line (text, g_strdup_printf (_ ("Rules: %s"), rule->source));
  }
  if (prorated && score->missing_source != NULL)
    add_line (text, g_strdup_printf (_ ("Missing answers: %s"), score->missing_source));
  show_text (self->source, text->str);
}

static void
show_scale (WayScoreCard             *self,
            const WayInstrumentScore *declared,
            WayAssessment            *assessment,
            WayScore                 *score,
            const WayPastScores      *past)
{
  g_autoptr (WayAssessment) earlier = NULL;
  g_autoptr (WayScore) before = NULL;
  g_autofree char *day = way_when_write (assessment->taken_on);
  /* TRANSLATORS: a score and the day on which it was taken. */
  g_autofree char *label = g_strdup_printf (_ ("%g on %s"), score->value, day);
  g_autofree char *earlier_day = NULL;
  g_autofree char *earlier_label = NULL;

  if (way_past_scores_find_comparable (past, assessment, score->name, &earlier, &before)) {
    earlier_day = way_when_write (earlier->taken_on);
    earlier_label = g_strdup_printf (_ ("%g on %s"), before->value, earlier_day);
  }
  way_score_scale_show (self->scale, declared, score->value, label,
                        before != NULL ? before->value : NAN, earlier_label);
  gtk_widget_set_visible (GTK_WIDGET (self->scale), !isnan (score->value));
}

void
way_score_card_show (WayScoreCard        *self,
                     WayInstrument       *instrument,
                     WayAssessment       *assessment,
                     WayScore            *score,
                     const WayPastScores *past)
{
  g_autofree char *words = way_past_scores_to_words (NULL, assessment, score);
  g_autofree char *number = g_strdup_printf ("%g", score->value);
  g_autoptr (WayAnswers) answers = NULL;
  g_autoptr (WayScoring) scoring = NULL;
  const WayScoringScore *computed = NULL;

  g_return_if_fail (WAY_IS_SCORE_CARD (self));

  if (instrument != NULL)
    way_instrument_ref (instrument);
  g_clear_pointer (&self->instrument, way_instrument_unref);
  self->instrument = instrument;

  gtk_widget_set_visible (GTK_WIDGET (self->number), !isnan (score->value));
  gtk_label_set_text (self->number, number);
  show_text (self->band, NULL);
  show_text (self->words, words);
  gtk_widget_set_visible (GTK_WIDGET (self->scale), FALSE);
  show_text (self->change, NULL);
  show_text (self->rules, NULL);
  show_text (self->source, NULL);
  if (instrument == NULL)
    return;

  /* Rules and words come from the answers; the number is the one that was signed. */
  answers =
    way_answers_new_from_text (assessment->answers, way_instrument_get_n_items (instrument), NULL);
  if (answers == NULL || !way_instrument_check_answers (instrument, answers, NULL) ||
      g_strcmp0 (way_instrument_get_version (instrument), assessment->version) != 0)
    return;
  scoring = way_scoring_new (instrument, answers, assessment->context);
  computed = way_scoring_find_score (scoring, score->name);
  if (computed == NULL)
    return;

  g_free (words);
  words = way_scoring_score_to_words (computed);
  show_text (self->words, words);
  show_text (self->band, computed->band != NULL ? computed->band->label : computed->score->label);
  show_scale (self, computed->score, assessment, score, past);
  show_change (self, assessment, score, past);
  show_rules (self, scoring, computed);
  show_sources (self, computed, past->choices);
}
