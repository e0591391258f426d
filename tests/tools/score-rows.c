/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Scores rows of answers, “INSTRUMENT|CONTEXT|ANSWERS” a line, and prints one line of JSON for
 * each: what a second implementation is compared with.  A row that is refused prints
 * {"refused":true}. */
#include <stdio.h>
#include <stdlib.h>

#include "way-instruments.h"
#include "way-score-json.h"

static gboolean
score_row (const WayInstruments *instruments, const char *row)
{
  g_auto (GStrv) cells = g_strsplit (row, "|", 3);
  g_auto (GStrv) contexts = NULL;
  g_auto (GStrv) answers = NULL;
  g_autofree char *json = NULL;
  WayInstrument   *instrument;

  if (g_strv_length (cells) != 3)
    return FALSE;
  instrument = way_instruments_lookup (instruments, cells[0], NULL);
  if (instrument == NULL)
    return FALSE;

  contexts = g_strsplit (cells[1], " ", -1);
  answers = g_strsplit (cells[2], " ", -1);
  json = way_score_words_to_json (instrument, (const char *const *)answers,
                                  (const char *const *)contexts, NULL);
  puts (json != NULL ? json : "{\"refused\":true}");
  return TRUE;
}

int
main (void)
{
  g_auto (GStrv) dirs = way_instruments_get_default_dirs ();
  g_autoptr (GError) error = NULL;
  g_autoptr (WayInstruments) instruments = way_instruments_load ((const char *const *)dirs, &error);
  char line[4096];

  if (instruments == NULL) {
    fprintf (stderr, "%s\n", error->message);
    return EXIT_FAILURE;
  }

  while (fgets (line, sizeof line, stdin) != NULL) {
    if (!score_row (instruments, g_strchomp (line))) {
      fprintf (stderr, "Cannot read the row “%s”\n", line);
      return EXIT_FAILURE;
    }
  }

  return EXIT_SUCCESS;
}
