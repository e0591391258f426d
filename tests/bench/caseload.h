/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "times.h"
#include "way-caseload.h"
#include "way-client.h"

/* A caseload that was filled before, opened with the passphrase of a file. */

typedef struct {
  WayCaseload  *caseload;
  WayWorkspace *workspace;
  GAsyncResult *result;
} Work;

static inline void
done_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  ((Work *)data)->result = g_object_ref (result);
}

static inline GAsyncResult *
wait_for (Work *self)
{
  while (self->result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return g_steal_pointer (&self->result);
}

/* The error by its address: it is filled while the first argument is worked
 * out. */
static inline void
must (gboolean done, GError **error)
{
  if (!done)
    g_error ("%s", *error != NULL ? (*error)->message : "failed");
}

static inline void
open_caseload (Work *self, const char *folder, const char *passphrase_file)
{
  g_autofree char *passphrase = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  must (g_file_get_contents (passphrase_file, &passphrase, NULL, &error), &error);
  self->caseload = way_caseload_new (folder);
  way_caseload_unlock_async (self->caseload, g_strchomp (passphrase), NULL, done_cb, self);
  result = wait_for (self);
  must (way_caseload_unlock_finish (self->caseload, result, &error), &error);
  self->workspace = way_caseload_get_workspace (self->caseload);
}

static inline void
close_caseload (Work *self)
{
  way_caseload_close (self->caseload);
  g_clear_object (&self->caseload);
}

static inline void
settle (WayPagedList *list)
{
  while (way_paged_list_is_loading (list))
    g_main_context_iteration (NULL, TRUE);
}

static inline WayClient *
get_client (WayPagedList *list, guint position)
{
  g_autoptr (WayRow) row = g_list_model_get_item (G_LIST_MODEL (list), position);

  while (way_row_get_item (row) == NULL)
    g_main_context_iteration (NULL, TRUE);
  return g_object_ref (way_row_get_item (row));
}

/* Any of a list that is not empty. */
static inline WayClient *
pick_client (WayPagedList *list)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (list));

  return get_client (list, (guint)g_random_int_range (0, (gint32)n));
}
