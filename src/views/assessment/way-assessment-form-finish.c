/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-assessment-form-private.h"

#include <glib/gi18n.h>

#include "way-assessment-result.h"

static void
signed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayAssessmentForm) self = user_data;
  g_autoptr (GError) error = NULL;
  WayPage *page;
  WayId    id;

  if (!way_answering_sign_finish (WAY_ANSWERING (source), result, &id, &error)) {
    way_page_fail (WAY_PAGE (self), error);
    return;
  }
  if (way_page_get_workspace (WAY_PAGE (self)) == NULL)
    return;

  page = g_object_new (WAY_TYPE_ASSESSMENT_RESULT, NULL);
  way_page_set_subject (page, &id, NULL);
  way_page_replace (WAY_PAGE (self), page);
}

void
way_assessment_form_sign (WayAssessmentForm *self)
{
  way_answering_sign_async (self->answering, signed_cb, g_object_ref (self));
  gtk_widget_set_sensitive (GTK_WIDGET (self->finish), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->question), FALSE);
}

void
way_assessment_form_go_to_open (WayAssessmentForm *self)
{
  guint item;

  gtk_widget_set_visible (GTK_WIDGET (self->question), FALSE);
  if (way_answering_find_open (self->answering, &item))
    way_assessment_form_focus_item (self, item);
}

/* Signed answers never change, so this asks once, in the page. */
static void
ask_about_open (WayAssessmentForm *self)
{
  const guint      n = way_answering_count_open (self->answering);
  g_autofree char *words = g_strdup_printf (
    ngettext ("%u item has no answer. What is signed does not change any more.",
              "%u items have no answer. What is signed does not change any more.", n),
    n);

  gtk_label_set_text (self->question_words, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->question), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  words, -1);
  gtk_widget_set_visible (GTK_WIDGET (self->question), TRUE);
  gtk_widget_child_focus (GTK_WIDGET (self->question), GTK_DIR_TAB_FORWARD);
}

void
way_assessment_form_finish (WayAssessmentForm *self)
{
  if (self->answering == NULL || !way_answering_may_sign (self->answering))
    return;

  if (way_answering_count_open (self->answering) > 0)
    ask_about_open (self);
  else
    way_assessment_form_sign (self);
}
