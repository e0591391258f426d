/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-letter-text.h"

#include "way-error.h"
#include "way-info-class.h"

#define ATTENDANCE WAY_SET_OF (WAY_INFO_ATTENDANCE)
#define PLAN       WAY_SET_OF (WAY_INFO_PLAN)
#define BOTH       ((WaySet){ ATTENDANCE.bits | PLAN.bits })

/* How many parts a text has, what it tells, and how it is written again. */
static void
test_parts (void)
{
  const struct {
    const char *text;
    guint       n;
    WaySet      classes;
    const char *again;
  } rows[] = {
    { NULL, 0, { 0 }, "" },
    { "", 0, { 0 }, "" },
    { "\n\n", 0, { 0 }, "" },
    { "[plan]\n", 0, { 0 }, "" },
    { "Dear Sam,", 1, { 0 }, "[]\nDear Sam," },
    { "[]\nDear Sam,\n\nHello.\n", 1, { 0 }, "[]\nDear Sam,\n\nHello." },
    { "[attendance]\n\nCame.\n\n", 1, ATTENDANCE, "[attendance]\nCame." },
    { "[plan attendance]\nBoth.", 1, BOTH, "[attendance plan]\nBoth." },
    { "Dear\n[attendance]\nCame.\n\n[plan]\nGoes on.", 3, BOTH,
      "[]\nDear\n\n[attendance]\nCame.\n\n[plan]\nGoes on." },
    { "[ plan ]\nGoes on.\r\n", 1, PLAN, "[plan]\nGoes on." },
    { "Not [plan] a mark.", 1, { 0 }, "[]\nNot [plan] a mark." },
    { "[a] and [b]", 1, { 0 }, "[]\n[a] and [b]" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (GPtrArray) parts = way_letter_text_read (rows[i].text, &error);
    g_autofree char *again = NULL;

    g_assert_no_error (error);
    again = way_letter_text_write (parts);
    g_test_message ("row %u", i);
    g_assert_cmpuint (parts->len, ==, rows[i].n);
    g_assert_cmpuint (way_letter_text_get_classes (parts).bits, ==, rows[i].classes.bits);
    g_assert_cmpstr (again, ==, rows[i].again);
  }
}

static void
test_refused (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (way_letter_text_read ("[]\nDear\n[plans]\nx", &error));
  g_assert_error (error, WAY_ERROR, WAY_ERROR_INVALID);
  g_assert_cmpstr (error->message, ==, "Line 3: “plans” is no kind of information");
}

/* A part whose classes are not all covered falls out, whole. */
static void
test_keep (void)
{
  static const char text[] =
    "Dear\n[attendance]\nCame.\n[plan]\nGoes on.\n[attendance plan]\nBoth.";
  const struct {
    WaySet      covered;
    const char *kept;
    WaySet      left_out;
  } rows[] = {
    { { 0 }, "Dear", BOTH },
    { ATTENDANCE, "Dear\n\nCame.", PLAN },
    { PLAN, "Dear\n\nGoes on.", ATTENDANCE },
    { BOTH, "Dear\n\nCame.\n\nGoes on.\n\nBoth.", { 0 } },
  };
  g_autoptr (GPtrArray) parts = way_letter_text_read (text, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    WaySet           left_out;
    g_autofree char *kept = way_letter_text_keep (parts, rows[i].covered, &left_out);

    g_assert_cmpstr (kept, ==, rows[i].kept);
    g_assert_cmpuint (left_out.bits, ==, rows[i].left_out.bits);
  }
}

static char *
value_of (const char *name, WaySet *classes, gpointer user_data)
{
  if (g_str_equal (name, "client"))
    return g_strdup ("Sam Vega");
  if (!g_str_equal (name, "goals"))
    return NULL;

  *classes = PLAN;
  return g_strdup ("{client}"); /* what a value says is not filled again */
}

/* What is filled in makes its part tell what it tells; what is not known stays. */
static void
test_fill (void)
{
  const struct {
    const char *text, *filled;
    const char *names; /* still standing */
  } rows[] = {
    { "{client} came.", "[]\nSam Vega came.", "" },
    { "{client} and {client}", "[]\nSam Vega and Sam Vega", "" },
    { "[attendance]\nFor {goals}.", "[attendance plan]\nFor {client}.", "client" },
    { "Born {birth_date}.", "[]\nBorn {birth_date}.", "birth_date" },
    { "{Client} { client} {} {", "[]\n{Client} { client} {} {", "" },
    { "{{client}}", "[]\n{Sam Vega}", "" },
    { "{a} {b2} {a}", "[]\n{a} {b2} {a}", "a,b2" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    g_autoptr (GPtrArray) parts = way_letter_text_read (rows[i].text, NULL);
    g_autofree char *filled = NULL;
    g_autofree char *joined = NULL;
    g_auto (GStrv) names = NULL;

    way_letter_text_fill (parts, value_of, NULL);
    filled = way_letter_text_write (parts);
    g_assert_cmpstr (filled, ==, rows[i].filled);
    names = way_letter_text_list_names (filled);
    joined = g_strjoinv (",", names);
    g_assert_cmpstr (joined, ==, rows[i].names);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/letter-text/parts", test_parts);
  g_test_add_func ("/letter-text/refused", test_refused);
  g_test_add_func ("/letter-text/keep", test_keep);
  g_test_add_func ("/letter-text/fill", test_fill);
  return g_test_run ();
}
