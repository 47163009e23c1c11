"""What a record is called: its title where no source gives one, and its public id."""

import re
from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session

from tracker.dates import parse_edtf
from tracker.facts import AgreementFacts
from tracker.models import Agreement
from tracker.vocabulary.codes import Kind, label
from tracker.vocabulary.folding import fold
from tracker.vocabulary.parties import party_name

NAMED_PARTIES = 3
"""How many parties are spelt out in a title or an id; of more, their number is told."""


def compose_title(facts: AgreementFacts) -> str:
    """A title in our own words: parties, kind and leading sectors, as far as they are known."""
    kind = "agreement" if facts.kind in (None, Kind.OTHER) else label(facts.kind).lower()
    subject = " and ".join(_lower_first(label(code)) for code in facts.sectors[:2])
    about = f" on {subject}" if subject else ""
    if not facts.parties:
        return f"{kind.capitalize()}{about}"
    if len(facts.parties) > NAMED_PARTIES:
        return f"{kind.capitalize()} of {len(facts.parties)} parties{about}"
    return f"{'–'.join(party_name(code) for code in facts.parties)} {kind}{about}"


def _lower_first(words: str) -> str:
    return words[:1].lower() + words[1:]


def next_public_id(session: Session, facts: AgreementFacts) -> str:
    """An id that no record has had: parties, year and subject, with a number where that is taken.

    Records are withdrawn, never deleted, so that an id once given cannot come back.
    """
    stem = _slug(_id_words(facts)) or "agreement"
    taken = set(session.scalars(select(Agreement.public_id).where(Agreement.public_id.startswith(stem))))
    if stem not in taken:
        return stem
    return next(name for number in range(2, len(taken) + 3) if (name := f"{stem}-{number}") not in taken)


def _id_words(facts: AgreementFacts) -> Iterable[str]:
    yield from sorted(facts.parties[:NAMED_PARTIES])
    if facts.signed_on is not None:
        yield str(parse_edtf(facts.signed_on).earliest.year)
    yield facts.sectors[0] if facts.sectors else (facts.kind or "")


def _slug(words: Iterable[str]) -> str:
    return re.sub(r"[^a-z0-9]+", "-", fold(" ".join(words))).strip("-")
