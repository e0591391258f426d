/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-query.h"

struct _WayQuery {
  WayRecord      *example;
  const WayField *fields[WAY_QUERY_MAX_FIELDS];
  guint           n_fields;
  const WayField *order[WAY_QUERY_MAX_ORDER];
  gboolean        descending;
};

WayQuery *
way_query_new (GType type)
{
  WayQuery *self = g_atomic_rc_box_new0 (WayQuery);

  self->example = way_record_new (type, NULL);
  return self;
}

WayQuery *
way_query_new_of (GType type, const char *field, const WayId *id)
{
  g_autofree char *text = way_id_to_text (id);

  return way_query_where (way_query_new (type), field, text);
}

WayQuery *
way_query_ref (WayQuery *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
query_clear (gpointer data)
{
  g_object_unref (((WayQuery *)data)->example);
}

void
way_query_unref (WayQuery *self)
{
  g_atomic_rc_box_release_full (self, query_clear);
}

WayQuery *
way_query_where (WayQuery *self, const char *name, const char *text)
{
  const WayField *field = way_record_find_field (self->example, name);

  g_return_val_if_fail (field != NULL && self->n_fields < WAY_QUERY_MAX_FIELDS, self);

  if (!way_record_set_from_text (self->example, field, text, NULL))
    g_critical ("A query by “%s” with a value it cannot have", name);
  self->fields[self->n_fields++] = field;
  return self;
}

WayQuery *
way_query_order_by (WayQuery *self, const char *name, gboolean descending)
{
  self->order[0] = way_record_find_field (self->example, name);
  self->descending = descending;
  g_return_val_if_fail (self->order[0] != NULL, self);
  return self;
}

WayQuery *
way_query_then_by (WayQuery *self, const char *name)
{
  g_return_val_if_fail (self->order[0] != NULL, self);

  self->order[1] = way_record_find_field (self->example, name);
  g_return_val_if_fail (self->order[1] != NULL, self);
  return self;
}

GType
way_query_get_record_type (const WayQuery *self)
{
  return G_OBJECT_TYPE (self->example);
}

gpointer
way_query_get_example (const WayQuery *self)
{
  return self->example;
}

guint
way_query_get_n_fields (const WayQuery *self)
{
  return self->n_fields;
}

const WayField *
way_query_get_field (const WayQuery *self, guint n)
{
  g_return_val_if_fail (n < self->n_fields, NULL);

  return self->fields[n];
}

const WayField *
way_query_get_order (const WayQuery *self, guint n)
{
  return n < WAY_QUERY_MAX_ORDER ? self->order[n] : NULL;
}

gboolean
way_query_is_descending (const WayQuery *self)
{
  return self->descending;
}

static gboolean
matches_field (const WayQuery *self, guint n, gpointer record, const WayId *client_id)
{
  const WayField *field = self->fields[n];

  if (way_field_equal (field, self->example, record))
    return TRUE;
  return client_id != NULL && way_field_is_client (field) &&
         way_id_compare ((const WayId *)G_STRUCT_MEMBER_P (self->example, field->offset),
                         client_id) == 0;
}

gboolean
way_query_matches (const WayQuery *self, gpointer record, const WayId *client_id)
{
  if (G_OBJECT_TYPE (record) != G_OBJECT_TYPE (self->example) ||
      WAY_RECORD (record)->deleted_at.us != 0)
    return FALSE;

  for (guint i = 0; i < self->n_fields; i++) {
    if (!matches_field (self, i, record, client_id))
      return FALSE;
  }

  return TRUE;
}

int
way_query_compare (const WayQuery *self, gpointer a, gpointer b)
{
  int order = 0;

  for (guint n = 0; order == 0 && way_query_get_order (self, n) != NULL; n++)
    order = way_field_compare (self->order[n], a, b);
  if (order == 0)
    order = way_id_compare (&WAY_RECORD (a)->id, &WAY_RECORD (b)->id);
  return self->descending ? -order : order;
}
