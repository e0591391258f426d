/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "views-client.h"

#include "pictures.h"
#include "way-assessment.h"
#include "way-client-edit.h"
#include "way-client.h"
#include "way-demo.h"
#include "way-live-list.h"
#include "way-objective.h"
#include "way-plan-row.h"
#include "way-window.h"
#include "way-workspace-assessments.h"

#define N_CLIENTS 40
#define SEED      7

/* --- the people --- */

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

static gboolean
is_loaded (gpointer list)
{
  return !way_live_list_is_loading (list);
}

static WayWorkspace *
workspace (void)
{
  return way_caseload_get_workspace (pictures_caseload ());
}

static GListModel *
list_all (GType type)
{
  GListModel *list = way_workspace_list (workspace (), way_query_new (type));

  pictures_wait (is_loaded, list, "the records");
  return list;
}

/* How many of these records a client has. */
static guint
count_of (GListModel *list, const WayId *client)
{
  guint count = 0;

  for (guint i = 0; i < g_list_model_get_n_items (list); i++) {
    g_autoptr (GObject) record = g_list_model_get_item (list, i);
    const WayId *id = WAY_IS_ASSESSMENT (record) ? &WAY_ASSESSMENT (record)->client_id
                                                 : &WAY_OBJECTIVE (record)->client_id;

    count += way_id_compare (id, client) == 0;
  }

  return count;
}

/* Fills the caseload once; gives the client about whom there is most to see. */
static const WayId *
get_client (void)
{
  static WayId client;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GDateTime) now = NULL;
  g_autoptr (GListModel) clients = NULL;
  g_autoptr (GListModel) assessments = NULL;
  g_autoptr (GListModel) objectives = NULL;
  guint most = 0;

  if (!way_id_is_none (&client))
    return &client;

  now = g_date_time_new_now_local ();
  way_demo_fill_async (workspace (), way_workspace_get_instruments (workspace ()),
                       &(WayDemoSize){ N_CLIENTS, WAY_DEMO_NOTES, SEED, way_date_of (now) }, NULL,
                       NULL, NULL, keep_result_cb, &result);
  pictures_wait (is_done, &result, "the made-up people");
  way_demo_fill_finish (workspace (), result, &error);
  g_assert_no_error (error);

  clients = list_all (WAY_TYPE_CLIENT);
  assessments = list_all (WAY_TYPE_ASSESSMENT);
  objectives = list_all (WAY_TYPE_OBJECTIVE);
  for (guint i = 0; i < g_list_model_get_n_items (clients); i++) {
    g_autoptr (WayClient) one = g_list_model_get_item (clients, i);
    const guint n = count_of (assessments, &one->parent.id);

    if (one->status == WAY_CLIENT_ACTIVE && n > most &&
        count_of (objectives, &one->parent.id) > 1) {
      client = one->parent.id;
      most = n;
    }
  }
  g_assert_cmpuint (most, >, 0);

  return &client;
}

/* About whom nothing is known but a name; made once. */
static const WayId *
get_new_client (void)
{
  static WayId new_client;
  g_autoptr (WayClient) client = NULL;
  g_autoptr (WayClient) saved = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  get_client ();
  if (!way_id_is_none (&new_client))
    return &new_client;

  client = way_workspace_create (workspace (), WAY_TYPE_CLIENT);
  way_set (client, name_to_use, "Noor");
  way_workspace_save_async (workspace (), client, NULL, NULL, keep_result_cb, &result);
  pictures_wait (is_done, &result, "a client");
  saved = way_workspace_save_finish (workspace (), result, NULL, &error);
  g_assert_no_error (error);
  new_client = saved->parent.id;

  return &new_client;
}

/* --- the window --- */

static WayWork *
show_place (GtkWidget *window, const char *place)
{
  WayWork *work = way_window_get_work (WAY_WINDOW (window));

  get_client ();
  way_work_show_place (work, place);
  pictures_settle ();
  return work;
}

static WayPage *
show_section (GtkWidget *window, const WayId *client, const char *section)
{
  WayWork *work = way_window_get_work (WAY_WINDOW (window));

  way_work_open_client (work, client, section);
  pictures_settle ();
  return way_work_get_page (work);
}

/* --- states --- */

WayPage *
pictures_clients_page (GtkWidget *window)
{
  return way_work_get_page (show_place (window, "clients"));
}

void
pictures_client_add (GtkWidget *window)
{
  WayWork *work = show_place (window, "clients");

  way_page_push (way_work_get_page (work), g_object_new (WAY_TYPE_CLIENT_EDIT, NULL));
}

void
pictures_client_edit (GtkWidget *window)
{
  WayPage *page = show_section (window, get_client (), "overview");
  WayPage *edit = g_object_new (WAY_TYPE_CLIENT_EDIT, NULL);

  way_page_set_subject (edit, get_client (), NULL);
  way_page_push (page, edit);
}

WayPage *
pictures_overview_page (GtkWidget *window)
{
  return show_section (window, get_client (), "overview");
}

void
pictures_overview (GtkWidget *window)
{
  pictures_overview_page (window);
}

void
pictures_overview_new (GtkWidget *window)
{
  show_section (window, get_new_client (), "overview");
}

void
pictures_plan (GtkWidget *window)
{
  show_section (window, get_client (), "plan");
}

/* An objective that is open has all its fields. */
static GtkWidget *
find_objective (GtkWidget *widget)
{
  WayPlanNode *node =
    WAY_IS_PLAN_ROW (widget) ? way_plan_row_get_node (WAY_PLAN_ROW (widget)) : NULL;

  if (node != NULL && way_plan_node_get_kind (node) == WAY_PLAN_KIND_OBJECTIVE)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find_objective (child);

    if (found != NULL)
      return found;
  }

  return NULL;
}

void
pictures_plan_open (GtkWidget *window)
{
  WayPage   *page = show_section (window, get_client (), "plan");
  GtkWidget *row = find_objective (GTK_WIDGET (page));

  g_assert_nonnull (row);
  gtk_widget_grab_focus (row);
  pictures_settle ();
}

void
pictures_plan_empty (GtkWidget *window)
{
  show_section (window, get_new_client (), "plan");
}

void
pictures_progress_empty (GtkWidget *window)
{
  show_section (window, get_new_client (), "progress");
}

void
pictures_history (GtkWidget *window)
{
  show_section (window, get_client (), "history");
}

void
pictures_history_new (GtkWidget *window)
{
  show_section (window, get_new_client (), "history");
}
