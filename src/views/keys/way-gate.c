/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-gate.h"

#include <glib/gi18n.h>

#include "way-code-page.h"
#include "way-create-page.h"
#include "way-crisis-lines.h"
#include "way-error.h"
#include "way-message-bar.h"
#include "way-new-passphrase-page.h"
#include "way-renewal.h"
#include "way-text-scale.h"
#include "way-unlock-page.h"
#include "way-welcome-page.h"

struct _WayGate {
  AdwBin parent_instance;

  WayCaseload *caseload;

  GtkStack       *stack;
  WayRenewal     *renewal; /* where the keyring opens */
  WayUnlockPage  *unlock;
  AdwClamp       *broken_clamp;
  GtkLabel       *broken;
  GtkLabel       *folder;
  GtkWidget      *again;
  WayCrisisLines *crisis;

  /* Most days begin without them: they are made when they are to be shown. */
  WayWelcomePage       *welcome;
  WayCreatePage        *create;
  WayCodePage          *code;
  WayNewPassphrasePage *new_passphrase;
};

enum {
  SIGNAL_OPENED,
  SIGNAL_DEMO,
  SIGNAL_RETURN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WayGate, way_gate, ADW_TYPE_BIN)

static void create_cb (WayGate *self);
static void demo_cb (WayGate *self);
static void back_cb (WayGate *self);
static void opened_cb (WayGate *self);

static void
show (WayGate *self, const char *page)
{
  gtk_stack_set_visible_child_name (self->stack, page);
}

static void
add (WayGate *self, gpointer page, const char *name)
{
  gtk_stack_add_named (self->stack, GTK_WIDGET (page), name);
}

static WayWelcomePage *
need_welcome (WayGate *self)
{
  if (self->welcome == NULL) {
    self->welcome = g_object_new (WAY_TYPE_WELCOME_PAGE, NULL);
    g_signal_connect_swapped (self->welcome, "create", G_CALLBACK (create_cb), self);
    g_signal_connect_swapped (self->welcome, "demo", G_CALLBACK (demo_cb), self);
    add (self, self->welcome, "welcome");
  }
  return self->welcome;
}

static WayCreatePage *
need_create (WayGate *self)
{
  if (self->create == NULL) {
    self->create = g_object_new (WAY_TYPE_CREATE_PAGE, NULL);
    g_signal_connect_swapped (self->create, "back", G_CALLBACK (back_cb), self);
    g_signal_connect_swapped (self->create, "created", G_CALLBACK (way_gate_show_code), self);
    add (self, self->create, "create");
  }
  return self->create;
}

static WayCodePage *
need_code (WayGate *self)
{
  if (self->code == NULL) {
    self->code = g_object_new (WAY_TYPE_CODE_PAGE, NULL);
    g_signal_connect_swapped (self->code, "done", G_CALLBACK (opened_cb), self);
    add (self, self->code, "code");
  }
  return self->code;
}

static WayNewPassphrasePage *
need_new_passphrase (WayGate *self)
{
  if (self->new_passphrase == NULL) {
    self->new_passphrase = g_object_new (WAY_TYPE_NEW_PASSPHRASE_PAGE, NULL);
    g_signal_connect_swapped (self->new_passphrase, "done", G_CALLBACK (opened_cb), self);
    add (self, self->new_passphrase, "new-passphrase");
  }
  return self->new_passphrase;
}

static void
show_welcome (WayGate *self)
{
  need_welcome (self);
  show (self, "welcome");
  gtk_widget_child_focus (GTK_WIDGET (self->welcome), GTK_DIR_TAB_FORWARD);
}

static gboolean
is_open (WayGate *self)
{
  return self->caseload != NULL && way_caseload_get_workspace (self->caseload) != NULL;
}

static void
ask (WayGate *self, gboolean locked, WayKeyringAnswer answer)
{
  show (self, "unlock");
  way_unlock_page_ask (self->unlock, self->caseload, locked, answer);
}

static void
renewed_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayGate) self = user_data;
  g_autoptr (GError) error = NULL;
  char *code = way_caseload_renew_code_finish (WAY_CASELOAD (source), result, &error);

  if (WAY_CASELOAD (source) == self->caseload && code != NULL) {
    way_code_page_set_caseload (need_code (self), self->caseload);
    show (self, "code");
    way_code_page_show_renewed (self->code, code);
    if (!is_open (self))
      way_gate_lock (self);
  } else if (is_open (self)) {
    g_signal_emit (self, signals[SIGNAL_OPENED], 0); /* the next opening tries again */
  }
  way_caseload_code_free (code);
}

/* A code that was not proven before a lock comes back; where the program that showed it has ended,
 * a new one takes its place. */
static void
opened (WayGate *self)
{
  way_unlock_page_clear (self->unlock);
  if (!is_open (self)) {
    ask (self, TRUE, WAY_KEYRING_OFF); /* the screen was locked while it opened */
    return;
  }
  if (way_gate_holds_code (self)) {
    show (self, "code");
    way_code_page_show_again (self->code);
    return;
  }
  if (way_caseload_owes_code (self->caseload)) {
    way_caseload_renew_code_async (self->caseload, NULL, renewed_cb, g_object_ref (self));
    return;
  }

  g_signal_emit (self, signals[SIGNAL_OPENED], 0);
}

static void
show_broken (WayGate *self, const GError *error)
{
  g_autofree char *words = way_error_words (error);

  gtk_label_set_text (self->broken, words);
  gtk_label_set_text (self->folder, way_caseload_get_folder (self->caseload));
  way_crisis_lines_set_caseload (self->crisis, self->caseload);
  show (self, "broken");
  gtk_widget_grab_focus (self->again);
}

static void
asked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayGate) self = user_data;
  g_autoptr (GError) error = NULL;
  const WayKeyringAnswer answer =
    way_caseload_ask_keyring_finish (WAY_CASELOAD (source), result, &error);

  way_renewal_follow (self->renewal, NULL);
  if (WAY_CASELOAD (source) != self->caseload)
    return;

  /* An error is about the records: the keyring held the right key, and they did not open. */
  if (error != NULL)
    show_broken (self, error);
  else if (answer == WAY_KEYRING_READY)
    opened (self);
  else
    ask (self, FALSE, answer);
}

static void
look (WayGate *self, gboolean ask_keyring)
{
  g_autoptr (GError) error = NULL;

  switch (way_caseload_look (self->caseload, &error)) {
  case WAY_CASELOAD_NONE:
    show_welcome (self);
    break;
  case WAY_CASELOAD_LOCKED:
    if (ask_keyring) {
      show (self, "looking");
      way_caseload_ask_keyring_async (self->caseload, NULL, asked_cb, g_object_ref (self));
      way_renewal_follow (self->renewal, way_caseload_get_headway (self->caseload));
    } else {
      ask (self, FALSE, WAY_KEYRING_OFF);
    }
    break;
  case WAY_CASELOAD_OPEN:
    opened (self);
    break;
  case WAY_CASELOAD_BROKEN:
    show_broken (self, error);
    break;
  }
}

static void
create_cb (WayGate *self)
{
  need_create (self);
  show (self, "create");
  way_create_page_begin (self->create, self->caseload);
}

static void
demo_cb (WayGate *self)
{
  way_welcome_page_set_busy (self->welcome, TRUE);
  g_signal_emit (self, signals[SIGNAL_DEMO], 0);
}

static void
back_cb (WayGate *self)
{
  show_welcome (self);
}

void
way_gate_show_code (WayGate *self, const char *code)
{
  g_return_if_fail (WAY_IS_GATE (self) && code != NULL);

  way_code_page_set_caseload (need_code (self), self->caseload);
  show (self, "code");
  way_code_page_show (self->code, code);
  if (!is_open (self)) /* the screen was locked while it was made */
    way_gate_lock (self);
}

static void
opened_cb (WayGate *self)
{
  opened (self);
}

static void
return_cb (WayGate *self)
{
  g_signal_emit (self, signals[SIGNAL_RETURN], 0);
}

static void
unlocked_cb (WayGate *self)
{
  if (!is_open (self) || !way_caseload_needs_passphrase (self->caseload)) {
    opened (self);
    return;
  }

  need_new_passphrase (self);
  show (self, "new-passphrase");
  way_new_passphrase_page_begin (self->new_passphrase, self->caseload);
}

static void
failed_cb (WayGate *self, const GError *error)
{
  show_broken (self, error);
}

static void
again_cb (WayGate *self)
{
  look (self, FALSE);
}

static void
way_gate_dispose (GObject *object)
{
  g_clear_object (&WAY_GATE (object)->caseload);

  G_OBJECT_CLASS (way_gate_parent_class)->dispose (object);
}

static void
way_gate_class_init (WayGateClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = way_gate_dispose;

  signals[SIGNAL_OPENED] =
    g_signal_new ("opened", WAY_TYPE_GATE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_DEMO] =
    g_signal_new ("demo", WAY_TYPE_GATE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_RETURN] =
    g_signal_new ("return", WAY_TYPE_GATE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (WAY_TYPE_CRISIS_LINES);
  g_type_ensure (WAY_TYPE_RENEWAL);
  g_type_ensure (WAY_TYPE_UNLOCK_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/waymark/Waymark/ui/way-gate.ui");
  gtk_widget_class_bind_template_child (widget_class, WayGate, stack);
  gtk_widget_class_bind_template_child (widget_class, WayGate, renewal);
  gtk_widget_class_bind_template_child (widget_class, WayGate, unlock);
  gtk_widget_class_bind_template_child (widget_class, WayGate, broken_clamp);
  gtk_widget_class_bind_template_child (widget_class, WayGate, broken);
  gtk_widget_class_bind_template_child (widget_class, WayGate, folder);
  gtk_widget_class_bind_template_child (widget_class, WayGate, again);
  gtk_widget_class_bind_template_child (widget_class, WayGate, crisis);
  gtk_widget_class_bind_template_callback (widget_class, return_cb);
  gtk_widget_class_bind_template_callback (widget_class, unlocked_cb);
  gtk_widget_class_bind_template_callback (widget_class, failed_cb);
  gtk_widget_class_bind_template_callback (widget_class, again_cb);
}

static void
way_gate_init (WayGate *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  way_text_scale_clamp (self->broken_clamp);
}

void
way_gate_set_caseload (WayGate *self, WayCaseload *caseload)
{
  g_return_if_fail (WAY_IS_GATE (self));
  g_return_if_fail (caseload == NULL || WAY_IS_CASELOAD (caseload));

  way_gate_drop_code (self);
  g_set_object (&self->caseload, caseload);
}

void
way_gate_set_demo (WayGate *self, const char *passphrase)
{
  g_return_if_fail (WAY_IS_GATE (self));

  way_unlock_page_set_demo (self->unlock, passphrase);
}

void
way_gate_start (WayGate *self)
{
  g_return_if_fail (WAY_IS_GATE (self));
  g_return_if_fail (self->caseload != NULL);

  look (self, TRUE);
}

void
way_gate_lock (WayGate *self)
{
  g_return_if_fail (WAY_IS_GATE (self));
  g_return_if_fail (self->caseload != NULL);

  if (self->code != NULL)
    way_code_page_hide (self->code);
  if (self->new_passphrase != NULL)
    way_new_passphrase_page_clear (self->new_passphrase);
  ask (self, TRUE, WAY_KEYRING_OFF);
}

void
way_gate_offer_return (WayGate *self, const char *label)
{
  g_return_if_fail (WAY_IS_GATE (self));

  way_unlock_page_offer_return (self->unlock, label);
}

void
way_gate_lock_failed (WayGate *self, const GError *error)
{
  g_autofree char *words = NULL;
  g_autofree char *text = NULL;

  g_return_if_fail (WAY_IS_GATE (self));
  g_return_if_fail (error != NULL);

  words = way_error_words (error);
  /* Translators: %s is one or more whole sentences that say why. */
  text = g_strdup_printf (_ ("The records are locked, but this computer may still hold a key that "
                             "opens them without your passphrase. %s"),
                          words);
  way_unlock_page_warn (self->unlock, text);
}

gboolean
way_gate_holds_code (WayGate *self)
{
  g_return_val_if_fail (WAY_IS_GATE (self), FALSE);

  return self->code != NULL && way_code_page_holds_code (self->code);
}

void
way_gate_drop_code (WayGate *self)
{
  g_return_if_fail (WAY_IS_GATE (self));

  if (self->code != NULL)
    way_code_page_clear (self->code);
}

void
way_gate_show_error (WayGate *self, const GError *error)
{
  g_return_if_fail (WAY_IS_GATE (self));

  way_welcome_page_set_busy (need_welcome (self), FALSE);
  way_welcome_page_show_error (self->welcome, error);
}

const char *
way_gate_get_page (WayGate *self)
{
  g_return_val_if_fail (WAY_IS_GATE (self), NULL);

  return gtk_stack_get_visible_child_name (self->stack);
}

void
way_gate_back (WayGate *self)
{
  g_return_if_fail (WAY_IS_GATE (self));

  if (g_strcmp0 (way_gate_get_page (self), "create") != 0)
    return;

  way_create_page_clear (self->create);
  show_welcome (self);
}
