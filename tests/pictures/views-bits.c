/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "views-bits.h"

#include "pictures.h"
#include "views-client.h"
#include "way-alike-list.h"
#include "way-certificate-paper.h"
#include "way-client.h"
#include "way-contact-point.h"
#include "way-identity-card.h"
#include "way-identity-paper.h"
#include "way-identity.h"
#include "way-milestone-edit.h"
#include "way-milestone.h"
#include "way-need-now-edit.h"
#include "way-need-now.h"
#include "way-need-tally-page.h"
#include "way-need-tally-paper.h"
#include "way-now.h"
#include "way-paper-page.h"
#include "way-paper-sheet.h"
#include "way-rapid-page.h"
#include "way-window.h"

static WayId         client_id, milestone_id, need_id;
static WayMilestone *shown_milestone;

static WayWorkspace *
workspace (void)
{
  return way_caseload_get_workspace (pictures_caseload ());
}

static void
add_client (void)
{
  g_autoptr (WayClient) client = way_workspace_create (workspace (), WAY_TYPE_CLIENT);
  g_autoptr (WayContactPoint) contact = way_workspace_create (workspace (), WAY_TYPE_CONTACT_POINT);

  way_set (client, name_to_use, "Marisol");
  way_set (client, legal_given, "Marisol");
  way_set (client, legal_family, "Vega Iturralde");
  way_set (client, pronouns, "they/them");
  way_set (client, birth_date, way_date_make (1991, 11, 3));
  way_set (client, language, "Spanish");
  way_set (client, interpreter, TRUE);
  way_set (client, work_with_me, "Call me Mari. Sit on my right side, and give me time to answer.");
  way_set (client, worker_id, way_workspace_get_staff (workspace ())->parent.id);
  way_set (client, own_date, way_date_add_days (way_today (), -89));
  way_set (client, own_date_words, "since I came home");
  client_id = client->parent.id;
  pictures_save (client);

  way_set (contact, client_id, client_id);
  way_set (contact, value, "555 0142");
  way_set (contact, rules, WAY_SET_OF (WAY_CONTACT_POINT_RULE_NO_VOICEMAIL));
  pictures_save (contact);
}

static void
add_identity (void)
{
  g_autoptr (WayIdentity) identity = way_workspace_create (workspace (), WAY_TYPE_IDENTITY);

  way_set (identity, client_id, client_id);
  way_set (identity, accommodation, "Hears nothing on the left; no phone calls in noisy rooms");
  way_set (identity, literacy, "Reads well, writes slowly");
  way_set (identity, worker_gender, "A woman, for anything about health");
  way_set (identity, faith, "Catholic, but do not ask about church");
  way_set (identity, food, "No pork");
  way_set (identity, healing, "Walking by the water; cooking with their aunt");
  way_set (identity, systems, "The police came with the ambulance once. Say beforehand who comes.");
  way_set (identity, immigration_worry, TRUE);
  pictures_save (identity);
}

static void
add_milestones (void)
{
  g_autoptr (WayMilestone) housed = way_workspace_create (workspace (), WAY_TYPE_MILESTONE);
  g_autoptr (WayMilestone) days = way_workspace_create (workspace (), WAY_TYPE_MILESTONE);

  way_set (housed, client_id, client_id);
  way_set (housed, kind, WAY_MILESTONE_HOUSED);
  way_set (housed, words, "A door I can lock");
  way_set (housed, reached_on, way_date_add_days (way_today (), -12));
  way_set (housed, celebrated_on, way_date_add_days (way_today (), -10));
  way_set (housed, celebrated_words, "Coffee with the whole house");
  pictures_save (housed);

  way_set (days, client_id, client_id);
  way_set (days, kind, WAY_MILESTONE_DAYS);
  way_set (days, count, 90);
  way_set (days, unit, WAY_MILESTONE_UNIT_DAYS);
  way_set (days, reached_on, way_date_add_days (way_today (), 1));
  way_set (days, wish, "Quietly, with Tess and a cake without candles");
  way_set (days, certificate_words,
           "I picked up the phone on the hard nights, and I am still here.\n"
           "Ninety mornings that are mine.");
  milestone_id = days->parent.id;
  shown_milestone = g_object_ref (days);
  pictures_save (days);
}

static void
add_needs (void)
{
  g_autoptr (WayNeedNow) shelter = way_workspace_create (workspace (), WAY_TYPE_NEED_NOW);
  g_autoptr (WayNeedNow) food = way_workspace_create (workspace (), WAY_TYPE_NEED_NOW);

  way_set (shelter, client_id, client_id);
  way_set (shelter, kind, WAY_NEED_NOW_SHELTER);
  way_set (shelter, words, "A bed for two nights");
  way_set (shelter, asked_on, way_today ());
  need_id = shelter->parent.id;
  pictures_save (shelter);

  way_set (food, client_id, client_id);
  way_set (food, asked_on, way_date_add_days (way_today (), -1));
  way_set (food, status, WAY_NEED_NOW_GIVEN);
  way_set (food, given_on, way_today ());
  way_set (food, given_words, "Grocery card");
  way_set (food, given_by, way_workspace_get_staff (workspace ())->parent.id);
  way_set (food, means, WAY_NEED_NOW_VOUCHER);
  way_set (food, cost, 2500);
  pictures_save (food);
}

static WayPage *
open_client (GtkWidget *window)
{
  WayWork *work = way_window_get_work (WAY_WINDOW (window));

  pictures_clients_page (window); /* the other made-up people first */
  if (way_id_is_none (&client_id)) {
    add_client ();
    add_identity ();
    add_milestones ();
    add_needs ();
  }
  way_work_open_client (work, &client_id, "overview");
  pictures_settle ();
  return way_work_get_page (work);
}

static gboolean
has_sheet (gpointer widget)
{
  if (WAY_IS_PAPER_SHEET (widget) && gtk_widget_get_mapped (widget))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    if (has_sheet (child))
      return TRUE;
  }
  return FALSE;
}

static void
push_paper (GtkWidget *window, const WayPaperKind *kind, gpointer params)
{
  WayPage *page = way_paper_page_new (kind, params);

  way_page_push (open_client (window), page);
  pictures_wait (has_sheet, page, "the pages");
  pictures_settle ();
}

static void
push (GtkWidget *window, GType type, const WayId *subject, const char *detail)
{
  WayPage *page = open_client (window);
  WayPage *pushed = g_object_new (type, NULL);

  if (subject != NULL)
    way_page_set_subject (pushed, subject, detail);
  way_page_push (page, pushed);
  pictures_settle ();
}

void
pictures_bits (GtkWidget *window)
{
  open_client (window);
}

void
pictures_identity_edit (GtkWidget *window)
{
  GtkWidget *card = pictures_find (GTK_WIDGET (open_client (window)), WAY_TYPE_IDENTITY_CARD, NULL);

  gtk_widget_activate_action (card, "identity.edit", NULL);
  pictures_settle ();
}

void
pictures_identity_paper (GtkWidget *window)
{
  push_paper (window, &way_identity_paper, NULL);
}

void
pictures_milestone_add (GtkWidget *window)
{
  push (window, WAY_TYPE_MILESTONE_EDIT, NULL, NULL);
}

void
pictures_milestone_edit (GtkWidget *window)
{
  open_client (window);
  push (window, WAY_TYPE_MILESTONE_EDIT, &milestone_id, NULL);
}

void
pictures_certificate (GtkWidget *window)
{
  open_client (window);
  push_paper (window, &way_certificate_paper, shown_milestone);
}

void
pictures_need_give (GtkWidget *window)
{
  open_client (window);
  push (window, WAY_TYPE_NEED_NOW_EDIT, &need_id, "give");
}

void
pictures_need_tally (GtkWidget *window)
{
  push (window, WAY_TYPE_NEED_TALLY_PAGE, NULL, NULL);
}

void
pictures_need_tally_paper (GtkWidget *window)
{
  g_autoptr (WayNeedTallyPeriod) period =
    way_need_tally_period_new (way_date_add_days (way_today (), -30), way_today ());

  push_paper (window, &way_need_tally_paper, period);
}

static WayPage *
open_rapid (GtkWidget *window)
{
  open_client (window);
  gtk_widget_activate_action (window, "win.register", NULL);
  pictures_settle ();
  return way_work_get_page (way_window_get_work (WAY_WINDOW (window)));
}

void
pictures_rapid (GtkWidget *window)
{
  open_rapid (window);
}

static void
type (WayPage *page, const char *id, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (pictures_find (GTK_WIDGET (page), GTK_TYPE_EDITABLE, id)),
                         text);
}

static gboolean
has_alike (gpointer page)
{
  GtkWidget *alike = pictures_find (page, WAY_TYPE_ALIKE_LIST, NULL);

  return pictures_find (alike, ADW_TYPE_ACTION_ROW, NULL) != NULL;
}

void
pictures_rapid_typed (GtkWidget *window)
{
  WayPage *page = open_rapid (window);

  type (page, "name", "Marisol");
  type (page, "born", "1991-11-03");
  type (page, "reach", "555 0142");
  type (page, "rule", "no voicemail");
  type (page, "needs", "food, a bed for two nights, birth certificate");
  type (page, "reasons", "lost the house in the flood, drinking");
  type (page, "step", "Call the shelter");
  pictures_wait (has_alike, page, "those who are alike");
  pictures_settle ();
}

void
pictures_names_hidden (GtkWidget *window)
{
  g_object_set (window, "hide-names", TRUE, NULL);
  pictures_clients_page (window);
  pictures_settle ();
  g_object_set (window, "hide-names", TRUE, NULL);
}

void
pictures_names_hidden_paper (GtkWidget *window)
{
  WayPage *page;

  g_object_set (window, "hide-names", TRUE, NULL);
  page = open_client (window);
  way_page_push (page, way_paper_page_new (&way_identity_paper, NULL));
  pictures_settle ();
}

void
pictures_cover (GtkWidget *window)
{
  open_client (window);
  gtk_widget_activate_action (window, "win.hide", NULL);
  pictures_settle ();
}
