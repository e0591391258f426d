/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-letter-forms.h"

#include <string.h>

#include "way-data-dir.h"

/* Far more than any letter; a larger file is a mistake. */
#define MAX_BYTES (256 * 1024)

struct _WayLetterForms {
  int n_refs; /* atomic */

  GHashTable *all;     /* by the name of the file: WayLetterForm */
  GPtrArray  *refused; /* char *, and a NULL at the end */
};

char **
way_letter_forms_get_default_dirs (void)
{
  char **dirs = g_new0 (char *, 3);

  dirs[0] = way_data_dir_find ("letters");
  dirs[1] = g_build_filename (g_get_user_data_dir (), "waymark", "letters", NULL);
  return dirs;
}

static void
read_file (WayLetterForms *self, const char *dir, const char *name)
{
  g_autofree char *path = g_build_filename (dir, name, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, &error);
  g_autofree char *text = NULL;
  WayLetterForm   *form = NULL;

  if (file != NULL && g_mapped_file_get_length (file) <= MAX_BYTES) {
    text = g_strndup (g_mapped_file_get_contents (file), g_mapped_file_get_length (file));
    form = way_letter_form_read (name, text, &error);
  }
  if (form != NULL)
    g_hash_table_replace (self->all, g_strdup (name), form);
  else
    g_ptr_array_add (
      self->refused,
      g_strdup_printf ("%s: %s", name, error != NULL ? error->message : "The file is too large"));
}

WayLetterForms *
way_letter_forms_load (const char *const *dirs)
{
  WayLetterForms *self = g_new0 (WayLetterForms, 1);

  self->n_refs = 1;
  self->all =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)way_letter_form_unref);
  self->refused = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; dirs[i] != NULL; i++) {
    g_autoptr (GDir) dir = g_dir_open (dirs[i], 0, NULL);
    const char *name;

    while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
      if (g_str_has_suffix (name, ".letter"))
        read_file (self, dirs[i], name);
    }
  }
  g_ptr_array_add (self->refused, NULL);

  return self;
}

WayLetterForms *
way_letter_forms_ref (WayLetterForms *self)
{
  g_atomic_int_inc (&self->n_refs);
  return self;
}

void
way_letter_forms_unref (WayLetterForms *self)
{
  if (!g_atomic_int_dec_and_test (&self->n_refs))
    return;

  g_hash_table_unref (self->all);
  g_ptr_array_unref (self->refused);
  g_free (self);
}

/* How well a language fits; 0 is best. */
static guint
distance (WayLetterForm *form, const char *language)
{
  if (g_strcmp0 (way_letter_form_get_language (form), language) == 0)
    return 0;
  return g_str_equal (way_letter_form_get_language (form), "en") ? 1 : 2;
}

WayLetterForm *
way_letter_forms_lookup (WayLetterForms *self, const char *id, const char *language)
{
  WayLetterForm *best = NULL;
  GHashTableIter iter;
  gpointer       form;

  g_hash_table_iter_init (&iter, self->all);
  while (g_hash_table_iter_next (&iter, NULL, &form)) {
    if (g_strcmp0 (way_letter_form_get_id (form), id) == 0 &&
        (best == NULL || distance (form, language) < distance (best, language)))
      best = form;
  }

  return best;
}

static int
compare_titles (gconstpointer a, gconstpointer b)
{
  const WayLetterForm *one = *(const WayLetterForm *const *)a;
  const WayLetterForm *other = *(const WayLetterForm *const *)b;
  const int            order =
    g_utf8_collate (way_letter_form_get_title (one), way_letter_form_get_title (other));

  return order != 0 ? order : strcmp (way_letter_form_get_id (one), way_letter_form_get_id (other));
}

GPtrArray *
way_letter_forms_list (WayLetterForms *self, const char *language)
{
  GPtrArray     *list = g_ptr_array_new_with_free_func ((GDestroyNotify)way_letter_form_unref);
  GHashTableIter iter;
  gpointer       form;

  g_hash_table_iter_init (&iter, self->all);
  while (g_hash_table_iter_next (&iter, NULL, &form)) {
    if (way_letter_forms_lookup (self, way_letter_form_get_id (form), language) == form)
      g_ptr_array_add (list, way_letter_form_ref (form));
  }
  g_ptr_array_sort (list, compare_titles);

  return list;
}

const char *const *
way_letter_forms_get_refused (WayLetterForms *self)
{
  return (const char *const *)self->refused->pdata;
}
