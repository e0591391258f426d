/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-contact-rules.h"

#include <glib/gi18n.h>

#include "way-client-words.h"
#include "way-contact-point.h"

struct _WayContactRules {
  AdwBin parent_instance;

  GListModel *points; /* of WayContactPoint; NULL: nobody */
  WaySet      rules;

  GtkWidget *box;
  GtkLabel  *rules_label;
  GtkLabel  *numbers;
  GtkWidget *warning_box;
  GtkLabel  *warning;
};

enum {
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WayContactRules, way_contact_rules, ADW_TYPE_BIN)

static void
add_line (GString *lines, const char *between, const char *text)
{
  if (text != NULL && *text != '\0')
    g_string_append_printf (lines, "%s%s", lines->len > 0 ? between : "", text);
}

/* A number, and whose it is where it is not the client’s own. */
static void
add_number (GString *numbers, WayContactPoint *point)
{
  g_autofree char *value = way_client_words_isolate (point->value);
  g_autofree char *whose = point->whose != NULL
                           ? g_strdup_printf (C_ ("whose number", "%s (%s)"), value, point->whose)
                           : NULL;

  add_line (numbers, " · ", whose != NULL ? whose : value);
}

static void
show (WayContactRules *self)
{
  const guint n = self->points != NULL ? g_list_model_get_n_items (self->points) : 0;
  g_autoptr (GString) words = g_string_new (NULL);
  g_autoptr (GString) numbers = g_string_new (NULL);
  g_autofree char *rules = NULL;

  self->rules = (WaySet){ 0 };
  for (guint i = 0; i < n; i++) {
    g_autoptr (WayContactPoint) point = g_list_model_get_item (self->points, i);

    self->rules.bits |= point->rules.bits;
    add_line (words, " ", point->rule_words);
    if (point->system == WAY_CONTACT_POINT_PHONE)
      add_number (numbers, point);
  }

  rules = way_client_words_rules (self->rules);
  if (rules != NULL)
    g_string_prepend (words, words->len > 0 ? " " : "");
  if (rules != NULL)
    g_string_prepend (words, rules);
  gtk_label_set_text (self->rules_label,
                      words->len > 0 ? words->str : _ ("No rules for reaching the client."));
  if (words->len > 0)
    gtk_widget_add_css_class (GTK_WIDGET (self->rules_label), "heading");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->rules_label), "heading");
  gtk_label_set_text (self->numbers, numbers->str);
  gtk_widget_set_visible (GTK_WIDGET (self->numbers), numbers->len > 0);
  gtk_widget_set_visible (self->box, self->points != NULL);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
way_contact_rules_dispose (GObject *object)
{
  g_clear_object (&WAY_CONTACT_RULES (object)->points);

  G_OBJECT_CLASS (way_contact_rules_parent_class)->dispose (object);
}

static void
way_contact_rules_class_init (WayContactRulesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_contact_rules_dispose;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", WAY_TYPE_CONTACT_RULES, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-contact-rules.ui");
  gtk_widget_class_bind_template_child (widget_class, WayContactRules, box);
  gtk_widget_class_bind_template_child (widget_class, WayContactRules, rules_label);
  gtk_widget_class_bind_template_child (widget_class, WayContactRules, numbers);
  gtk_widget_class_bind_template_child (widget_class, WayContactRules, warning_box);
  gtk_widget_class_bind_template_child (widget_class, WayContactRules, warning);
}

static void
way_contact_rules_init (WayContactRules *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
way_contact_rules_set_client (WayContactRules *self,
                              WayWorkspace    *workspace,
                              const WayId     *client_id)
{
  g_return_if_fail (WAY_IS_CONTACT_RULES (self));

  g_clear_object (&self->points);
  if (workspace != NULL && !way_id_is_none (client_id)) {
    self->points = way_workspace_list (
      workspace,
      way_query_order_by (way_query_new_of (WAY_TYPE_CONTACT_POINT, "client_id", client_id),
                          "position", FALSE));
    g_signal_connect_object (self->points, "items-changed", G_CALLBACK (show), self,
                             G_CONNECT_SWAPPED);
  }
  show (self);
}

WaySet
way_contact_rules_get (WayContactRules *self)
{
  g_return_val_if_fail (WAY_IS_CONTACT_RULES (self), (WaySet){ 0 });

  return self->rules;
}

void
way_contact_rules_warn (WayContactRules *self, const char *words)
{
  g_return_if_fail (WAY_IS_CONTACT_RULES (self));

  gtk_label_set_text (self->warning, words != NULL ? words : "");
  gtk_widget_set_visible (self->warning_box, words != NULL);
}
