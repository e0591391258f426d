/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "views-crisis.h"

#include "pictures.h"
#include "views-client.h"
#include "way-contact-point.h"
#include "way-crisis-action.h"
#include "way-crisis-page.h"
#include "way-crisis.h"
#include "way-now.h"
#include "way-paper-page.h"
#include "way-recurrence-edit.h"
#include "way-safety-edit.h"
#include "way-safety-paper.h"
#include "way-safety-plan.h"
#include "way-tell-edit.h"
#include "way-window.h"

static WayWorkspace *
workspace (void)
{
  return way_caseload_get_workspace (pictures_caseload ());
}

static WayWork *
work_of (GtkWidget *window)
{
  return way_window_get_work (WAY_WINDOW (window));
}

static WaySafetyPlan *
make_plan (const WayId *client_id, gint64 version, WaySafetyPlanStatus status)
{
  WaySafetyPlan *plan = way_workspace_create (workspace (), WAY_TYPE_SAFETY_PLAN);

  way_set (plan, client_id, *client_id);
  way_set (plan, version, version);
  way_set (plan, status, status);
  way_set (plan, warning_signs, "Not sleeping, not answering my sister");
  way_set (plan, alone, version == 1 ? "Cold shower" : "Cold shower\nWalk to the pier, drums");
  way_set (plan, company, "Tuesday meeting; the skate park");
  way_set (plan, helpers, "Dana 555 0190\nCoach Lee 555 0166");
  way_set (plan, professionals, "Alma 555 0101\n988, call or text");
  way_set (plan, means, version == 1 ? NULL : "Dana keeps the pills; no stock at home");
  way_set (plan, reasons, "My nephew. The band. Spring.");
  way_set (plan, review_on, way_date_add_days (way_today (), 3));
  way_set (plan, agreed_at, way_now ());
  return plan;
}

static void
add_contact (const WayId *client_id, const char *value, const char *whose, guint64 rules)
{
  g_autoptr (WayContactPoint) point = way_workspace_create (workspace (), WAY_TYPE_CONTACT_POINT);

  way_set (point, client_id, *client_id);
  way_set (point, value, value);
  way_set (point, whose, whose);
  way_set (point, rules, (WaySet){ rules });
  pictures_save (point);
}

/* A client with a plan, contacts and an open crisis; made once. */
static const WayId *
fill (GtkWidget *window)
{
  static WayId client;
  g_autoptr (WaySafetyPlan) old = NULL;
  g_autoptr (WaySafetyPlan) plan = NULL;
  g_autoptr (WayCrisis) crisis = NULL;
  g_autoptr (WayCrisisAction) action = NULL;
  WayPage *page = pictures_overview_page (window);

  if (!way_id_is_none (&client))
    return &client;

  client = *way_page_get_client (page);
  add_contact (&client, "555 0187", NULL,
               WAY_SET_OF (WAY_CONTACT_POINT_RULE_NO_VOICEMAIL).bits |
                 WAY_SET_OF (WAY_CONTACT_POINT_RULE_TEXT_FIRST).bits);
  add_contact (&client, "555 0190", "Dana, sister", 0);
  old = make_plan (&client, 1, WAY_SAFETY_PLAN_REPLACED);
  pictures_save (old);
  plan = make_plan (&client, 2, WAY_SAFETY_PLAN_CURRENT);
  pictures_save (plan);

  crisis = way_workspace_create (workspace (), WAY_TYPE_CRISIS);
  way_set (crisis, client_id, client);
  way_set (crisis, started_at, way_now ());
  way_set (crisis, kind, WAY_CRISIS_OVERDOSE);
  way_set (crisis, words, "Dizzy, talking, alone");
  way_set (crisis, place, "Bus station, bay 6");
  way_set (crisis, worker_id, way_workspace_get_staff (workspace ())->parent.id);
  pictures_save (crisis);
  action = way_workspace_create (workspace (), WAY_TYPE_CRISIS_ACTION);
  way_set (action, client_id, client);
  way_set (action, crisis_id, crisis->parent.id);
  way_set (action, text, "Emergency called");
  way_set (action, at, way_now ());
  pictures_save (action);
  return &client;
}

static WayPage *
show_safety (GtkWidget *window)
{
  way_work_open_client (work_of (window), fill (window), "safety");
  pictures_settle ();
  return way_work_get_page (work_of (window));
}

static void
push (GtkWidget *window, WayPage *page)
{
  way_work_push (work_of (window), page);
  pictures_settle ();
}

void
pictures_crisis_unknown (GtkWidget *window)
{
  fill (window);
  way_work_show_place (work_of (window), "clients");
  push (window, g_object_new (WAY_TYPE_CRISIS_PAGE, NULL));
}

void
pictures_crisis (GtkWidget *window)
{
  show_safety (window);
  push (window, g_object_new (WAY_TYPE_CRISIS_PAGE, NULL));
}

void
pictures_safety (GtkWidget *window)
{
  show_safety (window);
}

void
pictures_safety_empty (GtkWidget *window)
{
  pictures_overview_new (window);
  way_work_show_section (work_of (window), "safety");
  pictures_settle ();
}

void
pictures_safety_edit (GtkWidget *window)
{
  show_safety (window);
  push (window, g_object_new (WAY_TYPE_SAFETY_EDIT, NULL));
}

void
pictures_safety_card (GtkWidget *window)
{
  const WayId *client = NULL;
  g_autoptr (WaySafetyPlan) plan = NULL;

  show_safety (window);
  client = fill (window);
  plan = make_plan (client, 3, WAY_SAFETY_PLAN_CURRENT);
  push (window, way_paper_page_new (&way_safety_card_paper, way_record_publish (plan)));
}

void
pictures_recurrence (GtkWidget *window)
{
  show_safety (window);
  push (window, g_object_new (WAY_TYPE_RECURRENCE_EDIT, NULL));
}

void
pictures_crisis_tell (GtkWidget *window)
{
  show_safety (window);
  push (window, g_object_new (WAY_TYPE_TELL_EDIT, NULL));
}
