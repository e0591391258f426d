/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-contact-form.h"

#include "view-fixture.h"
#include "way-contact-point.h"
#include "way-contact.h"
#include "way-date-row.h"

typedef struct {
  WayWorkspace *workspace;
  WayClient    *client;
  WayPage      *page;
  GtkWidget    *window;
  gboolean      left;
  char         *told;
} Fixture;

static void
leave_cb (Fixture *f)
{
  f->left = TRUE;
}

static void
tell_cb (Fixture *f, const char *words)
{
  g_free (f->told);
  f->told = g_strdup (words);
}

/* A new page, as the window makes it: with this client, or with none. */
static void
open_page (Fixture *f, const WayId *client_id)
{
  f->page = g_object_new (WAY_TYPE_CONTACT_FORM, NULL);
  g_signal_connect_swapped (f->page, "leave", G_CALLBACK (leave_cb), f);
  g_signal_connect_swapped (f->page, "tell", G_CALLBACK (tell_cb), f);
  gtk_window_set_child (GTK_WINDOW (f->window), GTK_WIDGET (f->page));
  way_page_set_workspace (f->page, f->workspace);
  if (client_id != NULL)
    way_page_set_client (f->page, client_id);
  way_page_shown (f->page);
}

static void
set_up (Fixture *f, gconstpointer data)
{
  WayClient       *client;
  WayContactPoint *phone;
  g_autoptr (WayContactPoint) saved = NULL;

  f->workspace = view_open_workspace ("Test Worker");
  client = way_workspace_create (f->workspace, WAY_TYPE_CLIENT);
  way_set (client, name_to_use, "Mae Arden");
  f->client = view_save (f->workspace, client);
  phone = way_workspace_create (f->workspace, WAY_TYPE_CONTACT_POINT);
  way_set (phone, client_id, f->client->parent.id);
  way_set (phone, value, "555-0142");
  way_set (phone, rules, WAY_SET_OF (WAY_CONTACT_POINT_RULE_NO_VOICEMAIL));
  way_set (phone, rule_words, "after ten");
  saved = view_save (f->workspace, phone);
  f->window = gtk_window_new ();
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  view_settle ();
  g_object_unref (f->client);
  g_free (f->told);
  view_finalize (f->workspace);
}

static gpointer
find (Fixture *f, GType type, const char *name)
{
  GtkWidget *editing = view_find (GTK_WIDGET (f->page), GTK_TYPE_BOX, "editing");
  gpointer   found = view_find (editing, type, name);

  g_assert_nonnull (found);
  return found;
}

static const char *
text_of (Fixture *f, const char *name)
{
  return gtk_editable_get_text (GTK_EDITABLE (find (f, ADW_TYPE_ENTRY_ROW, name)));
}

static void
type (Fixture *f, const char *name, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (find (f, ADW_TYPE_ENTRY_ROW, name)), text);
}

static void
choose (Fixture *f, const char *name, guint which)
{
  adw_combo_row_set_selected (find (f, ADW_TYPE_COMBO_ROW, name), which);
}

static guint
chosen (Fixture *f, const char *name)
{
  return adw_combo_row_get_selected (find (f, ADW_TYPE_COMBO_ROW, name));
}

static gboolean
is_visible (Fixture *f, const char *name)
{
  return gtk_widget_get_visible (find (f, GTK_TYPE_WIDGET, name));
}

static gboolean
counts (gpointer data)
{
  return is_visible (data, "counting");
}

static gboolean
has_left (gpointer data)
{
  return ((Fixture *)data)->left;
}

static gboolean
knows_rules (gpointer data)
{
  const char *words = gtk_label_get_text (find (data, GTK_TYPE_LABEL, "rules_label"));

  return g_str_has_prefix (words, "No voicemail");
}

static WayContact *
get_stored (Fixture *f)
{
  g_autoptr (GListModel) all = way_workspace_list (f->workspace, way_query_new (WAY_TYPE_CONTACT));

  view_wait (view_is_loaded, all);
  g_assert_cmpuint (g_list_model_get_n_items (all), ==, 1);
  return g_list_model_get_item (all, 0);
}

static void
save (Fixture *f)
{
  gtk_widget_activate_action (GTK_WIDGET (f->page), "contact.save", NULL);
  view_wait (has_left, f);
}

/* The minutes count by themselves, until somebody types them. */
static void
test_counts (Fixture *f, gconstpointer data)
{
  g_autoptr (WayContact) contact = NULL;

  open_page (f, NULL);
  view_wait (counts, f);
  g_assert_cmpstr (text_of (f, "minutes"), ==, "0");
  g_assert_cmpstr (way_page_get_subtitle (f->page), ==, "0 minutes so far");

  type (f, "minutes", "25");
  g_assert_false (is_visible (f, "counting"));
  g_assert_null (way_page_get_subtitle (f->page));
  save (f);
  g_assert_cmpstr (f->told, ==, "The contact was saved without a client.");
  contact = get_stored (f);
  g_assert_cmpint (contact->minutes, ==, 25);
  g_assert_true (way_id_is_none (&contact->client_id));
  g_assert_null (contact->ended);
}

/* What still counts ends when it is saved. */
static void
test_ends (Fixture *f, gconstpointer data)
{
  g_autoptr (WayContact) contact = NULL;

  open_page (f, &f->client->parent.id);
  view_wait (counts, f);
  save (f);
  contact = get_stored (f);
  g_assert_nonnull (contact->ended);
  g_assert_true (way_id_equal (&contact->client_id, &f->client->parent.id));
}

/* Times are typed as one likes, and give the minutes. */
static void
test_hours (Fixture *f, gconstpointer data)
{
  g_autoptr (WayContact) contact = NULL;

  open_page (f, NULL);
  view_wait (counts, f);
  type (f, "began", "930");
  type (f, "ended", "2:15 pm");
  g_assert_cmpstr (text_of (f, "minutes"), ==, "285");
  type (f, "ended", "later");
  gtk_widget_activate_action (GTK_WIDGET (f->page), "contact.save", NULL);
  view_settle ();
  g_assert_false (f->left);
  type (f, "ended", "10.15");
  save (f);
  contact = get_stored (f);
  g_assert_cmpstr (contact->began, ==, "09:30");
  g_assert_cmpstr (contact->ended, ==, "10:15");
  g_assert_cmpint (contact->minutes, ==, 45);
}

/* A kind takes place as it usually does, unless somebody said how; what belongs to it shows. */
static void
test_kinds (Fixture *f, gconstpointer data)
{
  open_page (f, NULL);
  view_wait (counts, f);
  g_assert_false (is_visible (f, "afar"));
  choose (f, "kind_row", WAY_CONTACT_CALL);
  g_assert_cmpuint (chosen (f, "modality"), ==, WAY_CONTACT_PHONE);
  g_assert_true (is_visible (f, "afar"));
  choose (f, "modality", WAY_CONTACT_VIDEO);
  choose (f, "kind_row", WAY_CONTACT_SESSION);
  g_assert_cmpuint (chosen (f, "modality"), ==, WAY_CONTACT_VIDEO);

  g_assert_false (is_visible (f, "attempt"));
  choose (f, "outcome", WAY_CONTACT_NO_SHOW);
  g_assert_true (is_visible (f, "attempt"));
}

/* The rules are in sight, and what goes against them is said before it is done. */
static void
test_rules (Fixture *f, gconstpointer data)
{
  open_page (f, &f->client->parent.id);
  view_wait (knows_rules, f);
  g_assert_cmpstr (gtk_label_get_text (find (f, GTK_TYPE_LABEL, "rules_label")), ==,
                   "No voicemail. after ten");
  g_assert_false (is_visible (f, "warning_box"));
  choose (f, "kind_row", WAY_CONTACT_CALL);
  choose (f, "outcome", WAY_CONTACT_LEFT_MESSAGE);
  g_assert_true (is_visible (f, "warning_box"));
  choose (f, "outcome", WAY_CONTACT_NO_ANSWER);
  g_assert_false (is_visible (f, "warning_box"));
}

static gboolean
offers_last (gpointer data)
{
  return is_visible (data, "as_before");
}

/* Where help would come to need not be typed each time; what was typed stays. */
static void
test_last (Fixture *f, gconstpointer data)
{
  WayContact *call = way_workspace_create (f->workspace, WAY_TYPE_CONTACT);
  g_autoptr (WayContact) saved = NULL;

  way_set (call, client_id, f->client->parent.id);
  way_set (call, happened_on, way_date_make (2026, 9, 1));
  way_set (call, emergency_address, "12 Harbour Lane");
  way_set (call, backup_phone, "555-0199");
  way_set (call, telehealth_consent_on, way_date_make (2026, 8, 1));
  saved = view_save (f->workspace, call);

  open_page (f, &f->client->parent.id);
  view_wait (offers_last, f);
  type (f, "backup_phone", "555-0111");
  gtk_widget_activate_action (GTK_WIDGET (f->page), "contact.as-before", NULL);
  g_assert_cmpstr (text_of (f, "emergency_address"), ==, "12 Harbour Lane");
  g_assert_cmpstr (text_of (f, "backup_phone"), ==, "555-0111");
  g_assert_cmpstr (text_of (f, "telehealth_consent_on"), ==, "1 Aug 2026");
  g_assert_false (is_visible (f, "as_before"));
}

/* Who opened it by mistake and went back finds nothing of it; who typed finds the words. */
static void
test_leaving (Fixture *f, gconstpointer data)
{
  for (guint typed = 0; typed < 2; typed++) {
    open_page (f, NULL);
    view_wait (counts, f);
    if (typed == 1)
      type (f, "purpose", "craving");
    way_page_left (f->page);
    way_page_set_workspace (f->page, NULL);
    view_settle ();

    open_page (f, NULL);
    view_wait (counts, f);
    view_settle ();
    g_assert_cmpstr (text_of (f, "purpose"), ==, typed == 1 ? "craving" : "");
    g_assert_cmpstr (gtk_label_get_text (find (f, GTK_TYPE_LABEL, "state")), ==,
                     typed == 1 ? "What you had typed is back." : "");
    way_page_left (f->page);
    way_page_set_workspace (f->page, NULL);
    view_settle ();
  }
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  ADD ("/contact-form/counts", test_counts);
  ADD ("/contact-form/ends", test_ends);
  ADD ("/contact-form/hours", test_hours);
  ADD ("/contact-form/kinds", test_kinds);
  ADD ("/contact-form/rules", test_rules);
  ADD ("/contact-form/last", test_last);
  ADD ("/contact-form/leaving", test_leaving);
  return g_test_run ();
}
