/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-rapid-page.h"

#include <glib/gi18n.h>

#include "way-alike-list.h"
#include "way-client-name.h"
#include "way-client.h"
#include "way-contact-point.h"
#include "way-error.h"
#include "way-form.h"
#include "way-name-entry.h"
#include "way-need-now.h"
#include "way-now.h"
#include "way-rapid-words.h"
#include "way-task.h"
#include "way-text-scale.h"

#define LOOK_AFTER_MS 200 /* whoever types on is not asked about half a name */

/* A draft for each record that may come of it; all are about the worker who registers. */
enum {
  FORM_CLIENT,
  FORM_CONTACT,
  FORM_NEED,
  FORM_TASK,
  N_FORMS,
};

struct _WayRapidPage {
  WayPage parent_instance;

  WayForm *forms[N_FORMS];
  guint    look_id;
  gboolean filled;
  gboolean saving;

  AdwClamp     *clamp;
  AdwEntryRow  *name;
  WayDateRow   *born;
  WayAlikeList *alike;
  AdwEntryRow  *reach;
  AdwEntryRow  *rule;
  AdwEntryRow  *needs;
  GtkLabel     *needs_found;
  AdwEntryRow  *reasons;
  GtkLabel     *reasons_found;
  AdwComboRow  *risk;
  AdwEntryRow  *step;
  WayDateRow   *step_due;
  GtkLabel     *state;
};

G_DEFINE_FINAL_TYPE (WayRapidPage, way_rapid_page, WAY_TYPE_PAGE)

static const char *
get_text (gpointer entry)
{
  return gtk_editable_get_text (GTK_EDITABLE (entry));
}

/* NULL for nothing but blanks. */
static char *
dup_typed (gpointer entry)
{
  char *text = g_strstrip (g_strdup (get_text (entry)));

  if (*text == '\0')
    g_clear_pointer (&text, g_free);
  return text;
}

static const WayId *
get_about (WayRapidPage *self)
{
  return &way_workspace_get_staff (way_page_get_workspace (WAY_PAGE (self)))->parent.id;
}

/* --- who it may be --- */

static gboolean
look_cb (gpointer data)
{
  WayRapidPage    *self = data;
  g_autofree char *birth_date = NULL;
  WayDate          born;

  self->look_id = 0;
  if (way_date_row_get_date (self->born, &born) && way_date_is_full (born))
    birth_date = way_date_to_text (born);
  way_alike_list_look (self->alike, way_page_get_workspace (WAY_PAGE (self)), get_text (self->name),
                       birth_date, NULL);
  return G_SOURCE_REMOVE;
}

static void
look_soon (WayRapidPage *self)
{
  if (!self->filled)
    return;

  g_clear_handle_id (&self->look_id, g_source_remove);
  self->look_id = g_timeout_add (LOOK_AFTER_MS, look_cb, self);
}

/* --- what was understood --- */

static void
append (GString *all, const char *words)
{
  g_string_append_printf (all, "%s%s", all->len > 0 ? " · " : "", words);
}

static void
show_found (GtkLabel *label, GString *words)
{
  gtk_label_set_text (label, words->str);
  gtk_widget_set_visible (GTK_WIDGET (label), words->len > 0);
}

static void
show_needs (WayRapidPage *self)
{
  g_autoptr (GArray) needs = way_rapid_words_needs (get_text (self->needs));
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < needs->len; i++)
    append (words, gettext (way_need_now_kind_labels[g_array_index (needs, WayRapidNeed, i).kind]));
  show_found (self->needs_found, words);
}

static void
show_reasons (WayRapidPage *self)
{
  const WaySet found = way_rapid_words_reasons (get_text (self->reasons));
  g_autoptr (WayRecordClass) klass = g_type_class_ref (WAY_TYPE_CLIENT);
  const WayField *field = way_record_class_find_field (klass, "reasons");
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint n = 0; n < way_field_count_words (field); n++) {
    if (way_set_has (found, n))
      append (words, gettext (field->labels[n]));
  }
  show_found (self->reasons_found, words);
}

/* --- what is said about the draft --- */

static void
show_changed (WayRapidPage *self)
{
  gboolean changed = FALSE;

  for (guint i = 0; i < N_FORMS; i++)
    changed = changed || way_form_is_changed (self->forms[i]);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "rapid.save", self->filled && !self->saving);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "rapid.discard", changed && !self->saving);
}

static void
changed_cb (WayRapidPage *self)
{
  gtk_widget_remove_css_class (GTK_WIDGET (self->name), "error");
  show_changed (self);
}

static void
kept_cb (WayRapidPage *self)
{
  gtk_label_set_text (self->state, _ ("Draft kept"));
}

static void
restored_cb (WayRapidPage *self)
{
  gtk_label_set_text (self->state, _ ("What you had typed is back."));
  show_changed (self);
}

static void
failed_cb (WayRapidPage *self, const GError *error)
{
  way_page_fail (WAY_PAGE (self), error);
}

/* --- saving --- */

typedef struct {
  WayRapidPage *self;
  WayId         client_id;
  char         *name;
} Saving;

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autofree Saving *saving = user_data;
  g_autoptr (WayRapidPage) self = saving->self;
  g_autofree char *name = saving->name;
  g_autofree char *words = NULL;
  g_autoptr (GError) error = NULL;
  gint64         act = 0;
  const gboolean saved = way_workspace_commit_finish (WAY_WORKSPACE (source), result, &act, &error);

  self->saving = FALSE;
  for (guint i = 0; i < N_FORMS; i++)
    way_form_end_save (self->forms[i], saved);
  if (way_page_get_workspace (WAY_PAGE (self)) == NULL) /* it was locked meanwhile */
    return;
  if (!saved) {
    failed_cb (self, error);
    show_changed (self);
    return;
  }

  words = g_strdup_printf (_ ("%s was registered."), name);
  way_page_tell (WAY_PAGE (self), words, act);
  way_page_open_client (WAY_PAGE (self), &saving->client_id, NULL);
}

static gboolean
refuse (WayRapidPage *self, gpointer row, const char *words)
{
  g_autoptr (GError) error = g_error_new_literal (WAY_ERROR, WAY_ERROR_INVALID, words);

  gtk_widget_add_css_class (row, "error");
  gtk_widget_grab_focus (row);
  failed_cb (self, error);
  return FALSE;
}

static gboolean
add_client (WayRapidPage *self, WayChange *change, WayId *id, char **name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (WayClient) client = way_form_read (self->forms[FORM_CLIENT], &error);

  if (client == NULL) {
    failed_cb (self, error);
    return FALSE;
  }
  if (client->name_to_use == NULL)
    return refuse (self, self->name, _ ("Type what to call the person: a first name will do."));

  way_set (client, reasons, way_rapid_words_reasons (client->reason_words));
  if (client->risk != WAY_CLIENT_RISK_NOT_ASKED)
    way_set (client, risk_asked_on, way_today ());
  way_change_save (change, client);
  *id = client->parent.id;
  *name = way_client_name_show (client);
  return TRUE;
}

/* The rules that are known are told before the number everywhere; all words stay beside it. */
static void
add_contact (WayRapidPage *self, WayChange *change, const WayId *client_id)
{
  g_autofree char *reach = dup_typed (self->reach);
  g_autofree char *rule = dup_typed (self->rule);
  g_autoptr (WayContactPoint) contact = NULL;
  WaySet rules;

  if (reach == NULL && rule == NULL)
    return;

  rules = way_rapid_words_rules (rule);
  contact = way_workspace_create (way_page_get_workspace (WAY_PAGE (self)), WAY_TYPE_CONTACT_POINT);
  way_set (contact, client_id, *client_id);
  way_set (contact, system, way_rapid_words_system (reach));
  way_set (contact, value, reach != NULL ? reach : _ ("Not known yet"));
  way_set (contact, rules, rules);
  if (rules.bits == 0)
    way_set (contact, rule_words, rule);
  way_change_save (change, contact);
}

static void
add_needs (WayRapidPage *self, WayChange *change, const WayId *client_id)
{
  g_autoptr (GArray) needs = way_rapid_words_needs (get_text (self->needs));

  for (guint i = 0; i < needs->len; i++) {
    const WayRapidNeed *each = &g_array_index (needs, WayRapidNeed, i);
    g_autoptr (WayNeedNow) need =
      way_workspace_create (way_page_get_workspace (WAY_PAGE (self)), WAY_TYPE_NEED_NOW);

    way_set (need, client_id, *client_id);
    way_set (need, kind, each->kind);
    way_set (need, words, each->words);
    way_set (need, asked_on, way_today ());
    way_change_save (change, need);
  }
}

static gboolean
add_task (WayRapidPage *self, WayChange *change, const WayId *client_id)
{
  g_autofree char *words = dup_typed (self->step);
  g_autoptr (WayTask) task = NULL;
  WayDate due;

  if (!way_date_row_get_date (self->step_due, &due))
    return refuse (self, self->step_due, _ ("This day is not understood: try “fri” or “9/24”."));
  if (words == NULL)
    return TRUE;

  task = way_workspace_create (way_page_get_workspace (WAY_PAGE (self)), WAY_TYPE_TASK);
  way_set (task, client_id, *client_id);
  way_set (task, for_id, *get_about (self));
  way_set (task, words, words);
  way_set (task, due_on, due);
  way_change_save (change, task);
  return TRUE;
}

static void
save_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  WayRapidPage            *self = WAY_RAPID_PAGE (widget);
  static const char *const tables[N_FORMS] = { "client", "contact_point", "need_now", "task" };
  g_autoptr (WayChange) change = way_change_new ();
  g_autofree char *name = NULL;
  WayId            client_id;
  Saving          *saving;

  if (self->saving || !self->filled || !add_client (self, change, &client_id, &name))
    return;

  add_contact (self, change, &client_id);
  add_needs (self, change, &client_id);
  if (!add_task (self, change, &client_id))
    return;

  self->saving = TRUE;
  for (guint i = 0; i < N_FORMS; i++) {
    way_change_end_draft (change, tables[i], get_about (self));
    way_form_begin_save (self->forms[i]);
  }
  show_changed (self);
  saving = g_new0 (Saving, 1);
  *saving = (Saving){ g_object_ref (self), client_id, g_steal_pointer (&name) };
  way_workspace_commit_async (way_page_get_workspace (WAY_PAGE (self)), g_steal_pointer (&change),
                              NULL, saved_cb, saving);
}

static void
discard_cb (WayRapidPage *self)
{
  for (guint i = 0; i < N_FORMS; i++)
    way_form_discard (self->forms[i]);
  way_page_leave (WAY_PAGE (self));
}

static void
discard_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  way_form_ask_discard (widget, G_CALLBACK (discard_cb));
}

/* Enter goes on from row to row, so that one hand types all of it; after the last it registers. */
static void
next_cb (WayRapidPage *self, gpointer row)
{
  gpointer rows[] = { self->name,    self->born, self->reach, self->rule,    self->needs,
                      self->reasons, self->risk, self->step,  self->step_due };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++) {
    if (rows[i] != row)
      continue;
    if (i + 1 < G_N_ELEMENTS (rows))
      gtk_widget_grab_focus (rows[i + 1]);
    else
      gtk_widget_activate_action (GTK_WIDGET (self), "rapid.save", NULL);
  }
}

/* --- filling --- */

static void
start (WayRapidPage *self, WayWorkspace *workspace)
{
  g_autoptr (WayClient) client = way_workspace_create (workspace, WAY_TYPE_CLIENT);
  g_autoptr (WayContactPoint) contact = way_workspace_create (workspace, WAY_TYPE_CONTACT_POINT);
  g_autoptr (WayNeedNow) need = way_workspace_create (workspace, WAY_TYPE_NEED_NOW);
  g_autoptr (WayTask) task = way_workspace_create (workspace, WAY_TYPE_TASK);
  gpointer records[N_FORMS] = { client, contact, need, task };

  way_set (client, worker_id, *get_about (self));
  way_set (need, asked_on, way_today ());
  self->filled = TRUE;
  for (guint i = 0; i < N_FORMS; i++)
    way_form_edit (self->forms[i], workspace, records[i], get_about (self));
  show_changed (self);
}

static void
way_rapid_page_set_workspace (WayPage *page, WayWorkspace *workspace)
{
  WayRapidPage *self = WAY_RAPID_PAGE (page);

  g_clear_handle_id (&self->look_id, g_source_remove);
  way_alike_list_look (self->alike, NULL, "", NULL, NULL);
  for (guint i = 0; i < N_FORMS; i++)
    way_form_clear (self->forms[i]);
  self->filled = FALSE;
  show_changed (self);
}

static void
way_rapid_page_shown (WayPage *page)
{
  WayRapidPage *self = WAY_RAPID_PAGE (page);

  if (!self->filled && way_page_get_workspace (page) != NULL)
    start (self, way_page_get_workspace (page));
  gtk_widget_grab_focus (GTK_WIDGET (self->name));
}

/* --- the page --- */

static void
way_rapid_page_dispose (GObject *object)
{
  WayRapidPage *self = WAY_RAPID_PAGE (object);

  g_clear_handle_id (&self->look_id, g_source_remove);
  for (guint i = 0; i < N_FORMS; i++)
    g_clear_object (&self->forms[i]);

  G_OBJECT_CLASS (way_rapid_page_parent_class)->dispose (object);
}

#define BIND(member) gtk_widget_class_bind_template_child (widget_class, WayRapidPage, member)

static void
way_rapid_page_class_init (WayRapidPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  WayPageClass   *page_class = WAY_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_rapid_page_dispose;
  page_class->set_workspace = way_rapid_page_set_workspace;
  page_class->shown = way_rapid_page_shown;

  gtk_widget_class_install_action (widget_class, "rapid.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "rapid.discard", NULL, discard_action);

  g_type_ensure (WAY_TYPE_ALIKE_LIST);
  g_type_ensure (WAY_TYPE_DATE_ROW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/waymark/Waymark/ui/way-rapid-page.ui");
  BIND (clamp);
  BIND (name);
  BIND (born);
  BIND (alike);
  BIND (reach);
  BIND (rule);
  BIND (needs);
  BIND (needs_found);
  BIND (reasons);
  BIND (reasons_found);
  BIND (risk);
  BIND (step);
  BIND (step_due);
  BIND (state);
  gtk_widget_class_bind_template_callback (widget_class, look_soon);
  gtk_widget_class_bind_template_callback (widget_class, show_needs);
  gtk_widget_class_bind_template_callback (widget_class, show_reasons);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
}

static void
way_rapid_page_init (WayRapidPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  way_text_scale_clamp (self->clamp);
  way_name_entry_guard (GTK_EDITABLE (self->name));

  for (guint i = 0; i < N_FORMS; i++) {
    self->forms[i] = way_form_new ();
    g_signal_connect_object (self->forms[i], "changed", G_CALLBACK (changed_cb), self,
                             G_CONNECT_SWAPPED);
    g_signal_connect_object (self->forms[i], "kept", G_CALLBACK (kept_cb), self, G_CONNECT_SWAPPED);
    g_signal_connect_object (self->forms[i], "restored", G_CALLBACK (restored_cb), self,
                             G_CONNECT_SWAPPED);
    g_signal_connect_object (self->forms[i], "failed", G_CALLBACK (failed_cb), self,
                             G_CONNECT_SWAPPED);
  }
  way_form_add_entry (self->forms[FORM_CLIENT], "name_to_use", GTK_EDITABLE (self->name));
  way_form_add_date (self->forms[FORM_CLIENT], "birth_date", self->born);
  way_form_add_entry (self->forms[FORM_CLIENT], "reason_words", GTK_EDITABLE (self->reasons));
  way_form_add_combo (self->forms[FORM_CLIENT], "risk", self->risk);
  way_form_add_entry (self->forms[FORM_CONTACT], "value", GTK_EDITABLE (self->reach));
  way_form_add_entry (self->forms[FORM_CONTACT], "rule_words", GTK_EDITABLE (self->rule));
  way_form_add_entry (self->forms[FORM_NEED], "words", GTK_EDITABLE (self->needs));
  way_form_add_entry (self->forms[FORM_TASK], "words", GTK_EDITABLE (self->step));
  way_form_add_date (self->forms[FORM_TASK], "due_on", self->step_due);
  show_changed (self);
}
