/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-contact.h"

G_BEGIN_DECLS

/* A contact in words, as lists and papers say it. */

/* “Call · 12 minutes · No answer”: kind, length, and what became of it where it was not reached. */
char *way_contact_words_title (const WayContact *self) G_GNUC_WARN_UNUSED_RESULT;

/* “14:30–15:23”, isolated for languages that are read from right to left; NULL: nobody noted it. */
char *way_contact_words_hours (const WayContact *self) G_GNUC_WARN_UNUSED_RESULT;

/* What it was about, in one line: its purpose, else the support, else what was in the way; NULL for
 * nothing. */
char *way_contact_words_about (const WayContact *self) G_GNUC_WARN_UNUSED_RESULT;

/* “Next: 28 Sep 2026, bring the letter”; NULL for nothing. */
char *way_contact_words_next (const WayContact *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
