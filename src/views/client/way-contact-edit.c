/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-contact-edit.h"

#include <glib/gi18n.h>

#include "way-client-words.h"
#include "way-history-link.h"

struct _WayContactEdit {
  AdwBin parent_instance;

  WayForm *form;
  WayId    about;

  AdwPreferencesGroup *group;
  AdwComboRow         *kind;
  AdwEntryRow         *value;
  AdwEntryRow         *whose;
  AdwExpanderRow      *rules;
  AdwEntryRow         *rule_words;
  GtkWidget           *history;
};

enum {
  SIGNAL_REMOVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WayContactEdit, way_contact_edit, ADW_TYPE_BIN)

static WayContactPoint *
read_anyway (WayContactEdit *self)
{
  WayContactPoint *point = way_record_copy (way_form_get_record (self->form));
  g_autofree char *rules = way_form_dup_text (self->form, "rules");

  way_record_set_from_text (point, way_record_find_field (point, "rules"), rules, NULL);
  return point;
}

/* The rules stand in one line while the row is closed. */
static void
show_rules (WayContactEdit *self)
{
  g_autoptr (WayContactPoint) point = NULL;
  g_autofree char *words = NULL;

  if (way_form_get_record (self->form) == NULL)
    return;

  point = read_anyway (self);
  words = way_client_words_rules (point->rules);
  adw_expander_row_set_subtitle (self->rules, words != NULL ? words : _ ("None"));
}

static void
removed_cb (WayContactEdit *self)
{
  g_signal_emit (self, signals[SIGNAL_REMOVED], 0);
}

static void
kind_cb (WayContactEdit *self)
{
  const guint kind = adw_combo_row_get_selected (self->kind);
  const char *title = _ ("Number or Address");

  if (kind == WAY_CONTACT_POINT_PHONE)
    title = _ ("Number");
  else if (kind == WAY_CONTACT_POINT_EMAIL || kind == WAY_CONTACT_POINT_ADDRESS)
    title = _ ("Address");
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->value), title);
}

static void
way_contact_edit_dispose (GObject *object)
{
  g_clear_object (&WAY_CONTACT_EDIT (object)->form);

  G_OBJECT_CLASS (way_contact_edit_parent_class)->dispose (object);
}

static void
way_contact_edit_class_init (WayContactEditClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_contact_edit_dispose;

  signals[SIGNAL_REMOVED] = g_signal_new ("removed", WAY_TYPE_CONTACT_EDIT, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-contact-edit.ui");
  gtk_widget_class_bind_template_child (widget_class, WayContactEdit, group);
  gtk_widget_class_bind_template_child (widget_class, WayContactEdit, kind);
  gtk_widget_class_bind_template_child (widget_class, WayContactEdit, value);
  gtk_widget_class_bind_template_child (widget_class, WayContactEdit, whose);
  gtk_widget_class_bind_template_child (widget_class, WayContactEdit, rules);
  gtk_widget_class_bind_template_child (widget_class, WayContactEdit, rule_words);
  gtk_widget_class_bind_template_child (widget_class, WayContactEdit, history);
  gtk_widget_class_bind_template_callback (widget_class, removed_cb);
  gtk_widget_class_bind_template_callback (widget_class, kind_cb);
}

static void
way_contact_edit_init (WayContactEdit *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->form = way_form_new ();
  way_form_add_combo (self->form, "system", self->kind);
  way_form_add_entry (self->form, "value", GTK_EDITABLE (self->value));
  way_form_add_entry (self->form, "whose", GTK_EDITABLE (self->whose));
  way_form_add_set_rows (self->form, "rules", self->rules);
  way_form_add_entry (self->form, "rule_words", GTK_EDITABLE (self->rule_words));
  g_signal_connect_object (self->form, "changed", G_CALLBACK (show_rules), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->form, "restored", G_CALLBACK (show_rules), self,
                           G_CONNECT_SWAPPED);
}

void
way_contact_edit_edit (WayContactEdit  *self,
                       WayWorkspace    *workspace,
                       WayContactPoint *point,
                       const WayId     *about)
{
  g_return_if_fail (WAY_IS_CONTACT_EDIT (self));

  self->about = *about;
  way_history_link_set (GTK_ACTIONABLE (self->history), "contact_point", &point->parent.id);
  gtk_widget_set_visible (self->history, point->parent.revision != 0);
  way_form_edit (self->form, workspace, point, about);
  show_rules (self);
  kind_cb (self);
}

WayForm *
way_contact_edit_get_form (WayContactEdit *self)
{
  g_return_val_if_fail (WAY_IS_CONTACT_EDIT (self), NULL);

  return self->form;
}

const WayId *
way_contact_edit_get_about (WayContactEdit *self)
{
  g_return_val_if_fail (WAY_IS_CONTACT_EDIT (self), NULL);

  return &self->about;
}

gboolean
way_contact_edit_is_blank (WayContactEdit *self)
{
  WayContactPoint *point;

  g_return_val_if_fail (WAY_IS_CONTACT_EDIT (self), TRUE);

  point = way_form_get_record (self->form);
  return point == NULL || (point->parent.revision == 0 && !way_form_is_changed (self->form));
}
