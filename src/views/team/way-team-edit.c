/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-team-edit.h"

#include <glib/gi18n.h>

#include "way-now.h"
#include "way-organization-picker.h"
#include "way-team-member.h"

struct _WayTeamEdit {
  WayEditPage parent_instance;

  AdwEntryRow           *name;
  AdwComboRow           *relation;
  AdwComboRow           *family_kind;
  AdwEntryRow           *role;
  WayOrganizationPicker *organization;
  AdwExpanderRow        *classes;
  AdwEntryRow           *phone;
  AdwEntryRow           *fax;
  AdwEntryRow           *email;
  AdwEntryRow           *address;
  AdwComboRow           *preferred;
  WayDateRow            *began;
  WayDateRow            *ended;
  AdwEntryRow           *plan_part;
  AdwEntryRow           *note;
  GtkTextView           *former_names;
};

G_DEFINE_FINAL_TYPE (WayTeamEdit, way_team_edit, WAY_TYPE_EDIT_PAGE)

/* Only what belongs to this relation.  It does not look at the form, whose rows are filled one by
 * one. */
static void
show_rows (WayTeamEdit *self)
{
  const guint relation = adw_combo_row_get_selected (self->relation);

  gtk_widget_set_visible (GTK_WIDGET (self->family_kind), relation == WAY_TEAM_FAMILY);
  gtk_widget_set_visible (GTK_WIDGET (self->organization),
                          relation == WAY_TEAM_PROFESSIONAL || relation == WAY_TEAM_SUPPORT);
  gtk_widget_set_visible (GTK_WIDGET (self->classes), relation == WAY_TEAM_PROFESSIONAL);
}

/* What belongs to another relation goes: an organization would make somebody within the program a
 * third party. */
static void
settle (WayTeamMember *member)
{
  if (member->relation != WAY_TEAM_FAMILY)
    way_set (member, family_kind, WAY_FAMILY_UNSAID);
  if (member->relation == WAY_TEAM_FAMILY || member->relation == WAY_TEAM_INTERNAL)
    way_set (member, organization_id, (WayId){ 0 });
  if (member->relation != WAY_TEAM_PROFESSIONAL)
    way_set (member, classes, (WaySet){ 0 });
}

static gboolean
way_team_edit_check_rows (WayEditPage *page)
{
  WayTeamEdit *self = WAY_TEAM_EDIT (page);
  GtkWidget   *wrong = way_organization_picker_find_wrong (self->organization);

  if (wrong != NULL && gtk_widget_get_visible (GTK_WIDGET (self->organization)))
    return way_edit_page_refuse (page, wrong,
                                 _ ("Choose the organization, add it, or leave it empty."));
  return TRUE;
}

static gboolean
way_team_edit_check (WayEditPage *page, gpointer record)
{
  WayTeamEdit   *self = WAY_TEAM_EDIT (page);
  WayTeamMember *member = record;

  settle (member);
  if (member->name == NULL)
    return way_edit_page_refuse (page, GTK_WIDGET (self->name), _ ("Who is it? Type a name."));
  if (member->ended.ymd != 0 && member->ended.ymd < member->began.ymd)
    return way_edit_page_refuse (page, GTK_WIDGET (self->ended),
                                 _ ("It ended before it began: look at the days."));
  return TRUE;
}

static void
way_team_edit_start (WayEditPage *page, gpointer record)
{
  WayTeamMember *member = record;
  const char    *detail = way_page_get_detail (WAY_PAGE (page));

  way_set (member, client_id, *way_page_get_client (WAY_PAGE (page)));
  way_set (member, began, way_today ());
  for (guint i = 0; detail != NULL && way_team_relation_words[i] != NULL; i++) {
    if (g_str_equal (way_team_relation_words[i], detail))
      way_set (member, relation, i);
  }
}

static GtkWidget *
way_team_edit_get_first (WayEditPage *page)
{
  return GTK_WIDGET (WAY_TEAM_EDIT (page)->name);
}

static void
way_team_edit_set_workspace (WayPage *page, WayWorkspace *workspace)
{
  WAY_PAGE_CLASS (way_team_edit_parent_class)->set_workspace (page, workspace);
  way_organization_picker_set_workspace (WAY_TEAM_EDIT (page)->organization, workspace);
}

static void
way_team_edit_class_init (WayTeamEditClass *klass)
{
  GtkWidgetClass   *widget_class = GTK_WIDGET_CLASS (klass);
  WayEditPageClass *edit_class = WAY_EDIT_PAGE_CLASS (klass);

  WAY_PAGE_CLASS (klass)->set_workspace = way_team_edit_set_workspace;
  edit_class->record_type = WAY_TYPE_TEAM_MEMBER;
  edit_class->stored_title = N_ ("Edit the Person");
  edit_class->added = N_ ("The person was added.");
  edit_class->saved = N_ ("The person was saved.");
  edit_class->removed = N_ ("The person was removed.");
  edit_class->start = way_team_edit_start;
  edit_class->get_first = way_team_edit_get_first;
  edit_class->check_rows = way_team_edit_check_rows;
  edit_class->check = way_team_edit_check;

  g_type_ensure (WAY_TYPE_DATE_ROW);
  g_type_ensure (WAY_TYPE_ORGANIZATION_PICKER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-team-edit.ui");
  gtk_widget_class_bind_template_callback (widget_class, show_rows);
#define BIND(member) gtk_widget_class_bind_template_child (widget_class, WayTeamEdit, member)
  BIND (name);
  BIND (relation);
  BIND (family_kind);
  BIND (role);
  BIND (organization);
  BIND (classes);
  BIND (phone);
  BIND (fax);
  BIND (email);
  BIND (address);
  BIND (preferred);
  BIND (began);
  BIND (ended);
  BIND (plan_part);
  BIND (note);
  BIND (former_names);
#undef BIND
}

static void
way_team_edit_init (WayTeamEdit *self)
{
  WayForm *form = way_edit_page_get_form (WAY_EDIT_PAGE (self));

  gtk_widget_init_template (GTK_WIDGET (self));
  way_form_add_entry (form, "name", GTK_EDITABLE (self->name));
  way_form_add_combo (form, "relation", self->relation);
  way_form_add_combo (form, "family_kind", self->family_kind);
  way_form_add_entry (form, "role", GTK_EDITABLE (self->role));
  way_form_add_entry (form, "organization_id",
                      way_organization_picker_get_editable (self->organization));
  way_form_add_set_rows (form, "classes", self->classes);
  way_form_add_entry (form, "phone", GTK_EDITABLE (self->phone));
  way_form_add_entry (form, "fax", GTK_EDITABLE (self->fax));
  way_form_add_entry (form, "email", GTK_EDITABLE (self->email));
  way_form_add_entry (form, "address", GTK_EDITABLE (self->address));
  way_form_add_combo (form, "preferred", self->preferred);
  way_form_add_date (form, "began", self->began);
  way_form_add_date (form, "ended", self->ended);
  way_form_add_entry (form, "plan_part", GTK_EDITABLE (self->plan_part));
  way_form_add_entry (form, "note", GTK_EDITABLE (self->note));
  way_form_add_text (form, "former_names", self->former_names);
  show_rows (self);
}
