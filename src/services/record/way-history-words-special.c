/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <string.h>

#include "way-history-words-private.h"
#include "way-record-words.h"

/* --- looking --- */

/* What a counselor opens is noted by the name of its page: “view” entries say it in their words. */
static const struct {
  const char *page;
  const char *words;
} pages[] = {
  { "overview", N_ ("the overview") },
  { "assessments", N_ ("the questionnaires") },
  { "plan", N_ ("the plan") },
  { "progress", N_ ("the progress") },
  { "history", N_ ("the history") },
  { "all-history", N_ ("the history of all clients") },
  { "privacy", N_ ("the rights and what was shared") },
};

static const char *
page_words (const char *page)
{
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++) {
    if (g_strcmp0 (pages[i].page, page) == 0)
      return _ (pages[i].words);
  }

  return _ ("the record");
}

void
way_telling_tell_reading (WayTelling *self)
{
  const WayHistoryEntry *entry = self->entry;
  g_autoptr (GPtrArray) seen = g_ptr_array_new ();
  g_autofree char *what = NULL;
  g_autofree char *until = way_record_words_clock (entry->until);

  for (guint i = 0; i < entry->deeds->len; i++) {
    const WayHistoryDeed *deed = g_ptr_array_index (entry->deeds, i);
    const char           *words = page_words (deed->words);

    if (!g_ptr_array_find (seen, words, NULL))
      g_ptr_array_add (seen, (gpointer)words);
  }

  what = way_record_words_join (seen);
  way_marked_text_fill (self->words->sentence,
                        entry->n_times > 1 ? _ ("{who} read {what}, until {until}.")
                                           : _ ("{who} read {what}."),
                        "*who", self->who, "*what", what, "until", until, NULL);
}

/* --- giving out: way-disclosure.c writes “plan, pdf, own copy: purpose” --- */

static const struct {
  const char *what;
  const char *words;
} things[] = {
  { "plan", N_ ("the plan") },
  { "chart", N_ ("the chart") },
  { "history", N_ ("the history") },
  { "client-list", N_ ("the list of clients") },
  { "form", N_ ("a questionnaire") },
  { "blank-form", N_ ("a blank questionnaire") },
  { "recovery code", N_ ("the recovery code") },
  { "accounting", N_ ("the list of what was shared") },
  { "request-receipt", N_ ("the receipt of a request") },
  { "complaint-receipt", N_ ("the receipt of a complaint") },
};

static const char *
thing_words (const char *what)
{
  for (guint i = 0; i < G_N_ELEMENTS (things); i++) {
    if (g_strcmp0 (things[i].what, what) == 0)
      return _ (things[i].words);
  }

  return what;
}

static const char *
sentence_of_giving (const char *verb, const char *to)
{
  const gboolean to_paper = g_str_equal (verb, "print");
  const gboolean own = g_strcmp0 (to, "own copy") == 0;

  if (g_str_equal (verb, "copy"))
    return _ ("{who} copied {what} for another program.");
  if (to_paper)
    return own ? _ ("{who} printed {what} for the client.")
               : _ ("{who} printed {what} for the work within the program.");
  return own ? _ ("{who} wrote {what} to a file for the client.")
             : _ ("{who} wrote {what} to a file for the work within the program.");
}

static void
tell_giving (WayTelling *self, const WayHistoryDeed *deed)
{
  g_auto (GStrv) told = g_strsplit (deed->words != NULL ? deed->words : "", ": ", 2);
  g_auto (GStrv) parts = g_strsplit (told[0] != NULL ? told[0] : "", ", ", 3);
  const gboolean whole = g_strv_length (parts) == 3;
  const char    *what = whole ? thing_words (parts[0]) : _ ("something");

  way_marked_text_fill (self->words->sentence,
                        g_str_equal (deed->verb, "denied")
                          ? _ ("{who} was not let give {what} to somebody else.")
                          : sentence_of_giving (deed->verb, whole ? parts[2] : NULL),
                        "*who", self->who, "*what", what, NULL);
}

/* --- the caseload itself --- */

static const struct {
  const char *verb;
  const char *sentence;
} accesses[] = {
  { "create", N_ ("{who} began the caseload.") },
  { "unlock", N_ ("{who} opened the caseload.") },
  { "import", N_ ("{who} imported records.") },
  { "change-passphrase", N_ ("{who} changed the passphrase.") },
  { "keyring-on", N_ ("{who} let the keyring of this computer account open the caseload.") },
  { "keyring-off", N_ ("{who} made everybody type a passphrase.") },
};

static void
tell_check (WayTelling *self, const WayHistoryDeed *deed)
{
  const gboolean   holds = deed->words != NULL && g_str_has_prefix (deed->words, "whole ");
  g_autofree char *number = g_strdup_printf (
    "%s",
    deed->words != NULL && strchr (deed->words, ' ') != NULL ? strchr (deed->words, ' ') + 1 : "");

  way_marked_text_fill (
    self->words->sentence,
    holds ? _ ("{who} looked through the history: all {number} entries are as they were written.")
          : _ ("{who} looked through the history: entry {number} is not as it was written."),
    "*who", self->who, "number", number, NULL);
}

void
way_telling_tell_access (WayTelling *self, const WayHistoryDeed *deed)
{
  const char *sentence = _ ("{who} used the records.");

  if (g_str_equal (deed->verb, "check")) {
    tell_check (self, deed);
    return;
  }
  if (g_str_equal (deed->verb, "print") || g_str_equal (deed->verb, "export") ||
      g_str_equal (deed->verb, "copy") ||
      (g_str_equal (deed->verb, "denied") && !way_id_is_none (&deed->client_id))) {
    tell_giving (self, deed);
    return;
  }

  if (g_str_equal (deed->verb, "denied"))
    sentence = _ ("Somebody typed a wrong passphrase before {who} opened the caseload.");
  for (guint i = 0; i < G_N_ELEMENTS (accesses); i++) {
    if (g_strcmp0 (accesses[i].verb, deed->verb) == 0)
      sentence = _ (accesses[i].sentence);
  }
  way_marked_text_fill (self->words->sentence, sentence, "*who", self->who, NULL);
}

/* --- questionnaires --- */

static const char *
get_after (const WayHistoryDeed *deed, const char *field)
{
  const WayFieldChange *change = way_history_deed_find (deed, field);

  return change != NULL ? change->after : NULL;
}

/* “Total: 16 (Moderately severe)” */
static void
add_score (WayTelling *self, const WayHistoryDeed *deed, const char *instrument_id)
{
  WayInstruments           *all = way_names_get_instruments (self->names);
  WayInstrument            *instrument = all != NULL && instrument_id != NULL
                                         ? way_instruments_lookup_to_read (all, instrument_id, NULL)
                                         : NULL;
  const char               *name = get_after (deed, "name");
  const char               *value = get_after (deed, "value");
  const WayInstrumentScore *score =
    instrument != NULL && name != NULL ? way_instrument_find_score (instrument, name) : NULL;
  const WayInstrumentBand *band =
    score != NULL && value != NULL
      ? way_instrument_score_find_band (score, g_ascii_strtod (value, NULL))
      : NULL;
  WayMarkedText *detail;

  if (self->words->detail == NULL)
    self->words->detail = way_marked_text_new ();
  else
    way_marked_text_append (self->words->detail, "\n");

  detail = self->words->detail;
  way_marked_text_fill (detail,
                        value == NULL  ? _ ("{score}: not scorable")
                        : band != NULL ? _ ("{score}: {value}, {band}")
                                       : _ ("{score}: {value}"),
                        "score", score != NULL ? score->label : name, "*value", value, "band",
                        band != NULL ? band->label : NULL, NULL);
}

gboolean
way_telling_tell_signing (WayTelling *self)
{
  const WayHistoryDeed *form = NULL;
  g_autofree char      *what = NULL;

  for (guint i = 0; i < self->entry->deeds->len && form == NULL; i++) {
    const WayHistoryDeed *deed = g_ptr_array_index (self->entry->deeds, i);

    form = way_history_deed_signs (deed) ? deed : NULL;
  }
  if (form == NULL)
    return FALSE;

  what = way_telling_what (self, form);
  way_marked_text_fill (self->words->sentence, _ ("{who} signed {what}."), "*who", self->who,
                        "*what", what, NULL);
  for (guint i = 0; i < self->entry->deeds->len; i++) {
    const WayHistoryDeed *deed = g_ptr_array_index (self->entry->deeds, i);

    if (g_str_equal (deed->table, "score") && deed->kind == WAY_HISTORY_CREATED)
      add_score (self, deed, get_after (form, "instrument"));
  }
  return TRUE;
}

static gboolean
tell_alert (WayTelling *self, const WayHistoryDeed *deed, const char *what)
{
  const WayFieldChange *done = way_history_deed_find (deed, "done");
  const WayFieldChange *in_words = way_history_deed_find (deed, "done_words");
  g_autofree char      *did = NULL;

  if (done == NULL)
    return FALSE;

  did = way_record_words_value (way_telling_type_of (deed), way_telling_field_of (deed, "done"),
                                done->after, NULL);
  way_marked_text_fill (self->words->sentence,
                        _ ("{who} noted what was done about {what}: {done}."), "*who", self->who,
                        "*what", what, "done", did, NULL);
  if (in_words != NULL)
    way_telling_add_line (self, deed, in_words);
  return TRUE;
}

gboolean
way_telling_tell_of_assessment (WayTelling *self, const WayHistoryDeed *deed)
{
  g_autofree char *what = way_telling_what (self, deed);
  g_autofree char *why = NULL;

  if (g_str_equal (deed->table, "alert"))
    return tell_alert (self, deed, what);
  if (!g_str_equal (deed->table, "assessment") ||
      g_strcmp0 (get_after (deed, "status"), "entered-in-error") != 0)
    return FALSE;

  why =
    way_record_words_value (way_telling_type_of (deed), way_telling_field_of (deed, "error_words"),
                            get_after (deed, "error_words"), NULL);
  way_marked_text_fill (self->words->sentence,
                        _ ("{who} marked {what} as entered in error: {why}."), "*who", self->who,
                        "*what", what, "why", why, NULL);
  return TRUE;
}

/* --- two records that are one person, or are not --- */

gboolean
way_telling_tell_merging (WayTelling *self)
{
  if (way_history_entry_get_merging (self->entry) == NULL)
    return FALSE;

  way_marked_text_fill (self->words->sentence, _ ("{who} merged two records of one person."),
                        "*who", self->who, NULL);
  return TRUE;
}

gboolean
way_telling_tell_of_match (WayTelling *self, const WayHistoryDeed *deed)
{
  const gboolean same = g_strcmp0 (get_after (deed, "verdict"), "same") == 0;
  const char    *sentence = NULL;

  if (!g_str_equal (deed->table, "client_match"))
    return FALSE;

  if (deed->kind == WAY_HISTORY_CREATED)
    sentence = same ? _ ("{who} merged two records of one person.")
                    : _ ("{who} said that another record is somebody else.");
  else if (deed->kind == WAY_HISTORY_REMOVED)
    sentence = _ ("{who} took back the decision about another record.");
  else if (deed->kind == WAY_HISTORY_RESTORED)
    sentence = _ ("{who} put the decision about another record back.");
  else
    return FALSE;

  way_marked_text_fill (self->words->sentence, sentence, "*who", self->who, NULL);
  return TRUE;
}
