/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "way-history-words.h"
#include "way-record-words.h"
#include "way-records.h"

/* Sentences with places for {who}, {moment}, {what} and {field}. */
static const char *
sentence_of (const WayUndoBar *bar)
{
  switch (bar->kind) {
  case WAY_UNDO_KEPT:
    return _ ("What is signed stays as it is, and so does what was done about an alarming answer. "
              "A questionnaire can be marked as entered in error.");
  case WAY_UNDO_CLIENT:
    return _ ("A client who was added is not taken back. A record that should not be there is put "
              "into the archive.");
  case WAY_UNDO_ERASED:
    return _ ("What it was before is erased, so nobody can put it back.");
  case WAY_UNDO_TAKEN_BACK:
    return _ ("{who} took it back already, {moment}.");
  case WAY_UNDO_CHANGED:
    if (bar->field != NULL && g_strcmp0 (bar->table, "client") == 0)
      return _ (
        "{who} changed {field} after it, {moment}. Once that is taken back, this can be too.");
    return bar->field != NULL
           ? _ (
               "{who} changed {field} of {what} after it, {moment}. Once that is taken back, this can be too.")
           : _ (
               "{who} changed {what} after it, {moment}. Once that is taken back, this can be too.");
  case WAY_UNDO_REMOVED:
    return _ ("{who} removed {what} after it, {moment}. Once that is taken back, this can be too.");
  case WAY_UNDO_BUILT_ON:
    return _ ("{what} belongs to it: {who} worked on that {moment}. It would be lost from sight.");
  case WAY_UNDO_OWNER_GONE:
    return _ ("It belonged to {what}, which {who} removed, {moment}. Once that is taken back, this "
              "can be too.");
  case WAY_UNDO_UNKNOWN:
    return _ ("Much was done after it, and not all of that was looked at yet.");
  case WAY_UNDO_NOTHING:
    return _ ("It changed nothing in the record.");
  case WAY_UNDO_FREE:
  default:
    return NULL;
  }
}

char *
way_undo_words (const WayUndoBar *bar, const WayNames *names, WayDate today)
{
  const char *sentence = sentence_of (bar);
  const GType type = bar->table != NULL ? way_records_find_type (bar->table) : 0;
  g_autoptr (WayRecordClass) klass = type != 0 ? g_type_class_ref (type) : NULL;
  const WayField *field =
    klass != NULL && bar->field != NULL ? way_record_class_find_field (klass, bar->field) : NULL;
  const char      *the = way_names_get_the (names, &bar->record_id);
  g_autofree char *kind = the == NULL ? way_record_words_the_kind (bar->table) : NULL;
  g_autofree char *moment = way_record_words_moment (bar->by.at, today);
  g_autoptr (WayMarkedText) words = way_marked_text_new ();

  if (sentence == NULL)
    return NULL;

  way_marked_text_fill (words, sentence, "who", bar->by.who != NULL ? bar->by.who : _ ("Somebody"),
                        "moment", moment, "what", the != NULL ? the : kind, "field",
                        way_record_words_label (field, bar->field), NULL);
  return g_steal_pointer (&words->text);
}
