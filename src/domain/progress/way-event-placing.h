/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Words for moments on a line, so that none covers another.  Each event has a stem at its own x,
 * from the plot up to its row, and its words right or left of the stem.  Words of one row keep a
 * gap, and no stem passes through the words of a row below its own.
 *
 * Where it is crowded the words give way step by step: shortened; numbers where neighbors are near;
 * numbers everywhere; one number for a cluster (“4–7”).  Numbers have a key elsewhere. */

#define WAY_EVENT_ROWS 5

/* How wide words would be drawn, in the unit of x. */
typedef double (*WayEventMeasure) (const char *words, gboolean strong, gpointer data);

typedef struct {
  double      x;      /* given, ascending */
  const char *words;  /* given */
  gboolean    strong; /* given: drawn bold */

  char    *text;   /* placed: what to write; empty when a neighbor speaks for it */
  double   width;  /* of the text */
  int      row;    /* counted from the plot; -1: only the line */
  gboolean left;   /* the words end at the stem */
  guint    number; /* its line in the key, or 0 */
} WayEventFlag;

typedef enum {
  WAY_EVENT_WHOLE,
  WAY_EVENT_SHORTENED,
  WAY_EVENT_SOME_NUMBERS,
  WAY_EVENT_NUMBERS,
  WAY_EVENT_CLUSTERS,
  WAY_EVENT_LINES_ONLY, /* nothing fits; the key still names them all */
} WayEventManner;

typedef struct {
  WayEventManner manner;
  guint          n_rows;
  guint          n_numbers;
} WayEventPlacing;

/* Places n events between low and high.  text is the size of a caption, the measure of all gaps. */
WayEventPlacing way_event_place (WayEventFlag   *flags,
                                 guint           n,
                                 double          low,
                                 double          high,
                                 double          text,
                                 WayEventMeasure measure,
                                 gpointer        data);

/* Frees the texts, not the array. */
void way_event_flags_clear (WayEventFlag *flags, guint n);

/* Where the words of a placed flag begin. */
double way_event_flag_get_start (const WayEventFlag *flag, double text);

G_END_DECLS
