-- Attempts of a release run beside each other, but never beside a change of what decides about them (E3).
select pg_advisory_xact_lock_shared(cast(value as bigint)) from jsonb_array_elements_text(cast(@releases as jsonb));
