"""Is this the same agreement, person or body? Names, candidates, verdicts."""

from tracker.match.candidates import Candidate, Verdict, find_candidates

__all__ = ["Candidate", "Verdict", "find_candidates"]
