/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "view-fixture.h"
#include "way-client-list.h"
#include "way-client-table.h"

/* The list of clients in a window, over a caseload in memory. */

typedef struct {
  WayWorkspace *workspace;
  WayPage      *page;
  GtkWidget    *window;
  WayId         opened;
  char         *told;
  gint64        act;
} Fixture;

static inline void
open_client_cb (Fixture *f, const WayId *id)
{
  f->opened = *id;
}

static inline void
tell_cb (Fixture *f, const char *text, gint64 act)
{
  g_free (f->told);
  f->told = g_strdup (text);
  f->act = act;
}

static inline void
set_up (Fixture *f, gconstpointer data)
{
  f->workspace = view_open_workspace ("Test Worker");
  f->page = g_object_new (WAY_TYPE_CLIENT_LIST, NULL);
  g_signal_connect_swapped (f->page, "open-client", G_CALLBACK (open_client_cb), f);
  g_signal_connect_swapped (f->page, "tell", G_CALLBACK (tell_cb), f);
  f->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (f->window), 1280, 800);
  gtk_window_set_child (GTK_WINDOW (f->window), GTK_WIDGET (f->page));
}

static inline void
tear_down (Fixture *f, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  view_settle ();
  view_finalize (f->workspace);
  g_free (f->told);
}

static inline void
add (Fixture *f, const char *name, WayClientRisk risk, gboolean mine)
{
  WayClient *client = way_workspace_create (f->workspace, WAY_TYPE_CLIENT);
  g_autoptr (WayClient) saved = NULL;

  way_set (client, name_to_use, name);
  way_set (client, program, "Outpatient");
  way_set (client, risk, risk);
  if (mine)
    way_set (client, worker_id, way_workspace_get_staff (f->workspace)->parent.id);
  saved = view_save (f->workspace, client);
}

static inline void
add_some (Fixture *f)
{
  add (f, "Marisol Vega", WAY_CLIENT_RISK_LOW, TRUE);
  add (f, "Amara Touré", WAY_CLIENT_RISK_HIGH, FALSE);
  add (f, "José Núñez", WAY_CLIENT_RISK_NOT_ASKED, TRUE);
}

static inline const char *
get_state (Fixture *f)
{
  GtkWidget *stack = view_find (GTK_WIDGET (f->page), GTK_TYPE_STACK, "stack");

  return gtk_stack_get_visible_child_name (GTK_STACK (stack));
}

typedef struct {
  Fixture    *f;
  const char *state;
  const char *subtitle; /* NULL: any */
} Expected;

static inline gboolean
is_as_expected (gpointer data)
{
  const Expected *e = data;

  return g_strcmp0 (get_state (e->f), e->state) == 0 &&
         (e->subtitle == NULL || g_strcmp0 (way_page_get_subtitle (e->f->page), e->subtitle) == 0);
}

static inline void
wait_for (Fixture *f, const char *state, const char *subtitle)
{
  Expected e = { f, state, subtitle };

  view_wait (is_as_expected, &e);
}

static inline void
start (Fixture *f)
{
  way_page_set_workspace (f->page, f->workspace);
  gtk_window_present (GTK_WINDOW (f->window));
}

static inline void
type_text (Fixture *f, const char *text)
{
  GtkWidget *entry = view_find (GTK_WIDGET (f->page), GTK_TYPE_SEARCH_ENTRY, "search");

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
}

static inline void
press (Fixture *f, const char *pill)
{
  GtkWidget *button = view_find (GTK_WIDGET (f->page), GTK_TYPE_TOGGLE_BUTTON, pill);

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button),
                                !gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button)));
}

static inline WayClientTable *
get_table (Fixture *f)
{
  return WAY_CLIENT_TABLE (view_find (GTK_WIDGET (f->page), WAY_TYPE_CLIENT_TABLE, NULL));
}

static inline WayClientSelection *
get_selection (Fixture *f)
{
  return way_client_table_get_selection (get_table (f));
}

/* The names that stand in the first column, with “|” between them. */
static inline char *
list_names (Fixture *f)
{
  GtkWidget         *view = view_find (GTK_WIDGET (f->page), GTK_TYPE_COLUMN_VIEW, NULL);
  GtkSelectionModel *model = gtk_column_view_get_model (GTK_COLUMN_VIEW (view));
  GString           *names = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (model)); i++) {
    g_autoptr (WayRow) row = g_list_model_get_item (G_LIST_MODEL (model), i);
    WayClient       *client = way_row_get_item (row);
    g_autofree char *name = client != NULL ? way_client_dup_name (client) : g_strdup ("?");

    g_string_append_printf (names, "%s%s", i > 0 ? "|" : "", name);
  }

  return g_string_free (names, FALSE);
}

static inline gboolean
was_told (gpointer data)
{
  return ((Fixture *)data)->told != NULL;
}
