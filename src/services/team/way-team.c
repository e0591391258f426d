/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-team.h"

#include "way-contact.h"
#include "way-now.h"
#include "way-task.h"
#include "way-team-private.h"
#include "way-team-read.h"
#include "way-workspace-private.h"

struct _WayTeam {
  GObject parent_instance;

  GPtrArray *people;
  GPtrArray *consents;
};

G_DEFINE_FINAL_TYPE (WayTeam, way_team, G_TYPE_OBJECT)

void
way_team_person_free (WayTeamPerson *self)
{
  g_clear_object (&self->member);
  g_clear_object (&self->organization);
  g_free (self->who);
  g_free (self->reach);
  g_free (self->share);
  g_free (self->last);
  g_free (self);
}

void
way_team_consent_free (WayTeamConsent *self)
{
  g_clear_object (&self->consent);
  g_clear_pointer (&self->recipients, g_ptr_array_unref);
  g_clear_pointer (&self->untold, g_ptr_array_unref);
  g_free (self->title);
  g_free (self->state);
  g_free (self);
}

static void
way_team_finalize (GObject *object)
{
  WayTeam *self = WAY_TEAM (object);

  g_ptr_array_unref (self->people);
  g_ptr_array_unref (self->consents);

  G_OBJECT_CLASS (way_team_parent_class)->finalize (object);
}

static void
way_team_class_init (WayTeamClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = way_team_finalize;
}

static void
way_team_init (WayTeam *self)
{
  self->people = g_ptr_array_new_with_free_func ((GDestroyNotify)way_team_person_free);
  self->consents = g_ptr_array_new_with_free_func ((GDestroyNotify)way_team_consent_free);
}

GPtrArray *
way_team_get_people (WayTeam *self)
{
  g_return_val_if_fail (WAY_IS_TEAM (self), NULL);

  return self->people;
}

GPtrArray *
way_team_get_consents (WayTeam *self)
{
  g_return_val_if_fail (WAY_IS_TEAM (self), NULL);

  return self->consents;
}

WayTeamConsent *
way_team_find_consent (WayTeam *self, const WayId *id)
{
  g_return_val_if_fail (WAY_IS_TEAM (self), NULL);

  for (guint i = 0; i < self->consents->len; i++) {
    WayTeamConsent *consent = g_ptr_array_index (self->consents, i);

    if (way_id_equal (&consent->consent->parent.id, id))
      return consent;
  }

  return NULL;
}

/* --- asking --- */

static gpointer
read_run (WayDb *db, gpointer data, GError **error)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();

  return way_team_read (db, data, way_now (), zone, error);
}

void
way_workspace_read_team_async (WayWorkspace       *self,
                               const WayId        *client_id,
                               GCancellable       *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer            user_data)
{
  static const WayVerb verb = { read_run, NULL, g_free, g_object_unref, TRUE };

  g_return_if_fail (WAY_IS_WORKSPACE (self));

  way_workspace_submit (self, &verb, g_memdup2 (client_id, sizeof *client_id), cancellable,
                        callback, user_data);
}

WayTeam *
way_workspace_read_team_finish (WayWorkspace *self, GAsyncResult *result, GError **error)
{
  return way_workspace_finish (self, result, error);
}

gboolean
way_team_concerns (GPtrArray *written)
{
  if (written == NULL)
    return TRUE;

  for (guint i = 0; i < written->len; i++) {
    gpointer record = g_ptr_array_index (written, i);

    if (WAY_IS_TEAM_MEMBER (record) || WAY_IS_ORGANIZATION (record) || WAY_IS_CONSENT (record) ||
        WAY_IS_CONSENT_RECIPIENT (record) || WAY_IS_TASK (record) || WAY_IS_CONTACT (record))
      return TRUE;
  }

  return FALSE;
}
