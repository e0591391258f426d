/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-instruments.h"
#include "way-writer.h"

G_BEGIN_DECLS

#define WAY_DEMO_N_PLACES 12 /* to which people are referred */

/* What the demo is written with.  Everything is drawn from one seeded source, so that it comes out
 * the same each time. */
typedef struct {
  WayDb          *db;
  GRand          *rand;
  WayInstruments *instruments;
  WayDate         today;
  WayId           staff[3]; /* the one who works, and two colleagues */
  WayId           places[WAY_DEMO_N_PLACES];
  gint64          made; /* microseconds of the last id */
  GPtrArray      *acts; /* what is to be written; NULL: at once */
} WayDemoPen;

gpointer    way_demo_pen_create (WayDemoPen *self, GType type) G_GNUC_WARN_UNUSED_RESULT;
const char *way_demo_pen_pick (WayDemoPen        *self,
                               const char *const *texts); /* of a NULL-ended list */
gboolean    way_demo_pen_chance (WayDemoPen *self, double likely);
int         way_demo_pen_between (WayDemoPen *self, int least, int most); /* both included */
WayTime     way_demo_pen_time_of (WayDemoPen *self, WayDate day);         /* some hour of work */

/* Saves records as one act of that moment, by that member of staff; takes the array.  Between begin
 * and end the acts wait, and are then written in the order in which they happened. */
void     way_demo_pen_begin (WayDemoPen *self);
gboolean way_demo_pen_end (WayDemoPen *self, GError **error);
gboolean way_demo_pen_write (WayDemoPen  *self,
                             const WayId *who,
                             WayTime      at,
                             GPtrArray   *records,
                             GError     **error);

/* The course of a client from the first day on: way-demo-course.c. */
gboolean way_demo_write_course (WayDemoPen  *self,
                                const WayId *client_id,
                                const WayId *who,
                                WayDate      first_day,
                                GError     **error);

/* Sessions, calls and visits of the last three months: way-demo-contacts.c. */
gboolean way_demo_write_contacts (WayDemoPen  *self,
                                  const WayId *client_id,
                                  const WayId *who,
                                  WayDate      first_day,
                                  GError     **error);

/* Places that help, in a town that does not exist, and who was sent to one: way-demo-resources.c.
 */
gboolean way_demo_write_resources (WayDemoPen *self, WayTime at, GError **error);
gboolean way_demo_write_referrals (WayDemoPen  *self,
                                   const WayId *client_id,
                                   const WayId *who,
                                   WayDate      first_day,
                                   GError     **error);

/* Names of no one in particular: way-demo-words.c. */
extern const char *const way_demo_given[];
extern const char *const way_demo_family[];
extern const char *const way_demo_programs[];
extern const char *const way_demo_pronouns[];
extern const char *const way_demo_languages[];

typedef struct {
  const char *need, *goal, *objective, *measured_by, *intervention;
  guint       area; /* WayNeedArea */
  int         target;
} WayDemoPlan;
extern const WayDemoPlan way_demo_plans[];
extern const guint       way_demo_n_plans;

G_END_DECLS
