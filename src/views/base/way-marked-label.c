/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-marked-label.h"

static PangoAttribute *
make_attribute (WayMark mark)
{
  switch (mark) {
  case WAY_MARK_ADDED:
    return pango_attr_underline_new (PANGO_UNDERLINE_SINGLE);
  case WAY_MARK_REMOVED:
    return pango_attr_strikethrough_new (TRUE);
  case WAY_MARK_STRONG:
  default:
    return pango_attr_weight_new (PANGO_WEIGHT_BOLD);
  }
}

void
way_marked_label_show (GtkLabel *label, const WayMarkedText *text)
{
  g_autoptr (PangoAttrList) marks = pango_attr_list_new ();

  for (guint i = 0; text != NULL && i < text->spans->len; i++) {
    const WayMarkSpan *span = &g_array_index (text->spans, WayMarkSpan, i);
    PangoAttribute    *attribute = make_attribute (span->mark);

    attribute->start_index = span->start;
    attribute->end_index = span->end;
    pango_attr_list_insert (marks, attribute);
  }
  gtk_label_set_text (label, text != NULL ? text->text : "");
  gtk_label_set_attributes (label, marks);
}
