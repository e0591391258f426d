/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-conflict-private.h"

#include "way-error.h"
#include "way-record-words.h"
#include "way-text-diff.h"

/* Before the name of a field, in a draft. */
#define SIDE     "side."
#define OWN      "own."
#define DECISION "decision."

static const char *const side_words[] = { "open", "mine", "theirs", "both", "own" };
static const char *const decision_words[] = { "open", "keep", "let-go" };

struct _WayConflict {
  GObject parent_instance;

  WayRecord          *base;
  WayRecord          *theirs;
  char               *the;
  WayConflictFate     fate;
  WayConflictDecision decision;
  WayActPointer       last;
  GArray             *fields; /* WayConflictField */
};

enum {
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WayConflict, way_conflict, G_TYPE_OBJECT)

static void
field_clear (gpointer data)
{
  WayConflictField *field = data;

  for (guint i = 0; i < G_N_ELEMENTS (field->texts); i++)
    g_free (field->texts[i]);
  for (guint i = 0; i < G_N_ELEMENTS (field->words); i++)
    g_free (field->words[i]);
  way_act_pointer_clear (&field->by);
}

static void
way_conflict_finalize (GObject *object)
{
  WayConflict *self = WAY_CONFLICT (object);

  g_clear_object (&self->base);
  g_clear_object (&self->theirs);
  g_free (self->the);
  way_act_pointer_clear (&self->last);
  g_array_unref (self->fields);

  G_OBJECT_CLASS (way_conflict_parent_class)->finalize (object);
}

static void
way_conflict_class_init (WayConflictClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = way_conflict_finalize;
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", WAY_TYPE_CONFLICT, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);
}

static void
way_conflict_init (WayConflict *self)
{
  self->fields = g_array_new (FALSE, TRUE, sizeof (WayConflictField));
  g_array_set_clear_func (self->fields, field_clear);
}

static WayConflictField *
nth (WayConflict *self, guint n)
{
  return &g_array_index (self->fields, WayConflictField, n);
}

/* --- what differs --- */

static char *
text_of (const WayField *field, gpointer record)
{
  char *text = way_field_to_text (field, record);

  return text != NULL ? text : g_strdup ("");
}

/* What both added, and without what either took away. */
static char *
merge_sets (const WayField *field, GType type, char **texts)
{
  WayRecord *records[WAY_SIDE_BOTH];
  WaySet     sets[WAY_SIDE_BOTH] = { { 0 } };
  gboolean   readable = TRUE;
  char      *merged = NULL;
  WaySet    *result;

  for (guint i = 0; i < WAY_SIDE_BOTH; i++) {
    records[i] = way_record_new (type, NULL);
    readable = readable && way_record_set_from_text (records[i], field, texts[i], NULL);
    sets[i] = *(const WaySet *)G_STRUCT_MEMBER_P (records[i], field->offset);
  }

  if (readable) {
    const guint64 was = sets[WAY_SIDE_OPEN].bits;
    const guint64 mine = sets[WAY_SIDE_MINE].bits;
    const guint64 theirs = sets[WAY_SIDE_THEIRS].bits;

    result = G_STRUCT_MEMBER_P (records[0], field->offset);
    way_record_set_set (
      records[0], result,
      (WaySet){ (mine & theirs) | ((mine ^ was) & mine) | ((theirs ^ was) & theirs) });
    merged = text_of (field, records[0]);
  }
  for (guint i = 0; i < WAY_SIDE_BOTH; i++)
    g_object_unref (records[i]);
  return merged;
}

static char *
merge (const WayField *field, GType type, char **texts)
{
  char *merged = NULL;

  if (field->type == WAY_FIELD_TEXT)
    merged = way_text_merge (texts[WAY_SIDE_OPEN], texts[WAY_SIDE_MINE], texts[WAY_SIDE_THEIRS]);
  else if (field->type == WAY_FIELD_SET)
    merged = merge_sets (field, type, texts);

  /* Only where it is another way out. */
  if (merged != NULL &&
      (g_str_equal (merged, texts[WAY_SIDE_MINE]) || g_str_equal (merged, texts[WAY_SIDE_THEIRS])))
    g_clear_pointer (&merged, g_free);
  return merged;
}

static void
add_field (WayConflict *self, const WayField *field, const char *typed, gboolean known)
{
  g_autofree char *was = text_of (field, self->base);
  g_autofree char *theirs = text_of (field, self->theirs);
  const gboolean   i_wrote = typed != NULL && (!known || !g_str_equal (typed, was));
  const gboolean   they_wrote = !known || !g_str_equal (theirs, was);
  WayConflictField entry = { .field = field };

  if ((!i_wrote && !they_wrote) || (i_wrote && g_str_equal (typed, theirs)) ||
      (!i_wrote && !way_record_words_is_told (WAY_RECORD_GET_CLASS (self->base)->table, field)))
    return;

  entry.kind = !i_wrote ? WAY_CONFLICT_THEIRS : !they_wrote ? WAY_CONFLICT_MINE : WAY_CONFLICT_BOTH;
  entry.side = entry.kind == WAY_CONFLICT_MINE   ? WAY_SIDE_MINE
             : entry.kind == WAY_CONFLICT_THEIRS ? WAY_SIDE_THEIRS
                                                 : WAY_SIDE_OPEN;
  entry.texts[WAY_SIDE_MINE] = g_strdup (i_wrote ? typed : was);
  entry.texts[WAY_SIDE_OPEN] = g_steal_pointer (&was);
  entry.texts[WAY_SIDE_THEIRS] = g_steal_pointer (&theirs);
  if (entry.kind == WAY_CONFLICT_BOTH && known)
    entry.texts[WAY_SIDE_BOTH] = merge (field, G_OBJECT_TYPE (self->base), entry.texts);
  g_array_append_val (self->fields, entry);
}

/* What was chosen before a lock, as far as it still can be. */
static void
take_choices (WayConflict *self, const WayDraft *draft)
{
  const char *decision = way_draft_get_text (draft, DECISION);

  for (guint i = 0; i < self->fields->len; i++) {
    WayConflictField *field = nth (self, i);
    g_autofree char  *side_key = g_strconcat (SIDE, field->field->name, NULL);
    g_autofree char  *own_key = g_strconcat (OWN, field->field->name, NULL);
    const char       *side = way_draft_get_text (draft, side_key);

    field->texts[WAY_SIDE_OWN] = g_strdup (way_draft_get_text (draft, own_key));
    for (guint k = WAY_SIDE_MINE; side != NULL && k < G_N_ELEMENTS (side_words); k++) {
      if (g_str_equal (side, side_words[k]) && field->texts[k] != NULL)
        field->side = (WayConflictSide)k;
    }
  }
  for (guint k = 0; decision != NULL && k < G_N_ELEMENTS (decision_words); k++) {
    if (g_str_equal (decision, decision_words[k]))
      self->decision = (WayConflictDecision)k;
  }
}

WayConflict *
way_conflict_new (gpointer        base,
                  gpointer        theirs,
                  GPtrArray      *unknown,
                  const WayDraft *draft,
                  gboolean        removes)
{
  WayConflict          *self = g_object_new (WAY_TYPE_CONFLICT, NULL);
  const WayRecordClass *klass = WAY_RECORD_GET_CLASS (base);

  self->base = g_object_ref (base);
  self->theirs = g_object_ref (theirs);
  self->fate = removes                          ? WAY_FATE_I_REMOVE
             : self->theirs->deleted_at.us != 0 ? WAY_FATE_THEY_REMOVED
                                                : WAY_FATE_CHANGED;
  for (guint i = WAY_RECORD_N_COMMON; i < klass->n_fields; i++) {
    const WayField *field = &klass->fields[i];

    add_field (self, field, way_draft_get_text (draft, field->name),
               !g_ptr_array_find (unknown, field, NULL));
  }
  take_choices (self, draft);
  return self;
}

gboolean
way_conflict_is_empty (WayConflict *self)
{
  if (self->fate == WAY_FATE_I_REMOVE)
    return self->theirs->deleted_at.us != 0;
  return self->fate == WAY_FATE_CHANGED && self->theirs->revision == self->base->revision;
}

/* --- words --- */

static gboolean
add_name (WayNames *names, WayDb *db, const WayField *field, const char *text, GError **error)
{
  WayId id;

  return field->target == NULL || text == NULL || !way_id_from_text (text, &id) ||
         way_names_add (names, db, field->target, &id, error);
}

gboolean
way_conflict_add_names (WayConflict *self, WayNames *names, WayDb *db, GError **error)
{
  for (guint i = 0; i < self->fields->len; i++) {
    for (guint side = 0; side < WAY_SIDE_BOTH; side++) {
      if (!add_name (names, db, nth (self, i)->field, nth (self, i)->texts[side], error))
        return FALSE;
    }
  }

  return way_names_add_record (names, db, self->theirs, error);
}

void
way_conflict_set_words (WayConflict *self, const WayNames *names)
{
  self->the = g_strdup (way_names_get_the (names, &self->theirs->id));
  for (guint i = 0; i < self->fields->len; i++) {
    WayConflictField *field = nth (self, i);

    for (guint side = 0; side < WAY_SIDE_OWN; side++) {
      const GType      type = G_OBJECT_TYPE (self->base);
      const char      *text = field->texts[side];
      g_autofree char *shown = way_names_show_text (names, type, field->field, text);

      if (text != NULL)
        field->words[side] = way_record_words_plain (
          type, field->field, shown, way_names_get_of_text (names, field->field, text));
    }
  }
}

void
way_conflict_set_writer (WayConflict *self, const char *name, const WayActPointer *by)
{
  WayActPointer *pointers[] = { &self->last, NULL };

  for (guint i = 0; name != NULL && i < self->fields->len; i++) {
    if (g_str_equal (nth (self, i)->field->name, name))
      pointers[1] = &nth (self, i)->by;
  }
  for (guint i = 0; i < G_N_ELEMENTS (pointers); i++) {
    if (pointers[i] == NULL)
      continue;
    way_act_pointer_clear (pointers[i]);
    *pointers[i] = (WayActPointer){ by->act, g_strdup (by->who), by->at };
  }
}

/* --- what it says --- */

gpointer
way_conflict_get_base (WayConflict *self)
{
  return self->base;
}

gpointer
way_conflict_get_theirs (WayConflict *self)
{
  return self->theirs;
}

const char *
way_conflict_get_the (WayConflict *self)
{
  return self->the;
}

WayConflictFate
way_conflict_get_fate (WayConflict *self)
{
  return self->fate;
}

WayActPointer *
way_conflict_get_last (WayConflict *self)
{
  return &self->last;
}

guint
way_conflict_get_n_fields (WayConflict *self)
{
  return self->fields->len;
}

const WayConflictField *
way_conflict_get_field (WayConflict *self, guint n)
{
  return nth (self, n);
}

const WayConflictField *
way_conflict_find_field (WayConflict *self, const char *name)
{
  for (guint i = 0; i < self->fields->len; i++) {
    if (g_str_equal (nth (self, i)->field->name, name))
      return nth (self, i);
  }

  return NULL;
}

gboolean
way_conflict_asks (WayConflict *self)
{
  for (guint i = 0; self->fate == WAY_FATE_CHANGED && i < self->fields->len; i++) {
    if (nth (self, i)->kind == WAY_CONFLICT_BOTH)
      return TRUE;
  }

  return self->fate != WAY_FATE_CHANGED;
}

/* --- choosing --- */

void
way_conflict_choose (WayConflict *self, guint n, WayConflictSide side)
{
  g_return_if_fail (WAY_IS_CONFLICT (self));
  g_return_if_fail (n < self->fields->len && nth (self, n)->texts[side] != NULL);

  if (nth (self, n)->side == side)
    return;

  nth (self, n)->side = side;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

void
way_conflict_choose_all (WayConflict *self, WayConflictSide side)
{
  g_return_if_fail (WAY_IS_CONFLICT (self));
  g_return_if_fail (side == WAY_SIDE_MINE || side == WAY_SIDE_THEIRS);

  for (guint i = 0; i < self->fields->len; i++)
    nth (self, i)->side = side;
  if (self->fate != WAY_FATE_CHANGED)
    self->decision = (self->fate == WAY_FATE_THEY_REMOVED) == (side == WAY_SIDE_MINE)
                     ? WAY_DECISION_KEEP
                     : WAY_DECISION_LET_GO;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

void
way_conflict_write (WayConflict *self, guint n, const char *text)
{
  WayConflictField *field;

  g_return_if_fail (WAY_IS_CONFLICT (self));
  g_return_if_fail (n < self->fields->len);

  field = nth (self, n);
  g_free (field->texts[WAY_SIDE_OWN]);
  field->texts[WAY_SIDE_OWN] = g_strdup (text);
  field->side = WAY_SIDE_OWN;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

WayConflictDecision
way_conflict_get_decision (WayConflict *self)
{
  return self->decision;
}

void
way_conflict_decide (WayConflict *self, WayConflictDecision decision)
{
  g_return_if_fail (WAY_IS_CONFLICT (self));

  if (self->decision == decision)
    return;

  self->decision = decision;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

guint
way_conflict_count_open (WayConflict *self)
{
  guint n = 0;

  g_return_val_if_fail (WAY_IS_CONFLICT (self), 0);

  if (self->fate != WAY_FATE_CHANGED)
    n += self->decision == WAY_DECISION_OPEN;
  if (self->fate == WAY_FATE_I_REMOVE || self->decision == WAY_DECISION_LET_GO)
    return n; /* nothing of it is chosen field by field */

  for (guint i = 0; i < self->fields->len; i++)
    n += nth (self, i)->side == WAY_SIDE_OPEN;
  return n;
}

const char *
way_conflict_get_chosen (WayConflict *self, const char *name)
{
  const WayConflictField *field = way_conflict_find_field (self, name);

  return field != NULL ? field->texts[field->side] : NULL;
}

gpointer
way_conflict_make_record (WayConflict *self, GError **error)
{
  g_autoptr (WayRecord) record = NULL;

  g_return_val_if_fail (WAY_IS_CONFLICT (self), NULL);

  record = way_record_copy (self->theirs);
  for (guint i = 0; i < self->fields->len; i++) {
    const WayConflictField *field = nth (self, i);

    if (!way_record_set_from_text (record, field->field, field->texts[field->side], error) ||
        !way_field_check (field->field, record, error))
      return NULL;
  }

  return g_steal_pointer (&record);
}

void
way_conflict_add_to_draft (WayConflict *self, GVariantBuilder *texts)
{
  g_return_if_fail (WAY_IS_CONFLICT (self));

  g_variant_builder_add (texts, "{ss}", DECISION, decision_words[self->decision]);
  for (guint i = 0; i < self->fields->len; i++) {
    const WayConflictField *field = nth (self, i);
    g_autofree char        *side_key = g_strconcat (SIDE, field->field->name, NULL);
    g_autofree char        *own_key = g_strconcat (OWN, field->field->name, NULL);

    g_variant_builder_add (texts, "{ss}", side_key, side_words[field->side]);
    if (field->texts[WAY_SIDE_OWN] != NULL)
      g_variant_builder_add (texts, "{ss}", own_key, field->texts[WAY_SIDE_OWN]);
  }
}
