/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-crisis.h"

G_BEGIN_DECLS

/* What a site types in its preferences, a thing a line. */

/* “Crisis line: 988 (call or text)”. */
typedef struct {
  char *name;
  char *number; /* NULL: the line names none */
  char *note;   /* NULL: none */
} WayCrisisNumber;

/* Of WayCrisisNumber, in the order of the lines. */
GPtrArray *way_crisis_numbers_read (const char *text) G_GNUC_WARN_UNUSED_RESULT;

/* The steps of one kind, and after them those that belong to every crisis: lines below one that
 * names a kind (“Overdose:”, in the language of the program or in English) are of that kind only.
 * None twice; NULL-terminated. */
char **way_crisis_steps_read (const char *text, WayCrisisKind kind) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
