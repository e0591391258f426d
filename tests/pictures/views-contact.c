/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "views-contact.h"

#include "pictures.h"
#include "views-client.h"
#include "way-consent-recipient.h"
#include "way-consent.h"
#include "way-contact-form.h"
#include "way-contact.h"
#include "way-contacts-page.h"
#include "way-now.h"
#include "way-organization.h"
#include "way-pill.h"
#include "way-recipient-group.h"
#include "way-window.h"

static const struct {
  WayContactKind    kind;
  WayContactOutcome outcome;
  int               days;
  const char       *began;
  const char       *ended;
  int               minutes;
  const char       *purpose;
  const char       *next;
} noted[] = {
  { WAY_CONTACT_CALL, WAY_CONTACT_REACHED, 1, "23:40", "23:52", 12, "Craving at night, safe",
    "call in the morning" },
  { WAY_CONTACT_SESSION, WAY_CONTACT_NO_SHOW, 4, "10:00", NULL, -1, NULL, NULL },
  { WAY_CONTACT_SESSION, WAY_CONTACT_REACHED, 11, "10:00", "10:53", 53,
    "Went through the week; the evenings after work are the hardest, the walk with the dog helps",
    "bring the letter of the landlord" },
  { WAY_CONTACT_TEXT, WAY_CONTACT_REACHED, 12, "09:15", NULL, 2, "Asked for the time", NULL },
  { WAY_CONTACT_HOME_VISIT, WAY_CONTACT_REACHED, 30, "14:30", "15:45", 75, "Looked at the room",
    NULL },
  { WAY_CONTACT_OUTREACH, WAY_CONTACT_NOT_FOUND, 48, NULL, NULL, -1, "Shelter at the bay", NULL },
};

static WayContact *
make (WayPage *page, gboolean of_nobody, guint i)
{
  WayContact *contact = way_workspace_create (way_page_get_workspace (page), WAY_TYPE_CONTACT);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  const WayDate today = way_date_of (now);

  if (!of_nobody)
    way_set (contact, client_id, *way_page_get_client (page));
  way_set (contact, kind, noted[i].kind);
  way_set (contact, modality, way_contact_kind_get_modality (noted[i].kind));
  way_set (contact, outcome, noted[i].outcome);
  way_set (contact, happened_on, way_date_add_days (today, -noted[i].days));
  way_set (contact, began, noted[i].began);
  way_set (contact, ended, noted[i].ended);
  if (noted[i].minutes >= 0)
    way_set (contact, minutes, (gint64)noted[i].minutes);
  way_set (contact, purpose, noted[i].purpose);
  way_set (contact, next_words, noted[i].next);
  return contact;
}

/* Once: the client has a few, and two have nobody. */
static void
note_some (WayPage *page)
{
  static gboolean done;

  if (done)
    return;

  done = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (noted); i++) {
    g_autoptr (WayContact) contact = make (page, FALSE, i);

    pictures_save (contact);
  }
  for (guint i = 0; i < 4; i += 3) {
    g_autoptr (WayContact) contact = make (page, TRUE, i);

    pictures_save (contact);
  }
}

static WayPage *
show_contacts (GtkWidget *window)
{
  WayWork *work = way_window_get_work (WAY_WINDOW (window));

  note_some (pictures_overview_page (window));
  way_work_show_section (work, "contacts");
  pictures_settle ();
  return way_work_get_page (work);
}

static WayPage *
push (GtkWidget *window, WayPage *page)
{
  way_work_push (way_window_get_work (WAY_WINDOW (window)), page);
  pictures_settle ();
  return page;
}

void
pictures_contacts (GtkWidget *window)
{
  show_contacts (window);
}

void
pictures_contacts_empty (GtkWidget *window)
{
  pictures_overview_new (window);
  way_work_show_section (way_window_get_work (WAY_WINDOW (window)), "contacts");
}

void
pictures_contacts_none (GtkWidget *window)
{
  WayPage   *page = show_contacts (window);
  GtkWidget *pill = pictures_find (GTK_WIDGET (page), WAY_TYPE_PILL, NULL);

  for (guint i = 0; i < WAY_CONTACT_LETTER; i++)
    pill = gtk_widget_get_next_sibling (pill);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (pill), TRUE);
}

void
pictures_contacts_nobodys (GtkWidget *window)
{
  show_contacts (window);
  pictures_clients_page (window);
  push (window, g_object_new (WAY_TYPE_CONTACTS_PAGE, NULL));
}

void
pictures_contact_new (GtkWidget *window)
{
  show_contacts (window);
  push (window, g_object_new (WAY_TYPE_CONTACT_FORM, NULL));
}

void
pictures_contact_search (GtkWidget *window)
{
  WayPage *form;

  pictures_clients_page (window);
  form = push (window, g_object_new (WAY_TYPE_CONTACT_FORM, NULL));
  gtk_editable_set_text (
    GTK_EDITABLE (pictures_find (GTK_WIDGET (form), ADW_TYPE_ENTRY_ROW, "search")), "ma");
  pictures_settle ();
}

/* One that is stored, as it is opened. */
static WayPage *
open_stored (GtkWidget *window, guint i)
{
  WayPage *page = show_contacts (window);
  WayPage *form = g_object_new (WAY_TYPE_CONTACT_FORM, NULL);
  g_autoptr (WayContact) contact = make (page, FALSE, i);

  way_set (contact, client_location, "at the sister’s");
  pictures_save (contact);
  way_page_set_subject (form, &contact->parent.id, NULL);
  return push (window, form);
}

void
pictures_contact_call (GtkWidget *window)
{
  open_stored (window, 0);
}

void
pictures_contact_missed (GtkWidget *window)
{
  open_stored (window, 1);
}

void
pictures_contacts_paper (GtkWidget *window)
{
  WayPage *page = show_contacts (window);

  gtk_widget_activate_action (GTK_WIDGET (page), "contacts.print", NULL);
  pictures_settle ();
}

/* --- to somebody outside --- */

static const WayId shelter = { { 0xb1 } };

/* Once: the client consented that the attendance goes to Bay Shelter. */
static void
consent_once (WayPage *page)
{
  static gboolean done;
  const WayId     id = { { 0xb2 } }, recipient_id = { { 0xb3 } };
  g_autoptr (WayOrganization) one = way_record_new (WAY_TYPE_ORGANIZATION, &shelter);
  g_autoptr (WayConsent) consent = way_record_new (WAY_TYPE_CONSENT, &id);
  g_autoptr (WayConsentRecipient) recipient =
    way_record_new (WAY_TYPE_CONSENT_RECIPIENT, &recipient_id);
  GListModel *list;
  g_autoptr (WayConsent) draft = NULL;
  g_autoptr (WayConsent) next = NULL;

  if (done)
    return;

  done = TRUE;
  way_set (one, name, "Bay Shelter");
  pictures_save (one);
  way_set (consent, client_id, *way_page_get_client (page));
  way_set (consent, discloser, "Harbor Recovery");
  way_set (consent, classes, WAY_SET_OF (WAY_INFO_ATTENDANCE));
  way_set (consent, purposes, WAY_SET_OF (WAY_PURPOSE_CLIENT_REQUEST));
  way_set (consent, statements, WAY_SET_OF (WAY_CONSENT_SAYS_REVOCATION));
  way_set (consent, revoke_how, "In writing");
  way_set (consent, expiry, WAY_CONSENT_EXPIRES_ON);
  way_set (consent, expires_on, way_date_add_days (way_today (), 90));
  pictures_save (consent);
  way_set (recipient, client_id, consent->client_id);
  way_set (recipient, consent_id, id);
  way_set (recipient, kind, WAY_CONSENT_TO_ORGANIZATION);
  way_set (recipient, organization_id, shelter);
  way_set (recipient, name, "Bay Shelter");
  pictures_save (recipient);

  list = way_workspace_list (way_page_get_workspace (page),
                             way_query_new_of (WAY_TYPE_CONSENT, "id", &id));
  while (g_list_model_get_n_items (list) == 0)
    g_main_context_iteration (NULL, TRUE);
  draft = g_list_model_get_item (list, 0);
  g_object_unref (list);
  next = way_record_copy (draft);
  way_set (next, signed_at, way_now ());
  way_set (next, signer, "The client");
  way_set (next, method, WAY_CONSENT_SIGNED_TYPED);
  pictures_save (next);
}

static WayRecipientGroup *
open_group (GtkWidget *window)
{
  WayPage   *page = show_contacts (window);
  GtkWidget *group;

  consent_once (page);
  gtk_widget_activate_action (GTK_WIDGET (page), "contacts.print", NULL);
  pictures_settle ();
  group = pictures_find (window, WAY_TYPE_RECIPIENT_GROUP, NULL);
  way_recipient_group_set_recipient (WAY_RECIPIENT_GROUP (group), WAY_RECIPIENT_THIRD_PARTY);
  pictures_settle ();
  return WAY_RECIPIENT_GROUP (group);
}

static void
choose_who (WayRecipientGroup *group, guint row)
{
  GtkWidget *who = pictures_find (GTK_WIDGET (group), ADW_TYPE_COMBO_ROW, "who");

  adw_combo_row_set_selected (ADW_COMBO_ROW (who), row);
  pictures_settle ();
}

void
pictures_outside_nobody (GtkWidget *window)
{
  WayRecipientGroup *group = open_group (window);
  GtkWidget         *who = pictures_find (GTK_WIDGET (group), ADW_TYPE_COMBO_ROW, "who");

  choose_who (group, g_list_model_get_n_items (adw_combo_row_get_model (ADW_COMBO_ROW (who))) - 1);
}

void
pictures_outside_partly (GtkWidget *window)
{
  choose_who (open_group (window), 0);
}

void
pictures_outside_emergency (GtkWidget *window)
{
  WayRecipientGroup *group = open_group (window);

  choose_who (group, 0);
  way_recipient_group_set_purpose (group, WAY_PURPOSE_EMERGENCY);
  pictures_settle ();
}
