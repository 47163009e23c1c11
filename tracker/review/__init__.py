"""From a draft to a decision: propose, queue, decide."""

from tracker.review.decide import accept_draft, attach_draft, reject_draft
from tracker.review.propose import propose
from tracker.review.queue import DraftView, list_drafts, read_draft

__all__ = [
    "DraftView",
    "accept_draft",
    "attach_draft",
    "list_drafts",
    "propose",
    "read_draft",
    "reject_draft",
]
