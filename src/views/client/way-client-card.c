/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-client-card.h"

#include <glib/gi18n.h>

#include "way-client-words.h"
#include "way-columns.h"
#include "way-contact-view.h"
#include "way-identity-card.h"
#include "way-now.h"
#include "way-when.h"

struct _WayClientCard {
  AdwBin parent_instance;

  WayIdentityCard *identity;
  GtkBox          *contacts;
  GtkWidget       *no_contact;
  GtkLabel        *days;
  GtkLabel        *since;
  GtkImage        *risk_icon;
  GtkLabel        *risk;
  GtkLabel        *risk_asked;
  GtkLabel        *reasons;
  GtkLabel        *reason_words;
};

G_DEFINE_FINAL_TYPE (WayClientCard, way_client_card, ADW_TYPE_BIN)

static void
show_text (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

static void
show_contacts (WayClientCard *self, GListModel *contacts)
{
  const guint n = contacts != NULL ? g_list_model_get_n_items (contacts) : 0;
  GtkWidget  *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->contacts))) != NULL)
    gtk_box_remove (self->contacts, child);
  for (guint i = 0; i < n; i++) {
    g_autoptr (WayContactPoint) point = g_list_model_get_item (contacts, i);
    WayContactView *view = g_object_new (WAY_TYPE_CONTACT_VIEW, NULL);

    way_contact_view_show (view, point);
    gtk_box_append (self->contacts, GTK_WIDGET (view));
  }
  gtk_widget_set_visible (self->no_contact, n == 0);
}

static void
show_days (WayClientCard *self, WayClient *client)
{
  g_autofree char *days = NULL;
  g_autofree char *date = NULL;
  g_autofree char *since = NULL;

  if (client != NULL && way_date_is_full (client->own_date)) {
    const int n = way_date_days_between (client->own_date, way_today ());

    date = way_when_write (client->own_date);
    if (n >= 0)
      days = g_strdup_printf (g_dngettext (NULL, "%'d day", "%'d days", (gulong)n), n);
    else
      days = g_strdup (date);
    if (client->own_date_words != NULL)
      /* Translators: the client’s own date, and in the client’s words what it means. */
      since = g_strdup_printf (_ ("since %s · %s"), date, client->own_date_words);
    else
      since = g_strdup_printf (_ ("since %s"), date);
  }
  gtk_label_set_text (self->days, days != NULL ? days : _ ("No date yet"));
  show_text (self->since, since);
}

static void
show_risk (WayClientCard *self, WayClient *client)
{
  const WayClientRisk risk = client != NULL ? client->risk : WAY_CLIENT_RISK_NOT_ASKED;
  g_autofree char    *date = NULL;
  g_autofree char    *asked = NULL;

  gtk_image_set_from_icon_name (self->risk_icon, way_client_words_risk_icon (risk));
  gtk_label_set_text (self->risk, way_client_words_risk (risk));
  if (client != NULL && client->risk_asked_on.ymd != 0) {
    date = way_when_write (client->risk_asked_on);
    asked = g_strdup_printf (_ ("asked %s"), date);
  }
  if (client != NULL && client->risk_words != NULL) {
    char *longer = asked != NULL ? g_strdup_printf ("%s · %s", asked, client->risk_words)
                                 : g_strdup (client->risk_words);

    g_free (asked);
    asked = longer;
  }
  show_text (self->risk_asked, asked);
}

static void
show_reasons (WayClientCard *self, WayClient *client)
{
  const WayField *field = client != NULL ? way_record_find_field (client, "reasons") : NULL;
  GString        *words = g_string_new (NULL);

  for (guint n = 0; field != NULL && n < way_field_count_words (field); n++) {
    if ((client->reasons.bits >> n & 1) != 0)
      g_string_append_printf (words, "%s%s", words->len > 0 ? _ (", ") : "",
                              gettext (field->labels[n]));
  }
  gtk_label_set_text (self->reasons, words->len > 0 ? words->str : _ ("Not said yet"));
  show_text (self->reason_words, client != NULL ? client->reason_words : NULL);
  g_string_free (words, TRUE);
}

void
way_client_card_show (WayClientCard *self, WayClient *client, GListModel *contacts)
{
  g_return_if_fail (WAY_IS_CLIENT_CARD (self));

  show_contacts (self, contacts);
  show_days (self, client);
  show_risk (self, client);
  show_reasons (self, client);
}

void
way_client_card_set_client (WayClientCard *self, WayWorkspace *workspace, const WayId *client_id)
{
  g_return_if_fail (WAY_IS_CLIENT_CARD (self));

  way_identity_card_set_client (self->identity, workspace, client_id);
}

static void
way_client_card_class_init (WayClientCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (WAY_TYPE_COLUMNS);
  g_type_ensure (WAY_TYPE_IDENTITY_CARD);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-client-card.ui");
  gtk_widget_class_bind_template_child (widget_class, WayClientCard, identity);
  gtk_widget_class_bind_template_child (widget_class, WayClientCard, contacts);
  gtk_widget_class_bind_template_child (widget_class, WayClientCard, no_contact);
  gtk_widget_class_bind_template_child (widget_class, WayClientCard, days);
  gtk_widget_class_bind_template_child (widget_class, WayClientCard, since);
  gtk_widget_class_bind_template_child (widget_class, WayClientCard, risk_icon);
  gtk_widget_class_bind_template_child (widget_class, WayClientCard, risk);
  gtk_widget_class_bind_template_child (widget_class, WayClientCard, risk_asked);
  gtk_widget_class_bind_template_child (widget_class, WayClientCard, reasons);
  gtk_widget_class_bind_template_child (widget_class, WayClientCard, reason_words);
}

static void
way_client_card_init (WayClientCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  way_client_card_show (self, NULL, NULL);
}
