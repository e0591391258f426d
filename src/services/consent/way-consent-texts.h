/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-time.h"

G_BEGIN_DECLS

/* The words of a consent in the language of who signs it, whatever language the program has:
 * data/texts/consent*.txt.  Plain ones, since nobody agrees to what is not understood. */
typedef struct _WayConsentTexts WayConsentTexts;

/* language: an ISO 639 code such as “es”; English where there are no words in it, or for NULL. */
WayConsentTexts *way_consent_texts_new (const char *language) G_GNUC_WARN_UNUSED_RESULT;
void             way_consent_texts_free (WayConsentTexts *self);

/* The languages there are, such as “en”; NULL at the end.  Static. */
const char *const *way_consent_texts_languages (void);

/* What a language is called in itself: “Español”.  Its code where there are no words in it. */
char *way_consent_texts_dup_language (const char *code) G_GNUC_WARN_UNUSED_RESULT;

/* Borrowed; NULL where the file has no such words. */
const char *way_consent_texts_get (WayConsentTexts *self, const char *group, const char *key);

/* “July 15, 2026”, “15 de julio de 2026”; "" for none. */
char *way_consent_texts_write_day (WayConsentTexts *self, WayDate day) G_GNUC_WARN_UNUSED_RESULT;

/* A sentence of the group with %s in it, filled; further ones may be NULL. */
char *way_consent_texts_fill (WayConsentTexts *self,
                              const char      *group,
                              const char      *key,
                              const char      *first,
                              const char      *second) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WayConsentTexts, way_consent_texts_free)

G_END_DECLS
