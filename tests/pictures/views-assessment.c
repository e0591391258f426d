/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "views-assessment.h"

#include "pictures.h"
#include "views-paper.h"
#include "way-answering.h"
#include "way-assessment-form.h"
#include "way-assessment-result.h"
#include "way-client.h"
#include "way-handed-page.h"
#include "way-window.h"

static gboolean
is_done (gpointer data)
{
  return *(GAsyncResult **)data != NULL;
}

static void
keep_result_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(GAsyncResult **)user_data = g_object_ref (result);
}

static WayWorkspace *
workspace (void)
{
  return way_caseload_get_workspace (pictures_caseload ());
}

/* A made-up person. */
static WayId
add_client (void)
{
  g_autoptr (WayClient) client = way_workspace_create (workspace (), WAY_TYPE_CLIENT);
  g_autoptr (WayClient) saved = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  way_set (client, name_to_use, "Sam Ortega");
  way_set (client, pronouns, "they/them");
  way_workspace_save_async (workspace (), client, NULL, NULL, keep_result_cb, &result);
  pictures_wait (is_done, &result, "a client");
  saved = way_workspace_save_finish (workspace (), result, NULL, NULL);
  return WAY_RECORD (saved)->id;
}

static WayInstrument *
find (const char *id)
{
  return way_instruments_lookup (way_workspace_get_instruments (workspace ()), id, NULL);
}

static WayId
sign_in (const WayId *client, const char *id, const char *words, guint ymd, WayAssessmentMode mode)
{
  WayInstrument *instrument = find (id);
  g_autoptr (WayAnswers) answers =
    way_answers_new_from_text (words, way_instrument_get_n_items (instrument), NULL);
  g_autoptr (GAsyncResult) result = NULL;
  WayFilledForm form = { .instrument = instrument,
                         .answers = answers,
                         .client_id = *client,
                         .taken_on = { ymd },
                         .mode = mode };
  WayId         assessment = { 0 };

  way_workspace_sign_assessment_async (workspace (), &form, NULL, keep_result_cb, &result);
  pictures_wait (is_done, &result, "a signed form");
  way_workspace_sign_assessment_finish (workspace (), result, &assessment, NULL);
  return assessment;
}

static WayId
sign (const WayId *client, const char *id, const char *words, guint ymd)
{
  return sign_in (client, id, words, ymd, WAY_ASSESSMENT_MODE_WORKER);
}

static gboolean
has_draft (gpointer answering)
{
  return !way_answering_is_loading (answering);
}

static void
answer (const WayId *client, const char *id, const char *digits)
{
  g_autoptr (WayAnswering) answering = way_answering_new (workspace (), find (id), client);

  pictures_wait (has_draft, answering, "the form");
  for (guint i = 0; digits[i] != '\0'; i++) {
    if (g_ascii_isdigit (digits[i]))
      way_answering_answer (answering, i, digits[i] - '0');
    else if (digits[i] == 'r')
      way_answering_set_state (answering, i, WAY_ANSWER_REFUSED);
  }
  pictures_settle ();
}

static WayWork *
open_client (GtkWidget *window, const WayId *client)
{
  WayWork *work = way_window_get_work (WAY_WINDOW (window));

  way_work_open_client (work, client, "assessments");
  return work;
}

static void
show_one_at_a_time (gboolean single)
{
  g_autoptr (GSettings) settings = g_settings_new ("org.waymark.Waymark");

  g_settings_set_boolean (settings, "one-at-a-time", single);
}

static void
open_form (GtkWidget *window, const char *id, const char *digits)
{
  const WayId client = add_client ();
  WayWork    *work = open_client (window, &client);
  WayPage    *form = g_object_new (WAY_TYPE_ASSESSMENT_FORM, NULL);

  show_one_at_a_time (FALSE);
  answer (&client, id, digits);
  way_page_set_subject (form, NULL, id);
  way_page_push (way_work_get_page (work), form);
  pictures_settle ();
}

static void
open_result (GtkWidget *window, const WayId *client, const WayId *assessment)
{
  WayWork *work = open_client (window, client);
  WayPage *page = g_object_new (WAY_TYPE_ASSESSMENT_RESULT, NULL);

  way_page_set_subject (page, assessment, NULL);
  way_page_push (way_work_get_page (work), page);
  pictures_settle ();
}

/* --- states --- */

void
pictures_assessments_empty (GtkWidget *window)
{
  const WayId client = add_client ();

  open_client (window, &client);
  pictures_settle ();
}

void
pictures_assessments (GtkWidget *window)
{
  const WayId client = add_client ();

  sign (&client, "phq-9", "1 2 1 1 1 1 1 1 0 1", 20260602);
  sign (&client, "phq-9", "2 3 2 3 1 2 1 1 0 1", 20260902);
  sign (&client, "barc-10", "3 3 4 2 2 4 5 5 4 3", 20260902);
  sign (&client, "readiness-rulers", "8 5 refused", 20260902);
  answer (&client, "gad-7", "1221");
  open_client (window, &client);
  pictures_settle ();
}

void
pictures_assess_start (GtkWidget *window)
{
  open_form (window, "phq-9", "232");
}

static void
open_single (GtkWidget *window, const char *id, const char *digits)
{
  open_form (window, id, digits);
  show_one_at_a_time (TRUE);
  pictures_settle ();
}

void
pictures_assess_single (GtkWidget *window)
{
  open_single (window, "phq-9", "23");
}

void
pictures_assess_single_alert (GtkWidget *window)
{
  open_single (window, "phq-9", "232312111");
}

void
pictures_assess_single_ruler (GtkWidget *window)
{
  open_single (window, "readiness-rulers", "8");
}

void
pictures_assess_long (GtkWidget *window)
{
  open_form (window, "pcl-5", "2304r");
}

void
pictures_assess_alert (GtkWidget *window)
{
  open_form (window, "phq-9", "232312111");
}

void
pictures_assess_six_columns (GtkWidget *window)
{
  open_form (window, "barc-10", "345r");
}

void
pictures_assess_stacked (GtkWidget *window)
{
  open_form (window, "audit-c", "23");
}

void
pictures_assess_rulers (GtkWidget *window)
{
  open_form (window, "readiness-rulers", "8");
}

void
pictures_assess_result (GtkWidget *window)
{
  const WayId client = add_client ();
  WayId       last;

  sign (&client, "phq-9", "0 1 1 1 0 1 1 1 0 1", 20260302);
  sign (&client, "phq-9", "1 2 1 1 1 1 1 1 0 1", 20260602);
  last = sign (&client, "phq-9", "2 3 2 3 1 2 1 2 0 1", 20260902);
  open_result (window, &client, &last);
}

/* Many items, subscales, a rule of clusters; and the client answered alone now. */
void
pictures_assess_result_pcl_5 (GtkWidget *window)
{
  const WayId client = add_client ();
  WayId       last;

  sign (&client, "pcl-5", "3 2 2 3 1 4 3 1 2 2 1 2 3 1 0 0 3 4 2 3", 20260302);
  last = sign_in (&client, "pcl-5", "2 2 1 3 1 2 3 refused 2 2 1 1 1 1 0 0 3 2 2 2", 20260902,
                  WAY_ASSESSMENT_MODE_CLIENT);
  open_result (window, &client, &last);
}

void
pictures_assess_result_rulers (GtkWidget *window)
{
  const WayId client = add_client ();
  const WayId last = sign (&client, "readiness-rulers", "8 10 refused", 20260902);

  open_result (window, &client, &last);
}

void
pictures_assess_in_error (GtkWidget *window)
{
  const WayId client = add_client ();
  const WayId last = sign (&client, "gad-7", "1 2 2 1 0 0 1", 20260902);
  g_autoptr (GListModel) list =
    way_workspace_list (workspace (), way_query_new_of (WAY_TYPE_ASSESSMENT, "id", &last));
  g_autoptr (WayAssessment) assessment = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (WayAssessment) marked = NULL;

  pictures_settle ();
  assessment = g_list_model_get_item (list, 0);
  way_workspace_retract_assessment_async (workspace (), assessment, "answered for another client",
                                          NULL, keep_result_cb, &result);
  pictures_wait (is_done, &result, "a mark");
  marked = way_workspace_retract_assessment_finish (workspace (), result, NULL);
  open_result (window, &client, &last);
}

/* --- on paper --- */

static void
print (GtkWidget *window, const char *action, GVariant *parameter)
{
  WayPage *page = way_work_get_page (way_window_get_work (WAY_WINDOW (window)));

  gtk_widget_activate_action_variant (GTK_WIDGET (page), action, parameter);
  pictures_settle ();
  pictures_settle ();
}

void
pictures_form_paper_blank (GtkWidget *window)
{
  const WayId client = add_client ();

  open_client (window, &client);
  pictures_settle ();
  print (window, "assessments.print", g_variant_new ("(ss)", "phq-9", "es"));
}

void
pictures_form_paper_rulers (GtkWidget *window)
{
  pictures_assess_rulers (window);
  print (window, "form.print", NULL);
}

void
pictures_form_paper_large (GtkWidget *window)
{
  pictures_assess_result (window);
  print (window, "result.print", NULL);
  pictures_choose_large (
    GTK_WIDGET (way_work_get_page (way_window_get_work (WAY_WINDOW (window)))));
}

void
pictures_form_paper_signed (GtkWidget *window)
{
  pictures_assess_result_pcl_5 (window);
  print (window, "result.print", NULL);
}

/* --- in the client’s hands --- */

GtkWidget *
pictures_make_handed (void)
{
  return g_object_new (WAY_TYPE_HANDED_PAGE, NULL);
}

static void
hand (GtkWidget *page, const char *id, const char *digits)
{
  const WayId client = add_client ();
  g_autoptr (WayAnswering) answering = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (WayHandedForm) form = NULL;

  answer (&client, id, digits);
  answering = way_answering_new (workspace (), find (id), &client);
  pictures_wait (has_draft, answering, "the form");
  way_handed_form_begin_async (answering, keep_result_cb, &result);
  pictures_wait (is_done, &result, "the mark");
  form = way_handed_form_begin_finish (answering, result, NULL);
  way_handed_page_show (WAY_HANDED_PAGE (page), form);
  pictures_settle ();
}

static void
press (GtkWidget *page, const char *button)
{
  g_signal_emit_by_name (pictures_find (page, GTK_TYPE_BUTTON, button), "clicked");
  pictures_settle ();
}

/* An answer is chosen, and not gone on from. */
void
pictures_handed (GtkWidget *page)
{
  hand (page, "phq-9", "222");
  press (page, "back");
}

void
pictures_handed_big (GtkWidget *page)
{
  hand (page, "phq-9", "2222222");
  gtk_toggle_button_set_active (
    GTK_TOGGLE_BUTTON (pictures_find (page, GTK_TYPE_TOGGLE_BUTTON, "large")), TRUE);
  pictures_settle ();
}

void
pictures_handed_ruler (GtkWidget *page)
{
  hand (page, "readiness-rulers", "8");
}

void
pictures_handed_end (GtkWidget *page)
{
  hand (page, "phq-2", "2");
  press (page, "next");
}
