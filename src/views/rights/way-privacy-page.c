/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-privacy-page.h"

#include <glib/gi18n.h>

#include "way-accounting-paper.h"
#include "way-columns.h"
#include "way-complaint-edit.h"
#include "way-complaint-step.h"
#include "way-date-row.h"
#include "way-disclosure-entry.h"
#include "way-notice-edit.h"
#include "way-now.h"
#include "way-paper-page.h"
#include "way-request-edit.h"
#include "way-restriction-edit.h"
#include "way-restriction.h"
#include "way-rights-due.h"
#include "way-rights-notice.h"
#include "way-rights-row.h"
#include "way-rights-words.h"
#include "way-text-scale.h"
#include "way-when.h"

/* Of what went out, so much is seen here; the paper has all of it. */
#define SHOWN 6

typedef enum {
  LIST_NOTICES,
  LIST_REQUESTS,
  LIST_RESTRICTIONS,
  LIST_COMPLAINTS,
  LIST_STEPS,
  N_LISTS,
} List;

struct _WayPrivacyPage {
  WayPage parent_instance;

  GListModel    *lists[N_LISTS];
  WayPagedList  *shared;
  WayRightsRows *rows;
  guint          show_id;

  AdwClamp            *clamp;
  AdwPreferencesGroup *requests;
  AdwPreferencesGroup *notices;
  AdwPreferencesGroup *restrictions;
  AdwPreferencesGroup *complaints;
  AdwPreferencesGroup *passages;
  WayDateRow          *from;
  WayDateRow          *to;
};

G_DEFINE_FINAL_TYPE (WayPrivacyPage, way_privacy_page, WAY_TYPE_PAGE)

static guint
count (GListModel *list)
{
  return list != NULL ? g_list_model_get_n_items (list) : 0;
}

/* --- each group --- */

static void
show_requests (WayPrivacyPage *self)
{
  GListModel *list = self->lists[LIST_REQUESTS];

  for (guint i = 0; i < count (list); i++) {
    g_autoptr (WayRightsRequest) request = g_list_model_get_item (list, i);
    gboolean         late;
    g_autofree char *words = way_rights_words_request (request, way_today (), &late);

    way_rights_rows_add (self->rows, self->requests, request,
                         way_rights_kind_to_words (request->kind), words, late);
  }
  if (count (list) == 0)
    way_rights_rows_say (self->rows, self->requests, _ ("Nothing was asked for"), NULL);
}

static void
show_notices (WayPrivacyPage *self)
{
  GListModel *list = self->lists[LIST_NOTICES];

  for (guint i = 0; i < count (list); i++) {
    g_autoptr (WayRightsNotice) notice = g_list_model_get_item (list, i);
    g_autofree char *words = way_rights_words_notice (notice);

    way_rights_rows_add (self->rows, self->notices, notice, words,
                         way_rights_notice_answer_to_words (notice->answer), FALSE);
  }
  if (count (list) == 0)
    way_rights_rows_say (self->rows, self->notices, _ ("No notice was given yet"), NULL);
}

static char *
say_restriction (const WayRestriction *restriction)
{
  g_autofree char *from = way_when_write (restriction->agreed_on);
  g_autofree char *until = way_when_write (restriction->ended_on);
  g_autofree char *classes = way_info_classes_to_words (restriction->classes);
  const char      *what = *classes != '\0' ? classes : _ ("Everything");
  const char      *whom = way_restriction_from_to_words (restriction->kept_from);

  if (restriction->ended_on.ymd != 0)
    /* Translators: what is kept, from whom, and two dates. */
    return g_strdup_printf (_ ("%s. Kept from: %s, from %s to %s"), what, whom, from, until);
  /* Translators: what is kept, from whom, and a date. */
  return g_strdup_printf (_ ("%s. Kept from: %s, since %s"), what, whom, from);
}

static void
show_restrictions (WayPrivacyPage *self)
{
  GListModel *list = self->lists[LIST_RESTRICTIONS];

  for (guint i = 0; i < count (list); i++) {
    g_autoptr (WayRestriction) restriction = g_list_model_get_item (list, i);
    g_autofree char *words = say_restriction (restriction);

    way_rights_rows_add (self->rows, self->restrictions, restriction, restriction->words, words,
                         FALSE);
  }
  if (count (list) == 0)
    way_rights_rows_say (self->rows, self->restrictions, _ ("Nothing was agreed"), NULL);
}

static const WayComplaintStep *
find_next (WayPrivacyPage *self, const WayComplaint *complaint)
{
  GListModel *list = self->lists[LIST_STEPS];
  g_autoptr (GPtrArray) steps = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < count (list); i++) {
    g_autoptr (WayComplaintStep) step = g_list_model_get_item (list, i);

    if (way_id_equal (&step->complaint_id, &complaint->parent.id))
      g_ptr_array_add (steps, g_steal_pointer (&step));
  }

  return way_complaint_next ((WayComplaintStep *const *)steps->pdata, steps->len);
}

static void
show_complaints (WayPrivacyPage *self)
{
  GListModel *list = self->lists[LIST_COMPLAINTS];

  for (guint i = 0; i < count (list); i++) {
    g_autoptr (WayComplaint) complaint = g_list_model_get_item (list, i);
    gboolean         late;
    g_autofree char *line = g_strdelimit (g_strdup (complaint->text), "\n\r", ' ');
    g_autofree char *words =
      way_rights_words_complaint (complaint, find_next (self, complaint), way_today (), &late);

    way_rights_rows_add (self->rows, self->complaints, complaint, line, words, late);
  }
  if (count (list) == 0)
    way_rights_rows_say (self->rows, self->complaints, _ ("Nobody complained"), NULL);
}

static void
add_passage (WayPrivacyPage *self, const WayDisclosureEntry *entry)
{
  g_autoptr (GDateTime) at = g_date_time_new_from_unix_local (entry->made_at.us / G_USEC_PER_SEC);
  g_autofree char *day = way_when_write (way_date_of (at));
  /* Translators: a date, what went out, and by which right: “Under a consent”. */
  g_autofree char *words =
    g_strdup_printf (_ ("%s · %s · %s"), day, entry->what, _ (way_basis_labels[entry->basis]));

  way_rights_rows_say (self->rows, self->passages, entry->recipient, words);
}

static void
show_passages (WayPrivacyPage *self)
{
  const guint n = self->shared != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->shared)) : 0;

  for (guint i = 0; i < MIN (n, SHOWN); i++) {
    g_autoptr (WayRow) row = g_list_model_get_item (G_LIST_MODEL (self->shared), i);
    const WayDisclosureEntry *entry = way_row_get_item (row); /* asks for its page */

    if (entry != NULL)
      add_passage (self, entry);
  }
  if (n > SHOWN) {
    g_autofree char *words = g_strdup_printf (
      g_dngettext (NULL, "%u more on the list", "%u more on the list", n - SHOWN), n - SHOWN);

    way_rights_rows_say (self->rows, self->passages, words, NULL);
  }
  if (n == 0)
    way_rights_rows_say (self->rows, self->passages, _ ("Nothing went out yet"), NULL);
}

/* --- all of it --- */

static void
show (WayPrivacyPage *self)
{
  way_rights_rows_clear (self->rows);
  show_requests (self);
  show_notices (self);
  show_restrictions (self);
  show_complaints (self);
  show_passages (self);
  way_rights_rows_end (self->rows);
}

static gboolean
show_cb (gpointer data)
{
  WayPrivacyPage *self = data;

  self->show_id = 0;
  show (self);
  return G_SOURCE_REMOVE;
}

static void
show_soon (WayPrivacyPage *self)
{
  if (self->show_id == 0)
    self->show_id = g_idle_add (show_cb, self);
}

static void
forget (WayPrivacyPage *self)
{
  g_clear_handle_id (&self->show_id, g_source_remove);
  for (guint i = 0; i < N_LISTS; i++) {
    if (self->lists[i] != NULL)
      g_signal_handlers_disconnect_by_data (self->lists[i], self);
    g_clear_object (&self->lists[i]);
  }
  if (self->shared != NULL)
    g_signal_handlers_disconnect_by_data (self->shared, self);
  g_clear_object (&self->shared);
}

static void
way_privacy_page_set_workspace (WayPage *page, WayWorkspace *workspace)
{
  forget (WAY_PRIVACY_PAGE (page));
  show (WAY_PRIVACY_PAGE (page));
}

static void
way_privacy_page_set_client (WayPage *page, const WayId *client_id)
{
  WayPrivacyPage          *self = WAY_PRIVACY_PAGE (page);
  const GType              types[N_LISTS] = { WAY_TYPE_RIGHTS_NOTICE, WAY_TYPE_RIGHTS_REQUEST,
                                              WAY_TYPE_RESTRICTION, WAY_TYPE_COMPLAINT,
                                              WAY_TYPE_COMPLAINT_STEP };
  static const char *const orders[N_LISTS] = { "given_on", "received_on", "agreed_on",
                                               "received_on", "position" };

  forget (self);
  for (guint i = 0; i < N_LISTS; i++) {
    WayQuery *query =
      way_query_order_by (way_query_new_of (types[i], "client_id", client_id), orders[i], TRUE);

    self->lists[i] = way_workspace_list (way_page_get_workspace (page), query);
    g_signal_connect_object (self->lists[i], "items-changed", G_CALLBACK (show_soon), self,
                             G_CONNECT_SWAPPED);
  }
  self->shared = way_workspace_page (
    way_page_get_workspace (page),
    way_query_order_by (way_query_new_of (WAY_TYPE_DISCLOSURE_ENTRY, "client_id", client_id),
                        "made_at", TRUE));
  g_signal_connect_object (self->shared, "items-changed", G_CALLBACK (show_soon), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->shared, "page-read", G_CALLBACK (show_soon), self,
                           G_CONNECT_SWAPPED);
  way_date_row_set_date (self->from, way_rights_accounting_from (way_today ()));
  way_date_row_set_date (self->to, way_today ());
  show_soon (self);
}

/* --- what can be done --- */

static void
way_privacy_page_act (WayPage *page)
{
  way_page_push (page, g_object_new (WAY_TYPE_REQUEST_EDIT, NULL));
}

static void
add_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const GType type = g_str_equal (name, "privacy.notice")      ? WAY_TYPE_NOTICE_EDIT
                   : g_str_equal (name, "privacy.restriction") ? WAY_TYPE_RESTRICTION_EDIT
                                                               : WAY_TYPE_COMPLAINT_EDIT;

  way_page_push (WAY_PAGE (widget), g_object_new (type, NULL));
}

static void
print_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayPrivacyPage *self = WAY_PRIVACY_PAGE (widget);
  g_autoptr (WayAccountingPeriod) period = NULL;
  WayDate from, to;

  if (!way_date_row_get_date (self->from, &from) || !way_date_is_full (from)) {
    gtk_widget_grab_focus (GTK_WIDGET (self->from));
    return;
  }
  if (!way_date_row_get_date (self->to, &to) || !way_date_is_full (to)) {
    gtk_widget_grab_focus (GTK_WIDGET (self->to));
    return;
  }

  period = way_accounting_period_new (from, to);
  way_page_push (WAY_PAGE (self), way_paper_page_new (&way_accounting_paper, period));
}

/* --- the page --- */

/* Whoever comes back from a form has the keyboard here again, and Ctrl+P prints. */
static void
way_privacy_page_shown (WayPage *page)
{
  if (gtk_widget_get_focus_child (GTK_WIDGET (page)) == NULL)
    gtk_widget_child_focus (GTK_WIDGET (page), GTK_DIR_TAB_FORWARD);
}

static void
way_privacy_page_dispose (GObject *object)
{
  WayPrivacyPage *self = WAY_PRIVACY_PAGE (object);

  forget (self);
  g_clear_pointer (&self->rows, way_rights_rows_free);

  G_OBJECT_CLASS (way_privacy_page_parent_class)->dispose (object);
}

#define BIND(child) gtk_widget_class_bind_template_child (widget_class, WayPrivacyPage, child)

static void
way_privacy_page_class_init (WayPrivacyPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  WayPageClass   *page_class = WAY_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_privacy_page_dispose;
  page_class->set_workspace = way_privacy_page_set_workspace;
  page_class->set_client = way_privacy_page_set_client;
  page_class->act = way_privacy_page_act;
  page_class->shown = way_privacy_page_shown;

  gtk_widget_class_install_action (widget_class, "privacy.notice", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "privacy.restriction", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "privacy.complaint", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "privacy.print", NULL, print_action);

  g_type_ensure (WAY_TYPE_COLUMNS);
  g_type_ensure (WAY_TYPE_DATE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-privacy-page.ui");
  BIND (clamp);
  BIND (requests);
  BIND (notices);
  BIND (restrictions);
  BIND (complaints);
  BIND (passages);
  BIND (from);
  BIND (to);
}

static void
way_privacy_page_init (WayPrivacyPage *self)
{
  self->rows = way_rights_rows_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  way_text_scale_clamp (self->clamp);
  show (self);
}
