/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-appointment-edit.h"
#include "way-clash-list.h"
#include "way-client-picker.h"
#include "way-occurrence.h"
#include "way-repeat-row.h"
#include "way-time-row.h"
#include "way-worker-row.h"

G_BEGIN_DECLS

/* For way-appointment-edit*.c. */

struct _WayAppointmentEdit {
  WayEditPage parent_instance;

  WayOccurrence *one; /* which of its times; NULL: a new one */
  guint          look_id;

  WayClientPicker *client;
  WayDateRow      *day;
  WayTimeRow      *time;
  AdwEntryRow     *minutes;
  WayClashList    *clashes;
  AdwComboRow     *kind;
  AdwComboRow     *modality;
  AdwEntryRow     *place;
  AdwEntryRow     *words;
  WayWorkerRow    *worker;
  WayRepeatRow    *repeat;
  WayDateRow      *last_on;
  GtkWidget       *acts;
};

/* What is right before it is saved, and saving one of a series, what somebody chooses of it:
 * way-appointment-edit-save.c. */
gboolean way_appointment_edit_check_rows (WayEditPage *page);
void     way_appointment_edit_save (WayEditPage *page);

G_END_DECLS
