/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-contact-point.h"

#include <glib/gi18n.h>

static const char *const system_words[] = { "phone", "email", "address", "other", NULL };
static const char *const system_labels[] = { N_ ("Phone"), N_ ("Email"), N_ ("Address"),
                                             N_ ("Other"), NULL };

static const char *const rule_words[] = { "text-first",     "text-only", "call-only",
                                          "no-voicemail",   "no-mail",   "discreet",
                                          "emergency-only", NULL };
static const char *const rule_labels[] = { N_ ("Text first"),       N_ ("Text only"),
                                           N_ ("Call only"),        N_ ("No voicemail"),
                                           N_ ("No mail"),          N_ ("Do not say who you are"),
                                           N_ ("Emergencies only"), NULL };

static const WayField fields[] = {
  WAY_FIELD (WayContactPoint,
             client_id,
             .label = N_ ("Client"),
             .target = "client",
             .required = TRUE,
             .hidden = TRUE,
             .owner = TRUE),
  WAY_FIELD (WayContactPoint,
             system,
             .label = N_ ("Kind"),
             .words = system_words,
             .labels = system_labels),
  WAY_FIELD (WayContactPoint, value, .label = N_ ("Number or address"), .required = TRUE),
  WAY_FIELD (WayContactPoint, whose, .label = N_ ("Whose")),
  WAY_FIELD (WayContactPoint,
             rules,
             .label = N_ ("Rules"),
             .words = rule_words,
             .labels = rule_labels),
  WAY_FIELD (WayContactPoint, rule_words, .label = N_ ("Rule in words")),
  WAY_FIELD (WayContactPoint, position, .label = N_ ("Place in the list"), .hidden = TRUE),
};

WAY_DEFINE_RECORD (WayContactPoint,
                   way_contact_point,
                   "contact_point",
                   N_ ("Contact"),
                   fields,
                   NULL)
