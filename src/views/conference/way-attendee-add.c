/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-attendee-add.h"

#include <glib/gi18n.h>

#include "way-client-name.h"
#include "way-client.h"
#include "way-consent-new.h"
#include "way-error.h"
#include "way-link-group.h"
#include "way-organization.h"
#include "way-team-member.h"
#include "way-text-scale.h"
#include "way-workspace-conferences.h"

typedef enum {
  LIST_CONFERENCES,
  LIST_STAFF,
  LIST_CLIENTS,
  LIST_TEAM,
  LIST_ORGANIZATIONS,
  N_LISTS,
} List;

struct _WayAttendeeAdd {
  WayPage parent_instance;

  GListModel *lists[N_LISTS];
  gboolean    admitting;

  WayConferenceAttendee *asked; /* who is to come in, or was refused */

  AdwClamp     *clamp;
  WayLinkGroup *inside;
  WayLinkGroup *team;
  AdwEntryRow  *name;
  AdwEntryRow  *role;
  AdwActionRow *reason;
};

G_DEFINE_FINAL_TYPE (WayAttendeeAdd, way_attendee_add, WAY_TYPE_PAGE)

static gpointer
dup_first (WayAttendeeAdd *self, List list)
{
  return self->lists[list] != NULL ? g_list_model_get_item (self->lists[list], 0) : NULL;
}

/* --- who may be chosen --- */

static void
show (WayAttendeeAdd *self)
{
  g_autoptr (WayClient) client = dup_first (self, LIST_CLIENTS);

  way_link_group_clear (self->inside);
  way_link_group_clear (self->team);
  for (guint i = 0;
       self->lists[LIST_STAFF] != NULL && i < g_list_model_get_n_items (self->lists[LIST_STAFF]);
       i++) {
    g_autoptr (WayStaff) staff = g_list_model_get_item (self->lists[LIST_STAFF], i);
    const WayField *role = way_record_find_field (staff, "role");

    if (staff->status == WAY_STAFF_ACTIVE)
      way_link_group_add (self->inside, staff, staff->name, gettext (role->labels[staff->role]));
  }
  if (client != NULL) {
    g_autofree char *name = way_client_name_show (client);

    way_link_group_add (self->inside, client, name, _ ("the client"));
  } else {
    way_link_group_add_nothing (self->inside, _ ("Nobody"));
  }

  for (guint i = 0;
       self->lists[LIST_TEAM] != NULL && i < g_list_model_get_n_items (self->lists[LIST_TEAM]);
       i++) {
    g_autoptr (WayTeamMember) member = g_list_model_get_item (self->lists[LIST_TEAM], i);

    way_link_group_add (self->team, member, member->name, member->role);
  }
  if (self->lists[LIST_TEAM] == NULL || g_list_model_get_n_items (self->lists[LIST_TEAM]) == 0)
    way_link_group_add_nothing (self->team, _ ("Nobody is on the team yet"));
}

/* --- letting in --- */

static void
admitted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayAttendeeAdd) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (WayConferenceAttendee) attendee =
    way_workspace_admit_finish (WAY_WORKSPACE (source), result, &error);

  self->admitting = FALSE;
  if (way_page_get_workspace (WAY_PAGE (self)) == NULL)
    return;
  if (attendee != NULL) {
    way_page_leave (WAY_PAGE (self));
    return;
  }
  if (!g_error_matches (error, WAY_ERROR, WAY_ERROR_REFUSED)) {
    way_page_fail (WAY_PAGE (self), error);
    return;
  }

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->reason),
                                 _ ("They may not be in these minutes."));
  adw_action_row_set_subtitle (self->reason, error->message);
  gtk_widget_set_visible (GTK_WIDGET (self->reason), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->reason));
  way_page_fail (WAY_PAGE (self), error);
}

static void
admit (WayAttendeeAdd *self, WayConferenceAttendee *attendee)
{
  self->admitting = TRUE;
  g_set_object (&self->asked, attendee);
  gtk_widget_set_visible (GTK_WIDGET (self->reason), FALSE);
  way_workspace_admit_async (way_page_get_workspace (WAY_PAGE (self)), attendee, NULL, admitted_cb,
                             g_object_ref (self));
}

/* Who is of the program by the team’s own word needs no consent, but is no member of staff here. */
static WayConferenceAttendee *
make_of_member (WayWorkspace *workspace, const WayConference *conference, WayTeamMember *member)
{
  WayConferenceAttendee *attendee =
    way_workspace_create_attendee (workspace, conference, WAY_ATTENDEE_EXTERNAL, member->name);

  way_set (attendee, role, member->role);
  way_set (attendee, member_id, member->parent.id);
  way_set (attendee, organization_id, member->organization_id);
  return attendee;
}

static void
open_cb (WayAttendeeAdd *self, WayRecord *chosen, WayLinkGroup *group)
{
  WayWorkspace *workspace = way_page_get_workspace (WAY_PAGE (self));
  g_autoptr (WayConference) conference = dup_first (self, LIST_CONFERENCES);
  g_autoptr (WayConferenceAttendee) attendee = NULL;

  if (workspace == NULL || conference == NULL || self->admitting)
    return;

  if (WAY_IS_STAFF (chosen)) {
    const WayField *role = way_record_find_field (chosen, "role");

    attendee = way_workspace_create_attendee (workspace, conference, WAY_ATTENDEE_STAFF,
                                              WAY_STAFF (chosen)->name);
    way_set (attendee, staff_id, chosen->id);
    way_set (attendee, role, gettext (role->labels[WAY_STAFF (chosen)->role]));
  } else if (WAY_IS_CLIENT (chosen)) {
    attendee =
      way_workspace_create_attendee (workspace, conference, WAY_ATTENDEE_CLIENT, _ ("The client"));
  } else {
    attendee = make_of_member (workspace, conference, WAY_TEAM_MEMBER (chosen));
  }
  admit (self, attendee);
}

static void
add_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayAttendeeAdd *self = WAY_ATTENDEE_ADD (widget);
  WayWorkspace   *workspace = way_page_get_workspace (WAY_PAGE (self));
  const char     *typed = gtk_editable_get_text (GTK_EDITABLE (self->name));
  const char     *role = gtk_editable_get_text (GTK_EDITABLE (self->role));
  g_autoptr (WayConference) conference = dup_first (self, LIST_CONFERENCES);
  g_autoptr (WayConferenceAttendee) attendee = NULL;

  if (workspace == NULL || conference == NULL || self->admitting)
    return;
  if (*typed == '\0') {
    gtk_widget_grab_focus (GTK_WIDGET (self->name));
    return;
  }

  attendee = way_workspace_create_attendee (workspace, conference, WAY_ATTENDEE_EXTERNAL, typed);
  if (*role != '\0')
    way_set (attendee, role, role);
  admit (self, attendee);
}

static WayOrganization *
dup_organization (WayAttendeeAdd *self, const WayId *id)
{
  GListModel *all = self->lists[LIST_ORGANIZATIONS];

  for (guint i = 0; all != NULL && i < g_list_model_get_n_items (all); i++) {
    g_autoptr (WayOrganization) one = g_list_model_get_item (all, i);

    if (way_id_equal (&one->parent.id, id))
      return g_steal_pointer (&one);
  }
  return NULL;
}

static void
consent_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayAttendeeAdd *self = WAY_ATTENDEE_ADD (widget);
  g_autoptr (WayOrganization) organization = NULL;
  g_autoptr (WayAddressee) addressee = NULL;

  if (self->asked == NULL)
    return;
  organization = dup_organization (self, &self->asked->organization_id);
  addressee = way_conference_make_addressee (self->asked, organization);
  way_page_push (WAY_PAGE (self),
                 way_consent_new_for (addressee, WAY_SET_OF (WAY_CONFERENCE_HEARS)));
}

/* --- the page --- */

static void
forget (WayAttendeeAdd *self)
{
  for (guint i = 0; i < N_LISTS; i++) {
    if (self->lists[i] != NULL)
      g_signal_handlers_disconnect_by_data (self->lists[i], self);
    g_clear_object (&self->lists[i]);
  }
  g_clear_object (&self->asked);
}

static void
follow (WayAttendeeAdd *self, List list, WayQuery *query)
{
  self->lists[list] = way_workspace_list (way_page_get_workspace (WAY_PAGE (self)), query);
  g_signal_connect_object (self->lists[list], "items-changed", G_CALLBACK (show), self,
                           G_CONNECT_SWAPPED);
}

static void
way_attendee_add_set_workspace (WayPage *page, WayWorkspace *workspace)
{
  WayAttendeeAdd *self = WAY_ATTENDEE_ADD (page);

  forget (self);
  gtk_editable_set_text (GTK_EDITABLE (self->name), "");
  gtk_editable_set_text (GTK_EDITABLE (self->role), "");
  gtk_widget_set_visible (GTK_WIDGET (self->reason), FALSE);
  if (workspace != NULL) {
    follow (self, LIST_STAFF, way_query_order_by (way_query_new (WAY_TYPE_STAFF), "name", FALSE));
    follow (self, LIST_ORGANIZATIONS, way_query_new (WAY_TYPE_ORGANIZATION));
  }
  show (self);
}

static void
way_attendee_add_set_client (WayPage *page, const WayId *client_id)
{
  WayAttendeeAdd *self = WAY_ATTENDEE_ADD (page);

  follow (self, LIST_CLIENTS, way_query_new_of (WAY_TYPE_CLIENT, "id", client_id));
  follow (self, LIST_TEAM,
          way_query_order_by (way_query_new_of (WAY_TYPE_TEAM_MEMBER, "client_id", client_id),
                              "name", FALSE));
  show (self);
}

static void
way_attendee_add_set_subject (WayPage *page, const WayId *subject, const char *detail)
{
  follow (WAY_ATTENDEE_ADD (page), LIST_CONFERENCES,
          way_query_new_of (WAY_TYPE_CONFERENCE, "id", subject));
}

static void
way_attendee_add_shown (WayPage *page)
{
  gtk_widget_child_focus (GTK_WIDGET (WAY_ATTENDEE_ADD (page)->inside), GTK_DIR_TAB_FORWARD);
}

static void
way_attendee_add_dispose (GObject *object)
{
  forget (WAY_ATTENDEE_ADD (object));

  G_OBJECT_CLASS (way_attendee_add_parent_class)->dispose (object);
}

static void
way_attendee_add_class_init (WayAttendeeAddClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  WayPageClass   *page_class = WAY_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_attendee_add_dispose;
  page_class->set_workspace = way_attendee_add_set_workspace;
  page_class->set_client = way_attendee_add_set_client;
  page_class->set_subject = way_attendee_add_set_subject;
  page_class->shown = way_attendee_add_shown;

  gtk_widget_class_install_action (widget_class, "attendee.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "attendee.consent", NULL, consent_action);

  g_type_ensure (WAY_TYPE_LINK_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-attendee-add.ui");
  gtk_widget_class_bind_template_callback (widget_class, open_cb);
  gtk_widget_class_bind_template_child (widget_class, WayAttendeeAdd, clamp);
  gtk_widget_class_bind_template_child (widget_class, WayAttendeeAdd, inside);
  gtk_widget_class_bind_template_child (widget_class, WayAttendeeAdd, team);
  gtk_widget_class_bind_template_child (widget_class, WayAttendeeAdd, name);
  gtk_widget_class_bind_template_child (widget_class, WayAttendeeAdd, role);
  gtk_widget_class_bind_template_child (widget_class, WayAttendeeAdd, reason);
}

static void
way_attendee_add_init (WayAttendeeAdd *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  way_text_scale_clamp (self->clamp);
  show (self);
}
