/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-field.h"

#include <string.h>

#include "way-error.h"
#include "way-text.h"

static const gsize sizes[] = {
  [WAY_FIELD_TEXT] = sizeof (char *),    [WAY_FIELD_INT] = sizeof (gint64),
  [WAY_FIELD_REAL] = sizeof (double),    [WAY_FIELD_BOOL] = sizeof (bool),
  [WAY_FIELD_DATE] = sizeof (WayDate),   [WAY_FIELD_TIME] = sizeof (WayTime),
  [WAY_FIELD_CHOICE] = sizeof (guint),   [WAY_FIELD_ID] = sizeof (WayId),
  [WAY_FIELD_BYTES] = sizeof (GBytes *), [WAY_FIELD_SET] = sizeof (WaySet),
};

#define MEMBER(record) (G_STRUCT_MEMBER_P (record, self->offset))

gboolean
way_field_is_client (const WayField *self)
{
  return self->type == WAY_FIELD_ID && strcmp (self->name, "client_id") == 0;
}

gboolean
way_field_is_none (const WayField *self, gconstpointer record)
{
  gconstpointer member = MEMBER (record);

  switch (self->type) {
  case WAY_FIELD_TEXT:
  case WAY_FIELD_BYTES:
    return *(const gconstpointer *)member == NULL;
  case WAY_FIELD_INT:
    return *(const gint64 *)member == WAY_INT_NONE;
  case WAY_FIELD_REAL:
    return isnan (*(const double *)member);
  case WAY_FIELD_DATE:
    return ((const WayDate *)member)->ymd == 0;
  case WAY_FIELD_TIME:
    return ((const WayTime *)member)->us == 0;
  case WAY_FIELD_ID:
    return way_id_is_none (member);
  case WAY_FIELD_SET:
    return ((const WaySet *)member)->bits == 0;
  case WAY_FIELD_BOOL:
  case WAY_FIELD_CHOICE:
    return FALSE;
  }

  g_return_val_if_reached (TRUE);
}

gboolean
way_field_equal (const WayField *self, gconstpointer a, gconstpointer b)
{
  gconstpointer left = MEMBER (a);
  gconstpointer right = MEMBER (b);

  if (way_field_is_none (self, a) || way_field_is_none (self, b))
    return way_field_is_none (self, a) && way_field_is_none (self, b);
  if (self->type == WAY_FIELD_TEXT)
    return strcmp (*(const char *const *)left, *(const char *const *)right) == 0;
  if (self->type == WAY_FIELD_BYTES)
    return g_bytes_equal (*(GBytes *const *)left, *(GBytes *const *)right);

  return memcmp (left, right, sizes[self->type]) == 0;
}

#define COMPARE(type, left, right) \
  ((*(const type *)(left) > *(const type *)(right)) - \
   (*(const type *)(left) < *(const type *)(right)))

/* As SQLite orders the column: none first, texts and words by their bytes. */
int
way_field_compare (const WayField *self, gconstpointer a, gconstpointer b)
{
  gconstpointer left = MEMBER (a);
  gconstpointer right = MEMBER (b);
  gboolean      no_left = way_field_is_none (self, a);
  gboolean      no_right = way_field_is_none (self, b);

  if (no_left || no_right)
    return no_right - no_left;

  switch (self->type) {
  case WAY_FIELD_TEXT:
    return strcmp (*(const char *const *)left, *(const char *const *)right);
  case WAY_FIELD_INT:
  case WAY_FIELD_TIME:
    return COMPARE (gint64, left, right);
  case WAY_FIELD_REAL:
    return COMPARE (double, left, right);
  case WAY_FIELD_BOOL:
    return COMPARE (bool, left, right);
  case WAY_FIELD_DATE:
    return COMPARE (guint32, left, right);
  case WAY_FIELD_CHOICE:
    return strcmp (way_field_get_word (self, a), way_field_get_word (self, b));
  case WAY_FIELD_ID:
    return way_id_compare (left, right);
  case WAY_FIELD_BYTES:
    return g_bytes_compare (*(GBytes *const *)left, *(GBytes *const *)right);
  case WAY_FIELD_SET:
    return COMPARE (guint64, left, right);
  }

  g_return_val_if_reached (0);
}

void
way_field_clear (const WayField *self, gpointer record)
{
  gpointer member = MEMBER (record);

  if (self->type == WAY_FIELD_TEXT)
    g_free (*(char **)member);
  else if (self->type == WAY_FIELD_BYTES && *(GBytes **)member != NULL)
    g_bytes_unref (*(GBytes **)member);

  memset (member, 0, sizes[self->type]);
  if (self->type == WAY_FIELD_INT)
    *(gint64 *)member = WAY_INT_NONE;
  else if (self->type == WAY_FIELD_REAL)
    *(double *)member = NAN;
}

void
way_field_copy (const WayField *self, gconstpointer from, gpointer to)
{
  gconstpointer source = MEMBER (from);
  gpointer      member = MEMBER (to);

  way_field_clear (self, to);
  if (self->type == WAY_FIELD_TEXT)
    *(char **)member = g_strdup (*(const char *const *)source);
  else if (self->type == WAY_FIELD_BYTES && *(GBytes *const *)source != NULL)
    *(GBytes **)member = g_bytes_ref (*(GBytes *const *)source);
  else
    memcpy (member, source, sizes[self->type]);
}

guint
way_field_count_words (const WayField *self)
{
  guint n = 0;

  while (self->words != NULL && self->words[n] != NULL)
    n++;
  return n;
}

const char *
way_field_get_word (const WayField *self, gconstpointer record)
{
  guint choice = *(const guint *)MEMBER (record);

  g_return_val_if_fail (choice < way_field_count_words (self), NULL);

  return self->words[choice];
}

/* “alcohol trauma”: the words of a set, in their own order. */
static char *
write_set (const char *const *words, WaySet set)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++) {
    if ((set.bits >> i & 1) != 0)
      g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", words[i]);
  }

  return g_string_free (text, FALSE);
}

char *
way_field_to_text (const WayField *self, gconstpointer record)
{
  gconstpointer member = MEMBER (record);
  char          number[G_ASCII_DTOSTR_BUF_SIZE];

  if (way_field_is_none (self, record))
    return NULL;

  switch (self->type) {
  case WAY_FIELD_TEXT:
    return g_strdup (*(const char *const *)member);
  case WAY_FIELD_INT:
    return g_strdup_printf ("%" G_GINT64_FORMAT, *(const gint64 *)member);
  case WAY_FIELD_REAL:
    return g_strdup (g_ascii_dtostr (number, sizeof number, *(const double *)member));
  case WAY_FIELD_BOOL:
    return g_strdup (*(const bool *)member ? "true" : "false");
  case WAY_FIELD_DATE:
    return way_date_to_text (*(const WayDate *)member);
  case WAY_FIELD_TIME:
    return way_time_to_text (*(const WayTime *)member);
  case WAY_FIELD_CHOICE:
    return g_strdup (way_field_get_word (self, record));
  case WAY_FIELD_ID:
    return way_id_to_text (member);
  case WAY_FIELD_BYTES: {
    gsize         length;
    gconstpointer data = g_bytes_get_data (*(GBytes *const *)member, &length);

    return g_base64_encode (data, length);
  }
  case WAY_FIELD_SET:
    return write_set (self->words, *(const WaySet *)member);
  }

  g_return_val_if_reached (NULL);
}

static gboolean
read_real (const char *text, double *real)
{
  char  *end;
  double result = g_ascii_strtod (text, &end);

  if (*end != '\0' || !isfinite (result))
    return FALSE;

  *real = result;
  return TRUE;
}

static gboolean
read_choice (const char *const *words, const char *text, guint *choice)
{
  for (guint i = 0; words[i] != NULL; i++) {
    if (strcmp (words[i], text) == 0) {
      *choice = i;
      return TRUE;
    }
  }

  return FALSE;
}

static gboolean
read_set (const char *const *words, const char *text, WaySet *set)
{
  g_auto (GStrv) parts = g_strsplit (text, " ", -1);
  WaySet result = { 0 };

  for (guint i = 0; parts[i] != NULL; i++) {
    guint n;

    if (!read_choice (words, parts[i], &n))
      return FALSE;
    result.bits |= G_GUINT64_CONSTANT (1) << n;
  }

  *set = result;
  return TRUE;
}

static gboolean
read_member (const WayField *self, const char *text, gpointer member)
{
  switch (self->type) {
  case WAY_FIELD_TEXT:
    return way_text_clean (text, -1, member);
  case WAY_FIELD_INT:
    return g_ascii_string_to_signed (text, 10, G_MININT64 + 1, G_MAXINT64, member, NULL);
  case WAY_FIELD_REAL:
    return read_real (text, member);
  case WAY_FIELD_BOOL:
    *(bool *)member = strcmp (text, "true") == 0;
    return *(bool *)member || strcmp (text, "false") == 0;
  case WAY_FIELD_DATE:
    return way_date_from_text (text, member);
  case WAY_FIELD_TIME:
    return way_time_from_text (text, member);
  case WAY_FIELD_CHOICE:
    return read_choice (self->words, text, member);
  case WAY_FIELD_ID:
    return way_id_from_text (text, member);
  case WAY_FIELD_BYTES: {
    gsize   length;
    guchar *data = g_base64_decode (text, &length);

    *(GBytes **)member = g_bytes_new_take (data, length);
    return TRUE;
  }
  case WAY_FIELD_SET:
    return read_set (self->words, text, member);
  }

  g_return_val_if_reached (FALSE);
}

gboolean
way_field_from_text (const WayField *self, gpointer record, const char *text, GError **error)
{
  way_field_clear (self, record);

  if (text == NULL || *text == '\0' || read_member (self, text, MEMBER (record)))
    return TRUE;

  /* The text itself may be about a client and stays out of messages. */
  g_set_error (error, WAY_ERROR, WAY_ERROR_INVALID, "The text of “%s” means nothing", self->name);
  return FALSE;
}

static gboolean
refuse (const WayField *self, const char *rule, GError **error)
{
  g_set_error (error, WAY_ERROR, WAY_ERROR_INVALID, "“%s” %s", self->name, rule);
  return FALSE;
}

gboolean
way_field_check (const WayField *self, gconstpointer record, GError **error)
{
  gconstpointer member = MEMBER (record);

  if (way_field_is_none (self, record))
    return !self->required || refuse (self, "is missing", error);

  if (self->type == WAY_FIELD_TEXT) {
    const char      *text = *(const char *const *)member;
    g_autofree char *clean = NULL;

    if (!way_text_clean (text, -1, &clean))
      return refuse (self, "is too long or not a text", error);
  }
  if (self->type == WAY_FIELD_DATE && !self->partial &&
      !way_date_is_full (*(const WayDate *)member))
    return refuse (self, "needs a day", error);
  if (self->type == WAY_FIELD_CHOICE && *(const guint *)member >= way_field_count_words (self))
    return refuse (self, "is none of the choices", error);
  if (self->type == WAY_FIELD_SET && way_field_count_words (self) < 64 &&
      *(const guint64 *)member >> way_field_count_words (self) != 0)
    return refuse (self, "has an unknown choice", error);
  if (self->type == WAY_FIELD_INT && (self->min != 0 || self->max != 0) &&
      (*(const gint64 *)member < self->min || *(const gint64 *)member > self->max))
    return refuse (self, "is out of range", error);

  return TRUE;
}

GParamSpec *
way_field_make_property (const WayField *self)
{
  const GParamFlags flags = G_PARAM_READABLE;
  const char       *name = self->name;

  switch (self->type) {
  case WAY_FIELD_TEXT:
    return g_param_spec_string (name, NULL, NULL, NULL, flags);
  case WAY_FIELD_INT:
  case WAY_FIELD_TIME:
    return g_param_spec_int64 (name, NULL, NULL, G_MININT64, G_MAXINT64, 0, flags);
  case WAY_FIELD_REAL:
    return g_param_spec_double (name, NULL, NULL, -G_MAXDOUBLE, G_MAXDOUBLE, 0, flags);
  case WAY_FIELD_BOOL:
    return g_param_spec_boolean (name, NULL, NULL, FALSE, flags);
  case WAY_FIELD_DATE:
  case WAY_FIELD_CHOICE:
    return g_param_spec_uint (name, NULL, NULL, 0, G_MAXUINT, 0, flags);
  case WAY_FIELD_ID:
    return g_param_spec_boxed (name, NULL, NULL, WAY_TYPE_ID, flags);
  case WAY_FIELD_BYTES:
    return g_param_spec_boxed (name, NULL, NULL, G_TYPE_BYTES, flags);
  case WAY_FIELD_SET:
    return g_param_spec_uint64 (name, NULL, NULL, 0, G_MAXUINT64, 0, flags);
  }

  g_return_val_if_reached (NULL);
}

void
way_field_get_value (const WayField *self, gconstpointer record, GValue *value)
{
  gconstpointer member = MEMBER (record);

  switch (self->type) {
  case WAY_FIELD_TEXT:
    g_value_set_string (value, *(const char *const *)member);
    return;
  case WAY_FIELD_INT:
    g_value_set_int64 (value, *(const gint64 *)member);
    return;
  case WAY_FIELD_TIME:
    g_value_set_int64 (value, ((const WayTime *)member)->us);
    return;
  case WAY_FIELD_REAL:
    g_value_set_double (value, *(const double *)member);
    return;
  case WAY_FIELD_BOOL:
    g_value_set_boolean (value, *(const bool *)member);
    return;
  case WAY_FIELD_DATE:
    g_value_set_uint (value, ((const WayDate *)member)->ymd);
    return;
  case WAY_FIELD_CHOICE:
    g_value_set_uint (value, *(const guint *)member);
    return;
  case WAY_FIELD_ID:
    g_value_set_boxed (value, member);
    return;
  case WAY_FIELD_BYTES:
    g_value_set_boxed (value, *(const gconstpointer *)member);
    return;
  case WAY_FIELD_SET:
    g_value_set_uint64 (value, ((const WaySet *)member)->bits);
    return;
  }

  g_return_if_reached ();
}
