/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The last note, the safety plan and the milestones, for who prepares. */
#include "way-preparation-part.h"

#include <glib/gi18n.h>

#include "way-day-words.h"
#include "way-milestone.h"
#include "way-note-repo.h"
#include "way-note-section.h"
#include "way-own-days.h"
#include "way-record-repo.h"
#include "way-safety-plan.h"
#include "way-when.h"

#define MAX_NOTES      5 /* that are looked at for one that may be read */
#define MAX_MILESTONES 4
#define AHEAD          90 /* days */

/* --- the last note --- */

/* What was agreed on until the next time. */
static const char *
get_homework (const WayNote *note)
{
  return note->next_step != NULL ? note->next_step : note->plan;
}

static void
add_note (const WayPreparationAsk *ask, WayPreparationPart *part, const WayNote *note)
{
  g_autofree char    *day = way_when_write_day (note->served_on);
  WayPreparationLine *line =
    way_preparation_part_add (part, g_strdup (day), way_note_dup_beginning (note));

  way_preparation_line_mark (line,
                             note->status == WAY_NOTE_DRAFT
                               ? g_strdup (_ ("not signed"))
                               : way_day_words_ago (note->served_on, ask->today),
                             note->status == WAY_NOTE_DRAFT);
  if (get_homework (note) != NULL)
    way_preparation_part_add (part, g_strdup (_ ("Homework")), g_strdup (get_homework (note)));
  if (note->next_contact != NULL)
    way_preparation_part_add (part, g_strdup (_ ("Next contact")), g_strdup (note->next_contact));
}

static gboolean
read_last_note (const WayPreparationAsk *ask, WayPreparationPart *part, GError **error)
{
  const WayNoteFilter filter = { .client_id = ask->client_id, .kind = -1 };
  g_autoptr (GPtrArray) notes =
    way_note_repo_list (ask->db, &filter, &ask->reader, 0, MAX_NOTES, error);

  for (guint i = 0; notes != NULL && i < notes->len; i++) {
    const WayNoteItem *item = g_ptr_array_index (notes, i);

    if (item->hidden || item->note->status == WAY_NOTE_ENTERED_IN_ERROR)
      continue;
    add_note (ask, part, item->note);
    break;
  }
  return notes != NULL;
}

const WayPreparationKind way_preparation_last_note = {
  N_ ("Last Note"),
  N_ ("No note yet"),
  "notes",
  read_last_note,
};

/* --- the safety plan --- */

static gboolean
read_safety (const WayPreparationAsk *ask, WayPreparationPart *part, GError **error)
{
  g_autoptr (WayQuery) query = way_query_where (
    way_query_new_of (WAY_TYPE_SAFETY_PLAN, "client_id", &ask->client_id), "status", "current");
  g_autoptr (GPtrArray) plans = way_record_repo_list (ask->db, query, error);

  for (guint i = 0; plans != NULL && i < plans->len; i++) {
    const WaySafetyPlan *plan = g_ptr_array_index (plans, i);
    WayPreparationLine  *line =
      way_preparation_part_add (part, g_strdup (_ ("Safety plan")), g_strdup (plan->warning_signs));

    if (plan->review_on.ymd != 0 && plan->review_on.ymd < ask->today.ymd)
      way_preparation_line_mark (line, way_day_words_late (plan->review_on, ask->today), TRUE);
    else if (plan->review_on.ymd != 0)
      way_preparation_line_mark (line, way_day_words_until (plan->review_on, ask->today), FALSE);
  }
  return plans != NULL;
}

const WayPreparationKind way_preparation_safety = {
  N_ ("Safety"),
  N_ ("No safety plan yet"),
  "safety",
  read_safety,
};

/* --- milestones --- */

static void
add_milestone (const WayPreparationAsk *ask,
               WayPreparationPart      *part,
               char                    *title,
               const char              *wish,
               WayDate                  day)
{
  WayPreparationLine *line = way_preparation_part_add (part, title, g_strdup (wish));

  if (line != NULL)
    way_preparation_line_mark (line,
                               day.ymd < ask->today.ymd ? way_day_words_ago (day, ask->today)
                                                        : way_day_words_until (day, ask->today),
                               FALSE);
}

/* What is ahead, and what was not celebrated yet. */
static gboolean
read_milestones (const WayPreparationAsk *ask, WayPreparationPart *part, GError **error)
{
  g_autoptr (WayQuery) query = way_query_order_by (
    way_query_new_of (WAY_TYPE_MILESTONE, "client_id", &ask->client_id), "reached_on", FALSE);
  g_autoptr (GPtrArray) written = way_record_repo_list (ask->db, query, error);
  WayOwnDay next;

  for (guint i = 0; written != NULL && i < written->len; i++) {
    WayMilestone *milestone = g_ptr_array_index (written, i);

    if (milestone->celebrated_on.ymd == 0 && part->lines->len < MAX_MILESTONES)
      add_milestone (ask, part, way_milestone_dup_title (milestone), milestone->wish,
                     milestone->reached_on);
  }
  if (written != NULL && ask->client->own_date.ymd != 0 &&
      way_own_days_find_next (ask->client->own_date, ask->today, &next) &&
      way_date_days_between (ask->today, next.day) <= AHEAD)
    add_milestone (ask, part, way_milestone_words_span (next.count, next.unit), NULL, next.day);
  return written != NULL;
}

const WayPreparationKind way_preparation_milestones = {
  N_ ("Milestones"),
  N_ ("None in the coming weeks"),
  "milestones",
  read_milestones,
};
