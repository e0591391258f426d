/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-score-card.h"

#include <glib/gi18n.h>
#include <math.h>

#include "way-result-words.h"
#include "way-score-scale.h"
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

/* The first sentence says how it changed; it stands out. */
static void
show_change (WayScoreCard *self, const char *text)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

  bold->end_index = text != NULL ? (guint)strcspn (text, "\n") : 0;
  pango_attr_list_insert (attributes, bold);
  gtk_label_set_attributes (self->change, attributes);
  show_text (self->change, text);
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
  g_autofree char *number = g_strdup_printf ("%g", score->value);
  g_autoptr (WayResultWords) words = way_result_words_new (past, instrument, assessment, score);

  g_return_if_fail (WAY_IS_SCORE_CARD (self));

  if (instrument != NULL)
    way_instrument_ref (instrument);
  g_clear_pointer (&self->instrument, way_instrument_unref);
  self->instrument = instrument;

  gtk_widget_set_visible (GTK_WIDGET (self->number), !isnan (score->value));
  gtk_label_set_text (self->number, number);
  show_text (self->band, words->heading);
  show_text (self->words, words->words);
  show_change (self, words->change);
  show_text (self->rules, words->rules);
  show_text (self->source, words->sources);
  if (words->declared != NULL)
    show_scale (self, words->declared, assessment, score, past);
  else
    gtk_widget_set_visible (GTK_WIDGET (self->scale), FALSE);
}
