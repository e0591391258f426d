/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-record-words.h"

#include <glib/gi18n.h>

#include "way-alert.h"
#include "way-assessment.h"
#include "way-client-name.h"
#include "way-client.h"
#include "way-contact.h"
#include "way-event.h"
#include "way-milestone.h"
#include "way-money.h"
#include "way-need-now.h"
#include "way-note-addendum.h"
#include "way-note.h"
#include "way-plan.h"
#include "way-records.h"
#include "way-referral-step.h"
#include "way-resource-rating.h"
#include "way-when.h"

#define LONG_NAME 48 /* characters; a longer one is cut */

/* The fields that name a record, the best first. */
static const char *const naming_fields[] = { "text", "value", "title", "name", "words", NULL };

/* What the program works with: people read it elsewhere, in other words.  What a note says is read
 * in the note, by those who may (way-note-access.h); a history is open to more. */
static const struct {
  const char *table;
  const char *fields[24];
} untold[] = {
  { "assessment",
    { "answers", "context", "results", "alerts", "version", "language", "signed_at",
      "signed_by" } },
  { "alert", { "instrument", "item", "code", "raised_at", "acknowledged_at", "acknowledged_by" } },
  { "note",
    { "since_last", "words",        "subjective",   "observed",     "assessment", "data",
      "behavior",   "goal",         "problem",      "intervention", "response",   "evaluation",
      "worked_on",  "strengths",    "support",      "plan",         "next_step",  "place",
      "present",    "none_because", "next_contact", "error_words" } },
  { "note_addendum", { "words" } },
  { "resource_rating", { "grade", "words" } },
  { "letter", { "body", "final_text" } },
  { "mandated_report", { "observed", "said", "inferred", "person" } },
};

/* --- kinds --- */

/* One that comes, and one that is there. */
static const struct {
  const char *table;
  const char *a;
  const char *the;
} nouns[] = {
  { "staff", N_ ("a member of staff"), N_ ("the member of staff") },
  { "wording", N_ ("a text"), N_ ("the text") },
  { "client", N_ ("the client"), N_ ("the client") },
  { "client_match", N_ ("a decision about duplicates"), N_ ("the decision about duplicates") },
  { "saved_filter", N_ ("a saved filter"), N_ ("the saved filter") },
  { "site_choice", N_ ("a choice of the site"), N_ ("the choice of the site") },
  { "contact_point", N_ ("a way to reach the client"), N_ ("the way to reach the client") },
  { "event", N_ ("an event"), N_ ("the event") },
  { "contact", N_ ("a contact"), N_ ("the contact") },
  { "assessment", N_ ("a questionnaire"), N_ ("the questionnaire") },
  { "score", N_ ("a score"), N_ ("the score") },
  { "alert", N_ ("an alarming answer"), N_ ("the alarming answer") },
  { "plan", N_ ("a plan"), N_ ("the plan") },
  { "need", N_ ("a need"), N_ ("the need") },
  { "goal", N_ ("a goal"), N_ ("the goal") },
  { "objective", N_ ("an objective"), N_ ("the objective") },
  { "intervention", N_ ("an intervention"), N_ ("the intervention") },
  { "milestone", N_ ("a milestone"), N_ ("the milestone") },
  { "identity", N_ ("how to work with the client"), N_ ("how to work with the client") },
  { "need_now", N_ ("a need of the day"), N_ ("the need of the day") },
  { "crisis", N_ ("a crisis"), N_ ("the crisis") },
  { "crisis_action", N_ ("a step in a crisis"), N_ ("the step in a crisis") },
  { "safety_plan", N_ ("a safety plan"), N_ ("the safety plan") },
  { "recurrence", N_ ("a recurrence of use"), N_ ("the recurrence of use") },
  { "note", N_ ("a note"), N_ ("the note") },
  { "note_link", N_ ("what a note worked on"), N_ ("what a note worked on") },
  { "note_addendum", N_ ("an addendum"), N_ ("the addendum") },
  { "abbreviation", N_ ("an abbreviation"), N_ ("the abbreviation") },
  { "known_word", N_ ("a known word"), N_ ("the known word") },
  { "resource", N_ ("a resource"), N_ ("the resource") },
  { "resource_rating", N_ ("somebody’s rating of a resource"),
    N_ ("somebody’s rating of a resource") },
  { "referral", N_ ("a referral"), N_ ("the referral") },
  { "referral_step", N_ ("a step of a referral"), N_ ("the step of a referral") },
  { "letter", N_ ("a letter"), N_ ("the letter") },
  { "conference", N_ ("a case conference"), N_ ("the case conference") },
  { "conference_attendee", N_ ("somebody at a case conference"),
    N_ ("who was at the case conference") },
  { "mandated_report", N_ ("a mandated report"), N_ ("the mandated report") },
};

/* What this table does not know yet is called by the label of its kind. */
static char *
kind_label (const char *table)
{
  const GType type = table != NULL ? way_records_find_type (table) : 0;
  g_autoptr (WayRecordClass) klass = type != 0 ? g_type_class_ref (type) : NULL;

  if (klass == NULL)
    return g_strdup (table != NULL ? table : "");
  return g_strdup_printf ("“%s”", gettext (klass->label));
}

static char *
noun_of (const char *table, gboolean comes)
{
  for (guint i = 0; i < G_N_ELEMENTS (nouns); i++) {
    if (g_strcmp0 (nouns[i].table, table) == 0)
      return g_strdup (comes ? _ (nouns[i].a) : _ (nouns[i].the));
  }

  return kind_label (table);
}

char *
way_record_words_the_kind (const char *table)
{
  return noun_of (table, FALSE);
}

char *
way_record_words_a_kind (const char *table)
{
  return noun_of (table, TRUE);
}

/* A call for each, so that translators are asked for the plural forms. */
char *
way_record_words_count (const char *table, guint n)
{
  g_autofree char *label = NULL;

  if (g_str_equal (table, "client"))
    return g_strdup_printf (g_dngettext (NULL, "%u client", "%u clients", n), n);
  if (g_str_equal (table, "contact_point"))
    return g_strdup_printf (
      g_dngettext (NULL, "%u way to reach the client", "%u ways to reach the client", n), n);
  if (g_str_equal (table, "event"))
    return g_strdup_printf (g_dngettext (NULL, "%u event", "%u events", n), n);
  if (g_str_equal (table, "contact"))
    return g_strdup_printf (g_dngettext (NULL, "%u contact", "%u contacts", n), n);
  if (g_str_equal (table, "assessment"))
    return g_strdup_printf (g_dngettext (NULL, "%u questionnaire", "%u questionnaires", n), n);
  if (g_str_equal (table, "score"))
    return g_strdup_printf (g_dngettext (NULL, "%u score", "%u scores", n), n);
  if (g_str_equal (table, "alert"))
    return g_strdup_printf (g_dngettext (NULL, "%u alarming answer", "%u alarming answers", n), n);
  if (g_str_equal (table, "plan"))
    return g_strdup_printf (g_dngettext (NULL, "%u plan", "%u plans", n), n);
  if (g_str_equal (table, "need"))
    return g_strdup_printf (g_dngettext (NULL, "%u need", "%u needs", n), n);
  if (g_str_equal (table, "goal"))
    return g_strdup_printf (g_dngettext (NULL, "%u goal", "%u goals", n), n);
  if (g_str_equal (table, "objective"))
    return g_strdup_printf (g_dngettext (NULL, "%u objective", "%u objectives", n), n);
  if (g_str_equal (table, "intervention"))
    return g_strdup_printf (g_dngettext (NULL, "%u intervention", "%u interventions", n), n);
  if (g_str_equal (table, "milestone"))
    return g_strdup_printf (g_dngettext (NULL, "%u milestone", "%u milestones", n), n);
  if (g_str_equal (table, "need_now"))
    return g_strdup_printf (g_dngettext (NULL, "%u need of the day", "%u needs of the day", n), n);
  if (g_str_equal (table, "note"))
    return g_strdup_printf (g_dngettext (NULL, "%u note", "%u notes", n), n);

  if (g_str_equal (table, "resource"))
    return g_strdup_printf (g_dngettext (NULL, "%u resource", "%u resources", n), n);
  if (g_str_equal (table, "referral"))
    return g_strdup_printf (g_dngettext (NULL, "%u referral", "%u referrals", n), n);

  label = kind_label (table);
  /* Translators: how many, and the kind of record, “Signature”. */
  return g_strdup_printf (_ ("%u of %s"), n, label);
}

/* --- one record --- */

static const WayField *
naming_field (gpointer record)
{
  for (guint i = 0; naming_fields[i] != NULL; i++) {
    const WayField *field = way_record_find_field (record, naming_fields[i]);

    if (field != NULL)
      return field;
  }

  return NULL;
}

/* In one line, and not longer than a line. */
static char *
shorten (const char *text)
{
  g_autofree char *line = g_strdelimit (g_strdup (text), "\n\r", ' ');
  g_autofree char *start = NULL;

  if (g_utf8_strlen (line, -1) <= LONG_NAME)
    return g_steal_pointer (&line);

  start = g_utf8_substring (line, 0, LONG_NAME);
  return g_strdup_printf (_ ("%s…"), g_strchomp (start));
}

static const char *
instrument_title (WayInstruments *instruments, const char *id)
{
  WayInstrument *instrument = instruments != NULL && id != NULL
                              ? way_instruments_lookup_to_read (instruments, id, NULL)
                              : NULL;

  return instrument != NULL ? way_instrument_get_title (instrument) : id;
}

static char *
alert_name (WayAlert *alert, WayInstruments *instruments)
{
  WayInstrument *instrument =
    instruments != NULL ? way_instruments_lookup_to_read (instruments, alert->instrument, NULL)
                        : NULL;
  const char *title = instrument_title (instruments, alert->instrument);
  guint       item;

  if (instrument == NULL || !way_instrument_find_item (instrument, alert->item, &item))
    return g_strdup (title);
  /* Translators: “PHQ-9, question 9” */
  return g_strdup_printf (_ ("%s, question %u"), title, item + 1);
}

char *
way_record_words_name (gpointer record, WayInstruments *instruments)
{
  const WayField  *field;
  g_autofree char *text = NULL;
  g_autofree char *day = NULL;

  g_return_val_if_fail (WAY_IS_RECORD (record), NULL);

  if (WAY_IS_CLIENT (record))
    return way_client_name_show (record);
  if (WAY_IS_ALERT (record))
    return alert_name (record, instruments);
  if (WAY_IS_PLAN (record))
    return way_when_write (WAY_PLAN (record)->started_on);
  if (WAY_IS_ASSESSMENT (record)) {
    day = way_when_write (WAY_ASSESSMENT (record)->taken_on);
    return g_strdup_printf (
      "%s, %s", instrument_title (instruments, WAY_ASSESSMENT (record)->instrument), day);
  }
  if (WAY_IS_EVENT (record)) {
    day = way_when_write (WAY_EVENT (record)->happened_on);
    text = way_record_words_plain (
      WAY_TYPE_EVENT, way_record_find_field (record, "code"),
      way_field_get_word (way_record_find_field (record, "code"), record), NULL);
    return g_strdup_printf ("%s, %s", text, day);
  }
  if (WAY_IS_MILESTONE (record))
    return way_milestone_dup_title (record);
  if (WAY_IS_NEED_NOW (record))
    return g_strdup (way_need_now_get_title (record));
  if (WAY_IS_CONTACT (record)) {
    day = way_when_write (WAY_CONTACT (record)->happened_on);
    return g_strdup_printf ("%s, %s", gettext (way_contact_kind_labels[WAY_CONTACT (record)->kind]),
                            day);
  }
  if (WAY_IS_NOTE (record)) {
    day = way_when_write (WAY_NOTE (record)->served_on);
    return g_strdup_printf ("%s, %s", way_note_get_title (WAY_NOTE (record)), day);
  }

  if (WAY_IS_NOTE_ADDENDUM (record) || WAY_IS_RESOURCE_RATING (record))
    return NULL;
  if (WAY_IS_REFERRAL (record))
    return way_when_write (WAY_REFERRAL (record)->made_on);
  if (WAY_IS_REFERRAL_STEP (record))
    return g_strdup (gettext (way_referral_status_labels[WAY_REFERRAL_STEP (record)->status]));

  field = naming_field (record);
  text = field != NULL ? way_field_to_text (field, record) : NULL;
  return text != NULL ? shorten (text) : NULL;
}

char *
way_record_words_the (gpointer record, WayInstruments *instruments)
{
  const char      *table = WAY_RECORD_GET_CLASS (record)->table;
  g_autofree char *noun = noun_of (table, FALSE);
  g_autofree char *name = NULL;

  if (WAY_IS_CLIENT (record))
    return g_steal_pointer (&noun);

  if (WAY_IS_ASSESSMENT (record)) {
    g_autofree char *day = way_when_write (WAY_ASSESSMENT (record)->taken_on);

    /* Translators: “the PHQ-9 of 14 Sep 2026” */
    return g_strdup_printf (
      _ ("the %s of %s"), instrument_title (instruments, WAY_ASSESSMENT (record)->instrument), day);
  }

  name = way_record_words_name (record, instruments);
  if (name == NULL)
    return g_steal_pointer (&noun);
  if (WAY_IS_PLAN (record))
    /* Translators: “the plan of 1 Sep 2026” */
    return g_strdup_printf (_ ("the plan of %s"), name);
  if (WAY_IS_ALERT (record))
    /* Translators: “the alarming answer to PHQ-9, question 9” */
    return g_strdup_printf (_ ("the alarming answer to %s"), name);

  /* Translators: a kind of record and its name. */
  return g_strdup_printf (_ ("%s “%s”"), noun, name);
}

gboolean
way_record_words_is_quoted (const char *table)
{
  static const char *const described[] = { "client", "plan", "assessment", "alert", NULL };

  return !g_strv_contains (described, table);
}

char *
way_record_words_begin (const char *text)
{
  const char      *rest = *text != '\0' ? g_utf8_next_char (text) : text;
  g_autofree char *first = g_utf8_strup (text, (gssize)(rest - text));

  return g_strconcat (first, rest, NULL);
}

/* --- fields --- */

gboolean
way_record_words_is_name (const char *table, const char *field)
{
  const GType type = way_records_find_type (table);
  g_autoptr (WayRecordClass) klass = type != 0 ? g_type_class_ref (type) : NULL;

  for (guint i = 0; klass != NULL && naming_fields[i] != NULL; i++) {
    if (way_record_class_find_field (klass, naming_fields[i]) != NULL)
      return g_str_equal (naming_fields[i], field);
  }

  return FALSE;
}

gboolean
way_record_words_is_told (const char *table, const WayField *field)
{
  if (field->hidden || field->label == NULL)
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (untold); i++) {
    if (g_str_equal (untold[i].table, table) && g_strv_contains (untold[i].fields, field->name))
      return FALSE;
  }

  return TRUE;
}

const char *
way_record_words_label (const WayField *field, const char *name)
{
  return field != NULL && field->label != NULL ? gettext (field->label) : name;
}

static char *
list_choices (const WayField *field, WaySet set)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new ();

  for (guint n = 0; n < way_field_count_words (field); n++) {
    if ((set.bits & (G_GUINT64_CONSTANT (1) << n)) != 0)
      g_ptr_array_add (words, gettext (field->labels[n]));
  }

  return way_record_words_join (words);
}

char *
way_record_words_clock (WayTime time)
{
  g_autoptr (GDateTime) at = g_date_time_new_from_unix_local (time.us / G_USEC_PER_SEC);

  return g_date_time_format (at, "%H:%M");
}

char *
way_record_words_moment (WayTime time, WayDate today)
{
  g_autoptr (GDateTime) at = g_date_time_new_from_unix_local (time.us / G_USEC_PER_SEC);
  const WayDate    date = way_date_of (at);
  g_autofree char *day = date.ymd == today.ymd ? g_strdup (_ ("today")) : way_when_write (date);
  g_autofree char *clock = way_record_words_clock (time);

  /* Translators: a day and a time of day. */
  return g_strdup_printf (_ ("%s, %s"), day, clock);
}

char *
way_record_words_plain (GType type, const WayField *field, const char *text, const char *name)
{
  const WayId none = { 0 };
  g_autoptr (WayRecord) scratch = NULL;
  gconstpointer member;

  if (text == NULL || *text == '\0')
    return g_strdup (_ ("nothing"));
  if (field == NULL || type == 0)
    return g_strdup (text);

  scratch = way_record_new (type, &none);
  if (!way_record_set_from_text (scratch, field, text, NULL))
    return g_strdup (text);

  member = G_STRUCT_MEMBER_P (scratch, field->offset);
  switch (field->type) {
  case WAY_FIELD_BOOL:
    return g_strdup (*(const bool *)member ? _ ("yes") : _ ("no"));
  case WAY_FIELD_DATE:
    return way_when_write (*(const WayDate *)member);
  case WAY_FIELD_TIME:
    return way_record_words_moment (*(const WayTime *)member, WAY_DATE_NONE);
  case WAY_FIELD_CHOICE:
    return g_strdup (gettext (field->labels[*(const guint *)member]));
  case WAY_FIELD_SET:
    return list_choices (field, *(const WaySet *)member);
  case WAY_FIELD_ID:
    return g_strdup (name != NULL ? name : _ ("another record"));
  case WAY_FIELD_INT:
    return field->money ? way_money_write (*(const gint64 *)member) : g_strdup (text);
  case WAY_FIELD_TEXT:
  case WAY_FIELD_REAL:
  case WAY_FIELD_BYTES:
  default:
    return g_strdup (text);
  }
}

char *
way_record_words_value (GType type, const WayField *field, const char *text, const char *name)
{
  char *plain = way_record_words_plain (type, field, text, name);

  if (text != NULL && *text != '\0' && field != NULL && field->type == WAY_FIELD_TEXT) {
    char *quoted = g_strdup_printf (_ ("“%s”"), plain);

    g_free (plain);
    return quoted;
  }

  return plain;
}

char *
way_record_words_join (GPtrArray *words)
{
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < words->len; i++) {
    if (i > 0)
      /* Translators: between the last two of several things, and between the others. */
      g_string_append (joined, i + 1 == words->len ? _ (" and ") : _ (", "));
    g_string_append (joined, g_ptr_array_index (words, i));
  }

  return g_string_free (joined, FALSE);
}
