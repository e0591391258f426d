/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-copied.h"

#include <adwaita.h>

#include "shell-fixture.h"

typedef struct {
  GdkDisplay   *display;
  GdkClipboard *clipboard;
  WayCopied    *copied;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->display = gdk_display_get_default ();
  self->clipboard = gdk_display_get_clipboard (self->display);
  self->copied = way_copied_new (self->display);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_object_unref (self->copied);
}

/* A copy is taken back when its time is over, and not before a later copy's time is. */
static void
test_time (Fixture *self, gconstpointer data)
{
  gint64 second;

  way_copied_set_seconds (self->copied, 2);
  gdk_clipboard_set_text (self->clipboard, "Marisol Vega");
  g_assert_nonnull (gdk_clipboard_get_content (self->clipboard));
  way_copied_set_seconds (self->copied, 3);
  second = g_get_monotonic_time ();
  gdk_clipboard_set_text (self->clipboard, "Marisol");
  WAIT_FOR (gdk_clipboard_get_content (self->clipboard) == NULL);
  g_assert_cmpint (g_get_monotonic_time () - second, >, 2 * G_USEC_PER_SEC);
}

static void
test_forget (Fixture *self, gconstpointer data)
{
  gdk_clipboard_set_text (self->clipboard, "Marisol Vega");
  gdk_clipboard_set_text (gdk_display_get_primary_clipboard (self->display), "Vega");
  way_copied_forget (self->copied);
  g_assert_null (gdk_clipboard_get_content (self->clipboard));
  g_assert_null (gdk_clipboard_get_content (gdk_display_get_primary_clipboard (self->display)));
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/copied/time", Fixture, NULL, set_up, test_time, tear_down);
  g_test_add ("/copied/forget", Fixture, NULL, set_up, test_forget, tear_down);

  return g_test_run ();
}
