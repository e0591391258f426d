/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-filter-popover.h"

#include <glib/gi18n.h>

#include "way-client.h"
#include "way-staff.h"

enum { ANYBODY, NOBODY, FIRST_WORKER }; /* of the list of workers */

struct _WayFilterPopover {
  GtkPopover parent_instance;

  GArray        *workers; /* ids, from FIRST_WORKER on */
  GtkStringList *program_names;
  GPtrArray     *status_checks;
  GPtrArray     *risk_checks;
  gboolean       filling;

  GtkDropDown *worker;
  GtkDropDown *program;
  GtkBox      *statuses;
  GtkBox      *risks;
};

enum {
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WayFilterPopover, way_filter_popover, GTK_TYPE_POPOVER)

static void
changed_cb (WayFilterPopover *self)
{
  if (!self->filling)
    g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* --- choices --- */

static void
add_checks (WayFilterPopover *self, GtkBox *box, const char *const *labels, GPtrArray *checks)
{
  for (guint i = 0; labels[i] != NULL; i++) {
    GtkWidget *check = gtk_check_button_new_with_label (gettext (labels[i]));

    g_signal_connect_object (check, "toggled", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
    gtk_box_append (box, check);
    g_ptr_array_add (checks, check);
  }
}

static void
show_set (GPtrArray *checks, WaySet set)
{
  for (guint i = 0; i < checks->len; i++)
    gtk_check_button_set_active (g_ptr_array_index (checks, i), way_set_has (set, i));
}

static WaySet
read_set (GPtrArray *checks)
{
  WaySet set = { 0 };

  for (guint i = 0; i < checks->len; i++) {
    if (gtk_check_button_get_active (g_ptr_array_index (checks, i)))
      set.bits |= WAY_SET_OF (i).bits;
  }

  return set;
}

void
way_filter_popover_set_staff (WayFilterPopover *self, GListModel *staff)
{
  const char *const first[] = { _ ("Anybody"), _ ("Nobody yet"), NULL };
  g_autoptr (GtkStringList) names = gtk_string_list_new (first);

  g_return_if_fail (WAY_IS_FILTER_POPOVER (self));

  self->filling = TRUE;
  g_array_set_size (self->workers, 0);
  for (guint i = 0; staff != NULL && i < g_list_model_get_n_items (staff); i++) {
    g_autoptr (WayStaff) person = g_list_model_get_item (staff, i);

    gtk_string_list_append (names, person->name);
    g_array_append_val (self->workers, person->parent.id);
  }
  gtk_drop_down_set_model (self->worker, G_LIST_MODEL (names));
  self->filling = FALSE;
}

void
way_filter_popover_set_programs (WayFilterPopover *self, const char *const *programs)
{
  const char *const first[] = { _ ("Any program"), NULL };

  g_return_if_fail (WAY_IS_FILTER_POPOVER (self));

  self->filling = TRUE;
  g_clear_object (&self->program_names);
  self->program_names = gtk_string_list_new (first);
  for (guint i = 0; programs != NULL && programs[i] != NULL; i++)
    gtk_string_list_append (self->program_names, programs[i]);
  gtk_drop_down_set_model (self->program, G_LIST_MODEL (self->program_names));
  self->filling = FALSE;
}

/* One that no client is in any more can still be asked for by a saved filter. */
static guint
find_program (WayFilterPopover *self, const char *program)
{
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (self->program_names));

  if (program == NULL || *program == '\0')
    return 0;
  for (guint i = 1; i < n; i++) {
    if (g_str_equal (gtk_string_list_get_string (self->program_names, i), program))
      return i;
  }

  gtk_string_list_append (self->program_names, program);
  return n;
}

static guint
find_worker (WayFilterPopover *self, const WayClientFilter *filter)
{
  if (filter->nobodys)
    return NOBODY;
  for (guint i = 0; i < self->workers->len; i++) {
    if (way_id_equal (&g_array_index (self->workers, WayId, i), &filter->worker_id))
      return FIRST_WORKER + i;
  }

  return ANYBODY;
}

void
way_filter_popover_show (WayFilterPopover *self, const WayClientFilter *filter)
{
  g_return_if_fail (WAY_IS_FILTER_POPOVER (self));

  self->filling = TRUE;
  gtk_drop_down_set_selected (self->worker, find_worker (self, filter));
  gtk_drop_down_set_selected (self->program, find_program (self, filter->program));
  show_set (self->status_checks, filter->statuses);
  show_set (self->risk_checks, filter->risks);
  self->filling = FALSE;
}

void
way_filter_popover_apply (WayFilterPopover *self, WayClientFilter *filter)
{
  guint worker, program;

  g_return_if_fail (WAY_IS_FILTER_POPOVER (self));

  worker = gtk_drop_down_get_selected (self->worker);
  program = gtk_drop_down_get_selected (self->program);
  filter->nobodys = worker == NOBODY;
  filter->worker_id = worker >= FIRST_WORKER && worker - FIRST_WORKER < self->workers->len
                      ? g_array_index (self->workers, WayId, worker - FIRST_WORKER)
                      : (WayId){ 0 };
  g_free ((char *)filter->program);
  filter->program =
    program > 0 ? g_strdup (gtk_string_list_get_string (self->program_names, program)) : NULL;
  filter->statuses = read_set (self->status_checks);
  filter->risks = read_set (self->risk_checks);
}

/* --- the widget --- */

static void
way_filter_popover_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), WAY_TYPE_FILTER_POPOVER);

  G_OBJECT_CLASS (way_filter_popover_parent_class)->dispose (object);
}

static void
way_filter_popover_finalize (GObject *object)
{
  WayFilterPopover *self = WAY_FILTER_POPOVER (object);

  g_array_unref (self->workers);
  g_clear_object (&self->program_names);
  g_ptr_array_unref (self->status_checks);
  g_ptr_array_unref (self->risk_checks);

  G_OBJECT_CLASS (way_filter_popover_parent_class)->finalize (object);
}

static void
way_filter_popover_class_init (WayFilterPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_filter_popover_dispose;
  G_OBJECT_CLASS (klass)->finalize = way_filter_popover_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", WAY_TYPE_FILTER_POPOVER, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-filter-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, WayFilterPopover, worker);
  gtk_widget_class_bind_template_child (widget_class, WayFilterPopover, program);
  gtk_widget_class_bind_template_child (widget_class, WayFilterPopover, statuses);
  gtk_widget_class_bind_template_child (widget_class, WayFilterPopover, risks);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
way_filter_popover_init (WayFilterPopover *self)
{
  self->workers = g_array_new (FALSE, FALSE, sizeof (WayId));
  self->status_checks = g_ptr_array_new ();
  self->risk_checks = g_ptr_array_new ();
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));

  add_checks (self, self->statuses, way_client_status_labels, self->status_checks);
  add_checks (self, self->risks, way_client_risk_labels, self->risk_checks);
  way_filter_popover_set_staff (self, NULL);
  way_filter_popover_set_programs (self, NULL);
}
