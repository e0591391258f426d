/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-client.h"

G_BEGIN_DECLS

/* A text that somebody wrote into a plan may be offered in the plan of somebody else only when it
 * names nobody: not the client it was written for, nor anybody known around the client, and holds
 * no number or address that could lead to a person.
 *
 * whose: what is written about whom the ways of contact lead to (“Tess, sister”), an array of texts
 * or NULL; of these the words that begin like names count. */
gboolean way_plan_offer_names_nobody (const char        *text,
                                      WayClient         *client,
                                      const char *const *whose);

G_END_DECLS
