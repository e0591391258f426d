/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-contact.h"
#include "way-paper-maker.h"

G_BEGIN_DECLS

/* The contacts of a client on paper, newest first, a paragraph each.  The client’s copy leaves out
 * what the worker noted for the work: what was in the way, how to reach the client, and what was
 * asked for the case that help is needed.
 *
 * params: a WayContactSelection. */
extern const WayPaperKind way_contact_paper;

/* Which of them: those that are shown.  Never changes. */
#define WAY_TYPE_CONTACT_SELECTION (way_contact_selection_get_type ())
G_DECLARE_FINAL_TYPE (WayContactSelection, way_contact_selection, WAY, CONTACT_SELECTION, GObject)

WayContactSelection *way_contact_selection_new (WayQuery   *query, /* taken */
                                                const char *scope)
  G_GNUC_WARN_UNUSED_RESULT; /* in words; NULL: all */

G_END_DECLS
