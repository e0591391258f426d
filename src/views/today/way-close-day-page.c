/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-close-day-page.h"

#include <glib/gi18n.h>

#include "way-now.h"
#include "way-text-scale.h"
#include "way-today-group.h"
#include "way-when.h"

/* In the order in which they are gone through. */
static const WayTodaySection shown[] = { WAY_TODAY_UNFINISHED, WAY_TODAY_FIRST, WAY_TODAY_DUE };

#define N_SHOWN G_N_ELEMENTS (shown)

struct _WayCloseDayPage {
  WayPage parent_instance;

  GCancellable *cancellable; /* while the day is read */

  AdwClamp      *clamp;
  GtkBox        *groups;
  GtkLabel      *words;
  GtkWidget     *lock;
  WayTodayGroup *sections[N_SHOWN];
};

G_DEFINE_FINAL_TYPE (WayCloseDayPage, way_close_day_page, WAY_TYPE_PAGE)

static void
say (WayCloseDayPage *self, guint n)
{
  g_autofree char *words = NULL;

  if (n == 0)
    words = g_strdup (_ ("Nothing is left over. Have a good evening."));
  else
    words =
      g_strdup_printf (g_dngettext (NULL, "%u thing is left. It may wait, or take a minute.",
                                    "%u things are left. They may wait, or take a minute.", n),
                       n);
  gtk_label_set_text (self->words, words);
}

static void
show_day (WayCloseDayPage *self, WayToday *today)
{
  guint n = 0;

  for (guint i = 0; i < N_SHOWN; i++) {
    const guint found = way_today_group_show_rest (self->sections[i], today, shown[i]);

    gtk_widget_set_visible (GTK_WIDGET (self->sections[i]), found > 0);
    n += found;
  }
  say (self, n);

  for (guint i = 0; i < 2 * N_SHOWN; i++) {
    if (way_today_group_focus (self->sections[i % N_SHOWN], i < N_SHOWN))
      return;
  }
  gtk_widget_grab_focus (self->lock);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayCloseDayPage) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (WayToday) today =
    way_workspace_look_at_today_finish (WAY_WORKSPACE (source), result, &error);

  if (way_page_get_workspace (WAY_PAGE (self)) != WAY_WORKSPACE (source) ||
      g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->cancellable);
  if (today != NULL)
    show_day (self, today);
  else
    way_page_fail (WAY_PAGE (self), error); /* and the lock is there all the same */
}

static void
forget (WayCloseDayPage *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
}

static void
way_close_day_page_set_workspace (WayPage *page, WayWorkspace *workspace)
{
  WayCloseDayPage *self = WAY_CLOSE_DAY_PAGE (page);

  forget (self);
  for (guint i = 0; i < N_SHOWN; i++) {
    way_today_group_show (self->sections[i], NULL, shown[i]);
    gtk_widget_set_visible (GTK_WIDGET (self->sections[i]), FALSE);
  }
  gtk_label_set_text (self->words, "");
}

/* Also when one comes back from what was finished just now. */
static void
way_close_day_page_shown (WayPage *page)
{
  WayCloseDayPage *self = WAY_CLOSE_DAY_PAGE (page);
  g_autofree char *day = way_when_write_day (way_today ());

  if (way_page_get_workspace (page) == NULL)
    return;

  forget (self);
  way_page_set_subtitle (page, day);
  self->cancellable = g_cancellable_new ();
  way_workspace_look_at_today_async (way_page_get_workspace (page), way_today (), self->cancellable,
                                     read_cb, g_object_ref (self));
}

/* Whoever comes back tomorrow begins with the day, not with this page. */
static void
lock (WayCloseDayPage *self)
{
  GtkWidget *root = GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self)));

  way_page_leave (WAY_PAGE (self));
  if (root != NULL)
    gtk_widget_activate_action (root, "win.lock", NULL);
}

static void
lock_cb (WayCloseDayPage *self)
{
  lock (self);
}

static void
lock_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  lock (WAY_CLOSE_DAY_PAGE (widget));
}

static void
way_close_day_page_dispose (GObject *object)
{
  forget (WAY_CLOSE_DAY_PAGE (object));

  G_OBJECT_CLASS (way_close_day_page_parent_class)->dispose (object);
}

static void
way_close_day_page_class_init (WayCloseDayPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  WayPageClass   *page_class = WAY_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_close_day_page_dispose;
  page_class->set_workspace = way_close_day_page_set_workspace;
  page_class->shown = way_close_day_page_shown;

  gtk_widget_class_install_action (widget_class, "close-day.lock", NULL, lock_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK,
                                       "close-day.lock", NULL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-close-day-page.ui");
  gtk_widget_class_bind_template_child (widget_class, WayCloseDayPage, clamp);
  gtk_widget_class_bind_template_child (widget_class, WayCloseDayPage, groups);
  gtk_widget_class_bind_template_child (widget_class, WayCloseDayPage, words);
  gtk_widget_class_bind_template_child (widget_class, WayCloseDayPage, lock);
  gtk_widget_class_bind_template_callback (widget_class, lock_cb);
}

static void
way_close_day_page_init (WayCloseDayPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  way_text_scale_clamp (self->clamp);
  for (guint i = 0; i < N_SHOWN; i++) {
    self->sections[i] = WAY_TODAY_GROUP (way_today_group_new ());
    gtk_widget_set_visible (GTK_WIDGET (self->sections[i]), FALSE);
    gtk_box_append (self->groups, GTK_WIDGET (self->sections[i]));
  }
}
