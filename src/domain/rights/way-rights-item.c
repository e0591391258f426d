/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-rights-item.h"

#include "way-breach-due.h"
#include "way-rights-due.h"

G_DEFINE_FINAL_TYPE (WayRightsItem, way_rights_item, G_TYPE_OBJECT)

static void
way_rights_item_finalize (GObject *object)
{
  WayRightsItem *self = WAY_RIGHTS_ITEM (object);

  g_clear_object (&self->record);
  g_clear_object (&self->next);
  g_free (self->who);

  G_OBJECT_CLASS (way_rights_item_parent_class)->finalize (object);
}

static void
way_rights_item_class_init (WayRightsItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = way_rights_item_finalize;
}

static void
way_rights_item_init (WayRightsItem *self)
{
}

WayRightsItem *
way_rights_item_new (gpointer record, char *who, WayComplaintStep *next)
{
  WayRightsItem *self = g_object_new (WAY_TYPE_RIGHTS_ITEM, NULL);

  self->record = record;
  self->who = who;
  self->next = next;
  return self;
}

gboolean
way_rights_item_is_done (WayRightsItem *self)
{
  WayBreachDue due;

  g_return_val_if_fail (WAY_IS_RIGHTS_ITEM (self), FALSE);

  if (WAY_IS_RIGHTS_REQUEST (self->record))
    return way_rights_is_done (WAY_RIGHTS_REQUEST (self->record));
  if (WAY_IS_COMPLAINT (self->record))
    return WAY_COMPLAINT (self->record)->outcome != WAY_COMPLAINT_OPEN;
  return !way_breach_find_due (WAY_BREACH (self->record), &due);
}

WayDate
way_rights_item_get_due (WayRightsItem *self)
{
  WayBreachDue due;

  g_return_val_if_fail (WAY_IS_RIGHTS_ITEM (self), WAY_DATE_NONE);

  if (way_rights_item_is_done (self))
    return WAY_DATE_NONE;
  if (WAY_IS_RIGHTS_REQUEST (self->record))
    return way_rights_due (WAY_RIGHTS_REQUEST (self->record));
  if (WAY_IS_COMPLAINT (self->record))
    return self->next != NULL ? self->next->due_on : WAY_DATE_NONE;
  return way_breach_find_due (WAY_BREACH (self->record), &due) ? due.due : WAY_DATE_NONE;
}

WayDate
way_rights_item_get_day (WayRightsItem *self)
{
  g_return_val_if_fail (WAY_IS_RIGHTS_ITEM (self), WAY_DATE_NONE);

  if (WAY_IS_RIGHTS_REQUEST (self->record))
    return WAY_RIGHTS_REQUEST (self->record)->received_on;
  if (WAY_IS_COMPLAINT (self->record))
    return WAY_COMPLAINT (self->record)->received_on;
  return WAY_BREACH (self->record)->found_on;
}
