/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-filter-words.h"

#include <glib/gi18n.h>

#include "way-client.h"
#include "way-set-words.h"
#include "way-staff.h"

static gboolean
says (const char *text)
{
  return text != NULL && *text != '\0';
}

static gboolean
is_mine (const WayClientFilter *filter, const WayId *me)
{
  return me != NULL && way_id_equal (&filter->worker_id, me);
}

char *
way_filter_words_worker (const WayClientFilter *filter, GListModel *staff, const WayId *me)
{
  if (filter->nobodys)
    return g_strdup (_ ("Without a worker"));
  if (way_id_is_none (&filter->worker_id) || is_mine (filter, me))
    return NULL;

  for (guint i = 0; staff != NULL && i < g_list_model_get_n_items (staff); i++) {
    g_autoptr (WayStaff) person = g_list_model_get_item (staff, i);

    if (way_id_equal (&person->parent.id, &filter->worker_id))
      return g_strdup_printf (_ ("Worker: %s"), person->name);
  }

  return g_strdup (_ ("Another worker"));
}

char *
way_filter_words_program (const WayClientFilter *filter)
{
  return says (filter->program) ? g_strdup_printf (_ ("Program: %s"), filter->program) : NULL;
}

char *
way_filter_words_status (const WayClientFilter *filter)
{
  g_autofree char *list = way_set_to_words (filter->statuses, way_client_status_labels);

  return filter->statuses.bits != 0 && !way_set_is_only (filter->statuses, WAY_CLIENT_ACTIVE)
         ? g_strdup_printf (_ ("Status: %s"), list)
         : NULL;
}

char *
way_filter_words_risk (const WayClientFilter *filter)
{
  g_autofree char *list = way_set_to_words (filter->risks, way_client_risk_labels);

  return filter->risks.bits != 0 && !way_set_is_only (filter->risks, WAY_CLIENT_RISK_HIGH)
         ? g_strdup_printf (_ ("Risk: %s"), list)
         : NULL;
}

static void
add_words (GString *all, char *words)
{
  if (words != NULL)
    g_string_append_printf (all, "%s%s", all->len > 0 ? " · " : "", words);
  g_free (words);
}

char *
way_filter_words_all (const WayClientFilter *filter, GListModel *staff, const WayId *me)
{
  GString *all = g_string_new (NULL);

  if (says (filter->search))
    add_words (all, g_strdup_printf (_ ("“%s”"), filter->search));
  if (is_mine (filter, me))
    add_words (all, g_strdup (_ ("Mine")));
  if (way_set_is_only (filter->statuses, WAY_CLIENT_ACTIVE))
    add_words (all, g_strdup (_ ("Active")));
  if (way_set_is_only (filter->risks, WAY_CLIENT_RISK_HIGH))
    add_words (all, g_strdup (_ ("High risk")));
  if (filter->lost_since.ymd != 0)
    add_words (all, g_strdup (_ ("Lost contact")));
  if (filter->archived)
    add_words (all, g_strdup (_ ("Archived")));
  add_words (all, way_filter_words_worker (filter, staff, me));
  add_words (all, way_filter_words_program (filter));
  add_words (all, way_filter_words_status (filter));
  add_words (all, way_filter_words_risk (filter));
  return g_string_free (all, all->len == 0);
}
