"""What the database refuses by itself, whoever writes."""

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session

from tests.record.samples import hydrogen_facts
from tracker.db import session_scope
from tracker.errors import ConflictError
from tracker.record import enter_agreement

STAMP = "'2026-01-01 00:00:00'"
CLAIM = (
    "INSERT INTO claim "
    "(agreement_id, field, slot, value, fingerprint, rank, attribution, reader, approver, made_at"
)

REFUSED = {
    "a kind that the codebook does not have": "UPDATE agreement SET kind_code = 'handshake'",
    "a status that the codebook does not have": "UPDATE agreement SET status_code = 'rumoured'",
    "a date without its bounds": "UPDATE agreement SET signed_earliest = NULL",
    "bounds in the wrong order": "UPDATE agreement SET signed_latest = '1900-01-01'",
    "a state of a record that does not exist": "UPDATE agreement SET state = 'lost'",
    "a party that nobody knows": "UPDATE agreement_party SET party_code = 'ATLANTIS'",
    "a sector that nobody knows": "UPDATE agreement_sector SET sector_code = 'alchemy'",
    "a signature in no known capacity": "UPDATE signature SET capacity = 'bystander'",
    "an article found nowhere": (
        f"INSERT INTO article (kind, added_at, added_by) VALUES ('news', {STAMP}, 'x')"
    ),
    "a claim with no source and no analyst": (
        f"{CLAIM}) SELECT id, 'kind', '', 'mou', 'f', 'normal', 'record', 'r', 'a', {STAMP} FROM agreement"
    ),
    "a quote without its position": (
        f"{CLAIM}, quote) SELECT id, 'kind', '', 'mou', 'f', 'normal', 'analyst', 'r', 'a', {STAMP}, 'words' "
        "FROM agreement"
    ),
    "a relation to two things at once": (
        "INSERT INTO relation (agreement_id, type, target_id, target_text) "
        "SELECT id, 'renews', id, 'an older one' FROM agreement"
    ),
    "a relation to itself": (
        "INSERT INTO relation (agreement_id, type, target_id) SELECT id, 'renews', id FROM agreement"
    ),
    "a second record of the same id": (
        "INSERT INTO agreement (public_id, title, signed_uncertain, state, version, created_at, updated_at) "
        f"SELECT public_id, 'again', false, 'published', 1, {STAMP}, {STAMP} FROM agreement"
    ),
}


@pytest.fixture
def one_record(register_url: str) -> str:
    """A register that holds one agreement."""
    with session_scope(register_url) as session:
        enter_agreement(session, hydrogen_facts(), article_id=None, by="ada")
    return register_url


@pytest.mark.parametrize("statement", REFUSED.values(), ids=REFUSED)
def test_the_database_refuses(one_record: str, statement: str) -> None:
    with pytest.raises(ConflictError, match="saved nothing"), session_scope(one_record) as session:
        session.execute(text(statement))


def test_nothing_is_kept_of_a_change_that_fails_half_way(register_url: str) -> None:

    def fail_half_way() -> None:
        with session_scope(register_url) as session:
            enter_agreement(session, hydrogen_facts(), article_id=None, by="ada")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail_half_way()
    with session_scope(register_url) as session:
        assert count(session, "agreement") == count(session, "claim") == count(session, "person") == 0


def count(session: Session, table: str) -> int:
    """The number of rows of a table."""
    return session.scalar(text(f"SELECT count(*) FROM {table}")) or 0
