/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-worker-foot.h"

#include <glib/gi18n.h>

struct _WayWorkerFoot {
  AdwBin parent_instance;

  AdwAvatar *avatar;
  GtkLabel  *worker;
  GtkLabel  *role;
};

G_DEFINE_FINAL_TYPE (WayWorkerFoot, way_worker_foot, ADW_TYPE_BIN)

static void
way_worker_foot_class_init (WayWorkerFootClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-worker-foot.ui");
  gtk_widget_class_bind_template_child (widget_class, WayWorkerFoot, avatar);
  gtk_widget_class_bind_template_child (widget_class, WayWorkerFoot, worker);
  gtk_widget_class_bind_template_child (widget_class, WayWorkerFoot, role);
}

static void
way_worker_foot_init (WayWorkerFoot *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
way_worker_foot_show (WayWorkerFoot *self, WayStaff *staff)
{
  const WayField *role = staff != NULL ? way_record_find_field (staff, "role") : NULL;
  const char     *name = staff != NULL && staff->name != NULL ? staff->name : "";
  const gboolean  has_role = role != NULL && role->labels != NULL;

  g_return_if_fail (WAY_IS_WORKER_FOOT (self));

  gtk_label_set_text (self->worker, name);
  adw_avatar_set_text (self->avatar, name);
  gtk_label_set_text (self->role, has_role ? gettext (role->labels[staff->role]) : "");
  gtk_widget_set_visible (GTK_WIDGET (self->role), has_role);
}
