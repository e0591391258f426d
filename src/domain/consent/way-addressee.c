/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-addressee.h"

struct _WayAddressee {
  GObject parent_instance;

  GStringChunk       *texts;
  WayAddresseeDetails details;
};

G_DEFINE_FINAL_TYPE (WayAddressee, way_addressee, G_TYPE_OBJECT)

static void
way_addressee_finalize (GObject *object)
{
  g_string_chunk_free (WAY_ADDRESSEE (object)->texts);

  G_OBJECT_CLASS (way_addressee_parent_class)->finalize (object);
}

static void
way_addressee_class_init (WayAddresseeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = way_addressee_finalize;
}

static void
way_addressee_init (WayAddressee *self)
{
  self->texts = g_string_chunk_new (256);
}

static void
keep (WayAddressee *self, const char **text)
{
  g_autofree char *stripped = *text != NULL ? g_strstrip (g_strdup (*text)) : NULL;

  *text =
    stripped != NULL && stripped[0] != '\0' ? g_string_chunk_insert (self->texts, stripped) : NULL;
}

WayAddressee *
way_addressee_new (const WayAddresseeDetails *details)
{
  WayAddressee *self = g_object_new (WAY_TYPE_ADDRESSEE, NULL);

  self->details = *details;
  keep (self, &self->details.name);
  keep (self, &self->details.address);
  keep (self, &self->details.purpose_words);
  keep (self, &self->details.authority);
  keep (self, &self->details.emergency.received_by);
  keep (self, &self->details.emergency.disclosed_by);
  keep (self, &self->details.emergency.nature);
  return self;
}

const WayAddresseeDetails *
way_addressee_get (WayAddressee *self)
{
  g_return_val_if_fail (WAY_IS_ADDRESSEE (self), NULL);

  return &self->details;
}

gboolean
way_addressee_is_emergency (WayAddressee *self)
{
  g_return_val_if_fail (WAY_IS_ADDRESSEE (self), FALSE);

  return self->details.basis == WAY_BASIS_EMERGENCY ||
         (self->details.basis == WAY_BASIS_CONSENT &&
          self->details.purpose == WAY_PURPOSE_EMERGENCY);
}
