/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "way-consent-gate.h"

const char *const way_basis_words[] = { "consent",   "client",      "program",  "qualified-service",
                                        "emergency", "child-abuse", "crime",    "court-order",
                                        "subpoena",  "audit",       "research", "not-identifying",
                                        NULL };
const char *const way_basis_labels[] = { N_ ("Consent"),
                                         N_ ("Own copy for the client"),
                                         N_ ("Within the program"),
                                         N_ ("Qualified service organization"),
                                         N_ ("Medical emergency"),
                                         N_ ("Initial report of child abuse"),
                                         N_ ("Crime on the premises or against staff"),
                                         N_ ("Court order"),
                                         N_ ("Subpoena alone"),
                                         N_ ("Audit or evaluation"),
                                         N_ ("Research"),
                                         N_ ("Shows nobody as a client"),
                                         NULL };

const char *const way_emergency_fact_labels[] = { N_ ("Who received it, and where they belong"),
                                                  N_ ("Who told them"), N_ ("When"),
                                                  N_ ("What the emergency is"), NULL };

static const char *const answers[] = {
  [WAY_GATE_DENY] = "deny",
  [WAY_GATE_ALLOW] = "allow",
  [WAY_GATE_EMERGENCY] = "emergency",
};

static const struct {
  const char *word;
  const char *paragraph;
  const char *words;
  const char *remedy;
} reasons[WAY_N_REASONS] = {
  [WAY_REASON_NO_CONSENT] = { "no-consent", "42 CFR 2.13(a)",
                              N_ ("There is no consent for this recipient."),
                              N_ ("A consent that names this recipient makes it possible.") },
  [WAY_REASON_CONSENT] = { "consent", "42 CFR 2.31(a)", N_ ("A consent allows it."), NULL },
  [WAY_REASON_CLIENT] = { "client", "42 CFR 2.23(a)", N_ ("It is the client’s own copy."), NULL },
  [WAY_REASON_PROGRAM] = { "program", "42 CFR 2.12(c)(3)", N_ ("It stays within the program."),
                           NULL },
  [WAY_REASON_QSO] = { "qualified-service", "42 CFR 2.12(c)(4)",
                       N_ ("The recipient serves the program under an agreement."), NULL },
  [WAY_REASON_EMERGENCY] = { "emergency", "42 CFR 2.51(a)", N_ ("It is a medical emergency."),
                             NULL },
  [WAY_REASON_EMERGENCY_FACTS] = { "emergency-facts", "42 CFR 2.51(c)",
                                   N_ ("In a medical emergency four facts are written down first."),
                                   N_ (
                                     "Say who received it and where they belong, who told them, when, and what the emergency is.") },
  [WAY_REASON_CHILD_ABUSE] = { "child-abuse", "42 CFR 2.12(c)(6)",
                               N_ ("It is the initial report of suspected child abuse or neglect."),
                               NULL },
  [WAY_REASON_LATER_REPORT] = { "later-report", "42 CFR 2.12(c)(6)",
                                N_ ("Only the initial report of child abuse goes without consent."),
                                N_ ("A later request needs a consent or a court order.") },
  [WAY_REASON_CRIME] = { "crime", "42 CFR 2.12(c)(5)",
                         N_ ("It is about a crime on the premises or against the staff."), NULL },
  [WAY_REASON_CRIME_CLASS] = { "crime-class", "42 CFR 2.12(c)(5)",
                               N_ (
                                 "About a crime on the premises only name, address and attendance may be said."),
                               N_ ("Anything more needs a court order.") },
  [WAY_REASON_AUTHORITY] = { "authority", "42 CFR 2.61",
                             N_ ("An order or a provision of the law allows it."), NULL },
  [WAY_REASON_NO_AUTHORITY] = { "no-authority", "42 CFR 2.61",
                                N_ ("It is not said which order, audit or board it rests on."),
                                N_ (
                                  "Write down the court and the number, the auditor, or the board.") },
  [WAY_REASON_SUBPOENA] = { "subpoena", "42 CFR 2.61(b)", N_ ("A subpoena alone is not enough."),
                            N_ (
                              "A court order under 42 CFR 2.64 or 2.65, or a consent, makes it possible.") },
  [WAY_REASON_NOT_IDENTIFYING] = { "not-identifying", "42 CFR 2.12(a)(1)",
                                   N_ ("It does not show anybody as a client."), NULL },
  [WAY_REASON_IDENTIFYING] = { "identifying", "42 CFR 2.12(a)(1)",
                               N_ ("It would show somebody as a client."),
                               N_ ("Leave out all that shows it, or ask for a consent.") },
  [WAY_REASON_NO_RECIPIENT] = { "no-recipient", "42 CFR 2.31(a)(4)",
                                N_ ("It is not said who receives it."),
                                N_ ("Choose or name a recipient.") },
  [WAY_REASON_RESTRICTED] = { "restricted", "42 CFR 2.26",
                              N_ ("The program agreed with the client not to share this."),
                              N_ ("The client can end the restriction.") },
  [WAY_REASON_WRONG_KIND] = { "wrong-kind", "42 CFR 2.31(a)",
                              N_ (
                                "What was signed is not a consent to share records of this program."),
                              N_ ("A consent that names this recipient makes it possible.") },
  [WAY_REASON_RECIPIENT_RENAMED] = { "recipient-renamed", "42 CFR 2.31(a)(4)",
                                     N_ ("The recipient has another name now than in the consent."),
                                     N_ (
                                       "If it is the same one, add the old name to its former names; otherwise a new consent is needed.") },
  [WAY_REASON_RECIPIENT_LEFT] = { "recipient-left", "42 CFR 2.31(a)(4)",
                                  N_ (
                                    "The recipient no longer belongs to those whom the consent names."),
                                  N_ ("A consent that names this recipient makes it possible.") },
  [WAY_REASON_CLASS] = { "class", "42 CFR 2.31(a)(3)",
                         N_ ("The consent does not cover this information."),
                         N_ ("Leave it out, or ask for a consent that covers it.") },
  [WAY_REASON_SPECIAL_CLASS] = { "special-class", "42 CFR 2.31(a)(3)",
                                 N_ (
                                   "This information is covered only by a consent that names it."),
                                 N_ ("Leave it out, or ask for a consent for it.") },
  [WAY_REASON_PURPOSE] = { "purpose", "42 CFR 2.31(a)(5)",
                           N_ ("The consent is for another purpose."),
                           N_ ("A consent for this purpose makes it possible.") },
  [WAY_REASON_SPECIAL_PURPOSE] = { "special-purpose", "42 CFR 2.31(d)",
                                   N_ ("This purpose needs a consent of its own."),
                                   N_ ("A separate consent for this purpose makes it possible.") },
  [WAY_REASON_DATES] = { "dates", "42 CFR 2.31(a)(3)",
                         N_ ("The information is of days that the consent does not cover."),
                         N_ ("Leave it out, or ask for a consent that covers these days.") },
  [WAY_REASON_DRAFT] = { "draft", "42 CFR 2.31(a)(8)", N_ ("The consent is not signed."),
                         N_ ("It holds as soon as it is signed.") },
  [WAY_REASON_DEFICIENT] = { "deficient", "42 CFR 2.31(c)", N_ ("The consent is incomplete."),
                             N_ ("A complete consent makes it possible.") },
  [WAY_REASON_NOT_YET] = { "not-yet", "42 CFR 2.31(c)", N_ ("The consent does not hold yet."),
                           N_ ("It holds from its first day on.") },
  [WAY_REASON_FALSE] = { "false", "42 CFR 2.31(c)", N_ ("The consent is known to be false."),
                         N_ ("A new consent makes it possible.") },
  [WAY_REASON_REPLACED] = { "replaced", "42 CFR 2.31(c)",
                            N_ (
                              "The consent was replaced by a later one, which does not cover this."),
                            N_ ("A new consent makes it possible.") },
  [WAY_REASON_REVOKED] = { "revoked", "42 CFR 2.31(c)", N_ ("The client revoked the consent."),
                           N_ ("Only a new consent makes it possible.") },
  [WAY_REASON_EVENT_HAPPENED] = { "event-happened", "42 CFR 2.31(c)",
                                  N_ ("The event happened with which the consent ends."),
                                  N_ ("A new consent makes it possible.") },
  [WAY_REASON_EXPIRED] = { "expired", "42 CFR 2.31(c)", N_ ("The consent has expired."),
                           N_ ("A new consent makes it possible.") },
  [WAY_REASON_REFUSED] = { "refused", "42 CFR 2.31(a)", N_ ("The client said no."),
                           N_ ("Only a new consent of the client makes it possible.") },
};

const char *
way_gate_answer_get_word (WayGateAnswer answer)
{
  return answers[answer];
}

const char *
way_gate_reason_get_word (WayGateReason reason)
{
  return reasons[reason].word;
}

/* An authority has a paragraph of its own each. */
static const char *
get_authority_paragraph (WayBasis basis)
{
  switch (basis) {
  case WAY_BASIS_AUDIT:
    return "42 CFR 2.53";
  case WAY_BASIS_RESEARCH:
    return "42 CFR 2.52";
  case WAY_BASIS_COURT_ORDER:
  case WAY_BASIS_CONSENT:
  case WAY_BASIS_CLIENT:
  case WAY_BASIS_PROGRAM:
  case WAY_BASIS_QSO:
  case WAY_BASIS_EMERGENCY:
  case WAY_BASIS_CHILD_ABUSE:
  case WAY_BASIS_CRIME:
  case WAY_BASIS_SUBPOENA:
  case WAY_BASIS_NOT_IDENTIFYING:
  default:
    return "42 CFR 2.61";
  }
}

const char *
way_gate_decision_get_paragraph (const WayGateDecision *self)
{
  if (self->reason == WAY_REASON_DEFICIENT)
    return way_consent_element_get_paragraph (self->element);
  if (self->reason == WAY_REASON_AUTHORITY || self->reason == WAY_REASON_NO_AUTHORITY)
    return get_authority_paragraph (self->basis);
  return reasons[self->reason].paragraph;
}

const char *
way_gate_decision_to_words (const WayGateDecision *self)
{
  if (self->reason == WAY_REASON_DEFICIENT)
    return way_consent_element_to_words (self->element);
  return gettext (reasons[self->reason].words);
}

const char *
way_gate_decision_to_remedy (const WayGateDecision *self)
{
  return reasons[self->reason].remedy != NULL ? gettext (reasons[self->reason].remedy) : NULL;
}
