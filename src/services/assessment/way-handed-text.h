/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-answers.h"
#include "way-id.h"

G_BEGIN_DECLS

/* What a client answered, as it is put away and read again: for way-handed-*.c. */
typedef struct {
  char       *mark; /* of the draft */
  WayId       client_id;
  char       *instrument;
  char       *language;
  WayAnswers *answers; /* to be written; not read, since only the instrument tells how many */
  char       *answers_text;
} WayHandedText;

char *way_handed_text_write (const WayHandedText *self) G_GNUC_WARN_UNUSED_RESULT;

/* NULL with WAY_ERROR_DAMAGED. */
WayHandedText *way_handed_text_read (const char *text, GError **error) G_GNUC_WARN_UNUSED_RESULT;
void           way_handed_text_free (WayHandedText *self);

G_END_DECLS
