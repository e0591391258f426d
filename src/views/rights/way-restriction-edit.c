/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-restriction-edit.h"

#include <glib/gi18n.h>

#include "way-now.h"
#include "way-organization.h"
#include "way-restriction.h"
#include "way-rights-request.h"
#include "way-rights-row.h"
#include "way-team-member.h"

struct _WayRestrictionEdit {
  WayEditPage parent_instance;

  GListModel *organizations;

  WayDateRow     *agreed_on;
  AdwComboRow    *whom;
  AdwEntryRow    *name;
  GtkTextView    *words;
  AdwExpanderRow *classes;
  AdwExpanderRow *purposes;
  GtkSwitch      *paid;
  WayDateRow     *ended_on;
  AdwComboRow    *ended_how;
};

G_DEFINE_FINAL_TYPE (WayRestrictionEdit, way_restriction_edit, WAY_TYPE_EDIT_PAGE)

static void
show_rows (WayRestrictionEdit *self)
{
  const guint from = adw_combo_row_get_selected (self->whom);

  gtk_widget_set_visible (GTK_WIDGET (self->name), from == WAY_RESTRICTION_FROM_ORGANIZATION ||
                                                     from == WAY_RESTRICTION_FROM_MEMBER);
}

static void
chosen_cb (WayRestrictionEdit *self)
{
  show_rows (self);
}

/* Who is meant: somebody of the team by that name. */
static gboolean
find_member (WayRestrictionEdit *self, const char *name, WayId *id)
{
  GListModel *members = way_edit_page_get_list (WAY_EDIT_PAGE (self), WAY_TYPE_TEAM_MEMBER);
  const guint n = members != NULL ? g_list_model_get_n_items (members) : 0;

  for (guint i = 0; name != NULL && i < n; i++) {
    g_autoptr (WayTeamMember) member = g_list_model_get_item (members, i);

    if (way_team_member_has_name (member, name)) {
      *id = member->parent.id;
      return TRUE;
    }
  }

  return FALSE;
}

static gboolean
find_organization (WayRestrictionEdit *self, const char *name, WayId *id)
{
  const guint n = self->organizations != NULL ? g_list_model_get_n_items (self->organizations) : 0;

  for (guint i = 0; name != NULL && i < n; i++) {
    g_autoptr (WayOrganization) organization = g_list_model_get_item (self->organizations, i);

    if (way_organization_has_name (organization, name)) {
      *id = organization->parent.id;
      return TRUE;
    }
  }

  return FALSE;
}

/* Whom it is kept from follows from the kind and the name: a name that nobody has would keep
 * nothing from anybody. */
static gboolean
set_recipient (WayRestrictionEdit *self, WayRestriction *restriction)
{
  WayEditPage *page = WAY_EDIT_PAGE (self);
  WayId        member = { { 0 } };
  WayId        organization = { { 0 } };

  if (restriction->kept_from == WAY_RESTRICTION_FROM_ORGANIZATION &&
      !find_organization (self, restriction->name, &organization))
    return way_edit_page_refuse (page, GTK_WIDGET (self->name),
                                 _ ("No organization has this name."));
  if (restriction->kept_from == WAY_RESTRICTION_FROM_MEMBER &&
      !find_member (self, restriction->name, &member))
    return way_edit_page_refuse (page, GTK_WIDGET (self->name),
                                 _ ("Nobody of the client’s team has this name."));

  way_set (restriction, member_id, member);
  way_set (restriction, organization_id, organization);
  if (way_id_is_none (&member) && way_id_is_none (&organization))
    way_set (restriction, name, NULL);
  return TRUE;
}

static gboolean
way_restriction_edit_check (WayEditPage *page, gpointer record)
{
  WayRestrictionEdit *self = WAY_RESTRICTION_EDIT (page);
  WayRestriction     *restriction = record;

  if (restriction->agreed_on.ymd == 0)
    return way_edit_page_refuse (page, GTK_WIDGET (self->agreed_on),
                                 _ ("From which day on does it hold?"));
  if (restriction->words == NULL)
    return way_edit_page_refuse (page, GTK_WIDGET (self->words), _ ("What was agreed?"));
  if ((restriction->ended_on.ymd == 0) != (restriction->ended_how == WAY_RESTRICTION_ENDED_UNSAID))
    return way_edit_page_refuse (page, GTK_WIDGET (self->ended_on),
                                 _ ("An end has its day, and says how it came."));
  if (restriction->ended_on.ymd != 0 && restriction->ended_on.ymd < restriction->agreed_on.ymd)
    return way_edit_page_refuse (page, GTK_WIDGET (self->ended_on),
                                 _ ("It ends before it was agreed."));
  if (restriction->paid && restriction->ended_how == WAY_RESTRICTION_ENDED_BY_PROGRAM)
    return way_edit_page_refuse (
      page, GTK_WIDGET (self->ended_how),
      _ ("What the client paid in full, the program cannot end by itself."));

  return set_recipient (self, restriction);
}

/* --- the page --- */

static void
way_restriction_edit_start (WayEditPage *page, gpointer record)
{
  WayRestriction *restriction = record;

  way_set (restriction, client_id, *way_page_get_client (WAY_PAGE (page)));
  way_set (restriction, agreed_on, way_today ());
}

static GtkWidget *
way_restriction_edit_get_first (WayEditPage *page)
{
  return GTK_WIDGET (WAY_RESTRICTION_EDIT (page)->whom);
}

static void
way_restriction_edit_show (WayEditPage *page)
{
  show_rows (WAY_RESTRICTION_EDIT (page));
}

static void
way_restriction_edit_set_workspace (WayPage *page, WayWorkspace *workspace)
{
  WayRestrictionEdit *self = WAY_RESTRICTION_EDIT (page);

  g_clear_object (&self->organizations);
  if (workspace != NULL)
    self->organizations = way_workspace_list (workspace, way_query_new (WAY_TYPE_ORGANIZATION));
  WAY_PAGE_CLASS (way_restriction_edit_parent_class)->set_workspace (page, workspace);
}

static void
way_restriction_edit_set_client (WayPage *page, const WayId *client_id)
{
  way_edit_page_follow (WAY_EDIT_PAGE (page), WAY_TYPE_TEAM_MEMBER, "client_id", client_id);
}

static void
way_restriction_edit_dispose (GObject *object)
{
  g_clear_object (&WAY_RESTRICTION_EDIT (object)->organizations);

  G_OBJECT_CLASS (way_restriction_edit_parent_class)->dispose (object);
}

#define BIND(child) gtk_widget_class_bind_template_child (widget_class, WayRestrictionEdit, child)

static void
way_restriction_edit_class_init (WayRestrictionEditClass *klass)
{
  GtkWidgetClass   *widget_class = GTK_WIDGET_CLASS (klass);
  WayEditPageClass *edit_class = WAY_EDIT_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_restriction_edit_dispose;
  WAY_PAGE_CLASS (klass)->set_workspace = way_restriction_edit_set_workspace;
  WAY_PAGE_CLASS (klass)->set_client = way_restriction_edit_set_client;
  edit_class->record_type = WAY_TYPE_RESTRICTION;
  edit_class->stored_title = N_ ("Restriction");
  edit_class->added = N_ ("The restriction was added. It holds from now on.");
  edit_class->saved = N_ ("The restriction was saved.");
  edit_class->removed = N_ ("The restriction was removed.");
  edit_class->start = way_restriction_edit_start;
  edit_class->get_first = way_restriction_edit_get_first;
  edit_class->show = way_restriction_edit_show;
  edit_class->check = way_restriction_edit_check;

  g_type_ensure (WAY_TYPE_DATE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-restriction-edit.ui");
  BIND (agreed_on);
  BIND (whom);
  BIND (name);
  BIND (words);
  BIND (classes);
  BIND (purposes);
  BIND (paid);
  BIND (ended_on);
  BIND (ended_how);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
}

static void
way_restriction_edit_init (WayRestrictionEdit *self)
{
  WayForm *form = way_edit_page_get_form (WAY_EDIT_PAGE (self));

  gtk_widget_init_template (GTK_WIDGET (self));
  way_form_add_date (form, "agreed_on", self->agreed_on);
  way_form_add_combo (form, "kept_from", self->whom);
  way_rights_row_tell_chosen (self->whom);
  way_form_add_entry (form, "name", GTK_EDITABLE (self->name));
  way_form_add_text (form, "words", self->words);
  way_form_add_set_rows (form, "classes", self->classes);
  way_form_add_set_rows (form, "purposes", self->purposes);
  way_form_add_switch (form, "paid", self->paid);
  way_form_add_date (form, "ended_on", self->ended_on);
  way_form_add_combo (form, "ended_how", self->ended_how);
  way_rights_row_tell_chosen (self->ended_how);
  show_rows (self);
}
