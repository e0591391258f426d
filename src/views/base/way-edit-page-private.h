/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-edit-page.h"
#include "way-form-meeting.h"
#include "way-status-bin.h"
#include "way-wrap.h"

G_BEGIN_DECLS

/* For way-edit-page*.c. */

typedef struct {
  WayForm        *form;
  WayFormMeeting *meeting;
  GPtrArray      *followed; /* lists, while there is a workspace */
  GListModel     *stored;   /* the subject; NULL: a new one.  Borrowed from the followed */
  GtkWidget      *refused;  /* the row that is marked; weak */
  int             content_width;
  gboolean        filled;
  gboolean        saving;

  GtkBox        *top;
  GtkStack      *stack;
  AdwClamp      *clamp;
  GtkBox        *content; /* NULL while the template of this class is built */
  WayStatusBin  *gone_bin;
  AdwStatusPage *gone;
  WayWrap       *start;
  GtkWidget     *remove;
  GtkBox        *state_box;
  GtkLabel      *state;
  WayWrap       *end;
  GtkButton     *save;

  GtkWidget       *editing;
  WayConflictView *conflict; /* instead of it, while somebody chooses */
} WayEditPagePrivate;

WayEditPagePrivate *way_edit_page_get_private (WayEditPage *self);

/* Which record, and that it stands in the rows: way-edit-page-fill.c. */
void     way_edit_page_install_filling (WayEditPageClass *klass);
gboolean way_edit_page_is_loading (WayEditPage *self);

/* Saving, discarding and removing, and how it is done where a page does not say:
 * way-edit-page-save.c. */
void way_edit_page_install_acts (WayEditPageClass *klass);
void way_edit_page_taken (WayEditPage *self, gboolean goes_on); /* a conflict was resolved */

G_END_DECLS
