"""The one place that turns a filter into SQL, for both engines alike."""

from sqlalchemy import (
    ColumnElement,
    Select,
    column,
    exists,
    false,
    func,
    literal_column,
    select,
    table,
    text,
)
from sqlalchemy.orm import InstrumentedAttribute, Session

from tracker.models import Agreement, AgreementArticle, AgreementParty, AgreementSector, AgreementText
from tracker.query.filters import Filter

Condition = ColumnElement[bool]

DATES = "dates"
"""The name by which :func:`conditions` knows the two bounds of a filter's date together."""

NEWEST_FIRST = (Agreement.signed_latest.desc().nulls_last(), Agreement.id.desc())
"""Browse order: newest signing first, undated last, and of the same day the last entered first."""


def conditions(session: Session, flt: Filter, *, lifted: str | None = None) -> list[Condition]:
    """What an agreement must fulfil to be shown for the filter: published, and all that it asks.

    ``lifted`` names one part (``sectors``, ``kinds``, ``statuses``, ``dates``) that is not asked.
    """
    parts: dict[str, list[Condition]] = {
        "text": _matches_words(session, flt.words),
        "parties": [_has(AgreementParty.party_code, [code]) for code in flt.parties],
        "sectors": [_has(AgreementSector.sector_code, list(flt.sectors))] if flt.sectors else [],
        "kinds": [Agreement.kind_code.in_(flt.kinds)] if flt.kinds else [],
        "statuses": [Agreement.status_code.in_(flt.statuses)] if flt.statuses else [],
        DATES: _signed_within(flt),
        "has_source": _has_source(flt.has_source),
    }
    asked = [condition for part, made in parts.items() if part != lifted for condition in made]
    return [Agreement.state == "published", *asked]


def _has(code: InstrumentedAttribute[str], codes: list[str]) -> Condition:
    owner = code.class_.agreement_id
    # Only the agreement is that of the query around: its own lists may stand there as well.
    return exists().where(owner == Agreement.id, code.in_(codes)).correlate(Agreement)


def _has_source(wanted: bool | None) -> list[Condition]:
    if wanted is None:
        return []
    found = exists().where(AgreementArticle.agreement_id == Agreement.id).correlate(Agreement)
    return [found if wanted else ~found]


def _signed_within(flt: Filter) -> list[Condition]:
    """The SQL twin of PartialDate.certainly_within and possibly_within."""
    first, last = flt.signed_from, flt.signed_to
    if first is None and last is None:
        return []
    begins, ends = Agreement.signed_earliest, Agreement.signed_latest
    # An undated agreement has no bounds, and no comparison with a missing value holds.
    if not flt.certain_dates:
        begins, ends = ends, begins
    bounds = [begins >= first] if first else []
    bounds += [ends <= last] if last else []
    return [*bounds, Agreement.signed_uncertain == false()] if flt.certain_dates else bounds


def _matches_words(session: Session, words: tuple[str, ...]) -> list[Condition]:
    """Words hold letters and digits alone, so that they can be quoted without escapes."""
    if not words:
        return []
    if session.get_bind().dialect.name == "postgresql":
        return [Agreement.id.in_(_postgresql_matches(words))]
    return [Agreement.id.in_(_sqlite_matches(words))]


def _sqlite_matches(words: tuple[str, ...]) -> Select[int]:
    index = table("agreement_fts", column("rowid"))
    wanted = " ".join(f'"{word}"' for word in words) + "*"
    return select(index.c.rowid).where(text("agreement_fts MATCH :words").bindparams(words=wanted))


def _postgresql_matches(words: tuple[str, ...]) -> Select[int]:
    wanted = " & ".join(f"'{word}'" for word in words) + ":*"
    # The configuration is written out, since a parameter would hide the index's expression.
    language: ColumnElement[str] = literal_column("'simple'")
    indexed = func.to_tsvector(language, AgreementText.folded)
    return select(AgreementText.agreement_id).where(indexed.bool_op("@@")(func.to_tsquery(language, wanted)))
