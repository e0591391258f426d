/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-client.h"
#include "way-event.h"
#include "way-instruments.h"
#include "way-staff.h"
#include "way-writer.h"

G_BEGIN_DECLS

#define WAY_DEMO_N_PLACES 12 /* to which people are referred */
#define WAY_DEMO_N_STAFF  3

/* What the demo is written with.  Everything is drawn from one seeded source, so that it comes out
 * the same each time. */
typedef struct {
  WayDb          *db;
  GRand          *rand;
  WayInstruments *instruments;
  WayDate         today;
  guint           notes_each;              /* of a client, on average */
  WayId           staff[WAY_DEMO_N_STAFF]; /* the one who works, and two colleagues */
  WayStaffRole    roles[WAY_DEMO_N_STAFF];
  WayId           places[WAY_DEMO_N_PLACES];
  gint64          made;                  /* microseconds of the last id */
  GPtrArray      *acts;                  /* what is to be written; NULL: at once */
  GArray         *own[WAY_DEMO_N_STAFF]; /* WayId of the first of each one’s active clients */

  gboolean overdue; /* somebody’s plan is to be reviewed since last week */

  /* Of the client who is written. */
  WayClient *client;
  GArray    *objectives; /* WayId */
  GPtrArray *sessions;   /* WayContact that notes are written of; borrowed */
} WayDemoPen;

gpointer    way_demo_pen_create (WayDemoPen *self, GType type) G_GNUC_WARN_UNUSED_RESULT;
const char *way_demo_pen_pick (WayDemoPen        *self,
                               const char *const *texts); /* of a NULL-ended list */
gboolean    way_demo_pen_chance (WayDemoPen *self, double likely);
int         way_demo_pen_between (WayDemoPen *self, int least, int most); /* both included */
WayTime     way_demo_pen_time_of (WayDemoPen *self, WayDate day);         /* some hour of work */

/* A source of its own for a part of somebody’s record, so that the others come out as they did
 * before there was this part; until it is given back. */
GRand *way_demo_pen_turn (WayDemoPen *self, const WayId *about, guint part);
void   way_demo_pen_turn_back (WayDemoPen *self, GRand *shared); /* takes it */

/* Which of the staff that is. */
guint way_demo_pen_find_staff (WayDemoPen *self, const WayId *who);

/* One of a worker’s active clients, n from 0; NULL where there are not so many. */
const WayId *way_demo_pen_get_own (WayDemoPen *self, guint worker, guint n);

/* A minute of a day, on the clock of this computer. */
WayTime way_demo_pen_time_at (WayDemoPen *self, WayDate day, gint64 minute);

/* One more version of a record that waits to be written; made_at: of its first.  The copy. */
gpointer way_demo_pen_next_version (gpointer record,
                                    gint64   revision,
                                    WayTime  made_at) G_GNUC_WARN_UNUSED_RESULT;

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

/* As before, of one record, which it takes. */
gboolean way_demo_pen_write_one (WayDemoPen  *self,
                                 const WayId *who,
                                 WayTime      at,
                                 gpointer     record,
                                 GError     **error);

/* Notes of those sessions, and of earlier ones: way-demo-notes.c. */
gboolean way_demo_write_notes (WayDemoPen  *self,
                               const WayId *client_id,
                               const WayId *who,
                               WayDate      first_day,
                               GError     **error);
gboolean way_demo_write_unsigned (WayDemoPen *self, GError **error); /* notes of these days */

/* A safety plan, and a crisis that is over; those of these days: way-demo-crises.c. */
gboolean way_demo_write_crises (WayDemoPen  *self,
                                const WayId *client_id,
                                const WayId *who,
                                WayDate      first_day,
                                GError     **error);
gboolean way_demo_write_open_crises (WayDemoPen *self, GError **error);

/* What was told of a recurrence of use, beside its event. */
gpointer way_demo_make_recurrence (WayDemoPen *self, WayEvent *event) G_GNUC_WARN_UNUSED_RESULT;

/* What a client wants to be known, needs, and reached: way-demo-card.c. */
gboolean way_demo_write_card (WayDemoPen  *self,
                              const WayId *client_id,
                              const WayId *who,
                              WayDate      first_day,
                              GError     **error);
gboolean way_demo_write_milestone_of_today (WayDemoPen *self, GError **error);

/* What everybody has booked and has still to do: way-demo-calendar.c. */
gboolean way_demo_write_calendar (WayDemoPen *self, GError **error);

/* Names of no one in particular: way-demo-words.c. */
extern const char *const way_demo_given[];
extern const char *const way_demo_family[];
extern const char *const way_demo_programs[];
extern const char *const way_demo_pronouns[];
extern const char *const way_demo_languages[];

/* What notes say: way-demo-texts.c. */
extern const char *const way_demo_said[];
extern const char *const way_demo_done[];
extern const char *const way_demo_meant[];
extern const char *const way_demo_next[];
extern const char *const way_demo_next_contacts[];
extern const char *const way_demo_none_because[];
extern const char *const way_demo_addenda[];

typedef struct {
  const char *need, *goal, *objective, *measured_by, *intervention;
  guint       area; /* WayNeedArea */
  int         target;
} WayDemoPlan;
extern const WayDemoPlan way_demo_plans[];
extern const guint       way_demo_n_plans;

G_END_DECLS
