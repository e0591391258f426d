/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-saved-filter.h"

#include <glib/gi18n.h>

#include "way-client.h"
#include "way-contact.h"

static const char *const sort_words[] = { "name",    "number",   "program",   "risk",
                                          "changed", "assessed", "contacted", NULL };
static const char *const sort_labels[] = { N_ ("Name"),         N_ ("Number"),
                                           N_ ("Program"),      N_ ("Risk"),
                                           N_ ("Changed"),      N_ ("Last assessment"),
                                           N_ ("Last contact"), NULL };

static const WayField fields[] = {
  WAY_FIELD (WaySavedFilter,
             staff_id,
             .label = N_ ("Worker"),
             .target = "staff",
             .required = TRUE,
             .hidden = TRUE,
             .owner = TRUE),
  WAY_FIELD (WaySavedFilter, name, .label = N_ ("Name"), .required = TRUE),
  WAY_FIELD (WaySavedFilter, search, .label = N_ ("Searched for")),
  WAY_FIELD (WaySavedFilter, worker_id, .label = N_ ("Worker"), .target = "staff"),
  WAY_FIELD (WaySavedFilter, nobodys, .label = N_ ("Without a worker")),
  WAY_FIELD (WaySavedFilter, program, .label = N_ ("Program")),
  WAY_FIELD (WaySavedFilter,
             statuses,
             .label = N_ ("Status"),
             .words = way_client_status_words,
             .labels = way_client_status_labels),
  WAY_FIELD (WaySavedFilter,
             risks,
             .label = N_ ("Risk"),
             .words = way_client_risk_words,
             .labels = way_client_risk_labels),
  WAY_FIELD (WaySavedFilter, archived, .label = N_ ("Archived")),
  WAY_FIELD (WaySavedFilter, lost, .label = N_ ("Lost contact")),
  WAY_FIELD (WaySavedFilter,
             sort,
             .label = N_ ("Order"),
             .words = sort_words,
             .labels = sort_labels),
  WAY_FIELD (WaySavedFilter, descending, .label = N_ ("Last first")),
};

WAY_DEFINE_RECORD (WaySavedFilter,
                   way_saved_filter,
                   "saved_filter",
                   N_ ("Saved filter"),
                   fields,
                   NULL)

WayClientFilter
way_saved_filter_get (WaySavedFilter *self, WayDate today)
{
  return (WayClientFilter){
    .search = self->search,
    .worker_id = self->worker_id,
    .nobodys = self->nobodys,
    .program = self->program,
    .statuses = self->statuses,
    .risks = self->risks,
    .archived = self->archived,
    .lost_since =
      self->lost ? way_client_filter_lost_since (today, WAY_CONTACT_LOST_DAYS) : WAY_DATE_NONE,
    .sort = self->sort,
    .descending = self->descending,
  };
}

void
way_saved_filter_set (WaySavedFilter *self, const WayClientFilter *filter)
{
  way_set (self, search, filter->search);
  way_set (self, worker_id, filter->worker_id);
  way_set (self, nobodys, filter->nobodys);
  way_set (self, program, filter->program);
  way_set (self, statuses, filter->statuses);
  way_set (self, risks, filter->risks);
  way_set (self, archived, filter->archived);
  way_set (self, lost, filter->lost_since.ymd != 0);
  way_set (self, sort, filter->sort);
  way_set (self, descending, filter->descending);
}
