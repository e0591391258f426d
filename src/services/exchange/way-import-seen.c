/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What an import has seen of its file, and what the person says instead. */
#include "way-import-private.h"

guint
way_import_get_n_columns (WayImport *self)
{
  return self->look != NULL ? self->look->n_columns : 0;
}

const char *
way_import_get_heading (WayImport *self, guint column)
{
  g_return_val_if_fail (column < way_import_get_n_columns (self), NULL);

  return self->look->headings[column];
}

guint
way_import_get_n_samples (WayImport *self)
{
  return self->look != NULL ? self->look->samples->len : 0;
}

const char *
way_import_get_sample (WayImport *self, guint row, guint column)
{
  char **cells;

  g_return_val_if_fail (row < way_import_get_n_samples (self), NULL);

  cells = g_ptr_array_index (self->look->samples, row);
  return column < g_strv_length (cells) ? cells[column] : "";
}

guint
way_import_get_n_rows (WayImport *self)
{
  return self->look != NULL ? self->look->n_rows : 0;
}

guint
way_import_get_column (WayImport *self, guint column)
{
  g_return_val_if_fail (column < way_import_get_n_columns (self), 0);

  return self->columns[column];
}

WayColumnMatch
way_import_get_match (WayImport *self, guint column)
{
  g_return_val_if_fail (column < way_import_get_n_columns (self), WAY_COLUMN_MATCH_NONE);

  return self->matches[column];
}

WayWhenOrder
way_import_get_order (WayImport *self)
{
  return self->order;
}

void
way_import_set_column (WayImport *self, guint column, guint meaning)
{
  g_return_if_fail (column < way_import_get_n_columns (self));
  g_return_if_fail (meaning < self->kind->columns->n);

  self->columns[column] = meaning;
  self->matches[column] = WAY_COLUMN_MATCH_EXACT;
}

void
way_import_set_order (WayImport *self, WayWhenOrder order)
{
  self->order = order;
}

void
way_import_set_take_alike (WayImport *self, gboolean take)
{
  self->take_alike = take;
}

guint
way_import_get_n_good (WayImport *self)
{
  return self->n_good;
}

GListModel *
way_import_get_refused (WayImport *self)
{
  return G_LIST_MODEL (self->refused);
}

double
way_import_get_fraction (WayImport *self)
{
  return g_atomic_int_get (&self->permille) / 1000.0;
}
