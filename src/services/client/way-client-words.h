/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-client.h"

G_BEGIN_DECLS

/* What several views say about a client. */

const char *way_client_words_risk_icon (WayClientRisk risk);
const char *way_client_words_risk (WayClientRisk risk); /* “Low” */

/* A number, a time or a code that is read from left to right in every language: between U+2066 and
 * U+2069. */
char *way_client_words_isolate (const char *text) G_GNUC_WARN_UNUSED_RESULT;

/* “Marisol V.”: for a screen that somebody may look at over the shoulder. */
char *way_client_words_short_name (WayClient *client) G_GNUC_WARN_UNUSED_RESULT;

/* Number, birth date and program: what tells two people of one name apart. */
char *way_client_words_facts (WayClient *client) G_GNUC_WARN_UNUSED_RESULT;

/* The rules of the bits of a set, in one line; NULL for none. */
char *way_client_words_rules (WaySet rules) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
