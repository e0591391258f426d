/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-note-words.h"

#include <glib/gi18n.h>

#include "way-hour.h"
#include "way-note-addendum.h"
#include "way-site-choices.h"
#include "way-when.h"

static char *
write_time (WayTime time)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (time.us / G_USEC_PER_SEC);
  g_autoptr (GDateTime) local = g_date_time_to_local (utc);
  g_autofree char *day = way_when_write_day (way_date_of (local));
  g_autofree char *hour = g_date_time_format (local, "%H:%M");

  return g_strdup_printf ("%s %s", day, hour);
}

static WayDate
local_day (WayTime time)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (time.us / G_USEC_PER_SEC);
  g_autoptr (GDateTime) local = g_date_time_to_local (utc);

  return way_date_of (local);
}

/* “Peer specialist” for “peer”. */
static const char *
role_words (const char *word)
{
  g_autoptr (WayRecordClass) klass = g_type_class_ref (WAY_TYPE_STAFF);
  const WayField *field = way_record_class_find_field (klass, "role");

  for (guint i = 0; i < way_field_count_words (field); i++) {
    if (g_strcmp0 (field->words[i], word) == 0)
      return gettext (field->labels[i]);
  }

  return word != NULL ? word : "";
}

static const char *
name_or (const char *name)
{
  return name != NULL ? name : _ ("somebody");
}

/* --- signatures --- */

static char *
say_error (const WayNoteWhole *whole)
{
  g_autofree char *time = write_time (whole->note->error_at);

  return g_strdup_printf (
    /* TRANSLATORS: why a note is wrong, who said so, and when. */
    _ ("Entered in error: %s. Said by %s, %s. It does not count."), whole->note->error_words,
    name_or (whole->error_by), time);
}

static char *
say_signed (const WayNoteWhole *whole)
{
  g_autofree char *time = NULL;

  if (way_note_is_draft (whole->note))
    return g_strdup_printf (_ ("Not signed. Begun by %s."), name_or (whole->author));

  time = write_time (whole->note->signed_at);
  /* TRANSLATORS: a person, their role, and when. */
  return g_strdup_printf (_ ("Signed by %s, %s, %s."), name_or (whole->signer),
                          role_words (whole->note->signed_role), time);
}

static char *
say_late (const WayNote *note, WayDate today)
{
  const WayDate until = way_note_is_draft (note) ? today : local_day (note->signed_at);
  const int     days = way_note_get_days_late (note, until);

  if (days == 0)
    return NULL;
  if (way_note_is_draft (note))
    return g_strdup_printf (g_dngettext (NULL, "Late entry: it was %d day ago.",
                                         "Late entry: it was %d days ago.", (gulong)days),
                            days);
  return g_strdup_printf (g_dngettext (NULL, "Late entry: signed %d day after.",
                                       "Late entry: signed %d days after.", (gulong)days),
                          days);
}

static char *
say_cosigned (const WayNoteWhole *whole)
{
  const WayNote   *note = whole->note;
  g_autofree char *time = NULL;

  if (!way_id_is_none (&note->cosigned_by)) {
    time = write_time (note->cosigned_at);
    return g_strdup_printf (_ ("Co-signed by %s, %s, %s."), name_or (whole->cosigned_by),
                            role_words (note->cosigned_role), time);
  }
  if (note->status != WAY_NOTE_COSIGN_WANTED)
    return NULL;
  if (whole->cosigner == NULL)
    return g_strdup (_ ("Waits to be co-signed by a supervisor."));
  return g_strdup_printf (_ ("Waits to be co-signed by %s."), whole->cosigner);
}

char **
way_note_words_list_signatures (const WayNoteWhole *whole, WayDate today)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  char *const words[] = {
    whole->note->status == WAY_NOTE_ENTERED_IN_ERROR ? say_error (whole) : NULL,
    say_signed (whole),
    say_late (whole->note, today),
    say_cosigned (whole),
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++) {
    if (words[i] != NULL)
      g_strv_builder_add (lines, words[i]);
    g_free (words[i]);
  }

  return g_strv_builder_end (lines);
}

char *
way_note_words_addendum (const WayNoteWhole *whole, guint n)
{
  const WayNoteAddendum *addendum = g_ptr_array_index (whole->addenda, n);
  g_autofree char       *time = write_time (addendum->signed_at);

  /* TRANSLATORS: a person, their role, and when. */
  return g_strdup_printf (_ ("Addendum by %s, %s, %s"),
                          name_or (g_ptr_array_index (whole->adders, n)),
                          role_words (addendum->signed_role), time);
}

/* --- facts --- */

char *
way_note_words_units (int minutes, const char *service, int units)
{
  if (minutes < 0)
    return NULL;
  if (!way_service_has_units (service)) {
    g_autofree char *words =
      g_strdup_printf (g_dngettext (NULL, "%d minute", "%d minutes", (gulong)minutes), minutes);

    return service != NULL ? g_strdup_printf ("%s, %s", words, service) : g_steal_pointer (&words);
  }

  /* TRANSLATORS: units of a service, and its code: “3 units H0038”. */
  return g_strdup_printf (g_dngettext (NULL, "%d unit %s", "%d units %s", (gulong)units), units,
                          service);
}

static void
add_fact (GStrvBuilder *facts, const char *caption, const char *words)
{
  if (words == NULL || words[0] == '\0')
    return;

  g_strv_builder_add (facts, caption);
  g_strv_builder_add (facts, words);
}

/* “Mon 21 Sep 2026, 10:00–10:53”. */
static char *
say_when (const WayNote *note)
{
  g_autofree char *day = way_when_write_day (note->served_on);
  g_autofree char *end = NULL;
  int              began;

  if (note->began == NULL || !way_hour_parse (note->began, &began))
    return g_steal_pointer (&day);
  if (note->minutes == WAY_INT_NONE)
    return g_strdup_printf ("%s, %s", day, note->began);

  end = way_hour_write ((began + (int)note->minutes) % (24 * 60));
  return g_strdup_printf ("%s, %s–%s", day, note->began, end);
}

static void
add_service (GStrvBuilder *facts, const WayNote *note, WayUnitsRule site_rule)
{
  g_autofree char *minutes = NULL;
  g_autofree char *units = NULL;
  g_autofree char *service = NULL;
  const char      *words = way_service_get_words (note->service);

  if (note->minutes != WAY_INT_NONE) {
    minutes = g_strdup_printf (g_dngettext (NULL, "%d minute", "%d minutes", (gulong)note->minutes),
                               (int)note->minutes);
    add_fact (facts, _ ("Length"), minutes);
  }
  if (note->service == NULL)
    return;
  service =
    words != NULL ? g_strdup_printf ("%s, %s", note->service, words) : g_strdup (note->service);
  add_fact (facts, _ ("Service"), service);
  if (note->minutes != WAY_INT_NONE && way_service_has_units (note->service)) {
    const int          n = way_note_get_units (note, site_rule);
    const WayUnitsRule rule = way_note_is_draft (note) ? site_rule : note->units_rule;

    /* TRANSLATORS: units, and how they are counted: “3 (whole quarters of an hour)”. */
    units = g_strdup_printf (_ ("%d (%s)"), n, gettext (way_units_rule_labels[rule]));
    add_fact (facts, _ ("Units"), units);
  }
}

char **
way_note_words_list_facts (const WayNoteWhole *whole, WayUnitsRule site_rule)
{
  const WayNote *note = whole->note;
  g_autoptr (GStrvBuilder) facts = g_strv_builder_new ();
  g_autofree char *when = say_when (note);

  add_fact (facts, _ ("When"), when);
  add_service (facts, note, site_rule);
  add_fact (facts, _ ("How"), gettext (way_contact_modality_labels[note->modality]));
  add_fact (facts, _ ("Place"), note->place);
  add_fact (facts, _ ("Who else was there"), note->present);
  for (guint i = 0; i < whole->worked_on->len; i++)
    add_fact (facts, i == 0 ? _ ("Worked on") : "", g_ptr_array_index (whole->worked_on, i));
  add_fact (facts, _ ("No objective, because"), note->none_because);
  add_fact (facts, _ ("Risk"), gettext (way_note_risk_labels[note->risk]));
  add_fact (facts, _ ("Next contact"), note->next_contact);
  add_fact (facts, _ ("Who may read it"), gettext (way_note_sensitivity_labels[note->sensitivity]));
  return g_strv_builder_end (facts);
}

/* --- for lists --- */

char *
way_note_words_state (const WayNote *note, WayDate today)
{
  int days;

  switch (note->status) {
  case WAY_NOTE_DRAFT:
    days = way_date_days_between (note->served_on, today);
    if (days <= 0)
      return g_strdup (_ ("not signed"));
    return g_strdup_printf (
      g_dngettext (NULL, "not signed, %d day", "not signed, %d days", (gulong)days), days);
  case WAY_NOTE_COSIGN_WANTED:
    return g_strdup (_ ("to be co-signed"));
  case WAY_NOTE_COSIGNED:
    return g_strdup (_ ("co-signed"));
  case WAY_NOTE_ENTERED_IN_ERROR:
    return g_strdup (_ ("entered in error"));
  case WAY_NOTE_SIGNED:
  default:
    return g_strdup (_ ("signed"));
  }
}

WayUnitsRule
way_note_words_get_units_rule (GListModel *choices)
{
  g_autofree char *value = way_site_choices_dup_value (choices, WAY_NOTE_UNITS_CHOICE);

  return way_units_rule_from_text (value);
}
