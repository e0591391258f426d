/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "views-resource.h"

#include "pictures.h"
#include "views-client.h"
#include "way-import-page.h"
#include "way-referral-edit.h"
#include "way-referral-page.h"
#include "way-referral.h"
#include "way-resource-edit.h"
#include "way-resource-filters.h"
#include "way-resource-page.h"
#include "way-resource-row.h"
#include "way-resource.h"
#include "way-window.h"

static const struct {
  const char     *name;
  WayResourceKind kind;
  WayResourceCost cost;
  const char     *hours;
  const char     *services;
  const char     *address;
  int             days;
} places[] = {
  { "Anchor Rest", WAY_RESOURCE_SHELTER, WAY_RESOURCE_COST_FREE, "Daily 18:00-08:00",
    "Beds for a night, lockers, showers; a quiet room for people who work nights",
    "12 Harbor St, River City", 95 },
  { "Birch House", WAY_RESOURCE_RECOVERY_HOME, WAY_RESOURCE_COST_FEE, "Mon-Fri 9:00-17:00",
    "Rooms for men in recovery", "980 Cedar Ln, River City", 20 },
  { "Clínica del Sol", WAY_RESOURCE_HEALTH, WAY_RESOURCE_COST_SLIDING,
    "Mon-Fri 8:00-20:00, Sat 9:00-13:00", "Primary care, dental, vaccines",
    "4 East Ave, River City", 3 },
  { "Call Any Time", WAY_RESOURCE_CRISIS, WAY_RESOURCE_COST_FREE, "24/7",
    "Somebody to talk to by phone or text", NULL, 400 },
};

static WayId ids[G_N_ELEMENTS (places)];
static WayId referral_id;

static void
add_place (WayWorkspace *workspace, guint i, WayDate today)
{
  g_autoptr (WayResource) resource = way_workspace_create (workspace, WAY_TYPE_RESOURCE);
  g_autofree char *phone = g_strdup_printf ("555-014%u", i);

  way_set (resource, name, places[i].name);
  way_set (resource, kind, places[i].kind);
  way_set (resource, cost, places[i].cost);
  way_set (resource, hours, places[i].hours);
  way_set (resource, services, places[i].services);
  way_set (resource, address, places[i].address);
  way_set (resource, phone, phone);
  way_set (resource, area, places[i].address != NULL ? "harbor, bus 22, 2 miles" : NULL);
  way_set (resource, languages, ((WaySet){ 3 }));
  way_set (resource, needs, ((WaySet){ 1 | 1 << 10 }));
  way_set (resource, intake, "Come before 20:00; bring an ID if there is one");
  way_set (resource, capacity, WAY_RESOURCE_CAPACITY_WAIT);
  way_set (resource, verified_on, way_date_add_days (today, -places[i].days));
  way_set (resource, verified_by, way_workspace_get_staff (workspace)->parent.id);
  ids[i] = resource->parent.id;
  pictures_save (resource);
}

/* Once, for all pictures. */
static void
add_some (WayPage *page)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  const WayDate   today = way_date_of (now);
  WayWorkspace   *workspace = way_page_get_workspace (page);
  static gboolean done;

  if (done)
    return;

  done = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    add_place (workspace, i, today);
  for (guint i = 0; i < 3; i++) {
    g_autoptr (WayReferral) referral = way_workspace_create (workspace, WAY_TYPE_REFERRAL);

    way_set (referral, client_id, *way_page_get_client (page));
    way_set (referral, resource_id, ids[i]);
    way_set (referral, need_words, "A safe place to sleep");
    way_set (referral, made_on, way_date_add_days (today, -(int)i * 9 - 3));
    way_set (referral, method, i == 0 ? WAY_REFERRAL_CALL : WAY_REFERRAL_SELF);
    way_set (referral, shared, ((WaySet){ i == 0 ? 4 : 0 }));
    way_set (referral, status,
             i == 0   ? WAY_REFERRAL_DRAFT
             : i == 1 ? WAY_REFERRAL_SCHEDULED
                      : WAY_REFERRAL_COMPLETED);
    way_set (referral, status_on, way_date_add_days (today, -(int)i * 8 - 1));
    if (i == 1) {
      way_set (referral, appointment_on, way_date_add_days (today, 5));
      way_set (referral, appointment_at, "09:30");
    }
    way_set (referral, outcome, i == 2 ? "Teeth are done; goes back in spring" : NULL);
    if (i == 0)
      referral_id = referral->parent.id;
    pictures_save (referral);
  }
}

static WayPage *
show_place (GtkWidget *window, gboolean filled)
{
  WayWork *work = way_window_get_work (WAY_WINDOW (window));

  if (filled)
    add_some (pictures_overview_page (window));
  way_work_show_place (work, "resources");
  pictures_settle ();
  return way_work_get_page (work);
}

static WayPage *
push (WayPage *on, WayPage *page, const WayId *subject)
{
  if (subject != NULL)
    way_page_set_subject (page, subject, NULL);
  way_page_push (on, page);
  pictures_settle ();
  return page;
}

/* The first picture of them: there is nothing yet. */
void
pictures_resources_empty (GtkWidget *window)
{
  show_place (window, FALSE);
}

void
pictures_resources (GtkWidget *window)
{
  show_place (window, TRUE);
}

void
pictures_resources_none (GtkWidget *window)
{
  GtkWidget *page = GTK_WIDGET (show_place (window, TRUE));

  gtk_editable_set_text (GTK_EDITABLE (pictures_find (page, GTK_TYPE_SEARCH_ENTRY, NULL)),
                         "ice rink");
  pictures_settle ();
}

void
pictures_resources_chosen (GtkWidget *window)
{
  GtkWidget *page = GTK_WIDGET (show_place (window, TRUE));
  GtkWidget *row = pictures_find (page, WAY_TYPE_RESOURCE_ROW, NULL);

  if (row != NULL)
    gtk_check_button_set_active (
      GTK_CHECK_BUTTON (pictures_find (row, GTK_TYPE_CHECK_BUTTON, NULL)), TRUE);
  pictures_settle ();
}

void
pictures_resource (GtkWidget *window)
{
  push (show_place (window, TRUE), g_object_new (WAY_TYPE_RESOURCE_PAGE, NULL), &ids[0]);
}

void
pictures_resource_edit (GtkWidget *window)
{
  push (show_place (window, TRUE), g_object_new (WAY_TYPE_RESOURCE_EDIT, NULL), &ids[0]);
}

void
pictures_resource_import (GtkWidget *window)
{
  push (show_place (window, TRUE), way_import_page_new_of (&way_import_resources), NULL);
}

static WayPage *
show_section (GtkWidget *window, gboolean filled)
{
  WayWork *work = way_window_get_work (WAY_WINDOW (window));
  WayPage *page = pictures_overview_page (window);

  if (filled)
    add_some (page);
  way_work_show_section (work, "referrals");
  pictures_settle ();
  return way_work_get_page (work);
}

void
pictures_referrals_empty (GtkWidget *window)
{
  show_section (window, FALSE);
}

void
pictures_referrals (GtkWidget *window)
{
  show_section (window, TRUE);
}

void
pictures_referral (GtkWidget *window)
{
  push (show_section (window, TRUE), g_object_new (WAY_TYPE_REFERRAL_PAGE, NULL), &referral_id);
}

void
pictures_referral_edit (GtkWidget *window)
{
  push (show_section (window, TRUE), way_referral_edit_new_for (&ids[0], NULL), NULL);
}
