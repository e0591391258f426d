/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-site-choice.h"

#include <glib/gi18n.h>

static const WayField fields[] = {
  WAY_FIELD (WaySiteChoice, name, .label = N_ ("Name"), .required = TRUE),
  WAY_FIELD (WaySiteChoice, value, .label = N_ ("Choice"), .required = TRUE),
};

WAY_DEFINE_RECORD (WaySiteChoice,
                   way_site_choice,
                   "site_choice",
                   N_ ("Choice of the site"),
                   fields,
                   NULL)
