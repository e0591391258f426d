/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-workspace-offers.h"

#include <string.h>

#include "way-contact-point.h"
#include "way-own-text.h"
#include "way-plan-offer.h"
#include "way-record-repo.h"
#include "way-text.h"
#include "way-workspace-private.h"

#define MAX_OFFERS 4
#define MAX_LOOKED 200 /* texts, the newest */

typedef struct {
  WayPlanKind kind;
  WayId       who;
  WayId       client_id;
  WayId       record_id;
  char       *typed;
} Request;

static void
request_free (gpointer data)
{
  g_free (((Request *)data)->typed);
  g_free (data);
}

/* One text, however often and for whomever it was written. */
typedef struct {
  WayPlanOffer offer;
  char        *folded;
  guint        place;  /* in the order in which it was found, the newest first */
  gboolean     begins; /* it goes on as what was typed began */
  gboolean     named;  /* somebody is named in it */
} Candidate;

static void
offer_free (gpointer data)
{
  WayPlanOffer *offer = data;

  g_free (offer->text);
  g_free (offer->more);
  g_free (offer);
}

static void
candidate_free (gpointer data)
{
  Candidate *candidate = data;

  g_free (candidate->offer.text);
  g_free (candidate->offer.more);
  g_free (candidate->folded);
  g_free (candidate);
}

/* --- whom a text names --- */

static char **
list_whose (WayDb *db, const WayId *client_id, GError **error)
{
  g_autoptr (WayQuery) query = way_query_new_of (WAY_TYPE_CONTACT_POINT, "client_id", client_id);
  g_autoptr (GPtrArray) points = way_record_repo_list (db, query, error);
  g_autoptr (GPtrArray) whose = g_ptr_array_new_with_free_func (g_free);

  if (points == NULL)
    return NULL;

  for (guint i = 0; i < points->len; i++) {
    WayContactPoint *point = g_ptr_array_index (points, i);

    if (point->whose != NULL)
      g_ptr_array_add (whose, g_strdup (point->whose));
  }
  g_ptr_array_add (whose, NULL);
  g_ptr_array_set_free_func (whose, NULL);
  return (char **)g_ptr_array_free (g_steal_pointer (&whose), FALSE);
}

/* Whether the text may be shown in the plan of somebody else. */
static gboolean
names_nobody (WayDb *db, const WayOwnText *text, gboolean *result, GError **error)
{
  g_autoptr (WayClient) client = way_record_repo_get (db, WAY_TYPE_CLIENT, &text->client_id, error);
  g_auto (GStrv) whose = client != NULL ? list_whose (db, &text->client_id, error) : NULL;

  if (whose == NULL)
    return FALSE;

  *result = way_plan_offer_names_nobody (text->text, client, (const char *const *)whose) &&
            (text->more == NULL ||
             way_plan_offer_names_nobody (text->more, client, (const char *const *)whose));
  return TRUE;
}

/* --- texts into candidates --- */

static Candidate *
find_candidate (GPtrArray *candidates, const char *folded)
{
  for (guint i = 0; i < candidates->len; i++) {
    Candidate *candidate = g_ptr_array_index (candidates, i);

    if (g_str_equal (candidate->folded, folded))
      return candidate;
  }

  return NULL;
}

static Candidate *
add_candidate (GPtrArray *candidates, const WayOwnText *text, const char *folded, const char *typed)
{
  Candidate *candidate = g_new0 (Candidate, 1);

  candidate->offer.text = g_strdup (text->text);
  candidate->offer.more = g_strdup (text->more);
  candidate->folded = g_strdup (folded);
  candidate->place = candidates->len;
  candidate->begins = g_str_has_prefix (folded, typed);
  g_ptr_array_add (candidates, candidate);
  return candidate;
}

static gboolean
take_text (const Request    *request,
           WayDb            *db,
           const WayOwnText *text,
           const char       *typed,
           GPtrArray        *candidates,
           GError          **error)
{
  g_autofree char *folded = way_text_fold (text->text);
  const gboolean   own = way_id_compare (&text->client_id, &request->client_id) == 0;
  Candidate       *candidate;
  gboolean         nobody = TRUE;

  if (g_str_equal (folded, typed) || way_id_compare (&text->record_id, &request->record_id) == 0)
    return TRUE;

  candidate = find_candidate (candidates, folded);
  if (candidate == NULL)
    candidate = add_candidate (candidates, text, folded, typed);
  candidate->offer.times++;
  if (own || candidate->named)
    return TRUE;

  if (!names_nobody (db, text, &nobody, error))
    return FALSE;
  candidate->named = !nobody;
  return TRUE;
}

/* What begins alike, what was written often, what was written last. */
static int
compare_candidates (gconstpointer a, gconstpointer b)
{
  const Candidate *first = *(Candidate *const *)a;
  const Candidate *second = *(Candidate *const *)b;

  if (first->begins != second->begins)
    return first->begins ? -1 : 1;
  if (first->offer.times != second->offer.times)
    return first->offer.times > second->offer.times ? -1 : 1;
  return first->place < second->place ? -1 : 1;
}

static GPtrArray *
choose_offers (GPtrArray *candidates)
{
  GPtrArray *offers = g_ptr_array_new_with_free_func (offer_free);

  g_ptr_array_sort (candidates, compare_candidates);
  for (guint i = 0; i < candidates->len && offers->len < MAX_OFFERS; i++) {
    Candidate    *candidate = g_ptr_array_index (candidates, i);
    WayPlanOffer *offer;

    if (candidate->named)
      continue;
    offer = g_new0 (WayPlanOffer, 1);
    offer->text = g_steal_pointer (&candidate->offer.text);
    offer->more = g_steal_pointer (&candidate->offer.more);
    offer->times = candidate->offer.times;
    g_ptr_array_add (offers, offer);
  }

  return offers;
}

/* --- the verb --- */

static gpointer
find_run (WayDb *db, gpointer data, GError **error)
{
  const Request   *request = data;
  g_autofree char *typed = way_text_fold (request->typed);
  g_autoptr (GPtrArray) candidates = g_ptr_array_new_with_free_func (candidate_free);
  g_autoptr (GArray) texts = way_own_text_find (db, way_plan_kind_get_tables ()[request->kind],
                                                &request->who, request->typed, MAX_LOOKED, error);

  if (texts == NULL)
    return NULL;

  for (guint i = 0; i < texts->len; i++) {
    if (!take_text (request, db, &g_array_index (texts, WayOwnText, i), typed, candidates, error))
      return NULL;
  }

  return choose_offers (candidates);
}

void
way_workspace_find_offers_async (WayWorkspace       *self,
                                 WayPlanKind         kind,
                                 const WayId        *client_id,
                                 const WayId        *record_id,
                                 const char         *typed,
                                 GCancellable       *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer            user_data)
{
  static const WayVerb verb = { find_run, NULL, request_free, (GDestroyNotify)g_ptr_array_unref,
                                TRUE };
  Request             *request = g_new0 (Request, 1);

  request->kind = kind;
  request->who = way_workspace_get_staff (self)->parent.id;
  request->client_id = *client_id;
  request->record_id = *record_id;
  request->typed = g_strdup (typed);
  way_workspace_submit (self, &verb, request, cancellable, callback, user_data);
}

GPtrArray *
way_workspace_find_offers_finish (WayWorkspace *self, GAsyncResult *result, GError **error)
{
  return way_workspace_finish (self, result, error);
}
