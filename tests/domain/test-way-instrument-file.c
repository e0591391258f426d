/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-instrument-file.h"

#include <string.h>

#include "way-error.h"

/* A small form with one of everything. */
static const char whole[] = "[instrument]\n"
                            "id=mood\n"
                            "version=1\n"
                            "language=en\n"
                            "language-name=English\n"
                            "language-name[eo]=Esperanto\n"
                            "languages=eo\n"
                            "title=Mood\n"
                            "full-name=Mood of today\n"
                            "recall=Today\n"
                            "recall[eo]=Hodiaŭ\n"
                            "instructions=Choose one.\n"
                            "instructions[eo]=Elektu unu.\n"
                            "stem=How is it today?\n"
                            "stem[eo]=Kia ĝi estas hodiaŭ?\n"
                            "source=A test\n"
                            "source[eo]=A test\n"
                            "licence=Free\n"
                            "licence[eo]=Libera\n"
                            "citation=Nobody 2026\n"
                            "refused=true\n"
                            "[options often]\n"
                            "0=Never\n"
                            "0[eo]=Neniam\n"
                            "1=At times\n"
                            "1[eo]=Foje\n"
                            "2=Always\n"
                            "2[eo]=Ĉiam\n"
                            "[item low]\n"
                            "text=Low\n"
                            "text[eo]=Malalta\n"
                            "options=often\n"
                            "[item high]\n"
                            "text=High\n"
                            "text[eo]=Alta\n"
                            "options=often\n"
                            "reverse=true\n"
                            "may-skip=true\n"
                            "refused=false\n"
                            "[item more]\n"
                            "text=Anything else\n"
                            "text[eo]=Ĉu io plia\n"
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
                            "label[eo]=Malmulte\n"
                            "[band total many]\n"
                            "from=3\n"
                            "label=Many\n"
                            "label[fi]=Paljon\n"
                            "[cutoff total]\n"
                            "at-least=3\n"
                            "source=A test\n"
                            "[cutoff total cutoff=2]\n"
                            "at-least=2\n"
                            "source=Another test\n"
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
                            "[rule each]\n"
                            "label=Each\n"
                            "source=A test\n"
                            "[cluster each one]\n"
                            "label=One\n"
                            "symptoms=low:1\n"
                            "from=1\n"
                            "[cluster each two]\n"
                            "label=Two\n"
                            "symptoms=high:2;more:1\n"
                            "from=2\n"
                            "[skip no-high]\n"
                            "items=high\n"
                            "sum-of=low\n"
                            "at-most=0\n"
                            "[need]\n"
                            "text=Light\n"
                            "area=health\n"
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
  { "source=A test\nsource[eo]", "source[eo]", "“source” is missing" },
  { "refused=true", "refused=perhaps", "neither true nor false" },
  { "recall=Today", "recal=Today", "“recal” means nothing here" },
  { "[options often]", "[options]", "name of the group" },
  { "0=Never\n0[eo]=Neniam\n1=At times\n1[eo]=Foje\n", "", "fewer than two answers" },
  { "0=Never", "none=Never", "not a whole number" },
  { "0=Never", "0=", "“0” is empty" },
  { "text=Low\n", "", "[item low]: “text” is missing" },
  { "text=Low", "text= ", "[item low]: “text” is empty" },
  { "text[eo]=Malalta\noptions=often", "text[eo]=Malalta\noptions=seldom",
    "there are no options “seldom”" },
  { "[item low]", "[item l o w]", "name of the group" },
  { "reverse=true\nmay-skip=true", "optional=true", "may be left out" },
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
  { "[cutoff total cutoff=2]", "[cutoff total a=b]", "stands alone" },
  { "[cutoff total cutoff=2]", "[cutoff total cutoff=2]\nat-most=1", "either" },
  { "[cutoff total]\n", "[cutoff total a=b]\n", "needs a cut-off for everybody" },
  { "[threshold total small]", "[cutoff total]\nat-least=1\nsource=A test\n[threshold total small]",
    NULL }, /* the same group twice is one group: the last value holds */
  { "language-name[eo]=Esperanto\n", "", "“language-name[eo]” is missing" },
  { "languages=eo\n", "", "means nothing here" },
  { "languages=eo", "languages=eo;fi", "“recall[fi]” is missing" },
  { "languages=eo", "languages=Esperanto", "small letters" },
  { "stem[eo]=Kia ĝi estas hodiaŭ?\n", "", "“stem[eo]” is missing" },
  { "instructions[eo]=Elektu unu.\n", "", "“instructions[eo]” is missing" },
  { "licence[eo]=Libera\n", "", "“licence[eo]” is missing" },
  { "text[eo]=Alta\n", "", "“text[eo]” is missing" },
  { "1[eo]=Foje\n", "", "“1[eo]” is missing" },
  { "text[eo]=Alta", "text[eo]=Alta\ntext[fi]=Korkea", "“text[fi]” means nothing here" },
  { "optional=true", "optional=true\noptional[eo]=false", "“optional[eo]” means nothing here" },
  { "refused=false", "refused=never", "neither true nor false" },
  { "points=2", "points=0", "from 1 to 4" },
  { "label=small step\nsource=A test\n", "label=small step\n", "“source” is missing" },
  { "symptoms=low:1;high:1", "symptoms=low:1;deep:1", "no item “deep”" },
  { "symptoms=low:1;high:1", "symptoms=low:3;high:1", "not among its answers" },
  { "symptoms=low:1;high:1", "symptoms=low", "item:number" },
  { "core=low", "core=more", "none of the symptoms" },
  { "core-from=1", "core-from=2", "from 0 to 1" },
  { "to=2", "to=3", "from 2 to 2" },
  { "[cluster each one]", "[cluster every one]", "no rule “every”" },
  { "[cluster each one]", "[cluster both one]", "symptoms of its own" },
  { "symptoms=high:2;more:1", "symptoms=high:2;low:1", "in two clusters" },
  { "more:1\nfrom=2", "more:1\nfrom=3", "from 1 to 2" },
  { "label=Each\nsource=A test\n", "label=Each\n", "“source” is missing" },
  { "[skip no-high]", "[rule none]\nlabel=None\nsource=A test\n[skip no-high]",
    "A rule without symptoms" },
  { "items=high\nsum-of=low", "items=high\nsum-of=deep", "no item “deep”" },
  { "items=high\nsum-of=low", "items=low\nsum-of=high", "may be skipped" },
  { "items=high\nsum-of=low", "items=high\nsum-of=high", "does not follow" },
  { "items=high\nsum-of=low", "items=high\n", "names no item" },
  { "at-most=0", "at-most=2", "from 0 to 1" },
  { "area=health\n", "", "“area” is missing" },
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
  g_assert_true (way_instrument_get_item (self, 0)->may_refuse);
  g_assert_false (way_instrument_get_item (self, 1)->may_refuse);
  g_assert_false (way_instrument_get_item (self, 0)->may_not_apply);
  g_assert_cmpuint (way_instrument_get_n_rules (self), ==, 2);
  g_assert_cmpuint (way_instrument_get_rule (self, 0)->clusters->len, ==, 1);
  g_assert_cmpuint (way_instrument_get_rule (self, 1)->clusters->len, ==, 2);
  g_assert_cmpuint (way_instrument_get_n_skips (self), ==, 1);
  g_assert_cmpstr (way_instrument_get_language (self), ==, "en");
  g_assert_cmpstr (way_instrument_get_instructions (self), ==, "Choose one.");
  g_assert_cmpstr (way_instrument_get_need (self), ==, "Light");
  g_assert_cmpstr (way_instrument_get_need_area (self), ==, "health");
  g_assert_null (way_instrument_get_copyright (self));
}

/* What the form does not say itself may be missing in a further language. */
static void
test_further_language (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WayInstrument) self =
    way_instrument_new_in_language (whole, strlen (whole), "eo", NULL, &error);
  g_autoptr (WayInstrument) labelled =
    way_instrument_new_in_language (whole, strlen (whole), "eo", "fi", &error);
  g_autoptr (WayInstrument) none = NULL;
  const WayInstrumentScore *total;

  g_assert_no_error (error);
  g_assert_cmpstr (way_instrument_get_language (self), ==, "eo");
  g_assert_cmpstr (way_instrument_get_language_name (self), ==, "Esperanto");
  g_assert_cmpstr (way_instrument_get_title (self), ==, "Mood");
  g_assert_cmpstr (way_instrument_get_stem (self), ==, "Kia ĝi estas hodiaŭ?");
  g_assert_cmpstr (way_instrument_get_licence (self), ==, "Libera");
  g_assert_cmpstr (way_instrument_get_item (self, 2)->text, ==, "Ĉu io plia");
  g_assert_cmpstr (way_instrument_item_get_words (way_instrument_get_item (self, 0), 1), ==,
                   "Foje");
  total = way_instrument_find_score (self, "total");
  g_assert_cmpstr (way_instrument_score_find_band (total, 0)->label, ==, "Malmulte");
  g_assert_cmpstr (way_instrument_score_find_band (total, 3)->label, ==, "Many");

  /* A label that the language of the form lacks; the form itself stays as it is. */
  total = way_instrument_find_score (labelled, "total");
  g_assert_cmpstr (way_instrument_score_find_band (total, 0)->label, ==, "Malmulte");
  g_assert_cmpstr (way_instrument_score_find_band (total, 3)->label, ==, "Paljon");
  g_assert_cmpstr (way_instrument_get_stem (labelled), ==, "Kia ĝi estas hodiaŭ?");

  none = way_instrument_new_in_language (whole, strlen (whole), "fi", NULL, &error);
  g_assert_null (none);
  g_assert_error (error, WAY_ERROR, WAY_ERROR_INVALID);
}

/* In each of its languages a file is whole, or it is refused. */
static WayInstrument *
read_all (const char *data, GError **error)
{
  g_autoptr (WayInstrument) self = way_instrument_new_from_data (data, strlen (data), error);
  const char *const *languages;

  if (self == NULL)
    return NULL;
  languages = way_instrument_get_further_languages (self);
  for (guint i = 0; languages[i] != NULL; i++) {
    g_autoptr (WayInstrument) other =
      way_instrument_new_in_language (data, strlen (data), languages[i], NULL, error);

    if (other == NULL)
      return NULL;
  }

  return g_steal_pointer (&self);
}

static void
test_refused (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (changes); i++) {
    g_autofree char *data = replace_once (whole, changes[i].what, changes[i].with);
    g_autoptr (GError) error = NULL;
    g_autoptr (WayInstrument) self = read_all (data, &error);

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
  g_test_add_func ("/instrument-file/further-language", test_further_language);
  g_test_add_func ("/instrument-file/refused", test_refused);
  g_test_add_func ("/instrument-file/cut-anywhere", test_cut_anywhere);
  g_test_add_func ("/instrument-file/not-text", test_not_text);

  return g_test_run ();
}
