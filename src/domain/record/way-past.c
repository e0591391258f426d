/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-past.h"

WayPast *
way_past_new (void)
{
  WayPast *self = g_atomic_rc_box_new0 (WayPast);

  self->unknown = g_ptr_array_new ();
  self->owned = g_ptr_array_new_with_free_func ((GDestroyNotify)way_past_unref);
  return self;
}

WayPast *
way_past_ref (WayPast *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
past_clear (gpointer data)
{
  WayPast *self = data;

  g_clear_object (&self->then);
  g_clear_object (&self->now);
  g_ptr_array_unref (self->unknown);
  g_ptr_array_unref (self->owned);
}

void
way_past_unref (WayPast *self)
{
  g_atomic_rc_box_release_full (self, past_clear);
}

gboolean
way_past_is_there_now (const WayPast *self)
{
  return self->now->deleted_at.us == 0;
}

gboolean
way_past_knows (const WayPast *self, const WayField *field)
{
  return self->then != NULL && !g_ptr_array_find (self->unknown, field, NULL);
}

gboolean
way_past_differs (const WayPast *self, const WayField *field)
{
  return way_past_knows (self, field) && !way_field_equal (field, self->then, self->now);
}

gpointer
way_past_put_back (const WayPast *self, GPtrArray *fields)
{
  const WayRecordClass *klass = WAY_RECORD_GET_CLASS (self->now);
  WayRecord            *copy = way_record_copy (self->now);

  for (guint i = WAY_RECORD_N_COMMON; i < klass->n_fields; i++) {
    const WayField *field = &klass->fields[i];

    if (way_past_differs (self, field) &&
        (fields == NULL || g_ptr_array_find (fields, field, NULL)))
      way_field_copy (field, self->then, copy);
  }

  way_set (copy, deleted_at, WAY_TIME_NONE);
  return copy;
}
