/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-paper-maker.h"
#include "workspace-fixture.h"

/* The document that a person would get; takes nothing of what it is given. */
static inline WayPaper *
fixture_make_paper (WayWorkspace          *workspace,
                    const WayPaperKind    *kind,
                    const WayPaperRequest *request,
                    gpointer               params)
{
  GAsyncResult *slot = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  WayPaper *paper;

  way_paper_make_async (workspace, kind, request, params, NULL, fixture_done_cb, &slot);
  result = fixture_wait (&slot);
  paper = way_paper_make_finish (workspace, result, &error);
  g_assert_no_error (error);
  return paper;
}

static inline char *
fixture_print (WayWorkspace          *workspace,
               const WayPaperKind    *kind,
               const WayPaperRequest *request,
               gpointer               params)
{
  g_autoptr (WayPaper) paper = fixture_make_paper (workspace, kind, request, params);

  return way_paper_dup_text (paper);
}
