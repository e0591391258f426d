/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-catalog.h"
#include "way-form-paper.h"

G_BEGIN_DECLS

struct _WayPrintedForm {
  GObject parent_instance;

  WayInstrument *instrument;
  WayAnswers    *answers;    /* NULL: blank */
  WayAssessment *assessment; /* NULL: not signed */
};

/* The items with their boxes.  answers: NULL for none. */
void way_form_paper_add_items (WayPaper            *paper,
                               const WayInstrument *instrument,
                               const WayAnswers    *answers);

/* What came of a signed form.  Reads the client’s other forms. */
gboolean way_form_paper_add_result (WayPaper             *paper,
                                    WayDb                *db,
                                    const WayPrintedForm *form,
                                    GError              **error);

G_END_DECLS
