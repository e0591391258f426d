/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-calendar-paper.h"

#include <glib/gi18n.h>

#include "way-calendar-repo.h"
#include "way-calendar-words.h"
#include "way-hour.h"
#include "way-when.h"

enum { CHOICE_TASKS };

#define MAX_TASKS 40 /* more than a page of them is no plan for a day */

struct _WayCalendarSheet {
  GObject parent_instance;

  WayDate first;
  guint   n_days;
  WayId   worker_id; /* none: all */
};

G_DEFINE_FINAL_TYPE (WayCalendarSheet, way_calendar_sheet, G_TYPE_OBJECT)

static void
way_calendar_sheet_class_init (WayCalendarSheetClass *klass)
{
}

static void
way_calendar_sheet_init (WayCalendarSheet *self)
{
}

WayCalendarSheet *
way_calendar_sheet_new (WayDate first, guint n_days, const WayId *worker_id)
{
  WayCalendarSheet *self = g_object_new (WAY_TYPE_CALENDAR_SHEET, NULL);

  self->first = first;
  self->n_days = n_days;
  if (worker_id != NULL)
    self->worker_id = *worker_id;
  return self;
}

/* --- making it --- */

static void
add_row (WayPaper *paper, const WayOccurrence *one, gboolean of_all)
{
  g_autofree char *span = way_calendar_words_span (one);
  g_autofree char *title =
    one->client_name != NULL ? g_strdup (one->client_name) : way_calendar_words_title (one);
  g_autofree char *detail = way_calendar_words_detail (one);
  g_autofree char *who =
    of_all && one->worker_name != NULL ? g_strdup_printf ("%s\n%s", title, one->worker_name) : NULL;

  way_paper_add_row (paper, WAY_PAPER_PLAIN,
                     (const char *const[]){ span, who != NULL ? who : title, detail, NULL });
}

static void
add_day (WayPaper *paper, GPtrArray *found, WayDate day, gboolean of_all)
{
  const WayPaperColumn columns[] = { { _ ("Time"), 2, FALSE },
                                     { _ ("Who"), 4, FALSE },
                                     { _ ("What"), 4, FALSE },
                                     { _ ("Notes"), 4, FALSE } };
  g_autofree char     *heading = way_when_write_day (day);
  guint                n = 0;

  way_paper_add_heading (paper, heading);
  for (guint i = 0; i < found->len; i++) {
    const WayOccurrence *one = g_ptr_array_index (found, i);

    if (way_calendar_words_day (one->starts_at).ymd != day.ymd ||
        one->appointment->status == WAY_APPOINTMENT_CANCELLED)
      continue;
    if (n++ == 0)
      way_paper_begin_table (paper, columns, G_N_ELEMENTS (columns));
    add_row (paper, one, of_all);
  }

  if (n > 0)
    way_paper_end_table (paper);
  else
    way_paper_add_text (paper, 0, WAY_PAPER_DIM, _ ("Nothing is booked."));
}

static gboolean
add_tasks (WayPaper *paper, WayDb *db, WayCalendarSheet *sheet, WayDate today, GError **error)
{
  static const WayPaperColumn columns[] = { { NULL, 1, TRUE },
                                            { NULL, 9, FALSE },
                                            { NULL, 4, FALSE } };
  const WayTasksQuestion      question = {
         WAY_TASKS_TO_DO, &sheet->worker_id, NULL, today, 0, MAX_TASKS
  };
  guint total;
  g_autoptr (GPtrArray) items = NULL;

  if (way_id_is_none (&sheet->worker_id))
    return TRUE;
  items = way_calendar_repo_list_tasks (db, &question, &total, error);
  if (items == NULL)
    return FALSE;
  if (items->len == 0)
    return TRUE;

  way_paper_add_heading (paper, _ ("Tasks"));
  way_paper_begin_table (paper, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < items->len; i++) {
    WayTaskItem     *item = g_ptr_array_index (items, i);
    g_autofree char *due = way_calendar_words_due (item->task, today);
    g_autofree char *words = item->client_name != NULL
                             ? g_strdup_printf ("%s\n%s", item->task->words, item->client_name)
                             : g_strdup (item->task->words);

    way_paper_add_row (paper, WAY_PAPER_PLAIN, (const char *const[]){ way_paper_box, words, due });
  }
  way_paper_end_table (paper);
  return TRUE;
}

static WayPaper *
make (WayDb *db, const WayPaperRequest *request, gpointer params, GError **error)
{
  WayCalendarSheet *sheet = params;
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  const WayDate         end = way_date_add_days (sheet->first, (int)sheet->n_days);
  const gboolean        of_all = way_id_is_none (&sheet->worker_id);
  const WayCalendarSpan span = { way_hour_to_time (sheet->first, 0, zone),
                                 way_hour_to_time (end, 0, zone), of_all ? NULL : &sheet->worker_id,
                                 NULL };
  g_autoptr (GPtrArray) found = way_calendar_repo_list (db, &span, error);
  g_autoptr (WayPaper) paper = way_paper_new (request->large);
  g_autofree char *day = way_when_write (request->today);

  if (found == NULL)
    return NULL;

  way_paper_set_head (paper, "", day);
  way_paper_add_title (paper, sheet->n_days > 1 ? _ ("Week") : _ ("Day"));
  for (guint i = 0; i < sheet->n_days; i++)
    add_day (paper, found, way_date_add_days (sheet->first, (int)i), of_all);
  if ((request->choices & 1 << CHOICE_TASKS) != 0 &&
      !add_tasks (paper, db, sheet, request->today, error))
    return NULL;

  return g_steal_pointer (&paper);
}

static const WayPaperChoice choices[] = {
  [CHOICE_TASKS] = { N_ ("What is to be done"), N_ ("Your tasks, what is due first"), TRUE },
};

const WayPaperKind way_calendar_paper = {
  .what = "calendar",
  .purpose = "appointments of some days",
  .title = N_ ("Print the Calendar"),
  .choices = choices,
  .n_choices = G_N_ELEMENTS (choices),
  .of_program_only = TRUE,
  .make = make,
};
