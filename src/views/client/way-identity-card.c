/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-identity-card.h"

#include <glib/gi18n.h>

#include "way-client.h"
#include "way-columns.h"
#include "way-error.h"
#include "way-form-meeting.h"
#include "way-identity-paper.h"
#include "way-identity.h"
#include "way-page.h"
#include "way-paper-page.h"

enum {
  LIST_CLIENT,
  LIST_IDENTITY, /* one for each record that was merged into the client’s */
  N_LISTS,
};

struct _WayIdentityCard {
  AdwBin parent_instance;

  WayWorkspace   *workspace; /* NULL: nobody */
  WayId           client_id;
  GListModel     *lists[N_LISTS];
  guint           show_id;
  WayForm        *form;
  WayFormMeeting *meeting;
  gboolean        saving;

  GtkStack    *stack;
  GtkLabel    *work_with_me;
  GtkLabel    *language;
  AdwBin      *told;
  GtkBox      *worry;
  AdwEntryRow *accommodation;
  AdwEntryRow *literacy;
  AdwEntryRow *interpreter_agency;
  AdwEntryRow *worker_gender;
  AdwEntryRow *faith;
  AdwEntryRow *culture;
  AdwEntryRow *community;
  AdwEntryRow *food;
  AdwEntryRow *customs;
  AdwEntryRow *healing;
  AdwEntryRow *systems;
  GtkSwitch   *immigration_worry;
  GtkLabel    *state;

  GtkWidget       *editing;
  WayConflictView *conflict; /* instead of it, while somebody chooses */
};

G_DEFINE_FINAL_TYPE (WayIdentityCard, way_identity_card, ADW_TYPE_BIN)

/* --- what is told --- */

static void
show_text (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

static void
show_own_words (WayIdentityCard *self, WayClient *client)
{
  const char *how = client != NULL ? client->work_with_me : NULL;

  gtk_label_set_text (self->work_with_me, how != NULL ? how : _ ("Nothing is written yet."));
  if (how != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self->work_with_me), "dim-label");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->work_with_me), "dim-label");
}

static void
show_language (WayIdentityCard *self, WayClient *client)
{
  g_autofree char *language = NULL;

  if (client != NULL && client->language != NULL)
    /* Translators: the client’s language, and whether an interpreter is needed. */
    language = g_strdup_printf (client->interpreter ? _ ("%s, with an interpreter") : _ ("%s"),
                                client->language);
  else if (client != NULL && client->interpreter)
    language = g_strdup (_ ("With an interpreter"));
  if (language != NULL && client->interpreter_words != NULL) {
    char *longer = g_strdup_printf ("%s: %s", language, client->interpreter_words);

    g_free (language);
    language = longer;
  }
  show_text (self->language, language);
}

static GtkWidget *
make_label (const char *text, const char *look)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (look != NULL)
    gtk_widget_add_css_class (label, look);
  return label;
}

static GtkWidget *
make_pair (const WayField *field, const char *text)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *caption = make_label (gettext (field->label), "caption");

  gtk_widget_add_css_class (caption, "dim-label");
  gtk_box_append (GTK_BOX (box), caption);
  gtk_box_append (GTK_BOX (box), make_label (text, NULL));
  return box;
}

static void
show_told (WayIdentityCard *self, WayIdentity *identity)
{
  const WayRecordClass *klass = identity != NULL ? WAY_RECORD_GET_CLASS (identity) : NULL;
  GtkWidget            *columns = NULL;

  for (guint i = WAY_RECORD_N_COMMON; klass != NULL && i < klass->n_fields; i++) {
    const WayField  *field = &klass->fields[i];
    g_autofree char *text = NULL;

    if (field->type != WAY_FIELD_TEXT || way_field_is_none (field, identity))
      continue;
    if (columns == NULL)
      columns = g_object_new (WAY_TYPE_COLUMNS, "min-column-width", 220, "weights", "1,1,1",
                              "max-columns", 3, "spacing", 24, "row-spacing", 12, NULL);
    text = way_field_to_text (field, identity);
    way_columns_append (WAY_COLUMNS (columns), make_pair (field, text));
  }

  adw_bin_set_child (self->told, columns);
  gtk_widget_set_visible (GTK_WIDGET (self->told), columns != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->worry),
                          identity != NULL && identity->immigration_worry);
}

/* What the client’s own record says comes first. */
static WayIdentity *
get_identity (WayIdentityCard *self, gboolean joined)
{
  GListModel *list = self->lists[LIST_IDENTITY];
  const guint n = list != NULL ? g_list_model_get_n_items (list) : 0;
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n; i++) {
    WayIdentity *identity = g_list_model_get_item (list, i);

    g_ptr_array_insert (all, way_id_equal (&identity->client_id, &self->client_id) ? 0 : -1,
                        identity);
  }
  if (joined || n == 0)
    return way_identity_join ((WayIdentity *const *)all->pdata, all->len);
  return g_object_ref (g_ptr_array_index (all, 0));
}

static gboolean
show_cb (gpointer data)
{
  WayIdentityCard *self = data;
  g_autoptr (WayClient) client = NULL;
  g_autoptr (WayIdentity) identity = NULL;

  self->show_id = 0;
  for (guint i = 0; i < N_LISTS; i++) {
    if (way_live_list_is_loading (WAY_LIVE_LIST (self->lists[i])))
      return G_SOURCE_REMOVE;
  }

  client = g_list_model_get_item (self->lists[LIST_CLIENT], 0);
  identity = get_identity (self, TRUE);
  show_own_words (self, client);
  show_language (self, client);
  show_told (self, identity);
  return G_SOURCE_REMOVE;
}

static void
show_soon (WayIdentityCard *self)
{
  if (self->show_id == 0 && self->workspace != NULL)
    self->show_id = g_idle_add (show_cb, self);
}

/* --- changing it --- */

static void
show_changed (WayIdentityCard *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "identity.save",
                                 way_form_get_record (self->form) != NULL && !self->saving);
}

static void
end_editing (WayIdentityCard *self)
{
  way_form_meeting_end (self->meeting);
  way_form_clear (self->form);
  gtk_stack_set_visible_child_name (self->stack, "view");
  show_changed (self);
}

static void
edit_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayIdentityCard *self = WAY_IDENTITY_CARD (widget);
  g_autoptr (WayIdentity) identity = NULL;

  if (self->workspace == NULL)
    return;

  identity = get_identity (self, FALSE);
  gtk_label_set_text (self->state, "");
  if (identity != NULL) {
    way_form_edit (self->form, self->workspace, identity, &identity->parent.id);
  } else {
    identity = way_workspace_create (self->workspace, WAY_TYPE_IDENTITY);
    way_set (identity, client_id, self->client_id);
    way_form_edit (self->form, self->workspace, identity, &self->client_id);
  }
  show_changed (self);
  gtk_stack_set_visible_child_name (self->stack, "edit");
  gtk_widget_grab_focus (GTK_WIDGET (self->accommodation));
}

static void
failed_cb (WayIdentityCard *self, const GError *error)
{
  WayPage *page = way_page_of (GTK_WIDGET (self));

  if (page != NULL)
    way_page_fail (page, error);
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayIdentityCard) self = user_data;
  g_autoptr (GError) error = NULL;
  gint64   act = 0;
  WayPage *page = way_page_of (GTK_WIDGET (self));
  g_autoptr (WayIdentity) saved = way_form_save_finish (WAY_FORM (source), result, &act, &error);

  self->saving = FALSE;
  if (self->workspace == NULL || page == NULL) /* it was locked meanwhile */
    return;

  if (saved != NULL) {
    way_page_tell (page, _ ("How to work with the client was saved."), act);
    end_editing (self);
  } else if (g_error_matches (error, WAY_ERROR, WAY_ERROR_CONFLICT)) {
    way_form_meeting_ask (self->meeting);
  } else {
    failed_cb (self, error);
  }
  show_changed (self);
}

static void
save_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayIdentityCard *self = WAY_IDENTITY_CARD (widget);

  if (!way_form_is_changed (self->form)) {
    end_editing (self);
    return;
  }

  self->saving = TRUE;
  show_changed (self);
  way_form_save_async (self->form, saved_cb, g_object_ref (self));
}

static void
taken_cb (WayIdentityCard *self, gboolean goes_on)
{
  if (goes_on)
    save_action (GTK_WIDGET (self), NULL, NULL);
  else
    end_editing (self);
}

static void
discard_cb (WayIdentityCard *self)
{
  way_form_discard (self->form);
  end_editing (self);
}

static void
cancel_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayIdentityCard *self = WAY_IDENTITY_CARD (widget);

  if (way_form_is_changed (self->form))
    way_form_ask_discard (widget, G_CALLBACK (discard_cb));
  else
    end_editing (self);
}

static void
kept_cb (WayIdentityCard *self)
{
  gtk_label_set_text (self->state, _ ("Draft kept"));
}

static void
restored_cb (WayIdentityCard *self)
{
  gtk_label_set_text (self->state, _ ("What you had typed is back."));
}

static void
print_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  WayPage *page = way_page_of (widget);

  if (page != NULL)
    way_page_push (page, way_paper_page_new (&way_identity_paper, NULL));
}

/* --- the card --- */

static void
forget (WayIdentityCard *self)
{
  g_clear_handle_id (&self->show_id, g_source_remove);
  for (guint i = 0; i < N_LISTS; i++)
    g_clear_object (&self->lists[i]);
  self->workspace = NULL;
}

static void
way_identity_card_dispose (GObject *object)
{
  WayIdentityCard *self = WAY_IDENTITY_CARD (object);

  forget (self);
  g_clear_object (&self->meeting);
  g_clear_object (&self->form);

  G_OBJECT_CLASS (way_identity_card_parent_class)->dispose (object);
}

#define BIND(member) gtk_widget_class_bind_template_child (widget_class, WayIdentityCard, member)

static void
way_identity_card_class_init (WayIdentityCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_identity_card_dispose;

  gtk_widget_class_install_action (widget_class, "identity.edit", NULL, edit_action);
  gtk_widget_class_install_action (widget_class, "identity.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "identity.cancel", NULL, cancel_action);
  gtk_widget_class_install_action (widget_class, "identity.print", NULL, print_action);

  g_type_ensure (WAY_TYPE_CONFLICT_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-identity-card.ui");
  BIND (stack);
  BIND (work_with_me);
  BIND (language);
  BIND (told);
  BIND (worry);
  BIND (accommodation);
  BIND (literacy);
  BIND (interpreter_agency);
  BIND (worker_gender);
  BIND (faith);
  BIND (culture);
  BIND (community);
  BIND (food);
  BIND (customs);
  BIND (healing);
  BIND (systems);
  BIND (immigration_worry);
  BIND (state);
  BIND (editing);
  BIND (conflict);
}

static void
way_identity_card_init (WayIdentityCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->form = way_form_new ();
  way_form_add_entry (self->form, "accommodation", GTK_EDITABLE (self->accommodation));
  way_form_add_entry (self->form, "literacy", GTK_EDITABLE (self->literacy));
  way_form_add_entry (self->form, "interpreter_agency", GTK_EDITABLE (self->interpreter_agency));
  way_form_add_entry (self->form, "worker_gender", GTK_EDITABLE (self->worker_gender));
  way_form_add_entry (self->form, "faith", GTK_EDITABLE (self->faith));
  way_form_add_entry (self->form, "culture", GTK_EDITABLE (self->culture));
  way_form_add_entry (self->form, "community", GTK_EDITABLE (self->community));
  way_form_add_entry (self->form, "food", GTK_EDITABLE (self->food));
  way_form_add_entry (self->form, "customs", GTK_EDITABLE (self->customs));
  way_form_add_entry (self->form, "healing", GTK_EDITABLE (self->healing));
  way_form_add_entry (self->form, "systems", GTK_EDITABLE (self->systems));
  way_form_add_switch (self->form, "immigration_worry", self->immigration_worry);
  self->meeting = way_form_meeting_new (self->form, self->conflict, self->editing);
  g_signal_connect_object (self->meeting, "taken", G_CALLBACK (taken_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->form, "kept", G_CALLBACK (kept_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->form, "restored", G_CALLBACK (restored_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->form, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  show_own_words (self, NULL);
  show_language (self, NULL);
  show_told (self, NULL);
  show_changed (self);
}

void
way_identity_card_set_client (WayIdentityCard *self,
                              WayWorkspace    *workspace,
                              const WayId     *client_id)
{
  const GType types[N_LISTS] = { WAY_TYPE_CLIENT, WAY_TYPE_IDENTITY };

  g_return_if_fail (WAY_IS_IDENTITY_CARD (self));

  end_editing (self);
  forget (self);
  show_own_words (self, NULL);
  show_language (self, NULL);
  show_told (self, NULL);
  if (workspace == NULL)
    return;

  self->workspace = workspace;
  self->client_id = *client_id;
  for (guint i = 0; i < N_LISTS; i++) {
    self->lists[i] = way_workspace_list (
      workspace, way_query_new_of (types[i], i == LIST_CLIENT ? "id" : "client_id", client_id));
    g_signal_connect_object (self->lists[i], "items-changed", G_CALLBACK (show_soon), self,
                             G_CONNECT_SWAPPED);
    g_signal_connect_object (self->lists[i], "notify::loading", G_CALLBACK (show_soon), self,
                             G_CONNECT_SWAPPED);
  }
}
