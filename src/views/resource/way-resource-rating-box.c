/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-resource-rating-box.h"

#include <glib/gi18n.h>

#include "way-form.h"
#include "way-page.h"
#include "way-resource-rating.h"

struct _WayResourceRatingBox {
  AdwBin parent_instance;

  WayWorkspace *workspace;
  WayId         resource_id;
  WayForm      *form;
  GListModel   *ratings; /* mine, of this resource: one, or none yet */
  gboolean      filled;
  gboolean      saving;

  AdwComboRow *grade;
  AdwEntryRow *words;
  GtkButton   *save;
};

G_DEFINE_FINAL_TYPE (WayResourceRatingBox, way_resource_rating_box, ADW_TYPE_BIN)

static void
changed_cb (WayResourceRatingBox *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self->save),
                          self->filled && !self->saving && way_form_is_changed (self->form));
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayResourceRatingBox) self = user_data;
  g_autoptr (GError) error = NULL;
  WayPage *page = way_page_of (GTK_WIDGET (self));
  gint64   act = 0;
  g_autoptr (WayResourceRating) rating =
    way_form_save_finish (WAY_FORM (source), result, &act, &error);

  self->saving = FALSE;
  if (self->workspace == NULL || page == NULL)
    return;
  if (rating == NULL) {
    way_page_fail (page, error);
  } else {
    way_form_go_on (self->form, rating);
    way_page_tell (page, _ ("Your rating was saved; nobody else sees it here."), act);
  }
  changed_cb (self);
}

static void
save_cb (WayResourceRatingBox *self)
{
  if (!self->filled || self->saving || !way_form_is_changed (self->form))
    return;

  self->saving = TRUE;
  changed_cb (self);
  way_form_save_async (self->form, saved_cb, g_object_ref (self));
}

static void
loaded_cb (WayResourceRatingBox *self)
{
  g_autoptr (WayResourceRating) rating = NULL;

  if (self->filled || self->ratings == NULL ||
      way_live_list_is_loading (WAY_LIVE_LIST (self->ratings)))
    return;

  rating = g_list_model_get_item (self->ratings, 0);
  if (rating == NULL) {
    rating = way_workspace_create (self->workspace, WAY_TYPE_RESOURCE_RATING);
    way_set (rating, resource_id, self->resource_id);
    way_set (rating, staff_id, way_workspace_get_staff (self->workspace)->parent.id);
  }
  self->filled = TRUE;
  way_form_edit (self->form, self->workspace, rating,
                 rating->parent.revision > 0 ? &rating->parent.id : &self->resource_id);
  gtk_widget_set_sensitive (GTK_WIDGET (self), TRUE);
  changed_cb (self);
}

void
way_resource_rating_box_set (WayResourceRatingBox *self,
                             WayWorkspace         *workspace,
                             const WayId          *resource_id)
{
  g_autofree char *me = NULL;

  g_return_if_fail (WAY_IS_RESOURCE_RATING_BOX (self));

  way_form_clear (self->form);
  g_clear_object (&self->ratings);
  self->filled = FALSE;
  gtk_widget_set_sensitive (GTK_WIDGET (self), FALSE);
  g_set_object (&self->workspace, workspace);
  changed_cb (self);
  if (workspace == NULL)
    return;

  self->resource_id = *resource_id;
  me = way_id_to_text (&way_workspace_get_staff (workspace)->parent.id);
  self->ratings = way_workspace_list (
    workspace,
    way_query_where (way_query_new_of (WAY_TYPE_RESOURCE_RATING, "resource_id", resource_id),
                     "staff_id", me));
  g_signal_connect_object (self->ratings, "notify::loading", G_CALLBACK (loaded_cb), self,
                           G_CONNECT_SWAPPED);
  loaded_cb (self);
}

static void
way_resource_rating_box_dispose (GObject *object)
{
  WayResourceRatingBox *self = WAY_RESOURCE_RATING_BOX (object);

  g_clear_object (&self->ratings);
  g_clear_object (&self->form);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (way_resource_rating_box_parent_class)->dispose (object);
}

static void
way_resource_rating_box_class_init (WayResourceRatingBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_resource_rating_box_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/waymark/Waymark/ui/way-resource-rating-box.ui");
  gtk_widget_class_bind_template_child (widget_class, WayResourceRatingBox, grade);
  gtk_widget_class_bind_template_child (widget_class, WayResourceRatingBox, words);
  gtk_widget_class_bind_template_child (widget_class, WayResourceRatingBox, save);
  gtk_widget_class_bind_template_callback (widget_class, save_cb);
}

static void
way_resource_rating_box_init (WayResourceRatingBox *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->form = way_form_new ();
  way_form_add_combo (self->form, "grade", self->grade);
  way_form_add_entry (self->form, "words", GTK_EDITABLE (self->words));
  g_signal_connect_object (self->form, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->form, "restored", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_set_sensitive (GTK_WIDGET (self), FALSE);
}
