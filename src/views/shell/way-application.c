/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-application.h"

#include <glib/gi18n.h>

#include "way-caseload.h"
#include "way-demo-opener.h"
#include "way-window.h"

struct _WayApplication {
  AdwApplication parent_instance;

  char        *version;
  char        *folder;
  WayCaseload *caseload;
};

G_DEFINE_FINAL_TYPE (WayApplication, way_application, ADW_TYPE_APPLICATION)

static void
quit_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  GList *windows = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (user_data)));

  /* Closing, so that the forms keep what is typed. */
  for (GList *item = windows; item != NULL; item = item->next)
    gtk_window_close (GTK_WINDOW (item->data));
  g_list_free (windows);
}

static void
about_action (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  WayApplication *self = WAY_APPLICATION (user_data);

  adw_show_about_window (gtk_application_get_active_window (GTK_APPLICATION (self)),
                         "application-name", _ ("Waymark"), "application-icon",
                         "org.waymark.Waymark", "version", self->version, "developer-name",
                         _ ("The Waymark authors"), "license-type", GTK_LICENSE_GPL_3_0, "comments",
                         _ ("An encrypted case record for recovery counselors. It stays on this "
                            "computer."),
                         NULL);
}

static const GActionEntry actions[] = {
  { .name = "quit", .activate = quit_action },
  { .name = "about", .activate = about_action },
};

/* Whatever window has the keyboard: a dialog may hold a name as well. */
static void
act_in_window (gpointer application, const char *action)
{
  for (GList *item = gtk_application_get_windows (application); item != NULL; item = item->next) {
    if (WAY_IS_WINDOW (item->data))
      gtk_widget_activate_action (item->data, action, NULL);
  }
}

/* Accelerators end at the window that they are for; a dialog has to hide and lock as well. */
static gboolean
dialog_key_cb (GtkWidget *dialog, GVariant *args, gpointer action)
{
  if (WAY_IS_WINDOW (dialog))
    return FALSE; /* it has its own */

  act_in_window (g_application_get_default (), action);
  return TRUE;
}

static void
add_key (GtkShortcutController *keys, guint key, GdkModifierType held, const char *action)
{
  gtk_shortcut_controller_add_shortcut (
    keys, gtk_shortcut_new (gtk_keyval_trigger_new (key, held),
                            gtk_callback_action_new (dialog_key_cb, (gpointer)action, NULL)));
}

static void
windows_cb (GListModel *windows, guint position, guint removed, guint added)
{
  for (guint i = position; i < position + added; i++) {
    g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);
    GtkEventController *keys = gtk_shortcut_controller_new ();

    gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
    add_key (GTK_SHORTCUT_CONTROLLER (keys), GDK_KEY_F12, 0, "win.hide");
    add_key (GTK_SHORTCUT_CONTROLLER (keys), GDK_KEY_l, GDK_CONTROL_MASK, "win.lock");
    gtk_widget_add_controller (window, keys);
  }
}

static void
way_application_startup (GApplication *application)
{
  static const struct {
    const char *action;
    const char *keys[3];
  } accelerators[] = {
    { "app.quit", { "<Control>q" } },
    { "win.lock", { "<Control>l" } },
    { "win.hide", { "F12" } },
    { "win.register", { "<Control><Shift>r" } },
    { "win.hide-names", { "<Shift>F12" } },
    { "win.preferences", { "<Control>comma" } },
    { "win.shortcuts", { "<Control>question", "<Control>F1" } },
    /* No entry wants it, and as a binding of the window it never arrives: a leaflet takes it. */
    { "win.back", { "<Alt>Left" } },
  };
  GtkSettings *settings;

  G_APPLICATION_CLASS (way_application_parent_class)->startup (application);

  /* The names of files that a person exports would stay in a list that every program reads.  And a
   * label that selects its words whenever the keyboard comes by would let every program have them;
   * what is more, GTK 4.8 fails an assertion there where nothing had the keyboard before. */
  settings = gtk_settings_get_default ();
  if (settings != NULL)
    g_object_set (settings, "gtk-recent-files-enabled", FALSE, "gtk-label-select-on-focus", FALSE,
                  NULL);

  g_signal_connect (gtk_window_get_toplevels (), "items-changed", G_CALLBACK (windows_cb), NULL);
  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions),
                                   application);
  for (guint i = 0; i < G_N_ELEMENTS (accelerators); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (application), accelerators[i].action,
                                           accelerators[i].keys);
}

static void
demo_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (WayWindow) window = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (WayCaseload) demo = way_demo_open_finish (result, &error);
  WayApplication *self = WAY_APPLICATION (gtk_window_get_application (GTK_WINDOW (window)));

  if (demo == NULL) {
    way_window_demo_failed (window, error);
    return;
  }
  if (self == NULL) { /* the window was closed meanwhile */
    way_caseload_close (demo);
    return;
  }

  way_caseload_close (self->caseload);
  g_set_object (&self->caseload, demo);
  way_window_set_demo (window, demo);
  way_window_start (window);
}

static void
open_demo_cb (WayWindow *window)
{
  way_demo_open_async (NULL, demo_cb, g_object_ref (window));
}

static void
way_application_activate (GApplication *application)
{
  WayApplication *self = WAY_APPLICATION (application);
  GtkWindow      *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (window == NULL) {
    self->caseload = way_caseload_new (self->folder);
    window = g_object_new (WAY_TYPE_WINDOW, "application", application, NULL);
    way_window_set_caseload (WAY_WINDOW (window), self->caseload);
    g_signal_connect (window, "demo", G_CALLBACK (open_demo_cb), NULL);
    gtk_window_present (window);
    way_window_start (WAY_WINDOW (window));
    return;
  }

  gtk_window_present (window);
}

/* Each caseload has a window of its own: one that runs already with another folder is not asked. */
static int
way_application_handle_local_options (GApplication *application, GVariantDict *options)
{
  WayApplication  *self = WAY_APPLICATION (application);
  g_autofree char *folder = NULL;

  if (g_variant_dict_lookup (options, "caseload", "^ay", &folder)) {
    g_free (self->folder);
    self->folder = g_canonicalize_filename (folder, NULL);
    g_application_set_flags (application,
                             g_application_get_flags (application) | G_APPLICATION_NON_UNIQUE);
  }

  return G_APPLICATION_CLASS (way_application_parent_class)
    ->handle_local_options (application, options);
}

static void
way_application_shutdown (GApplication *application)
{
  WayApplication *self = WAY_APPLICATION (application);

  if (self->caseload != NULL)
    way_caseload_close (self->caseload);
  g_clear_object (&self->caseload);

  G_APPLICATION_CLASS (way_application_parent_class)->shutdown (application);
}

static void
way_application_finalize (GObject *object)
{
  WayApplication *self = WAY_APPLICATION (object);

  g_free (self->version);
  g_free (self->folder);

  G_OBJECT_CLASS (way_application_parent_class)->finalize (object);
}

static void
way_application_class_init (WayApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = way_application_finalize;
  application_class->startup = way_application_startup;
  application_class->activate = way_application_activate;
  application_class->handle_local_options = way_application_handle_local_options;
  application_class->shutdown = way_application_shutdown;
}

static void
way_application_init (WayApplication *self)
{
  static const GOptionEntry options[] = {
    { "caseload", 0, 0, G_OPTION_ARG_FILENAME, NULL, N_ ("Open the caseload in this folder"),
      N_ ("DIR") },
    { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Tell the version"), NULL },
    { NULL },
  };

  g_application_add_main_option_entries (G_APPLICATION (self), options);
}

WayApplication *
way_application_new (const char *version, const char *folder)
{
  WayApplication *self =
    g_object_new (WAY_TYPE_APPLICATION, "application-id", "org.waymark.Waymark",
                  "resource-base-path", "/org/waymark/Waymark", NULL);

  self->version = g_strdup (version);
  self->folder = g_strdup (folder);

  return self;
}
