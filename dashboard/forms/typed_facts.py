"""What was typed into the form of an agreement, read into its facts."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from dashboard.forms.mistakes import MistakesInForm
from dashboard.wording import FIELDS, Form
from tracker.dates import parse_edtf
from tracker.errors import InvalidInputError
from tracker.facts import AgreementFacts, InstitutionFacts, PersonFacts, PlaceFacts
from tracker.vocabulary.codes import Kind, Status

TypedRow = Mapping[str, str | None]
RowFacts = TypeVar("RowFacts", PersonFacts, InstitutionFacts)


@dataclass(frozen=True, slots=True)
class TypedFacts:
    """The form's answers before they are checked: text as typed, codes as chosen, rows as they stand."""

    kind: str | None
    status: str | None
    parties: Sequence[str]
    sectors: Sequence[str]
    signed_on: str
    effective_on: str
    expires_on: str
    city: str
    country: str | None
    title: str
    summary: str
    areas: str
    signatories: Sequence[TypedRow]
    witnesses: Sequence[TypedRow]
    institutions: Sequence[TypedRow]


def read_facts(typed: TypedFacts) -> AgreementFacts:
    """The facts typed; raises MistakesInForm naming every field that cannot be read."""
    mistakes: list[str] = []
    dates = {
        field: _date(getattr(typed, field), FIELDS[field], mistakes)
        for field in ("signed_on", "effective_on", "expires_on")
    }
    signatories = _rows(typed.signatories, Form.SIGNATORIES, _person, mistakes)
    witnesses = _rows(typed.witnesses, Form.WITNESSES, _person, mistakes)
    institutions = _rows(typed.institutions, Form.INSTITUTIONS, _institution, mistakes)
    if mistakes:
        raise MistakesInForm(mistakes)
    return AgreementFacts(
        kind=Kind(typed.kind) if typed.kind else None,
        status=Status(typed.status) if typed.status else None,
        parties=tuple(typed.parties),
        sectors=tuple(typed.sectors),
        place=_place(typed.city, typed.country),
        title=_words(typed.title),
        summary=_words(typed.summary),
        areas=tuple(line.strip() for line in typed.areas.splitlines() if line.strip()),
        signatories=signatories,
        witnesses=witnesses,
        institutions=institutions,
        **dates,
    )


def _words(text: str | None) -> str | None:
    return (text or "").strip() or None


def _date(text: str, name: str, mistakes: list[str]) -> str | None:
    written = _words(text)
    if written is None:
        return None
    try:
        return parse_edtf(written).edtf
    except InvalidInputError as error:
        mistakes.append(f"{name}: {error}")
        return None


def _place(city: str, country: str | None) -> PlaceFacts | None:
    named = _words(city)
    return PlaceFacts(city=named, country=country or None) if named or country else None


def _person(row: TypedRow) -> PersonFacts:
    return PersonFacts(name=row["name"] or "", role=_words(row.get("role")), party=row.get("party") or None)


def _institution(row: TypedRow) -> InstitutionFacts:
    return InstitutionFacts(name=row["name"] or "", party=row.get("party") or None)


def _rows(
    rows: Sequence[TypedRow], name: str, read: Callable[[TypedRow], RowFacts], mistakes: list[str]
) -> tuple[RowFacts, ...]:
    """The rows that hold anything; one without a name is a mistake."""
    found: list[RowFacts] = []
    for place, row in enumerate(rows, start=1):
        if not any(_words(value) for value in row.values()):
            continue
        if _words(row.get("name")) is None:
            mistakes.append(Form.NAMELESS.format(list=name, row=place))
        else:
            found.append(read(row))
    return tuple(found)
