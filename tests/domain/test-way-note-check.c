/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-note-check.h"

#include "way-note-section.h"

static const WayId someone = { { 1 } };

static const struct {
  WayNoteKind kind;
  const char *data;
  const char *plan;
  const char *because;
  guint       objectives;
  guint       day; /* of November 2026; 0: none */
  WayNoteLack lack;
  const char *field;
} rows[] = {
  { WAY_NOTE_DAP, NULL, NULL, NULL, 1, 27, WAY_NOTE_LACKS_TEXT, "data" },
  { WAY_NOTE_PEER, NULL, NULL, NULL, 1, 27, WAY_NOTE_LACKS_TEXT, "worked_on" },
  { WAY_NOTE_DAP, "Came", NULL, NULL, 1, 0, WAY_NOTE_LACKS_DAY, "served_on" },
  { WAY_NOTE_DAP, "Came", NULL, NULL, 1, 28, WAY_NOTE_IS_IN_FUTURE, "served_on" },
  { WAY_NOTE_DAP, "Came", NULL, NULL, 0, 27, WAY_NOTE_LACKS_OBJECTIVE, "none_because" },
  { WAY_NOTE_DAP, "Came", NULL, NULL, 1, 27, WAY_NOTE_COMPLETE, NULL },
  { WAY_NOTE_DAP, NULL, "Call", NULL, 2, 26, WAY_NOTE_COMPLETE, NULL },
  { WAY_NOTE_DAP, "Came", NULL, "First meeting", 0, 27, WAY_NOTE_COMPLETE, NULL },
  { WAY_NOTE_FREE, "Came", NULL, NULL, 1, 27, WAY_NOTE_HIDES_TEXT, "kind" },
  { WAY_NOTE_PEER, NULL, "Call", NULL, 1, 27, WAY_NOTE_HIDES_TEXT, "kind" },
  { WAY_NOTE_SOAP, NULL, "Call", NULL, 1, 27, WAY_NOTE_COMPLETE, NULL },
};

static void
test_lacks (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (WayNote) note = way_record_new (WAY_TYPE_NOTE, &someone);
    WayNoteLack lack;

    way_set (note, kind, rows[i].kind);
    way_set (note, data, rows[i].data);
    way_set (note, plan, rows[i].plan);
    way_set (note, none_because, rows[i].because);
    if (rows[i].day != 0)
      way_set (note, served_on, way_date_make (2026, 11, rows[i].day));
    lack = way_note_check (note, rows[i].objectives, way_date_make (2026, 11, 27));
    g_test_message ("row %zu", i);
    g_assert_cmpint (lack, ==, rows[i].lack);
    g_assert_cmpstr (way_note_lack_get_field (lack, note), ==, rows[i].field);
    g_assert_true ((way_note_lack_to_words (lack) == NULL) == (lack == WAY_NOTE_COMPLETE));
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/note-check/lacks", test_lacks);
  return g_test_run ();
}
