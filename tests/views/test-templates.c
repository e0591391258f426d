/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <adwaita.h>

#define UI_PATH "/org/waymark/Waymark/ui"

static char *
type_name (const char *file)
{
  g_auto (GStrv) words = g_strsplit (file, "-", -1);
  GString *name = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++) {
    g_string_append_c (name, g_ascii_toupper (words[i][0]));
    g_string_append (name, words[i] + 1);
  }

  return g_string_free (name, FALSE);
}

/* Every ui/way-x.ui is the template of WayX, which builds with no warning and leaves nothing
 * behind.  The types are found by name, so that a new view is tested from its first day. */
static void
test_template (gconstpointer data)
{
  g_autofree char *name = type_name (data);
  g_autoptr (GtkBuilder) builder = gtk_builder_new ();
  const GType type = gtk_builder_get_type_from_name (builder, name);
  GtkWidget  *widget;

  if (type == G_TYPE_INVALID)
    g_error ("%s.ui has no type %s", (const char *)data, name);

  widget = g_object_new (type, NULL);
  if (GTK_IS_WINDOW (widget)) {
    g_object_add_weak_pointer (G_OBJECT (widget), (gpointer *)&widget);
    gtk_window_destroy (GTK_WINDOW (widget));
    g_assert_null (widget);
  } else {
    g_object_ref_sink (widget);
    g_assert_finalize_object (widget);
  }
}

/* Asked by AddressSanitizer, where there is one: so many types outgrow the first table of quarks,
 * which GLib then leaves behind, and lsan.supp knows that by its whole story only. */
const char *__asan_default_options (void);

const char *
__asan_default_options (void)
{
  return "fast_unwind_on_malloc=0";
}

int
main (int argc, char *argv[])
{
  g_auto (GStrv) names = NULL;

  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  names = g_resources_enumerate_children (UI_PATH, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_assert_nonnull (names);
  for (guint i = 0; names[i] != NULL; i++) {
    g_autofree char *path = NULL;

    *g_strrstr (names[i], ".ui") = '\0';
    path = g_strdup_printf ("/template/%s", names[i]);
    g_test_add_data_func (path, names[i], test_template);
  }

  return g_test_run ();
}
