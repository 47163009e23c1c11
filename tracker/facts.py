"""The one shape of an agreement's facts, outside the database.

Gold files, the reader, forms, the seed, imports and JSON exports all speak it; it is the
codebook's shape (docs/codebook.md), so a file of one can be read as any other.
"""

from typing import Annotated, Any, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints, model_validator

from tracker.dates import parse_edtf
from tracker.vocabulary.codes import SECTORS, Kind, Status
from tracker.vocabulary.parties import is_party_code


def _known_sector(code: str) -> str:
    if code not in SECTORS:
        raise ValueError(f"{code!r} is not a sector of the codebook")
    return code


def _known_party(code: str) -> str:
    if not is_party_code(code):
        raise ValueError(f"{code!r} is not the code of a known state or organisation")
    return code


def _edtf(text: str) -> str:
    return parse_edtf(text).edtf


def _distinct(codes: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(codes))


Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
PartyCode = Annotated[str, AfterValidator(_known_party)]
SectorCode = Annotated[str, AfterValidator(_known_sector)]
EdtfText = Annotated[str, AfterValidator(_edtf)]


class Facts(BaseModel):
    """A frozen value that refuses keys it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class PersonFacts(Facts):
    """A signatory or witness: name and office as the text words them, and the party acted for."""

    name: Words
    role: Words | None = None
    party: PartyCode | None = None


class InstitutionFacts(Facts):
    """An organ in whose name the agreement was made, and the party it belongs to."""

    name: Words
    party: PartyCode | None = None


class PlaceFacts(Facts):
    """Where it was signed: city as written, country as party code; one of the two at least."""

    city: Words | None = None
    country: PartyCode | None = None

    @model_validator(mode="after")
    def _somewhere(self) -> Self:
        if self.city is None and self.country is None:
            raise ValueError("a place needs a city or a country")
        return self


class AgreementFacts(Facts):
    """What is known of one agreement. A field that no source states is None or empty."""

    kind: Kind | None = None
    status: Status | None = None
    parties: Annotated[tuple[PartyCode, ...], AfterValidator(_distinct)] = ()
    signatories: tuple[PersonFacts, ...] = ()
    witnesses: tuple[PersonFacts, ...] = ()
    institutions: tuple[InstitutionFacts, ...] = ()
    signed_on: EdtfText | None = None
    place: PlaceFacts | None = None
    sectors: Annotated[tuple[SectorCode, ...], AfterValidator(_distinct)] = ()
    title: Words | None = None
    summary: Words | None = None
    areas: tuple[Words, ...] = ()
    effective_on: EdtfText | None = None
    expires_on: EdtfText | None = None


class Evidence(Facts):
    """The words that one value rests on. ``text[start:end] == quote`` in the article's text.

    ``field`` is the path of the value in :class:`AgreementFacts`: ``kind``, ``parties.0``,
    ``signatories.1.name``, ``signatories.1.role``, ``place.city``, ``sectors.2``. ``value`` is what
    was read there; where it differs from the value of the field itself (another spelling, another
    date), the two are rivals and the reader shows the conflict rather than choosing in silence.
    """

    field: str
    value: str
    quote: str
    start: Annotated[int, Field(ge=0)]
    end: Annotated[int, Field(gt=0)]
    rule: str
    confidence: Annotated[float, Field(ge=0, le=1)]


def _member(members: tuple[Any, ...], index: int) -> Any:
    return members[index] if index < len(members) else None


class Extraction(Facts):
    """One agreement as the reader drafted it: the facts and the words each value rests on."""

    facts: AgreementFacts
    evidence: tuple[Evidence, ...]
    reader: str
    """Name and version of the reader, e.g. ``rules 1``."""

    def value_at(self, path: str) -> str | None:
        """The value of the facts at an evidence's path; None where the facts hold nothing there."""
        found: Any = self.facts
        for part in path.split("."):
            if found is None:
                return None
            found = _member(found, int(part)) if part.isdecimal() else getattr(found, part, None)
        return None if found is None else str(found)

    def rivals(self) -> tuple[Evidence, ...]:
        """The evidence that reads another value than the facts have: what the article contradicts."""
        return tuple(found for found in self.evidence if found.value != self.value_at(found.field))


class Reading(Facts):
    """What the reader made of one article: none, one or many agreements.

    ``announces_agreement`` may be true with no extraction, where the text tells of instruments
    without telling them apart.
    """

    announces_agreement: bool
    extractions: tuple[Extraction, ...] = ()


class ArticleText(Facts):
    """What the reader sees of an article: the text and what is known of its publication."""

    text: str
    title: str | None = None
    published: EdtfText | None = None
    publisher: str | None = None
    author: str | None = None
    url: str | None = None
