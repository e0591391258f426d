/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-demo-opener.h"

#include <glib/gi18n.h>

#include "way-demo.h"

#define N_CLIENTS 60
#define SEED      1

static void
filled_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (way_demo_fill_finish (WAY_WORKSPACE (source), result, &error))
    g_task_return_pointer (task, g_object_ref (g_task_get_task_data (task)), g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
created_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  WayCaseload *caseload = WAY_CASELOAD (source);
  GError      *error = NULL;
  char        *code = way_caseload_create_finish (caseload, result, &error);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_auto (GStrv) folders = NULL;
  g_autoptr (WayInstruments) instruments = NULL;

  if (code == NULL) {
    g_task_return_error (task, error);
    return;
  }
  way_caseload_code_free (code);

  folders = way_instruments_get_default_dirs ();
  instruments = way_instruments_load ((const char *const *)folders, &error);
  if (instruments == NULL) {
    g_task_return_error (task, error);
    return;
  }

  way_demo_fill_async (way_caseload_get_workspace (caseload), instruments,
                       &(WayDemoSize){ N_CLIENTS, WAY_DEMO_NOTES, SEED, way_date_of (now) },
                       g_task_get_cancellable (task), NULL, NULL, filled_cb, g_object_ref (task));
}

static void
unlocked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (way_caseload_unlock_finish (WAY_CASELOAD (source), result, &error))
    g_task_return_pointer (task, g_object_ref (source), g_object_unref);
  else
    g_task_return_error (task, error);
}

void
way_demo_open_async (GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  g_autofree char *folder = g_build_filename (g_get_user_runtime_dir (), "waymark-demo", NULL);
  WayCaseload     *caseload = way_caseload_new (folder);
  GError          *error = NULL;

  g_task_set_task_data (task, caseload, g_object_unref);

  switch (way_caseload_look (caseload, &error)) {
  case WAY_CASELOAD_NONE:
    way_caseload_create_async (caseload, _ ("Demo Worker"), WAY_DEMO_PASSPHRASE, FALSE, cancellable,
                               created_cb, g_object_ref (task));
    break;
  case WAY_CASELOAD_LOCKED:
    way_caseload_unlock_async (caseload, WAY_DEMO_PASSPHRASE, cancellable, unlocked_cb,
                               g_object_ref (task));
    break;
  case WAY_CASELOAD_OPEN:
    g_task_return_pointer (task, g_object_ref (caseload), g_object_unref);
    break;
  case WAY_CASELOAD_BROKEN:
    g_task_return_error (task, error);
    break;
  }
}

WayCaseload *
way_demo_open_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
