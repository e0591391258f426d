/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "keys-fixture.h"

typedef struct {
  char       *folder;
  WaySecret  *dek;
  WayKeyFile *keys;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->folder = fixture_folder ();
  self->dek = way_secret_new_random (WAY_DEK_SIZE);
  self->keys = fixture_keys (self->dek);
  way_key_file_save (self->keys, self->folder, self->dek, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  way_key_file_free (self->keys);
  way_secret_unref (self->dek);
  fixture_clean (self->folder);
  g_free (self->folder);
}

static char *
replace (const char *text, const char *from, const char *to)
{
  g_autoptr (GString) string = g_string_new (text);

  g_assert_cmpuint (g_string_replace (string, from, to, 1), ==, 1);
  return g_string_free (g_steal_pointer (&string), FALSE);
}

static void
test_words (Fixture *self, gconstpointer data)
{
  static const struct {
    const char *from;
    const char *to;
    WayError    code;
  } cases[] = {
    { "\"version\" : 1", "\"version\" : 2", WAY_ERROR_TOO_NEW },
    { "\"version\" : 1", "\"version\" : 0", WAY_ERROR_DAMAGED },
    { "\"version\" : 1", "\"version\" : \"1\"", WAY_ERROR_DAMAGED },
    { "\"version\" : 1", "\"version\" : 1, \"version\" : 1", WAY_ERROR_DAMAGED },
    { "\"alone\" : true", "\"alone\" : false", WAY_ERROR_DAMAGED },
    { "\"alone\" : true", "\"alone\" : true, \"more\" : 1", WAY_ERROR_DAMAGED },
    { "\"owes_code\" : false", "\"owes_code\" : true", WAY_ERROR_DAMAGED },
    { "\"owes_code\" : false", "\"owes_code\" : 0", WAY_ERROR_DAMAGED },
    { "\"seq\" : 17", "\"seq\" : 16", WAY_ERROR_DAMAGED },
    { "\"seq\" : 17", "\"seq\" : 17, \"seq\" : 17", WAY_ERROR_DAMAGED },
    { "waymark-keys", "other-keys", WAY_ERROR_DAMAGED },
    { "\"passes\" : 2", "\"passes\" : 3", WAY_ERROR_DAMAGED },
    { "\"memory\" : 65536", "\"memory\" : 4194304", WAY_ERROR_DAMAGED },
    { "\"kind\" : \"device\"", "\"kind\" : \"recovery\"", WAY_ERROR_DAMAGED },
    { "\"slots\" : [", "\"slots\" : [ 1, ", WAY_ERROR_DAMAGED },
  };
  gsize            size;
  g_autofree char *text = fixture_get (self->folder, "keys.json", &size);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *changed = replace (text, cases[i].from, cases[i].to);
    g_autoptr (GError) error = NULL;

    g_assert_null (way_key_file_parse (changed, strlen (changed), &error));
    g_assert_error (error, WAY_ERROR, (int)cases[i].code);
  }
}

/* Brackets without end, hidden in comments and strings or not, and a file without end. */
static void
test_deep (Fixture *self, gconstpointer data)
{
  static const char *const pieces[] = { "[", "{\"a\":", "[/*]*/", "\"[", " ", "/*\"*/[" };

  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++) {
    g_autoptr (GString) text = g_string_new (NULL);
    g_autoptr (GError) error = NULL;

    while (text->len < WAY_KEY_FILE_MAX - 10)
      g_string_append (text, pieces[i]);
    g_assert_null (way_key_file_parse (text->str, text->len, &error));
    g_assert_error (error, WAY_ERROR, WAY_ERROR_DAMAGED);
    g_clear_error (&error);

    g_string_append_printf (text, "%100s", "");
    fixture_put (self->folder, "keys.json", text->str, (gssize)text->len);
    g_assert_null (way_key_file_load (self->folder, NULL, &error));
    g_assert_error (error, WAY_ERROR, WAY_ERROR_DAMAGED);
  }
}

static void
mutate (GByteArray *bytes, GRand *rand)
{
  guint at = bytes->len > 0 ? (guint)g_rand_int_range (rand, 0, (gint32)bytes->len) : 0;
  guint n;

  if (bytes->len == 0)
    return;

  switch (g_rand_int_range (rand, 0, 6)) {
  case 0: /* one bit */
    bytes->data[at] ^= (guint8)(1 << g_rand_int_range (rand, 0, 8));
    break;
  case 1: /* one byte */
    bytes->data[at] = (guint8)g_rand_int_range (rand, 0, 256);
    break;
  case 2: /* cut off */
    g_byte_array_set_size (bytes, at);
    break;
  case 3: /* a piece gone */
    n = (guint)g_rand_int_range (rand, 1, 64);
    n = MIN (n, bytes->len - at);
    g_byte_array_remove_range (bytes, at, n);
    break;
  case 4: { /* a piece twice */
    g_autofree guint8 *piece = NULL;

    n = (guint)g_rand_int_range (rand, 1, 400);
    n = MIN (n, bytes->len - at);
    piece = g_memdup2 (bytes->data + at, n);
    g_byte_array_append (bytes, piece, n);
    memmove (bytes->data + at + n, bytes->data + at, bytes->len - at - n);
    memcpy (bytes->data + at, piece, n);
    break;
  }
  default: { /* a sign that means something */
    static const char signs[] = "{}[]\",:\\/-.0e\n\t";

    bytes->data[at] = (guint8)signs[g_rand_int_range (rand, 0, sizeof signs - 1)];
    break;
  }
  }
}

static char *
canonical (WayKeyFile *keys, const char *folder, const WaySecret *dek)
{
  gsize size;

  g_assert_true (way_key_file_save (keys, folder, dek, NULL));
  return fixture_get (folder, "keys.json", &size);
}

/* Thousands of damaged files: each is refused in words, or says the very same. */
static void
test_mutations (Fixture *self, gconstpointer data)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261121);
  gsize            size;
  g_autofree char *text = fixture_get (self->folder, "keys.json", &size);
  g_autofree char *other = fixture_folder ();
  guint            refused = 0, intact = 0;

  for (guint i = 0; i < 20000; i++) {
    g_autoptr (GByteArray) bytes = g_byte_array_new ();
    g_autoptr (WayKeyFile) keys = NULL;
    g_autoptr (GError) error = NULL;

    g_byte_array_append (bytes, (const guint8 *)text, (guint)size);
    for (int n = g_rand_int_range (rand, 1, 4); n > 0; n--)
      mutate (bytes, rand);
    g_byte_array_append (bytes, (const guint8 *)"", 1);

    keys = way_key_file_parse ((const char *)bytes->data, bytes->len - 1, &error);
    if (keys == NULL) {
      g_assert_true (g_error_matches (error, WAY_ERROR, WAY_ERROR_DAMAGED) ||
                     g_error_matches (error, WAY_ERROR, WAY_ERROR_TOO_NEW));
      refused++;
    } else {
      g_autofree char *again = canonical (keys, other, self->dek);

      g_assert_no_error (error);
      g_assert_cmpstr (again, ==, text);
      intact++;
    }
  }

  g_test_message ("%u refused, %u intact", refused, intact);
  g_assert_cmpuint (refused, >, 18000);
  g_assert_cmpuint (intact, >, 0); /* else the comparison was never made */
  fixture_clean (other);
}

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/key-file-json/words", test_words);
  ADD ("/key-file-json/deep", test_deep);
  ADD ("/key-file-json/mutations", test_mutations);
  return g_test_run ();
}
