/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "views-today.h"

#include "pictures.h"
#include "views-client.h"
#include "way-draft.h"
#include "way-window.h"
#include "way-workspace.h"

/* A page that reads in the background shows this child of its stack when it has read. */
typedef struct {
  GtkWidget  *window;
  const char *state;
} Awaited;

static WayPage *
front (GtkWidget *window)
{
  return way_work_get_page (way_window_get_work (WAY_WINDOW (window)));
}

static gboolean
is_shown (gpointer data)
{
  const Awaited *awaited = data;
  GtkWidget *stack = pictures_find (GTK_WIDGET (front (awaited->window)), GTK_TYPE_STACK, "stack");

  return stack != NULL &&
         g_strcmp0 (gtk_stack_get_visible_child_name (GTK_STACK (stack)), awaited->state) == 0;
}

static void
wait_for (GtkWidget *window, const char *state)
{
  Awaited awaited = { window, state };

  pictures_wait (is_shown, &awaited, state);
  pictures_settle ();
}

static void
activate (GtkWidget *window, const char *action)
{
  gtk_widget_activate_action (window, action, NULL);
  pictures_settle ();
}

static void
drafted_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(gboolean *)user_data = way_workspace_keep_draft_finish (WAY_WORKSPACE (source), result, NULL);
}

static gboolean
is_true (gpointer data)
{
  return *(gboolean *)data;
}

/* A questionnaire that somebody began. */
static void
begin_form (const WayId *client_id)
{
  g_autoptr (WayDraft) draft = way_draft_new (WAY_DRAFT_ASSESSMENT "gad-7", client_id, 0,
                                              g_variant_new_parsed ("{'answers': '1 2'}"));
  gboolean done = FALSE;

  way_workspace_keep_draft_async (way_caseload_get_workspace (pictures_caseload ()), draft, NULL,
                                  drafted_cb, &done);
  pictures_wait (is_true, &done, "the draft");
}

void
pictures_today (GtkWidget *window)
{
  WayPage *overview = pictures_overview_page (window);

  begin_form (way_page_get_client (overview));
  way_work_show_place (way_window_get_work (WAY_WINDOW (window)), "today");
  wait_for (window, "day");
}

void
pictures_today_paper (GtkWidget *window)
{
  pictures_today (window);
  gtk_widget_activate_action (GTK_WIDGET (front (window)), "today.print", NULL);
  pictures_settle ();
}

void
pictures_close_day (GtkWidget *window)
{
  pictures_today (window);
  activate (window, "win.close-day");
  pictures_settle ();
}

static void
show_timeline (GtkWidget *window, const char *state)
{
  gtk_widget_activate_action (window, "win.show-section", "s", "timeline");
  wait_for (window, state);
}

void
pictures_timeline (GtkWidget *window)
{
  pictures_overview_page (window);
  show_timeline (window, "entries");
}

static void
look_for (GtkWidget *window, const char *words, const char *state)
{
  GtkWidget *search;

  pictures_timeline (window);
  search = pictures_find (GTK_WIDGET (front (window)), GTK_TYPE_SEARCH_ENTRY, "search");
  gtk_editable_set_text (GTK_EDITABLE (search), words);
  g_signal_emit_by_name (search, "search-changed");
  wait_for (window, state);
}

void
pictures_timeline_found (GtkWidget *window)
{
  look_for (window, "moderate", "entries");
}

void
pictures_timeline_nothing (GtkWidget *window)
{
  look_for (window, "qwertz", "nothing");
}

void
pictures_timeline_empty (GtkWidget *window)
{
  pictures_overview_new (window);
  show_timeline (window, "empty");
}

static void
prepare (GtkWidget *window)
{
  activate (window, "win.prepare");
  wait_for (window, "card");
}

void
pictures_preparation (GtkWidget *window)
{
  pictures_overview_page (window);
  prepare (window);
}

void
pictures_preparation_new (GtkWidget *window)
{
  pictures_overview_new (window);
  prepare (window);
}

void
pictures_preparation_paper (GtkWidget *window)
{
  pictures_preparation (window);
  gtk_widget_activate_action (GTK_WIDGET (front (window)), "preparation.print", NULL);
  pictures_settle ();
}
