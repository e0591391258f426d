/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-conflict-view.h"
#include "way-pill.h"
#include "way-plan-editor.h"
#include "way-plan-keeper.h"
#include "way-plan-side.h"
#include "way-plan-view.h"

G_BEGIN_DECLS

/* For way-plan-editor*.c. */
struct _WayPlanEditor {
  WayPage parent_instance;

  WayPlanTree   *tree;
  WayPlanKeeper *keeper;

  GSettings *settings;
  guint      check_id;
  gboolean   begun;    /* somebody is about to write the first words */
  gboolean   awaited;  /* it was shown before there was anything to focus */
  gboolean   filtered; /* what was closed when the plan came is hidden */

  GtkStack    *stack;
  AdwFlap     *flap;
  WayPlanView *view;
  WayPlanSide *side;
  GtkWidget   *words_button;
  GtkWidget   *add_button;
  GtkWidget   *foot;
  GtkWidget   *kept_icon;
  GtkLabel    *kept;
  WayPill     *only_open;
  GtkLabel    *hidden;
  WayPill     *side_button;

  WayConflictView *conflict_view; /* NULL until there is a conflict */
  WayConflict     *conflict;      /* that is shown, and the node it is about; or NULL */
  WayPlanNode     *met;
};

G_END_DECLS
