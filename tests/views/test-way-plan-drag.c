/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan-fixture.h"

/* What is dragged needs to be looked at between two movements of the pointer. */
static gboolean
pass_cb (gpointer data)
{
  *(gboolean *)data = TRUE;
  return G_SOURCE_REMOVE;
}

static gboolean
has_passed (gpointer data)
{
  return *(gboolean *)data;
}

static void pointer (const char *format, ...) G_GNUC_PRINTF (1, 2);

static void
pointer (const char *format, ...)
{
  g_autofree char *what = NULL;
  g_autofree char *command = NULL;
  gboolean         passed = FALSE;
  va_list          list;

  va_start (list, format);
  what = g_strdup_vprintf (format, list);
  va_end (list);
  command = g_strdup_printf ("xdotool %s", what);
  run_tool (command);
  g_timeout_add (40, pass_cb, &passed);
  view_wait (has_passed, &passed);
}

static GtkWidget *
find_row (GtkWidget *widget, const char *text)
{
  if (WAY_IS_PLAN_ROW (widget) && way_plan_row_get_node (WAY_PLAN_ROW (widget)) != NULL &&
      gtk_widget_get_mapped (widget)) {
    g_autofree char *words = way_plan_node_get_text (
      way_plan_row_get_node (WAY_PLAN_ROW (widget)),
      way_plan_node_get_kind (way_plan_row_get_node (WAY_PLAN_ROW (widget))) == WAY_PLAN_KIND_PLAN
        ? "vision"
        : "text");

    return g_str_equal (words, text) ? widget : NULL;
  }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = find_row (child, text);

    if (found != NULL)
      return found;
  }

  return NULL;
}

static gboolean
has_place (gpointer row)
{
  return gtk_widget_get_height (row) > 0;
}

/* On the screen, where the window stands in its corner; share 0 is its upper edge and 1 the lower.
 */
static void
get_point (Fixture *f, const char *text, double share, int *x, int *y)
{
  GtkWidget      *row = find_row (GTK_WIDGET (f->page), text);
  graphene_rect_t bounds;
  double          left, top;

  g_assert_nonnull (row);
  view_wait (has_place, row);
  g_assert_true (gtk_widget_compute_bounds (row, f->window, &bounds));
  gtk_native_get_surface_transform (GTK_NATIVE (f->window), &left, &top);
  *x = (int)(left + bounds.origin.x + 60);
  *y = (int)(top + bounds.origin.y + bounds.size.height * share);
}

static void
begin_drag (Fixture *f, const char *text)
{
  int x, y;

  get_point (f, text, .5, &x, &y);
  pointer ("mousemove %d %d", x, y);
  pointer ("mousedown 1");
  pointer ("mousemove %d %d", x + 20, y + 4);
  pointer ("mousemove %d %d", x + 24, y + 8);
}

static void
drag_to (Fixture *f, const char *text, double share)
{
  int x, y;

  get_point (f, text, share, &x, &y);
  pointer ("mousemove %d %d", x, y - 2);
  pointer ("mousemove %d %d", x, y);
}

/* Before its neighbor, below another goal, and back by an undo; each is one act. */
static void
test_drag (Fixture *f, gconstpointer data)
{
  plan_write (f);
  press ("Escape");
  wait_rows (f, PLAN_WRITTEN "~|NGlasses|");

  begin_drag (f, "View three rooms");
  drag_to (f, "Submit 2 housing applications", .1);
  show_in_pictures (f, "drag");
  pointer ("mouseup 1");
  wait_rows (f, "NA safe place to live|GA room of my own before the cold comes.|"
                "OView three rooms~|OSubmit 2 housing applications|IForms and calls together|"
                "GKeep the deposit|NEvenings without use|NGlasses|");

  /* Between parents, with what is below it. */
  begin_drag (f, "Submit 2 housing applications");
  drag_to (f, "Keep the deposit", .9);
  pointer ("mouseup 1");
  wait_rows (f, "NA safe place to live|GA room of my own before the cold comes.|"
                "OView three rooms|GKeep the deposit|OSubmit 2 housing applications~|"
                "IForms and calls together|NEvenings without use|NGlasses|");
  press ("ctrl+z");
  wait_rows (f, "NA safe place to live|GA room of my own before the cold comes.|"
                "OView three rooms|OSubmit 2 housing applications~|IForms and calls together|"
                "GKeep the deposit|NEvenings without use|NGlasses|");
  press ("ctrl+z");
  wait_rows (f, "NA safe place to live|GA room of my own before the cold comes.|"
                "OSubmit 2 housing applications|IForms and calls together|OView three rooms~|"
                "GKeep the deposit|NEvenings without use|NGlasses|");
}

/* A need stands among needs: over an objective it goes to the nearest place that is allowed. */
static void
test_allowed (Fixture *f, gconstpointer data)
{
  plan_write (f);
  press ("Escape");
  begin_drag (f, "Glasses");
  drag_to (f, "A room of my own before the cold comes.", .5);
  pointer ("mouseup 1");
  wait_rows (f, "NGlasses~|NA safe place to live|GA room of my own before the cold comes.|"
                "OSubmit 2 housing applications|IForms and calls together|OView three rooms|"
                "GKeep the deposit|NEvenings without use|");
}

/* Nothing moves that is let go outside of the plan, and a click only opens. */
static void
test_given_up (Fixture *f, gconstpointer data)
{
  int x, y;

  plan_write (f);
  press ("Escape");
  begin_drag (f, "Glasses");
  drag_to (f, "A safe place to live", .1);
  pointer ("mousemove %d %d", 300, gtk_widget_get_height (f->window) - 10);
  pointer ("mouseup 1");
  get_point (f, "Glasses", .5, &x, &y);
  pointer ("mousemove %d %d", x, y);
  pointer ("click 1");
  wait_rows (f, PLAN_WRITTEN "|NGlasses*|");
}

/* An open node is typed in; it is dragged by its handle. */
static void
test_handle (Fixture *f, gconstpointer data)
{
  GtkWidget      *grip;
  graphene_rect_t bounds;
  int             x, y;

  plan_write (f);
  get_point (f, "Evenings without use", .6, &x, &y); /* its text */
  pointer ("mousemove %d %d", x, y);
  pointer ("mousedown 1");
  pointer ("mousemove %d %d", x + 60, y);
  drag_to (f, "A safe place to live", .1);
  pointer ("mouseup 1");

  grip = view_find (GTK_WIDGET (f->page), GTK_TYPE_IMAGE, "grip");
  g_assert_true (gtk_widget_compute_bounds (grip, f->window, &bounds));
  pointer ("mousemove %d %d", (int)(bounds.origin.x + 8), (int)(bounds.origin.y + 8));
  pointer ("mousedown 1");
  pointer ("mousemove %d %d", (int)(bounds.origin.x - 8), (int)(bounds.origin.y + 4));
  drag_to (f, "A safe place to live", .1);
  pointer ("mouseup 1");
  wait_rows (f, "NEvenings without use~|NA safe place to live|"
                "GA room of my own before the cold comes.|OSubmit 2 housing applications|"
                "IForms and calls together|OView three rooms|GKeep the deposit|NGlasses|");
}

static gboolean
has_scrolled (gpointer adjustment)
{
  return gtk_adjustment_get_value (adjustment) > 100;
}

/* Near an edge it scrolls, as long as the pointer stays there. */
static void
test_scrolling (Fixture *f, gconstpointer data)
{
  GtkWidget *scroller;
  int        x, y;

  wait_page (f, "empty");
  plan_add_many (f, 3);
  open_page (f);
  wait_page (f, "plan");
  scroller = view_find (GTK_WIDGET (f->page), GTK_TYPE_SCROLLED_WINDOW, "scroller");
  begin_drag (f, "A safe place to live");
  get_point (f, "A safe place to live", .5, &x, &y);
  pointer ("mousemove %d %d", x, gtk_widget_get_height (scroller) - 12);
  pointer ("mousemove %d %d", x, gtk_widget_get_height (scroller) - 10);
  view_wait (has_scrolled, gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)));
  pointer ("mouseup 1");
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  plan_set_look ();

#define ADD(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)
  ADD ("/plan-drag/drag", test_drag);
  ADD ("/plan-drag/allowed", test_allowed);
  ADD ("/plan-drag/given-up", test_given_up);
  ADD ("/plan-drag/handle", test_handle);
  ADD ("/plan-drag/scrolling", test_scrolling);

  return g_test_run ();
}
