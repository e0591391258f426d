/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-identity-paper.h"

#include <glib/gi18n.h>

#include "way-client.h"
#include "way-identity.h"
#include "way-record-repo.h"
#include "way-when.h"

enum {
  CHOICE_WORRY,
};

static const WayPaperChoice choices[] = {
  [CHOICE_WORRY] = { N_ ("Worried about immigration"),
                     N_ ("Paper can be found. Print this only if the client wants it."), FALSE },
};

static WayIdentity *
read_identity (WayDb *db, const WayId *client_id, GError **error)
{
  g_autoptr (WayQuery) query = way_query_new_of (WAY_TYPE_IDENTITY, "client_id", client_id);
  g_autoptr (GPtrArray) all = way_record_repo_list (db, query, error);
  const WayId none = { 0 };

  if (all == NULL)
    return NULL;
  return all->len > 0 ? way_identity_join ((WayIdentity *const *)all->pdata, all->len)
                      : way_record_new (WAY_TYPE_IDENTITY, &none);
}

static void
add_pair (WayPaper *paper, gpointer record, const char *name)
{
  const WayField  *field = way_record_find_field (record, name);
  g_autofree char *text = way_field_to_text (field, record);

  if (text != NULL)
    way_paper_add_pair (paper, 0, gettext (field->label), text);
}

static void
add_language (WayPaper *paper, WayClient *client, WayIdentity *identity)
{
  add_pair (paper, client, "pronouns");
  add_pair (paper, client, "language");
  if (client->interpreter)
    way_paper_add_pair (paper, 0, _ ("Interpreter"),
                        client->interpreter_words != NULL ? client->interpreter_words : _ ("yes"));
  add_pair (paper, identity, "interpreter_agency");
}

static WayPaper *
make (WayDb *db, const WayPaperRequest *request, gpointer params, GError **error)
{
  static const char *const told[] = { "accommodation", "literacy",  "worker_gender", "faith",
                                      "culture",       "community", "food",          "customs",
                                      "healing",       "systems" };
  g_autoptr (WayClient) client =
    way_record_repo_get (db, WAY_TYPE_CLIENT, &request->client_id, error);
  g_autoptr (WayIdentity) identity =
    client != NULL ? read_identity (db, &request->client_id, error) : NULL;
  g_autofree char *name = NULL;
  g_autofree char *day = NULL;
  WayPaper        *paper;

  if (identity == NULL)
    return NULL;

  name = way_client_dup_name (client);
  day = way_when_write (request->today);
  paper = way_paper_new (request->large);
  way_paper_set_head (paper, name, day);
  way_paper_add_title (paper, _ ("How to Work with Me"));
  if (client->work_with_me != NULL) {
    g_autofree char *words = g_strdup_printf (C_ ("client’s words", "“%s”"), client->work_with_me);

    way_paper_add_text (paper, 0, WAY_PAPER_BIG, words);
  }
  way_paper_add_rule (paper);
  add_language (paper, client, identity);
  for (guint i = 0; i < G_N_ELEMENTS (told); i++)
    add_pair (paper, identity, told[i]);
  if ((request->choices & (1U << CHOICE_WORRY)) != 0 && identity->immigration_worry)
    way_paper_add_pair (paper, 0, _ ("Worried about immigration"), _ ("yes"));
  if (client->work_with_me == NULL && way_identity_is_empty (identity))
    way_paper_add_lines (paper, 0, 6); /* to be filled in together */

  return paper;
}

const WayPaperKind way_identity_paper = {
  .what = "how-to-work-with-me",
  .purpose = "how to work with the client",
  .title = N_ ("Print How to Work with Me"),
  .choices = choices,
  .n_choices = G_N_ELEMENTS (choices),
  .make = make,
};
