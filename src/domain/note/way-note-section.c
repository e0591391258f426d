/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-note-section.h"

#include <glib/gi18n.h>
#include <string.h>

#define BEGINNING 160 /* characters */

static const WayNoteSection free_sections[] = {
  { "words", NULL },
};

static const WayNoteSection soap_sections[] = {
  { "subjective", N_ ("in the client’s own words") },
  { "observed", N_ ("what you saw and what was done") },
  { "assessment", N_ ("what it means for the goal") },
  { "plan", N_ ("next steps, who, by when") },
};

static const WayNoteSection dap_sections[] = {
  { "data", N_ ("what was said and done, own words first") },
  { "assessment", N_ ("what it means for the goal") },
  { "plan", N_ ("next steps, who, by when") },
};

static const WayNoteSection birp_sections[] = {
  { "behavior", N_ ("what you saw, what was said") },
  { "intervention", N_ ("what you did") },
  { "response", N_ ("what the client made of it") },
  { "plan", N_ ("next steps, who, by when") },
};

static const WayNoteSection girp_sections[] = {
  { "goal", N_ ("which goal it was about") },
  { "intervention", N_ ("what you did") },
  { "response", N_ ("what the client made of it") },
  { "plan", N_ ("next steps, who, by when") },
};

static const WayNoteSection pie_sections[] = {
  { "problem", N_ ("what was in the way") },
  { "intervention", N_ ("what you did") },
  { "evaluation", N_ ("what came of it") },
};

static const WayNoteSection peer_sections[] = {
  { "worked_on", N_ ("in the client’s own words") },
  { "strengths", NULL },
  { "support", NULL },
  { "next_step", NULL },
};

static const WayNoteSection all_sections[] = {
  { "since_last", NULL }, { "words", NULL },      { "subjective", NULL },   { "observed", NULL },
  { "data", NULL },       { "behavior", NULL },   { "goal", NULL },         { "problem", NULL },
  { "worked_on", NULL },  { "strengths", NULL },  { "intervention", NULL }, { "support", NULL },
  { "response", NULL },   { "evaluation", NULL }, { "assessment", NULL },   { "plan", NULL },
  { "next_step", NULL },
};

#define GIVE(sections) \
  *n = G_N_ELEMENTS (sections); \
  return sections

const WayNoteSection *
way_note_kind_get_sections (WayNoteKind kind, guint *n)
{
  switch (kind) {
  case WAY_NOTE_SOAP:
    GIVE (soap_sections);
  case WAY_NOTE_DAP:
    GIVE (dap_sections);
  case WAY_NOTE_BIRP:
    GIVE (birp_sections);
  case WAY_NOTE_GIRP:
    GIVE (girp_sections);
  case WAY_NOTE_PIE:
    GIVE (pie_sections);
  case WAY_NOTE_PEER:
    GIVE (peer_sections);
  case WAY_NOTE_FREE:
  default:
    GIVE (free_sections);
  }
}

const WayNoteSection *
way_note_get_all_sections (guint *n)
{
  GIVE (all_sections);
}

const char *
way_note_get_text (const WayNote *self, const char *field)
{
  const WayField *found = way_record_find_field ((gpointer)self, field);

  g_return_val_if_fail (found != NULL && found->type == WAY_FIELD_TEXT, NULL);

  return G_STRUCT_MEMBER (char *, self, found->offset);
}

static gboolean
shows (WayNoteKind kind, const char *field)
{
  guint                 n;
  const WayNoteSection *sections = way_note_kind_get_sections (kind, &n);

  for (guint i = 0; i < n; i++) {
    if (strcmp (sections[i].field, field) == 0)
      return TRUE;
  }

  return strcmp (field, "since_last") == 0;
}

const char *
way_note_find_unshown (const WayNote *self, WayNoteKind kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (all_sections); i++) {
    const char *field = all_sections[i].field;

    if (way_note_get_text (self, field) != NULL && !shows (kind, field))
      return field;
  }

  return NULL;
}

char *
way_note_dup_beginning (const WayNote *self)
{
  guint                 n;
  const WayNoteSection *sections = way_note_kind_get_sections (self->kind, &n);
  const char           *text = NULL;
  g_autofree char      *cut = NULL;

  for (guint i = 0; i < n && text == NULL; i++)
    text = way_note_get_text (self, sections[i].field);
  if (text == NULL)
    return NULL;

  cut =
    g_utf8_strlen (text, -1) > BEGINNING ? g_utf8_substring (text, 0, BEGINNING) : g_strdup (text);
  g_strdelimit (cut, "\n\t", ' ');
  return cut == NULL || strlen (cut) == strlen (text) ? g_steal_pointer (&cut)
                                                      : g_strconcat (cut, "…", NULL);
}
