/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "way-record.h"

G_BEGIN_DECLS

typedef enum {
  WAY_RIGHTS_NOTICE_PAPER,
  WAY_RIGHTS_NOTICE_READ_OUT,
  WAY_RIGHTS_NOTICE_MAIL,
  WAY_RIGHTS_NOTICE_EMAIL,
  WAY_RIGHTS_NOTICE_OTHER,
} WayRightsNoticeHow;

/* Whether the client said in writing that it was received. */
typedef enum {
  WAY_RIGHTS_NOTICE_UNSAID,
  WAY_RIGHTS_NOTICE_SIGNED,
  WAY_RIGHTS_NOTICE_DECLINED,
  WAY_RIGHTS_NOTICE_NOT_POSSIBLE,
} WayRightsNoticeAnswer;

#define WAY_TYPE_RIGHTS_NOTICE (way_rights_notice_get_type ())
G_DECLARE_FINAL_TYPE (WayRightsNotice, way_rights_notice, WAY, RIGHTS_NOTICE, WayRecord)

/* The client was told what the rules about the records are (42 CFR 2.22, 45 CFR 164.520): which
 * version of the notice, in which language, when and how. */
struct _WayRightsNotice {
  WayRecord parent;

  const WayId                 client_id;
  const WayId                 worker_id; /* who gave it */
  char *const                 version;
  char *const                 language;
  const WayDate               given_on;
  const WayRightsNoticeHow    how;
  char *const                 help; /* with reading or hearing */
  const WayRightsNoticeAnswer answer;
  char *const                 note;
};

const char *way_rights_notice_how_to_words (WayRightsNoticeHow how);
const char *way_rights_notice_answer_to_words (WayRightsNoticeAnswer answer);

G_END_DECLS
