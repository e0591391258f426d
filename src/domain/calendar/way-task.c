/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-task.h"

#include <glib/gi18n.h>

#include "way-error.h"

#define LAST_MINUTE (24 * 60 - 1)

static const char *const priority_words[] = { "normal", "high", "low", NULL };
static const char *const priority_labels[] = { N_ ("Normal"), N_ ("High"), N_ ("Low"), NULL };

static const char *const kind_words[] = { "follow-up", "outreach", "deadline",
                                          "paperwork", "other",    NULL };
static const char *const kind_labels[] = { N_ ("Follow-up"), N_ ("Outreach"), N_ ("Deadline"),
                                           N_ ("Paperwork"), N_ ("Other"),    NULL };

static const char *const method_words[] = { "none",   "phone", "text",  "email",
                                            "letter", "visit", "other", NULL };
static const char *const method_labels[] = { N_ ("Not said"), N_ ("Call"),   N_ ("Text"),
                                             N_ ("Email"),    N_ ("Letter"), N_ ("Visit"),
                                             N_ ("Other"),    NULL };

static const char *const result_words[] = { "none",        "reached",    "message-left",
                                            "not-reached", "not-wanted", NULL };
static const char *const result_labels[] = { N_ ("Not said"),         N_ ("Reached"),
                                             N_ ("Left a message"),   N_ ("Not reached"),
                                             N_ ("Wants no contact"), NULL };

static const WayField fields[] = {
  WAY_FIELD (WayTask, client_id, .label = N_ ("Client"), .target = "client", .hidden = TRUE),
  WAY_FIELD (WayTask, for_id, .label = N_ ("For"), .target = "staff", .required = TRUE),
  WAY_FIELD (WayTask, words, .label = N_ ("What"), .required = TRUE),
  WAY_FIELD (WayTask, due_on, .label = N_ ("Due")),
  WAY_FIELD (WayTask, due_minute, .label = N_ ("Due at"), .min = 0, .max = LAST_MINUTE),
  WAY_FIELD (WayTask,
             priority,
             .label = N_ ("Priority"),
             .words = priority_words,
             .labels = priority_labels),
  WAY_FIELD (WayTask, kind, .label = N_ ("Kind"), .words = kind_words, .labels = kind_labels),
  WAY_FIELD (WayTask, done_at, .label = N_ ("Done at")),
  WAY_FIELD (WayTask, done_by, .label = N_ ("Done by"), .target = "staff"),
  WAY_FIELD (WayTask, method, .label = N_ ("How"), .words = method_words, .labels = method_labels),
  WAY_FIELD (WayTask,
             result,
             .label = N_ ("Result"),
             .words = result_words,
             .labels = result_labels),
  WAY_FIELD (WayTask, outcome, .label = N_ ("What came of it")),
  WAY_FIELD (WayTask, source_kind, .label = N_ ("Comes from"), .hidden = TRUE),
  WAY_FIELD (WayTask, source_id, .label = N_ ("Comes from"), .hidden = TRUE),
};

static gboolean
refuse (GError **error, const char *words)
{
  g_set_error_literal (error, WAY_ERROR, WAY_ERROR_INVALID, words);
  return FALSE;
}

static gboolean
check (gpointer record, GError **error)
{
  WayTask *self = record;

  if (self->due_minute != WAY_INT_NONE && self->due_on.ymd == 0)
    return refuse (error, "“due_minute” without “due_on”");
  if ((self->done_at.us != 0) == way_id_is_none (&self->done_by))
    return refuse (error, "“done_at” and “done_by” go together");
  if ((self->source_kind != NULL) == way_id_is_none (&self->source_id))
    return refuse (error, "“source_kind” and “source_id” go together");

  return TRUE;
}

WAY_DEFINE_RECORD (WayTask, way_task, "task", N_ ("Task"), fields, check)

gboolean
way_task_is_done (const WayTask *self)
{
  return self->done_at.us != 0;
}

gboolean
way_task_is_late (const WayTask *self, WayDate today, gint64 minute)
{
  if (way_task_is_done (self) || self->due_on.ymd == 0)
    return FALSE;
  if (self->due_on.ymd != today.ymd)
    return self->due_on.ymd < today.ymd;

  return self->due_minute != WAY_INT_NONE && self->due_minute < minute;
}

const char *
way_task_get_kind_label (const WayTask *self)
{
  return gettext (kind_labels[self->kind]);
}

const char *
way_task_get_method_label (const WayTask *self)
{
  return self->method == WAY_TASK_METHOD_NONE ? NULL : gettext (method_labels[self->method]);
}

const char *
way_task_get_result_label (const WayTask *self)
{
  return self->result == WAY_TASK_RESULT_NONE ? NULL : gettext (result_labels[self->result]);
}
