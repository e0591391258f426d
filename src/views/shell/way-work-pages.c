/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-work-private.h"

static void
push_cb (WayWork *self, WayPage *page)
{
  way_work_push (self, page);
}

/* Only the one in front is replaced. */
static void
replace_cb (WayWork *self, WayPage *page, WayPage *old)
{
  const guint n = self->pushed->len;

  if (n > 0 && g_ptr_array_index (self->pushed, n - 1) == old) {
    g_ptr_array_set_size (self->pushed, (int)n - 1);
    way_page_left (old);
    way_work_remove_page (self, old);
  }
  way_work_push (self, page);
}

static void
leave_cb (WayWork *self)
{
  way_work_back (self);
}

static void
open_client_cb (WayWork *self, const WayId *client_id, const char *section)
{
  way_work_open_client (self, client_id, section);
}

static void
tell_cb (WayWork *self, const char *text, gint64 act)
{
  g_signal_emit_by_name (self, "tell", text, act);
}

static void
hand_cb (WayWork *self, GObject *form)
{
  g_signal_emit_by_name (self, "hand", form);
}

static void
page_notify_cb (WayWork *self, GParamSpec *pspec, WayPage *page)
{
  if (page == self->page && pspec->owner_type == WAY_TYPE_PAGE)
    way_work_show_header (self);
}

void
way_work_add_page (WayWork *self, WayPage *page)
{
  g_signal_connect_object (page, "push", G_CALLBACK (push_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "replace", G_CALLBACK (replace_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "open-client", G_CALLBACK (open_client_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "hand", G_CALLBACK (hand_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "tell", G_CALLBACK (tell_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "fail", G_CALLBACK (way_work_fail), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (page, "notify", G_CALLBACK (page_notify_cb), self, G_CONNECT_SWAPPED);

  gtk_stack_add_child (self->pages, GTK_WIDGET (page));
  way_page_set_workspace (page, self->workspace);
}

void
way_work_remove_page (WayWork *self, WayPage *page)
{
  g_signal_handlers_disconnect_by_data (page, self);
  if (self->page == page)
    self->page = NULL;
  way_page_set_workspace (page, NULL);
  gtk_stack_remove (self->pages, GTK_WIDGET (page));
}

void
way_work_ensure_base (WayWork *self, const WayPlace *place, gboolean of_client)
{
  WayPage *page = g_hash_table_lookup (self->bases, place);

  if (page != NULL)
    return;

  page = g_object_new (place->get_type (), NULL);
  g_hash_table_insert (self->bases, (gpointer)place, page);
  way_page_set_returning (page, self->was_left);
  way_work_add_page (self, page);
  if (of_client) {
    way_page_set_client (page, &self->client_id);
    /* Whoever looks at a client's record stands in its history. */
    way_workspace_note_access_async (self->workspace, "view", &self->client_id, place->name, NULL,
                                     NULL, NULL);
  }
}

void
way_work_drop_pushed (WayWork *self)
{
  while (self->pushed->len > 0) {
    WayPage *page = g_ptr_array_steal_index (self->pushed, self->pushed->len - 1);

    way_work_remove_page (self, page);
  }
}

void
way_work_drop_bases (WayWork *self, gboolean sections_only)
{
  GHashTableIter iter;
  gpointer       place, page;

  g_hash_table_iter_init (&iter, self->bases);
  while (g_hash_table_iter_next (&iter, &place, &page)) {
    if (sections_only && way_section_find (((const WayPlace *)place)->name) != place)
      continue;
    way_work_remove_page (self, page);
    g_hash_table_iter_remove (&iter);
  }
}

GMenuModel *
way_work_get_menu (WayWork *self)
{
  g_return_val_if_fail (WAY_IS_WORK (self), NULL);

  return gtk_menu_button_get_menu_model (self->menu_button);
}

WayPage *
way_work_get_page (WayWork *self)
{
  g_return_val_if_fail (WAY_IS_WORK (self), NULL);

  return self->page;
}

const char *
way_work_get_place (WayWork *self)
{
  g_return_val_if_fail (WAY_IS_WORK (self), NULL);

  return self->place != NULL ? self->place->name : NULL;
}

const char *
way_work_get_section (WayWork *self)
{
  g_return_val_if_fail (WAY_IS_WORK (self), NULL);

  return self->section != NULL ? self->section->name : NULL;
}
