/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-crisis-action.h"
#include "way-crisis.h"
#include "way-error.h"

#define HOUR ((gint64)60 * 60 * G_USEC_PER_SEC)

static const WayId   id = { { 1 } };
static const WayTime closing = { 1000 * HOUR };

/* What is stored for each choice reads back as the same choice. */
static void
test_choices (void)
{
  static const struct {
    const char *field;
    guint       last;
    const char *word;
  } cases[] = {
    { "kind", WAY_CRISIS_DISASTER, "disaster" },
    { "level", WAY_CRISIS_LEVEL_HIGH, "high" },
    { "disposition", WAY_CRISIS_DISPOSITION_OTHER, "other" },
    { "status", WAY_CRISIS_CLOSED, "closed" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (WayCrisis) crisis = way_record_new (WAY_TYPE_CRISIS, &id);
    const WayField *field = way_record_find_field (crisis, cases[i].field);

    g_test_message ("%s", cases[i].field);
    g_assert_cmpuint (way_field_count_words (field), ==, cases[i].last + 1);
    g_assert_true (way_record_set_from_text (crisis, field, cases[i].word, NULL));
    g_assert_cmpuint (*(const guint *)G_STRUCT_MEMBER_P (crisis, field->offset), ==, cases[i].last);
  }
}

/* What is missing is named; a day and three days are both still right. */
static void
test_closing (void)
{
  static const struct {
    WayCrisisKind        kind;
    WayCrisisDisposition disposition;
    gint64               after; /* seconds; 0: no follow-up */
    WayCrisisLacks       lacks;
  } cases[] = {
    { WAY_CRISIS_KIND_UNSAID, WAY_CRISIS_DISPOSITION_UNSAID, 0,
      WAY_CRISIS_LACKS_KIND | WAY_CRISIS_LACKS_DISPOSITION | WAY_CRISIS_LACKS_FOLLOW_UP },
    { WAY_CRISIS_SUICIDE, WAY_CRISIS_DISPOSITION_SAFE, 0, WAY_CRISIS_LACKS_FOLLOW_UP },
    { WAY_CRISIS_SUICIDE, WAY_CRISIS_DISPOSITION_UNSAID, 48 * 3600, WAY_CRISIS_LACKS_DISPOSITION },
    { WAY_CRISIS_KIND_UNSAID, WAY_CRISIS_DISPOSITION_SAFE, 48 * 3600, WAY_CRISIS_LACKS_KIND },
    { WAY_CRISIS_SUICIDE, WAY_CRISIS_DISPOSITION_SAFE, 24 * 3600 - 1,
      WAY_CRISIS_FOLLOW_UP_TOO_SOON },
    { WAY_CRISIS_SUICIDE, WAY_CRISIS_DISPOSITION_SAFE, 24 * 3600, 0 },
    { WAY_CRISIS_DISASTER, WAY_CRISIS_DISPOSITION_LOST, 48 * 3600, 0 },
    { WAY_CRISIS_SUICIDE, WAY_CRISIS_DISPOSITION_SAFE, 72 * 3600, 0 },
    { WAY_CRISIS_SUICIDE, WAY_CRISIS_DISPOSITION_SAFE, 72 * 3600 + 1,
      WAY_CRISIS_FOLLOW_UP_TOO_LATE },
    { WAY_CRISIS_SUICIDE, WAY_CRISIS_DISPOSITION_SAFE, -3600, WAY_CRISIS_FOLLOW_UP_TOO_SOON },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autoptr (WayCrisis) crisis = way_record_new (WAY_TYPE_CRISIS, &id);
    g_autoptr (GError) error = NULL;

    g_test_message ("%u", i);
    way_set (crisis, started_at, closing);
    way_set (crisis, kind, cases[i].kind);
    way_set (crisis, disposition, cases[i].disposition);
    if (cases[i].after != 0)
      way_set (crisis, follow_up_at, (WayTime){ closing.us + cases[i].after * G_USEC_PER_SEC });
    g_assert_cmpuint (way_crisis_get_lacks (crisis, closing), ==, cases[i].lacks);

    /* One that is open lacks whatever it lacks; nobody closes one that lacks something. */
    g_assert_true (way_record_check (crisis, &error));
    way_set (crisis, status, WAY_CRISIS_CLOSED);
    g_assert_false (way_record_check (crisis, NULL)); /* nor without saying when */
    way_set (crisis, closed_at, closing);
    g_assert_cmpint (way_record_check (crisis, &error), ==, cases[i].lacks == 0);
    if (cases[i].lacks != 0)
      g_assert_error (error, WAY_ERROR, WAY_ERROR_INVALID);
  }
}

/* Every kind has words, and an event that a chart knows. */
static void
test_kinds (void)
{
  for (guint kind = 0; kind < WAY_CRISIS_N_KINDS; kind++) {
    g_assert_nonnull (way_crisis_kind_to_words (kind));
    g_assert_nonnull (way_crisis_kind_to_text (kind));
  }

  g_assert_cmpuint (way_crisis_kind_get_event (WAY_CRISIS_SUICIDE), ==, WAY_EVENT_CRISIS);
  g_assert_cmpuint (way_crisis_kind_get_event (WAY_CRISIS_OVERDOSE), ==, WAY_EVENT_OVERDOSE);
  g_assert_cmpuint (way_crisis_kind_get_event (WAY_CRISIS_RECURRENCE), ==, WAY_EVENT_RECURRENCE);
  g_assert_cmpuint (way_crisis_kind_get_event (WAY_CRISIS_DISASTER), ==, WAY_EVENT_CRISIS);
}

/* A caller may stay unknown; an action belongs to its crisis and says what it was. */
static void
test_required (void)
{
  g_autoptr (WayCrisis) crisis = way_record_new (WAY_TYPE_CRISIS, &id);
  g_autoptr (WayCrisisAction) action = way_record_new (WAY_TYPE_CRISIS_ACTION, &id);

  g_assert_false (way_record_check (crisis, NULL));
  way_set (crisis, started_at, closing);
  g_assert_true (way_record_check (crisis, NULL));

  way_set (action, at, closing);
  way_set (action, text, "Emergency called");
  g_assert_false (way_record_check (action, NULL));
  way_set (action, crisis_id, id);
  g_assert_true (way_record_check (action, NULL));
  way_set (action, text, "  ");
  g_assert_false (way_record_check (action, NULL));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/crisis/choices", test_choices);
  g_test_add_func ("/crisis/closing", test_closing);
  g_test_add_func ("/crisis/kinds", test_kinds);
  g_test_add_func ("/crisis/required", test_required);
  return g_test_run ();
}
