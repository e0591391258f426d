/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-time.h"

G_BEGIN_DECLS

/* One measure of one client over time: what it measures, how it is read, and each result.  It knows
 * no instrument and no record: who shows it fills it in.  Members are read freely; they are changed
 * through the functions below only, which keep the points in order. */

typedef struct {
  double from; /* the least value of the band */
  double to;   /* the greatest */
  char  *name; /* for people */
} WaySeriesBand;

typedef enum {
  WAY_SERIES_PLAIN = 0,
  WAY_SERIES_PRORATED = 1 << 0, /* answers were missing, the value is computed from the others */
  WAY_SERIES_NOT_SCORABLE = 1 << 1, /* answered, but there is no value */
} WaySeriesFlags;

typedef struct {
  WayDate        day;   /* a full date */
  double         value; /* NAN when not scorable */
  char          *band;  /* as it was stored with the result; NULL: no band */
  WaySeriesFlags flags;
  char          *note;   /* why it cannot be scored, or how it was asked; or NULL */
  guint          line;   /* which of the lines it belongs to */
  guint          julian; /* the day as a number, for those who count */
} WaySeriesPoint;

/* Results that may be compared with each other: those of one version of a form, asked in one way.
 */
typedef struct {
  char *name;  /* “version 2”, “filled in alone” */
  int   first; /* its first scored point, or -1 */
} WaySeriesLine;

typedef struct {
  char    *name;  /* “PHQ-9”; “PCL-5, Avoidance” */
  char    *title; /* as it stands above what it is about: “PHQ-9”, “PCL-5” */
  char    *about; /* “Depression”, “Avoidance”, or NULL */
  double   low;   /* the whole range of the measure, never that of the results */
  double   high;
  gboolean higher_is_better;
  double   cut_off;      /* the first value of concern in its direction; NAN: none */
  double   reliable;     /* least change that is more than chance; 0: none was published */
  char    *bands_source; /* a citation, or NULL: a setting of the site */
  char    *cut_off_source;
  char    *reliable_source;
  guint    mark;   /* which shape and color; stays with the measure for ever */
  GArray  *bands;  /* WaySeriesBand, from low to high */
  GArray  *lines;  /* WaySeriesLine, at least one when there are points */
  GArray  *points; /* WaySeriesPoint, by day; those of one day in the order they were added */
} WaySeries;

typedef enum {
  WAY_RELIABLE_UNKNOWN, /* no threshold, nothing to compare with, or no value */
  WAY_RELIABLE_NONE,    /* smaller than the threshold */
  WAY_RELIABLE_BETTER,
  WAY_RELIABLE_WORSE,
} WayReliable;

/* high must be greater than low. */
WaySeries *way_series_new (const char *name,
                           const char *about,
                           double      low,
                           double      high,
                           gboolean    higher_is_better) G_GNUC_WARN_UNUSED_RESULT;
void       way_series_free (WaySeries *self);

void way_series_set_title (WaySeries *self, const char *title); /* else it is the name */

/* Bands are added from low to high. */
void way_series_add_band (WaySeries *self, double from, double to, const char *name);
void way_series_set_bands_source (WaySeries *self, const char *source);
void way_series_set_cut_off (WaySeries *self, double cut_off, const char *source);
void way_series_set_reliable (WaySeries *self, double points, const char *source);

/* The line of that name, made if it is not there. */
guint way_series_add_line (WaySeries *self, const char *name);

/* Puts a result in its place.  With NAN, or the flag, it is not scorable.  A band of NULL is looked
 * up among the bands, an empty one is none.  day must be a full date. */
void way_series_add_point (WaySeries     *self,
                           WayDate        day,
                           double         value,
                           const char    *band,
                           WaySeriesFlags flags,
                           const char    *note,
                           guint          line);

/* The last band that begins at the value or below it; NULL when there is none. */
const WaySeriesBand *way_series_find_band (const WaySeries *self, double value);

guint                 way_series_get_n_points (const WaySeries *self);
const WaySeriesPoint *way_series_get_point (const WaySeries *self, guint index);
gboolean              way_series_point_is_scored (const WaySeriesPoint *point);

/* The index of a scored point, or -1: the first and the last of all, the nearest before one on the
 * same line, and the first on its line, against which its change is told. */
int way_series_get_first (const WaySeries *self);
int way_series_get_last (const WaySeries *self);
int way_series_get_previous (const WaySeries *self, guint index);
int way_series_get_baseline (const WaySeries *self, guint index);

/* Does a new line begin here: is the result before it, scored or not, on another one? */
gboolean way_series_begins_line (const WaySeries *self, guint index);

/* Its value minus that of its baseline; NAN where either is missing, and for a baseline itself. */
double way_series_get_change (const WaySeries *self, guint index);

/* Is that change at least the threshold, and in which direction? */
WayReliable way_series_get_reliable (const WaySeries *self, guint index);

/* The points of days from first to last (both included): index of the first one, and how many. */
guint way_series_find_days (const WaySeries *self, WayDate first, WayDate last, guint *n);

/* What to write at the axis, ascending: the ends of the range, where bands begin, the cut-off, and
 * round numbers where there is room between those.  Array of double. */
GArray *way_series_get_ticks (const WaySeries *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WaySeries, way_series_free)

G_END_DECLS
