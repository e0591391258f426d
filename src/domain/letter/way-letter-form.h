/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-letter.h"

G_BEGIN_DECLS

/* A kind of letter that may be begun from: a plain text file “housing.letter”, or
 * “housing.es.letter” in another language.  First lines “name: value”, then a blank line, then the
 * text in parts (way-letter-text.h) with “{names}” of way-letter-field.h: title    what the letter
 * is about; required to       “client”, “organization” or “named”: whom such a letter usually goes
 * to purpose  a word of way-purpose.h source   where the words come from; required enclosed what
 * usually lies with it Lines that begin with “#” before the text are remarks. */
typedef struct _WayLetterForm WayLetterForm;

/* name: of the file.  Each failure is WAY_ERROR_INVALID and says what is wrong where. */
WayLetterForm *way_letter_form_read (const char *name,
                                     const char *text,
                                     GError    **error) G_GNUC_WARN_UNUSED_RESULT;
WayLetterForm *way_letter_form_ref (WayLetterForm *self);
void           way_letter_form_unref (WayLetterForm *self);

const char *way_letter_form_get_id (const WayLetterForm *self);
const char *way_letter_form_get_language (const WayLetterForm *self); /* “en” */
const char *way_letter_form_get_title (const WayLetterForm *self);
WayLetterTo way_letter_form_get_to (const WayLetterForm *self);
WayPurpose  way_letter_form_get_purpose (const WayLetterForm *self);
const char *way_letter_form_get_enclosed (const WayLetterForm *self); /* may be NULL */
const char *way_letter_form_get_source (const WayLetterForm *self);
const char *way_letter_form_get_text (const WayLetterForm *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WayLetterForm, way_letter_form_unref)

G_END_DECLS
