/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-client-set.h"
#include "way-db.h"

G_BEGIN_DECLS

/* Who is in the set now: ids (WayId) in the order of its list. */
GArray *way_client_set_repo_list (WayDb              *db,
                                  const WayClientSet *set,
                                  GError            **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
