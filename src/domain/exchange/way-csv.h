/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define WAY_CSV_MAX_CELL    400000 /* bytes; the longest field of a record fits */
#define WAY_CSV_MAX_COLUMNS 1000

/* A row, as long as the function that gets it runs.  The last place of cells is NULL. */
typedef struct {
  guint       line; /* where it begins, from 1; a cell may hold line breaks */
  guint       n_cells;
  char      **cells;
  const char *fault; /* words for people when the row itself is not well formed, else NULL */
} WayCsvRow;

/* FALSE ends the reading, with the error. */
typedef gboolean (*WayCsvRowFunc) (const WayCsvRow *row, gpointer user_data, GError **error);

/* Reads comma-separated values (RFC 4180) as they come in, in pieces of any size: quotes, line
 * breaks in quotes, CRLF, LF or CR, a byte order mark.  The bytes are UTF-8.  Empty lines are no
 * rows. */
typedef struct _WayCsv WayCsv;

WayCsv *way_csv_new (char          separator,
                     WayCsvRowFunc func,
                     gpointer      user_data) G_GNUC_WARN_UNUSED_RESULT;
void    way_csv_free (WayCsv *self);

/* Fails with WAY_ERROR_INVALID and the line: a NUL, a cell or a row out of all proportion, a quote
 * that never ends; or with the error of the function.  After a failure only way_csv_free(). */
gboolean way_csv_feed (WayCsv *self, const char *data, gsize length, GError **error);
gboolean way_csv_end (WayCsv *self, GError **error);

/* Which of comma, semicolon and tab parts the first line. */
char way_csv_guess_separator (const char *data, gsize length);

/* Whether a spreadsheet could run it as a formula: = + - @, tab or return first.  A negative number
 * is none. */
gboolean way_csv_is_formula (const char *cell);

/* Writes a cell, in quotes where it needs them.  A formula gets an apostrophe before it, which
 * shows and does nothing. */
void way_csv_append_cell (GString *csv, const char *cell);
void way_csv_append_row (GString *csv, const char *const *cells); /* with CRLF; ends with NULL */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WayCsv, way_csv_free)

G_END_DECLS
