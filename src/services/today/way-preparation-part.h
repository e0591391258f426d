/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-client.h"
#include "way-db.h"
#include "way-instruments.h"
#include "way-note-access.h"
#include "way-preparation.h"

G_BEGIN_DECLS

typedef struct {
  WayDb          *db;
  WayClient      *client;
  WayId           client_id;
  WayDate         today;
  WayNoteReader   reader;
  WayInstruments *instruments; /* or NULL */
} WayPreparationAsk;

/* What is looked at: a line in the table of way-preparation.c. */
typedef struct {
  const char *title;
  const char *empty;
  const char *section;

  /* On the worker: adds its lines to the part. */
  gboolean (*read) (const WayPreparationAsk *ask, WayPreparationPart *part, GError **error);
} WayPreparationKind;

extern const WayPreparationKind way_preparation_person;
extern const WayPreparationKind way_preparation_contact;
extern const WayPreparationKind way_preparation_risks;
extern const WayPreparationKind way_preparation_objectives;
extern const WayPreparationKind way_preparation_last_note;
extern const WayPreparationKind way_preparation_safety;
extern const WayPreparationKind way_preparation_milestones;
extern const WayPreparationKind way_preparation_scores;

/* Takes the texts; nothing is added for a text that is NULL or empty. */
WayPreparationLine *way_preparation_part_add (WayPreparationPart *self, char *text, char *detail);
void                way_preparation_line_mark (WayPreparationLine *self, char *mark, gboolean late);

G_END_DECLS
