/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-note-text.h"

#include <adwaita.h>

#include "way-abbreviation.h"

/* What is typed, letter by letter, and what stands there then. */
static const struct {
  const char *typed;
  const char *text;
} rows[] = {
  { ".ref ", "referred to " },
  { "She was .REF ", "She was referred to " },
  { "12.ref ", "12.ref " },
  { ".refs ", ".refs " },
  { ".ref\nthen", "referred to\nthen" },
  { ".ref .ref .", "referred to referred to ." },
};

static void
test_expands (void)
{
  g_autoptr (GListStore) all = g_list_store_new (WAY_TYPE_ABBREVIATION);
  g_autoptr (WayAbbreviation) one = way_record_new (WAY_TYPE_ABBREVIATION, &(WayId){ { 1 } });

  way_set (one, keyword, "ref");
  way_set (one, text, "referred to");
  g_list_store_append (all, one);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++) {
    GtkWidget       *view = g_object_ref_sink (g_object_new (WAY_TYPE_NOTE_TEXT, NULL));
    GtkTextBuffer   *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
    g_autofree char *text = NULL;

    way_note_text_set_abbreviations (WAY_NOTE_TEXT (view), G_LIST_MODEL (all));
    for (const char *p = rows[i].typed; *p != '\0'; p++)
      gtk_text_buffer_insert_interactive_at_cursor (buffer, p, 1, TRUE);
    g_object_get (buffer, "text", &text, NULL);
    g_assert_cmpstr (text, ==, rows[i].text);
    g_object_unref (view);
  }
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/note-text/expands", test_expands);
  return g_test_run ();
}
