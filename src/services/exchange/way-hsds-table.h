/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-csv-file.h"

G_BEGIN_DECLS

/* One file of a package, whole in memory, found by what stands in any of its columns. */
typedef struct _WayHsdsTable WayHsdsTable;

typedef struct {
  guint  line;
  char **cells;
} WayHsdsRow;

/* names: of the file, one after the other until one is there; NULL ends.  A file that is not there
 * is an empty table. */
WayHsdsTable *way_hsds_table_read (GFile             *folder,
                                   const char *const *names,
                                   WayEncoding        encoding,
                                   GCancellable      *cancellable,
                                   GError           **error) G_GNUC_WARN_UNUSED_RESULT;
void          way_hsds_table_free (WayHsdsTable *self);

guint             way_hsds_table_get_n_rows (WayHsdsTable *self);
const WayHsdsRow *way_hsds_table_get_row (WayHsdsTable *self, guint n);

/* What stands in a column, without blanks around it; NULL for nothing. */
const char *way_hsds_table_get (WayHsdsTable *self, const WayHsdsRow *row, const char *column);

/* Appends the rows that have this in the column; value may be NULL. */
void way_hsds_table_find (WayHsdsTable *self,
                          const char   *column,
                          const char   *value,
                          GPtrArray    *rows);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WayHsdsTable, way_hsds_table_free)

G_END_DECLS
