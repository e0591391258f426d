/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-consent-form.h"

#include "way-signature-pen.h"

#define SIGNATURE_HEIGHT 54.0 /* points */

typedef struct {
  WayConsent      *consent;
  const char      *name; /* of the client; NULL: to be written */
  WayDate          born;
  GPtrArray       *recipients;
  WayConsentTexts *texts;
  WayPaper        *paper;
} Writing;

static const char *
say (Writing *w, const char *group, const char *key)
{
  return way_consent_texts_get (w->texts, group, key);
}

static const char *
kind_word (WayConsent *consent)
{
  return way_consent_kind_words[consent->kind];
}

static WayDate
day_of (WayTime time)
{
  g_autoptr (GDateTime) at = g_date_time_new_from_unix_local (time.us / G_USEC_PER_SEC);

  return time.us != 0 ? way_date_of (at) : WAY_DATE_NONE;
}

static void
add_heading (Writing *w, const char *key)
{
  way_paper_add_heading (w->paper, say (w, "form", key));
}

/* Something that was said, or lines to write it on. */
static void
add_words (Writing *w, const char *words, guint lines)
{
  if (words != NULL && *words != '\0')
    way_paper_add_text (w->paper, 1, WAY_PAPER_PLAIN, words);
  else
    way_paper_add_lines (w->paper, 1, lines);
}

/* --- statements --- */

static const struct {
  const char *keys[5];
} statements[] = {
  [WAY_CONSENT_SPECIFIC] = { { "notice", "redisclosure-kept", "refusal" } },
  [WAY_CONSENT_TPO] = { { "notice", "redisclosure-tpo", "refusal-tpo" } },
  [WAY_CONSENT_COUNSELING_NOTES] = { { "notice", "redisclosure-kept", "refusal", "separate" } },
  [WAY_CONSENT_PROCEEDINGS] = { { "notice", "redisclosure-kept", "refusal", "separate" } },
  [WAY_CONSENT_CRIMINAL_JUSTICE] = { { "notice", "redisclosure-kept", "refusal-court" } },
  [WAY_CONSENT_INTERMEDIARY] = { { "notice", "redisclosure-tpo", "exchange", "refusal" } },
  [WAY_CONSENT_RESEARCH] = { { "notice", "redisclosure-kept", "study", "refusal" } },
  [WAY_CONSENT_HIPAA] = { { "redisclosure", "refusal" } },
  [WAY_CONSENT_TELEHEALTH] = { { "video", "refusal" } },
  [WAY_CONSENT_PHOTO] = { { "public", "redisclosure", "refusal" } },
  [WAY_CONSENT_GROUP] = { { "group-limits", "refusal" } },
};

char **
way_consent_form_list_statements (WayConsentKind kind, WayConsentTexts *texts)
{
  GPtrArray *list = g_ptr_array_new ();

  for (guint i = 0; statements[kind].keys[i] != NULL; i++)
    g_ptr_array_add (
      list, g_strdup (way_consent_texts_get (texts, "statement", statements[kind].keys[i])));
  g_ptr_array_add (list, NULL);
  return (char **)g_ptr_array_free (list, FALSE);
}

WaySet
way_consent_form_get_statements (WayConsentKind kind)
{
  WaySet set = WAY_SET_OF (WAY_CONSENT_SAYS_REVOCATION);

  for (guint i = 0; statements[kind].keys[i] != NULL; i++) {
    const char *key = statements[kind].keys[i];

    if (g_str_equal (key, "notice"))
      set.bits |= WAY_SET_OF (WAY_CONSENT_SAYS_NOTICE).bits;
    else if (g_str_has_prefix (key, "redisclosure"))
      set.bits |= WAY_SET_OF (WAY_CONSENT_SAYS_REDISCLOSURE).bits;
    else if (g_str_has_prefix (key, "refusal"))
      set.bits |= WAY_SET_OF (WAY_CONSENT_SAYS_REFUSAL).bits;
  }

  return set;
}

static void
write_statements (Writing *w)
{
  g_auto (GStrv) list = way_consent_form_list_statements (w->consent->kind, w->texts);

  way_paper_begin_group (w->paper);
  add_heading (w, "statements");
  for (guint i = 0; list[i] != NULL; i++)
    way_paper_add_text (w->paper, 1, WAY_PAPER_PLAIN, list[i]);
  way_paper_end_group (w->paper);
}

/* How it is revoked stands here, since the right is nothing without it: 2.31(a)(6). */
static void
write_rights (Writing *w)
{
  const WayConsent *consent = w->consent;
  g_autofree char  *how = way_consent_texts_fill (
     w->texts, "rights", "1", consent->revoke_how != NULL ? consent->revoke_how : "", NULL);

  way_paper_begin_group (w->paper);
  add_heading (w, "rights");
  way_paper_add_text (w->paper, 1, WAY_PAPER_PLAIN, g_strchomp (how));
  if (consent->revoke_how == NULL)
    way_paper_add_lines (w->paper, 1, 1);
  if (way_date_is_full (consent->revocable_from)) {
    g_autofree char *day = way_consent_texts_write_day (w->texts, consent->revocable_from);
    g_autofree char *court = way_consent_texts_fill (w->texts, "rights", "court", day, NULL);

    way_paper_add_text (w->paper, 1, WAY_PAPER_PLAIN, court);
  }
  way_paper_add_text (w->paper, 1, WAY_PAPER_PLAIN, say (w, "rights", "2"));
  way_paper_add_text (w->paper, 1, WAY_PAPER_PLAIN, say (w, "rights", "3"));
  way_paper_add_text (w->paper, 1, WAY_PAPER_PLAIN, say (w, "rights", "4"));
  way_paper_end_group (w->paper);
}

/* --- who, what, why --- */

/* The ticked ones of a list; where nothing is chosen, all of it, to be ticked by hand. */
static void
add_choices (Writing           *w,
             const char        *group,
             const char *const *words,
             WaySet             chosen,
             WaySet             left_out)
{
  static const WayPaperColumn columns[] = { { NULL, 1, TRUE }, { NULL, 18, FALSE } };
  const gboolean              open = chosen.bits == 0;

  way_paper_begin_table (w->paper, columns, G_N_ELEMENTS (columns));
  for (guint i = 0; words[i] != NULL; i++) {
    const char *const cells[] = { open ? way_paper_box : way_paper_ticked_box,
                                  say (w, group, words[i]) };

    if (open ? !way_set_has (left_out, i) : way_set_has (chosen, i))
      way_paper_add_row (w->paper, WAY_PAPER_PLAIN, cells);
  }
  way_paper_end_table (w->paper);
}

static char *
dup_recipient (Writing *w, WayConsentRecipient *recipient)
{
  const char      *name = recipient->kind == WAY_CONSENT_TO_CLASS
                          ? say (w, "recipient", way_recipient_class_words[recipient->recipient_class])
                          : recipient->name;
  g_autofree char *whole = recipient->address != NULL
                           ? g_strdup_printf ("%s, %s", name, recipient->address)
                           : g_strdup (name != NULL ? name : "");

  return recipient->intermediary
         ? way_consent_texts_fill (w->texts, "form", "passes-on", whole, NULL)
         : g_steal_pointer (&whole);
}

/* “Bay Shelter; Dr. Lee” */
static char *
dup_recipients (Writing *w)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; w->recipients != NULL && i < w->recipients->len; i++)
    g_ptr_array_add (names, dup_recipient (w, g_ptr_array_index (w->recipients, i)));
  g_ptr_array_add (names, NULL);
  return g_strjoinv ("; ", (char **)names->pdata);
}

static void
write_recipients (Writing *w)
{
  const guint n = w->recipients != NULL ? w->recipients->len : 0;

  way_paper_begin_group (w->paper);
  add_heading (w, "recipients");
  for (guint i = 0; i < n; i++) {
    g_autofree char *name = dup_recipient (w, g_ptr_array_index (w->recipients, i));

    way_paper_add_text (w->paper, 1, WAY_PAPER_BOLD, name);
  }
  if (n == 0)
    way_paper_add_lines (w->paper, 1, 3);
  way_paper_end_group (w->paper);
}

static char *
dup_period (Writing *w)
{
  g_autofree char *from = way_consent_texts_write_day (w->texts, w->consent->info_from);
  g_autofree char *until = way_consent_texts_write_day (w->texts, w->consent->info_until);

  if (*from != '\0' && *until != '\0')
    return way_consent_texts_fill (w->texts, "form", "period-words", from, until);
  if (*from != '\0')
    return way_consent_texts_fill (w->texts, "form", "period-from", from, NULL);
  if (*until != '\0')
    return way_consent_texts_fill (w->texts, "form", "period-to", until, NULL);
  return g_strdup (say (w, "form", "period-all"));
}

static void
write_information (Writing *w)
{
  const WayConsent *consent = w->consent;
  const WaySet      own = { WAY_SET_OF (WAY_INFO_COUNSELING_NOTES).bits |
                            WAY_SET_OF (WAY_INFO_IDENTITY).bits }; /* one is apart, one goes along */
  const gboolean    open = consent->classes.bits == 0;

  way_paper_begin_group (w->paper);
  add_heading (w, "classes");
  add_choices (w, "class", way_info_class_words, consent->classes, own);
  if (consent->info_words != NULL || open)
    add_words (w, consent->info_words, 2);
  way_paper_add_text (w->paper, 1, WAY_PAPER_PLAIN, say (w, "form", "nothing-else"));
  way_paper_end_group (w->paper);
  if (open) {
    way_paper_add_pair (w->paper, 1, say (w, "form", "period"), NULL);
  } else {
    g_autofree char *period = dup_period (w);

    way_paper_add_pair (w->paper, 1, say (w, "form", "period"), period);
  }
}

static void
write_purpose (Writing *w)
{
  const WayConsent *consent = w->consent;
  const WaySet      never = { WAY_SET_OF (WAY_PURPOSE_EMERGENCY).bits |
                              WAY_SET_OF (WAY_PURPOSE_REQUIRED).bits |
                              WAY_SET_OF (WAY_PURPOSE_PROCEEDINGS).bits };

  way_paper_begin_group (w->paper);
  add_heading (w, "purpose");
  add_choices (w, "purpose", way_purpose_words, consent->purposes, never);
  if (consent->purpose_words != NULL || consent->purposes.bits == 0)
    add_words (w, consent->purpose_words, 1);
  way_paper_end_group (w->paper);
}

static void
write_end (Writing *w)
{
  const WayConsent *consent = w->consent;
  g_autofree char  *day = way_consent_texts_write_day (w->texts, consent->expires_on);
  g_autofree char  *words = NULL;

  way_paper_begin_group (w->paper);
  add_heading (w, "lasts");
  switch (consent->expiry) {
  case WAY_CONSENT_EXPIRES_ON:
    words = way_consent_texts_fill (w->texts, "form", "until-day", day, NULL);
    break;
  case WAY_CONSENT_EXPIRES_EVENT:
    words =
      way_consent_texts_fill (w->texts, "form", "until-event",
                              consent->expiry_event != NULL ? consent->expiry_event : "", NULL);
    break;
  case WAY_CONSENT_EXPIRES_NEVER:
    words = g_strdup (say (w, "form", "none"));
    break;
  case WAY_CONSENT_EXPIRES_UNSAID:
  default:
    way_paper_add_pair (w->paper, 1, say (w, "form", "until-day-blank"), NULL);
    way_paper_add_pair (w->paper, 1, say (w, "form", "until-event-blank"), NULL);
    if (consent->kind == WAY_CONSENT_TPO)
      way_paper_add_text (w->paper, 1, WAY_PAPER_PLAIN, say (w, "form", "none-blank"));
    break;
  }
  if (words != NULL)
    way_paper_add_text (w->paper, 1, WAY_PAPER_PLAIN, words);
  way_paper_end_group (w->paper);
}

/* --- signing --- */

static double
measure_signature (double width, double height, gpointer data)
{
  return SIGNATURE_HEIGHT;
}

static void
draw_signature (cairo_t *cr, double width, double height, gpointer data)
{
  cairo_set_source_rgb (cr, 0, 0, 0);
  way_signature_pen_draw (data, cr, width, SIGNATURE_HEIGHT);
}

static void
add_signature (Writing *w)
{
  WaySignature *signature = way_signature_from_bytes (w->consent->drawing);

  if (signature != NULL)
    way_paper_add_drawing (w->paper, measure_signature, draw_signature, w->consent->signer,
                           signature, (GDestroyNotify)way_signature_free);
}

static void
add_day (Writing *w, const char *group, const char *key, WayDate day)
{
  g_autofree char *words = way_consent_texts_write_day (w->texts, day);

  way_paper_add_pair (w->paper, 0, say (w, group, key), words);
}

/* By whom, and what lets them, when it is not the client. */
static void
add_signer (Writing *w)
{
  const WayConsent *consent = w->consent;
  const char      *relation = say (w, "signer", way_consent_signer_words[consent->signer_relation]);
  g_autofree char *words = consent->signer_words != NULL
                           ? g_strdup_printf ("%s, %s", relation, consent->signer_words)
                           : g_strdup (relation);

  way_paper_add_pair (w->paper, 0, say (w, "form", "signed-by"), consent->signer);
  if (consent->signer == NULL || consent->signer_relation != WAY_CONSENT_BY_CLIENT)
    way_paper_add_pair (w->paper, 0, say (w, "form", "relation"),
                        consent->signer != NULL ? words : NULL);
}

static void
write_signature (Writing *w)
{
  const WayConsent *consent = w->consent;
  const gboolean    signed_yet = consent->signed_at.us != 0;

  way_paper_begin_group (w->paper);
  way_paper_add_rule (w->paper);
  if (consent->refused) {
    add_heading (w, "refused");
    way_paper_add_text (w->paper, 0, WAY_PAPER_BOLD, say (w, "form", "refused-words"));
  } else {
    add_heading (w, "signature");
  }
  if (!signed_yet) {
    add_choices (w, "form", (const char *const[]){ "agree-box", "refusal-box", NULL },
                 (WaySet){ 0 }, (WaySet){ 0 });
    way_paper_add_space (w->paper, 1);
    way_paper_add_pair (w->paper, 0, say (w, "form", "signature"), NULL);
  }
  add_signature (w);
  add_signer (w);
  add_day (w, "form", "signed-on", day_of (consent->signed_at));
  if (consent->method != WAY_CONSENT_SIGNED_UNSAID)
    way_paper_add_pair (w->paper, 0, say (w, "form", "how"),
                        say (w, "how", way_consent_method_words[consent->method]));
  if (consent->witness != NULL || !signed_yet)
    way_paper_add_pair (w->paper, 0, say (w, "form", "witness"), consent->witness);
  if (consent->reading_help != NULL || !signed_yet)
    way_paper_add_pair (w->paper, 0, say (w, "form", "language"), consent->reading_help);
  if (signed_yet)
    way_paper_add_pair (w->paper, 0, say (w, "form", "copy"),
                        say (w, "copy", way_consent_copy_words[consent->copy]));
  way_paper_end_group (w->paper);
}

/* --- the whole --- */

static void
write_head (Writing *w, const char *title)
{
  way_paper_add_title (w->paper, title);
  way_paper_add_pair (w->paper, 0, say (w, "form", "my-name"), w->name);
  add_day (w, "form", "born", w->born);
}

/* What lets nothing out has none of it, unless something was said. */
static void
write_elements (Writing *w)
{
  const WayConsent *consent = w->consent;
  const gboolean    asks =
    way_consent_kind_discloses (consent->kind) || consent->kind == WAY_CONSENT_HIPAA;

  if (asks) {
    way_paper_begin_group (w->paper);
    add_heading (w, "discloser");
    add_words (w, consent->discloser, 1);
    way_paper_end_group (w->paper);
  }
  if (asks || (w->recipients != NULL && w->recipients->len > 0))
    write_recipients (w);
  if (asks || consent->classes.bits != 0)
    write_information (w);
  else if (consent->info_words != NULL)
    add_words (w, consent->info_words, 1);
  if (asks || consent->purposes.bits != 0)
    write_purpose (w);
  if (asks || consent->expiry != WAY_CONSENT_EXPIRES_UNSAID)
    write_end (w);
}

WayPaper *
way_consent_form_write (WayConsent      *consent,
                        const char      *name,
                        WayDate          born,
                        GPtrArray       *recipients,
                        WayConsentTexts *texts,
                        gboolean         large)
{
  Writing w = { consent, name, born, recipients, texts, way_paper_new (large) };

  write_head (&w, say (&w, "kind", kind_word (consent)));
  way_paper_add_text (w.paper, 0, WAY_PAPER_PLAIN, say (&w, "about", kind_word (consent)));
  if (!way_id_is_none (&consent->replaces_id))
    way_paper_add_text (w.paper, 0, WAY_PAPER_PLAIN, say (&w, "form", "replaces"));
  write_elements (&w);
  write_statements (&w);
  write_rights (&w);
  write_signature (&w);
  return w.paper;
}

WayPaper *
way_consent_form_write_revocation (WayConsent      *consent,
                                   const char      *name,
                                   WayDate          born,
                                   GPtrArray       *recipients,
                                   WayConsentTexts *texts,
                                   gboolean         large)
{
  Writing          w = { consent, name, born, recipients, texts, way_paper_new (large) };
  g_autofree char *day = way_consent_texts_write_day (texts, day_of (consent->signed_at));
  g_autofree char *names = dup_recipients (&w);
  const char      *how = consent->revoked_at.us != 0
                         ? say (&w, "by", way_consent_revocation_words[consent->revoked_how])
                         : NULL;

  write_head (&w, say (&w, "revocation", "title"));
  way_paper_add_space (w.paper, .5);
  if (*day != '\0') {
    g_autofree char *words = way_consent_texts_fill (texts, "revocation", "words", day, names);

    way_paper_add_text (w.paper, 0, WAY_PAPER_BOLD, words);
  } else {
    way_paper_add_text (w.paper, 0, WAY_PAPER_BOLD, say (&w, "revocation", "words-blank"));
    way_paper_add_pair (w.paper, 0, say (&w, "revocation", "given-on"), NULL);
  }
  way_paper_add_text (w.paper, 0, WAY_PAPER_PLAIN, say (&w, "revocation", "no-more"));
  way_paper_add_text (w.paper, 0, WAY_PAPER_PLAIN, say (&w, "revocation", "reliance"));
  way_paper_add_text (w.paper, 0, WAY_PAPER_PLAIN, say (&w, "revocation", "told"));
  way_paper_add_space (w.paper, 1);
  add_day (&w, "revocation", "from", day_of (consent->revoked_at));
  way_paper_add_pair (w.paper, 0, say (&w, "revocation", "how"), how);
  if (consent->revoked_at.us == 0 || consent->revoked_how != WAY_CONSENT_REVOKED_SPOKEN)
    way_paper_add_pair (w.paper, 0, say (&w, "revocation", "signature"), NULL);
  way_paper_add_pair (w.paper, 0, say (&w, "revocation", "received"),
                      consent->revocation_received_by);
  return w.paper;
}
