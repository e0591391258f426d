/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "way-keyring-answer.h"

#include <glib/gi18n.h>

const char *
way_keyring_answer_get_words (WayKeyringAnswer answer)
{
  switch (answer) {
  case WAY_KEYRING_READY:
  case WAY_KEYRING_OFF:
    return NULL;
  case WAY_KEYRING_NO_SECRET:
    return _ ("The caseload was locked, so the passphrase is needed once.");
  case WAY_KEYRING_IS_LOCKED:
    return _ ("The keyring of this computer account is locked, so the passphrase is needed.");
  case WAY_KEYRING_NONE:
    return _ ("This computer account has no keyring yet, so the passphrase is needed.");
  case WAY_KEYRING_ABSENT:
    return _ ("This computer offers no keyring now, so the passphrase is needed.");
  case WAY_KEYRING_SLOW:
    return _ ("The keyring of this computer account does not answer, so the passphrase is needed.");
  case WAY_KEYRING_STALE:
    return _ ("What the keyring holds does not open this caseload, so the passphrase is needed.");
  }

  g_return_val_if_reached (NULL);
}
