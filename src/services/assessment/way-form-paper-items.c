/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>
#include <stdlib.h>

#include "way-form-paper-private.h"
#include "way-scoring-words.h"

/* So many answers can stand beside an item, each in a column of its own. */
#define COLUMNS_MAX  6
#define COLUMN_SHARE 1.3
#define VALUE_SHARE  .8
#define TEXT_SHARE   5

/* More answers than that stand in one line, if they are numbers. */
#define RULER_MIN 7
#define RULER_MAX 12

typedef struct {
  WayPaper            *paper;
  const WayInstrument *instrument;
  const WayAnswers    *answers; /* NULL: blank */
  WayCatalog          *words;
} Pen;

static WayAnswer
answer_of (const Pen *pen, guint item)
{
  const WayAnswer open = { .state = WAY_ANSWER_OPEN };

  return pen->answers != NULL ? way_answers_get (pen->answers, item) : open;
}

/* “3. Trouble falling asleep”; on a filled form also what stands in place of an answer. */
static char *
describe (const Pen *pen, guint index)
{
  const WayInstrumentItem *item = way_instrument_get_item (pen->instrument, index);
  const WayAnswer          answer = answer_of (pen, index);
  g_autofree char         *words = NULL;

  if (pen->answers == NULL || answer.state == WAY_ANSWER_GIVEN)
    return g_strdup_printf ("%u. %s", index + 1, item->text);

  words = way_answer_to_words (item, answer);
  return g_strdup_printf ("%u. %s [%s]", index + 1, item->text, words);
}

static const char *
box_of (WayAnswer answer, int value)
{
  return answer.state == WAY_ANSWER_GIVEN && answer.value == value ? way_paper_ticked_box
                                                                   : way_paper_box;
}

/* --- a grid: items that share their answers --- */

static guint
count_alike (const Pen *pen, guint from)
{
  const WayInstrumentOptions *options = way_instrument_get_item (pen->instrument, from)->options;
  const guint                 n = way_instrument_get_n_items (pen->instrument);
  guint                       to = from;

  while (to < n && way_instrument_get_item (pen->instrument, to)->options == options)
    to++;

  return to - from;
}

static void
add_grid (const Pen *pen, guint from, guint count)
{
  const WayInstrumentOptions *options = way_instrument_get_item (pen->instrument, from)->options;
  const guint                 n = options->n_options;
  const guint                 n_columns = pen->answers != NULL ? n + 2 : n + 1;
  WayPaperColumn              columns[COLUMNS_MAX + 2] = { { "", TEXT_SHARE, FALSE } };
  g_auto (GStrv) titles = g_new0 (char *, n + 1);

  for (guint i = 0; i < n; i++) {
    titles[i] = g_strdup_printf ("%s\n%d", options->options[i].words, options->options[i].value);
    columns[i + 1] = (WayPaperColumn){ titles[i], COLUMN_SHARE, TRUE };
  }

  /* The number beside the boxes is for who hears the paper read out. */
  columns[n + 1] =
    (WayPaperColumn){ way_catalog_get (pen->words, N_ ("Value")), VALUE_SHARE, TRUE };
  way_paper_begin_table (pen->paper, columns, n_columns);
  for (guint i = from; i < from + count; i++) {
    const WayAnswer  answer = answer_of (pen, i);
    g_autofree char *text = describe (pen, i);
    g_autofree char *value = g_strdup_printf ("%d", answer.value);
    const char      *cells[COLUMNS_MAX + 2] = { text };

    for (guint k = 0; k < n; k++)
      cells[k + 1] = box_of (answer, options->options[k].value);
    cells[n + 1] = answer.state == WAY_ANSWER_GIVEN ? value : NULL;
    way_paper_add_row (pen->paper, WAY_PAPER_PLAIN, cells);
  }
  way_paper_end_table (pen->paper);
}

/* --- one item by itself --- */

/* A row of numbers, whose ends alone have words. */
static gboolean
is_ruler (const WayInstrumentOptions *options)
{
  if (options->n_options < RULER_MIN || options->n_options > RULER_MAX)
    return FALSE;

  for (guint i = 1; i + 1 < options->n_options; i++) {
    char *end = NULL;

    if (strtol (options->options[i].words, &end, 10) != options->options[i].value || *end != '\0')
      return FALSE;
  }

  return TRUE;
}

static void
add_ruler (const Pen *pen, const WayInstrumentOptions *options, WayAnswer answer)
{
  const guint      n = options->n_options;
  WayPaperColumn   columns[RULER_MAX] = { 0 };
  const char      *cells[RULER_MAX] = { 0 };
  g_autofree char *ends = NULL;
  g_auto (GStrv) titles = g_new0 (char *, n + 1);

  for (guint i = 0; i < n; i++) {
    titles[i] = g_strdup_printf ("%d", options->options[i].value);
    columns[i] = (WayPaperColumn){ titles[i], 1, TRUE };
    cells[i] = box_of (answer, options->options[i].value);
  }

  way_paper_begin_table (pen->paper, columns, n);
  way_paper_add_row (pen->paper, WAY_PAPER_PLAIN, cells);
  way_paper_end_table (pen->paper);
  /* TRANSLATORS: the ends of a row of numbers, each with its words: “0: Not at all    10: …”. */
  ends =
    g_strdup_printf (_ ("%d: %s    %d: %s"), options->options[0].value, options->options[0].words,
                     options->options[n - 1].value, options->options[n - 1].words);
  way_paper_add_text (pen->paper, 0, WAY_PAPER_SMALL, ends);
}

static void
add_list (const Pen *pen, const WayInstrumentItem *item, WayAnswer answer)
{
  static const WayPaperColumn columns[] = { { NULL, 1, TRUE }, { NULL, 16, FALSE } };

  way_paper_begin_table (pen->paper, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; i < item->options->n_options; i++) {
    const int        value = item->options->options[i].value;
    g_autofree char *words =
      way_answer_to_words (item, (WayAnswer){ .state = WAY_ANSWER_GIVEN, .value = value });
    const char *const cells[] = { box_of (answer, value), words };

    way_paper_add_row (pen->paper, WAY_PAPER_PLAIN, cells);
  }
  way_paper_end_table (pen->paper);
}

static void
add_item (const Pen *pen, guint index)
{
  const WayInstrumentItem *item = way_instrument_get_item (pen->instrument, index);
  g_autofree char         *text = describe (pen, index);

  way_paper_add_space (pen->paper, .5);
  way_paper_begin_group (pen->paper);
  way_paper_add_text (pen->paper, 0, WAY_PAPER_BOLD, text);
  if (is_ruler (item->options) && !way_paper_is_large (pen->paper))
    add_ruler (pen, item->options, answer_of (pen, index));
  else
    add_list (pen, item, answer_of (pen, index));
  if (answer_of (pen, index).state == WAY_ANSWER_GIVEN) {
    g_autofree char *words = way_answer_to_words (item, answer_of (pen, index));

    way_paper_add_pair (pen->paper, 0, way_catalog_get (pen->words, N_ ("Answer")), words);
  }
  way_paper_end_group (pen->paper);
}

void
way_form_paper_add_items (WayPaper            *paper,
                          const WayInstrument *instrument,
                          const WayAnswers    *answers)
{
  g_autoptr (WayCatalog) words = way_catalog_new (way_instrument_get_language (instrument));
  const Pen   pen = { paper, instrument, answers, words };
  const guint n = way_instrument_get_n_items (instrument);

  for (guint i = 0; i < n;) {
    const guint count = count_alike (&pen, i);
    const guint n_options = way_instrument_get_item (instrument, i)->options->n_options;

    /* Large letters have no room for columns. */
    if (count > 1 && n_options <= COLUMNS_MAX && !way_paper_is_large (paper))
      add_grid (&pen, i, count);
    for (guint k = i;
         (count == 1 || n_options > COLUMNS_MAX || way_paper_is_large (paper)) && k < i + count;
         k++)
      add_item (&pen, k);
    i += count;
  }
}
