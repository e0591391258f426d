/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-tell-edit.h"

#include <glib/gi18n.h>

#include "way-disclosure-entry.h"
#include "way-now.h"

#define IN_CRISIS "in-crisis" /* the subject is the crisis in which it is told */

struct _WayTellEdit {
  WayEditPage parent_instance;

  AdwEntryRow    *received_by;
  AdwEntryRow    *what;
  AdwExpanderRow *classes;
  AdwEntryRow    *nature;
  AdwEntryRow    *disclosed_by;
};

G_DEFINE_FINAL_TYPE (WayTellEdit, way_tell_edit, WAY_TYPE_EDIT_PAGE)

/* What helpers ask for first. */
static const WayInfoClass usual[] = { WAY_INFO_IDENTITY, WAY_INFO_SUBSTANCE_USE, WAY_INFO_SAFETY };

static gpointer
way_tell_edit_find (WayEditPage *page)
{
  GListModel *crises = way_edit_page_get_list (page, WAY_TYPE_CRISIS);

  if (crises != NULL && g_list_model_get_n_items (crises) == 0)
    return NULL;
  return WAY_EDIT_PAGE_CLASS (way_tell_edit_parent_class)->find (page);
}

/* The moment is that at which the page is opened: one tells, and writes it down beside it. */
static void
way_tell_edit_start (WayEditPage *page, gpointer record)
{
  WayDisclosureEntry *entry = record;
  WayStaff           *staff = way_workspace_get_staff (way_page_get_workspace (WAY_PAGE (page)));
  g_autoptr (WayCrisis) crisis = way_edit_page_dup_first (page, WAY_TYPE_CRISIS);
  WaySet classes = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (usual); i++)
    classes.bits |= WAY_SET_OF (usual[i]).bits;
  way_set (entry, client_id,
           crisis != NULL ? crisis->client_id : *way_page_get_client (WAY_PAGE (page)));
  way_set (entry, made_at, way_now ());
  way_set (entry, emergency_at, entry->made_at);
  way_set (entry, emergency_disclosed_by, staff->name);
  way_set (entry, emergency_nature, crisis != NULL ? crisis->words : NULL);
  way_set (entry, staff_id, staff->parent.id);
  way_set (entry, classes, classes);
  way_set (entry, purpose, WAY_PURPOSE_EMERGENCY);
  way_set (entry, basis, WAY_BASIS_EMERGENCY);
  way_set (entry, what, _ ("By phone"));
}

static gboolean
way_tell_edit_check_rows (WayEditPage *page)
{
  WayTellEdit *self = WAY_TELL_EDIT (page);
  const struct {
    AdwEntryRow *row;
    const char  *words;
  } needed[] = {
    { self->received_by, _ ("Say who received it, and where they belong.") },
    { self->what, _ ("Say how it was told.") },
    { self->nature, _ ("Say what the emergency is.") },
    { self->disclosed_by, _ ("Say who told them.") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (needed); i++) {
    g_autofree char *text =
      g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (needed[i].row))));

    if (*text == '\0')
      return way_edit_page_refuse (page, GTK_WIDGET (needed[i].row), needed[i].words);
  }

  return TRUE;
}

/* The accounting names the recipient in the same words. */
static gboolean
way_tell_edit_check (WayEditPage *page, gpointer record)
{
  WayDisclosureEntry *entry = record;

  way_set (entry, recipient, entry->emergency_received_by);
  return TRUE;
}

static void
way_tell_edit_set_subject (WayPage *page, const WayId *subject, const char *detail)
{
  if (g_strcmp0 (detail, IN_CRISIS) == 0)
    way_edit_page_follow (WAY_EDIT_PAGE (page), WAY_TYPE_CRISIS, "id", subject);
  else
    WAY_PAGE_CLASS (way_tell_edit_parent_class)->set_subject (page, subject, detail);
}

static GtkWidget *
way_tell_edit_get_first (WayEditPage *page)
{
  return GTK_WIDGET (WAY_TELL_EDIT (page)->received_by);
}

static void
way_tell_edit_class_init (WayTellEditClass *klass)
{
  GtkWidgetClass   *widget_class = GTK_WIDGET_CLASS (klass);
  WayEditPageClass *edit_class = WAY_EDIT_PAGE_CLASS (klass);

  WAY_PAGE_CLASS (klass)->set_subject = way_tell_edit_set_subject;
  edit_class->record_type = WAY_TYPE_DISCLOSURE_ENTRY;
  edit_class->added = N_ ("It was written down.");
  edit_class->saved = edit_class->added;
  edit_class->lasting = TRUE; /* what went out is not taken back */
  edit_class->find = way_tell_edit_find;
  edit_class->start = way_tell_edit_start;
  edit_class->get_first = way_tell_edit_get_first;
  edit_class->check_rows = way_tell_edit_check_rows;
  edit_class->check = way_tell_edit_check;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-tell-edit.ui");
#define BIND(member) gtk_widget_class_bind_template_child (widget_class, WayTellEdit, member)
  BIND (received_by);
  BIND (what);
  BIND (classes);
  BIND (nature);
  BIND (disclosed_by);
#undef BIND
}

static void
way_tell_edit_init (WayTellEdit *self)
{
  WayForm *form = way_edit_page_get_form (WAY_EDIT_PAGE (self));

  gtk_widget_init_template (GTK_WIDGET (self));
  way_form_add_entry (form, "emergency_received_by", GTK_EDITABLE (self->received_by));
  way_form_add_entry (form, "what", GTK_EDITABLE (self->what));
  way_form_add_set_rows (form, "classes", self->classes);
  way_form_add_entry (form, "emergency_nature", GTK_EDITABLE (self->nature));
  way_form_add_entry (form, "emergency_disclosed_by", GTK_EDITABLE (self->disclosed_by));
}

WayPage *
way_tell_edit_new_in_crisis (WayCrisis *crisis)
{
  WayPage *self = g_object_new (WAY_TYPE_TELL_EDIT, NULL);

  way_page_set_subject (self, &crisis->parent.id, IN_CRISIS);
  return self;
}
