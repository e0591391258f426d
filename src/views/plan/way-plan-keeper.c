/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-plan-keeper-private.h"

#include <glib/gi18n.h>

#include "way-error.h"
#include "way-message-bar.h"
#include "way-plan-say.h"

typedef enum {
  OP_SAVE,
  OP_REMOVE,
  OP_MOVE,
  OP_PLACE,
  OP_UNDO,
  OP_REDO,
} OpKind;

typedef struct {
  WayPlanKeeper *keeper;
  OpKind         kind;
  WayPlanNode   *node;   /* NULL for undo and redo */
  WayPlanNode   *parent; /* of a place, and may be NULL, like the next */
  WayPlanNode   *before;
  int            by;   /* of a move */
  GVariant      *sent; /* what was typed when it was saved */
  gint64         base; /* the revision that it was saved on */
  char          *said; /* what is told when it is done; NULL: nothing */
} Op;

enum {
  SIGNAL_TOLD,
  SIGNAL_FAILED,
  SIGNAL_CHANGED,
  SIGNAL_CONFLICT,
  SIGNAL_WENT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (WayPlanKeeper, way_plan_keeper, G_TYPE_OBJECT)

static void run_next (WayPlanKeeper *self);

static void
op_free (gpointer data)
{
  Op *op = data;

  g_clear_object (&op->keeper);
  g_clear_object (&op->node);
  g_clear_object (&op->parent);
  g_clear_object (&op->before);
  g_clear_pointer (&op->sent, g_variant_unref);
  g_free (op->said);
  g_free (op);
}

void
way_plan_keeper_tell_failed (WayPlanKeeper *self, const GError *error)
{
  g_signal_emit (self, signals[SIGNAL_FAILED], 0, error);
}

void
way_plan_keeper_tell_conflict (WayPlanKeeper *self, WayPlanNode *node, WayConflict *conflict)
{
  g_signal_emit (self, signals[SIGNAL_CONFLICT], 0, node, conflict);
}

void
way_plan_keeper_tell_changed (WayPlanKeeper *self)
{
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

void
way_plan_keeper_type (WayPlanKeeper *self, WayPlanNode *node, const char *field, const char *text)
{
  g_return_if_fail (WAY_IS_PLAN_KEEPER (self));

  way_plan_node_type (node, field, text);
  if (self->workspace == NULL)
    return;

  if (!way_plan_node_is_typed (node)) {
    way_plan_keeper_drop_draft (self, node);
  } else {
    way_plan_keeper_keep_soon (self, node);
  }
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/* --- acts --- */

static void
end_draft (WayPlanKeeper *self, WayChange *change, WayPlanNode *node)
{
  WayPlanNode *plan = way_plan_tree_get_plan (self->tree);
  const char  *form;
  WayId        about;

  g_hash_table_remove (self->typed, node);
  way_plan_tree_get_draft_key (self->tree, node, &form, &about);
  way_change_end_draft (change, form, &about);

  /* Begun before there was a plan, it is kept under the client. */
  if (way_plan_node_is_new (node) && way_plan_node_get_kind (node) == WAY_PLAN_KIND_NEED)
    way_change_end_draft (change, form, way_plan_node_get_owner_id (plan));
}

/* NULL: there is nothing to save, or it cannot be saved, and the node says so. */
static WayChange *
begin_save (WayPlanKeeper *self, Op *op)
{
  WayPlanNode    *plan = way_plan_tree_get_plan (self->tree);
  const WayField *wrong = NULL;
  g_autoptr (WayRecord) record = NULL;
  WayChange *change;

  if (!way_plan_node_is_typed (op->node))
    return NULL;

  record = way_plan_node_make_record (op->node, &wrong);
  if (record == NULL) {
    g_autofree char *words = way_plan_say_trouble (op->node, wrong);

    way_plan_node_set_trouble (op->node, words);
    return NULL;
  }

  op->sent = way_plan_node_get_typed (op->node);
  op->base = record->revision;
  change = way_change_new ();
  if (op->node != plan && way_plan_node_is_new (plan))
    way_change_save (change, way_plan_node_get_record (plan));
  way_change_save (change, record);
  end_draft (self, change, op->node);
  return change;
}

static WayChange *
begin_remove (WayPlanKeeper *self, Op *op)
{
  WayChange *change;

  if (way_plan_node_is_new (op->node)) {
    way_plan_keeper_drop_draft (self, op->node);
    way_plan_tree_drop (self->tree, op->node);
    return NULL;
  }

  op->said = way_plan_say_removed (op->node);
  change = way_change_new ();
  way_change_remove (change, way_plan_node_get_record (op->node));
  g_hash_table_remove (self->typed, op->node);
  return change;
}

static WayChange *
begin_move (WayPlanKeeper *self, Op *op)
{
  g_autoptr (GPtrArray) records = NULL;
  WayPlanNode *parent = op->parent;
  WayPlanNode *before = op->before;
  WayChange   *change;

  if (op->kind == OP_MOVE &&
      !way_plan_tree_find_step (self->tree, op->node, op->by, &parent, &before))
    return NULL;

  records = way_plan_tree_place (self->tree, op->node, parent, before);
  if (records == NULL)
    return NULL;

  change = way_change_new ();
  for (guint i = 0; i < records->len; i++)
    way_change_save (change, g_ptr_array_index (records, i));
  return change;
}

static void
fail (WayPlanKeeper *self, Op *op, const GError *error)
{
  if (op->kind == OP_SAVE) {
    const gboolean   meets = g_error_matches (error, WAY_ERROR, WAY_ERROR_CONFLICT);
    g_autofree char *words =
      meets
        ? g_strdup (_ ("Somebody changed this after you began. What you typed is kept as a draft."))
        : way_error_words (error);

    way_plan_node_set_trouble (op->node, words);
    /* The draft stays one of the older revision: whoever opens it again is asked again. */
    way_plan_keeper_keep_draft (self, op->node);
    if (meets) {
      way_plan_keeper_meet (self, op->node);
      return;
    }
  }
  g_signal_emit (self, signals[SIGNAL_FAILED], 0, error);
}

/* Ends an op; the plan may have been left meanwhile. */
static void
end (WayPlanKeeper *self, Op *op)
{
  self->running = NULL;
  run_next (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

static void
op_done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Op *op = user_data;
  g_autoptr (WayPlanKeeper) self = g_object_ref (op->keeper);
  g_autoptr (GError) error = NULL;
  gint64   act = 0;
  gboolean done = way_workspace_commit_finish (WAY_WORKSPACE (source), result, &act, &error);

  if (self->running == op) {
    if (done && op->kind == OP_SAVE)
      way_plan_node_forget (op->node, op->sent, op->base + 1); /* every save counts one */
    if (done && act != 0)
      self->stuck = 0;
    if (done && op->said != NULL)
      g_signal_emit (self, signals[SIGNAL_TOLD], 0, op->said, act);
    if (!done)
      fail (self, op, error);
    end (self, op);
  }
  op_free (op);
}

static void
retraced_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Op *op = user_data;
  g_autoptr (WayPlanKeeper) self = g_object_ref (op->keeper);
  g_autoptr (GError) error = NULL;
  g_autoptr (WayRetraced) retraced =
    way_workspace_retrace_finish (WAY_WORKSPACE (source), result, &error);
  g_autofree char *words = NULL;

  if (self->running != op) {
    op_free (op);
    return;
  }

  if (retraced != NULL)
    words = way_plan_say_retraced (retraced, op->kind == OP_REDO);
  else if (g_error_matches (error, WAY_ERROR, WAY_ERROR_NOT_FOUND))
    words = g_strdup (op->kind == OP_REDO ? _ ("There is nothing to do again in this plan")
                                          : _ ("There is nothing to undo in this plan"));
  else if (g_error_matches (error, WAY_ERROR, WAY_ERROR_CONFLICT))
    words = g_strdup (error->message);

  /* The next undo goes on with what was done before it. */
  if (g_error_matches (error, WAY_ERROR, WAY_ERROR_CONFLICT) && op->kind == OP_UNDO)
    self->stuck++;
  if (words != NULL)
    g_signal_emit (self, signals[SIGNAL_TOLD], 0, words, (gint64)0);
  else
    g_signal_emit (self, signals[SIGNAL_FAILED], 0, error);
  if (retraced != NULL)
    g_signal_emit (self, signals[SIGNAL_WENT], 0, &retraced->deed->record_id);
  end (self, op);
  op_free (op);
}

/* Takes the op, which is gone at once when there is nothing to write. */
static void
begin (WayPlanKeeper *self, Op *op)
{
  WayChange *change = NULL;

  if (op->kind == OP_UNDO || op->kind == OP_REDO) {
    self->running = op;
    way_workspace_retrace_async (self->workspace, way_plan_tree_get_client (self->tree),
                                 way_plan_kind_get_tables (), op->kind == OP_REDO,
                                 op->kind == OP_UNDO ? self->stuck : 0, NULL, retraced_cb, op);
    return;
  }

  if (way_plan_tree_has (self->tree, op->node))
    change = op->kind == OP_SAVE   ? begin_save (self, op)
           : op->kind == OP_REMOVE ? begin_remove (self, op)
                                   : begin_move (self, op);
  if (change == NULL) {
    op_free (op);
    return;
  }

  self->running = op;
  way_workspace_commit_async (self->workspace, change, NULL, op_done_cb, op);
}

static void
run_next (WayPlanKeeper *self)
{
  while (self->running == NULL && !g_queue_is_empty (&self->ops))
    begin (self, g_queue_pop_head (&self->ops));
}

static Op *
new_op (WayPlanKeeper *self, OpKind kind, WayPlanNode *node)
{
  Op *op = g_new0 (Op, 1);

  op->keeper = g_object_ref (self);
  op->kind = kind;
  g_set_object (&op->node, node);
  return op;
}

/* Takes the op. */
static void
submit (WayPlanKeeper *self, Op *op)
{
  if (self->workspace == NULL) {
    op_free (op);
    return;
  }

  g_queue_push_tail (&self->ops, op);
  run_next (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

void
way_plan_keeper_save (WayPlanKeeper *self, WayPlanNode *node)
{
  if (way_plan_node_is_typed (node) && !way_plan_node_is_blank (node))
    submit (self, new_op (self, OP_SAVE, node));
}

void
way_plan_keeper_remove (WayPlanKeeper *self, WayPlanNode *node)
{
  submit (self, new_op (self, OP_REMOVE, node));
}

void
way_plan_keeper_move (WayPlanKeeper *self, WayPlanNode *node, int by)
{
  Op *op = new_op (self, OP_MOVE, node);

  op->by = by;
  submit (self, op);
}

void
way_plan_keeper_place (WayPlanKeeper *self,
                       WayPlanNode   *node,
                       WayPlanNode   *parent,
                       WayPlanNode   *before)
{
  Op *op = new_op (self, OP_PLACE, node);

  g_set_object (&op->parent, parent);
  g_set_object (&op->before, before);
  submit (self, op);
}

void
way_plan_keeper_undo (WayPlanKeeper *self)
{
  submit (self, new_op (self, OP_UNDO, NULL));
}

void
way_plan_keeper_redo (WayPlanKeeper *self)
{
  submit (self, new_op (self, OP_REDO, NULL));
}

gboolean
way_plan_keeper_find_offers_async (WayPlanKeeper      *self,
                                   WayPlanNode        *node,
                                   const char         *typed,
                                   GCancellable       *cancellable,
                                   GAsyncReadyCallback callback,
                                   gpointer            user_data)
{
  g_return_val_if_fail (WAY_IS_PLAN_KEEPER (self), FALSE);

  if (self->workspace == NULL)
    return FALSE;

  way_workspace_find_offers_async (
    self->workspace, way_plan_node_get_kind (node), way_plan_tree_get_client (self->tree),
    way_plan_node_get_id (node), typed, cancellable, callback, user_data);
  return TRUE;
}

WayPlanKept
way_plan_keeper_get_kept (WayPlanKeeper *self)
{
  if (self->failing && way_plan_tree_is_typed (self->tree))
    return WAY_PLAN_NOT_KEPT;
  if (self->running != NULL || self->keeping > 0 || g_hash_table_size (self->typed) > 0)
    return WAY_PLAN_TYPING;
  return way_plan_tree_is_typed (self->tree) ? WAY_PLAN_KEPT_AS_DRAFT : WAY_PLAN_KEPT;
}

gboolean
way_plan_keeper_is_busy (WayPlanKeeper *self)
{
  return self->running != NULL;
}

/* --- the object --- */

void
way_plan_keeper_set_workspace (WayPlanKeeper *self, WayWorkspace *workspace)
{
  g_return_if_fail (WAY_IS_PLAN_KEEPER (self));

  if (self->workspace != NULL)
    way_plan_keeper_keep_drafts (self);
  g_set_object (&self->workspace, workspace);
  g_queue_clear_full (&self->ops, op_free);
  self->running = NULL;
  self->failing = FALSE;
  self->stuck = 0;
}

static void
way_plan_keeper_dispose (GObject *object)
{
  WayPlanKeeper *self = WAY_PLAN_KEEPER (object);

  if (self->tree != NULL)
    way_plan_keeper_set_workspace (self, NULL);
  g_clear_object (&self->tree);

  G_OBJECT_CLASS (way_plan_keeper_parent_class)->dispose (object);
}

static void
way_plan_keeper_finalize (GObject *object)
{
  WayPlanKeeper *self = WAY_PLAN_KEEPER (object);

  g_hash_table_unref (self->typed);

  G_OBJECT_CLASS (way_plan_keeper_parent_class)->finalize (object);
}

static void
way_plan_keeper_class_init (WayPlanKeeperClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = way_plan_keeper_dispose;
  G_OBJECT_CLASS (klass)->finalize = way_plan_keeper_finalize;

  signals[SIGNAL_TOLD] = g_signal_new ("told", WAY_TYPE_PLAN_KEEPER, G_SIGNAL_RUN_LAST, 0, NULL,
                                       NULL, NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_INT64);
  signals[SIGNAL_FAILED] =
    g_signal_new ("failed", WAY_TYPE_PLAN_KEEPER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_ERROR | G_SIGNAL_TYPE_STATIC_SCOPE);
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", WAY_TYPE_PLAN_KEEPER, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_CONFLICT] =
    g_signal_new ("conflict", WAY_TYPE_PLAN_KEEPER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, WAY_TYPE_PLAN_NODE, WAY_TYPE_CONFLICT);
  signals[SIGNAL_WENT] = g_signal_new ("went", WAY_TYPE_PLAN_KEEPER, G_SIGNAL_RUN_LAST, 0, NULL,
                                       NULL, NULL, G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
way_plan_keeper_init (WayPlanKeeper *self)
{
  g_queue_init (&self->ops);
  self->typed = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
}

WayPlanKeeper *
way_plan_keeper_new (WayPlanTree *tree)
{
  WayPlanKeeper *self = g_object_new (WAY_TYPE_PLAN_KEEPER, NULL);

  self->tree = g_object_ref (tree);
  return self;
}
