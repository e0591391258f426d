/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-client.h"
#include "way-schema.h"
#include "way-workspace-private.h"

static const guint8 fixture_key[WAY_DB_KEY_SIZE] = { 1, 2, 3, 4, 5, 6, 7, 8 };
static const WayId  fixture_caseload = { { 1 } };
static const WayId  fixture_staff = { { 3 } };

/* A result to wait for: pass fixture_done_cb and the address of a pointer, then take it. */
static inline void
fixture_done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(GAsyncResult **)user_data = g_object_ref (result);
}

static inline GAsyncResult *
fixture_wait (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);
  return g_steal_pointer (result);
}

/* Iterates until the condition holds; 20 seconds are a failure, not a wait. */
#define fixture_until(condition) \
  G_STMT_START \
  { \
    gint64 fixture_end = g_get_monotonic_time () + 20 * G_USEC_PER_SEC; \
    while (!(condition)) { \
      g_assert_cmpint (g_get_monotonic_time (), <, fixture_end); \
      if (!g_main_context_iteration (NULL, FALSE)) \
        g_usleep (1000); \
    } \
  } \
  G_STMT_END

/* A caseload in memory, in which Dana works. */
static inline WayWorkspace *
fixture_open_workspace (void)
{
  g_autoptr (GError) error = NULL;
  WayDb        *db = way_db_open (":memory:", fixture_key, WAY_DB_CREATE, &error);
  WayWorkspace *workspace;

  g_assert_no_error (error);
  g_assert_true (way_schema_migrate (db, &error));
  g_assert_true (way_workspace_begin (db, &fixture_caseload, &fixture_staff, "Dana", &error));
  workspace = way_workspace_new (db, &fixture_staff, &error);
  g_assert_no_error (error);
  return workspace;
}

static inline gpointer
fixture_save (WayWorkspace *workspace, gpointer record, gint64 *act, GError **error)
{
  GAsyncResult *slot = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  way_workspace_save_async (workspace, record, NULL, NULL, fixture_done_cb, &slot);
  result = fixture_wait (&slot);
  return way_workspace_save_finish (workspace, result, act, error);
}

static inline WayClient *
fixture_add_client (WayWorkspace *workspace, const char *name)
{
  g_autoptr (WayClient) client = way_workspace_create (workspace, WAY_TYPE_CLIENT);
  WayClient *saved;

  way_set (client, name_to_use, name);
  saved = fixture_save (workspace, client, NULL, NULL);
  g_assert_nonnull (saved);
  return saved;
}
