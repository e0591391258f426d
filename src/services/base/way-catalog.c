/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-catalog.h"

#include <glib/gi18n.h>
#include <string.h>

#define ENGLISH "en" /* of the texts themselves */
#define MAGIC   0x950412deU

/* The head of a file of messages, as msgfmt writes it. */
typedef struct {
  guint32 magic;
  guint32 revision;
  guint32 n_texts;
  guint32 originals; /* where the tables of lengths and places begin */
  guint32 translations;
} Head;

typedef struct {
  guint32 length;
  guint32 place;
} Entry;

struct _WayCatalog {
  gboolean     plain; /* the texts as they stand in the source */
  GMappedFile *file;  /* NULL: as gettext says it */
};

const char *
way_program_language (void)
{
  /* TRANSLATORS: not a word: the code of the language that you translate into, such as “es”. */
  return C_ ("code of this language", "en");
}

/* --- the file --- */

/* A text of one of the two tables; NULL where the file is not what it should be. */
static const char *
get_text (const WayCatalog *self, guint32 table, guint32 index)
{
  const char *data = g_mapped_file_get_contents (self->file);
  const gsize size = g_mapped_file_get_length (self->file);
  const gsize at = (gsize)table + (gsize)index * sizeof (Entry);
  Entry       entry;

  if (at + sizeof entry > size)
    return NULL;
  memcpy (&entry, data + at, sizeof entry);
  if ((gsize)entry.place + entry.length >= size || data[entry.place + entry.length] != '\0')
    return NULL;

  return data + entry.place;
}

/* The originals are in order. */
static const char *
look_up (const WayCatalog *self, const char *text)
{
  Head    head;
  guint32 low = 0, high;

  memcpy (&head, g_mapped_file_get_contents (self->file), sizeof head);
  high = head.n_texts;
  while (low < high) {
    const guint32 middle = low + (high - low) / 2;
    const char   *original = get_text (self, head.originals, middle);
    const int     order = original != NULL ? strcmp (text, original) : -1;

    if (order == 0)
      return get_text (self, head.translations, middle);
    if (order < 0)
      high = middle;
    else
      low = middle + 1;
  }

  return NULL;
}

static char *
get_path (const char *language)
{
  const char      *domain = textdomain (NULL);
  const char      *folder = bindtextdomain (domain, NULL);
  g_autofree char *name = g_strconcat (domain, ".mo", NULL);

  return g_build_filename (folder, language, "LC_MESSAGES", name, NULL);
}

static GMappedFile *
map (const char *language)
{
  g_autofree char *path = get_path (language);
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, NULL);
  guint32 magic;

  if (file == NULL || g_mapped_file_get_length (file) < sizeof (Head))
    return NULL;
  memcpy (&magic, g_mapped_file_get_contents (file), sizeof magic);

  return magic == MAGIC ? g_steal_pointer (&file) : NULL; /* the other byte order is not ours */
}

/* --- the words --- */

WayCatalog *
way_catalog_new (const char *language)
{
  WayCatalog *self = g_new0 (WayCatalog, 1);

  g_return_val_if_fail (language != NULL, self);

  if (strcmp (language, way_program_language ()) == 0)
    return self;
  self->plain = strcmp (language, ENGLISH) == 0;
  if (!self->plain && strchr (language, '/') == NULL)
    self->file = map (language);
  return self;
}

void
way_catalog_free (WayCatalog *self)
{
  g_clear_pointer (&self->file, g_mapped_file_unref);
  g_free (self);
}

const char *
way_catalog_get (const WayCatalog *self, const char *text)
{
  const char *found = NULL;

  if (self->plain)
    return text;
  if (self->file != NULL)
    found = look_up (self, text);

  return found != NULL && *found != '\0' ? found : gettext (text);
}

/* --- languages --- */

static int
compare (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

char **
way_catalog_list_languages (void)
{
  const char *folder = bindtextdomain (textdomain (NULL), NULL);
  g_autoptr (GDir) dir = folder != NULL ? g_dir_open (folder, 0, NULL) : NULL;
  g_autoptr (GPtrArray) languages = g_ptr_array_new ();
  const char *name;

  g_ptr_array_add (languages, g_strdup (ENGLISH));
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = get_path (name);

    if (g_file_test (path, G_FILE_TEST_IS_REGULAR))
      g_ptr_array_add (languages, g_strdup (name));
  }
  g_ptr_array_sort (languages, compare);
  g_ptr_array_add (languages, NULL);

  return (char **)g_ptr_array_free (g_steal_pointer (&languages), FALSE);
}

char *
way_catalog_name_language (const char *language)
{
  g_autoptr (WayCatalog) catalog = way_catalog_new (language);

  /* TRANSLATORS: what the language that you translate into calls itself, such as “Español”. */
  if (catalog->plain)
    return g_strdup ("English");
  if (catalog->file == NULL)
    return g_strdup (strcmp (language, way_program_language ()) == 0
                       ? C_ ("name of this language", "English")
                       : language);

  return g_strdup (look_up (catalog, "name of this language\004English") != NULL
                     ? look_up (catalog, "name of this language\004English")
                     : language);
}
