/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-assessment-result.h"

#include <glib/gi18n.h>

#include "way-columns.h"
#include "way-form-paper.h"
#include "way-history-link.h"
#include "way-label.h"
#include "way-live-list.h"
#include "way-paper-page.h"
#include "way-result-answers.h"
#include "way-result-next.h"
#include "way-score-card.h"
#include "way-site-choices.h"
#include "way-taken-words.h"
#include "way-text-scale.h"
#include "way-when.h"
#include "way-workspace-assessments.h"
#include "way-wrap.h"

struct _WayAssessmentResult {
  WayPage parent_instance;

  WayAssessment *assessment; /* as it was last shown */
  GListModel    *assessments;
  GListModel    *scores;
  GListModel    *choices; /* of the site */
  GListModel    *stored_alerts;
  GListModel    *staff;

  GtkStack         *stack;
  AdwClamp         *clamp;
  GtkBox           *error_box;
  GtkLabel         *error_words;
  GtkBox           *alerts;
  GtkBox           *cards;
  GtkListBox       *parts;
  WayResultNext    *next;
  WayResultAnswers *answers;
  GtkBox           *retract_box;
  GtkEditable      *reason;
  GtkButton        *mark;
  GtkLabel         *signed_words;
  GtkButton        *retract;
  GtkWidget        *history;
};

G_DEFINE_FINAL_TYPE (WayAssessmentResult, way_assessment_result, WAY_TYPE_PAGE)

static WayInstrument *
find_instrument (WayAssessmentResult *self)
{
  WayInstruments *instruments =
    way_workspace_get_instruments (way_page_get_workspace (WAY_PAGE (self)));

  return instruments != NULL
         ? way_instruments_lookup_to_read (instruments, self->assessment->instrument,
                                           self->assessment->language)
         : NULL;
}

static WayAssessment *
find_assessment (WayAssessmentResult *self)
{
  const WayId *subject = way_page_get_subject (WAY_PAGE (self));

  for (guint i = 0; i < g_list_model_get_n_items (self->assessments); i++) {
    g_autoptr (WayAssessment) each = g_list_model_get_item (self->assessments, i);

    if (way_id_compare (&WAY_RECORD (each)->id, subject) == 0)
      return g_steal_pointer (&each);
  }

  return NULL;
}

static char *
name_of (WayAssessmentResult *self, const WayId *staff)
{
  for (guint i = 0; i < g_list_model_get_n_items (self->staff); i++) {
    g_autoptr (WayStaff) each = g_list_model_get_item (self->staff, i);

    if (way_id_compare (&WAY_RECORD (each)->id, staff) == 0)
      return g_strdup (each->name);
  }

  return g_strdup (_ ("somebody"));
}

static void
empty (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

/* --- its parts --- */

static char *
done_to_words (const WayAlert *alert)
{
  const WayField *field = way_record_find_field ((gpointer)alert, "done");
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < way_field_count_words (field); i++) {
    if ((alert->done.bits & (G_GUINT64_CONSTANT (1) << i)) != 0)
      g_string_append_printf (words, "%s%s", words->len > 0 ? ", " : "",
                              gettext (field->labels[i]));
  }
  if (alert->done_words != NULL)
    g_string_append_printf (words, "%s%s", words->len > 0 ? ". " : "", alert->done_words);

  return g_string_free (g_steal_pointer (&words), FALSE);
}

static void
show_alerts (WayAssessmentResult *self, WayInstrument *instrument)
{
  empty (self->alerts);
  for (guint i = 0; i < g_list_model_get_n_items (self->stored_alerts); i++) {
    g_autoptr (WayAlert) alert = g_list_model_get_item (self->stored_alerts, i);
    g_autofree char *who = NULL;
    g_autofree char *heading = NULL;
    g_autofree char *done = NULL;
    const int        value = (int)g_ascii_strtoll (alert->answer, NULL, 10);
    const char      *words = alert->answer;
    GtkWidget       *box;
    guint            item;

    if (way_id_compare (&alert->assessment_id, &WAY_RECORD (self->assessment)->id) != 0)
      continue;

    if (instrument != NULL && way_instrument_find_item (instrument, alert->item, &item)) {
      words = way_instrument_item_get_words (way_instrument_get_item (instrument, item), value);
      heading = g_strdup_printf (_ ("Item %u: %s, “%s”"), item + 1,
                                 way_instrument_get_item (instrument, item)->text,
                                 words != NULL ? words : alert->answer);
    } else {
      heading = g_strdup_printf (_ ("Alert: %s, “%s”"), alert->item, words);
    }
    who = name_of (self, &alert->acknowledged_by);
    done = done_to_words (alert);

    box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
    gtk_widget_add_css_class (box, "way-alert");
    gtk_box_append (GTK_BOX (box), way_label_new (heading, "heading"));
    gtk_box_append (GTK_BOX (box), way_label_new (done, NULL));
    gtk_box_append (GTK_BOX (box), way_label_new (who, "caption"));
    gtk_box_append (self->alerts, box);
  }
}

/* A score that belongs to a whole: “B, intrusion”, “12 of 20”, and how it changed. */
static GtkWidget *
make_part (WayAssessmentResult *self,
           WayInstrument       *instrument,
           WayScore            *score,
           const WayPastScores *past)
{
  g_autofree char *words = way_past_scores_to_words (instrument, self->assessment, score);
  g_autoptr (WayAssessment) earlier = NULL;
  g_autoptr (WayScore) before = NULL;
  GtkWidget *row = adw_action_row_new ();

  g_object_set (row, "use-markup", FALSE, "title-lines", 0, "subtitle-lines", 0, NULL);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 way_instrument_find_score (instrument, score->name)->label);
  if (way_past_scores_find_comparable (past, self->assessment, score->name, &earlier, &before)) {
    g_autofree char *change =
      way_past_scores_change_words (past, instrument, self->assessment, score->name, FALSE, NULL);

    if (change != NULL)
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), change);
  }
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_label_new (words));
  return row;
}

static void
show_score (WayAssessmentResult *self,
            WayInstrument       *instrument,
            WayScore            *score,
            const WayPastScores *past)
{
  const WayInstrumentScore *total =
    instrument != NULL ? way_instrument_get_total (instrument) : NULL;
  GtkWidget *card;

  if (total != NULL && g_strcmp0 (total->name, score->name) != 0 &&
      way_instrument_find_score (instrument, score->name) != NULL) {
    gtk_list_box_append (self->parts, make_part (self, instrument, score, past));
    return;
  }

  card = g_object_new (WAY_TYPE_SCORE_CARD, NULL);
  way_score_card_show (WAY_SCORE_CARD (card), instrument, self->assessment, score, past);
  gtk_box_append (self->cards, card);
}

static void
empty_scores (WayAssessmentResult *self)
{
  GtkWidget *row;

  empty (self->cards);
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->parts))) != NULL)
    gtk_list_box_remove (self->parts, row);
}

static void
show_scores (WayAssessmentResult *self, WayInstrument *instrument)
{
  const WayPastScores past = { self->assessments, self->scores, self->choices };

  empty_scores (self);
  for (guint i = 0; i < g_list_model_get_n_items (self->scores); i++) {
    g_autoptr (WayScore) score = g_list_model_get_item (self->scores, i);

    if (way_id_compare (&score->assessment_id, &WAY_RECORD (self->assessment)->id) == 0)
      show_score (self, instrument, score, &past);
  }
  gtk_widget_set_visible (GTK_WIDGET (self->parts),
                          gtk_widget_get_first_child (GTK_WIDGET (self->parts)) != NULL);
}

static void
show_next (WayAssessmentResult *self, WayInstrument *instrument)
{
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (self->assessments); i++) {
    g_autoptr (WayAssessment) each = g_list_model_get_item (self->assessments, i);

    if (each->status == WAY_ASSESSMENT_SIGNED &&
        g_strcmp0 (each->instrument, self->assessment->instrument) == 0)
      n++;
  }
  way_result_next_show (self->next, instrument, n,
                        self->assessment->status == WAY_ASSESSMENT_SIGNED);
}

static void
show_answers (WayAssessmentResult *self, WayInstrument *instrument)
{
  g_autoptr (WayAssessment) previous =
    way_past_scores_find_previous (self->assessments, self->assessment);

  way_result_answers_show (self->answers, instrument, self->assessment, previous);
}

static void
show_foot (WayAssessmentResult *self, WayInstrument *instrument)
{
  const gboolean   in_error = self->assessment->status == WAY_ASSESSMENT_ENTERED_IN_ERROR;
  g_autofree char *who = name_of (self, &self->assessment->signed_by);
  g_autofree char *taken = way_taken_to_words (self->assessment);
  /* TRANSLATORS: sentences about how a form was taken, and a person. */
  g_autofree char *words = g_strdup_printf (_ ("%s Signed by %s."), taken, who);

  gtk_label_set_text (self->signed_words, words);
  gtk_widget_set_visible (GTK_WIDGET (self->error_box), in_error);
  gtk_widget_set_visible (GTK_WIDGET (self->retract), !in_error);
  if (in_error) {
    g_autofree char *error_words =
      g_strdup_printf (_ ("Entered in error: %s. It does not count in scores and charts."),
                       self->assessment->error_words);

    gtk_label_set_text (self->error_words, error_words);
    gtk_widget_set_visible (GTK_WIDGET (self->retract_box), FALSE);
  }
}

static void
show (WayAssessmentResult *self)
{
  g_autoptr (WayAssessment) assessment = self->assessments != NULL ? find_assessment (self) : NULL;
  WayInstrument   *instrument;
  g_autofree char *title = NULL;
  g_autofree char *day = NULL;

  if (assessment == NULL) {
    gtk_stack_set_visible_child_name (self->stack, "none");
    return;
  }

  g_set_object (&self->assessment, assessment);
  way_history_link_set (GTK_ACTIONABLE (self->history), "assessment", &assessment->parent.id);
  instrument = find_instrument (self);
  title =
    g_strdup_printf (_ ("%s Result"), instrument != NULL ? way_instrument_get_title (instrument)
                                                         : assessment->instrument);
  day = way_when_write (assessment->taken_on);
  way_page_set_title (WAY_PAGE (self), title);
  way_page_set_subtitle (WAY_PAGE (self), day);
  show_alerts (self, instrument);
  show_scores (self, instrument);
  show_next (self, instrument);
  show_answers (self, instrument);
  show_foot (self, instrument);
  gtk_stack_set_visible_child_name (self->stack, "result");
}

/* --- entered in error --- */

static void
retract_cb (WayAssessmentResult *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->retract_box), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->reason));
}

static void
cancel_cb (WayAssessmentResult *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->retract_box), FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->retract));
}

static void
reason_changed_cb (WayAssessmentResult *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (self->reason)));

  gtk_widget_set_sensitive (GTK_WIDGET (self->mark), text[0] != '\0');
}

static void
marked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayAssessmentResult) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (WayAssessment) marked =
    way_workspace_retract_assessment_finish (WAY_WORKSPACE (source), result, &error);

  if (marked == NULL)
    way_page_fail (WAY_PAGE (self), error);
  else
    way_page_tell (WAY_PAGE (self), _ ("Marked as entered in error"), 0);
}

static void
mark_cb (WayAssessmentResult *self)
{
  if (self->assessment == NULL || !gtk_widget_get_sensitive (GTK_WIDGET (self->mark)))
    return;

  way_workspace_retract_assessment_async (way_page_get_workspace (WAY_PAGE (self)),
                                          self->assessment, gtk_editable_get_text (self->reason),
                                          NULL, marked_cb, g_object_ref (self));
}

/* --- paper --- */

static void
print_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayAssessmentResult *self = WAY_ASSESSMENT_RESULT (widget);
  WayInstruments      *instruments = NULL;
  WayInstrument       *instrument = NULL;
  g_autoptr (WayPrintedForm) form = NULL;

  if (self->assessment != NULL)
    instruments = way_workspace_get_instruments (way_page_get_workspace (WAY_PAGE (self)));
  /* In the words that were answered, not in those of who reads the screen. */
  if (instruments != NULL)
    instrument = way_instruments_lookup (instruments, self->assessment->instrument,
                                         self->assessment->language);
  if (instrument == NULL)
    return;

  form = way_printed_form_new_signed (instrument, self->assessment);
  way_page_push (WAY_PAGE (self), way_paper_page_new (&way_signed_form_kind, form));
}

/* --- the page --- */

static GListModel *
follow (WayAssessmentResult *self, WayQuery *query)
{
  GListModel *list = way_workspace_list (way_page_get_workspace (WAY_PAGE (self)), query);

  g_signal_connect_object (list, "items-changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  return list;
}

static void
clear (WayAssessmentResult *self)
{
  g_clear_object (&self->assessments);
  g_clear_object (&self->scores);
  g_clear_object (&self->choices);
  g_clear_object (&self->stored_alerts);
  g_clear_object (&self->staff);
  g_clear_object (&self->assessment);
  way_result_next_stop (self->next);
}

static void
way_assessment_result_set_subject (WayPage *page, const WayId *subject, const char *detail)
{
  WayAssessmentResult *self = WAY_ASSESSMENT_RESULT (page);
  const WayId         *client = way_page_get_client (page);

  clear (self);
  self->staff = follow (self, way_query_new (WAY_TYPE_STAFF));
  self->choices = follow (self, way_query_new (WAY_TYPE_SITE_CHOICE));
  self->scores = follow (self, way_query_new_of (WAY_TYPE_SCORE, "client_id", client));
  self->stored_alerts = follow (self, way_query_new_of (WAY_TYPE_ALERT, "client_id", client));
  self->assessments = follow (self, way_query_new_of (WAY_TYPE_ASSESSMENT, "client_id", client));
  way_result_next_follow (self->next);
  show (self);
}

static void
way_assessment_result_set_workspace (WayPage *page, WayWorkspace *workspace)
{
  WayAssessmentResult *self = WAY_ASSESSMENT_RESULT (page);

  if (workspace != NULL)
    return;

  clear (self);
  empty (self->alerts);
  empty_scores (self);
  way_result_answers_show (self->answers, NULL, NULL, NULL);
  gtk_editable_set_text (self->reason, "");
  show (self);
}

static void
way_assessment_result_shown (WayPage *page)
{
  gtk_widget_grab_focus (GTK_WIDGET (WAY_ASSESSMENT_RESULT (page)->retract));
}

static void
way_assessment_result_dispose (GObject *object)
{
  WayAssessmentResult *self = WAY_ASSESSMENT_RESULT (object);

  if (self->next != NULL)
    clear (self);

  G_OBJECT_CLASS (way_assessment_result_parent_class)->dispose (object);
}

static void
way_assessment_result_class_init (WayAssessmentResultClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_assessment_result_dispose;
  WAY_PAGE_CLASS (klass)->set_workspace = way_assessment_result_set_workspace;
  WAY_PAGE_CLASS (klass)->set_subject = way_assessment_result_set_subject;
  WAY_PAGE_CLASS (klass)->shown = way_assessment_result_shown;

  g_type_ensure (WAY_TYPE_COLUMNS);
  g_type_ensure (WAY_TYPE_RESULT_ANSWERS);
  g_type_ensure (WAY_TYPE_RESULT_NEXT);
  g_type_ensure (WAY_TYPE_WRAP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-assessment-result.ui");
  gtk_widget_class_bind_template_child (widget_class, WayAssessmentResult, stack);
  gtk_widget_class_bind_template_child (widget_class, WayAssessmentResult, clamp);
  gtk_widget_class_bind_template_child (widget_class, WayAssessmentResult, error_box);
  gtk_widget_class_bind_template_child (widget_class, WayAssessmentResult, error_words);
  gtk_widget_class_bind_template_child (widget_class, WayAssessmentResult, alerts);
  gtk_widget_class_bind_template_child (widget_class, WayAssessmentResult, cards);
  gtk_widget_class_bind_template_child (widget_class, WayAssessmentResult, parts);
  gtk_widget_class_bind_template_child (widget_class, WayAssessmentResult, next);
  gtk_widget_class_bind_template_child (widget_class, WayAssessmentResult, answers);
  gtk_widget_class_bind_template_child (widget_class, WayAssessmentResult, retract_box);
  gtk_widget_class_bind_template_child (widget_class, WayAssessmentResult, reason);
  gtk_widget_class_bind_template_child (widget_class, WayAssessmentResult, mark);
  gtk_widget_class_bind_template_child (widget_class, WayAssessmentResult, signed_words);
  gtk_widget_class_bind_template_child (widget_class, WayAssessmentResult, retract);
  gtk_widget_class_install_action (widget_class, "result.print", NULL, print_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "result.print",
                                       NULL);
  gtk_widget_class_bind_template_child (widget_class, WayAssessmentResult, history);
  gtk_widget_class_bind_template_callback (widget_class, retract_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, mark_cb);
  gtk_widget_class_bind_template_callback (widget_class, reason_changed_cb);
}

static void
way_assessment_result_init (WayAssessmentResult *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  way_text_scale_clamp (self->clamp);
}
