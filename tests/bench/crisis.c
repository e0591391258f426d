/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>

#include "caseload.h"
#include "view-fixture.h"
#include "way-crisis-page.h"

/* crisis FOLDER PASSPHRASE-FILE N: one line “crisis.frame microseconds work”
 * for each of N clients, from F9 until the page of a crisis was painted with
 * its steps and what is known of the client. */

typedef struct {
  GtkWidget *page;
  gboolean   painted;
} Frame;

/* What is ticked off is there, and takes a tick. */
static gboolean
is_ready (GtkWidget *page)
{
  GtkWidget *check = page != NULL ? view_find (page, GTK_TYPE_CHECK_BUTTON, NULL) : NULL;

  return check != NULL && gtk_widget_get_mapped (check) && gtk_widget_is_sensitive (check);
}

static void
painted_cb (Frame *frame)
{
  frame->painted = is_ready (frame->page);
}

/* Frames after the first belong to it too, and not to the next one. */
static void
wait_quiet (void)
{
  const gint64 end = g_get_monotonic_time () + 300 * G_TIME_SPAN_MILLISECOND;

  while (g_get_monotonic_time () < end) {
    g_main_context_iteration (NULL, FALSE);
    g_usleep (500);
  }
}

static void
open_crisis (WayWorkspace *workspace, GtkWindow *window, const WayId *client_id)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (window));
  Frame          frame = { NULL, FALSE };
  const gulong   id =
    g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (painted_cb), &frame);
  const Begun begun = begin ();

  frame.page = g_object_new (WAY_TYPE_CRISIS_PAGE, NULL);
  gtk_window_set_child (window, frame.page);
  way_page_set_workspace (WAY_PAGE (frame.page), workspace);
  way_page_set_client (WAY_PAGE (frame.page), client_id);
  way_page_shown (WAY_PAGE (frame.page));
  while (!frame.painted)
    g_main_context_iteration (NULL, TRUE);
  tell ("crisis.frame", begun);

  g_signal_handler_disconnect (clock, id);
  wait_quiet ();
  way_page_set_workspace (WAY_PAGE (frame.page), NULL);
  gtk_window_set_child (window, NULL);
  wait_quiet ();
}

int
main (int argc, char *argv[])
{
  Work            self = { NULL };
  WayClientFilter all = { .statuses = WAY_SET_OF (WAY_CLIENT_ACTIVE) };
  GtkWidget      *window;

  if (argc != 4)
    return 2;

  adw_init ();
  open_caseload (&self, argv[1], argv[2]);
  window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (window), 1000, 700);
  gtk_window_present (GTK_WINDOW (window));
  wait_quiet ();
  {
    g_autoptr (WayPagedList) list = way_workspace_list_clients (self.workspace, &all);

    settle (list);
    for (guint i = 0; i < (guint)g_ascii_strtoull (argv[3], NULL, 10); i++) {
      g_autoptr (WayClient) client = pick_client (list);

      open_crisis (self.workspace, GTK_WINDOW (window), &client->parent.id);
    }
  }
  gtk_window_destroy (GTK_WINDOW (window));
  close_caseload (&self);
  return 0;
}
