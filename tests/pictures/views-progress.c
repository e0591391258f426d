/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "views-progress.h"

#include "pictures.h"
#include "views-client.h"
#include "way-chart-area.h"
#include "way-client.h"
#include "way-event-edit.h"
#include "way-paper-sheet.h"
#include "way-window.h"
#include "way-workspace-assessments.h"

static GtkWidget *
find (GtkWidget *widget, GType type, const char *id)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) && gtk_widget_get_mapped (widget) &&
      (id == NULL || g_strcmp0 (gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget)), id) == 0))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find (child, type, id);

    if (found != NULL)
      return found;
  }

  return NULL;
}

/* --- the chart --- */

static WayPage *
show_of (GtkWidget *window, const WayId *client)
{
  WayWork *work = way_window_get_work (WAY_WINDOW (window));
  g_autoptr (GSettings) settings = g_settings_new ("org.waymark.Waymark");

  g_settings_reset (settings, "progress-together");
  way_work_open_client (work, client, "progress");
  pictures_settle ();
  return way_work_get_page (work);
}

static WayPage *
show (GtkWidget *window)
{
  return show_of (window, way_page_get_client (pictures_overview_page (window)));
}

static void
press (WayPage *page, guint key)
{
  GtkWidget *area = find (GTK_WIDGET (page), WAY_TYPE_CHART_AREA, NULL);
  g_autoptr (GListModel) all = gtk_widget_observe_controllers (area);

  for (guint i = 0; i < g_list_model_get_n_items (all); i++) {
    g_autoptr (GtkEventController) controller = g_list_model_get_item (all, i);
    gboolean handled = FALSE;

    if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
      g_signal_emit_by_name (controller, "key-pressed", key, 0, 0, &handled);
  }
}

void
pictures_progress (GtkWidget *window)
{
  show (window);
}

void
pictures_progress_table (GtkWidget *window)
{
  WayPage *page = show (window);

  adw_flap_set_reveal_flap (ADW_FLAP (find (GTK_WIDGET (page), ADW_TYPE_FLAP, "flap")), TRUE);
  pictures_settle ();
}

void
pictures_progress_together (GtkWidget *window)
{
  GtkWidget *together = find (GTK_WIDGET (show (window)), GTK_TYPE_TOGGLE_BUTTON, "together");

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (together), TRUE);
  pictures_settle ();
}

void
pictures_progress_cursor (GtkWidget *window)
{
  WayPage *page = show (window);

  press (page, GDK_KEY_End);
  press (page, GDK_KEY_Left);
  pictures_settle ();
}

void
pictures_progress_zoomed (GtkWidget *window)
{
  WayPage *page = show (window);

  for (guint i = 0; i < 7; i++)
    press (page, GDK_KEY_plus);
  pictures_settle ();
}

/* --- many measures --- */

static gboolean
is_done (gpointer data)
{
  return *(GAsyncResult **)data != NULL;
}

static void
keep_result_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(GAsyncResult **)user_data = g_object_ref (result);
}

static void
sign (WayWorkspace *workspace, const WayId *client, const char *instrument, const char *answers)
{
  WayInstrument *form =
    way_instruments_lookup (way_workspace_get_instruments (workspace), instrument, NULL);
  g_autoptr (WayAnswers) given =
    way_answers_new_from_text (answers, way_instrument_get_n_items (form), NULL);

  for (guint month = 3; month < 9; month += 2) {
    const WayFilledForm filled = { .instrument = form,
                                   .answers = given,
                                   .client_id = *client,
                                   .taken_on = way_date_make (2026, month, 10) };
    g_autoptr (GAsyncResult) result = NULL;
    g_autoptr (GError) error = NULL;

    way_workspace_sign_assessment_async (workspace, &filled, NULL, keep_result_cb, &result);
    pictures_wait (is_done, &result, "a signed form");
    way_workspace_sign_assessment_finish (workspace, result, NULL, &error);
    g_assert_no_error (error);
  }
}

/* Somebody with more measures than there is room for pills; made once. */
static const WayId *
get_measured_client (void)
{
  static WayId  id;
  WayWorkspace *workspace = way_caseload_get_workspace (pictures_caseload ());
  g_autoptr (WayClient) client = NULL;
  g_autoptr (WayClient) saved = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  if (!way_id_is_none (&id))
    return &id;

  client = way_workspace_create (workspace, WAY_TYPE_CLIENT);
  way_set (client, name_to_use, "Ilo");
  way_workspace_save_async (workspace, client, NULL, NULL, keep_result_cb, &result);
  pictures_wait (is_done, &result, "a client");
  saved = way_workspace_save_finish (workspace, result, NULL, NULL);
  g_assert_nonnull (saved);
  id = saved->parent.id;
  sign (workspace, &id, "phq-9", "1 1 2 2 1 1 0 0 0 1");
  sign (workspace, &id, "gad-7", "1 1 2 2 1 1 0");
  sign (workspace, &id, "phq-2", "1 1");
  sign (workspace, &id, "audit-c", "2 1 1");
  sign (workspace, &id, "readiness-rulers", "7 5 6");
  return &id;
}

void
pictures_progress_many (GtkWidget *window)
{
  show (window); /* the other people are made first */
  show_of (window, get_measured_client ());
}

/* --- events --- */

static void
show_event (WayPage *page, const WayId *event)
{
  WayPage *edit = g_object_new (WAY_TYPE_EVENT_EDIT, NULL);

  if (event != NULL)
    way_page_set_subject (page, event, NULL);
  way_page_push (page, edit);
  pictures_settle ();
}

void
pictures_event_add (GtkWidget *window)
{
  show_event (show (window), NULL);
}

/* By its row, as a person opens it. */
void
pictures_event_edit (GtkWidget *window)
{
  WayPage   *page = show (window);
  GtkWidget *events;

  adw_flap_set_reveal_flap (ADW_FLAP (find (GTK_WIDGET (page), ADW_TYPE_FLAP, "flap")), TRUE);
  pictures_settle ();
  events = find (GTK_WIDGET (page), g_type_from_name ("WayMomentTable"), NULL);
  g_signal_emit_by_name (find (events, GTK_TYPE_COLUMN_VIEW, NULL), "activate", 0);
  pictures_settle ();
}

void
pictures_event_gone (GtkWidget *window)
{
  const WayId nobody = { { 9 } };

  show_event (show (window), &nobody);
}

/* --- paper --- */

static gboolean
has_sheet (gpointer window)
{
  return find (window, WAY_TYPE_PAPER_SHEET, NULL) != NULL;
}

static void
show_paper (GtkWidget *window)
{
  gtk_widget_activate_action (GTK_WIDGET (show (window)), "progress.export", NULL);
  pictures_wait (has_sheet, window, "the pages");
  pictures_settle ();
}

void
pictures_progress_paper (GtkWidget *window)
{
  show_paper (window);
}

void
pictures_progress_csv (GtkWidget *window)
{
  WayWork   *work = way_window_get_work (WAY_WINDOW (window));
  GtkWidget *page;
  AdwFlap   *flap;

  show_paper (window);
  page = GTK_WIDGET (way_work_get_page (work));
  flap = ADW_FLAP (find (page, ADW_TYPE_FLAP, "flap"));
  adw_flap_set_reveal_flap (flap, TRUE);
  pictures_settle ();
  adw_combo_row_set_selected (ADW_COMBO_ROW (find (page, ADW_TYPE_COMBO_ROW, "form")), 3);
  if (adw_flap_get_folded (flap))
    adw_flap_set_reveal_flap (flap, FALSE);
  pictures_settle ();
}
