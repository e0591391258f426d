/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-team-page.h"

#include <glib/gi18n.h>

#include "way-columns.h"
#include "way-consent-acts.h"
#include "way-consent-edit.h"
#include "way-consent-new.h"
#include "way-consent-page.h"
#include "way-consent-words.h"
#include "way-group-rows.h"
#include "way-now.h"
#include "way-task.h"
#include "way-team-edit.h"
#include "way-team-watch.h"
#include "way-text-scale.h"

#define N_RELATIONS (WAY_TEAM_INTERNAL + 1)

struct _WayTeamPage {
  WayPage parent_instance;

  WayTeamWatch *watch;
  GListModel   *tasks; /* to tell somebody that a consent was revoked */

  AdwClamp            *clamp;
  AdwPreferencesGroup *people[N_RELATIONS];
  AdwPreferencesGroup *untold;
  AdwPreferencesGroup *consents;
};

G_DEFINE_FINAL_TYPE (WayTeamPage, way_team_page, WAY_TYPE_PAGE)

static void
push (GtkWidget *from, GType type, const WayId *id, const char *detail)
{
  WayPage *page = g_object_new (type, NULL);

  way_page_set_subject (page, id, detail);
  way_page_push (way_page_of (from), page);
}

/* --- people --- */

static void
person_cb (GtkWidget *row, gpointer member)
{
  push (row, WAY_TYPE_TEAM_EDIT, &WAY_RECORD (member)->id, NULL);
}

static void
add_line (GString *lines, const char *words)
{
  if (words != NULL)
    g_string_append_printf (lines, "%s%s", lines->len > 0 ? "\n" : "", words);
}

static void
add_person (WayTeamPage *self, WayTeamPerson *person)
{
  g_autoptr (GString) lines = g_string_new (NULL);
  GtkWidget *row;

  add_line (lines, person->who);
  add_line (lines, person->share);
  if (person->member->plan_part != NULL) {
    /* Translators: what somebody does in the client’s plan. */
    g_autofree char *part = g_strdup_printf (_ ("In the plan: %s"), person->member->plan_part);

    add_line (lines, part);
  }
  add_line (lines, person->reach);
  add_line (lines, person->last);
  row = way_group_row_new (person->member->name, lines->str);
  way_group_row_set_link (row, G_CALLBACK (person_cb), person->member);
  way_group_add_row (self->people[person->member->relation], row);
}

static void
show_people (WayTeamPage *self)
{
  static const char *const nothing[N_RELATIONS] = {
    [WAY_TEAM_PROFESSIONAL] = N_ ("Nobody elsewhere works with the client yet"),
    [WAY_TEAM_FAMILY] = N_ ("No family member is written down yet"),
    [WAY_TEAM_SUPPORT] = N_ ("Nobody yet: friends, a sponsor, somebody of the community"),
    [WAY_TEAM_INTERNAL] = N_ ("Nobody besides the client’s own worker"),
  };
  WayTeam   *team = way_team_watch_get_team (self->watch);
  GPtrArray *people = team != NULL ? way_team_get_people (team) : NULL;
  guint      n[N_RELATIONS] = { 0 };

  for (guint i = 0; i < N_RELATIONS; i++)
    way_group_clear_rows (self->people[i]);
  for (guint i = 0; people != NULL && i < people->len; i++) {
    WayTeamPerson *person = g_ptr_array_index (people, i);

    add_person (self, person);
    n[person->member->relation]++;
  }
  for (guint i = 0; i < N_RELATIONS; i++) {
    if (n[i] == 0)
      way_group_add_nothing (self->people[i], gettext (nothing[i]));
  }
}

/* --- consents --- */

static void
consent_cb (GtkWidget *row, gpointer record)
{
  WayConsent *consent = record;

  push (row, consent->signed_at.us == 0 ? WAY_TYPE_CONSENT_EDIT : WAY_TYPE_CONSENT_PAGE,
        &consent->parent.id, NULL);
}

static void
add_consent (WayTeamPage *self, WayTeamConsent *line)
{
  g_autoptr (GString) lines = g_string_new (NULL);
  g_autofree char *information = way_consent_words_information (line->consent);
  const char      *kind = gettext (way_consent_kind_labels[line->consent->kind]);
  GtkWidget       *row;

  if (g_strcmp0 (kind, line->title) != 0)
    add_line (lines, kind);
  add_line (lines, line->state);
  if (line->ends_soon)
    add_line (lines, _ ("It ends soon: is a new one wanted?"));
  add_line (lines, information);
  row = way_group_row_new (line->title, lines->str);
  way_group_row_set_link (row, G_CALLBACK (consent_cb), line->consent);
  way_group_add_row (self->consents, row);
}

static void
told_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayTeamPage) self = user_data;
  g_autoptr (GError) error = NULL;
  gint64 act = 0;

  if (!way_workspace_commit_finish (WAY_WORKSPACE (source), result, &act, &error))
    way_page_fail (WAY_PAGE (self), error);
  else if (way_page_get_workspace (WAY_PAGE (self)) != NULL) /* not locked meanwhile */
    way_page_tell (WAY_PAGE (self), _ ("It is written down that they were told."), act);
}

static void
tell_cb (GtkWidget *button, gpointer recipient)
{
  WayTeamPage  *self = WAY_TEAM_PAGE (way_page_of (button));
  WayWorkspace *workspace = way_page_get_workspace (WAY_PAGE (self));

  way_workspace_commit_async (workspace,
                              way_consent_tell (workspace, recipient, self->tasks, way_now ()),
                              NULL, told_cb, g_object_ref (self));
}

static void
add_untold (WayTeamPage *self, WayConsentRecipient *recipient)
{
  g_autofree char *name = way_consent_words_recipient (recipient);
  GtkWidget       *row = way_group_row_new (name, _ ("Received something under a consent that is "
                                                           "revoked now"));

  way_group_row_add_button (row, _ ("Told"), _ ("Write down that they were told"),
                            G_CALLBACK (tell_cb), recipient);
  way_group_add_row (self->untold, row);
}

static void
show_consents (WayTeamPage *self)
{
  WayTeam   *team = way_team_watch_get_team (self->watch);
  GPtrArray *consents = team != NULL ? way_team_get_consents (team) : NULL;
  guint      n_untold = 0;

  way_group_clear_rows (self->consents);
  way_group_clear_rows (self->untold);
  for (guint i = 0; consents != NULL && i < consents->len; i++) {
    WayTeamConsent *line = g_ptr_array_index (consents, i);

    add_consent (self, line);
    for (guint n = 0; n < line->untold->len; n++, n_untold++)
      add_untold (self, g_ptr_array_index (line->untold, n));
  }
  if (consents == NULL || consents->len == 0)
    way_group_add_nothing (self->consents, _ ("None yet. Without one nothing leaves the program."));
  gtk_widget_set_visible (GTK_WIDGET (self->untold), n_untold > 0);
}

/* --- reading --- */

static void
show (WayTeamPage *self)
{
  show_people (self);
  show_consents (self);
}

static void
failed_cb (WayTeamPage *self, const GError *error)
{
  way_page_fail (WAY_PAGE (self), error);
}

static void
way_team_page_set_workspace (WayPage *page, WayWorkspace *workspace)
{
  WayTeamPage *self = WAY_TEAM_PAGE (page);

  g_clear_object (&self->tasks);
  way_team_watch_set_client (self->watch, NULL, NULL);
}

static void
way_team_page_set_client (WayPage *page, const WayId *client_id)
{
  WayTeamPage  *self = WAY_TEAM_PAGE (page);
  WayWorkspace *workspace = way_page_get_workspace (page);

  g_clear_object (&self->tasks);
  self->tasks = way_workspace_list (
    workspace, way_query_where (way_query_new_of (WAY_TYPE_TASK, "client_id", client_id),
                                "source_kind", WAY_CONSENT_TASK_SOURCE));
  way_team_watch_set_client (self->watch, workspace, client_id);
}

/* --- actions --- */

static void
way_team_page_act (WayPage *page)
{
  push (GTK_WIDGET (page), WAY_TYPE_CONSENT_NEW, NULL, NULL);
}

static void
add_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  push (widget, WAY_TYPE_TEAM_EDIT, NULL, g_variant_get_string (parameter, NULL));
}

static void
way_team_page_dispose (GObject *object)
{
  WayTeamPage *self = WAY_TEAM_PAGE (object);

  g_clear_object (&self->watch);
  g_clear_object (&self->tasks);

  G_OBJECT_CLASS (way_team_page_parent_class)->dispose (object);
}

static void
way_team_page_class_init (WayTeamPageClass *klass)
{
  static const char *const names[N_RELATIONS] = {
    [WAY_TEAM_PROFESSIONAL] = "professionals",
    [WAY_TEAM_FAMILY] = "family",
    [WAY_TEAM_SUPPORT] = "support",
    [WAY_TEAM_INTERNAL] = "internal",
  };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  WayPageClass   *page_class = WAY_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_team_page_dispose;
  page_class->set_workspace = way_team_page_set_workspace;
  page_class->set_client = way_team_page_set_client;
  page_class->act = way_team_page_act;

  gtk_widget_class_install_action (widget_class, "team.add", "s", add_action);

  g_type_ensure (WAY_TYPE_COLUMNS);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-team-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WayTeamPage, clamp);
  gtk_widget_class_bind_template_child (widget_class, WayTeamPage, untold);
  gtk_widget_class_bind_template_child (widget_class, WayTeamPage, consents);
  for (guint i = 0; i < N_RELATIONS; i++)
    gtk_widget_class_bind_template_child_full (widget_class, names[i], FALSE,
                                               G_STRUCT_OFFSET (WayTeamPage, people) +
                                                 (gssize)(i * sizeof (gpointer)));
}

static void
way_team_page_init (WayTeamPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  way_text_scale_clamp (self->clamp);
  self->watch = way_team_watch_new ();
  g_signal_connect_object (self->watch, "changed", G_CALLBACK (show), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->watch, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  show (self);
}
