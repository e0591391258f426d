/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-record.h"
#include "way-when.h"

G_BEGIN_DECLS

/* A field as it stands in an entry: a date in words that can be typed again, a number without
 * digits that nobody typed, a choice by its word.  "" for none. */
char *way_plan_text_write (gconstpointer record, const WayField *field) G_GNUC_WARN_UNUSED_RESULT;

/* What was typed into an entry, put into a record that is not published: a date as people type it
 * (way-when.h), a number with a point or a comma.  FALSE and WAY_ERROR_INVALID: it means nothing,
 * or breaks the rule of the field, and the record is left alone. */
gboolean way_plan_text_read (gpointer        record,
                             const WayField *field,
                             const char     *text,
                             WayDate         today,
                             WayWhenOrder    order,
                             GError        **error);

G_END_DECLS
