/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-letter-paper.h"

#include <glib/gi18n.h>
#include <string.h>

#include "way-letter-text.h"
#include "way-letter-words.h"

/* A paragraph tells what its part tells, at least about whom the letter is.  One that tells several
 * things at once goes only where all may. */
static WayInfoClass
class_of (GPtrArray *parts, const char *paragraph)
{
  for (guint i = 0; parts != NULL && i < parts->len; i++) {
    const WayLetterPart *part = g_ptr_array_index (parts, i);

    if (part->classes.bits == 0 || strstr (part->text, paragraph) == NULL)
      continue;
    for (guint n = 0; n < WAY_N_INFO_CLASSES; n++) {
      if (way_set_is_only (part->classes, n))
        return n;
    }
    return WAY_INFO_WHOLE;
  }

  return WAY_INFO_IDENTITY;
}

WayPaper *
way_letter_paper_write (const WayLetter *letter, const char *whole, gboolean large)
{
  WayPaper *paper = way_paper_new (large);
  g_autoptr (GPtrArray) parts = way_letter_text_read (letter->body, NULL);
  g_auto (GStrv) paragraphs = g_strsplit (whole != NULL ? whole : "", "\n\n", -1);

  for (guint i = 0; paragraphs[i] != NULL; i++) {
    const gboolean is_title = g_strcmp0 (paragraphs[i], letter->title) == 0;

    if (*g_strstrip (paragraphs[i]) == '\0')
      continue;
    way_paper_set_class (paper, class_of (parts, paragraphs[i]));
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

static WayAddressee *
make_addressee (gpointer params)
{
  return way_letter_make_addressee (params);
}

const WayPaperKind way_letter_paper = {
  .what = "letter",
  .purpose = "letter",
  .title = N_ ("Print the Letter"),
  .for_third_parties = TRUE,
  .make_addressee = make_addressee,
  .make = make,
};
