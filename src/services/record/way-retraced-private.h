/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-db.h"
#include "way-retraced.h"

G_BEGIN_DECLS

WayRetraced *way_retraced_new (WayDb *db, gint64 act, GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
