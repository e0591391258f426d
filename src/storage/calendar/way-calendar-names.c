/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-calendar-names.h"

#include "way-client-group.h"
#include "way-client.h"
#include "way-record-repo.h"
#include "way-staff.h"

struct _WayCalendarNames {
  WayDb      *db;
  GHashTable *names; /* by WayId */
};

WayCalendarNames *
way_calendar_names_new (WayDb *db)
{
  WayCalendarNames *self = g_new0 (WayCalendarNames, 1);

  self->db = db;
  self->names = g_hash_table_new_full (way_id_hash, way_id_equal, g_free, g_free);
  return self;
}

void
way_calendar_names_free (WayCalendarNames *self)
{
  g_hash_table_unref (self->names);
  g_free (self);
}

static const char *
keep (WayCalendarNames *self, const WayId *id, char *name)
{
  g_hash_table_insert (self->names, g_memdup2 (id, sizeof *id), name);
  return name;
}

const char *
way_calendar_names_get_client (WayCalendarNames *self, const WayId *id, GError **error)
{
  const char *known = g_hash_table_lookup (self->names, id);
  g_autoptr (WayClient) client = NULL;
  WayId root;

  if (known != NULL || way_id_is_none (id))
    return known;
  if (!way_client_group_find_root (self->db, id, &root, error))
    return NULL;

  client = way_record_repo_get (self->db, WAY_TYPE_CLIENT, &root, error);
  return client != NULL ? keep (self, id, way_client_dup_name (client)) : NULL;
}

const char *
way_calendar_names_get_worker (WayCalendarNames *self, const WayId *id, GError **error)
{
  const char *known = g_hash_table_lookup (self->names, id);
  g_autoptr (WayStaff) staff = NULL;

  if (known != NULL || way_id_is_none (id))
    return known;

  staff = way_record_repo_get (self->db, WAY_TYPE_STAFF, id, error);
  return staff != NULL ? keep (self, id, g_strdup (staff->name)) : NULL;
}
