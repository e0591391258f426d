-- SPDX-License-Identifier: GPL-3.0-or-later
-- A draft says that a second signature is wanted before anybody in particular is asked: whoever of the
-- supervisors signs first.  What was signed so far says it in its status, and stays as it is.
ALTER TABLE note ADD COLUMN cosign_wanted INTEGER NOT NULL DEFAULT 0 CHECK (cosign_wanted IN (0, 1));

DROP TRIGGER note_is_signed;
CREATE TRIGGER note_is_signed BEFORE UPDATE ON note
WHEN OLD.status <> 'draft' AND (
  (
    OLD.client_id, OLD.author_id, OLD.contact_id, OLD.kind, OLD.served_on, OLD.began,
    OLD.minutes, OLD.modality, OLD.place, OLD.present, OLD.service, OLD.units_rule, OLD.sensitivity, OLD.language,
    OLD.since_last, OLD.words, OLD.subjective, OLD.observed, OLD.assessment, OLD.data, OLD.behavior,
    OLD.goal, OLD.problem, OLD.intervention, OLD.response, OLD.evaluation, OLD.worked_on,
    OLD.strengths, OLD.support, OLD.plan, OLD.next_step, OLD.none_because, OLD.risk,
    OLD.next_contact, OLD.signed_at, OLD.signed_by, OLD.signed_role, OLD.cosign_wanted, OLD.cosigner_id,
    OLD.created_at, OLD.deleted_at
  ) IS NOT (
    NEW.client_id, NEW.author_id, NEW.contact_id, NEW.kind, NEW.served_on, NEW.began,
    NEW.minutes, NEW.modality, NEW.place, NEW.present, NEW.service, NEW.units_rule, NEW.sensitivity, NEW.language,
    NEW.since_last, NEW.words, NEW.subjective, NEW.observed, NEW.assessment, NEW.data, NEW.behavior,
    NEW.goal, NEW.problem, NEW.intervention, NEW.response, NEW.evaluation, NEW.worked_on,
    NEW.strengths, NEW.support, NEW.plan, NEW.next_step, NEW.none_because, NEW.risk,
    NEW.next_contact, NEW.signed_at, NEW.signed_by, NEW.signed_role, NEW.cosign_wanted, NEW.cosigner_id,
    NEW.created_at, NEW.deleted_at
  )
  OR NOT (
    (OLD.status = 'cosign-wanted' AND NEW.status = 'cosigned'
      AND NEW.cosigned_by <> OLD.signed_by AND NEW.error_at IS NULL)
    OR (OLD.status <> 'entered-in-error' AND NEW.status = 'entered-in-error'
      AND (OLD.cosigned_at, OLD.cosigned_by, OLD.cosigned_role)
        IS (NEW.cosigned_at, NEW.cosigned_by, NEW.cosigned_role))
  )
)
BEGIN SELECT RAISE (ABORT, 'signed: a note does not change'); END;
