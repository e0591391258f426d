/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What the day has of consents: those that end soon, so that a new one can be asked for in time.
 * Who is still to be told that one was revoked has a task, which the day has anyway. */
#include "way-today-source.h"

#include <glib/gi18n.h>
#include <string.h>

#include "way-client-group.h"
#include "way-consent-words.h"
#include "way-record-repo.h"
#include "way-team.h"

/* NULL with an error, or without one where it does not hold any more, whatever its last day. */
static char *
say_consent (const WayTodayAsk *ask, const WayId *id, GError **error)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autoptr (WayQuery) query = way_query_order_by (
    way_query_new_of (WAY_TYPE_CONSENT_RECIPIENT, "consent_id", id), "position", FALSE);
  g_autoptr (WayConsent) consent = way_record_repo_get (ask->db, WAY_TYPE_CONSENT, id, error);
  g_autoptr (GPtrArray) recipients =
    consent != NULL ? way_record_repo_list (ask->db, query, error) : NULL;
  g_autofree char *title = NULL;

  if (recipients == NULL || way_consent_find_status (consent, recipients, WAY_TIME_NONE, ask->now,
                                                     zone) != WAY_CONSENT_VALID)
    return NULL;

  title = way_consent_words_title (consent, recipients);
  /* Translators: %s is who may receive information. */
  return g_strdup_printf (_ ("Consent ends: %s"), title);
}

static gboolean
add_consent (const WayTodayAsk *ask,
             const WayId       *id,
             const WayId       *client_id,
             WayDate            day,
             GPtrArray         *entries,
             GError           **error)
{
  GError          *failure = NULL;
  g_autofree char *words = say_consent (ask, id, &failure);
  WayTodayEntry   *entry = NULL;
  WayId            root;

  if (words != NULL && way_client_group_find_root (ask->db, client_id, &root, &failure))
    entry = way_today_entry_new (ask, &root, &failure);
  if (failure != NULL) {
    g_propagate_error (error, failure);
    return FALSE;
  }
  if (entry == NULL)
    return TRUE;

  entry->what = g_steal_pointer (&words);
  entry->record_id = *id;
  way_today_entry_set_day (entry, ask, day);
  g_ptr_array_add (entries, entry);
  return TRUE;
}

static gboolean
read_ending (const WayTodayAsk *ask, GPtrArray *entries, GError **error)
{
  g_autofree char *from = way_date_to_text (ask->day);
  g_autofree char *to = way_date_to_text (way_date_add_days (ask->day, WAY_CONSENT_SOON));
  g_autoptr (sqlite3_stmt) row = way_db_query (
    ask->db,
    "SELECT id, client_id, expires_on FROM consent WHERE expires_on BETWEEN ?1 AND ?2"
    " AND signed_at IS NOT NULL AND refused = 0 AND revoked_at IS NULL AND deleted_at IS NULL"
    " AND NOT EXISTS (SELECT 1 FROM consent AS later WHERE later.replaces_id = consent.id"
    "   AND later.signed_at IS NOT NULL AND later.refused = 0 AND later.deleted_at IS NULL)"
    " AND ifnull ((SELECT worker_id FROM client WHERE client.id = client_id), ?3) = ?3"
    " ORDER BY expires_on LIMIT ?4",
    WAY_ARGS (WAY_TEXT (from), WAY_TEXT (to), WAY_ID (&ask->worker), WAY_INT (WAY_TODAY_MOST)),
    error);
  WayStep step = WAY_STEP_ERROR;

  while (row != NULL && (step = way_db_step (ask->db, row, error)) == WAY_STEP_ROW) {
    WayId   id, client_id;
    WayDate day = WAY_DATE_NONE;

    memcpy (&id, sqlite3_column_blob (row, 0), sizeof id);
    memcpy (&client_id, sqlite3_column_blob (row, 1), sizeof client_id);
    if (way_date_from_text ((const char *)sqlite3_column_text (row, 2), &day) &&
        !add_consent (ask, &id, &client_id, day, entries, error))
      return FALSE;
  }

  return step == WAY_STEP_DONE;
}

const WayTodaySource way_today_consents = { .section = WAY_TODAY_DUE,
                                            .icon = "way-sign-symbolic",
                                            .opens = "team",
                                            .record = "consent",
                                            .read = read_ending };
