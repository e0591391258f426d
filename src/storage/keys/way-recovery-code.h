/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-secret.h"

G_BEGIN_DECLS

/* The recovery code of a caseload: 160 random bits, written as nine groups of four characters that
 * people don't mix up (Crockford's base 32: no I, L, O, U).  The last group is a checksum of 20
 * bits, so that a slip of the pen is told from a wrong code. */

#define WAY_RECOVERY_CODE_SIZE   20 /* bytes */
#define WAY_RECOVERY_CODE_GROUPS 9
#define WAY_RECOVERY_CODE_GROUP  4 /* characters */

WaySecret *way_recovery_code_make (void) G_GNUC_WARN_UNUSED_RESULT; /* the bits */

/* “7K2M-…-9QXA”. */
WaySecret *way_recovery_code_to_text (const WaySecret *bits) G_GNUC_WARN_UNUSED_RESULT;

/* As it was typed: case, blanks and dashes don't matter, O is 0, I and L are 1.  WAY_ERROR_INVALID
 * says what is wrong, in words for the person who typed it. */
WaySecret *way_recovery_code_from_text (const char *text, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/* Whether what was typed is that group (from 0) of the code. */
gboolean way_recovery_code_has_group (const char *code, guint group, const char *typed);

G_END_DECLS
