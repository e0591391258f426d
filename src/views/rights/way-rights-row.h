/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-page.h"

G_BEGIN_DECLS

/* Rows of an AdwPreferencesGroup that are made anew when a list changes: records of rights, each
 * with what it is, what is to be done about it and how late that is, and a step to its own page. */
typedef struct _WayRightsRows WayRightsRows;

WayRightsRows *way_rights_rows_new (void) G_GNUC_WARN_UNUSED_RESULT;
void           way_rights_rows_free (WayRightsRows *self);
void           way_rights_rows_clear (WayRightsRows *self); /* takes all rows out of their groups */
void           way_rights_rows_end (WayRightsRows *self); /* all are there again: so is the focus */

/* record: what the row opens.  subtitle may be NULL; late: it should have been done before. */
void way_rights_rows_add (WayRightsRows       *self,
                          AdwPreferencesGroup *group,
                          gpointer             record,
                          const char          *title,
                          const char          *subtitle,
                          gboolean             late);

/* A row in words where there is nothing, or that opens nothing. */
void way_rights_rows_say (WayRightsRows       *self,
                          AdwPreferencesGroup *group,
                          const char          *words,
                          const char          *subtitle);

/* Any other row; taken. */
void way_rights_rows_take (WayRightsRows *self, AdwPreferencesGroup *group, GtkWidget *row);

/* The page that edits such a record: a request, a complaint, a breach, a notice, a restriction. */
WayPage *way_rights_page_new_of (gpointer record) G_GNUC_WARN_UNUSED_RESULT;

/* A row shows of what is chosen as much as there is room for; its tooltip says all of it. */
void way_rights_row_tell_chosen (AdwComboRow *row);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WayRightsRows, way_rights_rows_free)

G_END_DECLS
