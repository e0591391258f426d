/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "way-caseload.h"

/* One view in one state.  A new one is a function and a line in views.c. */
typedef struct {
  const char *name; /* of the files: “unlock-wrong” */

  /* Makes the window’s content, or a GtkWindow of its own, in the state to be shown. */
  GtkWidget *(*make) (void);

  /* Called when it is on the screen and has settled; may be NULL. */
  void (*act) (GtkWidget *content);
} PictureView;

extern const PictureView picture_views[];
extern const guint       picture_n_views;

/* Runs the main context until the answer is TRUE, for ten seconds at most. */
void pictures_wait (gboolean (*is_so) (gpointer data), gpointer data, const char *what);

/* Lets what is under way in the main context come to its end. */
void pictures_settle (void);

/* The first widget of a type, with that id in its template (NULL: any); or NULL. */
GtkWidget *pictures_find (GtkWidget *widget, GType type, const char *id);

/* An open caseload with a worker, cheap keys and nothing else, made once. */
WayCaseload *pictures_caseload (void);

/* Saves a record there and waits until it is. */
void pictures_save (gpointer record);
