/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <dlfcn.h>
#include <gtk/gtk.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

/* Loaded into a GTK program from outside (LD_PRELOAD), so that the program itself is measured as it
 * is, and a baseline by the same rule.  When the widget that is waited for has been painted, and no
 * frame has followed for a while, it writes one line and lets the program quit:
 *
 *   BENCH_SHOWS=TYPE  the widget that must be on the screen; “row”: a row of a column view with
 * text BENCH_START=US    when the program was started, in microseconds of the monotonic clock
 *   BENCH_TRACE=1     tells of each frame on the standard error
 *   BENCH_OUT=FILE    gets: last frame, processor time until then (milliseconds), memory (KiB)
 */

#define QUIET_MS 700
#define GIVE_UP  60 /* seconds */

typedef struct {
  GtkWindow *window;
  gint64     last; /* frame that showed what is waited for */
  gint64     work; /* processor time until then, all threads */
  guint      quiet_id;
} Watch;

static gboolean
has_text (GtkWidget *widget)
{
  const char *text = GTK_IS_LABEL (widget) ? gtk_label_get_text (GTK_LABEL (widget)) : "";

  if (*text != '\0' && strcmp (text, "…") != 0)
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    if (has_text (child))
      return TRUE;
  }

  return FALSE;
}

static gboolean
is_it (GtkWidget *widget, const char *type)
{
  if (strcmp (type, "row") != 0)
    return strcmp (G_OBJECT_TYPE_NAME (widget), type) == 0;

  return strcmp (G_OBJECT_TYPE_NAME (widget), "GtkListItemWidget") == 0 &&
         gtk_widget_get_ancestor (widget, GTK_TYPE_COLUMN_VIEW) != NULL && has_text (widget);
}

static gboolean
shows (GtkWidget *widget, const char *type)
{
  if (!gtk_widget_get_mapped (widget))
    return FALSE;
  if (is_it (widget, type))
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    if (shows (child, type))
      return TRUE;
  }

  return FALSE;
}

static long
read_memory (void)
{
  g_autofree char *status = NULL;
  const char      *line;

  if (!g_file_get_contents ("/proc/self/status", &status, NULL, NULL))
    return 0;
  line = strstr (status, "VmRSS:");
  return line != NULL ? strtol (line + strlen ("VmRSS:"), NULL, 10) : 0;
}

/* Says the same on a busy computer, where the clock does not. */
static gint64
get_work (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);
  return (gint64)time.tv_sec * G_USEC_PER_SEC + time.tv_nsec / 1000;
}

static gboolean
quiet_cb (gpointer data)
{
  Watch *self = data;
  gint64 start = g_ascii_strtoll (g_getenv ("BENCH_START"), NULL, 10);
  FILE  *out = fopen (g_getenv ("BENCH_OUT"), "w");

  if (out != NULL) {
    fprintf (out, "%.2f %.2f %ld\n", (double)(self->last - start) / 1000, (double)self->work / 1000,
             read_memory ());
    fclose (out);
  }
  g_application_quit (g_application_get_default ());
  return G_SOURCE_REMOVE;
}

static gboolean
give_up_cb (gpointer data)
{
  g_application_quit (g_application_get_default ());
  return G_SOURCE_REMOVE;
}

static void
painted_cb (Watch *self)
{
  gint64 now = g_get_monotonic_time ();

  if (g_getenv ("BENCH_TRACE") != NULL)
    fprintf (stderr, "frame %.1f\n",
             (double)(now - g_ascii_strtoll (g_getenv ("BENCH_START"), NULL, 10)) / 1000);
  if (!shows (GTK_WIDGET (self->window), g_getenv ("BENCH_SHOWS")))
    return;

  self->last = now;
  self->work = get_work ();
  if (self->quiet_id != 0)
    g_source_remove (self->quiet_id);
  self->quiet_id = g_timeout_add (QUIET_MS, quiet_cb, self);
}

/* The one function that every program calls once for its window. */
G_MODULE_EXPORT void
gtk_window_present (GtkWindow *window)
{
  void (*present) (GtkWindow *) = NULL;
  static Watch watch;

  *(void **)&present = dlsym (RTLD_NEXT, "gtk_window_present");
  present (window);
  if (watch.window != NULL)
    return;

  watch.window = window;
  g_signal_connect_swapped (gtk_widget_get_frame_clock (GTK_WIDGET (window)), "after-paint",
                            G_CALLBACK (painted_cb), &watch);
  g_timeout_add_seconds (GIVE_UP, give_up_cb, NULL);
}
