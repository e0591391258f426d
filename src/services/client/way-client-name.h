/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-client.h"

G_BEGIN_DECLS

/* How the screen calls a client: the only way by which a view comes to a name, so that all of them
 * can be hidden at once where others look on.  Paper and files always say the whole name, for which
 * there is way_client_dup_name(); a lint keeps it out of the views. */

/* Initials instead of names.  What is shown already does not change: whoever calls it shows it
 * anew.  Any thread may ask. */
void     way_client_name_set_hidden (gboolean hidden);
gboolean way_client_name_is_hidden (void);

/* “Marisol Vega”, or “M. V.” */
char *way_client_name_show (WayClient *client) G_GNUC_WARN_UNUSED_RESULT;

/* The same of a name that stands alone, such as another name; of several, one a line. */
char *way_client_name_show_text (const char *name) G_GNUC_WARN_UNUSED_RESULT;

/* Whether what a field says is a name of a client. */
gboolean way_client_name_is_in (GType type, const WayField *field);

G_END_DECLS
