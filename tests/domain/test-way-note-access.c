/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-note-access.h"

#include <string.h>

/* Alma wrote it, Dana is the client’s worker, Kim somebody else, Rosa a supervisor. */
static const WayId alma = { { 1 } }, dana = { { 2 } }, kim = { { 3 } }, rosa = { { 4 } },
                   lee = { { 5 } };

#define PEER  WAY_STAFF_ROLE_PEER
#define SUPER WAY_STAFF_ROLE_SUPERVISOR
#define ADMIN WAY_STAFF_ROLE_ADMINISTRATOR

static const struct {
  WayNoteStatus      status;
  WayNoteSensitivity sensitivity;
  const WayId       *cosigner; /* asked; NULL: none */
  const WayId       *reader;
  WayStaffRole       role;
  gboolean           reads;
  gboolean           cosigns;
  gboolean           retracts;
} rows[] = {
  { WAY_NOTE_DRAFT, WAY_NOTE_TEAM, NULL, &alma, PEER, TRUE, FALSE, FALSE },
  { WAY_NOTE_DRAFT, WAY_NOTE_TEAM, NULL, &dana, PEER, FALSE, FALSE, FALSE },
  { WAY_NOTE_DRAFT, WAY_NOTE_TEAM, &rosa, &rosa, SUPER, FALSE, FALSE, FALSE },

  { WAY_NOTE_SIGNED, WAY_NOTE_TEAM, NULL, &alma, PEER, TRUE, FALSE, TRUE },
  { WAY_NOTE_SIGNED, WAY_NOTE_TEAM, NULL, &kim, PEER, TRUE, FALSE, FALSE },
  { WAY_NOTE_SIGNED, WAY_NOTE_TEAM, NULL, &rosa, SUPER, TRUE, FALSE, TRUE },
  { WAY_NOTE_SIGNED, WAY_NOTE_TEAM, NULL, &lee, ADMIN, FALSE, FALSE, FALSE },
  { WAY_NOTE_SIGNED, WAY_NOTE_TEAM, NULL, &lee, WAY_STAFF_ROLE_AUDITOR, FALSE, FALSE, FALSE },

  { WAY_NOTE_SIGNED, WAY_NOTE_CIRCLE, NULL, &dana, PEER, TRUE, FALSE, FALSE },
  { WAY_NOTE_SIGNED, WAY_NOTE_CIRCLE, NULL, &rosa, SUPER, TRUE, FALSE, TRUE },
  { WAY_NOTE_SIGNED, WAY_NOTE_CIRCLE, NULL, &kim, PEER, FALSE, FALSE, FALSE },

  { WAY_NOTE_SIGNED, WAY_NOTE_AUTHOR, NULL, &alma, PEER, TRUE, FALSE, TRUE },
  { WAY_NOTE_SIGNED, WAY_NOTE_AUTHOR, NULL, &dana, PEER, FALSE, FALSE, FALSE },
  { WAY_NOTE_SIGNED, WAY_NOTE_AUTHOR, NULL, &rosa, SUPER, FALSE, FALSE, FALSE },
  { WAY_NOTE_SIGNED, WAY_NOTE_COUNSELING, NULL, &rosa, SUPER, FALSE, FALSE, FALSE },

  { WAY_NOTE_COSIGN_WANTED, WAY_NOTE_AUTHOR, &kim, &kim, PEER, TRUE, TRUE, FALSE },
  { WAY_NOTE_COSIGN_WANTED, WAY_NOTE_AUTHOR, &kim, &rosa, SUPER, FALSE, FALSE, FALSE },
  { WAY_NOTE_COSIGN_WANTED, WAY_NOTE_AUTHOR, NULL, &rosa, SUPER, TRUE, TRUE, TRUE },
  { WAY_NOTE_COSIGN_WANTED, WAY_NOTE_TEAM, NULL, &kim, PEER, TRUE, FALSE, FALSE },
  { WAY_NOTE_COSIGN_WANTED, WAY_NOTE_TEAM, NULL, &alma, SUPER, TRUE, FALSE, TRUE },
  { WAY_NOTE_COSIGNED, WAY_NOTE_AUTHOR, &kim, &kim, PEER, FALSE, FALSE, FALSE },

  { WAY_NOTE_ENTERED_IN_ERROR, WAY_NOTE_TEAM, NULL, &alma, PEER, TRUE, FALSE, FALSE },
  { WAY_NOTE_ENTERED_IN_ERROR, WAY_NOTE_AUTHOR, NULL, &rosa, SUPER, FALSE, FALSE, FALSE },
};

static void
test_readers (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (WayNote) note = way_record_new (WAY_TYPE_NOTE, &(WayId){ { 9 } });
    const WayNoteReader reader = { *rows[i].reader, rows[i].role };

    way_set (note, author_id, alma);
    way_set (note, signed_by, alma);
    way_set (note, status, rows[i].status);
    way_set (note, sensitivity, rows[i].sensitivity);
    if (rows[i].cosigner != NULL)
      way_set (note, cosigner_id, *rows[i].cosigner);

    g_test_message ("row %zu", i);
    g_assert_cmpint (way_note_can_be_read (note, &reader, &dana), ==, rows[i].reads);
    g_assert_cmpint (way_note_can_be_cosigned (note, &reader), ==, rows[i].cosigns);
    g_assert_cmpint (way_note_can_be_retracted (note, &reader, &dana), ==, rows[i].retracts);
  }
}

/* Who signed as the second may read on. */
static void
test_cosigner (void)
{
  g_autoptr (WayNote) note = way_record_new (WAY_TYPE_NOTE, &(WayId){ { 9 } });
  const WayNoteReader reader = { kim, PEER };

  way_set (note, author_id, alma);
  way_set (note, status, WAY_NOTE_COSIGNED);
  way_set (note, sensitivity, WAY_NOTE_AUTHOR);
  way_set (note, cosigned_by, kim);
  g_assert_true (way_note_can_be_read (note, &reader, &dana));
}

/* What is hidden says nothing of its content. */
static void
test_hidden (void)
{
  g_autoptr (WayNote) note = way_record_new (WAY_TYPE_NOTE, &(WayId){ { 9 } });
  g_autoptr (WayNote) hidden = NULL;

  way_set (note, author_id, alma);
  way_set (note, data, "Secret");
  way_set (note, place, "Secret");
  way_set (note, sensitivity, WAY_NOTE_AUTHOR);
  way_set (note, status, WAY_NOTE_SIGNED);
  hidden = way_note_make_hidden (note);
  for (guint i = 0; i < WAY_RECORD_GET_CLASS (hidden)->n_fields; i++) {
    g_autofree char *text = way_field_to_text (&WAY_RECORD_GET_CLASS (hidden)->fields[i], hidden);

    g_assert_true (text == NULL || strstr (text, "Secret") == NULL);
  }
  for (guint i = 0; i < WAY_NOTE_N_SENSITIVITIES; i++) {
    way_set (note, sensitivity, (WayNoteSensitivity)i);
    g_assert_nonnull (way_note_hidden_to_words (note));
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/note-access/readers", test_readers);
  g_test_add_func ("/note-access/cosigner", test_cosigner);
  g_test_add_func ("/note-access/hidden", test_hidden);

  return g_test_run ();
}
