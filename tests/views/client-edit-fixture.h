/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* A page that adds or edits a client, and what it says to the window. */

#include "view-fixture.h"
#include "way-alike-list.h"
#include "way-client-edit.h"
#include "way-conflict-row.h"
#include "way-conflict-view.h"
#include "way-contact-edit.h"
#include "way-contact-edits.h"
#include "way-error.h"

typedef struct {
  WayWorkspace *workspace;
  WayPage      *page;
  GtkWidget    *window;
  WayId         opened;
  gboolean      left;
  char         *told;
  WayError      failure;
  gboolean      failed;
} Fixture;

static inline void
open_client_cb (Fixture *f, const WayId *id)
{
  f->opened = *id;
}

static inline void
leave_cb (Fixture *f)
{
  f->left = TRUE;
}

static inline void
tell_cb (Fixture *f, const char *text)
{
  g_free (f->told);
  f->told = g_strdup (text);
}

static inline void
fail_cb (Fixture *f, const GError *error)
{
  g_test_message ("%s", error->message);
  f->failure = (WayError)error->code;
  f->failed = TRUE;
}

/* As the window does: workspace, subject, then to the front. */
static inline void
open_page (Fixture *f, const WayId *subject)
{
  f->page = g_object_new (WAY_TYPE_CLIENT_EDIT, NULL);
  g_signal_connect_swapped (f->page, "open-client", G_CALLBACK (open_client_cb), f);
  g_signal_connect_swapped (f->page, "leave", G_CALLBACK (leave_cb), f);
  g_signal_connect_swapped (f->page, "tell", G_CALLBACK (tell_cb), f);
  g_signal_connect_swapped (f->page, "fail", G_CALLBACK (fail_cb), f);
  f->window = gtk_window_new ();
  gtk_window_set_child (GTK_WINDOW (f->window), GTK_WIDGET (f->page));
  gtk_window_present (GTK_WINDOW (f->window));
  way_page_set_workspace (f->page, f->workspace);
  if (subject != NULL)
    way_page_set_subject (f->page, subject, NULL);
  way_page_shown (f->page);
}

static inline void
close_page (Fixture *f)
{
  way_page_set_workspace (f->page, NULL);
  gtk_window_destroy (GTK_WINDOW (f->window));
  view_settle ();
}

static inline void
set_up (Fixture *f, gconstpointer data)
{
  f->workspace = view_open_workspace ("Test Worker");
}

static inline void
tear_down (Fixture *f, gconstpointer data)
{
  close_page (f);
  view_finalize (f->workspace);
  g_free (f->told);
}

static inline GtkEditable *
get_entry (Fixture *f, const char *name)
{
  GtkWidget *widget = view_find (GTK_WIDGET (f->page), GTK_TYPE_EDITABLE, name);

  g_assert_nonnull (widget);
  return GTK_EDITABLE (widget);
}

static inline gboolean
has_contact (gpointer data)
{
  return view_find (GTK_WIDGET (((Fixture *)data)->page), GTK_TYPE_EDITABLE, "value") != NULL;
}

static inline gboolean
has_value (gpointer data)
{
  return *gtk_editable_get_text (get_entry (data, "value")) != '\0';
}

static inline gboolean
is_restored (gpointer data)
{
  return *gtk_editable_get_text (get_entry (data, "pronouns")) != '\0';
}

static inline gboolean
is_told (gpointer data)
{
  return ((Fixture *)data)->told != NULL;
}

static inline void
save (Fixture *f)
{
  gtk_widget_activate_action (GTK_WIDGET (f->page), "client-edit.save", NULL);
}

static inline gpointer
get_only (Fixture *f, GType type, const char *field, const WayId *id)
{
  g_autoptr (GListModel) list =
    way_workspace_list (f->workspace, way_query_new_of (type, field, id));

  view_wait (view_is_loaded, list);
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 1);
  return g_list_model_get_item (list, 0);
}

static inline WayClient *
add_client (Fixture *f, const char *name)
{
  WayClient *client = way_workspace_create (f->workspace, WAY_TYPE_CLIENT);

  way_set (client, name_to_use, name);
  return view_save (f->workspace, client);
}

static inline gboolean
is_filled (gpointer data)
{
  return *gtk_editable_get_text (get_entry (data, "name_to_use")) != '\0';
}

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)
