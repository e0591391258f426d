-- SPDX-License-Identifier: GPL-3.0-or-later
-- A consent that comes signed, out of a file or from another workstation, brings its recipients in the
-- same act; to one that was signed here before, nobody is added.
DROP TRIGGER consent_recipient_is_not_added;
CREATE TRIGGER consent_recipient_is_not_added BEFORE INSERT ON consent_recipient
WHEN EXISTS (SELECT 1 FROM consent WHERE id = NEW.consent_id AND signed_at IS NOT NULL
             AND NOT (revision = 1 AND created_at = NEW.created_at))
BEGIN SELECT RAISE (ABORT, 'signed: no recipient is added to a consent'); END;
