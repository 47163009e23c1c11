"""The seed comes in whole, once, and tells where it is wrong."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from tracker.bulk.seed import SEED_FILE, load_seed
from tracker.bulk.seed_shape import parse_seed
from tracker.errors import InvalidInputError, NotFoundError
from tracker.facts import AgreementFacts
from tracker.models import Agreement, AgreementArticle, Article, Claim, Relation
from tracker.record import get_agreement
from tracker.record.door import snapshot


def seed_rows() -> list[dict[str, Any]]:
    return [json.loads(line) for line in SEED_FILE.read_text(encoding="utf-8").splitlines()]


def counted(session: Session, model: type[Any]) -> int:
    return session.scalar(select(func.count()).select_from(model)) or 0


def test_every_record_of_the_seed_says_what_its_line_says(seeded_session: Session) -> None:
    agreements = parse_seed(SEED_FILE.read_text(encoding="utf-8").splitlines(), "seed")
    assert len(agreements) == 323
    for agreement in agreements:
        told = snapshot(seeded_session, get_agreement(seeded_session, agreement.id))
        told.pop("articles")
        assert AgreementFacts.model_validate(told) == agreement.facts()


def test_all_sources_relations_and_conflicts_come_in(seeded_session: Session) -> None:
    rows = seed_rows()
    sources = {(row["id"], source["url"]) for row in rows for source in row["sources"]}
    disputed = {(row["id"], conflict["url"]) for row in rows for conflict in row.get("conflicts", [])}
    assert counted(seeded_session, AgreementArticle) == len(sources | disputed)
    assert counted(seeded_session, Relation) == sum(len(row["relations"]) for row in rows) == 18
    rivals = seeded_session.scalar(
        select(func.count()).select_from(Claim).where(Claim.attribution == "source", Claim.rank == "normal")
    )
    assert rivals == sum(len(row.get("conflicts", [])) for row in rows) == 35


def test_a_source_of_the_seed_is_an_article_without_text(seeded_session: Session) -> None:
    texts = seeded_session.scalar(select(func.count()).select_from(Article).where(Article.text.is_not(None)))
    assert texts == 0


def test_loading_again_adds_nothing(seeded_session: Session) -> None:
    before = [counted(seeded_session, model) for model in (Agreement, Article, Claim, Relation)]
    report = load_seed(seeded_session)
    assert (report.loaded, report.already_there, report.articles) == (0, 323, 0)
    assert [counted(seeded_session, model) for model in (Agreement, Article, Claim, Relation)] == before


def one_line() -> dict[str, Any]:
    return {
        "id": "chl-nor-2025-hydrogen",
        "kind": "mou",
        "status": "signed",
        "parties": ["NOR", "CHL"],
        "signatories": [{"name": "Kari Nordmann", "role": "Minister", "party": "NOR"}],
        "signed_on": "2025-03-03",
        "date_precision": "day",
        "sources": [
            {
                "url": "https://north.example/a",
                "publisher": "Northern Times",
                "title": None,
                "published": None,
                "kind": "news",
            }
        ],
    }


def with_changes(**changes: Any) -> dict[str, Any]:
    return {**one_line(), **changes}


def load(session: Session, folder: Path, *rows: object) -> None:
    file = folder / "seed.jsonl"
    file.write_text(
        "\n".join(row if isinstance(row, str) else json.dumps(row) for row in rows), encoding="utf-8"
    )
    load_seed(session, file)


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        (with_changes(kind="handshake"), "line 2, kind: "),
        (with_changes(parties=["NOR", "ATLANTIS"]), "line 2, parties.1: 'ATLANTIS' is not the code"),
        (with_changes(signed_on="2025-02-30"), "line 2, signed_on: There is no day '2025-02-30'"),
        (with_changes(date_precision="year"), "line 2, record: date_precision is year"),
        (with_changes(sectors=["alchemy"]), "line 2, sectors.0: 'alchemy' is not a sector"),
        (with_changes(sources=[]), "line 2, sources: "),
        (with_changes(signatories=[{"name": " "}]), "line 2, signatories.0.name: "),
        (with_changes(colour="blue"), "line 2, colour: "),
        (
            with_changes(relations=[{"type": "renews", "target": "x"}]),
            "line 2, relations.0.target: 'x' is not",
        ),
        ("{not json", "line 2: this is not JSON"),
        ("[]", "line 2, record: "),
        (with_changes(id="first"), "line 2, id: 'first' stands in line 1 too"),
    ],
)
def test_an_error_is_told_by_line_and_field_and_nothing_is_loaded(
    session: Session, tmp_path: Path, wrong: object, told: str
) -> None:
    with pytest.raises(InvalidInputError) as caught:
        load(session, tmp_path, with_changes(id="first"), wrong)
    assert told in str(caught.value)
    assert counted(session, Agreement) == 0


def test_all_errors_of_a_file_are_told_at_once(session: Session, tmp_path: Path) -> None:
    with pytest.raises(InvalidInputError) as caught:
        load(session, tmp_path, with_changes(kind="handshake"), with_changes(status="rumoured", id="second"))
    assert len(str(caught.value).splitlines()) == 2


def test_a_file_that_is_not_there_is_named(session: Session, tmp_path: Path) -> None:
    with pytest.raises(NotFoundError, match=r"nowhere\.jsonl"):
        load_seed(session, tmp_path / "nowhere.jsonl")


CONFLICTS: list[tuple[dict[str, str], tuple[str, str, str]]] = [
    ({"field": "kind", "value": "treaty"}, ("kind", "", "treaty")),
    ({"field": "signed_on", "value": "2025-03-04 (planned)"}, ("signed_on", "", "2025-03-04")),
    ({"field": "signed_on", "value": "Tuesday (2025-03-04)"}, ("signed_on", "", "2025-03-04")),
    ({"field": "signed_on", "value": "a Friday"}, ("signed_on", "", "a Friday")),
    ({"field": "parties", "value": "PER instead of CHL"}, ("parties", "CHL", "PER")),
    ({"field": "signatories.name", "value": "Karí Nordman"}, ("signatories.name", "1", "Karí Nordman")),
    ({"field": "signatories.name", "value": "Rosa Prado (for CHL)"}, ("signatories.name", "2", "Rosa Prado")),
    ({"field": "signatories.name", "value": "Two Kings"}, ("signatories.name", "", "Two Kings")),
    ({"field": "signatories.role", "value": "Chair (Diego Pareja)"}, ("signatories.role", "2", "Chair")),
]


@pytest.mark.parametrize(
    ("conflict", "placed"), CONFLICTS, ids=[conflict["value"] for conflict, _ in CONFLICTS]
)
def test_a_conflict_becomes_a_rival_at_the_place_it_speaks_of(
    session: Session, tmp_path: Path, conflict: dict[str, str], placed: tuple[str, str, str]
) -> None:
    signatories = [
        {"name": "Kari Nordmann", "role": "Minister", "party": "NOR"},
        {"name": "Diego Pareja", "role": "Ambassador", "party": "CHL"},
    ]
    url = "https://south.example/b"
    load(session, tmp_path, with_changes(signatories=signatories, conflicts=[{**conflict, "url": url}]))
    claim = session.scalars(select(Claim).where(Claim.attribution == "source")).one()
    assert (claim.field, claim.slot, claim.value) == placed
    assert claim.rank == "normal"
    assert claim.article is not None
    assert claim.article.url == url


def test_progress_is_told_line_by_line(session: Session, tmp_path: Path) -> None:
    file = tmp_path / "seed.jsonl"
    file.write_text(json.dumps(one_line()), encoding="utf-8")
    told: list[tuple[int, int]] = []
    progress: Callable[[int, int], None] = lambda done, total: told.append((done, total))  # noqa: E731
    load_seed(session, file, progress=progress)
    assert told == [(1, 1)]
