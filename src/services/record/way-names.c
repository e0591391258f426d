/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-names.h"

#include <string.h>

#include "way-client-name.h"
#include "way-error.h"
#include "way-record-repo.h"
#include "way-record-words.h"
#include "way-records.h"

typedef struct {
  WayId id;
  char *name;
  char *whole; /* of a client whose name is hidden; else NULL */
  char *the;
} Name;

struct _WayNames {
  WayInstruments *instruments;
  GHashTable     *names; /* Name by its id, which is in it */
  gboolean        on_paper;
};

static guint
hash_id (gconstpointer id)
{
  guint hash;

  memcpy (&hash, ((const WayId *)id)->bytes + 12, sizeof hash); /* the random end */
  return hash;
}

static gboolean
equal_ids (gconstpointer a, gconstpointer b)
{
  return way_id_compare (a, b) == 0;
}

static void
name_free (gpointer data)
{
  Name *name = data;

  g_free (name->name);
  g_free (name->whole);
  g_free (name->the);
  g_free (name);
}

WayNames *
way_names_new (WayInstruments *instruments)
{
  WayNames *self = g_atomic_rc_box_new0 (WayNames);

  self->instruments = instruments != NULL ? way_instruments_ref (instruments) : NULL;
  self->names = g_hash_table_new_full (hash_id, equal_ids, NULL, name_free);
  return self;
}

void
way_names_set_on_paper (WayNames *self)
{
  self->on_paper = TRUE;
}

WayNames *
way_names_ref (WayNames *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
names_clear (gpointer data)
{
  WayNames *self = data;

  g_clear_pointer (&self->instruments, way_instruments_unref);
  g_hash_table_unref (self->names);
}

void
way_names_unref (WayNames *self)
{
  g_atomic_rc_box_release_full (self, names_clear);
}

WayInstruments *
way_names_get_instruments (const WayNames *self)
{
  return self->instruments;
}

gboolean
way_names_add (WayNames *self, WayDb *db, const char *table, const WayId *id, GError **error)
{
  const GType type = table != NULL ? way_records_find_type (table) : 0;
  g_autoptr (GError) failure = NULL;
  g_autoptr (WayRecord) record = NULL;
  Name *name;

  if (type == 0 || way_id_is_none (id) || g_hash_table_contains (self->names, id))
    return TRUE;

  record = way_record_repo_get (db, type, id, &failure);
  if (record == NULL && !g_error_matches (failure, WAY_ERROR, WAY_ERROR_NOT_FOUND)) {
    g_propagate_error (error, g_steal_pointer (&failure));
    return FALSE;
  }

  name = g_new0 (Name, 1);
  name->id = *id;
  if (record != NULL) {
    name->name = way_record_words_name (record, self->instruments);
    name->whole = WAY_IS_CLIENT (record) ? way_client_dup_name (WAY_CLIENT (record)) : NULL;
    name->the = way_record_words_the (record, self->instruments);
  }
  g_hash_table_insert (self->names, &name->id, name);
  return TRUE;
}

static gboolean
add_of_text (WayNames *self, WayDb *db, const WayField *field, const char *text, GError **error)
{
  WayId id;

  if (field == NULL || field->target == NULL || field->hidden || text == NULL ||
      !way_id_from_text (text, &id))
    return TRUE;

  return way_names_add (self, db, field->target, &id, error);
}

gboolean
way_names_add_deed (WayNames *self, WayDb *db, const WayHistoryDeed *deed, GError **error)
{
  const GType type = way_records_find_type (deed->table);
  g_autoptr (WayRecordClass) klass = type != 0 ? g_type_class_ref (type) : NULL;

  if (!way_names_add (self, db, deed->table, &deed->record_id, error) ||
      !way_names_add (self, db, "client", &deed->client_id, error))
    return FALSE;

  for (guint i = 0; klass != NULL && i < deed->n_changes; i++) {
    const WayFieldChange *change = &deed->changes[i];
    const WayField       *field = way_record_class_find_field (klass, change->field);

    if (!add_of_text (self, db, field, change->before, error) ||
        !add_of_text (self, db, field, change->after, error))
      return FALSE;
  }

  return TRUE;
}

gboolean
way_names_add_record (WayNames *self, WayDb *db, gpointer record, GError **error)
{
  const WayRecordClass *klass = WAY_RECORD_GET_CLASS (record);

  if (!way_names_add (self, db, "staff", &WAY_RECORD (record)->changed_by, error) ||
      !way_names_add (self, db, klass->table, &WAY_RECORD (record)->id, error))
    return FALSE;

  for (guint i = WAY_RECORD_N_COMMON; i < klass->n_fields; i++) {
    const WayField *field = &klass->fields[i];

    if (field->type == WAY_FIELD_ID && !field->hidden &&
        !way_names_add (self, db, field->target, G_STRUCT_MEMBER_P (record, field->offset), error))
      return FALSE;
  }

  return TRUE;
}

const char *
way_names_get (const WayNames *self, const WayId *id)
{
  const Name *name = g_hash_table_lookup (self->names, id);

  if (name == NULL)
    return NULL;
  return self->on_paper && name->whole != NULL ? name->whole : name->name;
}

const char *
way_names_get_searched (const WayNames *self, const WayId *id)
{
  const Name *name = g_hash_table_lookup (self->names, id);

  if (name == NULL)
    return NULL;
  return name->whole != NULL ? name->whole : name->name;
}

char *
way_names_show_text (const WayNames *self, GType type, const WayField *field, const char *text)
{
  return !self->on_paper && way_client_name_is_in (type, field) ? way_client_name_show_text (text)
                                                                : g_strdup (text);
}

const char *
way_names_get_the (const WayNames *self, const WayId *id)
{
  const Name *name = g_hash_table_lookup (self->names, id);

  return name != NULL ? name->the : NULL;
}

const char *
way_names_get_of_text (const WayNames *self, const WayField *field, const char *text)
{
  WayId id;

  if (field == NULL || field->type != WAY_FIELD_ID || text == NULL || !way_id_from_text (text, &id))
    return NULL;
  return way_names_get (self, &id);
}
