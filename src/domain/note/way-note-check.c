/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-note-check.h"

#include <glib/gi18n.h>

#include "way-note-section.h"

static gboolean
has_text (const WayNote *self)
{
  guint                 n;
  const WayNoteSection *sections = way_note_kind_get_sections (self->kind, &n);

  for (guint i = 0; i < n; i++) {
    if (way_note_get_text (self, sections[i].field) != NULL)
      return TRUE;
  }

  return FALSE;
}

WayNoteLack
way_note_check (const WayNote *self, guint n_objectives, WayDate today)
{
  if (way_note_find_unshown (self, self->kind) != NULL)
    return WAY_NOTE_HIDES_TEXT;
  if (!has_text (self))
    return WAY_NOTE_LACKS_TEXT;
  if (!way_date_is_full (self->served_on))
    return WAY_NOTE_LACKS_DAY;
  if (self->served_on.ymd > today.ymd)
    return WAY_NOTE_IS_IN_FUTURE;
  if (n_objectives == 0 && self->none_because == NULL)
    return WAY_NOTE_LACKS_OBJECTIVE;
  return WAY_NOTE_COMPLETE;
}

const char *
way_note_lack_to_words (WayNoteLack lack)
{
  switch (lack) {
  case WAY_NOTE_LACKS_TEXT:
    return _ ("Write what happened first.");
  case WAY_NOTE_LACKS_DAY:
    return _ ("Say on which day it was.");
  case WAY_NOTE_IS_IN_FUTURE:
    return _ ("That day has not come yet.");
  case WAY_NOTE_LACKS_OBJECTIVE:
    return _ ("Choose an objective, or say why there is none.");
  case WAY_NOTE_HIDES_TEXT:
    return _ ("Something stands in a section that this kind of note does not have. Change the "
              "kind back to see it.");
  case WAY_NOTE_COMPLETE:
  default:
    return NULL;
  }
}

const char *
way_note_lack_get_field (WayNoteLack lack, const WayNote *note)
{
  guint n;

  switch (lack) {
  case WAY_NOTE_LACKS_TEXT:
    return way_note_kind_get_sections (note->kind, &n)[0].field;
  case WAY_NOTE_LACKS_DAY:
  case WAY_NOTE_IS_IN_FUTURE:
    return "served_on";
  case WAY_NOTE_LACKS_OBJECTIVE:
    return "none_because";
  case WAY_NOTE_HIDES_TEXT:
    return "kind";
  case WAY_NOTE_COMPLETE:
  default:
    return NULL;
  }
}
