/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "views-contact.h"

#include "pictures.h"
#include "views-client.h"
#include "way-contact-form.h"
#include "way-contact.h"
#include "way-contacts-page.h"
#include "way-pill.h"
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
