/* SPDX-License-Identifier: GPL-3.0-or-later */

/* waymarkctl: what an administrator, a scheduled job or a test does with a caseload, without a
 * display.  Exit status 0: done; 1: refused, in words on the standard error; 2: wrong use. */

#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include "ctl-consent.h"
#include "ctl-export.h"
#include "ctl-passphrase.h"
#include "ctl-private.h"
#include "ctl-words.h"
#include "language.h"
#include "way-demo.h"
#include "way-error.h"
#include "way-import-records.h"
#include "way-import.h"
#include "way-instruments.h"
#include "way-refused-line.h"
#include "way-score-json.h"
#include "way-verify.h"

#define MAX_DEMO       1000000
#define MAX_DEMO_NOTES 1000 /* of each, on average */

/* --- one step after the other --- */

void
ctl_done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  ((Ctl *)user_data)->result = g_object_ref (result);
}

GAsyncResult *
ctl_wait_for (Ctl *self)
{
  while (self->result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return g_steal_pointer (&self->result);
}

/* --- the passphrase --- */

/* NULL: the status says why. */
static char *
get_passphrase (Ctl *self, CtlStatus *status)
{
  char *passphrase = NULL;

  if (self->passphrase_file != NULL) {
    int fd = g_open (self->passphrase_file, O_RDONLY | O_CLOEXEC, 0);

    if (fd < 0) {
      *status = ctl_refuse (_ ("The file of the passphrase cannot be read."));
      return NULL;
    }
    passphrase = ctl_passphrase_read (fd);
    close (fd);
  } else if (self->passphrase_fd >= 0) {
    passphrase = ctl_passphrase_read (self->passphrase_fd);
  } else {
    passphrase = ctl_passphrase_ask ();
  }

  if (passphrase == NULL)
    *status =
      ctl_wrong_use (_ ("Say where the passphrase is: --passphrase-file or --passphrase-fd."));
  else if (*passphrase == '\0') {
    g_clear_pointer (&passphrase, g_free);
    *status = ctl_refuse (_ ("The passphrase is empty."));
  }
  return passphrase;
}

/* --- opening --- */

static CtlStatus
create (Ctl *self, const char *worker)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  CtlStatus status = CTL_DONE;
  char     *passphrase = get_passphrase (self, &status);
  char     *code;

  if (passphrase == NULL)
    return status;

  way_caseload_create_async (self->caseload, worker, passphrase, FALSE, NULL, ctl_done_cb, self);
  ctl_passphrase_free (passphrase);
  result = ctl_wait_for (self);
  code = way_caseload_create_finish (self->caseload, result, &error);
  if (code == NULL)
    return ctl_fail (error);

  /* Once, and nowhere else: whoever calls keeps it. */
  g_print ("%s\n", code);
  way_caseload_code_free (code);
  return CTL_DONE;
}

CtlStatus
ctl_unlock (Ctl *self)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  CtlStatus        status = CTL_DONE;
  char            *passphrase;
  WayCaseloadState state = way_caseload_look (self->caseload, &error);

  if (state == WAY_CASELOAD_NONE)
    return ctl_refuse (_ ("There is no caseload in this folder."));
  if (state == WAY_CASELOAD_BROKEN)
    return ctl_fail (error);

  passphrase = get_passphrase (self, &status);
  if (passphrase == NULL)
    return status;

  way_caseload_unlock_async (self->caseload, passphrase, NULL, ctl_done_cb, self);
  ctl_passphrase_free (passphrase);
  result = ctl_wait_for (self);
  return way_caseload_unlock_finish (self->caseload, result, &error) ? CTL_DONE : ctl_fail (error);
}

static const char *
get_worker_name (void)
{
  const char *name = g_get_real_name ();

  return name != NULL && *name != '\0' && strcmp (name, "Unknown") != 0 ? name : _ ("Worker");
}

/* --- commands --- */

static CtlStatus
run_create (Ctl *self, char **words)
{
  if (words[0] != NULL)
    return ctl_wrong_use (_ ("“create” takes no words behind it."));

  return create (self, get_worker_name ());
}

/* “--clients 40” and “--seed=7”; FALSE: something else stands there. */
static gboolean
read_demo_size (char **words, WayDemoSize *size)
{
  const struct {
    const char *name;
    guint64     least, most;
    guint      *value;
  } known[] = {
    { "--clients", 1, MAX_DEMO, &size->n_clients },
    { "--notes", 0, MAX_DEMO_NOTES, &size->notes_each },
    { "--seed", 0, G_MAXUINT32, &size->seed },
  };

  for (char **word = words; *word != NULL; word++) {
    const char *value = strchr (*word, '=');
    guint       n = 0;
    guint64     number;

    while (n < G_N_ELEMENTS (known) && !g_str_has_prefix (*word, known[n].name))
      n++;
    value = value != NULL ? value + 1 : *++word;
    if (n == G_N_ELEMENTS (known) || value == NULL ||
        !g_ascii_string_to_unsigned (value, 10, known[n].least, known[n].most, &number, NULL))
      return FALSE;
    *known[n].value = (guint)number;
  }

  return TRUE;
}

static gboolean
has_clients (Ctl *self)
{
  const WayClientFilter all = { 0 };
  g_autoptr (WayPagedList) list =
    way_workspace_list_clients (way_caseload_get_workspace (self->caseload), &all);

  g_list_model_get_n_items (G_LIST_MODEL (list));
  while (way_paged_list_is_loading (list))
    g_main_context_iteration (NULL, TRUE);
  return g_list_model_get_n_items (G_LIST_MODEL (list)) > 0;
}

/* Made-up people never come among real ones. */
static CtlStatus
run_demo (Ctl *self, char **words)
{
  WayDemoSize size = { .n_clients = 40, .notes_each = WAY_DEMO_NOTES, .seed = 1 };
  g_auto (GStrv) folders = way_instruments_get_default_dirs ();
  g_autoptr (WayInstruments) instruments = NULL;
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  CtlStatus status;

  if (!read_demo_size (words, &size))
    return ctl_wrong_use (_ ("It is “demo [--clients N] [--notes N] [--seed N]”."));

  instruments = way_instruments_load ((const char *const *)folders, &error);
  if (instruments == NULL)
    return ctl_fail (error);

  if (way_caseload_look (self->caseload, NULL) == WAY_CASELOAD_NONE)
    status = create (self, _ ("Demo Worker"));
  else
    status = ctl_unlock (self);
  if (status != CTL_DONE)
    return status;
  if (has_clients (self))
    return ctl_refuse (_ ("There are clients in this caseload. The demo goes into an empty one."));

  size.today = way_date_of (now);
  way_demo_fill_async (way_caseload_get_workspace (self->caseload), instruments, &size, NULL, NULL,
                       NULL, ctl_done_cb, self);
  result = ctl_wait_for (self);
  return way_demo_fill_finish (way_caseload_get_workspace (self->caseload), result, &error)
         ? CTL_DONE
         : ctl_fail (error);
}

static CtlStatus
print_refused (GListModel *refused)
{
  for (guint i = 0; i < g_list_model_get_n_items (refused); i++) {
    g_autoptr (WayRefusedLine) line = g_list_model_get_item (refused, i);

    g_printerr (_ ("Line %u: %s\n"), way_refused_line_get_line (line),
                way_refused_line_get_reason (line));
  }

  return ctl_refuse (_ ("Nothing was imported."));
}

/* The columns are matched by their headings.  One refused line refuses the file: nobody is here to
 * look at a list and to decide. */
static CtlStatus
import_table (Ctl *self, const WayImportKind *kind, GFile *file)
{
  WayWorkspace *workspace = way_caseload_get_workspace (self->caseload);
  g_autoptr (WayImport) import = way_import_new (workspace, kind, file);
  g_autoptr (GAsyncResult) looked = NULL;
  g_autoptr (GAsyncResult) checked = NULL;
  g_autoptr (GAsyncResult) taken = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *count = NULL;

  way_import_look_async (import, NULL, ctl_done_cb, self);
  looked = ctl_wait_for (self);
  if (!way_import_look_finish (import, looked, &error)) {
    if (g_error_matches (error, WAY_ERROR, WAY_ERROR_ENCODING))
      return ctl_refuse (
        _ ("The file is not in UTF-8. Save it as UTF-8, or import it in the window, "
           "which offers other encodings."));
    return ctl_fail (error);
  }

  way_import_check_async (import, NULL, ctl_done_cb, self);
  checked = ctl_wait_for (self);
  if (!way_import_check_finish (import, checked, &error))
    return ctl_fail (error);
  if (g_list_model_get_n_items (way_import_get_refused (import)) > 0)
    return print_refused (way_import_get_refused (import));

  way_import_run_async (import, NULL, ctl_done_cb, self);
  taken = ctl_wait_for (self);
  if (!way_import_run_finish (import, taken, NULL, &error))
    return ctl_fail (error);

  count = kind->say_count (way_import_get_n_good (import));
  g_print ("%s\n", count);
  return CTL_DONE;
}

static CtlStatus
import_records (Ctl *self, GFile *file)
{
  WayWorkspace *workspace = way_caseload_get_workspace (self->caseload);
  g_autoptr (WayImportedRecords) taken = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GListStore) refused = g_list_store_new (WAY_TYPE_REFUSED_LINE);
  g_autoptr (GError) error = NULL;

  way_import_records_async (workspace, file, NULL, ctl_done_cb, self);
  result = ctl_wait_for (self);
  taken = way_import_records_finish (workspace, result, &error);
  if (taken == NULL)
    return ctl_fail (error);

  g_list_store_splice (refused, 0, 0, taken->refused->pdata, taken->refused->len);
  if (taken->refused->len > 0)
    return print_refused (G_LIST_MODEL (refused));

  g_print (ngettext ("%u record\n", "%u records\n", taken->n_records), taken->n_records);
  return CTL_DONE;
}

static CtlStatus
run_import (Ctl *self, char **words)
{
  const gboolean clients = g_strcmp0 (words[0], "clients") == 0;
  const gboolean resources = g_strcmp0 (words[0], "resources") == 0;
  g_autoptr (GFile) file = NULL;
  CtlStatus status;

  if (g_strv_length (words) != 2 || (!clients && !resources && strcmp (words[0], "records") != 0))
    return ctl_wrong_use (
      _ ("It is “import clients FILE”, “import resources FILE|FOLDER” or “import "
         "records FILE”."));

  status = ctl_unlock (self);
  if (status != CTL_DONE)
    return status;

  file = g_file_new_for_commandline_arg (words[1]);
  if (clients || resources)
    return import_table (self, way_import_kind_find (words[0]), file);
  return import_records (self, file);
}

static CtlStatus
run_score (Ctl *self, char **words)
{
  g_auto (GStrv) folders = way_instruments_get_default_dirs ();
  g_autoptr (WayInstruments) instruments = NULL;
  g_autoptr (GPtrArray) answers = g_ptr_array_new ();
  g_autoptr (GPtrArray) contexts = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *json = NULL;
  WayInstrument   *instrument;

  if (words[0] == NULL)
    return ctl_wrong_use (_ ("It is “score INSTRUMENT ANSWER…”."));

  for (char **word = words + 1; *word != NULL; word++) {
    if (g_str_has_prefix (*word, "--context=")) {
      g_ptr_array_add (contexts, *word + strlen ("--context="));
    } else if (strcmp (*word, "--context") == 0) {
      if (word[1] == NULL)
        return ctl_wrong_use (_ ("It is “--context key=value”."));
      g_ptr_array_add (contexts, *++word);
    } else if (g_str_has_prefix (*word, "--")) {
      return ctl_wrong_use (_ ("There is no such option for “score”."));
    } else {
      g_ptr_array_add (answers, *word);
    }
  }
  g_ptr_array_add (answers, NULL);
  g_ptr_array_add (contexts, NULL);

  instruments = way_instruments_load ((const char *const *)folders, &error);
  if (instruments == NULL)
    return ctl_fail (error);
  instrument = way_instruments_lookup (instruments, words[0], NULL);
  if (instrument == NULL)
    return ctl_refuse (_ ("There is no such instrument."));

  json = way_score_words_to_json (instrument, (const char *const *)answers->pdata,
                                  (const char *const *)contexts->pdata, &error);
  if (json == NULL)
    return ctl_fail (error);

  g_print ("%s\n", json);
  return CTL_DONE;
}

static CtlStatus
run_verify (Ctl *self, char **words)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  CtlStatus status;
  gint64    n_entries;

  if (words[0] != NULL)
    return ctl_wrong_use (_ ("“verify” takes no words behind it."));

  status = ctl_unlock (self);
  if (status != CTL_DONE)
    return status;

  way_verify_async (way_caseload_get_workspace (self->caseload), NULL, ctl_done_cb, self);
  result = ctl_wait_for (self);
  n_entries = way_verify_finish (way_caseload_get_workspace (self->caseload), result, &error);
  if (n_entries < 0)
    return ctl_fail (error);

  g_print (_ ("The caseload is whole: %lld entries, each as it was written.\n"),
           (long long)n_entries);
  return CTL_DONE;
}

static const struct {
  const char *name;
  CtlStatus (*run) (Ctl *self, char **words);
} commands[] = {
  { "consent", ctl_run_consent }, { "create", run_create }, { "demo", run_demo },
  { "export", ctl_run_export },   { "import", run_import }, { "score", run_score },
  { "verify", run_verify },
};

static CtlStatus
run_command (Ctl *self, char **words)
{
  if (words == NULL || words[0] == NULL)
    return ctl_wrong_use (_ ("Say what to do."));

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++) {
    if (strcmp (commands[i].name, words[0]) == 0) {
      CtlStatus status;

      /* The folder may be a copy, and no window is here that a secret would spare a question. */
      self->caseload = way_caseload_new (self->folder);
      way_caseload_set_uses_keyring (self->caseload, FALSE);
      status = commands[i].run (self, words + 1);
      way_caseload_close (self->caseload);
      g_object_unref (self->caseload);
      return status;
    }
  }

  return ctl_wrong_use (_ ("There is no such command."));
}

/* What is in memory here must not reach the disk with a crash. */
static void
keep_memory_in (void)
{
  static const struct rlimit none = { 0, 0 };

  setrlimit (RLIMIT_CORE, &none);
  prctl (PR_SET_DUMPABLE, 0, 0, 0, 0);
}

int
main (int argc, char *argv[])
{
  Ctl      self = { .passphrase_fd = -1 };
  gboolean version = FALSE;
  g_auto (GStrv) words = NULL;
  g_autoptr (GError) error = NULL;
  const GOptionEntry entries[] = {
    { "caseload", 0, 0, G_OPTION_ARG_FILENAME, &self.folder, N_ ("The folder of the caseload"),
      N_ ("DIR") },
    { "passphrase-file", 0, 0, G_OPTION_ARG_FILENAME, &self.passphrase_file,
      N_ ("A file that holds the passphrase in its first line"), N_ ("FILE") },
    { "passphrase-fd", 0, 0, G_OPTION_ARG_INT, &self.passphrase_fd,
      N_ ("An open file that the passphrase is read from"), N_ ("N") },
    { "version", 0, 0, G_OPTION_ARG_NONE, &version, N_ ("Show the version and exit"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &words, NULL, NULL },
    { NULL },
  };
  g_autoptr (GOptionContext) context = NULL;
  CtlStatus status;

  language_bind ();
  keep_memory_in ();
  context = g_option_context_new (_ ("COMMAND"));
  g_option_context_set_strict_posix (context, TRUE);
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_set_description (context, ctl_words_of_commands ());

  if (!g_option_context_parse (context, &argc, &argv, &error))
    return ctl_wrong_use (error->message);

  if (version) {
    g_print ("waymarkctl %s\n", WAY_VERSION);
    return CTL_DONE;
  }

  status = run_command (&self, words);
  g_free (self.folder);
  g_free (self.passphrase_file);
  return status;
}
