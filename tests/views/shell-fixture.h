/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "way-caseload.h"
#include "way-error.h"

/* An open caseload in a home of its own (each test program has one), with cheap keys. */

#define PASSPHRASE "four brown geese at noon"

static inline void
keep_result_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  *(GAsyncResult **)user_data = g_object_ref (result);
}

/* Runs the main context until the condition holds. */
#define WAIT_FOR(condition) \
  for (gint64 end = g_get_monotonic_time () + 20 * G_USEC_PER_SEC; !(condition);) { \
    if (g_get_monotonic_time () > end) \
      g_error ("waited in vain for " #condition); \
    g_main_context_iteration (NULL, FALSE); \
  }

static inline WayCaseload *
fixture_caseload (char **code)
{
  g_autofree char *name = g_uuid_string_random ();
  g_autofree char *folder = g_build_filename (g_get_user_data_dir (), name, NULL);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  WayCaseload *self;
  char        *made;

  g_assert_cmpint (g_mkdir_with_parents (g_get_user_data_dir (), 0700), ==, 0);
  self = way_caseload_new (folder);
  way_caseload_set_cost (self, 2, 64);
  way_caseload_create_async (self, "Dana Example", PASSPHRASE, FALSE, NULL, keep_result_cb,
                             &result);
  WAIT_FOR (result != NULL);
  made = way_caseload_create_finish (self, result, &error);
  g_assert_no_error (error);
  if (code != NULL)
    *code = g_strdup (made);
  way_caseload_code_free (made);

  return self;
}

/* The first widget of a type below one, in reading order; NULL for none. */
static inline gpointer
fixture_find (GtkWidget *widget, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    gpointer found = fixture_find (child, type);

    if (found != NULL)
      return found;
  }

  return NULL;
}

/* Whether a label anywhere below a widget holds the text, on the screen or not. */
static inline gboolean
fixture_holds (GtkWidget *widget, const char *text)
{
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL)
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    if (fixture_holds (child, text))
      return TRUE;
  }

  return FALSE;
}
