/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-team.h"

G_BEGIN_DECLS

/* For way-team-*.c. */
void way_team_person_free (WayTeamPerson *self);
void way_team_consent_free (WayTeamConsent *self);

G_END_DECLS
