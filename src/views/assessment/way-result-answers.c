/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-result-answers.h"

#include <glib/gi18n.h>

#include "way-answer-change.h"
#include "way-answer-row.h"
#include "way-label.h"
#include "way-past-scores.h"
#include "way-pill.h"
#include "way-scoring-words.h"
#include "way-when.h"
#include "way-wrap.h"

struct _WayResultAnswers {
  AdwBin parent_instance;

  WayInstrument *instrument;
  WayAnswers    *now;
  WayAnswers    *before; /* NULL: there is nothing that they can be held against */
  char          *then;   /* the day */
  char          *about;  /* the comparison */

  WayPill    *compare;
  GtkLabel   *remark;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (WayResultAnswers, way_result_answers, ADW_TYPE_BIN)

/* --- one answer --- */

/* “Several days”, “Refused”. */
static const char *
words_of (const WayInstrumentItem *item, WayAnswer answer)
{
  const char *state = way_answer_state_to_words (answer.state);

  if (answer.state == WAY_ANSWER_GIVEN)
    return way_instrument_item_get_words (item, answer.value);
  return state != NULL ? state : C_ ("answer", "Not asked");
}

/* “Then: Several days (1), rose by 2”; NULL where nothing is compared. */
static char *
describe_change (WayResultAnswers *self, const WayInstrumentItem *item, guint index)
{
  WayAnswerChange  change;
  g_autofree char *then = NULL;
  g_autofree char *words = NULL;

  if (self->before == NULL || !gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->compare)))
    return NULL;

  change = way_answer_change_of (way_answers_get (self->before, index),
                                 way_answers_get (self->now, index));
  then = way_answer_to_words (item, way_answers_get (self->before, index));
  words = way_answer_change_to_words (&change);
  if (change.kind != WAY_ANSWER_CHANGE_ROSE && change.kind != WAY_ANSWER_CHANGE_FELL)
    return g_strdup (words);
  /* TRANSLATORS: how an answer changed, and what it was: “rose by 2, then: Several days (1)”. */
  return g_strdup_printf (_ ("%s, then: %s"), words, then);
}

static const char *
icon_of (WayResultAnswers *self, guint index)
{
  const WayAnswerChange change = way_answer_change_of (way_answers_get (self->before, index),
                                                       way_answers_get (self->now, index));

  if (change.kind == WAY_ANSWER_CHANGE_ROSE)
    return "go-up-symbolic";
  return change.kind == WAY_ANSWER_CHANGE_FELL ? "go-down-symbolic" : NULL;
}

static GtkWidget *
make_end (WayResultAnswers *self, const WayInstrumentItem *item, guint index, gboolean compared)
{
  const WayAnswer  answer = way_answers_get (self->now, index);
  const gboolean   given = answer.state == WAY_ANSWER_GIVEN;
  g_autofree char *value = g_strdup_printf ("%d", answer.value);
  const char      *words = words_of (item, answer);
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget       *answer_label = way_label_new (g_strcmp0 (words, value) == 0 ? "" : words, NULL);
  GtkWidget       *value_label = way_label_new (given ? value : "–", "heading");
  GtkWidget       *icon = gtk_image_new ();

  gtk_label_set_xalign (GTK_LABEL (answer_label), 1);
  gtk_label_set_justify (GTK_LABEL (answer_label), GTK_JUSTIFY_RIGHT);
  gtk_label_set_max_width_chars (GTK_LABEL (answer_label), 16);
  gtk_label_set_width_chars (GTK_LABEL (value_label), 2);
  gtk_label_set_xalign (GTK_LABEL (value_label), 1);
  gtk_widget_add_css_class (value_label, "numeric");
  if (compared && icon_of (self, index) != NULL)
    gtk_image_set_from_icon_name (GTK_IMAGE (icon), icon_of (self, index));
  gtk_widget_set_visible (icon, compared);
  gtk_box_append (GTK_BOX (box), answer_label);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), value_label);
  return box;
}

static GtkWidget *
make_row (WayResultAnswers *self, guint index, gboolean critical)
{
  const WayInstrumentItem *item = way_instrument_get_item (self->instrument, index);
  GtkWidget               *row = gtk_list_box_row_new ();
  GtkWidget               *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget               *middle = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char         *number = g_strdup_printf ("%u", index + 1);
  g_autofree char         *said = way_answer_to_words (item, way_answers_get (self->now, index));
  g_autofree char         *change = describe_change (self, item, index);
  g_autofree char         *name = NULL;
  GtkWidget               *number_label = way_label_new (number, "dim-label");

  gtk_label_set_width_chars (GTK_LABEL (number_label), 2);
  gtk_label_set_yalign (GTK_LABEL (number_label), 0);
  gtk_widget_set_valign (number_label, GTK_ALIGN_START);
  gtk_widget_add_css_class (number_label, "numeric");
  gtk_widget_set_hexpand (middle, TRUE);
  gtk_widget_set_valign (middle, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (middle), way_label_new (item->text, critical ? "heading" : NULL));
  if (change != NULL && change[0] != '\0')
    gtk_box_append (GTK_BOX (middle), way_label_new (change, "caption"));
  gtk_box_append (GTK_BOX (box), number_label);
  gtk_box_append (GTK_BOX (box), middle);
  gtk_box_append (GTK_BOX (box), make_end (self, item, index, change != NULL));
  gtk_widget_add_css_class (box, "way-answer-line");
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);

  name = g_strdup_printf ("%s: %s%s%s", item->text, said, change != NULL ? "; " : "",
                          change != NULL ? change : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return row;
}

/* --- their order --- */

static gboolean
is_critical (const WayInstrument *instrument, guint item)
{
  for (guint i = 0; i < way_instrument_get_n_alerts (instrument); i++) {
    if (way_instrument_get_alert (instrument, i)->item == item)
      return TRUE;
  }

  return FALSE;
}

/* Higher stands before; what is equal stays in the order of the form. */
static int
rank_of (WayResultAnswers *self, guint index, gboolean compared)
{
  const WayAnswer now = way_answers_get (self->now, index);
  WayAnswerChange change;

  if (is_critical (self->instrument, index))
    return G_MAXINT;
  if (!compared)
    return now.state == WAY_ANSWER_GIVEN ? now.value : G_MININT;

  change = way_answer_change_of (way_answers_get (self->before, index), now);
  switch (change.kind) {
  case WAY_ANSWER_CHANGE_ROSE:
    return 4000 + change.points;
  case WAY_ANSWER_CHANGE_FELL:
    return 2000 + change.points;
  case WAY_ANSWER_CHANGE_CAME:
  case WAY_ANSWER_CHANGE_WENT:
    return 1000;
  case WAY_ANSWER_CHANGE_SAME:
    return 0;
  case WAY_ANSWER_CHANGE_NONE:
  default:
    return -1;
  }
}

typedef struct {
  guint item;
  int   rank;
} Place;

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const Place *one = a;
  const Place *other = b;

  if (one->rank != other->rank)
    return one->rank > other->rank ? -1 : 1;
  return one->item < other->item ? -1 : 1;
}

static void
fill (WayResultAnswers *self)
{
  const gboolean compared =
    self->before != NULL && gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->compare));
  const guint       n = self->now != NULL ? way_answers_get_n_items (self->now) : 0;
  g_autofree Place *places = g_new (Place, n);
  GtkWidget        *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);

  for (guint i = 0; i < n; i++)
    places[i] = (Place){ i, rank_of (self, i, compared) };
  if (n > 0)
    qsort (places, n, sizeof (Place), compare_places);
  for (guint i = 0; i < n; i++)
    gtk_list_box_append (
      self->list, make_row (self, places[i].item, is_critical (self->instrument, places[i].item)));

  gtk_label_set_text (self->remark, self->about != NULL ? self->about : "");
  gtk_widget_set_visible (GTK_WIDGET (self->remark),
                          self->about != NULL && (compared || self->before == NULL));
}

/* --- the widget --- */

static void
compare_cb (WayResultAnswers *self)
{
  if (self->list != NULL)
    fill (self);
}

static void
clear (WayResultAnswers *self)
{
  g_clear_pointer (&self->instrument, way_instrument_unref);
  g_clear_pointer (&self->now, way_answers_free);
  g_clear_pointer (&self->before, way_answers_free);
  g_clear_pointer (&self->then, g_free);
  g_clear_pointer (&self->about, g_free);
}

static void
way_result_answers_finalize (GObject *object)
{
  clear (WAY_RESULT_ANSWERS (object));

  G_OBJECT_CLASS (way_result_answers_parent_class)->finalize (object);
}

static void
way_result_answers_class_init (WayResultAnswersClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = way_result_answers_finalize;

  g_type_ensure (WAY_TYPE_PILL);
  g_type_ensure (WAY_TYPE_WRAP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-result-answers.ui");
  gtk_widget_class_bind_template_child (widget_class, WayResultAnswers, remark);
  gtk_widget_class_bind_template_child (widget_class, WayResultAnswers, compare);
  gtk_widget_class_bind_template_child (widget_class, WayResultAnswers, list);
  gtk_widget_class_bind_template_callback (widget_class, compare_cb);
}

static void
way_result_answers_init (WayResultAnswers *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static WayAnswers *
read_answers (const WayInstrument *instrument, const WayAssessment *assessment)
{
  g_autoptr (WayAnswers) answers =
    way_answers_new_from_text (assessment->answers, way_instrument_get_n_items (instrument), NULL);

  if (answers == NULL || !way_instrument_check_answers (instrument, answers, NULL))
    return NULL;
  return g_steal_pointer (&answers);
}

/* “4 rose, 1 fell”; and that another way of asking may be the reason. */
static char *
describe_all (WayResultAnswers    *self,
              const WayAssessment *assessment,
              const WayAssessment *previous)
{
  guint            rose = 0, fell = 0;
  g_autofree char *counts = NULL;

  for (guint i = 0; i < way_answers_get_n_items (self->now); i++) {
    const WayAnswerChange change =
      way_answer_change_of (way_answers_get (self->before, i), way_answers_get (self->now, i));

    rose += change.kind == WAY_ANSWER_CHANGE_ROSE ? 1 : 0;
    fell += change.kind == WAY_ANSWER_CHANGE_FELL ? 1 : 0;
  }
  /* TRANSLATORS: how many answers rose and fell since a day. */
  counts = g_strdup_printf (_ ("%u rose and %u fell since %s."), rose, fell, self->then);
  if (way_assessment_mode_is_like (previous->mode, assessment->mode))
    return g_steal_pointer (&counts);

  /* TRANSLATORS: the first is a sentence; the others are such as “the worker asked”. */
  return g_strdup_printf (_ ("%s Then %s, now %s: that alone can change answers."), counts,
                          way_assessment_mode_to_words (previous->mode),
                          way_assessment_mode_to_words (assessment->mode));
}

static void
show_previous (WayResultAnswers    *self,
               const WayInstrument *instrument,
               const WayAssessment *assessment,
               const WayAssessment *previous)
{
  g_autofree char *words = NULL;

  self->then = way_when_write (previous->taken_on);
  if (g_strcmp0 (previous->version, assessment->version) == 0)
    self->before = read_answers (instrument, previous);
  if (self->before == NULL) {
    self->about = way_past_scores_why_not (previous, assessment);
    return;
  }

  /* TRANSLATORS: the blank is a day. */
  words = g_strdup_printf (_ ("Compare with %s"), self->then);
  g_object_set (self->compare, "words", words, NULL);
  self->about = describe_all (self, assessment, previous);
}

void
way_result_answers_show (WayResultAnswers    *self,
                         const WayInstrument *instrument,
                         const WayAssessment *assessment,
                         const WayAssessment *previous)
{
  g_return_if_fail (WAY_IS_RESULT_ANSWERS (self));

  clear (self);
  if (instrument != NULL && assessment != NULL) {
    self->instrument = way_instrument_ref ((WayInstrument *)instrument);
    self->now = read_answers (instrument, assessment);
    if (self->now != NULL && previous != NULL)
      show_previous (self, instrument, assessment, previous);
  }
  gtk_widget_set_visible (GTK_WIDGET (self->compare), self->before != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self), self->now != NULL);
  fill (self);
}
