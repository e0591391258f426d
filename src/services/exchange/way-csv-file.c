/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-csv-file.h"

#include <glib/gi18n.h>
#include <string.h>

#include "way-error.h"

#define PIECE 65536

typedef struct {
  WayCsv       *csv;
  GString      *rest; /* a character that the last piece cut off */
  WayCsvRowFunc func;
  gpointer      user_data;
} Reading;

static gboolean
refuse_encoding (GError **error)
{
  g_set_error_literal (error, WAY_ERROR, WAY_ERROR_ENCODING,
                       _ ("The file is not in the encoding that was chosen."));
  return FALSE;
}

/* The messages of GIO name the file, which may be named after a client. */
static gboolean
refuse_file (GError *cause, GError **error)
{
  g_autoptr (GError) owned = cause;

  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_steal_pointer (&owned));
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_INVALID_DATA) ||
           g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_PARTIAL_INPUT))
    return refuse_encoding (error);
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    g_set_error_literal (error, WAY_ERROR, WAY_ERROR_NOT_FOUND, _ ("The file is not there."));
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    g_set_error_literal (error, WAY_ERROR, WAY_ERROR_FAILED,
                         _ ("This account may not read the file."));
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY))
    g_set_error_literal (error, WAY_ERROR, WAY_ERROR_FAILED, _ ("This is a folder, not a file."));
  else
    g_set_error_literal (error, WAY_ERROR, WAY_ERROR_FAILED, _ ("The file cannot be read."));

  return FALSE;
}

static gboolean
feed (Reading *self, const char *data, gsize length, GError **error)
{
  if (self->csv == NULL)
    self->csv = way_csv_new (way_csv_guess_separator (data, length), self->func, self->user_data);

  return way_csv_feed (self->csv, data, length, error);
}

/* Up to the last whole character; a zero byte goes on to the reader, which says in which line. */
static gboolean
take_piece (Reading *self, const char *data, gsize length, GError **error)
{
  const char *zero = memchr (data, '\0', length);
  const char *end;
  gsize       valid;

  g_string_append_len (self->rest, data, (gssize)length);
  length = zero != NULL ? strlen (self->rest->str) : self->rest->len;

  g_utf8_validate (self->rest->str, (gssize)length, &end);
  valid = (gsize)(end - self->rest->str);
  if (valid < length && zero != NULL) {
    g_set_error_literal (error, WAY_ERROR, WAY_ERROR_INVALID,
                         _ ("There are zero bytes, so this is not a file of text. If it is in "
                            "UTF-16, save it as UTF-8 first."));
    return FALSE;
  }
  if (valid < length && g_utf8_get_char_validated (end, (gssize)(length - valid)) != (gunichar)-2)
    return refuse_encoding (error);

  if (!feed (self, self->rest->str, zero != NULL ? length + 1 : valid, error))
    return FALSE;

  g_string_erase (self->rest, 0, (gssize)valid);
  return TRUE;
}

static gboolean
read_pieces (Reading      *self,
             GInputStream *stream,
             GSeekable    *place,
             goffset       size,
             int          *permille,
             GCancellable *cancellable,
             GError      **error)
{
  g_autofree char *piece = g_malloc (PIECE);

  for (;;) {
    GError *cause = NULL;
    gssize  length = g_input_stream_read (stream, piece, PIECE, cancellable, &cause);

    if (length < 0)
      return refuse_file (cause, error);
    if (length == 0)
      break;
    if (!take_piece (self, piece, (gsize)length, error))
      return FALSE;
    if (permille != NULL && size > 0)
      g_atomic_int_set (permille, (int)MIN (g_seekable_tell (place) * 1000 / size, 1000));
  }

  if (self->rest->len > 0)
    return refuse_encoding (error);
  return self->csv == NULL || way_csv_end (self->csv, error);
}

gboolean
way_csv_file_read (GFile        *file,
                   WayEncoding   encoding,
                   WayCsvRowFunc func,
                   gpointer      user_data,
                   int          *permille,
                   GCancellable *cancellable,
                   GError      **error)
{
  static const char *const charsets[] = {
    [WAY_ENCODING_UTF8] = NULL,
    [WAY_ENCODING_WINDOWS_1252] = "WINDOWS-1252",
    [WAY_ENCODING_LATIN1] = "ISO-8859-1",
  };
  Reading reading = { .func = func, .user_data = user_data };
  GError *cause = NULL;
  g_autoptr (GFileInputStream) bytes = NULL;
  g_autoptr (GFileInfo) info = NULL;
  g_autoptr (GInputStream) stream = NULL;
  gboolean ok;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);
  g_return_val_if_fail (encoding <= WAY_ENCODING_LATIN1, FALSE);

  bytes = g_file_read (file, cancellable, &cause);
  if (bytes == NULL)
    return refuse_file (cause, error);

  info = g_file_input_stream_query_info (bytes, G_FILE_ATTRIBUTE_STANDARD_SIZE, NULL, NULL);
  if (charsets[encoding] != NULL) {
    g_autoptr (GCharsetConverter) converter =
      g_charset_converter_new ("UTF-8", charsets[encoding], NULL);

    stream = g_converter_input_stream_new (G_INPUT_STREAM (bytes), G_CONVERTER (converter));
  } else {
    stream = g_object_ref (G_INPUT_STREAM (bytes));
  }

  reading.rest = g_string_new (NULL);
  ok = read_pieces (&reading, stream, G_SEEKABLE (bytes),
                    info != NULL ? g_file_info_get_size (info) : 0, permille, cancellable, error);

  g_clear_pointer (&reading.csv, way_csv_free);
  g_string_free (reading.rest, TRUE);
  return ok;
}

char *
way_csv_file_get_state (GFile *file)
{
  g_autoptr (GFileInfo) info = g_file_query_info (
    file, G_FILE_ATTRIBUTE_STANDARD_SIZE "," G_FILE_ATTRIBUTE_ETAG_VALUE, 0, NULL, NULL);

  if (info == NULL)
    return NULL;

  return g_strdup_printf ("%" G_GOFFSET_FORMAT " %s", g_file_info_get_size (info),
                          g_file_info_get_etag (info));
}
