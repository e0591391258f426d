/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-client-sidebar.h"

#include <glib/gi18n.h>

#include "way-chosen-row.h"
#include "way-client-name.h"
#include "way-client.h"
#include "way-contact-point.h"
#include "way-crisis.h"
#include "way-label.h"
#include "way-now.h"
#include "way-places.h"

struct _WayClientSidebar {
  AdwBin parent_instance;

  GListModel *clients; /* one */
  GListModel *contacts;
  GListModel *crises; /* that are open */

  GtkLabel          *name;
  GtkLabel          *facts;
  GtkLabel          *risk;
  GtkImage          *risk_icon;
  GtkBox            *risk_box;
  GtkLabel          *rule;
  GtkBox            *rule_box;
  GtkScrolledWindow *scroller;
  guint              scrolling; /* an idle source */

  GtkListBox *sections;
  GtkWidget  *safety; /* the row of the section */
  GtkWidget  *crisis; /* the word in it */
};

enum {
  SIGNAL_CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WayClientSidebar, way_client_sidebar, ADW_TYPE_BIN)

static const char *const risk_icons[] = {
  "way-risk-none-symbolic",
  "way-risk-low-symbolic",
  "way-risk-moderate-symbolic",
  "way-risk-high-symbolic",
};

static const char *
risk_words (WayClientRisk risk)
{
  switch (risk) {
  case WAY_CLIENT_RISK_LOW:
    return _ ("Risk: low");
  case WAY_CLIENT_RISK_MODERATE:
    return _ ("Risk: moderate");
  case WAY_CLIENT_RISK_HIGH:
    return _ ("Risk: high");
  case WAY_CLIENT_RISK_NOT_ASKED:
  default:
    return _ ("Risk: not asked");
  }
}

static void
show_text (GtkLabel *label, GtkWidget *box, const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (box, text != NULL && text[0] != '\0');
}

static char *
facts_of (WayClient *client)
{
  const int   age = way_date_get_age (client->birth_date, way_today ());
  const char *pronouns = client->pronouns;

  if (age >= 0 && pronouns != NULL)
    /* Translators: pronouns and age of a client. */
    return g_strdup_printf (_ ("%s · %d"), pronouns, age);
  if (age >= 0)
    return g_strdup_printf (g_dngettext (NULL, "%d year", "%d years", (gulong)age), age);

  return g_strdup (pronouns);
}

static void
show_client (WayClientSidebar *self)
{
  g_autoptr (WayClient) client =
    self->clients != NULL ? g_list_model_get_item (self->clients, 0) : NULL;
  g_autofree char *name = client != NULL ? way_client_name_show (client) : NULL;
  g_autofree char *facts = client != NULL ? facts_of (client) : NULL;

  gtk_label_set_text (self->name, name != NULL ? name : "");
  show_text (self->facts, GTK_WIDGET (self->facts), facts);
  show_text (self->risk, GTK_WIDGET (self->risk_box),
             client != NULL ? risk_words (client->risk) : NULL);
  if (client == NULL)
    return;

  if (client->risk < G_N_ELEMENTS (risk_icons))
    gtk_image_set_from_icon_name (self->risk_icon, risk_icons[client->risk]);
  if (client->risk == WAY_CLIENT_RISK_HIGH)
    gtk_widget_add_css_class (GTK_WIDGET (self->risk_box), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->risk_box), "error");
}

/* The rules of all ways to reach the client, each once. */
static char *
rules_of (GListModel *contacts)
{
  GString *words = g_string_new (NULL);
  WaySet   seen = { 0 };

  for (guint i = 0; i < g_list_model_get_n_items (contacts); i++) {
    g_autoptr (WayContactPoint) point = g_list_model_get_item (contacts, i);
    const WayField *field = way_record_find_field (point, "rules");

    for (guint n = 0; n < way_field_count_words (field); n++) {
      const guint64 bit = G_GUINT64_CONSTANT (1) << n;

      if ((point->rules.bits & bit) == 0 || (seen.bits & bit) != 0)
        continue;
      seen.bits |= bit;
      if (words->len > 0)
        g_string_append (words, ", ");
      g_string_append (words, gettext (field->labels[n]));
    }
  }

  return g_string_free (words, words->len == 0);
}

static void
show_contacts (WayClientSidebar *self)
{
  g_autofree char *rules = self->contacts != NULL ? rules_of (self->contacts) : NULL;

  show_text (self->rule, GTK_WIDGET (self->rule_box), rules);
}

/* In the section where it is. */
static void
show_crises (WayClientSidebar *self)
{
  const gboolean is_open = self->crises != NULL && g_list_model_get_n_items (self->crises) > 0;

  gtk_widget_set_visible (self->crisis, is_open);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->safety),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  is_open ? _ ("Crisis open") : "", -1);
}

/* A list scrolls to what has the focus, and a key chooses without it. */
static gboolean
scroll_cb (gpointer user_data)
{
  WayClientSidebar *self = user_data;
  GtkListBoxRow    *row = gtk_list_box_get_selected_row (self->sections);
  GtkWidget        *content = gtk_widget_get_parent (GTK_WIDGET (self->sections));
  graphene_rect_t   bounds;
  double            top;

  self->scrolling = 0;
  if (row == NULL || !gtk_widget_compute_bounds (GTK_WIDGET (row), content, &bounds) ||
      bounds.size.height <= 0)
    return G_SOURCE_REMOVE;

  top = gtk_list_box_row_get_index (row) > 0 ? bounds.origin.y : 0; /* with what stands above it */
  gtk_adjustment_clamp_page (gtk_scrolled_window_get_vadjustment (self->scroller), top,
                             bounds.origin.y + bounds.size.height);

  return G_SOURCE_REMOVE;
}

/* Once everything has its place; again when there is less room, as when a crisis is told of. */
static void
scroll_to_selected (WayClientSidebar *self)
{
  if (self->scrolling == 0)
    self->scrolling = g_idle_add (scroll_cb, self);
}

static void
row_activated_cb (WayClientSidebar *self, GtkListBoxRow *row)
{
  g_signal_emit (self, signals[SIGNAL_CHOSEN], 0, gtk_widget_get_name (GTK_WIDGET (row)));
}

static void
way_client_sidebar_dispose (GObject *object)
{
  WayClientSidebar *self = WAY_CLIENT_SIDEBAR (object);

  g_clear_handle_id (&self->scrolling, g_source_remove);
  g_clear_object (&self->clients);
  g_clear_object (&self->contacts);
  g_clear_object (&self->crises);

  G_OBJECT_CLASS (way_client_sidebar_parent_class)->dispose (object);
}

static void
way_client_sidebar_class_init (WayClientSidebarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_client_sidebar_dispose;

  signals[SIGNAL_CHOSEN] = g_signal_new ("chosen", WAY_TYPE_CLIENT_SIDEBAR, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-client-sidebar.ui");
  gtk_widget_class_bind_template_child (widget_class, WayClientSidebar, name);
  gtk_widget_class_bind_template_child (widget_class, WayClientSidebar, facts);
  gtk_widget_class_bind_template_child (widget_class, WayClientSidebar, risk);
  gtk_widget_class_bind_template_child (widget_class, WayClientSidebar, risk_icon);
  gtk_widget_class_bind_template_child (widget_class, WayClientSidebar, risk_box);
  gtk_widget_class_bind_template_child (widget_class, WayClientSidebar, rule);
  gtk_widget_class_bind_template_child (widget_class, WayClientSidebar, rule_box);
  gtk_widget_class_bind_template_child (widget_class, WayClientSidebar, scroller);
  gtk_widget_class_bind_template_child (widget_class, WayClientSidebar, sections);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static GtkWidget *
make_crisis (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *icon =
    g_object_new (GTK_TYPE_IMAGE, "icon-name", "way-crisis-symbolic", "valign", GTK_ALIGN_START,
                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), way_label_new (_ ("Crisis open"), "caption"));
  gtk_widget_add_css_class (box, "error");
  return box;
}

static GtkWidget *
make_row (WayClientSidebar *self, const WayPlace *section)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *label = gtk_label_new (_ (section->label));
  GtkWidget *row = gtk_list_box_row_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_box_append (GTK_BOX (box), label);
  if (g_str_equal (section->name, "safety")) {
    self->safety = row;
    self->crisis = make_crisis ();
    gtk_box_append (GTK_BOX (box), self->crisis);
  }
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_set_name (row, section->name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ (section->label), -1);
  return row;
}

static void
way_client_sidebar_init (WayClientSidebar *self)
{
  const WayPlace *sections;
  guint           n;

  gtk_widget_init_template (GTK_WIDGET (self));

  sections = way_sections (&n);
  for (guint i = 0; i < n; i++)
    gtk_list_box_append (self->sections, make_row (self, &sections[i]));
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (self->scroller), "changed",
                           G_CALLBACK (scroll_to_selected), self, G_CONNECT_SWAPPED);

  show_client (self);
  show_contacts (self);
  show_crises (self);
}

void
way_client_sidebar_set_client (WayClientSidebar *self,
                               WayWorkspace     *workspace,
                               const WayId      *client_id)
{
  g_return_if_fail (WAY_IS_CLIENT_SIDEBAR (self));
  g_return_if_fail (workspace == NULL || client_id != NULL);

  g_clear_object (&self->clients);
  g_clear_object (&self->contacts);
  g_clear_object (&self->crises);

  if (workspace != NULL) {
    self->clients =
      way_workspace_list (workspace, way_query_new_of (WAY_TYPE_CLIENT, "id", client_id));
    self->contacts = way_workspace_list (
      workspace, way_query_new_of (WAY_TYPE_CONTACT_POINT, "client_id", client_id));
    self->crises = way_workspace_list (
      workspace, way_query_where (way_query_new_of (WAY_TYPE_CRISIS, "client_id", client_id),
                                  "status", "open"));
    g_signal_connect_object (self->clients, "items-changed", G_CALLBACK (show_client), self,
                             G_CONNECT_SWAPPED);
    g_signal_connect_object (self->contacts, "items-changed", G_CALLBACK (show_contacts), self,
                             G_CONNECT_SWAPPED);
    g_signal_connect_object (self->crises, "items-changed", G_CALLBACK (show_crises), self,
                             G_CONNECT_SWAPPED);
  }

  show_client (self);
  show_contacts (self);
  show_crises (self);
}

void
way_client_sidebar_select (WayClientSidebar *self, const char *section)
{
  g_return_if_fail (WAY_IS_CLIENT_SIDEBAR (self));

  way_chosen_row_set (self->sections, section);
  scroll_to_selected (self);
}
