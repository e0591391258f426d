/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-calendar-words.h"

#include "way-client-name.h"
#include "way-when.h"

/* The tests’ clock runs in UTC. */
#define NINE ((gint64)9 * 60 * 60 * G_USEC_PER_SEC)

static WayAppointment *
make (WayAppointmentKind kind, WayModality modality, const char *place, const char *words)
{
  WayAppointment *appointment = way_record_new (WAY_TYPE_APPOINTMENT, &(WayId){ { 1 } });

  way_set (appointment, worker_id, ((WayId){ { 2 } }));
  way_set (appointment, starts_at, ((WayTime){ NINE }));
  way_set (appointment, minutes, 50);
  way_set (appointment, kind, kind);
  way_set (appointment, modality, modality);
  way_set (appointment, place, place);
  way_set (appointment, words, words);
  return appointment;
}

static void
test_one (void)
{
  static const struct {
    WayAppointmentKind   kind;
    WayModality          modality;
    WayAppointmentStatus status;
    const char          *client;
    const char          *place;
    const char          *words;
    const char          *title;
    const char          *detail;
  } rows[] = {
    { WAY_APPOINTMENT_SESSION, WAY_MODALITY_IN_PERSON, WAY_APPOINTMENT_BOOKED, "Marisol Vega",
      "Room 2", NULL, "Marisol Vega", "Session, Room 2" },
    { WAY_APPOINTMENT_SESSION, WAY_MODALITY_PHONE, WAY_APPOINTMENT_BOOKED, "Marisol Vega", NULL,
      "bring the letter", "Marisol Vega", "Session, By phone, bring the letter" },
    { WAY_APPOINTMENT_SESSION, WAY_MODALITY_IN_PERSON, WAY_APPOINTMENT_NO_SHOW, "Marisol Vega",
      NULL, NULL, "Marisol Vega", "Did not come, Session" },
    /* Nobody’s: what it is about is the title, and is not said twice. */
    { WAY_APPOINTMENT_MEETING, WAY_MODALITY_IN_PERSON, WAY_APPOINTMENT_BOOKED, NULL, "Room 7",
      "Team meeting", "Team meeting", "Meeting, Room 7" },
    { WAY_APPOINTMENT_DEADLINE, WAY_MODALITY_IN_PERSON, WAY_APPOINTMENT_BOOKED, NULL, NULL, NULL,
      "Deadline", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (WayAppointment) appointment =
      make (rows[i].kind, rows[i].modality, rows[i].place, rows[i].words);
    g_autoptr (WayOccurrence) one = NULL;
    g_autofree char *title = NULL;
    g_autofree char *detail = NULL;
    g_autofree char *spoken = NULL;
    g_autofree char *all = NULL;

    way_set (appointment, status, rows[i].status);
    one = way_occurrence_new (way_record_publish (appointment), appointment->starts_at);
    one->client_name = g_strdup (rows[i].client);
    title = way_calendar_words_title (one);
    detail = way_calendar_words_detail (one);
    spoken = way_calendar_words_spoken (one);
    all = g_strdup_printf ("09:00–09:50, %s%s%s", title, *detail != '\0' ? ", " : "", detail);
    g_assert_cmpstr (title, ==, rows[i].title);
    g_assert_cmpstr (detail, ==, rows[i].detail);
    g_assert_cmpstr (spoken, ==, all);
  }
}

/* Where names are hidden initials stand in their place, and what is nobody’s is said as ever. */
static void
test_hidden (void)
{
  static const struct {
    const char *client;
    const char *title;
    const char *spoken;
  } rows[] = {
    { "Marisol Vega", "M. V.", "09:00–09:50, M. V., Session, Bring the letter" },
    { NULL, "Bring the letter", "09:00–09:50, Bring the letter, Session" },
  };

  way_client_name_set_hidden (TRUE);
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (WayAppointment) appointment =
      make (WAY_APPOINTMENT_SESSION, WAY_MODALITY_IN_PERSON, NULL, "Bring the letter");
    g_autoptr (WayOccurrence) one =
      way_occurrence_new (way_record_publish (appointment), appointment->starts_at);
    g_autofree char *title = NULL;
    g_autofree char *spoken = NULL;

    one->client_name = g_strdup (rows[i].client);
    title = way_calendar_words_title (one);
    spoken = way_calendar_words_spoken (one);
    g_assert_cmpstr (title, ==, rows[i].title);
    g_assert_cmpstr (spoken, ==, rows[i].spoken);
  }
  way_client_name_set_hidden (FALSE);
}

/* Why it was cancelled stands beside that it was; a point in time has no end; a series says so. */
static void
test_edges (void)
{
  g_autoptr (WayAppointment) cancelled =
    make (WAY_APPOINTMENT_SESSION, WAY_MODALITY_IN_PERSON, NULL, NULL);
  g_autoptr (WayAppointment) point =
    make (WAY_APPOINTMENT_DEADLINE, WAY_MODALITY_IN_PERSON, NULL, "Appeal");
  g_autoptr (WayOccurrence) first = NULL;
  g_autoptr (WayOccurrence) second = NULL;
  g_autofree char *detail = NULL;
  g_autofree char *spoken = NULL;

  way_set (cancelled, status, WAY_APPOINTMENT_CANCELLED);
  way_set (cancelled, reason, "a job interview");
  first = way_occurrence_new (way_record_publish (cancelled), cancelled->starts_at);
  first->client_name = g_strdup ("Kim Ode");
  detail = way_calendar_words_detail (first);
  g_assert_cmpstr (detail, ==, "Cancelled, a job interview, Session");

  way_set (point, minutes, 0);
  way_set (point, rule, "FREQ=WEEKLY");
  second = way_occurrence_new (way_record_publish (point), point->starts_at);
  spoken = way_calendar_words_spoken (second);
  g_assert_cmpstr (spoken, ==, "09:00, Appeal, Deadline, repeats");
}

/* Whose time it is that is taken: the worker’s, or the client’s. */
static void
test_clash (void)
{
  g_autoptr (WayAppointment) there =
    make (WAY_APPOINTMENT_SESSION, WAY_MODALITY_IN_PERSON, NULL, NULL);
  g_autoptr (WayAppointment) same =
    make (WAY_APPOINTMENT_SESSION, WAY_MODALITY_IN_PERSON, NULL, NULL);
  g_autoptr (WayAppointment) other =
    make (WAY_APPOINTMENT_SESSION, WAY_MODALITY_IN_PERSON, NULL, NULL);
  g_autoptr (WayOccurrence) one = NULL;
  g_autofree char *day = way_when_write_day (way_date_make (1970, 1, 1));
  g_autofree char *of_worker = NULL;
  g_autofree char *of_client = NULL;
  g_autofree char *worker_words = g_strdup_printf ("Dana has Kim Ode then: %s, 09:00–09:50", day);
  g_autofree char *client_words =
    g_strdup_printf ("Kim Ode is with Dana then: %s, 09:00–09:50", day);

  way_set (other, worker_id, ((WayId){ { 3 } }));
  one = way_occurrence_new (way_record_publish (there), there->starts_at);
  one->client_name = g_strdup ("Kim Ode");
  one->worker_name = g_strdup ("Dana");
  of_worker = way_calendar_words_clash (one, way_record_publish (same));
  of_client = way_calendar_words_clash (one, way_record_publish (other));
  g_assert_cmpstr (of_worker, ==, worker_words);
  g_assert_cmpstr (of_client, ==, client_words);
}

/* A day that is over is written, another one counted; late is a day that is over, or a time of
 * today. */
static void
test_task (void)
{
  const WayDate today = way_date_make (2026, 9, 21);
  const WayDate before = way_date_make (2026, 9, 17);
  const struct {
    WayDate     due_on;
    gint64      due_minute;
    const char *due;
    const char *late;
  } rows[] = {
    { WAY_DATE_NONE, WAY_INT_NONE, NULL, NULL },
    { today, WAY_INT_NONE, "today", NULL },
    { today, 570, "today, 09:30", "late since 09:30" },
    { today, 600, "today, 10:00", NULL }, /* just now */
    { way_date_make (2026, 9, 22), 600, "tomorrow, 10:00", NULL },
    { before, WAY_INT_NONE, "Thu 17 Sep 2026", "4 days late" },
    { before, 570, "Thu 17 Sep 2026, 09:30", "4 days late" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (WayTask) task = way_record_new (WAY_TYPE_TASK, &(WayId){ { 1 } });
    g_autofree char *due = NULL;
    g_autofree char *late = NULL;

    way_set (task, due_on, rows[i].due_on);
    way_set (task, due_minute, rows[i].due_minute);
    way_record_publish (task);
    due = way_calendar_words_due (task, today);
    late = way_calendar_words_late (task, today, 600);
    g_assert_cmpstr (due, ==, rows[i].due);
    g_assert_cmpstr (late, ==, rows[i].late);
  }
}

static void
test_outcome (void)
{
  g_autoptr (WayTask) tried = way_record_new (WAY_TYPE_TASK, &(WayId){ { 1 } });
  g_autoptr (WayTask) reached = NULL;
  g_autofree char *nothing = NULL;
  g_autofree char *words = NULL;
  g_autofree char *expected = NULL;

  way_set (tried, method, WAY_TASK_METHOD_PHONE);
  way_record_publish (tried);
  nothing = way_calendar_words_outcome (tried);
  g_assert_null (nothing);

  reached = way_record_copy (tried);
  way_set (reached, result, WAY_TASK_RESULT_MESSAGE_LEFT);
  way_set (reached, outcome, "asked for Monday");
  way_record_publish (reached);
  words = way_calendar_words_outcome (reached);
  expected = g_strdup_printf ("%s, %s, asked for Monday", way_task_get_method_label (reached),
                              way_task_get_result_label (reached));
  g_assert_cmpstr (words, ==, expected);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/calendar-words/one", test_one);
  g_test_add_func ("/calendar-words/hidden", test_hidden);
  g_test_add_func ("/calendar-words/edges", test_edges);
  g_test_add_func ("/calendar-words/clash", test_clash);
  g_test_add_func ("/calendar-words/task", test_task);
  g_test_add_func ("/calendar-words/outcome", test_outcome);

  return g_test_run ();
}
