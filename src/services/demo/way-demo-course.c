/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>

#include "way-alert.h"
#include "way-assessment.h"
#include "way-demo-pen.h"
#include "way-event.h"
#include "way-goal.h"
#include "way-intervention.h"
#include "way-need.h"
#include "way-objective.h"
#include "way-plan.h"
#include "way-score.h"
#include "way-scoring.h"

/* How one person fares: where it begins, where it leads, how much it wavers; as shares of the range
 * of a measure, 1 the hardest. */
typedef struct {
  double begins;
  double ends;
  double wavers;
  double alone_from; /* the part of the way from which the forms are filled in alone; 2: never */
} Course;

static GPtrArray *
new_records (void)
{
  return g_ptr_array_new_with_free_func (g_object_unref);
}

/* --- assessments --- */

/* Answers whose burden is about that share: each item is drawn around it. */
static WayAnswers *
draw_answers (WayDemoPen *pen, WayInstrument *instrument, double burden)
{
  guint       n = way_instrument_get_n_items (instrument);
  WayAnswers *answers = way_answers_new (n);
  gboolean    better_up = way_instrument_get_score (instrument, 0)->higher_is_better;

  for (guint i = 0; i < n; i++) {
    const WayInstrumentItem *item = way_instrument_get_item (instrument, i);
    int                      last = (int)item->options->n_options - 1;
    double                   drawn = burden + (g_rand_double (pen->rand) - 0.5) * 0.5;
    double                   share = CLAMP (drawn, 0, 1);
    int                      choice = (int)lround ((better_up ? 1 - share : share) * last);

    if (item->optional && way_demo_pen_chance (pen, 0.3))
      continue;
    if (g_strcmp0 (item->id, "9") == 0 && !way_demo_pen_chance (pen, burden / 2))
      choice = 0; /* most people who feel low do not think of dying */
    way_answers_set_value (answers, i, item->options->options[choice].value);
  }

  return answers;
}

static WayScore *
make_score (WayDemoPen *pen, WayAssessment *form, const WayScoringScore *computed)
{
  WayScore *score = way_demo_pen_create (pen, WAY_TYPE_SCORE);

  way_set (score, client_id, form->client_id);
  way_set (score, assessment_id, form->parent.id);
  way_set (score, name, computed->score->name);
  way_set (score, value, computed->value);
  way_set (score, raw, computed->raw);
  way_set (score, band, computed->band != NULL ? computed->band->id : NULL);
  way_set (score, positive, computed->positive);
  return score;
}

static WayAlert *
make_alert (WayDemoPen *pen, WayAssessment *form, WayTime at)
{
  WayAlert *alert = way_demo_pen_create (pen, WAY_TYPE_ALERT);

  way_set (alert, client_id, form->client_id);
  way_set (alert, assessment_id, form->parent.id);
  way_set (alert, instrument, form->instrument);
  way_set (alert, item, "9");
  way_set (alert, answer, "1");
  way_set (alert, code, "self-harm");
  way_set (alert, raised_at, at);
  way_set (alert, done, (WaySet){ 1 << WAY_ALERT_DONE_ASKED | 1 << WAY_ALERT_DONE_SAFETY_PLAN });
  way_set (alert, acknowledged_at, at);
  way_set (alert, acknowledged_by, form->signed_by);
  return alert;
}

static gboolean
write_assessment (WayDemoPen  *pen,
                  const WayId *client_id,
                  const WayId *who,
                  const char  *id,
                  WayDate      day,
                  double       burden,
                  gboolean     alone,
                  GError     **error)
{
  WayInstrument *instrument = way_instruments_lookup (pen->instruments, id, NULL);
  g_autoptr (WayAnswers) answers = NULL;
  g_autoptr (WayScoring) scoring = NULL;
  g_autofree char *text = NULL;
  g_autofree char *results = NULL;
  g_autofree char *alerts = NULL;
  GPtrArray       *records;
  WayAssessment   *form;
  WayTime          at = way_demo_pen_time_of (pen, day);
  const char      *context = NULL;

  if (instrument == NULL)
    return TRUE; /* a site may have taken it out */

  answers = draw_answers (pen, instrument, burden);
  if (g_str_equal (id, "audit-c"))
    context = way_demo_pen_chance (pen, 0.5) ? "sex=female" : "sex=male";
  scoring = way_scoring_new (instrument, answers, context);
  text = way_answers_to_text (answers);
  results = way_scoring_results_to_text (scoring);
  alerts = way_scoring_alerts_to_text (scoring);

  form = way_demo_pen_create (pen, WAY_TYPE_ASSESSMENT);
  way_set (form, client_id, *client_id);
  way_set (form, instrument, id);
  way_set (form, version, way_instrument_get_version (instrument));
  way_set (form, language, way_instrument_get_language (instrument));
  way_set (form, mode, alone ? WAY_ASSESSMENT_MODE_CLIENT : WAY_ASSESSMENT_MODE_WORKER);
  way_set (form, taken_on, day);
  way_set (form, answers, text);
  way_set (form, context, context);
  way_set (form, score_status, way_scoring_get_status (scoring));
  way_set (form, results, results);
  way_set (form, alerts, alerts);
  way_set (form, signed_at, at);
  way_set (form, signed_by, *who);

  records = new_records ();
  g_ptr_array_add (records, form);
  for (guint i = 0; i < way_scoring_get_n_scores (scoring); i++)
    g_ptr_array_add (records, make_score (pen, form, way_scoring_get_score (scoring, i)));
  if (way_scoring_has_alert (scoring, "self-harm"))
    g_ptr_array_add (records, make_alert (pen, form, at));
  return way_demo_pen_write (pen, who, at, records, error);
}

static double
burden_at (WayDemoPen *pen, const Course *course, double share)
{
  double trend = course->begins + (course->ends - course->begins) * share;

  trend += (g_rand_double (pen->rand) - 0.5) * course->wavers;
  return CLAMP (trend, 0, 1);
}

static gboolean
write_measures (WayDemoPen   *pen,
                const WayId  *client_id,
                const WayId  *who,
                const Course *course,
                WayDate       first_day,
                GError      **error)
{
  static const struct {
    const char *id;
    guint       every; /* so many rounds */
    gboolean    once;
  } forms[] = { { "phq-9", 1, FALSE },
                { "barc-10", 2, FALSE },
                { "gad-7", 3, FALSE },
                { "audit-c", 1, TRUE } };
  int   days = way_date_days_between (first_day, pen->today);
  guint round = 0;

  for (int day = 0; day <= days; day += way_demo_pen_between (pen, 35, 100), round++) {
    WayDate when = way_date_add_days (first_day, day);
    double  share = days > 0 ? (double)day / days : 0;
    double  burden = burden_at (pen, course, share);

    for (guint i = 0; i < G_N_ELEMENTS (forms); i++) {
      if (round % forms[i].every == 0 && (round == 0 || !forms[i].once) &&
          !write_assessment (pen, client_id, who, forms[i].id, when, burden,
                             share >= course->alone_from, error))
        return FALSE;
    }
  }

  return TRUE;
}

/* --- events and plans --- */

static gboolean
write_events (WayDemoPen  *pen,
              const WayId *client_id,
              const WayId *who,
              WayDate      first_day,
              GError     **error)
{
  static const struct {
    WayEventCode kind;
    const char  *words;
  } kinds[] = {
    { WAY_EVENT_RECURRENCE, "one evening, asked for help" },
    { WAY_EVENT_MOVE, "Moved into the recovery home" },
    { WAY_EVENT_JOB, "Started work" },
    { WAY_EVENT_MEDICATION, "Began medication" },
    { WAY_EVENT_HOSPITAL, "two nights" },
    { WAY_EVENT_MILESTONE, "90 days" },
    { WAY_EVENT_PLAN_REVIEW, "together" },
  };
  int days = way_date_days_between (first_day, pen->today);
  int n = days > 60 ? way_demo_pen_between (pen, 1, 5) : 0;

  for (int i = 0; i < n; i++) {
    guint      which = (guint)way_demo_pen_between (pen, 0, G_N_ELEMENTS (kinds) - 1);
    WayEvent  *event = way_demo_pen_create (pen, WAY_TYPE_EVENT);
    WayDate    day = way_date_add_days (first_day, way_demo_pen_between (pen, 14, days));
    GPtrArray *records = new_records ();

    way_set (event, client_id, *client_id);
    way_set (event, code, kinds[which].kind);
    way_set (event, happened_on, day);
    way_set (event, words, kinds[which].words);
    g_ptr_array_add (records, event);
    if (event->code == WAY_EVENT_RECURRENCE)
      g_ptr_array_add (records, way_demo_make_recurrence (pen, event));
    if (!way_demo_pen_write (pen, who, way_demo_pen_time_of (pen, day), records, error))
      return FALSE;
  }

  return TRUE;
}

/* What was counted grew by one now and then, each time noted. */
static gboolean
write_steps (WayDemoPen   *pen,
             WayObjective *objective,
             const WayId  *who,
             WayDate       begun,
             WayTime       made_at,
             int           now,
             GError      **error)
{
  const int days = way_date_days_between (begun, pen->today);

  for (int step = 1; step <= now && days > now + 1; step++) {
    WayObjective *version = way_demo_pen_next_version (objective, step, made_at);
    GPtrArray    *records = new_records ();
    WayDate       day = way_date_add_days (begun, days * step / (now + 1) + 1);

    way_set (version, now, (double)step);
    if (now >= version->target && step == now)
      way_set (version, achievement, WAY_OBJECTIVE_ACHIEVEMENT_ACHIEVED);
    g_ptr_array_add (records, version);
    if (!way_demo_pen_write (pen, who, way_demo_pen_time_of (pen, day), records, error))
      return FALSE;
  }

  return TRUE;
}

static WayObjective *
add_need (WayDemoPen        *pen,
          GPtrArray         *records,
          const WayId       *client,
          const WayId       *plan_id,
          const WayDemoPlan *text,
          gint64             position,
          WayDate            begun)
{
  WayNeed         *need = way_demo_pen_create (pen, WAY_TYPE_NEED);
  WayGoal         *goal = way_demo_pen_create (pen, WAY_TYPE_GOAL);
  WayObjective    *objective = way_demo_pen_create (pen, WAY_TYPE_OBJECTIVE);
  WayIntervention *intervention = way_demo_pen_create (pen, WAY_TYPE_INTERVENTION);

  way_set (need, client_id, *client);
  way_set (need, plan_id, *plan_id);
  way_set (need, text, text->need);
  way_set (need, area, text->area);
  way_set (need, severity, (guint)way_demo_pen_between (pen, 1, 3));
  way_set (need, status, WAY_NEED_IN_PLAN);
  way_set (need, position, position);

  way_set (goal, client_id, *client);
  way_set (goal, need_id, need->parent.id);
  way_set (goal, text, text->goal);
  way_set (goal, status, WAY_GOAL_ACTIVE);
  way_set (goal, importance, way_demo_pen_between (pen, 5, 10));
  way_set (goal, confidence, way_demo_pen_between (pen, 3, 9));
  way_set (goal, position, position);

  way_set (objective, client_id, *client);
  way_set (objective, goal_id, goal->parent.id);
  way_set (objective, text, text->objective);
  way_set (objective, measured_by, text->measured_by);
  way_set (objective, now, 0.);
  way_set (objective, target, (double)text->target);
  way_set (objective, confidence, way_demo_pen_between (pen, 4, 9));
  if (way_demo_pen_chance (pen, 0.8))
    way_set (objective, due_on, way_date_add_days (begun, way_demo_pen_between (pen, 60, 240)));
  way_set (objective, status, WAY_OBJECTIVE_ACTIVE);
  way_set (objective, position, position);

  way_set (intervention, client_id, *client);
  way_set (intervention, objective_id, objective->parent.id);
  way_set (intervention, text, text->intervention);
  way_set (intervention, how_often, "every week");
  way_set (intervention, minutes, 30);
  way_set (intervention, status, WAY_INTERVENTION_ACTIVE);
  way_set (intervention, position, position);

  g_array_append_val (pen->objectives, objective->parent.id);
  g_ptr_array_add (records, need);
  g_ptr_array_add (records, goal);
  g_ptr_array_add (records, objective);
  g_ptr_array_add (records, intervention);
  return objective;
}

static gboolean
write_plan (WayDemoPen  *pen,
            const WayId *client_id,
            const WayId *who,
            WayDate      first_day,
            GError     **error)
{
  GPtrArray *records = new_records ();
  WayPlan   *plan = way_demo_pen_create (pen, WAY_TYPE_PLAN);
  guint      first = (guint)way_demo_pen_between (pen, 0, (int)way_demo_n_plans - 1);
  guint      n = (guint)way_demo_pen_between (pen, 1, 3);
  WayTime    at = way_demo_pen_time_of (pen, first_day);

  way_set (plan, client_id, *client_id);
  way_set (plan, vision, "A door I can lock, and people I trust at my table.");
  way_set (plan, strengths, "Keeps appointments; says the hard lines out loud");
  way_set (plan, started_on, first_day);
  way_set (plan, review_on, way_date_add_days (pen->today, way_demo_pen_between (pen, -10, 60)));
  if (!pen->overdue && pen->client->status == WAY_CLIENT_ACTIVE &&
      way_id_equal (who, &pen->staff[0])) {
    way_set (plan, review_on, way_date_add_days (pen->today, -4));
    pen->overdue = TRUE;
  }
  way_set (plan, status, WAY_PLAN_ACTIVE);
  g_ptr_array_add (records, plan);
  for (guint i = 0; i < n; i++) {
    const WayDemoPlan *text = &way_demo_plans[(first + i * 3) % way_demo_n_plans];
    WayObjective      *objective =
      add_need (pen, records, client_id, &plan->parent.id, text, (i + 1) * 1024, first_day);

    if (!write_steps (pen, objective, who, first_day, at,
                      way_demo_pen_between (pen, 0, text->target), error))
      return FALSE;
  }

  return way_demo_pen_write (pen, who, at, records, error);
}

gboolean
way_demo_write_course (WayDemoPen  *pen,
                       const WayId *client_id,
                       const WayId *who,
                       WayDate      first_day,
                       GError     **error)
{
  double kind = g_rand_double (pen->rand);
  Course course = { .begins = 0.25 + 0.6 * g_rand_double (pen->rand), .wavers = 0.25 };
  double way = g_rand_double (pen->rand);

  /* Most get better, some stay, a few fare worse. */
  course.ends = kind < 0.7 ? course.begins * 0.35 : kind < 0.9 ? course.begins : 0.9;
  /* Most are asked; some fill the forms in alone, from the beginning or once they know them. */
  course.alone_from = way < 0.7 ? 2 : way < 0.85 ? 0 : 0.5;

  g_array_set_size (pen->objectives, 0);
  g_ptr_array_set_size (pen->sessions, 0);
  way_demo_pen_begin (pen);
  if (!write_measures (pen, client_id, who, &course, first_day, error) ||
      !write_events (pen, client_id, who, first_day, error) ||
      !way_demo_write_contacts (pen, client_id, who, first_day, error) ||
      !way_demo_write_referrals (pen, client_id, who, first_day, error) ||
      (way_demo_pen_chance (pen, 0.7) && !write_plan (pen, client_id, who, first_day, error)) ||
      !way_demo_write_notes (pen, client_id, who, first_day, error) ||
      !way_demo_write_crises (pen, client_id, who, first_day, error) ||
      !way_demo_write_card (pen, client_id, who, first_day, error))
    return FALSE;
  return way_demo_pen_end (pen, error);
}
