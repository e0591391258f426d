/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-form-control.h"
#include "way-form.h"

G_BEGIN_DECLS

/* For way-form*.c. */
struct _WayForm {
  GObject parent_instance;

  GPtrArray    *controls; /* of WayControl; the widgets are the page’s */
  WayWorkspace *workspace;
  WayRecord    *record;
  WayId         about;
  WayConflict  *conflict; /* what somebody else wrote, while a person chooses; or NULL */
  guint         keep_id;
  gboolean      filling;
  gboolean      saving;
  gboolean      typed; /* since the record was put in */
};

const WayField *way_form_field_of (WayForm *self, const WayControl *control);
void            way_form_fill (WayForm *self, const WayDraft *draft); /* NULL: from the record */

/* A draft was found: it is put into the controls, once it is known what others wrote meanwhile. */
void     way_form_meet_draft (WayForm *self, WayDraft *draft);
gboolean way_form_awaits (WayForm *self, WayWorkspace *workspace, const WayDraft *draft);
void     way_form_restore (WayForm *self, const WayDraft *draft);

void way_form_set_conflict (WayForm *self, WayConflict *conflict);
void way_form_tell_conflict (WayForm *self, WayConflict *conflict);
void way_form_drop_draft (WayForm *self);
void way_form_keep_soon (WayForm *self);
void way_form_fail (WayForm *self, const GError *error);

G_END_DECLS
