/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n.h>

#include "way-edit-page-private.h"

/* --- which record --- */

gboolean
way_edit_page_is_loading (WayEditPage *self)
{
  WayEditPagePrivate *priv = way_edit_page_get_private (self);

  for (guint i = 0; i < priv->followed->len; i++)
    if (way_live_list_is_loading (g_ptr_array_index (priv->followed, i)))
      return TRUE;

  return FALSE;
}

static gpointer
find_subject (WayEditPage *self)
{
  GListModel *stored = way_edit_page_get_private (self)->stored;

  return stored != NULL ? g_list_model_get_item (stored, 0) : way_edit_page_create (self);
}

static void
focus_first (WayEditPage *self)
{
  WayEditPageClass *klass = WAY_EDIT_PAGE_GET_CLASS (self);
  GtkWidget        *first = klass->get_first != NULL ? klass->get_first (self) : NULL;

  if (first != NULL)
    gtk_widget_grab_focus (first);
  else
    gtk_widget_child_focus (GTK_WIDGET (way_edit_page_get_private (self)->content),
                            GTK_DIR_TAB_FORWARD);
}

/* Which draft it is: of the record, or of a new one of the client, or of a new one of the worker.
 */
static const WayId *
get_about (WayEditPage *self, WayRecord *record)
{
  const WayId *client_id = way_record_get_client_id (record);

  if (record->revision > 0)
    return &record->id;
  if (client_id == NULL || way_id_is_none (client_id))
    client_id = way_page_get_client (WAY_PAGE (self));
  if (!way_id_is_none (client_id))
    return client_id;
  return &way_workspace_get_staff (way_page_get_workspace (WAY_PAGE (self)))->parent.id;
}

/* A text is measured as far as it was looked at; the rest follows while nothing else is to be done.
 */
static gboolean
measure_cb (gpointer user_data)
{
  WayForm *form = way_edit_page_get_private (user_data)->form;

  if (form != NULL)
    way_form_measure_texts (form);
  return G_SOURCE_REMOVE;
}

static void
fill (WayEditPage *self, WayRecord *record)
{
  WayEditPagePrivate *priv = way_edit_page_get_private (self);
  WayEditPageClass   *klass = WAY_EDIT_PAGE_GET_CLASS (self);

  priv->filled = TRUE;
  way_form_edit (priv->form, way_page_get_workspace (WAY_PAGE (self)), record,
                 get_about (self, record));
  if (record->revision > 0 && klass->stored_title != NULL)
    way_page_set_title (WAY_PAGE (self), gettext (klass->stored_title));
  if (klass->filled != NULL)
    klass->filled (self, record);
  g_idle_add_full (G_PRIORITY_LOW, measure_cb, g_object_ref (self), g_object_unref);
  way_edit_page_changed (self);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    focus_first (self);
}

static void
look (WayEditPage *self)
{
  WayEditPagePrivate *priv = way_edit_page_get_private (self);
  g_autoptr (WayRecord) record = NULL;

  if (way_page_get_workspace (WAY_PAGE (self)) == NULL || way_edit_page_is_loading (self))
    return;

  if (priv->filled) {
    way_edit_page_changed (self);
    return;
  }

  record = WAY_EDIT_PAGE_GET_CLASS (self)->find (self);
  if (record != NULL)
    fill (self, record);
  else
    gtk_stack_set_visible_child_name (priv->stack, "gone");
}

void
way_edit_page_follow (WayEditPage *self, GType type, const char *field, const WayId *id)
{
  GListModel *list;

  g_return_if_fail (WAY_IS_EDIT_PAGE (self));

  list = way_workspace_list (way_page_get_workspace (WAY_PAGE (self)),
                             way_query_new_of (type, field, id));
  g_ptr_array_add (way_edit_page_get_private (self)->followed, list);
  g_signal_connect_object (list, "notify::loading", G_CALLBACK (look), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (list, "items-changed", G_CALLBACK (way_edit_page_changed), self,
                           G_CONNECT_SWAPPED);
}

GListModel *
way_edit_page_get_list (WayEditPage *self, GType type)
{
  WayEditPagePrivate *priv;

  g_return_val_if_fail (WAY_IS_EDIT_PAGE (self), NULL);

  priv = way_edit_page_get_private (self);
  for (guint i = 0; i < priv->followed->len; i++)
    if (g_list_model_get_item_type (g_ptr_array_index (priv->followed, i)) == type)
      return g_ptr_array_index (priv->followed, i);

  return NULL;
}

gpointer
way_edit_page_dup_first (WayEditPage *self, GType type)
{
  GListModel *list = way_edit_page_get_list (self, type);

  return list != NULL ? g_list_model_get_item (list, 0) : NULL;
}

gpointer
way_edit_page_create (WayEditPage *self)
{
  WayEditPageClass *klass;
  gpointer          record;

  g_return_val_if_fail (WAY_IS_EDIT_PAGE (self), NULL);

  klass = WAY_EDIT_PAGE_GET_CLASS (self);
  record = way_workspace_create (way_page_get_workspace (WAY_PAGE (self)), klass->record_type);
  if (klass->start != NULL)
    klass->start (self, record);
  return record;
}

static void
way_edit_page_set_workspace (WayPage *page, WayWorkspace *workspace)
{
  WayEditPage        *self = WAY_EDIT_PAGE (page);
  WayEditPagePrivate *priv = way_edit_page_get_private (self);

  way_form_clear (priv->form);
  way_form_meeting_end (priv->meeting);
  priv->stored = NULL;
  g_ptr_array_set_size (priv->followed, 0);
  priv->filled = FALSE;
  gtk_stack_set_visible_child_name (priv->stack, "form");
  way_edit_page_changed (self);
}

static void
way_edit_page_set_subject (WayPage *page, const WayId *subject, const char *detail)
{
  WayEditPage        *self = WAY_EDIT_PAGE (page);
  WayEditPagePrivate *priv = way_edit_page_get_private (self);
  WayEditPageClass   *klass = WAY_EDIT_PAGE_GET_CLASS (self);

  if (way_id_is_none (subject))
    return;

  if (klass->stored_title != NULL)
    way_page_set_title (page, gettext (klass->stored_title));
  way_edit_page_follow (self, klass->record_type, "id", subject);
  priv->stored = g_ptr_array_index (priv->followed, priv->followed->len - 1);
  look (self);
}

static void
way_edit_page_shown (WayPage *page)
{
  WayEditPage *self = WAY_EDIT_PAGE (page);

  /* The window tells no subject where there is none. */
  if (!way_edit_page_get_private (self)->filled)
    look (self);
  focus_first (self);
}

void
way_edit_page_install_filling (WayEditPageClass *klass)
{
  WayPageClass *page_class = WAY_PAGE_CLASS (klass);

  page_class->set_workspace = way_edit_page_set_workspace;
  page_class->set_subject = way_edit_page_set_subject;
  page_class->shown = way_edit_page_shown;
  klass->find = find_subject;
}
