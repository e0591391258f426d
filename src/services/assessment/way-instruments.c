/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-instruments.h"

#include <string.h>

#include "way-catalog.h"
#include "way-data-dir.h"
#include "way-error.h"
#include "way-instrument-file.h"

/* Far more than any questionnaire; a larger file is a mistake. */
#define SIZE_MAX_BYTES (1024 * 1024)

struct _WayInstruments {
  GPtrArray *all;     /* WayInstrument, by title and language */
  GPtrArray *firsts;  /* of each id one of them, by title; borrowed from all */
  GPtrArray *refused; /* char *, and a NULL at the end */
};

char **
way_instruments_get_default_dirs (void)
{
  char **dirs = g_new0 (char *, 3);

  dirs[0] = way_data_dir_find ("instruments");
  dirs[1] = g_build_filename (g_get_user_data_dir (), "waymark", "instruments", NULL);
  return dirs;
}

static void
add (WayInstruments *self, WayInstrument *instrument)
{
  for (guint i = 0; i < self->all->len; i++) {
    WayInstrument *other = g_ptr_array_index (self->all, i);

    if (strcmp (way_instrument_get_id (other), way_instrument_get_id (instrument)) == 0 &&
        strcmp (way_instrument_get_language (other), way_instrument_get_language (instrument)) ==
          0) {
      g_ptr_array_remove_index (self->all, i);
      break;
    }
  }

  g_ptr_array_add (self->all, way_instrument_ref (instrument));
}

/* In each of its languages, or not at all. */
static gboolean
read_file (WayInstruments *self, const char *path, GError **error)
{
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, error);
  g_autoptr (GPtrArray) read =
    g_ptr_array_new_with_free_func ((GDestroyNotify)way_instrument_unref);
  const char        *program = way_program_language ();
  WayInstrument     *instrument;
  const char *const *languages;

  if (file == NULL)
    return FALSE;
  if (g_mapped_file_get_length (file) == 0 || g_mapped_file_get_length (file) > SIZE_MAX_BYTES) {
    g_set_error_literal (error, WAY_ERROR, WAY_ERROR_INVALID, "The file is empty or too large");
    return FALSE;
  }

  instrument = way_instrument_new_in_language (
    g_mapped_file_get_contents (file), g_mapped_file_get_length (file), NULL, program, error);
  if (instrument == NULL)
    return FALSE;
  g_ptr_array_add (read, instrument);

  languages = way_instrument_get_further_languages (instrument);
  for (guint i = 0; languages[i] != NULL; i++) {
    instrument = way_instrument_new_in_language (g_mapped_file_get_contents (file),
                                                 g_mapped_file_get_length (file), languages[i],
                                                 program, error);
    if (instrument == NULL)
      return FALSE;
    g_ptr_array_add (read, instrument);
  }

  for (guint i = 0; i < read->len; i++)
    add (self, g_ptr_array_index (read, i));
  return TRUE;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

static void
read_dir (WayInstruments *self, const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  if (dir == NULL)
    return;

  while ((name = g_dir_read_name (dir)) != NULL) {
    if (g_str_has_suffix (name, ".instrument"))
      g_ptr_array_add (names, g_strdup (name));
  }
  g_ptr_array_sort (names, compare_names);

  for (guint i = 0; i < names->len; i++) {
    g_autofree char *full = g_build_filename (path, g_ptr_array_index (names, i), NULL);
    g_autoptr (GError) error = NULL;

    if (!read_file (self, full, &error))
      g_ptr_array_add (
        self->refused,
        g_strdup_printf ("%s: %s", (char *)g_ptr_array_index (names, i), error->message));
  }
}

static int
compare_titles (gconstpointer a, gconstpointer b)
{
  const WayInstrument *one = *(const WayInstrument *const *)a;
  const WayInstrument *other = *(const WayInstrument *const *)b;
  int order = g_utf8_collate (way_instrument_get_title (one), way_instrument_get_title (other));

  return order != 0
         ? order
         : strcmp (way_instrument_get_language (one), way_instrument_get_language (other));
}

static void
choose_firsts (WayInstruments *self)
{
  for (guint i = 0; i < self->all->len; i++) {
    WayInstrument *each = g_ptr_array_index (self->all, i);

    if (way_instruments_lookup (self, way_instrument_get_id (each), NULL) == each)
      g_ptr_array_add (self->firsts, each);
  }
}

WayInstruments *
way_instruments_load (const char *const *dirs, GError **error)
{
  g_autoptr (WayInstruments) self = g_atomic_rc_box_new0 (WayInstruments);

  self->all = g_ptr_array_new_with_free_func ((GDestroyNotify)way_instrument_unref);
  self->firsts = g_ptr_array_new ();
  self->refused = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (dirs != NULL, NULL);

  for (guint i = 0; dirs[i] != NULL; i++)
    read_dir (self, dirs[i]);
  g_ptr_array_add (self->refused, NULL);

  if (self->all->len == 0) {
    const char *first = g_ptr_array_index (self->refused, 0);

    g_set_error (error, WAY_ERROR, WAY_ERROR_NOT_FOUND, "There is no instrument%s%s",
                 first != NULL ? "; " : "", first != NULL ? first : "");
    return NULL;
  }

  g_ptr_array_sort (self->all, compare_titles);
  choose_firsts (self);
  return g_steal_pointer (&self);
}

WayInstruments *
way_instruments_ref (WayInstruments *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  WayInstruments *self = data;

  g_ptr_array_unref (self->all);
  g_ptr_array_unref (self->firsts);
  g_ptr_array_unref (self->refused);
}

void
way_instruments_unref (WayInstruments *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

WayInstrument *
way_instruments_lookup (const WayInstruments *self, const char *id, const char *language)
{
  WayInstrument *found = NULL;

  g_return_val_if_fail (id != NULL, NULL);

  for (guint i = 0; i < self->all->len; i++) {
    WayInstrument *candidate = g_ptr_array_index (self->all, i);
    const char    *spoken = way_instrument_get_language (candidate);

    if (strcmp (way_instrument_get_id (candidate), id) != 0)
      continue;
    if (strcmp (spoken, language != NULL ? language : "en") == 0)
      return candidate;
    if (language == NULL && found == NULL)
      found = candidate;
  }

  return found;
}

WayInstrument *
way_instruments_lookup_to_read (const WayInstruments *self, const char *id, const char *other)
{
  WayInstrument *found = way_instruments_lookup (self, id, way_program_language ());

  if (found == NULL && other != NULL)
    found = way_instruments_lookup (self, id, other);
  return found != NULL ? found : way_instruments_lookup (self, id, NULL);
}

guint
way_instruments_get_n (const WayInstruments *self)
{
  return self->firsts->len;
}

WayInstrument *
way_instruments_get_nth (const WayInstruments *self, guint index)
{
  g_return_val_if_fail (index < self->firsts->len, NULL);

  return g_ptr_array_index (self->firsts, index);
}

GPtrArray *
way_instruments_list_languages (const WayInstruments *self, const char *id)
{
  WayInstrument *first = way_instruments_lookup (self, id, NULL);
  GPtrArray     *list = g_ptr_array_new ();

  if (first != NULL)
    g_ptr_array_add (list, first);
  for (guint i = 0; i < self->all->len; i++) {
    WayInstrument *each = g_ptr_array_index (self->all, i);

    if (each != first && strcmp (way_instrument_get_id (each), id) == 0)
      g_ptr_array_add (list, each);
  }

  return list;
}

const char *const *
way_instruments_get_refused (const WayInstruments *self)
{
  return (const char *const *)self->refused->pdata;
}
