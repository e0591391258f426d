/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "../refuse-drafts.h"
#include "plan-fixture.h"
#include "way-conflict-row.h"
#include "way-conflict-view.h"

static void
test_empty (Fixture *f, gconstpointer data)
{
  wait_page (f, "empty");
  g_assert_cmpstr (way_page_get_title (f->page), ==, "Plan");
  show_in_pictures (f, "empty");

  /* What was begun and left without a word leaves nothing. */
  way_page_act (f->page);
  wait_rows (f, "N*|");
  press ("ctrl+d");
  wait_page (f, "empty");
  g_assert_cmpuint (count_stored (f, WAY_TYPE_PLAN), ==, 0);
  g_assert_cmpuint (count_stored (f, WAY_TYPE_NEED), ==, 0);
}

static gboolean
has_vision (gpointer data)
{
  g_autoptr (GListModel) list = list_stored (data, WAY_TYPE_PLAN);
  g_autoptr (WayPlan) plan = g_list_model_get_item (list, 0);

  return plan != NULL && g_strcmp0 (plan->vision, "A door I can lock") == 0 &&
         g_strcmp0 (plan->strengths, "Saved a deposit") == 0;
}

/* The client’s own words come first, before there is any need. */
static void
test_own_words (Fixture *f, gconstpointer data)
{
  wait_page (f, "empty");
  way_page_shown (f->page);
  press ("Return");
  wait_page (f, "plan");
  type ("A door I can lock");
  press ("Tab");
  type ("Saved a deposit");
  press ("Return");
  wait_rows (f, "N*|");
  view_wait (has_vision, f);
  press ("Escape");
  open_page (f);
  wait_page (f, "plan");
}

static void
test_by_keys (Fixture *f, gconstpointer data)
{
  plan_write (f);
  g_assert_cmpuint (count_stored (f, WAY_TYPE_PLAN), ==, 1);
  g_assert_cmpuint (count_stored (f, WAY_TYPE_NEED), ==, 3);
  g_assert_cmpuint (count_stored (f, WAY_TYPE_GOAL), ==, 2);
  g_assert_cmpuint (count_stored (f, WAY_TYPE_OBJECTIVE), ==, 2);
  g_assert_cmpuint (count_stored (f, WAY_TYPE_INTERVENTION), ==, 1);
  g_assert_null (f->failed);

  /* As it is read again. */
  open_page (f);
  wait_rows (f, PLAN_WRITTEN "|NGlasses|");
}

static gboolean
has_due_date (gpointer data)
{
  Fixture *f = data;
  g_autoptr (GListModel) list = list_stored (f, WAY_TYPE_OBJECTIVE);
  g_autoptr (WayObjective) objective = g_list_model_get_item (list, 0);

  return objective->due_on.ymd != 0;
}

static void
test_fields (Fixture *f, gconstpointer data)
{
  g_autoptr (GListModel) list = NULL;
  g_autoptr (WayObjective) objective = NULL;

  plan_write (f);
  press ("Up Up Up Up");
  wait_rows (f, "NA safe place to live|GA room of my own before the cold comes.|"
                "OSubmit 2 housing applications*|IForms and calls together|OView three rooms|"
                "GKeep the deposit|NEvenings without use|NGlasses|");
  show_in_pictures (f, "objective-begun");
  press ("Tab");
  type ("Receipts");
  press ("Tab");
  type ("1");
  press ("Tab");
  type ("2");
  press ("Tab");
  type ("6");
  show_in_pictures (f, "objective-almost");
  press ("Tab");
  type ("5 dec 2036");
  press ("Tab");
  view_wait (has_due_date, f);
  show_in_pictures (f, "objective-met");

  list = list_stored (f, WAY_TYPE_OBJECTIVE);
  objective = g_list_model_get_item (list, 0);
  g_assert_cmpstr (objective->measured_by, ==, "Receipts");
  g_assert_cmpfloat_with_epsilon (objective->now, 1, 1e-9);
  g_assert_cmpfloat_with_epsilon (objective->target, 2, 1e-9);
  g_assert_cmpint (objective->confidence, ==, 6);
  g_assert_cmpuint (objective->due_on.ymd, ==, 20361205);
}

#define BACK_WITHOUT_GLASSES \
  "NA safe place to live*|GA room of my own before the cold comes.|" \
  "OSubmit 2 housing applications|IForms and calls together|OView three rooms|" \
  "GKeep the deposit|NEvenings without use|"
#define BACK BACK_WITHOUT_GLASSES "NGlasses|"

static gboolean
says_nothing_left (gpointer data)
{
  return g_strcmp0 (((Fixture *)data)->told, "There is nothing to undo in this plan") == 0;
}

static void
test_undo (Fixture *f, gconstpointer data)
{
  plan_write (f);

  /* A need with all below it, and back, and again. */
  press ("Up Up Up Up Up Up");
  wait_rows (f, "NA safe place to live*|GA room of my own before the cold comes.|"
                "OSubmit 2 housing applications|IForms and calls together|OView three rooms|"
                "GKeep the deposit|NEvenings without use|NGlasses|");
  press ("ctrl+d");
  wait_rows (f, "NEvenings without use*|NGlasses|");
  g_assert_cmpstr (f->told, ==, "Need “A safe place to live” removed, and 5 below it");
  g_assert_cmpint (f->act, !=, 0);
  g_assert_cmpuint (count_stored (f, WAY_TYPE_INTERVENTION), ==, 0);
  press ("ctrl+z");
  wait_rows (f, BACK);
  g_assert_cmpstr (f->told, ==, "Undone: Need “A safe place to live” removed");
  press ("ctrl+shift+z");
  wait_rows (f, "NEvenings without use*|NGlasses|");
  g_assert_cmpstr (f->told, ==, "Done again: Need “A safe place to live” removed");
  press ("ctrl+z");
  wait_rows (f, BACK);

  /* On through what was done before, also by a page that is gone. */
  open_page (f);
  wait_rows (f, PLAN_WRITTEN "|NGlasses|");
  way_page_shown (f->page);
  wait_rows (f, BACK);
  press ("ctrl+z");
  wait_rows (f, BACK_WITHOUT_GLASSES);
  g_assert_cmpstr (f->told, ==, "Undone: Need “Glasses” added");
  for (guint i = 0; i < 7; i++)
    press ("ctrl+z");
  wait_page (f, "empty");
  press ("ctrl+z");
  view_wait (says_nothing_left, f);
  for (guint i = 0; i < 8; i++)
    press ("ctrl+y");
  wait_rows (f, PLAN_WRITTEN "|NGlasses*|");
  g_assert_null (f->failed);
}

static void
test_move (Fixture *f, gconstpointer data)
{
  plan_write (f);
  press ("alt+Down");
  wait_rows (f, "NA safe place to live|GA room of my own before the cold comes.|"
                "OSubmit 2 housing applications|IForms and calls together|OView three rooms|"
                "GKeep the deposit|NGlasses|NEvenings without use*|");
  press ("alt+Up");
  wait_rows (f, PLAN_WRITTEN "*|NGlasses|");
  press ("alt+Up");
  wait_rows (f, "NEvenings without use*|NA safe place to live|"
                "GA room of my own before the cold comes.|OSubmit 2 housing applications|"
                "IForms and calls together|OView three rooms|GKeep the deposit|NGlasses|");
  press ("ctrl+z");
  wait_rows (f, PLAN_WRITTEN "*|NGlasses|");
}

/* Typed, kept, and there again after the page was torn away without a save. */
static void
test_draft (Fixture *f, gconstpointer data)
{
  wait_page (f, "empty");
  way_page_act (f->page);
  wait_rows (f, "N*|");
  type ("A safe pl");
  wait_rows (f, "NA safe pl*|");
  wait_kept (f, "Kept as draft");
  g_assert_cmpuint (count_stored (f, WAY_TYPE_NEED), ==, 0);

  way_page_set_workspace (f->page, NULL);
  wait_page (f, "empty");
  open_page (f);
  wait_rows (f, "NA safe pl|");
  way_page_shown (f->page);
  wait_rows (f, "NA safe pl*|");
  press ("End");
  type ("ace");
  press ("Return");
  wait_rows (f, "NA safe place|N*|");
  wait_kept (f, "Saved");
  g_assert_cmpuint (count_stored (f, WAY_TYPE_NEED), ==, 1);

  /* It came to an end with its record. */
  open_page (f);
  wait_rows (f, "NA safe place|");
}

/* What could not be kept is not called kept, and is tried again. */
static void
test_not_kept (Fixture *f, gconstpointer data)
{
  wait_page (f, "empty");
  refuse_drafts (f->workspace, TRUE);
  way_page_act (f->page);
  wait_rows (f, "N*|");
  type ("A safe pl");
  wait_kept (f, "Not kept yet: it will be tried again");
  g_assert_nonnull (f->failed);
  refuse_drafts (f->workspace, FALSE);
  wait_kept (f, "Kept as draft");

  way_page_set_workspace (f->page, NULL);
  open_page (f);
  wait_rows (f, "NA safe pl|");
}

static WayNeed *
get_need (Fixture *f, const char *id)
{
  g_autoptr (GListModel) list = list_stored (f, WAY_TYPE_NEED);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++) {
    g_autoptr (WayNeed) need = g_list_model_get_item (list, i);

    if (g_str_has_prefix (need->text, id))
      return g_steal_pointer (&need);
  }

  g_assert_not_reached ();
}

static WayNeed *
write_as_somebody_else (Fixture *f)
{
  g_autoptr (WayNeed) need = get_need (f, "One");
  WayNeed *copy = way_record_copy (need);

  way_set (copy, text, "One of them");
  return view_save (f->workspace, copy);
}

static void
check_text (Fixture *f, const char *text)
{
  g_autoptr (WayNeed) need = get_need (f, "One");

  g_assert_cmpstr (need->text, ==, text);
}

static void
write_needs (Fixture *f)
{
  wait_page (f, "empty");
  way_page_act (f->page);
  wait_rows (f, "N*|");
  type ("One");
  press ("Return");
  wait_rows (f, "NOne|N*|");
  type ("Two");
  press ("Up");
  wait_rows (f, "NOne*|NTwo|");
  wait_kept (f, "Saved");
}

static WayDraft *
find_draft (Fixture *f, const WayId *id)
{
  g_autoptr (GAsyncResult) result = NULL;

  way_workspace_find_draft_async (f->workspace, "need", id, NULL, view_done_cb, &result);
  view_wait (view_is_done, &result);
  return way_workspace_find_draft_finish (f->workspace, result, NULL);
}

static void
choose (Fixture *f, const char *side)
{
  GtkWidget *view = view_find (GTK_WIDGET (f->page), WAY_TYPE_CONFLICT_VIEW, NULL);
  GtkWidget *row = view_find (view, WAY_TYPE_CONFLICT_ROW, NULL);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (view_find (row, GTK_TYPE_CHECK_BUTTON, side)),
                               TRUE);
  gtk_widget_activate_action (view, "conflict.save", NULL);
}

/* Both write the same need. */
static void
write_both (Fixture *f)
{
  g_autoptr (WayNeed) theirs = NULL;

  write_needs (f);
  press ("End");
  type (" of us");
  wait_kept (f, "Kept as draft");
  theirs = write_as_somebody_else (f);

  press ("Down");
  wait_page (f, "conflict");
  check_text (f, "One of them");
}

/* Somebody wrote what is being written: both are shown, and nothing is written over unseen. */
static void
test_meanwhile (Fixture *f, gconstpointer data)
{
  write_both (f);
  show_in_pictures (f, "conflict");
  choose (f, "mine");
  wait_page (f, "plan");
  wait_kept (f, "Saved");
  check_text (f, "One of us");
}

static void
test_theirs (Fixture *f, gconstpointer data)
{
  g_autoptr (WayNeed) need = NULL;
  g_autoptr (WayDraft) draft = NULL;

  write_both (f);
  choose (f, "theirs");
  wait_page (f, "plan");
  wait_kept (f, "Saved");
  wait_rows (f, "NOne of them*|NTwo|");
  check_text (f, "One of them");
  need = get_need (f, "One");
  draft = find_draft (f, &need->parent.id);
  g_assert_null (draft);
}

/* Back to the plan: what was typed is still there, and the next save asks again. */
static void
test_not_now (Fixture *f, gconstpointer data)
{
  write_both (f);
  gtk_widget_activate_action (view_find (GTK_WIDGET (f->page), WAY_TYPE_CONFLICT_VIEW, NULL),
                              "conflict.leave", NULL);
  wait_page (f, "plan");
  wait_kept (f, "Kept as draft");
  check_text (f, "One of them");
  press ("Up Down");
  wait_page (f, "conflict");
  choose (f, "mine");
  wait_kept (f, "Saved");
  check_text (f, "One of us");
}

/* The same of a draft that came back and is written on: it stays as old as it is. */
static void
test_old_draft (Fixture *f, gconstpointer data)
{
  g_autoptr (WayNeed) theirs = NULL;
  g_autoptr (WayDraft) old = NULL;
  g_autoptr (WayDraft) draft = NULL;
  GVariantBuilder texts = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{ss}"));

  write_needs (f);
  way_page_set_workspace (f->page, NULL);
  theirs = write_as_somebody_else (f);
  g_variant_builder_add (&texts, "{ss}", "text", "One of us");
  old = way_draft_new ("need", &theirs->parent.id, theirs->parent.revision - 1,
                       g_variant_builder_end (&texts));
  way_workspace_keep_draft_async (f->workspace, old, NULL, NULL, NULL);

  open_page (f);
  way_page_shown (f->page); /* before anything of it is there */
  wait_rows (f, "NOne of us*|NTwo|");
  press ("End");
  type (" all");
  wait_rows (f, "NOne of us all*|NTwo|");
  wait_kept (f, "Kept as draft");
  draft = find_draft (f, &theirs->parent.id);
  g_assert_cmpstr (way_draft_get_text (draft, "text"), ==, "One of us all");
  g_assert_cmpint (draft->revision, ==, old->revision);

  press ("Down");
  wait_page (f, "conflict");
  check_text (f, "One of them");
  choose (f, "mine");
  wait_page (f, "plan");
  wait_kept (f, "Saved");
  check_text (f, "One of us all");
}

static gboolean
is_private (GtkWidget *widget)
{
  GtkInputHints hints = GTK_INPUT_HINT_PRIVATE;

  if (GTK_IS_DROP_DOWN (widget)) /* its own search is never shown */
    return TRUE;
  if (GTK_IS_TEXT (widget) || GTK_IS_TEXT_VIEW (widget))
    g_object_get (widget, "input-hints", &hints, NULL);
  if ((hints & GTK_INPUT_HINT_PRIVATE) == 0)
    return FALSE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child)) {
    if (!is_private (child))
      return FALSE;
  }

  return TRUE;
}

/* An input method learns nothing from any field of an open row. */
static void
test_private (Fixture *f, gconstpointer data)
{
  wait_page (f, "empty");
  way_page_act (f->page);
  wait_rows (f, "N*|");
  type ("One");
  press ("ctrl+bracketright");
  type ("Two");
  press ("ctrl+bracketright");
  wait_rows (f, "NOne|GTwo|O*|");
  g_assert_true (is_private (GTK_WIDGET (f->page)));
}

static void
test_trouble (Fixture *f, gconstpointer data)
{
  plan_write (f);
  press ("Up Up Up Up");
  press ("Tab Tab Tab Tab Tab");
  type ("soon");
  press ("Tab");
  wait_kept (f, "Kept as draft");
  show_in_pictures (f, "trouble");
  press ("shift+Tab");
  press ("ctrl+a");
  type ("5 dec 2036");
  press ("Tab");
  wait_kept (f, "Saved");
  g_assert_null (f->failed);
}

int
main (int argc, char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  plan_set_look ();

#define ADD(name, func) g_test_add (name, Fixture, NULL, set_up, func, tear_down)
  ADD ("/plan-editor/empty", test_empty);
  ADD ("/plan-editor/own-words", test_own_words);
  ADD ("/plan-editor/by-keys", test_by_keys);
  ADD ("/plan-editor/fields", test_fields);
  ADD ("/plan-editor/undo", test_undo);
  ADD ("/plan-editor/move", test_move);
  ADD ("/plan-editor/draft", test_draft);
  ADD ("/plan-editor/trouble", test_trouble);
  ADD ("/plan-editor/not-kept", test_not_kept);
  ADD ("/plan-editor/meanwhile", test_meanwhile);
  ADD ("/plan-editor/theirs", test_theirs);
  ADD ("/plan-editor/not-now", test_not_now);
  ADD ("/plan-editor/old-draft", test_old_draft);
  ADD ("/plan-editor/private", test_private);

  return g_test_run ();
}
