/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "way-caseload.h"

G_BEGIN_DECLS

#define WAY_TYPE_GATE (way_gate_get_type ())
G_DECLARE_FINAL_TYPE (WayGate, way_gate, WAY, GATE, AdwBin)

/* Everything before an open caseload: looking, first run, recovery code, unlocking, and what is
 * said when the records cannot be opened.  Signals: “opened” (work may begin), “demo” (the demo was
 * asked for), “return” (see way_gate_offer_return()). */
void way_gate_set_caseload (WayGate *self, WayCaseload *caseload);

/* Its unlock page says the passphrase of the demo. */
void way_gate_set_demo (WayGate *self, const char *passphrase);

/* Looks what is there, and at the start of the program asks the keyring. */
void way_gate_start (WayGate *self);

/* The caseload was locked. */
void way_gate_lock (WayGate *self);

/* A button beside the passphrase, until it is asked for anew; NULL: none. */
void way_gate_offer_return (WayGate *self, const char *label);

/* It was, but not as it should: words for the unlock page. */
void way_gate_lock_failed (WayGate *self, const GError *error);

/* A new recovery code, to be written down and proven before work begins. */
void way_gate_show_code (WayGate *self, const char *code);

/* Whether the only recovery code is here, shown or hidden by a lock, and nobody has proven yet to
 * have it on paper.  After drop it is gone for good. */
gboolean way_gate_holds_code (WayGate *self);
void     way_gate_drop_code (WayGate *self);

/* Words above the page in front, such as why a demo could not be made. */
void way_gate_show_error (WayGate *self, const GError *error);

/* looking, welcome, create, code, unlock, new-passphrase, broken */
const char *way_gate_get_page (WayGate *self);

/* Escape and Alt+Left. */
void way_gate_back (WayGate *self);

G_END_DECLS
