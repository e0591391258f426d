/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-preparation.h"

#include <glib/gi18n.h>

#include "way-preparation-part.h"
#include "way-record-repo.h"
#include "way-when.h"
#include "way-workspace-assessments.h"
#include "way-workspace-private.h"

/* In the order in which they are read. */
static const WayPreparationKind *const kinds[] = {
  &way_preparation_person, &way_preparation_contact,    &way_preparation_last_note,
  &way_preparation_risks,  &way_preparation_objectives, &way_preparation_scores,
  &way_preparation_safety, &way_preparation_milestones,
};

struct _WayPreparation {
  GObject parent_instance;

  char   *name;
  GArray *parts; /* of WayPreparationPart */
};

G_DEFINE_FINAL_TYPE (WayPreparation, way_preparation, G_TYPE_OBJECT)

static void
line_free (gpointer data)
{
  WayPreparationLine *self = data;

  g_free (self->text);
  g_free (self->detail);
  g_free (self->mark);
  g_free (self);
}

static void
part_clear (gpointer data)
{
  g_ptr_array_unref (((WayPreparationPart *)data)->lines);
}

static void
way_preparation_finalize (GObject *object)
{
  WayPreparation *self = WAY_PREPARATION (object);

  g_free (self->name);
  g_array_unref (self->parts);

  G_OBJECT_CLASS (way_preparation_parent_class)->finalize (object);
}

static void
way_preparation_class_init (WayPreparationClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = way_preparation_finalize;
}

static void
way_preparation_init (WayPreparation *self)
{
  self->parts = g_array_new (FALSE, TRUE, sizeof (WayPreparationPart));
  g_array_set_clear_func (self->parts, part_clear);
}

const char *
way_preparation_get_name (WayPreparation *self)
{
  g_return_val_if_fail (WAY_IS_PREPARATION (self), NULL);

  return self->name;
}

guint
way_preparation_get_n_parts (WayPreparation *self)
{
  g_return_val_if_fail (WAY_IS_PREPARATION (self), 0);

  return self->parts->len;
}

const WayPreparationPart *
way_preparation_get_part (WayPreparation *self, guint n)
{
  g_return_val_if_fail (WAY_IS_PREPARATION (self), NULL);
  g_return_val_if_fail (n < self->parts->len, NULL);

  return &g_array_index (self->parts, WayPreparationPart, n);
}

WayPreparationLine *
way_preparation_part_add (WayPreparationPart *self, char *text, char *detail)
{
  WayPreparationLine *line;

  if (text == NULL || *text == '\0') {
    g_free (text);
    g_free (detail);
    return NULL;
  }

  line = g_new0 (WayPreparationLine, 1);
  line->text = text;
  line->detail = detail;
  g_ptr_array_add (self->lines, line);
  return line;
}

void
way_preparation_line_mark (WayPreparationLine *self, char *mark, gboolean late)
{
  g_free (self->mark);
  self->mark = mark;
  self->late = late;
}

/* --- the verb --- */

static gpointer
prepare_run (WayDb *db, gpointer data, GError **error)
{
  WayPreparationAsk *ask = data;
  g_autoptr (WayPreparation) self = g_object_new (WAY_TYPE_PREPARATION, NULL);

  ask->db = db;
  ask->client = way_record_repo_get (db, WAY_TYPE_CLIENT, &ask->client_id, error);
  if (ask->client == NULL)
    return NULL;

  self->name = way_client_dup_name (ask->client);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++) {
    const WayPreparationKind *kind = kinds[i];
    WayPreparationPart        part = { kind->title, kind->empty, kind->section,
                                       g_ptr_array_new_with_free_func (line_free) };

    g_array_append_val (self->parts, part);
    if (!kind->read (ask, &part, error))
      return NULL;
  }
  return g_steal_pointer (&self);
}

static void
ask_free (gpointer data)
{
  WayPreparationAsk *ask = data;

  g_clear_object (&ask->client);
  g_clear_pointer (&ask->instruments, way_instruments_unref);
  g_free (ask);
}

void
way_workspace_prepare_async (WayWorkspace       *self,
                             const WayId        *client_id,
                             WayDate             today,
                             GCancellable       *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer            user_data)
{
  static const WayVerb verb = { prepare_run, NULL, ask_free, g_object_unref, TRUE };
  WayPreparationAsk   *ask = g_new0 (WayPreparationAsk, 1);
  WayInstruments      *instruments = way_workspace_get_instruments (self);

  ask->client_id = *client_id;
  ask->today = today;
  ask->reader.staff_id = way_workspace_get_staff (self)->parent.id;
  ask->reader.role = way_workspace_get_staff (self)->role;
  ask->instruments = instruments != NULL ? way_instruments_ref (instruments) : NULL;
  way_workspace_submit (self, &verb, ask, cancellable, callback, user_data);
}

WayPreparation *
way_workspace_prepare_finish (WayWorkspace *self, GAsyncResult *result, GError **error)
{
  return way_workspace_finish (self, result, error);
}

/* --- on paper --- */

static void
add_part (WayPaper *paper, const WayPreparationPart *part)
{
  way_paper_begin_group (paper);
  way_paper_add_heading (paper, _ (part->title));
  if (part->lines->len == 0)
    way_paper_add_text (paper, 0, WAY_PAPER_DIM, _ (part->empty));
  for (guint i = 0; i < part->lines->len; i++) {
    const WayPreparationLine *line = g_ptr_array_index (part->lines, i);
    g_autofree char *text = line->mark != NULL ? g_strdup_printf ("%s · %s", line->text, line->mark)
                                               : g_strdup (line->text);

    way_paper_add_text (paper, 0, WAY_PAPER_PLAIN, text);
    if (line->detail != NULL)
      way_paper_add_text (paper, 1, WAY_PAPER_SMALL | WAY_PAPER_DIM, line->detail);
  }
  way_paper_end_group (paper);
}

static WayPaper *
make (WayDb *db, const WayPaperRequest *request, gpointer params, GError **error)
{
  WayPreparation *self = params;
  g_autoptr (WayPaper) paper = way_paper_new (request->large);
  g_autofree char *day = way_when_write_day (request->today);

  way_paper_set_head (paper, self->name, day);
  way_paper_add_title (paper, _ ("Preparation"));
  for (guint i = 0; i < self->parts->len; i++)
    add_part (paper, &g_array_index (self->parts, WayPreparationPart, i));
  return g_steal_pointer (&paper);
}

const WayPaperKind way_preparation_paper = {
  .what = "preparation",
  .purpose = "preparation of a session",
  .title = N_ ("Print the Preparation"),
  .of_program_only = TRUE,
  .make = make,
};
