/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-restriction-repo.h"

#include "way-record-repo.h"

/* All health plans and payers that are known: they are few, and hardly any restriction asks. */
static gboolean
add_kind (WayDb *db, WayOrganizationKind kind, GPtrArray *all, GError **error)
{
  g_autoptr (WayQuery) query = way_query_where (way_query_new (WAY_TYPE_ORGANIZATION), "kind",
                                                way_organization_kind_words[kind]);
  g_autoptr (GPtrArray) found = way_record_repo_list (db, query, error);

  for (guint i = 0; found != NULL && i < found->len; i++)
    g_ptr_array_add (all, g_object_ref (g_ptr_array_index (found, i)));
  return found != NULL;
}

gboolean
way_restriction_repo_add_rules (WayDb       *db,
                                const WayId *client_id,
                                GPtrArray   *team,
                                GTimeZone   *zone,
                                GArray      *rules,
                                GError     **error)
{
  g_autoptr (WayQuery) query = way_query_new_of (WAY_TYPE_RESTRICTION, "client_id", client_id);
  g_autoptr (GPtrArray) restrictions = way_record_repo_list (db, query, error);
  g_autoptr (GPtrArray) plans = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean asked = FALSE;

  for (guint i = 0; restrictions != NULL && i < restrictions->len; i++) {
    const WayRestriction *restriction = g_ptr_array_index (restrictions, i);

    if (restriction->kept_from == WAY_RESTRICTION_FROM_PLANS && !asked) {
      asked = TRUE;
      if (!add_kind (db, WAY_ORGANIZATION_HEALTH_PLAN, plans, error) ||
          !add_kind (db, WAY_ORGANIZATION_PAYER, plans, error))
        return FALSE;
    }
    way_restriction_add_rules (restriction, zone, plans, team, rules);
  }

  return restrictions != NULL;
}
