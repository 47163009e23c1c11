"""Is this agreement in the register already? Candidates with a verdict and reasons in words."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import func, select
from sqlalchemy.orm import Session, selectinload

from tracker.dates import PartialDate, parse_edtf
from tracker.facts import AgreementFacts
from tracker.models import Agreement, AgreementArticle, AgreementParty
from tracker.names import same_person
from tracker.vocabulary.codes import label
from tracker.vocabulary.folding import fold
from tracker.vocabulary.parties import party_name


class Verdict(StrEnum):
    """How an agreement stands to one that is in the register."""

    SAME = "same"
    SIBLING = "sibling"
    RENEWS_OR_AMENDS = "renews-or-amends"
    DIFFERENT = "different"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A record that may be the same agreement; ``score`` is from 0 (nothing fits) to 1 (all does)."""

    public_id: str
    title: str
    verdict: Verdict
    score: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Sign:
    """One thing two agreements have or have not in common: what it weighs, how far it fits, in words."""

    name: str
    weight: float
    fit: float
    words: str


MOST_COMPARED = 500
"""Records compared at most: those that share most parties with the draft."""
NEAR_DAYS = 4
"""Days by which reports of one signing differ: of the signing, of its announcement, of the dateline."""
RENEWAL_DAYS = 200
"""Days from which on a like instrument of the same parties is rather its successor."""


def find_candidates(
    session: Session, facts: AgreementFacts, *, article_id: int | None = None, limit: int = 5
) -> tuple[Candidate, ...]:
    """Records that share two parties with the facts (one, where they name one), most alike first.

    ``article_id`` tells which article the facts come from: a record that rests on it already is
    more likely to be the same. Records judged different are left out.
    """
    rows = _sharing_parties(session, facts)
    sources = _resting_on(session, article_id)
    judged = (_judge(facts, row, from_same_article=row.id in sources) for row in rows)
    alike = [candidate for candidate in judged if candidate.verdict is not Verdict.DIFFERENT]
    return tuple(sorted(alike, key=lambda candidate: (-candidate.score, candidate.public_id))[:limit])


def _sharing_parties(session: Session, facts: AgreementFacts) -> Iterable[Agreement]:
    if not facts.parties:
        return ()
    shared = (
        select(AgreementParty.agreement_id, func.count().label("shared"))
        .where(AgreementParty.party_code.in_(facts.parties))
        .group_by(AgreementParty.agreement_id)
        .having(func.count() >= min(2, len(facts.parties)))
        .subquery()
    )
    query = (
        select(Agreement)
        .join(shared, shared.c.agreement_id == Agreement.id)
        .where(Agreement.state == "published")
        .options(
            selectinload(Agreement.parties),
            selectinload(Agreement.sectors),
            selectinload(Agreement.signatures),
        )
        .order_by(shared.c.shared.desc(), Agreement.signed_latest.desc(), Agreement.id)
        .limit(MOST_COMPARED)
    )
    return session.scalars(query).all()


def _resting_on(session: Session, article_id: int | None) -> set[int]:
    if article_id is None:
        return set()
    link = AgreementArticle
    return set(session.scalars(select(link.agreement_id).where(link.article_id == article_id)))


def _judge(facts: AgreementFacts, row: Agreement, *, from_same_article: bool) -> Candidate:
    signs = [sign for sign in (_parties(facts, row), _date(facts, row), _kind(facts, row)) if sign]
    signs += [sign for sign in (_sectors(facts, row), _people(facts, row), _place(facts, row)) if sign]
    total = sum(sign.weight for sign in signs)
    score = sum(sign.weight * sign.fit for sign in signs) / total if total else 0.0
    if from_same_article:
        score = min(1.0, score + 0.05)
    fits = {sign.name: sign.fit for sign in signs}
    reasons = tuple(sign.words for sign in signs) + (
        ("this article is a source of it",) if from_same_article else ()
    )
    return Candidate(row.public_id, row.title, _verdict(score, fits), round(score, 3), reasons)


def _verdict(score: float, fits: dict[str, float]) -> Verdict:
    """The verdict that signs add up to; the date decides between the same, a sibling and a renewal."""
    dated = fits.get("date")
    if fits.get("parties", 0) < 1 and score < 0.75:
        return Verdict.DIFFERENT
    if score >= 0.75 and dated is not None and dated > 0:
        return Verdict.SAME
    if dated is not None and dated < 0 and fits.get("sectors", 0) > 0 and fits.get("kind", 0) > 0:
        return Verdict.RENEWS_OR_AMENDS
    if dated is not None and dated > 0 and fits.get("sectors", 1) < 0.5:
        return Verdict.SIBLING
    return Verdict.UNSURE if score >= 0.55 else Verdict.DIFFERENT


def _parties(facts: AgreementFacts, row: Agreement) -> _Sign:
    ours, theirs = set(facts.parties), {party.party_code for party in row.parties}
    fit = len(ours & theirs) / len(ours | theirs)
    names = " and ".join(party_name(code) for code in facts.parties if code in theirs)
    return _Sign("parties", 3, fit, f"the same parties, {names}" if fit == 1 else f"shares {names}")


def _date(facts: AgreementFacts, row: Agreement) -> _Sign | None:
    if facts.signed_on is None or row.signed_on is None:
        return None
    ours, theirs = parse_edtf(facts.signed_on), parse_edtf(row.signed_on)
    days = _days_between(ours, theirs)
    if ours.edtf == theirs.edtf:
        return _Sign("date", 3, 1, f"signed on the same date, {ours.edtf}")
    if days == 0:
        return _Sign("date", 3, 0.8, f"{theirs.edtf} and {ours.edtf} can be the same date")
    if days <= NEAR_DAYS:
        return _Sign("date", 3, 0.8, f"signed {days} {'day' if days == 1 else 'days'} apart, {theirs.edtf}")
    fit = -0.2 if days >= RENEWAL_DAYS else 0.0
    return _Sign("date", 3, fit, f"signed on another date, {theirs.edtf}")


def _days_between(one: PartialDate, other: PartialDate) -> int:
    """Days that lie at least between two dates; 0 where they can be the same."""
    return max(0, (one.earliest - other.latest).days, (other.earliest - one.latest).days)


def _kind(facts: AgreementFacts, row: Agreement) -> _Sign | None:
    if facts.kind is None or row.kind_code is None:
        return None
    fit = 1.0 if facts.kind == row.kind_code else 0.3
    words = "the same kind" if fit == 1 else "another kind"
    return _Sign("kind", 1, fit, f"{words}, {label(row.kind_code).lower()}")


def _sectors(facts: AgreementFacts, row: Agreement) -> _Sign | None:
    ours, theirs = set(facts.sectors), {sector.sector_code for sector in row.sectors}
    if not ours or not theirs:
        return None
    shared = [code for code in facts.sectors if code in theirs]
    fit = len(shared) / min(len(ours), len(theirs))
    words = f"both on {', '.join(label(code).lower() for code in shared)}" if shared else "on other subjects"
    return _Sign("sectors", 2, fit, words)


def _people(facts: AgreementFacts, row: Agreement) -> _Sign | None:
    theirs = [signature.name for signature in row.signatures]
    ours = [person.name for person in (*facts.signatories, *facts.witnesses)]
    if not ours or not theirs:
        return None
    met = [name for name in ours if any(same_person(name, other) for other in theirs)]
    words = f"{', '.join(met)} took part in both" if met else "other people took part"
    return _Sign("people", 2, len(met) / min(len(ours), len(theirs)), words)


def _place(facts: AgreementFacts, row: Agreement) -> _Sign | None:
    city = facts.place.city if facts.place else None
    if city is None or row.place_city is None:
        return None
    same = fold(city) == fold(row.place_city)
    return _Sign(
        "place", 1, float(same), f"signed in {row.place_city}" + ("" if same else f", not in {city}")
    )
