/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-note-section.h"

#include <string.h>

/* Each section of each kind is a text of the record, with a name, and one of all. */
static void
test_sections (void)
{
  g_autoptr (WayNote) note = way_record_new (WAY_TYPE_NOTE, &(WayId){ { 1 } });
  guint                 n_all;
  const WayNoteSection *all = way_note_get_all_sections (&n_all);

  for (guint kind = 0; kind < WAY_NOTE_N_KINDS; kind++) {
    guint                 n;
    const WayNoteSection *sections = way_note_kind_get_sections ((WayNoteKind)kind, &n);

    g_assert_cmpuint (n, >, 0);
    for (guint i = 0; i < n; i++) {
      gboolean found = FALSE;

      for (guint k = 0; k < n_all; k++)
        found = found || strcmp (all[k].field, sections[i].field) == 0;
      g_test_message ("%s %s", way_note_kind_words[kind], sections[i].field);
      g_assert_true (found);
      g_assert_nonnull (way_record_find_field (note, sections[i].field));
      g_assert_null (way_note_get_text (note, sections[i].field));
    }
  }
}

static void
test_beginning (void)
{
  g_autoptr (WayNote) note = way_record_new (WAY_TYPE_NOTE, &(WayId){ { 1 } });
  g_autofree char *none = way_note_dup_beginning (note);
  g_autofree char *plan = NULL;
  g_autofree char *lines = NULL;
  g_autofree char *cut = NULL;
  g_autofree char *longer = g_strnfill (400, 'x');

  g_assert_null (none);
  way_set (note, kind, WAY_NOTE_DAP);
  way_set (note, plan, "Call her");
  plan = way_note_dup_beginning (note);
  g_assert_cmpstr (plan, ==, "Call her");
  way_set (note, data, "Came\nlate");
  lines = way_note_dup_beginning (note);
  g_assert_cmpstr (lines, ==, "Came late");
  way_set (note, data, longer);
  cut = way_note_dup_beginning (note);
  g_assert_cmpint (g_utf8_strlen (cut, -1), ==, 161);
  g_assert_true (g_str_has_suffix (cut, "x…"));
}

static void
test_unshown (void)
{
  g_autoptr (WayNote) note = way_record_new (WAY_TYPE_NOTE, &(WayId){ { 1 } });

  way_set (note, since_last, "Homework done");
  way_set (note, plan, "Call her");
  g_assert_null (way_note_find_unshown (note, WAY_NOTE_DAP));
  g_assert_cmpstr (way_note_find_unshown (note, WAY_NOTE_FREE), ==, "plan");
  g_assert_cmpstr (way_note_find_unshown (note, WAY_NOTE_PIE), ==, "plan");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/note-section/sections", test_sections);
  g_test_add_func ("/note-section/beginning", test_beginning);
  g_test_add_func ("/note-section/unshown", test_unshown);

  return g_test_run ();
}
