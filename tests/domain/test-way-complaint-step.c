/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-complaint-step.h"

static const WayId complaint_id = { { 1 } };
static const WayId client_id = { { 2 } };

static char *
tell (const char *text)
{
  g_autoptr (WayComplaint) complaint = way_record_new (WAY_TYPE_COMPLAINT, &complaint_id);
  g_autoptr (GPtrArray) steps = NULL;
  GString *told = g_string_new (NULL);

  way_set (complaint, client_id, client_id);
  way_set (complaint, received_on, way_date_make (2026, 12, 30));
  steps = way_complaint_steps_read (text, complaint, 1);

  for (guint i = 0; i < steps->len; i++) {
    WayComplaintStep *step = g_ptr_array_index (steps, i);
    g_autofree char  *due = step->due_on.ymd != 0 ? way_date_to_text (step->due_on) : NULL;

    g_assert_true (way_record_check (step, NULL));
    g_assert_true (way_id_equal (&step->complaint_id, &complaint_id));
    g_assert_true (way_id_equal (&step->client_id, &client_id));
    g_string_append_printf (told, "%s%d %s %s", i > 0 ? "; " : "", (int)step->position, step->text,
                            due != NULL ? due : "-");
  }

  return g_string_free (told, FALSE);
}

static void
test_read (void)
{
  static const struct {
    const char *text;
    const char *told;
  } cases[] = {
    { NULL, "" },
    { "\n \n", "" },
    { "5 Say that it came in", "1 Say that it came in 2027-01-04" },
    { "0 Talk to the person\n\n Look into it ",
      "1 Talk to the person 2026-12-30; 2 Look into it -" },
    { "30days is no number of days", "1 30days is no number of days -" },
    { "99999 Too late", "1 99999 Too late -" },
    { "-3 Before", "1 -3 Before -" },
    { "14\tAnswer in writing", "1 Answer in writing 2027-01-13" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *told = tell (cases[i].text);

    g_test_message ("%u", i);
    g_assert_cmpstr (told, ==, cases[i].told);
  }
}

/* A page of text that was pasted by mistake is not a thousand steps. */
static void
test_many (void)
{
  GString         *text = g_string_new (NULL);
  g_autofree char *told = NULL;
  g_autofree char *all = NULL;

  for (guint i = 0; i < 100; i++)
    g_string_append (text, "x\n");
  all = g_string_free (text, FALSE);
  told = tell (all);
  g_assert_true (g_str_has_suffix (told, "30 x -"));
}

/* Due days first, then those that have none; what is done waits no more. */
static void
test_next (void)
{
  g_autoptr (WayComplaint) complaint = way_record_new (WAY_TYPE_COMPLAINT, &complaint_id);
  g_autoptr (GPtrArray) steps = NULL;
  static const char *const order[] = { "Tell", "Look", "Answer", "Learn" };

  way_set (complaint, received_on, way_date_make (2026, 9, 21));
  steps = way_complaint_steps_read ("30 Answer\n5 Tell\nLearn\n5 Look", complaint, 1);
  for (guint i = 0; i < G_N_ELEMENTS (order); i++) {
    const WayComplaintStep *next =
      way_complaint_next ((WayComplaintStep *const *)steps->pdata, steps->len);

    g_assert_nonnull (next);
    g_assert_cmpstr (next->text, ==, order[i]);
    for (guint n = 0; n < steps->len; n++) {
      WayComplaintStep *step = g_ptr_array_index (steps, n);

      if (step == next)
        way_set (step, done_on, way_date_make (2026, 9, 22));
    }
  }
  g_assert_null (way_complaint_next ((WayComplaintStep *const *)steps->pdata, steps->len));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/complaint-step/read", test_read);
  g_test_add_func ("/complaint-step/many", test_many);
  g_test_add_func ("/complaint-step/next", test_next);
  return g_test_run ();
}
