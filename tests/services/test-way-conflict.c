/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-conflict.h"

#include "way-contact-point.h"
#include "way-error.h"
#include "workspace-fixture.h"

typedef struct {
  WayWorkspace *workspace;
  WayClient    *base;
  WayConflict  *conflict;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr (WayClient) client = NULL;

  f->workspace = fixture_open_workspace ();
  client = way_workspace_create (f->workspace, WAY_TYPE_CLIENT);
  way_set (client, name_to_use, "Mae");
  way_set (client, pronouns, "she/her");
  way_set (client, work_with_me, "Text me first. No voicemail. Ask for Tess.");
  way_set (client, reasons, ((WaySet){ 1 }));
  f->base = fixture_save (f->workspace, client, NULL, NULL);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  g_clear_object (&f->conflict);
  g_object_unref (f->base);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (f->workspace);
}

/* What somebody typed over the base: pairs of field and text, up to NULL. */
static WayDraft *
type (Fixture *f, const char *first, ...)
{
  GVariantBuilder texts = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{ss}"));
  va_list         list;

  va_start (list, first);
  for (const char *field = first; field != NULL; field = va_arg (list, const char *))
    g_variant_builder_add (&texts, "{ss}", field, va_arg (list, const char *));
  va_end (list);
  return way_draft_new ("client", &f->base->parent.id, f->base->parent.revision,
                        g_variant_builder_end (&texts));
}

static void
meet (Fixture *f, WayDraft *draft, gboolean removes)
{
  GAsyncResult *slot = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  g_clear_object (&f->conflict);
  way_workspace_meet_async (f->workspace, draft, removes, NULL, fixture_done_cb, &slot);
  result = fixture_wait (&slot);
  f->conflict = way_workspace_meet_finish (f->workspace, result, &error);
  g_assert_no_error (error);
}

/* Somebody else saves it meanwhile. */
static void
they_save (Fixture *f, WayClient *edited)
{
  g_autoptr (WayClient) own = edited;
  g_autoptr (WayClient) saved = fixture_save (f->workspace, edited, NULL, NULL);

  g_assert_nonnull (saved);
}

static guint
find (Fixture *f, const char *name)
{
  for (guint i = 0; i < way_conflict_get_n_fields (f->conflict); i++) {
    if (g_str_equal (way_conflict_get_field (f->conflict, i)->field->name, name))
      return i;
  }

  g_error ("“%s” does not differ", name);
}

static WayClient *
make (Fixture *f)
{
  g_autoptr (GError) error = NULL;
  WayClient *made = way_conflict_make_record (f->conflict, &error);

  g_assert_no_error (error);
  return made;
}

static void
test_fields (Fixture *f, gconstpointer data)
{
  WayClient *theirs = way_record_copy (f->base);
  g_autoptr (WayDraft) draft = NULL;
  g_autoptr (WayClient) made = NULL;
  g_autoptr (WayClient) other = NULL;
  const WayConflictField *field;

  way_set (theirs, pronouns, "they/them");
  way_set (theirs, program, "Outreach");
  way_set (theirs, risk, WAY_CLIENT_RISK_LOW);
  they_save (f, theirs);
  draft = type (f, "pronouns", "ze/hir", "language", "Spanish", "risk", "low", NULL);
  meet (f, draft, FALSE);

  g_assert_cmpuint (way_conflict_get_n_fields (f->conflict), ==, 3); /* both said “low” */
  g_assert_true (way_conflict_asks (f->conflict));
  g_assert_cmpint (way_conflict_get_fate (f->conflict), ==, WAY_FATE_CHANGED);
  g_assert_cmpuint (way_conflict_count_open (f->conflict), ==, 1);
  g_assert_cmpstr (way_conflict_get_last (f->conflict)->who, ==, "Dana");
  g_assert_cmpstr (way_conflict_get_the (f->conflict), ==, "the client");

  field = way_conflict_find_field (f->conflict, "pronouns");
  g_assert_cmpint (field->kind, ==, WAY_CONFLICT_BOTH);
  g_assert_cmpint (field->side, ==, WAY_SIDE_OPEN);
  g_assert_cmpstr (field->texts[WAY_SIDE_OPEN], ==, "she/her");
  g_assert_cmpstr (field->texts[WAY_SIDE_MINE], ==, "ze/hir");
  g_assert_cmpstr (field->texts[WAY_SIDE_THEIRS], ==, "they/them");
  g_assert_null (field->texts[WAY_SIDE_BOTH]);
  g_assert_cmpstr (field->by.who, ==, "Dana");
  field = way_conflict_find_field (f->conflict, "program");
  g_assert_cmpint (field->kind, ==, WAY_CONFLICT_THEIRS);
  g_assert_cmpstr (field->words[WAY_SIDE_MINE], ==, "nothing");
  field = way_conflict_find_field (f->conflict, "language");
  g_assert_cmpint (field->kind, ==, WAY_CONFLICT_MINE);

  way_conflict_choose (f->conflict, find (f, "pronouns"), WAY_SIDE_MINE);
  g_assert_cmpuint (way_conflict_count_open (f->conflict), ==, 0);
  made = make (f);
  g_assert_cmpstr (made->pronouns, ==, "ze/hir");
  g_assert_cmpstr (made->program, ==, "Outreach");
  g_assert_cmpstr (made->language, ==, "Spanish");
  g_assert_cmpint (made->parent.revision, ==, 2); /* so that it can be saved */

  way_conflict_choose_all (f->conflict, WAY_SIDE_THEIRS);
  other = make (f);
  g_assert_cmpstr (other->pronouns, ==, "they/them");
  g_assert_null (other->language);
}

/* Long texts and sets go together where two people touched different parts. */
static void
test_both (Fixture *f, gconstpointer data)
{
  WayClient *theirs = way_record_copy (f->base);
  g_autoptr (WayDraft) draft = NULL;
  g_autoptr (WayClient) made = NULL;

  way_set (theirs, work_with_me, "Text me first, please. No voicemail. Ask for Tess.");
  way_set (theirs, reasons, ((WaySet){ 3 }));
  they_save (f, theirs);
  draft = type (f, "work_with_me", "Text me first. No voicemail. Ask for my sister Tess.",
                "reasons", "alcohol grief", NULL);
  meet (f, draft, FALSE);
  way_conflict_choose (f->conflict, find (f, "work_with_me"), WAY_SIDE_BOTH);
  way_conflict_choose (f->conflict, find (f, "reasons"), WAY_SIDE_BOTH);
  made = make (f);
  g_assert_cmpstr (made->work_with_me, ==,
                   "Text me first, please. No voicemail. Ask for my sister Tess.");
  g_assert_cmpuint (made->reasons.bits, ==, 1 | 2 | 256);
}

static void
count_cb (guint *n)
{
  (*n)++;
}

/* Other words, and what was chosen, are there again after a lock. */
static void
test_draft (Fixture *f, gconstpointer data)
{
  WayClient      *theirs = way_record_copy (f->base);
  GVariantBuilder texts = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{ss}"));
  g_autoptr (WayDraft) draft = NULL;
  g_autoptr (WayDraft) kept = NULL;
  g_autoptr (WayClient) made = NULL;
  guint n = 0;

  way_set (theirs, pronouns, "they/them");
  way_set (theirs, language, "English");
  they_save (f, theirs);
  draft = type (f, "pronouns", "ze/hir", "language", "Spanish", NULL);
  meet (f, draft, FALSE);
  g_signal_connect_swapped (f->conflict, "changed", G_CALLBACK (count_cb), &n);
  way_conflict_write (f->conflict, find (f, "pronouns"), "she/they");
  way_conflict_choose (f->conflict, find (f, "language"), WAY_SIDE_THEIRS);
  way_conflict_choose (f->conflict, find (f, "language"), WAY_SIDE_THEIRS);
  g_assert_cmpuint (n, ==, 2);

  g_variant_builder_add (&texts, "{ss}", "pronouns", "ze/hir");
  g_variant_builder_add (&texts, "{ss}", "language", "Spanish");
  way_conflict_add_to_draft (f->conflict, &texts);
  kept = way_draft_new ("client", &f->base->parent.id, 1, g_variant_builder_end (&texts));
  meet (f, kept, FALSE);
  g_assert_cmpuint (way_conflict_count_open (f->conflict), ==, 0);
  g_assert_cmpstr (way_conflict_get_chosen (f->conflict, "pronouns"), ==, "she/they");
  made = make (f);
  g_assert_cmpstr (made->pronouns, ==, "she/they");
  g_assert_cmpstr (made->language, ==, "English");
}

static void
test_nothing_newer (Fixture *f, gconstpointer data)
{
  g_autoptr (WayDraft) draft = type (f, "pronouns", "ze/hir", NULL);

  meet (f, draft, FALSE);
  g_assert_null (f->conflict);
}

/* It goes together by itself: nobody has to be asked, but everybody may look. */
static void
test_apart (Fixture *f, gconstpointer data)
{
  WayClient *theirs = way_record_copy (f->base);
  g_autoptr (WayDraft) draft = type (f, "language", "Spanish", NULL);

  way_set (theirs, program, "Outreach");
  they_save (f, theirs);
  meet (f, draft, FALSE);
  g_assert_nonnull (f->conflict);
  g_assert_false (way_conflict_asks (f->conflict));
  g_assert_cmpuint (way_conflict_count_open (f->conflict), ==, 0);
}

static void
test_wrong_text (Fixture *f, gconstpointer data)
{
  WayClient *theirs = way_record_copy (f->base);
  g_autoptr (WayDraft) draft = type (f, "birth_date", "soon", NULL);
  g_autoptr (GError) error = NULL;

  way_set (theirs, program, "Outreach");
  they_save (f, theirs);
  meet (f, draft, FALSE);
  g_assert_cmpstr (way_conflict_find_field (f->conflict, "birth_date")->words[WAY_SIDE_MINE], ==,
                   "soon"); /* as it was typed */
  g_assert_null (way_conflict_make_record (f->conflict, &error));
  g_assert_error (error, WAY_ERROR, WAY_ERROR_INVALID);
}

/* --- a record that goes --- */

static void
commit (Fixture *f, WayChange *change)
{
  GAsyncResult *slot = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  way_workspace_commit_async (f->workspace, change, NULL, fixture_done_cb, &slot);
  result = fixture_wait (&slot);
  g_assert_true (way_workspace_commit_finish (f->workspace, result, NULL, NULL));
}

static WayContactPoint *
add_phone (Fixture *f)
{
  g_autoptr (WayContactPoint) phone = way_workspace_create (f->workspace, WAY_TYPE_CONTACT_POINT);

  way_set (phone, client_id, f->base->parent.id);
  way_set (phone, value, "555 0142");
  return fixture_save (f->workspace, phone, NULL, NULL);
}

static WayDraft *
type_phone (WayContactPoint *phone, const char *rule)
{
  return way_draft_new ("contact_point", &phone->parent.id, phone->parent.revision,
                        g_variant_new_parsed ("@a{ss} {'rule_words': %s}", rule));
}

static void
test_they_removed (Fixture *f, gconstpointer data)
{
  g_autoptr (WayContactPoint) phone = add_phone (f);
  g_autoptr (WayDraft) draft = type_phone (phone, "after ten");
  g_autoptr (WayContactPoint) made = NULL;
  g_autoptr (GListModel) now = NULL;
  g_autoptr (WayContactPoint) back = NULL;
  WayChange *removing = way_change_new ();
  WayChange *restoring = way_change_new ();

  way_change_remove (removing, phone);
  commit (f, removing);
  meet (f, draft, FALSE);
  g_assert_cmpint (way_conflict_get_fate (f->conflict), ==, WAY_FATE_THEY_REMOVED);
  g_assert_true (way_conflict_asks (f->conflict));
  g_assert_cmpuint (way_conflict_count_open (f->conflict), ==, 1);
  way_conflict_decide (f->conflict, WAY_DECISION_LET_GO);
  g_assert_cmpuint (way_conflict_count_open (f->conflict), ==, 0);
  way_conflict_choose_all (f->conflict, WAY_SIDE_MINE);
  g_assert_cmpint (way_conflict_get_decision (f->conflict), ==, WAY_DECISION_KEEP);

  made = way_conflict_make_record (f->conflict, NULL);
  way_change_restore (restoring, made);
  commit (f, restoring);
  now = way_workspace_list (
    f->workspace, way_query_new_of (WAY_TYPE_CONTACT_POINT, "client_id", &f->base->parent.id));
  fixture_until (g_list_model_get_n_items (now) == 1);
  back = g_list_model_get_item (now, 0);
  g_assert_cmpint (way_id_compare (&back->parent.id, &phone->parent.id), ==, 0);
  g_assert_cmpstr (back->rule_words, ==, "after ten");
}

static void
test_i_remove (Fixture *f, gconstpointer data)
{
  g_autoptr (WayContactPoint) phone = add_phone (f);
  g_autoptr (WayContactPoint) edited = way_record_copy (phone);
  g_autoptr (WayContactPoint) saved = NULL;
  g_autoptr (WayDraft) draft =
    way_draft_new ("contact_point", &phone->parent.id, 1, g_variant_new ("a{ss}", NULL));
  WayChange *removing = way_change_new ();

  way_set (edited, rule_words, "after ten");
  saved = fixture_save (f->workspace, edited, NULL, NULL);
  meet (f, draft, TRUE);
  g_assert_cmpint (way_conflict_get_fate (f->conflict), ==, WAY_FATE_I_REMOVE);
  g_assert_cmpuint (way_conflict_count_open (f->conflict), ==, 1);
  way_conflict_choose_all (f->conflict, WAY_SIDE_THEIRS);
  g_assert_cmpint (way_conflict_get_decision (f->conflict), ==, WAY_DECISION_KEEP);

  way_change_remove (removing, saved);
  commit (f, removing);
  meet (f, draft, TRUE);
  g_assert_null (f->conflict); /* both want the same */
}

#define ADD(name, function) \
  g_test_add ("/conflict/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("fields", test_fields);
  ADD ("both", test_both);
  ADD ("draft", test_draft);
  ADD ("nothing-newer", test_nothing_newer);
  ADD ("apart", test_apart);
  ADD ("wrong-text", test_wrong_text);
  ADD ("they-removed", test_they_removed);
  ADD ("i-remove", test_i_remove);
  return g_test_run ();
}
