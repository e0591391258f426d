/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "assessment-fixture.h"
#include "way-site-choices.h"

/* A client, and what was answered. */
typedef struct {
  WayWorkspace *workspace;
  WayClient    *client;
  GListModel   *assessments;
  GListModel   *scores;
  GListModel   *choices;
} Fixture;

static inline void
set_up (Fixture *f, gconstpointer data)
{
  f->workspace = fixture_open_workspace ();
  f->client = fixture_add_client (f->workspace, "Sam");
  f->assessments = fixture_list (f->workspace, WAY_TYPE_ASSESSMENT);
  f->scores = fixture_list (f->workspace, WAY_TYPE_SCORE);
  f->choices = fixture_list (f->workspace, WAY_TYPE_SITE_CHOICE);
}

static inline void
tear_down (Fixture *f, gconstpointer data)
{
  g_clear_object (&f->assessments);
  g_clear_object (&f->scores);
  g_clear_object (&f->choices);
  g_clear_object (&f->client);
  g_clear_object (&f->workspace);
}
