/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-history-words.h"

#include <glib/gi18n.h>
#include <string.h>

#include "way-history-text-private.h"
#include "way-records.h"
#include "way-when.h"

#define LONG_TEXT 48 /* characters; a longer one is shown by what came and went */

typedef struct {
  WayHistoryAct   *act;
  WayRecordClass  *klass; /* NULL: this version does not know the kind */
  WayRecord       *scratch;
  WayHistoryLookup lookup;
  gpointer         data;
  char            *what; /* “the goal “Sleep in my own bed”” */
} Telling;

/* --- what things are called --- */

/* One that comes, and one that is there. */
static const struct {
  const char *table;
  const char *a;
  const char *the;
} nouns[] = {
  { "client", N_ ("the client"), N_ ("the client") },
  { "contact_point", N_ ("a way to reach the client"), N_ ("the way to reach the client") },
  { "event", N_ ("an event"), N_ ("the event") },
  { "assessment", N_ ("an assessment"), N_ ("the assessment") },
  { "score", N_ ("a score"), N_ ("the score") },
  { "alert", N_ ("an alert"), N_ ("the alert") },
  { "plan", N_ ("a plan"), N_ ("the plan") },
  { "need", N_ ("a need"), N_ ("the need") },
  { "goal", N_ ("a goal"), N_ ("the goal") },
  { "objective", N_ ("an objective"), N_ ("the objective") },
  { "intervention", N_ ("an intervention"), N_ ("the intervention") },
};

/* The fields that name a record, the best first. */
static const char *const naming_fields[] = {
  "text", "value", "title", "instrument", "name", "words"
};

static const char *
noun_of (const char *table, gboolean comes)
{
  for (guint i = 0; i < G_N_ELEMENTS (nouns); i++) {
    if (g_strcmp0 (nouns[i].table, table) == 0)
      return comes ? _ (nouns[i].a) : _ (nouns[i].the);
  }

  return table != NULL ? table : "";
}

static const WayField *
find_field (const Telling *t, const char *name)
{
  return t->klass != NULL ? way_record_class_find_field (t->klass, name) : NULL;
}

static const char *
label_of (const Telling *t, const WayFieldChange *change)
{
  const WayField *field = find_field (t, change->field);

  return field != NULL && field->label != NULL ? gettext (field->label) : change->field;
}

char *
way_history_words_name_record (gpointer record)
{
  g_return_val_if_fail (WAY_IS_RECORD (record), NULL);

  for (guint i = 0; i < G_N_ELEMENTS (naming_fields); i++) {
    const WayField *field = way_record_find_field (record, naming_fields[i]);
    char           *text = field != NULL ? way_field_to_text (field, record) : NULL;

    if (text != NULL)
      return text;
  }

  return NULL;
}

/* From what the act itself says, else from the record as it is now. */
static char *
name_of (const Telling *t)
{
  for (guint i = 0; i < G_N_ELEMENTS (naming_fields); i++) {
    for (guint k = 0; k < t->act->n_changes; k++) {
      const WayFieldChange *change = &t->act->changes[k];

      if (g_str_equal (change->field, naming_fields[i]))
        return g_strdup (change->before != NULL ? change->before : change->after);
    }
  }

  return t->lookup != NULL ? t->lookup (t->act->table, &t->act->record_id, t->data) : NULL;
}

static char *
describe_what (const Telling *t)
{
  const char      *noun = noun_of (t->act->table, t->act->kind == WAY_HISTORY_CREATED);
  g_autofree char *name = g_strcmp0 (t->act->table, "client") != 0 ? name_of (t) : NULL;
  g_autofree char *line = name != NULL ? g_strdelimit (g_strdup (name), "\n", ' ') : NULL;
  g_autofree char *start = NULL;

  if (line == NULL)
    return g_strdup (noun);

  if (g_utf8_strlen (line, -1) > LONG_TEXT) {
    start = g_utf8_substring (line, 0, LONG_TEXT);
    /* Translators: a kind of record and the beginning of its text. */
    return g_strdup_printf (_ ("%s “%s…”"), noun, start);
  }

  /* Translators: a kind of record and its name. */
  return g_strdup_printf (_ ("%s “%s”"), noun, line);
}

/* --- values --- */

static char *
list_choices (const WayField *field, WaySet set)
{
  GString *words = g_string_new (NULL);

  for (guint n = 0; n < way_field_count_words (field); n++) {
    if ((set.bits & (G_GUINT64_CONSTANT (1) << n)) != 0)
      g_string_append_printf (words, "%s%s", words->len > 0 ? _ (", ") : "",
                              gettext (field->labels[n]));
  }

  return g_string_free (words, FALSE);
}

static char *
time_words (WayTime time)
{
  g_autoptr (GDateTime) when = g_date_time_new_from_unix_local (time.us / G_USEC_PER_SEC);
  g_autofree char *day = way_when_write (way_date_of (when));
  g_autofree char *clock = g_date_time_format (when, "%H:%M");

  return g_strdup_printf ("%s %s", day, clock);
}

static char *
value_words (const Telling *t, const WayFieldChange *change, const char *text)
{
  const WayField *field = find_field (t, change->field);
  gconstpointer   member;
  char           *name;

  if (text == NULL)
    return g_strdup (_ ("nothing"));
  if (field == NULL || !way_record_set_from_text (t->scratch, field, text, NULL))
    return g_strdup (text);

  member = G_STRUCT_MEMBER_P (t->scratch, field->offset);
  switch (field->type) {
  case WAY_FIELD_BOOL:
    return g_strdup (*(const bool *)member ? _ ("yes") : _ ("no"));
  case WAY_FIELD_DATE:
    return way_when_write (*(const WayDate *)member);
  case WAY_FIELD_TIME:
    return time_words (*(const WayTime *)member);
  case WAY_FIELD_CHOICE:
    return g_strdup (gettext (field->labels[*(const guint *)member]));
  case WAY_FIELD_SET:
    return list_choices (field, *(const WaySet *)member);
  case WAY_FIELD_ID:
    name = t->lookup != NULL ? t->lookup (field->target, member, t->data) : NULL;
    return name != NULL ? name : g_strdup (_ ("another record"));
  case WAY_FIELD_TEXT:
    return g_strdup_printf (_ ("“%s”"), text);
  case WAY_FIELD_INT:
  case WAY_FIELD_REAL:
  case WAY_FIELD_BYTES:
  default:
    return g_strdup (text);
  }
}

static gboolean
is_hidden (const Telling *t, const WayFieldChange *change)
{
  const WayField *field = find_field (t, change->field);

  return field != NULL && field->hidden;
}

/* A choice or a bool that says what every new record says. */
static gboolean
is_default (const Telling *t, const WayFieldChange *change)
{
  const WayField *field = find_field (t, change->field);

  return field != NULL && change->before == NULL &&
         ((field->type == WAY_FIELD_CHOICE && g_strcmp0 (change->after, field->words[0]) == 0) ||
          (field->type == WAY_FIELD_BOOL && g_strcmp0 (change->after, "0") == 0));
}

static gboolean
is_rewording (const Telling *t, const WayFieldChange *change)
{
  const WayField *field = find_field (t, change->field);

  return (field == NULL || field->type == WAY_FIELD_TEXT) && change->before != NULL &&
         change->after != NULL &&
         (g_utf8_strlen (change->before, -1) > LONG_TEXT ||
          g_utf8_strlen (change->after, -1) > LONG_TEXT || strchr (change->after, '\n') != NULL);
}

/* --- sentences --- */

static void
add_detail (const Telling *t, WayHistoryWords *words, const WayFieldChange *change)
{
  const char      *label = label_of (t, change);
  g_autofree char *before = value_words (t, change, change->before);
  g_autofree char *after = value_words (t, change, change->after);

  if (words->detail == NULL)
    words->detail = way_history_text_new ();
  else
    way_history_text_append (words->detail, "\n");

  if (is_rewording (t, change)) {
    way_history_text_fill (words->detail, _ ("{field}:"), "*field", label, NULL);
    way_history_text_append_difference (words->detail, change->before, change->after);
    words->marks_texts = TRUE;
  } else if (change->before == NULL) {
    way_history_text_fill (words->detail, _ ("{field}: {to}"), "*field", label, "to", after, NULL);
  } else if (change->after == NULL) {
    way_history_text_fill (words->detail, _ ("{field}: cleared, it was {from}"), "*field", label,
                           "from", before, NULL);
  } else {
    way_history_text_fill (words->detail, _ ("{field}: from {from} to {to}"), "*field", label,
                           "from", before, "to", after, NULL);
  }
}

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
tell_one (const Telling *t, WayHistoryWords *words, const WayFieldChange *change)
{
  const gboolean   of_client = g_strcmp0 (t->act->table, "client") == 0;
  g_autofree char *before = value_words (t, change, change->before);
  g_autofree char *after = value_words (t, change, change->after);

  if (of_client && g_str_equal (change->field, "archived")) {
    way_history_text_fill (words->sentence,
                           g_strcmp0 (change->after, "0") == 0
                             ? _ ("{who} brought {what} back from the archive.")
                             : _ ("{who} put {what} into the archive."),
                           "*who", t->act->who, "*what", t->what, NULL);
    return;
  }

  if (is_rewording (t, change)) {
    way_history_text_fill (
      words->sentence,
      of_client ? _ ("{who} reworded {field}.") : _ ("{who} reworded {field} of {what}."), "*who",
      t->act->who, "*field", label_of (t, change), "what", t->what, NULL);
    words->detail = way_history_text_new ();
    way_history_text_append_difference (words->detail, change->before, change->after);
    words->marks_texts = TRUE;
    return;
  }

  way_history_text_fill (words->sentence, sentence_for_one (change, of_client), "*who", t->act->who,
                         "*field", label_of (t, change), "what", t->what, "from", before, "*to",
                         after, NULL);
}

static void
tell_changes (const Telling *t, WayHistoryWords *words)
{
  const WayFieldChange *only = NULL;
  guint                 n = 0;

  for (guint i = 0; i < t->act->n_changes; i++) {
    if (is_hidden (t, &t->act->changes[i]))
      continue;
    only = &t->act->changes[i];
    n++;
  }

  if (n == 1) {
    tell_one (t, words, only);
    return;
  }

  way_history_text_fill (words->sentence,
                         n == 0 ? _ ("{who} moved {what}.") : _ ("{who} changed {what}."), "*who",
                         t->act->who, "*what", t->what, NULL);
  for (guint i = 0; i < t->act->n_changes; i++) {
    if (!is_hidden (t, &t->act->changes[i]))
      add_detail (t, words, &t->act->changes[i]);
  }
}

static const struct {
  const char *verb;
  const char *sentence;
} accesses[] = {
  { "view", N_ ("{who} read the record.") },
  { "print", N_ ("{who} printed from the record.") },
  { "export", N_ ("{who} wrote a file from the record.") },
  { "copy", N_ ("{who} copied from the record.") },
};

static void
tell_access (const Telling *t, WayHistoryWords *words)
{
  const char *sentence = _ ("{who} used the record.");

  for (guint i = 0; i < G_N_ELEMENTS (accesses); i++) {
    if (g_strcmp0 (accesses[i].verb, t->act->verb) == 0)
      sentence = _ (accesses[i].sentence);
  }
  way_history_text_fill (words->sentence, sentence, "*who", t->act->who, NULL);
  if (t->act->words != NULL && *t->act->words != '\0') {
    words->detail = way_history_text_new ();
    way_history_text_append (words->detail, t->act->words);
  }
}

static void
tell (const Telling *t, WayHistoryWords *words)
{
  const char *sentence = NULL;

  switch (t->act->kind) {
  case WAY_HISTORY_CREATED:
    sentence = _ ("{who} added {what}.");
    break;
  case WAY_HISTORY_REMOVED:
    sentence = _ ("{who} removed {what}.");
    break;
  case WAY_HISTORY_RESTORED:
    sentence = _ ("{who} brought {what} back.");
    break;
  case WAY_HISTORY_ACCESS:
    tell_access (t, words);
    return;
  case WAY_HISTORY_CHANGED:
  default:
    if (!t->act->erased) {
      tell_changes (t, words);
      return;
    }
    sentence = _ ("{who} changed {what}. What it was is erased.");
  }

  way_history_text_fill (words->sentence, sentence, "*who", t->act->who, "*what", t->what, NULL);
  for (guint i = 0; t->act->kind == WAY_HISTORY_CREATED && i < t->act->n_changes; i++) {
    if (!is_hidden (t, &t->act->changes[i]) && !is_default (t, &t->act->changes[i]))
      add_detail (t, words, &t->act->changes[i]);
  }
}

WayHistoryWords *
way_history_words_new (WayHistoryAct *act, WayHistoryLookup lookup, gpointer data)
{
  const GType      type = act->table != NULL ? way_records_find_type (act->table) : 0;
  const WayId      none = { 0 };
  WayHistoryWords *words = g_new0 (WayHistoryWords, 1);
  Telling          t = { .act = act, .lookup = lookup, .data = data };

  g_return_val_if_fail (WAY_IS_HISTORY_ACT (act), words);

  words->sentence = way_history_text_new ();
  if (type != 0) {
    t.klass = g_type_class_ref (type);
    t.scratch = way_record_new (type, &none);
  }
  t.what = describe_what (&t);

  tell (&t, words);
  if (g_strcmp0 (act->verb, "undo") == 0)
    way_history_text_append (words->sentence, _ (" This took back an earlier change."));

  g_free (t.what);
  g_clear_object (&t.scratch);
  if (t.klass != NULL)
    g_type_class_unref (t.klass);
  return words;
}

WayHistoryWords *
way_history_words_new_read (const char *who, guint times, const char *until)
{
  WayHistoryWords *words = g_new0 (WayHistoryWords, 1);
  g_autofree char *sentence = g_strdup_printf (
    /* Translators: {who} and {until} stay as they are. */
    g_dngettext (NULL, "{who} read the record %u time, until {until}.",
                 "{who} read the record %u times, until {until}.", times),
    times);

  words->sentence = way_history_text_new ();
  way_history_text_fill (words->sentence, sentence, "*who", who, "until", until, NULL);
  return words;
}

void
way_history_words_free (WayHistoryWords *self)
{
  way_history_text_free (self->sentence);
  g_clear_pointer (&self->detail, way_history_text_free);
  g_free (self);
}
