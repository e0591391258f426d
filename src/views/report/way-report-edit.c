/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-report-edit.h"

#include <glib/gi18n.h>

#include "way-catalog.h"
#include "way-crisis-text.h"
#include "way-hour.h"
#include "way-mandated-report-acts.h"
#include "way-mandated-report-paper.h"
#include "way-mandated-report.h"
#include "way-now.h"
#include "way-paper-page.h"
#include "way-task.h"

#define IN_CRISIS "in-crisis" /* the subject is the crisis in which it came up */

struct _WayReportEdit {
  WayEditPage parent_instance;

  GListModel *wordings; /* the rules of the state, as the site wrote them */

  AdwComboRow *kind;
  WayDateRow  *noticed_on;
  AdwEntryRow *person;
  GtkLabel    *warning;
  GtkLabel    *rules;
  GtkTextView *observed;
  GtkTextView *said;
  GtkTextView *inferred;
  AdwComboRow *decision;
  AdwEntryRow *decision_words;
  AdwEntryRow *consulted;
  AdwEntryRow *supervisor;
  WayDateRow  *supervisor_told_on;
  AdwComboRow *basis;
  AdwEntryRow *agency;
  AdwEntryRow *hotline;
  WayDateRow  *called_on;
  AdwEntryRow *called_hour;
  AdwEntryRow *spoke_with;
  AdwEntryRow *reference;
  WayDateRow  *written_due;
  WayDateRow  *written_sent_on;
  AdwComboRow *informed;
  AdwEntryRow *informed_words;
  GtkTextView *limits;
  GtkLabel    *lacks;
  GtkWidget   *print;
};

G_DEFINE_FINAL_TYPE (WayReportEdit, way_report_edit, WAY_TYPE_EDIT_PAGE)

/* --- what follows from what is typed --- */

static void
show_rules (WayReportEdit *self)
{
  g_autofree char *text =
    way_crisis_text_choose (self->wordings, WAY_REPORT_RULES, way_program_language ());

  gtk_label_set_text (self->rules, text);
}

static gboolean
has_right_dates (WayReportEdit *self)
{
  WayDateRow *const rows[] = { self->noticed_on, self->supervisor_told_on, self->called_on,
                               self->written_due, self->written_sent_on };
  WayDate           day;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    if (!way_date_row_get_date (rows[i], &day))
      return FALSE;
  }
  return TRUE;
}

static void
way_report_edit_show (WayEditPage *page)
{
  WayReportEdit *self = WAY_REPORT_EDIT (page);
  const gboolean is_ready = way_edit_page_is_ready (page);
  g_autoptr (WayMandatedReport) report =
    is_ready && has_right_dates (self) ? way_form_read (way_edit_page_get_form (page), NULL) : NULL;
  g_autofree char *lacks = report != NULL ? way_mandated_report_words_lacks (report) : NULL;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "report.called", is_ready);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "report.print",
                                 is_ready && !way_edit_page_is_new (page));
  gtk_widget_set_visible (self->print, !way_edit_page_is_new (page));
  gtk_label_set_text (self->warning,
                      way_report_kind_get_warning (adw_combo_row_get_selected (self->kind)));
  gtk_label_set_text (self->lacks, lacks != NULL ? lacks : "");
  gtk_widget_set_visible (GTK_WIDGET (self->lacks), lacks != NULL);
}

/* Times are typed freely, and kept as a clock shows them. */
static gboolean
way_report_edit_check (WayEditPage *page, gpointer record)
{
  WayReportEdit     *self = WAY_REPORT_EDIT (page);
  WayMandatedReport *report = record;
  g_autofree char   *refused = NULL;
  gint64             minute;

  if (report->called_hour != NULL) {
    g_autofree char *hour = NULL;

    if (!way_hour_parse (report->called_hour, &minute))
      return way_edit_page_refuse (page, GTK_WIDGET (self->called_hour),
                                   _ ("This is no time of day."));
    hour = way_hour_write (minute);
    way_set (report, called_hour, hour);
  }
  if (!way_set_has (way_report_kind_get_bases (report->kind), report->basis))
    return way_edit_page_refuse (page, GTK_WIDGET (self->basis),
                                 way_report_kind_get_warning (report->kind));
  if (report->supervisor_told_on.ymd != 0 && report->supervisor == NULL)
    return way_edit_page_refuse (page, GTK_WIDGET (self->supervisor), _ ("Say who was told."));

  refused = way_mandated_report_refuse_basis (report);
  return refused == NULL || way_edit_page_refuse (page, GTK_WIDGET (self->decision_words), refused);
}

static WayChange *
way_report_edit_make_change (WayEditPage *page, gpointer record)
{
  return way_mandated_report_save (way_page_get_workspace (WAY_PAGE (page)), record,
                                   way_edit_page_get_list (page, WAY_TYPE_TASK));
}

/* --- what is chosen --- */

static void
called_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayReportEdit   *self = WAY_REPORT_EDIT (widget);
  g_autofree char *hour = way_hour_write (way_now_minute ());

  way_date_row_set_date (self->called_on, way_today ());
  gtk_editable_set_text (GTK_EDITABLE (self->called_hour), hour);
}

static void
print_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayEditPage *page = WAY_EDIT_PAGE (widget);

  if (!way_edit_page_is_new (page))
    way_page_push (WAY_PAGE (page), way_paper_page_new (&way_mandated_report_paper,
                                                        way_edit_page_get_record (page)));
}

/* --- the page --- */

static void
way_report_edit_start (WayEditPage *page, gpointer record)
{
  WayMandatedReport *report = record;
  g_autoptr (WayCrisis) crisis = way_edit_page_dup_first (page, WAY_TYPE_CRISIS);

  way_set (report, client_id, *way_page_get_client (WAY_PAGE (page)));
  way_set (report, worker_id,
           way_workspace_get_staff (way_page_get_workspace (WAY_PAGE (page)))->parent.id);
  way_set (report, noticed_on, way_today ());
  if (crisis != NULL) {
    way_set (report, client_id, crisis->client_id);
    way_set (report, crisis_id, crisis->parent.id);
  }
}

static gpointer
way_report_edit_find (WayEditPage *page)
{
  if (g_strcmp0 (way_page_get_detail (WAY_PAGE (page)), IN_CRISIS) == 0)
    return way_edit_page_create (page);
  return WAY_EDIT_PAGE_CLASS (way_report_edit_parent_class)->find (page);
}

static void
way_report_edit_filled (WayEditPage *page, gpointer record)
{
  way_edit_page_follow (page, WAY_TYPE_TASK, "client_id",
                        &((WayMandatedReport *)record)->client_id);
}

static GtkWidget *
way_report_edit_get_first (WayEditPage *page)
{
  return GTK_WIDGET (WAY_REPORT_EDIT (page)->kind);
}

static void
way_report_edit_set_workspace (WayPage *page, WayWorkspace *workspace)
{
  WayReportEdit *self = WAY_REPORT_EDIT (page);

  WAY_PAGE_CLASS (way_report_edit_parent_class)->set_workspace (page, workspace);
  g_clear_object (&self->wordings);
  if (workspace != NULL) {
    self->wordings = way_workspace_list_crisis_texts (workspace, WAY_REPORT_RULES);
    g_signal_connect_object (self->wordings, "items-changed", G_CALLBACK (show_rules), self,
                             G_CONNECT_SWAPPED);
  }
  show_rules (self);
}

static void
way_report_edit_set_subject (WayPage *page, const WayId *subject, const char *detail)
{
  if (g_strcmp0 (detail, IN_CRISIS) == 0)
    way_edit_page_follow (WAY_EDIT_PAGE (page), WAY_TYPE_CRISIS, "id", subject);
  WAY_PAGE_CLASS (way_report_edit_parent_class)->set_subject (page, subject, detail);
}

static void
way_report_edit_dispose (GObject *object)
{
  g_clear_object (&WAY_REPORT_EDIT (object)->wordings);

  G_OBJECT_CLASS (way_report_edit_parent_class)->dispose (object);
}

static void
way_report_edit_class_init (WayReportEditClass *klass)
{
  GtkWidgetClass   *widget_class = GTK_WIDGET_CLASS (klass);
  WayPageClass     *page_class = WAY_PAGE_CLASS (klass);
  WayEditPageClass *edit_class = WAY_EDIT_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_report_edit_dispose;
  page_class->set_workspace = way_report_edit_set_workspace;
  page_class->set_subject = way_report_edit_set_subject;
  edit_class->record_type = WAY_TYPE_MANDATED_REPORT;
  edit_class->stored_title = N_ ("Mandated Report");
  edit_class->added = N_ ("The report was saved.");
  edit_class->saved = N_ ("The report was saved.");
  edit_class->removed = N_ ("The report was removed.");
  edit_class->find = way_report_edit_find;
  edit_class->start = way_report_edit_start;
  edit_class->filled = way_report_edit_filled;
  edit_class->get_first = way_report_edit_get_first;
  edit_class->show = way_report_edit_show;
  edit_class->check = way_report_edit_check;
  edit_class->make_change = way_report_edit_make_change;

  gtk_widget_class_install_action (widget_class, "report.called", NULL, called_action);
  gtk_widget_class_install_action (widget_class, "report.print", NULL, print_action);

  g_type_ensure (WAY_TYPE_DATE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-report-edit.ui");
#define BIND(member) gtk_widget_class_bind_template_child (widget_class, WayReportEdit, member)
  BIND (kind);
  BIND (noticed_on);
  BIND (person);
  BIND (warning);
  BIND (rules);
  BIND (observed);
  BIND (said);
  BIND (inferred);
  BIND (decision);
  BIND (decision_words);
  BIND (consulted);
  BIND (supervisor);
  BIND (supervisor_told_on);
  BIND (basis);
  BIND (agency);
  BIND (hotline);
  BIND (called_on);
  BIND (called_hour);
  BIND (spoke_with);
  BIND (reference);
  BIND (written_due);
  BIND (written_sent_on);
  BIND (informed);
  BIND (informed_words);
  BIND (limits);
  BIND (lacks);
  BIND (print);
#undef BIND
}

static void
way_report_edit_init (WayReportEdit *self)
{
  WayForm *form;

  gtk_widget_init_template (GTK_WIDGET (self));
  form = way_edit_page_get_form (WAY_EDIT_PAGE (self));
  way_form_add_combo (form, "kind", self->kind);
  way_form_add_date (form, "noticed_on", self->noticed_on);
  way_form_add_entry (form, "person", GTK_EDITABLE (self->person));
  way_form_add_text (form, "observed", self->observed);
  way_form_add_text (form, "said", self->said);
  way_form_add_text (form, "inferred", self->inferred);
  way_form_add_combo (form, "decision", self->decision);
  way_form_add_entry (form, "decision_words", GTK_EDITABLE (self->decision_words));
  way_form_add_entry (form, "consulted", GTK_EDITABLE (self->consulted));
  way_form_add_entry (form, "supervisor", GTK_EDITABLE (self->supervisor));
  way_form_add_date (form, "supervisor_told_on", self->supervisor_told_on);
  way_form_add_combo (form, "basis", self->basis);
  way_form_add_entry (form, "agency", GTK_EDITABLE (self->agency));
  way_form_add_entry (form, "hotline", GTK_EDITABLE (self->hotline));
  way_form_add_date (form, "called_on", self->called_on);
  way_form_add_entry (form, "called_hour", GTK_EDITABLE (self->called_hour));
  way_form_add_entry (form, "spoke_with", GTK_EDITABLE (self->spoke_with));
  way_form_add_entry (form, "reference", GTK_EDITABLE (self->reference));
  way_form_add_date (form, "written_due", self->written_due);
  way_form_add_date (form, "written_sent_on", self->written_sent_on);
  way_form_add_combo (form, "informed", self->informed);
  way_form_add_entry (form, "informed_words", GTK_EDITABLE (self->informed_words));
  way_form_add_text (form, "limits", self->limits);
  show_rules (self);
}

WayPage *
way_report_edit_new_in_crisis (WayCrisis *crisis)
{
  WayPage *self = g_object_new (WAY_TYPE_REPORT_EDIT, NULL);

  way_page_set_subject (self, &crisis->parent.id, IN_CRISIS);
  return self;
}
