/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-today.h"

#include <glib/gi18n.h>

#include "way-client-words.h"
#include "way-day-words.h"
#include "way-error.h"
#include "way-now.h"
#include "way-record-repo.h"
#include "way-today-source.h"
#include "way-workspace-assessments.h"
#include "way-workspace-private.h"

/* In the order of the page; what is not a line here is not part of a day. */
static const WayTodaySource *const sources[] = {
  &way_today_alerts,   &way_today_crises,    &way_today_follow_ups, &way_today_appointments,
  &way_today_tasks,    &way_today_cosigning, &way_today_reviews,    &way_today_measures,
  &way_today_notes,    &way_today_drafts,    &way_today_milestones, &way_today_lost,
  &way_today_consents,
};

static const WayTodaySectionKind sections[WAY_TODAY_N_SECTIONS] = {
  [WAY_TODAY_FIRST] = { N_ ("First"), NULL, 20 },
  [WAY_TODAY_APPOINTMENTS] = { N_ ("Appointments"), N_ ("No appointment today"), 12 },
  [WAY_TODAY_DUE] = { N_ ("Due"), N_ ("Nothing is due today"), 8 },
  [WAY_TODAY_UNFINISHED] = { N_ ("Not Finished"), N_ ("Everything you began is finished"), 6 },
  [WAY_TODAY_MILESTONES] = { N_ ("Milestones"), NULL, 6 },
  [WAY_TODAY_LOST] = { N_ ("Not Heard From"), NULL, 6 },
};

struct _WayToday {
  GObject parent_instance;

  WayDate    day;
  gboolean   is_first;
  GPtrArray *entries[WAY_TODAY_N_SECTIONS];
  gboolean   more[WAY_TODAY_N_SECTIONS];
};

G_DEFINE_FINAL_TYPE (WayToday, way_today, G_TYPE_OBJECT)

static void
way_today_finalize (GObject *object)
{
  WayToday *self = WAY_TODAY (object);

  for (guint i = 0; i < WAY_TODAY_N_SECTIONS; i++)
    g_ptr_array_unref (self->entries[i]);

  G_OBJECT_CLASS (way_today_parent_class)->finalize (object);
}

static void
way_today_class_init (WayTodayClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = way_today_finalize;
}

static void
way_today_init (WayToday *self)
{
  for (guint i = 0; i < WAY_TODAY_N_SECTIONS; i++)
    self->entries[i] = g_ptr_array_new_with_free_func ((GDestroyNotify)way_today_entry_free);
}

const WayTodaySectionKind *
way_today_section (WayTodaySection section)
{
  return &sections[section];
}

WayDate
way_today_get_day (WayToday *self)
{
  g_return_val_if_fail (WAY_IS_TODAY (self), WAY_DATE_NONE);

  return self->day;
}

GPtrArray *
way_today_get_entries (WayToday *self, WayTodaySection section)
{
  g_return_val_if_fail (WAY_IS_TODAY (self), NULL);

  return self->entries[section];
}

gboolean
way_today_is_first (WayToday *self)
{
  g_return_val_if_fail (WAY_IS_TODAY (self), FALSE);

  return self->is_first;
}

gboolean
way_today_has_more (WayToday *self, WayTodaySection section)
{
  g_return_val_if_fail (WAY_IS_TODAY (self), FALSE);

  return self->more[section];
}

/* --- entries --- */

void
way_today_entry_free (WayTodayEntry *self)
{
  g_free (self->who);
  g_free (self->what);
  g_free (self->when);
  g_free (self->clock);
  g_free (self->lasts);
  g_free (self->detail);
  g_free (self);
}

/* Borrowed; NULL without an error for somebody who is not there any more. */
static const char *
find_name (const WayTodayAsk *ask, const WayId *client_id, GError **error)
{
  char *name = g_hash_table_lookup (ask->names, client_id);
  g_autoptr (WayClient) client = NULL;

  if (name != NULL)
    return name;

  client = way_record_repo_get (ask->db, WAY_TYPE_CLIENT, client_id, error);
  if (client == NULL || client->parent.deleted_at.us != 0)
    return NULL;

  name = way_client_words_short_name (client);
  g_hash_table_insert (ask->names, g_memdup2 (client_id, sizeof *client_id), name);
  return name;
}

WayTodayEntry *
way_today_entry_new (const WayTodayAsk *ask, const WayId *client_id, GError **error)
{
  const char    *name = client_id != NULL ? find_name (ask, client_id, error) : NULL;
  WayTodayEntry *self;

  if (client_id != NULL && name == NULL)
    return NULL;

  self = g_new0 (WayTodayEntry, 1);
  if (client_id != NULL)
    self->client_id = *client_id;
  self->who = g_strdup (name);
  return self;
}

void
way_today_entry_set_day (WayTodayEntry *self, const WayTodayAsk *ask, WayDate day)
{
  self->day = day;
  self->late = day.ymd < ask->day.ymd;
  g_free (self->when);
  self->when =
    self->late ? way_day_words_late (day, ask->day) : way_day_words_until (day, ask->day);
}

const WayId *
way_today_nth_worker (const WayTodayAsk *ask, guint n)
{
  return n == 0 ? &ask->worker : NULL;
}

/* --- reading --- */

static int
compare (gconstpointer a, gconstpointer b)
{
  const WayTodayEntry *one = *(WayTodayEntry *const *)a;
  const WayTodayEntry *other = *(WayTodayEntry *const *)b;

  if (one->day.ymd != other->day.ymd)
    return one->day.ymd < other->day.ymd ? -1 : 1;
  return one->at.us != other->at.us ? (one->at.us < other->at.us ? -1 : 1)
                                    : g_strcmp0 (one->who, other->who);
}

static gboolean
read_source (WayToday *self, const WayTodaySource *source, const WayTodayAsk *ask, GError **error)
{
  GPtrArray  *entries = self->entries[source->section];
  const guint before = entries->len;

  if (!source->read (ask, entries, error))
    return FALSE;

  for (guint i = before; i < entries->len; i++) {
    WayTodayEntry *entry = g_ptr_array_index (entries, i);

    if (entry->icon == NULL)
      entry->icon = source->icon;
    if (entry->section == NULL)
      entry->section = source->opens;
    if (entry->record == NULL)
      entry->record = source->record;
    entry->remains |= source->remains;
  }
  self->more[source->section] |= entries->len - before >= WAY_TODAY_MOST;
  return TRUE;
}

static gboolean
read_first (WayToday *self, WayDb *db, GError **error)
{
  g_autoptr (sqlite3_stmt) row = way_db_query (
    db, "SELECT NOT EXISTS (SELECT 1 FROM client WHERE deleted_at IS NULL)", NULL, 0, error);

  if (row == NULL || way_db_step (db, row, error) != WAY_STEP_ROW)
    return FALSE;

  self->is_first = sqlite3_column_int (row, 0) != 0;
  return TRUE;
}

WayToday *
way_today_read (const WayTodayAsk *ask, GError **error)
{
  g_autoptr (WayToday) self = g_object_new (WAY_TYPE_TODAY, NULL);

  self->day = ask->day;
  if (!read_first (self, ask->db, error))
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (sources); i++) {
    if (!read_source (self, sources[i], ask, error))
      return NULL;
  }
  for (guint i = 0; i < WAY_TODAY_N_SECTIONS; i++)
    g_ptr_array_sort (self->entries[i], compare);

  return g_steal_pointer (&self);
}

static void
ask_free (gpointer data)
{
  WayTodayAsk *ask = data;

  g_hash_table_unref (ask->names);
  g_clear_pointer (&ask->instruments, way_instruments_unref);
  g_free (ask);
}

static gpointer
look_run (WayDb *db, gpointer data, GError **error)
{
  WayTodayAsk *ask = data;

  ask->db = db;
  return way_today_read (ask, error);
}

void
way_workspace_look_at_today_async (WayWorkspace       *self,
                                   WayDate             day,
                                   GCancellable       *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data)
{
  static const WayVerb verb = { look_run, NULL, ask_free, g_object_unref, TRUE };
  WayTodayAsk         *ask = g_new0 (WayTodayAsk, 1);
  WayInstruments      *instruments = way_workspace_get_instruments (self);

  ask->worker = way_workspace_get_staff (self)->parent.id;
  ask->role = way_workspace_get_staff (self)->role;
  ask->day = day;
  ask->now = way_now ();
  ask->instruments = instruments != NULL ? way_instruments_ref (instruments) : NULL;
  ask->names = g_hash_table_new_full (way_id_hash, way_id_equal, g_free, g_free);
  way_workspace_submit (self, &verb, ask, cancellable, callback, user_data);
}

WayToday *
way_workspace_look_at_today_finish (WayWorkspace *self, GAsyncResult *result, GError **error)
{
  return way_workspace_finish (self, result, error);
}
