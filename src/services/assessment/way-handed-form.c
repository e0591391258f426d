/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-handed-form.h"

#include <string.h>

#include "way-answering-private.h"
#include "way-handed-text.h"
#include "way-sealed-note.h"
#include "way-skips.h"

struct _WayHandedForm {
  GObject parent_instance;

  GPtrArray     *languages; /* WayInstrument */
  WayInstrument *instrument;
  WayAnswers    *answers;
  WayId          client_id;
  char          *mark;
  char          *worker;
  WaySealedNote *note; /* NULL until it is put away */
};

enum { PROP_KEPT = 1, N_PROPERTIES };
enum { SIGNAL_CHANGED, SIGNAL_FAILED, N_SIGNALS };

static GParamSpec *properties[N_PROPERTIES];
static guint       signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WayHandedForm, way_handed_form, G_TYPE_OBJECT)

/* --- beginning --- */

static WayHandedForm *
make (WayAnswering *answering)
{
  WayHandedForm  *self = g_object_new (WAY_TYPE_HANDED_FORM, NULL);
  WayInstruments *instruments = way_workspace_get_instruments (answering->workspace);
  g_autoptr (GPtrArray) all =
    way_instruments_list_languages (instruments, way_instrument_get_id (answering->instrument));

  for (guint i = 0; i < all->len; i++) {
    WayInstrument *each = g_ptr_array_index (all, i);

    if (strcmp (way_instrument_get_version (each),
                way_instrument_get_version (answering->instrument)) == 0)
      g_ptr_array_add (self->languages, way_instrument_ref (each));
  }
  self->instrument = way_instrument_ref (answering->instrument);
  self->answers = way_answers_copy (answering->answers);
  self->client_id = answering->client_id;
  self->mark = g_strdup (answering->mark);
  self->worker = g_strdup (way_workspace_get_staff (answering->workspace)->name);
  return self;
}

static void
marked_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (way_workspace_keep_draft_finish (WAY_WORKSPACE (source), result, &error))
    g_task_return_pointer (task, make (g_task_get_source_object (task)), g_object_unref);
  else
    g_task_return_error (task, error);
}

void
way_handed_form_begin_async (WayAnswering       *answering,
                             GAsyncReadyCallback callback,
                             gpointer            user_data)
{
  GTask *task = g_task_new (answering, NULL, callback, user_data);
  g_autoptr (WayDraft) draft = NULL;

  g_return_if_fail (WAY_IS_ANSWERING (answering));

  g_task_set_source_tag (task, way_handed_form_begin_async);
  g_free (answering->mark);
  answering->mark = g_uuid_string_random ();
  answering->mode = WAY_ASSESSMENT_MODE_CLIENT;
  draft = way_answering_make_draft (answering);
  way_workspace_keep_draft_async (answering->workspace, draft, NULL, marked_cb, task);
}

WayHandedForm *
way_handed_form_begin_finish (WayAnswering *answering, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, answering), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/* --- putting away --- */

char *
way_handed_form_to_text (WayHandedForm *self)
{
  const WayHandedText text = { .mark = self->mark,
                               .client_id = self->client_id,
                               .instrument = (char *)way_instrument_get_id (self->instrument),
                               .language = (char *)way_instrument_get_language (self->instrument),
                               .answers = self->answers };

  g_return_val_if_fail (WAY_IS_HANDED_FORM (self), NULL);

  return way_handed_text_write (&text);
}

static void
changed (WayHandedForm *self)
{
  if (self->note != NULL) {
    g_autofree char *text = way_handed_form_to_text (self);

    way_sealed_note_write (self->note, text);
  }
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
kept_cb (WayHandedForm *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_KEPT]);
}

static void
failed_cb (WayHandedForm *self, const GError *error)
{
  g_signal_emit (self, signals[SIGNAL_FAILED], 0, error);
}

void
way_handed_form_put_away (WayHandedForm *self, WayCaseload *caseload)
{
  g_return_if_fail (WAY_IS_HANDED_FORM (self) && self->note == NULL);

  self->note = way_sealed_note_new (caseload);
  g_signal_connect_object (self->note, "notify::kept", G_CALLBACK (kept_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->note, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  changed (self);
}

gboolean
way_handed_form_is_kept (WayHandedForm *self)
{
  g_return_val_if_fail (WAY_IS_HANDED_FORM (self), FALSE);

  return self->note != NULL && way_sealed_note_is_kept (self->note);
}

/* --- answering --- */

WayInstrument *
way_handed_form_get_instrument (WayHandedForm *self)
{
  g_return_val_if_fail (WAY_IS_HANDED_FORM (self), NULL);

  return self->instrument;
}

const WayAnswers *
way_handed_form_get_answers (WayHandedForm *self)
{
  g_return_val_if_fail (WAY_IS_HANDED_FORM (self), NULL);

  return self->answers;
}

const char *
way_handed_form_get_worker (WayHandedForm *self)
{
  g_return_val_if_fail (WAY_IS_HANDED_FORM (self), NULL);

  return self->worker;
}

const WayId *
way_handed_form_get_client (WayHandedForm *self)
{
  g_return_val_if_fail (WAY_IS_HANDED_FORM (self), NULL);

  return &self->client_id;
}

GPtrArray *
way_handed_form_get_languages (WayHandedForm *self)
{
  g_return_val_if_fail (WAY_IS_HANDED_FORM (self), NULL);

  return self->languages;
}

void
way_handed_form_set_language (WayHandedForm *self, const char *language)
{
  g_return_if_fail (WAY_IS_HANDED_FORM (self));

  for (guint i = 0; i < self->languages->len; i++) {
    WayInstrument *each = g_ptr_array_index (self->languages, i);

    if (each != self->instrument && g_strcmp0 (way_instrument_get_language (each), language) == 0) {
      way_instrument_unref (self->instrument);
      self->instrument = way_instrument_ref (each);
      changed (self);
      return;
    }
  }
}

gboolean
way_handed_form_answer (WayHandedForm *self, guint item, int value)
{
  WayAnswer old;

  g_return_val_if_fail (WAY_IS_HANDED_FORM (self), FALSE);

  if (way_instrument_item_get_words (way_instrument_get_item (self->instrument, item), value) ==
      NULL)
    return FALSE;

  old = way_answers_get (self->answers, item);
  if (old.state == WAY_ANSWER_GIVEN && old.value == value)
    return TRUE;

  way_answers_set_value (self->answers, item, value);
  way_skips_apply (self->instrument, self->answers);
  changed (self);
  return TRUE;
}

gboolean
way_handed_form_refuse (WayHandedForm *self, guint item)
{
  g_return_val_if_fail (WAY_IS_HANDED_FORM (self), FALSE);

  if (!way_instrument_get_item (self->instrument, item)->may_refuse)
    return FALSE;

  if (way_answers_get (self->answers, item).state != WAY_ANSWER_REFUSED) {
    way_answers_set_state (self->answers, item, WAY_ANSWER_REFUSED);
    way_skips_apply (self->instrument, self->answers);
    changed (self);
  }
  return TRUE;
}

/* --- the object --- */

static void
way_handed_form_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_KEPT)
    g_value_set_boolean (value, way_handed_form_is_kept (WAY_HANDED_FORM (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
way_handed_form_finalize (GObject *object)
{
  WayHandedForm *self = WAY_HANDED_FORM (object);

  g_clear_object (&self->note);
  g_clear_pointer (&self->instrument, way_instrument_unref);
  g_clear_pointer (&self->answers, way_answers_free);
  g_ptr_array_unref (self->languages);
  g_free (self->mark);
  g_free (self->worker);

  G_OBJECT_CLASS (way_handed_form_parent_class)->finalize (object);
}

static void
way_handed_form_class_init (WayHandedFormClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = way_handed_form_get_property;
  object_class->finalize = way_handed_form_finalize;

  properties[PROP_KEPT] = g_param_spec_boolean (
    "kept", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", WAY_TYPE_HANDED_FORM, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_FAILED] =
    g_signal_new ("failed", WAY_TYPE_HANDED_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_ERROR | G_SIGNAL_TYPE_STATIC_SCOPE);
}

static void
way_handed_form_init (WayHandedForm *self)
{
  self->languages = g_ptr_array_new_with_free_func ((GDestroyNotify)way_instrument_unref);
}
