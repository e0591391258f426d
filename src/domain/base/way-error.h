/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Every failure that the user can act on has a code.  Views turn the code into words; the text of
 * the error is for the log and never holds anything about a client. */
typedef enum {
  WAY_ERROR_FAILED,
  WAY_ERROR_INVALID,        /* a value that a rule refuses; the text names the field and the rule */
  WAY_ERROR_CONFLICT,       /* somebody changed it meanwhile */
  WAY_ERROR_SIGNED,         /* a signed document never changes */
  WAY_ERROR_NOT_FOUND,      /* no such record */
  WAY_ERROR_EXISTS,         /* a caseload is there already */
  WAY_ERROR_WRONG_KEY,      /* wrong passphrase, recovery code or device secret */
  WAY_ERROR_NO_CIPHER,      /* SQLite without SQLCipher, or one that is too old */
  WAY_ERROR_NOT_ENCRYPTED,  /* a plain SQLite file stands where the records should */
  WAY_ERROR_TOO_NEW,        /* written by a later version of the program */
  WAY_ERROR_DAMAGED,        /* records or keys cannot be read */
  WAY_ERROR_RECORDS_GONE,   /* keys are there, records are missing or empty */
  WAY_ERROR_KEYS_GONE,      /* records are there, keys are missing */
  WAY_ERROR_IN_USE,         /* another program has the caseload open */
  WAY_ERROR_NETWORK_FOLDER, /* the folder is on another computer */
  WAY_ERROR_READ_ONLY,      /* the folder or file cannot be written */
  WAY_ERROR_DISK_FULL,
  WAY_ERROR_NO_MEMORY, /* for the derivation of a key */
  WAY_ERROR_TAMPERED,  /* the history is not as it was written */
  WAY_ERROR_REFUSED,   /* the way out is closed to this recipient */
  WAY_ERROR_KEYRING,   /* the keyring cannot be had now */
  WAY_ERROR_LOCKED,    /* the caseload was locked meanwhile */
  WAY_ERROR_ENCODING,  /* a file is not in the encoding that was said */
} WayError;

#define WAY_ERROR (way_error_quark ())
GQuark way_error_quark (void);

G_END_DECLS
