/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-contact-view.h"

#include <glib/gi18n.h>

#include "way-client-words.h"
#include "way-history-link.h"

struct _WayContactView {
  AdwBin parent_instance;

  GtkWidget *rule_box;
  GtkLabel  *rules;
  GtkLabel  *rule_words;
  GtkLabel  *value;
  GtkLabel  *whose;
};

G_DEFINE_FINAL_TYPE (WayContactView, way_contact_view, ADW_TYPE_BIN)

static void
way_contact_view_class_init (WayContactViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-contact-view.ui");
  gtk_widget_class_bind_template_child (widget_class, WayContactView, rule_box);
  gtk_widget_class_bind_template_child (widget_class, WayContactView, rules);
  gtk_widget_class_bind_template_child (widget_class, WayContactView, rule_words);
  gtk_widget_class_bind_template_child (widget_class, WayContactView, value);
  gtk_widget_class_bind_template_child (widget_class, WayContactView, whose);
}

static void
way_contact_view_init (WayContactView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show_text (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

void
way_contact_view_show (WayContactView *self, WayContactPoint *point)
{
  g_autoptr (GMenuModel) menu = way_history_link_new_menu ("contact_point", &point->parent.id);
  g_autofree char *rules = way_client_words_rules (point->rules);
  g_autofree char *value =
    point->system == WAY_CONTACT_POINT_PHONE ? way_client_words_isolate (point->value) : NULL;

  g_return_if_fail (WAY_IS_CONTACT_VIEW (self));

  gtk_widget_set_visible (self->rule_box, rules != NULL || point->rule_words != NULL);
  show_text (self->rules, rules);
  show_text (self->rule_words, point->rule_words);
  show_text (self->value, value != NULL ? value : point->value);
  show_text (self->whose, point->whose);
  gtk_label_set_extra_menu (self->value, menu);
  /* Only numbers are dialed: an address in that size would not fit. */
  if (point->system == WAY_CONTACT_POINT_PHONE)
    gtk_widget_add_css_class (GTK_WIDGET (self->value), "title-3");
}
