/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-client-picker.h"
#include "way-contact-form.h"
#include "way-contact-rules.h"
#include "way-form-meeting.h"

G_BEGIN_DECLS

/* For way-contact-form*.c. */
struct _WayContactForm {
  WayPage parent_instance;

  WayForm        *form;
  WayFormMeeting *meeting;
  GListModel     *contacts; /* the one that is edited */
  WayPagedList   *before;   /* the contacts of the client; NULL: nobody is chosen */
  guint           kind;     /* that was chosen last */
  guint           tick_id;  /* the minutes count */
  gboolean        setting;  /* what changes is not typed */
  gboolean        touched;  /* somebody typed, or chose */
  gboolean        saving;

  GtkStack        *stack;
  AdwClamp        *clamp;
  GtkLabel        *state;
  WayContactRules *rules;
  WayClientPicker *client;
  AdwComboRow     *kind_row;
  AdwComboRow     *modality;
  AdwComboRow     *outcome;
  WayDateRow      *happened_on;
  AdwEntryRow     *began;
  AdwEntryRow     *ended;
  AdwEntryRow     *minutes;
  GtkWidget       *counting;
  GtkWidget       *now;
  AdwEntryRow     *place;
  AdwEntryRow     *present;
  AdwEntryRow     *purpose;
  AdwEntryRow     *mood;
  AdwExpanderRow  *support;
  GtkTextView     *support_words;
  AdwEntryRow     *strengths;
  WayDateRow      *next_on;
  AdwEntryRow     *next_words;
  GtkWidget       *attempt;
  AdwExpanderRow  *barriers;
  AdwEntryRow     *barrier_words;
  AdwEntryRow     *reengagement;
  GtkWidget       *afar;
  AdwComboRow     *can_talk;
  AdwEntryRow     *client_location;
  AdwEntryRow     *emergency_address;
  GtkWidget       *as_before;
  AdwEntryRow     *backup_phone;
  AdwEntryRow     *platform;
  AdwEntryRow     *tech_problems;
  WayDateRow      *telehealth_consent_on;
  GtkWidget       *wrong_client;
  GtkWidget       *remove;

  GtkWidget       *editing;
  WayConflictView *conflict; /* instead of it, while somebody chooses */
};

void way_contact_form_show_acts (WayContactForm *self); /* what can be done now */

/* Saving, removing and what else ends it: way-contact-form-save.c. */
void way_contact_form_install_acts (GtkWidgetClass *widget_class);

/* Where help would have come to the last time: way-contact-form-last.c. */
void way_contact_form_last_set_client (WayContactForm *self, const WayId *client_id);
void way_contact_form_last_show (WayContactForm *self);
void way_contact_form_last_take (WayContactForm *self);

/* Its times: way-contact-form-time.c. */
void     way_contact_form_time_init (WayContactForm *self);
void     way_contact_form_time_follow (WayContactForm *self); /* counts on, if it still goes on */
void     way_contact_form_time_stop (WayContactForm *self);
void     way_contact_form_time_end (WayContactForm *self);   /* what counts has ended now */
gboolean way_contact_form_time_check (WayContactForm *self); /* else says what is wrong */

G_END_DECLS
