/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-import-pass.h"

#include "way-import-source.h"
#include "way-organization.h"
#include "way-refused-line.h"
#include "way-text.h"

typedef struct {
  const WayImportPass *pass;
  WayImportHow         how;
  WayImportFacts      *facts;
  WayWriter           *writer;
  GHashTable          *seen; /* line + 1 of each key of this file */
  GPtrArray           *more; /* that comes with the record of a line */
  WayImportOutcome    *outcome;
  gboolean             past_headings;
} Run;

static void
refuse (Run *self, guint line, const char *reason)
{
  g_ptr_array_add (self->outcome->refused, way_refused_line_new (line, reason));
}

/* Words when somebody like this is there already, else NULL. */
static char *
find_alike (Run *self, char **keys)
{
  for (guint i = 0; keys[i] != NULL; i++) {
    const guint line = GPOINTER_TO_UINT (g_hash_table_lookup (self->seen, keys[i]));

    if (line != 0 || g_hash_table_contains (self->facts->known, keys[i]))
      return self->pass->kind->say_alike (keys[i], line);
  }

  return NULL;
}

/* What came with a line that is taken is there for those behind it. */
static void
remember (Run *self)
{
  for (guint i = 0; i < self->more->len; i++) {
    gpointer record = g_ptr_array_index (self->more, i);

    if (WAY_IS_ORGANIZATION (record))
      g_hash_table_insert (self->facts->organizations,
                           way_text_fold (WAY_ORGANIZATION (record)->name),
                           g_memdup2 (&WAY_RECORD (record)->id, sizeof (WayId)));
  }
}

/* The entry of the import stands before what it brought. */
static gboolean
save (Run *self, gpointer record, GError **error)
{
  if (way_writer_get_act (self->writer) == 0 &&
      !way_writer_note (self->writer, "import", NULL, NULL, error))
    return FALSE;
  if (way_writer_save (self->writer, record, error) == NULL)
    return FALSE;

  for (guint i = 0; i < self->more->len; i++) {
    if (way_writer_save (self->writer, g_ptr_array_index (self->more, i), error) == NULL)
      return FALSE;
  }

  return TRUE;
}

static gboolean
take_row (const WayCsvRow *row, gpointer user_data, GError **error)
{
  Run *self = user_data;
  g_autoptr (GError) reason = NULL;
  g_autoptr (WayRecord) record = NULL;
  g_autofree char **keys = NULL;
  g_autofree char  *alike = NULL;

  if (!self->past_headings) {
    self->past_headings = TRUE;
    return TRUE;
  }

  self->outcome->n_rows++;
  self->how.now.us++; /* ids in the order of the lines */
  g_ptr_array_set_size (self->more, 0);
  record = self->pass->kind->make (&self->how, row, self->more, &reason);
  if (record == NULL) {
    refuse (self, row->line, reason->message);
    return TRUE;
  }

  keys = self->pass->kind->dup_keys (record);
  alike = self->pass->take_alike ? NULL : find_alike (self, keys);
  if (alike != NULL) {
    refuse (self, row->line, alike);
  } else {
    self->outcome->n_good++;
    remember (self);
  }
  for (guint i = 0; keys[i] != NULL; i++) {
    if (g_hash_table_contains (self->seen, keys[i]))
      g_free (keys[i]);
    else
      g_hash_table_insert (self->seen, keys[i], GUINT_TO_POINTER (row->line));
  }

  return alike != NULL || self->writer == NULL || save (self, record, error);
}

WayImportOutcome *
way_import_pass_run (const WayImportPass *self,
                     WayImportFacts      *facts,
                     WayWriter           *writer,
                     GCancellable        *cancellable,
                     GError             **error)
{
  Run run = { .pass = self, .how = self->how, .facts = facts, .writer = writer };
  g_autoptr (WayImportOutcome) outcome = g_new0 (WayImportOutcome, 1);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) more = g_ptr_array_new_with_free_func (g_object_unref);

  outcome->refused = g_ptr_array_new_with_free_func (g_object_unref);
  run.how.find_worker = way_import_facts_find_worker;
  run.how.staff = facts;
  run.how.organizations = facts->organizations;
  run.seen = seen;
  run.more = more;
  run.outcome = outcome;

  if (!way_import_source_read (self->kind, self->file, self->encoding, take_row, &run,
                               self->permille, cancellable, error))
    return NULL;

  return g_steal_pointer (&outcome);
}

void
way_import_outcome_free (WayImportOutcome *self)
{
  g_clear_pointer (&self->refused, g_ptr_array_unref);
  g_free (self);
}
