/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define WAY_TYPE_SECRET_ROW (way_secret_row_get_type ())
G_DECLARE_FINAL_TYPE (WaySecretRow, way_secret_row, WAY, SECRET_ROW, AdwPreferencesRow)

/* A row of a boxed list into which a passphrase is typed.  GTK’s own password entries give their
 * clear text to every accessibility client; this row has the focus itself, is no GtkEditable, and
 * offers nothing but its label.  What is typed lies in memory that is locked and wiped, and is only
 * ever shown as dots.
 *
 * The keys: letters, Backspace, Ctrl+Backspace or Ctrl+U (all of it), Ctrl+V, Enter.  Signals:
 * “changed”, “entry-activated”.  Property “caps-lock” (read only) says that Caps Lock is on while
 * the row has the focus. */
GtkWidget *way_secret_row_new (void);

/* Borrowed; as long as nothing is typed. */
const char *way_secret_row_get_text (WaySecretRow *self);
guint       way_secret_row_get_length (WaySecretRow *self); /* characters */
void        way_secret_row_set_text (WaySecretRow *self, const char *text);
void        way_secret_row_clear (WaySecretRow *self);
void        way_secret_row_set_error (WaySecretRow *self, gboolean error);
gboolean    way_secret_row_get_caps_lock (WaySecretRow *self);

G_END_DECLS
