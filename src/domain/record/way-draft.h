/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-id.h"

G_BEGIN_DECLS

/* What was typed into a form and not yet saved: texts by field name, valid or not.  “About” is the
 * record that is edited, or, for a new one, its parent: a note begun for one client must never turn
 * up in the form of another. */
typedef struct {
  char     *form; /* the table of the record */
  WayId     about;
  gint64    revision; /* of the record when the form was filled; 0 for a new one */
  GVariant *texts;    /* a{ss} */
} WayDraft;

WayDraft *way_draft_new (const char *form, const WayId *about, gint64 revision, GVariant *texts)
  G_GNUC_WARN_UNUSED_RESULT; /* sinks texts */
WayDraft *way_draft_ref (WayDraft *self);
void      way_draft_unref (WayDraft *self);

/* The forms of assessments, “assessment:phq-9”: what is begun with a client is about the person,
 * and goes with whom the client is merged into.  Every other draft is about one record. */
#define WAY_DRAFT_ASSESSMENT "assessment:"

const char *way_draft_get_text (const WayDraft *self, const char *field); /* NULL for none */

G_DEFINE_AUTOPTR_CLEANUP_FUNC (WayDraft, way_draft_unref)

G_END_DECLS
