/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-demo-pen.h"

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
