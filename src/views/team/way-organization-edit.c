/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-organization-edit.h"

#include <glib/gi18n.h>

#include "way-now.h"
#include "way-organization.h"

struct _WayOrganizationEdit {
  WayEditPage parent_instance;

  AdwEntryRow    *name;
  AdwComboRow    *kind;
  AdwEntryRow    *phone;
  AdwEntryRow    *fax;
  AdwEntryRow    *email;
  AdwEntryRow    *address;
  AdwEntryRow    *website;
  AdwExpanderRow *agreement;
  GtkSwitch      *qso;
  WayDateRow     *qso_on;
  WayDateRow     *qso_until;
  AdwEntryRow    *qso_words;
  AdwEntryRow    *note;
  GtkTextView    *former_names;
};

G_DEFINE_FINAL_TYPE (WayOrganizationEdit, way_organization_edit, WAY_TYPE_EDIT_PAGE)

/* An agreement without a day and without words would open the gate for nobody knows what. */
static gboolean
way_organization_edit_check (WayEditPage *page, gpointer record)
{
  WayOrganizationEdit *self = WAY_ORGANIZATION_EDIT (page);
  WayOrganization     *organization = record;

  if (organization->name == NULL)
    return way_edit_page_refuse (page, GTK_WIDGET (self->name), _ ("What is it called?"));
  if (!organization->qso)
    return TRUE;
  if (organization->qso_on.ymd == 0)
    return way_edit_page_refuse (page, GTK_WIDGET (self->qso_on),
                                 _ ("Since when is there a written agreement?"));
  if (organization->qso_words == NULL)
    return way_edit_page_refuse (page, GTK_WIDGET (self->qso_words),
                                 _ ("What does it do for the program?"));
  return TRUE;
}

static GtkWidget *
way_organization_edit_get_first (WayEditPage *page)
{
  return GTK_WIDGET (WAY_ORGANIZATION_EDIT (page)->name);
}

static void
way_organization_edit_filled (WayEditPage *page, gpointer record)
{
  adw_expander_row_set_expanded (WAY_ORGANIZATION_EDIT (page)->agreement,
                                 ((WayOrganization *)record)->qso);
}

static void
way_organization_edit_class_init (WayOrganizationEditClass *klass)
{
  GtkWidgetClass   *widget_class = GTK_WIDGET_CLASS (klass);
  WayEditPageClass *edit_class = WAY_EDIT_PAGE_CLASS (klass);

  edit_class->record_type = WAY_TYPE_ORGANIZATION;
  edit_class->stored_title = N_ ("Edit the Organization");
  edit_class->added = N_ ("The organization was added.");
  edit_class->saved = N_ ("The organization was saved.");
  edit_class->filled = way_organization_edit_filled;
  edit_class->get_first = way_organization_edit_get_first;
  edit_class->check = way_organization_edit_check;

  g_type_ensure (WAY_TYPE_DATE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-organization-edit.ui");
#define BIND(member) \
  gtk_widget_class_bind_template_child (widget_class, WayOrganizationEdit, member)
  BIND (name);
  BIND (kind);
  BIND (phone);
  BIND (fax);
  BIND (email);
  BIND (address);
  BIND (website);
  BIND (agreement);
  BIND (qso);
  BIND (qso_on);
  BIND (qso_until);
  BIND (qso_words);
  BIND (note);
  BIND (former_names);
#undef BIND
}

static void
way_organization_edit_init (WayOrganizationEdit *self)
{
  WayForm *form = way_edit_page_get_form (WAY_EDIT_PAGE (self));

  gtk_widget_init_template (GTK_WIDGET (self));
  way_form_add_entry (form, "name", GTK_EDITABLE (self->name));
  way_form_add_combo (form, "kind", self->kind);
  way_form_add_entry (form, "phone", GTK_EDITABLE (self->phone));
  way_form_add_entry (form, "fax", GTK_EDITABLE (self->fax));
  way_form_add_entry (form, "email", GTK_EDITABLE (self->email));
  way_form_add_entry (form, "address", GTK_EDITABLE (self->address));
  way_form_add_entry (form, "website", GTK_EDITABLE (self->website));
  way_form_add_switch (form, "qso", self->qso);
  way_form_add_date (form, "qso_on", self->qso_on);
  way_form_add_date (form, "qso_until", self->qso_until);
  way_form_add_entry (form, "qso_words", GTK_EDITABLE (self->qso_words));
  way_form_add_entry (form, "note", GTK_EDITABLE (self->note));
  way_form_add_text (form, "former_names", self->former_names);
}
