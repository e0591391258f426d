/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-client-doubles.h"

#include "way-client-alike.h"
#include "way-workspace-private.h"

#define AT_ONCE 2000 /* clients; a save does not wait longer for it than for the disk */

struct _WayClientDoubles {
  GObject parent_instance;

  WayWorkspace  *workspace;
  WayAlikeCursor cursor; /* used by the thread while it looks, else by the main one */
};

G_DEFINE_FINAL_TYPE (WayClientDoubles, way_client_doubles, G_TYPE_OBJECT)

static gpointer
look_run (WayDb *db, gpointer data, GError **error)
{
  WayClientDoubles *self = data;

  return way_client_alike_list_pairs (db, &self->cursor, AT_ONCE, error);
}

static void
looked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError    *error = NULL;
  GPtrArray *pairs = way_workspace_finish (WAY_WORKSPACE (source), result, &error);

  if (pairs != NULL)
    g_task_return_pointer (task, pairs, (GDestroyNotify)g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

void
way_client_doubles_look_async (WayClientDoubles   *self,
                               GCancellable       *cancellable,
                               GAsyncReadyCallback callback,
                               gpointer            user_data)
{
  static const WayVerb verb = { look_run, NULL, g_object_unref, (GDestroyNotify)g_ptr_array_unref,
                                TRUE };

  g_return_if_fail (WAY_IS_CLIENT_DOUBLES (self));

  way_workspace_submit (self->workspace, &verb, g_object_ref (self), cancellable, looked_cb,
                        g_task_new (self, cancellable, callback, user_data));
}

GPtrArray *
way_client_doubles_look_finish (WayClientDoubles *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

gboolean
way_client_doubles_is_done (WayClientDoubles *self)
{
  g_return_val_if_fail (WAY_IS_CLIENT_DOUBLES (self), TRUE);

  return self->cursor.done;
}

static void
way_client_doubles_finalize (GObject *object)
{
  g_clear_object (&WAY_CLIENT_DOUBLES (object)->workspace);

  G_OBJECT_CLASS (way_client_doubles_parent_class)->finalize (object);
}

static void
way_client_doubles_class_init (WayClientDoublesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = way_client_doubles_finalize;
}

static void
way_client_doubles_init (WayClientDoubles *self)
{
}

WayClientDoubles *
way_client_doubles_new (WayWorkspace *workspace)
{
  WayClientDoubles *self = g_object_new (WAY_TYPE_CLIENT_DOUBLES, NULL);

  self->workspace = g_object_ref (workspace);
  return self;
}
