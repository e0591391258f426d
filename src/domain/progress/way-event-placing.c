/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-event-placing.h"

#include <math.h>
#include <string.h>

#define GAP            .4  /* between stem and words, in caption sizes */
#define NEAR           7   /* neighbors nearer than this get numbers */
#define CLUSTER        3.2 /* events nearer than this to the first share one number */
#define WIDER_CLUSTERS 4   /* tries, each doubling that */
#define LONG_WORDS     16  /* characters: longer words can be shortened */
#define SHORT_WORDS    14
#define MAX_NODES      9000 /* of the search: some milliseconds */

typedef struct {
  WayEventFlag *flags;
  guint         n;
  double        low;
  double        high;
  double        gap;
  double        reach; /* no words go farther from their stem */
  guint         nodes;
  double        best_cost;
  int          *pick; /* row * 2 + left, of each flag so far */
  int          *best;
} Search;

static double
start_of (const WayEventFlag *flag, gboolean left, double gap)
{
  return left ? flag->x - gap - flag->width : flag->x + gap;
}

static gboolean
is_within (double x, double start, double end, double gap)
{
  return x > start - gap && x < end + gap;
}

/* Do the words or the stem of flag i, placed so, meet those of a flag before it? */
static gboolean
fits_beside (const Search *search, guint i, int row, gboolean left, guint j)
{
  const WayEventFlag *mine = &search->flags[i];
  const WayEventFlag *other = &search->flags[j];
  const int           other_row = search->pick[j] / 2;
  const double        gap = search->gap;
  const double        a = start_of (mine, left, gap);
  const double        b = a + mine->width;
  const double        c = start_of (other, search->pick[j] % 2, gap);
  const double        d = c + other->width;

  if (other->width <= 0)
    return TRUE;
  if (other_row == row && a < d + 2 * gap && c < b + 2 * gap)
    return FALSE;
  if (other_row >= row && is_within (other->x, a, b, gap)) /* its stem through my words */
    return FALSE;
  if (other_row <= row && is_within (mine->x, c, d, gap)) /* my stem through its words */
    return FALSE;
  return TRUE;
}

static gboolean
fits (const Search *search, guint i, int row, gboolean left)
{
  const WayEventFlag *flag = &search->flags[i];
  const double        start = start_of (flag, left, search->gap);

  if (flag->width <= 0)
    return row == 0 && !left;
  if (start < search->low || start + flag->width > search->high)
    return FALSE;
  /* The nearest first: it is the likeliest to be in the way, and what is far enough ends the loop.
   */
  for (guint j = i; j > 0; j--) {
    if (start - search->flags[j - 1].x > search->reach)
      break;
    if (!fits_beside (search, i, row, left, j - 1))
      return FALSE;
  }
  return TRUE;
}

/* Branch and bound over row and side.  Low rows and the right side are cheap, and tried first. */
static void
search_from (Search *search, guint i, double cost)
{
  if (cost >= search->best_cost || ++search->nodes > MAX_NODES)
    return;
  if (i == search->n) {
    search->best_cost = cost;
    memcpy (search->best, search->pick, search->n * sizeof (int));
    return;
  }

  for (int row = 0; row < WAY_EVENT_ROWS; row++)
    for (int left = 0; left < 2; left++)
      if (fits (search, i, row, left)) {
        search->pick[i] = row * 2 + left;
        search_from (search, i + 1, cost + 4 * row * row + 3 * row + 2 * left);
      }
}

static gboolean
search_places (WayEventFlag *flags, guint n, double low, double high, double gap)
{
  g_autofree int *pick = g_new0 (int, n + 1);
  g_autofree int *best = g_new0 (int, n + 1);
  Search          search = { flags, n, low, high, gap, 4 * gap, 0, INFINITY, pick, best };

  for (guint i = 0; i < n; i++)
    search.reach = MAX (search.reach, flags[i].width + 4 * gap);
  search_from (&search, 0, 0);
  if (isinf (search.best_cost))
    return FALSE;

  for (guint i = 0; i < n; i++) {
    flags[i].row = flags[i].width > 0 ? best[i] / 2 : -1;
    flags[i].left = best[i] % 2;
  }
  return TRUE;
}

static void
set_text (WayEventFlag *flag, char *text)
{
  g_free (flag->text);
  flag->text = text;
}

static char *
shorten (const char *words)
{
  g_autofree char *head = NULL;

  if (g_utf8_strlen (words, -1) <= LONG_WORDS)
    return g_strdup (words);

  head = g_strchomp (g_utf8_substring (words, 0, SHORT_WORDS));
  return g_strconcat (head, "…", NULL);
}

static gboolean
is_crowded (const WayEventFlag *flags, guint n, guint i, double text)
{
  return (i > 0 && flags[i].x - flags[i - 1].x < NEAR * text) ||
         (i + 1 < n && flags[i + 1].x - flags[i].x < NEAR * text);
}

static void
join_clusters (WayEventFlag *flags, guint n, double reach)
{
  guint next;

  for (guint i = 0; i < n; i = next) {
    for (next = i + 1; next < n && flags[next].x - flags[i].x < reach; next++)
      set_text (&flags[next], g_strdup (""));
    if (next - i > 1)
      set_text (&flags[i], g_strdup_printf ("%u–%u", flags[i].number, flags[next - 1].number));
  }
}

/* Says what each flag would read.  Returns how many have numbers. */
static guint
choose_texts (WayEventFlag *flags, guint n, WayEventManner manner, double text, double reach)
{
  guint n_numbers = 0;

  for (guint i = 0; i < n; i++) {
    WayEventFlag *flag = &flags[i];

    flag->number = 0;
    if (manner == WAY_EVENT_SHORTENED) {
      set_text (flag, shorten (flag->words));
    } else if (manner == WAY_EVENT_WHOLE ||
               (manner == WAY_EVENT_SOME_NUMBERS && !is_crowded (flags, n, i, text))) {
      set_text (flag, g_strdup (flag->words));
    } else {
      flag->number = ++n_numbers;
      set_text (flag, g_strdup_printf ("%u", flag->number));
    }
  }
  if (manner == WAY_EVENT_CLUSTERS)
    join_clusters (flags, n, reach);
  return n_numbers;
}

static WayEventPlacing
finish (const WayEventFlag *flags, guint n, WayEventManner manner, guint n_numbers)
{
  WayEventPlacing placing = { manner, 0, n_numbers };

  for (guint i = 0; i < n; i++)
    placing.n_rows = MAX (placing.n_rows, (guint)(flags[i].row + 1));
  return placing;
}

WayEventPlacing
way_event_place (WayEventFlag   *flags,
                 guint           n,
                 double          low,
                 double          high,
                 double          text,
                 WayEventMeasure measure,
                 gpointer        data)
{
  double reach = CLUSTER * text;
  guint  n_numbers = 0;

  for (guint try = 0; try < WAY_EVENT_CLUSTERS + WIDER_CLUSTERS; try++) {
    const WayEventManner manner = MIN (try, WAY_EVENT_CLUSTERS);

    n_numbers = choose_texts (flags, n, manner, text, reach);
    for (guint i = 0; i < n; i++)
      flags[i].width = *flags[i].text != '\0' ? measure (flags[i].text, flags[i].strong, data) : 0;
    if (search_places (flags, n, low, high, GAP * text))
      return finish (flags, n, manner, n_numbers);
    if (manner == WAY_EVENT_CLUSTERS)
      reach *= 2;
  }

  for (guint i = 0; i < n; i++) {
    set_text (&flags[i], g_strdup (""));
    flags[i].width = 0;
    flags[i].row = -1;
  }
  return finish (flags, n, WAY_EVENT_LINES_ONLY, n_numbers);
}

void
way_event_flags_clear (WayEventFlag *flags, guint n)
{
  for (guint i = 0; i < n; i++)
    g_clear_pointer (&flags[i].text, g_free);
}

double
way_event_flag_get_start (const WayEventFlag *flag, double text)
{
  return start_of (flag, flag->left, GAP * text);
}
