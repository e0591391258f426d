/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-contact.h"
#include "way-demo-pen.h"
#include "way-hour.h"

#define MAX_BACK   90 /* days: what is older was before the program came */
#define LOST_AFTER 35 /* some have not been seen since */

#define WORTH_A_NOTE 10 /* minutes */

static const struct {
  WayContactKind kind;
  int            least, most; /* minutes */
  const char    *purpose;
  const char    *mood;
} kinds[] = {
  { WAY_CONTACT_SESSION, 30, 60, "How the week went", "tired, but here" },
  { WAY_CONTACT_SESSION, 30, 60, "The plan, and what is next", "hopeful" },
  { WAY_CONTACT_CALL, 5, 20, "A craving, and what helped", "shaky" },
  { WAY_CONTACT_CALL, 5, 15, "A date was moved", NULL },
  { WAY_CONTACT_TEXT, 1, 3, "A reminder of the session", NULL },
  { WAY_CONTACT_HOME_VISIT, 40, 75, "The room, and the neighbors", "at ease" },
  { WAY_CONTACT_DROP_IN, 10, 30, "Coffee, and a form to fill in", "in a hurry" },
};

static void
tell_reached (WayDemoPen *pen, WayContact *contact, guint which)
{
  const int        began = way_demo_pen_between (pen, 8 * 4, 17 * 4) * 15;
  const int        minutes = way_demo_pen_between (pen, kinds[which].least, kinds[which].most);
  g_autofree char *from = way_hour_write (began);
  g_autofree char *to = way_hour_write (began + minutes);

  way_set (contact, began, from);
  way_set (contact, ended, to);
  way_set (contact, minutes, (gint64)minutes);
  way_set (contact, purpose, kinds[which].purpose);
  way_set (contact, mood, kinds[which].mood);
  way_set (contact, support, WAY_SET_OF ((guint)way_demo_pen_between (pen, 0, 7)));
}

static void
tell_missed (WayDemoPen *pen, WayContact *contact)
{
  const WayContactKind kind =
    way_demo_pen_chance (pen, 0.5) ? WAY_CONTACT_CALL : WAY_CONTACT_SESSION;

  way_set (contact, kind, kind);
  way_set (contact, modality, way_contact_kind_get_modality (kind));
  way_set (contact, outcome,
           kind == WAY_CONTACT_CALL ? WAY_CONTACT_NO_ANSWER : WAY_CONTACT_NO_SHOW);
  way_set (contact, barriers, WAY_SET_OF ((guint)way_demo_pen_between (pen, 0, 4)));
  way_set (contact, reengagement, "a text, and then a call in the evening");
}

static gboolean
write_one (WayDemoPen *pen, const WayId *client_id, const WayId *who, WayDate day, GError **error)
{
  const guint which = (guint)way_demo_pen_between (pen, 0, G_N_ELEMENTS (kinds) - 1);
  WayContact *contact = way_demo_pen_create (pen, WAY_TYPE_CONTACT);

  way_set (contact, client_id, *client_id);
  way_set (contact, worker_id, *who);
  way_set (contact, kind, kinds[which].kind);
  way_set (contact, modality, way_contact_kind_get_modality (kinds[which].kind));
  way_set (contact, happened_on, day);
  if (way_demo_pen_chance (pen, 0.85))
    tell_reached (pen, contact, which);
  else
    tell_missed (pen, contact);
  if (contact->outcome == WAY_CONTACT_REACHED && contact->minutes >= WORTH_A_NOTE)
    g_ptr_array_add (pen->sessions, contact);
  return way_demo_pen_write_one (pen, who, way_demo_pen_time_of (pen, day), contact, error);
}

gboolean
way_demo_write_contacts (WayDemoPen  *pen,
                         const WayId *client_id,
                         const WayId *who,
                         WayDate      first_day,
                         GError     **error)
{
  /* A source of its own: the courses of everybody stay as they were before there were contacts. */
  GRand   *shared = way_demo_pen_turn (pen, client_id, 0);
  int      back = MIN (way_date_days_between (first_day, pen->today), MAX_BACK);
  int      until;
  gboolean done = TRUE;

  until = way_demo_pen_chance (pen, 0.12) ? LOST_AFTER : 0;
  for (back -= way_demo_pen_between (pen, 0, 20); done && back > until;
       back -= way_demo_pen_between (pen, 7, 28))
    done = write_one (pen, client_id, who, way_date_add_days (pen->today, -back), error);
  way_demo_pen_turn_back (pen, shared);
  return done;
}
