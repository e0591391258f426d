/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "way-plan.h"

G_BEGIN_DECLS

#define WAY_TYPE_PLAN_OWN_WORDS (way_plan_own_words_get_type ())
G_DECLARE_FINAL_TYPE (WayPlanOwnWords, way_plan_own_words, WAY, PLAN_OWN_WORDS, AdwBin)

/* Strengths, supports and what is in the way, to be read. */
GtkWidget *way_plan_own_words_new (void);
void       way_plan_own_words_set (WayPlanOwnWords *self, WayPlan *plan);

G_END_DECLS
