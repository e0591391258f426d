/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "views-search.h"

#include "pictures.h"
#include "views-notes.h"
#include "way-search-window.h"
#include "way-window.h"

/* Over a window that is not on the screen. */
GtkWidget *
pictures_make_search (void)
{
  static GtkWidget *window;
  WayWorkspace     *workspace = way_caseload_get_workspace (pictures_caseload ());

  if (window == NULL) {
    window = g_object_new (WAY_TYPE_WINDOW, NULL);
    way_window_set_caseload (WAY_WINDOW (window), pictures_caseload ());
    way_window_start (WAY_WINDOW (window));
    pictures_settle ();
    pictures_notes (window);
  }
  return way_search_window_new (way_window_get_work (WAY_WINDOW (window)), workspace);
}

static gboolean
is_answered (gpointer window)
{
  return !way_search_window_is_asking (window);
}

static void
look_for (GtkWidget *window, const char *text)
{
  way_search_window_set_text (WAY_SEARCH_WINDOW (window), text);
  pictures_wait (is_answered, window, "an answer");
  pictures_settle ();
}

void
pictures_search (GtkWidget *window)
{
  look_for (window, "");
}

void
pictures_search_found (GtkWidget *window)
{
  look_for (window, "the");
}

void
pictures_search_nothing (GtkWidget *window)
{
  look_for (window, "zqxj");
}
