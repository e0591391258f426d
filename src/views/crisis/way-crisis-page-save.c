/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-crisis-page-private.h"

#include <glib/gi18n.h>

#include "way-alert.h"
#include "way-crisis-acts.h"
#include "way-error.h"
#include "way-now.h"

/* What somebody wants, in the order of wanting.  Each is saved on what the one before left, so that
 * fast hands never meet a conflict with themselves. */
typedef struct {
  WayCrisisWish    wish;
  WayCrisisKind    kind;
  WayTime          time;
  WayId            client_id;
  WayCrisisAction *action;
} Wish;

typedef struct {
  WayCrisisPage *page;
  Wish          *wish;
} Saving;

static void save_next (WayCrisisPage *self);

static void
wish_free (gpointer data)
{
  Wish *wish = data;

  g_clear_object (&wish->action);
  g_free (wish);
}

/* --- one of them --- */

static WayUseRecurrence *
find_told (WayCrisisPage *self)
{
  GListModel *list = self->lists[WAY_CRISIS_LIST_RECURRENCES];

  for (guint i = 0; list != NULL && i < g_list_model_get_n_items (list); i++) {
    g_autoptr (WayUseRecurrence) told = g_list_model_get_item (list, i);

    if (way_id_equal (&told->crisis_id, &self->crisis->parent.id))
      return g_steal_pointer (&told);
  }

  return NULL;
}

/* The first alarming answer that nobody has answered yet: this is what is done about it. */
static WayId
find_alert (WayCrisisPage *self)
{
  GListModel *list = self->lists[WAY_CRISIS_LIST_ALERTS];
  WayId       id = { 0 };

  for (guint i = 0; list != NULL && i < g_list_model_get_n_items (list); i++) {
    g_autoptr (WayAlert) alert = g_list_model_get_item (list, i);

    if (alert->acknowledged_at.us == 0)
      return alert->parent.id;
  }

  return id;
}

static WayChange *
make_change (WayCrisisPage *self, const Wish *wish, WayCrisis *crisis)
{
  WayWorkspace *workspace = way_page_get_workspace (WAY_PAGE (self));
  WayChange    *change;
  g_autoptr (WayUseRecurrence) told = NULL;

  switch (wish->wish) {
  case WAY_CRISIS_WISH_CLOSE:
    told = find_told (self);
    return way_crisis_close (workspace, crisis, wish->time, self->lists[WAY_CRISIS_LIST_ALERTS],
                             told);
  case WAY_CRISIS_WISH_REOPEN:
    return way_crisis_reopen (crisis, self->lists[WAY_CRISIS_LIST_TASKS],
                              self->lists[WAY_CRISIS_LIST_EVENTS]);
  case WAY_CRISIS_WISH_ASSIGN:
    return way_crisis_assign (crisis, self->lists[WAY_CRISIS_LIST_ACTIONS], &wish->client_id);
  case WAY_CRISIS_WISH_REMOVE:
    change = way_change_new ();
    way_change_remove (change, self->crisis);
    return change;
  case WAY_CRISIS_WISH_SAVE:
  case WAY_CRISIS_WISH_KIND:
  case WAY_CRISIS_WISH_FOLLOW_UP:
  case WAY_CRISIS_WISH_CONSULT:
  case WAY_CRISIS_WISH_DO:
  case WAY_CRISIS_WISH_UNDO:
  default:
    change = way_change_new ();
    way_change_save (change, crisis);
    break;
  }

  if (wish->wish == WAY_CRISIS_WISH_DO) {
    way_set (wish->action, client_id, crisis->client_id);
    way_set (wish->action, crisis_id, crisis->parent.id);
    way_change_save (change, wish->action);
  } else if (wish->wish == WAY_CRISIS_WISH_UNDO) {
    way_change_remove (change, wish->action);
  }

  return change;
}

static void
apply (WayCrisisPage *self, const Wish *wish, WayCrisis *crisis)
{
  if (wish->wish == WAY_CRISIS_WISH_KIND)
    way_set (crisis, kind, wish->kind);
  else if (wish->wish == WAY_CRISIS_WISH_FOLLOW_UP)
    way_set (crisis, follow_up_at, wish->time);
  else if (wish->wish == WAY_CRISIS_WISH_CONSULT)
    way_set (crisis, consult_at, wish->time);

  if (way_id_is_none (&crisis->alert_id) && crisis->status == WAY_CRISIS_OPEN) {
    const WayId alert_id = find_alert (self);

    way_set (crisis, alert_id, alert_id);
  }
}

static void
tell (WayCrisisPage *self, const Wish *wish, gint64 act)
{
  WayPage *page = WAY_PAGE (self);

  switch (wish->wish) {
  case WAY_CRISIS_WISH_CLOSE:
    way_page_tell (page, _ ("The crisis is closed. Its follow-up is in your tasks."), act);
    way_page_leave (page);
    break;
  case WAY_CRISIS_WISH_REMOVE:
    way_page_tell (page, _ ("The crisis was removed."), act);
    way_page_leave (page);
    break;
  case WAY_CRISIS_WISH_REOPEN:
    way_page_tell (page, _ ("The crisis is open again."), act);
    break;
  case WAY_CRISIS_WISH_ASSIGN:
    way_page_tell (page, _ ("What was written belongs to this client now."), act);
    break;
  case WAY_CRISIS_WISH_DO:
    if (wish->action->kind == WAY_CRISIS_ACTION_CALL)
      way_page_tell (page, _ ("The call was noted."), act);
    break;
  case WAY_CRISIS_WISH_SAVE:
  case WAY_CRISIS_WISH_KIND:
  case WAY_CRISIS_WISH_FOLLOW_UP:
  case WAY_CRISIS_WISH_CONSULT:
  case WAY_CRISIS_WISH_UNDO:
  default:
    break;
  }
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Saving *saving = user_data;
  g_autoptr (WayCrisisPage) self = saving->page;
  Wish *wish = saving->wish;
  g_autoptr (GError) error = NULL;
  gint64 act = 0;
  g_autoptr (WayRecord) record =
    way_workspace_save_finish (WAY_WORKSPACE (source), result, &act, &error);

  g_free (saving);
  way_form_end_save (self->form, error == NULL);
  self->saving = FALSE;
  if (way_page_get_workspace (WAY_PAGE (self)) == NULL) { /* locked meanwhile */
    wish_free (wish);
    return;
  }

  if (error != NULL) {
    way_crisis_page_forget_wishes (self);
    if (g_error_matches (error, WAY_ERROR, WAY_ERROR_CONFLICT))
      way_form_meeting_ask (self->meeting);
    else
      way_page_fail (WAY_PAGE (self), error);
    way_crisis_page_show_soon (self);
  } else {
    if (record != NULL && WAY_IS_CRISIS (record) && wish->wish != WAY_CRISIS_WISH_REMOVE)
      way_crisis_page_go_on (self, WAY_CRISIS (record));
    gtk_label_set_text (self->state, _ ("✓ Kept"));
    tell (self, wish, act);
    save_next (self);
  }
  wish_free (wish);
}

static void
save_next (WayCrisisPage *self)
{
  WayWorkspace *workspace = way_page_get_workspace (WAY_PAGE (self));
  g_autoptr (WayCrisis) crisis = NULL;
  g_autoptr (GError) error = NULL;
  WayChange *change;
  Saving    *saving;
  Wish      *wish;

  if (self->saving || workspace == NULL || self->crisis == NULL)
    return;
  wish = g_queue_pop_head (&self->wishes);
  if (wish == NULL)
    return;

  crisis = way_form_read (self->form, &error);
  if (crisis == NULL) {
    wish_free (wish);
    way_page_fail (WAY_PAGE (self), error);
    return;
  }
  apply (self, wish, crisis);
  change = make_change (self, wish, crisis);
  way_change_end_draft (change, "crisis", &self->crisis->parent.id);

  saving = g_new0 (Saving, 1);
  saving->page = g_object_ref (self);
  saving->wish = wish;
  self->saving = TRUE;
  way_form_begin_save (self->form);
  way_workspace_commit_async (workspace, change, NULL, saved_cb, saving);
}

/* --- wishes --- */

static void
add (WayCrisisPage *self, Wish wish)
{
  g_queue_push_tail (&self->wishes, g_memdup2 (&wish, sizeof wish));
  save_next (self);
}

void
way_crisis_page_wish (WayCrisisPage *self, WayCrisisWish wish)
{
  const Wish *last = g_queue_peek_tail (&self->wishes);

  /* What was typed is in whatever is saved next. */
  if (wish != WAY_CRISIS_WISH_SAVE || last == NULL)
    add (self, (Wish){ .wish = wish, .time = way_now () });
}

void
way_crisis_page_wish_kind (WayCrisisPage *self, WayCrisisKind kind)
{
  add (self, (Wish){ .wish = WAY_CRISIS_WISH_KIND, .kind = kind });
}

void
way_crisis_page_wish_follow_up (WayCrisisPage *self, WayTime time)
{
  add (self, (Wish){ .wish = WAY_CRISIS_WISH_FOLLOW_UP, .time = time });
}

void
way_crisis_page_wish_client (WayCrisisPage *self, const WayId *client_id)
{
  add (self, (Wish){ .wish = WAY_CRISIS_WISH_ASSIGN, .client_id = *client_id });
}

void
way_crisis_page_do (WayCrisisPage      *self,
                    WayCrisisActionKind kind,
                    const char         *text,
                    const char         *number)
{
  WayCrisisAction *action =
    way_workspace_create (way_page_get_workspace (WAY_PAGE (self)), WAY_TYPE_CRISIS_ACTION);

  way_set (action, kind, kind);
  way_set (action, text, text);
  way_set (action, number, number);
  way_set (action, at, way_now ());
  add (self, (Wish){ .wish = WAY_CRISIS_WISH_DO, .action = action });
}

void
way_crisis_page_undo (WayCrisisPage *self, WayCrisisAction *action)
{
  add (self, (Wish){ .wish = WAY_CRISIS_WISH_UNDO, .action = g_object_ref (action) });
}

void
way_crisis_page_forget_wishes (WayCrisisPage *self)
{
  g_queue_clear_full (&self->wishes, wish_free);
}
