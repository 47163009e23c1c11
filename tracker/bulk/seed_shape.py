"""The shape of a line of the seed, and its errors told by line and field."""

import json
from collections.abc import Iterable, Iterator
from typing import Annotated, Any, Literal, Self

from pydantic import Field, ValidationError, model_validator

from tracker.dates import parse_edtf
from tracker.errors import InvalidInputError
from tracker.facts import AgreementFacts, EdtfText, Facts, Words
from tracker.models.article import ARTICLE_KINDS
from tracker.vocabulary.codes import RelationType

Url = Annotated[str, Field(pattern=r"^https?://\S+$")]


class SeedSource(Facts):
    """One source: its address and what is known of its publication; never its text."""

    url: Url
    publisher: Words
    title: Words | None
    published: EdtfText | None
    kind: Annotated[str, Field(pattern="|".join(f"^{kind}$" for kind in ARTICLE_KINDS))]


class SeedConflict(Facts):
    """What another source says of a field, in its words; the record's own value is better supported.

    That source need not be among those that the record was coded from.
    """

    field: Literal[
        "kind",
        "status",
        "signed_on",
        "parties",
        "place.city",
        "place.country",
        "signatories.name",
        "signatories.role",
    ]
    value: Words
    url: Url


class SeedRelation(Facts):
    """How the agreement stands to another line of the seed."""

    type: RelationType
    target: Words


class SeedAgreement(AgreementFacts):
    """One agreement of the seed."""

    id: Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
    date_precision: Literal["day", "month", "year"] | None
    relations: tuple[SeedRelation, ...] = ()
    sources: Annotated[tuple[SeedSource, ...], Field(min_length=1)]
    conflicts: tuple[SeedConflict, ...] = ()

    @model_validator(mode="after")
    def _consistent(self) -> Self:
        precision = parse_edtf(self.signed_on).precision if self.signed_on else None
        if precision != self.date_precision:
            raise ValueError(f"date_precision is {self.date_precision}, but signed_on has {precision}")
        return self

    def facts(self) -> AgreementFacts:
        """The agreement's facts without what surrounds them."""
        return AgreementFacts.model_validate(
            {name: getattr(self, name) for name in AgreementFacts.model_fields}
        )


def parse_seed(lines: Iterable[str], name: str) -> list[SeedAgreement]:
    """Every agreement of the seed, in its order.

    Raises InvalidInputError with one line for each error, naming file, line and field; nothing is
    skipped, so a seed with an error gives no agreement at all.
    """
    errors: list[str] = []
    agreements: list[SeedAgreement] = []
    lines_of: dict[str, int] = {}
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            agreement = SeedAgreement.model_validate(_decode(line))
        except ValidationError as error:
            errors += [f"{name} line {number}, {told}" for told in _told(error)]
            continue
        except ValueError as error:
            errors.append(f"{name} line {number}: {error}")
            continue
        if agreement.id in lines_of:
            errors.append(
                f"{name} line {number}, id: {agreement.id!r} stands in line {lines_of[agreement.id]} too"
            )
        lines_of[agreement.id] = number
        agreements.append(agreement)
    errors += _dangling(agreements, lines_of, name)
    if errors:
        raise InvalidInputError("\n".join(errors))
    return agreements


def _decode(line: str) -> Any:
    try:
        return json.loads(line)
    except json.JSONDecodeError as error:
        raise ValueError(f"this is not JSON ({error.msg} at column {error.colno})") from error


def _told(error: ValidationError) -> Iterator[str]:
    for problem in error.errors():
        field = ".".join(str(part) for part in problem["loc"]) or "record"
        yield f"{field}: {problem['msg'].removeprefix('Value error, ')}"


def _dangling(agreements: Iterable[SeedAgreement], known: dict[str, int], name: str) -> Iterator[str]:
    for agreement in agreements:
        for index, relation in enumerate(agreement.relations):
            if relation.target not in known or relation.target == agreement.id:
                yield (
                    f"{name} line {known[agreement.id]}, relations.{index}.target: "
                    f"{relation.target!r} is not another line of the file"
                )
