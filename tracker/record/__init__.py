"""From a decision to an agreement: the one door for writes, claims, ranks and revisions."""

from tracker.record.claims import ANALYST, NewClaim
from tracker.record.door import (
    accept_facts,
    attach_article,
    create_agreement,
    enter_agreement,
    get_agreement,
    prefer_claim,
)

__all__ = [
    "ANALYST",
    "NewClaim",
    "accept_facts",
    "attach_article",
    "create_agreement",
    "enter_agreement",
    "get_agreement",
    "prefer_claim",
]
