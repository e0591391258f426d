/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-page-header.h"

#include <glib/gi18n.h>

struct _WayPageHeader {
  AdwBin parent_instance;

  AdwWindowTitle   *title;
  GtkButton        *back;
  AdwSqueezer      *action_box;
  GtkWidget        *crisis_box;
  AdwButtonContent *action_content;
  GtkButton        *action_words;
  GtkButton        *action_icon;
};

G_DEFINE_FINAL_TYPE (WayPageHeader, way_page_header, ADW_TYPE_BIN)

static void
act_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_activate_action (widget, "win.act", NULL);
}

static void
way_page_header_class_init (WayPageHeaderClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_install_action (widget_class, "header.act", NULL, act_action);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-page-header.ui");
  gtk_widget_class_bind_template_child (widget_class, WayPageHeader, title);
  gtk_widget_class_bind_template_child (widget_class, WayPageHeader, back);
  gtk_widget_class_bind_template_child (widget_class, WayPageHeader, action_box);
  gtk_widget_class_bind_template_child (widget_class, WayPageHeader, crisis_box);
  gtk_widget_class_bind_template_child (widget_class, WayPageHeader, action_content);
  gtk_widget_class_bind_template_child (widget_class, WayPageHeader, action_words);
  gtk_widget_class_bind_template_child (widget_class, WayPageHeader, action_icon);
}

static void
way_page_header_init (WayPageHeader *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
way_page_header_show (WayPageHeader *self, WayPage *page)
{
  g_autofree char *label = NULL, *icon = NULL, *tooltip = NULL, *hint = NULL;
  gboolean         sensitive = FALSE;

  /* Not on the page that it leads to. */
  gtk_widget_set_visible (self->crisis_box, page == NULL || !WAY_PAGE_GET_CLASS (page)->wide);
  if (page == NULL) {
    adw_window_title_set_title (self->title, "");
    adw_window_title_set_subtitle (self->title, "");
    gtk_widget_set_visible (GTK_WIDGET (self->action_box), FALSE);
    return;
  }

  adw_window_title_set_title (self->title,
                              way_page_get_title (page) != NULL ? way_page_get_title (page) : "");
  /* A narrow window with large text cuts it. */
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->title), way_page_get_title (page));
  adw_window_title_set_subtitle (
    self->title, way_page_get_subtitle (page) != NULL ? way_page_get_subtitle (page) : "");

  g_object_get (page, "action-label", &label, "action-icon", &icon, "action-tooltip", &tooltip,
                "action-sensitive", &sensitive, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->action_box), label != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "header.act", label != NULL && sensitive);
  if (label == NULL)
    return;

  /* Translators: what a button does, and its key. */
  hint = g_strdup_printf (_ ("%s (Ctrl+N)"), tooltip != NULL ? tooltip : label);
  adw_button_content_set_label (self->action_content, label);
  adw_button_content_set_icon_name (self->action_content, icon != NULL ? icon : "");
  gtk_button_set_icon_name (self->action_icon, icon != NULL ? icon : "list-add-symbolic");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->action_words), hint);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->action_icon), hint);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->action_icon), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
}

void
way_page_header_set_back (WayPageHeader *self, gboolean visible)
{
  g_return_if_fail (WAY_IS_PAGE_HEADER (self));

  gtk_widget_set_visible (GTK_WIDGET (self->back), visible);
}
