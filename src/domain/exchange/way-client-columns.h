/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-column-set.h"

G_BEGIN_DECLS

/* What a column of a file of clients holds. */
typedef enum {
  WAY_CLIENT_COLUMN_NONE, /* it is left out */
  WAY_CLIENT_COLUMN_NUMBER,
  WAY_CLIENT_COLUMN_NAME_TO_USE,
  WAY_CLIENT_COLUMN_LEGAL_GIVEN,
  WAY_CLIENT_COLUMN_LEGAL_FAMILY,
  WAY_CLIENT_COLUMN_ALIASES,
  WAY_CLIENT_COLUMN_PRONOUNS,
  WAY_CLIENT_COLUMN_BIRTH_DATE,
  WAY_CLIENT_COLUMN_PHONE,
  WAY_CLIENT_COLUMN_EMAIL,
  WAY_CLIENT_COLUMN_LANGUAGE,
  WAY_CLIENT_COLUMN_PROGRAM,
  WAY_CLIENT_COLUMN_WORKER,
  WAY_CLIENT_COLUMN_STATUS,
} WayClientColumn;

#define WAY_CLIENT_N_COLUMNS (WAY_CLIENT_COLUMN_STATUS + 1)

/* A client needs a name: one of the three columns of names must be among them. */
extern const WayColumnSet way_client_columns;

G_END_DECLS
