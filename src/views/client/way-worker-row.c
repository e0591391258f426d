/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-worker-row.h"

#include <glib/gi18n.h>

struct _WayWorkerRow {
  AdwComboRow parent_instance;

  GListModel *staff;
  WayId       own_id; /* of who works here */
  GtkWidget  *entry;  /* these two are never shown */
  GtkWidget  *wanted;
  GPtrArray  *ids; /* texts, in the order of the names; "" for nobody, ANYBODY */
  gboolean    cosigners;
  gboolean    filling;
};

#define ANYBODY "*"

G_DEFINE_FINAL_TYPE (WayWorkerRow, way_worker_row, ADW_TYPE_COMBO_ROW)

static void
add_choice (WayWorkerRow *self, GtkStringList *names, const char *name, const char *id)
{
  gtk_string_list_append (names, name);
  g_ptr_array_add (self->ids, g_strdup (id));
}

/* FALSE: it is not among the choices. */
static gboolean
select_id (WayWorkerRow *self, const char *id)
{
  for (guint i = 0; i < self->ids->len; i++) {
    if (g_str_equal (g_ptr_array_index (self->ids, i), id)) {
      adw_combo_row_set_selected (ADW_COMBO_ROW (self), i);
      return TRUE;
    }
  }

  return FALSE;
}

/* What the two that are not shown say, as in ids. */
static char *
dup_chosen (WayWorkerRow *self)
{
  const char *id = gtk_editable_get_text (GTK_EDITABLE (self->entry));

  return g_strdup (id[0] == '\0' && gtk_switch_get_active (GTK_SWITCH (self->wanted)) ? ANYBODY
                                                                                      : id);
}

static gboolean
is_offered (WayWorkerRow *self, const WayStaff *person)
{
  return person->status == WAY_STAFF_ACTIVE &&
         (!self->cosigners || (person->role == WAY_STAFF_ROLE_SUPERVISOR &&
                               !way_id_equal (&person->parent.id, &self->own_id)));
}

/* Somebody who left stays with the clients they had, but gets no new ones. */
static void
show_staff (WayWorkerRow *self)
{
  g_autofree char *chosen = dup_chosen (self);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  self->filling = TRUE;
  g_ptr_array_set_size (self->ids, 0);
  add_choice (self, names, self->cosigners ? _ ("Nobody") : _ ("Nobody yet"), "");
  if (self->cosigners)
    add_choice (self, names, _ ("A supervisor"), ANYBODY);
  for (guint i = 0; self->staff != NULL && i < g_list_model_get_n_items (self->staff); i++) {
    g_autoptr (WayStaff) person = g_list_model_get_item (self->staff, i);
    g_autofree char *id = way_id_to_text (&person->parent.id);

    if (is_offered (self, person) || g_str_equal (id, chosen))
      add_choice (self, names, person->name, id);
  }
  adw_combo_row_set_model (ADW_COMBO_ROW (self), G_LIST_MODEL (names));
  select_id (self, chosen);
  self->filling = FALSE;
}

static void
filled_cb (WayWorkerRow *self)
{
  g_autofree char *chosen = dup_chosen (self);
  gboolean         found;

  if (self->filling)
    return;

  self->filling = TRUE; /* an entry is emptied before it gets its new text */
  found = select_id (self, chosen);
  self->filling = FALSE;
  if (!found)
    show_staff (self);
}

static void
selected_cb (WayWorkerRow *self)
{
  const guint      n = adw_combo_row_get_selected (ADW_COMBO_ROW (self));
  GtkStringObject *name = adw_combo_row_get_selected_item (ADW_COMBO_ROW (self));
  const char      *id;

  /* The row shows what there is room for. */
  gtk_widget_set_tooltip_text (GTK_WIDGET (self),
                               name != NULL ? gtk_string_object_get_string (name) : NULL);
  if (self->filling || n >= self->ids->len)
    return;

  id = g_ptr_array_index (self->ids, n);
  self->filling = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), g_str_equal (id, ANYBODY) ? "" : id);
  gtk_switch_set_active (GTK_SWITCH (self->wanted), id[0] != '\0');
  self->filling = FALSE;
}

static void
way_worker_row_dispose (GObject *object)
{
  WayWorkerRow *self = WAY_WORKER_ROW (object);

  g_clear_object (&self->staff);
  g_clear_object (&self->entry);
  g_clear_object (&self->wanted);

  G_OBJECT_CLASS (way_worker_row_parent_class)->dispose (object);
}

static void
way_worker_row_finalize (GObject *object)
{
  g_ptr_array_unref (WAY_WORKER_ROW (object)->ids);

  G_OBJECT_CLASS (way_worker_row_parent_class)->finalize (object);
}

static void
way_worker_row_class_init (WayWorkerRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = way_worker_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = way_worker_row_finalize;
}

static void
way_worker_row_init (WayWorkerRow *self)
{
  self->ids = g_ptr_array_new_with_free_func (g_free);
  self->entry = g_object_ref_sink (gtk_entry_new ());
  gtk_entry_set_input_hints (GTK_ENTRY (self->entry),
                             GTK_INPUT_HINT_PRIVATE | GTK_INPUT_HINT_NO_SPELLCHECK);
  self->wanted = g_object_ref_sink (gtk_switch_new ());
  show_staff (self);
  g_signal_connect (self, "notify::selected", G_CALLBACK (selected_cb), NULL);
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (filled_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->wanted, "notify::active", G_CALLBACK (filled_cb), self,
                           G_CONNECT_SWAPPED);
}

void
way_worker_row_set_workspace (WayWorkerRow *self, WayWorkspace *workspace)
{
  g_return_if_fail (WAY_IS_WORKER_ROW (self));

  g_clear_object (&self->staff);
  if (workspace != NULL) {
    self->own_id = WAY_RECORD (way_workspace_get_staff (workspace))->id;
    self->staff = way_workspace_list (
      workspace, way_query_order_by (way_query_new (WAY_TYPE_STAFF), "name", FALSE));
    g_signal_connect_object (self->staff, "items-changed", G_CALLBACK (show_staff), self,
                             G_CONNECT_SWAPPED);
  }
  show_staff (self);
}

GtkEditable *
way_worker_row_get_editable (WayWorkerRow *self)
{
  g_return_val_if_fail (WAY_IS_WORKER_ROW (self), NULL);

  return GTK_EDITABLE (self->entry);
}

void
way_worker_row_offer_cosigners (WayWorkerRow *self)
{
  g_return_if_fail (WAY_IS_WORKER_ROW (self));

  self->cosigners = TRUE;
  show_staff (self);
}

GtkSwitch *
way_worker_row_get_wanted (WayWorkerRow *self)
{
  g_return_val_if_fail (WAY_IS_WORKER_ROW (self), NULL);

  return GTK_SWITCH (self->wanted);
}
