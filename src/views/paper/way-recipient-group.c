/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-recipient-group.h"

#include <glib/gi18n.h>

#include "way-live-list.h"
#include "way-now.h"

struct _WayRecipientGroup {
  GtkBox parent_instance;

  GtkCheckButton      *to_client;
  GtkCheckButton      *to_program;
  GtkCheckButton      *to_other;
  GtkWidget           *other;
  AdwComboRow         *who;
  AdwEntryRow         *name;
  AdwComboRow         *purpose;
  AdwEntryRow         *purpose_words;
  AdwEntryRow         *received_by;
  AdwEntryRow         *disclosed_by;
  AdwEntryRow         *nature;
  AdwPreferencesGroup *outside;
  AdwPreferencesGroup *left_out;
  GPtrArray           *left_out_rows;

  WayWorkspace *workspace;
  WayId         client_id;
  GListModel   *team;
  GListModel   *organizations;
  GPtrArray    *choices; /* of “who”: WayRecord; the last is nobody that is known */
  gboolean      filling;

  WayAddressee *addressee; /* whom it is for at first; NULL: nobody in particular */
  gboolean      wanted;    /* it is still to be found in the lists */
};

G_DEFINE_FINAL_TYPE (WayRecipientGroup, way_recipient_group, GTK_TYPE_BOX)

enum { SIGNAL_CHANGED, SIGNAL_NEW_CONSENT, N_SIGNALS };
static guint signals[N_SIGNALS];

/* A duty is not chosen by hand: it has its own page.  What comes after it stands a row higher. */
static guint
get_row (WayPurpose purpose)
{
  return purpose > WAY_PURPOSE_REQUIRED ? purpose - 1 : purpose;
}

static gboolean
is_outside (WayRecipientGroup *self)
{
  return gtk_check_button_get_active (self->to_other);
}

static WayPurpose
get_purpose (WayRecipientGroup *self)
{
  const guint row = adw_combo_row_get_selected (self->purpose);

  if (row == GTK_INVALID_LIST_POSITION)
    return WAY_PURPOSE_CLIENT_REQUEST;
  return row < WAY_PURPOSE_REQUIRED ? row : row + 1;
}

static gpointer
get_chosen (WayRecipientGroup *self)
{
  const guint row = adw_combo_row_get_selected (self->who);

  return row < self->choices->len ? g_ptr_array_index (self->choices, row) : NULL;
}

static void
show_rows (WayRecipientGroup *self)
{
  const gboolean outside = is_outside (self);
  const gboolean emergency = outside && get_purpose (self) == WAY_PURPOSE_EMERGENCY;

  gtk_widget_set_visible (GTK_WIDGET (self->outside), outside);
  gtk_widget_set_visible (GTK_WIDGET (self->name), get_chosen (self) == NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->purpose_words),
                          get_purpose (self) == WAY_PURPOSE_OTHER);
  gtk_widget_set_visible (GTK_WIDGET (self->received_by), emergency);
  gtk_widget_set_visible (GTK_WIDGET (self->disclosed_by), emergency);
  gtk_widget_set_visible (GTK_WIDGET (self->nature), emergency);
}

static void
changed_cb (WayRecipientGroup *self)
{
  if (self->filling)
    return;

  self->wanted = FALSE; /* whoever chooses knows better */
  show_rows (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* A group of radio buttons changes twice; the one that goes on is enough. */
static void
toggled_cb (WayRecipientGroup *self, GtkCheckButton *button)
{
  if (gtk_check_button_get_active (button))
    changed_cb (self);
}

static void
consent_cb (WayRecipientGroup *self)
{
  g_signal_emit (self, signals[SIGNAL_NEW_CONSENT], 0);
}

/* --- who there is --- */

static char *
say_member (WayRecipientGroup *self, const WayTeamMember *member)
{
  for (guint i = 0;
       self->organizations != NULL && i < g_list_model_get_n_items (self->organizations); i++) {
    g_autoptr (WayOrganization) one = g_list_model_get_item (self->organizations, i);

    if (way_id_equal (&one->parent.id, &member->organization_id))
      return g_strdup_printf (_ ("%s, %s"), member->name, one->name);
  }

  return member->role != NULL ? g_strdup_printf (_ ("%s, %s"), member->name, member->role)
                              : g_strdup (member->name);
}

/* Whose row is to be chosen; zeros: of nobody that is known. */
static WayId
find_wanted (WayRecipientGroup *self)
{
  WayRecord                 *chosen = get_chosen (self);
  const WayAddresseeDetails *to = self->wanted ? way_addressee_get (self->addressee) : NULL;

  if (to == NULL)
    return chosen != NULL ? chosen->id : (WayId){ 0 };
  return to->kind == WAY_PARTY_MEMBER ? to->member_id : to->organization_id;
}

/* Somebody who was chosen stays so when the lists come again. */
static void
fill_cb (WayRecipientGroup *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  const WayId before = find_wanted (self);
  guint       row;

  self->filling = TRUE;
  g_ptr_array_set_size (self->choices, 0);
  for (guint i = 0; self->team != NULL && i < g_list_model_get_n_items (self->team); i++) {
    WayTeamMember   *member = g_list_model_get_item (self->team, i);
    g_autofree char *words = say_member (self, member);

    gtk_string_list_append (names, words);
    g_ptr_array_add (self->choices, member);
  }
  for (guint i = 0;
       self->organizations != NULL && i < g_list_model_get_n_items (self->organizations); i++) {
    WayOrganization *one = g_list_model_get_item (self->organizations, i);

    gtk_string_list_append (names, one->name);
    g_ptr_array_add (self->choices, one);
  }
  gtk_string_list_append (names, _ ("Somebody else by name"));

  row = self->choices->len;
  for (guint i = 0; i < self->choices->len; i++) {
    if (way_id_equal (&((WayRecord *)g_ptr_array_index (self->choices, i))->id, &before))
      row = i;
  }
  adw_combo_row_set_model (self->who, G_LIST_MODEL (names));
  adw_combo_row_set_selected (self->who, row);
  self->filling = FALSE;
  show_rows (self);
  if (self->wanted && get_chosen (self) != NULL) { /* from now on the lists say who it is */
    self->filling = TRUE;
    gtk_editable_set_text (GTK_EDITABLE (self->name), "");
    self->filling = FALSE;
    changed_cb (self);
  }
}

static void
drop_list (WayRecipientGroup *self, GListModel **list)
{
  if (*list != NULL)
    g_signal_handlers_disconnect_by_func (*list, fill_cb, self);
  g_clear_object (list);
}

static void
load (WayRecipientGroup *self)
{
  drop_list (self, &self->team);
  drop_list (self, &self->organizations);
  if (self->workspace != NULL && gtk_widget_get_visible (self->other)) {
    if (!way_id_is_none (&self->client_id)) {
      self->team = way_workspace_list (
        self->workspace,
        way_query_order_by (way_query_new_of (WAY_TYPE_TEAM_MEMBER, "client_id", &self->client_id),
                            "name", FALSE));
      g_signal_connect_swapped (self->team, "items-changed", G_CALLBACK (fill_cb), self);
    }
    self->organizations = way_workspace_list (
      self->workspace, way_query_order_by (way_query_new (WAY_TYPE_ORGANIZATION), "name", FALSE));
    g_signal_connect_swapped (self->organizations, "items-changed", G_CALLBACK (fill_cb), self);
  }
  fill_cb (self);
}

void
way_recipient_group_set_workspace (WayRecipientGroup *self, WayWorkspace *workspace)
{
  g_return_if_fail (WAY_IS_RECIPIENT_GROUP (self));

  self->workspace = workspace;
  self->filling = TRUE;
  if (workspace == NULL) {
    g_clear_object (&self->addressee);
    self->wanted = FALSE;
    gtk_editable_set_text (GTK_EDITABLE (self->name), "");
    gtk_editable_set_text (GTK_EDITABLE (self->purpose_words), "");
    gtk_editable_set_text (GTK_EDITABLE (self->received_by), "");
    gtk_editable_set_text (GTK_EDITABLE (self->nature), "");
    way_recipient_group_say (self, NULL);
  } else {
    gtk_editable_set_text (GTK_EDITABLE (self->disclosed_by),
                           way_workspace_get_staff (workspace)->name);
  }
  self->filling = FALSE;
  load (self);
}

void
way_recipient_group_set_client (WayRecipientGroup *self, const WayId *client_id)
{
  g_return_if_fail (WAY_IS_RECIPIENT_GROUP (self));

  self->client_id = client_id != NULL ? *client_id : (WayId){ 0 };
  load (self);
}

void
way_recipient_group_set_third_parties (WayRecipientGroup *self, gboolean third_parties)
{
  g_return_if_fail (WAY_IS_RECIPIENT_GROUP (self));

  gtk_widget_set_visible (self->other, third_parties);
  load (self);
}

/* --- what was chosen --- */

WayRecipient
way_recipient_group_get_recipient (WayRecipientGroup *self)
{
  g_return_val_if_fail (WAY_IS_RECIPIENT_GROUP (self), WAY_RECIPIENT_PROGRAM);

  if (is_outside (self))
    return WAY_RECIPIENT_THIRD_PARTY;
  return gtk_check_button_get_active (self->to_client) ? WAY_RECIPIENT_CLIENT
                                                       : WAY_RECIPIENT_PROGRAM;
}

void
way_recipient_group_set_recipient (WayRecipientGroup *self, WayRecipient recipient)
{
  g_return_if_fail (WAY_IS_RECIPIENT_GROUP (self));

  gtk_check_button_set_active (recipient == WAY_RECIPIENT_CLIENT    ? self->to_client
                               : recipient == WAY_RECIPIENT_PROGRAM ? self->to_program
                                                                    : self->to_other,
                               TRUE);
}

void
way_recipient_group_set_purpose (WayRecipientGroup *self, WayPurpose purpose)
{
  g_return_if_fail (WAY_IS_RECIPIENT_GROUP (self) && purpose != WAY_PURPOSE_REQUIRED);

  adw_combo_row_set_selected (self->purpose, get_row (purpose));
}

void
way_recipient_group_set_addressee (WayRecipientGroup *self, WayAddressee *addressee)
{
  const WayAddresseeDetails *to;

  g_return_if_fail (WAY_IS_RECIPIENT_GROUP (self) && WAY_IS_ADDRESSEE (addressee));

  to = way_addressee_get (addressee);
  way_recipient_group_set_recipient (self, WAY_RECIPIENT_THIRD_PARTY);
  if (to->purpose != WAY_PURPOSE_REQUIRED)
    way_recipient_group_set_purpose (self, to->purpose);
  gtk_editable_set_text (GTK_EDITABLE (self->purpose_words),
                         to->purpose_words != NULL ? to->purpose_words : "");
  gtk_editable_set_text (GTK_EDITABLE (self->name), to->name != NULL ? to->name : "");
  g_set_object (&self->addressee, addressee);
  self->wanted = to->kind != WAY_PARTY_NAMED;
  fill_cb (self);
}

static const char *
get_text (AdwEntryRow *row)
{
  return gtk_editable_get_text (GTK_EDITABLE (row));
}

/* Who is named by hand has the address that came with the name, while it is that name. */
static const char *
get_address (WayRecipientGroup *self, const char *name)
{
  const WayAddresseeDetails *to =
    self->addressee != NULL ? way_addressee_get (self->addressee) : NULL;

  return to != NULL && to->kind == WAY_PARTY_NAMED && g_strcmp0 (to->name, name) == 0 ? to->address
                                                                                      : NULL;
}

WayAddressee *
way_recipient_group_make_addressee (WayRecipientGroup *self)
{
  gpointer            chosen = get_chosen (self);
  WayAddresseeDetails details = { .kind = WAY_PARTY_NAMED, .purpose = get_purpose (self) };

  g_return_val_if_fail (WAY_IS_RECIPIENT_GROUP (self), NULL);

  if (!is_outside (self) || (chosen == NULL && get_text (self->name)[0] == '\0'))
    return NULL;
  if (self->wanted)
    return g_object_ref (self->addressee);
  if (chosen != NULL && WAY_IS_TEAM_MEMBER (chosen)) {
    const WayTeamMember *member = chosen;

    details.kind = WAY_PARTY_MEMBER;
    details.member_id = member->parent.id;
    details.organization_id = member->organization_id;
    details.name = member->name;
    details.address = member->address;
  } else if (chosen != NULL) {
    const WayOrganization *one = chosen;

    details.kind = WAY_PARTY_ORGANIZATION;
    details.organization_id = one->parent.id;
    details.name = one->name;
    details.address = one->address;
  } else {
    details.name = get_text (self->name);
    details.address = get_address (self, details.name);
  }
  if (details.purpose == WAY_PURPOSE_OTHER)
    details.purpose_words = get_text (self->purpose_words);
  if (details.purpose == WAY_PURPOSE_EMERGENCY)
    details.emergency =
      (WayEmergencyFacts){ get_text (self->received_by), get_text (self->disclosed_by), way_now (),
                           get_text (self->nature) };
  return way_addressee_new (&details);
}

/* --- what is left out --- */

static void
add_left_out (WayRecipientGroup *self, const char *title, const WayGateDecision *decision)
{
  GtkWidget       *row = adw_action_row_new ();
  const char      *remedy = way_gate_decision_to_remedy (decision);
  g_autofree char *words =
    g_strdup_printf ("%s %s", way_gate_decision_to_words (decision), remedy != NULL ? remedy : "");

  g_object_set (row, "use-markup", FALSE, "title-lines", 0, "subtitle-lines", 0, NULL);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), g_strstrip (words));
  gtk_widget_set_tooltip_text (row, way_gate_decision_get_paragraph (decision));
  adw_preferences_group_add (self->left_out, row);
  g_ptr_array_add (self->left_out_rows, row);
}

/* Classes that stay for one reason are one row. */
void
way_recipient_group_say (WayRecipientGroup *self, const WayGateResult *gate)
{
  WaySet said = { 0 };

  g_return_if_fail (WAY_IS_RECIPIENT_GROUP (self));

  for (guint i = 0; i < self->left_out_rows->len; i++)
    adw_preferences_group_remove (self->left_out, g_ptr_array_index (self->left_out_rows, i));
  g_ptr_array_set_size (self->left_out_rows, 0);

  for (guint i = 0; gate != NULL && i < WAY_N_INFO_CLASSES; i++) {
    WaySet           same = { 0 };
    g_autofree char *title = NULL;

    if (!way_set_has (gate->asked, i) || way_set_has (gate->allowed, i) || way_set_has (said, i))
      continue;
    for (guint n = i; n < WAY_N_INFO_CLASSES; n++) {
      if (way_set_has (gate->asked, n) && !way_set_has (gate->allowed, n) &&
          gate->decisions[n].reason == gate->decisions[i].reason &&
          gate->decisions[n].element == gate->decisions[i].element)
        same.bits |= WAY_SET_OF (n).bits;
    }
    said.bits |= same.bits;
    title = way_info_classes_to_words (same);
    add_left_out (self, title, &gate->decisions[i]);
  }
  gtk_widget_set_visible (GTK_WIDGET (self->left_out), said.bits != 0);
}

/* --- the widget --- */

static void
way_recipient_group_dispose (GObject *object)
{
  WayRecipientGroup *self = WAY_RECIPIENT_GROUP (object);

  drop_list (self, &self->team);
  drop_list (self, &self->organizations);
  g_clear_object (&self->addressee);
  g_clear_pointer (&self->choices, g_ptr_array_unref);
  g_clear_pointer (&self->left_out_rows, g_ptr_array_unref);

  G_OBJECT_CLASS (way_recipient_group_parent_class)->dispose (object);
}

static void
way_recipient_group_class_init (WayRecipientGroupClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_recipient_group_dispose;
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", WAY_TYPE_RECIPIENT_GROUP, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_NEW_CONSENT] =
    g_signal_new ("new-consent", WAY_TYPE_RECIPIENT_GROUP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-recipient-group.ui");
  gtk_widget_class_bind_template_child (widget_class, WayRecipientGroup, to_client);
  gtk_widget_class_bind_template_child (widget_class, WayRecipientGroup, to_program);
  gtk_widget_class_bind_template_child (widget_class, WayRecipientGroup, to_other);
  gtk_widget_class_bind_template_child (widget_class, WayRecipientGroup, other);
  gtk_widget_class_bind_template_child (widget_class, WayRecipientGroup, outside);
  gtk_widget_class_bind_template_child (widget_class, WayRecipientGroup, who);
  gtk_widget_class_bind_template_child (widget_class, WayRecipientGroup, name);
  gtk_widget_class_bind_template_child (widget_class, WayRecipientGroup, purpose);
  gtk_widget_class_bind_template_child (widget_class, WayRecipientGroup, purpose_words);
  gtk_widget_class_bind_template_child (widget_class, WayRecipientGroup, received_by);
  gtk_widget_class_bind_template_child (widget_class, WayRecipientGroup, disclosed_by);
  gtk_widget_class_bind_template_child (widget_class, WayRecipientGroup, nature);
  gtk_widget_class_bind_template_child (widget_class, WayRecipientGroup, left_out);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, consent_cb);
}

static void
way_recipient_group_init (WayRecipientGroup *self)
{
  g_autoptr (GtkStringList) purposes = gtk_string_list_new (NULL);

  self->choices = g_ptr_array_new_with_free_func (g_object_unref);
  self->left_out_rows = g_ptr_array_new ();
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < WAY_N_PURPOSES; i++) {
    if (i != WAY_PURPOSE_REQUIRED)
      gtk_string_list_append (purposes, gettext (way_purpose_labels[i]));
  }
  adw_combo_row_set_model (self->purpose, G_LIST_MODEL (purposes));
  self->filling = FALSE;
  fill_cb (self);
}
