/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define WAY_TYPE_PASSPHRASE_GROUP (way_passphrase_group_get_type ())
G_DECLARE_FINAL_TYPE (WayPassphraseGroup, way_passphrase_group, WAY, PASSPHRASE_GROUP, AdwBin)

/* A new passphrase: typed twice, with its strength in words and a suggestion.  “changed” tells that
 * something was typed; “entry-activated” that Enter was pressed in the second row. */
GtkWidget *way_passphrase_group_new (void);

/* Both are equal and strong enough. */
gboolean way_passphrase_group_is_good (WayPassphraseGroup *self);

/* What is still missing, in a sentence; NULL when it is good. */
const char *way_passphrase_group_get_missing (WayPassphraseGroup *self);

const char *way_passphrase_group_get_text (WayPassphraseGroup *self); /* borrowed, secret */
void        way_passphrase_group_clear (WayPassphraseGroup *self);

/* Words that are easily guessed here, such as the worker’s name. */
void way_passphrase_group_set_known (WayPassphraseGroup *self, const char *word);

void way_passphrase_group_focus (WayPassphraseGroup *self);

G_END_DECLS
