"""Agreements put into the tables as they are, for tests of what is read from them."""

from collections.abc import Sequence
from datetime import UTC, datetime
from itertools import count
from typing import Any

from sqlalchemy.orm import Session

from tracker.dates import parse_edtf
from tracker.models import (
    Agreement,
    AgreementArea,
    AgreementArticle,
    AgreementParty,
    AgreementSector,
    AgreementText,
    Article,
)
from tracker.vocabulary.folding import fold_words

_numbers = count(1)
ENTERED = datetime(2026, 3, 1, 12, tzinfo=UTC)


def dated(prefix: str, edtf: str | None) -> dict[str, Any]:
    """A date's columns."""
    known = parse_edtf(edtf) if edtf else None
    return {
        f"{prefix}_on": edtf,
        f"{prefix}_earliest": known.earliest if known else None,
        f"{prefix}_latest": known.latest if known else None,
    }


def add_article(session: Session, publisher: str = "Example Post", **values: Any) -> Article:
    """A source known by its address."""
    address = f"https://news.example/{next(_numbers)}"
    article = Article(url=address, canonical_url=address, publisher=publisher, added_by="test", **values)
    session.add(article)
    session.flush()
    return article


def add_agreement(
    session: Session,
    public_id: str,
    *,
    parties: Sequence[str] = ("KEN", "PER"),
    sectors: Sequence[str] = (),
    areas: Sequence[str] = (),
    signed_on: str | None = None,
    sources: Sequence[Article] = (),
    words: str = "",
    title: str = "An instrument",
    **values: Any,
) -> Agreement:
    """An agreement with its lists; ``words`` are what a search finds it by."""
    agreement = Agreement(
        public_id=public_id,
        title=title,
        created_at=values.pop("created_at", ENTERED),
        updated_at=ENTERED,
        signed_uncertain=parse_edtf(signed_on).uncertain if signed_on else False,
        parties=[AgreementParty(party_code=code, position=n) for n, code in enumerate(parties, 1)],
        sectors=[AgreementSector(sector_code=code, position=n) for n, code in enumerate(sectors, 1)],
        areas=[AgreementArea(words=area, position=n) for n, area in enumerate(areas, 1)],
        **dated("signed", signed_on),
        **dated("effective", values.pop("effective_on", None)),
        **dated("expires", values.pop("expires_on", None)),
        **values,
    )
    session.add(agreement)
    session.flush()
    session.add_all(
        AgreementArticle(agreement_id=agreement.id, article_id=article.id, position=n)
        for n, article in enumerate(sources, 1)
    )
    session.add(AgreementText(agreement_id=agreement.id, folded=" ".join(fold_words(words))))
    session.flush()
    return agreement
