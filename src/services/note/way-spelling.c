/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-spelling.h"

#include <enchant.h>
#include <string.h>

struct _WaySpelling {
  GObject parent_instance;

  EnchantBroker *broker;
  EnchantDict   *dict;
  GHashTable    *learned; /* words, as they are written */
};

G_DEFINE_FINAL_TYPE (WaySpelling, way_spelling, G_TYPE_OBJECT)

static void
way_spelling_finalize (GObject *object)
{
  WaySpelling *self = WAY_SPELLING (object);

  if (self->dict != NULL)
    enchant_broker_free_dict (self->broker, self->dict);
  if (self->broker != NULL)
    enchant_broker_free (self->broker);
  g_hash_table_unref (self->learned);

  G_OBJECT_CLASS (way_spelling_parent_class)->finalize (object);
}

static void
way_spelling_class_init (WaySpellingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = way_spelling_finalize;
}

static void
way_spelling_init (WaySpelling *self)
{
  self->learned = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/* --- which dictionary --- */

typedef struct {
  const char *language;
  char       *tag;
  guint       rank; /* of that tag; 0: none */
} Search;

/* Of the dictionaries of a language, the one of the region that is asked for, else that of the
 * United States, else any. */
static guint
rank (const Search *search, const char *tag)
{
  if (g_str_equal (tag, search->language))
    return 3;
  return g_str_has_suffix (tag, "_US") ? 2 : 1;
}

static void
describe_cb (const char *tag,
             const char *provider_name,
             const char *provider_desc,
             const char *provider_file,
             void       *user_data)
{
  Search        *search = user_data;
  const gsize    n = strcspn (search->language, "_");
  const gboolean same =
    strncmp (tag, search->language, n) == 0 && (tag[n] == '\0' || tag[n] == '_');

  if (same && rank (search, tag) > search->rank) {
    search->rank = rank (search, tag);
    g_free (search->tag);
    search->tag = g_strdup (tag);
  }
}

WaySpelling *
way_spelling_new (const char *language)
{
  g_autoptr (WaySpelling) self = g_object_new (WAY_TYPE_SPELLING, NULL);
  Search           search = { .language = language };
  g_autofree char *tag = NULL;

  if (language == NULL || language[0] == '\0')
    return NULL;

  self->broker = enchant_broker_init ();
  enchant_broker_list_dicts (self->broker, describe_cb, &search);
  tag = search.tag;
  if (tag != NULL)
    self->dict = enchant_broker_request_dict (self->broker, tag);
  return self->dict != NULL ? g_steal_pointer (&self) : NULL;
}

/* --- words --- */

void
way_spelling_learn (WaySpelling *self, const char *word)
{
  g_return_if_fail (WAY_IS_SPELLING (self));

  g_hash_table_add (self->learned, g_strdup (word));
}

gboolean
way_spelling_knows (WaySpelling *self, const char *word)
{
  g_autofree char *plain = NULL;
  char           **parts;

  g_return_val_if_fail (WAY_IS_SPELLING (self), TRUE);

  if (g_hash_table_contains (self->learned, word))
    return TRUE;

  /* Dictionaries have the straight apostrophe. */
  parts = g_strsplit (word, "’", -1);
  plain = g_strjoinv ("'", parts);
  g_strfreev (parts);
  return enchant_dict_check (self->dict, plain, -1) <= 0;
}

char **
way_spelling_suggest (WaySpelling *self, const char *word, guint limit)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  size_t n = 0;
  char **all;

  g_return_val_if_fail (WAY_IS_SPELLING (self), NULL);

  all = enchant_dict_suggest (self->dict, word, -1, &n);
  for (size_t i = 0; all != NULL && i < MIN (n, limit); i++)
    g_strv_builder_add (words, all[i]);
  if (all != NULL)
    enchant_dict_free_string_list (self->dict, all);
  return g_strv_builder_end (words);
}

static gboolean
is_apostrophe (gunichar c)
{
  return c == '\'' || c == 0x2019;
}

GArray *
way_spelling_find (WaySpelling *self, const char *line)
{
  GArray     *spans = g_array_new (FALSE, FALSE, sizeof (WaySpellingSpan));
  const char *start = NULL;
  gboolean    has_digit = FALSE;
  guint       at = 0, from = 0;

  g_return_val_if_fail (WAY_IS_SPELLING (self), spans);

  for (const char *p = line;; p = g_utf8_next_char (p), at++) {
    const gunichar c = g_utf8_get_char (p);
    const gboolean letter = g_unichar_isalnum (c) || g_unichar_ismark (c);
    const gboolean inside = letter || (start != NULL && is_apostrophe (c) &&
                                       g_unichar_isalpha (g_utf8_get_char (g_utf8_next_char (p))));

    if (inside && start == NULL) {
      start = p;
      from = at;
      has_digit = FALSE;
    }
    has_digit = has_digit || g_unichar_isdigit (c);
    if (!inside && start != NULL) {
      g_autofree char      *word = g_strndup (start, (gsize)(p - start));
      const WaySpellingSpan span = { from, at };

      if (!has_digit && !way_spelling_knows (self, word))
        g_array_append_val (spans, span);
      start = NULL;
    }
    if (c == 0)
      break;
  }

  return spans;
}
