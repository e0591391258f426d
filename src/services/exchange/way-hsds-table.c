/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-hsds-table.h"

#include <string.h>

struct _WayHsdsTable {
  char      **headings;
  GPtrArray  *rows;    /* WayHsdsRow */
  GHashTable *indexes; /* column → (value → GPtrArray of rows, borrowed) */
};

static void
row_free (gpointer data)
{
  WayHsdsRow *row = data;

  g_strfreev (row->cells);
  g_free (row);
}

static gboolean
take_row (const WayCsvRow *csv, gpointer user_data, GError **error)
{
  WayHsdsTable *self = user_data;
  WayHsdsRow   *row;

  if (self->headings == NULL) {
    self->headings = g_strdupv (csv->cells);
    for (guint i = 0; self->headings[i] != NULL; i++)
      g_strstrip (self->headings[i]);
    return TRUE;
  }

  row = g_new0 (WayHsdsRow, 1);
  row->line = csv->line;
  row->cells = g_strdupv (csv->cells);
  for (guint i = 0; row->cells[i] != NULL; i++) {
    char *cell = row->cells[i];

    if (*cell == '\'' && way_csv_is_formula (cell + 1)) /* made harmless by who wrote it */
      memmove (cell, cell + 1, strlen (cell));
    g_strstrip (cell);
  }
  g_ptr_array_add (self->rows, row);
  return TRUE;
}

WayHsdsTable *
way_hsds_table_read (GFile             *folder,
                     const char *const *names,
                     WayEncoding        encoding,
                     GCancellable      *cancellable,
                     GError           **error)
{
  g_autoptr (WayHsdsTable) self = g_new0 (WayHsdsTable, 1);

  self->rows = g_ptr_array_new_with_free_func (row_free);
  self->indexes =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_hash_table_unref);
  for (guint i = 0; names[i] != NULL; i++) {
    g_autofree char *name = g_strconcat (names[i], ".csv", NULL);
    g_autoptr (GFile) file = g_file_get_child (folder, name);

    if (!g_file_query_exists (file, cancellable))
      continue;
    if (!way_csv_file_read (file, encoding, take_row, self, NULL, cancellable, error))
      return NULL;
    break;
  }
  return g_steal_pointer (&self);
}

void
way_hsds_table_free (WayHsdsTable *self)
{
  g_strfreev (self->headings);
  g_hash_table_unref (self->indexes);
  g_ptr_array_unref (self->rows);
  g_free (self);
}

guint
way_hsds_table_get_n_rows (WayHsdsTable *self)
{
  return self->rows->len;
}

const WayHsdsRow *
way_hsds_table_get_row (WayHsdsTable *self, guint n)
{
  return g_ptr_array_index (self->rows, n);
}

static gboolean
find_column (WayHsdsTable *self, const char *column, guint *n)
{
  for (guint i = 0; self->headings != NULL && self->headings[i] != NULL; i++) {
    if (g_str_equal (self->headings[i], column)) {
      *n = i;
      return TRUE;
    }
  }
  return FALSE;
}

const char *
way_hsds_table_get (WayHsdsTable *self, const WayHsdsRow *row, const char *column)
{
  guint n;

  if (row == NULL || !find_column (self, column, &n) || n >= g_strv_length (row->cells) ||
      *row->cells[n] == '\0')
    return NULL;
  return row->cells[n];
}

static GHashTable *
get_index (WayHsdsTable *self, const char *column)
{
  GHashTable *index = g_hash_table_lookup (self->indexes, column);

  if (index != NULL)
    return index;

  index = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify)g_ptr_array_unref);
  for (guint i = 0; i < self->rows->len; i++) {
    WayHsdsRow *row = g_ptr_array_index (self->rows, i);
    const char *value = way_hsds_table_get (self, row, column);
    GPtrArray  *rows = value != NULL ? g_hash_table_lookup (index, value) : NULL;

    if (value == NULL)
      continue;
    if (rows == NULL) {
      rows = g_ptr_array_new ();
      g_hash_table_insert (index, (gpointer)value, rows);
    }
    g_ptr_array_add (rows, row);
  }
  g_hash_table_insert (self->indexes, g_strdup (column), index);
  return index;
}

void
way_hsds_table_find (WayHsdsTable *self, const char *column, const char *value, GPtrArray *rows)
{
  GPtrArray *found = value != NULL ? g_hash_table_lookup (get_index (self, column), value) : NULL;

  for (guint i = 0; found != NULL && i < found->len; i++)
    g_ptr_array_add (rows, g_ptr_array_index (found, i));
}
