/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-occurrence.h"

G_DEFINE_FINAL_TYPE (WayOccurrence, way_occurrence, G_TYPE_OBJECT)

static void
way_occurrence_finalize (GObject *object)
{
  WayOccurrence *self = WAY_OCCURRENCE (object);

  g_clear_object (&self->appointment);
  g_free (self->client_name);
  g_free (self->worker_name);

  G_OBJECT_CLASS (way_occurrence_parent_class)->finalize (object);
}

static void
way_occurrence_class_init (WayOccurrenceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = way_occurrence_finalize;
}

static void
way_occurrence_init (WayOccurrence *self)
{
}

WayOccurrence *
way_occurrence_new (WayAppointment *appointment, WayTime starts_at)
{
  WayOccurrence *self = g_object_new (WAY_TYPE_OCCURRENCE, NULL);

  self->appointment = g_object_ref (appointment);
  self->starts_at = starts_at;
  return self;
}

WayTime
way_occurrence_get_end (const WayOccurrence *self)
{
  return (WayTime){ self->starts_at.us + self->appointment->minutes * 60 * G_USEC_PER_SEC };
}

gboolean
way_occurrence_is_of_series (const WayOccurrence *self)
{
  return self->appointment->rule != NULL || !way_id_is_none (&self->appointment->series_id);
}

gboolean
way_occurrence_overlaps (const WayOccurrence *self, WayTime from, WayTime to)
{
  return way_appointment_takes_time (self->appointment) && from.us < to.us &&
         self->starts_at.us < to.us && from.us < way_occurrence_get_end (self).us;
}

int
way_occurrence_compare (gconstpointer a, gconstpointer b)
{
  const WayOccurrence *one = *(WayOccurrence *const *)a;
  const WayOccurrence *other = *(WayOccurrence *const *)b;

  if (one->starts_at.us != other->starts_at.us)
    return one->starts_at.us < other->starts_at.us ? -1 : 1;
  return way_id_compare (&one->appointment->parent.id, &other->appointment->parent.id);
}

/* A group is what hangs together by overlapping; each of it is as wide as the others. */
void
way_blocks_arrange (WayBlock *blocks, guint n)
{
  guint  first = 0;
  guint  n_lanes = 0;
  gint64 end = G_MININT64;

  for (guint i = 0; i <= n; i++) {
    guint lane = 0;

    if (i == n || blocks[i].from >= end) {
      for (guint k = first; k < i; k++)
        blocks[k].n_lanes = n_lanes;
      first = i;
      n_lanes = 0;
    }
    if (i == n)
      return;

    for (guint k = first; k < i; k++) {
      if (blocks[k].lane == lane && blocks[k].to > blocks[i].from) {
        lane++;
        k = first - 1; /* from the beginning, with the next lane */
      }
    }
    blocks[i].lane = lane;
    n_lanes = MAX (n_lanes, lane + 1);
    end = i == first ? blocks[i].to : MAX (end, blocks[i].to);
  }
}
