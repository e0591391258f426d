/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-record.h"

#include <string.h>

#include "way-text.h"

static const WayField common_fields[] = {
  WAY_FIELD (WayRecord, id, .required = TRUE),
  WAY_FIELD (WayRecord, revision, .required = TRUE),
  WAY_FIELD (WayRecord, clock, .required = TRUE),
  WAY_FIELD (WayRecord, site, .required = TRUE),
  WAY_FIELD (WayRecord, changed_by),
  WAY_FIELD (WayRecord, created_at, .required = TRUE),
  WAY_FIELD (WayRecord, changed_at, .required = TRUE),
  WAY_FIELD (WayRecord, deleted_at),
};

G_STATIC_ASSERT (G_N_ELEMENTS (common_fields) == WAY_RECORD_N_COMMON);

G_DEFINE_ABSTRACT_TYPE (WayRecord, way_record, G_TYPE_OBJECT)

static void
way_record_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  way_field_get_value (&WAY_RECORD_GET_CLASS (object)->fields[prop_id - 1], object, value);
}

static void
way_record_finalize (GObject *object)
{
  const WayRecordClass *klass = WAY_RECORD_GET_CLASS (object);

  for (guint i = 0; i < klass->n_fields; i++)
    way_field_clear (&klass->fields[i], object);

  G_OBJECT_CLASS (way_record_parent_class)->finalize (object);
}

static void
way_record_class_init (WayRecordClass *klass)
{
  G_OBJECT_CLASS (klass)->get_property = way_record_get_property;
  G_OBJECT_CLASS (klass)->finalize = way_record_finalize;

  for (guint i = 0; i < WAY_RECORD_N_COMMON; i++)
    g_object_class_install_property (G_OBJECT_CLASS (klass), i + 1,
                                     way_field_make_property (&common_fields[i]));
}

static void
way_record_init (WayRecord *self)
{
}

void
way_record_class_declare (WayRecordClass *klass,
                          const char     *table,
                          const WayField *own_fields,
                          guint           n_own_fields)
{
  WayField *fields =
    g_new (WayField, WAY_RECORD_N_COMMON + n_own_fields); /* as long as the class */

  memcpy (fields, common_fields, sizeof common_fields);
  memcpy (fields + WAY_RECORD_N_COMMON, own_fields, n_own_fields * sizeof *fields);

  klass->table = table;
  klass->fields = fields;
  klass->n_fields = WAY_RECORD_N_COMMON + n_own_fields;

  G_OBJECT_CLASS (klass)->get_property = way_record_get_property; /* GObject does not inherit it */
  for (guint i = WAY_RECORD_N_COMMON; i < klass->n_fields; i++)
    g_object_class_install_property (G_OBJECT_CLASS (klass), i + 1,
                                     way_field_make_property (&fields[i]));
}

gpointer
way_record_new (GType type, const WayId *id)
{
  WayRecord            *self = g_object_new (type, NULL);
  const WayRecordClass *klass = WAY_RECORD_GET_CLASS (self);

  for (guint i = 0; i < klass->n_fields; i++)
    way_field_clear (&klass->fields[i], self);

  way_set (self, revision, 0);
  if (id != NULL)
    way_set (self, id, *id);
  return self;
}

gpointer
way_record_copy (gpointer self)
{
  const WayRecordClass *klass = WAY_RECORD_GET_CLASS (self);
  WayRecord            *copy = g_object_new (G_OBJECT_TYPE (self), NULL);

  for (guint i = 0; i < klass->n_fields; i++)
    way_field_copy (&klass->fields[i], self, copy);

  return copy;
}

gpointer
way_record_publish (gpointer self)
{
  WAY_RECORD (self)->published = TRUE;
  return self;
}

gboolean
way_record_equal (gpointer a, gpointer b)
{
  const WayRecordClass *klass = WAY_RECORD_GET_CLASS (a);

  g_return_val_if_fail (G_OBJECT_TYPE (a) == G_OBJECT_TYPE (b), FALSE);

  for (guint i = WAY_RECORD_N_COMMON; i < klass->n_fields; i++) {
    if (!way_field_equal (&klass->fields[i], a, b))
      return FALSE;
  }

  return TRUE;
}

const WayField *
way_record_class_find_field (const WayRecordClass *klass, const char *name)
{
  for (guint i = 0; i < klass->n_fields; i++) {
    if (strcmp (klass->fields[i].name, name) == 0)
      return &klass->fields[i];
  }

  return NULL;
}

const WayField *
way_record_find_field (gpointer self, const char *name)
{
  return way_record_class_find_field (WAY_RECORD_GET_CLASS (self), name);
}

gboolean
way_record_check (gpointer self, GError **error)
{
  const WayRecordClass *klass = WAY_RECORD_GET_CLASS (self);

  for (guint i = WAY_RECORD_N_COMMON; i < klass->n_fields; i++) {
    if (!way_field_check (&klass->fields[i], self, error))
      return FALSE;
  }

  return klass->check == NULL || klass->check (self, error);
}

const WayId *
way_record_get_client_id (gpointer self)
{
  const WayField *field;

  if (strcmp (WAY_RECORD_GET_CLASS (self)->table, "client") == 0)
    return &WAY_RECORD (self)->id;

  field = way_record_find_field (self, "client_id"); /* way_field_is_client() */
  if (field == NULL || way_field_is_none (field, self))
    return NULL;
  return (const WayId *)G_STRUCT_MEMBER_P (self, field->offset);
}

gboolean
way_record_set_from_text (gpointer self, const WayField *field, const char *text, GError **error)
{
  g_return_val_if_fail (!WAY_RECORD (self)->published, FALSE);

  return way_field_from_text (field, self, text, error);
}

/* Where a setter may write: a member is const to everybody else. */
static gpointer
open_member (gpointer self, gconstpointer member)
{
  if (WAY_RECORD (self)->published)
    g_error ("A published %s must not change", G_OBJECT_TYPE_NAME (self));

  return (gpointer)member;
}

void
way_record_set_text (gpointer self, gconstpointer member, const char *value)
{
  char **text = open_member (self, member);
  char  *clean = NULL;

  /* What cannot be stored stays as it was typed, and way_field_check() refuses it in words. */
  if (!way_text_clean (value, -1, &clean))
    clean = g_strdup (value);
  g_free (*text);
  *text = clean;
}

void
way_record_set_int (gpointer self, gconstpointer member, gint64 value)
{
  *(gint64 *)open_member (self, member) = value;
}

void
way_record_set_real (gpointer self, gconstpointer member, double value)
{
  *(double *)open_member (self, member) = value;
}

void
way_record_set_bool (gpointer self, gconstpointer member, bool value)
{
  *(bool *)open_member (self, member) = value;
}

void
way_record_set_date (gpointer self, gconstpointer member, WayDate value)
{
  *(WayDate *)open_member (self, member) = value;
}

void
way_record_set_time (gpointer self, gconstpointer member, WayTime value)
{
  *(WayTime *)open_member (self, member) = value;
}

void
way_record_set_choice (gpointer self, gconstpointer member, guint value)
{
  *(guint *)open_member (self, member) = value;
}

void
way_record_set_id (gpointer self, gconstpointer member, WayId value)
{
  *(WayId *)open_member (self, member) = value;
}

void
way_record_set_bytes (gpointer self, gconstpointer member, GBytes *value)
{
  GBytes **bytes = open_member (self, member);
  GBytes  *ref = value != NULL ? g_bytes_ref (value) : NULL;

  g_clear_pointer (bytes, g_bytes_unref);
  *bytes = ref;
}

void
way_record_set_set (gpointer self, gconstpointer member, WaySet value)
{
  *(WaySet *)open_member (self, member) = value;
}
