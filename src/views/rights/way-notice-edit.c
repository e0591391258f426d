/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-notice-edit.h"

#include <glib/gi18n.h>

#include "way-now.h"
#include "way-rights-notice.h"
#include "way-rights-row.h"
#include "way-worker-row.h"

struct _WayNoticeEdit {
  WayEditPage parent_instance;

  WayDateRow   *given_on;
  AdwEntryRow  *version;
  AdwEntryRow  *language;
  AdwComboRow  *how;
  AdwEntryRow  *help;
  AdwComboRow  *answer;
  AdwEntryRow  *note;
  WayWorkerRow *worker;
};

G_DEFINE_FINAL_TYPE (WayNoticeEdit, way_notice_edit, WAY_TYPE_EDIT_PAGE)

static void
way_notice_edit_start (WayEditPage *page, gpointer record)
{
  WayRightsNotice *notice = record;

  way_set (notice, client_id, *way_page_get_client (WAY_PAGE (page)));
  way_set (notice, given_on, way_today ());
  way_set (notice, worker_id,
           way_workspace_get_staff (way_page_get_workspace (WAY_PAGE (page)))->parent.id);
}

static GtkWidget *
way_notice_edit_get_first (WayEditPage *page)
{
  return GTK_WIDGET (WAY_NOTICE_EDIT (page)->version);
}

static gboolean
way_notice_edit_check (WayEditPage *page, gpointer record)
{
  WayRightsNotice *notice = record;

  return notice->version != NULL ||
         way_edit_page_refuse (page, GTK_WIDGET (WAY_NOTICE_EDIT (page)->version),
                               _ ("Which version of the notice was it? Its date is enough."));
}

static void
way_notice_edit_set_workspace (WayPage *page, WayWorkspace *workspace)
{
  way_worker_row_set_workspace (WAY_NOTICE_EDIT (page)->worker, workspace);
  WAY_PAGE_CLASS (way_notice_edit_parent_class)->set_workspace (page, workspace);
}

static void
way_notice_edit_class_init (WayNoticeEditClass *klass)
{
  GtkWidgetClass   *widget_class = GTK_WIDGET_CLASS (klass);
  WayEditPageClass *edit_class = WAY_EDIT_PAGE_CLASS (klass);

  WAY_PAGE_CLASS (klass)->set_workspace = way_notice_edit_set_workspace;
  edit_class->record_type = WAY_TYPE_RIGHTS_NOTICE;
  edit_class->added = N_ ("The notice was noted.");
  edit_class->saved = N_ ("The notice was saved.");
  edit_class->removed = N_ ("The notice was removed.");
  edit_class->start = way_notice_edit_start;
  edit_class->get_first = way_notice_edit_get_first;
  edit_class->check = way_notice_edit_check;

  g_type_ensure (WAY_TYPE_DATE_ROW);
  g_type_ensure (WAY_TYPE_WORKER_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-notice-edit.ui");
  gtk_widget_class_bind_template_child (widget_class, WayNoticeEdit, given_on);
  gtk_widget_class_bind_template_child (widget_class, WayNoticeEdit, version);
  gtk_widget_class_bind_template_child (widget_class, WayNoticeEdit, language);
  gtk_widget_class_bind_template_child (widget_class, WayNoticeEdit, how);
  gtk_widget_class_bind_template_child (widget_class, WayNoticeEdit, help);
  gtk_widget_class_bind_template_child (widget_class, WayNoticeEdit, answer);
  gtk_widget_class_bind_template_child (widget_class, WayNoticeEdit, note);
  gtk_widget_class_bind_template_child (widget_class, WayNoticeEdit, worker);
}

static void
way_notice_edit_init (WayNoticeEdit *self)
{
  WayForm *form = way_edit_page_get_form (WAY_EDIT_PAGE (self));

  gtk_widget_init_template (GTK_WIDGET (self));
  way_form_add_date (form, "given_on", self->given_on);
  way_form_add_entry (form, "version", GTK_EDITABLE (self->version));
  way_form_add_entry (form, "language", GTK_EDITABLE (self->language));
  way_form_add_combo (form, "how", self->how);
  way_rights_row_tell_chosen (self->how);
  way_form_add_entry (form, "help", GTK_EDITABLE (self->help));
  way_form_add_combo (form, "answer", self->answer);
  way_rights_row_tell_chosen (self->answer);
  way_form_add_entry (form, "note", GTK_EDITABLE (self->note));
  way_form_add_entry (form, "worker_id", way_worker_row_get_editable (self->worker));
}
