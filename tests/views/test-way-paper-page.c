/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-paper-page.h"

#include "view-fixture.h"
#include "way-letter-paper.h"
#include "way-organization.h"
#include "way-recipient-group.h"
#include "way-team-member.h"

typedef struct {
  WayWorkspace    *workspace;
  WayClient       *client;
  WayOrganization *shelter;
  WayTeamMember   *officer;
  GtkWidget       *window;
  WayPage         *page;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  WayTeamMember   *officer;
  WayOrganization *shelter;
  WayClient       *client;

  f->workspace = view_open_workspace ("Dana Example");
  client = way_workspace_create (f->workspace, WAY_TYPE_CLIENT);
  way_set (client, name_to_use, "Sol");
  f->client = view_save (f->workspace, client);
  shelter = way_workspace_create (f->workspace, WAY_TYPE_ORGANIZATION);
  way_set (shelter, name, "Bay Shelter");
  f->shelter = view_save (f->workspace, shelter);
  officer = way_workspace_create (f->workspace, WAY_TYPE_TEAM_MEMBER);
  way_set (officer, client_id, WAY_RECORD (f->client)->id);
  way_set (officer, name, "Officer Lund");
  f->officer = view_save (f->workspace, officer);
  f->window = gtk_window_new ();
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  view_settle ();
  g_object_unref (f->client);
  g_object_unref (f->shelter);
  g_object_unref (f->officer);
  view_finalize (f->workspace);
}

/* A final letter, as its page opens it on paper. */
static WayRecipientGroup *
open_letter (Fixture *f, WayLetterTo reader)
{
  g_autoptr (WayLetter) letter = way_workspace_create (f->workspace, WAY_TYPE_LETTER);

  way_set (letter, client_id, WAY_RECORD (f->client)->id);
  way_set (letter, title, "Support");
  way_set (letter, reader, reader);
  way_set (letter, purpose, WAY_PURPOSE_HOUSING);
  if (reader == WAY_LETTER_TO_ORGANIZATION) {
    way_set (letter, organization_id, WAY_RECORD (f->shelter)->id);
    way_set (letter, addressee, "Bay Shelter\n1 Bay Street");
  } else if (reader == WAY_LETTER_TO_MEMBER) {
    way_set (letter, member_id, WAY_RECORD (f->officer)->id);
    way_set (letter, addressee, "Officer Lund");
  } else if (reader == WAY_LETTER_TO_NAMED) {
    way_set (letter, addressee, "Ms. Ruiz\n4 East Ave");
    way_set (letter, purpose, WAY_PURPOSE_OTHER);
    way_set (letter, purpose_words, "A prize of the city");
  }
  way_record_publish (letter);

  f->page = way_paper_page_new (&way_letter_paper, letter);
  gtk_window_set_child (GTK_WINDOW (f->window), GTK_WIDGET (f->page));
  way_page_set_workspace (f->page, f->workspace);
  way_page_set_client (f->page, &WAY_RECORD (f->client)->id);
  return WAY_RECIPIENT_GROUP (
    view_find (GTK_WIDGET (f->page), WAY_TYPE_RECIPIENT_GROUP, "recipients"));
}

static guint
count_choices (gpointer group)
{
  AdwComboRow *who = ADW_COMBO_ROW (view_find (group, ADW_TYPE_COMBO_ROW, "who"));

  return g_list_model_get_n_items (adw_combo_row_get_model (who));
}

/* The officer, the shelter, and somebody else by name. */
static gboolean
is_listed (gpointer group)
{
  return count_choices (group) == 3;
}

static gboolean
has_another (gpointer group)
{
  return count_choices (group) == 4;
}

/* What goes to paper is for whom and for what the letter says, before the lists are read and
 * after. */
static void
test_letter (Fixture *f, gconstpointer data)
{
  static const struct {
    WayLetterTo  reader;
    WayRecipient recipient;
    WayPartyKind kind;
    const char  *name;
    const char  *address;
    WayPurpose   purpose;
    const char  *purpose_words;
  } rows[] = {
    { WAY_LETTER_TO_CLIENT, WAY_RECIPIENT_CLIENT, WAY_PARTY_NAMED, NULL, NULL, WAY_PURPOSE_HOUSING,
      NULL },
    { WAY_LETTER_TO_ORGANIZATION, WAY_RECIPIENT_THIRD_PARTY, WAY_PARTY_ORGANIZATION, "Bay Shelter",
      NULL, WAY_PURPOSE_HOUSING, NULL },
    { WAY_LETTER_TO_MEMBER, WAY_RECIPIENT_THIRD_PARTY, WAY_PARTY_MEMBER, "Officer Lund", NULL,
      WAY_PURPOSE_HOUSING, NULL },
    { WAY_LETTER_TO_NAMED, WAY_RECIPIENT_THIRD_PARTY, WAY_PARTY_NAMED, "Ms. Ruiz", "4 East Ave",
      WAY_PURPOSE_OTHER, "A prize of the city" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    WayRecipientGroup *group = open_letter (f, rows[i].reader);

    g_test_message ("row %u", i);
    g_assert_cmpint (way_recipient_group_get_recipient (group), ==, rows[i].recipient);
    for (guint read = 0; read < 2; read++) {
      g_autoptr (WayAddressee) addressee = way_recipient_group_make_addressee (group);
      const WayAddresseeDetails *to = addressee != NULL ? way_addressee_get (addressee) : NULL;

      g_assert_true ((to != NULL) == (rows[i].name != NULL));
      if (to != NULL) {
        g_assert_cmpint (to->kind, ==, rows[i].kind);
        g_assert_cmpstr (to->name, ==, rows[i].name);
        g_assert_cmpint (to->purpose, ==, rows[i].purpose);
        g_assert_cmpstr (to->purpose_words, ==, rows[i].purpose_words);
      }
      view_wait (is_listed, group);
      if (to != NULL && read == 1)
        g_assert_cmpstr (to->address, ==, rows[i].address);
    }
  }
}

/* Somebody who chooses another one has that one, when the lists come again too. */
static void
test_chosen_by_hand (Fixture *f, gconstpointer data)
{
  WayRecipientGroup *group = open_letter (f, WAY_LETTER_TO_ORGANIZATION);
  WayOrganization   *court = way_workspace_create (f->workspace, WAY_TYPE_ORGANIZATION);
  g_autoptr (WayAddressee) addressee = NULL;

  view_wait (is_listed, group);
  adw_combo_row_set_selected (
    ADW_COMBO_ROW (view_find (GTK_WIDGET (group), ADW_TYPE_COMBO_ROW, "who")), 0);
  way_set (court, name, "Assembly of Courts");
  g_object_unref (view_save (f->workspace, court));
  view_wait (has_another, group);
  addressee = way_recipient_group_make_addressee (group);
  g_assert_nonnull (addressee);
  g_assert_cmpstr (way_addressee_get (addressee)->name, ==, "Officer Lund");
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/paper-page/letter", Fixture, NULL, set_up, test_letter, tear_down);
  g_test_add ("/paper-page/chosen-by-hand", Fixture, NULL, set_up, test_chosen_by_hand, tear_down);

  return g_test_run ();
}
