/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-score-table.h"

#include "way-progress-columns.h"

struct _WayScoreTable {
  AdwBin parent_instance;

  WayChartModel *model;
  gboolean       following; /* the model, rather than leading it */

  GtkStack           *stack;
  GtkColumnView      *column_view;
  GtkSingleSelection *selection;
  GListStore         *rows;
};

G_DEFINE_FINAL_TYPE (WayScoreTable, way_score_table, ADW_TYPE_BIN)

static void
make_columns (WayScoreTable *self, const WayProgress *progress)
{
  g_auto (GStrv) titles = way_progress_list_titles (progress);
  const guint n = g_strv_length (titles);

  way_progress_columns_clear (self->column_view);
  for (guint i = 0; i < n; i++) {
    const gboolean is_number = way_progress_is_number (progress, i);

    way_progress_columns_add (self->column_view, titles[i], i, is_number,
                              i + 1 == n ? !is_number
                                         : i == 0 && way_progress_is_number (progress, n - 1));
  }
}

static void
show_cursor (WayScoreTable *self)
{
  const WayChartPlace cursor = way_chart_model_get_cursor (self->model);
  const guint         n = g_list_model_get_n_items (G_LIST_MODEL (self->rows));

  for (guint i = 0; i < n; i++) {
    g_autoptr (WayProgressRow) row = g_list_model_get_item (G_LIST_MODEL (self->rows), i);

    if (way_progress_row_has_place (row, cursor)) {
      way_progress_columns_select (self->column_view, self->selection, i);
      return;
    }
  }
  way_progress_columns_select (self->column_view, self->selection, GTK_INVALID_LIST_POSITION);
}

static void
show_progress (WayScoreTable *self)
{
  const WayProgress *progress = way_chart_model_get_progress (self->model);
  g_autoptr (GPtrArray) rows = NULL;

  g_list_store_remove_all (self->rows);
  if (progress != NULL) {
    make_columns (self, progress);
    rows = way_progress_list_rows (progress);
    g_list_store_splice (self->rows, 0, 0, rows->pdata, rows->len);
  }
  gtk_stack_set_visible_child_name (self->stack, rows != NULL && rows->len > 0 ? "table" : "empty");
}

static void
changed_cb (WayScoreTable *self, guint what)
{
  self->following = TRUE;
  if ((what & WAY_CHART_CHANGED_PROGRESS) != 0)
    show_progress (self);
  if ((what & (WAY_CHART_CHANGED_PROGRESS | WAY_CHART_CHANGED_CURSOR)) != 0)
    show_cursor (self);
  self->following = FALSE;
}

/* The row that was chosen leads the chart: to the measure of the cursor, if that has a result. */
static void
selected_cb (WayScoreTable *self)
{
  WayProgressRow *row = gtk_single_selection_get_selected_item (self->selection);

  if (!self->following && self->model != NULL && row != NULL)
    way_chart_model_set_cursor (
      self->model, way_progress_row_get_place (row, (int)way_chart_model_get_active (self->model)));
}

/* --- the widget --- */

static gboolean
way_score_table_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (WAY_SCORE_TABLE (widget)->column_view));
}

static void
way_score_table_dispose (GObject *object)
{
  WayScoreTable *self = WAY_SCORE_TABLE (object);

  g_clear_object (&self->model);

  G_OBJECT_CLASS (way_score_table_parent_class)->dispose (object);
}

static void
way_score_table_class_init (WayScoreTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_score_table_dispose;
  widget_class->grab_focus = way_score_table_grab_focus;

  g_type_ensure (WAY_TYPE_PROGRESS_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-score-table.ui");
  gtk_widget_class_bind_template_child (widget_class, WayScoreTable, stack);
  gtk_widget_class_bind_template_child (widget_class, WayScoreTable, column_view);
  gtk_widget_class_bind_template_child (widget_class, WayScoreTable, selection);
  gtk_widget_class_bind_template_child (widget_class, WayScoreTable, rows);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
}

static void
way_score_table_init (WayScoreTable *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
way_score_table_set_model (WayScoreTable *self, WayChartModel *model)
{
  g_return_if_fail (WAY_IS_SCORE_TABLE (self));
  g_return_if_fail (self->model == NULL);

  self->model = g_object_ref (model);
  g_signal_connect_object (model, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  changed_cb (self, WAY_CHART_CHANGED_PROGRESS);
}
