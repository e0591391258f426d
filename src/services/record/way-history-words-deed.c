/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-history-words-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "way-record-words.h"
#include "way-records.h"

#define LONG_TEXT 48 /* characters; a longer one is shown by what came and went */

GType
way_telling_type_of (const WayHistoryDeed *deed)
{
  return way_records_find_type (deed->table);
}

const WayField *
way_telling_field_of (const WayHistoryDeed *deed, const char *name)
{
  const GType type = way_telling_type_of (deed);
  g_autoptr (WayRecordClass) klass = type != 0 ? g_type_class_ref (type) : NULL;

  return klass != NULL ? way_record_class_find_field (klass, name) : NULL;
}

char *
way_telling_what (const WayTelling *self, const WayHistoryDeed *deed)
{
  const char      *the = way_names_get_the (self->names, &deed->record_id);
  const char      *name = way_names_get (self->names, &deed->record_id);
  g_autofree char *a = NULL;

  if (deed->kind == WAY_HISTORY_CREATED && !way_history_deed_signs (deed)) {
    a = way_record_words_a_kind (deed->table);
    if (name == NULL || g_str_equal (deed->table, "client"))
      return g_steal_pointer (&a);
    if (way_record_words_is_quoted (deed->table))
      return g_strdup_printf (_ ("%s “%s”"), a, name);
  }

  return the != NULL ? g_strdup (the) : way_record_words_the_kind (deed->table);
}

static char *
value_words (const WayTelling *self, const WayHistoryDeed *deed, const char *name, const char *text)
{
  const WayField  *field = way_telling_field_of (deed, name);
  const GType      type = way_telling_type_of (deed);
  g_autofree char *shown = way_names_show_text (self->names, type, field, text);

  return way_record_words_value (type, field, shown,
                                 way_names_get_of_text (self->names, field, text));
}

static gboolean
is_told (const WayHistoryDeed *deed, const WayFieldChange *change)
{
  const WayField *field = way_telling_field_of (deed, change->field);

  return field == NULL || way_record_words_is_told (deed->table, field);
}

/* A choice or a bool that says what every new record says; or the name, which the sentence says. */
static gboolean
goes_without_saying (const WayTelling     *self,
                     const WayHistoryDeed *deed,
                     const WayFieldChange *change)
{
  const WayField *field = way_telling_field_of (deed, change->field);

  if (g_strcmp0 (change->after, way_names_get_searched (self->names, &deed->record_id)) == 0)
    return TRUE;
  return field != NULL && change->before == NULL &&
         ((field->type == WAY_FIELD_CHOICE && g_strcmp0 (change->after, field->words[0]) == 0) ||
          (field->type == WAY_FIELD_BOOL && g_strcmp0 (change->after, "false") == 0));
}

static gboolean
is_rewording (const WayHistoryDeed *deed, const WayFieldChange *change)
{
  const WayField *field = way_telling_field_of (deed, change->field);

  return (field == NULL || field->type == WAY_FIELD_TEXT) && change->before != NULL &&
         change->after != NULL &&
         (g_utf8_strlen (change->before, -1) > LONG_TEXT ||
          g_utf8_strlen (change->after, -1) > LONG_TEXT || strchr (change->after, '\n') != NULL ||
          way_record_words_is_name (deed->table, change->field));
}

static void
append_difference (WayTelling *self, const WayHistoryDeed *deed, const WayFieldChange *change)
{
  const WayField  *field = way_telling_field_of (deed, change->field);
  const GType      type = way_telling_type_of (deed);
  g_autofree char *before = way_names_show_text (self->names, type, field, change->before);
  g_autofree char *after = way_names_show_text (self->names, type, field, change->after);

  way_marked_text_append_difference (self->words->detail, before, after, self->whole);
}

/* --- lines --- */

void
way_telling_add_line (WayTelling *self, const WayHistoryDeed *deed, const WayFieldChange *change)
{
  WayHistoryWords *words = self->words;
  const char      *label =
    way_record_words_label (way_telling_field_of (deed, change->field), change->field);
  g_autofree char *before = value_words (self, deed, change->field, change->before);
  g_autofree char *after = value_words (self, deed, change->field, change->after);

  if (words->detail == NULL)
    words->detail = way_marked_text_new ();
  else
    way_marked_text_append (words->detail, "\n");

  if (is_rewording (deed, change)) {
    way_marked_text_fill (words->detail, _ ("{field}:"), "*field", label, NULL);
    append_difference (self, deed, change);
  } else if (change->before == NULL) {
    way_marked_text_fill (words->detail, _ ("{field}: {to}"), "*field", label, "to", after, NULL);
  } else if (change->after == NULL) {
    way_marked_text_fill (words->detail, _ ("{field}: cleared, it was {from}"), "*field", label,
                          "from", before, NULL);
  } else {
    way_marked_text_fill (words->detail, _ ("{field}: from {from} to {to}"), "*field", label,
                          "from", before, "to", after, NULL);
  }
}

static void
add_lines (WayTelling *self, const WayHistoryDeed *deed, gboolean but_defaults)
{
  for (guint i = 0; i < deed->n_changes; i++) {
    const WayFieldChange *change = &deed->changes[i];

    if (is_told (deed, change) && !(but_defaults && goes_without_saying (self, deed, change)))
      way_telling_add_line (self, deed, change);
  }
}

/* --- one field of one record --- */

static const char *
sentence_for_one (const WayFieldChange *change, gboolean of_client)
{
  if (change->before == NULL)
    return of_client ? _ ("{who} set {field} to {to}.")
                     : _ ("{who} set {field} of {what} to {to}.");
  if (change->after == NULL)
    return of_client ? _ ("{who} cleared {field}; it was {from}.")
                     : _ ("{who} cleared {field} of {what}; it was {from}.");
  return of_client ? _ ("{who} changed {field} from {from} to {to}.")
                   : _ ("{who} changed {field} of {what} from {from} to {to}.");
}

static void
tell_rewording (WayTelling *self, const WayHistoryDeed *deed, const WayFieldChange *change)
{
  WayHistoryWords *words = self->words;
  const char      *label =
    way_record_words_label (way_telling_field_of (deed, change->field), change->field);
  const gboolean   is_name = way_record_words_is_name (deed->table, change->field);
  g_autofree char *kind = way_record_words_the_kind (deed->table);
  g_autofree char *what = way_telling_what (self, deed);

  if (g_str_equal (deed->table, "client"))
    way_marked_text_fill (words->sentence, _ ("{who} reworded {field}."), "*who", self->who,
                          "*field", label, NULL);
  else if (is_name)
    way_marked_text_fill (words->sentence, _ ("{who} reworded {what}."), "*who", self->who, "*what",
                          kind, NULL);
  else
    way_marked_text_fill (words->sentence, _ ("{who} reworded {field} of {what}."), "*who",
                          self->who, "*field", label, "what", what, NULL);

  words->detail = way_marked_text_new ();
  append_difference (self, deed, change);
}

static void
tell_one (WayTelling *self, const WayHistoryDeed *deed, const WayFieldChange *change)
{
  const gboolean of_client = g_str_equal (deed->table, "client");
  const char    *label =
    way_record_words_label (way_telling_field_of (deed, change->field), change->field);
  g_autofree char *what = way_telling_what (self, deed);
  g_autofree char *before = value_words (self, deed, change->field, change->before);
  g_autofree char *after = value_words (self, deed, change->field, change->after);

  if (of_client && g_str_equal (change->field, "archived"))
    way_marked_text_fill (self->words->sentence,
                          g_strcmp0 (change->after, "false") == 0
                            ? _ ("{who} brought {what} back from the archive.")
                            : _ ("{who} put {what} into the archive."),
                          "*who", self->who, "*what", what, NULL);
  else if (is_rewording (deed, change))
    tell_rewording (self, deed, change);
  else
    way_marked_text_fill (self->words->sentence, sentence_for_one (change, of_client), "*who",
                          self->who, "*field", label, "what", what, "from", before, "*to", after,
                          NULL);
}

static void
tell_changes (WayTelling *self, const WayHistoryDeed *deed)
{
  const WayFieldChange *only = NULL;
  g_autofree char      *what = way_telling_what (self, deed);
  guint                 n = 0;

  for (guint i = 0; i < deed->n_changes; i++) {
    if (is_told (deed, &deed->changes[i])) {
      only = &deed->changes[i];
      n++;
    }
  }

  if (n == 1) {
    tell_one (self, deed, only);
    return;
  }

  way_marked_text_fill (self->words->sentence,
                        n == 0 ? _ ("{who} moved {what}.") : _ ("{who} changed {what}."), "*who",
                        self->who, "*what", what, NULL);
  add_lines (self, deed, FALSE);
}

/* --- one record --- */

void
way_telling_tell_deed (WayTelling *self, const WayHistoryDeed *deed)
{
  const char      *sentence = NULL;
  g_autofree char *what = way_telling_what (self, deed);

  if (way_telling_tell_of_match (self, deed))
    return;

  switch (deed->kind) {
  case WAY_HISTORY_CREATED:
    sentence = _ ("{who} added {what}.");
    break;
  case WAY_HISTORY_REMOVED:
    sentence = _ ("{who} removed {what}.");
    break;
  case WAY_HISTORY_RESTORED:
    sentence = _ ("{who} brought {what} back.");
    break;
  case WAY_HISTORY_ERASED:
    sentence = _ ("{who} erased what an earlier entry said, for good.");
    break;
  case WAY_HISTORY_ACCESS:
    way_telling_tell_access (self, deed);
    return;
  case WAY_HISTORY_CHANGED:
  default:
    if (!deed->erased && !way_telling_tell_of_assessment (self, deed))
      tell_changes (self, deed);
    if (!deed->erased)
      return;
    sentence = _ ("{who} changed {what}. What it was is erased.");
  }

  way_marked_text_fill (self->words->sentence, sentence, "*who", self->who, "*what", what, NULL);
  if (deed->kind != WAY_HISTORY_REMOVED)
    add_lines (self, deed, deed->kind == WAY_HISTORY_CREATED);
}
