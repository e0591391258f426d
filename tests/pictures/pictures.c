/* SPDX-License-Identifier: GPL-3.0-or-later */
/* pictures FOLDER [PATTERN | N/M]: leaves every view in every variant as a PNG in the folder, or
 * those of the views or the variants of that pattern, with an index.html, and fails where a label
 * is cut without a tooltip, a widget gets less than it needs, or siblings overlap.
 *
 * N/M is for tests that run beside each other: the Nth of M parts of the views, in those variants
 * that have the least room. */
#include "pictures.h"

#include <glib/gstdio.h>
#include <libintl.h>
#include <stdio.h>

typedef struct {
  const char *name;
  int         width, height;
  gboolean    dark;
  int         text; /* percent */
  const char *language;
  gboolean    tight; /* what fits there fits anywhere */
} Variant;

static const Variant variants[] = {
  { "1280x800", 1280, 800, FALSE, 100, "en" },
  { "800x600", 800, 600, FALSE, 100, "en" },
  { "dark", 1280, 800, TRUE, 100, "en" },
  { "text200", 1280, 800, FALSE, 200, "en" },
  { "800x600-text200", 800, 600, FALSE, 200, "en", TRUE },
  { "spanish", 1280, 800, FALSE, 100, "es" },
  { "spanish-800x600", 800, 600, FALSE, 100, "es", TRUE },
};

static GString *faults; /* of one picture, lines of HTML */
static guint    n_faults;

/* Long: what takes a second on an idle machine may take half a minute on one that is building. */
#define DEADLINE (60 * G_USEC_PER_SEC)
#define SETTLE   (10 * G_USEC_PER_SEC)

static gboolean
look_again_cb (gpointer user_data)
{
  return G_SOURCE_CONTINUE;
}

void
pictures_wait (gboolean (*is_so) (gpointer data), gpointer data, const char *what)
{
  const gint64 end = g_get_monotonic_time () + DEADLINE;
  const guint  look_again = g_timeout_add (20, look_again_cb, NULL);

  /* It sleeps between: the threads that are waited for need the processor. */
  while (!is_so (data)) {
    if (g_get_monotonic_time () > end)
      g_error ("waited in vain for %s", what);
    g_main_context_iteration (NULL, TRUE);
  }
  g_source_remove (look_again);
}

static gboolean
quiet_cb (gpointer user_data)
{
  *(gboolean *)user_data = TRUE;

  return G_SOURCE_REMOVE;
}

/* Nothing happens any more: a short time passes in which nothing else is dispatched. */
void
pictures_settle (void)
{
  const gint64 end = g_get_monotonic_time () + SETTLE;
  guint        dispatched = 0;

  do {
    gboolean quiet = FALSE;

    g_timeout_add (40, quiet_cb, &quiet);
    for (dispatched = 0; !quiet; dispatched++)
      g_main_context_iteration (NULL, TRUE);
  } while (dispatched > 1 && g_get_monotonic_time () < end);
}

GtkWidget *
pictures_find (GtkWidget *widget, GType type, const char *id)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) &&
      (id == NULL || g_strcmp0 (gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget)), id) == 0))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    GtkWidget *found = pictures_find (child, type, id);

    if (found != NULL)
      return found;
  }

  return NULL;
}

static void
fault (const char *view,
       const char *variant,
       GtkWidget  *widget,
       const char *what,
       const char *words)
{
  g_autofree char *line =
    g_strdup_printf ("%s %s: %s %s: %s", view, variant, G_OBJECT_TYPE_NAME (widget), what, words);
  g_autofree char *escaped = g_markup_escape_text (line, -1);

  g_string_append_printf (faults, "<li>%s</li>\n", escaped);
  g_print ("# %s\n", line);
  n_faults++;
}

static gboolean
has_tooltip (GtkWidget *widget)
{
  for (; widget != NULL; widget = gtk_widget_get_parent (widget)) {
    if (gtk_widget_get_has_tooltip (widget))
      return TRUE;
  }

  return FALSE;
}

static char *
words_in (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    return g_strdup (gtk_label_get_text (GTK_LABEL (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    g_autofree char *words = words_in (child);

    if (words != NULL && words[0] != '\0')
      return g_steal_pointer (&words);
  }

  return g_strdup ("");
}

/* Containers whose children stand beside or below each other. */
static gboolean
is_row_or_column (GtkWidget *widget)
{
  const char *name = G_OBJECT_TYPE_NAME (widget);

  return GTK_IS_BOX (widget) || GTK_IS_GRID (widget) || GTK_IS_CENTER_BOX (widget) ||
         GTK_IS_LIST_BOX (widget) || g_str_equal (name, "WayColumns") ||
         g_str_equal (name, "WayWrap");
}

static void
check_overlap (const char *view, const char *variant, GtkWidget *parent)
{
  if (!is_row_or_column (parent))
    return;

  for (GtkWidget *a = gtk_widget_get_first_child (parent); a != NULL;
       a = gtk_widget_get_next_sibling (a)) {
    graphene_rect_t first;

    if (!gtk_widget_get_mapped (a) || !gtk_widget_compute_bounds (a, parent, &first))
      continue;
    for (GtkWidget *b = gtk_widget_get_next_sibling (a); b != NULL;
         b = gtk_widget_get_next_sibling (b)) {
      graphene_rect_t  second, both;
      g_autofree char *words = NULL;

      if (!gtk_widget_get_mapped (b) || !gtk_widget_compute_bounds (b, parent, &second) ||
          !graphene_rect_intersection (&first, &second, &both) || both.size.width < 1.5f ||
          both.size.height < 1.5f)
        continue;
      words = words_in (b);
      fault (view, variant, b, "overlaps its sibling", words);
    }
  }
}

static void
check (const char *view, const char *variant, GtkWidget *widget)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);

  if (!gtk_widget_get_mapped (widget) || !gtk_widget_get_child_visible (widget))
    return;

  if (GTK_IS_LABEL (widget) && !has_tooltip (widget) &&
      pango_layout_is_ellipsized (gtk_label_get_layout (GTK_LABEL (widget))))
    fault (view, variant, widget, "is cut", gtk_label_get_text (GTK_LABEL (widget)));

  /* The blocks of a level bar are stretched by it, whatever they ask for. */
  if (GTK_IS_LEVEL_BAR (widget))
    return;

  if (parent != NULL && !GTK_IS_NATIVE (widget) && !GTK_IS_SCROLLABLE (widget)) {
    const int width = gtk_widget_get_allocated_width (widget) +
                      gtk_widget_get_margin_start (widget) + gtk_widget_get_margin_end (widget);
    const int height = gtk_widget_get_allocated_height (widget) +
                       gtk_widget_get_margin_top (widget) + gtk_widget_get_margin_bottom (widget);
    g_autofree char *words = words_in (widget);
    int              min_width, min_height;

    gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &min_width, NULL, NULL, NULL);
    gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, &min_height, NULL, NULL, NULL);
    if (width < min_width)
      fault (view, variant, widget, "is narrower than it needs", words);
    else if (height < min_height)
      fault (view, variant, widget, "is lower than it needs", words);
  }

  check_overlap (view, variant, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    check (view, variant, child);
}

static void
draw (GtkWindow *window, const char *path)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (GTK_WIDGET (window));
  GtkSnapshot   *snapshot = gtk_snapshot_new ();
  const int      width = gdk_paintable_get_intrinsic_width (paintable);
  const int      height = gdk_paintable_get_intrinsic_height (paintable);
  GskRenderNode *node;
  g_autoptr (GdkTexture) texture = NULL;

  gdk_paintable_snapshot (paintable, snapshot, width, height);
  node = gtk_snapshot_free_to_node (snapshot);
  g_assert_nonnull (node);
  texture = gsk_renderer_render_texture (gtk_native_get_renderer (GTK_NATIVE (window)), node,
                                         &GRAPHENE_RECT_INIT (0, 0, (float)width, (float)height));
  gsk_render_node_unref (node);
  g_assert_true (gdk_texture_save_to_png (texture, path));
}

/* What is drawn once, at the end of a frame, when everything has its place. */
typedef struct {
  GtkWindow  *window;
  const char *path;
  gboolean    done;
} Shot;

static void
painted_cb (Shot *shot)
{
  if (!shot->done)
    draw (shot->window, shot->path);
  shot->done = TRUE;
}

static gboolean
is_taken (gpointer data)
{
  return ((Shot *)data)->done;
}

/* The words asked for next are those of the language: binding the domain empties the cache. */
static void
speak (const char *language)
{
  g_setenv ("LANGUAGE", language, TRUE);
  bindtextdomain ("waymark", PICTURES_PO);
  bind_textdomain_codeset ("waymark", "UTF-8");
  textdomain ("waymark");
}

static void
take (const PictureView *view, const Variant *variant, const char *folder)
{
  g_autofree char *file = g_strdup_printf ("%s-%s.png", view->name, variant->name);
  g_autofree char *path = g_build_filename (folder, file, NULL);
  GtkWidget       *content;
  GtkWindow       *window;
  Shot             shot = { NULL, path, FALSE };

  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", 96 * 1024 * variant->text / 100, NULL);
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      variant->dark ? ADW_COLOR_SCHEME_FORCE_DARK
                                                    : ADW_COLOR_SCHEME_FORCE_LIGHT);
  speak (variant->language);
  content = view->make ();
  if (GTK_IS_WINDOW (content)) {
    window = GTK_WINDOW (content);
  } else {
    window = GTK_WINDOW (adw_window_new ());
    adw_window_set_content (ADW_WINDOW (window), content);
  }
  if (!gtk_window_get_modal (window)) /* dialogs keep the size they ask for */
    gtk_window_set_default_size (window, variant->width, variant->height);
  gtk_window_present (window);

  if (view->act != NULL) {
    pictures_settle ();
    view->act (content);
  }
  pictures_settle ();

  shot.window = window;
  g_signal_connect_swapped (gtk_widget_get_frame_clock (GTK_WIDGET (window)), "after-paint",
                            G_CALLBACK (painted_cb), &shot);
  gtk_widget_queue_draw (GTK_WIDGET (window));
  pictures_wait (is_taken, &shot, "a frame");
  g_signal_handlers_disconnect_by_data (gtk_widget_get_frame_clock (GTK_WIDGET (window)), &shot);

  check (view->name, variant->name, GTK_WIDGET (window));
  gtk_window_destroy (window);
  pictures_settle ();
}

/* Which of them are asked for. */
typedef struct {
  const char *pattern; /* of a view or a variant; NULL: no such one */
  guint       part;    /* from 1 on, of so many; 0: all */
  guint       n_parts;
} Choice;

static Choice
read_choice (const char *text)
{
  Choice choice = { 0 };

  if (text != NULL && sscanf (text, "%u/%u", &choice.part, &choice.n_parts) != 2)
    choice = (Choice){ .pattern = text };
  return choice;
}

static gboolean
is_chosen (const Choice *self, guint i, const Variant *variant)
{
  const char *view = picture_views[i].name;

  if (self->part > 0)
    return variant->tight && i % self->n_parts == self->part - 1;
  return self->pattern == NULL || g_pattern_match_simple (self->pattern, view) ||
         g_pattern_match_simple (self->pattern, variant->name);
}

static void
write_index (const char *folder, const Choice *choice, GString *rows)
{
  g_autofree char *file =
    choice->part > 0 ? g_strdup_printf ("index-%u.html", choice->part) : g_strdup ("index.html");
  g_autofree char *path = g_build_filename (folder, file, NULL);
  g_autofree char *html = g_strdup_printf (
    "<!DOCTYPE html>\n<html lang=\"en\"><meta charset=\"utf-8\"><title>Pictures</title>\n"
    "<style>body{font-family:sans-serif}img{width:24em;border:1px solid #aaa}"
    "td{vertical-align:top}</style>\n<table>\n%s</table>\n</html>\n",
    rows->str);

  g_assert_true (g_file_set_contents (path, html, -1, NULL));
}

int
main (int argc, char *argv[])
{
  g_autoptr (GString) rows = g_string_new (NULL);
  GtkCssProvider *css = gtk_css_provider_new ();
  const Choice    choice = read_choice (argc > 2 ? argv[2] : NULL);
  guint           n_tests = 0, n_failed = 0;

  g_assert_cmpint (argc, >=, 2);
  gtk_init ();
  adw_init ();
  g_mkdir_with_parents (argv[1], 0755);

  /* As the program itself does by its resource path. */
  gtk_css_provider_load_from_resource (css, "/org/waymark/Waymark/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (css),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  gtk_icon_theme_add_resource_path (gtk_icon_theme_get_for_display (gdk_display_get_default ()),
                                    "/org/waymark/Waymark/icons");

  for (guint i = 0; i < picture_n_views; i++) {
    const PictureView *view = &picture_views[i];

    g_string_append_printf (rows, "<tr><th>%s</th>", view->name);
    for (guint j = 0; j < G_N_ELEMENTS (variants); j++) {
      const Variant *variant = &variants[j];
      const guint    before = n_faults;

      if (!is_chosen (&choice, i, variant))
        continue;
      faults = g_string_new (NULL);
      take (view, variant, argv[1]);
      g_string_append_printf (rows,
                              "<td><a href=\"%s-%s.png\"><img src=\"%s-%s.png\" alt=\"\"></a>"
                              "<br>%s<ul>%s</ul></td>",
                              view->name, variant->name, view->name, variant->name, variant->name,
                              faults->str);
      g_string_free (faults, TRUE);
      n_tests++;
      n_failed += n_faults > before;
      g_print ("%s %u - %s %s\n", n_faults > before ? "not ok" : "ok", n_tests, view->name,
               variant->name);
    }
    g_string_append (rows, "</tr>\n");
  }

  g_print ("1..%u\n", n_tests);
  write_index (argv[1], &choice, rows);
  g_object_unref (css);

  return n_failed > 0 ? 1 : 0;
}
