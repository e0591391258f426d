/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-disclosure.h"

G_BEGIN_DECLS

struct _WayDisclosure {
  GObject parent_instance;

  WayRecipient recipient;
  WayFormat    format;
  char        *what;
  char        *mark;

  /* To somebody outside. */
  WayAddressee *addressee;
  gboolean      about_client;
  WayId         client_id;
  WayGateResult result; /* what the gate let through */
  GStrv         scopes; /* of the consents on which it rests */
  WayTime       asked_at;
  WayWorkspace *workspace; /* weak */
  gulong        written_id;
  gboolean      outdated; /* what it rests on was changed meanwhile */

  char            *path;
  char            *temporary; /* NULL until something is open */
  int              fd;
  int              problem; /* errno of the first write that failed */
  cairo_surface_t *surface;
  cairo_t         *cr;
  double           width;
  double           height;
};

/* From the question on: what it rests on must stay as it is until it is out. */
void way_disclosure_watch (WayDisclosure *self, WayWorkspace *workspace);
void way_disclosure_stop_watching (WayDisclosure *self);

const char *way_format_get_ending (WayFormat format);

G_END_DECLS
