/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-resource.h"

G_BEGIN_DECLS

/* What is said of a resource in one line. */

/* “Shelter · Free · English, Spanish”. */
char *way_resource_words_about (WayResource *self) G_GNUC_WARN_UNUSED_RESULT;

/* “555 0142 · 12 Harbor St, north side”; NULL for nothing. */
char *way_resource_words_reach (WayResource *self) G_GNUC_WARN_UNUSED_RESULT;

/* “Not verified for 95 days”, “Never verified”; NULL while nobody has to ask. */
char *way_resource_words_stale (const WayResource *self, WayDate today) G_GNUC_WARN_UNUSED_RESULT;

/* “Verified on 12 Sep 2026 by Alex Doe”, “Never verified”.  name: of who did; may be NULL. */
char *way_resource_words_verified (const WayResource *self,
                                   const char        *name) G_GNUC_WARN_UNUSED_RESULT;

/* “Open now, until 17:00”, “Closed now, opens Monday 09:00”, “Open day and night”; NULL where the
 * hours are not known or mean nothing.  now: local. */
char *way_resource_words_open (const WayResource *self, GDateTime *now) G_GNUC_WARN_UNUSED_RESULT;

/* The labels of what a field says, “English, Spanish”; its text where it has no words of its own;
 * NULL for nothing, and for what nobody has asked yet. */
char *way_resource_words_field (WayResource *self, const char *field) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
