/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "way-note-whole.h"

G_BEGIN_DECLS

/* What a note says about itself, in words: the one place from which screen and paper tell who
 * signed it, as what, when, whether that was late, what was added, and who signed as the second. */

/* The state of the signatures, most important first, a sentence each: “Entered in error …”, “Signed
 * by …”, “Late entry …”, “Waits to be co-signed …”.  today counts for a draft. */
char **way_note_words_list_signatures (const WayNoteWhole *whole,
                                       WayDate             today) G_GNUC_WARN_UNUSED_RESULT;

/* “Addendum by Alma Reyes, Peer specialist, Mon 21 Sep 2026 10:53”. */
char *way_note_words_addendum (const WayNoteWhole *whole, guint n) G_GNUC_WARN_UNUSED_RESULT;

/* Facts beside the text: caption and words in turn, NULL at the end. */
char **way_note_words_list_facts (const WayNoteWhole *whole,
                                  WayUnitsRule        site_rule) G_GNUC_WARN_UNUSED_RESULT;

/* “3 units H0038”, “53 minutes, no units”; NULL while no minutes were said. */
char *way_note_words_units (int minutes, const char *service, int units) G_GNUC_WARN_UNUSED_RESULT;

/* For a list: “not signed, 4 days”, “signed”, “to be co-signed”. */
char *way_note_words_state (const WayNote *note, WayDate today) G_GNUC_WARN_UNUSED_RESULT;

/* How minutes become units here: a choice of the site, from way_workspace_list_site_choices(). */
#define WAY_NOTE_UNITS_CHOICE "note.units"
WayUnitsRule way_note_words_get_units_rule (GListModel *choices);

G_END_DECLS
