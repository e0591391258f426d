/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-page.h"

G_BEGIN_DECLS

#define WAY_TYPE_CONTACT_FORM (way_contact_form_get_type ())
G_DECLARE_FINAL_TYPE (WayContactForm, way_contact_form, WAY, CONTACT_FORM, WayPage)

/* A contact: a new one, whose minutes count while it is written, or the subject of the page.  A new
 * one is with the client of the page, with somebody chosen in it, or with nobody yet. */

G_END_DECLS
