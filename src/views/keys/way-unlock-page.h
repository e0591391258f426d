/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "way-caseload.h"

G_BEGIN_DECLS

#define WAY_TYPE_UNLOCK_PAGE (way_unlock_page_get_type ())
G_DECLARE_FINAL_TYPE (WayUnlockPage, way_unlock_page, WAY, UNLOCK_PAGE, AdwBin)

/* Asks for the passphrase, or the recovery code, and says in words why the keyring did not open the
 * caseload.  Signals: “unlocked”; “failed” (GError) when what is on the disk cannot be opened,
 * which no passphrase mends; “return” (see way_unlock_page_offer_return()). */

/* Call it each time the page comes to the front.  locked: it was open before.  answer: what the
 * keyring said; WAY_KEYRING_OFF when it was not asked. */
void way_unlock_page_ask (WayUnlockPage   *self,
                          WayCaseload     *caseload,
                          gboolean         locked,
                          WayKeyringAnswer answer);

/* Words below the entry until something else happens there. */
void way_unlock_page_warn (WayUnlockPage *self, const char *words);

/* A button that leads back to what was there, until the next call of way_unlock_page_ask(). */
void way_unlock_page_offer_return (WayUnlockPage *self, const char *label);

/* The demo keeps nobody out: its passphrase stands on the page. */
void way_unlock_page_set_demo (WayUnlockPage *self, const char *passphrase);

/* Asks for the recovery code instead. */
void way_unlock_page_show_code (WayUnlockPage *self);

/* Forgets what was typed. */
void way_unlock_page_clear (WayUnlockPage *self);

const char *way_unlock_page_get_message (WayUnlockPage *self); /* "" for none */

/* What an answer of the keyring means for the person, or NULL when there is nothing to say. */
const char *way_keyring_answer_words (WayKeyringAnswer answer);

G_END_DECLS
