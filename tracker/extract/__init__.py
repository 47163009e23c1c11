"""Article text to facts with evidence: pure, offline, one finder a field."""

from tracker.extract.reading import READER, read_article

__all__ = ["READER", "read_article"]
