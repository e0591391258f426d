/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "view-fixture.h"
#include "way-alert-card.h"
#include "way-alert.h"
#include "way-answer-row.h"
#include "way-assessment-form.h"
#include "way-assessment-result.h"
#include "way-assessments-page.h"
#include "way-work.h"
#include "way-workspace-assessments.h"

/* The whole work area, with one client open on the section of assessments. */
typedef struct {
  WayWorkspace *workspace;
  WayClient    *client;
  WayWork      *work;
  GtkWidget    *window;
} Fixture;

static inline void
set_up (Fixture *f, gconstpointer data)
{
  WayClient *client;

  f->workspace = view_open_workspace ("Alma Reyes");
  client = way_workspace_create (f->workspace, WAY_TYPE_CLIENT);
  way_set (client, name_to_use, "Sam Ortega");
  f->client = view_save (f->workspace, client);

  f->window = gtk_window_new ();
  f->work = g_object_new (WAY_TYPE_WORK, NULL);
  gtk_window_set_default_size (GTK_WINDOW (f->window), 1280, 800);
  gtk_window_set_child (GTK_WINDOW (f->window), GTK_WIDGET (f->work));
  gtk_window_present (GTK_WINDOW (f->window));
  way_work_enter (f->work, f->workspace);
  way_work_open_client (f->work, &WAY_RECORD (f->client)->id, "assessments");
}

static inline void
tear_down (Fixture *f, gconstpointer data)
{
  way_work_leave (f->work);
  gtk_window_destroy (GTK_WINDOW (f->window));
  view_settle ();
  g_clear_object (&f->client);
  view_finalize (f->workspace);
}

#define until(condition) \
  G_STMT_START \
  { \
    gint64 until_end = g_get_monotonic_time () + 10 * G_USEC_PER_SEC; \
    while (!(condition)) { \
      g_assert_cmpint (g_get_monotonic_time (), <, until_end); \
      if (!g_main_context_iteration (NULL, FALSE)) \
        g_usleep (1000); \
    } \
  } \
  G_STMT_END

static inline GtkWidget *
front (Fixture *f)
{
  return GTK_WIDGET (way_work_get_page (f->work));
}

static inline GtkWidget *
focus (Fixture *f)
{
  return gtk_root_get_focus (GTK_ROOT (f->window));
}

/* The item that has the focus, from 0; -1: none. */
static inline int
focused_item (Fixture *f)
{
  GtkWidget *row =
    focus (f) != NULL ? gtk_widget_get_ancestor (focus (f), WAY_TYPE_ANSWER_ROW) : NULL;
  int n = 0;

  if (row == NULL)
    return -1;
  for (GtkWidget *other = gtk_widget_get_prev_sibling (row); other != NULL;
       other = gtk_widget_get_prev_sibling (other))
    n += WAY_IS_ANSWER_ROW (other) ? 1 : 0;
  return n;
}

static inline const char *
text_of (GtkWidget *page, const char *name)
{
  GtkWidget *label = view_find (page, GTK_TYPE_LABEL, name);

  g_assert_nonnull (label);
  return gtk_label_get_text (GTK_LABEL (label));
}

/* The draft is back, and the first item or an alert has the focus. */
static inline gboolean
is_ready (Fixture *f)
{
  return WAY_IS_ASSESSMENT_FORM (front (f)) && text_of (front (f), "progress_words")[0] != '\0' &&
         (focused_item (f) >= 0 || WAY_IS_ALERT_CARD (focus (f)));
}

static inline void
start (Fixture *f, const char *instrument)
{
  WayPage *form = g_object_new (WAY_TYPE_ASSESSMENT_FORM, NULL);

  way_page_set_subject (form, NULL, instrument);
  way_page_push (way_work_get_page (f->work), form);
  until (is_ready (f));
}

/* A key as the window gets it: to every key controller from the window to the focus, then back;
 * GTK offers no events of one’s own making. */
static inline gboolean
send (GtkWidget *widget, GtkPropagationPhase phase, guint keyval, GdkModifierType state)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++) {
    g_autoptr (GtkEventController) each = g_list_model_get_item (controllers, i);
    gboolean handled = FALSE;

    if (!GTK_IS_EVENT_CONTROLLER_KEY (each) ||
        gtk_event_controller_get_propagation_phase (each) != phase)
      continue;
    g_signal_emit_by_name (each, "key-pressed", keyval, 0, state, &handled);
    if (handled)
      return TRUE;
  }

  return FALSE;
}

static inline gboolean
press_with (Fixture *f, guint keyval, GdkModifierType state)
{
  g_autoptr (GPtrArray) chain = g_ptr_array_new ();

  for (GtkWidget *widget = focus (f); widget != NULL; widget = gtk_widget_get_parent (widget))
    g_ptr_array_insert (chain, 0, widget);
  for (guint i = 0; i < chain->len; i++) {
    if (send (g_ptr_array_index (chain, i), GTK_PHASE_CAPTURE, keyval, state))
      return TRUE;
  }

  return FALSE;
}

static inline void
type (Fixture *f, const char *keys)
{
  for (const char *key = keys; *key != '\0'; key++)
    g_assert_true (press_with (f, *key == '\n' ? GDK_KEY_Return : (guint)*key, 0));
}

static inline void
click (GtkWidget *page, const char *name)
{
  GtkWidget *button = view_find (page, GTK_TYPE_BUTTON, name);

  g_assert_nonnull (button);
  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
}

static inline gpointer
only (Fixture *f, GType kind)
{
  g_autoptr (GListModel) list = way_workspace_list (f->workspace, way_query_new (kind));

  view_wait (view_is_loaded, list);
  g_assert_cmpuint (g_list_model_get_n_items (list), <=, 1);
  return g_list_model_get_item (list, 0);
}

static inline void
finish (Fixture *f)
{
  GtkWidget *button = view_find (front (f), GTK_TYPE_BUTTON, "finish");

  until (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
}

static inline void
wait_for_result (Fixture *f)
{
  until (WAY_IS_ASSESSMENT_RESULT (front (f)) &&
         g_strcmp0 (gtk_stack_get_visible_child_name (
                      GTK_STACK (view_find (front (f), GTK_TYPE_STACK, "stack"))),
                    "result") == 0);
}
