/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-note-whole.h"

/* Alma wrote it, Rosa is a supervisor, who is asked to co-sign. */
static const WayId alma = { { 1 } }, rosa = { { 4 } };

/* What may be done goes by the reader (way-note-access has the whole table); with a hidden one
 * nothing, whoever reads. */
static void
test_acts (void)
{
  static const struct {
    WayNoteStatus status;
    const WayId  *reader;
    WayStaffRole  role;
    gboolean      hidden;
    gboolean      cosigns, retracts, adds, is_own_draft;
  } rows[] = {
    { WAY_NOTE_DRAFT, &alma, WAY_STAFF_ROLE_PEER, FALSE, FALSE, FALSE, FALSE, TRUE },
    { WAY_NOTE_DRAFT, &rosa, WAY_STAFF_ROLE_SUPERVISOR, FALSE, FALSE, FALSE, FALSE, FALSE },
    { WAY_NOTE_SIGNED, &alma, WAY_STAFF_ROLE_PEER, FALSE, FALSE, TRUE, TRUE, FALSE },
    { WAY_NOTE_COSIGN_WANTED, &rosa, WAY_STAFF_ROLE_SUPERVISOR, FALSE, TRUE, TRUE, TRUE, FALSE },
    { WAY_NOTE_COSIGN_WANTED, &rosa, WAY_STAFF_ROLE_SUPERVISOR, TRUE, FALSE, FALSE, FALSE, FALSE },
    { WAY_NOTE_SIGNED, &alma, WAY_STAFF_ROLE_PEER, TRUE, FALSE, FALSE, FALSE, FALSE },
    { WAY_NOTE_ENTERED_IN_ERROR, &alma, WAY_STAFF_ROLE_PEER, FALSE, FALSE, FALSE, FALSE, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (WayNoteWhole) self = way_note_whole_new ();

    g_test_message ("row %" G_GSIZE_FORMAT, i);
    self->note = way_record_new (WAY_TYPE_NOTE, &(WayId){ { 9 } });
    way_set (self->note, author_id, alma);
    way_set (self->note, status, rows[i].status);
    way_set (self->note, sensitivity, WAY_NOTE_TEAM);
    if (rows[i].status != WAY_NOTE_DRAFT)
      way_set (self->note, signed_by, alma);
    if (rows[i].status == WAY_NOTE_COSIGN_WANTED)
      way_set (self->note, cosigner_id, rosa);
    self->reader = (WayNoteReader){ *rows[i].reader, rows[i].role };
    self->hidden = rows[i].hidden;

    g_assert_cmpint (way_note_whole_can_cosign (self), ==, rows[i].cosigns);
    g_assert_cmpint (way_note_whole_can_retract (self), ==, rows[i].retracts);
    g_assert_cmpint (way_note_whole_can_add (self), ==, rows[i].adds);
    g_assert_cmpint (way_note_whole_is_own_draft (self), ==, rows[i].is_own_draft);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/note-whole/acts", test_acts);

  return g_test_run ();
}
