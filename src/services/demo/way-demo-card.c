/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-demo-pen.h"
#include "way-identity.h"
#include "way-milestone.h"
#include "way-need-now.h"
#include "way-own-days.h"

#define NINETY 90 /* days */

/* --- what a client wants to be known --- */

static const char *
draw_or_nothing (WayDemoPen *pen, double likely, const char *const *texts)
{
  return way_demo_pen_chance (pen, likely) ? way_demo_pen_pick (pen, texts) : NULL;
}

static WayIdentity *
make_identity (WayDemoPen *pen, const WayId *client_id)
{
  static const char *const accommodation[] = { "Hard of hearing on the left: sit on the right",
                                               "Large print, please", "No stairs",
                                               "Remembers better with a note", NULL };
  static const char *const literacy[] = { "Reads slowly; likes to be read to",
                                          "Writes well in Spanish", NULL };
  static const char *const gender[] = { "A woman, if there is a choice", "Does not matter", NULL };
  static const char *const faith[] = { "Catholic, goes on Sundays",
                                       "Muslim: no session at noon on Friday", "None", NULL };
  static const char *const culture[] = { "Navajo", "Family is from Oaxaca", "Deaf community",
                                         NULL };
  static const char *const food[] = { "Halal", "No pork", "Vegetarian", "Diabetic", NULL };
  static const char *const healing[] = { "Talking circle", "Running", "Music in church", NULL };
  static const char *const systems[] = {
    "Was not believed in a hospital once: says what happens before it happens helps",
    "No uniforms at the door", NULL
  };
  WayIdentity *self = way_demo_pen_create (pen, WAY_TYPE_IDENTITY);

  way_set (self, client_id, *client_id);
  way_set (self, accommodation, draw_or_nothing (pen, 0.4, accommodation));
  way_set (self, literacy, draw_or_nothing (pen, 0.2, literacy));
  way_set (self, worker_gender, draw_or_nothing (pen, 0.3, gender));
  way_set (self, faith, draw_or_nothing (pen, 0.3, faith));
  way_set (self, culture, draw_or_nothing (pen, 0.3, culture));
  way_set (self, food, draw_or_nothing (pen, 0.4, food));
  way_set (self, healing, draw_or_nothing (pen, 0.3, healing));
  way_set (self, systems, draw_or_nothing (pen, 0.2, systems));
  way_set (self, immigration_worry, way_demo_pen_chance (pen, 0.05));
  return self;
}

/* --- what is needed --- */

static gboolean
write_need (WayDemoPen *pen, const WayId *client_id, const WayId *who, WayDate day, GError **error)
{
  static const struct {
    WayNeedNowKind kind;
    const char    *given;
    int            cost; /* 0: from stock */
  } needs[] = {
    { WAY_NEED_NOW_FOOD, "Food box", 0 },
    { WAY_NEED_NOW_FOOD, "Grocery card", 2500 },
    { WAY_NEED_NOW_TRANSPORT, "Day pass for the bus", 500 },
    { WAY_NEED_NOW_PHONE, "Minutes for the phone", 1500 },
    { WAY_NEED_NOW_CLOTHING, "Winter coat", 0 },
    { WAY_NEED_NOW_ID, "Fee for the ID", 2000 },
    { WAY_NEED_NOW_SHELTER, "Two nights", 11800 },
  };
  const guint   n = (guint)way_demo_pen_between (pen, 0, G_N_ELEMENTS (needs) - 1);
  const double  kind = g_rand_double (pen->rand);
  WayNeedNow   *need = way_demo_pen_create (pen, WAY_TYPE_NEED_NOW);
  const WayTime at = way_demo_pen_time_of (pen, day);

  way_set (need, client_id, *client_id);
  way_set (need, kind, needs[n].kind);
  way_set (need, asked_on, day);
  if (kind < 0.7) {
    way_set (need, status, WAY_NEED_NOW_GIVEN);
    way_set (need, given_on, day);
    way_set (need, given_words, needs[n].given);
    way_set (need, given_by, *who);
    way_set (need, means, needs[n].cost > 0 ? WAY_NEED_NOW_VOUCHER : WAY_NEED_NOW_STOCK);
    if (needs[n].cost > 0)
      way_set (need, cost, (gint64)needs[n].cost);
  } else if (kind < 0.8) {
    way_set (need, status, WAY_NEED_NOW_ELSEWHERE);
  }
  return way_demo_pen_write_one (pen, who, at, need, error);
}

/* --- what was reached --- */

static WayMilestone *
make_days (WayDemoPen *pen, const WayId *client_id, const WayOwnDay *reached)
{
  WayMilestone *self = way_demo_pen_create (pen, WAY_TYPE_MILESTONE);

  way_set (self, client_id, *client_id);
  way_set (self, kind, WAY_MILESTONE_DAYS);
  way_set (self, count, reached->count);
  way_set (self, unit, reached->unit);
  way_set (self, reached_on, reached->day);
  return self;
}

/* The last one that the own date gave, while the client was known here. */
static gboolean
write_days (WayDemoPen  *pen,
            const WayId *client_id,
            const WayId *who,
            WayDate      first_day,
            GError     **error)
{
  WayMilestone *self;
  WayOwnDay     last;

  if (pen->client->own_date.ymd == 0 ||
      !way_own_days_find_last (pen->client->own_date, way_date_add_days (pen->today, -1), &last) ||
      last.day.ymd < first_day.ymd)
    return TRUE;

  self = make_days (pen, client_id, &last);
  way_set (self, wish, "Coffee together, and nothing in front of the group");
  way_set (self, celebrated_on, last.day);
  way_set (self, celebrated_words, "Coffee, and a card that everybody signed");
  return way_demo_pen_write_one (pen, who, way_demo_pen_time_of (pen, last.day), self, error);
}

static gboolean
write_reached (WayDemoPen  *pen,
               const WayId *client_id,
               const WayId *who,
               WayDate      day,
               GError     **error)
{
  static const struct {
    WayMilestoneKind kind;
    int              count;
    const char      *words;
  } kinds[] = {
    { WAY_MILESTONE_MEETINGS, 30, NULL },
    { WAY_MILESTONE_CHIP, 0, "The white one" },
    { WAY_MILESTONE_CERTIFICATE, 0, "Parenting course" },
    { WAY_MILESTONE_HOUSED, 0, "My own key" },
    { WAY_MILESTONE_JOB, 0, "Bakery, mornings" },
    { WAY_MILESTONE_OWN, 0, "Slept a week without the light on" },
  };
  const guint   n = (guint)way_demo_pen_between (pen, 0, G_N_ELEMENTS (kinds) - 1);
  WayMilestone *self = way_demo_pen_create (pen, WAY_TYPE_MILESTONE);

  way_set (self, client_id, *client_id);
  way_set (self, kind, kinds[n].kind);
  if (kinds[n].count > 0)
    way_set (self, count, (gint64)kinds[n].count);
  way_set (self, words, kinds[n].words);
  way_set (self, reached_on, day);
  way_set (self, celebrated_on, day);
  return way_demo_pen_write_one (pen, who, way_demo_pen_time_of (pen, day), self, error);
}

gboolean
way_demo_write_card (WayDemoPen  *pen,
                     const WayId *client_id,
                     const WayId *who,
                     WayDate      first_day,
                     GError     **error)
{
  const int days = way_date_days_between (first_day, pen->today);
  GRand    *shared = way_demo_pen_turn (pen, client_id, 3);
  gboolean  done = TRUE;

  if (way_demo_pen_chance (pen, 0.5))
    done = way_demo_pen_write_one (pen, who, way_demo_pen_time_of (pen, first_day),
                                   make_identity (pen, client_id), error);
  for (int n = way_demo_pen_between (pen, -2, 2); done && n > 0; n--)
    done = write_need (
      pen, client_id, who,
      way_date_add_days (pen->today, -way_demo_pen_between (pen, 1, MIN (days, 60))), error);
  if (done && way_demo_pen_chance (pen, 0.6))
    done = write_days (pen, client_id, who, first_day, error);
  if (done && days > 60 && way_demo_pen_chance (pen, 0.25))
    done = write_reached (pen, client_id, who,
                          way_date_add_days (first_day, way_demo_pen_between (pen, 30, days - 8)),
                          error);

  way_demo_pen_turn_back (pen, shared);
  return done;
}

/* Whose own date it is stands in the client already: way-demo.c. */
gboolean
way_demo_write_milestone_of_today (WayDemoPen *pen, GError **error)
{
  const WayId    *who = &pen->staff[0];
  const WayId    *one = way_demo_pen_get_own (pen, 0, 0);
  const WayOwnDay reached = { NINETY, WAY_MILESTONE_UNIT_DAYS, pen->today };
  WayMilestone   *self;

  if (one == NULL)
    return TRUE;

  self = make_days (pen, one, &reached);
  way_set (self, wish, "A walk to the lake with my brother");
  way_set (self, certificate_words, "Ninety mornings that were mine.");
  return way_demo_pen_write_one (
    pen, who, way_demo_pen_time_of (pen, way_date_add_days (pen->today, -6)), self, error);
}
