"""Which of rival claims is preferred.

An analyst's choice stands. Without one, the value that most publishers support wins: two articles
of one publisher are one voice, and a coarser date (``2026-02``) supports every day within it. Of
equally supported values the more precise wins, then the one that was there first. The status is not
put to the vote: the furthest step that anybody reports has been reached. A claim about a list as a
whole, which fits none of its members, is kept as a remark and never preferred.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from tracker.dates import parse_edtf
from tracker.models import Claim
from tracker.record.paths import DATES, admits, is_remark
from tracker.vocabulary.codes import Status
from tracker.vocabulary.folding import fold

_STEPS = {status.value: position for position, status in enumerate(Status)}
_PRECISION = {"year": 0, "range": 1, "month": 2, "day": 3}


def settle(claims: Iterable[Claim]) -> None:
    """Ranks the claims of one record: those of the winning value of each place become preferred."""
    places: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.rank != "deprecated":
            places[claim.field, claim.slot].append(claim)
    for (field, slot), rivals in places.items():
        winner = None if is_remark(field, slot) else _winner(field, rivals)
        for claim in rivals:
            claim.rank = "preferred" if claim.value == winner else "normal"


def _winner(field: str, rivals: Sequence[Claim]) -> str | None:
    chosen = [claim for claim in rivals if claim.ranked_by is not None and claim.rank == "preferred"]
    if chosen:
        return chosen[-1].value
    values = [value for value in dict.fromkeys(claim.value for claim in rivals) if admits(field, value)]
    if field == "status":
        return max(values, key=lambda value: _STEPS[value], default=None)
    if len(values) < 2:
        return next(iter(values), None)
    weighed = [(_weight(field, value, rivals), -order, value) for order, value in enumerate(values)]
    return max(weighed)[2]


def _weight(field: str, value: str, rivals: Sequence[Claim]) -> tuple[int, int]:
    supporters = {_voice(claim) for claim in rivals if _supports(field, claim.value, value)}
    return len(supporters), _PRECISION[parse_edtf(value).precision] if field in DATES else 0


def _voice(claim: Claim) -> str:
    if claim.article is None:
        return f"reader {claim.reader}"
    return fold(claim.article.publisher or "") or f"article {claim.article_id}"


def _supports(field: str, said: str, value: str) -> bool:
    if fold(said) == fold(value):
        return True
    if field not in DATES or not admits(field, said):
        return False
    wide, narrow = parse_edtf(said), parse_edtf(value)
    return wide.earliest <= narrow.earliest and narrow.latest <= wide.latest
