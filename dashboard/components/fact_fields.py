"""From the claims of an agreement to the entries of its fact sheet."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

import pandas as pd

from dashboard.components.fact_sheet import Entry, FactField, Ground, Value
from dashboard.components.rows import rows_of
from dashboard.phrases import code_phrase, date_phrase, listed, party_label
from dashboard.wording import FIELDS, Agreement, Columns
from tracker.facts import AgreementFacts
from tracker.record import ANALYST
from tracker.vocabulary.folding import fold

ORDER = (
    "summary",
    "kind",
    "status",
    "parties",
    "signed_on",
    "place",
    "signatories",
    "witnesses",
    "institutions",
    "sectors",
    "areas",
    "effective_on",
    "expires_on",
    "title",
)
_PARTS = {
    "name": Columns.NAME,
    "role": Columns.ROLE,
    "party": Columns.FOR,
    "city": FIELDS["place.city"],
    "country": FIELDS["place.country"],
}
_COMPOSED = ("signatories", "witnesses", "institutions", "place")
_SETS = ("parties", "sectors", "areas")
Claim = dict[str, Any]


def fact_fields(claims: pd.DataFrame, facts: AgreementFacts, *, may_prefer: bool) -> list[FactField]:
    """The sheet of a record's claims (columns of ``AgreementView.claims``), in the order of ORDER.

    Values of one field and slot are rivals: the preferred one is marked and comes first, and with
    ``may_prefer`` each other one bears the id to prefer it by.
    """
    records = _with_grounds(rows_of(claims))
    fields = []
    for field in ORDER:
        own = [claim for claim in records if claim["field"].partition(".")[0] == field]
        if own:
            if field in _SETS:
                own.sort(key=_place_in(getattr(facts, field)))
            entries = [_entry(field, slot, may_prefer) for slot in _slots(own)]
            fields.append(FactField(FIELDS[field], tuple(_gathered(entries) if field in _SETS else entries)))
    return fields


def value_phrase(field: str, value: str) -> str:
    """A claim's value in words: names for codes, dates as people write them."""
    head, _, part = field.partition(".")
    if head == "parties" or part in {"party", "country"}:
        return party_label(value)
    if head in {"kind", "status", "sectors"}:
        return code_phrase(value)
    return date_phrase(value) if head.endswith("_on") else value


def _place_in(members: Sequence[str]) -> Callable[[Claim], int]:
    """The place of a claim's value among the members, as the record orders them; behind them if none."""
    return lambda claim: members.index(claim["value"]) if claim["value"] in members else len(members)


def _slots(claims: Sequence[Claim]) -> list[list[Claim]]:
    grouped: dict[str, list[Claim]] = {}
    for claim in claims:
        grouped.setdefault(claim["slot"], []).append(claim)
    return list(grouped.values())


def _entry(field: str, claims: Sequence[Claim], may_prefer: bool) -> Entry:
    parts: dict[str, list[Claim]] = {}
    for claim in sorted(claims, key=lambda claim: _place_of_part(claim["field"])):
        parts.setdefault(claim["field"], []).append(claim)
    values = tuple(value for path in parts.values() for value in _values(path, may_prefer))
    disputed = any(len(_by_value(path)) > 1 for path in parts.values())
    if field not in _COMPOSED:
        return Entry("", values, disputed)
    if not disputed and len({value.grounds for value in values}) == 1:
        return Entry("", (Value("", _heading(parts), "", values[0].grounds),), disputed)
    return Entry(_heading(parts), values, disputed)


def _place_of_part(path: str) -> int:
    part = path.partition(".")[2]
    return list(_PARTS).index(part) if part in _PARTS else 0


def _gathered(entries: Sequence[Entry]) -> Iterable[Entry]:
    """The members of a set with those on equal grounds, and of equal standing, in one line."""
    together: dict[tuple[tuple[Ground, ...], str], list[str]] = {}
    for entry in entries:
        [value] = entry.values
        together.setdefault((value.grounds, value.mark), []).append(value.text)
    for (grounds, mark), texts in together.items():
        yield Entry("", (Value("", listed(texts), mark, grounds),), disputed=False)


def _heading(parts: dict[str, list[Claim]]) -> str:
    """The preferred values of a person or place in one line."""
    chosen = []
    for path, claims in parts.items():
        best = _best_first(claims)[0]
        if best["rank"] == "preferred":
            chosen.append(value_phrase(path, best["value"]))
    return ", ".join(chosen)


def _values(claims: Sequence[Claim], may_prefer: bool) -> Iterable[Value]:
    """The distinct values of one field and slot, each with all its grounds."""
    by_value = _by_value(claims)
    for said in by_value.values():
        first = said[0]
        rivals = len(by_value) > 1
        offer = rivals and may_prefer and first["rank"] != "preferred"
        yield Value(
            part=_PARTS.get(first["field"].partition(".")[2], ""),
            text=value_phrase(first["field"], first["value"]),
            mark=_mark(first["rank"], rivals),
            grounds=tuple(dict.fromkeys(claim["ground"] for claim in said)),
            prefer=int(first["id"]) if offer else None,
        )


def _by_value(claims: Sequence[Claim]) -> dict[str, list[Claim]]:
    """The claims of one field and slot by value, the preferred first; letter case makes no other value."""
    by_value: dict[str, list[Claim]] = {}
    for claim in _best_first(claims):
        by_value.setdefault(fold(claim["value"]), []).append(claim)
    return by_value


def _best_first(claims: Sequence[Claim]) -> list[Claim]:
    ranks = ("preferred", "normal", "deprecated")
    return sorted(claims, key=lambda claim: ranks.index(claim["rank"]))


def _mark(rank: str, rivals: bool) -> str:
    if rank == "deprecated":
        return Agreement.DEPRECATED
    return Agreement.PREFERRED if rivals and rank == "preferred" else ""


def _with_grounds(claims: Sequence[Claim]) -> list[Claim]:
    """The claims, each with the :class:`Ground` it rests on.

    What was coded from several sources together is one ground, which names them where they are not
    all that the record was coded from.
    """
    coded = [claim for claim in claims if claim["attribution"] == "record"]
    everywhere = {claim["article_id"] for claim in coded}
    places: dict[tuple[str, str, str], list[Claim]] = {}
    for claim in coded:
        places.setdefault(_place(claim), []).append(claim)
    grounds = {place: _coded_ground(said, everywhere) for place, said in places.items()}
    return [
        claim | {"ground": grounds[_place(claim)] if claim["attribution"] == "record" else _ground(claim)}
        for claim in claims
    ]


def _place(claim: Claim) -> tuple[str, str, str]:
    return claim["field"], claim["slot"], claim["value"]


def _coded_ground(claims: Sequence[Claim], everywhere: set[Any]) -> Ground:
    if {claim["article_id"] for claim in claims} == everywhere:
        return Ground("", "", "", Agreement.FROM_RECORD)
    names = dict.fromkeys(source_name(claim) for claim in claims)
    return Ground("", "", "", Agreement.FROM_SOME.format(sources="; ".join(names)))


def _ground(claim: Claim) -> Ground:
    return Ground(source_name(claim), claim["url"] or "", claim["quote"] or "", _note(claim))


def _note(claim: Claim) -> str:
    if claim["attribution"] == "analyst":
        by_hand = claim["reader"] == ANALYST
        return Agreement.FROM_ANALYST if by_hand else Agreement.FROM_DATA_SET.format(reader=claim["reader"])
    return Agreement.FROM_SOURCE if claim["attribution"] == "source" else ""


def source_name(source: Claim) -> str:
    """Publisher and day of an article, e.g. ``OC Media, 4 February 2026``; empty without an article."""
    if source["article_id"] is None:
        return ""
    named = [source["publisher"] or f"Article {source['article_id']}", date_phrase(source["published"])]
    return ", ".join(part for part in named if part)
