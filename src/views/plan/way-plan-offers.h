/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-plan-keeper.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Below a text that is typed: what the worker wrote before and that goes on as this begins. Nothing
 * of it is selected, so that Enter keeps one’s own words.  Signal “taken” (text, more): one was
 * chosen; more may be NULL, see WayPlanOffer. */
#define WAY_TYPE_PLAN_OFFERS (way_plan_offers_get_type ())
G_DECLARE_FINAL_TYPE (WayPlanOffers, way_plan_offers, WAY, PLAN_OFFERS, GtkPopover)

/* Below the widget, and as wide, which owns it and the text. */
GtkWidget *way_plan_offers_new (GtkWidget     *below,
                                GtkWidget     *text,
                                WayPlanNode   *node,
                                WayPlanKeeper *keeper);

void way_plan_offers_look (WayPlanOffers *self, const char *typed);
void way_plan_offers_hide (WayPlanOffers *self);

/* Into the list, on its first text; FALSE: none is shown. */
gboolean way_plan_offers_enter (WayPlanOffers *self);

G_END_DECLS
