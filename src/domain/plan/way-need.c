/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-need.h"

#include <glib/gi18n.h>

const char *const way_need_area_words[] = { "unsaid",        "home",   "health",    "substances",
                                            "mental-health", "family", "community", "work",
                                            "learning",      "money",  "legal",     "safety",
                                            "meaning",       NULL };
const char *const way_need_area_labels[] = {
  N_ ("Not said"),      N_ ("Home"),   N_ ("Health"),    N_ ("Substance use"),
  N_ ("Mental health"), N_ ("Family"), N_ ("Community"), N_ ("Work"),
  N_ ("Learning"),      N_ ("Money"),  N_ ("Legal"),     N_ ("Safety"),
  N_ ("Meaning"),       NULL
};

static const char *const source_words[] = { "client", "worker", "assessment", "referral", NULL };
static const char *const source_labels[] = { N_ ("Client"), N_ ("Worker"), N_ ("Assessment"),
                                             N_ ("Referral"), NULL };

static const char *const severity_words[] = { "unsaid", "low", "moderate", "high", NULL };
static const char *const severity_labels[] = { N_ ("Not said"), N_ ("Low"), N_ ("Moderate"),
                                               N_ ("High"), NULL };

static const char *const status_words[] = { "open", "in-plan", "deferred", "met", NULL };
static const char *const status_labels[] = { N_ ("Open"), N_ ("In the plan"), N_ ("Deferred"),
                                             N_ ("Met"), NULL };
static const char *const status_hints[] = {
  N_ ("Known, and nothing is planned yet"),
  N_ ("The goals below it are worked on"),
  N_ ("Later, for a reason that is written down"),
  N_ ("It is no need any more"),
  NULL,
};

static const WayField fields[] = {
  WAY_FIELD (WayNeed,
             client_id,
             .label = N_ ("Client"),
             .target = "client",
             .required = TRUE,
             .hidden = TRUE),
  WAY_FIELD (WayNeed,
             plan_id,
             .label = N_ ("Plan"),
             .target = "plan",
             .required = TRUE,
             .hidden = TRUE,
             .owner = TRUE),
  WAY_FIELD (WayNeed, text, .label = N_ ("Need"), .required = TRUE),
  WAY_FIELD (WayNeed,
             area,
             .label = N_ ("Area"),
             .words = way_need_area_words,
             .labels = way_need_area_labels),
  WAY_FIELD (WayNeed, source, .label = N_ ("From"), .words = source_words, .labels = source_labels),
  WAY_FIELD (WayNeed,
             severity,
             .label = N_ ("Severity"),
             .words = severity_words,
             .labels = severity_labels),
  WAY_FIELD (WayNeed,
             status,
             .label = N_ ("Status"),
             .words = status_words,
             .labels = status_labels,
             .hints = status_hints),
  WAY_FIELD (WayNeed, reason, .label = N_ ("Why it was deferred")),
  WAY_FIELD (WayNeed, position, .label = N_ ("Place in the list"), .hidden = TRUE),
};

WAY_DEFINE_RECORD (WayNeed, way_need, "need", N_ ("Need"), fields, NULL)
