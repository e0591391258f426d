/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-resource.h"

#include <glib/gi18n.h>

#include "way-need.h"

const char *const way_resource_kind_words[] = {
  "other",         "withdrawal",     "outpatient", "residential",   "medication", "recovery-home",
  "support-group", "harm-reduction", "crisis",     "mental-health", "counseling", "health",
  "shelter",       "housing",        "food",       "benefits",      "work",       "education",
  "legal",         "family",         "safety",     "transport",     NULL
};
const char *const way_resource_kind_labels[] = { N_ ("Other help"),
                                                 N_ ("Withdrawal management"),
                                                 N_ ("Outpatient treatment"),
                                                 N_ ("Residential treatment"),
                                                 N_ ("Medication for substance use"),
                                                 N_ ("Recovery home"),
                                                 N_ ("Support group"),
                                                 N_ ("Harm reduction"),
                                                 N_ ("Crisis help"),
                                                 N_ ("Mental health care"),
                                                 N_ ("Counseling"),
                                                 N_ ("Health care"),
                                                 N_ ("Shelter"),
                                                 N_ ("Housing"),
                                                 N_ ("Food"),
                                                 N_ ("Benefits and money"),
                                                 N_ ("Work"),
                                                 N_ ("Education"),
                                                 N_ ("Legal help"),
                                                 N_ ("Family and children"),
                                                 N_ ("Safety from violence"),
                                                 N_ ("Transport"),
                                                 NULL };

static const char *const cost_words[] = { "unsaid", "free", "sliding", "insurance", "fee", NULL };
static const char *const cost_labels[] = { N_ ("Not said"),        N_ ("Free"),
                                           N_ ("By income"),       N_ ("By insurance"),
                                           N_ ("For a fixed fee"), NULL };

const char *const way_resource_payer_words[] = { "medicaid", "medicare", "private", "veterans",
                                                 "state",    "self-pay", NULL };
const char *const way_resource_payer_labels[] = { N_ ("Medicaid"),
                                                  N_ ("Medicare"),
                                                  N_ ("Private insurance"),
                                                  N_ ("Veterans’ benefits"),
                                                  N_ ("State or county funds"),
                                                  N_ ("Self-pay"),
                                                  NULL };

const char *const way_resource_language_words[] = { "en", "es",  "ase", "zh", "vi", "tl",
                                                    "ko", "ar",  "fr",  "ht", "pt", "ru",
                                                    "so", "hmn", "nv",  NULL };
const char *const way_resource_language_labels[] = { N_ ("English"),
                                                     N_ ("Spanish"),
                                                     N_ ("American Sign Language"),
                                                     N_ ("Chinese"),
                                                     N_ ("Vietnamese"),
                                                     N_ ("Tagalog"),
                                                     N_ ("Korean"),
                                                     N_ ("Arabic"),
                                                     N_ ("French"),
                                                     N_ ("Haitian Creole"),
                                                     N_ ("Portuguese"),
                                                     N_ ("Russian"),
                                                     N_ ("Somali"),
                                                     N_ ("Hmong"),
                                                     N_ ("Navajo"),
                                                     NULL };

static const char *const access_words[] = { "wheelchair", "hearing", "vision", "interpreter",
                                            "online",     "animals", NULL };
static const char *const access_labels[] = { N_ ("Step-free, for wheelchairs"),
                                             N_ ("For people who are hard of hearing"),
                                             N_ ("For people with low vision"),
                                             N_ ("Interpreter on request"),
                                             N_ ("By phone or online"),
                                             N_ ("Service animals"),
                                             NULL };

static const char *const capacity_words[] = { "unsaid", "open", "wait", "full", NULL };
static const char *const capacity_labels[] = { N_ ("Not said"), N_ ("Takes people now"),
                                               N_ ("There is a wait"), N_ ("Full"), NULL };

static const char *const answer_words[] = { "unsaid", "yes", "no", NULL };
static const char *const answer_labels[] = { N_ ("Not said"), N_ ("Yes"), N_ ("No"), NULL };

#define ANSWERS .words = answer_words, .labels = answer_labels

static const WayField fields[] = {
  WAY_FIELD (WayResource, name, .required = TRUE, .label = N_ ("Name")),
  WAY_FIELD (WayResource, organization_id, .label = N_ ("Organization"), .target = "organization"),
  WAY_FIELD (WayResource,
             kind,
             .label = N_ ("Kind of help"),
             .words = way_resource_kind_words,
             .labels = way_resource_kind_labels),
  WAY_FIELD (WayResource,
             needs,
             .label = N_ ("Needs it answers"),
             .words = way_need_area_words + 1,
             .labels = way_need_area_labels + 1),
  WAY_FIELD (WayResource, services, .label = N_ ("Services")),
  WAY_FIELD (WayResource, eligibility, .label = N_ ("Who can come")),
  WAY_FIELD (WayResource, cost, .label = N_ ("Cost"), .words = cost_words, .labels = cost_labels),
  WAY_FIELD (WayResource, cost_words, .label = N_ ("About the cost")),
  WAY_FIELD (WayResource,
             payers,
             .label = N_ ("Payers"),
             .words = way_resource_payer_words,
             .labels = way_resource_payer_labels),
  WAY_FIELD (WayResource, payer_words, .label = N_ ("Other payers")),
  WAY_FIELD (WayResource,
             languages,
             .label = N_ ("Languages"),
             .words = way_resource_language_words,
             .labels = way_resource_language_labels),
  WAY_FIELD (WayResource, language_words, .label = N_ ("Other languages")),
  WAY_FIELD (WayResource,
             access,
             .label = N_ ("Access"),
             .words = access_words,
             .labels = access_labels),
  WAY_FIELD (WayResource, access_words, .label = N_ ("About the access")),
  WAY_FIELD (WayResource, hours, .label = N_ ("Hours")),
  WAY_FIELD (WayResource, phone, .label = N_ ("Phone")),
  WAY_FIELD (WayResource, text_number, .label = N_ ("Number for texts")),
  WAY_FIELD (WayResource, email, .label = N_ ("Email")),
  WAY_FIELD (WayResource, web, .label = N_ ("Website")),
  WAY_FIELD (WayResource, address, .label = N_ ("Address")),
  WAY_FIELD (WayResource, area, .label = N_ ("Part of town, distance")),
  WAY_FIELD (WayResource, transport, .label = N_ ("How to get there")),
  WAY_FIELD (WayResource, intake, .label = N_ ("How to get in")),
  WAY_FIELD (WayResource, contact_person, .label = N_ ("Whom to ask for")),
  WAY_FIELD (WayResource,
             capacity,
             .label = N_ ("Room for more"),
             .words = capacity_words,
             .labels = capacity_labels),
  WAY_FIELD (WayResource, wait_words, .label = N_ ("About the wait")),
  WAY_FIELD (WayResource, moud, .label = N_ ("Welcomes people on medication for it"), ANSWERS),
  WAY_FIELD (WayResource, family, .label = N_ ("Family-friendly"), ANSWERS),
  WAY_FIELD (WayResource, faith, .label = N_ ("Faith-based"), ANSWERS),
  WAY_FIELD (WayResource, verified_on, .label = N_ ("Verified on")),
  WAY_FIELD (WayResource, verified_by, .label = N_ ("Verified by"), .target = "staff"),
  WAY_FIELD (WayResource, notes, .label = N_ ("Notes")),
  WAY_FIELD (WayResource, source_id, .label = N_ ("Number in another directory"), .hidden = TRUE),
};

WAY_DEFINE_RECORD (WayResource, way_resource, "resource", N_ ("Resource"), fields, NULL)

WayDate
way_resource_stale_until (WayDate today)
{
  return way_date_add_days (today, -WAY_RESOURCE_FRESH_DAYS);
}

gboolean
way_resource_is_stale (const WayResource *self, WayDate today)
{
  return self->verified_on.ymd <= way_resource_stale_until (today).ymd;
}

const char *
way_resource_get_kind_label (const WayResource *self)
{
  return _ (way_resource_kind_labels[self->kind]);
}
