/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "plan-fixture.h"

#define BELOW_THE_FIRST \
  "|GA room of my own before the cold comes.|OSubmit 2 housing applications|" \
  "IForms and calls together|OView three rooms|GKeep the deposit"

/* Out of the text, and through the rows as through every tree. */
static void
test_reading (Fixture *f, gconstpointer data)
{
  plan_write (f);
  press ("Escape");
  wait_rows (f, PLAN_WRITTEN "~|NGlasses|");
  press ("Down");
  wait_rows (f, PLAN_WRITTEN "|NGlasses~|");
  press ("Home Down");
  wait_rows (f, "NA safe place to live~" BELOW_THE_FIRST "|NEvenings without use|NGlasses|");
  press ("Left");
  wait_rows (f, "NA safe place to live~|NEvenings without use|NGlasses|");
  press ("Down Up Right");
  wait_rows (f, "NA safe place to live~" BELOW_THE_FIRST "|NEvenings without use|NGlasses|");
  press ("Right");
  wait_rows (f, "NA safe place to live|GA room of my own before the cold comes.~|"
                "OSubmit 2 housing applications|IForms and calls together|OView three rooms|"
                "GKeep the deposit|NEvenings without use|NGlasses|");
  press ("Left Left");
  wait_rows (f, "NA safe place to live~|GA room of my own before the cold comes.|"
                "GKeep the deposit|NEvenings without use|NGlasses|");
  press ("End Return");
  wait_rows (f, "NA safe place to live|GA room of my own before the cold comes.|"
                "GKeep the deposit|NEvenings without use|NGlasses*|");
  g_assert_cmpuint (count_stored (f, WAY_TYPE_NEED), ==, 3); /* Enter added nothing */
}

/* What was begun by mistake goes by Backspace or Escape, and one is where one was. */
static void
test_giving_up (Fixture *f, gconstpointer data)
{
  plan_write (f);
  press ("Return");
  wait_rows (f, PLAN_WRITTEN "|N*|NGlasses|");
  press ("BackSpace");
  wait_rows (f, PLAN_WRITTEN "*|NGlasses|");
  press ("ctrl+bracketright");
  wait_rows (f, PLAN_WRITTEN "|G*|NGlasses|");
  press ("Escape");
  wait_rows (f, PLAN_WRITTEN "~|NGlasses|");
  press ("Return Return");
  wait_rows (f, PLAN_WRITTEN "|N*|NGlasses|");
  press ("ctrl+z");
  wait_rows (f, PLAN_WRITTEN "*|NGlasses|");
  g_assert_cmpuint (count_stored (f, WAY_TYPE_NEED), ==, 3);
}

/* A text that is there is not taken by its last Backspace. */
static void
test_emptied (Fixture *f, gconstpointer data)
{
  plan_write (f);
  press ("ctrl+a BackSpace BackSpace BackSpace");
  wait_rows (f, "NA safe place to live" BELOW_THE_FIRST "|N*|NGlasses|");
  press ("ctrl+z");
  wait_rows (f, PLAN_WRITTEN "*|NGlasses|");
  press ("Down");
  wait_kept (f, "Saved");
  g_assert_null (f->failed);
}

/* Past the end of what it is in, to the next one of that kind. */
static void
test_across (Fixture *f, gconstpointer data)
{
  plan_write (f);
  press ("Up Up"); /* the last objective */
  press ("alt+Down");
  wait_rows (f, "NA safe place to live|GA room of my own before the cold comes.|"
                "OSubmit 2 housing applications|IForms and calls together|GKeep the deposit|"
                "OView three rooms*|NEvenings without use|NGlasses|");
  press ("alt+Down"); /* there is no goal behind */
  press ("Up");
  wait_rows (f, "NA safe place to live|GA room of my own before the cold comes.|"
                "OSubmit 2 housing applications|IForms and calls together|GKeep the deposit*|"
                "OView three rooms|NEvenings without use|NGlasses|");
  press ("alt+Down"); /* with what is below it */
  wait_rows (f, "NA safe place to live|GA room of my own before the cold comes.|"
                "OSubmit 2 housing applications|IForms and calls together|"
                "NEvenings without use|GKeep the deposit*|OView three rooms|NGlasses|");
  press ("Down");
  press ("alt+Up");
  wait_rows (f, "NA safe place to live|GA room of my own before the cold comes.|"
                "OSubmit 2 housing applications|IForms and calls together|OView three rooms*|"
                "NEvenings without use|GKeep the deposit|NGlasses|");
  press ("ctrl+z");
  wait_rows (f, "NA safe place to live|GA room of my own before the cold comes.|"
                "OSubmit 2 housing applications|IForms and calls together|"
                "NEvenings without use|GKeep the deposit|OView three rooms*|NGlasses|");
  g_assert_cmpstr (f->told, ==, "Undone: Objective “View three rooms” moved");

  /* As it is read again. */
  open_page (f);
  wait_rows (f, "NA safe place to live|GA room of my own before the cold comes.|"
                "OSubmit 2 housing applications|IForms and calls together|"
                "NEvenings without use|GKeep the deposit|OView three rooms|NGlasses|");
}

/* What was folded stays so wherever it goes. */
static void
test_folded_moves (Fixture *f, gconstpointer data)
{
  plan_write (f);
  press ("Escape Home Down Left");
  wait_rows (f, "NA safe place to live~|NEvenings without use|NGlasses|");
  press ("alt+Down");
  wait_rows (f, "NEvenings without use|NA safe place to live~|NGlasses|");
  press ("Right");
  wait_rows (f, "NEvenings without use|NA safe place to live~" BELOW_THE_FIRST "|NGlasses|");
}

/* Words first, one after the other; then acts; and what was typed may be done again. */
static void
test_undo_of_typing (Fixture *f, gconstpointer data)
{
  plan_write (f);
  press ("End");
  type (" at home");
  wait_rows (f, PLAN_WRITTEN " at home*|NGlasses|");
  press ("ctrl+z");
  wait_rows (f, PLAN_WRITTEN " at*|NGlasses|"); /* word by word */
  press ("ctrl+z");
  wait_rows (f, PLAN_WRITTEN "*|NGlasses|");
  press ("ctrl+shift+z ctrl+shift+z");
  wait_rows (f, PLAN_WRITTEN " at home*|NGlasses|");
  press ("Down");
  wait_kept (f, "Saved");
  press ("ctrl+z");
  wait_rows (f, PLAN_WRITTEN "*|NGlasses|");
  g_assert_cmpstr (f->told, ==, "Undone: Need “Evenings without use”, change of “Need”");
  press ("ctrl+shift+z");
  wait_rows (f, PLAN_WRITTEN " at home*|NGlasses|");
}

/* As a program that was killed leaves it. */
static void
keep_draft (Fixture *f, guint place, const char *text)
{
  g_autoptr (GListModel) list = list_stored (f, WAY_TYPE_NEED);
  g_autoptr (WayNeed) need = g_list_model_get_item (list, place);
  g_autoptr (WayDraft) draft = NULL;
  GVariantBuilder texts = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{ss}"));

  g_variant_builder_add (&texts, "{ss}", "text", text);
  draft =
    way_draft_new ("need", &need->parent.id, need->parent.revision, g_variant_builder_end (&texts));
  way_workspace_keep_draft_async (f->workspace, draft, NULL, NULL, NULL);
}

/* A draft that came back is taken back as an act. */
static void
test_undo_of_draft (Fixture *f, gconstpointer data)
{
  plan_write (f);
  way_page_set_workspace (f->page, NULL);
  keep_draft (f, 1, "Evenings without use at home");
  open_page (f);
  wait_rows (f, PLAN_WRITTEN " at home|NGlasses|");
  way_page_shown (f->page);
  press ("ctrl+z"); /* the focus is elsewhere: the last act goes */
  wait_rows (f, "NA safe place to live*" BELOW_THE_FIRST "|NEvenings without use at home|");
  press ("ctrl+y");
  wait_rows (f, PLAN_WRITTEN " at home|NGlasses*|");
  press ("Up");
  wait_rows (f, PLAN_WRITTEN " at home*|NGlasses|");
  press ("ctrl+z");
  wait_rows (f, PLAN_WRITTEN "*|NGlasses|");
  press ("ctrl+y");
  wait_rows (f, PLAN_WRITTEN " at home*|NGlasses|");
}

static gboolean
has_two_lines (gpointer data)
{
  g_autoptr (GListModel) list = list_stored (data, WAY_TYPE_NEED);
  g_autoptr (WayNeed) need = g_list_model_get_item (list, 1);

  return g_strcmp0 (need->text, "Evenings without use\nand mornings") == 0;
}

static void
test_lines (Fixture *f, gconstpointer data)
{
  plan_write (f);
  press ("End shift+Return");
  type ("and mornings");
  press ("ctrl+s");
  view_wait (has_two_lines, f);
  wait_kept (f, "Saved");
}

/* --- a window that is lower than the plan --- */

static gboolean
is_wholly_seen (gpointer data)
{
  const Expected *e = data;
  GtkWidget      *focus = gtk_root_get_focus (GTK_ROOT (e->f->window));
  GtkWidget      *row = focus != NULL ? gtk_widget_get_ancestor (focus, WAY_TYPE_PLAN_ROW) : NULL;
  GtkWidget      *scroller =
    row != NULL ? gtk_widget_get_ancestor (row, GTK_TYPE_SCROLLED_WINDOW) : NULL;
  g_autofree char *text = NULL;
  graphene_rect_t  bounds;

  if (row == NULL || !way_plan_row_is_open (WAY_PLAN_ROW (row)) ||
      !gtk_widget_compute_bounds (row, scroller, &bounds))
    return FALSE;

  text = way_plan_node_get_text (way_plan_row_get_node (WAY_PLAN_ROW (row)), "text");
  return g_str_equal (text, e->rows) && bounds.size.height > 0 && bounds.origin.y >= 0 &&
         bounds.origin.y + bounds.size.height <= (float)gtk_widget_get_height (scroller);
}

static void
wait_wholly_seen (Fixture *f, const char *text)
{
  Expected e = { f, text };
  guint    late = g_timeout_add (5000, late_cb, f);

  view_wait (is_wholly_seen, &e);
  g_source_remove (late);
}

static void
write_seen (Fixture *f, const char *text)
{
  wait_wholly_seen (f, "");
  type (text);
  wait_wholly_seen (f, text);
}

/* What was begun goes a moment after it is left, and takes no keys with it from what comes behind.
 */
static void
test_left_blank (Fixture *f, gconstpointer data)
{
  plan_write (f);
  press ("Down");
  press ("ctrl+bracketright");
  wait_rows (f, PLAN_WRITTEN "|NGlasses|G*|");
  press ("ctrl+bracketleft");
  wait_rows (f, PLAN_WRITTEN "|NGlasses|N*|");
  view_settle ();
  type ("Shoes");
  wait_rows (f, PLAN_WRITTEN "|NGlasses|NShoes*|");
}

/* What is opened is seen to its last line, and what is added at the edge has the keys. */
static void
test_low_window (Fixture *f, gconstpointer data)
{
  wait_page (f, "empty");
  way_page_act (f->page);
  write_seen (f, "Home");
  press ("ctrl+bracketright");
  write_seen (f, "A room");
  press ("ctrl+bracketright");
  for (guint i = 0; i < 8; i++) {
    g_autofree char *text = g_strdup_printf ("Number %u", i);

    write_seen (f, text);
    press (i < 7 ? "Return" : "ctrl+bracketleft");
  }
  write_seen (f, "Another room");
  press ("Return");
  wait_wholly_seen (f, "");
  press ("ctrl+bracketleft");
  write_seen (f, "Glasses");
  press ("Up Up Up");
  wait_wholly_seen (f, "Number 6");
  press ("Tab Tab Tab Tab Tab Tab");
  wait_wholly_seen (f, "Number 6");
  press ("Up Up Up Up Up Up Up Up"); /* past the upper edge, in one frame */
  type ("!");
  wait_wholly_seen (f, "Home!");
  press ("Down");
  wait_kept (f, "Saved");
  g_assert_cmpuint (count_stored (f, WAY_TYPE_OBJECTIVE), ==, 8);
  g_assert_cmpuint (count_stored (f, WAY_TYPE_GOAL), ==, 2);
  g_assert_cmpuint (count_stored (f, WAY_TYPE_NEED), ==, 2);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

#define ADD(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)
  ADD ("/plan-keys/reading", test_reading);
  ADD ("/plan-keys/giving-up", test_giving_up);
  ADD ("/plan-keys/emptied", test_emptied);
  ADD ("/plan-keys/across", test_across);
  ADD ("/plan-keys/folded-moves", test_folded_moves);
  ADD ("/plan-keys/undo-of-typing", test_undo_of_typing);
  ADD ("/plan-keys/undo-of-draft", test_undo_of_draft);
  ADD ("/plan-keys/lines", test_lines);
  ADD ("/plan-keys/left-blank", test_left_blank);
  g_test_add ("/plan-keys/low-window", Fixture, "low", set_up, test_low_window, tear_down);

  return g_test_run ();
}
