/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-time.h"

G_BEGIN_DECLS

/* “Listening, Planning”: the labels, N_(), of what is in a set, translated; "" for none. */
char *way_set_to_words (WaySet set, const char *const *labels) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
