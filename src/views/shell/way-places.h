/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/* A place of the sidebar, a section of a client, or a page of the menu. */
typedef struct {
  const char *name;         /* in actions, never translated */
  const char *label;        /* N_() */
  const char *icon;         /* of a place */
  GType (*get_type) (void); /* of a WayPage */
} WayPlace;

/* What exists, in the order in which it is shown.  A new page is one line in way-places.c. */
const WayPlace *way_places (guint *n);   /* Alt+1, Alt+2, … */
const WayPlace *way_sections (guint *n); /* of a client */

const WayPlace *way_place_find (const char *name);   /* NULL: there is none */
const WayPlace *way_section_find (const char *name); /* NULL: there is none */

/* The page of the menu’s Import…, or 0. */
GType way_places_get_import (void);

G_END_DECLS
