/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-appointment-edit.h"
#include "way-clash-list.h"
#include "way-client-picker.h"
#include "way-form-meeting.h"
#include "way-occurrence.h"
#include "way-repeat-row.h"
#include "way-time-row.h"
#include "way-worker-row.h"

G_BEGIN_DECLS

/* For way-appointment-edit*.c. */

struct _WayAppointmentEdit {
  WayPage parent_instance;

  WayForm        *form;
  WayFormMeeting *meeting;
  GListModel     *appointments; /* the one that is edited */
  WayOccurrence  *one;          /* which of its times; NULL: a new one */
  guint           look_id;
  gboolean        filled;
  gboolean        saving;

  GtkStack        *stack;
  AdwClamp        *clamp;
  GtkLabel        *state;
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

  GtkWidget       *editing;
  WayConflictView *conflict; /* instead of it, while somebody chooses */
};

gboolean way_appointment_edit_is_new (WayAppointmentEdit *self);
void     way_appointment_edit_show_changed (WayAppointmentEdit *self);

/* Saves what the form says, of a series what somebody chooses of it; says what is wrong with it. */
void way_appointment_edit_save (WayAppointmentEdit *self);

G_END_DECLS
