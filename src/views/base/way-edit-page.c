/* SPDX-License-Identifier: GPL-3.0-or-later */

#include <glib/gi18n.h>

#include "way-edit-page-private.h"
#include "way-error.h"
#include "way-text-scale.h"

#define CONTENT_WIDTH 600

enum {
  PROP_0,
  PROP_GONE_ICON,
  PROP_GONE_TITLE,
  PROP_SAVE_LABEL,
  PROP_SAVE_TOOLTIP,
  PROP_CONTENT_WIDTH,
  N_PROPS,
};

static void buildable_init (GtkBuildableIface *iface);

static GtkBuildableIface *parent_buildable;

G_DEFINE_TYPE_WITH_CODE (WayEditPage,
                         way_edit_page,
                         WAY_TYPE_PAGE,
                         G_ADD_PRIVATE (WayEditPage)
                           G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, buildable_init))

WayEditPagePrivate *
way_edit_page_get_private (WayEditPage *self)
{
  return way_edit_page_get_instance_private (self);
}

/* --- what is shown --- */

gboolean
way_edit_page_is_new (WayEditPage *self)
{
  WayRecord *record;

  g_return_val_if_fail (WAY_IS_EDIT_PAGE (self), FALSE);

  record = way_form_get_record (way_edit_page_get_private (self)->form);
  return record != NULL ? record->revision == 0
                        : way_id_is_none (way_page_get_subject (WAY_PAGE (self)));
}

gboolean
way_edit_page_is_ready (WayEditPage *self)
{
  WayEditPagePrivate *priv;

  g_return_val_if_fail (WAY_IS_EDIT_PAGE (self), FALSE);

  priv = way_edit_page_get_private (self);
  return way_form_get_record (priv->form) != NULL && !priv->saving &&
         !way_edit_page_is_loading (self);
}

void
way_edit_page_changed (WayEditPage *self)
{
  WayEditPagePrivate *priv;
  WayEditPageClass   *klass;
  GtkWidget          *widget = GTK_WIDGET (self);
  gboolean            ready, removable;

  g_return_if_fail (WAY_IS_EDIT_PAGE (self));

  priv = way_edit_page_get_private (self);
  klass = WAY_EDIT_PAGE_GET_CLASS (self);
  ready = way_edit_page_is_ready (self);
  removable = klass->removed != NULL && !way_edit_page_is_new (self);
  gtk_widget_action_set_enabled (widget, "edit.save", ready);
  gtk_widget_action_set_enabled (widget, "edit.discard", ready && way_form_is_changed (priv->form));
  gtk_widget_action_set_enabled (widget, "edit.remove", ready && removable);
  gtk_widget_set_visible (priv->remove, removable);
  if (klass->show != NULL)
    klass->show (self);
}

static void
changed_cb (WayEditPage *self)
{
  WayEditPagePrivate *priv = way_edit_page_get_private (self);

  if (priv->refused != NULL)
    gtk_widget_remove_css_class (priv->refused, "error");
  g_clear_weak_pointer (&priv->refused);
  way_edit_page_changed (self);
}

static void
kept_cb (WayEditPage *self)
{
  gtk_label_set_text (way_edit_page_get_private (self)->state, _ ("Draft kept"));
}

static void
restored_cb (WayEditPage *self)
{
  gtk_label_set_text (way_edit_page_get_private (self)->state, _ ("What you had typed is back."));
  way_edit_page_changed (self);
}

static void
failed_cb (WayEditPage *self, const GError *error)
{
  way_page_fail (WAY_PAGE (self), error);
}

gboolean
way_edit_page_refuse (WayEditPage *self, GtkWidget *row, const char *words)
{
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (WAY_IS_EDIT_PAGE (self), FALSE);

  if (row != NULL) {
    g_set_weak_pointer (&way_edit_page_get_private (self)->refused, row);
    gtk_widget_add_css_class (row, "error");
    gtk_widget_grab_focus (row);
  }
  g_set_error_literal (&error, WAY_ERROR, WAY_ERROR_INVALID, words);
  way_page_fail (WAY_PAGE (self), error);
  return FALSE;
}

gpointer
way_edit_page_get_record (WayEditPage *self)
{
  g_return_val_if_fail (WAY_IS_EDIT_PAGE (self), NULL);

  return way_form_get_record (way_edit_page_get_private (self)->form);
}

WayForm *
way_edit_page_get_form (WayEditPage *self)
{
  g_return_val_if_fail (WAY_IS_EDIT_PAGE (self), NULL);

  return way_edit_page_get_private (self)->form;
}

/* --- the page --- */

/* The rows of a page of its own kind, and what stands beside them, come from its template. */
static void
way_edit_page_add_child (GtkBuildable *buildable,
                         GtkBuilder   *builder,
                         GObject      *child,
                         const char   *type)
{
  WayEditPagePrivate *priv = way_edit_page_get_private (WAY_EDIT_PAGE (buildable));

  if (priv->content == NULL || !GTK_IS_WIDGET (child))
    parent_buildable->add_child (buildable, builder, child, type);
  else if (g_strcmp0 (type, "top") == 0)
    gtk_box_append (priv->top, GTK_WIDGET (child));
  else if (g_strcmp0 (type, "start") == 0)
    way_wrap_append (priv->start, GTK_WIDGET (child));
  else if (g_strcmp0 (type, "state") == 0)
    gtk_box_append (priv->state_box, GTK_WIDGET (child));
  else if (g_strcmp0 (type, "end") == 0)
    gtk_widget_insert_before (GTK_WIDGET (child), GTK_WIDGET (priv->end), GTK_WIDGET (priv->save));
  else
    gtk_box_append (priv->content, GTK_WIDGET (child));
}

static void
buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = way_edit_page_add_child;
}

/* Where a property leads: nothing is kept here twice. */
static GObject *
target_of (WayEditPage *self, guint id, const char **property)
{
  WayEditPagePrivate *priv = way_edit_page_get_private (self);

  switch (id) {
  case PROP_GONE_ICON:
    *property = "icon-name";
    return G_OBJECT (priv->gone_bin);
  case PROP_GONE_TITLE:
    *property = "title";
    return G_OBJECT (priv->gone);
  case PROP_SAVE_LABEL:
    *property = "label";
    return G_OBJECT (priv->save);
  case PROP_SAVE_TOOLTIP:
    *property = "tooltip-text";
    return G_OBJECT (priv->save);
  default:
    return NULL;
  }
}

static void
set_content_width (WayEditPage *self, int width)
{
  WayEditPagePrivate *priv = way_edit_page_get_private (self);

  priv->content_width = width;
  adw_clamp_set_maximum_size (priv->clamp, width);
  adw_clamp_set_tightening_threshold (priv->clamp, width);
  way_text_scale_clamp (priv->clamp);
}

static void
way_edit_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  WayEditPage *self = WAY_EDIT_PAGE (object);
  const char  *property;
  GObject     *target = target_of (self, id, &property);

  if (target != NULL)
    g_object_get_property (target, property, value);
  else if (id == PROP_CONTENT_WIDTH)
    g_value_set_int (value, way_edit_page_get_private (self)->content_width);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
way_edit_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  WayEditPage *self = WAY_EDIT_PAGE (object);
  const char  *property;
  GObject     *target = target_of (self, id, &property);

  if (target != NULL)
    g_object_set_property (target, property, value);
  else if (id == PROP_CONTENT_WIDTH)
    set_content_width (self, g_value_get_int (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
way_edit_page_dispose (GObject *object)
{
  WayEditPagePrivate *priv = way_edit_page_get_private (WAY_EDIT_PAGE (object));

  g_clear_weak_pointer (&priv->refused);
  g_clear_object (&priv->meeting);
  g_clear_object (&priv->form);
  priv->stored = NULL;
  g_ptr_array_set_size (priv->followed, 0);

  G_OBJECT_CLASS (way_edit_page_parent_class)->dispose (object);
}

static void
way_edit_page_finalize (GObject *object)
{
  g_ptr_array_unref (way_edit_page_get_private (WAY_EDIT_PAGE (object))->followed);

  G_OBJECT_CLASS (way_edit_page_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  static const char *const texts[] = { [PROP_GONE_ICON] = "gone-icon",
                                       [PROP_GONE_TITLE] = "gone-title",
                                       [PROP_SAVE_LABEL] = "save-label",
                                       [PROP_SAVE_TOOLTIP] = "save-tooltip" };
  const GParamFlags        flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  for (guint id = PROP_GONE_ICON; id <= PROP_SAVE_TOOLTIP; id++)
    g_object_class_install_property (object_class, id,
                                     g_param_spec_string (texts[id], NULL, NULL, NULL, flags));
  g_object_class_install_property (
    object_class, PROP_CONTENT_WIDTH,
    g_param_spec_int ("content-width", NULL, NULL, 1, G_MAXINT, CONTENT_WIDTH, flags));
}

#define BIND(name) gtk_widget_class_bind_template_child_private (widget_class, WayEditPage, name)

static void
way_edit_page_class_init (WayEditPageClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = way_edit_page_get_property;
  object_class->set_property = way_edit_page_set_property;
  object_class->dispose = way_edit_page_dispose;
  object_class->finalize = way_edit_page_finalize;
  way_edit_page_install_filling (klass);
  way_edit_page_install_acts (klass);
  install_properties (object_class);

  g_type_ensure (WAY_TYPE_CONFLICT_VIEW);
  g_type_ensure (WAY_TYPE_STATUS_BIN);
  g_type_ensure (WAY_TYPE_WRAP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-edit-page.ui");
  BIND (top);
  BIND (stack);
  BIND (clamp);
  BIND (content);
  BIND (gone_bin);
  BIND (gone);
  BIND (start);
  BIND (remove);
  BIND (state_box);
  BIND (state);
  BIND (end);
  BIND (save);
  BIND (editing);
  BIND (conflict);
}

static void
follow_form (WayEditPage *self, const char *signal, GCallback callback)
{
  g_signal_connect_object (way_edit_page_get_private (self)->form, signal, callback, self,
                           G_CONNECT_SWAPPED);
}

static void
way_edit_page_init (WayEditPage *self)
{
  static const char *const acts[] = { "edit.save", "edit.discard", "edit.remove" };
  WayEditPagePrivate      *priv = way_edit_page_get_private (self);

  gtk_widget_init_template (GTK_WIDGET (self));
  set_content_width (self, CONTENT_WIDTH);

  priv->followed = g_ptr_array_new_with_free_func (g_object_unref);
  priv->form = way_form_new ();
  priv->meeting = way_form_meeting_new (priv->form, priv->conflict, priv->editing);
  g_signal_connect_object (priv->meeting, "taken", G_CALLBACK (way_edit_page_taken), self,
                           G_CONNECT_SWAPPED);
  follow_form (self, "changed", G_CALLBACK (changed_cb));
  follow_form (self, "kept", G_CALLBACK (kept_cb));
  follow_form (self, "restored", G_CALLBACK (restored_cb));
  follow_form (self, "failed", G_CALLBACK (failed_cb));
  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), acts[i], FALSE);
}
