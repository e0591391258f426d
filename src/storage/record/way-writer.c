/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-writer-private.h"

#include <string.h>

#include "way-assessment.h"
#include "way-client-changes.h"
#include "way-client-due.h"
#include "way-client-index.h"
#include "way-client-match.h"
#include "way-client.h"
#include "way-clock.h"
#include "way-contact-point.h"
#include "way-contact.h"
#include "way-draft-repo.h"
#include "way-error.h"
#include "way-last-contact.h"
#include "way-log-content.h"
#include "way-meta.h"
#include "way-plan.h"
#include "way-record-repo.h"
#include "way-records.h"
#include "way-resource-index.h"
#include "way-resource.h"

/* So many entries the order of the changes may be behind the log: reading them takes less than a
 * save. */
#define MAX_BEHIND 500

struct _WayWriter {
  WayDb     *db;
  WayStamp   stamp;
  WayRecord *last; /* read or written, as it is stored; or NULL */
  GPtrArray *records;
  GArray    *touched; /* ids of the clients whose rows in the list are behind */
  GArray    *due;     /* and of those for whom something else comes round now */
  GArray    *reached; /* and of those of whom only the last contact may be another */
  GArray    *places;  /* ids of resources whose rows in their list are behind */
};

WayWriter *
way_writer_new (WayDb *db, const WayId *who, WayTime now, GError **error)
{
  g_autoptr (WayWriter) self = g_new0 (WayWriter, 1);
  gint64 last;

  self->db = db;
  self->records = g_ptr_array_new_with_free_func (g_object_unref);
  self->touched = g_array_new (FALSE, FALSE, sizeof (WayId));
  self->due = g_array_new (FALSE, FALSE, sizeof (WayId));
  self->reached = g_array_new (FALSE, FALSE, sizeof (WayId));
  self->places = g_array_new (FALSE, FALSE, sizeof (WayId));
  self->stamp.who = *who;
  self->stamp.at = now;
  if (!way_meta_get_site (db, &self->stamp.site, error) || !way_log_get_clock (db, &last, error))
    return NULL;

  self->stamp.clock = way_clock_tick (last, now.us);
  return g_steal_pointer (&self);
}

void
way_writer_free (WayWriter *self)
{
  g_clear_object (&self->last);
  g_ptr_array_unref (self->records);
  g_array_unref (self->touched);
  g_array_unref (self->due);
  g_array_unref (self->reached);
  g_array_unref (self->places);
  g_free (self);
}

WayDb *
way_writer_get_db (WayWriter *self)
{
  return self->db;
}

void
way_writer_set_undoes (WayWriter *self, gint64 act)
{
  self->stamp.undoes = act;
}

gint64
way_writer_get_act (WayWriter *self)
{
  return self->stamp.act;
}

GPtrArray *
way_writer_get_records (WayWriter *self)
{
  return self->records;
}

gboolean
way_writer_finish (WayWriter *self, GError **error)
{
  for (guint i = 0; i < self->touched->len; i++) {
    if (!way_client_index_update (self->db, &g_array_index (self->touched, WayId, i), error))
      return FALSE;
  }
  for (guint i = 0; i < self->due->len; i++) {
    if (!way_client_due_update (self->db, &g_array_index (self->due, WayId, i), error))
      return FALSE;
  }

  for (guint i = 0; i < self->reached->len; i++) {
    if (!way_last_contact_follow (self->db, &g_array_index (self->reached, WayId, i), error))
      return FALSE;
  }

  for (guint i = 0; i < self->places->len; i++) {
    if (!way_resource_index_update (self->db, &g_array_index (self->places, WayId, i), error))
      return FALSE;
  }

  g_array_set_size (self->touched, 0);
  g_array_set_size (self->due, 0);
  g_array_set_size (self->reached, 0);
  g_array_set_size (self->places, 0);
  return way_client_changes_follow (self->db, MAX_BEHIND, error);
}

/* --- one row --- */

gpointer
way_writer_get_record (WayWriter *self, GType type, const WayId *id, GError **error)
{
  if (self->last == NULL || G_OBJECT_TYPE (self->last) != type ||
      way_id_compare (&self->last->id, id) != 0) {
    g_clear_object (&self->last);
    self->last = way_record_repo_get (self->db, type, id, error);
  }

  return self->last != NULL ? g_object_ref (self->last) : NULL;
}

/* What is written about one client comes together, so that only the last one is compared: a client
 * who is touched twice is looked at twice, and nothing happens the second time. */
static void
touch_one (GArray *touched, const WayId *id)
{
  const guint n = touched->len;

  if (n == 0 || way_id_compare (&g_array_index (touched, WayId, n - 1), id) != 0)
    g_array_append_vals (touched, id, 1);
}

/* Nothing comes round for a new client: its records come with acts of their own. */
static gboolean
is_client_due (gpointer before, gpointer record)
{
  const WayClient *a = before, *b = record;

  return a->status != b->status || a->archived != b->archived ||
         way_id_compare (&a->worker_id, &b->worker_id) != 0 ||
         a->parent.deleted_at.us != b->parent.deleted_at.us;
}

/* Whether the day of the next review may be another one. */
static gboolean
is_plan_due (WayPlan *before, WayPlan *plan)
{
  return before == NULL || before->review_on.ymd != plan->review_on.ymd ||
         before->status != plan->status ||
         before->parent.deleted_at.us != plan->parent.deleted_at.us;
}

/* Also of whom it was before. */
static void
touch_contact (WayWriter *self, WayRecord *before, WayRecord *record)
{
  const WayId *then = before != NULL ? way_record_get_client_id (before) : NULL;
  const WayId *now = way_record_get_client_id (record);

  if (then != NULL)
    touch_one (self->reached, then);
  if (now != NULL)
    touch_one (self->reached, now);
}

static void
touch (WayWriter *self, WayRecord *before, WayRecord *record)
{
  if (WAY_IS_RESOURCE (record))
    touch_one (self->places, &record->id);
  if (WAY_IS_CONTACT (record))
    touch_contact (self, before, record);
  if (WAY_IS_CLIENT_MATCH (record)) {
    touch_one (self->touched, &WAY_CLIENT_MATCH (record)->other_id);
    touch_one (self->due, &WAY_CLIENT_MATCH (record)->other_id);
  }
  if (WAY_IS_CLIENT_MATCH (record) || WAY_IS_CONTACT_POINT (record) || WAY_IS_ASSESSMENT (record) ||
      (WAY_IS_CLIENT (record) &&
       (before == NULL || !way_client_is_listed_alike (WAY_CLIENT (before), WAY_CLIENT (record)))))
    touch_one (self->touched, way_record_get_client_id (record));
  if (WAY_IS_CLIENT_MATCH (record) || WAY_IS_ASSESSMENT (record) ||
      (WAY_IS_CLIENT (record) && before != NULL && is_client_due (before, record)) ||
      (WAY_IS_PLAN (record) &&
       is_plan_due (before != NULL ? WAY_PLAN (before) : NULL, WAY_PLAN (record))))
    touch_one (self->due, way_record_get_client_id (record));
}

/* Whose history tells of it: also that of somebody from whom the record is taken. */
static const WayId *
find_client (WayRecord *before, WayRecord *next)
{
  const WayId *client_id = way_record_get_client_id (next);

  return client_id == NULL && before != NULL ? way_record_get_client_id (before) : client_id;
}

/* Takes a record that is not published to the disk, in the place of what it was before. */
gpointer
way_writer_write (WayWriter  *self,
                  WayRecord  *before,
                  WayRecord  *next,
                  const char *verb,
                  GError    **error)
{
  const WayRecordClass *klass = WAY_RECORD_GET_CLASS (next);
  const WayId          *client_id = find_client (before, next);
  g_autofree char      *content = NULL;
  WayLogEntry           entry = { .area = "history", .verb = verb, .kind = klass->table };

  way_set (next, revision, before != NULL ? before->revision + 1 : 1);
  way_set (next, clock, self->stamp.clock);
  way_set (next, site, self->stamp.site);
  way_set (next, changed_by, self->stamp.who);
  way_set (next, changed_at, self->stamp.at);
  if (before == NULL)
    way_set (next, created_at, self->stamp.at);

  content = way_log_content_make (before, next);
  entry.record_id = next->id;
  entry.revision = next->revision;
  if (client_id != NULL)
    entry.client_id = *client_id;
  entry.content = content;

  if (!way_record_repo_put (self->db, next, before, error) ||
      !way_log_append (self->db, &entry, &self->stamp, error))
    return NULL;

  touch (self, before, next);
  g_set_object (&self->last, way_record_publish (next));
  g_ptr_array_add (self->records, g_object_ref (next));
  return next;
}

static gboolean
conflict (WayRecord *record, GError **error)
{
  g_set_error (error, WAY_ERROR, WAY_ERROR_CONFLICT, "The %s was changed meanwhile",
               WAY_RECORD_GET_CLASS (record)->table);
  return FALSE;
}

static gboolean
give_number (WayWriter *self, WayClient *client, GError **error)
{
  g_autofree char *number = NULL;

  if (client->number != NULL)
    return TRUE;

  number = way_meta_take_client_number (self->db, &self->stamp.site, error);
  if (number == NULL)
    return FALSE;

  way_set (client, number, number);
  return TRUE;
}

/* --- the verbs --- */

gpointer
way_writer_save (WayWriter *self, gpointer record, GError **error)
{
  g_autoptr (WayRecord) next = way_record_copy (record);
  g_autoptr (WayRecord) before = NULL;

  if (!way_record_check (record, error))
    return NULL;

  if (next->revision > 0) {
    before = way_writer_get_record (self, G_OBJECT_TYPE (next), &next->id, error);
    if (before == NULL)
      return NULL;
    if (before->revision != next->revision || before->deleted_at.us != 0) {
      conflict (next, error);
      return NULL;
    }
    if (way_record_equal (before, next)) {
      g_ptr_array_add (self->records, g_object_ref (before));
      return before; /* held by the writer; there is nothing to write */
    }
  } else if (WAY_IS_CLIENT (next) && !give_number (self, WAY_CLIENT (next), error)) {
    return NULL;
  }

  return way_writer_write (self, before, next, before != NULL ? "change" : "create", error);
}

gboolean
way_writer_set_tombstone (WayWriter *self, WayRecord *record, gboolean removed, GError **error)
{
  g_autoptr (WayRecord) next = way_record_copy (record);

  way_set (next, deleted_at, removed ? self->stamp.at : WAY_TIME_NONE);
  return way_writer_write (self, record, next, removed ? "remove" : "restore", error) != NULL;
}

GPtrArray *
way_writer_list_owned (WayDb *db, WayRecord *record, GError **error)
{
  const char *table = WAY_RECORD_GET_CLASS (record)->table;
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint n = 0; way_records_get_type (n) != 0; n++) {
    g_autoptr (WayRecordClass) klass = g_type_class_ref (way_records_get_type (n));

    for (guint i = WAY_RECORD_N_COMMON; i < klass->n_fields; i++) {
      const WayField *field = &klass->fields[i];
      g_autoptr (WayQuery) query = NULL;
      GPtrArray *owned;

      if (!field->owner || g_strcmp0 (field->target, table) != 0)
        continue;

      query = way_query_new_of (way_records_get_type (n), field->name, &record->id);
      owned = way_record_repo_list (db, query, error);
      if (owned == NULL)
        return NULL;
      g_ptr_array_extend_and_steal (all, owned);
    }
  }

  return g_steal_pointer (&all);
}

/* Children first, so that undoing, newest first, brings the owner back before them. */
static gboolean
remove_owned (WayWriter *self, WayRecord *record, GError **error)
{
  g_autoptr (GPtrArray) owned = way_writer_list_owned (self->db, record, error);

  for (guint i = 0; owned != NULL && i < owned->len; i++) {
    if (!way_writer_remove (self, g_ptr_array_index (owned, i), error))
      return FALSE;
  }

  return owned != NULL;
}

gboolean
way_writer_remove (WayWriter *self, gpointer record, GError **error)
{
  WayRecord *gone = record;
  g_autoptr (WayRecord) now = way_writer_get_record (self, G_OBJECT_TYPE (gone), &gone->id, error);

  if (now == NULL)
    return FALSE;
  if (now->revision != gone->revision || now->deleted_at.us != 0)
    return conflict (gone, error);

  return remove_owned (self, now, error) && way_writer_set_tombstone (self, now, TRUE, error) &&
         way_draft_repo_remove (self->db, WAY_RECORD_GET_CLASS (now)->table, &now->id, error);
}

gboolean
way_writer_find_gone_owner (WayDb *db, WayRecord *record, WayRecord **owner, GError **error)
{
  const WayRecordClass *klass = WAY_RECORD_GET_CLASS (record);

  *owner = NULL;
  for (guint i = WAY_RECORD_N_COMMON; i < klass->n_fields; i++) {
    const WayField *field = &klass->fields[i];
    g_autoptr (WayRecord) found = NULL;

    if (!field->owner)
      continue;
    found = way_record_repo_get (db, way_records_find_type (field->target),
                                 G_STRUCT_MEMBER_P (record, field->offset), error);
    if (found == NULL)
      return FALSE;
    if (found->deleted_at.us != 0) {
      *owner = g_steal_pointer (&found);
      return TRUE;
    }
  }

  return TRUE;
}

gpointer
way_writer_restore (WayWriter *self, gpointer record, GError **error)
{
  g_autoptr (WayRecord) next = way_record_copy (record);
  g_autoptr (WayRecord) before = NULL;
  g_autoptr (WayRecord) gone = NULL;

  way_set (next, deleted_at, WAY_TIME_NONE);
  if (!way_record_check (next, error))
    return NULL;

  before = way_writer_get_record (self, G_OBJECT_TYPE (next), &next->id, error);
  if (before == NULL || !way_writer_find_gone_owner (self->db, next, &gone, error))
    return NULL;
  if (before->revision != next->revision || before->deleted_at.us == 0 || gone != NULL) {
    conflict (next, error);
    return NULL;
  }

  return way_writer_write (self, before, next, "restore", error);
}

gboolean
way_writer_note (WayWriter   *self,
                 const char  *verb,
                 const WayId *client_id,
                 const char  *words,
                 GError     **error)
{
  WayLogEntry entry = { .area = "access", .verb = verb, .kind = "access" };

  entry.content = words != NULL ? words : "";
  if (client_id != NULL)
    entry.client_id = *client_id;
  return way_log_append (self->db, &entry, &self->stamp, error);
}
