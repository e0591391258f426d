/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-crisis-action.h"
#include "way-crisis.h"
#include "way-demo-pen.h"
#include "way-hour.h"
#include "way-safety-plan.h"
#include "way-task.h"
#include "way-use-recurrence.h"

#define MINUTES(n) ((n)*G_TIME_SPAN_MINUTE)
#define RING_NIGHT (22 * 60 + 40) /* minute of the day */

/* --- safety plans --- */

static WaySafetyPlan *
make_safety_plan (WayDemoPen *pen, const WayId *client_id, const WayId *who, WayTime at)
{
  static const char *const signs[] = { "Not sleeping\nNot answering the phone",
                                       "Counting what I did wrong", "Sunday evenings, alone",
                                       NULL };
  static const char *const alone[] = { "Cold shower\nThe playlist", "Walk to the river and back",
                                       "Draw, even badly", NULL };
  static const char *const company[] = { "The library\nTuesday meeting", "Coffee at the corner",
                                         "My sister’s kitchen", NULL };
  static const char *const helpers[] = { "My sister, 555-0190", "Sponsor, 555-0177",
                                         "Neighbor downstairs", NULL };
  static const char *const means[] = { "My sister keeps the pills, a week at a time",
                                       "Nothing to drink is in the flat",
                                       "The knife is at the neighbor’s", NULL };
  static const char *const reasons[] = { "My kids", "The dog needs somebody",
                                         "I want to see the house finished", NULL };
  WaySafetyPlan           *plan = way_demo_pen_create (pen, WAY_TYPE_SAFETY_PLAN);

  way_set (plan, client_id, *client_id);
  way_set (plan, version, (gint64)1);
  way_set (plan, status, WAY_SAFETY_PLAN_CURRENT);
  way_set (plan, warning_signs, way_demo_pen_pick (pen, signs));
  way_set (plan, alone, way_demo_pen_pick (pen, alone));
  way_set (plan, company, way_demo_pen_pick (pen, company));
  way_set (plan, helpers, way_demo_pen_pick (pen, helpers));
  way_set (plan, professionals, "988\nHere, 9 to 5");
  way_set (plan, means, way_demo_pen_pick (pen, means));
  way_set (plan, reasons, way_demo_pen_pick (pen, reasons));
  way_set (plan, confidence, (gint64)way_demo_pen_between (pen, 4, 9));
  way_set (plan, review_on, way_date_add_days (pen->today, way_demo_pen_between (pen, 2, 60)));
  way_set (plan, agreed_at, at);
  way_set (plan, agreed_by, *who);
  return plan;
}

/* The next version says one thing more, and replaces the one before it. */
static gboolean
write_next_plan (WayDemoPen    *pen,
                 const WayId   *who,
                 WaySafetyPlan *plan,
                 WayTime        made,
                 WayTime        at,
                 GError       **error)
{
  WaySafetyPlan   *old = way_demo_pen_next_version (plan, 1, made);
  WaySafetyPlan   *next = make_safety_plan (pen, &plan->client_id, who, at);
  g_autofree char *more = g_strconcat (plan->alone, "\nCall before it is late", NULL);
  GPtrArray       *records = g_ptr_array_new_with_free_func (g_object_unref);

  way_set (old, status, WAY_SAFETY_PLAN_REPLACED);
  way_set (next, version, (gint64)2);
  way_set (next, warning_signs, plan->warning_signs);
  way_set (next, alone, more);
  way_set (next, company, plan->company);
  way_set (next, helpers, plan->helpers);
  way_set (next, means, plan->means);
  way_set (next, reasons, plan->reasons);
  g_ptr_array_add (records, old);
  g_ptr_array_add (records, next);
  return way_demo_pen_write (pen, who, at, records, error);
}

static gboolean
write_safety_plan (WayDemoPen  *pen,
                   const WayId *client_id,
                   const WayId *who,
                   WayDate      first_day,
                   GError     **error)
{
  const int      days = way_date_days_between (first_day, pen->today);
  WayTime        made = way_demo_pen_time_of (pen, way_date_add_days (first_day, days / 3));
  WayTime        later = way_demo_pen_time_of (pen, way_date_add_days (first_day, days * 2 / 3));
  WaySafetyPlan *plan = make_safety_plan (pen, client_id, who, made);

  return way_demo_pen_write_one (pen, who, made, plan, error) &&
         (days < 30 || !way_demo_pen_chance (pen, 0.4) ||
          write_next_plan (pen, who, plan, made, later, error));
}

/* --- a crisis --- */

static WayCrisisAction *
make_action (WayDemoPen         *pen,
             const WayCrisis    *crisis,
             WayCrisisActionKind kind,
             const char         *text,
             const char         *number,
             gint64              minutes)
{
  WayCrisisAction *action = way_demo_pen_create (pen, WAY_TYPE_CRISIS_ACTION);

  way_set (action, client_id, crisis->client_id);
  way_set (action, crisis_id, crisis->parent.id);
  way_set (action, kind, kind);
  way_set (action, text, text);
  way_set (action, number, number);
  way_set (action, at, (WayTime){ crisis->started_at.us + MINUTES (minutes) });
  return action;
}

static WayCrisis *
make_crisis (WayDemoPen *pen, const WayId *client_id, const WayId *who, WayTime began, guint which)
{
  static const struct {
    WayCrisisKind  kind;
    WayCrisisLevel level;
    const char    *place;
    const char    *words;
  } scenes[] = {
    { WAY_CRISIS_RECURRENCE, WAY_CRISIS_LEVEL_MODERATE, "At home, with a friend",
      "Used after a long time, dizzy, talking, wants to stop" },
    { WAY_CRISIS_SUICIDE, WAY_CRISIS_LEVEL_HIGH, "Bus station, bay 6",
      "Does not see a way on since the letter came; no plan for tonight" },
    { WAY_CRISIS_MEDICAL, WAY_CRISIS_LEVEL_LOW, "In the waiting room", "Chest pain, pale" },
    { WAY_CRISIS_DISASTER, WAY_CRISIS_LEVEL_LOW, "School gym", "The street is under water again" },
  };
  WayCrisis  *crisis = way_demo_pen_create (pen, WAY_TYPE_CRISIS);
  const guint n = which % G_N_ELEMENTS (scenes);

  way_set (crisis, client_id, *client_id);
  way_set (crisis, worker_id, *who);
  way_set (crisis, started_at, began);
  way_set (crisis, kind, scenes[n].kind);
  way_set (crisis, level, scenes[n].level);
  way_set (crisis, place, scenes[n].place);
  way_set (crisis, words, scenes[n].words);
  way_set (crisis, status, WAY_CRISIS_OPEN);
  return crisis;
}

static gboolean
write_begin (WayDemoPen *pen, const WayId *who, WayCrisis *crisis, GError **error)
{
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (records, crisis);
  g_ptr_array_add (
    records, make_action (pen, crisis, WAY_CRISIS_ACTION_STEP, "Safe right now? Alone?", NULL, 1));
  g_ptr_array_add (records, make_action (pen, crisis, WAY_CRISIS_ACTION_STEP,
                                         "Staying on the line or in the room", NULL, 2));
  g_ptr_array_add (records,
                   make_action (pen, crisis, WAY_CRISIS_ACTION_CALL, "Crisis line", "988", 12));
  return way_demo_pen_write (pen, who, crisis->started_at, records, error);
}

static WayTask *
make_follow_up (WayDemoPen *pen, const WayCrisis *crisis, const WayId *who)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  WayTask *task = way_demo_pen_create (pen, WAY_TYPE_TASK);
  WayDate  day;
  gint64   minute;

  way_hour_of_time (crisis->follow_up_at, zone, &day, &minute);
  way_set (task, client_id, crisis->client_id);
  way_set (task, for_id, *who);
  way_set (task, words, crisis->follow_up_words);
  way_set (task, due_on, day);
  way_set (task, due_minute, minute);
  way_set (task, priority, WAY_TASK_HIGH);
  way_set (task, kind, WAY_TASK_FOLLOW_UP);
  way_set (task, source_kind, "crisis");
  way_set (task, source_id, crisis->parent.id);
  return task;
}

/* What stands for it on the chart. */
static WayEvent *
make_event (WayDemoPen *pen, const WayCrisis *crisis)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  WayEvent *event = way_demo_pen_create (pen, WAY_TYPE_EVENT);
  WayDate   day;
  gint64    minute;

  way_hour_of_time (crisis->started_at, zone, &day, &minute);
  way_set (event, client_id, crisis->client_id);
  way_set (event, code, way_crisis_kind_get_event (crisis->kind));
  way_set (event, happened_on, day);
  if (event->code == WAY_EVENT_CRISIS)
    way_set (event, words, way_crisis_kind_to_label (crisis->kind));
  return event;
}

/* Closes it within the hour, with the follow-up at that time; the task of that is done already, or
 * still open. */
static gboolean
write_end (WayDemoPen  *pen,
           const WayId *who,
           WayCrisis   *open,
           WayTime      follow_up,
           gboolean     followed,
           GError     **error)
{
  const WayTime closed = { open->started_at.us + MINUTES (way_demo_pen_between (pen, 25, 55)) };
  WayCrisis    *crisis = way_demo_pen_next_version (open, 1, open->started_at);
  WayEvent     *event = make_event (pen, open);
  WayTask      *task;
  GPtrArray    *records = g_ptr_array_new_with_free_func (g_object_unref);

  way_set (crisis, consult_name, "Dana Whitfield (synthetic)");
  way_set (crisis, consult_at, (WayTime){ open->started_at.us + MINUTES (18) });
  way_set (crisis, consult_words, "Stay until the friend is there; go through the safety plan.");
  way_set (crisis, plan_reviewed, TRUE);
  way_set (crisis, disposition, WAY_CRISIS_DISPOSITION_WITH_SOMEBODY);
  way_set (crisis, follow_up_at, follow_up);
  way_set (crisis, follow_up_words, "How was the night? Who is there?");
  way_set (crisis, event_id, event->parent.id);
  way_set (crisis, status, WAY_CRISIS_CLOSED);
  way_set (crisis, closed_at, closed);
  way_set (crisis, closed_by, *who);
  task = make_follow_up (pen, crisis, who);
  g_ptr_array_add (records, crisis);
  g_ptr_array_add (records, event);
  g_ptr_array_add (records, task);
  if (!way_demo_pen_write (pen, who, closed, records, error))
    return FALSE;
  if (!followed)
    return TRUE;

  task = way_demo_pen_next_version (task, 1, closed);
  way_set (task, done_at, follow_up);
  way_set (task, done_by, *who);
  way_set (task, method, WAY_TASK_METHOD_PHONE);
  way_set (task, result, WAY_TASK_RESULT_REACHED);
  way_set (task, outcome, "Slept, ate, and has somebody there.");
  return way_demo_pen_write_one (pen, who, follow_up, task, error);
}

static gboolean
write_past_crisis (WayDemoPen  *pen,
                   const WayId *client_id,
                   const WayId *who,
                   WayDate      day,
                   GError     **error)
{
  const WayTime began = way_demo_pen_time_of (pen, day);
  const WayTime follow_up = { began.us + MINUTES (26 * 60 + way_demo_pen_between (pen, 0, 300)) };
  WayCrisis    *crisis =
    make_crisis (pen, client_id, who, began, (guint)way_demo_pen_between (pen, 0, 3));

  return write_begin (pen, who, crisis, error) &&
         write_end (pen, who, crisis, follow_up, TRUE, error);
}

gboolean
way_demo_write_crises (WayDemoPen  *pen,
                       const WayId *client_id,
                       const WayId *who,
                       WayDate      first_day,
                       GError     **error)
{
  const gboolean at_risk =
    pen->client->risk == WAY_CLIENT_RISK_MODERATE || pen->client->risk == WAY_CLIENT_RISK_HIGH;
  const int days = way_date_days_between (first_day, pen->today);
  GRand    *shared = way_demo_pen_turn (pen, client_id, 2);
  gboolean  done = TRUE;

  if (at_risk || way_demo_pen_chance (pen, 0.15))
    done = write_safety_plan (pen, client_id, who, first_day, error);
  if (done && days > 30 && way_demo_pen_chance (pen, at_risk ? 0.3 : 0.04))
    done = write_past_crisis (
      pen, client_id, who,
      way_date_add_days (first_day, way_demo_pen_between (pen, days / 4, days - 8)), error);

  way_demo_pen_turn_back (pen, shared);
  return done;
}

/* One of last night that nobody closed, and one whose follow-up is today. */
gboolean
way_demo_write_open_crises (WayDemoPen *pen, GError **error)
{
  const WayId  *who = &pen->staff[0];
  const WayId  *one = way_demo_pen_get_own (pen, 0, 3);
  const WayId  *other = way_demo_pen_get_own (pen, 0, 4);
  const WayTime night = way_demo_pen_time_at (pen, way_date_add_days (pen->today, -1), RING_NIGHT);
  const WayTime noon = way_demo_pen_time_at (pen, way_date_add_days (pen->today, -2), 12 * 60);
  const WayTime today = way_demo_pen_time_at (pen, pen->today, 16 * 60);
  WayCrisis    *crisis;

  if (one != NULL && !write_begin (pen, who, make_crisis (pen, one, who, night, 1), error))
    return FALSE;
  if (other == NULL)
    return TRUE;

  crisis = make_crisis (pen, other, who, noon, 0);
  return write_begin (pen, who, crisis, error) && write_end (pen, who, crisis, today, FALSE, error);
}

/* --- a recurrence of use --- */

gpointer
way_demo_make_recurrence (WayDemoPen *pen, WayEvent *event)
{
  static const char *const substances[] = {
    "alcohol", "alcohol", "heroin", "meth", "cannabis", NULL
  };
  static const char *const amounts[] = { "one evening", "a few drinks", "once", NULL };
  static const char *const helped[] = { "Called my sponsor", "Went to sleep at my sister’s",
                                        "The craving list", NULL };
  GRand                   *shared = way_demo_pen_turn (pen, &event->parent.id, 0);
  WayUseRecurrence        *told = way_demo_pen_create (pen, WAY_TYPE_USE_RECURRENCE);

  way_set (told, client_id, event->client_id);
  way_set (told, happened_on, event->happened_on);
  way_set (told, substance, way_demo_pen_pick (pen, substances));
  way_set (told, amount, way_demo_pen_pick (pen, amounts));
  way_set (told, helped_stop, way_demo_pen_pick (pen, helped));
  way_set (told, learned, "Eat first, then go out");
  way_set (told, medical, WAY_USE_RECURRENCE_MEDICAL_ADVISED);
  way_set (told, date_choice, WAY_USE_RECURRENCE_DATE_KEEP);
  way_set (told, event_id, event->parent.id);
  way_demo_pen_turn_back (pen, shared);
  return told;
}
