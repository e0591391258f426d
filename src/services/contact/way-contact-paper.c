/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-contact-paper.h"

#include <glib/gi18n.h>

#include "way-client.h"
#include "way-contact-words.h"
#include "way-record-repo.h"
#include "way-record-words.h"
#include "way-when.h"

/* Nobody reads more on paper. */
#define MAX_CONTACTS 500

struct _WayContactSelection {
  GObject parent_instance;

  WayQuery *query;
  char     *scope;
};

G_DEFINE_FINAL_TYPE (WayContactSelection, way_contact_selection, G_TYPE_OBJECT)

static void
way_contact_selection_finalize (GObject *object)
{
  WayContactSelection *self = WAY_CONTACT_SELECTION (object);

  g_clear_pointer (&self->query, way_query_unref);
  g_free (self->scope);

  G_OBJECT_CLASS (way_contact_selection_parent_class)->finalize (object);
}

static void
way_contact_selection_class_init (WayContactSelectionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = way_contact_selection_finalize;
}

static void
way_contact_selection_init (WayContactSelection *self)
{
}

WayContactSelection *
way_contact_selection_new (WayQuery *query, const char *scope)
{
  WayContactSelection *self = g_object_new (WAY_TYPE_CONTACT_SELECTION, NULL);

  self->query = query;
  self->scope = g_strdup (scope);
  return self;
}

/* --- making it --- */

/* What stands below each; the first three columns of the row say the rest. */
static const struct {
  const char *field;
  gboolean    for_program_only;
} told[] = {
  { "place", FALSE },          { "present", FALSE },
  { "mood", FALSE },           { "support", FALSE },
  { "support_words", FALSE },  { "strengths", FALSE },
  { "barriers", TRUE },        { "barrier_words", TRUE },
  { "reengagement", TRUE },    { "can_talk", TRUE },
  { "client_location", TRUE }, { "emergency_address", TRUE },
  { "backup_phone", TRUE },    { "platform", FALSE },
  { "tech_problems", TRUE },   { "telehealth_consent_on", FALSE },
};

/* What nobody asked, or nobody noted, is not printed. */
static gboolean
says_nothing (const WayContact *contact, const WayField *field)
{
  return way_field_is_none (field, contact) ||
         (field->type == WAY_FIELD_CHOICE &&
          g_str_equal (way_field_get_word (field, contact), field->words[0]));
}

static void
add_contact (WayPaper *paper, WayContact *contact, gboolean for_client)
{
  g_autofree char *day = way_when_write_day (contact->happened_on);
  g_autofree char *hours = way_contact_words_hours (contact);
  g_autofree char *title = way_contact_words_title (contact);
  g_autofree char *next = way_contact_words_next (contact);
  g_autofree char *heading = hours != NULL ? g_strdup_printf ("%s, %s · %s", day, hours, title)
                                           : g_strdup_printf ("%s · %s", day, title);

  way_paper_begin_group (paper);
  way_paper_set_class (paper, WAY_INFO_ATTENDANCE);
  way_paper_add_text (paper, 0, WAY_PAPER_BOLD, heading);
  way_paper_set_class (paper, WAY_INFO_NOTES);
  if (contact->purpose != NULL)
    way_paper_add_text (paper, 0, WAY_PAPER_PLAIN, contact->purpose);
  way_paper_end_group (paper);

  for (guint i = 0; i < G_N_ELEMENTS (told); i++) {
    const WayField  *field = way_record_find_field (contact, told[i].field);
    g_autofree char *text = NULL;
    g_autofree char *words = NULL;

    if ((for_client && told[i].for_program_only) || says_nothing (contact, field))
      continue;
    text = way_field_to_text (field, contact);
    words = way_record_words_plain (WAY_TYPE_CONTACT, field, text, NULL);
    way_paper_add_pair (paper, 1, gettext (field->label), words);
  }
  if (next != NULL && (!for_client || contact->reengagement == NULL))
    way_paper_add_text (paper, 1, WAY_PAPER_PLAIN, next);
  way_paper_add_space (paper, .5);
}

static void
begin (WayPaper                  *paper,
       WayClient                 *client,
       const WayContactSelection *selection,
       guint                      n,
       const WayPaperRequest     *request)
{
  g_autofree char *name = way_client_dup_name (client);
  g_autofree char *day = way_when_write (request->today);
  g_autofree char *count = g_strdup_printf (g_dngettext (NULL, "%u contact", "%u contacts", n), n);
  const gboolean   for_client = request->recipient == WAY_RECIPIENT_CLIENT;
  g_autofree char *head = !for_client && client->number != NULL
                          ? g_strdup_printf ("%s · %s", name, client->number)
                          : g_strdup (name);

  way_paper_set_head (paper, head, day);
  way_paper_set_class (paper, WAY_INFO_ATTENDANCE);
  way_paper_add_title (paper, for_client ? _ ("My Contacts") : _ ("Contacts"));
  way_paper_set_class (paper, WAY_INFO_IDENTITY);
  way_paper_add_text (paper, 0, WAY_PAPER_BIG, name);
  way_paper_set_class (paper, WAY_INFO_ATTENDANCE);
  if (selection->scope != NULL)
    way_paper_add_text (paper, 0, WAY_PAPER_PLAIN, selection->scope);
  way_paper_add_text (paper, 0, WAY_PAPER_DIM, count);
  way_paper_add_rule (paper);
}

static WayPaper *
make (WayDb *db, const WayPaperRequest *request, gpointer params, GError **error)
{
  WayContactSelection *selection = params;
  g_autoptr (WayClient) client =
    way_record_repo_get (db, WAY_TYPE_CLIENT, &request->client_id, error);
  g_autoptr (WayPaper) paper = way_paper_new (request->large);
  g_autoptr (GPtrArray) contacts = NULL;
  guint total;

  if (client == NULL)
    return NULL;
  contacts = way_record_repo_page (db, selection->query, 0, MAX_CONTACTS, &total, error);
  if (contacts == NULL)
    return NULL;

  begin (paper, client, selection, total, request);
  for (guint i = 0; i < contacts->len; i++)
    add_contact (paper, g_ptr_array_index (contacts, i),
                 request->recipient == WAY_RECIPIENT_CLIENT);
  if (total == 0)
    way_paper_add_text (paper, 0, WAY_PAPER_PLAIN, _ ("Nothing was noted yet."));
  if (total > contacts->len)
    way_paper_add_text (paper, 0, WAY_PAPER_DIM, _ ("What is older is left out."));
  return g_steal_pointer (&paper);
}

const WayPaperKind way_contact_paper = {
  .what = "contacts",
  .purpose = "contact log",
  .title = N_ ("Print the Contacts"),
  .for_third_parties = TRUE,
  .make = make,
};
