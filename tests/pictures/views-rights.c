/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "views-rights.h"

#include "pictures.h"
#include "views-client.h"
#include "way-accounting-paper.h"
#include "way-breach.h"
#include "way-complaint-edit.h"
#include "way-complaint-step.h"
#include "way-disclosure-entry.h"
#include "way-history-page.h"
#include "way-now.h"
#include "way-paper-page.h"
#include "way-receipt-paper.h"
#include "way-request-edit.h"
#include "way-restriction.h"
#include "way-rights-notice.h"
#include "way-rights-row.h"
#include "way-window.h"

static WayRightsRequest *asked;
static WayComplaint     *complained;
static WayRightsNotice  *noticed;
static WayRestriction   *restricted;
static WayBreach        *breached;

static WayDate
ago (int days)
{
  return way_date_add_days (way_today (), -days);
}

static void
ask (WayWorkspace *workspace, const WayId *client_id)
{
  WayRightsRequest *old = way_workspace_create (workspace, WAY_TYPE_RIGHTS_REQUEST);

  asked = way_workspace_create (workspace, WAY_TYPE_RIGHTS_REQUEST);
  way_set (asked, client_id, *client_id);
  way_set (asked, received_on, ago (6));
  way_set (asked, scope, "All notes and letters since the spring");
  way_set (asked, form, WAY_RIGHTS_FORM_PAPER);
  pictures_save (asked);

  way_set (old, client_id, *client_id);
  way_set (old, kind, WAY_RIGHTS_AMENDMENT);
  way_set (old, received_on, ago (70));
  way_set (old, scope, "The street of the last address");
  pictures_save (old);
  g_object_unref (old);
}

static void
complain (WayWorkspace *workspace, const WayId *client_id)
{
  g_autoptr (GPtrArray) steps = NULL;

  complained = way_workspace_create (workspace, WAY_TYPE_COMPLAINT);
  way_set (complained, client_id, *client_id);
  way_set (complained, received_on, ago (6));
  way_set (complained, text, "Nobody called back for two weeks, though it was promised.");
  way_set (complained, wish, "A call every Monday");
  pictures_save (complained);
  steps = way_complaint_steps_read ("5 Say in writing that the complaint came in\n15 Hear the "
                                    "person\n30 Answer in writing",
                                    complained, 1);
  for (guint i = 0; i < steps->len; i++)
    pictures_save (g_ptr_array_index (steps, i));
}

static void
agree (WayWorkspace *workspace, const WayId *client_id)
{
  noticed = way_workspace_create (workspace, WAY_TYPE_RIGHTS_NOTICE);
  way_set (noticed, client_id, *client_id);
  way_set (noticed, version, "2026-02");
  way_set (noticed, language, "English");
  way_set (noticed, given_on, ago (200));
  way_set (noticed, answer, WAY_RIGHTS_NOTICE_SIGNED);
  pictures_save (noticed);

  restricted = way_workspace_create (workspace, WAY_TYPE_RESTRICTION);
  way_set (restricted, client_id, *client_id);
  way_set (restricted, agreed_on, ago (120));
  way_set (restricted, words, "Nothing about the sessions goes to the health plan");
  way_set (restricted, kept_from, WAY_RESTRICTION_FROM_PLANS);
  way_set (restricted, classes,
           ((WaySet){ WAY_SET_OF (WAY_INFO_NOTES).bits | WAY_SET_OF (WAY_INFO_PLAN).bits }));
  way_set (restricted, paid, true);
  pictures_save (restricted);
}

static void
tell (WayWorkspace *workspace, const WayId *client_id)
{
  WayDisclosureEntry *entry = way_workspace_create (workspace, WAY_TYPE_DISCLOSURE_ENTRY);

  way_set (entry, client_id, *client_id);
  way_set (entry, made_at, way_now ());
  way_set (entry, recipient, "County ambulance, Unit 4");
  way_set (entry, address, "1 Harbour Lane");
  way_set (entry, what, "Phone call");
  way_set (entry, classes, WAY_SET_OF (WAY_INFO_SUBSTANCE_USE));
  way_set (entry, purpose, WAY_PURPOSE_EMERGENCY);
  way_set (entry, basis, WAY_BASIS_EMERGENCY);
  way_set (entry, emergency_received_by, "A. Medic, county ambulance");
  way_set (entry, emergency_disclosed_by, "The worker on call");
  way_set (entry, emergency_at, way_now ());
  way_set (entry, emergency_nature, "dizzy after use, hardly awake");
  pictures_save (entry);
  g_object_unref (entry);
}

static void
lose (WayWorkspace *workspace)
{
  breached = way_workspace_create (workspace, WAY_TYPE_BREACH);
  way_set (breached, found_on, ago (20));
  way_set (breached, what, "A folder with letters was left in a bus.");
  way_set (
    breached, data,
    ((WaySet){ WAY_SET_OF (WAY_BREACH_NAMES).bits | WAY_SET_OF (WAY_BREACH_TREATMENT).bits }));
  way_set (breached, people, (gint64)12);
  pictures_save (breached);
}

/* Once, with the client of views-client.h. */
static WayWork *
show (GtkWidget *window)
{
  WayWork *work = way_window_get_work (WAY_WINDOW (window));
  WayPage *page = pictures_overview_page (window);

  if (asked == NULL) {
    WayWorkspace *workspace = way_page_get_workspace (page);
    const WayId   client_id = *way_page_get_client (page);

    ask (workspace, &client_id);
    complain (workspace, &client_id);
    agree (workspace, &client_id);
    tell (workspace, &client_id);
    lose (workspace);
  }
  way_work_show_section (work, "privacy");
  pictures_settle ();
  return work;
}

static void
push (GtkWidget *window, WayPage *page)
{
  way_work_push (way_window_get_work (WAY_WINDOW (window)), page);
  pictures_settle ();
}

void
pictures_privacy (GtkWidget *window)
{
  show (window);
}

void
pictures_privacy_empty (GtkWidget *window)
{
  pictures_overview_new (window);
  way_work_show_section (way_window_get_work (WAY_WINDOW (window)), "privacy");
}

void
pictures_privacy_request (GtkWidget *window)
{
  show (window);
  push (window, way_rights_page_new_of (asked));
}

void
pictures_privacy_complaint (GtkWidget *window)
{
  show (window);
  push (window, way_rights_page_new_of (complained));
}

void
pictures_privacy_notice (GtkWidget *window)
{
  show (window);
  push (window, way_rights_page_new_of (noticed));
}

void
pictures_privacy_restriction (GtkWidget *window)
{
  show (window);
  push (window, way_rights_page_new_of (restricted));
}

void
pictures_privacy_paper (GtkWidget *window)
{
  show (window);
  push (window, way_paper_page_new (&way_accounting_paper, NULL));
}

void
pictures_privacy_receipt (GtkWidget *window)
{
  show (window);
  push (window, way_paper_page_new (&way_request_receipt_paper, asked));
}

void
pictures_privacy_program (GtkWidget *window)
{
  way_work_show_place (show (window), "privacy");
}

void
pictures_privacy_breach (GtkWidget *window)
{
  way_work_show_place (show (window), "privacy");
  push (window, way_rights_page_new_of (breached));
}

void
pictures_privacy_watch (GtkWidget *window)
{
  way_work_show_place (show (window), "privacy");
  push (window, way_history_page_new_watch (WAY_WATCH_ALL));
}
