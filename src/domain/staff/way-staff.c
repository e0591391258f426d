/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-staff.h"

#include <glib/gi18n.h>

static const char *const role_words[] = { "peer",    "counselor",     "social-worker", "supervisor",
                                          "records", "administrator", "auditor",       NULL };
static const char *const role_labels[] = { N_ ("Peer specialist"), N_ ("Counselor"),
                                           N_ ("Social worker"),   N_ ("Supervisor"),
                                           N_ ("Records"),         N_ ("Administrator"),
                                           N_ ("Auditor"),         NULL };

static const char *const status_words[] = { "active", "disabled", NULL };
static const char *const status_labels[] = { N_ ("Active"), N_ ("Disabled"), NULL };

static const WayField fields[] = {
  WAY_FIELD (WayStaff, name, .label = N_ ("Name"), .required = TRUE),
  WAY_FIELD (WayStaff, role, .label = N_ ("Role"), .words = role_words, .labels = role_labels),
  WAY_FIELD (WayStaff,
             status,
             .label = N_ ("Status"),
             .words = status_words,
             .labels = status_labels),
};

WAY_DEFINE_RECORD (WayStaff, way_staff, "staff", N_ ("Staff member"), fields, NULL)
