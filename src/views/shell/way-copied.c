/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-copied.h"

#define SECONDS 30

struct _WayCopied {
  GObject parent_instance;

  GdkDisplay *display;
  guint       seconds;
  guint       timer_id;
};

G_DEFINE_FINAL_TYPE (WayCopied, way_copied, G_TYPE_OBJECT)

static gboolean
is_ours (GdkClipboard *clipboard)
{
  return gdk_clipboard_is_local (clipboard) && gdk_clipboard_get_content (clipboard) != NULL;
}

static void
empty (GdkClipboard *clipboard)
{
  if (is_ours (clipboard))
    gdk_clipboard_set_content (clipboard, NULL);
}

static gboolean
timer_cb (gpointer user_data)
{
  WayCopied *self = user_data;

  self->timer_id = 0;
  empty (gdk_display_get_clipboard (self->display));
  return G_SOURCE_REMOVE;
}

static void
changed_cb (WayCopied *self, GdkClipboard *clipboard)
{
  g_clear_handle_id (&self->timer_id, g_source_remove);
  if (is_ours (clipboard))
    self->timer_id = g_timeout_add_seconds (self->seconds, timer_cb, self);
}

static void
way_copied_dispose (GObject *object)
{
  WayCopied *self = WAY_COPIED (object);

  g_clear_handle_id (&self->timer_id, g_source_remove);
  g_clear_object (&self->display);

  G_OBJECT_CLASS (way_copied_parent_class)->dispose (object);
}

static void
way_copied_class_init (WayCopiedClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = way_copied_dispose;
}

static void
way_copied_init (WayCopied *self)
{
  self->seconds = SECONDS;
}

WayCopied *
way_copied_new (GdkDisplay *display)
{
  WayCopied *self = g_object_new (WAY_TYPE_COPIED, NULL);

  self->display = g_object_ref (display);
  g_signal_connect_object (gdk_display_get_clipboard (display), "changed", G_CALLBACK (changed_cb),
                           self, G_CONNECT_SWAPPED);

  return self;
}

void
way_copied_forget (WayCopied *self)
{
  g_return_if_fail (WAY_IS_COPIED (self));

  empty (gdk_display_get_clipboard (self->display));
  empty (gdk_display_get_primary_clipboard (self->display));
}

void
way_copied_set_seconds (WayCopied *self, guint seconds)
{
  g_return_if_fail (WAY_IS_COPIED (self));

  self->seconds = seconds;
}
