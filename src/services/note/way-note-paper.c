/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-note-paper.h"

#include <glib/gi18n.h>

#include "way-error.h"
#include "way-note-addendum.h"
#include "way-note-repo.h"
#include "way-note-section.h"
#include "way-note-words.h"
#include "way-when.h"

static void
write_signatures (WayPaper *paper, WayNoteWhole *whole, WayDate today)
{
  g_auto (GStrv) lines = way_note_words_list_signatures (whole, today);

  way_paper_begin_group (paper);
  for (guint i = 0; lines[i] != NULL; i++)
    way_paper_add_text (paper, 0, i == 0 ? WAY_PAPER_BOLD : WAY_PAPER_PLAIN, lines[i]);
  way_paper_end_group (paper);
}

static void
write_sections (WayPaper *paper, WayNoteWhole *whole)
{
  guint                 n;
  const WayNoteSection *sections = way_note_kind_get_sections (whole->note->kind, &n);

  if (whole->note->since_last != NULL) {
    way_paper_add_heading (paper, _ ("Since last time"));
    way_paper_add_text (paper, 0, WAY_PAPER_PLAIN, whole->note->since_last);
  }
  for (guint i = 0; i < n; i++) {
    const char *text = way_note_get_text (whole->note, sections[i].field);

    if (text == NULL)
      continue;
    if (n > 1)
      way_paper_add_heading (
        paper, gettext (way_record_find_field (whole->note, sections[i].field)->label));
    way_paper_add_text (paper, 0, WAY_PAPER_PLAIN, text);
  }
}

static void
write_addenda (WayPaper *paper, WayNoteWhole *whole)
{
  for (guint i = 0; i < whole->addenda->len; i++) {
    const WayNoteAddendum *addendum = g_ptr_array_index (whole->addenda, i);
    g_autofree char       *heading = way_note_words_addendum (whole, i);

    way_paper_add_heading (paper, heading);
    way_paper_add_text (paper, 0, WAY_PAPER_PLAIN, addendum->words);
  }
}

WayPaper *
way_note_paper_write (WayNoteWhole *whole, const WayPaperRequest *request)
{
  WayPaper        *paper = way_paper_new (request->large);
  const char      *title = way_note_get_title (whole->note);
  g_autofree char *day = way_when_write_day (whole->note->served_on);
  g_autofree char *head = whole->client_number != NULL
                          ? g_strdup_printf ("%s · %s", whole->client_name, whole->client_number)
                          : g_strdup (whole->client_name);
  g_auto (GStrv) facts = way_note_words_list_facts (whole, whole->note->units_rule);

  way_paper_set_class (paper, whole->note->sensitivity == WAY_NOTE_COUNSELING
                                ? WAY_INFO_COUNSELING_NOTES
                                : WAY_INFO_NOTES);
  way_paper_set_head (paper, head, day);
  way_paper_add_title (paper, title);
  write_signatures (paper, whole, request->today);
  way_paper_add_space (paper, .5);
  for (guint i = 0; facts[i] != NULL; i += 2)
    way_paper_add_pair (paper, 0, facts[i], facts[i + 1]);
  way_paper_add_rule (paper);
  write_sections (paper, whole);
  write_addenda (paper, whole);
  return paper;
}

static WayPaper *
make (WayDb *db, const WayPaperRequest *request, gpointer params, GError **error)
{
  WayNoteWhole *shown = params;
  g_autoptr (WayNoteWhole) whole =
    way_note_repo_read (db, &WAY_RECORD (shown->note)->id, &shown->reader, error);

  if (whole == NULL)
    return NULL;
  if (whole->hidden) {
    g_set_error_literal (error, WAY_ERROR, WAY_ERROR_REFUSED,
                         way_note_hidden_to_words (whole->note));
    return NULL;
  }

  return way_note_paper_write (whole, request);
}

const WayPaperKind way_note_paper = {
  .what = "note",
  .for_third_parties = TRUE,
  .purpose = "progress note",
  .title = N_ ("Print the Note"),
  .make = make,
};
