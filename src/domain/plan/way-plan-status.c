/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-plan-status.h"

#include <glib/gi18n.h>

const char *const way_plan_status_words[] = { "proposed",  "active",    "on-hold",
                                              "completed", "cancelled", NULL };
const char *const way_plan_status_labels[] = { N_ ("Proposed"),  N_ ("Active"),    N_ ("On hold"),
                                               N_ ("Completed"), N_ ("Cancelled"), NULL };
const char *const way_plan_status_hints[] = {
  N_ ("Talked about, not agreed yet"),     N_ ("Agreed, and worked on"),
  N_ ("Paused, to be taken up again"),     N_ ("The work on it has ended"),
  N_ ("Given up, or not wanted any more"), NULL,
};

const char *const way_plan_achievement_words[] = { "in-progress",    "improving", "worsening",
                                                   "no-change",      "achieved",  "not-achieved",
                                                   "not-attainable", NULL };
const char *const way_plan_achievement_labels[] = { N_ ("In progress"),    N_ ("Improving"),
                                                    N_ ("Worsening"),      N_ ("No change"),
                                                    N_ ("Achieved"),       N_ ("Not achieved"),
                                                    N_ ("Not attainable"), NULL };
const char *const way_plan_achievement_hints[] = {
  N_ ("Work goes on, too early to say more"),
  N_ ("Things move toward it"),
  N_ ("Things move away from it"),
  N_ ("Things stand where they stood"),
  N_ ("It was reached"),
  N_ ("Its time is over, and it was not reached"),
  N_ ("It cannot be reached as it was meant"),
  NULL,
};
