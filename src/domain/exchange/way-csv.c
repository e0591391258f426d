/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-csv.h"

#include <glib/gi18n.h>
#include <string.h>

#include "way-error.h"

typedef enum {
  AT_CELL, /* at its beginning */
  IN_CELL,
  IN_QUOTES,
  BEHIND_QUOTE, /* of the end, or the first of two */
} State;

struct _WayCsv {
  char          separator;
  WayCsvRowFunc func;
  gpointer      user_data;

  State       state;
  GString    *bytes; /* the cells of the row, each with its NUL */
  GArray     *starts;
  gsize       cell; /* where the last one begins */
  const char *fault;
  guint       line;
  guint       first_line;
  guint       quote_line;
  gboolean    after_cr;
  guint       mark; /* bytes of a byte order mark, as far as it has come; 3: settled */
};

static const char byte_order_mark[] = "\xef\xbb\xbf";

WayCsv *
way_csv_new (char separator, WayCsvRowFunc func, gpointer user_data)
{
  WayCsv *self = g_new0 (WayCsv, 1);

  self->separator = separator;
  self->func = func;
  self->user_data = user_data;
  self->bytes = g_string_new (NULL);
  self->starts = g_array_new (FALSE, FALSE, sizeof (gsize));
  self->line = 1;
  self->first_line = 1;
  return self;
}

void
way_csv_free (WayCsv *self)
{
  g_string_free (self->bytes, TRUE);
  g_array_unref (self->starts);
  g_free (self);
}

static gboolean
fail (guint line, const char *words, GError **error)
{
  g_set_error (error, WAY_ERROR, WAY_ERROR_INVALID, _ ("Line %u: %s"), line, words);
  return FALSE;
}

static gboolean
end_cell (WayCsv *self, GError **error)
{
  g_string_append_c (self->bytes, '\0');
  g_array_append_val (self->starts, self->cell);
  self->cell = self->bytes->len;
  self->state = AT_CELL;

  if (self->starts->len > WAY_CSV_MAX_COLUMNS)
    return fail (self->first_line, _ ("There are too many columns."), error);
  return TRUE;
}

static gboolean
end_row (WayCsv *self, GError **error)
{
  g_autofree char **cells = NULL;
  WayCsvRow         row = { .line = self->first_line, .fault = self->fault };
  gboolean          empty = self->starts->len == 0 && self->state == AT_CELL;
  gboolean          ok = TRUE;

  if (!empty) {
    if (!end_cell (self, error))
      return FALSE;

    row.n_cells = self->starts->len;
    cells = g_new0 (char *, row.n_cells + 1);
    for (guint i = 0; i < row.n_cells; i++)
      cells[i] = self->bytes->str + g_array_index (self->starts, gsize, i);
    row.cells = cells;
    ok = self->func (&row, self->user_data, error);
  }

  g_string_truncate (self->bytes, 0);
  g_array_set_size (self->starts, 0);
  self->cell = 0;
  self->fault = NULL;
  self->state = AT_CELL;
  return ok;
}

static gboolean
append (WayCsv *self, char c, GError **error)
{
  if (self->bytes->len - self->cell >= WAY_CSV_MAX_CELL)
    return fail (self->first_line, _ ("A cell is too long. Perhaps a quotation mark is missing."),
                 error);

  g_string_append_c (self->bytes, c);
  return TRUE;
}

static gboolean
take_break (WayCsv *self, GError **error)
{
  self->line++;
  if (self->state == IN_QUOTES)
    return append (self, '\n', error);
  if (!end_row (self, error))
    return FALSE;

  self->first_line = self->line;
  return TRUE;
}

static gboolean
take (WayCsv *self, char c, GError **error)
{
  gboolean second = c == '\n' && self->after_cr; /* of CR and LF, which are one line break */

  self->after_cr = c == '\r';
  if (second)
    return TRUE;
  if (c == '\0')
    return fail (self->line, _ ("There is a zero byte, so this is not a file of text."), error);
  if (c == '\n' || c == '\r')
    return take_break (self, error);

  if (self->state == IN_QUOTES) {
    if (c != '"')
      return append (self, c, error);
    self->state = BEHIND_QUOTE;
    return TRUE;
  }
  if (c == self->separator)
    return end_cell (self, error);
  if (c == '"' && self->state == AT_CELL) {
    self->state = IN_QUOTES;
    self->quote_line = self->line;
    return TRUE;
  }
  if (self->state == BEHIND_QUOTE) {
    if (c == '"') {
      self->state = IN_QUOTES;
      return append (self, c, error);
    }
    if (c != ' ')
      self->fault = _ ("There is text behind the quotation mark that ends a cell.");
    return TRUE;
  }

  self->state = IN_CELL;
  return append (self, c, error);
}

gboolean
way_csv_feed (WayCsv *self, const char *data, gsize length, GError **error)
{
  for (gsize i = 0; i < length; i++) {
    if (self->mark < 3) {
      guint held = self->mark;

      if (data[i] == byte_order_mark[held]) {
        self->mark++;
        continue;
      }
      self->mark = 3;
      for (guint k = 0; k < held; k++) {
        if (!take (self, byte_order_mark[k], error))
          return FALSE;
      }
    }
    if (!take (self, data[i], error))
      return FALSE;
  }

  return TRUE;
}

gboolean
way_csv_end (WayCsv *self, GError **error)
{
  if (self->state == IN_QUOTES)
    return fail (self->quote_line, _ ("A quotation mark begins here and never ends."), error);

  return end_row (self, error);
}

char
way_csv_guess_separator (const char *data, gsize length)
{
  static const char candidates[] = { ',', ';', '\t' };
  guint             counts[G_N_ELEMENTS (candidates)] = { 0 };
  gboolean          quoted = FALSE;
  guint             best = 0;

  for (gsize i = 0; i < length && (quoted || (data[i] != '\n' && data[i] != '\r')); i++) {
    if (data[i] == '"')
      quoted = !quoted;
    for (guint k = 0; k < G_N_ELEMENTS (candidates); k++) {
      if (!quoted && data[i] == candidates[k])
        counts[k]++;
    }
  }

  for (guint k = 1; k < G_N_ELEMENTS (candidates); k++) {
    if (counts[k] > counts[best])
      best = k;
  }

  return candidates[best];
}

gboolean
way_csv_is_formula (const char *cell)
{
  const gsize digits = strspn (cell + (*cell == '-'), "0123456789.");

  if (*cell == '-' && digits > 0 && cell[1 + digits] == '\0')
    return FALSE;
  return *cell != '\0' && strchr ("=+-@\t\r", *cell) != NULL;
}

void
way_csv_append_cell (GString *csv, const char *cell)
{
  const gboolean formula = way_csv_is_formula (cell);

  if (strpbrk (cell, ",\"\r\n;\t") == NULL && *cell != ' ') {
    g_string_append_printf (csv, "%s%s", formula ? "'" : "", cell);
    return;
  }

  g_string_append (csv, formula ? "\"'" : "\"");
  for (; *cell != '\0'; cell++) {
    if (*cell == '"')
      g_string_append_c (csv, '"');
    g_string_append_c (csv, *cell);
  }
  g_string_append_c (csv, '"');
}

void
way_csv_append_row (GString *csv, const char *const *cells)
{
  for (guint i = 0; cells[i] != NULL; i++) {
    if (i > 0)
      g_string_append_c (csv, ',');
    way_csv_append_cell (csv, cells[i]);
  }
  g_string_append (csv, "\r\n");
}
