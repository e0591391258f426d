/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-wording.h"

#include <glib/gi18n.h>

static const WayField fields[] = {
  WAY_FIELD (WayWording, name, .label = N_ ("Name"), .required = TRUE),
  WAY_FIELD (WayWording, language, .label = N_ ("Language")),
  WAY_FIELD (WayWording, text, .label = N_ ("Text"), .required = TRUE),
};

WAY_DEFINE_RECORD (WayWording, way_wording, "wording", N_ ("Site text"), fields, NULL)
