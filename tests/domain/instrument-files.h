/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-instrument-file.h"

/* The instruments that ship, in data/instruments. */
static const char *const shipped_instruments[] = { "audit-c", "barc-10", "gad-7",           "pcl-5",
                                                   "phq-2",   "phq-9",   "readiness-rulers" };

/* In a further language of its file; NULL: in its first. */
static inline WayInstrument *
load_instrument_in (const char *id, const char *language)
{
  g_autofree char *name = g_strconcat (id, ".instrument", NULL);
  g_autofree char *path =
    g_test_build_filename (G_TEST_DIST, "..", "data", "instruments", name, NULL);
  g_autofree char *data = NULL;
  g_autoptr (GError) error = NULL;
  WayInstrument *instrument;
  gsize          length;

  g_file_get_contents (path, &data, &length, &error);
  g_assert_no_error (error);
  instrument = way_instrument_new_in_language (data, length, language, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (instrument);
  return instrument;
}

static inline WayInstrument *
load_instrument (const char *id)
{
  return load_instrument_in (id, NULL);
}
