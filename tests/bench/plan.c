/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <stdio.h>
#include <time.h>
#include <unistd.h>

#include "plan-fixture.h"

/* plan OPENINGS KEYS: one line “name microseconds work” for each time that a plan of 500 nodes was
 * opened, up to the first frame that shows it, and for each key, from when it was pressed until the
 * model had it. */

#define NEEDS 50

static gint64
get_work (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);
  return (gint64)time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
}

static void
tell (const char *name, gint64 time, gint64 work)
{
  printf ("%s %" G_GINT64_FORMAT " %" G_GINT64_FORMAT "\n", name, g_get_monotonic_time () - time,
          get_work () - work);
}

/* --- opening --- */

typedef struct {
  Fixture *f;
  gboolean shown;
} Frame;

static gboolean
shows_plan (Fixture *f)
{
  GtkWidget *stack = view_find (GTK_WIDGET (f->page), GTK_TYPE_STACK, "stack");

  return g_strcmp0 (gtk_stack_get_visible_child_name (GTK_STACK (stack)), "plan") == 0;
}

static void
painted_cb (Frame *frame)
{
  frame->shown = frame->f->page != NULL && shows_plan (frame->f);
}

/* Rows come in the frames after the first, too. */
static void
settle (void)
{
  const gint64 end = g_get_monotonic_time () + 600 * G_TIME_SPAN_MILLISECOND;

  while (g_get_monotonic_time () < end) {
    g_main_context_iteration (NULL, FALSE);
    g_usleep (500);
  }
}

static void
open_plan (Fixture *f)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (f->window);
  Frame          frame = { f, FALSE };
  const gulong   id =
    g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (painted_cb), &frame);
  gint64 time, work;

  /* What was there before goes first. */
  gtk_window_set_child (GTK_WINDOW (f->window), NULL);
  f->page = NULL;
  settle ();
  time = g_get_monotonic_time ();
  work = get_work ();
  open_page (f);
  while (!frame.shown)
    g_main_context_iteration (NULL, TRUE);
  tell ("plan.view", time, work);
  g_signal_handler_disconnect (clock, id);
}

/* --- keys --- */

static void
changed_cb (gboolean *changed)
{
  *changed = TRUE;
}

static void
type_keys (Fixture *f, guint n)
{
  g_autoptr (GError) error = NULL;
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (f->window));
  GtkWidget *row = gtk_widget_get_ancestor (focus, WAY_TYPE_PLAN_ROW);
  g_autoptr (GSubprocess) keys =
    g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE, &error, "xdotool", "-", NULL);
  GOutputStream *pipe = g_subprocess_get_stdin_pipe (keys);
  gboolean       changed = FALSE;
  const char    *letters = "reads the letter and rings the landlord ";

  g_signal_connect_swapped (way_plan_row_get_node (WAY_PLAN_ROW (row)), "changed",
                            G_CALLBACK (changed_cb), &changed);
  for (guint i = 0; i < n; i++) {
    const char   letter = letters[i % strlen (letters)];
    const gint64 time = g_get_monotonic_time ();
    const gint64 work = get_work ();
    const gint64 next = time + 20 * G_TIME_SPAN_MILLISECOND;

    changed = FALSE;
    if (letter == ' ')
      g_output_stream_printf (pipe, NULL, NULL, NULL, "key --delay 0 space\n");
    else
      g_output_stream_printf (pipe, NULL, NULL, NULL, "key --delay 0 %c\n", letter);
    while (!changed)
      g_main_context_iteration (NULL, TRUE);
    tell ("plan.key", time, work);

    /* Fifty letters a second are more than anybody types; frames and drafts come in between. */
    while (g_get_monotonic_time () < next) {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (200);
    }
  }
  g_output_stream_close (pipe, NULL, NULL);
  g_subprocess_wait (keys, NULL, NULL);
}

int
main (int argc, char *argv[])
{
  Fixture f = { NULL };

  adw_init ();
  if (argc < 3)
    return 2;

  set_up (&f, NULL);
  wait_page (&f, "empty");
  plan_add_many (&f, NEEDS);
  open_page (&f); /* once, so that types and styles are there */
  wait_page (&f, "plan");
  settle ();
  for (gint64 i = g_ascii_strtoll (argv[1], NULL, 10); i > 0; i--) {
    open_plan (&f);
    settle ();
  }
  way_page_shown (f.page);
  press ("Down Down Down");
  settle ();
  type_keys (&f, (guint)g_ascii_strtoull (argv[2], NULL, 10));
  tear_down (&f, NULL);
  return 0;
}
