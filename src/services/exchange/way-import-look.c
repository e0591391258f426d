/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-import-look.h"

#include <glib/gi18n.h>

#include "way-error.h"
#include "way-import-source.h"

typedef struct {
  const WayImportKind *kind;
  WayImportLook       *look;
  guint                n_samples;
  guint                date_column; /* G_MAXUINT: none */
  guint                votes[2];    /* of the dates that can be meant in one order only */
} Run;

static void
take_headings (Run *self, const WayCsvRow *row)
{
  g_autofree guint *columns = g_new0 (guint, row->n_cells);

  self->look->headings = g_strdupv (row->cells);
  self->look->n_columns = row->n_cells;
  for (guint i = 0; i < row->n_cells; i++)
    g_strstrip (self->look->headings[i]);

  way_column_set_match (self->kind->columns, (const char *const *)self->look->headings,
                        row->n_cells, columns, NULL);
  for (guint i = 0; i < row->n_cells; i++) {
    if (columns[i] == self->kind->date_column)
      self->date_column = i;
  }
}

static gboolean
take_row (const WayCsvRow *row, gpointer user_data, GError **error)
{
  Run         *self = user_data;
  WayWhenOrder order;

  if (self->look->headings == NULL) {
    take_headings (self, row);
    return TRUE;
  }

  self->look->n_rows++;
  if (self->look->samples->len < self->n_samples)
    g_ptr_array_add (self->look->samples, g_strdupv (row->cells));
  if (self->date_column < row->n_cells &&
      way_when_shows_order (row->cells[self->date_column], &order))
    self->votes[order]++;
  return TRUE;
}

WayImportLook *
way_import_look_read (const WayImportKind *kind,
                      GFile               *file,
                      WayEncoding          encoding,
                      guint                n_samples,
                      int                 *permille,
                      GCancellable        *cancellable,
                      GError             **error)
{
  g_autoptr (WayImportLook) look = g_new0 (WayImportLook, 1);
  Run run = { .kind = kind, .look = look, .n_samples = n_samples, .date_column = G_MAXUINT };

  look->samples = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);
  look->state = way_import_source_get_state (kind, file);
  if (!way_import_source_read (kind, file, encoding, take_row, &run, permille, cancellable, error))
    return NULL;

  if (look->n_rows == 0) {
    g_set_error_literal (error, WAY_ERROR, WAY_ERROR_INVALID, gettext (kind->empty_words));
    return NULL;
  }

  look->knows_order = run.votes[0] != run.votes[1];
  look->order = run.votes[WAY_WHEN_DAY_FIRST] > run.votes[WAY_WHEN_MONTH_FIRST]
                ? WAY_WHEN_DAY_FIRST
                : WAY_WHEN_MONTH_FIRST;
  return g_steal_pointer (&look);
}

void
way_import_look_free (WayImportLook *self)
{
  g_strfreev (self->headings);
  g_clear_pointer (&self->samples, g_ptr_array_unref);
  g_free (self->state);
  g_free (self);
}
