/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-history-entry.h"

/* The kinds of records that are signed by being made. */
static const char *const signed_tables[] = { "assessment", NULL };

/* How records leave, or were not let out. */
static const char *const ways_out[] = { "print", "export", "copy", "denied", NULL };

G_DEFINE_FINAL_TYPE (WayHistoryEntry, way_history_entry, G_TYPE_OBJECT)

void
way_history_deed_free (WayHistoryDeed *self)
{
  for (guint i = 0; i < self->n_changes; i++) {
    g_free (self->changes[i].field);
    g_free (self->changes[i].before);
    g_free (self->changes[i].after);
  }
  g_free (self->changes);
  g_free (self->verb);
  g_free (self->table);
  g_free (self->words);
  g_free (self);
}

const WayFieldChange *
way_history_deed_find (const WayHistoryDeed *self, const char *field)
{
  for (guint i = 0; i < self->n_changes; i++) {
    if (g_str_equal (self->changes[i].field, field))
      return &self->changes[i];
  }

  return NULL;
}

static void
way_history_entry_finalize (GObject *object)
{
  WayHistoryEntry *self = WAY_HISTORY_ENTRY (object);

  g_ptr_array_unref (self->deeds);
  g_free (self->who);
  way_act_pointer_clear (&self->took_back);
  way_act_pointer_clear (&self->taken_back);
  way_undo_bar_clear (&self->bar);

  G_OBJECT_CLASS (way_history_entry_parent_class)->finalize (object);
}

static void
way_history_entry_class_init (WayHistoryEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = way_history_entry_finalize;
}

static void
way_history_entry_init (WayHistoryEntry *self)
{
  self->deeds = g_ptr_array_new_with_free_func ((GDestroyNotify)way_history_deed_free);
  self->n_times = 1;
}

gboolean
way_history_entry_is_reading (WayHistoryEntry *self)
{
  const WayHistoryDeed *first = self->deeds->len > 0 ? g_ptr_array_index (self->deeds, 0) : NULL;

  g_return_val_if_fail (WAY_IS_HISTORY_ENTRY (self), FALSE);

  return first != NULL && first->kind == WAY_HISTORY_ACCESS && g_str_equal (first->verb, "view");
}

const WayId *
way_history_entry_get_client (WayHistoryEntry *self)
{
  const WayHistoryDeed *first = self->deeds->len > 0 ? g_ptr_array_index (self->deeds, 0) : NULL;

  g_return_val_if_fail (WAY_IS_HISTORY_ENTRY (self), NULL);

  for (guint i = 0; i < self->deeds->len; i++) {
    const WayHistoryDeed *deed = g_ptr_array_index (self->deeds, i);

    if (g_strcmp0 (deed->table, "client_match") == 0)
      return NULL;
  }
  return first != NULL && !way_id_is_none (&first->client_id) ? &first->client_id : NULL;
}

const WayId *
way_history_entry_get_merging (WayHistoryEntry *self)
{
  g_return_val_if_fail (WAY_IS_HISTORY_ENTRY (self), NULL);

  for (guint i = 0; i < self->deeds->len; i++) {
    const WayHistoryDeed *deed = g_ptr_array_index (self->deeds, i);
    const WayFieldChange *verdict = way_history_deed_find (deed, "verdict");

    if (g_strcmp0 (deed->table, "client_match") == 0 && deed->kind == WAY_HISTORY_CREATED &&
        verdict != NULL && g_strcmp0 (verdict->after, "same") == 0)
      return &deed->record_id;
  }

  return NULL;
}

gboolean
way_history_deed_signs (const WayHistoryDeed *self)
{
  return self->kind == WAY_HISTORY_CREATED && g_strv_contains (signed_tables, self->table);
}

WayHistoryKinds
way_history_entry_get_kinds (WayHistoryEntry *self)
{
  WayHistoryKinds kinds = 0;

  g_return_val_if_fail (WAY_IS_HISTORY_ENTRY (self), 0);

  for (guint i = 0; i < self->deeds->len; i++) {
    const WayHistoryDeed *deed = g_ptr_array_index (self->deeds, i);

    if (way_history_deed_signs (deed))
      return WAY_HISTORY_OF_SIGNING; /* with the scores that were signed, too */
    if (deed->kind != WAY_HISTORY_ACCESS)
      kinds |= WAY_HISTORY_OF_CHANGES;
    else
      kinds |=
        g_strv_contains (ways_out, deed->verb) ? WAY_HISTORY_OF_GIVING_OUT : WAY_HISTORY_OF_READING;
  }

  return kinds;
}
