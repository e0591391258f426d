/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-assessments-page.h"

#include <glib/gi18n.h>

#include "way-alert-card.h"
#include "way-assessment-form.h"
#include "way-assessment-result.h"
#include "way-catalog.h"
#include "way-crisis-text.h"
#include "way-form-paper.h"
#include "way-paper-page.h"
#include "way-past-scores.h"
#include "way-scoring-words.h"
#include "way-signed-list.h"
#include "way-site-choices.h"
#include "way-text-scale.h"
#include "way-when.h"
#include "way-workspace-assessments.h"

/* What Ctrl+N starts when nothing was signed or begun. */
#define FIRST_CHOICE "phq-9"

struct _WayAssessmentsPage {
  WayPage parent_instance;

  GListModel *assessments; /* newest first */
  GListModel *scores;
  GListModel *choices;
  GListModel *stored_alerts;
  GListModel *crisis_texts;
  GHashTable *drafts; /* id of an instrument → WayDraft */
  char       *choice; /* what the page’s action starts */

  AdwClamp      *clamp;
  GtkBox        *alerts;
  GtkListBox    *forms;
  GtkLabel      *no_forms;
  WaySignedList *signed_list;
};

G_DEFINE_FINAL_TYPE (WayAssessmentsPage, way_assessments_page, WAY_TYPE_PAGE)

static void
start (WayAssessmentsPage *self, const char *instrument_id)
{
  WayPage *form = g_object_new (WAY_TYPE_ASSESSMENT_FORM, NULL);

  way_page_set_subject (form, NULL, instrument_id);
  way_page_push (WAY_PAGE (self), form);
}

static void
start_cb (WayAssessmentsPage *self, GtkButton *button)
{
  start (self, gtk_widget_get_name (GTK_WIDGET (button)));
}

static void
opened_cb (WayAssessmentsPage *self, const char *assessment)
{
  WayPage *page;
  WayId    id;

  if (!way_id_from_text (assessment, &id))
    return;

  page = g_object_new (WAY_TYPE_ASSESSMENT_RESULT, NULL);
  way_page_set_subject (page, &id, NULL);
  way_page_push (WAY_PAGE (self), page);
}

static void
empty (GtkListBox *list)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, row);
}

static WayInstruments *
get_instruments (WayAssessmentsPage *self)
{
  WayWorkspace *workspace = way_page_get_workspace (WAY_PAGE (self));

  return workspace != NULL ? way_workspace_get_instruments (workspace) : NULL;
}

/* --- what can be started --- */

static char *
form_state (WayAssessmentsPage *self, WayInstrument *instrument)
{
  const char         *id = way_instrument_get_id (instrument);
  WayDraft           *draft = g_hash_table_lookup (self->drafts, id);
  const WayPastScores past = { self->assessments, self->scores, self->choices };
  g_autoptr (WayAssessment) last = NULL;
  g_autofree char *score = NULL;
  g_autofree char *day = NULL;

  if (draft != NULL) {
    const char *text = way_draft_get_text (draft, "answers");
    g_autoptr (WayAnswers) answers = way_answers_new_from_text (
      text != NULL ? text : "", way_instrument_get_n_items (instrument), NULL);
    g_autofree char *progress =
      answers != NULL ? way_scoring_progress_to_words (instrument, answers) : NULL;

    if (progress != NULL)
      /* TRANSLATORS: the blank is “9 of 10 answered”. */
      return g_strdup_printf (_ ("Begun: %s"), progress);
    return g_strdup (_ ("Begun"));
  }
  last = way_past_scores_find_last (self->assessments, id);
  if (last == NULL)
    return g_strdup (way_instrument_get_full_name (instrument));

  score = way_past_scores_all_to_words (&past, instrument, last);
  day = way_when_write (last->taken_on);
  /* TRANSLATORS: a score in words, and the day it was taken. */
  return g_strdup_printf (_ ("Last: %s, %s"), score, day);
}

static void
print_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayInstruments *instruments = get_instruments (WAY_ASSESSMENTS_PAGE (widget));
  const char     *id, *language;
  WayInstrument  *instrument;
  g_autoptr (WayPrintedForm) form = NULL;

  g_variant_get (parameter, "(&s&s)", &id, &language);
  instrument = instruments != NULL ? way_instruments_lookup (instruments, id, language) : NULL;
  if (instrument == NULL)
    return;

  form = way_printed_form_new_blank (instrument);
  way_page_push (WAY_PAGE (widget), way_paper_page_new (&way_blank_form_kind, form));
}

/* What else can be done with a form: it can be printed, in each of its languages. */
static GtkWidget *
make_more (WayAssessmentsPage *self, WayInstrument *instrument)
{
  const char *id = way_instrument_get_id (instrument);
  g_autoptr (GPtrArray) all = way_instruments_list_languages (get_instruments (self), id);
  g_autoptr (GMenu) menu = g_menu_new ();
  GtkWidget       *button = gtk_menu_button_new ();
  g_autofree char *name = NULL;

  for (guint i = 0; i < all->len; i++) {
    WayInstrument   *each = g_ptr_array_index (all, i);
    g_autofree char *words =
      all->len > 1
        /* TRANSLATORS: the blank is a language, “Español”. */
        ? g_strdup_printf (_ ("Print Blank Form, %s…"), way_instrument_get_language_name (each))
        : g_strdup (_ ("Print Blank Form…"));
    g_autoptr (GMenuItem) item = g_menu_item_new (words, NULL);

    g_menu_item_set_action_and_target (item, "assessments.print", "(ss)", id,
                                       way_instrument_get_language (each));
    g_menu_append_item (menu, item);
  }

  g_object_set (button, "icon-name", "view-more-symbolic", "menu-model", menu, "valign",
                GTK_ALIGN_CENTER, NULL);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _ ("Print"));
  /* TRANSLATORS: for a screen reader: a button with more that can be done with a questionnaire. */
  name = g_strdup_printf (_ ("Print %s"), way_instrument_get_title (instrument));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return button;
}

static GtkWidget *
make_form_row (WayAssessmentsPage *self, WayInstrument *instrument)
{
  const char      *id = way_instrument_get_id (instrument);
  const char      *title = way_instrument_get_title (instrument);
  const gboolean   begun = g_hash_table_contains (self->drafts, id);
  g_autofree char *state = form_state (self, instrument);
  g_autofree char *name = g_strdup_printf (begun ? _ ("Continue %s") : _ ("Start %s"), title);
  GtkWidget       *row = adw_action_row_new ();
  GtkWidget       *button = gtk_button_new_with_label (begun ? _ ("Continue") : _ ("Start"));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), state);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_name (button, id);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (start_cb), self, G_CONNECT_SWAPPED);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_more (self, instrument));
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);

  return row;
}

/* What was begun; else what was signed last; else the first choice. */
static void
choose (WayAssessmentsPage *self)
{
  WayInstruments *instruments = get_instruments (self);
  WayInstrument  *instrument = NULL;
  const char     *id = FIRST_CHOICE;
  g_autoptr (WayAssessment) last = NULL;
  g_autofree char *label = NULL;
  GHashTableIter   iter;
  gpointer         key;
  gboolean         begun;

  g_hash_table_iter_init (&iter, self->drafts);
  begun = g_hash_table_iter_next (&iter, &key, NULL);
  if (begun) {
    id = key;
  } else if (self->assessments != NULL) {
    last = g_list_model_get_item (self->assessments, 0);
    if (last != NULL)
      id = last->instrument;
  }

  if (instruments != NULL)
    instrument = way_instruments_lookup_to_read (instruments, id, NULL);
  if (instrument == NULL && instruments != NULL && way_instruments_get_n (instruments) > 0)
    instrument = way_instruments_get_nth (instruments, 0);

  g_clear_pointer (&self->choice, g_free);
  if (instrument != NULL) {
    self->choice = g_strdup (way_instrument_get_id (instrument));
    label = g_strdup_printf (begun ? _ ("Continue %s") : _ ("Start %s"),
                             way_instrument_get_title (instrument));
  }
  g_object_set (self, "action-label", label, "action-icon", "list-add-symbolic", NULL);
}

static void
show_forms (WayAssessmentsPage *self)
{
  WayInstruments *instruments = get_instruments (self);
  const guint     n =
    instruments != NULL && self->assessments != NULL ? way_instruments_get_n (instruments) : 0;

  empty (self->forms);
  for (guint i = 0; i < n; i++)
    gtk_list_box_append (self->forms,
                         make_form_row (self, way_instruments_get_nth (instruments, i)));
  gtk_widget_set_visible (GTK_WIDGET (self->forms), n > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->no_forms), n == 0);
  choose (self);
}

static void
show_signed (WayAssessmentsPage *self)
{
  const WayPastScores past = { self->assessments, self->scores, self->choices };

  way_signed_list_show (self->signed_list, get_instruments (self),
                        self->assessments != NULL && self->scores != NULL ? &past : NULL);
}

static void
show (WayAssessmentsPage *self)
{
  show_forms (self);
  show_signed (self);
}

/* --- alerts that wait --- */

static void
acknowledged_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayAssessmentsPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (WayAlert) alert =
    way_workspace_acknowledge_alert_finish (WAY_WORKSPACE (source), result, &error);

  if (alert == NULL)
    way_page_fail (WAY_PAGE (self), error);
  else
    way_page_tell (WAY_PAGE (self), _ ("What was done is noted in the record"), 0);
}

static void
noted_cb (WayAssessmentsPage *self, WayAlertCard *card)
{
  way_workspace_acknowledge_alert_async (
    way_page_get_workspace (WAY_PAGE (self)), way_alert_card_get_alert (card),
    way_alert_card_get_done (card), way_alert_card_get_words (card), NULL, acknowledged_cb,
    g_object_ref (self));
}

/* Those that were raised by a form which still can be gone on with are shown there, too. */
static void
show_alerts (WayAssessmentsPage *self)
{
  WayInstruments  *instruments = get_instruments (self);
  g_autofree char *text =
    way_crisis_text_choose (self->crisis_texts, WAY_CRISIS_TEXT, way_program_language ());
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->alerts))) != NULL)
    gtk_box_remove (self->alerts, child);

  for (guint i = 0;
       self->stored_alerts != NULL && i < g_list_model_get_n_items (self->stored_alerts); i++) {
    g_autoptr (WayAlert) alert = g_list_model_get_item (self->stored_alerts, i);
    GtkWidget *card;

    if (alert->acknowledged_at.us != 0)
      continue;
    card = g_object_new (WAY_TYPE_ALERT_CARD, NULL);
    way_alert_card_show (WAY_ALERT_CARD (card), alert,
                         instruments != NULL
                           ? way_instruments_lookup_to_read (instruments, alert->instrument, NULL)
                           : NULL,
                         text);
    g_signal_connect_object (card, "noted", G_CALLBACK (noted_cb), self, G_CONNECT_SWAPPED);
    gtk_box_append (self->alerts, card);
  }
  gtk_widget_set_visible (GTK_WIDGET (self->alerts),
                          gtk_widget_get_first_child (GTK_WIDGET (self->alerts)) != NULL);
}

/* --- the page --- */

static void
drafts_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayAssessmentsPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) drafts =
    way_workspace_list_drafts_finish (WAY_WORKSPACE (source), result, &error);

  if (way_page_get_workspace (WAY_PAGE (self)) != WAY_WORKSPACE (source))
    return;
  if (drafts == NULL) {
    way_page_fail (WAY_PAGE (self), error);
    return;
  }

  g_hash_table_remove_all (self->drafts);
  for (guint i = 0; i < drafts->len; i++) {
    WayDraft   *draft = g_ptr_array_index (drafts, i);
    const char *instrument = way_assessment_draft_instrument (draft->form);

    if (instrument != NULL &&
        way_id_compare (&draft->about, way_page_get_client (WAY_PAGE (self))) == 0)
      g_hash_table_insert (self->drafts, g_strdup (instrument), way_draft_ref (draft));
  }
  show_forms (self);
}

static void
look_for_drafts (WayAssessmentsPage *self)
{
  WayWorkspace *workspace = way_page_get_workspace (WAY_PAGE (self));

  if (workspace != NULL)
    way_workspace_list_drafts_async (workspace, NULL, drafts_cb, g_object_ref (self));
}

static GListModel *
follow (WayAssessmentsPage *self, GListModel *list, GCallback show_part)
{
  g_signal_connect_object (list, "items-changed", show_part, self, G_CONNECT_SWAPPED);
  return list;
}

static void
clear (WayAssessmentsPage *self)
{
  g_clear_object (&self->assessments);
  g_clear_object (&self->scores);
  g_clear_object (&self->choices);
  g_clear_object (&self->stored_alerts);
  g_clear_object (&self->crisis_texts);
  g_hash_table_remove_all (self->drafts);
}

static void
way_assessments_page_set_workspace (WayPage *page, WayWorkspace *workspace)
{
  WayAssessmentsPage *self = WAY_ASSESSMENTS_PAGE (page);

  clear (self);
  show (self);
  show_alerts (self);
}

static void
way_assessments_page_set_client (WayPage *page, const WayId *client)
{
  WayAssessmentsPage *self = WAY_ASSESSMENTS_PAGE (page);
  WayWorkspace       *workspace = way_page_get_workspace (page);
  WayQuery *query = way_query_order_by (way_query_new_of (WAY_TYPE_ASSESSMENT, "client_id", client),
                                        "taken_on", TRUE);

  clear (self);
  if (workspace == NULL) {
    way_query_unref (query);
    return;
  }

  self->choices = way_workspace_list_site_choices (workspace);
  self->scores = follow (
    self, way_workspace_list (workspace, way_query_new_of (WAY_TYPE_SCORE, "client_id", client)),
    G_CALLBACK (show));
  self->assessments = follow (self, way_workspace_list (workspace, query), G_CALLBACK (show));
  self->stored_alerts = follow (
    self, way_workspace_list (workspace, way_query_new_of (WAY_TYPE_ALERT, "client_id", client)),
    G_CALLBACK (show_alerts));
  self->crisis_texts = follow (self, way_workspace_list_crisis_texts (workspace, WAY_CRISIS_TEXT),
                               G_CALLBACK (show_alerts));
  show (self);
  look_for_drafts (self);
}

static void
way_assessments_page_act (WayPage *page)
{
  WayAssessmentsPage *self = WAY_ASSESSMENTS_PAGE (page);

  if (self->choice != NULL)
    start (self, self->choice);
}

static void
way_assessments_page_shown (WayPage *page)
{
  WayAssessmentsPage *self = WAY_ASSESSMENTS_PAGE (page);

  look_for_drafts (self);
  gtk_widget_child_focus (GTK_WIDGET (self->forms), GTK_DIR_TAB_FORWARD);
}

static void
way_assessments_page_dispose (GObject *object)
{
  clear (WAY_ASSESSMENTS_PAGE (object));

  G_OBJECT_CLASS (way_assessments_page_parent_class)->dispose (object);
}

static void
way_assessments_page_finalize (GObject *object)
{
  WayAssessmentsPage *self = WAY_ASSESSMENTS_PAGE (object);

  g_hash_table_unref (self->drafts);
  g_free (self->choice);

  G_OBJECT_CLASS (way_assessments_page_parent_class)->finalize (object);
}

static void
way_assessments_page_class_init (WayAssessmentsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_assessments_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = way_assessments_page_finalize;
  WAY_PAGE_CLASS (klass)->set_workspace = way_assessments_page_set_workspace;
  WAY_PAGE_CLASS (klass)->set_client = way_assessments_page_set_client;
  WAY_PAGE_CLASS (klass)->act = way_assessments_page_act;
  WAY_PAGE_CLASS (klass)->shown = way_assessments_page_shown;

  g_type_ensure (WAY_TYPE_SIGNED_LIST);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-assessments-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WayAssessmentsPage, clamp);
  gtk_widget_class_bind_template_child (widget_class, WayAssessmentsPage, alerts);
  gtk_widget_class_bind_template_child (widget_class, WayAssessmentsPage, forms);
  gtk_widget_class_bind_template_child (widget_class, WayAssessmentsPage, no_forms);
  gtk_widget_class_bind_template_child (widget_class, WayAssessmentsPage, signed_list);
  gtk_widget_class_install_action (widget_class, "assessments.print", "(ss)", print_action);
  gtk_widget_class_bind_template_callback (widget_class, opened_cb);
}

static void
way_assessments_page_init (WayAssessmentsPage *self)
{
  self->drafts =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)way_draft_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
  way_text_scale_clamp (self->clamp);
  show (self);
}
