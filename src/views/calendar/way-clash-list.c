/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-clash-list.h"

#include <glib/gi18n.h>

#include "way-calendar-words.h"
#include "way-workspace-calendar.h"

#define MAX_SHOWN 5

struct _WayClashList {
  AdwBin parent_instance;

  GCancellable   *cancellable;
  WayAppointment *asked;
  GPtrArray      *rows;

  AdwPreferencesGroup *group;
};

G_DEFINE_FINAL_TYPE (WayClashList, way_clash_list, ADW_TYPE_BIN)

static void
clear_rows (WayClashList *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->group, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static void
add_row (WayClashList *self, const char *words)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *icon = gtk_image_new_from_icon_name ("dialog-warning-symbolic");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), words);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  gtk_widget_add_css_class (icon, "warning");
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  adw_preferences_group_add (self->group, row);
  g_ptr_array_add (self->rows, row);
}

static void
found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayClashList) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) found =
    way_workspace_find_clashes_finish (WAY_WORKSPACE (source), result, &error);

  /* A newer question was asked, or none can be.  Nothing that was typed depends on the answer. */
  if (found == NULL || g_cancellable_is_cancelled (g_task_get_cancellable (G_TASK (result))))
    return;

  clear_rows (self);
  for (guint i = 0; i < MIN (found->len, MAX_SHOWN); i++) {
    g_autofree char *words = way_calendar_words_clash (g_ptr_array_index (found, i), self->asked);

    add_row (self, words);
  }
  if (found->len > MAX_SHOWN) {
    const guint      n = found->len - MAX_SHOWN;
    g_autofree char *words =
      g_strdup_printf (g_dngettext (NULL, "and %u more", "and %u more", n), n);

    add_row (self, words);
  }
  gtk_widget_set_visible (GTK_WIDGET (self), found->len > 0);
}

void
way_clash_list_look (WayClashList *self, WayWorkspace *workspace, WayAppointment *appointment)
{
  g_return_if_fail (WAY_IS_CLASH_LIST (self));

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_set_object (&self->asked, appointment);
  if (workspace == NULL || appointment == NULL) {
    clear_rows (self);
    return;
  }

  self->cancellable = g_cancellable_new ();
  way_workspace_find_clashes_async (workspace, appointment, self->cancellable, found_cb,
                                    g_object_ref (self));
}

static void
way_clash_list_dispose (GObject *object)
{
  WayClashList *self = WAY_CLASH_LIST (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->asked);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (way_clash_list_parent_class)->dispose (object);
}

static void
way_clash_list_class_init (WayClashListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_clash_list_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-clash-list.ui");
  gtk_widget_class_bind_template_child (widget_class, WayClashList, group);
}

static void
way_clash_list_init (WayClashList *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}
