/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-paged-list-private.h"
#include "way-workspace-private.h"

G_BEGIN_DECLS

WayNews *way_news_new (GPtrArray *live,
                       GPtrArray *paged,
                       GPtrArray *histories) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
