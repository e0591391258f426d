/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-demo-pen.h"

#include "way-hour.h"

/* As way_id_make(), but drawn from the seeded source. */
static WayId
draw_id (WayDemoPen *self)
{
  WayId id = way_id_make (++self->made);

  for (guint i = 9; i < sizeof id.bytes; i++)
    id.bytes[i] = (guint8)g_rand_int_range (self->rand, 0, 256);
  id.bytes[8] = 0x80;
  return id;
}

gpointer
way_demo_pen_create (WayDemoPen *self, GType type)
{
  WayId id = draw_id (self);

  return way_record_new (type, &id);
}

const char *
way_demo_pen_pick (WayDemoPen *self, const char *const *texts)
{
  return texts[g_rand_int_range (self->rand, 0, (gint32)g_strv_length ((GStrv)texts))];
}

gboolean
way_demo_pen_chance (WayDemoPen *self, double likely)
{
  return g_rand_double (self->rand) < likely;
}

int
way_demo_pen_between (WayDemoPen *self, int least, int most)
{
  return g_rand_int_range (self->rand, least, most + 1);
}

WayTime
way_demo_pen_time_of (WayDemoPen *self, WayDate day)
{
  g_autoptr (GDateTime) morning =
    g_date_time_new_utc ((int)way_date_get_year (day), (int)way_date_get_month (day),
                         (int)way_date_get_day (day), 9, 0, 0);
  gint64 minutes = way_demo_pen_between (self, 0, 8 * 60);

  return (WayTime){ (g_date_time_to_unix (morning) + minutes * 60) * G_USEC_PER_SEC };
}

WayTime
way_demo_pen_time_at (WayDemoPen *self, WayDate day, gint64 minute)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();

  return way_hour_to_time (day, minute, zone);
}

GRand *
way_demo_pen_turn (WayDemoPen *self, const WayId *about, guint part)
{
  GRand *shared = self->rand;

  self->rand = g_rand_new_with_seed (way_id_hash (about) ^ part);
  return shared;
}

void
way_demo_pen_turn_back (WayDemoPen *self, GRand *shared)
{
  g_rand_free (self->rand);
  self->rand = shared;
}

guint
way_demo_pen_find_staff (WayDemoPen *self, const WayId *who)
{
  guint n = 0;

  while (n + 1 < WAY_DEMO_N_STAFF && !way_id_equal (&self->staff[n], who))
    n++;
  return n;
}

const WayId *
way_demo_pen_get_own (WayDemoPen *self, guint worker, guint n)
{
  return n < self->own[worker]->len ? &g_array_index (self->own[worker], WayId, n) : NULL;
}

gpointer
way_demo_pen_next_version (gpointer record, gint64 revision, WayTime made_at)
{
  gpointer version = way_record_copy (record);

  way_set (WAY_RECORD (version), revision, revision);
  way_set (WAY_RECORD (version), created_at, made_at);
  return version;
}

typedef struct {
  WayId      who;
  WayTime    at;
  GPtrArray *records;
} Act;

static void
act_free (gpointer data)
{
  Act *act = data;

  g_ptr_array_unref (act->records);
  g_free (act);
}

static gboolean
write_act (WayDemoPen *self, const Act *act, GError **error)
{
  g_autoptr (WayWriter) writer = way_writer_new (self->db, &act->who, act->at, error);

  for (guint i = 0; writer != NULL && i < act->records->len; i++) {
    if (way_writer_save (writer, g_ptr_array_index (act->records, i), error) == NULL)
      return FALSE;
  }

  return writer != NULL && way_writer_finish (writer, error);
}

static int
compare_acts (gconstpointer a, gconstpointer b)
{
  gint64 left = (*(const Act *const *)a)->at.us;
  gint64 right = (*(const Act *const *)b)->at.us;

  return (left > right) - (left < right);
}

void
way_demo_pen_begin (WayDemoPen *self)
{
  self->acts = g_ptr_array_new_with_free_func (act_free);
}

gboolean
way_demo_pen_end (WayDemoPen *self, GError **error)
{
  g_autoptr (GPtrArray) acts = g_steal_pointer (&self->acts);

  g_ptr_array_sort (acts, compare_acts);
  for (guint i = 0; i < acts->len; i++) {
    if (!write_act (self, g_ptr_array_index (acts, i), error))
      return FALSE;
  }

  return TRUE;
}

gboolean
way_demo_pen_write (WayDemoPen  *self,
                    const WayId *who,
                    WayTime      at,
                    GPtrArray   *records,
                    GError     **error)
{
  Act     *act = g_new0 (Act, 1);
  gboolean done;

  *act = (Act){ *who, at, records };
  if (self->acts != NULL) {
    g_ptr_array_add (self->acts, act);
    return TRUE;
  }

  done = write_act (self, act, error);
  act_free (act);
  return done;
}

gboolean
way_demo_pen_write_one (WayDemoPen  *self,
                        const WayId *who,
                        WayTime      at,
                        gpointer     record,
                        GError     **error)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (records, record);
  return way_demo_pen_write (self, who, at, records, error);
}
