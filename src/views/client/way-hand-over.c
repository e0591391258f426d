/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-hand-over.h"

#include <glib/gi18n.h>

struct _WayHandOver {
  AdwWindow parent_instance;

  WayWorkspace *workspace;
  GListModel   *staff;
  GPtrArray    *people; /* WayStaff in the order of the row */

  GtkLabel    *heading;
  AdwComboRow *worker;
  AdwEntryRow *name;
  AdwComboRow *role;
  GtkWidget   *give;
};

enum {
  SIGNAL_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WayHandOver, way_hand_over, ADW_TYPE_WINDOW)

/* Behind those who are there: nobody, and somebody new. */
static gboolean
is_nobody (WayHandOver *self)
{
  return adw_combo_row_get_selected (self->worker) == self->people->len;
}

static gboolean
is_new (WayHandOver *self)
{
  return adw_combo_row_get_selected (self->worker) == self->people->len + 1;
}

static char *
dup_name (WayHandOver *self)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name))));
}

static void
changed_cb (WayHandOver *self)
{
  g_autofree char *name = dup_name (self);
  const gboolean   asks = !gtk_widget_get_visible (GTK_WIDGET (self->name)) && is_new (self);

  gtk_widget_set_visible (GTK_WIDGET (self->name), is_new (self));
  gtk_widget_set_visible (GTK_WIDGET (self->role), is_new (self));
  if (asks)
    gtk_widget_grab_focus (GTK_WIDGET (self->name));
  gtk_widget_set_sensitive (self->give, !is_new (self) || *name != '\0');
}

/* Whoever hands over is not the one who gets them: the others come first. */
static void
show_staff (WayHandOver *self)
{
  const WayId   *me = &way_workspace_get_staff (self->workspace)->parent.id;
  const gboolean first = self->people->len == 0;
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autofree char *own = NULL;

  g_ptr_array_set_size (self->people, 0);
  for (guint mine = 0; mine < 2; mine++) {
    for (guint i = 0; i < g_list_model_get_n_items (self->staff); i++) {
      g_autoptr (WayStaff) person = g_list_model_get_item (self->staff, i);

      if (person->status != WAY_STAFF_ACTIVE ||
          way_id_equal (&person->parent.id, me) != (mine == 1))
        continue;
      /* Translators: in a list of workers; %s is the name of who is at the keyboard. */
      own = mine == 1 ? g_strdup_printf (_ ("%s (you)"), person->name) : NULL;
      gtk_string_list_append (names, own != NULL ? own : person->name);
      g_ptr_array_add (self->people, g_steal_pointer (&person));
    }
  }
  gtk_string_list_append (names, _ ("Nobody yet"));
  gtk_string_list_append (names, _ ("Somebody new…"));
  adw_combo_row_set_model (self->worker, G_LIST_MODEL (names));
  if (first)
    gtk_widget_grab_focus (GTK_WIDGET (self->worker));
  if (self->people->len < 2) /* there is no colleague yet */
    adw_combo_row_set_selected (self->worker, self->people->len + 1);
  changed_cb (self);
}

static void
give_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayHandOver *self = WAY_HAND_OVER (widget);

  if (!gtk_widget_get_sensitive (self->give))
    return;

  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
entered_cb (WayHandOver *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "hand-over.give", NULL);
}

static void
way_hand_over_dispose (GObject *object)
{
  WayHandOver *self = WAY_HAND_OVER (object);

  if (self->staff != NULL)
    g_signal_handlers_disconnect_by_data (self->staff, self);
  g_clear_object (&self->staff);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (way_hand_over_parent_class)->dispose (object);
}

static void
way_hand_over_finalize (GObject *object)
{
  g_ptr_array_unref (WAY_HAND_OVER (object)->people);

  G_OBJECT_CLASS (way_hand_over_parent_class)->finalize (object);
}

static void
way_hand_over_class_init (WayHandOverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_hand_over_dispose;
  G_OBJECT_CLASS (klass)->finalize = way_hand_over_finalize;

  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", WAY_TYPE_HAND_OVER, G_SIGNAL_RUN_LAST, 0, NULL,
                                         NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "hand-over.give", NULL, give_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-hand-over.ui");
  gtk_widget_class_bind_template_child (widget_class, WayHandOver, heading);
  gtk_widget_class_bind_template_child (widget_class, WayHandOver, worker);
  gtk_widget_class_bind_template_child (widget_class, WayHandOver, name);
  gtk_widget_class_bind_template_child (widget_class, WayHandOver, role);
  gtk_widget_class_bind_template_child (widget_class, WayHandOver, give);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, entered_cb);
}

static void
way_hand_over_init (WayHandOver *self)
{
  g_autoptr (WayRecordClass) klass = g_type_class_ref (WAY_TYPE_STAFF);
  const WayField *role = way_record_class_find_field (klass, "role");
  g_autoptr (GtkStringList) roles = gtk_string_list_new (NULL);

  self->people = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));

  for (guint i = 0; i < way_field_count_words (role); i++)
    gtk_string_list_append (roles, gettext (role->labels[i]));
  adw_combo_row_set_model (self->role, G_LIST_MODEL (roles));
  adw_combo_row_set_selected (self->role, WAY_STAFF_ROLE_COUNSELOR);
  changed_cb (self);
}

GtkWidget *
way_hand_over_new (GtkWindow *parent, WayWorkspace *workspace, guint n)
{
  WayHandOver     *self = g_object_new (WAY_TYPE_HAND_OVER, "transient-for", parent, NULL);
  g_autofree char *heading =
    g_strdup_printf (g_dngettext (NULL, "Hand Over %'u Client", "Hand Over %'u Clients", n), n);

  gtk_label_set_text (self->heading, heading);
  self->workspace = g_object_ref (workspace);
  self->staff = way_workspace_list (
    workspace, way_query_order_by (way_query_new (WAY_TYPE_STAFF), "name", FALSE));
  g_signal_connect_object (self->staff, "items-changed", G_CALLBACK (show_staff), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

gpointer
way_hand_over_get (WayHandOver *self, WayId *worker_id, char **name)
{
  const guint chosen = adw_combo_row_get_selected (self->worker);
  WayStaff   *colleague;

  g_return_val_if_fail (WAY_IS_HAND_OVER (self), NULL);

  *worker_id = (WayId){ 0 };
  if (is_new (self)) {
    *name = dup_name (self);
    colleague = way_workspace_create (self->workspace, WAY_TYPE_STAFF);
    way_set (colleague, name, *name);
    way_set (colleague, role, (WayStaffRole)adw_combo_row_get_selected (self->role));
    return colleague;
  }

  if (!is_nobody (self) && chosen < self->people->len) {
    const WayStaff *person = g_ptr_array_index (self->people, chosen);

    *worker_id = person->parent.id;
    *name = g_strdup (person->name);
  } else {
    *name = NULL;
  }
  return NULL;
}
