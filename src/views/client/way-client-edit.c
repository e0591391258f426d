/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-client-edit.h"

struct _WayClientEdit {
  WayPage parent_instance;
};

G_DEFINE_FINAL_TYPE (WayClientEdit, way_client_edit, WAY_TYPE_PAGE)

static void
way_client_edit_class_init (WayClientEditClass *klass)
{
}

static void
way_client_edit_init (WayClientEdit *self)
{
}

void
way_client_edit_suggest_name (WayClientEdit *self, const char *name)
{
}
