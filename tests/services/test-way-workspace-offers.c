/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-contact-point.h"
#include "way-need.h"
#include "way-plan.h"
#include "way-workspace-offers.h"
#include "workspace-fixture.h"

typedef struct {
  WayWorkspace *workspace;
  WayClient    *sam;
  WayClient    *tess;
  WayId         plans[2];
  WayId         last; /* the need that was added last */
} Fixture;

static WayId
add_plan (Fixture *f, WayClient *client)
{
  g_autoptr (WayPlan) plan = way_workspace_create (f->workspace, WAY_TYPE_PLAN);
  g_autoptr (WayPlan) saved = NULL;

  way_set (plan, client_id, client->parent.id);
  way_set (plan, started_on, way_date_make (2026, 9, 1));
  saved = fixture_save (f->workspace, plan, NULL, NULL);
  return saved->parent.id;
}

static void
set_up (Fixture *f, gconstpointer data)
{
  f->workspace = fixture_open_workspace ();
  f->sam = fixture_add_client (f->workspace, "Sam Ortega");
  f->tess = fixture_add_client (f->workspace, "Tess");
  f->plans[0] = add_plan (f, f->sam);
  f->plans[1] = add_plan (f, f->tess);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_object_unref (f->sam);
  g_object_unref (f->tess);
  way_workspace_close (f->workspace);
  g_assert_finalize_object (f->workspace);
}

static void
add (Fixture *f, WayClient *client, const char *text)
{
  g_autoptr (WayNeed) need = way_workspace_create (f->workspace, WAY_TYPE_NEED);
  g_autoptr (WayNeed) saved = NULL;

  way_set (need, client_id, client->parent.id);
  way_set (need, plan_id, f->plans[client == f->sam ? 0 : 1]);
  way_set (need, text, text);
  saved = fixture_save (f->workspace, need, NULL, NULL);
  f->last = saved->parent.id;
}

static void
check_of (Fixture     *f,
          WayClient   *client,
          const WayId *record_id,
          const char  *typed,
          const char  *found)
{
  GAsyncResult *slot = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) offers = NULL;
  g_autoptr (GString) all = g_string_new (NULL);

  way_workspace_find_offers_async (f->workspace, WAY_PLAN_KIND_NEED, &client->parent.id, record_id,
                                   typed, NULL, fixture_done_cb, &slot);
  result = fixture_wait (&slot);
  offers = way_workspace_find_offers_finish (f->workspace, result, NULL);
  for (guint i = 0; i < offers->len; i++) {
    const WayPlanOffer *offer = g_ptr_array_index (offers, i);

    g_string_append_printf (all, "%s %u|", offer->text, offer->times);
  }
  g_test_message ("%s", typed);
  g_assert_cmpstr (all->str, ==, found);
}

static void
check (Fixture *f, WayClient *client, const char *typed, const char *found)
{
  const WayId none = { { 0 } };

  check_of (f, client, &none, typed, found);
}

/* What begins alike comes first, then what was written often, then what was written last; and once.
 */
static void
test_order (Fixture *f, gconstpointer data)
{
  add (f, f->sam, "Help with the place");
  add (f, f->sam, "Place to live");
  add (f, f->sam, "A safe place");
  add (f, f->tess, "a safe place!");
  add (f, f->sam, "Any place");

  check (f, f->tess, "place", "Place to live 1|a safe place! 2|Any place 1|Help with the place 1|");
  check (f, f->tess, "safe", "a safe place! 2|");
  check (f, f->tess, "a safe place", ""); /* it is there already */
  check (f, f->tess, "nothing", "");
}

/* A handful. */
static void
test_few (Fixture *f, gconstpointer data)
{
  for (guint i = 0; i < 9; i++) {
    g_autofree char *text = g_strdup_printf ("Place %c", 'a' + (char)i);

    add (f, f->sam, text);
  }
  check (f, f->tess, "place", "Place i 1|Place h 1|Place g 1|Place f 1|");
}

/* What names a client stays with that client; a name that is used later counts, too. */
static void
test_names (Fixture *f, gconstpointer data)
{
  g_autoptr (WayContactPoint) point = way_workspace_create (f->workspace, WAY_TYPE_CONTACT_POINT);
  g_autoptr (WayContactPoint) saved_point = NULL;
  g_autoptr (WayClient) renamed = NULL;
  g_autoptr (WayClient) saved = NULL;

  add (f, f->sam, "A place for Sam and the dog");
  add (f, f->sam, "A place for Rex");
  add (f, f->sam, "A place near 555 0142");
  add (f, f->sam, "A place with Ida");
  check (
    f, f->sam, "place",
    "A place with Ida 1|A place near 555 0142 1|A place for Rex 1|A place for Sam and the dog 1|");
  check (f, f->tess, "place", "A place with Ida 1|A place for Rex 1|");

  renamed = way_record_copy (f->sam);
  way_set (renamed, aliases, "Rex");
  saved = fixture_save (f->workspace, renamed, NULL, NULL);
  way_set (point, client_id, f->sam->parent.id);
  way_set (point, value, "555 0199");
  way_set (point, whose, "Ida, his aunt");
  saved_point = fixture_save (f->workspace, point, NULL, NULL);
  check (f, f->tess, "place", "");

  /* The same words for somebody whom they do not name are as little offered. */
  add (f, f->tess, "A place for Rex");
  check (f, f->tess, "place", "");
}

/* Not what is being changed. */
static void
test_itself (Fixture *f, gconstpointer data)
{
  add (f, f->sam, "A safe place");
  check_of (f, f->sam, &f->last, "safe", "");
  check (f, f->sam, "safe", "A safe place 1|");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)
  ADD ("/offers/order", test_order);
  ADD ("/offers/few", test_few);
  ADD ("/offers/names", test_names);
  ADD ("/offers/itself", test_itself);

  return g_test_run ();
}
