/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-client-index.h"

G_BEGIN_DECLS

/* Where a text stands in the order of the caseload’s locale; that of NULL comes first. */
char *way_client_index_make_key (const char *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
