/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-moment-table.h"

#include <glib/gi18n.h>

#include "way-progress-columns.h"

struct _WayMomentTable {
  AdwBin parent_instance;

  WayChartModel *model;

  GtkStack      *stack;
  GtkColumnView *column_view;
  GListStore    *rows;
};

enum {
  SIGNAL_ACTIVATED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WayMomentTable, way_moment_table, ADW_TYPE_BIN)

static void
changed_cb (WayMomentTable *self, guint what)
{
  const WayProgress *progress = way_chart_model_get_progress (self->model);
  g_autoptr (GPtrArray) rows = NULL;

  if ((what & WAY_CHART_CHANGED_PROGRESS) == 0)
    return;

  g_list_store_remove_all (self->rows);
  if (progress != NULL) {
    rows = way_progress_list_moment_rows (progress);
    g_list_store_splice (self->rows, 0, 0, rows->pdata, rows->len);
  }
  gtk_stack_set_visible_child_name (self->stack, rows != NULL && rows->len > 0 ? "table" : "empty");
}

/* The own date of the client is no event; it is changed with the client. */
static void
activate_cb (WayMomentTable *self, guint position)
{
  g_autoptr (WayProgressRow) row = g_list_model_get_item (G_LIST_MODEL (self->rows), position);

  if (row != NULL && !way_id_is_none (&row->event))
    g_signal_emit (self, signals[SIGNAL_ACTIVATED], 0, &row->event);
}

static void
way_moment_table_dispose (GObject *object)
{
  WayMomentTable *self = WAY_MOMENT_TABLE (object);

  g_clear_object (&self->model);

  G_OBJECT_CLASS (way_moment_table_parent_class)->dispose (object);
}

static void
way_moment_table_class_init (WayMomentTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_moment_table_dispose;

  signals[SIGNAL_ACTIVATED] =
    g_signal_new ("activated", WAY_TYPE_MOMENT_TABLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, WAY_TYPE_ID | G_SIGNAL_TYPE_STATIC_SCOPE);

  g_type_ensure (WAY_TYPE_PROGRESS_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-moment-table.ui");
  gtk_widget_class_bind_template_child (widget_class, WayMomentTable, stack);
  gtk_widget_class_bind_template_child (widget_class, WayMomentTable, column_view);
  gtk_widget_class_bind_template_child (widget_class, WayMomentTable, rows);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
way_moment_table_init (WayMomentTable *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  way_progress_columns_add (self->column_view, _ ("Date"), 0, FALSE, FALSE);
  way_progress_columns_add (self->column_view, _ ("What Happened"), 1, FALSE, TRUE);
}

void
way_moment_table_set_model (WayMomentTable *self, WayChartModel *model)
{
  g_return_if_fail (WAY_IS_MOMENT_TABLE (self));
  g_return_if_fail (self->model == NULL);

  self->model = g_object_ref (model);
  g_signal_connect_object (model, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  changed_cb (self, WAY_CHART_CHANGED_PROGRESS);
}
