/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-work.h"

G_BEGIN_DECLS

#define WAY_TYPE_SEARCH_ACTION (way_search_action_get_type ())
G_DECLARE_FINAL_TYPE (WaySearchAction, way_search_action, WAY, SEARCH_ACTION, GObject)

/* Something that can be done, as the program declares it elsewhere: the action of the page, a place
 * of the sidebar, a section of the open client, an item of the main menu.  It never changes. */
struct _WaySearchAction {
  GObject parent_instance;

  char     *label;
  char     *icon; /* may be NULL */
  char     *key;  /* for people, “Ctrl+N”; may be NULL */
  char     *name; /* “win.act” */
  GVariant *target;
};

/* What can be done now that begins with the words that were typed, in any order; "": all of it. */
GPtrArray *way_search_actions_find (WayWork *work, const char *typed) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
