/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Sums of money are whole hundredths of the currency in which the site pays, so that they add up.
 */

/* “12.50”, as the locale writes it; no currency, as there is only one. */
char *way_money_write (gint64 hundredths) G_GNUC_WARN_UNUSED_RESULT;

/* “12”, “12.5”, “12,50”, “ $ 12.50 ”: what people type, with the point or the comma before at most
 * two digits.  FALSE when it is no sum, or too large to be one. */
gboolean way_money_read (const char *text, gint64 *hundredths);

G_END_DECLS
