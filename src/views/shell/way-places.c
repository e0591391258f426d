/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-places.h"

#include <glib/gi18n.h>

#include "way-assessments-page.h"
#include "way-calendar-page.h"
#include "way-client-list.h"
#include "way-client-overview.h"
#include "way-contacts-page.h"
#include "way-history-page.h"
#include "way-import-page.h"
#include "way-notes-page.h"
#include "way-plan-editor.h"
#include "way-progress-page.h"
#include "way-safety-page.h"
#include "way-tasks-page.h"
#include "way-team-page.h"
#include "way-timeline-page.h"
#include "way-today-page.h"

/* Each line is a page that exists; what does not is not shown.  The last line is not counted. */
static const WayPlace places[] = {
  { "today", N_ ("Today"), "daytime-sunrise-symbolic", way_today_page_get_type },
  { "clients", N_ ("Clients"), "system-users-symbolic", way_client_list_get_type },
  { "calendar", N_ ("Calendar"), "x-office-calendar-symbolic", way_calendar_page_get_type },
  { "tasks", N_ ("Tasks"), "object-select-symbolic", way_tasks_page_get_type },
  { NULL, NULL, NULL, NULL },
};

static const WayPlace sections[] = {
  { "overview", N_ ("Overview"), NULL, way_client_overview_get_type },
  { "timeline", N_ ("Timeline"), NULL, way_timeline_page_get_type },
  { "assessments", N_ ("Assessments"), NULL, way_assessments_page_get_type },
  { "plan", N_ ("Plan"), NULL, way_plan_editor_get_type },
  { "progress", N_ ("Progress"), NULL, way_progress_page_get_type },
  { "contacts", N_ ("Contacts"), NULL, way_contacts_page_get_type },
  { "notes", N_ ("Notes"), NULL, way_notes_page_get_type },
  { "safety", N_ ("Safety"), NULL, way_safety_page_get_type },
  { "team", N_ ("Team and Consents"), NULL, way_team_page_get_type },
  { "tasks", N_ ("Tasks"), NULL, way_tasks_page_get_type },
  { "history", N_ ("History"), NULL, way_history_page_get_type },
  { NULL, NULL, NULL, NULL },
};

const WayPlace *
way_places (guint *n)
{
  *n = G_N_ELEMENTS (places) - 1;

  return places;
}

const WayPlace *
way_sections (guint *n)
{
  *n = G_N_ELEMENTS (sections) - 1;

  return sections;
}

static const WayPlace *
find (const WayPlace *all, const char *name)
{
  for (; all->name != NULL; all++) {
    if (g_strcmp0 (all->name, name) == 0)
      return all;
  }

  return NULL;
}

const WayPlace *
way_place_find (const char *name)
{
  return find (places, name);
}

const WayPlace *
way_section_find (const char *name)
{
  return find (sections, name);
}

GType
way_places_get_import (void)
{
  return WAY_TYPE_IMPORT_PAGE;
}
