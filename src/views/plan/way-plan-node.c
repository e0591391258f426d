/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-plan-node.h"

#include <string.h>

#include "way-now.h"
#include "way-objective-due.h"
#include "way-plan-text.h"

struct _WayPlanNode {
  GObject parent_instance;

  WayPlanKind  kind;
  WayRecord   *record;
  WayRecord   *seen; /* NULL: to be made */
  GListStore  *children;
  WayPlanNode *parent; /* owns this one */
  GHashTable  *typed;  /* texts by the name of the field */
  gint64       base;   /* revision that was written on; -1: that of the record */
  char        *trouble;
  char        *whose;
  WayDate      review_on;
  gboolean     hidden;
  gboolean     folded;
};

enum {
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WayPlanNode, way_plan_node, G_TYPE_OBJECT)

/* --- the object --- */

static void
way_plan_node_finalize (GObject *object)
{
  WayPlanNode *self = WAY_PLAN_NODE (object);

  if (self->children != NULL) {
    for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->children)); i++) {
      g_autoptr (WayPlanNode) child = g_list_model_get_item (G_LIST_MODEL (self->children), i);

      child->parent = NULL;
    }
  }
  g_clear_object (&self->children);
  g_clear_object (&self->record);
  g_clear_object (&self->seen);
  g_hash_table_unref (self->typed);
  g_free (self->trouble);
  g_free (self->whose);

  G_OBJECT_CLASS (way_plan_node_parent_class)->finalize (object);
}

static void
way_plan_node_class_init (WayPlanNodeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = way_plan_node_finalize;

  signals[SIGNAL_CHANGED] = g_signal_new ("changed", WAY_TYPE_PLAN_NODE, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 0);
}

static void
way_plan_node_init (WayPlanNode *self)
{
  self->typed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->base = -1;
}

WayPlanNode *
way_plan_node_new (WayPlanKind kind, gpointer record)
{
  WayPlanNode *self = g_object_new (WAY_TYPE_PLAN_NODE, NULL);

  self->kind = kind;
  self->record = g_object_ref (way_record_publish (record));
  if (kind != WAY_PLAN_KIND_PLAN && kind != WAY_PLAN_KIND_INTERVENTION)
    self->children = g_list_store_new (WAY_TYPE_PLAN_NODE);
  return self;
}

/* What an objective shows depends on its goal. */
static void
changed (WayPlanNode *self)
{
  g_clear_object (&self->seen);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);

  if (self->kind != WAY_PLAN_KIND_GOAL)
    return;
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->children)); i++) {
    g_autoptr (WayPlanNode) child = g_list_model_get_item (G_LIST_MODEL (self->children), i);

    g_signal_emit (child, signals[SIGNAL_CHANGED], 0);
  }
}

WayPlanKind
way_plan_node_get_kind (WayPlanNode *self)
{
  return self->kind;
}

const WayId *
way_plan_node_get_id (WayPlanNode *self)
{
  return &self->record->id;
}

const WayId *
way_plan_node_get_owner_id (WayPlanNode *self)
{
  return way_plan_record_get_owner (self->record);
}

gint64
way_plan_node_get_position (WayPlanNode *self)
{
  return way_plan_record_get_position (self->record);
}

gboolean
way_plan_node_is_new (WayPlanNode *self)
{
  return self->record->revision == 0;
}

gpointer
way_plan_node_get_record (WayPlanNode *self)
{
  return self->record;
}

/* A newer record that differs elsewhere, as after a move, is none that is written over. */
static gboolean
is_written_over (WayPlanNode *self, gpointer newer)
{
  GHashTableIter iter;
  const char    *name;

  g_hash_table_iter_init (&iter, self->typed);
  while (g_hash_table_iter_next (&iter, (gpointer *)&name, NULL)) {
    const WayField  *field = way_record_find_field (newer, name);
    g_autofree char *before = way_plan_text_write (self->record, field);
    g_autofree char *now = way_plan_text_write (newer, field);

    if (!g_str_equal (before, now))
      return TRUE;
  }

  return FALSE;
}

void
way_plan_node_set_record (WayPlanNode *self, gpointer record)
{
  if (self->record == record)
    return;

  if (self->base == self->record->revision && !is_written_over (self, record))
    self->base = ((WayRecord *)record)->revision;
  g_set_object (&self->record, record);
  self->hidden = FALSE;
  changed (self);
}

GListStore *
way_plan_node_get_children (WayPlanNode *self)
{
  return self->children;
}

WayPlanNode *
way_plan_node_get_parent (WayPlanNode *self)
{
  return self->parent;
}

void
way_plan_node_set_parent (WayPlanNode *self, WayPlanNode *parent)
{
  self->parent = parent;
}

gboolean
way_plan_node_is_hidden (WayPlanNode *self)
{
  return self->hidden;
}

void
way_plan_node_set_hidden (WayPlanNode *self, gboolean hidden)
{
  self->hidden = hidden;
}

gboolean
way_plan_node_is_folded (WayPlanNode *self)
{
  return self->folded;
}

void
way_plan_node_set_folded (WayPlanNode *self, gboolean folded)
{
  self->folded = folded;
}

/* --- what was typed --- */

/* Puts what was typed into a copy; the first field that means nothing is told, and left alone. */
static gpointer
apply_typed (WayPlanNode *self, const WayField **wrong)
{
  WayRecord     *copy = way_record_copy (self->record);
  GHashTableIter iter;
  const char    *name, *text;

  *wrong = NULL;
  g_hash_table_iter_init (&iter, self->typed);
  while (g_hash_table_iter_next (&iter, (gpointer *)&name, (gpointer *)&text)) {
    const WayField *field = way_record_find_field (copy, name);

    if (!way_plan_text_read (copy, field, text, way_today (), way_when_get_order (), NULL) &&
        *wrong == NULL)
      *wrong = field;
  }

  return copy;
}

gpointer
way_plan_node_get_seen (WayPlanNode *self)
{
  const WayField *wrong;

  if (g_hash_table_size (self->typed) == 0)
    return self->record;

  if (self->seen == NULL)
    self->seen = way_record_publish (apply_typed (self, &wrong));
  return self->seen;
}

gpointer
way_plan_node_make_record (WayPlanNode *self, const WayField **wrong)
{
  g_autoptr (WayRecord) copy = apply_typed (self, wrong);
  const WayRecordClass *klass = WAY_RECORD_GET_CLASS (copy);

  for (guint i = WAY_RECORD_N_COMMON; i < klass->n_fields && *wrong == NULL; i++) {
    if (!way_field_check (&klass->fields[i], copy, NULL))
      *wrong = &klass->fields[i];
  }
  if (*wrong != NULL)
    return NULL;

  /* Begun on an older revision: saving must tell, not write over what is newer. */
  if (self->base >= 0)
    way_set (copy, revision, self->base);
  return g_steal_pointer (&copy);
}

char *
way_plan_node_get_text (WayPlanNode *self, const char *field)
{
  const char *text = g_hash_table_lookup (self->typed, field);

  if (text != NULL)
    return g_strdup (text);

  return way_plan_text_write (self->record, way_record_find_field (self->record, field));
}

void
way_plan_node_type (WayPlanNode *self, const char *field, const char *text)
{
  g_autofree char *before = way_plan_node_get_text (self, field);
  g_autofree char *stored =
    way_plan_text_write (self->record, way_record_find_field (self->record, field));

  if (g_str_equal (before, text))
    return;

  if (g_str_equal (stored, text))
    g_hash_table_remove (self->typed, field);
  else
    g_hash_table_insert (self->typed, g_strdup (field), g_strdup (text));
  if (g_hash_table_size (self->typed) == 0)
    self->base = -1;
  else if (self->base < 0)
    self->base = self->record->revision;
  g_clear_pointer (&self->trouble, g_free);
  changed (self);
}

gboolean
way_plan_node_is_typed (WayPlanNode *self)
{
  return g_hash_table_size (self->typed) > 0;
}

gboolean
way_plan_node_is_blank (WayPlanNode *self)
{
  GHashTableIter iter;
  const char    *text;

  if (!way_plan_node_is_new (self))
    return FALSE;

  g_hash_table_iter_init (&iter, self->typed);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *)&text)) {
    if (text[strspn (text, " \t\n")] != '\0')
      return FALSE;
  }

  return TRUE;
}

GVariant *
way_plan_node_get_typed (WayPlanNode *self)
{
  g_auto (GVariantBuilder) builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a{ss}"));
  GHashTableIter iter;
  const char    *name, *text;

  g_hash_table_iter_init (&iter, self->typed);
  while (g_hash_table_iter_next (&iter, (gpointer *)&name, (gpointer *)&text))
    g_variant_builder_add (&builder, "{ss}", name, text);
  return g_variant_ref_sink (g_variant_builder_end (&builder));
}

void
way_plan_node_take_draft (WayPlanNode *self, const WayDraft *draft)
{
  GVariantIter iter;
  const char  *name, *text;

  g_variant_iter_init (&iter, draft->texts);
  while (g_variant_iter_next (&iter, "{&s&s}", &name, &text)) {
    /* Else it is a field of another version of the program. */
    if (way_record_find_field (self->record, name) != NULL)
      g_hash_table_insert (self->typed, g_strdup (name), g_strdup (text));
  }
  self->base = draft->revision;
  changed (self);
}

gint64
way_plan_node_get_base (WayPlanNode *self)
{
  return self->base >= 0 ? self->base : self->record->revision;
}

void
way_plan_node_forget (WayPlanNode *self, GVariant *typed, gint64 saved)
{
  GVariantIter iter;
  const char  *name, *text;

  if (typed == NULL) {
    g_hash_table_remove_all (self->typed);
  } else {
    g_variant_iter_init (&iter, typed);
    while (g_variant_iter_next (&iter, "{&s&s}", &name, &text)) {
      if (g_strcmp0 (g_hash_table_lookup (self->typed, name), text) == 0)
        g_hash_table_remove (self->typed, name);
    }
  }
  /* What was typed while it was saved is written on what was saved. */
  self->base = typed != NULL && g_hash_table_size (self->typed) > 0 ? saved : -1;
  g_clear_pointer (&self->trouble, g_free);
  changed (self);
}

const char *
way_plan_node_get_trouble (WayPlanNode *self)
{
  return self->trouble;
}

void
way_plan_node_set_trouble (WayPlanNode *self, const char *words)
{
  if (g_strcmp0 (self->trouble, words) == 0)
    return;

  g_free (self->trouble);
  self->trouble = g_strdup (words);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

void
way_plan_node_accept (WayPlanNode *self, gint64 revision)
{
  self->base = g_hash_table_size (self->typed) > 0 ? revision : -1;
}

/* --- what it says --- */

gboolean
way_plan_node_get_smart (WayPlanNode *self, WaySmart *smart)
{
  if (self->kind != WAY_PLAN_KIND_OBJECTIVE ||
      !way_plan_record_is_open (way_plan_node_get_seen (self)))
    return FALSE;

  *smart = way_smart_check (way_plan_node_get_seen (self),
                            self->parent != NULL ? way_plan_node_get_seen (self->parent) : NULL,
                            self->review_on);
  return TRUE;
}

void
way_plan_node_set_review (WayPlanNode *self, WayDate review_on)
{
  if (self->review_on.ymd == review_on.ymd)
    return;

  self->review_on = review_on;
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

char *
way_plan_node_get_late (WayPlanNode *self)
{
  return self->kind == WAY_PLAN_KIND_OBJECTIVE
         ? way_objective_due_late_words (way_plan_node_get_seen (self), way_today ())
         : NULL;
}

const char *
way_plan_node_get_whose (WayPlanNode *self)
{
  return self->whose;
}

void
way_plan_node_set_whose (WayPlanNode *self, const char *name)
{
  if (g_strcmp0 (self->whose, name) == 0)
    return;

  g_free (self->whose);
  self->whose = g_strdup (name);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}
