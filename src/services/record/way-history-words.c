/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-history-words.h"

#include <glib/gi18n.h>

#include "way-history-words-private.h"
#include "way-record-words.h"
#include "way-text-match.h"

/* --- several records in one act --- */

static gboolean
is_told (const WayHistoryDeed *deed, const WayFieldChange *change)
{
  const WayField *field = way_telling_field_of (deed, change->field);

  return field == NULL || way_record_words_is_told (deed->table, field);
}

/* The only field that a person is told of, *n of all that there are. */
static const char *
find_only_field (const WayHistoryDeed *deed, guint *n)
{
  const char *only = NULL;

  *n = 0;
  for (guint i = 0; i < deed->n_changes; i++) {
    if (is_told (deed, &deed->changes[i])) {
      only = deed->changes[i].field;
      (*n)++;
    }
  }

  return *n == 1 ? only : NULL;
}

static GPtrArray *
list_of_kind (WayHistoryEntry *entry, WayHistoryKind kind)
{
  GPtrArray *deeds = g_ptr_array_new ();

  for (guint i = 0; i < entry->deeds->len; i++) {
    WayHistoryDeed *deed = g_ptr_array_index (entry->deeds, i);

    if (deed->kind == kind)
      g_ptr_array_add (deeds, deed);
  }

  return deeds;
}

/* “the need “Sleep”, 2 goals and 3 objectives” */
static char *
list_things (const WayTelling *self, GPtrArray *deeds)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) tables = g_ptr_array_new ();

  for (guint i = 0; i < deeds->len; i++) {
    const WayHistoryDeed *deed = g_ptr_array_index (deeds, i);
    guint                 n = 0;

    if (g_ptr_array_find_with_equal_func (tables, deed->table, g_str_equal, NULL))
      continue;
    g_ptr_array_add (tables, deed->table);
    for (guint k = i; k < deeds->len; k++)
      n += g_str_equal (((WayHistoryDeed *)g_ptr_array_index (deeds, k))->table, deed->table);
    g_ptr_array_add (words, n == 1 ? way_telling_what (self, deed)
                                   : way_record_words_count (deed->table, n));
  }

  return way_record_words_join (words);
}

/* What was done to all of them alike: one field was changed, or they were only moved. */
static const char *
clause_of_changes (GPtrArray *deeds, const char **label)
{
  const WayHistoryDeed *first = g_ptr_array_index (deeds, 0);
  guint                 n_first;
  const char           *field = find_only_field (first, &n_first);

  for (guint i = 1; i < deeds->len; i++) {
    guint       n;
    const char *other = find_only_field (g_ptr_array_index (deeds, i), &n);

    if (g_strcmp0 (field, other) != 0 || (n == 0) != (n_first == 0))
      return _ ("changed {what}");
  }

  *label =
    field != NULL ? way_record_words_label (way_telling_field_of (first, field), field) : NULL;
  /* Translators: these follow the name of a person. */
  return n_first == 0  ? _ ("moved {what}")
       : field != NULL ? _ ("changed {field} of {what}")
                       : _ ("changed {what}");
}

static void
add_clause (WayTelling *self, WayHistoryKind kind, const char *clause, guint *n_clauses)
{
  g_autoptr (GPtrArray) deeds = list_of_kind (self->entry, kind);
  g_autofree char *what = NULL;
  const char      *label = NULL;

  if (deeds->len == 0)
    return;

  if (kind == WAY_HISTORY_CHANGED)
    clause = clause_of_changes (deeds, &label);
  what = list_things (self, deeds);
  way_marked_text_append (self->words->sentence, (*n_clauses)++ > 0 ? _ ("; ") : " ");
  way_marked_text_fill (self->words->sentence, clause, "*what", what, "*field", label, NULL);
}

/* The only record that was changed among others that came or went: the client, whose form was saved
 * together with a new number. */
static void
add_lines_of_only_change (WayTelling *self)
{
  g_autoptr (GPtrArray) changed = list_of_kind (self->entry, WAY_HISTORY_CHANGED);
  const WayHistoryDeed *deed = changed->len == 1 ? g_ptr_array_index (changed, 0) : NULL;

  for (guint i = 0; deed != NULL && i < deed->n_changes; i++) {
    if (is_told (deed, &deed->changes[i]))
      way_telling_add_line (self, deed, &deed->changes[i]);
  }
}

static void
tell_many (WayTelling *self)
{
  guint n_clauses = 0;

  way_marked_text_append_marked (self->words->sentence, self->who, WAY_MARK_STRONG);
  add_clause (self, WAY_HISTORY_CHANGED, NULL, &n_clauses);
  /* Translators: these follow the name of a person. */
  add_clause (self, WAY_HISTORY_CREATED, _ ("added {what}"), &n_clauses);
  add_clause (self, WAY_HISTORY_REMOVED, _ ("removed {what}"), &n_clauses);
  add_clause (self, WAY_HISTORY_RESTORED, _ ("brought back {what}"), &n_clauses);
  way_marked_text_append (self->words->sentence, ".");
  add_lines_of_only_change (self);
}

static void
tell_very_many (WayTelling *self)
{
  const guint      n = self->entry->n_deeds;
  g_autofree char *count = g_strdup_printf (g_dngettext (NULL, "%u record", "%u records", n), n);

  way_marked_text_fill (self->words->sentence, _ ("{who} changed {what}."), "*who", self->who,
                        "*what", count, NULL);
}

/* Records that came out of a file, and what the entry of the import itself counts for nothing. */
static void
tell_import (WayTelling *self)
{
  g_autoptr (GPtrArray) made = list_of_kind (self->entry, WAY_HISTORY_CREATED);
  const guint      n = self->entry->n_deeds - (self->entry->deeds->len - made->len);
  g_autofree char *what = self->entry->n_deeds > self->entry->deeds->len
                          ? g_strdup_printf (g_dngettext (NULL, "%u record", "%u records", n), n)
                          : list_things (self, made);

  way_marked_text_fill (self->words->sentence,
                        made->len > 0 ? _ ("{who} imported {what} from a file.")
                                      : _ ("{who} imported records."),
                        "*who", self->who, "*what", what, NULL);
}

/* --- what else is said --- */

static void
add_others (WayTelling *self)
{
  const guint      n = self->entry->n_others;
  g_autofree char *format = NULL;

  if (n == 0 || self->entry->imported)
    return;

  format = g_strdup_printf (g_dngettext (NULL, " In the same step %u other entry was made.",
                                         " In the same step %u other entries were made.", n),
                            n);
  way_marked_text_append (self->words->sentence, format);
}

static void
add_took_back (WayTelling *self, WayDate today)
{
  const WayActPointer *took = &self->entry->took_back;
  g_autofree char     *moment = NULL;

  if (took->act == 0)
    return;

  moment = way_record_words_moment (took->at, today);
  way_marked_text_fill (self->words->sentence,
                        g_strcmp0 (took->who, self->who) == 0
                          ? _ (" This took back the change of {moment}.")
                          : _ (" This took back what {whom} did, {moment}."),
                        "moment", moment, "whom", took->who, NULL);
}

static char *
note_of (WayHistoryEntry *entry, WayDate today)
{
  const WayActPointer *taker = &entry->taken_back;
  g_autofree char     *moment = NULL;

  if (taker->act == 0)
    return NULL;

  moment = way_record_words_moment (taker->at, today);
  /* Translators: a person, and when: “today, 10:19”. */
  return g_strdup_printf (_ ("Taken back by %s, %s"),
                          taker->who != NULL ? taker->who : _ ("somebody"), moment);
}

static void
tell (WayTelling *self)
{
  WayHistoryEntry *entry = self->entry;

  if (way_history_entry_is_reading (entry))
    way_telling_tell_reading (self);
  else if (entry->imported)
    tell_import (self);
  else if (entry->n_deeds > entry->deeds->len)
    tell_very_many (self);
  else if (!way_telling_tell_signing (self) && !way_telling_tell_merging (self) &&
           entry->deeds->len == 1)
    way_telling_tell_deed (self, g_ptr_array_index (entry->deeds, 0));
  else if (*self->words->sentence->text == '\0')
    tell_many (self);
}

static WayTelling
begin (WayHistoryEntry *entry, const WayNames *names, WayHistoryWords *words)
{
  words->sentence = way_marked_text_new ();
  return (WayTelling){ .entry = entry,
                       .names = names,
                       .who = entry->who != NULL ? entry->who : _ ("Somebody"),
                       .words = words };
}

WayHistoryWords *
way_history_words_new (WayHistoryEntry *entry,
                       const WayNames  *names,
                       WayDate          today,
                       gboolean         of_all)
{
  WayHistoryWords *words = g_new0 (WayHistoryWords, 1);
  WayTelling       telling = begin (entry, names, words);

  g_return_val_if_fail (WAY_IS_HISTORY_ENTRY (entry), words);

  if (entry->deeds->len > 0)
    tell (&telling);
  add_others (&telling);
  add_took_back (&telling, today);
  words->note = note_of (entry, today);
  if (of_all && entry->deeds->len > 0) {
    const WayHistoryDeed *last = g_ptr_array_index (entry->deeds, entry->deeds->len - 1);

    words->about = g_strdup (way_names_get (names, &last->client_id));
  }
  return words;
}

WayHistoryWords *
way_history_words_new_deed (WayHistoryEntry      *entry,
                            const WayHistoryDeed *deed,
                            const WayNames       *names)
{
  WayHistoryWords *words = g_new0 (WayHistoryWords, 1);
  WayTelling       telling = begin (entry, names, words);

  telling.whole = TRUE;
  way_telling_tell_deed (&telling, deed);
  return words;
}

void
way_history_words_free (WayHistoryWords *self)
{
  g_clear_pointer (&self->sentence, way_marked_text_free);
  g_clear_pointer (&self->detail, way_marked_text_free);
  g_free (self->note);
  g_free (self->about);
  g_free (self);
}

char *
way_history_words_to_speech (const WayHistoryWords *self)
{
  g_autofree char *sentence = way_marked_text_to_speech (self->sentence);
  g_autofree char *detail = self->detail != NULL ? way_marked_text_to_speech (self->detail) : NULL;
  GString         *speech = g_string_new (sentence);

  if (self->about != NULL)
    g_string_append_printf (speech, "\n%s", self->about);
  if (detail != NULL)
    g_string_append_printf (speech, "\n%s", detail);
  if (self->note != NULL)
    g_string_append_printf (speech, "\n%s", self->note);
  return g_string_free (speech, FALSE);
}

/* --- searching --- */

static gboolean
says (const char *text, const char *folded)
{
  guint start, end;

  return text != NULL && way_text_match (text, folded, &start, &end);
}

static gboolean
change_says (const WayHistoryDeed *deed,
             const WayFieldChange *change,
             const WayNames       *names,
             const char           *folded)
{
  const WayField  *field = way_telling_field_of (deed, change->field);
  const GType      type = way_telling_type_of (deed);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  if (field != NULL && !way_record_words_is_told (deed->table, field))
    return FALSE;
  if (says (way_record_words_label (field, change->field), folded))
    return TRUE;

  before = change->before != NULL
           ? way_record_words_plain (type, field, change->before,
                                     way_names_get_of_text (names, field, change->before))
           : NULL;
  after = change->after != NULL
          ? way_record_words_plain (type, field, change->after,
                                    way_names_get_of_text (names, field, change->after))
          : NULL;
  return says (before, folded) || says (after, folded);
}

gboolean
way_history_words_match (const WayHistoryDeed *deed,
                         const WayNames       *names,
                         gboolean              of_all,
                         const char           *folded)
{
  g_autofree char *kind = way_record_words_the_kind (deed->table);

  if (says (way_names_get_searched (names, &deed->record_id), folded) ||
      (of_all && says (way_names_get_searched (names, &deed->client_id), folded)) ||
      (deed->kind == WAY_HISTORY_ACCESS ? says (deed->words, folded) : says (kind, folded)))
    return TRUE;

  for (guint i = 0; i < deed->n_changes; i++) {
    if (change_says (deed, &deed->changes[i], names, folded))
      return TRUE;
  }

  return FALSE;
}
