"""The first data set, loaded into the register: all of it or nothing, and nothing twice."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from tracker.bulk.seed_claims import claims_of_seed
from tracker.bulk.seed_shape import SeedAgreement, SeedSource, parse_seed
from tracker.errors import NotFoundError
from tracker.facts import ArticleText
from tracker.ingest.save import save_source
from tracker.models import Agreement, Relation
from tracker.record import create_agreement
from tracker.settings import PROJECT_ROOT

SEED_FILE = PROJECT_ROOT / "seed" / "agreements.jsonl"
SEED_READER = "seed tech-agreements 2026-11"
"""Who read the values: the data set and its edition."""


@dataclass(frozen=True, slots=True)
class SeedReport:
    """What loading did: records made, records that were there, articles made."""

    loaded: int
    already_there: int
    articles: int


def load_seed(
    session: Session,
    file: Path = SEED_FILE,
    *,
    by: str = SEED_READER,
    progress: Callable[[int, int], None] = lambda _done, _total: None,
) -> SeedReport:
    """Loads the agreements of a seed file that the register does not hold yet.

    ``progress`` is told how many of how many lines are done. Raises NotFoundError where there is no
    such file and InvalidInputError, naming line and field, where anything in it is wrong.
    """
    if not file.is_file():
        raise NotFoundError(f"There is no seed at {file}: get the project's folder seed/ back.")
    with file.open(encoding="utf-8") as lines:
        agreements = parse_seed(lines, file.name)
    held = set(session.scalars(select(Agreement.public_id)))
    new = [agreement for agreement in agreements if agreement.id not in held]
    articles = 0
    for done, agreement in enumerate(new, start=1):
        articles += _load(session, agreement, by)
        progress(done, len(new))
    _relate(session, new)
    return SeedReport(len(new), len(agreements) - len(new), articles)


def _load(session: Session, agreement: SeedAgreement, by: str) -> int:
    saved = {
        source.url: save_source(session, _article(source), kind=source.kind, by=by)
        for source in agreement.sources
    }
    for conflict in agreement.conflicts:
        if conflict.url not in saved:
            saved[conflict.url] = save_source(session, ArticleText(text="", url=conflict.url), by=by)
    ids = {url: article.id for url, article in saved.items()}
    create_agreement(
        session,
        agreement.facts(),
        claims_of_seed(agreement, ids, SEED_READER),
        articles=list(ids.values()),
        by=by,
        action="loaded",
        public_id=agreement.id,
    )
    return sum(article.is_new for article in saved.values())


def _article(source: SeedSource) -> ArticleText:
    return ArticleText(
        text="", url=source.url, publisher=source.publisher, title=source.title, published=source.published
    )


def _relate(session: Session, agreements: list[SeedAgreement]) -> None:
    ids = {row.public_id: row.id for row in session.execute(select(Agreement.public_id, Agreement.id))}
    session.add_all(
        Relation(agreement_id=ids[agreement.id], type=relation.type.value, target_id=ids[relation.target])
        for agreement in agreements
        for relation in agreement.relations
    )
    session.flush()
