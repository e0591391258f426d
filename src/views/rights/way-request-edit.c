/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-request-edit.h"

#include <glib/gi18n.h>

#include "way-now.h"
#include "way-paper-page.h"
#include "way-receipt-paper.h"
#include "way-rights-due.h"
#include "way-rights-row.h"
#include "way-rights-words.h"
#include "way-worker-row.h"

struct _WayRequestEdit {
  WayEditPage parent_instance;

  gboolean to_print; /* the receipt, once it is saved */

  AdwPreferencesGroup *first;
  AdwComboRow         *kind;
  WayDateRow          *received_on;
  AdwComboRow         *asked;
  AdwEntryRow         *asked_by;
  GtkTextView         *scope;
  GtkWidget           *what;
  WayDateRow          *period_from;
  WayDateRow          *period_to;
  AdwComboRow         *form_row;
  GtkWidget           *longer;
  WayDateRow          *extended_on;
  AdwEntryRow         *extension_reason;
  AdwComboRow         *answer;
  WayDateRow          *answered_on;
  AdwEntryRow         *answer_words;
  AdwEntryRow         *denial_reason;
  AdwComboRow         *review;
  WayDateRow          *given_on;
  AdwEntryRow         *given_how;
  AdwEntryRow         *fee;
  GtkWidget           *statement;
  GtkTextView         *disagreement;
  WayDateRow          *disagreement_on;
  AdwEntryRow         *rebuttal;
  AdwEntryRow         *note;
  WayWorkerRow        *worker;
};

G_DEFINE_FINAL_TYPE (WayRequestEdit, way_request_edit, WAY_TYPE_EDIT_PAGE)

/* --- what is asked for here --- */

/* By when, in words, while one types; and what the rule says about it. */
static void
show_due (WayRequestEdit *self, WayRightsKind kind)
{
  g_autofree char *term = way_rights_words_term (kind);
  g_autofree char *by = NULL;
  g_autofree char *words = NULL;
  WayDate          received;

  if (way_date_row_get_date (self->received_on, &received) && way_date_is_full (received)) {
    by = way_rights_words_by (way_rights_due_first (kind, received), way_today (), NULL);
    /* Translators: %1$s is “by 20 Nov 2026, in 60 days”, %2$s a sentence about the rule. */
    words = g_strdup_printf (_ ("To be answered %1$s. %2$s"), by, term);
  }
  adw_preferences_group_set_description (self->first, words != NULL ? words : term);
}

/* Only what belongs to this kind and this answer.  It does not look at the form, whose rows are
 * filled one by one. */
static void
show_rows (WayRequestEdit *self)
{
  const guint    kind = adw_combo_row_get_selected (self->kind);
  const guint    answer = adw_combo_row_get_selected (self->answer);
  const gboolean denied = answer == WAY_RIGHTS_DENIED || answer == WAY_RIGHTS_PARTLY;
  const gboolean granted = answer == WAY_RIGHTS_GRANTED || answer == WAY_RIGHTS_PARTLY;
  const gboolean is_copy = kind == WAY_RIGHTS_ACCESS || kind == WAY_RIGHTS_ACCOUNTING;

  if (kind >= WAY_RIGHTS_N_KINDS)
    return;

  show_due (self, kind);
  gtk_widget_set_visible (self->what, is_copy);
  gtk_widget_set_visible (self->longer, way_rights_term (kind)->extension > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->answered_on), answer != WAY_RIGHTS_OPEN);
  gtk_widget_set_visible (GTK_WIDGET (self->answer_words), answer != WAY_RIGHTS_OPEN);
  gtk_widget_set_visible (GTK_WIDGET (self->denial_reason), denied);
  gtk_widget_set_visible (GTK_WIDGET (self->review), denied && kind == WAY_RIGHTS_ACCESS);
  gtk_widget_set_visible (GTK_WIDGET (self->given_on), granted);
  gtk_widget_set_visible (GTK_WIDGET (self->given_how), granted);
  gtk_widget_set_visible (GTK_WIDGET (self->fee), granted && is_copy);
  gtk_widget_set_visible (self->statement, denied && kind == WAY_RIGHTS_AMENDMENT);
}

/* An answer is most often written down on its day. */
static void
chosen_cb (WayRequestEdit *self)
{
  WayDate day;

  show_rows (self);
  if (way_edit_page_is_ready (WAY_EDIT_PAGE (self)) &&
      adw_combo_row_get_selected (self->answer) != WAY_RIGHTS_OPEN &&
      way_date_row_get_date (self->answered_on, &day) && day.ymd == 0)
    way_date_row_set_date (self->answered_on, way_today ());
}

static void
way_request_edit_show (WayEditPage *page)
{
  show_rows (WAY_REQUEST_EDIT (page));
  gtk_widget_action_set_enabled (GTK_WIDGET (page), "request.receipt",
                                 way_edit_page_is_ready (page));
}

/* --- the record --- */

static void
way_request_edit_start (WayEditPage *page, gpointer record)
{
  WayRightsRequest *request = record;

  way_set (request, client_id, *way_page_get_client (WAY_PAGE (page)));
  way_set (request, received_on, way_today ());
  way_set (request, worker_id,
           way_workspace_get_staff (way_page_get_workspace (WAY_PAGE (page)))->parent.id);
}

static GtkWidget *
way_request_edit_get_first (WayEditPage *page)
{
  return GTK_WIDGET (WAY_REQUEST_EDIT (page)->kind);
}

/* What the record refuses, said in words beside its row. */
static gboolean
way_request_edit_check (WayEditPage *page, gpointer record)
{
  WayRequestEdit         *self = WAY_REQUEST_EDIT (page);
  const WayRightsRequest *request = record;

  if (request->received_on.ymd == 0)
    return way_edit_page_refuse (page, GTK_WIDGET (self->received_on),
                                 _ ("On which day did it come in? The time runs from there."));
  if (request->scope == NULL)
    return way_edit_page_refuse (page, GTK_WIDGET (self->scope),
                                 _ ("What exactly does the client ask for?"));
  if (request->extended_on.ymd != 0 && request->extension_reason == NULL)
    return way_edit_page_refuse (page, GTK_WIDGET (self->extension_reason),
                                 _ ("The client is told why it takes longer. What is the reason?"));
  if (request->extended_on.ymd == 0 && request->extension_reason != NULL)
    return way_edit_page_refuse (page, GTK_WIDGET (self->extended_on),
                                 _ ("On which day was the client told that it takes longer?"));
  if (request->extended_on.ymd != 0 && !way_rights_is_extended (request))
    return way_edit_page_refuse (
      page, GTK_WIDGET (self->extended_on),
      _ ("It can be extended within the first time only, not before and not after."));
  if (request->answered_on.ymd != 0 && request->answered_on.ymd < request->received_on.ymd)
    return way_edit_page_refuse (page, GTK_WIDGET (self->answered_on),
                                 _ ("The answer is before the request."));
  if (request->given_on.ymd != 0 && request->given_on.ymd < request->received_on.ymd)
    return way_edit_page_refuse (page, GTK_WIDGET (self->given_on),
                                 _ ("It was given before it was asked for."));
  if (request->answer == WAY_RIGHTS_DENIED && request->denial_reason == NULL)
    return way_edit_page_refuse (page, GTK_WIDGET (self->denial_reason),
                                 _ ("A denial says its reason in plain words."));
  if (request->period_to.ymd != 0 && request->period_to.ymd < request->period_from.ymd)
    return way_edit_page_refuse (page, GTK_WIDGET (self->period_to),
                                 _ ("The period ends before it begins."));

  return TRUE;
}

/* An answer that was taken back has no day, and one that was given has one. */
static gboolean
way_request_edit_check_rows (WayEditPage *page)
{
  WayRequestEdit *self = WAY_REQUEST_EDIT (page);
  WayDate         day;

  if (!way_date_row_get_date (self->answered_on, &day))
    return TRUE; /* the form says what is wrong with it */
  if (adw_combo_row_get_selected (self->answer) == WAY_RIGHTS_OPEN)
    way_date_row_set_date (self->answered_on, WAY_DATE_NONE);
  else if (day.ymd == 0)
    way_date_row_set_date (self->answered_on, way_today ());
  return TRUE;
}

/* --- the receipt --- */

static void
receipt_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayRequestEdit *self = WAY_REQUEST_EDIT (widget);

  self->to_print = TRUE;
  way_edit_page_save (WAY_EDIT_PAGE (self));
}

static void
way_request_edit_ended (WayEditPage *page, gpointer record)
{
  WayRequestEdit *self = WAY_REQUEST_EDIT (page);

  if (self->to_print && record != NULL)
    way_page_replace (WAY_PAGE (page), way_paper_page_new (&way_request_receipt_paper, record));
  else
    WAY_EDIT_PAGE_CLASS (way_request_edit_parent_class)->ended (page, record);
}

static void
way_request_edit_save (WayEditPage *page)
{
  WAY_REQUEST_EDIT (page)->to_print = FALSE;
  WAY_EDIT_PAGE_CLASS (way_request_edit_parent_class)->save (page);
}

/* --- the page --- */

static void
way_request_edit_set_workspace (WayPage *page, WayWorkspace *workspace)
{
  way_worker_row_set_workspace (WAY_REQUEST_EDIT (page)->worker, workspace);
  WAY_PAGE_CLASS (way_request_edit_parent_class)->set_workspace (page, workspace);
}

#define BIND(child) gtk_widget_class_bind_template_child (widget_class, WayRequestEdit, child)

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-request-edit.ui");
  BIND (first);
  BIND (kind);
  BIND (received_on);
  BIND (asked);
  BIND (asked_by);
  BIND (scope);
  BIND (what);
  BIND (period_from);
  BIND (period_to);
  BIND (form_row);
  BIND (longer);
  BIND (extended_on);
  BIND (extension_reason);
  BIND (answer);
  BIND (answered_on);
  BIND (answer_words);
  BIND (denial_reason);
  BIND (review);
  BIND (given_on);
  BIND (given_how);
  BIND (fee);
  BIND (statement);
  BIND (disagreement);
  BIND (disagreement_on);
  BIND (rebuttal);
  BIND (note);
  BIND (worker);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
}

static void
way_request_edit_class_init (WayRequestEditClass *klass)
{
  GtkWidgetClass   *widget_class = GTK_WIDGET_CLASS (klass);
  WayEditPageClass *edit_class = WAY_EDIT_PAGE_CLASS (klass);

  WAY_PAGE_CLASS (klass)->set_workspace = way_request_edit_set_workspace;
  edit_class->record_type = WAY_TYPE_RIGHTS_REQUEST;
  edit_class->stored_title = N_ ("Request");
  edit_class->added = N_ ("The request was added.");
  edit_class->saved = N_ ("The request was saved.");
  edit_class->removed = N_ ("The request was removed.");
  edit_class->start = way_request_edit_start;
  edit_class->get_first = way_request_edit_get_first;
  edit_class->show = way_request_edit_show;
  edit_class->check_rows = way_request_edit_check_rows;
  edit_class->check = way_request_edit_check;
  edit_class->save = way_request_edit_save;
  edit_class->ended = way_request_edit_ended;
  gtk_widget_class_install_action (widget_class, "request.receipt", NULL, receipt_action);

  g_type_ensure (WAY_TYPE_DATE_ROW);
  g_type_ensure (WAY_TYPE_WORKER_ROW);
  bind_template (widget_class);
}

static void
way_request_edit_init (WayRequestEdit *self)
{
  WayForm *form = way_edit_page_get_form (WAY_EDIT_PAGE (self));

  gtk_widget_init_template (GTK_WIDGET (self));
  way_form_add_combo (form, "kind", self->kind);
  way_rights_row_tell_chosen (self->kind);
  way_form_add_date (form, "received_on", self->received_on);
  way_form_add_combo (form, "asked", self->asked);
  way_rights_row_tell_chosen (self->asked);
  way_form_add_entry (form, "asked_by", GTK_EDITABLE (self->asked_by));
  way_form_add_text (form, "scope", self->scope);
  way_form_add_date (form, "period_from", self->period_from);
  way_form_add_date (form, "period_to", self->period_to);
  way_form_add_combo (form, "form", self->form_row);
  way_rights_row_tell_chosen (self->form_row);
  way_form_add_date (form, "extended_on", self->extended_on);
  way_form_add_entry (form, "extension_reason", GTK_EDITABLE (self->extension_reason));
  way_form_add_combo (form, "answer", self->answer);
  way_rights_row_tell_chosen (self->answer);
  way_form_add_date (form, "answered_on", self->answered_on);
  way_form_add_entry (form, "answer_words", GTK_EDITABLE (self->answer_words));
  way_form_add_entry (form, "denial_reason", GTK_EDITABLE (self->denial_reason));
  way_form_add_combo (form, "review", self->review);
  way_rights_row_tell_chosen (self->review);
  way_form_add_date (form, "given_on", self->given_on);
  way_form_add_entry (form, "given_how", GTK_EDITABLE (self->given_how));
  way_form_add_entry (form, "fee", GTK_EDITABLE (self->fee));
  way_form_add_text (form, "disagreement", self->disagreement);
  way_form_add_date (form, "disagreement_on", self->disagreement_on);
  way_form_add_entry (form, "rebuttal", GTK_EDITABLE (self->rebuttal));
  way_form_add_entry (form, "note", GTK_EDITABLE (self->note));
  way_form_add_entry (form, "worker_id", way_worker_row_get_editable (self->worker));
  show_rows (self);
}
