/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-instrument-file.h"

#include <string.h>

#include "way-error.h"

/* A small form with one of everything. */
static const char whole[] = "[instrument]\n"
                            "id=mood\n"
                            "version=1\n"
                            "language=en\n"
                            "title=Mood\n"
                            "full-name=Mood of today\n"
                            "recall=Today\n"
                            "stem=How is it today?\n"
                            "source=A test\n"
                            "licence=Free\n"
                            "citation=Nobody 2026\n"
                            "refused=true\n"
                            "[options often]\n"
                            "0=Never\n"
                            "1=At times\n"
                            "2=Always\n"
                            "[item low]\n"
                            "text=Low\n"
                            "options=often\n"
                            "[item high]\n"
                            "text=High\n"
                            "options=often\n"
                            "reverse=true\n"
                            "[item more]\n"
                            "text=Anything else\n"
                            "options=often\n"
                            "optional=true\n"
                            "[score total]\n"
                            "label=Total\n"
                            "items=low;high\n"
                            "higher-is=worse\n"
                            "max-missing=1\n"
                            "missing-source=A test\n"
                            "bands-source=A test\n"
                            "[band total few]\n"
                            "from=0\n"
                            "label=Few\n"
                            "[band total many]\n"
                            "from=3\n"
                            "label=Many\n"
                            "[cutoff total]\n"
                            "at-least=3\n"
                            "source=A test\n"
                            "[threshold total small]\n"
                            "points=2\n"
                            "label=small step\n"
                            "source=A test\n"
                            "[rule both]\n"
                            "label=Both\n"
                            "source=A test\n"
                            "symptoms=low:1;high:1\n"
                            "core=low\n"
                            "core-from=1\n"
                            "from=2\n"
                            "to=2\n"
                            "[alert very-low]\n"
                            "item=low\n"
                            "from=2\n"
                            "not-asked=very-low-not-asked\n"
                            "[loinc]\n"
                            "total=44261-6\n"
                            "verified=total\n";

/* One change makes it a file that must be refused; the message says which group and why. */
static const struct {
  const char *what;
  const char *with;
  const char *message; /* a part of it */
} changes[] = {
  { "id=mood\n", "", "[instrument]: “id” is missing" },
  { "id=mood", "id=My Mood", "small letters" },
  { "title=Mood\n", "title=\n", "“title” is empty" },
  { "licence=Free\n", "", "“licence” is missing" },
  { "source=A test\nlicence", "licence", "“source” is missing" },
  { "refused=true", "refused=perhaps", "neither true nor false" },
  { "recall=Today", "recal=Today", "“recal” means nothing here" },
  { "[options often]", "[options]", "name of the group" },
  { "0=Never\n1=At times\n", "", "fewer than two answers" },
  { "0=Never", "none=Never", "not a whole number" },
  { "0=Never", "0=", "“0” is empty" },
  { "text=Low\n", "", "[item low]: “text” is missing" },
  { "text=Low", "text= ", "[item low]: “text” is empty" },
  { "text=Low\noptions=often", "text=Low\noptions=seldom", "there are no options “seldom”" },
  { "[item low]", "[item l o w]", "name of the group" },
  { "reverse=true", "optional=true", "may be left out" },
  { "options=often\noptional=true", "options=often", NULL }, /* an item may count nowhere */
  { "items=low;high", "items=low;deep", "no item “deep”" },
  { "items=low;high", "items=low;low", "counts twice" },
  { "items=low;high", "items=low;more", "may be left out" },
  { "items=low;high", "items=", "no items" },
  { "higher-is=worse", "higher-is=higher", "neither better nor worse" },
  { "max-missing=1", "max-missing=2", "from 1 to 1" },
  { "missing-source=A test\n", "", "belong together" },
  { "max-missing=1\n", "", "belong together" },
  { "bands-source=A test\n", "", "no “bands-source”" },
  { "from=0\nlabel=Few", "from=1\nlabel=Few", "must begin at 0" },
  { "from=3\nlabel=Many", "from=0\nlabel=Many", "ascend" },
  { "from=3\nlabel=Many", "from=5\nlabel=Many", "from 0 to 4" },
  { "[band total many]", "[band mean many]", "no score “mean”" },
  { "label=Many", "lable=Many", "“lable” means nothing here" },
  { "at-least=3\n", "", "either" },
  { "at-least=3\n", "at-least=3\nat-most=1\n", "either" },
  { "at-least=3\n", "at-most=3\n", "side of no concern" },
  { "at-least=3\nsource=A test\n", "at-least=3\n", "“source” is missing" },
  { "[cutoff total]", "[cutoff total male]", "key=value" },
  { "[threshold total small]",
    "[cutoff total a=b]\nat-least=1\nsource=A test\n[threshold total small]", "stands alone" },
  { "points=2", "points=0", "from 1 to 4" },
  { "label=small step\nsource=A test\n", "label=small step\n", "“source” is missing" },
  { "symptoms=low:1;high:1", "symptoms=low:1;deep:1", "no item “deep”" },
  { "symptoms=low:1;high:1", "symptoms=low:3;high:1", "not among its answers" },
  { "symptoms=low:1;high:1", "symptoms=low", "item:number" },
  { "core=low", "core=more", "none of the symptoms" },
  { "core-from=1", "core-from=2", "from 0 to 1" },
  { "to=2", "to=3", "from 2 to 2" },
  { "item=low\n", "item=deep\n", "no item “deep”" },
  { "not-asked=very-low-not-asked\n", "", "“not-asked” is missing" },
  { "total=44261-6", "total=44261-7", "check digit" },
  { "total=44261-6", "sum=44261-6", "no score and no item" },
  { "verified=total", "verified=total;panel", "no code to verify" },
  { "[loinc]", "[snomed]", "unknown kind" },
  { "[score total]", "[score sum]", "no score “total”" },
  { "[instrument]\n", "[instrument\n", "Not a key file" },
};

static char *
replace_once (const char *text, const char *what, const char *with)
{
  const char *at = strstr (text, what);

  g_assert_nonnull (at);
  return g_strdup_printf ("%.*s%s%s", (int)(at - text), text, with, at + strlen (what));
}

static void
test_whole (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WayInstrument) self = way_instrument_new_from_data (whole, strlen (whole), &error);

  g_assert_no_error (error);
  g_assert_cmpuint (way_instrument_get_n_items (self), ==, 3);
  g_assert_cmpuint (way_instrument_get_n_required (self), ==, 2);
  g_assert_true (way_instrument_get_item (self, 1)->reverse);
  g_assert_true (way_instrument_get_may_refuse (self));
  g_assert_false (way_instrument_get_may_not_apply (self));
  g_assert_null (way_instrument_get_copyright (self));
}

static void
test_refused (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (changes); i++) {
    g_autofree char *data = replace_once (whole, changes[i].what, changes[i].with);
    g_autoptr (GError) error = NULL;
    g_autoptr (WayInstrument) self = way_instrument_new_from_data (data, strlen (data), &error);

    g_test_message ("%s", changes[i].with);
    if (changes[i].message == NULL) {
      g_assert_no_error (error);
      continue;
    }

    g_assert_null (self);
    g_assert_error (error, WAY_ERROR, WAY_ERROR_INVALID);
    if (strstr (error->message, changes[i].message) == NULL)
      g_error ("“%s” is not in “%s”", changes[i].message, error->message);
  }
}

/* Whatever is cut off, it is an instrument or a refusal in words, and never a crash. */
static void
test_cut_anywhere (void)
{
  for (gsize length = 0; length < strlen (whole); length++) {
    g_autoptr (GError) error = NULL;
    g_autoptr (WayInstrument) self = way_instrument_new_from_data (whole, length, &error);

    g_assert_true ((self == NULL) == (error != NULL));
  }
}

static void
test_not_text (void)
{
  static const char *const data[] = { "",
                                      "\n",
                                      "# nothing\n",
                                      "\xff\xfe[x]",
                                      "id=phq-9\n",
                                      "[instrument]\nid=\xff\n",
                                      "[item x]\ntext=y\n" };

  for (gsize i = 0; i < G_N_ELEMENTS (data); i++) {
    g_autoptr (GError) error = NULL;

    g_assert_null (way_instrument_new_from_data (data[i], strlen (data[i]), &error));
    g_assert_error (error, WAY_ERROR, WAY_ERROR_INVALID);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/instrument-file/whole", test_whole);
  g_test_add_func ("/instrument-file/refused", test_refused);
  g_test_add_func ("/instrument-file/cut-anywhere", test_cut_anywhere);
  g_test_add_func ("/instrument-file/not-text", test_not_text);

  return g_test_run ();
}
