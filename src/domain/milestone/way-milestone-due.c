/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-milestone-due.h"

G_DEFINE_FINAL_TYPE (WayMilestoneDue, way_milestone_due, G_TYPE_OBJECT)

static void
way_milestone_due_finalize (GObject *object)
{
  WayMilestoneDue *self = WAY_MILESTONE_DUE (object);

  g_clear_object (&self->client);
  g_clear_object (&self->milestone);

  G_OBJECT_CLASS (way_milestone_due_parent_class)->finalize (object);
}

static void
way_milestone_due_class_init (WayMilestoneDueClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = way_milestone_due_finalize;
}

static void
way_milestone_due_init (WayMilestoneDue *self)
{
}

static WayMilestoneDue *
make (WayClient *client, WayMilestone *milestone, const WayOwnDay *counted)
{
  WayMilestoneDue *self = g_object_new (WAY_TYPE_MILESTONE_DUE, NULL);

  self->client = g_object_ref (client);
  self->milestone = milestone != NULL ? g_object_ref (milestone) : NULL;
  if (counted != NULL) {
    self->counted = *counted;
    self->day = counted->day;
  }
  if (milestone != NULL)
    self->day = milestone->reached_on;
  return self;
}

char *
way_milestone_due_dup_title (WayMilestoneDue *self)
{
  g_return_val_if_fail (WAY_IS_MILESTONE_DUE (self), NULL);

  return self->milestone != NULL
         ? way_milestone_dup_title (self->milestone)
         : way_milestone_words_span (self->counted.count, self->counted.unit);
}

static gboolean
is_counted_as (WayMilestone *milestone, const WayOwnDay *counted)
{
  return milestone->kind == WAY_MILESTONE_DAYS && milestone->count == counted->count &&
         milestone->unit == counted->unit && milestone->reached_on.ymd == counted->day.ymd;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const WayMilestoneDue *left = *(WayMilestoneDue *const *)a, *right = *(WayMilestoneDue *const *)b;

  return (left->day.ymd > right->day.ymd) - (left->day.ymd < right->day.ymd);
}

GPtrArray *
way_milestone_due_list (WayClient *client,
                        GPtrArray *milestones,
                        WayDate    first,
                        WayDate    last,
                        gboolean   only_open)
{
  GPtrArray *due = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GArray) counted = way_own_days_list (client->own_date, first, last);

  for (guint i = 0; i < milestones->len; i++) {
    WayMilestone *milestone = g_ptr_array_index (milestones, i);

    for (guint n = counted->len; n > 0; n--) {
      if (is_counted_as (milestone, &g_array_index (counted, WayOwnDay, n - 1)))
        g_array_remove_index (counted, n - 1);
    }
    if (milestone->reached_on.ymd >= first.ymd && milestone->reached_on.ymd <= last.ymd &&
        !(only_open && milestone->celebrated_on.ymd != 0))
      g_ptr_array_add (due, make (client, milestone, NULL));
  }
  for (guint n = 0; n < counted->len; n++)
    g_ptr_array_add (due, make (client, NULL, &g_array_index (counted, WayOwnDay, n)));

  g_ptr_array_sort (due, compare);
  return due;
}
