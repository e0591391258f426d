/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-letter-paper.h"

#include <glib/gi18n.h>

#include "way-letter-words.h"

WayPaper *
way_letter_paper_write (const WayLetter *letter, const char *whole, gboolean large)
{
  WayPaper *paper = way_paper_new (large);
  g_auto (GStrv) paragraphs = g_strsplit (whole != NULL ? whole : "", "\n\n", -1);

  for (guint i = 0; paragraphs[i] != NULL; i++) {
    const gboolean is_title = g_strcmp0 (paragraphs[i], letter->title) == 0;

    if (*g_strstrip (paragraphs[i]) == '\0')
      continue;
    if (is_title)
      way_paper_add_space (paper, 1);
    way_paper_add_text (paper, 0, is_title ? WAY_PAPER_BOLD : WAY_PAPER_PLAIN, paragraphs[i]);
    way_paper_add_space (paper, .6);
  }
  return paper;
}

static WayPaper *
make (WayDb *db, const WayPaperRequest *request, gpointer params, GError **error)
{
  const WayLetter *letter = params;

  return way_letter_paper_write (letter, letter->final_text, request->large);
}

const WayPaperKind way_letter_paper = {
  .what = "letter",
  .purpose = "letter",
  .title = N_ ("Print the Letter"),
  .make = make,
};
