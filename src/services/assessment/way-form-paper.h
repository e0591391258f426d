/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-assessment.h"
#include "way-instrument.h"
#include "way-paper-maker.h"

G_BEGIN_DECLS

#define WAY_TYPE_PRINTED_FORM (way_printed_form_get_type ())
G_DECLARE_FINAL_TYPE (WayPrintedForm, way_printed_form, WAY, PRINTED_FORM, GObject)

/* A questionnaire for paper: its wording as it is published, with boxes to tick.  It never changes.
 * The words around it are in its language, where the program has them. */
WayPrintedForm *way_printed_form_new_blank (WayInstrument *instrument) G_GNUC_WARN_UNUSED_RESULT;

/* With the answers so far; nobody has signed them. */
WayPrintedForm *way_printed_form_new_begun (WayInstrument    *instrument,
                                            const WayAnswers *answers) G_GNUC_WARN_UNUSED_RESULT;

/* As it was signed, with what came of it.  The instrument is that of the assessment. */
WayPrintedForm *way_printed_form_new_signed (WayInstrument *instrument,
                                             WayAssessment *assessment) G_GNUC_WARN_UNUSED_RESULT;

/* How it is printed: what way_paper_page_new() takes.  The first is for the blank one. */
extern const WayPaperKind way_blank_form_kind;
extern const WayPaperKind way_begun_form_kind;
extern const WayPaperKind way_signed_form_kind;

G_END_DECLS
