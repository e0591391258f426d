/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-plan-editor.h"

#include "hands-fixture.h"
#include "view-fixture.h"
#include "way-goal.h"
#include "way-intervention.h"
#include "way-need.h"
#include "way-objective.h"
#include "way-plan-row.h"
#include "way-plan-words.h"
#include "way-plan.h"

#define TITLE "The plan under test"

/* The page of a plan in a window of its own, and real keys. */
typedef struct {
  WayWorkspace *workspace;
  WayPage      *page;
  GtkWidget    *window;
  WayId         client_id;
  char         *told;
  gint64        act;
  char         *failed;
} Fixture;

static inline void
tell_cb (Fixture *f, const char *text, gint64 act)
{
  g_free (f->told);
  f->told = g_strdup (text);
  f->act = act;
}

static inline void
fail_cb (Fixture *f, const GError *error)
{
  g_free (f->failed);
  f->failed = g_strdup (error->message);
}

static inline gboolean
is_active (gpointer window)
{
  return gtk_window_is_active (window);
}

static inline void
open_page (Fixture *f)
{
  f->page = g_object_new (WAY_TYPE_PLAN_EDITOR, NULL);
  g_signal_connect_swapped (f->page, "tell", G_CALLBACK (tell_cb), f);
  g_signal_connect_swapped (f->page, "fail", G_CALLBACK (fail_cb), f);
  gtk_window_set_child (GTK_WINDOW (f->window), GTK_WIDGET (f->page));
  way_page_set_workspace (f->page, f->workspace);
  way_page_set_client (f->page, &f->client_id);
}

/* DATA is NULL, or "low": then the window is lower than a plan. */
static inline void
set_up (Fixture *f, gconstpointer data)
{
  WayClient *client;
  g_autoptr (WayClient) saved = NULL;

  g_autoptr (GSettings) settings = g_settings_new ("org.waymark.Waymark");

  /* As wide as the window, so that all rows of a small plan are seen. */
  g_settings_set_boolean (settings, "plan-side", FALSE);
  g_settings_set_boolean (settings, "plan-only-open", FALSE);
  f->workspace = view_open_workspace ("Test Worker");
  client = way_workspace_create (f->workspace, WAY_TYPE_CLIENT);
  way_set (client, name_to_use, "Marisol Vega");
  saved = view_save (f->workspace, client);
  f->client_id = saved->parent.id;

  f->window = gtk_window_new ();
  gtk_window_set_title (GTK_WINDOW (f->window), TITLE);
  gtk_window_set_default_size (GTK_WINDOW (f->window),
                               g_getenv ("PLAN_NARROW") != NULL ? 575 : 1055,
                               g_strcmp0 (data, "low") == 0       ? 420
                               : g_getenv ("PLAN_NARROW") != NULL ? 500
                                                                  : 796);
  gtk_window_present (GTK_WINDOW (f->window));
  while (!gtk_widget_get_mapped (f->window))
    g_main_context_iteration (NULL, TRUE);
  run_tool ("xdotool search --sync --onlyvisible --name '" TITLE "' windowfocus");
  view_wait (is_active, f->window);
  open_page (f);
}

static inline void
tear_down (Fixture *f, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  view_settle ();
  view_finalize (f->workspace);
  g_free (f->told);
  g_free (f->failed);
}

/* --- what is seen --- */

static inline void
add_rows (GString *text, GtkWidget *widget)
{
  if (WAY_IS_PLAN_ROW (widget) && way_plan_row_get_node (WAY_PLAN_ROW (widget)) != NULL &&
      gtk_widget_get_mapped (widget)) {
    WayPlanNode     *node = way_plan_row_get_node (WAY_PLAN_ROW (widget));
    g_autofree char *words = NULL;

    if (way_plan_node_get_kind (node) == WAY_PLAN_KIND_PLAN)
      return;
    words = way_plan_node_get_text (node, "text");
    g_string_append_printf (text, "%c%s%s|", "PNGOI"[way_plan_node_get_kind (node)], words,
                            way_plan_row_is_open (WAY_PLAN_ROW (widget)) ? "*"
                            : gtk_widget_has_focus (widget)              ? "~"
                                                                         : "");
    return;
  }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    add_rows (text, child);
}

/* Each row by the first letter of its kind, its text, and a star when it is open, a wave when it
 * has the focus and is closed. */
static inline char *
read_rows (Fixture *f)
{
  GString *text = g_string_new (NULL);

  add_rows (text, GTK_WIDGET (f->page));
  return g_string_free (text, FALSE);
}

typedef struct {
  Fixture    *f;
  const char *rows;
} Expected;

static inline gboolean
shows_rows (gpointer data)
{
  const Expected  *e = data;
  g_autofree char *rows = read_rows (e->f);

  return g_str_equal (rows, e->rows);
}

static inline gboolean
late_cb (gpointer data)
{
  g_autofree char *rows = read_rows (data);

  g_error ("Shown is %s", rows);
  return G_SOURCE_REMOVE;
}

static inline void
wait_rows (Fixture *f, const char *rows)
{
  Expected e = { f, rows };
  guint    late = g_timeout_add (5000, late_cb, f);

  view_wait (shows_rows, &e);
  g_source_remove (late);
}

static inline gboolean
shows_page (gpointer data)
{
  const Expected *e = data;
  GtkWidget      *stack = view_find (GTK_WIDGET (e->f->page), GTK_TYPE_STACK, "stack");

  return g_strcmp0 (gtk_stack_get_visible_child_name (GTK_STACK (stack)), e->rows) == 0;
}

static inline void
wait_page (Fixture *f, const char *name)
{
  Expected e = { f, name };

  view_wait (shows_page, &e);
}

static inline gboolean
shows_kept (gpointer data)
{
  const Expected *e = data;
  GtkWidget      *kept = view_find (GTK_WIDGET (e->f->page), GTK_TYPE_LABEL, "kept");

  return g_str_equal (gtk_label_get_label (GTK_LABEL (kept)), e->rows);
}

static inline void
wait_kept (Fixture *f, const char *words)
{
  Expected e = { f, words };

  view_wait (shows_kept, &e);
}

/* A need, two goals, objectives and an intervention, by keys alone. */
static inline void
plan_write (Fixture *f)
{
  wait_page (f, "empty");
  way_page_act (f->page);
  wait_rows (f, "N*|");
  type ("A safe place to live");
  press ("ctrl+bracketright");
  wait_rows (f, "NA safe place to live|G*|");
  type ("A room of my own before the cold comes.");
  press ("ctrl+bracketright");
  wait_rows (f, "NA safe place to live|GA room of my own before the cold comes.|O*|");
  type ("Submit 2 housing applications");
  press ("ctrl+bracketright");
  type ("Forms and calls together");
  press ("ctrl+bracketleft");
  type ("View three rooms");
  press ("ctrl+bracketleft");
  type ("Keep the deposit");
  press ("ctrl+bracketleft");
  type ("Evenings without use");
  press ("Return");
  type ("Glasses");
  wait_rows (f, "NA safe place to live|GA room of my own before the cold comes.|"
                "OSubmit 2 housing applications|IForms and calls together|OView three rooms|"
                "GKeep the deposit|NEvenings without use|NGlasses*|");
  press ("Up");
  wait_rows (f, "NA safe place to live|GA room of my own before the cold comes.|"
                "OSubmit 2 housing applications|IForms and calls together|OView three rooms|"
                "GKeep the deposit|NEvenings without use*|NGlasses|");
  wait_kept (f, "Saved");
}

#define PLAN_WRITTEN \
  "NA safe place to live|GA room of my own before the cold comes.|" \
  "OSubmit 2 housing applications|IForms and calls together|OView three rooms|" \
  "GKeep the deposit|NEvenings without use"

/* What is stored, without any view. */
static inline GListModel *
list_stored (Fixture *f, GType type)
{
  GListModel *list =
    way_workspace_list (f->workspace, way_query_new_of (type, "client_id", &f->client_id));

  view_wait (view_is_loaded, list);
  return list;
}

static inline guint
count_stored (Fixture *f, GType type)
{
  g_autoptr (GListModel) list = list_stored (f, type);

  return g_list_model_get_n_items (list);
}

/* One need with all below it after the other: ten nodes each, and the plan itself. */
static inline WayId
plan_add_many (Fixture *f, guint n_needs)
{
  WayChange *change = way_change_new ();
  g_autoptr (WayPlan) plan = way_workspace_create (f->workspace, WAY_TYPE_PLAN);

  way_set (plan, client_id, f->client_id);
  way_set (plan, started_on, ((WayDate){ 20260714 }));
  way_set (plan, vision, "A door I can lock, and Tess at my table on Sundays.");
  way_set (plan, strengths, "Saved a deposit; practises the hard lines out loud");
  way_set (plan, supports, "Her sister Tess, the evening group, Alma");
  way_set (plan, barriers, "Payslips come late; early shifts until November");
  way_change_save (change, plan);
  for (guint i = 0; i < n_needs; i++) {
    g_autoptr (WayNeed) need = way_workspace_create (f->workspace, WAY_TYPE_NEED);
    g_autoptr (WayGoal) goal = way_workspace_create (f->workspace, WAY_TYPE_GOAL);

    way_set (need, client_id, f->client_id);
    way_set (need, plan_id, plan->parent.id);
    way_set (need, text, i % 2 == 0 ? "A safe place to live" : "Evenings without use");
    way_set (need, severity, WAY_NEED_SEVERITY_HIGH);
    way_set (need, area, WAY_NEED_AREA_HOME);
    way_set (need, position, (gint64)i * 1024);
    way_change_save (change, need);
    way_set (goal, client_id, f->client_id);
    way_set (goal, need_id, need->parent.id);
    way_set (goal, text, "A room of my own before the cold comes.");
    way_set (goal, status, WAY_GOAL_ACTIVE);
    way_set (goal, position, 1024);
    way_change_save (change, goal);
    for (guint k = 0; k < 4; k++) {
      g_autoptr (WayObjective) objective = way_workspace_create (f->workspace, WAY_TYPE_OBJECTIVE);
      g_autoptr (WayIntervention) help = way_workspace_create (f->workspace, WAY_TYPE_INTERVENTION);

      way_set (objective, client_id, f->client_id);
      way_set (objective, goal_id, goal->parent.id);
      way_set (objective, text,
               k % 2 == 0 ? "Submit 2 housing applications"
                          : "Two evening meetings a week, and afterwards one telephone call to "
                            "somebody who was there, until the end of September");
      if (k % 2 == 1) {
        way_set (objective, measured_by, "Attendance");
        way_set (objective, now, 7);
        way_set (objective, target, 12);
        way_set (objective, confidence, 7);
        way_set (objective, due_on, ((WayDate){ 20260928 }));
        way_set (objective, status, WAY_OBJECTIVE_ACTIVE);
      }
      way_set (objective, position, (gint64)k * 1024);
      way_change_save (change, objective);
      way_set (help, client_id, f->client_id);
      way_set (help, objective_id, objective->parent.id);
      way_set (help, text, "Forms and calls together");
      way_set (help, who, "Alma");
      way_set (help, how_often, "every week");
      way_set (help, minutes, 30);
      way_set (help, position, 1024);
      way_change_save (change, help);
    }
  }
  view_commit (f->workspace, change);
  return plan->parent.id;
}

static inline void
show_in_pictures (Fixture *f, const char *name)
{
  const char      *folder = g_getenv ("PLAN_PICTURES");
  g_autofree char *command = NULL;

  if (folder == NULL)
    return;
  for (guint i = 0; i < 200; i++) {
    g_main_context_iteration (NULL, FALSE);
    g_usleep (1000);
  }
  command = g_strdup_printf ("import -window root %s/%s.png", folder, name);
  run_tool (command);
}

/* For looking at them: PLAN_PICTURES is a folder, PLAN_DARK and PLAN_SCALE are set or not. */
static inline void
plan_set_look (void)
{
  if (g_getenv ("PLAN_DARK") != NULL)
    adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                        ADW_COLOR_SCHEME_FORCE_DARK);
  if (g_getenv ("PLAN_PICTURES") != NULL) {
    GtkCssProvider *provider = gtk_css_provider_new ();

    gtk_css_provider_load_from_resource (provider, "/org/waymark/Waymark/style.css");
    gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                                GTK_STYLE_PROVIDER (provider), 700);
    if (g_getenv ("PLAN_SCALE") != NULL)
      g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 192 * 1024, NULL);
  }
}
