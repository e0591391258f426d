/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "way-alert.h"
#include "way-instrument.h"

G_BEGIN_DECLS

#define WAY_TYPE_ALERT_CARD (way_alert_card_get_type ())
G_DECLARE_FINAL_TYPE (WayAlertCard, way_alert_card, WAY, ALERT_CARD, GtkBox)

/* An answer that needs somebody at once: what was answered, what the site says has to be done, and
 * rows to say what was done.  Signals: “changed” (something was checked or typed), “noted” (the
 * button was pressed; it can be when what is said is enough). */

/* The instrument may be NULL, when it is no longer installed. */
void way_alert_card_show (WayAlertCard  *self,
                          WayAlert      *alert,
                          WayInstrument *instrument,
                          const char    *crisis_text);
void way_alert_card_set_said (WayAlertCard *self, WaySet done, const char *words);
/* It may be lower than its words need: they scroll then, and what is pressed stays in sight. */
void way_alert_card_set_shrinks (WayAlertCard *self, gboolean shrinks);
void way_alert_card_set_busy (WayAlertCard *self, gboolean busy);

WayAlert   *way_alert_card_get_alert (WayAlertCard *self); /* borrowed */
WaySet      way_alert_card_get_done (WayAlertCard *self);
const char *way_alert_card_get_words (WayAlertCard *self); /* borrowed */

G_END_DECLS
