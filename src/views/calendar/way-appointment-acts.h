/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-calendar-change.h"
#include "way-page.h"

G_BEGIN_DECLS

/* What is done with one time of an appointment, from wherever it is shown: each is one act, told in
 * a toast with Undo. */

void way_appointment_act_arrived (WayPage *page, WayOccurrence *one);
void way_appointment_act_book_again (WayPage *page, WayOccurrence *one);

/* Asks which steps of outreach become tasks. */
void way_appointment_act_no_show (WayPage *page, WayOccurrence *one);

/* Asks why, and, of a series, which. */
void way_appointment_act_cancel (WayPage *page, WayOccurrence *one);

/* Opens it to be changed. */
void way_appointment_act_open (WayPage *page, WayOccurrence *one);

/* Asks which of a series is meant; func is called with the answer, unless nothing is. */
typedef void (*WayScopeFunc) (WaySeriesScope scope, gpointer user_data);
void way_appointment_ask_scope (GtkWidget   *widget,
                                const char  *heading,
                                WayScopeFunc func,
                                gpointer     user_data);

G_END_DECLS
