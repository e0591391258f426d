/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-contact-form-private.h"
#include "way-contact.h"

/* So far back somebody looks for where help would come to. */
#define MAX_LOOKED 50

static gboolean
is_empty (AdwEntryRow *row)
{
  return *gtk_editable_get_text (GTK_EDITABLE (row)) == '\0';
}

/* The last contact with this client that says where help would come to; borrowed, NULL for none. */
static const WayContact *
find_last (WayContactForm *self)
{
  const WayRecord *own = way_form_get_record (self->form);
  const guint n = self->before != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->before)) : 0;

  for (guint i = 0; i < MIN (n, MAX_LOOKED); i++) {
    const WayContact *contact = way_paged_list_peek (self->before, i);

    if (contact != NULL && contact->emergency_address != NULL &&
        (own == NULL || !way_id_equal (&contact->parent.id, &own->id)))
      return contact;
  }

  return NULL;
}

void
way_contact_form_last_show (WayContactForm *self)
{
  const WayContact *last = find_last (self);

  gtk_widget_set_visible (self->as_before, last != NULL && is_empty (self->emergency_address));
  gtk_widget_set_tooltip_text (self->as_before, last != NULL ? last->emergency_address : NULL);
}

void
way_contact_form_last_set_client (WayContactForm *self, const WayId *client_id)
{
  WayWorkspace *workspace = way_page_get_workspace (WAY_PAGE (self));

  g_clear_object (&self->before);
  if (workspace != NULL && !way_id_is_none (client_id)) {
    self->before = way_workspace_page (
      workspace, way_query_then_by (
                   way_query_order_by (way_query_new_of (WAY_TYPE_CONTACT, "client_id", client_id),
                                       "happened_on", TRUE),
                   "began"));
    g_signal_connect_object (self->before, "items-changed", G_CALLBACK (way_contact_form_last_show),
                             self, G_CONNECT_SWAPPED);
  }
  way_contact_form_last_show (self);
}

static void
fill (AdwEntryRow *row, const char *text)
{
  if (is_empty (row) && text != NULL)
    gtk_editable_set_text (GTK_EDITABLE (row), text);
}

/* What was said already stays. */
void
way_contact_form_last_take (WayContactForm *self)
{
  const WayContact *last = find_last (self);
  WayDate           day;

  if (last == NULL)
    return;

  fill (self->emergency_address, last->emergency_address);
  fill (self->backup_phone, last->backup_phone);
  fill (self->platform, last->platform);
  if (way_date_row_get_date (self->telehealth_consent_on, &day) && day.ymd == 0)
    way_date_row_set_date (self->telehealth_consent_on, last->telehealth_consent_on);
  gtk_widget_grab_focus (GTK_WIDGET (self->client_location));
}
