/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-crisis-editor.h"

#include "view-fixture.h"
#include "way-crisis-text.h"
#include "way-site-choice.h"
#include "way-site-choices-group.h"
#include "way-site-choices.h"
#include "way-wording.h"

typedef struct {
  WayWorkspace *workspace;
  GtkWidget    *window;
  GtkWidget    *page;
  gint64        act;
} Fixture;

static void
saved_cb (Fixture *f, gint64 act)
{
  f->act = act;
}

static void
open_editor (Fixture *f)
{
  GtkWidget *editor = g_object_new (WAY_TYPE_CRISIS_EDITOR, NULL);

  gtk_window_set_child (GTK_WINDOW (f->window), editor);
  f->page = editor;
  g_signal_connect_swapped (editor, "saved", G_CALLBACK (saved_cb), f);
  way_crisis_editor_set_workspace (WAY_CRISIS_EDITOR (editor), f->workspace);
}

static void
set_up (Fixture *f, gconstpointer data)
{
  f->workspace = view_open_workspace ("Alma Reyes");
  f->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (f->window), 600, 680);
  gtk_window_present (GTK_WINDOW (f->window));
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (f->window));
  view_settle ();
  view_finalize (f->workspace);
}

static GtkWidget *
find (Fixture *f, GType type, const char *id)
{
  GtkWidget *found = view_find (f->page, type, id);

  g_assert_nonnull (found);
  return found;
}

static GtkTextBuffer *
buffer (Fixture *f)
{
  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (find (f, GTK_TYPE_TEXT_VIEW, "text")));
}

static char *
typed (Fixture *f)
{
  g_autofree char *text = NULL;

  g_object_get (buffer (f), "text", &text, NULL);
  return g_steal_pointer (&text);
}

static gboolean
says (Fixture *f, const char *text)
{
  g_autofree char *now = typed (f);

  return g_strcmp0 (now, text) == 0;
}

static gboolean
is_filled (gpointer f)
{
  return !says (f, "");
}

static gboolean
can (Fixture *f, const char *button)
{
  return gtk_widget_is_sensitive (find (f, GTK_TYPE_BUTTON, button));
}

static gboolean
is_saved (gpointer f)
{
  return ((Fixture *)f)->act > 0;
}

static GListModel *
list_of (Fixture *f, GType type)
{
  GListModel *list = way_workspace_list (f->workspace, way_query_new (type));

  view_wait (view_is_loaded, list);
  return list;
}

/* The default first; the text of the site is one record, and never blank. */
static void
test_save (Fixture *f, gconstpointer data)
{
  g_autofree char *ours = way_crisis_text_get_default (WAY_CRISIS_TEXT, "en");
  g_autoptr (GListModel) list = NULL;
  g_autoptr (WayWording) saved = NULL;
  GtkWidget *first;

  open_editor (f);
  view_wait (is_filled, f);
  g_assert_true (says (f, ours));
  g_assert_false (can (f, "save"));
  g_assert_false (can (f, "restore"));

  gtk_text_buffer_set_text (buffer (f), "  \n", -1);
  g_assert_false (can (f, "save"));
  g_assert_true (gtk_widget_get_visible (find (f, GTK_TYPE_LABEL, "message")));

  gtk_text_buffer_set_text (buffer (f), "Ring the bell.\n\nStay.", -1);
  g_assert_true (can (f, "save"));
  g_assert_true (can (f, "restore"));
  first = gtk_widget_get_first_child (find (f, GTK_TYPE_BOX, "preview"));
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (first)), ==, "Ring the bell.");
  first = gtk_widget_get_next_sibling (first);
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (first)), ==, "Stay.");

  g_signal_emit_by_name (find (f, GTK_TYPE_BUTTON, "save"), "clicked");
  view_wait (is_saved, f);
  g_assert_false (can (f, "save"));
  list = list_of (f, WAY_TYPE_WORDING);
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 1);
  saved = g_list_model_get_item (list, 0);
  g_assert_cmpstr (saved->name, ==, "crisis");
  g_assert_cmpstr (saved->language, ==, "en");
  g_assert_cmpstr (saved->text, ==, "Ring the bell.\n\nStay.");

  g_signal_emit_by_name (find (f, GTK_TYPE_BUTTON, "restore"), "clicked");
  g_assert_true (says (f, ours));
  g_assert_true (can (f, "save"));
}

/* What was typed and not saved is there again, and nobody else sees it. */
static void
test_draft (Fixture *f, gconstpointer data)
{
  g_autoptr (GListModel) list = NULL;

  open_editor (f);
  view_wait (is_filled, f);
  gtk_text_buffer_set_text (buffer (f), "Half a sente", -1);
  gtk_window_set_child (GTK_WINDOW (f->window), NULL);

  open_editor (f);
  while (!says (f, "Half a sente"))
    g_main_context_iteration (NULL, TRUE);
  g_assert_true (can (f, "save"));
  list = list_of (f, WAY_TYPE_WORDING);
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 0);
}

static GtkWidget *
find_radio (GtkWidget *widget, guint *n)
{
  if (GTK_IS_CHECK_BUTTON (widget) && (*n)-- == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find_radio (child, n);

    if (found != NULL)
      return found;
  }

  return NULL;
}

static gboolean
has_one (gpointer list)
{
  return g_list_model_get_n_items (list) == 1;
}

/* A choice is a record, and the row says what counts now. */
static void
test_choices (Fixture *f, gconstpointer data)
{
  g_autoptr (GListModel) list = list_of (f, WAY_TYPE_SITE_CHOICE);
  g_autoptr (WaySiteChoice) choice = NULL;
  guint second = 1;

  f->page = g_object_new (WAY_TYPE_SITE_CHOICES_GROUP, NULL);
  gtk_window_set_child (GTK_WINDOW (f->window), f->page);
  way_site_choices_group_set_workspace (WAY_SITE_CHOICES_GROUP (f->page), f->workspace);
  while (view_find (f->page, ADW_TYPE_EXPANDER_ROW, NULL) == NULL)
    g_main_context_iteration (NULL, TRUE);

  g_assert_cmpstr (
    adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (find (f, ADW_TYPE_EXPANDER_ROW, NULL))), ==,
    "4 points: minimal clinically important difference");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (find_radio (f->page, &second)), TRUE);
  view_wait (has_one, list);
  choice = g_list_model_get_item (list, 0);
  g_assert_cmpstr (choice->name, ==, "gad-7.total.threshold");
  g_assert_cmpstr (choice->value, ==, "nhs-reliable");
  view_settle ();
  g_assert_cmpstr (
    adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (find (f, ADW_TYPE_EXPANDER_ROW, NULL))), ==,
    "4 points: reliable change, NHS Talking Therapies");
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, test) g_test_add (name, Fixture, NULL, set_up, test, tear_down)
  ADD ("/crisis-editor/save", test_save);
  ADD ("/crisis-editor/draft", test_draft);
  ADD ("/site-choices-group/choose", test_choices);

  return g_test_run ();
}
