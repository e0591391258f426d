/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "way-client.h"
#include "way-contact-point.h"
#include "way-page.h"
#include "way-schema.h"
#include "way-workspace-private.h"

/* A real caseload in memory, and a window to show a page of it. */

typedef gboolean (*ViewReady) (gpointer data);

static inline gboolean
view_give_up_cb (gpointer data)
{
  *(gboolean *)data = TRUE;
  return G_SOURCE_REMOVE;
}

/* Goes on with everything else until it is so; fails after ten seconds. */
static inline void
view_wait (ViewReady ready, gpointer data)
{
  gboolean late = FALSE;
  guint    id = g_timeout_add_seconds (10, view_give_up_cb, &late);

  while (!ready (data)) {
    g_assert_false (late);
    g_main_context_iteration (NULL, TRUE);
  }
  if (!late)
    g_source_remove (id);
}

static inline void
view_settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static inline gboolean
view_is_gone (gpointer pointer)
{
  return *(gpointer *)pointer == NULL;
}

/* Lets go of an object and fails when it stays: what is on its way to it, or from it, may come to
 * its end. */
static inline void
view_finalize (gpointer object)
{
  gpointer pointer = object;

  g_object_add_weak_pointer (object, &pointer);
  g_object_unref (object);
  view_wait (view_is_gone, &pointer);
}

static inline WayWorkspace *
view_open_workspace (const char *staff_name)
{
  g_autoptr (GError) error = NULL;
  guint8        key[WAY_DB_KEY_SIZE] = { 7 };
  WayId         caseload = way_id_make (g_get_real_time ());
  WayId         staff = way_id_make (g_get_real_time () + 1);
  WayDb        *db = way_db_open (":memory:", key, WAY_DB_CREATE, &error);
  WayWorkspace *workspace;

  g_assert_no_error (error);
  way_schema_migrate (db, &error);
  g_assert_no_error (error);
  way_workspace_begin (db, &caseload, &staff, staff_name, &error);
  g_assert_no_error (error);
  workspace = way_workspace_new (db, &staff, &error);
  g_assert_no_error (error);
  return workspace;
}

static inline void
view_done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(GAsyncResult **)user_data = g_object_ref (result);
}

static inline gboolean
view_is_done (gpointer data)
{
  return *(GAsyncResult **)data != NULL;
}

/* Takes the record; gives it back as it was stored. */
static inline gpointer
view_save (WayWorkspace *workspace, gpointer record)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  gpointer saved;

  way_workspace_save_async (workspace, record, NULL, NULL, view_done_cb, &result);
  view_wait (view_is_done, &result);
  saved = way_workspace_save_finish (workspace, result, NULL, &error);
  g_assert_no_error (error);
  g_object_unref (record);
  return saved;
}

/* In one act; takes the change. */
static inline gint64
view_commit (WayWorkspace *workspace, WayChange *change)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  gint64 act = 0;

  way_workspace_commit_async (workspace, change, NULL, view_done_cb, &result);
  view_wait (view_is_done, &result);
  way_workspace_commit_finish (workspace, result, &act, &error);
  g_assert_no_error (error);
  return act;
}

static inline gboolean
view_is_loaded (gpointer list)
{
  gboolean loading;

  g_object_get (list, "loading", &loading, NULL);
  return !loading;
}

/* The first widget of a type below another, in depth; with the template id or NULL. */
static inline GtkWidget *
view_find (GtkWidget *widget, GType type, const char *name)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type) &&
      (name == NULL ||
       g_strcmp0 (gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget)), name) == 0))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = view_find (child, type, name);

    if (found != NULL)
      return found;
  }

  return NULL;
}
