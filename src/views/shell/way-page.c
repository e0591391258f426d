/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-page.h"

#include "way-whole-words.h"

typedef struct {
  GObject *workspace;
  WayId    client_id;
  WayId    subject;
  char    *detail;
  char    *title;
  char    *subtitle;
  char    *action_label;
  char    *action_icon;
  char    *action_tooltip;
  gboolean action_sensitive;
  gboolean returning;
} WayPagePrivate;

enum {
  PROP_0,
  PROP_TITLE,
  PROP_SUBTITLE,
  PROP_ACTION_LABEL,
  PROP_ACTION_ICON,
  PROP_ACTION_TOOLTIP,
  PROP_ACTION_SENSITIVE,
  N_PROPS,
};

enum {
  SIGNAL_PUSH,
  SIGNAL_REPLACE,
  SIGNAL_LEAVE,
  SIGNAL_OPEN_CLIENT,
  SIGNAL_HAND,
  SIGNAL_TELL,
  SIGNAL_FAIL,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint       signals[N_SIGNALS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (WayPage, way_page, ADW_TYPE_BIN)

static char **
text_of (WayPage *self, guint id)
{
  WayPagePrivate *priv = way_page_get_instance_private (self);

  switch (id) {
  case PROP_TITLE:
    return &priv->title;
  case PROP_SUBTITLE:
    return &priv->subtitle;
  case PROP_ACTION_LABEL:
    return &priv->action_label;
  case PROP_ACTION_ICON:
    return &priv->action_icon;
  case PROP_ACTION_TOOLTIP:
    return &priv->action_tooltip;
  default:
    return NULL;
  }
}

static void
set_text (WayPage *self, guint id, const char *value)
{
  char **text = text_of (self, id);

  if (g_strcmp0 (*text, value) == 0)
    return;

  g_free (*text);
  *text = g_strdup (value);
  g_object_notify_by_pspec (G_OBJECT (self), properties[id]);
}

static void
way_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  WayPage        *self = WAY_PAGE (object);
  WayPagePrivate *priv = way_page_get_instance_private (self);
  char          **text = text_of (self, id);

  if (text != NULL)
    g_value_set_string (value, *text);
  else if (id == PROP_ACTION_SENSITIVE)
    g_value_set_boolean (value, priv->action_sensitive);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
way_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  WayPage *self = WAY_PAGE (object);

  if (text_of (self, id) != NULL)
    set_text (self, id, g_value_get_string (value));
  else if (id == PROP_ACTION_SENSITIVE)
    way_page_set_action_sensitive (self, g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

/* What its template says is there by now. */
static void
way_page_constructed (GObject *object)
{
  G_OBJECT_CLASS (way_page_parent_class)->constructed (object);

  way_whole_words (GTK_WIDGET (object));
}

static void
way_page_dispose (GObject *object)
{
  WayPagePrivate *priv = way_page_get_instance_private (WAY_PAGE (object));

  g_clear_object (&priv->workspace);

  G_OBJECT_CLASS (way_page_parent_class)->dispose (object);
}

static void
way_page_finalize (GObject *object)
{
  WayPagePrivate *priv = way_page_get_instance_private (WAY_PAGE (object));

  g_free (priv->detail);
  for (guint id = PROP_TITLE; id <= PROP_ACTION_TOOLTIP; id++)
    g_free (*text_of (WAY_PAGE (object), id));

  G_OBJECT_CLASS (way_page_parent_class)->finalize (object);
}

static GParamSpec *
text_property (const char *name)
{
  return g_param_spec_string (name, NULL, NULL, NULL,
                              G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
}

static void
way_page_class_init (WayPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = way_page_get_property;
  object_class->set_property = way_page_set_property;
  object_class->constructed = way_page_constructed;
  object_class->dispose = way_page_dispose;
  object_class->finalize = way_page_finalize;

  properties[PROP_TITLE] = text_property ("title");
  properties[PROP_SUBTITLE] = text_property ("subtitle");
  properties[PROP_ACTION_LABEL] = text_property ("action-label");
  properties[PROP_ACTION_ICON] = text_property ("action-icon");
  properties[PROP_ACTION_TOOLTIP] = text_property ("action-tooltip");
  properties[PROP_ACTION_SENSITIVE] =
    g_param_spec_boolean ("action-sensitive", NULL, NULL, TRUE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SIGNAL_PUSH] = g_signal_new ("push", WAY_TYPE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                       NULL, G_TYPE_NONE, 1, WAY_TYPE_PAGE);
  signals[SIGNAL_REPLACE] = g_signal_new ("replace", WAY_TYPE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL,
                                          NULL, NULL, G_TYPE_NONE, 1, WAY_TYPE_PAGE);
  signals[SIGNAL_LEAVE] =
    g_signal_new ("leave", WAY_TYPE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_OPEN_CLIENT] =
    g_signal_new ("open-client", WAY_TYPE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                  2, G_TYPE_POINTER, G_TYPE_STRING);
  signals[SIGNAL_HAND] = g_signal_new ("hand", WAY_TYPE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                       NULL, G_TYPE_NONE, 1, G_TYPE_OBJECT);
  signals[SIGNAL_TELL] = g_signal_new ("tell", WAY_TYPE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                       NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_INT64);
  signals[SIGNAL_FAIL] =
    g_signal_new ("fail", WAY_TYPE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                  G_TYPE_ERROR | G_SIGNAL_TYPE_STATIC_SCOPE);
}

static void
way_page_init (WayPage *self)
{
  WayPagePrivate *priv = way_page_get_instance_private (self);

  priv->action_sensitive = TRUE;
}

void
way_page_set_workspace (WayPage *self, WayWorkspace *workspace)
{
  WayPagePrivate *priv;

  g_return_if_fail (WAY_IS_PAGE (self));

  priv = way_page_get_instance_private (self);
  if (!g_set_object (&priv->workspace, (GObject *)workspace))
    return;

  if (WAY_PAGE_GET_CLASS (self)->set_workspace != NULL)
    WAY_PAGE_GET_CLASS (self)->set_workspace (self, workspace);
}

void
way_page_set_client (WayPage *self, const WayId *client_id)
{
  WayPagePrivate *priv;

  g_return_if_fail (WAY_IS_PAGE (self));
  g_return_if_fail (client_id != NULL);

  priv = way_page_get_instance_private (self);
  priv->client_id = *client_id;
  if (WAY_PAGE_GET_CLASS (self)->set_client != NULL)
    WAY_PAGE_GET_CLASS (self)->set_client (self, client_id);
}

void
way_page_set_subject (WayPage *self, const WayId *subject, const char *detail)
{
  WayPagePrivate *priv;
  char           *copy = g_strdup (detail); /* it may be our own */

  g_return_if_fail (WAY_IS_PAGE (self));

  priv = way_page_get_instance_private (self);
  priv->subject = subject != NULL ? *subject : (WayId){ 0 };
  g_free (priv->detail);
  priv->detail = copy;

  if (priv->workspace != NULL && WAY_PAGE_GET_CLASS (self)->set_subject != NULL)
    WAY_PAGE_GET_CLASS (self)->set_subject (self, &priv->subject, priv->detail);
}

const WayId *
way_page_get_subject (WayPage *self)
{
  WayPagePrivate *priv;

  g_return_val_if_fail (WAY_IS_PAGE (self), NULL);

  priv = way_page_get_instance_private (self);
  return &priv->subject;
}

const char *
way_page_get_detail (WayPage *self)
{
  WayPagePrivate *priv;

  g_return_val_if_fail (WAY_IS_PAGE (self), NULL);

  priv = way_page_get_instance_private (self);
  return priv->detail;
}

void
way_page_set_returning (WayPage *self, gboolean returning)
{
  WayPagePrivate *priv;

  g_return_if_fail (WAY_IS_PAGE (self));

  priv = way_page_get_instance_private (self);
  priv->returning = returning;
}

gboolean
way_page_is_returning (WayPage *self)
{
  WayPagePrivate *priv;

  g_return_val_if_fail (WAY_IS_PAGE (self), FALSE);

  priv = way_page_get_instance_private (self);
  return priv->returning;
}

void
way_page_act (WayPage *self)
{
  WayPagePrivate *priv;

  g_return_if_fail (WAY_IS_PAGE (self));

  priv = way_page_get_instance_private (self);
  if (priv->action_label != NULL && priv->action_sensitive &&
      WAY_PAGE_GET_CLASS (self)->act != NULL)
    WAY_PAGE_GET_CLASS (self)->act (self);
}

gboolean
way_page_search (WayPage *self)
{
  g_return_val_if_fail (WAY_IS_PAGE (self), FALSE);

  return WAY_PAGE_GET_CLASS (self)->search != NULL && WAY_PAGE_GET_CLASS (self)->search (self);
}

void
way_page_shown (WayPage *self)
{
  g_return_if_fail (WAY_IS_PAGE (self));

  if (WAY_PAGE_GET_CLASS (self)->shown != NULL)
    WAY_PAGE_GET_CLASS (self)->shown (self);
}

void
way_page_left (WayPage *self)
{
  g_return_if_fail (WAY_IS_PAGE (self));

  if (WAY_PAGE_GET_CLASS (self)->left != NULL)
    WAY_PAGE_GET_CLASS (self)->left (self);
}

WayWorkspace *
way_page_get_workspace (WayPage *self)
{
  WayPagePrivate *priv;

  g_return_val_if_fail (WAY_IS_PAGE (self), NULL);

  priv = way_page_get_instance_private (self);
  return (WayWorkspace *)priv->workspace;
}

const WayId *
way_page_get_client (WayPage *self)
{
  WayPagePrivate *priv;

  g_return_val_if_fail (WAY_IS_PAGE (self), NULL);

  priv = way_page_get_instance_private (self);
  return &priv->client_id;
}

const char *
way_page_get_title (WayPage *self)
{
  g_return_val_if_fail (WAY_IS_PAGE (self), NULL);

  return *text_of (self, PROP_TITLE);
}

const char *
way_page_get_subtitle (WayPage *self)
{
  g_return_val_if_fail (WAY_IS_PAGE (self), NULL);

  return *text_of (self, PROP_SUBTITLE);
}

void
way_page_set_title (WayPage *self, const char *title)
{
  g_return_if_fail (WAY_IS_PAGE (self));

  set_text (self, PROP_TITLE, title);
}

void
way_page_set_subtitle (WayPage *self, const char *subtitle)
{
  g_return_if_fail (WAY_IS_PAGE (self));

  set_text (self, PROP_SUBTITLE, subtitle);
}

void
way_page_set_action_sensitive (WayPage *self, gboolean sensitive)
{
  WayPagePrivate *priv;

  g_return_if_fail (WAY_IS_PAGE (self));

  priv = way_page_get_instance_private (self);
  if (priv->action_sensitive == sensitive)
    return;

  priv->action_sensitive = sensitive;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ACTION_SENSITIVE]);
}

WayPage *
way_page_of (GtkWidget *widget)
{
  g_return_val_if_fail (GTK_IS_WIDGET (widget), NULL);

  return WAY_PAGE (gtk_widget_get_ancestor (widget, WAY_TYPE_PAGE));
}

void
way_page_push (WayPage *self, WayPage *page)
{
  g_autoptr (WayPage) held = NULL;

  g_return_if_fail (WAY_IS_PAGE (self));
  g_return_if_fail (WAY_IS_PAGE (page));

  held = g_object_ref_sink (page);
  g_signal_emit (self, signals[SIGNAL_PUSH], 0, page);
}

void
way_page_replace (WayPage *self, WayPage *page)
{
  g_autoptr (WayPage) held = NULL;

  g_return_if_fail (WAY_IS_PAGE (self));
  g_return_if_fail (WAY_IS_PAGE (page));

  held = g_object_ref_sink (page);
  g_signal_emit (self, signals[SIGNAL_REPLACE], 0, page);
}

void
way_page_leave (WayPage *self)
{
  g_return_if_fail (WAY_IS_PAGE (self));

  g_signal_emit (self, signals[SIGNAL_LEAVE], 0);
}

void
way_page_open_client (WayPage *self, const WayId *client_id, const char *section)
{
  g_return_if_fail (WAY_IS_PAGE (self));
  g_return_if_fail (client_id != NULL);

  g_signal_emit (self, signals[SIGNAL_OPEN_CLIENT], 0, client_id, section);
}

void
way_page_hand (WayPage *self, GObject *form)
{
  g_return_if_fail (WAY_IS_PAGE (self));

  g_signal_emit (self, signals[SIGNAL_HAND], 0, form);
}

void
way_page_tell (WayPage *self, const char *text, gint64 act)
{
  g_return_if_fail (WAY_IS_PAGE (self));
  g_return_if_fail (text != NULL);

  g_signal_emit (self, signals[SIGNAL_TELL], 0, text, act);
}

void
way_page_fail (WayPage *self, const GError *error)
{
  g_return_if_fail (WAY_IS_PAGE (self));
  g_return_if_fail (error != NULL);

  g_signal_emit (self, signals[SIGNAL_FAIL], 0, error);
}
