/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-resource-edit.h"

#include <glib/gi18n.h>

#include "way-now.h"
#include "way-open-hours.h"
#include "way-organization-picker.h"
#include "way-resource.h"

/* A row of each, of the name of its field. */
static const char *const entries[] = {
  "name",        "services",       "eligibility",  "intake", "contact_person",
  "wait_words",  "phone",          "text_number",  "email",  "web",
  "address",     "area",           "transport",    "hours",  "cost_words",
  "payer_words", "language_words", "access_words", "notes"
};
static const char *const combos[] = { "kind", "capacity", "cost", "moud", "family", "faith" };
static const char *const sets[] = { "needs", "payers", "languages", "access" };

struct _WayResourceEdit {
  WayEditPage parent_instance;

  GtkWidget  *entry_rows[G_N_ELEMENTS (entries)];
  GtkWidget  *combo_rows[G_N_ELEMENTS (combos)];
  GtkWidget  *set_rows[G_N_ELEMENTS (sets)];
  WayDateRow *verified_on;

  WayOrganizationPicker *organization;
  GtkLabel              *hours_words;
};

G_DEFINE_FINAL_TYPE (WayResourceEdit, way_resource_edit, WAY_TYPE_EDIT_PAGE)

static void
way_resource_edit_set_workspace (WayPage *page, WayWorkspace *workspace)
{
  WAY_PAGE_CLASS (way_resource_edit_parent_class)->set_workspace (page, workspace);
  way_organization_picker_set_workspace (WAY_RESOURCE_EDIT (page)->organization, workspace);
}

static gboolean
way_resource_edit_check_rows (WayEditPage *page)
{
  GtkWidget *wrong = way_organization_picker_find_wrong (WAY_RESOURCE_EDIT (page)->organization);

  return wrong == NULL || way_edit_page_refuse (
                            page, wrong, _ ("Choose the organization, add it, or leave it empty."));
}

/* Whoever writes it down has it from somewhere. */
static void
way_resource_edit_start (WayEditPage *page, gpointer record)
{
  WayResource *resource = record;

  way_set (resource, verified_on, way_today ());
  way_set (resource, verified_by,
           way_workspace_get_staff (way_page_get_workspace (WAY_PAGE (page)))->parent.id);
}

/* Another day was not verified by who did it before. */
static gboolean
way_resource_edit_check (WayEditPage *page, gpointer record)
{
  WayResource       *resource = record;
  const WayResource *before = way_edit_page_get_record (page);

  if (before != NULL && before->verified_on.ymd != resource->verified_on.ymd)
    way_set (resource, verified_by,
             way_workspace_get_staff (way_page_get_workspace (WAY_PAGE (page)))->parent.id);
  return TRUE;
}

/* As the list will read them: nobody should think that it is known when it is not. */
static void
way_resource_edit_show (WayEditPage *page)
{
  WayResourceEdit *self = WAY_RESOURCE_EDIT (page);
  g_autofree char *text = way_form_dup_text (way_edit_page_get_form (page), "hours");
  g_autoptr (GArray) spans = way_open_hours_parse (text);
  g_autofree char *hours = way_open_hours_write (spans);
  g_autofree char *words = NULL;

  if (text == NULL || *text == '\0')
    words = g_strdup ("");
  else if (spans == NULL)
    words =
      g_strdup (_ ("These words are kept, but not found when somebody looks for what is open."));
  else
    /* Translators: %s is days and hours. */
    words = g_strdup_printf (_ ("Open %s"), hours);
  gtk_label_set_text (self->hours_words, words);
  gtk_widget_set_visible (GTK_WIDGET (self->hours_words), *words != '\0');
}

static GtkWidget *
way_resource_edit_get_first (WayEditPage *page)
{
  return WAY_RESOURCE_EDIT (page)->entry_rows[0];
}

static void
bind (GtkWidgetClass *klass, const char *const *names, guint n, gsize offset)
{
  for (guint i = 0; i < n; i++)
    gtk_widget_class_bind_template_child_full (klass, names[i], FALSE,
                                               (gssize)(offset + i * sizeof (GtkWidget *)));
}

static void
way_resource_edit_class_init (WayResourceEditClass *klass)
{
  GtkWidgetClass   *widget_class = GTK_WIDGET_CLASS (klass);
  WayEditPageClass *edit_class = WAY_EDIT_PAGE_CLASS (klass);

  edit_class->record_type = WAY_TYPE_RESOURCE;
  edit_class->stored_title = N_ ("Edit the Resource");
  edit_class->added = N_ ("The resource was added.");
  edit_class->saved = N_ ("The resource was saved.");
  edit_class->removed = N_ ("The resource was removed.");
  edit_class->start = way_resource_edit_start;
  WAY_PAGE_CLASS (klass)->set_workspace = way_resource_edit_set_workspace;
  edit_class->check_rows = way_resource_edit_check_rows;
  edit_class->check = way_resource_edit_check;
  edit_class->show = way_resource_edit_show;
  edit_class->get_first = way_resource_edit_get_first;

  g_type_ensure (WAY_TYPE_ORGANIZATION_PICKER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-resource-edit.ui");
  bind (widget_class, entries, G_N_ELEMENTS (entries),
        G_STRUCT_OFFSET (WayResourceEdit, entry_rows));
  bind (widget_class, combos, G_N_ELEMENTS (combos), G_STRUCT_OFFSET (WayResourceEdit, combo_rows));
  bind (widget_class, sets, G_N_ELEMENTS (sets), G_STRUCT_OFFSET (WayResourceEdit, set_rows));
  gtk_widget_class_bind_template_child (widget_class, WayResourceEdit, organization);
  gtk_widget_class_bind_template_child (widget_class, WayResourceEdit, verified_on);
  gtk_widget_class_bind_template_child (widget_class, WayResourceEdit, hours_words);
}

static void
way_resource_edit_init (WayResourceEdit *self)
{
  WayForm *form;

  gtk_widget_init_template (GTK_WIDGET (self));
  form = way_edit_page_get_form (WAY_EDIT_PAGE (self));
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    way_form_add_entry (form, entries[i], GTK_EDITABLE (self->entry_rows[i]));
  for (guint i = 0; i < G_N_ELEMENTS (combos); i++)
    way_form_add_combo (form, combos[i], ADW_COMBO_ROW (self->combo_rows[i]));
  for (guint i = 0; i < G_N_ELEMENTS (sets); i++)
    way_form_add_set_rows (form, sets[i], ADW_EXPANDER_ROW (self->set_rows[i]));
  way_form_add_entry (form, "organization_id",
                      way_organization_picker_get_editable (self->organization));
  way_form_add_date (form, "verified_on", self->verified_on);
}
